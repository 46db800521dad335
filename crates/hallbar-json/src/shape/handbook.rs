use hallbar_core::handbook::HandbookDocument;

use crate::form::{Form, Shape};

impl Shape for HandbookDocument {
    const NAME: &'static str = "handbook";
    const ABOUT: &'static str = "A handbook: a versioned set of rules.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.constant("hallbar", "What the document is, and the version of its form.", "handbook/1");
        crate::shape::for_editors(form);
        form.required("id", "Stable name: lower case letters, digits and hyphens.", &mut self.id);
        form.required("version", "Version. Any change of the rules changes it.", &mut self.version);
        form.optional(
            "comparable_since",
            "The earliest version whose results can be compared with this one's.",
            &mut self.comparable_since,
        );
        form.usual("title", "What the handbook is called.", &mut self.title);
        form.optional("summary", "What it is for and for whom.", &mut self.summary);
        form.optional("source", "Where the rules were published.", &mut self.source);
        form.usual("currency", "The currency that amounts are in; SEK where not said.", &mut self.currency);
        form.usual("kinds", "The kinds of case it serves; every kind where none is named.", &mut self.kinds);
        form.usual("needs_strategy", "Whether it needs a strategy.", &mut self.needs_strategy);
        form.optional("written_for", "The strategy whose goals its criteria name.", &mut self.written_for);
        form.usual("parameters", "Values that a call may set.", &mut self.parameters);
        form.usual("facts", "Facts of a case beyond the built-in ones.", &mut self.facts);
        form.usual("lists", "Lists whose items questions are asked about.", &mut self.lists);
        form.usual("tables", "Codes and what they stand for.", &mut self.tables);
        form.usual("scales", "What turns answers and numbers into levels and points.", &mut self.scales);
        form.usual("questions", "What is asked.", &mut self.questions);
        form.usual("depths", "Which questions are asked when.", &mut self.depths);
        form.usual("measures", "Quantities drawn from facts and answers.", &mut self.measures);
        form.usual("lenses", "Ways to look at the result across the tree.", &mut self.lenses);
        form.usual("criteria", "The leaves of the score tree.", &mut self.criteria);
        form.usual("nodes", "The inner nodes of the score tree.", &mut self.nodes);
        form.optional("main", "The node that gives the case its class and place.", &mut self.main);
        form.optional("ranking", "How the cases of a call are put in order.", &mut self.ranking);
        form.optional("effects", "How effects on goals are told and weighed up.", &mut self.effects);
        form.usual("stages", "Requirements, in the order they are tried.", &mut self.stages);
        form.usual("consequences", "What follows without being a requirement.", &mut self.consequences);
        form.usual("stop_points", "Where a person is asked to think again.", &mut self.stop_points);
    }
}
