use insta::assert_snapshot;

use crate::run::{FIXTURES, WHOLE, WHOLE_CASE, assess, case, hallbar, handbook};

#[test]
fn a_case_with_everything_in_swedish() {
    assert_snapshot!(hallbar(&["assess", WHOLE_CASE, "--handbook", WHOLE]).whole());
}

#[test]
fn a_case_with_everything_in_english() {
    assert_snapshot!(hallbar(&["assess", WHOLE_CASE, "--handbook", WHOLE, "--lang", "en"]).whole());
}

#[test]
fn requirements_met() {
    assert_snapshot!(assess("eruf-2021-2027", "over", &[]).whole());
}

#[test]
fn requirements_open() {
    assert_snapshot!(assess("eruf-2021-2027", "open", &["--lang", "en"]).whole());
}

#[test]
fn several_requirements_not_met() {
    assert_snapshot!(assess("eruf-2021-2027", "unlawful", &[]).whole());
}

#[test]
fn exactly_at_the_limit() {
    assert_snapshot!(assess("leader-gute", "at", &[]).whole());
}

#[test]
fn bonus_and_bands() {
    assert_snapshot!(assess("investeu-pillar-5", "open", &[]).whole());
}

#[test]
fn no_points_at_all() {
    assert_snapshot!(assess("amount-rules", "quarter-deviation", &[]).whole());
}

#[test]
fn a_call_with_a_cap() {
    let (case, handbook) = (case("eruf-2021-2027", "capped"), handbook("eruf-2021-2027"));
    let call = format!("{FIXTURES}/calls/eruf-exempel-2026.json");
    assert_snapshot!(hallbar(&["assess", &case, "--handbook", &handbook, "--call", &call]).whole());
}

#[test]
fn json_holds_what_other_programs_need() {
    let ran = assess("eruf-2021-2027", "over", &["--format", "json"]);
    assert!(ran.out.starts_with('{') && ran.out.ends_with("}\n"));
    for field in ["\"case\"", "\"handbook\"", "\"stages\"", "\"scores\"", "\"outcome\"", "\"judgement\""] {
        assert!(ran.out.contains(field), "{field}");
    }
}
