//! Guides: what they say, and how they are written.

use hallbar_cli::Exit;
use insta::assert_snapshot;

use crate::run::{FIXTURES, hallbar, handbook};

fn guide(name: &str, more: &[&str]) -> String {
    let handbook = handbook(name);
    let mut args = vec!["handbook", "guide", &handbook];
    args.extend(more);
    let ran = hallbar(&args);
    assert_eq!(ran.exit, Exit::Done, "{}", ran.err);
    ran.out
}

#[test]
fn guides_for_officers() {
    assert_snapshot!("guide_grund_sv", guide("grund", &[]));
    assert_snapshot!("guide_leader_gute_en", guide("leader-gute", &["--lang", "en"]));
}

#[test]
fn self_checks_for_applicants() {
    assert_snapshot!("self_check_grund_sv", guide("grund", &["--for", "applicant"]));
    let small = ["--for", "applicant", "--kind", "project_funding", "--depth", "screening"];
    assert_snapshot!("self_check_grund_small_sv", guide("grund", &small));
    assert_snapshot!(
        "self_check_leader_gute_en",
        guide("leader-gute", &["--for", "applicant", "--lang", "en"])
    );
    let strategy = format!("{FIXTURES}/strategies/varmland.json");
    assert_snapshot!(
        "self_check_varmland_sv",
        guide("varmland", &["--for", "applicant", "--strategy", &strategy])
    );
}

#[test]
fn weights_are_told_to_applicants_who_ask() {
    let asked = guide("leader-gute", &["--for", "applicant", "--weights"]);
    assert!(asked.contains("vikt 40 (40"), "{asked}");
    assert!(asked.contains("Tydligt (4 poäng)"), "{asked}");
    let ran = hallbar(&["handbook", "guide", "grund", "--weights"]);
    assert_eq!(ran.exit, Exit::Arguments);
    assert!(ran.err.contains("`--weights` is for applicants"), "{}", ran.err);
}

#[test]
fn a_strategy_names_what_lists_follow() {
    let strategy = format!("{FIXTURES}/strategies/varmland.json");
    let named = guide("varmland", &["--strategy", &strategy]);
    assert!(named.contains("Utveckla attraktiva platser"), "{named}");
    assert!(guide("varmland", &[]).contains("målen på nivå 1 i den strategi som används"));
}

#[test]
fn a_guide_goes_to_a_file_whole() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("guide.md");
    let name = file.to_str().unwrap();
    assert_eq!(guide("grund", &["-o", name]), "");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), guide("grund", &[]));

    let none = folder.path().join("none/guide.md");
    let ran = hallbar(&["handbook", "guide", "grund", "-o", none.to_str().unwrap()]);
    assert_eq!(ran.exit, Exit::Failed);
    assert!(ran.err.contains("there is no folder"), "{}", ran.err);

    let copy = folder.path().join("handbook.json");
    std::fs::copy(handbook("leader-gute"), &copy).unwrap();
    let copy = copy.to_str().unwrap();
    let ran = hallbar(&["handbook", "guide", copy, "-o", copy]);
    assert_eq!(ran.exit, Exit::Arguments);
    assert!(ran.err.contains("is both read and written"), "{}", ran.err);
    assert!(std::fs::read_to_string(copy).unwrap().starts_with('{'));
}

#[test]
fn what_the_handbook_has_not_is_refused() {
    let ran = hallbar(&["handbook", "guide", "grund", "--depth", "djup"]);
    assert_eq!(ran.exit, Exit::Arguments);
    assert!(ran.err.contains("the handbook has no depth `djup`"), "{}", ran.err);
    assert!(ran.err.contains("its depths are deep, standard, screening"), "{}", ran.err);
    let ran = hallbar(&["handbook", "guide", "grund", "--kind", "programme"]);
    assert_eq!(ran.exit, Exit::Arguments);
    let kinds = "its kinds are project_funding, business_support, strategy";
    assert!(ran.err.contains(kinds), "{}", ran.err);
    let ran = hallbar(&["handbook", "guide", "missing"]);
    assert_eq!(ran.exit, Exit::Failed);
    // A strategy without goals so far down does not fit.
    let broken = hallbar(&["handbook", "guide", "grund", "--strategy", "grund"]);
    assert_eq!(broken.exit, Exit::Failed);
}
