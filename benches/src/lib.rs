//! Inputs for the benches: a published handbook and cases of it, picked by number so that every run has the same.

use hallbar::case::{Answer, CaseDocument, Given};
use hallbar::handbook::{AnswerType, HandbookDocument};
use hallbar::json;

const HANDBOOK: &[u8] = include_bytes!("../../fixtures/handbooks/eruf-2021-2027.json");

/// The handbook for regional fund projects 2021–2027, as text.
#[must_use]
pub fn handbook_text() -> &'static [u8] {
    HANDBOOK
}

/// The same, read.
#[must_use]
pub fn handbook() -> HandbookDocument {
    json::read_handbook(HANDBOOK).document.unwrap_or_default()
}

/// A case in which every question is answered by its number; `open` of a hundred answers are left unknown.
#[must_use]
pub fn case(handbook: &HandbookDocument, number: usize, open: usize) -> CaseDocument {
    let mut answers = Vec::new();
    for (at, question) in handbook.questions.iter().enumerate() {
        let pick = number * 31 + at * 17 + 5;
        let level = match &question.answer {
            AnswerType::Level { scale } => {
                let scale = handbook.scales.iter().find(|known| known.id == *scale);
                let levels = scale.map(|scale| scale.levels.as_slice()).unwrap_or_default();
                levels.get(pick % levels.len().max(1)).map(|level| Given::Text(level.id.clone()))
            }
            AnswerType::YesNo => Some(Given::YesNo(!pick.is_multiple_of(5))),
            _ => None,
        };
        if let Some(level) = level {
            let value = if pick % 100 < open { Given::Unknown } else { level };
            answers.push(Answer {
                value,
                ..Answer::new(&question.id, true).motivated("Se ansökan, avsnitt 4.")
            });
        }
    }
    CaseDocument { id: format!("2026-{number:05}"), answers, ..CaseDocument::default() }
}
