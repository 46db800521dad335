//! A call's limits over all its cases, held against the call and its handbook.

use std::collections::BTreeMap;

use super::ranking::{FactType, fact_type};
use crate::call::{Bound, CallDocument, CallLimit, CaseGroup, LimitOn, Share};
use crate::case::CaseKind;
use crate::case::facts::FactKind;
use crate::diagnostic::rules::{call as call_rules, handbook as rules};
use crate::diagnostic::suggestion;
use crate::handbook::{AnswerType, HandbookDocument};
use crate::lower::check_id;
use crate::{Decimal, Diagnostic, Money};

/// Everything wrong with the limits of a call.
pub(super) fn errors(call: &CallDocument, handbook: &HandbookDocument) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, limit) in call.limits.iter().enumerate() {
        let path = format!("/limits/{at}");
        if let Some(message) = check_id(&limit.id) {
            found.push(Diagnostic::new(&rules::BAD_ID, format!("{path}/id"), message));
        } else if let Some(first) = seen.insert(&limit.id, at) {
            let message = format!("there is another limit `{}`", limit.id);
            let help = format!("the first is number {}", first + 1);
            found.push(Diagnostic::new(&rules::DOUBLED_ID, format!("{path}/id"), message).help(help));
        }
        match &limit.on {
            LimitOn::All => {}
            LimitOn::Each(fact) => found.extend(grouping(handbook, fact, &format!("{path}/for_each")).err()),
            LimitOn::Those(group) => those(handbook, group, &format!("{path}/where"), &mut found),
        }
        found.extend(bound(limit, call, handbook, &path));
    }
    found
}

/// The values that a fact can have, where they are known beforehand; an error for one that cannot group cases.
fn grouping(handbook: &HandbookDocument, fact: &str, path: &str) -> Result<Option<Vec<String>>, Diagnostic> {
    let values = match fact_type(handbook, fact) {
        Err(help) => {
            let message = format!("there is no fact `{fact}`");
            return Err(Diagnostic::new(&rules::UNKNOWN_NAME, path, message).maybe_help(help));
        }
        Ok(FactType::BuiltIn(FactKind::Money | FactKind::Date))
        | Ok(FactType::Declared(AnswerType::Number { .. } | AnswerType::Money { .. } | AnswerType::Date)) => {
            let message = format!("fact `{fact}` does not put cases in groups");
            let help = "group by a text, a code, a level, an option, yes or no, or `kind`";
            return Err(Diagnostic::new(&rules::KIND_MISMATCH, path, message).help(help));
        }
        Ok(FactType::BuiltIn(FactKind::CaseKind)) => {
            Some(CaseKind::ALL.iter().map(|kind| kind.id().to_owned()).collect())
        }
        Ok(FactType::Declared(AnswerType::YesNo)) => Some(vec!["no".to_owned(), "yes".to_owned()]),
        Ok(FactType::Declared(AnswerType::Choice { options })) => {
            Some(options.iter().map(|option| option.id.clone()).collect())
        }
        Ok(FactType::Declared(AnswerType::Level { scale })) => {
            let scale = handbook.scales.iter().find(|known| known.id == *scale);
            scale.map(|scale| scale.levels.iter().map(|level| level.id.clone()).collect())
        }
        Ok(FactType::BuiltIn(_) | FactType::Declared(AnswerType::Text)) => None,
    };
    Ok(values)
}

fn those(handbook: &HandbookDocument, group: &CaseGroup, path: &str, found: &mut Vec<Diagnostic>) {
    let values = match grouping(handbook, &group.fact, &format!("{path}/fact")) {
        Ok(values) => values,
        Err(wrong) => {
            found.push(wrong);
            return;
        }
    };
    if group.values.is_empty() {
        let message = format!("no value of `{}` is named", group.fact);
        found.push(Diagnostic::new(&call_rules::BAD_LIMIT, format!("{path}/in"), message));
    }
    let Some(values) = values else { return };
    for (at, value) in group.values.iter().enumerate().filter(|(_, value)| !values.contains(value)) {
        // One value is written as `is`, several as `in`.
        let path = if group.values.len() == 1 { format!("{path}/is") } else { format!("{path}/in/{at}") };
        let message = format!("fact `{}` is never `{value}`", group.fact);
        let help = suggestion(value, values.iter().map(String::as_str));
        found.push(Diagnostic::new(&rules::UNKNOWN_OPTION, path, message).maybe_help(help));
    }
}

fn bound(
    limit: &CallLimit,
    call: &CallDocument,
    handbook: &HandbookDocument,
    path: &str,
) -> Option<Diagnostic> {
    let floor = matches!(limit.bound, Bound::AtLeast(_));
    let path = format!("{path}/{}", if floor { "at_least" } else { "at_most" });
    let bad = |message: String, help: &str| {
        Some(Diagnostic::new(&call_rules::BAD_LIMIT, &path, message).help(help))
    };
    if floor && matches!(limit.on, LimitOn::Each(_)) {
        let message = format!("`{}` asks for a least share for each value of a fact", limit.id);
        return bad(message, "name the values with `where`: which of them nobody applies from is not known");
    }
    match limit.bound.share() {
        Share::Money(money) if money.currency() != handbook.currency => {
            let message = format!("`{money}` is not in {}, the handbook's currency", handbook.currency);
            Some(Diagnostic::new(&rules::CURRENCY, format!("{path}/money"), message))
        }
        Share::Money(money) if money.hundredths() <= 0 => {
            bad(format!("`{money}` is no amount to get"), "a limit is more than nothing")
        }
        Share::Money(money) if floor && more(money, call.budget) => {
            bad(format!("`{money}` is more than the budget"), "a floor lies within the budget")
        }
        Share::Percent(percent) if percent <= Decimal::ZERO || percent > Decimal::from(100) => {
            bad(format!("`{percent}` is no share of the budget"), "a share is more than 0 and at most 100")
        }
        Share::Percent(_) if call.budget.is_none() => {
            let message = format!("`{}` is a share of a budget that the call does not have", limit.id);
            let help = "say what there is in `budget`, or write the limit as `money`";
            Some(Diagnostic::new(&call_rules::NO_BUDGET, format!("{path}/percent"), message).help(help))
        }
        Share::Cases(0) => bad("`0` cases get no money at all".to_owned(), "a limit is at least one case"),
        Share::Money(_) | Share::Percent(_) | Share::Cases(_) => None,
    }
}

fn more(money: Money, budget: Option<Money>) -> bool {
    budget.is_some_and(|budget| money.hundredths() > budget.hundredths())
}
