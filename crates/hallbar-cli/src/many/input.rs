//! Where the cases come from, and in what form they stand there.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hallbar::Scorer;
use hallbar::batch::{Piece, lines};
use hallbar::case::CaseDocument;
use hallbar::json::{DocumentKind, Elements, kind_of};

use super::table::Table;
use crate::args::{Assess, InForm};
use crate::documents::{self, Opened, STDIN, Source};
use crate::session::{Session, Stop};

/// How many bytes are looked at to find out what the input is.
const HEAD: usize = 64 * 1024;

/// Says where one case ends and the next begins.
pub(super) type Split = Box<dyn FnMut(&[u8]) -> Piece + Send>;

/// How the cases stand in the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    One,
    Lines,
    Array,
    Table,
    Sheet,
}

/// Cases to be read.
pub(crate) struct Input {
    pub(crate) name: String,
    pub(crate) form: Form,
    /// Its length, where it is known.
    pub(crate) bytes: Option<u64>,
    head: Vec<u8>,
    /// What its columns hold, where it is a table.
    pub(super) table: Option<Table>,
    /// The rest of it; standard input where there is no file.
    file: Option<File>,
    /// Whether all of it has been read.
    whole: bool,
    /// Whether an array has ended.
    closed: Arc<AtomicBool>,
}

impl Input {
    /// The cases in a file, however many: a case a line, a JSON array, or one.
    pub(crate) fn of_cases(name: &str, session: &mut Session<'_>) -> Result<Self, Stop> {
        let (head, file) = begun(name, session)?;
        let form = form(None, name, true, &head);
        if matches!(form, Form::Table | Form::Sheet) {
            return Err(Stop::helped(
                format!("`{name}` is a table, and cases are asked for as JSON"),
                "give a case a line (NDJSON) or a JSON array",
            ));
        }
        Ok(Self::new(name, form, head, file))
    }

    fn new(name: &str, form: Form, head: Vec<u8>, file: Option<File>) -> Self {
        let name = if name == "-" { STDIN.to_owned() } else { name.to_owned() };
        let length = file.as_ref().and_then(|file| file.metadata().ok()).filter(std::fs::Metadata::is_file);
        let bytes = length.map(|length| length.len());
        Self { name, form, bytes, head, table: None, file, whole: false, closed: Arc::default() }
    }

    /// The input that is named, if it is one of many cases; else what was read of it.
    pub(crate) fn open(asked: &Assess, session: &mut Session<'_>) -> Result<Result<Self, Source>, Stop> {
        let name = &asked.case;
        let (head, mut file) = begun(name, session)?;
        let form = form(asked.many.from, name, asked.many.is_asked_for(), &head);
        let mut head = head;
        if form == Form::Sheet && asked.many.sheet.is_none() && asked.many.columns.is_none() {
            let rest = match &mut file {
                Some(file) => file.read_to_end(&mut head),
                None => session.input.read_to_end(&mut head),
            };
            rest.map_err(|error| Stop::failed(format!("`{name}` cannot be read: {error}")))?;
            if documents::is_form(&head) {
                let name = if name == "-" { STDIN.to_owned() } else { name.clone() };
                return one_form(asked, Source { name, bytes: head });
            }
        }
        if form == Form::One && !asked.many.is_asked_for() {
            let mut bytes = head;
            let rest = match &mut file {
                Some(file) => file.read_to_end(&mut bytes),
                None => session.input.read_to_end(&mut bytes),
            };
            let name = if name == "-" { STDIN.to_owned() } else { name.clone() };
            rest.map_err(|error| Stop::failed(format!("`{name}` cannot be read: {error}")))?;
            return Ok(Err(Source { name, bytes }));
        }
        Ok(Ok(Self::new(name, form, head, file)))
    }

    /// What the input is called in messages.
    pub(crate) fn called(&self) -> String {
        if self.name == STDIN { "standard input".to_owned() } else { format!("`{}`", self.name) }
    }

    /// Whether the first record is a strategy.
    pub(crate) fn begins_with_strategy(&self) -> bool {
        let mut split = self.splitter(None);
        let mut bytes = self.head.as_slice();
        loop {
            match split(bytes) {
                Piece::Record(length) => {
                    let record = bytes.get(..length).unwrap_or(bytes);
                    return kind_of(record) == Some(DocumentKind::Strategy);
                }
                Piece::Between(length) => bytes = bytes.get(length.max(1)..).unwrap_or_default(),
                Piece::More => return kind_of(bytes) == Some(DocumentKind::Strategy),
            }
            if bytes.is_empty() {
                return false;
            }
        }
    }

    /// The first case that can be read, as far as it lies in what has been looked at; else the first record.
    pub(crate) fn first_case(&self) -> Opened<CaseDocument> {
        let mut split = self.splitter(None);
        let mut bytes = self.head.as_slice();
        let mut first = None;
        while !bytes.is_empty() {
            let (length, record) = match split(bytes) {
                Piece::Record(length) => (length, true),
                Piece::Between(length) => (length.max(1), false),
                Piece::More => (bytes.len(), true),
            };
            let (piece, rest) = bytes.split_at_checked(length).unwrap_or((bytes, &[]));
            if record {
                let opened = documents::as_case(Source { name: self.name.clone(), bytes: piece.to_vec() });
                if opened.value.is_some() {
                    return opened;
                }
                first.get_or_insert(opened);
            }
            bytes = rest;
        }
        first.unwrap_or_else(|| documents::as_case(Source { name: self.name.clone(), bytes: Vec::new() }))
    }

    /// Finds out what the columns of a table hold.
    pub(super) fn bind(
        &mut self,
        asked: &Assess,
        scorer: &Scorer,
        session: &mut Session<'_>,
    ) -> Result<(), Stop> {
        let mapping = asked.many.columns.as_deref();
        if let (Some(sheet), true) = (&asked.many.sheet, self.form != Form::Sheet) {
            let message = format!("{} is no workbook, and has no sheet `{sheet}`", self.called());
            return Err(Stop::arguments(message, "leave out `--sheet`"));
        }
        if self.form == Form::Sheet {
            let mut bytes = std::mem::take(&mut self.head);
            let read = match &mut self.file {
                Some(file) => file.read_to_end(&mut bytes),
                None => session.input.read_to_end(&mut bytes),
            };
            read.map_err(|error| Stop::failed(format!("{} cannot be read: {error}", self.called())))?;
            let (table, text) = Table::open_sheet(&self.name, &bytes, &asked.many, scorer, session)?;
            (self.table, self.head, self.whole) = (Some(table), text, true);
            self.bytes = u64::try_from(self.head.len()).ok();
        } else if self.form == Form::Table {
            self.table = Some(Table::open(&self.name, &self.head, mapping, scorer, session)?);
        } else if mapping.is_some() {
            return Err(Stop::arguments(
                format!("`--columns` is about the columns of a table, and {} is none", self.called()),
                "say with `--from csv` that it is one",
            ));
        }
        Ok(())
    }

    /// Where one case ends and the next begins.
    pub(crate) fn splitter(&self, table: Option<&Table>) -> Split {
        match self.form {
            Form::One => Box::new(|_| Piece::More),
            Form::Lines => Box::new(lines()),
            Form::Table | Form::Sheet => match table {
                Some(table) => Box::new(table.splitter()),
                None => Box::new(|_| Piece::More),
            },
            Form::Array => {
                let (mut elements, closed) = (Elements::default(), Arc::clone(&self.closed));
                Box::new(move |bytes| {
                    let piece = elements.next(bytes);
                    closed.store(elements.closed(), Ordering::Relaxed);
                    piece
                })
            }
        }
    }

    /// Whether the input ends before the array does.
    pub(crate) fn is_cut_off(&self) -> bool {
        self.form == Form::Array && !self.closed.load(Ordering::Relaxed)
    }

    /// All of the input from its beginning.
    pub(crate) fn source<'i>(&mut self, standard: &'i mut (dyn Read + Send)) -> Box<dyn Read + Send + 'i> {
        let head = Cursor::new(std::mem::take(&mut self.head));
        match self.file.take() {
            _ if self.whole => Box::new(head),
            Some(file) => Box::new(head.chain(file)),
            None => Box::new(head.chain(standard)),
        }
    }
}

/// A form is one case.
fn one_form(asked: &Assess, source: Source) -> Result<Result<Input, Source>, Stop> {
    if asked.many.is_asked_for() {
        return Err(Stop::arguments(
            format!("`{}` is a form, which holds one case", source.name),
            "assess it by itself; `hallbar case new --from FORM.xlsx` makes a case in JSON of it, to be put with others",
        ));
    }
    Ok(Err(source))
}

fn read_head(input: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    input.take(u64::try_from(HEAD).unwrap_or(u64::MAX)).read_to_end(&mut head)?;
    Ok(head)
}

/// The first bytes of what is named, and the file they were read from; standard input has none.
fn begun(name: &str, session: &mut Session<'_>) -> Result<(Vec<u8>, Option<File>), Stop> {
    if name == "-" {
        let head = read_head(session.input);
        let head = head.map_err(|error| Stop::failed(format!("standard input cannot be read: {error}")))?;
        plain(name, &head)?;
        return Ok((head, None));
    }
    if Path::new(name).is_dir() {
        return Err(Stop::helped(format!("`{name}` is a directory"), "name a file in it"));
    }
    let cannot = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Stop::failed(format!("there is no file `{name}`")),
        _ => Stop::failed(format!("`{name}` cannot be read: {error}")),
    };
    let mut file = File::open(name).map_err(cannot)?;
    let head = read_head(&mut file).map_err(cannot)?;
    plain(name, &head)?;
    Ok((head, Some(file)))
}

/// Refuses what is packed.
fn plain(name: &str, head: &[u8]) -> Result<(), Stop> {
    let from = if name == "-" { " FILE".to_owned() } else { format!(" {name}") };
    let name = if name == "-" { "standard input".to_owned() } else { format!("`{name}`") };
    match head {
        [0x1F, 0x8B, ..] => Err(Stop::helped(
            format!("{name} is packed with gzip"),
            format!("unpack it on the way: `zcat{from} | hallbar assess -`"),
        )),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Err(Stop::helped(
            format!("{name} is packed with zstd"),
            format!("unpack it on the way: `zstdcat{from} | hallbar assess -`"),
        )),
        _ => Ok(()),
    }
}

/// The form that is asked for, else what the name and the beginning say.
fn form(from: Option<InForm>, name: &str, of_many: bool, head: &[u8]) -> Form {
    match from {
        Some(InForm::Case) => return Form::One,
        Some(InForm::Ndjson) => return Form::Lines,
        Some(InForm::Array) => return Form::Array,
        Some(InForm::Csv) => return Form::Table,
        Some(InForm::Xlsx) => return Form::Sheet,
        None => {}
    }
    if hallbar::excel::is_workbook(head) {
        return Form::Sheet;
    }
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "ndjson" | "jsonl" => return Form::Lines,
        "csv" | "tsv" => return Form::Table,
        "xlsx" => return Form::Sheet,
        _ => {}
    }
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    if head.first() == Some(&b'[') {
        return Form::Array;
    }
    // What begins with a letter is no JSON; with several cells in its first line it is a table.
    let (first, rest) = match head.iter().position(|byte| *byte == b'\n') {
        Some(end) => head.split_at_checked(end).unwrap_or((head, &[])),
        None => (head, &[][..]),
    };
    let cells = first.iter().any(|byte| matches!(byte, b';' | b',' | b'\t'));
    if cells && first.first().is_some_and(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80) {
        return Form::Table;
    }
    // A document a line: some line is a whole one, and is not alone. A first line that does not end is one of many where
    // that is what is asked for.
    let whole = |line: &[u8]| hallbar::json::kind_of(line).is_some();
    let many = !rest.trim_ascii().is_empty() && head.split(|byte| *byte == b'\n').take(100).any(whole);
    let endless = rest.is_empty() && head.len() > HEAD / 2 && name == "-" && of_many;
    if many || endless { Form::Lines } else { Form::One }
}
