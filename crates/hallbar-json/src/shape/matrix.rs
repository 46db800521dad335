use hallbar_core::interlinkages::{MatrixDocument, Scorer};

use crate::form::{Form, Shape};

impl Shape for MatrixDocument {
    const NAME: &'static str = "matrix";
    const ABOUT: &'static str = "An interlinkage matrix: which goals help and hinder which.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.constant("hallbar", "What the document is, and the version of its form.", "matrix/1");
        crate::shape::for_editors(form);
        form.required("id", "Stable name.", &mut self.id);
        form.required("version", "Version.", &mut self.version);
        form.usual("title", "What it is called.", &mut self.title);
        form.required("labels", "Goals, targets or own words, in the order of the rows.", &mut self.labels);
        form.usual("columns", "The labels in the order of the columns, if another.", &mut self.columns);
        form.usual("blank", "What a blank cell means; unknown where not said.", &mut self.blank);
        form.usual("cells", "A row a label: its influence on the label of each column.", &mut self.cells);
        form.usual("scorers", "Several scorers' cells.", &mut self.scorers);
        form.optional("source", "Where it was published.", &mut self.source);
    }
}

impl Shape for Scorer {
    const NAME: &'static str = "scorer";
    const ABOUT: &'static str = "One of several scorers.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.required("cells", "A row a label, a cell a column.", &mut self.cells);
    }
}
