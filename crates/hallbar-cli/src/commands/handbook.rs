use hallbar::json;
use hallbar::soundness;

use super::check::{compile_too, tell};
use super::{strategy, usable};
use crate::Exit;
use crate::args::{Format, HandbookCheck};
use crate::documents;
use crate::session::{Session, Stop};

/// Says everything that is wrong or doubtful in a handbook, and then whether it does what its author means.
pub(crate) fn check_handbook(asked: &HandbookCheck, session: &mut Session<'_>) -> Result<Exit, Stop> {
    documents::one_from_input([Some(&asked.handbook), asked.strategy.as_ref()].into_iter().flatten())?;
    let mut opened = documents::handbook(&asked.handbook, session)?;
    let given = strategy(asked.strategy.as_deref(), session)?;
    let given = given.map(|strategy| usable(strategy, session)).transpose()?;
    let made = match (&opened.value, &given) {
        (Some(handbook), None) => soundness::stand_in(handbook),
        _ => None,
    };
    let scorer = compile_too(&mut opened, given.or(made).as_ref());
    let Some(scorer) = scorer else {
        if asked.format == Format::Json {
            return usable(opened, session).map(|_| Exit::Document);
        }
        return tell(opened, "handbook", "", session);
    };
    match asked.format {
        Format::Json => {
            // What validation found is told beside, so that the result is one object.
            let drawn = opened.draw(true, session.colour_err(), session);
            session.tell(&drawn);
            session.print(&json::write_handbook_check(&scorer))?;
        }
        Format::Text => {
            let drawn = opened.draw(true, session.colour_out(), session);
            let page = (session.width(), session.colour_out());
            let text = crate::soundness::text(&scorer, &opened, asked.lang.into(), page);
            session.print(&format!("{drawn}{text}"))?;
        }
    }
    Ok(Exit::Done)
}
