use std::path::Path;

use hallbar::report::page::{Frame, Page};
use hallbar::report::words::Names;
use hallbar::report::{CasePage, PaperFor};

use super::assess::{Computed, computed, opened};
use crate::Exit;
use crate::args::{Assess, Format, Many, Paper, PaperForm, Report};
use crate::documents::{self, Source};
use crate::session::{Session, Stop};
use crate::target::{not_over, write_whole};

/// Writes what was computed for a case as a paper for people.
pub(crate) fn report(asked: &Report, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let rules = &asked.rules;
    let read = [Some(&asked.case), rules.handbook.as_ref(), rules.strategy.as_ref(), rules.call.as_ref()];
    let read = read.into_iter().chain([asked.interlinkages.as_ref(), asked.against.as_ref()]).flatten();
    documents::one_from_input(read.clone())?;
    not_over(asked.output.as_deref(), read.map(String::as_str))?;
    let form = form(asked)?;
    let as_assessed = as_assessed(asked);
    let source = Source::open(&asked.case, session)?;
    let (case, rules) = opened(&as_assessed, source, session)?;
    let Computed { case, assessment, since } = computed(&as_assessed, case, &rules, session)?;
    let language = asked.lang.into();
    let names = Names {
        handbook: rules.handbook.document(),
        strategy: rules.strategy.as_ref().map(hallbar::Strategy::document),
        language,
    };
    let reader = match asked.reader {
        Paper::Officer => PaperFor::Officer,
        Paper::Board => PaperFor::Board,
        Paper::Applicant => PaperFor::Applicant,
    };
    let page = CasePage { assessment: &assessment, case: &case, since: since.as_ref(), names };
    let page = page.paper(reader, Page::new(session.width(), false));
    let text = match form {
        PaperForm::Html => page.html(Frame { language }),
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

/// The same case as `assess` takes it.
fn as_assessed(asked: &Report) -> Assess {
    Assess {
        case: asked.case.clone(),
        rules: asked.rules.clone(),
        lang: asked.lang,
        format: Format::Text,
        date: asked.date,
        interlinkages: asked.interlinkages.clone(),
        against: asked.against.clone(),
        require: None,
        many: Many::default(),
    }
}
