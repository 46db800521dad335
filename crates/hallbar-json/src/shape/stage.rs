use hallbar_core::handbook::{
    Condition, Consequence, ConsequenceKind, EffectRules, Gate, Route, Stage, StopPoint,
};

use crate::form::{Form, OneOf, Shape};

impl Shape for EffectRules {
    const NAME: &'static str = "effect_rules";
    const ABOUT: &'static str = "How effects on goals are told and weighed up.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("scale", "The signed scale.", &mut self.scale);
        form.required("list", "The list whose items effects are told for.", &mut self.list);
        form.optional("strong_loss", "A loss this large or larger is flagged.", &mut self.strong_loss);
        form.usual("motivation", "When an effect asks for a motivation.", &mut self.motivation);
        form.usual("asks_standpoint", "Whether a conflict asks for a standpoint.", &mut self.asks_standpoint);
    }
}

impl Shape for Stage {
    const NAME: &'static str = "stage";
    const ABOUT: &'static str = "A step of the decision with its requirements.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.optional("failing", "What failing it is called.", &mut self.failing);
        form.usual("gates", "The requirements.", &mut self.gates);
    }
}

impl Shape for Gate {
    const NAME: &'static str = "gate";
    const ABOUT: &'static str = "A requirement. No points make up for a failed one.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name, unique over all stages.", &mut self.id);
        form.usual("title", "The requirement in words.", &mut self.title);
        form.optional("when", "Applies only where this holds.", &mut self.when);
        form.required("requires", "What must hold.", &mut self.requires);
        form.optional("class", "The class a case gets where this fails.", &mut self.class);
        form.usual("soft", "Whether a reasoned deviation may stand in for it.", &mut self.soft);
        form.optional("source", "The published rule it comes from.", &mut self.source);
    }
}

impl Shape for Consequence {
    const NAME: &'static str = "consequence";
    const ABOUT: &'static str = "What follows from the case without being a requirement.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is about.", &mut self.title);
        form.one_of(&mut self.kind);
    }
}

impl OneOf for ConsequenceKind {
    const WHAT: &'static str = "what follows";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        vec![
            (&["route"], Self::Route(Vec::new())),
            (&["duty"], Self::Duty(Condition::default())),
            (&["attach"], Self::Attach(Condition::default())),
        ]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self {
            Self::Route(ways) => {
                form.required("route", "Which way the case goes: the first that holds.", ways)
            }
            Self::Duty(when) => form.required("duty", "Must be done where this holds.", when),
            Self::Attach(when) => {
                form.required("attach", "A condition to attach to the decision where this holds.", when);
            }
        }
    }
}

impl Shape for Route {
    const NAME: &'static str = "route";
    const ABOUT: &'static str = "One way of a route.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.optional("when", "Where it is taken; the last has none.", &mut self.when);
    }
}

impl Shape for StopPoint {
    const NAME: &'static str = "stop_point";
    const ABOUT: &'static str = "Where a person is asked to think again.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.usual("asks", "The control questions.", &mut self.asks);
        form.optional("when", "Stands only where this holds.", &mut self.when);
    }
}
