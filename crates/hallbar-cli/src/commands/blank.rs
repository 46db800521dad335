use hallbar::agenda2030::Goal;
use hallbar::case::{Answer, CaseDocument, Fact, Given, Reference, facts};
use hallbar::handbook::{HandbookDocument, ItemSource};
use hallbar::strategy::{StrategyDocument, StrategyGoal};
use hallbar::{CaseKind, json};

use super::{strategy, usable};
use crate::Exit;
use crate::args::New;
use crate::documents;
use crate::session::{Session, Stop};
use crate::names::Names;
use crate::show;
use crate::target::write_whole;
use crate::texts::blank as say;

/// Writes a blank case to fill in, with the questions in it.
pub(crate) fn blank(asked: &New, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let handbook = usable(documents::handbook(&asked.handbook, session)?, session)?;
    let handbook = handbook.document();
    let strategy = strategy(asked.strategy.as_deref(), session)?;
    let strategy = strategy.map(|strategy| usable(strategy, session)).transpose()?;
    let strategy = strategy.as_ref().map(hallbar::Strategy::document);
    let asks = |list: &&hallbar::handbook::ItemList| list.items.needs_strategy();
    if let (Some(list), None) = (handbook.lists.iter().find(asks), strategy) {
        return Err(Stop::arguments(
            format!("the handbook `{}` asks about the goals of a strategy (list `{}`)", handbook.id, list.id),
            "give the strategy with `--strategy FILE`",
        ));
    }
    let kind = kind(asked.kind, handbook)?;
    let case = filled(&asked.id, kind, handbook, strategy);
    let remarks = show::remarks(&case, handbook, strategy, asked.lang.into());
    let text = json::write_commented_case(&case, &remarks);
    match asked.output.as_deref().filter(|name| *name != "-") {
        Some(name) => write_whole(name, text.as_bytes())?,
        None => session.print(&text)?,
    }
    session.tell(&told(asked, handbook));
    Ok(Exit::Done)
}

/// What was written, in a line.
fn told(asked: &New, handbook: &HandbookDocument) -> String {
    let names = Names { handbook, strategy: None, language: asked.lang.into() };
    let file = asked.output.as_deref().filter(|name| *name != "-");
    let file = file.map(|name| names.fill(say::WRITTEN_TO, &[name])).unwrap_or_default();
    let title = names.title(&handbook.title, &handbook.id);
    let count = handbook.questions.len().to_string();
    let said = names.fill(say::BLANK_CASE, &[&title, &handbook.id, &handbook.version, &count, &file]);
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
                let items = items(list, handbook, strategy);
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

/// The items that a per-item question is asked about. A blank case has no financing lines.
fn items(list: &str, handbook: &HandbookDocument, strategy: Option<&StrategyDocument>) -> Vec<String> {
    let source = handbook.lists.iter().find(|known| known.id == list).map(|list| &list.items);
    match source {
        Some(ItemSource::Own(items)) => items.iter().map(|item| item.id.clone()).collect(),
        Some(ItemSource::AgendaGoals(goals)) if goals.is_empty() => {
            Goal::all().map(|goal| goal.number().to_string()).collect()
        }
        Some(ItemSource::AgendaGoals(goals)) => goals.clone(),
        Some(ItemSource::Strategy { depth, otherwise }) => match strategy {
            None => otherwise.iter().map(|item| item.id.clone()).collect(),
            Some(strategy) => {
                let mut found = Vec::new();
                at_depth(&strategy.goals, *depth, &mut found);
                found
            }
        },
        Some(ItemSource::Lines) | None => Vec::new(),
    }
}

fn at_depth(goals: &[StrategyGoal], depth: u8, found: &mut Vec<String>) {
    for goal in goals {
        match depth {
            0 => {}
            1 => found.push(goal.id.clone()),
            deeper => at_depth(&goal.goals, deeper - 1, found),
        }
    }
}
