//! Handbooks that extend others, against handbooks written whole.

use hallbar::json::{self, Layer};
use hallbar::{Handbook, Scorer};

use crate::fixtures::load;

/// Gute's rules as a layer on what LEADER areas share are Gute's rules.
#[test]
fn gute_on_the_common_base_scores_as_gute() {
    let (whole, layered) = (load::handbook("leader-gute"), load::handbook("leader-gute-layer"));
    let fingerprint = |handbook: &Handbook| json::fingerprint_handbook(handbook.document());
    assert_eq!(fingerprint(&whole), fingerprint(&layered));
    let scorer = Scorer::compile(&layered, None, None).unwrap();
    let cases = load::files("cases/leader-gute", "json");
    assert!(cases.len() > 5);
    for file in cases {
        let name = file.trim_start_matches("cases/leader-gute/").trim_end_matches(".json");
        let whole = load::assess("leader-gute", name);
        let mut case = load::case("leader-gute", name);
        case.handbook = None;
        let layered = scorer.bind(&case).into_result().unwrap().assess();
        assert_eq!((&layered.nodes, &layered.outcome), (&whole.nodes, &whole.outcome), "{name}");
        assert_eq!(layered.stages, whole.stages, "{name}");
    }
}

/// The difference of two handbooks that were written apart makes the one of the other.
#[test]
fn differences_of_published_rules_make_one_of_the_other() {
    let ids = ["grund", "kronoberg", "leader-gute", "eruf-2021-2027", "varmland", "dnsh", "sdg-index"];
    let documents = ids.map(|id| load::handbook(id).document().clone());
    for from in &documents {
        for to in &documents {
            let layer = Layer::between(from, to);
            let made = layer.apply(from);
            assert_eq!(made.diagnostics, [], "{} {}", from.id, to.id);
            assert!(made.value.as_ref() == Some(to), "{} {}", from.id, to.id);
            assert_eq!(layer.is_empty(), from.id == to.id);
        }
    }
}
