//! Where results and rejects go: to a file that is there once it is whole, or to a pipe.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use hallbar::batch::{self, BatchError};
use tempfile::{Builder, NamedTempFile};

use super::Input;
use super::worker::Job;
use crate::args::{Assess, Format, OutForm};
use crate::session::{Session, Stop};

/// A file that takes its name when it is whole; a device or a pipe with a name is written to as it is.
enum Kept {
    Temporary(NamedTempFile),
    Direct(File),
}

/// One file to be written.
struct Target {
    path: PathBuf,
    kept: Option<Kept>,
}

impl Target {
    fn open(path: &Path) -> Result<Self, Stop> {
        let cannot =
            |error: io::Error| Stop::failed(format!("`{}` cannot be written: {error}", path.display()));
        // A name that is a link stands for what it leads to, which keeps its place.
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let kept = match fs::metadata(path) {
            Ok(known) if known.is_dir() => {
                let message = format!("`{}` is a directory", path.display());
                return Err(Stop::helped(message, "name a file in it"));
            }
            Ok(_) if is_no_file(path) => {
                Kept::Direct(File::options().write(true).open(path).map_err(cannot)?)
            }
            _ => Kept::Temporary(temporary(&real).map_err(|stop| stop.unwrap_or_else(cannot))?),
        };
        let path = if matches!(kept, Kept::Direct(_)) { path.to_owned() } else { real };
        Ok(Self { path, kept: Some(kept) })
    }

    fn finish(&mut self) -> Result<(), Stop> {
        let cannot = |path: &Path, error: io::Error| {
            Stop::failed(format!("`{}` cannot be written: {error}", path.display()))
        };
        match self.kept.take() {
            Some(Kept::Temporary(file)) => {
                file.as_file().sync_all().map_err(|error| cannot(&self.path, error))?;
                file.persist(&self.path).map_err(|error| cannot(&self.path, error.error))?;
                Ok(())
            }
            Some(Kept::Direct(mut file)) => file.flush().map_err(|error| cannot(&self.path, error)),
            None => Ok(()),
        }
    }
}

/// Whether a name is of a device or a pipe, or one of the system's own for what a process has open: `/dev/stderr` may lead
/// to a file, which is not to be replaced.
fn is_no_file(path: &Path) -> bool {
    let of_the_system = ["/dev", "/proc"].iter().any(|folder| path.starts_with(folder));
    fs::metadata(path).is_ok_and(|known| !known.is_dir() && (of_the_system || !known.is_file()))
}

/// A file beside the one that is to be written.
fn temporary(path: &Path) -> Result<NamedTempFile, Result<Stop, io::Error>> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(Ok(Stop::failed(format!("there is no folder `{}`", folder.display()))));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let prefix = format!(".{name}.");
    let mut builder = Builder::new();
    builder.prefix(&prefix).suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any new file, cut down by the user's mask.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let file = builder.tempfile_in(folder).map_err(Err)?;
    if let Ok(known) = fs::metadata(path) {
        // What was kept from others stays so.
        file.as_file().set_permissions(known.permissions()).map_err(Err)?;
    }
    Ok(file)
}

/// Writes a file that is there once it is whole.
pub(crate) fn write_whole(name: &str, text: &str) -> Result<(), Stop> {
    let mut target = Target::open(Path::new(name))?;
    let written = target.write_all(text.as_bytes());
    written.map_err(|error| Stop::failed(format!("`{name}` cannot be written: {error}")))?;
    target.finish()
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.kept {
            Some(Kept::Temporary(file)) => file.write(bytes),
            Some(Kept::Direct(file)) => file.write(bytes),
            None => Ok(bytes.len()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

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
    if asked.format == Format::Json && matches!(to, OutForm::Csv | OutForm::Xlsx | OutForm::Text) {
        return refused("`--format json` and another form are asked for at once", "leave out one of the two");
    }
    match (to, ranked, many.explain) {
        (OutForm::Text, false, _) => {
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
        _ if ranked => OutForm::Text,
        _ => OutForm::Ndjson,
    }
}

/// `results.rejects.ndjson` for `results.ndjson`.
fn beside(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}.rejects.ndjson"))
}

/// Whether two names are of one file, which need not be there yet.
pub(crate) fn same_file(one: &Path, other: &Path) -> bool {
    let place = |path: &Path| {
        fs::canonicalize(path).ok().or_else(|| {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            let folder = fs::canonicalize(folder.unwrap_or(Path::new("."))).ok()?;
            Some(folder.join(path.file_name()?))
        })
    };
    one == other || place(one).is_some_and(|one| place(other) == Some(one))
}
