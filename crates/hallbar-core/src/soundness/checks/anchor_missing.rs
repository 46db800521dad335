use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{listed, quoted, titled};
use crate::handbook::{AnswerType, Level, Question};
use crate::phrase::Phrase;
use crate::{Language, Text};

pub(super) const CHECK: Check = Check {
    code: "HS12",
    id: "anchor-missing",
    name: Phrase {
        sv: "Nivå utan text som säger vad som krävs",
        en: "A level without a text that says what it takes",
    },
    what: Phrase {
        sv: "Om varje nivå som en fråga besvaras med har en text (ankare), på skalan eller för frågan.",
        en: "Whether each level that a question is answered with has a text anchor, on the scale or for the question.",
    },
    why: Phrase {
        sv: "Utan text bedömer två handläggare samma ansökan olika, och den sökande vet inte vad som är bra.",
        en: "Without one two officers judge one application differently, and the applicant does not know what is good.",
    },
    how: Phrase {
        sv: "Skriv en mening per nivå om vad som ska synas i ansökan: `anchors` på frågan eller `anchor` på skalans nivå.",
        en: "Write a sentence per level on what is to be seen in the application: `anchors` of the question or `anchor` of the scale’s level.",
    },
    weight: Weight::Look,
    basis: Basis::Read,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let doc = view.doc;
    let levels = |question: &Question| -> Option<&[Level]> {
        let AnswerType::Level { scale } = &question.answer else { return None };
        doc.scales.iter().find(|known| known.id == *scale).map(|scale| scale.levels.as_slice())
    };
    let has = |question: &Question, level: &Level| {
        doc.anchor(question, &level.id).is_some_and(|text| !text.is_empty())
    };
    let asked =
        doc.questions.iter().enumerate().filter_map(|(at, question)| Some((at, question, levels(question)?)));
    let asked: Vec<(usize, &Question, &[Level])> =
        asked.filter(|(_, _, levels)| !levels.is_empty()).collect();
    let any = asked.iter().any(|(_, question, levels)| levels.iter().any(|level| has(question, level)));
    let Some((first, ..)) = asked.first() else { return Vec::new() };
    if !any {
        let consequence = said(
            "Ingen nivå i handboken har en text som säger vad den betyder. Bedömningen vilar på rubriken ensam.",
            "No level of the handbook has a text that says what it means. The judgement rests on its title alone.",
        );
        return vec![CHECK.found(format!("/questions/{first}"), Text::default(), consequence)];
    }
    let mut found = Vec::new();
    for (at, question, levels) in asked {
        let bare: Vec<Text> = levels
            .iter()
            .filter(|level| !has(question, level))
            .map(|level| titled(&level.title, &level.id))
            .collect();
        if bare.is_empty() {
            continue;
        }
        let title = titled(&question.title, &question.id);
        let [q_sv, q_en] = quoted(&title);
        let [sv, en] = listed(&bare);
        let consequence = said(
            format!("I {q_sv} säger ingen text vad som krävs för {sv}."),
            format!("In {q_en} no text says what it takes for {en}."),
        );
        found.push(CHECK.found(format!("/questions/{at}"), title, consequence));
    }
    found
}

/// A text without what does not tell it from another: case, dots and spaces.
pub(super) fn plain(text: &Text, language: Language) -> Option<String> {
    let text = text.has(language).then(|| text.get(language))?;
    let letters: String =
        text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    (!letters.is_empty()).then_some(letters)
}
