use std::collections::BTreeMap;

use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{quoted, titled};
use super::anchor_missing::plain;
use crate::Language;
use crate::phrase::Phrase;

pub(super) const CHECK: Check = Check {
    code: "HS26",
    id: "asked-twice",
    name: Phrase { sv: "Två frågor lyder lika", en: "Two questions read alike" },
    what: Phrase { sv: "Om två frågor har samma lydelse.", en: "Whether two questions have one wording." },
    why: Phrase {
        sv: "Den som svarar vet inte vad som skiljer dem, och svarar lika två gånger eller olika av misstag.",
        en: "Who answers does not know what tells them apart, and answers the same twice or differently by mistake.",
    },
    how: Phrase {
        sv: "Ta bort den ena, eller skriv vad som skiljer dem.",
        en: "Remove one of them, or write what tells them apart.",
    },
    weight: Weight::Mend,
    basis: Basis::Read,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let questions = &view.doc.questions;
    let mut seen: BTreeMap<(Language, String), usize> = BTreeMap::new();
    let mut found = Vec::new();
    for (at, question) in questions.iter().enumerate() {
        let mut same = None;
        for language in [Language::Swedish, Language::English] {
            let Some(text) = plain(&question.title, language) else { continue };
            let first = *seen.entry((language, text)).or_insert(at);
            same = same.or_else(|| questions.get(first).filter(|_| first != at));
        }
        let Some(other) = same else { continue };
        let title = titled(&question.title, &question.id);
        let [sv, en] = quoted(&title);
        let consequence = said(
            format!("Frågorna `{}` och `{}` lyder lika: {sv}.", other.id, question.id),
            format!("Questions `{}` and `{}` read alike: {en}.", other.id, question.id),
        );
        found.push(CHECK.found(format!("/questions/{at}/title"), title, consequence));
    }
    found
}
