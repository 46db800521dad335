//! The lean road says what the explaining one says, bit for bit.

use hallbar::assessment::Score;
use hallbar::json::{CaseReader, ResultWriter};
use hallbar::{LeanItem, Scratch};
use proptest::prelude::{TestCaseError, prop_assert_eq};
use serde_json::{Value, json};

use super::hold;
use crate::generate::{Sort, complete};

fn bits(score: Score) -> [Option<u64>; 5] {
    [score.value, score.low, score.high, score.so_far, score.coverage].map(|number| number.map(f64::to_bits))
}

fn item(item: Option<LeanItem<'_>>) -> Option<String> {
    item.map(|item| item.to_string())
}

#[test]
fn the_lean_road_equals_the_explaining_one() {
    // One scratch for every case of every handbook: what is left of one must not show in the next.
    let scratch = std::cell::RefCell::new(Scratch::default());
    for sort in [Sort::Any, Sort::Exact, Sort::Rising] {
        hold(sort, |mut world| {
            let whole = complete(world.scorer.handbook(), &world.case, &mut world.draw);
            for case in [&world.case, &whole] {
                let explained = world.assess(case);
                let bound = world.scorer.bind(case).into_result().unwrap();
                let mut scratch = scratch.borrow_mut();
                let lean = bound.score(&mut scratch);
                let scores: Vec<_> =
                    lean.nodes().map(|node| (node.id, item(node.item), bits(node.score))).collect();
                let nodes = explained.nodes.iter();
                let nodes = nodes.map(|node| (node.id.as_str(), node.item.clone(), bits(node.score)));
                prop_assert_eq!(scores, nodes.collect::<Vec<_>>());
                let stages = explained.stages.iter().map(|stage| (stage.id.as_str(), stage.outcome));
                prop_assert_eq!(lean.stages().collect::<Vec<_>>(), stages.collect::<Vec<_>>());
                let gates = explained.stages.iter().flat_map(|stage| &stage.gates);
                let gates: Vec<_> = gates.map(|gate| (gate.id.as_str(), gate.outcome)).collect();
                prop_assert_eq!(lean.gates().map(|gate| (gate.id, gate.outcome)).collect::<Vec<_>>(), gates);
                let outcome = lean.outcome().map(|o| (o.class, o.low, o.high, o.withheld, o.by_gate));
                let wanted = explained.outcome.as_ref().map(|o| {
                    (
                        o.class.as_deref(),
                        o.low.as_deref(),
                        o.high.as_deref(),
                        o.withheld,
                        o.by_gate.as_deref(),
                    )
                });
                prop_assert_eq!(outcome, wanted);
            }
            Ok(())
        });
    }
}

/// Whether everything that a result says stands so in the assessment as well, under the same names.
fn says_the_same(result: &Value, whole: &Value, path: &str) -> Result<(), String> {
    match (result, whole) {
        (Value::Object(fields), _) => {
            let put = |name: &str| match name {
                // The level that an answer may be at, by id; points as a pair.
                "points" if whole.get("score").is_some() => {
                    let (low, high) = (&whole["score"]["low"], &whole["score"]["high"]);
                    if low.is_null() { Value::Null } else { json!([low, high]) }
                }
                name => whole[name].clone(),
            };
            for (name, inner) in fields.iter().filter(|(name, _)| *name != "in_conflict") {
                says_the_same(inner, &put(name), &format!("{path}/{name}"))?;
            }
            Ok(())
        }
        (Value::Array(some), Value::Array(all)) if some.len() == all.len() => {
            let pairs = some.iter().zip(all).enumerate();
            pairs.map(|(at, (one, other))| says_the_same(one, other, &format!("{path}/{at}"))).collect()
        }
        (Value::String(id), Value::Object(named)) if named.get("id") == Some(&json!(id)) => Ok(()),
        (Value::Bool(true), Value::String(reason)) if !reason.is_empty() => Ok(()),
        (one, other) if one == other => Ok(()),
        _ => Err(format!("{path}: {result} for {whole}")),
    }
}

#[test]
fn the_lines_of_a_result_say_what_the_assessment_says() {
    for sort in [Sort::Any, Sort::Exact] {
        hold(sort, |world| {
            let text = hallbar::json::write_case(&world.case);
            let (mut reader, mut writer) =
                (CaseReader::new(&world.scorer), ResultWriter::explaining(&world.scorer));
            let read = reader.read(text.as_bytes()).unwrap();
            let mut line = Vec::new();
            writer.write(read.case, read.title, &read.scores, &mut line);
            let mut result: Value = serde_json::from_slice(&line).unwrap();
            let assessment = world.assess(&world.case);
            let mut whole: Value =
                serde_json::from_str(&hallbar::json::write_assessment(&assessment)).unwrap();
            // Stages and gates stand differently there.
            let stages = whole["stages"].take();
            let stages = stages.as_array().unwrap();
            let gates: Vec<Value> =
                stages.iter().flat_map(|stage| stage["gates"].as_array().unwrap().clone()).collect();
            for (name, outcome) in [("failed", "failed"), ("open", "open")] {
                let ids =
                    gates.iter().filter(|gate| gate["outcome"] == outcome).map(|gate| gate["id"].clone());
                whole[name] = ids.collect();
            }
            whole["gates"] = gates.into();
            whole["stages"] = stages
                .iter()
                .map(|stage| (stage["id"].as_str().unwrap().to_owned(), stage["outcome"].clone()))
                .collect();
            for own in ["hallbar", "rules"] {
                result.as_object_mut().unwrap().remove(own);
            }
            says_the_same(&result, &whole, "").map_err(TestCaseError::fail)
        });
    }
}
