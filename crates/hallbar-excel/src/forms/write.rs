//! Forms out.

use std::collections::BTreeMap;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Formula, Workbook};

use super::asked::Cells;
use super::draw::{Drawing, Formats};
use super::head::MARKER;
use super::lists::Choices;
use super::place::{HIDDEN, absolute, range};
use super::prefill::Prefill;
use super::sheets::{Holds, Line, Row, Sheet, sheets};
use super::{FormOrder, WrittenForm};
use crate::ExcelError;
use crate::read::ROWS;
use crate::write::not_written;

/// Columns of the hidden sheet: names and values of what the form is, whether each depth is due, and from here on a list
/// each.
const DUE: u16 = 3;
const LISTS: u16 = 5;

/// Writes a case as a form to fill in: a workbook with the handbook's facts and questions, lists to choose from, help
/// texts, and only the cells unlocked that are to be filled in. [`read_form`](super::read_form) reads it back.
///
/// * Each row has its id in a hidden column, so that it is known wherever it stands.
/// * A question that is asked under a condition, or at some depths only, says whether it is to be answered, and is greyed
///   out where it is not, as the cells it depends on are filled in. What a formula cannot say (scores, classes, conditions
///   on every item of a list) stands in words, as the order's remarks give it.
/// * Numbers, amounts and dates are such cells; levels and options go by their titles in the language of the form.
///
/// The same input gives the same bytes.
///
/// # Errors
/// A text of the case is longer than a cell holds, or there are more rows than a sheet has.
///
/// # Examples
/// ```
/// use hallbar_core::case::CaseDocument;
/// use hallbar_core::handbook::HandbookDocument;
/// use hallbar_core::{Handbook, Language, Scorer};
/// use hallbar_excel::{FormOrder, form_head, read_form, write_form};
/// let document = HandbookDocument { id: "small".into(), version: "1".into(), ..HandbookDocument::default() };
/// let handbook = Handbook::validate(document).into_result().unwrap();
/// let scorer = Scorer::compile(&handbook, None, None).unwrap();
/// let case = CaseDocument { id: "2026-014".into(), title: "Solpark".into(), ..CaseDocument::default() };
/// let order = FormOrder { scorer: &scorer, language: Language::Swedish, case: &case, remarks: &|_| Vec::new() };
/// let form = write_form(&order)?;
/// assert_eq!(form_head(&form.bytes)?.and_then(|head| head.handbook).map(|name| name.id), Some("small".into()));
/// let read = read_form(&form.bytes, &scorer)?;
/// assert!(read.diagnostics.is_empty());
/// assert_eq!((read.case.id.as_str(), read.case.title.as_str()), ("2026-014", "Solpark"));
/// # Ok::<(), hallbar_excel::ExcelError>(())
/// ```
pub fn write_form(order: &FormOrder<'_>) -> Result<WrittenForm, ExcelError> {
    let filled = Prefill::of(order.case, order.scorer);
    let sheets = sheets(order);
    let lists = lists(&sheets, order);
    let cells = cells(&sheets, &lists, order);
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1).map_err(not_written)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let formats = Formats::new();
    for sheet in &sheets {
        let longest = u32::try_from(sheet.lines.len()).unwrap_or(u32::MAX);
        if longest >= ROWS {
            return Err(ExcelError::TooMany { rows: sheet.lines.len(), columns: sheet.widths.len() });
        }
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(sheet.name).map_err(not_written)?;
        let mut drawing = Drawing {
            worksheet,
            sheet,
            formats: &formats,
            cells: &cells,
            filled: &filled,
            lists: &lists,
            language: order.language,
        };
        drawing.draw()?;
    }
    hidden(&mut workbook, &lists, &cells, order)?;
    let bytes = workbook.save_to_buffer().map_err(not_written)?;
    let mut left_out = filled.left_out;
    let without = filled
        .cells
        .iter()
        .filter(|(key, filled)| !filled.cell.is_blank() && !cells.cells.contains_key(*key));
    left_out.extend(without.map(|((part, id, key), _)| format!("{}: {id} ({key})", part.id())));
    Ok(WrittenForm { bytes, left_out })
}

/// Every list of choices once, with the column of the hidden sheet that it stands in.
fn lists(sheets: &[Sheet], order: &FormOrder<'_>) -> Vec<Choices> {
    let mut lists: Vec<Choices> = Vec::new();
    let rows = sheets.iter().flat_map(|sheet| &sheet.lines);
    for row in rows.filter_map(|line| if let Line::Row(_, row) = line { Some(row) } else { None }) {
        for input in &row.inputs {
            if let Holds::Choices(choices) = &input.holds
                && !lists.contains(choices)
            {
                lists.push(choices.clone());
            }
        }
    }
    let kinds = super::sheets::kinds(order.scorer.handbook(), order.language);
    if !lists.contains(&kinds) {
        lists.push(kinds);
    }
    lists
}

/// The cells that a list's options stand in, or those of everything that can be chosen.
pub(super) fn options(lists: &[Choices], choices: &Choices, whole: bool) -> Option<String> {
    let at = lists.iter().position(|known| known == choices)?;
    let column = LISTS.checked_add(u16::try_from(at).ok()?)?;
    let more = if whole { choices.others.len() } else { 0 };
    let last = u32::try_from(choices.options.len() + more).ok()?;
    Some(range(HIDDEN, column, 1, last.max(1)))
}

/// Where everything stands that a formula can look at.
fn cells<'o>(sheets: &[Sheet], lists: &[Choices], order: &FormOrder<'o>) -> Cells<'o> {
    let mut cells = BTreeMap::new();
    for sheet in sheets {
        for (at, line) in sheet.lines.iter().enumerate() {
            let Line::Row(part, Row { id, inputs, .. }) = line else { continue };
            let row = u32::try_from(at).unwrap_or(u32::MAX);
            for input in inputs {
                let place = absolute(sheet.name, row, input.column);
                cells.insert((*part, id.clone(), input.key), place);
            }
        }
    }
    let handbook = order.scorer.handbook();
    let ranges = lists.iter().filter_map(|list| Some((list.clone(), options(lists, list, false)?)));
    let depths =
        (0..handbook.depths.len()).map(|at| absolute(HIDDEN, u32::try_from(at + 1).unwrap_or(u32::MAX), DUE));
    Cells { handbook, language: order.language, cells, ranges: ranges.collect(), depths: depths.collect() }
}

/// The sheet that says what form it is.
fn hidden(
    workbook: &mut Workbook,
    lists: &[Choices],
    cells: &Cells<'_>,
    order: &FormOrder<'_>,
) -> Result<(), ExcelError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(HIDDEN).map_err(not_written)?;
    let handbook = order.scorer.handbook_name();
    let mut pairs: Vec<(&str, &str)> = vec![
        ("hallbar", MARKER),
        ("handbook", &handbook.id),
        ("handbook-version", &handbook.version),
        ("handbook-fingerprint", handbook.fingerprint.as_deref().unwrap_or_default()),
    ];
    let own = order.scorer.strategy_name().map(|name| name.reference());
    if let Some(strategy) = order.case.strategy.as_ref().or(own.as_ref()) {
        let version = strategy.version.as_deref().unwrap_or_default();
        pairs.extend([("strategy", strategy.id.as_str()), ("strategy-version", version)]);
    }
    if let Some(call) = &order.case.call {
        pairs.extend([
            ("call", call.id.as_str()),
            ("call-version", call.version.as_deref().unwrap_or_default()),
        ]);
    }
    pairs.push(("origin", order.case.origin.as_deref().unwrap_or_default()));
    pairs.push(("language", order.language.code()));
    for (row, (name, value)) in (0..).zip(pairs.iter().filter(|(_, value)| !value.is_empty())) {
        sheet.write_string(row, 0, *name).map_err(not_written)?;
        sheet.write_string(row, 1, *value).map_err(not_written)?;
    }
    for (at, row) in (0..cells.depths.len()).zip(1..) {
        let due = cells.due(at).unwrap_or_else(|| "0.5".to_owned());
        let formula = Formula::new(format!("={due}")).set_result("0.5");
        sheet.write_formula(row, DUE, formula).map_err(not_written)?;
    }
    for (column, list) in (LISTS..).zip(lists) {
        let labels = list.options.iter().map(|(_, label)| label).chain(&list.others);
        for (row, label) in (1..).zip(labels) {
            sheet.write_string(row, column, label).map_err(not_written)?;
        }
    }
    sheet.protect();
    sheet.set_hidden(true);
    Ok(())
}
