//! The schema of cases under one handbook, in the handbook's own words, so that an editor can complete them.

use hallbar_core::agenda2030::Goal;
use hallbar_core::case::CaseDocument;
use hallbar_core::case::facts::{BUILT_IN, FactKind};
use hallbar_core::handbook::{Anchor, AnswerType, HandbookDocument, Item, ItemSource, Question, Scale};
use hallbar_core::strategy::{StrategyDocument, StrategyGoal};
use hallbar_core::{Decimal, Language, Text};
use serde_json::Value as JsonValue;

use crate::comment::{self, COMMENT, beside};
use crate::form::{Describer, Shape as _, Value as _, described};
use crate::json::Json;
use crate::schema;
use crate::value::{DATE_PATTERN, MONEY_PATTERN, one_schema, patterned, per_item_schema, range_schema};

/// The JSON Schema (draft 2020-12) of cases under this handbook.
///
/// It names the handbook's questions with their titles and help in Swedish, their levels and options, the facts with
/// their types, the items that are asked about, and the gates, stop points, depths and classes that a case can
/// mention. Items that come from the strategy are named where one is given.
///
/// # Examples
/// ```
/// use hallbar_core::Text;
/// use hallbar_core::handbook::{AnswerType, HandbookDocument, Question};
/// let question = Question {
///     id: "open".into(),
///     title: Text::swedish("Är resultatet öppet för alla?"),
///     answer: AnswerType::YesNo,
///     ..Question::default()
/// };
/// let handbook = HandbookDocument { questions: vec![question], ..HandbookDocument::default() };
/// let schema = hallbar_json::case_schema(&handbook, None);
/// let answers = &schema["$defs"]["case"]["properties"]["answers"]["properties"];
/// assert_eq!(answers["open"]["description"], "Är resultatet öppet för alla?");
/// ```
#[must_use]
pub fn case_schema(handbook: &HandbookDocument, strategy: Option<&StrategyDocument>) -> JsonValue {
    let mut describer = Describer::default();
    let root = CaseDocument::describe(&mut describer);
    let rules = Rules { handbook, strategy };
    let answers = rules.answers(&mut describer);
    let mut definitions = describer.into_definitions();
    let mut set = |definition: &str, property: &str, schema: Json| {
        replace(&mut definitions, &[definition, "properties", property], schema);
    };
    set("case", "handbook", rules.handbook_reference());
    set("case", "kind", rules.kinds());
    set("case", "facts", rules.facts());
    set("case", "answers", answers);
    if let Some(strategy) = strategy {
        let goals = goals(&strategy.goals, None);
        set("case", "strategy_goals", of_type("array").with("items", titled(&goals)));
    }
    set(
        "chosen_depth",
        "id",
        titled(&choices(handbook.depths.iter().map(|depth| (&depth.id, &depth.title)))),
    );
    let gates = handbook.stages.iter().flat_map(|stage| &stage.gates).filter(|gate| gate.soft);
    set("deviation", "gate", titled(&choices(gates.map(|gate| (&gate.id, &gate.title)))));
    let stops = handbook.stop_points.iter().map(|stop| (&stop.id, &stop.title));
    set("stop_answer", "stop_point", titled(&choices(stops)));
    rules.effects(&mut set);
    if let Some(main) = handbook.nodes.iter().find(|node| Some(&node.id) == handbook.main.as_ref()) {
        let classes = choices(main.classes.iter().map(|class| (&class.id, &class.title)));
        set("judgement", "class", titled(&classes));
    }
    let title = format!("{}: {}", CaseDocument::ABOUT, swedish(&handbook.title));
    schema::value(schema::document(&title, root, definitions))
}

/// The handbook and strategy that the cases are under.
struct Rules<'h> {
    handbook: &'h HandbookDocument,
    strategy: Option<&'h StrategyDocument>,
}

/// Something that can be named: its id, what it is called, and what tells it from its neighbours.
struct Choice {
    id: String,
    title: String,
    more: Option<String>,
}

impl Rules<'_> {
    fn handbook_reference(&self) -> Json {
        let id = Json::from(vec![("const", Json::from(self.handbook.id.as_str()))]);
        closed(vec![("id".to_owned(), id), ("version".to_owned(), of_type("string"))])
            .with("required", Json::texts(["id"]))
    }

    fn kinds(&self) -> Json {
        let all = hallbar_core::CaseKind::ALL;
        let served: Vec<&str> = match self.handbook.kinds.as_slice() {
            [] => all.iter().map(|kind| kind.id()).collect(),
            kinds => kinds.iter().map(|kind| kind.id()).collect(),
        };
        Json::from(vec![("enum", Json::texts(served))])
    }

    fn facts(&self) -> Json {
        // The kind of case is not given among the facts.
        let built_in = BUILT_IN.iter().filter(|fact| fact.id != "kind").map(|fact| {
            let given = given(&built_in_values(fact.kind), true);
            (fact.id.to_owned(), described(fact.sv, given))
        });
        let given_by_cases = self.handbook.facts.iter().filter(|fact| fact.from.is_none());
        let declared = given_by_cases.map(|fact| {
            (fact.id.clone(), described(swedish(&fact.title), given(&self.values(&fact.value, &[]), true)))
        });
        closed(built_in.chain(declared).collect())
    }

    fn answers(&self, describer: &mut Describer) -> Json {
        let questions = self.handbook.questions.iter();
        closed(questions.map(|question| (question.id.clone(), self.question(question, describer))).collect())
    }

    fn question(&self, question: &Question, describer: &mut Describer) -> Json {
        let given = given(&self.values(&question.answer, &question.anchors), question.may_not_apply);
        let one = one_schema(given, describer);
        let schema = match &question.per {
            None => one,
            Some(list) => per_item_schema(match self.items(list) {
                Some(items) => {
                    let named = |item: Choice| (item.id, described(&item.title, one.clone()));
                    closed(items.into_iter().map(named).collect())
                }
                None => of_type("object").with("properties", beside()).with("additionalProperties", one),
            }),
        };
        let help = question.help.as_ref().map(swedish).unwrap_or_default();
        let about = format!("{}\n{help}", swedish(&question.title));
        described(about.trim(), schema)
    }

    /// The items of a list; none where they are not known before there is a case or a strategy.
    fn items(&self, list: &str) -> Option<Vec<Choice>> {
        let list = self.handbook.lists.iter().find(|known| known.id == list)?;
        match &list.items {
            ItemSource::Own(items) => Some(item_choices(items)),
            ItemSource::AgendaGoals(wanted) => {
                let every = Goal::all().map(|goal| Choice {
                    id: goal.number().to_string(),
                    title: goal.label(Language::Swedish).to_owned(),
                    more: None,
                });
                Some(every.filter(|goal| wanted.is_empty() || wanted.contains(&goal.id)).collect())
            }
            ItemSource::Strategy { depth, otherwise } => match self.strategy {
                Some(strategy) => Some(goals(&strategy.goals, Some(*depth))),
                // Without one the case may still be assessed beside one, whose goals are not known here.
                None if otherwise.is_empty() => None,
                None => Some(item_choices(otherwise)),
            },
            ItemSource::Lines => None,
        }
    }

    /// The levels of a scale, with a question's own anchors where it has some.
    fn levels(&self, scale: &str, anchors: &[Anchor]) -> Vec<Choice> {
        let scale = self.handbook.scales.iter().find(|known| known.id == scale);
        let levels = scale.map(|scale: &Scale| scale.levels.iter()).into_iter().flatten();
        let choice = |level: &hallbar_core::handbook::Level| Choice {
            id: level.id.clone(),
            title: swedish(&level.title).to_owned(),
            more: Anchor::text_of(anchors, &level.id)
                .or(level.anchor.as_ref())
                .map(|anchor| swedish(anchor).to_owned()),
        };
        levels.map(choice).collect()
    }

    fn values(&self, answer: &AnswerType, anchors: &[Anchor]) -> Values {
        match answer {
            AnswerType::Level { scale } => Values::Named(titled(&self.levels(scale, anchors))),
            AnswerType::Choice { options } => {
                let mut choices = item_choices(options);
                for choice in &mut choices {
                    choice.more =
                        Anchor::text_of(anchors, &choice.id).map(|anchor| swedish(anchor).to_owned());
                }
                Values::Named(titled(&choices))
            }
            AnswerType::Number { min, max, .. } => Values::Ranged(bounded(*min, *max)),
            AnswerType::Money { .. } => Values::Ranged(patterned(MONEY_PATTERN)),
            AnswerType::Date => Values::Ranged(patterned(DATE_PATTERN)),
            AnswerType::YesNo => Values::Plain(of_type("boolean")),
            AnswerType::Text => Values::Named(of_type("string")),
        }
    }

    fn effects(&self, set: &mut impl FnMut(&str, &str, Json)) {
        let Some(effects) = &self.handbook.effects else { return };
        let levels = given(&Values::Named(titled(&self.levels(&effects.scale, &[]))), true);
        set("effect", "before", levels.clone());
        set("effect", "after", levels);
        if let Some(items) = self.items(&effects.list) {
            set("effect", "on", titled(&items));
            set("conflict", "gain", titled(&items));
            set("conflict", "loss", titled(&items));
        }
    }
}

/// The values that can be given, and how one can be known in part.
enum Values {
    /// One of several: known in part as some of them.
    Named(Json),
    /// On a line: known in part as a range.
    Ranged(Json),
    /// Neither.
    Plain(Json),
}

fn built_in_values(kind: FactKind) -> Values {
    match kind {
        FactKind::Text | FactKind::CaseKind => Values::Named(of_type("string")),
        FactKind::OrganisationNumber => Values::Named(patterned("^[0-9]{6}-?[0-9]{4}$")),
        FactKind::Digits(least, most) => Values::Named(patterned(&format!("^[0-9]{{{least},{most}}}$"))),
        FactKind::Money => Values::Ranged(patterned(MONEY_PATTERN)),
        FactKind::Date => Values::Ranged(patterned(DATE_PATTERN)),
    }
}

/// What can be given: a value, what is known of one, or a non-answer.
fn given(values: &Values, may_not_apply: bool) -> Json {
    let mut forms = match values {
        Values::Named(value) => {
            let several = of_type("array").with("items", value.clone());
            vec![value.clone(), required_object("one_of", several)]
        }
        Values::Ranged(value) => vec![value.clone(), range_schema(value.clone())],
        Values::Plain(value) => vec![value.clone()],
    };
    let mut words = vec![("unknown", "ingen vet ännu"), ("not_described", "framgår inte")];
    if may_not_apply {
        words.push(("not_applicable", "ej tillämpligt"));
    }
    forms.extend(words.into_iter().map(|(word, title)| constant(word, title, None)));
    forms.push(of_type("null"));
    Json::from(vec![("anyOf", Json::List(forms))])
}

fn swedish(text: &Text) -> &str {
    text.get(Language::Swedish)
}

fn choices<'a>(named: impl Iterator<Item = (&'a String, &'a Text)>) -> Vec<Choice> {
    named.map(|(id, title)| Choice { id: id.clone(), title: swedish(title).to_owned(), more: None }).collect()
}

fn item_choices(items: &[Item]) -> Vec<Choice> {
    choices(items.iter().map(|item| (&item.id, &item.title)))
}

/// The goals of a tree, all of them or those at one depth of it.
fn goals(tree: &[StrategyGoal], depth: Option<u8>) -> Vec<Choice> {
    let mut found = Vec::new();
    for goal in tree {
        if depth.is_none_or(|depth| depth <= 1) {
            found.push(Choice { id: goal.id.clone(), title: goal.title.clone(), more: None });
        }
        if depth != Some(1) {
            found.extend(goals(&goal.goals, depth.map(|depth| depth.saturating_sub(1))));
        }
    }
    found
}

fn of_type(name: &str) -> Json {
    Json::from(vec![("type", Json::from(name))])
}

/// An object with no other properties than these.
fn closed(mut properties: Vec<(String, Json)>) -> Json {
    properties.push((COMMENT.to_owned(), comment::reference()));
    of_type("object")
        .with("properties", Json::Object(properties))
        .with("additionalProperties", Json::YesNo(false))
}

fn required_object(name: &str, schema: Json) -> Json {
    closed(vec![(name.to_owned(), schema)]).with("required", Json::texts([name]))
}

fn constant(id: &str, title: &str, more: Option<&str>) -> Json {
    let mut schema = Json::from(vec![("const", Json::from(id))]);
    for (name, text) in [("title", Some(title)), ("description", more)] {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            schema = schema.with(name, Json::from(text));
        }
    }
    schema
}

/// Exactly one of these, each with what it is called. Where there is none, nothing will do.
fn titled(choices: &[Choice]) -> Json {
    if choices.is_empty() {
        return Json::from(vec![("not", Json::Object(Vec::new()))]);
    }
    let each = choices.iter().map(|choice| constant(&choice.id, &choice.title, choice.more.as_deref()));
    Json::from(vec![("anyOf", Json::List(each.collect()))])
}

fn bounded(min: Option<Decimal>, max: Option<Decimal>) -> Json {
    let mut schema = of_type("number");
    for (name, limit) in [("minimum", min), ("maximum", max)] {
        if let Some(limit) = limit {
            schema = schema.with(name, Json::Number(limit));
        }
    }
    schema
}

/// Puts a schema in the place of another, and keeps the other's description.
fn replace(schema: &mut Json, path: &[&str], new: Json) {
    match path.split_first() {
        None => {
            let about = match schema {
                Json::Object(members) => members.iter().find(|(name, _)| name == "description"),
                _ => None,
            };
            *schema = match about {
                Some((_, Json::Text(about))) => described(about, new),
                _ => new,
            };
        }
        Some((step, rest)) => {
            if let Json::Object(members) = schema
                && let Some((_, inner)) = members.iter_mut().find(|(name, _)| name == step)
            {
                replace(inner, rest, new);
            }
        }
    }
}
