//! The whole handbook, for whoever prepares cases.

use super::{Guide, effects, goals, language, questions, rest, score, steps, texts};
use crate::markdown::Marked;
use crate::words;

pub(super) fn write(guide: &mut Guide<'_>) {
    head(guide);
    guide.heading(2, texts::CONTENTS);
    guide.page.contents();
    about(guide);
    steps::write(guide);
    questions::write(guide);
    effects::write(guide);
    score::write(guide);
    goals::write(guide);
    rest::facts(guide);
    rest::parameters(guide);
    rest::measures(guide);
    guide.other_scales();
    rest::tables(guide);
    rest::version(guide);
}

fn head(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    let title = guide.names.title(&handbook.title, &handbook.id);
    guide.page.heading(1, &title);
    let version = guide.fill(texts::FOR_OFFICERS, &[&words::own_line(&handbook.version)]);
    guide.page.words(&version);
    if let Some(summary) = &handbook.summary {
        guide.long(summary);
    }
    guide.other_language();
}

/// What the handbook serves, where it comes from and what was adapted.
fn about(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    guide.heading(2, texts::ABOUT);
    let kinds: Vec<String> = guide.scope.kinds.iter().map(|kind| guide.names.kind(kind.id())).collect();
    if !handbook.kinds.is_empty() || guide.options.kind.is_some() {
        let said = guide.labelled(texts::SERVES, &words::sentence(&guide.all_of(&kinds)));
        guide.page.item(0, &said);
    }
    let strategy = guide.names.strategy.map(|strategy| words::own_line(&strategy.title));
    let written_for = handbook.written_for.as_ref().map(|written| {
        let version = written.version.as_deref().map(|version| format!(" {version}")).unwrap_or_default();
        words::own_line(&format!("{}{version}", written.id))
    });
    let told = match (strategy, written_for, handbook.needs_strategy) {
        (Some(strategy), ..) => Some(guide.fill(texts::WITH_THIS_STRATEGY, &[&strategy])),
        (None, Some(written), _) => Some(guide.fill(texts::WRITTEN_FOR, &[&written])),
        (None, None, true) => Some(guide.say(texts::NEEDS_STRATEGY).to_owned()),
        (None, None, false) => None,
    };
    if let Some(told) = told {
        let said = guide.labelled(texts::STRATEGY, &told);
        guide.page.item(0, &said);
    }
    if let Some(source) = &handbook.source {
        let mut said = guide.labelled(texts::SOURCE, &words::own_line(&source.title));
        for address in source.url.iter().chain(&source.also) {
            said.add(" ").add_address(&words::own_line(address));
        }
        guide.page.item(0, &said);
    }
    guide.page.apart();
    if let Some(note) = handbook.source.as_ref().and_then(|source| source.note.as_ref()) {
        for (at, paragraph) in guide.paragraphs(note).into_iter().enumerate() {
            let said = match at {
                0 => guide.labelled(texts::NOTE, &paragraph),
                _ => Marked::plain(&paragraph),
            };
            guide.page.paragraph(&said);
        }
    }
}

impl Guide<'_> {
    /// Says how many texts stand in the other language, where there are any.
    pub(super) fn other_language(&mut self) {
        let said = match language::missing(self.handbook(), self.names.language) {
            0 => return,
            1 => self.say(texts::ONE_OTHER_LANGUAGE).to_owned(),
            more => self.fill(texts::OTHER_LANGUAGE, &[&more.to_string()]),
        };
        self.page.words(&said);
    }
}
