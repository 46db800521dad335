//! A file to be written: there once it is whole, or a pipe.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::session::Stop;

/// A file that takes its name when it is whole; a device or a pipe with a name is written to as it is.
enum Kept {
    Temporary(NamedTempFile),
    Direct(File),
}

/// One file to be written.
pub(crate) struct Target {
    pub(crate) path: PathBuf,
    kept: Option<Kept>,
}

impl Target {
    pub(crate) fn open(path: &Path) -> Result<Self, Stop> {
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

    /// Gives the file its name.
    pub(crate) fn finish(&mut self) -> Result<(), Stop> {
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
pub(crate) fn is_no_file(path: &Path) -> bool {
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

/// Refuses to write over what is read. What goes to standard output is none.
pub(crate) fn not_over<'a>(
    output: Option<&str>,
    read: impl IntoIterator<Item = &'a str>,
) -> Result<(), Stop> {
    let Some(output) = output.filter(|name| *name != "-") else { return Ok(()) };
    match read.into_iter().find(|name| same_file(Path::new(output), Path::new(name))) {
        Some(name) => {
            let message = format!("`{name}` is both read and written");
            Err(Stop::arguments(message, "give the output a name of its own"))
        }
        None => Ok(()),
    }
}

/// Writes a file whole or not at all.
pub(crate) fn write_whole(name: &str, bytes: &[u8]) -> Result<(), Stop> {
    let mut target = Target::open(Path::new(name))?;
    let written = target.write_all(bytes);
    written.map_err(|error| Stop::failed(format!("`{name}` cannot be written: {error}")))?;
    target.finish()
}
