//! The lean road says what the explaining one says, bit for bit.

use hallbar::assessment::Score;
use hallbar::json::{CaseReader, ResultWriter};
use hallbar::{LeanItem, Scratch};
use proptest::prelude::{prop_assert, prop_assert_eq};
use serde_json::{Value, json};

use super::hold;
use crate::generate::{Sort, complete, draw_case};

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

/// A quantity of an assessment as a result writes it.
fn as_in_a_case(found: &Value) -> Value {
    let datum = |datum: &Value| {
        let plain = ["number", "money", "date"].iter().find_map(|kind| datum.get(kind));
        plain.unwrap_or(&datum["text"]["id"]).clone()
    };
    if *found == "nothing" {
        return Value::Null;
    }
    if let Some(one) = found.get("one") {
        return datum(one);
    }
    if let Some(all) = found.get("one_of").and_then(Value::as_array) {
        return json!({"one_of": all.iter().map(datum).collect::<Vec<_>>()});
    }
    let Some(ends) = found.get("between") else { return json!("unknown") };
    let mut range = serde_json::Map::new();
    for (name, end) in ["from", "to"].iter().zip(ends.as_array().unwrap()) {
        if !end.is_null() {
            range.insert((*name).to_owned(), datum(end));
        }
    }
    range.into()
}

/// An assessment cut down to what a result says, under the names and in the form of a result.
fn cut_down(whole: &Value) -> Value {
    let usual = |value: &Value| *value == "yes" || value.is_null() || *value == false;
    let ends = |pair: &Value| if pair[0] == pair[1] { pair[0].clone() } else { pair.clone() };
    let keep = |from: &Value, names: &[&str]| {
        let mut object = serde_json::Map::new();
        for name in names {
            if !usual(&from[*name]) {
                object.insert((*name).to_owned(), from[*name].clone());
            }
        }
        object
    };
    let all = |list: &Value| list.as_array().cloned().unwrap_or_default();
    let reason = |one: &Value| {
        let mut reason = keep(one, &["of", "item", "relation", "negated", "holds"]);
        reason.insert("found".into(), as_in_a_case(&one["found"]));
        reason.insert("asked".into(), as_in_a_case(&one["asked"]));
        Value::from(reason)
    };
    let gates: Vec<Value> = all(&whole["stages"]).iter().flat_map(|stage| all(&stage["gates"])).collect();
    let criteria = all(&whole["criteria"]);
    let line = |one: &Value| {
        let mut line = keep(one, &["of", "item", "weight", "bonus", "counts"]);
        for name in ["points", "product"] {
            if !one[name].is_null() {
                line.insert(name.into(), ends(&one[name]));
            }
        }
        let same = |criterion: &&Value| criterion["id"] == one["of"] && criterion["item"] == one["item"];
        if let Some(criterion) = criteria.iter().find(same) {
            if criterion["basis"] != "answered" {
                line.insert("basis".into(), criterion["basis"].clone());
            }
            let levels: Vec<Value> =
                all(&criterion["levels"]).iter().map(|level| level["id"].clone()).collect();
            match levels.as_slice() {
                [] => {}
                [level] => drop(line.insert("level".into(), level.clone())),
                levels => drop(line.insert("levels".into(), levels.into())),
            }
            line.extend(keep(criterion, &["capped_at"]));
        }
        Value::from(line)
    };
    let node = |one: &Value| {
        let mut node = keep(one, &["id", "item", "class"]);
        node.insert("lines".into(), all(&one["lines"]).iter().map(line).collect());
        let step = |step: &Value| {
            let mut cut = keep(step, &["kind", "by", "limit"]);
            cut.insert("after".into(), ends(&step["after"]));
            Value::from(cut)
        };
        node.insert("steps".into(), all(&one["steps"]).iter().map(step).collect());
        Value::from(node)
    };
    let mut cut = keep(whole, &["case", "title", "outcome", "scores"]);
    if let Some(outcome) = cut.get_mut("outcome").and_then(Value::as_object_mut) {
        outcome.remove("node");
    }
    let named = |stage: &Value| (stage["id"].as_str().unwrap().to_owned(), stage["outcome"].clone());
    cut.insert(
        "stages".into(),
        all(&whole["stages"]).iter().map(named).collect::<serde_json::Map<_, _>>().into(),
    );
    for outcome in ["failed", "open"] {
        let ids = gates.iter().filter(|gate| gate["outcome"] == outcome).map(|gate| gate["id"].clone());
        cut.insert(outcome.into(), ids.collect());
    }
    let gate = |gate: &Value| {
        let mut cut = keep(gate, &["id", "applies", "outcome"]);
        if !gate["deviation"].is_null() {
            cut.insert("deviation".into(), json!(true));
        }
        cut.insert("reasons".into(), all(&gate["reasons"]).iter().map(reason).collect());
        Value::from(cut)
    };
    cut.insert("gates".into(), gates.iter().map(gate).collect());
    cut.insert("nodes".into(), all(&whole["nodes"]).iter().map(node).collect());
    let measure = |one: &Value| {
        let item = one["item"].as_str().map(|item| format!("/{item}")).unwrap_or_default();
        (format!("{}{item}", one["id"].as_str().unwrap()), as_in_a_case(&one["value"]))
    };
    let measures = all(&whole["measures"]).iter().map(measure).collect::<serde_json::Map<_, _>>();
    cut.insert("measures".into(), measures.into());
    if let Some(effects) = whole.get("effects").filter(|effects| !effects.is_null()) {
        let effect = |one: &Value| {
            let mut cut = keep(one, &["on"]);
            if one["before"] != one["after"] {
                cut.insert("before".into(), ends(&one["before"]));
            }
            cut.insert("after".into(), ends(&one["after"]));
            if one["strong_loss"] != "no" {
                cut.insert("strong_loss".into(), one["strong_loss"].clone());
            }
            Value::from(cut)
        };
        let each: Vec<Value> = all(&effects["effects"]).iter().map(effect).collect();
        let sums = (ends(&effects["gains"]), ends(&effects["losses"]));
        cut.insert("effects".into(), json!({"effects": each, "gains": sums.0, "losses": sums.1}));
    }
    cut.into()
}

#[test]
fn the_lines_of_a_result_say_what_the_assessment_says() {
    for sort in [Sort::Any, Sort::Exact] {
        hold(sort, |mut world| {
            let text = hallbar::json::write_case(&world.case);
            let (mut reader, mut writer) =
                (CaseReader::new(&world.scorer), ResultWriter::explaining(&world.scorer));
            // What is remembered of other cases must not show.
            for _ in 0..3 {
                let other = draw_case(&mut world.draw, world.scorer.handbook(), sort);
                let other = hallbar::json::write_case(&other);
                let read = reader.read(other.as_bytes()).unwrap();
                writer.write(read.case, read.title, &read.scores, &mut Vec::new());
            }
            let read = reader.read(text.as_bytes()).unwrap();
            let mut line = Vec::new();
            writer.write(read.case, read.title, &read.scores, &mut line);
            let mut result: Value = serde_json::from_slice(&line).unwrap();
            let assessment = world.assess(&world.case);
            let whole = serde_json::from_str(&hallbar::json::write_assessment(&assessment)).unwrap();
            let mut whole = cut_down(&whole);
            let fields = result.as_object_mut().unwrap();
            for own in ["hallbar", "rules"] {
                prop_assert!(fields.remove(own).is_some());
            }
            // A node to which nothing can happen after its rule has one step in the assessment, and none here.
            for (cut, node) in
                whole["nodes"].as_array_mut().unwrap().iter_mut().zip(fields["nodes"].as_array().unwrap())
            {
                if node.get("steps").is_none() {
                    let steps = cut.as_object_mut().unwrap().remove("steps").unwrap();
                    prop_assert!(steps.as_array().unwrap().len() <= 1);
                }
            }
            if let Some(effects) = fields.get_mut("effects") {
                for effect in effects["effects"].as_array_mut().unwrap() {
                    effect.as_object_mut().unwrap().remove("in_conflict");
                }
            }
            if world.case.title.is_empty() {
                whole.as_object_mut().unwrap().remove("title");
            }
            prop_assert_eq!(result, whole);
            Ok(())
        });
    }
}
