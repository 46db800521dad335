use hallbar::json;

use super::usable_with_places;
use crate::Exit;
use crate::args::{Format, StrategyCheck};
use crate::documents::{self, Source};
use crate::session::{Session, Stop};

/// Holds a strategy's structure to the checks and prints what came of it.
pub(crate) fn check_strategy(asked: &StrategyCheck, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let source = Source::open(&asked.strategy, session)?;
    let opened = documents::seen_on(documents::as_strategy(source), asked.date);
    let (strategy, places) = usable_with_places(opened, session)?;
    let theme = asked.theme;
    let text = match asked.format {
        Format::Json => json::write_strategy_check(&strategy, theme),
        Format::Text => {
            let page = (session.width(), session.colour_out());
            crate::strategy::text(&strategy, &places, theme, asked.lang.into(), page)
        }
    };
    session.print(&text)?;
    Ok(Exit::Done)
}
