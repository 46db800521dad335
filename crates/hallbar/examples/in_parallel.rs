//! Assesses many cases in parallel with one scorer, and ranks them by the lowest score each can have.
//!
//! ```text
//! cargo run --release -p hallbar --example in_parallel
//! ```

use std::io::{self, Write};

use hallbar::case::{Answer, CaseDocument};
use hallbar::{Handbook, Scorer, Scratch, json};
use rayon::prelude::*;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/handbooks/leader-gute.json");
    let read = json::read_handbook(&std::fs::read(path)?);
    let document = read.document.ok_or("the handbook cannot be read")?;
    let handbook = Handbook::validate(document).into_result().map_err(|found| format!("{found:?}"))?;
    let scorer = Scorer::compile(&handbook, None, None)?;

    let cases: Vec<CaseDocument> = (0..1000).map(|number| case(number, &scorer)).collect();
    // One scratch memory a thread: scoring allocates nothing once it has grown.
    let mut ranked: Vec<(Option<f64>, &str)> = cases
        .par_iter()
        .map_init(Scratch::default, |scratch, case| {
            let low = scorer.bind(case).value.and_then(|bound| bound.score(scratch).node("total")?.low);
            (low, case.id.as_str())
        })
        .collect();
    ranked.sort_by(|a, b| b.0.unwrap_or(f64::MIN).total_cmp(&a.0.unwrap_or(f64::MIN)).then(a.1.cmp(b.1)));

    let mut out = io::stdout().lock();
    for (low, id) in ranked.iter().take(10) {
        writeln!(out, "{id}: {}", low.map_or("no score".to_owned(), |low| low.to_string()))?;
    }
    Ok(())
}

/// A case with answers picked by its number: every question with levels or yes and no, one in seven left open.
fn case(number: usize, scorer: &Scorer) -> CaseDocument {
    let handbook = scorer.handbook();
    let mut answers = Vec::new();
    for (at, question) in handbook.questions.iter().enumerate() {
        let pick = number * 31 + at * 17;
        if pick.is_multiple_of(7) {
            continue;
        }
        match &question.answer {
            hallbar::handbook::AnswerType::Level { scale } => {
                let levels =
                    handbook.scales.iter().find(|known| known.id == *scale).map(|scale| &scale.levels);
                if let Some(level) = levels.and_then(|levels| levels.get(pick % levels.len().max(1))) {
                    answers.push(Answer::new(&question.id, level.id.as_str()));
                }
            }
            hallbar::handbook::AnswerType::YesNo => {
                answers.push(Answer::new(&question.id, pick.is_multiple_of(2)))
            }
            _ => {}
        }
    }
    CaseDocument { id: format!("2026-{number:04}"), answers, ..CaseDocument::default() }
}
