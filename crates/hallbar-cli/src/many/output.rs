//! Where results and rejects go: to a file that is there once it is whole, or to a pipe.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use hallbar::batch::{self, BatchError};

use super::Input;
use super::worker::Job;
use crate::args::{Assess, Format, OutForm};
use crate::session::{Session, Stop};
use crate::target::{Target, is_no_file, same_file};

/// Where results and rejects go.
pub(super) struct Output {
    results: Option<Target>,
    pub(super) to: OutForm,
    /// Whether what is written is a ranking, once all cases are assessed.
    ranked: bool,
    rejects: Option<PathBuf>,
    /// Made when there is the first.
    rejected: Option<Target>,
}

impl Output {
    pub(super) fn open(asked: &Assess, input: &Input) -> Result<Self, Stop> {
        let many = &asked.many;
        let name = many.output.as_deref().filter(|name| *name != "-");
        let to = form(asked, name)?;
        // Beside a device or a pipe there is no room for a file.
        let file = name.filter(|name| !is_no_file(Path::new(name)));
        let rejects = match (&many.rejects, file) {
            (Some(rejects), _) if rejects == "-" => None,
            (Some(rejects), _) => Some(PathBuf::from(rejects)),
            (None, Some(name)) => Some(beside(Path::new(name))),
            (None, None) => None,
        };
        let mut named: Vec<(&str, &Path)> =
            name.map(|name| ("the output", Path::new(name))).into_iter().collect();
        named.extend(rejects.as_deref().map(|path| ("the rejects", path)));
        let rules = [&asked.rules.handbook, &asked.rules.strategy, &asked.rules.call, &many.columns];
        let read =
            std::iter::once(input.name.as_str()).chain(rules.into_iter().flatten().map(String::as_str));
        for read in read {
            for (what, path) in &named {
                if same_file(path, Path::new(read)) {
                    let message = format!("`{}` is both read and written", path.display());
                    return Err(Stop::arguments(message, format!("give {what} a name of its own")));
                }
            }
        }
        if let [(_, results), (_, rejects)] = named.as_slice()
            && same_file(results, rejects)
        {
            return Err(Stop::arguments(
                "results and rejects cannot go to the same file",
                "give the rejects a name of their own",
            ));
        }
        let results = name.map(|name| Target::open(Path::new(name))).transpose()?;
        Ok(Self { results, to, ranked: many.rank.is_some(), rejects, rejected: None })
    }

    /// Writes something whole: a ranking.
    pub(super) fn write_all(&mut self, bytes: &[u8], session: &mut Session<'_>) -> Result<(), Stop> {
        let (_, standard, _) = session.parts();
        let out: &mut dyn Write = match &mut self.results {
            Some(target) => target,
            None => standard,
        };
        match out.write_all(bytes).and_then(|()| out.flush()) {
            // Whoever reads it has seen enough.
            Err(error) if self.results.is_none() && error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            written => written.map_err(Stop::Output),
        }
    }

    /// Whether results go to standard output.
    pub(super) fn is_pipe(&self) -> bool {
        self.results.is_none()
    }

    /// What the output is called in messages.
    pub(super) fn called(&self) -> String {
        match &self.results {
            Some(target) => format!("`{}`", target.path.display()),
            None => "standard output".to_owned(),
        }
    }

    /// The file of rejects, if it has been written.
    pub(super) fn rejects(&self) -> Option<String> {
        self.rejected.as_ref().map(|target| target.path.display().to_string())
    }

    /// What results and rejects are written to.
    pub(super) fn writers<'o>(
        &'o mut self,
        standard: &'o mut dyn Write,
        error: &'o mut dyn Write,
    ) -> (Results<'o>, Rejects<'o>) {
        let out: &mut dyn Write = match &mut self.results {
            Some(target) => target,
            None => standard,
        };
        let results =
            Results { out, array: self.to == OutForm::Array && !self.ranked, begun: false, held: false };
        (results, Rejects { path: self.rejects.as_deref(), target: &mut self.rejected, error })
    }

    /// Gives the files their names.
    pub(super) fn finish(&mut self, done: &batch::Summary) -> Result<(), Stop> {
        if let Some(results) = &mut self.results {
            results.finish()?;
        }
        self.keep_rejects()?;
        // Rejects of an earlier run beside results without any would be taken for theirs.
        if let (true, Some(path)) =
            (done.refused.is_empty(), self.rejects.as_deref().filter(|path| path.is_file()))
        {
            Target::open(path)?.finish()?;
        }
        Ok(())
    }

    /// Gives the file of rejects its name, if there is one; what that is.
    pub(super) fn keep_rejects(&mut self) -> Result<Option<String>, Stop> {
        if let Some(rejected) = &mut self.rejected {
            rejected.finish()?;
        }
        Ok(self.rejects())
    }
}

/// The form that results are to be written in.
fn form(asked: &Assess, name: Option<&str>) -> Result<OutForm, Stop> {
    let (many, ranked) = (&asked.many, asked.many.rank.is_some());
    let to = match (many.to, name) {
        (Some(to), _) => to,
        (None, Some(name)) => by_ending(name, ranked),
        (None, None) if !ranked => OutForm::Ndjson,
        (None, None) if asked.format == Format::Json => OutForm::Array,
        (None, None) => OutForm::Text,
    };
    let refused = |message: &str, help: &str| Err(Stop::arguments(message, help));
    if name.is_some_and(|name| name.to_ascii_lowercase().ends_with(".tsv")) && many.to.is_none() {
        return refused(
            "tables are written with semicolons or commas, not with tabs",
            "name a file that ends in `.csv`",
        );
    }
    if many.csv_style.is_some() && to != OutForm::Csv {
        return refused("`--csv-style` is about tables, and none is written", "write one with `--to csv`");
    }
    if asked.format == Format::Json && (matches!(to, OutForm::Csv | OutForm::Xlsx) || to.is_page()) {
        return refused("`--format json` and another form are asked for at once", "leave out one of the two");
    }
    match (to, ranked, many.explain) {
        (page, false, _) if page.is_page() => {
            refused("only a ranking is written as a page to read", "ask for one with `--rank`")
        }
        (OutForm::Ndjson, true, _) => refused(
            "a ranking is one document, not a line each",
            "write it as a table, a page or one JSON object",
        ),
        (_, true, Some(_)) => {
            refused("a ranking holds no explanations", "run once more without `--rank` for them")
        }
        (OutForm::Xlsx, ..) if name.is_none() => {
            refused("a workbook is no text for a pipe", "name a file for it with `-o results.xlsx`")
        }
        (OutForm::Csv | OutForm::Xlsx, _, Some(_)) => {
            refused("a table has no room for explanations", "write NDJSON or a JSON array with `--explain`")
        }
        (to, ..) => Ok(to),
    }
}

/// Results on their way out, a line each as they come.
pub(super) struct Results<'o> {
    out: &'o mut dyn Write,
    array: bool,
    begun: bool,
    /// Whether the line feed of the last line has been held back, until it is known whether another comes.
    held: bool,
}

impl Results<'_> {
    /// Writes what stands before the first result.
    pub(super) fn begin(&mut self, job: &Job<'_>) -> Result<(), BatchError> {
        self.out.write_all(&job.head()).map_err(BatchError::Write)
    }

    /// Ends the array.
    pub(super) fn end(&mut self) -> io::Result<()> {
        if self.array {
            self.out.write_all(if self.begun { b"\n]\n" } else { b"[]\n" })?;
        }
        self.out.flush()
    }
}

impl Write for Results<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !self.array || bytes.is_empty() {
            return self.out.write(bytes);
        }
        if !std::mem::replace(&mut self.begun, true) {
            self.out.write_all(b"[\n")?;
        }
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            if std::mem::replace(&mut self.held, false) {
                self.out.write_all(b",\n")?;
            }
            let whole = line.strip_suffix(b"\n");
            self.held = whole.is_some();
            self.out.write_all(whole.unwrap_or(line))?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Rejects on their way out.
pub(super) struct Rejects<'o> {
    path: Option<&'o Path>,
    target: &'o mut Option<Target>,
    error: &'o mut dyn Write,
}

impl Rejects<'_> {
    pub(super) fn write(&mut self, line: &[u8]) -> io::Result<()> {
        let Some(path) = self.path else { return self.error.write_all(line) };
        if self.target.is_none() {
            let opened = Target::open(path).map_err(|stop| io::Error::other(stop.message().to_owned()))?;
            *self.target = Some(opened);
        }
        self.target.as_mut().map_or(Ok(()), |target| target.write_all(line))
    }
}

/// The form that the name of the output asks for.
fn by_ending(name: &str, ranked: bool) -> OutForm {
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "json" => OutForm::Array,
        "csv" => OutForm::Csv,
        "ndjson" | "jsonl" => OutForm::Ndjson,
        "xlsx" => OutForm::Xlsx,
        "html" | "htm" => OutForm::Html,
        "md" | "markdown" => OutForm::Md,
        _ if ranked => OutForm::Text,
        _ => OutForm::Ndjson,
    }
}

/// `results.rejects.ndjson` for `results.ndjson`.
fn beside(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}.rejects.ndjson"))
}
