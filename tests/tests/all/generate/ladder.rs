//! Random handbooks whose classes stand like rungs: levels in groups, a foundation that caps, requirements with a
//! class. Cases of theirs mostly fall short, so that there is something to raise.

use hallbar::case::CaseDocument;
use hallbar::json::{read_case, read_handbook};
use proptest::prelude::Strategy;
use serde_json::{Value, json};

use super::{Draw, World, compile, draws};

/// The values of each scale.
const SCALES: [&[i64]; 3] = [&[0, 1, 2, 3], &[0, 1, 3, 5], &[1, 4]];

/// Ladders of up to eight questions, each with a case.
pub(crate) fn ladders() -> impl Strategy<Value = World> {
    draws().prop_filter_map("a requirement that no case can meet", |mut draw| {
        let scales: Vec<usize> = (0..2 + draw.below(7)).map(|_| draw.below(SCALES.len())).collect();
        let document = handbook(&mut draw, &scales);
        let read = read_handbook(document.to_string().as_bytes());
        let scorer = compile(read.document.unwrap_or_else(|| panic!("{:?}", read.diagnostics)));
        Some(World { scorer: scorer.ok()?, case: case(&mut draw, &scales), draw })
    })
}

fn handbook(draw: &mut Draw, scales: &[usize]) -> Value {
    let level = |(at, value): (usize, &i64)| json!({ "id": format!("level{at}"), "value": value });
    let silent =
        [json!("open"), json!({ "level": "level0" }), json!("left_out"), json!({ "level": "level1" })];
    let scale = |draw: &mut Draw, at: usize| {
        let levels: Vec<Value> = SCALES[at].iter().enumerate().map(level).collect();
        json!({ "id": format!("scale{at}"), "levels": levels, "not_described": draw.of(&silent), "missing": draw.of(&silent) })
    };
    let question = |draw: &mut Draw, (at, scale): (usize, &usize)| {
        json!({
            "id": format!("question{at}"),
            "answer": { "type": "level", "scale": format!("scale{scale}") },
            "changeable": !draw.once_in(6),
        })
    };
    let criterion = |draw: &mut Draw, (at, scale): (usize, &usize)| {
        let mut criterion = json!({
            "id": format!("criterion{at}"), "reads": { "answer": format!("question{at}") }, "scale": format!("scale{scale}"),
        });
        if draw.once_in(8) {
            criterion["cap"] = json!(draw.of(&[2, 3]));
        }
        criterion
    };
    let part =
        |draw: &mut Draw, at: usize| json!({ "of": format!("criterion{at}"), "weight": draw.of(&[1, 2, 4]) });
    let half = scales.len() / 2;
    let rules = [json!("mean"), json!("sum"), json!("minimum"), json!({ "worst": 2 }), json!({ "power": 2 })];
    let group = |draw: &mut Draw, id: &str, from: usize, to: usize| {
        let rule = draw.of(&rules);
        let mut parts: Vec<Value> = (from..to).map(|at| part(draw, at)).collect();
        if rule == "minimum" || rule.get("worst").is_some() {
            parts.iter_mut().for_each(|part| *part = json!({ "of": part["of"] }));
        }
        json!({ "id": id, "rule": rule, "parts": parts })
    };
    let mut limits: Vec<i64> = (0..3).map(|_| 1 + i64::try_from(draw.below(9)).unwrap()).collect();
    limits.sort_unstable();
    let class = |at: usize| json!({ "id": format!("class{at}"), "when": { "score": "total", "at_least": limits[at] } });
    let cap = json!({ "id": "foundation", "when": { "score": "group0", "less_than": draw.of(&[1, 2]) }, "at_most": draw.of(&[1, 3]) });
    let groups = [group(draw, "group0", 0, half), group(draw, "group1", half, scales.len())];
    let total = json!({
        "id": "total", "rule": draw.of(&rules[..3]),
        "parts": [{ "of": "group0" }, { "of": "group1" }],
        "caps": if draw.once_in(2) { json!([cap]) } else { json!([]) },
        "classes": [class(2), class(1), class(0), { "id": "none" }],
    });
    let answers: Vec<Value> =
        (0..scales.len()).map(|at| json!({ "answer": format!("question{at}") })).collect();
    let requires = draw.of(&[
        json!({ "answer": "question0", "at_least": "level1" }),
        json!({ "each": answers[..half], "at_least": "level1" }),
        json!({ "score": "group1", "more_than": 1 }),
    ]);
    let gates =
        json!([{ "id": "gate", "requires": requires, "class": draw.of(&["none", "class0", "class1"]) }]);
    json!({
        "hallbar": "handbook/1", "id": "ladder", "version": "1",
        "scales": (0..SCALES.len()).map(|at| scale(draw, at)).collect::<Vec<_>>(),
        "questions": scales.iter().enumerate().map(|one| question(draw, one)).collect::<Vec<_>>(),
        "criteria": scales.iter().enumerate().map(|one| criterion(draw, one)).collect::<Vec<_>>(),
        "nodes": [groups[0], groups[1], total],
        "main": "total",
        "stages": [{ "id": "stage", "gates": gates }],
    })
}

fn case(draw: &mut Draw, scales: &[usize]) -> CaseDocument {
    let mut answers = serde_json::Map::new();
    for (at, scale) in scales.iter().enumerate() {
        let answer = match draw.below(12) {
            0..=6 => json!(format!("level{}", draw.below(2))),
            7 | 8 => json!(format!("level{}", draw.below(SCALES[*scale].len()))),
            9 => json!({ "one_of": ["level0", "level1"] }),
            10 => draw.of(&[json!("unknown"), json!("not_described")]),
            _ => continue,
        };
        answers.insert(format!("question{at}"), answer);
    }
    let case = json!({ "hallbar": "case/1", "id": "ladder", "answers": answers });
    read_case(case.to_string().as_bytes()).document.unwrap()
}
