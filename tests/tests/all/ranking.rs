//! The call under `fixtures/ranking`, worked by hand, and single rules of ranking.

use hallbar::assessment::Ternary;
use hallbar::call::{Bound, CallDocument, CallLimit, LimitOn, Share};
use hallbar::handbook::{Aggregation, HandbookDocument, Node, Part, RankingRules};
use hallbar::portfolio::{
    Amount, CallResult, Entry, Funding, Points, Standing, Terms, TermsError, Values, rank,
};
use hallbar::{Call, Handbook, Money, Scorer, json};
use serde_json::Value;

use crate::fixtures::load;

fn documents() -> (Handbook, CallDocument) {
    let handbook = json::read_handbook(&load::bytes("ranking/handbook.json")).document.unwrap();
    let call = json::read_call(&load::bytes("ranking/call.json")).document.unwrap();
    (Handbook::validate(handbook).into_result().unwrap(), call)
}

fn ranked() -> CallResult {
    let (handbook, call) = documents();
    let call = Call::validate(call, &handbook).into_result().unwrap();
    let scorer = Scorer::compile(&handbook, None, Some(&call)).unwrap();
    let terms = Terms::new(&handbook, Some(&call), None, None).unwrap();
    let cases = String::from_utf8(load::bytes("ranking/cases.jsonl")).unwrap();
    let entries = (1..).zip(cases.lines()).map(|(record, line)| {
        let case = json::read_case(line.as_bytes()).document.unwrap();
        Entry::from_assessment(record, &scorer.bind(&case).into_result().unwrap().assess(), &terms)
    });
    let entries = entries.collect();
    rank(entries, terms)
}

#[test]
fn a_call_comes_out_as_worked_by_hand() {
    let result = ranked();
    let bytes = load::bytes("ranking/expected.csv");
    let expected: Vec<csv::StringRecord> =
        csv::Reader::from_reader(bytes.as_slice()).records().map(Result::unwrap).collect();
    assert_eq!(result.rows.len(), expected.len());
    for (row, wanted) in result.rows.iter().zip(&expected) {
        let entry = result.entry(row).unwrap();
        let limit = row.limit.map_or("", |at| result.terms.limits[at as usize].id.as_str());
        let kronor = |hundredths: i128| (hundredths / 100).to_string();
        let told = [
            entry.case.clone(),
            row.place.to_string(),
            row.place_to.to_string(),
            row.best.to_string(),
            row.worst.to_string(),
            kronor(row.cumulated.low),
            kronor(row.cumulated.high.unwrap()),
            row.funding.unwrap().id().to_owned(),
            limit.to_owned(),
        ];
        assert_eq!(told.iter().map(String::as_str).collect::<Vec<_>>(), wanted.iter().collect::<Vec<_>>());
    }
    let id = |at: &u32| result.case(*at).unwrap().case.as_str();
    assert_eq!(result.failed.iter().map(id).collect::<Vec<_>>(), ["2026-010"]);

    let line = result.line.as_ref().unwrap();
    let of = |rows: &[u32]| rows.iter().map(|at| id(&result.rows[*at as usize].entry)).collect::<Vec<_>>();
    assert_eq!((line.fits, line.left), (4, Amount::exactly(50_000_000)));
    assert_eq!(of(&line.cut), ["2026-006", "2026-007"]);
    assert_eq!((of(&line.next), of(&line.next_whole)), (vec!["2026-009"], vec!["2026-008"]));

    let near = |at: usize| result.nearness(result.entry(&result.rows[at]).unwrap());
    // 5 of the 5.2 that the call asks for; 7 of 8, and 1.8 above 5.2.
    assert!((near(8).to_next.unwrap().missing - 0.2).abs() < 1e-12);
    assert!((near(3).to_lower.unwrap().margin - 1.8).abs() < 1e-12);
    let close: Vec<bool> = result.rows.iter().map(|row| row.near_class).collect();
    assert_eq!(close, [false, false, false, false, false, false, false, true, true]);
    let holds: Vec<Option<Ternary>> = result.limits.iter().map(|limit| limit.holds).collect();
    assert_eq!(holds, [Some(Ternary::Yes), Some(Ternary::Yes), Some(Ternary::No)]);
    assert_eq!(result.limits[1].used, Amount::exactly(100_000_000));
}

/// Every field of what is written stands in the documentation's tables.
#[test]
fn what_is_written_is_documented() {
    fn fields(value: &Value, names: &mut Vec<String>) {
        match value {
            Value::Object(members) => members.iter().for_each(|(name, value)| {
                names.push(name.clone());
                fields(value, names);
            }),
            Value::Array(items) => items.iter().for_each(|item| fields(item, names)),
            _ => {}
        }
    }
    let text = json::write_ranking(&ranked());
    assert_eq!(text, json::write_ranking(&ranked()), "the same bytes");
    let written: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(written["ranked"][7]["cumulated"]["high"], "2500000 SEK");
    assert_eq!(written["limits"][2]["used"]["high"], 0);
    assert_eq!(written["totals"]["all"]["applied"]["low"], "3500000 SEK");
    let mut names = Vec::new();
    fields(&written, &mut names);
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/hallbar-json/docs/case.md");
    let page = std::fs::read_to_string(page).unwrap();
    let (_, section) = page.split_once("\n## The ranking\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let words: Vec<&str> = section.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
    for name in names {
        assert!(words.contains(&name.as_str()), "`{name}` is not documented");
    }
}

/// A settled case with so many points and kronor.
fn entry(record: u64, points: f64, kronor: i128) -> Entry {
    Entry {
        record,
        score: Some(Points { low: points, high: points }),
        certain: true,
        answered: true,
        applied: Amount::exactly(kronor * 100),
        ..Entry::default()
    }
}

fn budget(kronor: i32) -> Terms {
    let mut terms = Terms::default();
    terms.budget = Some(Money::sek(kronor));
    terms
}

/// A budget of 1 000 kronor, and room for one case an applicant.
fn one_each() -> Terms {
    let mut terms = budget(1_000);
    terms.facts = vec!["applicant".into()];
    terms.limits = vec![CallLimit {
        id: "one-each".into(),
        on: LimitOn::Each("applicant".into()),
        bound: Bound::AtMost(Share::Cases(1)),
        ..CallLimit::default()
    }];
    terms
}

fn fundings(result: &CallResult) -> Vec<Option<Funding>> {
    result.rows.iter().map(|row| row.funding).collect()
}

#[test]
fn a_tie_is_taken_together_by_a_limit_as_well() {
    let terms = one_each();
    let of = |applicant: &str, entry: Entry| Entry { values: vec![Values::One(applicant.into())], ..entry };
    // There is room for one of the first two: which, nothing tells. The third is the same applicant's for certain.
    let cases = vec![
        of("a", entry(1, 3.0, 100)),
        of("a", entry(2, 3.0, 200)),
        of("b", entry(3, 2.0, 300)),
        of("b", entry(4, 1.0, 300)),
    ];
    let result = rank(cases, terms);
    use Funding::{Fits, MayFit, PassedOver};
    assert_eq!(fundings(&result), [Some(MayFit), Some(MayFit), Some(Fits), Some(PassedOver)]);
    assert_eq!(result.rows[1].cumulated, Amount { low: 0, high: Some(30_000) });
    assert_eq!(result.limits[0].doubtful, 2);
    assert_eq!(result.limits[0].holds, Some(Ternary::Open));
}

#[test]
fn a_limit_takes_those_whose_group_is_not_known_for_any() {
    let terms = one_each();
    let known = Values::One("a".into());
    let of = |value: &Values, entry: Entry| Entry { values: vec![value.clone()], ..entry };
    // The second may be the same applicant's as the first, beside it or below it.
    for points in [3.0, 2.0] {
        let cases = vec![of(&known, entry(1, 3.0, 100)), of(&Values::Unknown, entry(2, points, 100))];
        let result = rank(cases, terms.clone());
        let beside = points > 2.5;
        let first = if beside { Funding::MayFit } else { Funding::Fits };
        assert_eq!(fundings(&result), [Some(first), Some(Funding::MayFit)]);
        assert_eq!(result.rows[1].limit, Some(0));
        let unknown = result.limits.iter().find(|limit| limit.value.is_none()).unwrap();
        assert_eq!((unknown.doubtful, unknown.holds), (1, Some(Ternary::Open)));
    }
}

#[test]
fn what_is_not_given_makes_all_below_it_uncertain_and_nothing_else() {
    let unknown = Entry { applied: Amount { low: 0, high: None }, ..entry(2, 2.0, 0) };
    let result = rank(vec![entry(1, 3.0, 400), unknown, entry(3, 1.0, 600), entry(4, 0.0, 1)], budget(1_000));
    use Funding::{Fits, MayBeCut, MayFit};
    // The last begins at 1 000 at the least: for it there is nothing left in any case.
    assert_eq!(fundings(&result), [Some(Fits), Some(MayFit), Some(MayFit), Some(Funding::Below)]);
    assert!(!fundings(&result).contains(&Some(MayBeCut)));
    assert_eq!(result.line.unwrap().left, Amount::exactly(60_000));
}

#[test]
fn an_open_requirement_costs_nothing_for_certain_and_is_above_nobody_for_certain() {
    let open = Entry { open: vec![0], ..entry(1, 3.0, 600) };
    let result = rank(vec![open, entry(2, 2.0, 600)], budget(1_000));
    assert_eq!(fundings(&result), [Some(Funding::MayFit), Some(Funding::MayFit)]);
    assert_eq!((result.rows[1].best, result.rows[1].worst), (1, 2));
    assert!(result.rows[0].conditional && !result.rows[1].conditional);
}

#[test]
fn without_a_budget_there_is_no_line() {
    let result = rank(vec![entry(1, 3.0, 600)], Terms::default());
    assert_eq!((fundings(&result), result.line), (vec![None], None));
}

#[test]
fn classes_are_counted_from_the_best() {
    let of = |class, record| Entry { class, ..entry(record, 1.0, 100) };
    let open = Standing::Open(Some(1), Some(0));
    let cases = vec![
        of(open, 1),
        of(Standing::Certain(1), 2),
        of(Standing::Withheld, 3),
        of(Standing::Certain(0), 4),
        of(Standing::Open(None, Some(1)), 5),
    ];
    let totals = rank(cases, Terms::default()).totals;
    let told: Vec<(Standing, u32)> =
        totals.by_class.iter().map(|total| (total.class, total.count.cases)).collect();
    let wanted = [
        (Standing::Certain(0), 1),
        (Standing::Certain(1), 1),
        (Standing::Open(None, None), 2),
        (Standing::Withheld, 1),
    ];
    assert_eq!(told, wanted);
}

#[test]
fn what_cannot_be_ranked_by_is_told() {
    let node = |id: &str, rule| Node {
        id: id.into(),
        rule,
        parts: vec![Part { of: "total".into(), ..Part::default() }],
        ..Node::default()
    };
    let (handbook, call) = documents();
    let mut document = handbook.document().clone();
    document.nodes.push(node("beside", Aggregation::None));
    let made = |change: &dyn Fn(&mut HandbookDocument)| {
        let mut document = document.clone();
        change(&mut document);
        Handbook::validate(document).into_result().unwrap()
    };
    let whole = made(&|_| {});
    let terms = |node| Terms::new(&whole, None, node, None);
    assert!(matches!(terms(Some("beside")), Err(TermsError::NoScore { .. })));
    assert!(
        matches!(terms(Some("totl")), Err(TermsError::UnknownNode { help: Some(help), .. }) if help.contains("`total`"))
    );
    let euro = Terms::new(&whole, None, None, Some("5 EUR".parse().unwrap()));
    assert!(matches!(euro, Err(TermsError::Currency { .. })));
    let headless = made(&|document| (document.main, document.ranking) = (None, None));
    assert!(matches!(Terms::new(&headless, None, None, None), Err(TermsError::NoNode { .. })));

    // Another budget stands in place of the call's, and another node in place of the handbook's.
    let call = Call::validate(call, &handbook).into_result().unwrap();
    let other = Terms::new(&handbook, Some(&call), None, Some(Money::sek(5))).unwrap();
    assert_eq!(other.budget, Some(Money::sek(5)));
    let by = made(&|document| {
        document.ranking = Some(RankingRules { by: Some("total".into()), ties: Vec::new() });
        document.main = None;
    });
    assert_eq!(Terms::new(&by, None, None, None).unwrap().node, "total");
}
