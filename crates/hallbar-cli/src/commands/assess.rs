use hallbar::Strategy;
use hallbar::assessment::{Assessment, Ternary};
use hallbar::case::CaseDocument;
use hallbar::comparison::{Comparison, Record};
use hallbar::diagnostic::suggestion;
use hallbar::handbook::HandbookDocument;
use hallbar::json::{self, DocumentKind};
use hallbar::report::CasePage;
use hallbar::report::page::Page;
use hallbar::report::words::Names;

use super::{Compiled, compiled_with, handbook_name, interlinked};
use crate::Exit;
use crate::args::{Assess, Format, Rules};
use crate::documents::{self, Opened, Source};
use crate::many::Input;
use crate::session::{Session, Stop};

/// Assesses a case and prints the report, or all cases of the input.
pub(crate) fn assess(asked: &Assess, session: &mut Session<'_>) -> Result<Exit, Stop> {
    one_from_input(asked)?;
    match Input::open(asked, session)? {
        Ok(many) => crate::many::assess(asked, many, session),
        Err(one) => assess_one(asked, one, session),
    }
}

fn assess_one(asked: &Assess, source: Source, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let (case, rules) = opened(asked, source, session)?;
    let Computed { case, assessment, since } = computed(asked, case, &rules, session)?;
    let text = rendered(asked, &assessment, since.as_ref(), &case, &rules, session);
    session.print(&text)?;
    let below = asked.require.as_ref().is_some_and(|class| !reaches(class, &assessment, &rules));
    Ok(if below { Exit::Below } else { Exit::Done })
}

/// A case and the rules it is assessed by, whatever form it comes in.
pub(crate) fn opened(
    asked: &Assess,
    source: Source,
    session: &mut Session<'_>,
) -> Result<(Opened<CaseDocument>, Compiled), Stop> {
    if json::kind_of(&source.bytes) == Some(DocumentKind::Strategy) {
        return opened_strategy(asked, source, session);
    }
    if documents::is_form(&source.bytes) {
        let name = documents::handbook_of_form(&source, asked.rules.handbook.as_deref())?;
        let rules = assess_rules(&name, asked, session)?;
        let case = documents::as_form(source, &rules.scorer)?;
        return Ok((case, rules));
    }
    let case = documents::as_case(source);
    let name = match (&asked.rules.handbook, &case.value) {
        (None, None) => None,
        (given, _) => Some(handbook_name(given.as_deref(), &case)?),
    };
    let rules = name.map_or(Err(Stop::Document), |name| assess_rules(&name, asked, session));
    match rules {
        Err(stop) => {
            let drawn = case.draw(true, session.colour_err(), session);
            session.tell(&drawn);
            Err(stop)
        }
        Ok(rules) => Ok((case, rules)),
    }
}

/// The rules that a case is assessed by.
pub(crate) fn assess_rules(name: &str, asked: &Assess, session: &mut Session<'_>) -> Result<Compiled, Stop> {
    if asked.date.is_some() && asked.rules.strategy.is_none() {
        return Err(Stop::arguments(
            "`--date` is the day that a strategy is looked at, and no strategy is given",
            "give the strategy with `--strategy FILE`, or leave out `--date`",
        ));
    }
    let strategy = super::strategy(asked.rules.strategy.as_deref(), session)?;
    let strategy = strategy.map(|strategy| documents::seen_on(strategy, asked.date));
    let rules = compiled_with(name, strategy, &asked.rules, session)?;
    interlinked(rules, asked.interlinkages.as_deref(), session)
}

/// Refuses a strategy beside the one that is assessed.
pub(crate) fn no_other_strategy(asked: &Assess) -> Result<(), Stop> {
    if asked.rules.strategy.is_none() {
        return Ok(());
    }
    Err(Stop::arguments(
        "the strategy is what is assessed, and `--strategy` gives another",
        "leave out `--strategy`, or give a case of the kind `strategy`",
    ))
}

/// A strategy as it is, with nothing judged by a person.
fn opened_strategy(
    asked: &Assess,
    source: Source,
    session: &mut Session<'_>,
) -> Result<(Opened<CaseDocument>, Compiled), Stop> {
    no_other_strategy(asked)?;
    let strategy = documents::seen_on(documents::as_strategy(source), asked.date);
    let case = Opened {
        source: strategy.source.clone(),
        beneath: Vec::new(),
        places: strategy.places.clone(),
        found: Vec::new(),
        value: strategy.value.as_ref().map(Strategy::as_case),
        form: None,
    };
    let handbook = asked.rules.handbook.as_deref().unwrap_or(BY_DEFAULT);
    let rules = compiled_with(handbook, Some(strategy), &asked.rules, session)?;
    let rules = interlinked(rules, asked.interlinkages.as_deref(), session)?;
    Ok((case, rules))
}

/// The handbook that strategies are assessed by where none is given.
pub(crate) const BY_DEFAULT: &str = "grund";

/// What was computed for a case.
pub(crate) struct Computed {
    pub(crate) case: CaseDocument,
    pub(crate) assessment: Assessment,
    /// What changed since an earlier assessment, where one is named.
    pub(crate) since: Option<Comparison>,
}

pub(crate) fn computed(
    asked: &Assess,
    mut case: Opened<CaseDocument>,
    rules: &Compiled,
    session: &mut Session<'_>,
) -> Result<Computed, Stop> {
    let earlier = earlier(asked, session)?;
    let document = case.value.take();
    let bound = document.as_ref().map(|document| rules.scorer.bind(document));
    let bound = bound.and_then(|checked| {
        case.add(checked.diagnostics);
        checked.value
    });
    let drawn = case.draw(true, session.colour_err(), session);
    session.tell(&drawn);
    let (Some(bound), Some(document)) = (bound, document.as_ref()) else { return Err(Stop::Document) };
    if earlier.as_ref().is_some_and(|earlier| earlier.value.is_none()) {
        return Err(Stop::Document);
    }
    if let Some(class) = &asked.require {
        known_class(class, rules.handbook.document())?;
    }
    let bound = bound.with_fingerprint(json::fingerprint_case(document));
    let mut assessment = bound.assess();
    assessment.next = match &asked.require {
        Some(class) => bound.changes_to_reach(class),
        None => bound.next_class(),
    };
    let since = earlier.and_then(|earlier| since(&assessment, earlier, session));
    Ok(Computed { case: document.clone(), assessment, since })
}

/// Standard input is read to its end: it can hold one document.
fn one_from_input(asked: &Assess) -> Result<(), Stop> {
    let Rules { handbook, strategy, call } = &asked.rules;
    let named = [
        Some(&asked.case),
        handbook.as_ref(),
        strategy.as_ref(),
        call.as_ref(),
        asked.against.as_ref(),
        asked.interlinkages.as_ref(),
        asked.many.columns.as_ref(),
    ];
    documents::one_from_input(named.into_iter().flatten())
}

/// The earlier assessment, if one is named; its errors are shown at once, beside those of the case.
fn earlier(asked: &Assess, session: &mut Session<'_>) -> Result<Option<Opened<Record>>, Stop> {
    let Some(name) = &asked.against else { return Ok(None) };
    let opened = documents::as_earlier(Source::open(name, session)?);
    let drawn = opened.draw(true, session.colour_err(), session);
    session.tell(&drawn);
    Ok(Some(opened))
}

/// What changed since then. That another case or another handbook is compared is told.
fn since(
    assessment: &Assessment,
    mut earlier: Opened<Record>,
    session: &mut Session<'_>,
) -> Option<Comparison> {
    let (record, before) = (Record::from(assessment), earlier.value.take()?);
    earlier.add(record.remarks_on(&before));
    let drawn = earlier.draw(true, session.colour_err(), session);
    session.tell(&drawn);
    Some(record.since(&before))
}

fn rendered(
    asked: &Assess,
    assessment: &Assessment,
    since: Option<&Comparison>,
    case: &CaseDocument,
    rules: &Compiled,
    session: &Session<'_>,
) -> String {
    match asked.format {
        Format::Json => {
            let mut text = match since {
                Some(since) => json::write_assessment_since(assessment, since),
                None => json::write_assessment(assessment),
            };
            if !text.ends_with('\n') {
                text.push('\n');
            }
            text
        }
        Format::Text => {
            let names = Names {
                handbook: rules.handbook.document(),
                strategy: rules.strategy.as_ref().map(hallbar::Strategy::document),
                language: asked.lang.into(),
            };
            {
                let page = Page::new(session.width(), session.colour_out());
                CasePage { assessment, case, since, names }.whole(page).finish()
            }
        }
    }
}

/// The classes of the handbook's main node, best first.
pub(crate) fn classes(handbook: &HandbookDocument) -> Vec<&str> {
    let main = handbook.nodes.iter().find(|node| Some(&node.id) == handbook.main.as_ref());
    main.map(|node| node.classes.iter().map(|class| class.id.as_str()).collect()).unwrap_or_default()
}

/// Refuses a class that the handbook does not have.
pub(crate) fn known_class(class: &str, handbook: &HandbookDocument) -> Result<(), Stop> {
    let known = classes(handbook);
    if known.contains(&class) {
        return Ok(());
    }
    let message = format!("`--require {class}`: the handbook `{}` has no such class", handbook.id);
    let help = suggestion(class, known).unwrap_or_else(|| "it has no classes at all".to_owned());
    Err(Stop::arguments(message, help))
}

/// Whether the lowest possible class is this or better, and is certainly given.
fn reaches(class: &str, assessment: &Assessment, rules: &Compiled) -> bool {
    let order = classes(rules.handbook.document());
    let place = |id: &str| order.iter().position(|known| *known == id);
    let Some(outcome) = &assessment.outcome else { return false };
    let lowest = outcome.low.as_deref().and_then(place);
    outcome.withheld == Ternary::No && lowest.zip(place(class)).is_some_and(|(lowest, asked)| lowest <= asked)
}
