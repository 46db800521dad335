use hallbar_core::handbook::{
    AnswerType, Depth, FactDefinition, FactSource, Item, ItemList, Question, Row, Table,
};

use crate::form::{Form, OneOf, Shape};

impl Shape for FactDefinition {
    const NAME: &'static str = "fact_definition";
    const ABOUT: &'static str = "A fact of a case beyond the built-in ones.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.required("value", "What it holds.", &mut self.value);
        form.optional("from", "Where it is drawn from, where no case gives it.", &mut self.from);
    }
}

impl Shape for FactSource {
    const NAME: &'static str = "fact_source";
    const ABOUT: &'static str = "Where a fact is drawn from that no case gives.";

    fn blank() -> Self {
        Self::Figure(String::new())
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.one_of(self);
    }
}

impl OneOf for FactSource {
    const WHAT: &'static str = "where the fact is drawn from";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        vec![(&["figure"], Self::Figure(String::new())), (&["check"], Self::Check(String::new()))]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self {
            Self::Figure(figure) => form.required("figure", "A figure of the strategy's structure.", figure),
            Self::Check(check) => form.required("check", "A check of the strategy's structure.", check),
        }
    }
}

impl Shape for ItemList {
    const NAME: &'static str = "list";
    const ABOUT: &'static str = "A list whose items questions are asked about, once each.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.required("items", "Where its items come from.", &mut self.items);
    }
}

impl Shape for Item {
    const NAME: &'static str = "item";
    const ABOUT: &'static str = "An id and what it is called.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
    }
}

impl Shape for Table {
    const NAME: &'static str = "table";
    const ABOUT: &'static str = "Codes and what they stand for.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.usual("columns", "Names of the columns.", &mut self.columns);
        form.usual("rows", "One row a code.", &mut self.rows);
    }
}

impl Shape for Row {
    const NAME: &'static str = "row";
    const ABOUT: &'static str = "One code of a table.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("code", "The code, as text.", &mut self.code);
        form.optional("title", "What the code stands for.", &mut self.title);
        form.usual("values", "One number a column, in the columns' order.", &mut self.values);
    }
}

impl Shape for Question {
    const NAME: &'static str = "question";
    const ABOUT: &'static str = "A question that is answered for a case.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "The question, as asked.", &mut self.title);
        form.optional("help", "What to look for.", &mut self.help);
        form.required("answer", "How it is answered.", &mut self.answer);
        form.usual("anchors", "What each level or option means for this question.", &mut self.anchors);
        form.optional("per", "The list it is asked for, once per item.", &mut self.per);
        form.optional("when", "Asked only where this holds.", &mut self.when);
        form.usual("may_not_apply", "Whether `not_applicable` may be answered.", &mut self.may_not_apply);
        form.usual("motivation", "When a motivation is asked for.", &mut self.motivation);
        form.usual("evidence", "When evidence is asked for.", &mut self.evidence);
        form.usual("changeable", "Whether the applicant can change the answer.", &mut self.changeable);
    }
}

impl Shape for AnswerType {
    const NAME: &'static str = "answer_type";
    const ABOUT: &'static str = "How a question is answered or what a fact holds.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.one_of(self);
    }
}

impl OneOf for AnswerType {
    const WHAT: &'static str = "an answer type";
    const TAG: Option<&'static str> = Some("type");

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        vec![
            (&["level"], Self::Level { scale: String::new() }),
            (&["number"], Self::Number { unit: None, min: None, max: None }),
            (&["money"], Self::Money { max: None }),
            (&["choice"], Self::Choice { options: Vec::new() }),
            (&["yes_no"], Self::YesNo),
            (&["date"], Self::Date),
            (&["text"], Self::Text),
        ]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        let (word, about) = match self {
            Self::Level { .. } => ("level", "A level of a scale."),
            Self::Number { .. } => ("number", "A number."),
            Self::Money { .. } => ("money", "An amount of money."),
            Self::Choice { .. } => ("choice", "One of several options without order."),
            Self::YesNo => ("yes_no", "Yes or no."),
            Self::Date => ("date", "A date."),
            Self::Text => ("text", "A text, never scored."),
        };
        form.constant("type", about, word);
        match self {
            Self::Level { scale } => form.required("scale", "The scale.", scale),
            Self::Number { unit, min, max } => {
                form.optional("unit", "Unit as printed after the number.", unit);
                form.optional("min", "The least that can be answered.", min);
                form.optional("max", "The most that can be answered.", max);
            }
            Self::Money { max } => form.optional("max", "The most that can be answered.", max),
            Self::Choice { options } => form.required("options", "The options.", options),
            Self::YesNo | Self::Date | Self::Text => {}
        }
    }
}

impl Shape for Depth {
    const NAME: &'static str = "depth";
    const ABOUT: &'static str = "A named set of questions, asked where its condition holds.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.optional("when", "Where it is due; the last has none and is due otherwise.", &mut self.when);
        form.usual("asks", "The questions it asks.", &mut self.asks);
    }
}
