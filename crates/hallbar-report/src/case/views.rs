//! The main node seen through effect and carrying out, then through the handbook's own lenses.

use crate::figures;
use hallbar_core::assessment::{Ternary, View};

use super::{Report, capital};
use crate::page::{Column, Table};
use crate::texts;

pub(super) fn write(report: &mut Report<'_>) {
    let result = report.result;
    let mut lenses: Vec<&str> = Vec::new();
    for view in result.views.iter().filter(|view| !view.criteria.is_empty()) {
        if !lenses.contains(&view.lens.as_str()) {
            lenses.push(&view.lens);
        }
    }
    for lens in lenses {
        let views: Vec<&View> =
            result.views.iter().filter(|view| view.lens == lens && !view.criteria.is_empty()).collect();
        if lens == "about" {
            report.heading(texts::ABOUT);
            report.page.paragraph(0, texts::ABOUT_NOTE.get(report.language));
        } else {
            let title = capital(&report.names.lens(lens));
            report.page.heading(&title);
        }
        let table = table(report, &views);
        report.page.table(2, &table);
    }
}

fn table(report: &Report<'_>, views: &[&View]) -> Table {
    let points = report.has_points();
    let mut columns = vec![Column::word("").called(report.say(texts::WHAT))];
    if points {
        columns.push(Column::figure(report.say(texts::POINTS)));
    }
    columns.push(Column::figure(report.say(texts::COVERAGE)));
    columns.push(Column::text(report.say(texts::CRITERIA)));
    let mut table = Table::new(columns);
    for view in views {
        let title = match (view.lens.as_str(), view.item.as_str()) {
            ("about", "effect") => report.say(texts::EFFECT).to_owned(),
            ("about", "carrying_out") => report.say(texts::CARRYING_OUT).to_owned(),
            _ => report.title(&view.title, &view.item),
        };
        let coverage = view.score.coverage.map(|share| figures::percent(share, report.language));
        let asked = |id: &&String| {
            let mut results = report.result.criteria.iter().filter(|criterion| criterion.id == **id);
            results.any(|criterion| criterion.applies != Ternary::No)
        };
        let criteria: Vec<String> =
            view.criteria.iter().filter(asked).map(|id| report.names.part(id)).collect();
        let mut row = vec![title];
        if points {
            row.push(report.score_range(&view.score));
        }
        row.extend([coverage.unwrap_or_default(), criteria.join(", ")]);
        table.row(row);
    }
    table
}
