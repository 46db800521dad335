use hallbar_core::call::CallDocument;

use crate::form::{Form, Shape};

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
    }
}
