use hallbar_core::handbook::Source;
use hallbar_core::strategy::{GoalLink, StrategyDocument, StrategyGoal};

use crate::form::{Form, Shape};

impl Shape for StrategyDocument {
    const NAME: &'static str = "strategy";
    const ABOUT: &'static str = "A regional development strategy: a region's own tree of goals.";

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
        form.optional("vision", "The vision, in the region's own words.", &mut self.vision);
        form.optional("horizon", "The last year it looks to.", &mut self.horizon);
        form.optional("adopted", "When it was adopted, as the region states it.", &mut self.adopted);
        form.usual("levels", "Names of the levels of the tree, from the top.", &mut self.levels);
        form.usual("goals", "The goals.", &mut self.goals);
        form.optional("source", "Where it was published.", &mut self.source);
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
        form.usual("links", "What it contributes to in Agenda 2030.", &mut self.links);
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
        form.optional("judged_by", "Whose judgement the link is.", &mut self.judged_by);
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
        form.optional("note", "What was left out or adapted.", &mut self.note);
    }
}
