use hallbar::json;

use super::{usable, usable_with_places};
use crate::Exit;
use crate::args::{Format, StrategyCheck};
use crate::documents::{self, Source};
use crate::layout::Page;
use crate::session::{Session, Stop};

/// Holds a strategy's structure to the checks and prints what came of it.
pub(crate) fn check_strategy(asked: &StrategyCheck, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let source = Source::open(&asked.strategy, session)?;
    let opened = documents::seen_on(documents::as_strategy(source), asked.date);
    let (strategy, places) = usable_with_places(opened, session)?;
    let theme = asked.theme;
    let matrix = asked.interlinkages.as_deref().map(|name| Source::open(name, session)).transpose()?;
    let matrix = matrix.map(|source| usable(documents::as_matrix(source, None), session)).transpose()?;
    let text = match asked.format {
        Format::Json => json::write_strategy_check(&strategy, theme, matrix.as_ref()),
        Format::Text => {
            let page = Page::new(session.width(), session.colour_out());
            crate::strategy::page(&strategy, &places, (theme, matrix.as_ref()), asked.lang.into(), page)
                .finish()
        }
    };
    session.print(&text)?;
    Ok(Exit::Done)
}
