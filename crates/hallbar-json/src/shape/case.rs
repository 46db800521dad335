use hallbar_core::case::{
    CaseDocument, ChosenDepth, Conflict, Deviation, Effect, Judgement, Line, Reference, StopAnswer,
    StopDecision,
};

use crate::form::{Form, Shape};

impl Shape for CaseDocument {
    const NAME: &'static str = "case";
    const ABOUT: &'static str = "A case: what is assessed, with its facts, answers and effects.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.constant("hallbar", "What the document is, and the version of its form.", "case/1");
        crate::shape::for_editors(form);
        form.required("id", "Stable name, such as a diarienummer.", &mut self.id);
        form.usual("title", "What the case is called.", &mut self.title);
        form.optional("summary", "What it is about, in a few sentences.", &mut self.summary);
        form.optional("origin", "Where it comes from; says so where it is an example.", &mut self.origin);
        form.usual("kind", "What kind of case it is; project funding where not said.", &mut self.kind);
        form.optional("handbook", "The handbook it was written for.", &mut self.handbook);
        form.optional("strategy", "The strategy it was written for.", &mut self.strategy);
        form.optional("call", "The call it answers.", &mut self.call);
        form.optional("depth", "The depth chosen by a person.", &mut self.depth);
        form.usual("facts", "Facts by id.", &mut self.facts);
        form.usual("financing", "Who pays what.", &mut self.financing);
        form.usual(
            "strategy_goals",
            "The goals of the strategy that it points at.",
            &mut self.strategy_goals,
        );
        form.usual("answers", "Answers by question.", &mut self.answers);
        form.usual("effects", "Effects on goals.", &mut self.effects);
        form.usual("conflicts", "Conflicts between goals and where one stands.", &mut self.conflicts);
        form.usual("deviations", "Reasoned deviations from soft requirements.", &mut self.deviations);
        form.usual("stop_points", "What persons said at stop points.", &mut self.stop_points);
        form.optional("judgement", "The officer's own overall judgement.", &mut self.judgement);
    }
}

impl Shape for Reference {
    const NAME: &'static str = "reference";
    const ABOUT: &'static str = "A named version of a document.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Its id.", &mut self.id);
        form.optional("version", "Its version.", &mut self.version);
    }
}

impl Shape for ChosenDepth {
    const NAME: &'static str = "chosen_depth";
    const ABOUT: &'static str = "A depth chosen by a person.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "The depth.", &mut self.id);
        form.optional("reason", "Why, where it is not the one that is due.", &mut self.reason);
    }
}

impl Shape for Line {
    const NAME: &'static str = "line";
    const ABOUT: &'static str = "One source of money.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.usual("kind", "Who pays; public money where not said.", &mut self.kind);
        form.usual("amount", "How much.", &mut self.amount);
        form.usual("code", "A code, such as an EU intervention code.", &mut self.code);
        form.optional("note", "Anything to add.", &mut self.note);
    }
}

impl Shape for Effect {
    const NAME: &'static str = "effect";
    const ABOUT: &'static str = "An effect of the case on a goal.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("on", "The item of the handbook's effect list.", &mut self.on);
        form.usual("before", "The level before mitigation.", &mut self.before);
        form.optional("after", "The level after mitigation.", &mut self.after);
        form.optional("mitigated_by", "Who mitigates.", &mut self.mitigated_by);
        form.optional("certainty", "How sure one is.", &mut self.certainty);
        form.optional("motivation", "Why.", &mut self.motivation);
        form.usual("evidence", "What it rests on.", &mut self.evidence);
    }
}

impl Shape for Conflict {
    const NAME: &'static str = "conflict";
    const ABOUT: &'static str = "A conflict between goals, and where one stands.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("gain", "The item that gains.", &mut self.gain);
        form.required("loss", "The item that loses.", &mut self.loss);
        form.optional("standpoint", "Where one stands and why.", &mut self.standpoint);
        form.optional("by", "Whose standpoint it is: a function, not a name.", &mut self.by);
    }
}

impl Shape for Deviation {
    const NAME: &'static str = "deviation";
    const ABOUT: &'static str = "A reasoned deviation from a soft requirement.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("gate", "The gate.", &mut self.gate);
        form.required("reason", "Why.", &mut self.reason);
        form.optional("by", "Who decided: a function, not a name.", &mut self.by);
    }
}

impl Shape for StopAnswer {
    const NAME: &'static str = "stop_answer";
    const ABOUT: &'static str = "What a person said at a stop point.";

    fn blank() -> Self {
        Self { stop_point: String::new(), decision: StopDecision::GoOn, by: None, why: None }
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("stop_point", "The stop point.", &mut self.stop_point);
        form.required("decision", "What was decided.", &mut self.decision);
        form.optional("by", "Who decided: a function, not a name.", &mut self.by);
        form.optional("why", "Why.", &mut self.why);
    }
}

impl Shape for Judgement {
    const NAME: &'static str = "judgement";
    const ABOUT: &'static str = "The officer's own overall judgement, beside the computed outcome.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.optional("class", "A class of the handbook's main node.", &mut self.class);
        form.required("text", "The judgement in words.", &mut self.text);
        form.optional("reason", "Why it differs from the computed outcome.", &mut self.reason);
        form.optional("by", "Who judged: a function, not a name.", &mut self.by);
        form.optional("date", "When.", &mut self.date);
    }
}
