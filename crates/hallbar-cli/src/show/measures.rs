//! Measures: what is worked out from facts and answers.

use hallbar::handbook::{Lookup, MeasureRule, Quantity};

use super::Shown;
use crate::layout::own_line;
use crate::names::Names;
use crate::report::listed;
use crate::texts::{self, Phrase};

pub(super) fn write(shown: &mut Shown<'_>) {
    let names = shown.names;
    if names.handbook.measures.is_empty() {
        return;
    }
    shown.heading(texts::MEASURES);
    for measure in &names.handbook.measures {
        let title = shown.with_id(&names.title(&measure.title, &measure.id), &measure.id);
        let unit = measure.unit.as_ref().map(|unit| format!(" ({})", names.text(unit))).unwrap_or_default();
        shown.page.hanging(0, "• ", &format!("{title}{unit} – {}", rule(names, &measure.rule)));
    }
}

fn rule(names: Names<'_>, rule: &MeasureRule) -> String {
    let all = |phrase: Phrase, quantities: &[Quantity]| {
        let quantities: Vec<String> = quantities.iter().map(|quantity| names.quantity(quantity)).collect();
        names.fill(phrase, &[&listed(&quantities, texts::AND, names.language)])
    };
    let two = |phrase: Phrase, one: &Quantity, other: &Quantity| {
        names.fill(phrase, &[&names.quantity(one), &names.quantity(other)])
    };
    match rule {
        MeasureRule::Sum(of) => all(texts::M_SUM, of),
        MeasureRule::Product(of) => all(texts::M_PRODUCT, of),
        MeasureRule::Least(of) => all(texts::M_LEAST, of),
        MeasureRule::Greatest(of) => all(texts::M_GREATEST, of),
        MeasureRule::Difference { from, take } => two(texts::M_DIFFERENCE, from, take),
        MeasureRule::Ratio { of, to } => two(texts::M_RATIO, of, to),
        MeasureRule::Percent { of, to } => two(texts::M_PERCENT, of, to),
        MeasureRule::Months { from, to } => two(texts::M_MONTHS, from, to),
        MeasureRule::MonthsAfter { of, months } => {
            names.fill(texts::M_MONTHS_AFTER, &[&names.setting(months), &names.quantity(of)])
        }
        MeasureRule::Days { from, to } => two(texts::M_DAYS, from, to),
        MeasureRule::Count(conditions) => {
            let conditions: Vec<String> =
                conditions.iter().map(|condition| names.condition(condition)).collect();
            names.fill(texts::M_COUNT, &[&conditions.join("; ")])
        }
        MeasureRule::SumItems { list, of, times, when } => {
            let mut said = names.fill(texts::M_SUM_ITEMS, &[&names.quantity(of), &names.list(list)]);
            if let Some(times) = times {
                said.push_str(&format!(" {}", names.fill(texts::M_TIMES, &[&lookup(names, times)])));
            }
            if let Some(when) = when {
                said.push_str(&format!(" {}", names.fill(texts::M_WHERE, &[&names.condition(when)])));
            }
            said
        }
        MeasureRule::CountItems { list, when } => {
            names.fill(texts::M_COUNT_ITEMS, &[&names.list(list), &names.condition(when)])
        }
        MeasureRule::Lookup(found) => lookup(names, found),
    }
}

fn lookup(names: Names<'_>, lookup: &Lookup) -> String {
    let table = names.handbook.tables.iter().find(|table| table.id == lookup.table);
    let title = table.map_or_else(|| own_line(&lookup.table), |table| names.title(&table.title, &table.id));
    let column = table.and_then(|table| table.columns.iter().find(|column| column.id == lookup.column));
    let column =
        column.map_or_else(|| own_line(&lookup.column), |column| names.title(&column.title, &column.id));
    names.fill(texts::M_LOOKUP, &[&column, &title, &names.quantity(&lookup.code)])
}
