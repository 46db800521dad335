use hallbar::interlinkages::{Settings, SettingsError};
use hallbar::report::words::printable;
use hallbar::{Interlinkages as Matrix, json};

use super::usable;
use crate::Exit;
use crate::args::{Format, Interlinkages};
use crate::documents::{self, Source};
use crate::draw;
use crate::session::{Session, Stop};

/// Says which goals help and hinder which.
pub(crate) fn interlinkages(asked: &Interlinkages, session: &mut Session<'_>) -> Result<Exit, Stop> {
    if asked.files.iter().filter(|file| *file == "-").count() > 1 {
        return Err(Stop::arguments(
            "`-` stands twice",
            "standard input can be read once: name the other file",
        ));
    }
    let matrix = joined(asked, session)?;
    let settings = Settings {
        merge: asked.merge.into(),
        damping: asked.damping,
        without_return: asked.without_return,
        series: asked.series,
        only: asked.only.clone(),
    };
    let result = matrix.analyse(&settings).map_err(|error| refused(&error))?;
    let text = match asked.format {
        Format::Json => json::write_interlinkages(&result),
        Format::Text => {
            let title = &matrix.document().title;
            let (width, colour) = (session.width(), session.colour_out());
            crate::interlinkages::text(&result, title, asked.lang.into(), width, colour)
        }
    };
    session.print(&text)?;
    Ok(Exit::Done)
}

/// The matrix, or that of several scorers. Everything wrong in all of the files is shown first.
fn joined(asked: &Interlinkages, session: &mut Session<'_>) -> Result<Matrix, Stop> {
    let blank = asked.blank.map(Into::into);
    let mut read = Vec::new();
    for file in &asked.files {
        read.push(documents::as_matrix(Source::open(file, session)?, blank));
    }
    let sources: Vec<Source> = read
        .iter()
        .map(|opened| Source { name: opened.source.name.clone(), bytes: opened.source.bytes.clone() })
        .collect();
    let usable: Vec<Result<Matrix, Stop>> = read.into_iter().map(|opened| usable(opened, session)).collect();
    let matrices: Vec<Matrix> = usable.into_iter().collect::<Result<_, _>>()?;
    let checked = Matrix::join(&matrices);
    session.heed(&checked.diagnostics);
    for mut found in checked.diagnostics {
        let at = found.path.strip_prefix('/').and_then(|at| at.parse::<usize>().ok());
        let Some(source) = sources.get(at.unwrap_or_default()) else { continue };
        // The path names the file, and the file is shown.
        found.path.clear();
        let drawn = draw::diagnostics(&[found], source, session.colour_err());
        session.tell(&drawn);
    }
    let matrix = checked.value.ok_or(Stop::Document)?;
    if matrices.len() < 2 {
        return Ok(matrix);
    }
    let fingerprint = json::fingerprint_matrix(matrix.document());
    Ok(matrix.with_fingerprint(fingerprint))
}

fn refused(error: &SettingsError) -> Stop {
    Stop::Arguments { message: printable(&error.to_string()), help: error.help().map(printable) }
}
