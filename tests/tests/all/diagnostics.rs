//! Every diagnostic of the catalogue is given by some document, and each where it is said to be.
//!
//! A whole handbook, case, strategy and call give none. Each row changes one place of one of them.

use std::collections::BTreeSet;

use hallbar::comparison::Record;
use hallbar::diagnostic::rules;
use hallbar::json::{read_assessment, read_call, read_case, read_handbook, read_strategy, write_assessment};
use hallbar::{Call, Diagnostic, Handbook, Scorer, Strategy};
use serde_json::{Value, json};

/// What a document is changed by.
enum Change {
    /// The value at a path; one past the end of a list is added to it.
    Put(&'static str, Value),
    /// The field at a path is taken away.
    Drop(&'static str),
}

use Change::{Drop, Put};

fn text(id: &str) -> Value {
    json!({ "sv": id, "en": id })
}

fn level(id: &str, value: i32) -> Value {
    json!({ "id": id, "title": text(id), "value": value })
}

/// One of nearly everything, without anything to remark.
fn handbook() -> Value {
    let option = |id: &str| json!({ "id": id, "title": text(id) });
    json!({
        "hallbar": "handbook/1",
        "id": "whole",
        "version": "2.0.0",
        "comparable_since": "1.5.0",
        "title": text("whole"),
        "kinds": ["project_funding"],
        "parameters": [{ "id": "limit", "title": text("limit"), "default": 2, "min": 0, "max": 10 }],
        "facts": [{ "id": "staff", "title": text("staff"), "value": { "type": "number", "min": 0, "max": 100 } }],
        "lists": [{ "id": "areas", "title": text("areas"), "items": { "own": [option("north"), option("south")] } }],
        "tables": [{
            "id": "shares",
            "title": text("shares"),
            "columns": [option("share")],
            "rows": [{ "code": "042", "values": [1] }],
        }],
        "scales": [
            { "id": "three", "title": text("three"), "levels": [level("low", 1), level("middle", 2), level("high", 3)] },
            {
                "id": "bands",
                "title": text("bands"),
                "bands": [{ "at_least": 0, "less_than": 5, "value": 1 }, { "at_least": 5, "at_most": 9, "value": 2 }],
            },
            { "id": "signed", "title": text("signed"), "levels": [level("loss", -1), level("none", 0), level("gain", 1)] },
        ],
        "questions": [
            { "id": "need", "title": text("need"), "answer": { "type": "level", "scale": "three" } },
            { "id": "size", "title": text("size"), "answer": { "type": "number", "min": 0, "max": 20 } },
            { "id": "area", "title": text("area"), "answer": { "type": "level", "scale": "three" }, "per": "areas" },
        ],
        "measures": [{
            "id": "found",
            "title": text("found"),
            "lookup": { "table": "shares", "column": "share", "code": { "fact": "reference" } },
        }],
        "criteria": [
            { "id": "c-need", "title": text("need"), "reads": { "answer": "need" }, "scale": "three" },
            { "id": "c-size", "title": text("size"), "reads": { "answer": "size" }, "scale": "bands" },
            { "id": "c-area", "title": text("area"), "reads": { "answer": "area" }, "scale": "three", "per": "areas" },
        ],
        "nodes": [{
            "id": "total",
            "title": text("total"),
            "rule": "mean",
            "parts": [{ "of": "c-need", "weight": 2 }, { "of": "c-size" }, { "of": "c-area" }],
            "classes": [{ "id": "good", "title": text("good"), "when": { "score": "total", "at_least": 2 } }, { "id": "bad" }],
        }],
        "main": "total",
        "effects": { "scale": "signed", "list": "areas" },
        "stages": [{
            "id": "stage",
            "title": text("stage"),
            "gates": [
                { "id": "gate", "title": text("gate"), "requires": { "fact": "applied", "at_most": "500000 SEK" } },
                {
                    "id": "table",
                    "title": text("table"),
                    "requires": { "any": [{ "measure": "found", "at_least": 0 }, { "fact": "staff", "at_least": 0 }] },
                },
            ],
        }],
        "stop_points": [{ "id": "halt", "title": text("halt"), "asks": [option("why")] }],
    })
}

fn strategy() -> Value {
    json!({
        "hallbar": "strategy/1",
        "id": "rus",
        "version": "1",
        "title": "RUS",
        "levels": ["mål"],
        "goals": [{ "id": "g1", "title": "Mål", "links": [{ "to": "11.2", "direction": "supports" }] }],
    })
}

fn call() -> Value {
    json!({ "hallbar": "call/1", "id": "spring", "version": "1", "title": "Spring", "handbook": { "id": "whole", "version": "2.0.0" } })
}

fn case() -> Value {
    json!({
        "hallbar": "case/1",
        "id": "2026-014",
        "title": "Case",
        "kind": "project_funding",
        "handbook": { "id": "whole", "version": "2.0.0" },
        "facts": { "applied": "400000 SEK", "reference": "042" },
        "answers": { "need": "high", "size": 3, "area": { "per_item": { "north": "low" } } },
    })
}

fn changed(mut document: Value, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        match change {
            Put(path, value) => {
                let (parent, field) = path.rsplit_once('/').unwrap();
                match document.pointer_mut(parent).unwrap_or_else(|| panic!("no `{parent}`")) {
                    Value::Object(fields) => {
                        fields.insert(field.to_owned(), value.clone());
                    }
                    Value::Array(elements) => {
                        let at: usize = field.parse().unwrap();
                        if at == elements.len() {
                            elements.push(value.clone())
                        } else {
                            elements[at] = value.clone()
                        }
                    }
                    other => panic!("{other} has no `{field}`"),
                }
            }
            Drop(path) => {
                let (parent, field) = path.rsplit_once('/').unwrap();
                document.pointer_mut(parent).and_then(Value::as_object_mut).unwrap().remove(field).unwrap();
            }
        }
    }
    document.to_string().into_bytes()
}

/// Everything that is said of a handbook: on reading, else on validation, else on compilation.
fn of_handbook(bytes: &[u8]) -> Vec<Diagnostic> {
    let read = read_handbook(bytes);
    let Some(document) = read.document else { return read.diagnostics };
    let checked = Handbook::validate(document);
    let Some(handbook) = checked.value else { return checked.diagnostics };
    match Scorer::compile(&handbook, None, None) {
        Ok(_) => checked.diagnostics,
        Err(error) => error.diagnostics,
    }
}

fn checked_handbook() -> Handbook {
    Handbook::validate(read_handbook(&changed(handbook(), &[])).document.unwrap()).into_result().unwrap()
}

fn of_strategy(bytes: &[u8]) -> Vec<Diagnostic> {
    let read = read_strategy(bytes);
    read.document.map_or(read.diagnostics, |document| Strategy::validate(document).diagnostics)
}

fn of_call(bytes: &[u8]) -> Vec<Diagnostic> {
    let read = read_call(bytes);
    read.document
        .map_or(read.diagnostics, |document| Call::validate(document, &checked_handbook()).diagnostics)
}

fn of_case(handbook_changes: &[Change], bytes: &[u8]) -> Vec<Diagnostic> {
    let document = read_handbook(&changed(handbook(), handbook_changes)).document.unwrap();
    let handbook = Handbook::validate(document).into_result().unwrap();
    let strategy = Strategy::validate(read_strategy(&changed(strategy(), &[])).document.unwrap());
    let scorer = Scorer::compile(&handbook, strategy.value.as_ref(), None).unwrap();
    let read = read_case(bytes);
    let Some(document) = read.document else { return read.diagnostics };
    scorer.bind(&document).diagnostics
}

/// Remembers which codes were given, and which rows gave something else.
#[derive(Default)]
struct Seen {
    codes: BTreeSet<&'static str>,
    wrong: Vec<String>,
}

impl Seen {
    fn given(&mut self, code: &str, path: &str, found: &[Diagnostic]) {
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        let Some(here) = found.iter().find(|d| d.rule.code == code && d.path == path) else {
            self.wrong.push(format!("{code} at `{path}` is not among:\n{}", told.join("\n")));
            return;
        };
        assert!(!here.message.is_empty() && !here.message.ends_with('.'), "{here}");
        assert!(!here.message.contains('\n'), "{here}");
        self.codes.insert(here.rule.code);
    }

    fn handbook(&mut self, code: &str, path: &str, changes: &[Change]) {
        self.given(code, path, &of_handbook(&changed(handbook(), changes)));
    }

    fn strategy(&mut self, code: &str, path: &str, changes: &[Change]) {
        self.given(code, path, &of_strategy(&changed(strategy(), changes)));
    }

    fn call(&mut self, code: &str, path: &str, changes: &[Change]) {
        self.given(code, path, &of_call(&changed(call(), changes)));
    }

    fn case(&mut self, code: &str, path: &str, changes: &[Change]) {
        self.case_of(code, path, &[], changes);
    }

    fn case_of(&mut self, code: &str, path: &str, rules: &[Change], changes: &[Change]) {
        self.given(code, path, &of_case(rules, &changed(case(), changes)));
    }

    fn bytes(&mut self, code: &str, path: &str, bytes: &[u8]) {
        self.given(code, path, &read_case(bytes).diagnostics);
    }
}

#[test]
fn whole_documents_give_none() {
    let none = |found: Vec<Diagnostic>| {
        // Two classes and the like stand without titles.
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
    };
    none(of_handbook(&changed(handbook(), &[])));
    none(of_strategy(&changed(strategy(), &[])));
    none(of_call(&changed(call(), &[])));
    none(of_case(&[], &changed(case(), &[])));
}

#[test]
fn every_code_is_given() {
    let mut seen = Seen::default();
    reading(&mut seen);
    rules_of_handbooks(&mut seen);
    more_rules_of_handbooks(&mut seen);
    strategies_and_calls(&mut seen);
    cases(&mut seen);
    earlier_assessments(&mut seen);
    assert!(
        seen.wrong.is_empty(),
        "{}",
        seen.wrong.join(
            "
---
"
        )
    );
    let codes = rules::all().map(|rule| rule.code);
    let missing: Vec<&str> = codes.filter(|code| !seen.codes.contains(code)).collect();
    assert!(missing.is_empty(), "given by no document here: {missing:?}");
}

/// What is said of an earlier assessment, changed so, beside one of today.
fn of_earlier(changes: &[Change]) -> Vec<Diagnostic> {
    let scorer = Scorer::compile(&checked_handbook(), None, None).unwrap();
    let case = read_case(&changed(case(), &[])).document.unwrap();
    let today = scorer.bind(&case).value.unwrap().assess();
    let written: Value = serde_json::from_str(&write_assessment(&today)).unwrap();
    let read = read_assessment(&changed(written, changes));
    let Some(earlier) = read.document else { return read.diagnostics };
    Record::from(&today).remarks_on(&earlier)
}

fn earlier_assessments(seen: &mut Seen) {
    assert_eq!(of_earlier(&[]), []);
    // What a later version adds is no error.
    assert_eq!(of_earlier(&[Put("/more", json!(1)), Put("/nodes/0/more", json!([]))]), []);
    let mut given = |code, path, changes: &[Change]| seen.given(code, path, &of_earlier(changes));
    given("HB501", "/case", &[Put("/case", json!("2026-015"))]);
    given("HB502", "/handbook/id", &[Put("/handbook/id", json!("other"))]);
    given("HB503", "/handbook/version", &[Put("/handbook/version", json!("1.4.9"))]);
    // What it shares with other documents.
    given("HB006", "/hallbar", &[Put("/hallbar", json!("case/1"))]);
    given("HB007", "/hallbar", &[Put("/hallbar", json!("assessment/2"))]);
    given("HB013", "", &[Drop("/answers")]);
    given("HB013", "/stages/0/gates/0", &[Drop("/stages/0/gates/0/outcome")]);
    given("HB014", "/nodes/0/score/low", &[Put("/nodes/0/score/low", json!("2"))]);
    given("HB014", "/answers/0/value", &[Put("/answers/0/value", json!("all"))]);
    given("HB014", "/effects/gains", &[Put("/effects/gains", json!([1]))]);
    given("HB024", "/answers/0/basis", &[Put("/answers/0/basis", json!("guessed"))]);
    // A version since which results can be compared.
    assert_eq!(of_earlier(&[Put("/handbook/version", json!("1.5.0"))]), []);
}

fn reading(seen: &mut Seen) {
    seen.bytes("HB001", "", b"{\"hallbar\": \"case/1\",}");
    seen.bytes("HB002", "", b"{\"hallbar\": \"case/1\", \"id\": \"\xff\"}");
    seen.bytes("HB003", "", b"  ");
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    seen.bytes("HB004", "", deep.as_bytes());
    seen.bytes("HB005", "", b"{\"id\": \"1\"}");
    seen.bytes("HB006", "/hallbar", b"{\"hallbar\": \"call/1\"}");
    seen.bytes("HB007", "/hallbar", b"{\"hallbar\": \"case/9\"}");
    seen.case("HB010", "/titel", &[Put("/titel", json!("x"))]);
    seen.bytes("HB011", "/id", b"{\"hallbar\": \"case/1\", \"id\": \"1\", \"id\": \"2\"}");
    let twice = b"{\"hallbar\": \"case/1\", \"id\": \"1\", \"answers\": {\"a\": 1, \"a\": 2}}";
    seen.bytes("HB012", "/answers/a", twice);
    seen.handbook("HB013", "/nodes/0", &[Drop("/nodes/0/id")]);
    seen.handbook("HB014", "/nodes", &[Put("/nodes", json!(7))]);
    seen.handbook("HB015", "/stages/0/gates/0/requires", &[Put("/stages/0/gates/0/requires", json!({}))]);
    seen.call("HB020", "/budget", &[Put("/budget", json!("9 000 kr"))]);
    seen.case("HB021", "/answers/size", &[Put("/answers/size", json!(0.1234567))]);
    seen.call("HB022", "/opens", &[Put("/opens", json!("2026-02-30"))]);
    seen.handbook("HB023", "/currency", &[Put("/currency", json!("kr"))]);
    seen.case("HB024", "/kind", &[Put("/kind", json!("projekt"))]);
    seen.case("HB025", "", &[Put("/title", json!("x".repeat(1_000_001)))]);
}

fn rules_of_handbooks(seen: &mut Seen) {
    let requires = "/stages/0/gates/0/requires";
    seen.handbook("HB101", "/questions/0/id", &[Put("/questions/0/id", json!("a b"))]);
    seen.handbook("HB102", "/questions/1/id", &[Put("/questions/1/id", json!("need"))]);
    seen.handbook(
        "HB103",
        "/criteria/0/reads/answer",
        &[Put("/criteria/0/reads", json!({ "answer": "ned" }))],
    );
    seen.handbook(
        "HB104",
        "/stages/0/gates/0/requires/is",
        &[Put(requires, json!({ "answer": "need", "is": "hihg" }))],
    );
    seen.handbook(
        "HB105",
        "/stages/0/gates/0/requires/at_least",
        &[Put(requires, json!({ "fact": "applied", "at_least": 5 }))],
    );
    seen.handbook(
        "HB106",
        "/stages/0/gates/0/requires/answer",
        &[Put(requires, json!({ "answer": "area", "is": "high" }))],
    );
    seen.handbook("HB107", "/nodes/0/parts", &[Put("/nodes/0/parts", json!([]))]);
    seen.handbook("HB108", "/scales/0/levels/2/value", &[Put("/scales/0/levels/2/value", json!(2))]);
    seen.handbook("HB109", "/scales/1/bands/1", &[Put("/scales/1/bands/0/less_than", json!(6))]);
    seen.handbook("HB111", "/criteria/0/scale", &[Put("/criteria/0/scale", json!("bands"))]);
    let without = json!([{ "id": "low" }, { "id": "middle" }, { "id": "high" }]);
    seen.handbook("HB112", "/nodes/0/parts/0/of", &[Put("/scales/0/levels", without)]);
    let many: Vec<Value> = (0..65).map(|at| level(&format!("l{at}"), at)).collect();
    seen.handbook("HB113", "/scales/0/levels", &[Put("/scales/0/levels", json!(many))]);
    seen.handbook(
        "HB114",
        "/criteria/0",
        &[Put("/criteria/0/when", json!({ "score": "total", "at_least": 1 }))],
    );
    seen.handbook(
        "HB115",
        "/stages/0/gates/0/requires/coverage",
        &[Put(requires, json!({ "coverage": "total", "at_least": 1 }))],
    );
    seen.handbook("HB116", "/nodes/0/parts", &[Put("/nodes/0/parts/0/weight", json!(-2))]);
    let zero = [Put("/nodes/0/rule", json!("geometric")), Put("/scales/0/levels/0/value", json!(0))];
    seen.handbook("HB117", "/nodes/0/rule", &zero);
}

fn more_rules_of_handbooks(seen: &mut Seen) {
    let requires = "/stages/0/gates/0/requires";
    seen.handbook("HB118", requires, &[Put(requires, json!({ "score": "total", "more_than": 3 }))]);
    seen.handbook(
        "HB119",
        "/nodes/0/classes/0",
        &[Put("/nodes/0/classes/0/when", json!({ "score": "total", "more_than": 3 }))],
    );
    let depths = json!([{ "id": "deep", "title": text("deep"), "when": { "fact": "applied", "at_least": "1 SEK" }, "asks": ["need", "size", "area"] }]);
    seen.handbook("HB120", "/depths/0/when", &[Put("/depths", depths)]);
    seen.handbook(
        "HB121",
        "/criteria/1/reads",
        &[Drop("/criteria/1/scale"), Drop("/questions/1/answer/max")],
    );
    seen.handbook(
        "HB122",
        "/nodes/0",
        &[Put("/nodes/0/rule", json!("sum")), Put("/nodes/0/parts/0/weight", json!(100_000_000))],
    );
    seen.handbook("HB123", "/questions/0/title", &[Put("/questions/0/title", json!({ "sv": "behov" }))]);
    seen.handbook(
        "HB124",
        "/questions/3",
        &[Put(
            "/questions/3",
            json!({ "id": "idle", "title": text("idle"), "answer": { "type": "yes_no" } }),
        )],
    );
    seen.handbook("HB125", "/criteria/0", &[Put("/questions/0/may_not_apply", json!(true))]);
    seen.handbook("HB126", "/parameters/0/default", &[Put("/parameters/0/default", json!(11))]);
    seen.handbook(
        "HB127",
        "/stages/0/gates/0/requires/at_most",
        &[Put(requires, json!({ "fact": "applied", "at_most": "5 EUR" }))],
    );
    seen.handbook("HB128", "/facts/0/id", &[Put("/facts/0/id", json!("applied"))]);
    seen.handbook("HB130", "/lists", &[Put("/needs_strategy", json!(true))]);
    seen.handbook("HB131", "", &[Put("/version", json!(""))]);
    // A row of nodes, each a part of the next, whichever end of it stands first.
    let mut row: Vec<Value> = (0..300)
        .map(|at| {
            let below = if at == 0 { "c-need".to_owned() } else { format!("n{}", at - 1) };
            json!({ "id": format!("n{at}"), "title": text("n"), "parts": [{ "of": below }] })
        })
        .collect();
    for main in ["n299", "n0"] {
        let changes = [Put("/nodes", json!(row)), Put("/main", json!(main)), Drop("/stages")];
        let found = of_handbook(&changed(handbook(), &changes));
        let deep = found.iter().find(|d| d.rule.code == "HB132").map(|d| d.path.as_str());
        assert!(deep.is_some_and(|deep| deep.starts_with("/nodes/")), "{main}: {deep:?}");
        seen.given("HB132", deep.unwrap_or_default(), &found);
        row.reverse();
    }
}

fn strategies_and_calls(seen: &mut Seen) {
    seen.strategy("HB201", "/goals/1/id", &[Put("/goals/1", json!({ "id": "g1", "title": "Mål" }))]);
    seen.strategy("HB203", "/goals/0/links/0/to", &[Put("/goals/0/links/0/to", json!("11.77"))]);
    seen.strategy("HB204", "/horizon", &[Put("/horizon", json!(204))]);
    seen.strategy("HB205", "/region", &[Put("/region", json!("7"))]);
    seen.strategy("HB206", "/levels", &[Put("/levels", json!([]))]);
    seen.call("HB401", "/handbook", &[Put("/handbook/version", json!("1.0.0"))]);
    seen.call("HB402", "/closes", &[Put("/opens", json!("2026-03-01")), Put("/closes", json!("2026-02-01"))]);
    // What calls share with handbooks.
    seen.call("HB103", "/parameters/limt", &[Put("/parameters", json!({ "limt": 3 }))]);
    seen.call("HB104", "/caps/c-need", &[Put("/caps", json!({ "c-need": "top" }))]);
    seen.call("HB126", "/parameters/limit", &[Put("/parameters", json!({ "limit": 11 }))]);
    seen.call("HB127", "/budget", &[Put("/budget", json!("5 EUR"))]);
}

fn cases(seen: &mut Seen) {
    seen.case("HB301", "/answers/ned", &[Put("/answers/ned", json!("high"))]);
    let twice = json!([{ "on": "north", "before": "gain" }, { "on": "north", "before": "loss" }]);
    seen.case("HB302", "/effects/1", &[Put("/effects", twice)]);
    seen.case("HB303", "/answers/need", &[Put("/answers/need", json!("hihg"))]);
    seen.case("HB304", "/answers/need", &[Put("/answers/need", json!(3))]);
    seen.case("HB305", "/answers/size", &[Put("/answers/size", json!(21))]);
    seen.case("HB306", "/answers/need", &[Put("/answers/need", json!("not_applicable"))]);
    seen.case("HB307", "/handbook/id", &[Put("/handbook/id", json!("other"))]);
    seen.case("HB308", "/handbook/version", &[Put("/handbook/version", json!("1.4.9"))]);
    seen.case("HB309", "/facts/aplied", &[Put("/facts/aplied", json!("1 SEK"))]);
    seen.case("HB310", "/answers/area/per_item/east", &[Put("/answers/area/per_item/east", json!("low"))]);
    seen.case("HB311", "/facts/start", &[Put("/facts/start", json!("2026-02-30"))]);
    seen.case(
        "HB312",
        "/facts/organisation_number",
        &[Put("/facts/organisation_number", json!("202100-1976"))],
    );
    seen.case("HB313", "/facts/municipality", &[Put("/facts/municipality", json!("178"))]);
    seen.case("HB314", "/facts/applied", &[Put("/facts/applied", json!("5 EUR"))]);
    seen.case("HB316", "/kind", &[Put("/kind", json!("programme"))]);
    seen.case("HB317", "/strategy_goals/0", &[Put("/strategy_goals", json!(["g2"]))]);
    seen.case("HB319", "/answers/size", &[Put("/answers/size", json!(9.000001))]);
    seen.case("HB320", "/answers/size", &[Put("/answers/size", json!({ "from": 4, "to": 3 }))]);
    seen.case(
        "HB321",
        "/deviations/0/gate",
        &[Put("/deviations", json!([{ "gate": "gate", "reason": "so" }]))],
    );
    seen.case("HB322", "/depth/id", &[Put("/depth", json!({ "id": "deep" }))]);
    seen.case("HB323", "/facts/reference", &[Put("/facts/reference", json!("42"))]);
    seen.case("HB324", "/judgement/class", &[Put("/judgement", json!({ "class": "best", "text": "Good." }))]);
    seen.case("HB325", "/strategy", &[Put("/strategy", json!({ "id": "other" }))]);
    let stop = json!([{ "stop_point": "hlt", "decision": "go_on" }]);
    seen.case("HB326", "/stop_points/0", &[Put("/stop_points", stop)]);
    let effects = json!([{ "on": "north", "before": "gain" }]);
    seen.case_of("HB327", "/effects", &[Drop("/effects")], &[Put("/effects", effects)]);
    seen.case("HB328", "/id", &[Put("/id", json!(""))]);
    seen.case("HB330", "/title", &[Put("/title", json!("Ansökan av 19121212-1212"))]);
    seen.case("HB331", "/call", &[Put("/call", json!({ "id": "spring" }))]);
}
