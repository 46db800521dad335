use hallbar::assessment::Assessment;
use hallbar::report::words::Names;
use hallbar::strategy::{StrategyComparison, Theme};
use hallbar::{Handbook, Scorer, Strategy, json};

use super::usable;
use crate::Exit;
use crate::args::{Compare, CompareAs, Format};
use crate::compare::{self, Assessed};
use crate::documents::{self, Source};
use crate::layout::Page;
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
    let compared = compared([&a, &b], asked.how, asked.theme);
    let assessed =
        asked.handbook.as_deref().map(|handbook| by_handbook(handbook, [&a, &b], session)).transpose()?;
    let text = match asked.format {
        Format::Json => {
            let results = assessed.as_ref().map(|(_, results)| results.each_ref());
            json::write_strategy_comparison(&compared, results)
        }
        Format::Text => {
            let language = asked.lang.into();
            let assessed = assessed.as_ref().map(|(handbook, [a, b])| Assessed {
                names: Names { handbook: handbook.document(), strategy: None, language },
                a,
                b,
            });
            let backwards = follows(&a, &b);
            let page = Page::new(session.width(), session.colour_out());
            compare::page(&compared, backwards, assessed, asked.date.is_some(), language, page).finish()
        }
    };
    session.print(&text)?;
    Ok(Exit::Done)
}

/// Two strategies as versions of one or as two regions', as they are where it is not said.
pub(crate) fn compared(
    [a, b]: [&Strategy; 2],
    how: Option<CompareAs>,
    theme: Option<Theme>,
) -> StrategyComparison {
    let how = how.unwrap_or(match a.is_version_of(b) {
        true => CompareAs::Versions,
        false => CompareAs::Regions,
    });
    match how {
        CompareAs::Versions => StrategyComparison::versions(a, b, theme),
        CompareAs::Regions => StrategyComparison::regions(a, b, theme),
    }
}

/// Whether the first names the second as its predecessor: they are then given the wrong way round.
pub(crate) fn follows(a: &Strategy, b: &Strategy) -> bool {
    let (a, b) = (a.document(), b.document());
    a.predecessor.as_ref().is_some_and(|named| {
        named.id == b.id && named.version.as_ref().is_none_or(|version| *version == b.version)
    })
}

/// Standard input holds one document.
fn one_from_input(asked: &Compare) -> Result<(), Stop> {
    let named = [Some(&asked.a), Some(&asked.b), asked.handbook.as_ref()];
    documents::one_from_input(named.into_iter().flatten())
}

/// The handbook, and both strategies as they are by it, with nothing judged by a person.
fn by_handbook(
    name: &str,
    strategies: [&Strategy; 2],
    session: &mut Session<'_>,
) -> Result<(Handbook, [Assessment; 2]), Stop> {
    let mut opened = documents::handbook(name, session)?;
    let handbook = opened.value.clone();
    let results = strategies.map(|strategy| {
        let scorer = match Scorer::compile(handbook.as_ref()?, Some(strategy), None) {
            Ok(scorer) => scorer,
            Err(refused) => {
                opened.add(refused.diagnostics);
                return None;
            }
        };
        let case = strategy.as_case();
        let bound = scorer.bind(&case).value?;
        Some(bound.with_fingerprint(json::fingerprint_case(&case)).assess())
    });
    let handbook = usable(opened, session)?;
    match results {
        [Some(a), Some(b)] => Ok((handbook, [a, b])),
        [None, _] | [_, None] => Err(Stop::helped(
            format!("the handbook `{}` cannot assess a strategy as it is", handbook.document().id),
            "give a handbook for strategies, such as `--handbook grund`",
        )),
    }
}
