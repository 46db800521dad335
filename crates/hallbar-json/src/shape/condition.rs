use hallbar_core::Decimal;
use hallbar_core::handbook::{Condition, LineField, Operand, Quantifier, Quantity, Relation, Setting, Test};

use crate::form::{Describer, Form, OneOf, Reader, Shape, Value};
use crate::json::Json;
use crate::tree::Node;
use crate::value::Words;

impl Shape for Condition {
    const NAME: &'static str = "condition";
    const ABOUT: &'static str = "Something that holds, does not hold, or is open for a case.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.one_of(self);
    }
}

/// The fields that mark a quantity.
const QUANTITIES: &[&str] = &[
    "number",
    "fact",
    "answer",
    "level",
    "measure",
    "score",
    "class",
    "coverage",
    "parts",
    "effect",
    "gate",
    "stage",
    "parameter",
    "the",
];

fn blank_test() -> Test {
    Test { relation: Relation::Is, to: Operand::YesNo(true) }
}

impl OneOf for Condition {
    const WHAT: &'static str = "a condition";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        let items = |quantifier| Self::Items { list: String::new(), quantifier, holds: Box::default() };
        vec![
            (&["all"], Self::All(Vec::new())),
            (&["any"], Self::Any(Vec::new())),
            (&["not"], Self::Not(Box::default())),
            (&["of"], Self::Count { count: Setting::default(), of: Vec::new() }),
            (QUANTITIES, Self::Compare { left: Quantity::Item, test: blank_test() }),
            (&["each"], Self::Each { of: Vec::new(), count: None, test: blank_test() }),
            (&["every"], items(Quantifier::Every)),
            (&["some"], items(Quantifier::Some)),
            (&["hold"], items(Quantifier::Count(Setting::default()))),
            (&["motivated"], Self::Motivated(String::new())),
            (&["evidenced"], Self::Evidenced(String::new())),
        ]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self {
            Self::All(conditions) => form.required("all", "Every one of these holds.", conditions),
            Self::Any(conditions) => form.required("any", "At least one of these holds.", conditions),
            Self::Not(condition) => form.required("not", "This does not hold.", &mut **condition),
            Self::Count { count, of } => {
                form.required("count", "At least so many hold.", count);
                form.required("of", "Among these.", of);
            }
            Self::Compare { left, test } => {
                form.one_of(left);
                form.one_of(test);
            }
            Self::Each { of, count, test } => {
                form.required("each", "The quantities looked at.", of);
                form.optional("count", "At least so many meet it; all that apply where not said.", count);
                form.one_of(test);
            }
            Self::Items { list, quantifier, holds } => {
                form.required("items", "The list.", list);
                match quantifier {
                    Quantifier::Every => form.required("every", "Holds of every item.", &mut **holds),
                    Quantifier::Some => form.required("some", "Holds of at least one item.", &mut **holds),
                    Quantifier::Count(count) => {
                        form.required("count", "Holds of at least so many items.", count);
                        form.required("hold", "What holds of them.", &mut **holds);
                    }
                }
            }
            Self::Motivated(question) => {
                form.required("motivated", "The answer to this question has a motivation.", question);
            }
            Self::Evidenced(question) => {
                form.required("evidenced", "The answer to this question has evidence.", question);
            }
        }
    }
}

impl OneOf for Test {
    const WHAT: &'static str = "a comparison";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        let test = |relation| Self { relation, to: Operand::YesNo(true) };
        vec![
            (&["is"], test(Relation::Is)),
            (&["is_not"], test(Relation::IsNot)),
            (&["in"], test(Relation::In)),
            (&["at_least"], test(Relation::AtLeast)),
            (&["at_most"], test(Relation::AtMost)),
            (&["more_than"], test(Relation::MoreThan)),
            (&["less_than"], test(Relation::LessThan)),
        ]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        let (name, about) = match self.relation {
            Relation::Is => ("is", "The same."),
            Relation::IsNot => ("is_not", "Not the same."),
            Relation::In => ("in", "One of a list."),
            Relation::AtLeast => ("at_least", "The same or more."),
            Relation::AtMost => ("at_most", "The same or less."),
            Relation::MoreThan => ("more_than", "More, and not the same."),
            Relation::LessThan => ("less_than", "Less, and not the same."),
        };
        form.required(name, about, &mut self.to);
    }
}

impl Shape for Quantity {
    const NAME: &'static str = "quantity";
    const ABOUT: &'static str = "Anything that can be compared, measured or scored.";

    fn blank() -> Self {
        Self::Item
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.one_of(self);
    }
}

impl OneOf for Quantity {
    const WHAT: &'static str = "a quantity";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        let id = String::new;
        vec![
            (&["number"], Self::Number(Decimal::ZERO)),
            (&["fact"], Self::Fact(id())),
            (&["answer"], Self::Answer { question: id(), item: None }),
            (&["level"], Self::Level(id())),
            (&["measure"], Self::Measure(id())),
            (&["score"], Self::Score(id())),
            (&["class"], Self::Class(id())),
            (&["coverage"], Self::Coverage(id())),
            (&["parts"], Self::Parts { node: id(), class: id() }),
            (&["effect"], Self::Effect(Some(id()))),
            (&["gate"], Self::Gate(id())),
            (&["stage"], Self::Stage(id())),
            (&["parameter"], Self::Parameter(id())),
            (&["the"], Self::Item),
        ]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self {
            Self::Number(number) => form.required("number", "A number as it stands.", number),
            Self::Fact(id) => form.required("fact", "A fact of the case.", id),
            Self::Answer { question, item } => {
                form.required("answer", "The answer to a question.", question);
                form.optional("item", "Of this item, seen from outside its block.", item);
            }
            Self::Level(id) => form.required("level", "The level that a criterion reaches.", id),
            Self::Measure(id) => form.required("measure", "A measure.", id),
            Self::Score(id) => form.required("score", "The score of a criterion or node.", id),
            Self::Class(id) => form.required("class", "The class of a node.", id),
            Self::Coverage(id) => form.required("coverage", "The share of a node that is answered.", id),
            Self::Parts { node, class } => {
                form.required("parts", "How many parts of this node are in the class.", node);
                form.required("in_class", "The class, or better.", class);
            }
            Self::Effect(Some(item)) => form.required("effect", "The effect on this item.", item),
            Self::Gate(id) => form.required("gate", "The outcome of a gate.", id),
            Self::Stage(id) => form.required("stage", "The outcome of a stage.", id),
            Self::Parameter(id) => form.required("parameter", "A parameter.", id),
            Self::Effect(None)
            | Self::Gains
            | Self::Losses
            | Self::WorstEffect
            | Self::OpenConflicts
            | Self::Depth
            | Self::Line(_)
            | Self::Item => {
                let mut the = The(self.clone());
                form.required("the", "What the case or the item at hand has one of.", &mut the);
                *self = the.0;
            }
        }
    }
}

/// A quantity that is named by a word alone.
struct The(Quantity);

const THE: Words<Quantity> = Words(&[
    ("gains", Quantity::Gains),
    ("losses", Quantity::Losses),
    ("worst_effect", Quantity::WorstEffect),
    ("open_conflicts", Quantity::OpenConflicts),
    ("depth", Quantity::Depth),
    ("item", Quantity::Item),
    ("effect", Quantity::Effect(None)),
    ("line_amount", Quantity::Line(LineField::Amount)),
    ("line_kind", Quantity::Line(LineField::Kind)),
    ("line_code", Quantity::Line(LineField::Code)),
]);

impl Value for The {
    fn read<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Self> {
        THE.read(node, reader).map(Self)
    }

    fn write(&mut self) -> Json {
        THE.write(&self.0)
    }

    fn describe(_describer: &mut Describer) -> Json {
        THE.describe()
    }
}
