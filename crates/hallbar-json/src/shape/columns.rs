use hallbar_core::case::LineKind;
use hallbar_core::columns::{Column, ColumnsDocument, Target};

use crate::form::{Describer, Form, OneOf, Reader, Shape, Value};
use crate::json::Json;
use crate::tree::Node;
use crate::value::Words;

impl Shape for ColumnsDocument {
    const NAME: &'static str = "columns";
    const ABOUT: &'static str = "Which column of a table holds what of a case.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.constant("hallbar", "What the document is, and the version of its form.", "columns/1");
        crate::shape::for_editors(form);
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.optional("handbook", "The handbook whose questions it names.", &mut self.handbook);
        form.usual(
            "blank",
            "What a blank cell in the column of an answer means; missing where not said.",
            &mut self.blank,
        );
        form.optional("decimal", "The decimal mark, where cells alone do not tell.", &mut self.decimal);
        form.usual("columns", "The columns and what they hold.", &mut self.columns);
        form.usual("ignored", "Headers of columns that are left out on purpose.", &mut self.ignored);
    }
}

impl Shape for Column {
    const NAME: &'static str = "column";
    const ABOUT: &'static str = "A column and what it holds.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("column", "Its header.", &mut self.column);
        form.one_of(&mut self.to);
        form.optional("blank", "What a blank cell means.", &mut self.blank);
        form.optional("decimal", "The decimal mark.", &mut self.decimal);
        form.optional("unit", "What amounts are counted in, where a cell does not say.", &mut self.unit);
        form.usual("words", "What cells mean that hold other words than the handbook.", &mut self.words);
    }
}

/// A word that stands for a target.
struct Of<const FIELD: usize>(Target);

const OF_CASE: usize = 0;
const OF_JUDGEMENT: usize = 1;

const CASE: Words<Target> = Words(&[
    ("id", Target::Id),
    ("title", Target::Title),
    ("summary", Target::Summary),
    ("kind", Target::Kind),
    ("strategy_goals", Target::StrategyGoals),
]);

const JUDGEMENT: Words<Target> = Words(&[
    ("text", Target::JudgementText),
    ("class", Target::JudgementClass),
    ("reason", Target::JudgementReason),
]);

impl<const FIELD: usize> Of<FIELD> {
    const WORDS: Words<Target> = if FIELD == OF_CASE { CASE } else { JUDGEMENT };
}

impl<const FIELD: usize> Value for Of<FIELD> {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        Self::WORDS.read(node, reader).map(Self)
    }

    fn write(&mut self) -> Json {
        Self::WORDS.write(&self.0)
    }

    fn describe(_describer: &mut Describer) -> Json {
        Self::WORDS.describe()
    }
}

impl OneOf for Target {
    const WHAT: &'static str = "what the column holds";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        let of = || (String::new(), None);
        let (question, item) = of();
        let answer = Self::Answer { question, item };
        let (question, item) = of();
        let motivation = Self::Motivation { question, item };
        let (question, item) = of();
        let evidence = Self::Evidence { question, item };
        vec![
            (&["case"], Self::Id),
            (&["fact"], Self::Fact(String::new())),
            (&["answer"], answer),
            (&["motivation"], motivation),
            (&["evidence"], evidence),
            (&["effect"], Self::Effect(String::new())),
            (&["effect_after"], Self::EffectAfter(String::new())),
            (&["effect_motivation"], Self::EffectMotivation(String::new())),
            (&["line"], Self::Line { kind: LineKind::default(), number: 1 }),
            (&["line_code"], Self::LineCode { kind: LineKind::default(), number: 1 }),
            (&["judgement"], Self::JudgementText),
        ]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self {
            Self::Fact(id) => form.required("fact", "A fact.", id),
            Self::Answer { question, item } => {
                asked("answer", "The answer to this question.", question, item, form)
            }
            Self::Motivation { question, item } => {
                asked("motivation", "The motivation of the answer to this question.", question, item, form);
            }
            Self::Evidence { question, item } => {
                let about = "What the answer to this question rests on, parted by `|` or line breaks.";
                asked("evidence", about, question, item, form);
            }
            Self::Effect(on) => form.required("effect", "The effect on this item, before mitigation.", on),
            Self::EffectAfter(on) => {
                form.required("effect_after", "The effect on this item, after mitigation.", on);
            }
            Self::EffectMotivation(on) => {
                form.required("effect_motivation", "Why the effect on this item is what it is.", on);
            }
            Self::Line { kind, number } => {
                numbered("line", "An amount, a financing line of its own, by who pays.", kind, number, form);
            }
            Self::LineCode { kind, number } => {
                numbered("line_code", "The code of a financing line, by who pays.", kind, number, form);
            }
            Self::JudgementClass | Self::JudgementText | Self::JudgementReason => {
                let mut of = Of::<OF_JUDGEMENT>(self.clone());
                form.required("judgement", "Part of the officer's own overall judgement.", &mut of);
                *self = of.0;
            }
            _ => {
                let mut of = Of::<OF_CASE>(self.clone());
                form.required("case", "A field of the case itself.", &mut of);
                *self = of.0;
            }
        }
    }
}

fn asked<F: Form>(
    name: &'static str,
    about: &'static str,
    question: &mut String,
    item: &mut Option<String>,
    form: &mut F,
) {
    form.required(name, about, question);
    form.optional("item", "The item, where the question is asked per item.", item);
}

fn numbered<F: Form>(
    name: &'static str,
    about: &'static str,
    kind: &mut LineKind,
    number: &mut u8,
    form: &mut F,
) {
    form.required(name, about, kind);
    let mut which = (*number != 1).then_some(*number);
    form.optional("number", "Which of several lines of this kind; the first where not said.", &mut which);
    *number = which.unwrap_or(1);
}
