use hallbar_core::handbook::{Band, Edge, Level, Point, Position, Scale, Setting, Treatment};

use crate::form::{Form, OneOf, Shape};

impl Shape for Scale {
    const NAME: &'static str = "scale";
    const ABOUT: &'static str = "Turns an answer, a measure or a score into a level or into points.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.usual("levels", "The steps, lowest first.", &mut self.levels);
        form.usual("bands", "Ranges of numbers, lowest first.", &mut self.bands);
        form.usual("points", "Points with straight lines between, by rising place.", &mut self.points);
        form.usual("outside", "What a number outside every band or point is.", &mut self.outside);
        treatment(&mut self.treatment, form);
    }
}

/// What non-answers count as: fields of a scale and of a criterion alike.
pub(super) fn treatment<F: Form>(treatment: &mut Treatment, form: &mut F) {
    form.optional("not_described", "What a silent application counts as.", &mut treatment.not_described);
    form.optional("not_applicable", "What not applicable counts as.", &mut treatment.not_applicable);
    form.optional("missing", "What no answer counts as.", &mut treatment.missing);
}

impl Shape for Level {
    const NAME: &'static str = "level";
    const ABOUT: &'static str = "One step of a scale.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.optional("anchor", "The text that tells it from its neighbours.", &mut self.anchor);
        form.optional("value", "The points it gives.", &mut self.value);
        form.usual("of", "The options that give this level.", &mut self.of);
    }
}

impl Shape for Band {
    const NAME: &'static str = "band";
    const ABOUT: &'static str = "A range of numbers and what it gives.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        let names = &["at_least", "more_than"];
        edge(form, names, ["From this, itself inside.", "From this, itself outside."], &mut self.from);
        let names = &["at_most", "less_than"];
        edge(form, names, ["To this, itself inside.", "To this, itself outside."], &mut self.to);
        form.one_of(&mut self.gives);
    }
}

/// One side of a band: two fields, of which the first says that the limit is inside and the second that it is not.
fn edge<F: Form>(
    form: &mut F,
    names: &'static [&'static str; 2],
    [about_inside, about_outside]: [&'static str; 2],
    slot: &mut Option<Edge>,
) {
    let [inside_name, outside_name] = names;
    let at = |wanted: bool| slot.iter().find(|edge| edge.inside == wanted).map(|edge| edge.at.clone());
    let (mut inside, mut outside) = (at(true), at(false));
    form.at_most_one_of(names);
    form.optional(inside_name, about_inside, &mut inside);
    form.optional(outside_name, about_outside, &mut outside);
    let inside = inside.map(|at| Edge { at, inside: true });
    *slot = inside.or(outside.map(|at| Edge { at, inside: false }));
}

impl Shape for Point {
    const NAME: &'static str = "point";
    const ABOUT: &'static str = "A place on a point list and what it gives.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        let mut place = Place { position: self.position, at: self.at.clone() };
        form.one_of(&mut place);
        (self.position, self.at) = (place.position, place.at);
        form.required("value", "The points there.", &mut self.value);
    }
}

/// Where a point stands, and on which side of it.
struct Place {
    position: Position,
    at: Setting,
}

impl OneOf for Place {
    const WHAT: &'static str = "a place";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        let place = |position| Self { position, at: Setting::default() };
        vec![
            (&["at"], place(Position::At)),
            (&["before"], place(Position::Before)),
            (&["after"], place(Position::After)),
        ]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self.position {
            Position::At => form.required("at", "On this place.", &mut self.at),
            Position::Before => form.required("before", "Just before this place.", &mut self.at),
            Position::After => form.required("after", "Just after this place.", &mut self.at),
        }
    }
}
