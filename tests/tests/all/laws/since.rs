//! Assessments held against one another: themselves, mirrored, and read back from what was written.

use hallbar::comparison::{Cause, Change, ChangeKind, Comparison, Record, What};
use hallbar::json::{read_assessment, write_assessment};
use proptest::prelude::{TestCaseError, prop_assert, prop_assert_eq};

use super::hold;
use crate::fixtures::load;
use crate::generate::{Sort, complete, draw_case};

/// A comparison the other way round: what was added is removed, what was settled opened, and every pair turned.
fn mirrored(changes: &[Change]) -> Vec<String> {
    let turned = |change: &Change| {
        let mut change = change.clone();
        std::mem::swap(&mut change.from, &mut change.to);
        change.change = match change.change {
            ChangeKind::Added => ChangeKind::Removed,
            ChangeKind::Removed => ChangeKind::Added,
            ChangeKind::Settled => ChangeKind::Opened,
            ChangeKind::Opened => ChangeKind::Settled,
            same => same,
        };
        change.difference = change.difference.map(|more| -more);
        change
    };
    told(&changes.iter().map(turned).collect::<Vec<_>>())
}

/// Changes without what they are called and whether words came or went, in an order that does not depend on the side.
fn told(changes: &[Change]) -> Vec<String> {
    let mut told: Vec<String> = changes
        .iter()
        .map(|c| {
            // The outcome stands under the later assessment's main node.
            let id = if c.what == What::Outcome { "" } else { &c.id };
            let pair = (&c.from, &c.to, c.difference);
            format!("{:?} {id} {:?} {:?} {pair:?}", c.what, c.item, c.change)
        })
        .collect();
    told.sort();
    told
}

fn mirror(one: &Record, other: &Record) -> Result<(), TestCaseError> {
    let (there, back) = (other.since(one), one.since(other));
    prop_assert_eq!(mirrored(&there.answers), told(&back.answers));
    prop_assert_eq!(mirrored(&there.result), told(&back.result));
    prop_assert_eq!(mirrored(&there.rules.parameters), told(&back.rules.parameters));
    prop_assert_eq!((there.cause, there.comparable), (back.cause, back.comparable));
    Ok(())
}

fn nothing(since: &Comparison) -> bool {
    since.cause == Cause::Nothing
        && since.answers.is_empty()
        && since.rules.is_empty()
        && since.result.is_empty()
        && !since.elsewhere
}

/// What is read back of an assessment that was written.
fn read_back(written: &str) -> Record {
    let read = read_assessment(written.as_bytes());
    let told: Vec<String> = read.diagnostics.iter().map(ToString::to_string).collect();
    read.document.unwrap_or_else(|| panic!("{}\n{written}", told.join("\n")))
}

#[test]
fn random_assessments_compare() {
    for sort in [Sort::Any, Sort::Rising] {
        hold(sort, |mut world| {
            let handbook = world.handbook().clone();
            let whole = complete(&handbook, &world.case, &mut world.draw);
            let other = draw_case(&mut world.draw, &handbook, sort);
            let records: Vec<Record> = [&world.case, &whole, &other]
                .into_iter()
                .map(|case| {
                    let assessment = world.assess(case);
                    let record = Record::from(&assessment);
                    assert_eq!(read_back(&write_assessment(&assessment)), record);
                    record
                })
                .collect();
            for one in &records {
                prop_assert!(nothing(&one.since(one)));
                for other in &records {
                    mirror(one, other)?;
                }
            }
            Ok(())
        });
    }
}

#[test]
fn fixtures_compare() {
    let mut records = Vec::new();
    for path in load::files("cases", "json") {
        let place = path.trim_start_matches("cases/").trim_end_matches(".json");
        let (handbook, case) = place.split_once('/').unwrap();
        let assessment = load::assess(handbook, case);
        let record = Record::from(&assessment);
        assert_eq!(read_back(&write_assessment(&assessment)), record, "{place}");
        let since = record.since(&read_back(&write_assessment(&assessment)));
        assert!(nothing(&since), "{place}: {since:?}");
        records.push(record);
    }
    assert!(records.len() > 10, "{}", records.len());
    for one in &records {
        for other in &records {
            mirror(one, other).unwrap();
        }
    }
}

#[test]
fn a_changed_result_is_noticed() {
    let (at, over) = (load::assess("leader-gute", "at"), load::assess("leader-gute", "over"));
    let since = Record::from(&over).since(&Record::from(&at));
    assert_eq!(since.cause, Cause::Answers);
    assert!(!nothing(&since));
    assert!(since.result.iter().any(|change| change.id == "total" && change.difference.is_some()));
}
