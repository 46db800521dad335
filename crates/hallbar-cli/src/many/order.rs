//! The cases of a call in order, once all of them have been assessed.

use hallbar::columns::Cell;
use hallbar::csv::{Style, write_row};
use hallbar::excel::write_sheet;
use hallbar::portfolio::{CallResult, Entry, Terms, TermsError, rank};
use hallbar::report::page::{Frame, Page};
use hallbar::report::words::Names;
use hallbar::{Currency, Money, json};

use crate::args::{Assess, OutForm};
use crate::commands::Compiled;
use crate::ranking;
use crate::session::Stop;
use crate::texts::many as say;

/// What the cases are ranked under, where that is asked for.
pub(super) fn terms(asked: &Assess, rules: &Compiled) -> Result<Option<Terms>, Stop> {
    let Some(node) = &asked.many.rank else { return Ok(None) };
    let currency = rules.handbook.document().currency;
    let budget = asked.many.budget.as_deref().map(|text| budget(text, currency)).transpose()?;
    let node = Some(node.as_str()).filter(|node| !node.is_empty());
    let terms = Terms::new(&rules.handbook, rules.call.as_ref(), node, budget);
    terms.map(Some).map_err(|error| {
        let help = match &error {
            TermsError::NoNode { help } | TermsError::UnknownNode { help, .. } => help.clone(),
            TermsError::Currency { currency, .. } => Some(format!("give the budget in {currency}")),
            _ => None,
        };
        let help = help.unwrap_or_else(|| {
            "`hallbar handbook show` lists the nodes; name one as `--rank=NODE`".to_owned()
        });
        Stop::arguments(error.to_string(), help)
    })
}

/// An amount with or without its currency, and with the spaces that people put between thousands.
fn budget(text: &str, currency: Currency) -> Result<Money, Stop> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = plain.replace(',', ".");
    let digits = plain.trim_end_matches(|c: char| c.is_alphabetic());
    let unit = plain.strip_prefix(digits).unwrap_or_default();
    let (unit, times) = match unit.to_lowercase().as_str() {
        "" | "kr" | "kronor" => (currency.to_string(), 1),
        "tkr" => (currency.to_string(), 1_000),
        "mkr" | "mnkr" => (currency.to_string(), 1_000_000),
        _ => (unit.to_uppercase(), 1),
    };
    let amount = format!("{digits} {unit}").parse::<Money>().ok();
    let amount = amount.and_then(|amount| {
        Money::from_hundredths(amount.hundredths().checked_mul(times)?, amount.currency())
    });
    amount.filter(|amount| amount.hundredths() >= 0).ok_or_else(|| {
        let help = format!("an amount is digits with at most two decimals, such as `12000000` or `\"12000000.50 {currency}\"`");
        Stop::arguments(format!("`--budget {text}` is no amount of money"), help)
    })
}

/// The ranking as it is to be written.
pub(super) fn written(
    asked: &Assess,
    entries: Vec<Entry>,
    terms: Terms,
    rules: &Compiled,
    to: OutForm,
    (width, colour): (usize, bool),
) -> Result<Vec<u8>, Stop> {
    let result = rank(entries, terms);
    let names = Names {
        handbook: rules.handbook.document(),
        strategy: rules.strategy.as_ref().map(hallbar::Strategy::document),
        language: asked.lang.into(),
    };
    Ok(match to {
        OutForm::Csv => table(&result, names, asked.many.csv_style.unwrap_or_default().into()),
        OutForm::Xlsx => {
            let (headers, rows) = ranking::rows(&result, names);
            let book = write_sheet(say::RANKING_SHEET.get(names.language), &headers, &rows);
            book.map_err(|error| Stop::failed(error.to_string()))?
        }
        OutForm::Text | OutForm::Html | OutForm::Md => {
            let title = rules.call.as_ref().map(|call| call.document().title.as_str());
            let page = ranking::page(&result, title, names, Page::new(width, colour && to == OutForm::Text));
            let text = match to {
                OutForm::Html => page.html(Frame { language: names.language }),
                OutForm::Md => page.markdown(),
                _ => page.finish(),
            };
            text.into_bytes()
        }
        OutForm::Array | OutForm::Ndjson => json::write_ranking(&result).into_bytes(),
    })
}

fn table(result: &CallResult, names: Names<'_>, style: Style) -> Vec<u8> {
    let (headers, rows) = ranking::rows(result, names);
    let mut out = style.start().to_vec();
    let headers = headers.into_iter().map(Cell::from).collect::<Vec<_>>();
    for row in std::iter::once(headers).chain(rows) {
        // Writing to memory has no way to fail.
        write_row(&mut out, &row, style).unwrap_or_default();
    }
    out
}
