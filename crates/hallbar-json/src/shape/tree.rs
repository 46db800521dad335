use hallbar_core::handbook::{Cap, Class, Criterion, Lens, Node, Parameter, Part};

use super::scale::treatment;
use crate::form::{Form, Shape};

impl Shape for Parameter {
    const NAME: &'static str = "parameter";
    const ABOUT: &'static str = "A value in the rules that a call may set.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.required("default", "What it holds where no call sets it.", &mut self.default);
        form.optional("min", "The least a call may set.", &mut self.min);
        form.optional("max", "The most a call may set.", &mut self.max);
    }
}

impl Shape for Lens {
    const NAME: &'static str = "lens";
    const ABOUT: &'static str = "A way to look at the result across the tree.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.usual("items", "What it tells apart.", &mut self.items);
    }
}

impl Shape for Criterion {
    const NAME: &'static str = "criterion";
    const ABOUT: &'static str = "A leaf of the score tree: what it reads, and through which scale.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name, shared with no node.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.required("reads", "What it reads.", &mut self.reads);
        form.optional("scale", "The scale that turns it into points.", &mut self.scale);
        form.optional("per", "The list it stands for, once per item.", &mut self.per);
        form.optional("about", "Whether it is about effect or about carrying out.", &mut self.about);
        form.usual("seen_in", "The items of lenses it is seen in.", &mut self.seen_in);
        form.usual("agenda", "Goals and targets of Agenda 2030 it looks at.", &mut self.agenda);
        form.usual("goals", "Goals of the strategy it looks at, by id.", &mut self.goals);
        form.optional("when", "Part of the tree only where this holds.", &mut self.when);
        treatment(&mut self.treatment, form);
        form.optional("cap", "The most points it can give.", &mut self.cap);
        form.optional("source", "The published rule it comes from.", &mut self.source);
    }
}

impl Shape for Node {
    const NAME: &'static str = "node";
    const ABOUT: &'static str = "An inner node of the score tree.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name, shared with no criterion.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.optional("per", "The list it stands for, once per item.", &mut self.per);
        form.usual("rule", "How the parts are brought together; the sum where not said.", &mut self.rule);
        form.usual("parts", "The parts, in the order they are added up.", &mut self.parts);
        form.optional("maximum", "The most points the rule and bonuses can give.", &mut self.maximum);
        form.optional("scale", "A scale that the points go through.", &mut self.scale);
        form.optional("decimals", "Decimals that the score is rounded to.", &mut self.decimals);
        form.usual("caps", "Limits that other parts of the result set.", &mut self.caps);
        form.usual("classes", "The classes, best first; the first that holds counts.", &mut self.classes);
        form.optional("withheld", "No class is given while this holds.", &mut self.withheld);
        form.optional("when", "Part of the tree only where this holds.", &mut self.when);
    }
}

impl Shape for Part {
    const NAME: &'static str = "part";
    const ABOUT: &'static str = "A part of a node.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("of", "The criterion or node.", &mut self.of);
        form.optional("weight", "Its weight; 1 where not said.", &mut self.weight);
        form.usual("bonus", "Added on top, outside weights and coverage.", &mut self.bonus);
    }
}

impl Shape for Cap {
    const NAME: &'static str = "cap";
    const ABOUT: &'static str = "A limit on a node's score, set by another part of the result.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "Why the limit is there, as shown.", &mut self.title);
        form.usual("when", "Where it applies; everywhere where not said.", &mut self.when);
        form.required("at_most", "The most points the node can have then.", &mut self.at_most);
    }
}

impl Shape for Class {
    const NAME: &'static str = "class";
    const ABOUT: &'static str = "A class that a node may be in.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.optional("meaning", "What it means.", &mut self.meaning);
        form.optional("when", "Where it holds; the last may go without.", &mut self.when);
    }
}
