use hallbar_core::call::{Bound, CallDocument, CallLimit, CaseGroup, LimitOn, Share};
use hallbar_core::{Decimal, Money};

use crate::form::{Form, OneOf, Shape};

impl Shape for CallDocument {
    const NAME: &'static str = "call";
    const ABOUT: &'static str = "A call: a round of applications under one handbook.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.constant("hallbar", "What the document is, and the version of its form.", "call/1");
        crate::shape::for_editors(form);
        form.required("id", "Stable name.", &mut self.id);
        form.required("version", "Version.", &mut self.version);
        form.usual("title", "What it is called.", &mut self.title);
        form.required("handbook", "The handbook it goes by.", &mut self.handbook);
        form.optional("opens", "First day for applications.", &mut self.opens);
        form.optional("closes", "Last day for applications.", &mut self.closes);
        form.optional("budget", "The money there is.", &mut self.budget);
        form.usual("parameters", "Values for the handbook's parameters, by id.", &mut self.parameters);
        form.usual("caps", "The highest level that a criterion can reach, by criterion.", &mut self.caps);
        form.usual("limits", "Limits over all cases that get money.", &mut self.limits);
    }
}

impl Shape for CallLimit {
    const NAME: &'static str = "limit";
    const ABOUT: &'static str = "A limit over all cases of a call that get money.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it says, as shown.", &mut self.title);
        let (mut each, mut those) = match std::mem::take(&mut self.on) {
            LimitOn::All => (None, None),
            LimitOn::Each(fact) => (Some(fact), None),
            LimitOn::Those(group) => (None, Some(group)),
        };
        form.at_most_one_of(&["for_each", "where"]);
        form.optional("for_each", "For each value of this fact by itself.", &mut each);
        form.optional("where", "For these cases alone.", &mut those);
        self.on = match (each, those) {
            (Some(fact), _) => LimitOn::Each(fact),
            (None, Some(group)) => LimitOn::Those(group),
            (None, None) => LimitOn::All,
        };
        form.one_of(&mut self.bound);
    }
}

impl Shape for CaseGroup {
    const NAME: &'static str = "case_group";
    const ABOUT: &'static str = "The cases whose fact has one of these values.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("fact", "The fact.", &mut self.fact);
        let mut values = match std::mem::take(&mut self.values) {
            mut one if one.len() == 1 => one.pop().map_or(Values::In(Vec::new()), Values::Is),
            several => Values::In(several),
        };
        form.one_of(&mut values);
        self.values = match values {
            Values::Is(value) => vec![value],
            Values::In(values) => values,
        };
    }
}

/// One value, or several.
enum Values {
    Is(String),
    In(Vec<String>),
}

impl OneOf for Values {
    const WHAT: &'static str = "a value";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        vec![(&["is"], Self::Is(String::new())), (&["in"], Self::In(Vec::new()))]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self {
            Self::Is(value) => form.required("is", "It is this.", value),
            Self::In(values) => form.required("in", "It is one of these.", values),
        }
    }
}

impl OneOf for Bound {
    const WHAT: &'static str = "a limit";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        vec![(&["at_most"], Self::AtMost(Share::default())), (&["at_least"], Self::AtLeast(Share::default()))]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self {
            Self::AtMost(share) => form.required("at_most", "At most this.", share),
            Self::AtLeast(share) => form.required("at_least", "At least this.", share),
        }
    }
}

impl Shape for Share {
    const NAME: &'static str = "share";
    const ABOUT: &'static str = "An amount of money, a share of the budget or a number of cases.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.one_of(self);
    }
}

impl OneOf for Share {
    const WHAT: &'static str = "how much";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        vec![
            (&["money"], Self::Money(Money::sek(0))),
            (&["percent"], Self::Percent(Decimal::ZERO)),
            (&["cases"], Self::Cases(0)),
        ]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self {
            Self::Money(money) => form.required("money", "So much money.", money),
            Self::Percent(percent) => {
                form.required("percent", "So many per cent of the call's budget.", percent);
            }
            Self::Cases(cases) => form.required("cases", "So many cases.", cases),
        }
    }
}
