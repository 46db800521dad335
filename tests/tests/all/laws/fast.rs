//! The fast road into the slots: it accepts what the diagnosing road accepts, and the case is then the same.

use std::cell::RefCell;

use hallbar::assessment::{GateOutcome, Score};
use hallbar::json::{CaseReader, read_case, write_case};
use hallbar::{Scorer, Scores, Scratch};
use proptest::prelude::{TestCaseError, prop_assert, prop_assert_eq};

use super::documents::mutate;
use super::hold;
use crate::generate::{Draw, Sort};

/// All that the lean road says of a case.
#[derive(Debug, PartialEq)]
struct Said {
    case: String,
    title: String,
    nodes: Vec<(String, [Option<u64>; 5])>,
    gates: Vec<(String, GateOutcome)>,
    outcome: String,
}

fn said(case: &str, title: &str, scores: &Scores<'_>) -> Said {
    let bits = |score: Score| {
        [score.value, score.low, score.high, score.so_far, score.coverage].map(|n| n.map(f64::to_bits))
    };
    Said {
        case: case.to_owned(),
        title: title.to_owned(),
        nodes: scores
            .nodes()
            .map(|node| (format!("{} {:?}", node.id, node.item), bits(node.score)))
            .collect(),
        gates: scores.gates().map(|gate| (gate.id.to_owned(), gate.outcome)).collect(),
        outcome: format!("{:?}", scores.outcome()),
    }
}

/// What the diagnosing road says; none where it finds an error.
fn slow(scorer: &Scorer, text: &[u8], scratch: &mut Scratch) -> Option<Said> {
    let case = read_case(text).document?;
    let bound = scorer.bind(&case).into_result().ok()?;
    Some(said(&case.id, &case.title, &bound.score(scratch)))
}

fn fast(reader: &mut CaseReader<'_>, text: &[u8]) -> Option<Said> {
    let read = reader.read(text)?;
    Some(said(read.case, read.title, &read.scores))
}

fn compact(text: &str) -> String {
    serde_json::from_str::<serde_json::Value>(text).unwrap().to_string()
}

/// Changes bytes of a text: one for another, some left out, some twice.
fn scramble(text: &str, draw: &mut Draw) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=draw.below(2) {
        let start = draw.below(bytes.len().max(1));
        let end = (start + 1 + draw.below(12)).min(bytes.len());
        match draw.below(4) {
            0 => bytes[start] = draw.of(b"\"0e., -}"),
            1 => drop(bytes.drain(start..end)),
            2 => {
                let again = bytes[start..end].to_vec();
                bytes.splice(start..start, again);
            }
            _ => bytes.truncate(end),
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

#[test]
fn every_case_that_fits_is_taken_and_is_the_same() {
    for sort in [Sort::Any, Sort::Exact, Sort::Rising] {
        hold(sort, |world| {
            let (mut reader, mut scratch) = (CaseReader::new(&world.scorer), Scratch::default());
            let pretty = write_case(&world.case);
            // What was read before must not show: the case, an empty one, and the case again.
            for text in [&pretty, &compact(&pretty), r#"{"hallbar":"case/1","id":"-"}"#, &pretty] {
                let slow = slow(&world.scorer, text.as_bytes(), &mut scratch);
                let fast = fast(&mut reader, text.as_bytes());
                if text.len() > 40 {
                    prop_assert!(slow.is_some());
                }
                prop_assert_eq!(fast, slow);
            }
            Ok(())
        });
    }
}

#[test]
fn a_changed_case_is_taken_exactly_where_nothing_is_wrong_with_it() {
    let counts = RefCell::new([0_usize; 2]);
    hold(Sort::Any, |mut world| {
        let (mut reader, mut scratch) = (CaseReader::new(&world.scorer), Scratch::default());
        let written = compact(&write_case(&world.case));
        for round in 0..40 {
            let text = if round % 2 == 0 {
                let mut document: serde_json::Value = serde_json::from_str(&written).unwrap();
                mutate(&mut document, &mut world.draw);
                if world.draw.once_in(5) {
                    remark(&mut document, &mut world.draw);
                }
                document.to_string().into_bytes()
            } else {
                scramble(&written, &mut world.draw)
            };
            let slow = slow(&world.scorer, &text, &mut scratch);
            let fast = fast(&mut reader, &text);
            counts.borrow_mut()[usize::from(slow.is_some())] += 1;
            let same = fast == slow || (fast.is_none() && left_to_the_slow_road(&text));
            let shown = || String::from_utf8_lossy(&text).into_owned();
            if !same {
                return Err(TestCaseError::fail(format!("{}\nfast {fast:?}\nslow {slow:?}", shown())));
            }
        }
        Ok(())
    });
    let [wrong, right] = counts.into_inner();
    assert!(wrong * 20 > right && right * 20 > wrong, "{wrong} wrong, {right} right");
}

/// Puts remarks into some of the objects, rarely one that is none.
fn remark(document: &mut serde_json::Value, draw: &mut Draw) {
    match document {
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| remark(item, draw)),
        serde_json::Value::Object(members) => {
            members.values_mut().for_each(|member| remark(member, draw));
            if draw.once_in(3) {
                let said = if draw.once_in(30) { 3.into() } else { "en anmärkning".into() };
                members.insert("$comment".to_owned(), said);
            }
        }
        _ => {}
    }
}

#[test]
fn a_case_with_remarks_is_the_same_case() {
    hold(Sort::Any, |mut world| {
        let written = write_case(&world.case);
        let mut document: serde_json::Value = serde_json::from_str(&written).unwrap();
        remark(&mut document, &mut world.draw);
        let text = document.to_string();
        let read = read_case(text.as_bytes());
        if text.contains("\"$comment\":3") {
            prop_assert!(read.document.is_none(), "{}", text);
        } else {
            prop_assert_eq!(read.document, read_case(compact(&written).as_bytes()).document, "{}", text);
        }
        let mut reader = CaseReader::new(&world.scorer);
        prop_assert!(reader.read(text.as_bytes()).is_none() || !text.contains("$comment"), "{}", text);
        Ok(())
    });
}

/// Rare forms that the fast road leaves to the slow one: remarks, answers before the financing lines they are about, and numbers
/// beside which something stands that looks like an exponent or has more digits than a double holds.
fn left_to_the_slow_road(text: &[u8]) -> bool {
    let text = String::from_utf8_lossy(text);
    let place = |field: &str| text.find(&format!("\"{field}\":"));
    let late = place("answers").zip(place("financing")).is_some_and(|(answers, lines)| answers < lines);
    let bytes = text.as_bytes();
    let exponent =
        bytes.windows(2).any(|pair| pair[0].is_ascii_digit() && pair[1].eq_ignore_ascii_case(&b'e'));
    let digits = |byte: &u8| byte.is_ascii_digit() || *byte == b'.';
    late || exponent
        || text.contains("\"$comment\"")
        || bytes.split(|byte| !digits(byte)).any(|run| run.len() > 15)
}

#[test]
fn numbers_that_a_double_would_round_are_left_to_the_slow_road() {
    let handbook = r#"{"hallbar": "handbook/1", "id": "h", "version": "1",
        "facts": [{"id": "size", "value": {"type": "number"}}]}"#;
    let handbook = hallbar::json::read_handbook(handbook.as_bytes()).document.unwrap();
    let scorer = crate::generate::compile(handbook).unwrap();
    let mut reader = CaseReader::new(&scorer);
    for (number, taken) in [
        ("12.5", true),
        ("0.1000000000000000055", false),
        ("1e-400", false),
        ("-0", true),
        ("0.0000001", false),
    ] {
        let text = format!(r#"{{"hallbar":"case/1","id":"a","facts":{{"size":{number}}}}}"#);
        assert_eq!(reader.read(text.as_bytes()).is_some(), taken, "{number}");
    }
}
