//! Every check of a handbook has one that draws it and one that just does not.

use hallbar::soundness::{self, CHECKS};
use hallbar::{Handbook, Scorer, json};

use crate::fixtures::load;

/// How many findings a check has for a handbook of the fixtures, which has no errors.
fn found(path: &str, code: &str) -> usize {
    let read = json::read_handbook(&load::bytes(path));
    let document = read.document.unwrap_or_else(|| panic!("{path}: {:?}", read.diagnostics));
    for word in ["Exempel", "påhittat"] {
        let told = format!("{:?}{:?}", document.title, document.summary);
        assert!(told.contains(word), "{path} does not say that it is an example");
    }
    let checked = Handbook::validate(document);
    assert!(checked.diagnostics.is_empty(), "{path}: {:?}", checked.diagnostics);
    let handbook = checked.value.unwrap();
    let strategy = soundness::stand_in(&handbook);
    let scorer =
        Scorer::compile(&handbook, strategy.as_ref(), None).unwrap_or_else(|error| panic!("{path}: {error}"));
    let results = soundness::check(&scorer);
    let result = results.iter().find(|result| result.check.code == code).unwrap();
    result.findings.len()
}

#[test]
fn every_check_has_a_handbook_that_triggers_it_and_one_that_just_does_not() {
    let mut wrong = Vec::new();
    for check in CHECKS {
        let folder = format!("soundness/{}-{}", check.code, check.id);
        if found(&format!("{folder}/triggers.json"), check.code) == 0 {
            wrong.push(format!("{folder}/triggers.json does not trigger {}", check.code));
        }
        let clean = found(&format!("{folder}/clean.json"), check.code);
        if clean != 0 {
            wrong.push(format!("{folder}/clean.json triggers {} {clean} times", check.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(load::files("soundness", "json").len(), 2 * CHECKS.len(), "a pair for each check");
}

#[test]
fn findings_say_where_what_follows_and_a_way_out() {
    for path in load::files("soundness", "json") {
        let document = json::read_handbook(&load::bytes(&path)).document.unwrap();
        let handbook = Handbook::validate(document).into_result().unwrap();
        let scorer = Scorer::compile(&handbook, soundness::stand_in(&handbook).as_ref(), None).unwrap();
        for finding in soundness::check(&scorer).iter().flat_map(|result| &result.findings) {
            assert!(finding.path.starts_with('/'), "{path}: `{}`", finding.path);
            for remark in [&finding.consequence, &finding.way_out] {
                for text in [&remark.sv, &remark.en] {
                    assert!(text.ends_with('.') && !text.contains("  "), "{path}: {text}");
                }
            }
        }
    }
}
