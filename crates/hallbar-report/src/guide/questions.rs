//! Each question as an officer meets it.

use hallbar_core::handbook::{AnswerType, Quantity, Question};

use super::reads::Reads;
use super::scope::Left;
use super::{Guide, texts};
use crate::markdown::Marked;
use crate::words;

pub(super) fn write(guide: &mut Guide<'_>) {
    let groups = guide.groups();
    if groups.is_empty() {
        return;
    }
    guide.heading(2, texts::QUESTIONS);
    guide.said(texts::QUESTIONS_NOTE);
    let mut number = 0;
    for group in groups {
        guide.page.heading(3, &group.title);
        for question in group.questions {
            number += 1;
            let title = guide.question_title(question);
            guide.page.heading(4, &format!("{number}. {title}"));
            one(guide, question);
        }
    }
}

fn one<'a>(guide: &mut Guide<'a>, question: &'a Question) {
    if let Some(help) = &question.help {
        guide.long(help);
    }
    guide.answers(question);
    guide.page.apart();
    if !matches!(question.answer, AnswerType::Level { .. } | AnswerType::Choice { .. }) {
        let answer = guide.labelled(texts::ANSWERED_WITH, &guide.names.answered_with(&question.answer));
        guide.page.item(0, &answer);
    }
    guide.number_points(question);
    let lines = [
        asked(guide, question),
        beside(guide, question),
        silent(guide, question),
        counts(guide, question),
        decides(guide, question),
    ];
    for line in lines.into_iter().flatten() {
        guide.page.item(0, &line);
    }
    if question.changeable {
        let said = Marked::plain(guide.say(texts::CHANGEABLE));
        guide.page.item(0, &said);
    }
}

/// When it is asked, of what, and at which depths.
fn asked(guide: &Guide<'_>, question: &Question) -> Option<Marked> {
    let mut said = Vec::new();
    if let Left::On(when) = guide.scope.left_of(question.when.as_ref()) {
        said.push(guide.fill(words::IF, &[&guide.names.condition(&when)]));
    }
    if let Some(list) = &question.per {
        said.push(guide.fill(texts::ONCE_FOR_EACH, &[&guide.each_of(list)]));
    }
    let depths = &guide.handbook().depths;
    if guide.scope.depth.is_none() && depths.len() > 1 {
        let asking: Vec<String> = depths
            .iter()
            .filter(|depth| depth.asks.contains(&question.id))
            .map(|depth| guide.names.title(&depth.title, &depth.id))
            .collect();
        if asking.len() < depths.len() {
            said.push(guide.fill(texts::AT_DEPTHS, &[&guide.all_of(&asking)]));
        }
    }
    (!said.is_empty()).then(|| guide.labelled(texts::ASKED, &words::sentence(&said.join("; "))))
}

/// What is asked for beside the answer.
fn beside(guide: &Guide<'_>, question: &Question) -> Option<Marked> {
    let names = guide.names;
    let motivation =
        names.demand(Some(question), &question.motivation, texts::MOTIVATION_ALWAYS, texts::MOTIVATION_WHERE);
    let evidence =
        names.demand(Some(question), &question.evidence, texts::EVIDENCE_ALWAYS, texts::EVIDENCE_WHERE);
    let both: Vec<String> = motivation.into_iter().chain(evidence).collect();
    (!both.is_empty()).then(|| guide.labelled(texts::BESIDE, &both.join(" ")))
}

/// What counts where there is no answer.
fn silent(guide: &Guide<'_>, question: &Question) -> Option<Marked> {
    let mut said: Vec<String> = Vec::new();
    if question.may_not_apply {
        said.push(guide.say(texts::MAY_NOT_APPLY).to_owned());
    }
    for criterion in guide.readers(question) {
        for sentence in guide.silence(criterion) {
            if !said.contains(&sentence) {
                said.push(sentence);
            }
        }
    }
    (!said.is_empty()).then(|| guide.labelled(texts::WITHOUT_ANSWER, &said.join(" ")))
}

/// The criteria that read it, with where they count and how much.
fn counts(guide: &Guide<'_>, question: &Question) -> Option<Marked> {
    let handbook = guide.handbook();
    let mut said: Vec<String> = Vec::new();
    for criterion in &handbook.criteria {
        let direct = matches!(&criterion.reads, Quantity::Answer { question: id, .. } if *id == question.id);
        let mut reads = Reads::new(handbook);
        reads.quantity(&criterion.reads);
        if !direct && !reads.questions.contains(&question.id.as_str()) {
            continue;
        }
        let title = guide.names.title(&criterion.title, &criterion.id);
        let mut places = handbook.nodes.iter().flat_map(|node| {
            node.parts.iter().filter(|part| part.of == criterion.id).map(move |part| (node, part))
        });
        said.push(match places.next() {
            None => title,
            Some((node, part)) => {
                let above = guide.names.title(&node.title, &node.id);
                let weight = guide.weight(node, part);
                let place = guide.fill(texts::IN_NODE, &[&title, &above]);
                if weight.is_empty() { place } else { format!("{place}, {weight}") }
            }
        });
    }
    (!said.is_empty()).then(|| guide.labelled(texts::COUNTS_AS, &words::sentence(&said.join("; "))))
}

/// The requirements that look at the answer.
fn decides(guide: &Guide<'_>, question: &Question) -> Option<Marked> {
    let handbook = guide.handbook();
    let gates = handbook.stages.iter().flat_map(|stage| &stage.gates);
    let mut said: Vec<String> = Vec::new();
    for gate in gates.filter(|gate| guide.scope.may_hold(gate.when.as_ref())) {
        let reads = Reads::of(handbook, &gate.requires);
        if !reads.scores && reads.questions.contains(&question.id.as_str()) {
            said.push(guide.quoted(&guide.names.title(&gate.title, &gate.id)));
        }
    }
    (!said.is_empty()).then(|| guide.labelled(texts::DECIDES, &words::sentence(&guide.all_of(&said))))
}
