//! Scales: which numbers give which level or points, and what counts where there is no answer.

use hallbar::handbook::{Scale, Treatment};
use hallbar::report::words::Names;

use super::{Shown, questions};
use crate::texts;

/// Scales that the questions have not already told in full.
pub(super) fn write(shown: &mut Shown<'_>) {
    let names = shown.names;
    let told: Vec<&Scale> = names
        .handbook
        .scales
        .iter()
        .filter(|scale| {
            let silent = scale.treatment == Treatment::default();
            !scale.bands.is_empty() || !scale.points.is_empty() || !silent || !is_answered(names, &scale.id)
        })
        .collect();
    if told.is_empty() {
        return;
    }
    shown.heading(texts::SCALES);
    for scale in told {
        let title = shown.with_id(&names.title(&scale.title, &scale.id), &scale.id);
        shown.page.paragraph(0, &title);
        if !is_answered(names, &scale.id) {
            questions::scale(shown, 2, &scale.id);
        }
        for said in names.bands(scale).into_iter().chain(names.points(scale)) {
            shown.page.hanging(2, "– ", &said);
        }
        if let Some(said) = names.straight_lines(scale) {
            shown.page.paragraph(2, said);
        }
        let said = names.scale_remarks(scale).join(" ");
        if !said.is_empty() {
            shown.page.paragraph(2, &said);
        }
    }
}

fn is_answered(names: Names<'_>, scale: &str) -> bool {
    use hallbar::handbook::AnswerType;
    let level = |answer: &AnswerType| matches!(answer, AnswerType::Level { scale: used } if used == scale);
    names.handbook.questions.iter().any(|question| level(&question.answer))
}
