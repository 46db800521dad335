use hallbar::json;
use hallbar::report::{self, GuideOptions};
use hallbar::{CaseKind, Handbook, Strategy};

use super::{compiled, usable};
use crate::Exit;
use crate::args::{Guide, Reader, Rules};
use crate::documents;
use crate::session::{Session, Stop};
use crate::target::{not_over, write_whole};

/// Writes a handbook as a guide to read.
pub(crate) fn guide(asked: &Guide, session: &mut Session<'_>) -> Result<Exit, Stop> {
    arguments(asked)?;
    let (handbook, strategy) = opened(asked, session)?;
    fits(asked, &handbook)?;
    let document = handbook.document();
    let fingerprint = json::fingerprint_handbook(document);
    let options = GuideOptions {
        reader: match asked.reader {
            Reader::Officer => report::Reader::Officer,
            Reader::Applicant => report::Reader::Applicant,
        },
        language: asked.lang.into(),
        strategy: strategy.as_ref().map(Strategy::document),
        weights: asked.weights,
        kind: asked.kind,
        depth: asked.depth.as_deref(),
        fingerprint: Some(&fingerprint),
    };
    let text = report::guide(document, &options);
    match asked.output.as_deref().filter(|name| *name != "-") {
        Some(name) => write_whole(name, text.as_bytes())?,
        None => session.print(&text)?,
    }
    Ok(Exit::Done)
}

/// Arguments that do not go together.
fn arguments(asked: &Guide) -> Result<(), Stop> {
    if asked.weights && asked.reader == Reader::Officer {
        return Err(Stop::arguments(
            "`--weights` is for applicants: an officer is always told points and weights",
            "leave it out, or add `--for applicant`",
        ));
    }
    let read = [Some(&asked.handbook), asked.strategy.as_ref()];
    documents::one_from_input(read.into_iter().flatten())?;
    not_over(asked.output.as_deref(), read.into_iter().flatten().map(String::as_str))
}

/// The handbook with what it extends, and the strategy where one is named, once they have been seen to fit.
fn opened(asked: &Guide, session: &mut Session<'_>) -> Result<(Handbook, Option<Strategy>), Stop> {
    if asked.strategy.is_none() {
        return Ok((usable(documents::handbook(&asked.handbook, session)?, session)?, None));
    }
    let rules = Rules { strategy: asked.strategy.clone(), ..Rules::default() };
    let rules = compiled(&asked.handbook, &rules, session)?;
    Ok((rules.handbook, rules.strategy))
}

/// Whether the handbook has the kind of case and the depth that are asked for.
fn fits(asked: &Guide, handbook: &Handbook) -> Result<(), Stop> {
    let document = handbook.document();
    if let Some(kind) = asked.kind.filter(|kind| !document.kinds.is_empty() && !document.kinds.contains(kind))
    {
        let known: Vec<&str> = document.kinds.iter().map(|kind| CaseKind::id(*kind)).collect();
        return Err(Stop::arguments(
            format!("the handbook does not serve the kind `{kind}`"),
            format!("its kinds are {}", known.join(", ")),
        ));
    }
    let Some(depth) = &asked.depth else { return Ok(()) };
    if document.depths.iter().any(|known| known.id == *depth) {
        return Ok(());
    }
    let known: Vec<&str> = document.depths.iter().map(|known| known.id.as_str()).collect();
    let help = match known.as_slice() {
        [] => "it has none: leave out `--depth`".to_owned(),
        known => format!("its depths are {}", known.join(", ")),
    };
    let depth = hallbar::report::words::own_line(depth);
    Err(Stop::arguments(format!("the handbook has no depth `{depth}`"), help))
}
