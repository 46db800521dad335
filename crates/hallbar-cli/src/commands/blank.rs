use hallbar::case::{Answer, CaseDocument, Fact, Given, Reference, facts};
use hallbar::excel::{self, FormOrder, Remarked};
use hallbar::handbook::HandbookDocument;
use hallbar::report::words::Names;
use hallbar::strategy::StrategyDocument;
use hallbar::{CaseKind, Handbook, Scorer, Strategy, json};

use super::{strategy, usable};
use crate::Exit;
use crate::args::{CaseForm, New};
use crate::documents::{self, Source};
use crate::session::{Session, Stop};
use crate::show;
use crate::target::{not_over, write_whole};
use crate::texts::blank as say;

/// Writes a case to fill in, with the questions in it: blank, or with what another says already.
pub(crate) fn blank(asked: &New, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let form = form(asked)?;
    let handbook = usable(documents::handbook(&asked.handbook, session)?, session)?;
    let strategy = strategy(asked.strategy.as_deref(), session)?;
    let strategy = strategy.map(|strategy| usable(strategy, session)).transpose()?;
    let (document, goals) = (handbook.document(), strategy.as_ref().map(hallbar::Strategy::document));
    let asks = |list: &&hallbar::handbook::ItemList| list.items.needs_strategy();
    if let (Some(list), None) = (document.lists.iter().find(asks), goals) {
        return Err(Stop::arguments(
            format!("the handbook `{}` asks about the goals of a strategy (list `{}`)", document.id, list.id),
            "give the strategy with `--strategy FILE`",
        ));
    }
    let kind = kind(asked.kind, document)?;
    let scorer = match (form, &asked.from) {
        (CaseForm::Json, None) => None,
        _ => Some(compile(&handbook, strategy.as_ref(), asked, session)?),
    };
    let id = asked.id.as_deref();
    let (case, exit) = match (&asked.from, &scorer) {
        (Some(from), Some(scorer)) => {
            let (mut case, exit) = earlier(from, scorer, session)?;
            case.id = id.map_or(case.id, str::to_owned);
            case.kind = asked.kind.unwrap_or(case.kind);
            case.handbook =
                Some(Reference { id: document.id.clone(), version: Some(document.version.clone()) });
            (case, exit)
        }
        _ => (filled(id.unwrap_or("case-1"), kind, document, goals), Exit::Done),
    };
    let names = Names { handbook: document, strategy: goals, language: asked.lang.into() };
    match (&scorer, form) {
        (Some(scorer), CaseForm::Xlsx) => workbook(asked, &case, scorer, names, session)?,
        _ if asked.from.is_some() => put(asked, &json::write_case(&case), session)?,
        _ => {
            let remarks = show::remarks(&case, document, goals, asked.lang.into());
            put(asked, &json::write_commented_case(&case, &remarks), session)?;
        }
    }
    session.tell(&told(asked, names, form));
    Ok(exit)
}

/// How the case is to be written.
fn form(asked: &New) -> Result<CaseForm, Stop> {
    let file = asked.output.as_deref().filter(|name| *name != "-");
    let ending = file.is_some_and(|name| name.to_lowercase().ends_with(".xlsx"));
    let form = asked.form.unwrap_or(if ending { CaseForm::Xlsx } else { CaseForm::Json });
    if form == CaseForm::Xlsx && file.is_none() {
        return Err(Stop::arguments(
            "a form is a workbook, and goes to a file",
            "name it with `-o case.xlsx`",
        ));
    }
    not_over(file, asked.from.as_deref())?;
    Ok(form)
}

fn compile(
    handbook: &Handbook,
    strategy: Option<&Strategy>,
    asked: &New,
    session: &mut Session<'_>,
) -> Result<Scorer, Stop> {
    match Scorer::compile(handbook, strategy, None) {
        Ok(scorer) => Ok(scorer),
        Err(refused) => {
            let mut opened = documents::handbook(&asked.handbook, session)?;
            opened.add(refused.diagnostics);
            let drawn = opened.draw(false, session.colour_err(), session);
            session.tell(&drawn);
            Err(Stop::Document)
        }
    }
}

/// What a case says already; of a form everything that can be read.
fn earlier(name: &str, scorer: &Scorer, session: &mut Session<'_>) -> Result<(CaseDocument, Exit), Stop> {
    let source = Source::open(name, session)?;
    let opened = match excel::is_workbook(&source.bytes) {
        true if !documents::is_form(&source.bytes) => {
            return Err(Stop::helped(
                format!("`{name}` is a workbook, and no form"),
                "a table of cases is read with `hallbar assess`",
            ));
        }
        true => documents::as_form(source, scorer)?,
        false => documents::as_case(source),
    };
    let drawn = opened.draw(true, session.colour_err(), session);
    session.tell(&drawn);
    let exit = if opened.errors() > 0 { Exit::Document } else { Exit::Done };
    let kept = opened.form.map(|form| form.case);
    kept.or(opened.value).map(|case| (case, exit)).ok_or(Stop::Document)
}

/// Writes the case as a form.
fn workbook(
    asked: &New,
    case: &CaseDocument,
    scorer: &Scorer,
    names: Names<'_>,
    session: &mut Session<'_>,
) -> Result<(), Stop> {
    let remarks = |part: Remarked<'_>| show::beside_form(names, part);
    let order = FormOrder { scorer, language: names.language, case, remarks: &remarks };
    let written = excel::write_form(&order).map_err(|error| {
        let message = error.to_string();
        error.help().map_or_else(|| Stop::failed(message.clone()), |help| Stop::helped(message.clone(), help))
    })?;
    for path in &written.left_out {
        session.tell(&format!("{}\n", names.fill(say::LEFT_OUT, &[path])));
    }
    write_whole(asked.output.as_deref().unwrap_or_default(), &written.bytes)
}

fn put(asked: &New, text: &str, session: &mut Session<'_>) -> Result<(), Stop> {
    match asked.output.as_deref().filter(|name| *name != "-") {
        Some(name) => write_whole(name, text.as_bytes()),
        None => session.print(text),
    }
}

/// What was written, in a line.
fn told(asked: &New, names: Names<'_>, form: CaseForm) -> String {
    let handbook = names.handbook;
    let file = asked.output.as_deref().filter(|name| *name != "-");
    let file = file.map(|name| names.fill(say::WRITTEN_TO, &[name])).unwrap_or_default();
    let title = names.title(&handbook.title, &handbook.id);
    let count = handbook.questions.len().to_string();
    let said = match (form, &asked.from) {
        (CaseForm::Xlsx, _) => say::FORM,
        (CaseForm::Json, Some(_)) => say::FILLED_CASE,
        (CaseForm::Json, None) => say::BLANK_CASE,
    };
    let said = names.fill(said, &[&title, &handbook.id, &handbook.version, &count, &file]);
    format!("{said}\n")
}

/// The kind asked for, if the handbook serves it; else the first it serves.
fn kind(asked: Option<CaseKind>, handbook: &HandbookDocument) -> Result<CaseKind, Stop> {
    let served = &handbook.kinds;
    match asked {
        None => Ok(served.first().copied().unwrap_or_default()),
        Some(kind) if served.is_empty() || served.contains(&kind) => Ok(kind),
        Some(kind) => {
            let served: Vec<&str> = served.iter().map(|kind| kind.id()).collect();
            let message = format!("the handbook `{}` does not serve cases of the kind `{kind}`", handbook.id);
            Err(Stop::arguments(message, format!("it serves {}", served.join(", "))))
        }
    }
}

fn filled(
    id: &str,
    kind: CaseKind,
    handbook: &HandbookDocument,
    strategy: Option<&StrategyDocument>,
) -> CaseDocument {
    let built_in = facts::BUILT_IN.iter().map(|fact| fact.id).filter(|id| *id != "kind");
    let declared = handbook.facts.iter().filter(|fact| fact.from.is_none()).map(|fact| fact.id.as_str());
    let fact = |id: &str| Fact { id: id.to_owned(), value: Given::Missing };
    let mut answers = Vec::new();
    for question in &handbook.questions {
        let answer = Answer { question: question.id.clone(), ..Answer::default() };
        match &question.per {
            None => answers.push(answer),
            Some(list) => {
                let items = Names { handbook, strategy, language: hallbar::Language::Swedish }.items(list);
                answers.extend(items.into_iter().map(|item| answer.clone().about(item)));
            }
        }
    }
    CaseDocument {
        id: id.to_owned(),
        kind,
        handbook: Some(Reference { id: handbook.id.clone(), version: Some(handbook.version.clone()) }),
        strategy: strategy
            .map(|strategy| Reference { id: strategy.id.clone(), version: Some(strategy.version.clone()) }),
        facts: built_in.chain(declared).map(fact).collect(),
        answers,
        ..CaseDocument::default()
    }
}
