//! Documents opened from files or standard input, and what was found on the way.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use hallbar::call::CallDocument;
use hallbar::case::CaseDocument;
use hallbar::comparison::Record;
use hallbar::diagnostic::rules::layer as rules;
use hallbar::excel::{self, ExcelError, FormCase};
use hallbar::interlinkages::Blank;
use hallbar::json::{self, Extends, Layered, Places, Read};
use hallbar::strategy::StrategyDocument;
use hallbar::{Call, Checked, Date, Diagnostic, Handbook, Interlinkages, Scorer, Strategy, csv};

use crate::draw;
use crate::session::{Session, Stop};

/// What standard input goes by in messages.
pub(crate) const STDIN: &str = "<stdin>";

/// Standard input holds one document.
pub(crate) fn one_from_input<'a>(names: impl IntoIterator<Item = &'a String>) -> Result<(), Stop> {
    if names.into_iter().filter(|name| *name == "-").count() > 1 {
        return Err(Stop::arguments(
            "`-` is given twice, and standard input holds one document",
            "name the files of the others",
        ));
    }
    Ok(())
}

/// A document's bytes and the name it goes by in messages.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

impl Source {
    /// The file with this name; `-` is standard input.
    pub(crate) fn open(name: &str, session: &mut Session<'_>) -> Result<Self, Stop> {
        if name == "-" {
            let mut bytes = Vec::new();
            let read = session.input.read_to_end(&mut bytes);
            read.map_err(|error| Stop::failed(format!("standard input cannot be read: {error}")))?;
            return Ok(Self { name: STDIN.to_owned(), bytes });
        }
        if Path::new(name).is_dir() {
            return Err(Stop::helped(format!("`{name}` is a directory"), "name a file in it"));
        }
        match fs::read(name) {
            Ok(bytes) => Ok(Self { name: name.to_owned(), bytes }),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                Err(Stop::failed(format!("there is no file `{name}`")))
            }
            Err(error) => Err(Stop::failed(format!("`{name}` cannot be read: {error}"))),
        }
    }
}

/// A document with everything found in it. The value is missing if any of that is an error.
#[derive(Debug)]
pub(crate) struct Opened<T> {
    pub(crate) source: Source,
    /// The texts that it extends, the nearest first.
    pub(crate) beneath: Vec<Source>,
    pub(crate) places: Places,
    pub(crate) found: Vec<Diagnostic>,
    pub(crate) value: Option<T>,
    /// The form it was read from, where it was one: what is found later stands in a cell.
    pub(crate) form: Option<FormCase>,
}

impl<T> Opened<T> {
    pub(crate) fn read(source: Source, reader: fn(&[u8]) -> Read<T>) -> Self {
        let read = reader(&source.bytes);
        Self {
            source,
            beneath: Vec::new(),
            places: read.places,
            found: read.diagnostics,
            value: read.document,
            form: None,
        }
    }

    /// The next form of the same document.
    pub(crate) fn then<U>(mut self, next: impl FnOnce(T) -> Checked<U>) -> Opened<U> {
        let value = self.value.take().and_then(|value| {
            let checked = next(value);
            self.add(checked.diagnostics);
            checked.value
        });
        Opened {
            source: self.source,
            beneath: self.beneath,
            places: self.places,
            found: self.found,
            value,
            form: self.form,
        }
    }

    /// Adds what was found later, with its place in the text.
    pub(crate) fn add(&mut self, found: Vec<Diagnostic>) {
        for mut diagnostic in found {
            match &self.form {
                Some(form) => form.locate(&mut diagnostic),
                None => self.places.locate(&mut diagnostic),
            }
            self.found.push(diagnostic);
        }
    }

    pub(crate) fn warnings(&self) -> usize {
        self.found.iter().filter(|diagnostic| !diagnostic.is_error()).count()
    }

    pub(crate) fn errors(&self) -> usize {
        self.found.len() - self.warnings()
    }

    /// Errors drawn, and warnings too where they are asked for. The session remembers one of them to point at.
    pub(crate) fn draw(&self, warnings: bool, colour: bool, session: &mut Session<'_>) -> String {
        let shown = self.found.iter().filter(|diagnostic| warnings || diagnostic.is_error());
        session.heed(shown.clone());
        draw::diagnostics_in(shown, &|text| self.text(text), colour)
    }

    /// One of the texts it was read from, by its number.
    pub(crate) fn text(&self, number: usize) -> &Source {
        number.checked_sub(1).and_then(|at| self.beneath.get(at)).unwrap_or(&self.source)
    }
}

/// The handbook in a file, or a built-in one, with what it extends.
pub(crate) fn handbook(name: &str, session: &mut Session<'_>) -> Result<Opened<Handbook>, Stop> {
    Ok(layered(name, session)?.0)
}

/// The same with what each layer did.
pub(crate) fn layered(name: &str, session: &mut Session<'_>) -> Result<(Opened<Handbook>, Layered), Stop> {
    let source = match built_in(name) {
        Some(source) => source,
        None => Source::open(name, session).map_err(|stop| no_such_handbook(name, stop))?,
    };
    Ok(as_layered(source))
}

pub(crate) fn as_handbook(source: Source) -> Opened<Handbook> {
    as_layered(source).0
}

/// A handbook with what it extends, and what each layer did.
pub(crate) fn as_layered(source: Source) -> (Opened<Handbook>, Layered) {
    let (texts, missed) = with_bases(source);
    let bytes: Vec<&[u8]> = texts.iter().map(|text| text.bytes.as_slice()).collect();
    let mut layered = json::read_layers(&bytes);
    if let Some(missed) = missed {
        let unfound = layered.read.diagnostics.iter_mut().filter(|found| *found.rule == rules::NO_BASE);
        unfound.for_each(|found| found.help = Some(missed.clone()));
    }
    let mut texts = texts.into_iter();
    let source = texts.next().unwrap_or_else(|| Source { name: String::new(), bytes: Vec::new() });
    let read = layered.read.clone();
    let opened = Opened {
        source,
        beneath: texts.collect(),
        places: read.places,
        found: read.diagnostics,
        value: read.document,
        form: None,
    };
    let mut opened = opened.then(Handbook::validate);
    opened.value = opened.value.map(|handbook| {
        let fingerprint = json::fingerprint_handbook(handbook.document());
        handbook.with_fingerprint(fingerprint)
    });
    (opened, layered)
}

/// A handbook's text and those beneath it, down to the one that extends nothing; where one is not found, why.
fn with_bases(source: Source) -> (Vec<Source>, Option<String>) {
    let mut seen = vec![place_of(&source.name)];
    let mut texts = vec![source];
    while let Some(top) = texts.last()
        && let Some(extends) = json::extends(&top.bytes)
    {
        match base(&extends, &top.name) {
            Ok(base) => {
                let place = place_of(&base.name);
                let again = seen.contains(&place);
                seen.push(place);
                texts.push(base);
                // A chain that comes back to itself is told of where it does.
                if again {
                    break;
                }
            }
            Err(why) => return (texts, Some(why)),
        }
    }
    (texts, None)
}

/// Where a text lies, however its name is written.
fn place_of(name: &str) -> PathBuf {
    fs::canonicalize(name).unwrap_or_else(|_| PathBuf::from(name))
}

/// The handbook that one in this file extends; else where it was looked for.
fn base(extends: &Extends, above: &str) -> Result<Source, String> {
    let beside = |file: &str| match Path::new(above).parent() {
        Some(folder) if above != STDIN => folder.join(file).to_string_lossy().into_owned(),
        _ => file.to_owned(),
    };
    let open = |name: String| match fs::read(&name) {
        Ok(bytes) => Ok(Source { name, bytes }),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(format!("there is no file `{name}`")),
        Err(error) => Err(format!("`{name}` cannot be read: {error}")),
    };
    if let Some(file) = &extends.file {
        return open(beside(file));
    }
    if let Some(source) = built_in(&extends.handbook) {
        return Ok(source);
    }
    open(beside(&format!("{}.json", extends.handbook))).map_err(|why| {
        format!("no handbook `{}` is built in, and {why}; name its file in `file`", extends.handbook)
    })
}

pub(crate) fn as_strategy(source: Source) -> Opened<Strategy> {
    let mut opened = Opened::<StrategyDocument>::read(source, json::read_strategy).then(Strategy::validate);
    opened.value = opened.value.map(|strategy| {
        let fingerprint = json::fingerprint_strategy(strategy.document());
        strategy.with_fingerprint(fingerprint)
    });
    opened
}

/// The strategy as it looks on a day, where one is given.
pub(crate) fn seen_on(mut opened: Opened<Strategy>, day: Option<Date>) -> Opened<Strategy> {
    if let Some(day) = day {
        opened.value = opened.value.map(|strategy| strategy.seen_on(day));
    }
    opened
}

pub(crate) fn as_call(source: Source, handbook: &Handbook) -> Opened<Call> {
    let mut opened = Opened::<CallDocument>::read(source, json::read_call)
        .then(|document| Call::validate(document, handbook));
    opened.value = opened.value.map(|call| {
        let fingerprint = json::fingerprint_call(call.document());
        call.with_fingerprint(fingerprint)
    });
    opened
}

pub(crate) fn as_case(source: Source) -> Opened<CaseDocument> {
    Opened::read(source, json::read_case)
}

/// A case from a form that was filled in. Where there are errors its value is missing, and what could be read is in the form.
pub(crate) fn as_form(source: Source, scorer: &Scorer) -> Result<Opened<CaseDocument>, Stop> {
    let read = excel::read_form(&source.bytes, scorer).map_err(|error| no_form(&source.name, &error))?;
    let whole = !read.diagnostics.iter().any(Diagnostic::is_error);
    let value = whole.then(|| read.case.clone());
    // Cells are no text that could be shown.
    let source = Source { name: source.name, bytes: Vec::new() };
    let found = read.diagnostics.clone();
    Ok(Opened { source, beneath: Vec::new(), places: Places::default(), found, value, form: Some(read) })
}

/// The handbook that a form names, or the one that is given.
pub(crate) fn handbook_of_form(source: &Source, given: Option<&str>) -> Result<String, Stop> {
    if let Some(given) = given {
        return Ok(given.to_owned());
    }
    let head = excel::form_head(&source.bytes).map_err(|error| no_form(&source.name, &error))?;
    let named = head.and_then(|head| head.handbook);
    let file = &source.name;
    match named {
        Some(named) if built_in(&named.id).is_some() => Ok(named.id),
        Some(named) => {
            let version = named.version.map(|version| format!(" {version}")).unwrap_or_default();
            Err(Stop::helped(
                format!(
                    "`{file}` was written for the handbook `{}`{version}, which is not built in",
                    named.id
                ),
                "give its file with `--handbook FILE`",
            ))
        }
        None => Err(Stop::helped(
            format!("`{file}` is a form that has lost the hidden sheet with the name of its handbook"),
            "give the handbook with `--handbook FILE`: what can be read of the form is then read",
        )),
    }
}

/// Whether a file is a form; one that is damaged is none.
pub(crate) fn is_form(bytes: &[u8]) -> bool {
    excel::is_workbook(bytes) && excel::form_head(bytes).is_ok_and(|head| head.is_some())
}

fn no_form(name: &str, error: &ExcelError) -> Stop {
    let message = format!("`{name}` cannot be read: {error}");
    match error.help() {
        Some(help) => Stop::helped(message, help),
        None => Stop::failed(message),
    }
}

/// A matrix in JSON, or as a table. A table goes by the name of its file.
pub(crate) fn as_matrix(source: Source, blank: Option<Blank>) -> Opened<Interlinkages> {
    let text = source.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&source.bytes);
    let mut opened = if text.trim_ascii_start().starts_with(b"{") {
        Opened::read(source, json::read_matrix).then(|mut document| {
            document.blank = blank.unwrap_or(document.blank);
            Interlinkages::validate(document)
        })
    } else {
        matrix_table(source, blank)
    };
    opened.value = opened.value.map(|matrix| {
        let fingerprint = json::fingerprint_matrix(matrix.document());
        matrix.with_fingerprint(fingerprint)
    });
    opened
}

/// A matrix as a table has neither id nor version.
fn matrix_table(source: Source, blank: Option<Blank>) -> Opened<Interlinkages> {
    let read = csv::read_matrix(&source.bytes);
    let (mut found, mut value) = (read.diagnostics, None);
    if let Some(table) = read.value {
        let mut document = table.document.clone();
        let stem = Path::new(&source.name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
        document.id = stem.filter(|_| source.name != STDIN).unwrap_or_else(|| "stdin".to_owned());
        document.version = "1".to_owned();
        document.blank = blank.unwrap_or_default();
        let mut checked = Interlinkages::validate(document);
        checked.diagnostics.iter_mut().for_each(|found| table.locate(found, &source.bytes));
        found.extend(checked.diagnostics);
        value = checked.value;
    }
    Opened { source, beneath: Vec::new(), places: Places::default(), found, value, form: None }
}

/// What can be compared of an assessment that was written earlier.
pub(crate) fn as_earlier(source: Source) -> Opened<Record> {
    Opened::read(source, json::read_assessment)
}

/// The handbook that comes with the program under this name.
pub(crate) fn built_in(name: &str) -> Option<Source> {
    let text = json::built_in(name)?;
    Some(Source { name: name.to_owned(), bytes: text.as_bytes().to_vec() })
}

/// A name that is neither a file nor built in.
fn no_such_handbook(name: &str, stop: Stop) -> Stop {
    match stop {
        Stop::Failed { message, help: None } if !name.contains(['/', '.', '\\']) => {
            let known: Vec<&str> = json::BUILT_IN.iter().map(|(id, _)| *id).collect();
            let known = known.join("`, `");
            Stop::helped(
                message,
                format!("no handbook of that name is built in, only `{known}`; give the file"),
            )
        }
        stop => stop,
    }
}
