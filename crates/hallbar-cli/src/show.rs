//! A handbook in words, and the remarks in a blank case.

mod guide;
mod measures;
mod origin;
mod questions;
mod ranking;
mod scales;
mod tree;

use hallbar::Language;
use hallbar::handbook::{ConsequenceKind, Gate, HandbookDocument, Item, ItemSource};
use hallbar::report::words::Names;

use crate::layout::{Page, Tone, own_line};
use crate::texts::{self, Phrase};

pub(crate) use guide::{beside_form, remarks};
pub(crate) use origin::text as origin;

/// A handbook being shown.
struct Shown<'a> {
    names: Names<'a>,
    page: Page,
}

/// The whole handbook, readable.
pub(crate) fn text(handbook: &HandbookDocument, language: Language, width: usize, colour: bool) -> String {
    let names = Names { handbook, strategy: None, language };
    let mut shown = Shown { names, page: Page::new(width, colour) };
    head(&mut shown);
    stages(&mut shown);
    questions::write(&mut shown);
    effects(&mut shown);
    tree::write(&mut shown);
    ranking::write(&mut shown);
    scales::write(&mut shown);
    measures::write(&mut shown);
    consequences(&mut shown);
    rest(&mut shown);
    shown.page.finish()
}

impl Shown<'_> {
    fn heading(&mut self, phrase: Phrase) {
        self.page.heading(self.names.say(phrase));
    }

    /// An id beside a title, for those who write documents.
    fn with_id(&self, title: &str, id: &str) -> String {
        let title = self.page.tone(Tone::Strong, title);
        format!("{title} [{}]", own_line(id))
    }

    fn items(&mut self, indent: usize, items: &[Item]) {
        for item in items {
            let title = self.names.title(&item.title, &item.id);
            let said = self.with_id(&title, &item.id);
            self.page.hanging(indent, "• ", &said);
        }
    }
}

fn head(shown: &mut Shown<'_>) {
    let handbook = shown.names.handbook;
    let names = shown.names;
    let title = names.title(&handbook.title, &handbook.id);
    shown.page.title(&title);
    let version = names.fill(texts::VERSION, &[&own_line(&handbook.version)]);
    shown.page.paragraph(0, &format!("{} {version}", own_line(&handbook.id)));
    if let Some(summary) = &handbook.summary {
        shown.page.blank();
        shown.page.paragraph(0, &names.text(summary));
    }
    shown.page.blank();
    let mut pairs = Vec::new();
    let mut add = |label: Phrase, text: String| pairs.push((names.say(label).to_owned(), text));
    if !handbook.kinds.is_empty() {
        let kinds: Vec<String> = handbook.kinds.iter().map(|kind| names.kind(kind.id())).collect();
        add(texts::SERVES, kinds.join(", "));
    }
    add(texts::CURRENCY, handbook.currency.to_string());
    if let Some(since) = &handbook.comparable_since {
        add(texts::COMPARABLE, names.fill(texts::VERSION, &[&own_line(since)]));
    }
    if let Some(source) = &handbook.source {
        let url = source.url.as_ref().map(|url| format!("\n{}", own_line(url))).unwrap_or_default();
        add(texts::SUMMARY_SOURCE, format!("{}{url}", own_line(&source.title)));
        if let Some(note) = &source.note {
            add(texts::NOTE, names.text(note));
        }
    }
    shown.page.pairs(0, &pairs);
    if handbook.needs_strategy {
        shown.page.paragraph(0, names.say(texts::WITH_STRATEGY));
    }
}

fn stages(shown: &mut Shown<'_>) {
    let handbook = shown.names.handbook;
    if handbook.stages.is_empty() {
        return;
    }
    shown.heading(texts::REQUIREMENTS);
    let mut place = 0;
    for stage in &handbook.stages {
        place += 1;
        if place > 1 {
            shown.page.blank();
        }
        let title = shown.names.title(&stage.title, &stage.id);
        let said = shown.with_id(&format!("{place}. {title}"), &stage.id);
        shown.page.paragraph(0, &said);
        for gate in &stage.gates {
            requirement(shown, gate);
        }
        if let Some(failing) = &stage.failing {
            let said = shown.names.fill(texts::STAGE_OTHERWISE, &[&shown.names.text(failing)]);
            shown.page.paragraph(2, &said);
        }
    }
}

fn requirement(shown: &mut Shown<'_>, gate: &Gate) {
    let names = shown.names;
    let mut said = format!("{}\n", shown.with_id(&names.title(&gate.title, &gate.id), &gate.id));
    let mut sentences = Vec::new();
    if let Some(when) = &gate.when {
        sentences.push(names.fill(texts::WHERE, &[&names.condition(when)]));
    }
    sentences.push(names.fill(texts::REQUIRES, &[&names.condition(&gate.requires)]));
    if gate.soft {
        sentences.push(names.say(texts::SOFT).to_owned());
    }
    if let Some(class) = &gate.class {
        sentences.push(names.fill(texts::GIVES_CLASS, &[&names.main_class(class)]));
    }
    said.push_str(&sentences.join(" "));
    shown.page.hanging(2, "• ", &said);
}

fn effects(shown: &mut Shown<'_>) {
    let names = shown.names;
    let Some(rules) = &names.handbook.effects else { return };
    shown.heading(texts::EFFECTS);
    let mut said = names.fill(texts::EFFECTS_TOLD, &[&names.list(&rules.list), &names.scale(&rules.scale)]);
    if let Some(loss) = &rules.strong_loss {
        said.push_str(&format!(" {}", names.fill(texts::STRONG_FROM, &[&names.setting(loss)])));
    }
    let (always, sometimes) = (texts::WANTS_MOTIVATION, texts::WANTS_MOTIVATION_WHERE);
    if let Some(demand) = names.demand(None, &rules.motivation, always, sometimes) {
        said.push_str(&format!(" {demand}"));
    }
    if rules.asks_standpoint {
        said.push_str(&format!(" {}", names.say(texts::WANTS_STANDPOINT)));
    }
    shown.page.paragraph(0, &said);
    questions::scale(shown, 2, &rules.scale);
}

fn consequences(shown: &mut Shown<'_>) {
    let names = shown.names;
    let handbook = names.handbook;
    if !handbook.consequences.is_empty() {
        shown.heading(texts::CONSEQUENCES);
    }
    for consequence in &handbook.consequences {
        let title = shown.with_id(&names.title(&consequence.title, &consequence.id), &consequence.id);
        let said = match &consequence.kind {
            ConsequenceKind::Duty(when) | ConsequenceKind::Attach(when) => {
                format!("{title}\n{}", names.fill(texts::WHERE, &[&names.condition(when)]))
            }
            ConsequenceKind::Route(ways) => {
                let ways = ways.iter().map(|way| {
                    let when = match &way.when {
                        Some(when) => names.fill(texts::IF, &[&names.condition(when)]),
                        None => names.say(texts::OTHERWISE).to_owned(),
                    };
                    format!("\n{}: {when}", names.title(&way.title, &way.id))
                });
                format!("{title}{}", ways.collect::<String>())
            }
        };
        shown.page.hanging(0, "• ", &said);
    }
    if !handbook.stop_points.is_empty() {
        shown.heading(texts::STOP_POINTS);
    }
    for stop in &handbook.stop_points {
        let title = shown.with_id(&names.title(&stop.title, &stop.id), &stop.id);
        shown.page.paragraph(0, &title);
        if let Some(when) = &stop.when {
            shown.page.paragraph(2, &names.fill(texts::WHERE, &[&names.condition(when)]));
        }
        shown.items(2, &stop.asks);
    }
}

/// Facts, parameters and lists: what a case and a call can hold.
fn rest(shown: &mut Shown<'_>) {
    let names = shown.names;
    let handbook = names.handbook;
    if !handbook.facts.is_empty() {
        shown.heading(texts::FACTS);
    }
    for fact in &handbook.facts {
        let title = shown.with_id(&names.title(&fact.title, &fact.id), &fact.id);
        shown.page.hanging(0, "• ", &format!("{title} – {}", names.answered_with(&fact.value)));
    }
    if !handbook.parameters.is_empty() {
        shown.heading(texts::PARAMETERS);
    }
    for parameter in &handbook.parameters {
        let title = shown.with_id(&names.title(&parameter.title, &parameter.id), &parameter.id);
        let value = names.parameter_words(&parameter.default);
        let said = match (&parameter.min, &parameter.max) {
            (Some(min), Some(max)) => {
                let (min, max) = (names.parameter_words(min), names.parameter_words(max));
                names.fill(texts::PARAMETER_BETWEEN, &[&value, &min, &max])
            }
            _ => value,
        };
        shown.page.hanging(0, "• ", &format!("{title} = {said}"));
    }
    tables(shown);
    if !handbook.lists.is_empty() {
        shown.heading(texts::LISTS);
    }
    for list in &handbook.lists {
        let title = shown.with_id(&names.title(&list.title, &list.id), &list.id);
        match &list.items {
            ItemSource::Own(items) => {
                shown.page.paragraph(0, &title);
                shown.items(2, items);
            }
            ItemSource::AgendaGoals(goals) => {
                let which = if goals.is_empty() { String::new() } else { format!(": {}", goals.join(", ")) };
                shown.page.paragraph(0, &format!("{title} – {}{which}", names.say(texts::FROM_AGENDA)));
            }
            ItemSource::Strategy { depth, otherwise } => {
                let from = names.fill(texts::FROM_STRATEGY, &[&depth.to_string()]);
                shown.page.paragraph(0, &format!("{title} – {from}"));
                if !otherwise.is_empty() {
                    shown.page.paragraph(2, names.say(texts::WITHOUT_STRATEGY));
                    shown.items(2, otherwise);
                }
            }
            ItemSource::Lines => {
                shown.page.paragraph(0, &format!("{title} – {}", names.say(texts::FROM_LINES)));
            }
        }
    }
}

/// Tables by their columns; the rows too where they are few.
fn tables(shown: &mut Shown<'_>) {
    const FEW: usize = 12;
    let names = shown.names;
    if !names.handbook.tables.is_empty() {
        shown.heading(texts::TABLES);
    }
    for table in &names.handbook.tables {
        let title = shown.with_id(&names.title(&table.title, &table.id), &table.id);
        let columns: Vec<String> =
            table.columns.iter().map(|column| names.title(&column.title, &column.id)).collect();
        let columns = hallbar::report::words::listed(&columns, texts::AND, names.language);
        let said = names.fill(texts::TABLE_HOLDS, &[&title, &table.rows.len().to_string(), &columns]);
        shown.page.paragraph(0, &said);
        for row in table.rows.iter().filter(|_| table.rows.len() <= FEW) {
            let values: Vec<String> = row
                .values
                .iter()
                .map(|value| hallbar::report::figures::decimal(*value, names.language))
                .collect();
            shown.page.hanging(
                2,
                "• ",
                &format!("{}: {}", crate::layout::own_line(&row.code), values.join(", ")),
            );
        }
    }
}
