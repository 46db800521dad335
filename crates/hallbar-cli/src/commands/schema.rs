use hallbar::json::{self, DocumentKind};

use super::{strategy, usable};
use crate::Exit;
use crate::args::{Kind, Schema};
use crate::documents;
use crate::session::{Session, Stop};

/// Writes the JSON Schema of a kind of document.
pub(crate) fn schema(asked: &Schema, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let kind = match asked.kind {
        Kind::Handbook => DocumentKind::Handbook,
        Kind::Case => DocumentKind::Case,
        Kind::Strategy => DocumentKind::Strategy,
        Kind::Call => DocumentKind::Call,
        Kind::Columns => DocumentKind::Columns,
        Kind::Matrix => DocumentKind::Matrix,
    };
    let schema = match &asked.handbook {
        Some(name) if kind == DocumentKind::Case => {
            let handbook = usable(documents::handbook(name, session)?, session)?;
            let strategy = strategy(asked.strategy.as_deref(), session)?;
            let strategy = strategy.map(|strategy| usable(strategy, session)).transpose()?;
            json::case_schema(handbook.document(), strategy.as_ref().map(hallbar::Strategy::document))
        }
        Some(_) => {
            let message = format!("a handbook changes nothing in the schema of {}", named(asked.kind));
            return Err(Stop::arguments(message, "leave out `--handbook`, or ask for the schema of a case"));
        }
        None => json::schema(kind),
    };
    session.print(&format!("{schema:#}\n"))?;
    Ok(Exit::Done)
}

fn named(kind: Kind) -> &'static str {
    match kind {
        Kind::Handbook => "a handbook",
        Kind::Case => "a case",
        Kind::Strategy => "a strategy",
        Kind::Call => "a call",
        Kind::Columns => "a columns document",
        Kind::Matrix => "a matrix",
    }
}
