use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};

use hallbar::columns::{Cell, How, Placed, Proposal, Unplaced, propose};
use hallbar::csv::{Delimiter, Dialect, Table as CsvTable};
use hallbar::excel::{self, ExcelError, Sheet};
use hallbar::report::words::printable;
use hallbar::{Checked, Language, Text, json};

use super::compiled;
use crate::Exit;
use crate::args::{Columns, Rules};
use crate::documents::Source;
use crate::draw;
use crate::layout::{Column, Page, Table, Tone, own_line};
use crate::session::{Session, Stop};
use crate::texts::columns as say;

/// Proposes what the columns of a table hold.
pub(crate) fn columns(asked: &Columns, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let rules = Rules { strategy: asked.strategy.clone(), ..Rules::default() };
    let rules = compiled(&asked.handbook, &rules, session)?;
    let source = Source::open(&asked.table, session)?;
    let read = if excel::is_workbook(&source.bytes) {
        Read::from(sheet(&source, asked)?)
    } else {
        Read::from(text(&source, asked, session)?)
    };
    let proposal = propose(&read.headers, &read.rows, &rules.scorer);
    let mut list =
        List { language: asked.lang.into(), page: Page::new(session.width(), session.colour_err()) };
    list.write(&source.name, &read, &proposal);
    session.tell(&list.page.finish());
    let text = json::write_columns(&proposal.document);
    match &asked.output {
        None => session.print(&text)?,
        Some(name) => keep(name, &text)?,
    }
    Ok(Exit::Done)
}

/// A table of either form.
struct Read {
    headers: Vec<String>,
    rows: Vec<Vec<Cell<'static>>>,
    form: Form,
}

enum Form {
    /// The sign between cells, and the line of the headers.
    Text(Delimiter, u64),
    /// The sheet, the row of its headers, and the other sheets.
    Sheet(String, u32, Vec<String>),
}

impl From<CsvTable> for Read {
    fn from(table: CsvTable) -> Self {
        let rows = table.rows.into_iter().map(|row| row.cells).collect();
        Self { headers: table.headers, rows, form: Form::Text(table.dialect.delimiter, table.line) }
    }
}

impl From<Sheet> for Read {
    fn from(sheet: Sheet) -> Self {
        let rows = sheet.rows.into_iter().map(|row| row.cells).collect();
        let others = sheet.sheets.into_iter().filter(|name| *name != sheet.name).collect();
        Self { headers: sheet.headers, rows, form: Form::Sheet(sheet.name, sheet.row, others) }
    }
}

/// The sheet of a workbook.
fn sheet(source: &Source, asked: &Columns) -> Result<Sheet, Stop> {
    if asked.delimiter.is_some() {
        let message = format!("`--delimiter` is for text files, and `{}` is a workbook", source.name);
        return Err(Stop::arguments(message, "leave it out"));
    }
    read_sheet(&source.name, &source.bytes, asked.sheet.as_deref())
}

/// A sheet of a workbook, the first that is not empty where none is named.
pub(crate) fn read_sheet(name: &str, bytes: &[u8], sheet: Option<&str>) -> Result<Sheet, Stop> {
    excel::read_sheet(bytes, sheet).map_err(|error| {
        let help = error.help().map(|help| printable(&help));
        let told = |what: String| printable(&what);
        match error {
            ExcelError::NoSuchSheet { .. } => {
                Stop::Arguments { message: told(format!("`{name}`: {error}")), help }
            }
            _ => Stop::Failed { message: told(format!("`{name}` cannot be read: {error}")), help },
        }
    })
}

/// The table of a text file, once its errors have been shown and there were none.
fn text(source: &Source, asked: &Columns, session: &mut Session<'_>) -> Result<CsvTable, Stop> {
    if let Some(name) = &asked.sheet {
        let message = format!("`{}` is no workbook, and has no sheet `{name}`", source.name);
        return Err(Stop::arguments(message, "leave out `--sheet`"));
    }
    let checked = match (Dialect::sniff(&source.bytes), asked.delimiter) {
        (Ok(found), Some(delimiter)) if found.delimiter != delimiter => {
            CsvTable::read(&source.bytes, Dialect::new(delimiter))
        }
        (Ok(found), _) => CsvTable::read(&source.bytes, found),
        (Err(refused), _) => Checked::refused(vec![refused]),
    };
    session.heed(&checked.diagnostics);
    let drawn = draw::diagnostics(&checked.diagnostics, source, session.colour_err());
    session.tell(&drawn);
    checked.value.ok_or(Stop::Document)
}

/// Writes a new file: what a person has corrected by hand is not written over.
fn keep(name: &str, text: &str) -> Result<(), Stop> {
    let file = OpenOptions::new().write(true).create_new(true).open(name);
    match file.and_then(|mut file| file.write_all(text.as_bytes())) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(Stop::helped(
            format!("there is already a file `{name}`"),
            "give another name, or take it away first",
        )),
        Err(error) => Err(Stop::failed(format!("`{name}` cannot be written: {error}"))),
    }
}

/// The list that goes beside the document.
struct List {
    language: Language,
    page: Page,
}

impl List {
    fn write(&mut self, name: &str, read: &Read, proposal: &Proposal) {
        let language = self.language;
        let name = own_line(name);
        self.page.title(&say::COLUMNS_OF.fill(language, &[&name]));
        let (columns, rows) = (read.headers.len().to_string(), read.rows.len().to_string());
        let shape = match &read.form {
            Form::Text(delimiter, line) => {
                let delimiter = say::delimiter(*delimiter).get(language);
                say::SHAPE.fill(language, &[&columns, &rows, delimiter, &line.to_string()])
            }
            Form::Sheet(sheet, row, _) => {
                say::SHEET.fill(language, &[&columns, &rows, &own_line(sheet), &row.to_string()])
            }
        };
        self.page.paragraph(0, &shape);
        if let Form::Sheet(_, _, others) = &read.form
            && !others.is_empty()
        {
            let others: Vec<String> =
                others.iter().map(|name| say::QUOTED.fill(language, &[&own_line(name)])).collect();
            self.page.paragraph(0, &say::OTHER_SHEETS.fill(language, &[&others.join(", ")]));
        }
        if proposal.no_id {
            self.page.paragraph(0, &self.page.tone(Tone::Bad, say::NO_ID.get(language)));
        }
        self.placed(&proposal.placed);
        self.unread(&proposal.placed);
        self.unplaced(&proposal.unplaced);
        self.unasked(&proposal.unasked);
    }

    fn title(&self, title: &Text, id: &str) -> String {
        let title = own_line(title.get(self.language));
        if title.is_empty() { own_line(id) } else { title }
    }

    fn placed(&mut self, placed: &[Placed]) {
        self.page.heading(say::PLACED.get(self.language));
        if placed.is_empty() {
            self.page.paragraph(0, say::NONE.get(self.language));
            return;
        }
        let heads = [say::COLUMN, say::HOLDS, say::NAME, say::FOUND].map(|head| head.get(self.language));
        let [column, holds, name, found] = heads;
        let mut table = Table::new(vec![
            Column::text(column),
            Column::text(holds),
            Column::text(name),
            Column::word(found),
        ]);
        for one in placed {
            let id = one.target.to_string();
            let how = match one.how {
                How::Name => say::BY_NAME,
                How::Reference => say::BY_REFERENCE,
                _ => say::BY_TITLE,
            };
            let title = self.title(&one.title, &id);
            table.row(vec![own_line(&one.column), title, own_line(&id), how.get(self.language).to_owned()]);
        }
        self.page.table(0, &table);
    }

    fn unread(&mut self, placed: &[Placed]) {
        let some: Vec<&Placed> = placed.iter().filter(|placed| !placed.unread.is_empty()).collect();
        if some.is_empty() {
            return;
        }
        self.page.heading(say::UNREAD.get(self.language));
        for one in some {
            self.page.paragraph(0, &self.page.tone(Tone::Strong, &own_line(&one.column)));
            for (cell, why) in &one.unread {
                let cell = say::QUOTED.fill(self.language, &[&own_line(cell)]);
                self.page.hanging(2, "• ", &format!("{cell}: {}", own_line(why)));
            }
        }
    }

    fn unplaced(&mut self, unplaced: &[Unplaced]) {
        if unplaced.is_empty() {
            return;
        }
        let language = self.language;
        self.page.heading(say::UNPLACED.get(language));
        self.page.paragraph(0, say::UNPLACED_HELP.get(language));
        for one in unplaced {
            self.page.hanging(0, "• ", &self.page.tone(Tone::Strong, &own_line(&one.column)));
            let samples: Vec<String> =
                one.samples.iter().map(|sample| say::QUOTED.fill(language, &[&own_line(sample)])).collect();
            if !samples.is_empty() {
                self.page.hanging(2, "", &say::SAMPLES.fill(language, &[&samples.join(", ")]));
            }
            let near: Vec<String> = one
                .nearest
                .iter()
                .map(|(target, title)| {
                    let id = target.to_string();
                    format!("{} [{}]", self.title(title, &id), own_line(&id))
                })
                .collect();
            if !near.is_empty() {
                self.page.hanging(2, "", &say::NEAREST.fill(language, &[&near.join("; ")]));
            }
        }
    }

    fn unasked(&mut self, unasked: &[(String, Text)]) {
        if unasked.is_empty() {
            return;
        }
        self.page.heading(say::UNASKED.get(self.language));
        self.page.paragraph(0, say::UNASKED_HELP.get(self.language));
        for (id, title) in unasked {
            let line = format!("{} [{}]", self.title(title, id), own_line(id));
            self.page.hanging(0, "• ", &line);
        }
    }
}
