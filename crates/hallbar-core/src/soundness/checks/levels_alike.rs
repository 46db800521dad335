use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{quoted, titled};
use super::anchor_missing::plain;
use crate::handbook::AnswerType;
use crate::phrase::Phrase;
use crate::{Language, Text};

pub(super) const CHECK: Check = Check {
    code: "HS13",
    id: "levels-alike",
    name: Phrase { sv: "Nivåer som lyder lika", en: "Levels that read alike" },
    what: Phrase {
        sv: "Om två nivåer på en skala heter lika eller har samma text, och om två svar på en fråga har samma text.",
        en: "Whether two levels of a scale have one title or one text, and whether two answers to a question have one text.",
    },
    why: Phrase {
        sv: "Den som bedömer kan inte skilja dem åt, men de kan ge olika poäng.",
        en: "Those who judge cannot tell them apart, and they can give different points.",
    },
    how: Phrase {
        sv: "Skriv det som skiljer den högre nivån från den lägre, eller slå ihop dem.",
        en: "Write what tells the higher level from the lower, or make them one.",
    },
    weight: Weight::Mend,
    basis: Basis::Read,
    run,
};

/// The later of two texts that read alike, with the earlier.
fn alike(texts: &[&Text]) -> Option<(usize, usize)> {
    for language in [Language::Swedish, Language::English] {
        let plain: Vec<Option<String>> = texts.iter().map(|text| plain(text, language)).collect();
        for (later, text) in plain.iter().enumerate().filter(|(_, text)| text.is_some()) {
            if let Some(earlier) = plain.iter().take(later).position(|before| before == text) {
                return Some((later, earlier));
            }
        }
    }
    None
}

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, scale) in view.doc.scales.iter().enumerate() {
        let none = Text::default();
        let titles: Vec<&Text> = scale.levels.iter().map(|level| &level.title).collect();
        let anchors: Vec<&Text> =
            scale.levels.iter().map(|level| level.anchor.as_ref().unwrap_or(&none)).collect();
        for (texts, field) in [(titles, "title"), (anchors, "anchor")] {
            let Some((later, earlier)) = alike(&texts) else { continue };
            let (Some(one), Some(other)) = (scale.levels.get(later), scale.levels.get(earlier)) else {
                continue;
            };
            let consequence = said(
                format!("Nivåerna `{}` och `{}` på skalan `{}` lyder lika.", other.id, one.id, scale.id),
                format!("Levels `{}` and `{}` of scale `{}` read alike.", other.id, one.id, scale.id),
            );
            let path = format!("/scales/{at}/levels/{later}/{field}");
            found.push(CHECK.found(path, titled(&one.title, &one.id), consequence));
        }
    }
    for (at, question) in view.doc.questions.iter().enumerate() {
        let anchors: Vec<&Text> = question.anchors.iter().map(|anchor| &anchor.text).collect();
        let title = titled(&question.title, &question.id);
        if let Some((later, earlier)) = alike(&anchors)
            && let (Some(one), Some(other)) = (question.anchors.get(later), question.anchors.get(earlier))
        {
            let [sv, en] = quoted(&title);
            let consequence = said(
                format!("Svaren `{}` och `{}` på {sv} har samma text.", other.of, one.of),
                format!("The answers `{}` and `{}` to {en} have one text.", other.of, one.of),
            );
            found.push(CHECK.found(
                format!("/questions/{at}/anchors/{}", one.of),
                title.clone(),
                consequence,
            ));
        }
        if let AnswerType::Choice { options } = &question.answer
            && let Some((later, _)) = alike(&options.iter().map(|option| &option.title).collect::<Vec<_>>())
        {
            let [sv, en] = quoted(&title);
            let consequence = said(
                format!("Två alternativ i {sv} lyder lika."),
                format!("Two options of {en} read alike."),
            );
            found.push(CHECK.found(format!("/questions/{at}/answer/options/{later}"), title, consequence));
        }
    }
    found
}
