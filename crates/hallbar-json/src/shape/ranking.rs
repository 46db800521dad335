use hallbar_core::handbook::{RankingRules, TieKey, TieOf};

use crate::form::{Form, OneOf, Shape};

impl Shape for RankingRules {
    const NAME: &'static str = "ranking";
    const ABOUT: &'static str = "How the cases of a call are put in order.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.optional("by", "The node whose score counts; the main node where not said.", &mut self.by);
        form.usual("ties", "What tells cases with the same score apart, in order.", &mut self.ties);
    }
}

impl Shape for TieKey {
    const NAME: &'static str = "tie_key";
    const ABOUT: &'static str = "What tells cases with the same score apart.";

    fn blank() -> Self {
        Self { of: TieOf::Score(String::new()), first: hallbar_core::handbook::First::default() }
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.one_of(&mut self.of);
        form.required("first", "Which end of it comes first.", &mut self.first);
    }
}

impl OneOf for TieOf {
    const WHAT: &'static str = "a score or a fact";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        vec![(&["score"], Self::Score(String::new())), (&["fact"], Self::Fact(String::new()))]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self {
            Self::Score(id) => form.required("score", "The score of a node or criterion.", id),
            Self::Fact(id) => form.required("fact", "A number, an amount of money or a date.", id),
        }
    }
}
