use std::path::Path;

use hallbar::json::{DocumentKind, kind_of};
use hallbar::report::page::{Frame, Page};
use hallbar::report::words::Names;
use hallbar::report::{CasePage, PaperFor};

use super::assess::{Computed, assess, computed, opened};
use super::compare::{compared, follows};
use super::{usable, usable_with_places};
use crate::Exit;
use crate::args::{Assess, Format, Many, OutForm, Paper, PaperForm, Report};
use crate::documents::{self, Source};
use crate::session::{Session, Stop};
use crate::target::{not_over, write_whole};

/// As many bytes of a record as `assess` looks at where nothing else is said.
const LONGEST_RECORD: usize = 16 << 20;

/// Writes what was computed for a case as a paper for people.
pub(crate) fn report(asked: &Report, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let rules = &asked.rules;
    let read = [Some(&asked.case), rules.handbook.as_ref(), rules.strategy.as_ref(), rules.call.as_ref()];
    let read = read.into_iter().chain([asked.interlinkages.as_ref(), asked.against.as_ref()]).flatten();
    documents::one_from_input(read.clone())?;
    not_over(asked.output.as_deref(), read.map(String::as_str))?;
    let form = form(asked)?;
    let as_assessed = as_assessed(asked, form);
    if asked.reader == Paper::Call {
        return assess(&as_assessed, session);
    }
    if asked.budget.is_some() {
        return Err(Stop::arguments("`--budget` is what a call has", "add `--for call`, or leave it out"));
    }
    let source = Source::open(&asked.case, session)?;
    if kind_of(&source.bytes) == Some(DocumentKind::Strategy) && asked.rules.handbook.is_none() {
        let page = match &asked.against {
            Some(earlier) => of_two_strategies(asked, earlier, source, session)?,
            None => of_strategy(asked, source, session)?,
        };
        return written(asked, form, &page, session);
    }
    let (case, rules) = opened(&as_assessed, source, session)?;
    let Computed { case, assessment, since } = computed(&as_assessed, case, &rules, session)?;
    let names = Names {
        handbook: rules.handbook.document(),
        strategy: rules.strategy.as_ref().map(hallbar::Strategy::document),
        language: asked.lang.into(),
    };
    let reader = match asked.reader {
        Paper::Officer | Paper::Call => PaperFor::Officer,
        Paper::Board => PaperFor::Board,
        Paper::Applicant => PaperFor::Applicant,
    };
    let page = CasePage { assessment: &assessment, case: &case, since: since.as_ref(), names };
    let page = page.paper(reader, Page::new(session.width(), false));
    written(asked, form, &page, session)
}

/// A strategy's structure, coverage and pulls, as `strategy check` tells them.
fn of_strategy(asked: &Report, source: Source, session: &mut Session<'_>) -> Result<Page, Stop> {
    if asked.reader != Paper::Officer {
        return Err(Stop::arguments(
            "a strategy has one report",
            "leave out `--for`, or give a handbook to assess it by with `--handbook`",
        ));
    }
    let opened = documents::seen_on(documents::as_strategy(source), asked.date);
    let (strategy, places) = usable_with_places(opened, session)?;
    let matrix = asked.interlinkages.as_deref().map(|name| Source::open(name, session)).transpose()?;
    let matrix = matrix.map(|source| usable(documents::as_matrix(source, None), session)).transpose()?;
    let page = Page::new(session.width(), false);
    Ok(crate::strategy::page(&strategy, &places, (None, matrix.as_ref()), asked.lang.into(), page))
}

/// What has changed since an earlier version, or what another region's has in common with it.
fn of_two_strategies(
    asked: &Report,
    earlier: &str,
    source: Source,
    session: &mut Session<'_>,
) -> Result<Page, Stop> {
    let seen = |source| documents::seen_on(documents::as_strategy(source), asked.date);
    let earlier = seen(Source::open(earlier, session)?);
    // The errors of both are shown before giving up.
    let (earlier, later) = (usable(earlier, session), usable(seen(source), session));
    let (earlier, later) = (earlier?, later?);
    let compared = compared([&earlier, &later], None, None);
    let (backwards, has_day) = (follows(&earlier, &later), asked.date.is_some());
    let page = Page::new(session.width(), false);
    Ok(crate::compare::page(&compared, backwards, None, has_day, asked.lang.into(), page))
}

fn written(asked: &Report, form: PaperForm, page: &Page, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let text = match form {
        PaperForm::Html => page.html(Frame { language: asked.lang.into() }),
        PaperForm::Md => page.markdown(),
    };
    match asked.output.as_deref().filter(|name| *name != "-") {
        Some(name) => write_whole(name, text.as_bytes())?,
        None => session.print(&text)?,
    }
    Ok(Exit::Done)
}

/// What the page is written as: by the option, else by the ending of the file.
fn form(asked: &Report) -> Result<PaperForm, Stop> {
    let name = asked.output.as_deref().filter(|name| *name != "-");
    let ending =
        name.and_then(|name| Path::new(name).extension()).map(|end| end.to_string_lossy().to_lowercase());
    match (asked.to, name, ending.as_deref()) {
        (Some(form), ..) => Ok(form),
        (None, None, _) | (None, _, Some("html" | "htm")) => Ok(PaperForm::Html),
        (None, _, Some("md" | "markdown")) => Ok(PaperForm::Md),
        (None, Some(name), _) => Err(Stop::arguments(
            format!("`{name}` does not say what the page is written as"),
            "call it `.html` or `.md`, or say `--to html` or `--to md`",
        )),
    }
}

/// The same case, or the same cases, as `assess` takes them.
fn as_assessed(asked: &Report, form: PaperForm) -> Assess {
    let to = match form {
        PaperForm::Html => OutForm::Html,
        PaperForm::Md => OutForm::Md,
    };
    let many = match asked.reader {
        Paper::Call => Many {
            output: asked.output.clone(),
            to: Some(to),
            rank: Some(String::new()),
            budget: asked.budget.clone(),
            columns: asked.columns.clone(),
            quiet: true,
            max_record: LONGEST_RECORD,
            ..Many::default()
        },
        _ => Many::default(),
    };
    Assess {
        case: asked.case.clone(),
        rules: asked.rules.clone(),
        lang: asked.lang,
        format: Format::Text,
        date: asked.date,
        interlinkages: asked.interlinkages.clone(),
        against: asked.against.clone(),
        require: None,
        many,
    }
}
