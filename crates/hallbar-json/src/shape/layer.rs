use crate::form::{Form, Shape};
use crate::layer::{Decision, Extends};

impl Shape for Extends {
    const NAME: &'static str = "extends";
    const ABOUT: &'static str = "The handbook that a layer extends.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("handbook", "Its id.", &mut self.handbook);
        form.required("version", "Its version.", &mut self.version);
        form.optional("file", "The file it stands in, seen from the layer.", &mut self.file);
    }
}

impl Shape for Decision {
    const NAME: &'static str = "decision";
    const ABOUT: &'static str = "Something that a person has yet to decide in an adapted handbook.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("question", "The question, in words.", &mut self.question);
        form.usual("about", "What it is about, by ids: `/criteria/climate/goals`.", &mut self.about);
        form.usual(
            "proposed",
            "What is proposed; the layer has it where it is a change.",
            &mut self.proposed,
        );
        form.usual("reasons", "Why.", &mut self.reasons);
    }
}
