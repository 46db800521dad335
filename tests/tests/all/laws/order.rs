//! The order in which a case tells what it tells changes no byte.

use hallbar::Assessment;
use hallbar::case::{CaseDocument, Given};
use hallbar::handbook::HandbookDocument;
use hallbar::json::{write_assessment, write_handbook};
use proptest::prelude::prop_assert_eq;

use super::hold;
use crate::generate::{Draw, Sort};

fn shuffled(handbook: &HandbookDocument, case: &CaseDocument, draw: &mut Draw) -> CaseDocument {
    let mut case = case.clone();
    draw.shuffle(&mut case.facts);
    draw.shuffle(&mut case.answers);
    draw.shuffle(&mut case.effects);
    draw.shuffle(&mut case.conflicts);
    draw.shuffle(&mut case.deviations);
    // Lines are named by their numbers where they are open or conditions ask about each, and keep their places there.
    let settled = |given: &Given| matches!(given, Given::Money(_) | Given::Text(_));
    let asked = write_handbook(handbook).contains("\"items\": \"lines\",");
    if !asked && case.financing.iter().all(|line| settled(&line.amount) && settled(&line.code)) {
        draw.shuffle(&mut case.financing);
    }
    for answer in &mut case.answers {
        if let Given::OneOf(ids) = &mut answer.value {
            draw.shuffle(ids);
        }
    }
    case
}

/// The financing lines are told in the order of the case; all else is not.
fn without_lines(mut assessment: Assessment) -> String {
    assessment.financing.clear();
    write_assessment(&assessment)
}

#[test]
fn order_changes_no_byte() {
    for sort in [Sort::Any, Sort::Rising] {
        hold(sort, |mut world| {
            let written = without_lines(world.assess(&world.case));
            for _ in 0..4 {
                let other = shuffled(world.scorer.handbook(), &world.case, &mut world.draw);
                prop_assert_eq!(without_lines(world.assess(&other)), written.clone());
            }
            Ok(())
        });
    }
}

#[test]
fn the_same_twice_is_the_same() {
    hold(Sort::Any, |world| {
        let scorer = world.scorer.clone();
        let first = write_assessment(&world.assess(&world.case));
        prop_assert_eq!(write_assessment(&crate::generate::assess(&scorer, &world.case)), first);
        Ok(())
    });
}
