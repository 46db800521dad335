//! Random handbooks, cases and completions, drawn from numbers that shrink towards the simplest.

mod case;
mod complete;
mod condition;
mod handbook;
mod ladder;
mod reads;
mod rules;
mod scale;
mod tree;

use std::fmt;

use hallbar::case::CaseDocument;
use hallbar::handbook::HandbookDocument;
use hallbar::{Assessment, Decimal, Handbook, Scorer, Text, json};
use proptest::prelude::{ProptestConfig, Strategy, any};

pub(crate) use case::{draw_case, items};
pub(crate) use complete::{admitted, complete, every, narrower, open_places, settle};
pub(crate) use handbook::draw_handbook;
pub(crate) use ladder::ladders;

/// Numbers to choose by. Zero is always the simplest choice, and so is what comes after the last number.
#[derive(Debug, Clone)]
pub(crate) struct Draw {
    numbers: Vec<u32>,
    next: usize,
}

impl Draw {
    pub(crate) fn new(numbers: Vec<u32>) -> Self {
        Self { numbers, next: 0 }
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let number = self.numbers.get(self.next).copied().unwrap_or(0);
        self.next += 1;
        usize::try_from((u64::from(number) * u64::try_from(end).unwrap()) >> 32).unwrap()
    }

    /// Once in so many times.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) + 1 == times
    }

    pub(crate) fn of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }

    /// One of these numbers, told in millionths.
    pub(crate) fn decimal(&mut self, micros: &[i64]) -> Decimal {
        Decimal::from_micros(self.of(micros)).unwrap()
    }

    pub(crate) fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, at - self.below(at + 1));
        }
    }
}

pub(crate) fn draws() -> impl Strategy<Value = Draw> {
    proptest::collection::vec(any::<u32>(), 100..900).prop_map(Draw::new)
}

pub(crate) fn text(id: &str) -> Text {
    Text::new(id, id)
}

/// What a random handbook is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Everything that there is.
    Any,
    /// Levels only, each question read once, no condition on an open answer: the range must be exact.
    Exact,
    /// Conditions point upward and applicability rests on facts.
    Rising,
}

/// A handbook that is accepted, a case that fits it, and more to choose by.
pub(crate) struct World {
    pub(crate) scorer: Scorer,
    pub(crate) case: CaseDocument,
    pub(crate) draw: Draw,
}

impl World {
    pub(crate) fn handbook(&self) -> &HandbookDocument {
        self.scorer.handbook()
    }

    pub(crate) fn assess(&self, case: &CaseDocument) -> Assessment {
        assess(&self.scorer, case)
    }
}

impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&short(&json::write_handbook(self.handbook())))?;
        f.write_str(&short(&json::write_case(&self.case)))
    }
}

/// A document to look at: one element a line, titles left out.
pub(crate) fn short(text: &str) -> String {
    let mut document: serde_json::Value = serde_json::from_str(text).unwrap();
    without_titles(&mut document);
    let mut lines = String::new();
    for (field, value) in document.as_object().unwrap() {
        match value.as_array() {
            Some(elements) => elements.iter().for_each(|one| lines += &format!("\n{field}: {one}")),
            None => lines += &format!("\n{field}: {value}"),
        }
    }
    lines
}

fn without_titles(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(fields) => {
            fields.retain(|field, _| field != "title");
            fields.values_mut().for_each(without_titles);
        }
        serde_json::Value::Array(elements) => elements.iter_mut().for_each(without_titles),
        _ => {}
    }
}

pub(crate) fn compile(document: HandbookDocument) -> Result<Scorer, String> {
    let handbook = Handbook::validate(document).into_result().map_err(|found| {
        found.iter().filter(|d| d.is_error()).map(ToString::to_string).collect::<Vec<_>>().join("\n")
    })?;
    Scorer::compile(&handbook, None, None).map_err(|error| error.to_string())
}

pub(crate) fn assess(scorer: &Scorer, case: &CaseDocument) -> Assessment {
    let bound = scorer.bind(case).into_result().unwrap_or_else(|found| {
        let all: Vec<String> = found.iter().map(ToString::to_string).collect();
        panic!("{}\n{}", all.join("\n"), json::write_case(case))
    });
    bound.assess()
}

/// Handbooks that are accepted, each with a case.
pub(crate) fn worlds(sort: Sort) -> impl Strategy<Value = World> {
    draws().prop_map(move |mut draw| {
        let mut accepted = None;
        for _ in 0..6 {
            if let Ok(scorer) = compile(draw_handbook(&mut draw, sort)) {
                accepted = Some(scorer);
                break;
            }
        }
        let simplest = || compile(draw_handbook(&mut Draw::new(Vec::new()), sort)).unwrap();
        let scorer = accepted.unwrap_or_else(simplest);
        let case = draw_case(&mut draw, scorer.handbook(), sort);
        World { scorer, case, draw }
    })
}

/// 64 of each law, or what `PROPTEST_CASES` says.
pub(crate) fn runs() -> ProptestConfig {
    let cases =
        if std::env::var_os("PROPTEST_CASES").is_some() { ProptestConfig::default().cases } else { 64 };
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 3000, ..ProptestConfig::default() }
}

#[cfg(test)]
mod tests {
    use proptest::test_runner::TestRunner;

    use super::{Draw, Sort, compile, draw_handbook, draws, runs};
    use proptest::strategy::{Strategy, ValueTree};

    /// How many of 200 random handbooks are accepted, and why the others are not.
    fn accepted(sort: Sort) -> (usize, Vec<String>) {
        let mut runner = TestRunner::deterministic();
        let tries: Vec<Result<_, String>> = (0..200)
            .map(|_| {
                let mut draw: Draw = draws().new_tree(&mut runner).unwrap().current();
                compile(draw_handbook(&mut draw, sort))
            })
            .collect();
        let refused: Vec<String> = tries.iter().filter_map(|try_| try_.as_ref().err().cloned()).collect();
        (tries.len() - refused.len(), refused)
    }

    #[test]
    fn most_random_handbooks_are_accepted() {
        for sort in [Sort::Any, Sort::Exact, Sort::Rising] {
            let (number, refused) = accepted(sort);
            assert!(
                number >= 100,
                "{sort:?}: {number} of 200 accepted; refused: {}",
                refused.join("\n---\n")
            );
        }
    }

    #[test]
    fn the_simplest_handbook_is_accepted() {
        for sort in [Sort::Any, Sort::Exact, Sort::Rising] {
            compile(draw_handbook(&mut Draw::new(Vec::new()), sort)).unwrap();
        }
        assert!(runs().cases > 0);
    }
}
