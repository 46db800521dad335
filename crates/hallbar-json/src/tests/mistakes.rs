use hallbar_core::Diagnostic;
use hallbar_core::diagnostic::rules::reading as rules;

use crate::{Read, read_call, read_case, read_handbook};

/// Each diagnostic as `code path line:column message`, and its help.
fn told<T>(read: &Read<T>) -> Vec<String> {
    let tell = |d: &Diagnostic| {
        let place = d.position.unwrap();
        let help = d.help.as_ref().map(|help| format!(" | {help}")).unwrap_or_default();
        format!("{} {} {}:{} {}{help}", d.rule.code, d.path, place.line, place.column, d.message)
    };
    read.diagnostics.iter().map(tell).collect()
}

/// A case with these members after its first line.
fn case(members: &str) -> Vec<String> {
    let read = read_case(format!("{{\"hallbar\": \"case/1\", \"id\": \"1\",\n{members}}}").as_bytes());
    assert_eq!(read.document.is_none(), read.diagnostics.iter().any(Diagnostic::is_error));
    told(&read)
}

/// A handbook with these members after its first line.
fn handbook(members: &str) -> Vec<String> {
    let text = format!("{{\"hallbar\": \"handbook/1\", \"id\": \"h\", \"version\": \"1\",\n{members}}}");
    told(&read_handbook(text.as_bytes()))
}

#[test]
fn all_mistakes_come_at_once_in_the_order_of_the_text() {
    let told = handbook(
        "\"titel\": {\"sv\": \"x\"},\n\"kinds\": [\"project\"],\n\"nodes\": [{\"rule\": \"men\", \"decimals\": 300}],\n\
         \"parameters\": [{\"id\": \"p\", \"default\": 0.1234567}, 7]",
    );
    assert_eq!(
        told,
        [
            "HB010 /titel 2:1 there is no field `titel` here | did you mean `title`?",
            "HB024 /kinds/0 3:11 `project` is none of the words that can stand here | there is `strategy`, \
             `programme`, `project_funding`, `business_support`, `commercial_service`, `other`",
            "HB013 /nodes/0 4:11 the field `id` is missing | `id`: Stable name, shared with no criterion.",
            "HB024 /nodes/0/rule 4:20 `men` is none of the words that can stand here | did you mean `mean`?",
            "HB021 /nodes/0/decimals 4:39 `300` is no whole number from 0 to 255",
            "HB021 /parameters/0/default 5:39 `0.1234567` has more than six decimals",
            "HB014 /parameters/1 5:51 a number stands where an object is asked for",
        ]
    );
}

#[test]
fn two_answers_are_never_one() {
    assert_eq!(
        case("\"answers\": {\"relevans\": \"a\", \"relevans\": \"b\"}"),
        ["HB012 /answers/relevans 2:30 two answers to `relevans`"]
    );
    assert_eq!(
        case("\"answers\": {\"area\": {\"per_item\": {\"a1\": 1, \"a1\": 2}}}"),
        ["HB012 /answers/area/per_item/a1 2:44 two answers to `area` about `a1`"]
    );
    assert_eq!(
        case("\"facts\": {\"cost\": null, \"cost\": null}"),
        ["HB011 /facts/cost 2:25 there is already a value for `cost`"]
    );
    assert_eq!(
        case("\"answers\": {\"area\": {\"per_item\": {}, \"per_item\": {}}}"),
        ["HB011 /answers/area 2:21 the field `per_item` is given twice"]
    );
    assert_eq!(
        case("\"answers\": {\"area\": {\"per_item\": {}, \"answer\": 1}}"),
        ["HB015 /answers/area/answer 2:38 `answer` cannot stand beside `per_item`"]
    );
    assert_eq!(case("\"id\": \"2\""), ["HB011 /id 2:1 the field `id` is given twice"]);
}

#[test]
fn numbers_are_held_exactly_or_not_at_all() {
    let told = case("\"answers\": {\"a\": 1e999, \"b\": 1e12, \"c\": -1000000000000.000001, \"d\": 0e999}");
    assert_eq!(
        told,
        [
            "HB021 /answers/a 2:18 `1e999` is outside the range −10¹² to 10¹²",
            "HB021 /answers/c 2:41 `-1000000000000.000001` is outside the range −10¹² to 10¹²",
        ]
    );
    let long = format!("\"answers\": {{\"a\": {}}}", "9".repeat(1000));
    assert_eq!(case(&long).len(), 1);
    assert!(case(&long)[0].len() < 120, "the digits are cut off");
}

#[test]
fn money_dates_and_currencies_say_how_they_are_written() {
    let text = r#"{"hallbar": "call/1", "id": "c", "version": "1", "handbook": {"id": "h"},
"opens": "2026-02-30", "budget": "9 000 000 kr"}"#;
    assert_eq!(
        told(&read_call(text.as_bytes())),
        [
            "HB022 /opens 2:10 `2026-02-30` is no day in the calendar | a date is written year-month-day, such as \
             `2026-03-01`",
            "HB020 /budget 2:34 `9 000 000 kr` is no amount of money | an amount is digits with at most two \
             decimals, a space and a currency, such as `500000 SEK`",
        ]
    );
    assert_eq!(handbook("\"currency\": \"kr\"").len(), 1);
}

#[test]
fn conditions_say_what_is_missing() {
    let gate = |requires: &str| {
        let told = handbook(&format!(
            "\"stages\": [{{\"id\": \"s\", \"gates\": [{{\"id\": \"g\", \"requires\": {requires}}}]}}]"
        ));
        let place = "/stages/0/gates/0/requires";
        told.iter().map(|line| line.replace(place, "")).collect::<Vec<_>>()
    };
    assert_eq!(
        gate("{\"fcat\": \"applied\", \"at_least\": 3}"),
        [
            "HB015  2:58 a condition is missing here | one of `all`, `any`, `not`, `of`, `number`, `fact`, `answer`, \
             `level`, `measure`, `score`, `class`, `coverage`, `parts`, `effect`, `gate`, `stage`, `parameter`, \
             `the`, `each`, `every`, `some`, `hold`, `motivated`, `evidenced` is asked for",
            "HB010 /fcat 2:59 there is no field `fcat` here | did you mean `fact`?",
        ]
    );
    assert_eq!(
        gate("{\"fact\": \"applied\", \"at_lest\": 3}"),
        [
            "HB015  2:58 a comparison is missing here | one of `is`, `is_not`, `in`, `at_least`, `at_most`, \
             `more_than`, `less_than` is asked for",
            "HB010 /at_lest 2:78 there is no field `at_lest` here | did you mean `at_least`?",
        ]
    );
    assert_eq!(gate("{\"all\": [], \"any\": []}"), ["HB015  2:58 `all`, `any` exclude one another"]);
}

#[test]
fn a_type_is_told_by_its_word() {
    let question =
        |answer: &str| handbook(&format!("\"questions\": [{{\"id\": \"q\", \"answer\": {answer}}}]"));
    assert_eq!(
        question("{\"type\": \"levl\", \"scale\": \"s\"}"),
        [
            "HB024 /questions/0/answer/type 2:46 `levl` is none of the words that can stand here | did you mean `level`?"
        ]
    );
    assert_eq!(question("{\"scale\": \"s\"}").len(), 1);
    assert_eq!(question("{\"type\": 3}").len(), 1);
    assert!(question("{\"type\": \"yes_no\"}").is_empty());
}

#[test]
fn the_marker_says_which_document_it_is() {
    let said = |text: &str| told(&read_handbook(text.as_bytes())).join("\n");
    let help = "the first field of a handbook is `\"hallbar\": \"handbook/1\"`";
    assert_eq!(said("{\"id\": \"x\"}"), format!("HB005  1:1 the document does not say what it is | {help}"));
    assert_eq!(said("{\"hallbar\": \"case/1\"}"), "HB006 /hallbar 1:13 this is a case, not a handbook");
    assert_eq!(said("{\"hallbar\": \"case/2\"}"), "HB006 /hallbar 1:13 this is a case, not a handbook");
    assert_eq!(
        said("{\"hallbar\": \"handbook/2\"}"),
        "HB007 /hallbar 1:13 `handbook/2` is not a form that this version reads | it reads `handbook/1`; a later \
         version of the program may read this"
    );
    assert_eq!(
        said("{\"hallbar\": \"handbok/1\"}"),
        "HB005 /hallbar 1:13 the `hallbar` marker names no document that is known | did you mean `handbook/1`?"
    );
    assert!(said("{\"hallbar\": 1}").starts_with("HB005"));
    assert_eq!(said("[]"), "HB014  1:1 a list stands where an object is asked for");
}

#[test]
fn later_findings_are_placed_by_their_path() {
    let text = "{\"hallbar\": \"case/1\", \"id\": \"1\",\n\"answers\": {\"a/b\": {\"per_item\": {\"a1\":\n{\"answer\": 1}}},\n\"x~y\": 2}, \"effects\": [{\"on\": \"1\"}]}";
    let read = read_case(text.as_bytes());
    let place = |path: &str| {
        let mut diagnostic = Diagnostic::new(&rules::WRONG_TYPE, path, "");
        read.places.locate(&mut diagnostic);
        let position = diagnostic.position.unwrap();
        (position.line, text.get(position.start..position.end).unwrap())
    };
    assert_eq!(place("/answers/a~1b/per_item/a1/answer"), (3, "1"));
    assert_eq!(place("/answers/a~1b/per_item/a1"), (3, "{\"answer\": 1}"));
    assert_eq!(place("/answers/x~0y"), (4, "2"));
    assert_eq!(place("/answers/x~0y/motivation"), (4, "2"));
    assert_eq!(place("/effects/0/on"), (4, "\"1\""));
    assert_eq!(place("/effects/7"), (4, "[{\"on\": \"1\"}]"));
    assert_eq!(place(""), (1, text));
    assert_eq!(place("/nothing/here"), (1, text));
    let mut placed = Diagnostic::new(&rules::WRONG_TYPE, "/effects", "");
    read.places.locate(&mut placed);
    let before = placed.position;
    placed.path = "/answers".into();
    read.places.locate(&mut placed);
    assert_eq!(placed.position, before, "a position that is there stays");
}
