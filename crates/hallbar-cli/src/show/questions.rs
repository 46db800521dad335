//! Questions with their levels and anchors, and the depths that ask them.

use hallbar::handbook::{Anchor, AnswerType, Question};
use hallbar::report::words::Names;

use super::Shown;
use crate::layout::own_line;
use crate::texts;

pub(super) fn write(shown: &mut Shown<'_>) {
    let handbook = shown.names.handbook;
    if !handbook.questions.is_empty() {
        shown.heading(texts::QUESTIONS);
    }
    let (mut before, mut first) = (None::<&str>, true);
    for question in &handbook.questions {
        let scale = match &question.answer {
            AnswerType::Level { scale } => Some(scale.as_str()),
            _ => None,
        };
        if !first && (before.is_some() || scale.is_some()) {
            shown.page.blank();
        }
        one(shown, question);
        before = scale;
        first = false;
    }
    depths(shown);
}

/// A question, how it is answered and what is asked beside it.
pub(super) fn one(shown: &mut Shown<'_>, question: &Question) {
    let names = shown.names;
    let title = shown.with_id(&names.title(&question.title, &question.id), &question.id);
    shown.page.hanging(0, "• ", &title);
    if let Some(help) = &question.help {
        shown.page.paragraph(2, &names.text(help));
    }
    let sentences = beside(names, question);
    if !sentences.is_empty() {
        shown.page.paragraph(2, &sentences.join(" "));
    }
    match &question.answer {
        AnswerType::Level { scale: id } => levels(shown, 4, id, &question.anchors),
        AnswerType::Choice { options } => {
            for option in options {
                let title = shown.with_id(&names.title(&option.title, &option.id), &option.id);
                anchored(shown, title, &option.id, &question.anchors);
            }
        }
        AnswerType::YesNo if !question.anchors.is_empty() => {
            for (id, word) in [("no", texts::NO), ("yes", texts::YES)] {
                anchored(shown, names.say(word).to_owned(), id, &question.anchors);
            }
        }
        _ => {}
    }
}

/// How a question is answered, when it is asked and what is asked for beside the answer: a sentence each.
pub(super) fn beside(names: Names<'_>, question: &Question) -> Vec<String> {
    let mut sentences = Vec::new();
    if !matches!(question.answer, AnswerType::Level { .. } | AnswerType::Choice { .. }) {
        sentences.push(format!("{}: {}.", names.say(texts::ANSWER), names.answered_with(&question.answer)));
    }
    if let Some(list) = &question.per {
        sentences.push(names.fill(texts::ASKED_PER, &[&names.list(list)]));
    }
    if let Some(when) = &question.when {
        sentences.push(names.fill(texts::ASKED_WHERE, &[&names.condition(when)]));
    }
    if question.may_not_apply {
        sentences.push(names.say(texts::MAY_NOT_APPLY).to_owned());
    }
    if question.changeable {
        sentences.push(names.say(texts::CHANGEABLE).to_owned());
    }
    let (always, sometimes) = (texts::WANTS_MOTIVATION, texts::WANTS_MOTIVATION_WHERE);
    sentences.extend(names.demand(Some(question), &question.motivation, always, sometimes));
    let (always, sometimes) = (texts::WANTS_EVIDENCE, texts::WANTS_EVIDENCE_WHERE);
    sentences.extend(names.demand(Some(question), &question.evidence, always, sometimes));
    sentences
}

/// An option, with what it means for the question.
fn anchored(shown: &mut Shown<'_>, mut said: String, id: &str, anchors: &[Anchor]) {
    if let Some(anchor) = Anchor::text_of(anchors, id) {
        said.push_str(&format!(": {}", shown.names.text(anchor)));
    }
    shown.page.hanging(4, "– ", &said);
}

/// The levels of a scale, lowest first, with points and anchors.
pub(super) fn scale(shown: &mut Shown<'_>, indent: usize, id: &str) {
    levels(shown, indent, id, &[]);
}

/// The same for a question that has anchors of its own.
fn levels(shown: &mut Shown<'_>, indent: usize, id: &str, anchors: &[Anchor]) {
    let names = shown.names;
    let Some(scale) = names.handbook.scales.iter().find(|scale| scale.id == id) else { return };
    for level in &scale.levels {
        let mut said = shown.with_id(&names.title(&level.title, &level.id), &level.id);
        if let Some(value) = &level.value {
            said.push_str(&format!(" {}", own_line(&format!("({})", names.setting(value)))));
        }
        if let Some(anchor) = Anchor::text_of(anchors, &level.id).or(level.anchor.as_ref()) {
            said.push_str(&format!(" {}", names.text(anchor)));
        }
        shown.page.hanging(indent, "– ", &said);
    }
}

fn depths(shown: &mut Shown<'_>) {
    let names = shown.names;
    if names.handbook.depths.is_empty() {
        return;
    }
    shown.heading(texts::DEPTHS);
    for depth in &names.handbook.depths {
        let title = shown.with_id(&names.title(&depth.title, &depth.id), &depth.id);
        let when = match &depth.when {
            Some(when) => names.fill(texts::IF, &[&names.condition(when)]),
            None => names.say(texts::OTHERWISE).to_owned(),
        };
        let asks: Vec<String> = depth.asks.iter().map(|id| names.question(id)).collect();
        let asks = names.fill(texts::DEPTH_ASKS, &[&asks.join("; ")]);
        shown.page.hanging(0, "• ", &format!("{title} – {when}\n{asks}"));
    }
}
