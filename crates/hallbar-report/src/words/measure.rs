//! Measures in words.

use hallbar_core::handbook::{Lookup, MeasureRule, Quantity};

use super::names::Names;
use super::plain::{listed, own_line};
use super::texts;
use hallbar_core::Phrase;

impl Names<'_> {
    /// How a measure is drawn: `sökt belopp i procent av totalkostnad`.
    #[must_use]
    pub fn measure_rule(&self, rule: &MeasureRule) -> String {
        let all = |phrase: Phrase, quantities: &[Quantity]| {
            let quantities: Vec<String> = quantities.iter().map(|quantity| self.quantity(quantity)).collect();
            self.fill(phrase, &[&listed(&quantities, texts::AND, self.language)])
        };
        let two = |phrase: Phrase, one: &Quantity, other: &Quantity| {
            self.fill(phrase, &[&self.quantity(one), &self.quantity(other)])
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
                self.fill(texts::M_MONTHS_AFTER, &[&self.setting(months), &self.quantity(of)])
            }
            MeasureRule::Days { from, to } => two(texts::M_DAYS, from, to),
            MeasureRule::Count(conditions) => {
                let conditions: Vec<String> =
                    conditions.iter().map(|condition| self.condition(condition)).collect();
                self.fill(texts::M_COUNT, &[&conditions.join("; ")])
            }
            MeasureRule::SumItems { list, of, times, when } => {
                let mut said = self.fill(texts::M_SUM_ITEMS, &[&self.quantity(of), &self.list(list)]);
                if let Some(times) = times {
                    said.push_str(&format!(" {}", self.fill(texts::M_TIMES, &[&self.lookup(times)])));
                }
                if let Some(when) = when {
                    said.push_str(&format!(" {}", self.fill(texts::M_WHERE, &[&self.condition(when)])));
                }
                said
            }
            MeasureRule::CountItems { list, when } => {
                self.fill(texts::M_COUNT_ITEMS, &[&self.list(list), &self.condition(when)])
            }
            MeasureRule::Lookup(found) => self.lookup(found),
        }
    }

    fn lookup(&self, lookup: &Lookup) -> String {
        let table = self.handbook.tables.iter().find(|table| table.id == lookup.table);
        let title =
            table.map_or_else(|| own_line(&lookup.table), |table| self.title(&table.title, &table.id));
        let column = table.and_then(|table| table.columns.iter().find(|column| column.id == lookup.column));
        let column =
            column.map_or_else(|| own_line(&lookup.column), |column| self.title(&column.title, &column.id));
        self.fill(texts::M_LOOKUP, &[&column, &title, &self.quantity(&lookup.code)])
    }
}
