use std::path::Path;

use hallbar::adapt::{Adaptation, adapt as held_against};
use hallbar::case::Reference;
use hallbar::json::{DocumentKind, Layer, kind_of};
use hallbar::{Strategy, Text};

use super::{strategy, usable};
use crate::Exit;
use crate::adapt::{self, Asked};
use crate::args::Adapt;
use crate::documents::{self, Source};
use crate::session::{Session, Stop};
use crate::target::{not_over, write_whole};

/// Proposes a layer that fits a handbook to another strategy.
pub(crate) fn adapt(asked: &Adapt, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let read = [Some(&asked.handbook), Some(&asked.to), asked.from.as_ref()];
    not_over(asked.output.as_deref(), read.into_iter().flatten().map(String::as_str))?;
    documents::one_from_input(read.into_iter().flatten())?;
    let handbook = documents::handbook(&asked.handbook, session)?;
    let to = documents::as_strategy(Source::open(&asked.to, session)?);
    let (handbook, to) = (usable(handbook, session), usable(to, session));
    let (handbook, to) = (handbook?, to?);
    let from = written_for(asked, handbook.document().written_for.as_ref(), session)?;
    let (rules, new) = (handbook.document(), to.document());
    let old = from.as_ref().map(Strategy::document);
    let found: Adaptation = held_against(rules, old, new);
    let language = asked.lang.into();
    let told = Asked { handbook: rules, old, new, found: &found, language };
    if asked.id.as_ref() == Some(&rules.id) {
        return Err(Stop::arguments(
            format!("`{}` is the handbook that the layer extends", rules.id),
            "give the layer an id of its own",
        ));
    }
    let id = match &asked.id {
        Some(id) => id.clone(),
        None => format!("{}-{}", rules.id, new.id),
    };
    let named = |title: &Text| {
        let fitted = |language| {
            // An adaptation of an adaptation is told of the last.
            let mark = crate::texts::handbook::FITTED.fill(language, &["", ""]);
            let own = title.get(language).split(mark.as_str()).next().unwrap_or_default();
            crate::texts::handbook::FITTED.fill(language, &[own, &new.title])
        };
        Text::new(fitted(hallbar::Language::Swedish), fitted(hallbar::Language::English))
    };
    let reference = Reference { id: new.id.clone(), version: Some(new.version.clone()) };
    let goals: Vec<(String, Vec<String>)> =
        found.criteria.iter().map(|carried| (carried.criterion.clone(), carried.proposed(new))).collect();
    let same = |(criterion, goals): &(String, Vec<String>)| {
        rules.criteria.iter().any(|known| known.id == *criterion && known.goals == *goals)
    };
    let goals: Vec<_> = goals.into_iter().filter(|proposed| !same(proposed)).collect();
    let file = file_of(asked);
    let decisions = adapt::decisions(&told);
    let layer =
        Layer::adapted(rules, file.as_deref(), (&id, &named(&rules.title)), &reference, &goals, &decisions);
    let text = layer.write();
    match asked.output.as_deref().filter(|name| *name != "-") {
        Some(name) => write_whole(name, text.as_bytes())?,
        None => session.print(&text)?,
    }
    let (width, colour) = (session.width(), session.colour_err());
    session.tell(&adapt::summary(&told, &decisions, width, colour));
    Ok(Exit::Done)
}

/// The strategy that the handbook was written for: the one given, else the one it names, where it lies beside the new one.
fn written_for(
    asked: &Adapt,
    named: Option<&Reference>,
    session: &mut Session<'_>,
) -> Result<Option<Strategy>, Stop> {
    if let Some(opened) = strategy(asked.from.as_deref(), session)? {
        return usable(opened, session).map(Some);
    }
    let (Some(named), false) = (named, asked.to == "-") else { return Ok(None) };
    let folder = Path::new(&asked.to).parent().filter(|folder| !folder.as_os_str().is_empty());
    let Ok(beside) = std::fs::read_dir(folder.unwrap_or(Path::new("."))) else { return Ok(None) };
    let mut files: Vec<_> = beside.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    // The one called as the strategy first; any order of the folder gives the same.
    files.sort_by_key(|file| (file.file_stem().is_none_or(|stem| *stem != *named.id), file.clone()));
    for file in files {
        let Ok(bytes) = std::fs::read(&file) else { continue };
        if kind_of(&bytes) != Some(DocumentKind::Strategy) {
            continue;
        }
        let opened = documents::as_strategy(Source { name: file.to_string_lossy().into_owned(), bytes });
        let is_named = opened.value.as_ref().is_some_and(|strategy| {
            let document = strategy.document();
            document.id == named.id
                && named.version.as_ref().is_none_or(|version| *version == document.version)
        });
        if is_named {
            return usable(opened, session).map(Some);
        }
    }
    Ok(None)
}

/// Where the handbook lies, seen from where the layer goes; one that comes with the program needs no file.
fn file_of(asked: &Adapt) -> Option<String> {
    if documents::built_in(&asked.handbook).is_some() || asked.handbook == "-" {
        return None;
    }
    let folder = match asked.output.as_deref() {
        Some(name) if name != "-" => Path::new(name).parent().filter(|folder| !folder.as_os_str().is_empty()),
        _ => None,
    };
    let folder = std::fs::canonicalize(folder.unwrap_or(Path::new("."))).ok()?;
    let file = std::fs::canonicalize(&asked.handbook).ok()?;
    let same = folder.components().zip(file.components()).take_while(|(one, other)| one == other).count();
    if same == 0 {
        return Some(file.to_string_lossy().into_owned());
    }
    let up = folder.components().skip(same).map(|_| "..".to_owned());
    let down = file.components().skip(same).map(|part| part.as_os_str().to_string_lossy().into_owned());
    Some(up.chain(down).collect::<Vec<_>>().join("/"))
}
