use hallbar_core::handbook::Source;
use hallbar_core::strategy::{
    Action, Analysis, FollowUp, GoalLink, OutOfScope, Participation, Perspective, Reading, StatedConflict,
    StrategyDocument, StrategyGoal, StrategyIndicator, StrategyPart as Part,
};

use crate::form::{Form, Shape, Value};
use crate::value::Told;

impl Shape for StrategyDocument {
    const NAME: &'static str = "strategy";
    const ABOUT: &'static str =
        "A regional development strategy: a region's own tree of goals, and what it says of itself.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.constant("hallbar", "What the document is, and the version of its form.", "strategy/1");
        crate::shape::for_editors(form);
        form.required("id", "Stable name.", &mut self.id);
        form.required("version", "Version.", &mut self.version);
        form.usual("title", "What it is called, in the region's own words.", &mut self.title);
        form.optional("region", "The region's code, two digits.", &mut self.region);
        form.optional("predecessor", "The version that it replaces.", &mut self.predecessor);
        // `null` says of a part that it is not known: the same as naming it in `unknown`.
        let mut nulls = Nulls(Vec::new());
        nulls.told(form, Part::Vision, "The vision, in the region's own words.", &mut self.vision);
        form.optional("vision_called", "The region's own word for its vision.", &mut self.vision_called);
        nulls.told(form, Part::Horizon, "The last year it looks to.", &mut self.horizon);
        nulls.told(form, Part::Adopted, "When it was adopted.", &mut self.adopted);
        nulls.told(form, Part::Revised, "When it was last revised.", &mut self.revised);
        nulls.told(form, Part::Reviewed, "When it was last reviewed.", &mut self.reviewed);
        let about = "What the document does not tell, though the strategy may have it.";
        form.usual("unknown", about, &mut self.unknown);
        nulls.told(form, Part::Analysis, "The analysis that it rests on.", &mut self.analysis);
        nulls.told(form, Part::FollowUp, "How it is followed up.", &mut self.follow_up);
        nulls.told(form, Part::Participation, "Who took part in making it.", &mut self.participation);
        nulls.list(form, Part::Perspectives, "Perspectives across the goals.", &mut self.perspectives);
        let about = "Goals of Agenda 2030 that it leaves out, and why.";
        nulls.list(form, Part::OutOfScope, about, &mut self.out_of_scope);
        nulls.list(form, Part::Conflicts, "Conflicts that it names.", &mut self.conflicts);
        form.usual("levels", "Names of the levels of the tree, from the top.", &mut self.levels);
        form.usual("goals", "The goals.", &mut self.goals);
        nulls.list(form, Part::Indicators, "Indicators of it as a whole.", &mut self.indicators);
        form.optional("source", "Where it was published.", &mut self.source);
        if !nulls.0.is_empty() {
            self.unknown.append(&mut nulls.0);
            self.unknown.sort();
            self.unknown.dedup();
        }
    }
}

/// The parts that stand as `null`.
struct Nulls(Vec<Part>);

impl Nulls {
    fn told<F: Form, T: Value + PartialEq>(
        &mut self,
        form: &mut F,
        part: Part,
        about: &'static str,
        slot: &mut Option<T>,
    ) {
        if Told::field(form, part.id(), about, slot) {
            self.0.push(part);
        }
    }

    fn list<F: Form, T: Value + PartialEq>(
        &mut self,
        form: &mut F,
        part: Part,
        about: &'static str,
        slot: &mut Vec<T>,
    ) {
        let mut some = (!slot.is_empty()).then(|| std::mem::take(slot));
        self.told(form, part, about, &mut some);
        *slot = some.unwrap_or_default();
    }
}

impl Shape for StrategyGoal {
    const NAME: &'static str = "strategy_goal";
    const ABOUT: &'static str = "A goal of a strategy, with those below it.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name, unique in the strategy.", &mut self.id);
        form.usual("title", "The goal, in the region's own words.", &mut self.title);
        form.optional("level", "Its level, where it is not the one at its depth.", &mut self.level);
        form.usual("dimensions", "The dimensions it serves, where the region says so.", &mut self.dimensions);
        form.usual("themes", "The themes of the exchange it is seen under.", &mut self.themes);
        form.optional(
            "owner",
            "Who answers for it: a function or an organisation, no person's name.",
            &mut self.owner,
        );
        form.usual("links", "What it contributes to in Agenda 2030, and works against.", &mut self.links);
        form.usual("indicators", "What it is followed up by.", &mut self.indicators);
        form.usual("measures", "What is to be done.", &mut self.measures);
        form.usual("goals", "The goals below it.", &mut self.goals);
    }
}

impl Shape for GoalLink {
    const NAME: &'static str = "goal_link";
    const ABOUT: &'static str = "A link from a strategy goal to Agenda 2030.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("to", "A goal or target: `11` or `11.2`.", &mut self.to);
        form.usual("direction", "Whether the goal supports or hinders it.", &mut self.direction);
        form.optional("strength", "How strongly, 1 to 3; any of them where not said.", &mut self.strength);
        form.usual("proposal", "Whether it is a proposal, not the region's own.", &mut self.proposal);
        form.optional("judged_by", "Whose judgement the link is.", &mut self.judged_by);
        form.optional("motivation", "Why.", &mut self.motivation);
    }
}

impl Shape for StrategyIndicator {
    const NAME: &'static str = "strategy_indicator";
    const ABOUT: &'static str = "What a goal of a strategy is followed up by.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name, unique among those of its goal.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.optional("unit", "The unit of its values.", &mut self.unit);
        form.optional("key_figure", "Its id in Kolada: `N00401`.", &mut self.key_figure);
        form.optional("direction", "Which way is better.", &mut self.direction);
        form.optional("baseline", "Where it stood when the strategy was made.", &mut self.baseline);
        form.optional("target", "Where it is to be, and when.", &mut self.target);
        form.optional("source", "Where its values come from.", &mut self.source);
        form.optional(
            "judged_by",
            "Who judged which way is better, where it was not the region.",
            &mut self.judged_by,
        );
    }
}

impl Shape for Reading {
    const NAME: &'static str = "reading";
    const ABOUT: &'static str = "A value and its year.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.optional("value", "The value, in the indicator's unit.", &mut self.value);
        form.optional("year", "The year.", &mut self.year);
    }
}

impl Shape for Action {
    const NAME: &'static str = "action";
    const ABOUT: &'static str = "Something that is to be done for a goal.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name, unique among those of its goal.", &mut self.id);
        form.usual("title", "What is to be done.", &mut self.title);
        form.optional("owner", "Who does it: a function or an organisation.", &mut self.owner);
    }
}

impl Shape for Analysis {
    const NAME: &'static str = "analysis";
    const ABOUT: &'static str = "The analysis that a strategy rests on.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("title", "What it is called.", &mut self.title);
        form.optional("when", "When it was made.", &mut self.when);
        form.optional("url", "Address on the web.", &mut self.url);
    }
}

impl Shape for FollowUp {
    const NAME: &'static str = "follow_up";
    const ABOUT: &'static str = "How a strategy is followed up.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("how", "How.", &mut self.how);
        form.optional("every_months", "How often: 12 is yearly.", &mut self.every_months);
        form.optional("by", "Who does it: a function or an organisation.", &mut self.by);
        form.optional("url", "Address on the web.", &mut self.url);
    }
}

impl Shape for Participation {
    const NAME: &'static str = "participation";
    const ABOUT: &'static str = "Who took part in making a strategy.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("how", "How.", &mut self.how);
        form.usual("who", "Groups and organisations.", &mut self.who);
    }
}

impl Shape for Perspective {
    const NAME: &'static str = "perspective";
    const ABOUT: &'static str = "A perspective that cuts across the goals.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("kind", "Which perspective it is.", &mut self.kind);
        form.usual("title", "What the region calls it.", &mut self.title);
        form.optional("how", "How it is seen to.", &mut self.how);
    }
}

impl Shape for OutOfScope {
    const NAME: &'static str = "out_of_scope";
    const ABOUT: &'static str = "A goal of Agenda 2030 that a strategy leaves out.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("goal", "The goal, from `1` to `17`.", &mut self.goal);
        form.optional("reason", "Why.", &mut self.reason);
    }
}

impl Shape for StatedConflict {
    const NAME: &'static str = "stated_conflict";
    const ABOUT: &'static str = "A conflict between goals that a strategy names.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.required("between", "Goals of the strategy by id, of Agenda 2030 by code.", &mut self.between);
        form.usual("title", "What the conflict is about.", &mut self.title);
        form.optional("standpoint", "Where the region stands on it.", &mut self.standpoint);
        form.optional("by", "Whose standpoint it is: a function or an organisation.", &mut self.by);
    }
}

impl Shape for Source {
    const NAME: &'static str = "source";
    const ABOUT: &'static str = "Where something was published.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("title", "Publisher and title.", &mut self.title);
        form.optional("url", "Address on the web.", &mut self.url);
        form.usual("also", "Further addresses.", &mut self.also);
        form.optional("note", "What was left out or adapted.", &mut self.note);
    }
}
