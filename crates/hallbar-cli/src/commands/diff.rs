use hallbar::json::{self, HandbookDiff};
use hallbar::{Handbook, Strategy};

use super::{strategy, usable};
use crate::Exit;
use crate::args::{Diff, Format};
use crate::diff;
use crate::documents;
use crate::session::{Session, Stop};

/// Holds two handbooks against one another.
pub(crate) fn diff(asked: &Diff, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let inputs = [Some(&asked.from), Some(&asked.to), asked.cases.as_ref()];
    documents::one_from_input(inputs.into_iter().flatten())?;
    if asked.cases.is_none() && (asked.strategy.is_some() || asked.to_strategy.is_some()) {
        return Err(Stop::arguments(
            "a strategy matters only to cases",
            "give the cases with `--cases FILE`, or leave the strategy out",
        ));
    }
    let (from, to) = (documents::handbook(&asked.from, session)?, documents::handbook(&asked.to, session)?);
    // The errors of both are shown before giving up.
    let (from, to) = (usable(from, session), usable(to, session));
    let (from, to): (Handbook, Handbook) = (from?, to?);
    let mut open = |name: Option<&str>| -> Result<Option<Strategy>, Stop> {
        strategy(name, session)?.map(|opened| usable(opened, session)).transpose()
    };
    let (with, later_with) = (open(asked.strategy.as_deref())?, open(asked.to_strategy.as_deref())?);
    let compared = HandbookDiff::new(from.document(), to.document());
    let sides = diff::Sides {
        documents: [from.document(), to.document()],
        strategies: [with.as_ref(), later_with.as_ref()],
    };
    let cases = asked.cases.as_deref();
    let cases = cases.map(|name| diff::cases(asked, name, &sides, &compared.changes, session)).transpose()?;
    let text = match asked.format {
        Format::Json => json::write_handbook_diff(&compared, cases.as_ref()),
        Format::Text => {
            let page = (session.width(), session.colour_out());
            diff::text(&compared, cases.as_ref(), &sides, asked.lang.into(), page)
        }
    };
    session.print(&text)?;
    let refused = cases.as_ref().is_some_and(|cases| cases.refused.iter().any(|count| *count > 0));
    Ok(if refused { Exit::Document } else { Exit::Done })
}
