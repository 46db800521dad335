use hallbar::assessment::Assessment;
use hallbar::strategy::StrategyComparison;
use hallbar::{Strategy, json};

use super::{compiled_with, usable};
use crate::Exit;
use crate::args::{Compare, CompareAs, Format, Rules};
use crate::compare::{self, Assessed};
use crate::documents::{self, Opened, Source};
use crate::names::Names;
use crate::session::{Session, Stop};

/// Holds two strategies against one another.
pub(crate) fn compare(asked: &Compare, session: &mut Session<'_>) -> Result<Exit, Stop> {
    one_from_input(asked)?;
    let open = |name: &str, session: &mut Session<'_>| {
        let source = Source::open(name, session)?;
        Ok(documents::seen_on(documents::as_strategy(source), asked.date))
    };
    let (a, b) = (open(&asked.a, session)?, open(&asked.b, session)?);
    // The errors of both are shown before giving up.
    let (a, b) = (usable(a, session), usable(b, session));
    let (a, b) = (a?, b?);
    let how = asked.how.unwrap_or(match a.is_version_of(&b) {
        true => CompareAs::Versions,
        false => CompareAs::Regions,
    });
    let compared = match how {
        CompareAs::Versions => StrategyComparison::versions(&a, &b, asked.theme),
        CompareAs::Regions => StrategyComparison::regions(&a, &b, asked.theme),
    };
    let assessed = match &asked.handbook {
        None => None,
        Some(handbook) => {
            let (of_a, of_b) = (assess(handbook, &a, session)?, assess(handbook, &b, session)?);
            Some((handbook.clone(), of_a, of_b))
        }
    };
    let text = match asked.format {
        Format::Json => {
            let assessed = assessed.as_ref().map(|(_, of_a, of_b)| [of_a, of_b]);
            json::write_strategy_comparison(&compared, assessed)
        }
        Format::Text => {
            let language = asked.lang.into();
            let opened = asked.handbook.as_deref().map(|name| documents::handbook(name, session));
            let handbook = opened.transpose()?.and_then(|opened| opened.value);
            let assessed = handbook.as_ref().zip(assessed.as_ref()).map(|(handbook, (_, a, b))| Assessed {
                names: Names { handbook: handbook.document(), strategy: None, language },
                a,
                b,
            });
            let backwards = follows(&a, &b);
            compare::text(&compared, backwards, assessed, language, session.width(), session.colour_out())
        }
    };
    session.print(&text)?;
    Ok(Exit::Done)
}

/// Whether the first names the second as its predecessor: they are then given the wrong way round.
fn follows(a: &Strategy, b: &Strategy) -> bool {
    let (a, b) = (a.document(), b.document());
    a.predecessor.as_ref().is_some_and(|named| {
        named.id == b.id && named.version.as_ref().is_none_or(|version| *version == b.version)
    })
}

/// Standard input holds one document.
fn one_from_input(asked: &Compare) -> Result<(), Stop> {
    let named = [Some(&asked.a), Some(&asked.b), asked.handbook.as_ref()];
    if named.into_iter().flatten().filter(|name| *name == "-").count() > 1 {
        return Err(Stop::arguments(
            "`-` is given twice, and standard input holds one document",
            "name the files of the others",
        ));
    }
    Ok(())
}

/// A strategy as it is by a handbook, with nothing judged by a person.
fn assess(handbook: &str, strategy: &Strategy, session: &mut Session<'_>) -> Result<Assessment, Stop> {
    let case = strategy.as_case();
    let opened = Opened {
        source: Source { name: case.id.clone(), bytes: Vec::new() },
        places: json::Places::default(),
        found: Vec::new(),
        value: Some(strategy.clone()),
    };
    let rules = compiled_with(handbook, Some(opened), &Rules::default(), session)?;
    let bound = rules.scorer.bind(&case);
    let mut found = Opened {
        source: Source { name: case.id.clone(), bytes: Vec::new() },
        places: json::Places::default(),
        found: Vec::new(),
        value: bound.value,
    };
    found.add(bound.diagnostics);
    let bound = usable(found, session)?;
    Ok(bound.with_fingerprint(json::fingerprint_case(&case)).assess())
}
