//! A handbook as a guide to read: the whole of it for officers, a self-check for applicants.

mod applicant;
mod effects;
mod goals;
mod language;
mod officer;
mod order;
mod questions;
mod reads;
mod rest;
mod scales;
mod scope;
mod score;
mod steps;
mod texts;

use std::collections::BTreeSet;

use hallbar_core::handbook::{
    Aggregation, HandbookDocument, Item, ItemList, ItemSource, Operand, Parameter, ParameterValue, Question,
    Scale,
};
use hallbar_core::strategy::{StrategyDocument, StrategyGoal};
use hallbar_core::{CaseKind, Language, Phrase, Text};

use crate::markdown::{Marked, Page};
use crate::words::{Names, listed, own_line, paragraphs};

use scope::Scope;

/// Whom a guide is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reader {
    /// Whoever prepares cases: everything the handbook says.
    #[default]
    Officer,
    /// Whoever applies: what is asked, what good looks like and what must be in place. Nothing of points, weights, the
    /// limits of classes or what officers ask themselves, unless [`GuideOptions::weights`] says so.
    Applicant,
}

/// What a guide shall tell, and to whom.
///
/// # Examples
/// ```
/// use hallbar_core::{CaseKind, Language};
/// use hallbar_report::{GuideOptions, Reader};
///
/// let small = GuideOptions {
///     reader: Reader::Applicant,
///     language: Language::English,
///     kind: Some(CaseKind::ProjectFunding),
///     depth: Some("screening"),
///     ..GuideOptions::default()
/// };
/// assert!(!small.weights);
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct GuideOptions<'a> {
    /// Whom it is for.
    pub reader: Reader,
    /// The language. Where a text is only in the other, that one stands there, marked, and the guide says so at its head.
    pub language: Language,
    /// The strategy whose goals are the items of lists that follow it. Without one, such lists tell which level they follow.
    pub strategy: Option<&'a StrategyDocument>,
    /// Whether an applicant is told points, weights and the limits of classes. An officer always is.
    pub weights: bool,
    /// Only what is asked of this kind of case. For an applicant to whom none is said: of every kind but strategies and
    /// programmes, where the handbook serves others.
    pub kind: Option<CaseKind>,
    /// Only what is asked at this depth. All depths where it is none of the handbook's.
    pub depth: Option<&'a str>,
    /// The handbook's fingerprint, to stand beside its version.
    pub fingerprint: Option<&'a str>,
}

/// A handbook as a guide, in Markdown (CommonMark with GitHub's tables and task lists).
///
/// The handbook need not be valid: what an id names in vain stands as the id. People's own texts are escaped, so that none of
/// them becomes a heading, a link or HTML; only the address of the handbook's source is a link.
///
/// # Examples
/// ```
/// use hallbar_core::handbook::{AnswerType, HandbookDocument, Question};
/// use hallbar_core::Text;
/// use hallbar_report::{GuideOptions, Reader, guide};
///
/// let handbook = HandbookDocument {
///     id: "support".into(),
///     version: "1".into(),
///     title: Text::swedish("Lokalt stöd"),
///     questions: vec![Question {
///         id: "local".into(),
///         title: Text::swedish("Har projektet lokalt stöd?"),
///         answer: AnswerType::YesNo,
///         ..Question::default()
///     }],
///     ..HandbookDocument::default()
/// };
/// let options = GuideOptions { reader: Reader::Applicant, ..GuideOptions::default() };
/// let page = guide(&handbook, &options);
/// assert!(page.starts_with("# Självkontroll inför ansökan\n"));
/// assert!(page.contains("### 1. Har projektet lokalt stöd?\n\nSvara ja eller nej."));
/// ```
#[must_use]
pub fn guide(handbook: &HandbookDocument, options: &GuideOptions<'_>) -> String {
    let names = Names { handbook, strategy: options.strategy, language: options.language };
    let known = |depth: &&str| handbook.depths.iter().any(|known| known.id == **depth);
    let mut scope = Scope {
        kinds: kinds(handbook, options),
        depth: options.depth.filter(known).map(str::to_owned),
        parameters: parameters(handbook, options.reader),
    };
    // Where these kinds of case have one depth, the others are none of the reader's business.
    if let (None, [depth], true) =
        (&scope.depth, scope.depths(handbook).as_slice(), handbook.depths.len() > 1)
    {
        scope.depth = Some(depth.id.clone());
    }
    let mut guide = Guide { names, options: *options, scope, page: Page::new(), told: BTreeSet::new() };
    match options.reader {
        Reader::Officer => officer::write(&mut guide),
        Reader::Applicant => applicant::write(&mut guide),
    }
    guide.page.finish()
}

/// The kinds of case that a guide is for.
fn kinds(handbook: &HandbookDocument, options: &GuideOptions<'_>) -> Vec<CaseKind> {
    if let Some(kind) = options.kind {
        return vec![kind];
    }
    let served: Vec<CaseKind> =
        if handbook.kinds.is_empty() { CaseKind::ALL.to_vec() } else { handbook.kinds.clone() };
    let own = |kind: &CaseKind| !matches!(kind, CaseKind::Strategy | CaseKind::Programme);
    let applied_for: Vec<CaseKind> = served.iter().copied().filter(own).collect();
    match options.reader {
        Reader::Applicant if !applied_for.is_empty() => applied_for,
        _ => served,
    }
}

/// What parameters hold, for an applicant: to an officer they go by name.
fn parameters(handbook: &HandbookDocument, reader: Reader) -> Vec<(String, Operand)> {
    let held = |parameter: &Parameter| {
        let held = match &parameter.default {
            ParameterValue::Number(number) => Operand::Number(*number),
            ParameterValue::Money(money) => Operand::Money(*money),
            ParameterValue::Date(date) => Operand::Text(date.to_string()),
            ParameterValue::Text(text) => Operand::Text(text.clone()),
            ParameterValue::List(list) => Operand::List(list.clone()),
        };
        (parameter.id.clone(), held)
    };
    match reader {
        Reader::Applicant => handbook.parameters.iter().map(held).collect(),
        Reader::Officer => Vec::new(),
    }
}

/// A guide being written.
struct Guide<'a> {
    names: Names<'a>,
    options: GuideOptions<'a>,
    scope: Scope,
    page: Page,
    /// Scales whose levels have been told.
    told: BTreeSet<&'a str>,
}

impl<'a> Guide<'a> {
    fn handbook(&self) -> &'a HandbookDocument {
        self.names.handbook
    }

    fn say(&self, phrase: Phrase) -> &'static str {
        self.names.say(phrase)
    }

    fn fill(&self, phrase: Phrase, parts: &[&str]) -> String {
        self.names.fill(phrase, parts)
    }

    fn heading(&mut self, level: usize, phrase: Phrase) {
        let words = self.say(phrase);
        self.page.heading(level, words);
    }

    fn said(&mut self, phrase: Phrase) {
        let words = self.say(phrase);
        self.page.words(words);
    }

    /// A longer text of the handbook, its paragraphs, marked where it is in another language than the reader's.
    fn paragraphs(&self, text: &Text) -> Vec<String> {
        let language = self.names.language;
        let mut all: Vec<String> = paragraphs(text.get(language)).collect();
        if !text.has(language)
            && let Some(last) = all.last_mut()
        {
            let other = Language::ALL.into_iter().find(|other| *other != language);
            last.push_str(&format!(" ({})", other.map(Language::code).unwrap_or_default()));
        }
        all
    }

    /// Writes a longer text, a paragraph each.
    fn long(&mut self, text: &Text) {
        for paragraph in self.paragraphs(text) {
            self.page.words(&paragraph);
        }
    }

    /// A longer text on one line.
    fn line(&self, text: &Text) -> String {
        self.paragraphs(text).join(" ")
    }

    /// A label that stands out, and words after it.
    fn labelled(&self, label: Phrase, words: &str) -> Marked {
        let mut marked = Marked::strong(&format!("{}:", self.say(label)));
        marked.add(" ").add(words);
        marked
    }

    /// Words between quotation marks.
    fn quoted(&self, words: &str) -> String {
        self.fill(crate::words::QUOTED, &[words])
    }

    fn all_of(&self, items: &[String]) -> String {
        listed(items, crate::words::AND, self.names.language)
    }

    fn scale(&self, id: &str) -> Option<&'a Scale> {
        self.handbook().scales.iter().find(|scale| scale.id == id)
    }

    fn question_title(&self, question: &Question) -> String {
        self.names.title(&question.title, &question.id)
    }

    /// Whether the handbook gives points at all.
    fn has_points(&self) -> bool {
        self.handbook().nodes.iter().any(|node| node.rule != Aggregation::None)
    }

    /// What the items of a list are called; where nothing tells them, what they come from.
    fn items(&self, list: &str) -> Items {
        let names = self.names;
        let Some(list) = self.handbook().lists.iter().find(|known| known.id == list) else {
            return Items::From(own_line(list));
        };
        let titled = |items: &[Item]| {
            Items::Named(items.iter().map(|item| names.title(&item.title, &item.id)).collect())
        };
        match &list.items {
            ItemSource::Own(items) => titled(items),
            ItemSource::AgendaGoals(goals) if goals.is_empty() => {
                Items::From(self.say(texts::ALL_AGENDA_GOALS).to_owned())
            }
            ItemSource::AgendaGoals(goals) => {
                Items::Named(goals.iter().map(|goal| names.item(&list.id, goal)).collect())
            }
            ItemSource::Strategy { depth, otherwise } => self.strategy_items(list, *depth, otherwise),
            ItemSource::Lines => Items::From(self.say(texts::LINES_OF_CASE).to_owned()),
        }
    }

    fn strategy_items(&self, list: &ItemList, depth: u8, otherwise: &[Item]) -> Items {
        let Some(strategy) = self.names.strategy else {
            let otherwise: Vec<String> =
                otherwise.iter().map(|item| self.names.title(&item.title, &item.id)).collect();
            let from = self.fill(texts::STRATEGY_LEVEL, &[&depth.to_string()]);
            if otherwise.is_empty() {
                return Items::From(from);
            }
            let without = self.fill(texts::ELSE_ITEMS, &[&self.all_of(&otherwise)]);
            return Items::From(format!("{from}; {without}"));
        };
        let mut level: Vec<&StrategyGoal> = strategy.goals.iter().collect();
        for _ in 1..depth {
            level = level.into_iter().flat_map(|goal| &goal.goals).collect();
        }
        Items::Named(level.into_iter().map(|goal| self.names.item(&list.id, &goal.id)).collect())
    }

    /// What a question or an effect is told for, once each: `områdena A, B och C`.
    fn each_of(&self, list: &str) -> String {
        let title = self.names.list(list);
        match self.items(list) {
            Items::Named(items) if !items.is_empty() => format!("{title} ({})", items.join(", ")),
            Items::Named(_) => title,
            Items::From(from) => format!("{title} ({from})"),
        }
    }
}

/// The items of a list.
enum Items {
    /// By name.
    Named(Vec<String>),
    /// Where they come from.
    From(String),
}
