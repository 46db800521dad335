//! Cases under two handbooks: what `handbook diff` says of them is what assessing them apart gives.

use std::collections::BTreeSet;

use hallbar::{Handbook, Scorer, json};
use hallbar_cli::{Exit, Terminal};
use serde_json::{Value, json as value};

use crate::fixtures::load;

/// Every answer that LEADER Gute's rules tell apart; of each seventh case one horizontal goal is not known.
fn cases() -> Vec<Value> {
    let mut cases = Vec::new();
    for need in ["not-shown", "largely", "clear"] {
        for capacity in ["lacking", "sufficient"] {
            for goals in ["unspecified", "output", "output-and-effect"] {
                for flags in (0..1 << 7).step_by(5) {
                    let flag = |at: u32| flags >> at & 1 == 1;
                    let number = cases.len();
                    let health = if number % 7 == 0 { value!("unknown") } else { value!(flag(6)) };
                    cases.push(value!({
                        "hallbar": "case/1", "id": format!("case-{number}"), "title": "Påhittat exempel",
                        "kind": "project_funding", "handbook": {"id": "leader-gute", "version": "1.0.0"},
                        "answers": {
                            "need-level": need, "local-support": flag(0), "capacity-level": capacity,
                            "administration": flag(1), "goals-level": goals,
                            "aims-at": {"per_item": {"equality": flag(2), "environment": flag(3),
                                "youth": flag(4), "innovation": flag(5), "health": health}}
                        }
                    }));
                }
            }
        }
    }
    cases
}

/// Weights and limit of LEADER Gute's rules; `None` keeps what is published.
fn rules(weights: Option<[u32; 2]>, limit: Option<u32>) -> Value {
    let mut rules: Value = serde_json::from_slice(&load::bytes("handbooks/leader-gute.json")).unwrap();
    if let Some([need, horizontal]) = weights {
        let total =
            rules["nodes"].as_array_mut().unwrap().iter_mut().find(|node| node["id"] == "total").unwrap();
        total["parts"][0]["weight"] = value!(need);
        total["parts"][3]["weight"] = value!(horizontal);
    }
    if let Some(limit) = limit {
        rules["parameters"][0]["default"] = value!(limit);
    }
    rules
}

/// What a case comes to, put together from its assessment: lowest and highest class and how the stage came out; and its least points.
fn decided(rules: &Value, cases: &[Value]) -> Vec<(Value, Option<f64>)> {
    let document = json::read_handbook(rules.to_string().as_bytes()).document.unwrap();
    let handbook = Handbook::validate(document).into_result().unwrap();
    let scorer = Scorer::compile(&handbook, None, None).unwrap();
    let of = |case: &Value| {
        let case = json::read_case(case.to_string().as_bytes()).document.unwrap();
        let assessment = scorer.bind(&case).into_result().unwrap().assess();
        let told: Value = serde_json::from_str(&json::write_assessment(&assessment)).unwrap();
        let decided = value!([told["outcome"]["low"], told["outcome"]["high"], told["stages"][0]["outcome"]]);
        let passed = decided[2] != "failed";
        (decided, told["scores"]["total"]["low"].as_f64().filter(|_| passed))
    };
    cases.iter().map(of).collect()
}

fn number_of(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

#[test]
fn what_is_told_of_cases_is_what_assessing_them_apart_gives() {
    let cases = cases();
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: String| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let (weights, limit) = (Some([28, 32]), Some(290));
    let lines: String = cases.iter().map(|case| format!("{case}\n")).collect();
    let names = [
        file("before.json", rules(None, None).to_string()),
        file("after.json", rules(weights, limit).to_string()),
        file("cases.ndjson", lines),
    ];
    let args = [
        "hallbar", "handbook", "diff", &names[0], &names[1], "--cases", &names[2], "--format", "json",
        "--causes", "100000",
    ];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = hallbar_cli::run(args, &mut &b""[..], &mut out, &mut err, Terminal::default());
    assert_eq!((exit, String::from_utf8(err).unwrap()), (Exit::Done, String::new()));
    let told: Value = serde_json::from_slice(&out).unwrap();

    let (before, after) = (decided(&rules(None, None), &cases), decided(&rules(weights, limit), &cases));
    let moved: Vec<usize> = (0..cases.len()).filter(|at| before[*at].0 != after[*at].0).collect();
    assert!(moved.len() > 20, "{} cases move", moved.len());
    let said = told["cases"]["moved"].as_array().unwrap();
    let records: Vec<usize> = said.iter().map(|moved| number_of(&moved["record"]) - 1).collect();
    assert_eq!(records, moved);
    assert_eq!(told["cases"]["assessed"], cases.len());

    // Each change alone, and all but each: the limit, one weight, the other.
    let steps = [(None, limit), (Some([28, 20]), None), (Some([40, 32]), None)];
    let others = [(weights, None), (Some([40, 32]), limit), (Some([28, 20]), limit)];
    let paths = [
        "/parameters/pass-above/default",
        "/nodes/total/parts/local-need/weight",
        "/nodes/total/parts/horizontal/weight",
    ];
    for (number, path) in paths.iter().enumerate() {
        let change = &told["changes"][number_of(&told["cases"]["steps"][number]["changes"][0])];
        assert_eq!(change["path"], *path);
        let (alone, without) = (steps[number], others[number]);
        let (alone, without) =
            (decided(&rules(alone.0, alone.1), &cases), decided(&rules(without.0, without.1), &cases));
        let enough: BTreeSet<usize> =
            moved.iter().copied().filter(|at| alone[*at].0 == after[*at].0).collect();
        let needed: BTreeSet<usize> =
            moved.iter().copied().filter(|at| without[*at].0 != after[*at].0).collect();
        let of = |field: &str| -> BTreeSet<usize> {
            let has = |moved: &&Value| moved[field].as_array().unwrap().contains(&value!(number));
            said.iter().filter(has).map(|moved| number_of(&moved["record"]) - 1).collect()
        };
        assert_eq!((of("alone"), of("needed")), (enough, needed), "{path}");
    }

    // Places by the least points each can have, of those that fail nothing: one more than how many have more.
    let place = |all: &[(Value, Option<f64>)], at: usize| {
        let own = all[at].1?;
        Some(1 + all.iter().filter(|other| other.1.is_some_and(|points| points > own)).count())
    };
    for (moved, at) in said.iter().zip(&moved) {
        assert_eq!(moved["before"]["points"].as_f64(), before[*at].1);
        assert_eq!(moved["before"]["place"], value!(place(&before, *at)), "{moved}");
        assert_eq!(moved["after"]["place"], value!(place(&after, *at)), "{moved}");
    }
}
