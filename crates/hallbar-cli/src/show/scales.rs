//! Scales: which numbers give which level or points, and what counts where there is no answer.

use hallbar::handbook::{Band, Edge, NonAnswer, Outside, Position, Scale, Stand, Treatment};

use super::{Shown, questions};
use crate::names::Names;
use crate::texts::{self, Phrase};

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
        for band in &scale.bands {
            let said = names.fill(texts::GIVES, &[&range(names, band), &stand(names, scale, &band.gives)]);
            shown.page.hanging(2, "– ", &said);
        }
        points(shown, scale);
        let said = remarks(names, scale).join(" ");
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

fn points(shown: &mut Shown<'_>, scale: &Scale) {
    let names = shown.names;
    for point in &scale.points {
        let place = match point.position {
            Position::At => texts::AT,
            Position::Before => texts::JUST_BEFORE,
            Position::After => texts::JUST_AFTER,
        };
        let value = names.fill(texts::GIVES_POINTS, &[&names.setting(&point.value)]);
        let said = names.fill(texts::GIVES, &[&names.fill(place, &[&names.setting(&point.at)]), &value]);
        shown.page.hanging(2, "– ", &said);
    }
    if scale.points.len() > 1 {
        shown.page.paragraph(2, names.say(texts::STRAIGHT));
    }
}

/// `över 5 till och med 7`.
fn range(names: Names<'_>, band: &Band) -> String {
    let edge = |edge: &Option<Edge>, inside: Phrase, outside: Phrase| {
        edge.as_ref()
            .map(|edge| names.fill(if edge.inside { inside } else { outside }, &[&names.setting(&edge.at)]))
    };
    let from = edge(&band.from, texts::FROM_AND_WITH, texts::ABOVE);
    let to = edge(&band.to, texts::TO_AND_WITH, texts::BELOW);
    from.into_iter().chain(to).collect::<Vec<_>>().join(" ")
}

fn stand(names: Names<'_>, scale: &Scale, stand: &Stand) -> String {
    match stand {
        Stand::Level(id) => names.level(&scale.id, id),
        Stand::Value(value) => names.fill(texts::GIVES_POINTS, &[&names.setting(value)]),
    }
}

fn remarks(names: Names<'_>, scale: &Scale) -> Vec<String> {
    let mut remarks = Vec::new();
    if !scale.bands.is_empty() || !scale.points.is_empty() {
        remarks.push(match &scale.outside {
            Outside::Error => names.say(texts::OUTSIDE_ERROR).to_owned(),
            Outside::Nearest => names.say(texts::OUTSIDE_NEAREST).to_owned(),
            Outside::LeftOut => names.say(texts::OUTSIDE_LEFT_OUT).to_owned(),
            Outside::Gives(given) => names.fill(texts::OUTSIDE_GIVES, &[&stand(names, scale, given)]),
        });
    }
    remarks.extend(treatment(names, Some(scale), &scale.treatment));
    remarks
}

/// What each kind of non-answer counts as, where that is said.
pub(super) fn treatment(names: Names<'_>, scale: Option<&Scale>, treatment: &Treatment) -> Vec<String> {
    let counted = |given: &Stand| match (given, scale) {
        (Stand::Level(id), None) => id.clone(),
        (Stand::Level(id), Some(scale)) => names.level(&scale.id, id),
        (Stand::Value(value), _) => names.fill(texts::GIVES_POINTS, &[&names.setting(value)]),
    };
    let words = |answer: &NonAnswer| match answer {
        NonAnswer::Open => names.say(texts::T_OPEN).to_owned(),
        NonAnswer::LeftOut => names.say(texts::T_LEFT_OUT).to_owned(),
        NonAnswer::Counts { as_, with_reason: false } => names.fill(texts::T_COUNTS, &[&counted(as_)]),
        NonAnswer::Counts { as_, with_reason: true } => {
            names.fill(texts::T_COUNTS_WITH_REASON, &[&counted(as_)])
        }
    };
    [
        (texts::T_NOT_DESCRIBED, &treatment.not_described),
        (texts::T_NOT_APPLICABLE, &treatment.not_applicable),
        (texts::T_MISSING, &treatment.missing),
    ]
    .into_iter()
    .filter_map(|(phrase, answer)| answer.as_ref().map(|answer| names.fill(phrase, &[&words(answer)])))
    .collect()
}
