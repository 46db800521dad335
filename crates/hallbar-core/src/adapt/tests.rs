use super::*;
use crate::handbook::ItemList;
use crate::strategy::{Direction, GoalLink};

fn goal(id: &str, links: &[&str], goals: Vec<StrategyGoal>) -> StrategyGoal {
    let link = |to: &&str| match to.strip_prefix('-') {
        Some(to) => GoalLink { to: to.to_owned(), direction: Direction::Hinders, ..GoalLink::default() },
        None => GoalLink { to: (*to).to_owned(), ..GoalLink::default() },
    };
    StrategyGoal { id: id.into(), links: links.iter().map(link).collect(), goals, ..StrategyGoal::default() }
}

fn strategy(goals: Vec<StrategyGoal>) -> StrategyDocument {
    StrategyDocument { goals, ..StrategyDocument::default() }
}

fn criterion(id: &str, goals: &[&str], agenda: &[&str]) -> Criterion {
    let texts = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    Criterion { id: id.into(), goals: texts(goals), agenda: texts(agenda), ..Criterion::default() }
}

fn handbook(criteria: Vec<Criterion>) -> HandbookDocument {
    HandbookDocument { criteria, ..HandbookDocument::default() }
}

#[test]
fn a_shared_target_is_more_than_a_shared_goal_and_the_direction_counts() {
    let old = strategy(vec![goal("roads", &["11.2", "-13.2"], vec![])]);
    let new = strategy(vec![
        goal("houses", &["11.1"], vec![]),
        goal("trains", &["11.2", "13.2"], vec![]),
        goal("flights", &["-13.2"], vec![]),
    ]);
    let found = adapt(&handbook(vec![criterion("travel", &["roads"], &[])]), Some(&old), &new);
    let goals = &found.criteria[0].found[0].goals;
    let told: Vec<(&str, &[String])> =
        goals.iter().map(|found| (found.goal.as_str(), found.shared.as_slice())).collect();
    assert_eq!(told, [("trains", &["11.2".to_owned()][..]), ("flights", &["13.2".to_owned()][..])]);
    assert_eq!(found.unseen, ["houses"]);

    let new = strategy(vec![goal("houses", &["11.1"], vec![])]);
    let found = adapt(&handbook(vec![criterion("travel", &["roads"], &[])]), Some(&old), &new);
    assert_eq!(found.criteria[0].found[0].goals[0].shared, ["11"]);
}

#[test]
fn what_has_no_counterpart_is_lost_and_told() {
    let old = strategy(vec![goal("roads", &["11.2"], vec![])]);
    let new = strategy(vec![goal("skills", &["4.4"], vec![goal("school", &["4.1"], vec![])])]);
    let rules = handbook(vec![criterion("travel", &["roads", "gone"], &[]), criterion("quiet", &[], &[])]);
    let found = adapt(&rules, Some(&old), &new);
    assert_eq!(found.criteria[0].lost, ["roads", "gone"]);
    assert_eq!(found.silent, ["quiet"]);
    // The goal inside it is told by it.
    assert_eq!(found.unseen, ["skills"]);
}

#[test]
fn codes_of_a_criterion_find_goals_without_the_old_strategy() {
    let new = strategy(vec![goal("places", &["11.2"], vec![]), goal("skills", &["4.4"], vec![])]);
    let found = adapt(&handbook(vec![criterion("travel", &[], &["11.2"])]), None, &new);
    assert_eq!(found.criteria[0].proposed(&new), ["places"]);
}

#[test]
fn a_list_of_the_strategys_goals_looks_at_all_of_that_depth() {
    let new = strategy(vec![goal("a", &[], vec![goal("b", &[], vec![])]), goal("c", &[], vec![])]);
    let list = |depth| HandbookDocument {
        lists: vec![ItemList {
            id: "areas".into(),
            items: ItemSource::Strategy { depth, otherwise: Vec::new() },
            ..ItemList::default()
        }],
        ..HandbookDocument::default()
    };
    assert_eq!(adapt(&list(1), None, &new).unseen, Vec::<String>::new());
    let found = adapt(&list(2), None, &new);
    assert_eq!((found.unseen.as_slice(), found.lists[0].after), (&["c".to_owned()][..], 1));
}
