use std::collections::BTreeMap;

use hallbar_core::case::{Answer, Given};
use hallbar_core::diagnostic::rules::reading as rules;

use super::scalar::of_type;
use super::setting::any_of;
use crate::comment::{self, COMMENT, beside};
use crate::form::{Describer, Form, Reader, Shape, Value, Writer, described};
use crate::json::Json;
use crate::tree::{Member, Node};

/// The fields of an answer's long form, any of which marks it.
const LONG: [&str; 4] = ["answer", "motivation", "evidence", "internal"];

/// An answer without its question and item, in its long form.
pub(crate) struct Long(Answer);

impl Shape for Long {
    const NAME: &'static str = "long_answer";
    const ABOUT: &'static str = "An answer with what goes with it.";

    fn blank() -> Self {
        Self(Answer::default())
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.usual("answer", "The answer, or what is known of it.", &mut self.0.value);
        form.optional("motivation", "Why.", &mut self.0.motivation);
        form.usual("evidence", "What it rests on.", &mut self.0.evidence);
        form.usual("internal", "Not for publication.", &mut self.0.internal);
    }
}

impl Value for Vec<Answer> {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        let mut answers = Vec::new();
        for member in reader.entries(node, &rules::TWO_ANSWERS, "two answers to")? {
            reader.at(&member.name, |reader| read_question(member, reader, &mut answers));
        }
        Some(answers)
    }

    fn write(&mut self) -> Json {
        // Answers to one question stand together in the object, at the place of the first.
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut questions: Vec<(&str, Vec<&Answer>)> = Vec::new();
        for answer in self.iter() {
            let place = *places.entry(&answer.question).or_insert(questions.len());
            match questions.get_mut(place) {
                Some((_, answers)) => answers.push(answer),
                None => questions.push((&answer.question, vec![answer])),
            }
        }
        let members = questions.into_iter().map(|(question, answers)| (question.to_owned(), write(&answers)));
        Json::Object(members.collect())
    }

    fn describe(describer: &mut Describer) -> Json {
        let schema = describer.define("answer", "The answer to a question.", |describer| {
            let one = one_schema(Given::describe(describer), describer);
            let per_item =
                of_type("object").with("properties", beside()).with("additionalProperties", one.clone());
            any_of(vec![one, per_item_schema(per_item)])
        });
        of_type("object").with("properties", beside()).with("additionalProperties", schema)
    }
}

/// The schema of one answer, short or long, whose value follows `given`.
pub(crate) fn one_schema(given: Json, describer: &mut Describer) -> Json {
    let long = describer.object(|form| Long::blank().shape(form));
    any_of(vec![given.clone(), with_answer(long, given)])
}

/// The long form's schema with another schema for the answer in it.
fn with_answer(mut long: Json, given: Json) -> Json {
    if let Json::Object(members) = &mut long
        && let Some((_, Json::Object(properties))) = members.iter_mut().find(|(name, _)| name == "properties")
        && let Some((_, answer)) = properties.iter_mut().find(|(name, _)| name == "answer")
    {
        *answer = described("The answer, or what is known of it.", given);
    }
    // An object without any of the fields would be no long form.
    long.with("minProperties", Json::Number(hallbar_core::Decimal::ONE))
}

/// The schema of answers per item, where the object of the items follows `items`.
pub(crate) fn per_item_schema(items: Json) -> Json {
    let items = described("An answer for each item.", items);
    of_type("object")
        .with("properties", Json::from(vec![("per_item", items), (COMMENT, comment::reference())]))
        .with("required", Json::texts(["per_item"]))
        .with("additionalProperties", Json::YesNo(false))
}

/// Reads what is said of one question: one answer, or one for each item.
fn read_question<'t>(member: &'t Member, reader: &mut Reader<'t>, answers: &mut Vec<Answer>) {
    let node = &member.value;
    let question = || member.name.to_string();
    let Some(items) = node.member("per_item") else {
        answers.extend(read_one(node, reader).map(|answer| Answer { question: question(), ..answer }));
        return;
    };
    for other in node.members().unwrap_or_default().iter().filter(|other| &*other.name != "per_item") {
        let message = format!("`{}` cannot stand beside `per_item`", other.name);
        reader.report_name(&rules::WRONG_FORM, other, message, None);
    }
    if node.members().unwrap_or_default().iter().filter(|other| &*other.name == "per_item").count() > 1 {
        reader.report(&rules::DOUBLED_FIELD, node, "the field `per_item` is given twice");
    }
    reader.at("per_item", |reader| {
        let doubled = format!("two answers to `{}` about", member.name);
        for item in reader.entries(items, &rules::TWO_ANSWERS, &doubled).unwrap_or_default() {
            let read = reader.at(&item.name, |reader| read_one(&item.value, reader));
            let item = Some(item.name.to_string());
            answers.extend(read.map(|answer| Answer { question: question(), item, ..answer }));
        }
    });
}

/// Reads one answer, in its short or its long form.
fn read_one<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Answer> {
    if LONG.iter().any(|name| node.member(name).is_some()) {
        return Long::read(node, reader).map(|long| long.0);
    }
    if node.members().is_some() && ["one_of", "from", "to"].iter().all(|name| node.member(name).is_none()) {
        // Neither form: name the fields of the long one, which is the one people write.
        if node.members().is_some_and(<[Member]>::is_empty) {
            reader.report(&rules::WRONG_FORM, node, "there is no answer here");
        }
        return Long::read(node, reader).and(None);
    }
    Given::read(node, reader).map(|value| Answer { value, ..Answer::default() })
}

/// What is said of one question.
fn write(answers: &[&Answer]) -> Json {
    if let [answer] = answers
        && answer.item.is_none()
    {
        return write_one(answer);
    }
    let items = answers.iter().map(|answer| (answer.item.clone().unwrap_or_default(), write_one(answer)));
    Json::from(vec![("per_item", Json::Object(items.collect()))])
}

fn write_one(answer: &Answer) -> Json {
    let plain = answer.motivation.is_none() && answer.evidence.is_empty() && !answer.internal;
    let mut answer = answer.clone();
    if plain { answer.value.write() } else { Writer::object(|form| Long(answer).shape(form)) }
}
