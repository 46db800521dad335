//! Which names there are, and that each is there once.

use std::collections::BTreeMap;

use crate::case::facts::BUILT_IN;
use crate::diagnostic::rules::handbook as rules;
use crate::diagnostic::suggestion;
use crate::handbook::{AnswerType, ItemSource};
use crate::{Diagnostic, Language, Text};

use super::Lower;

/// The sorts of element that have names of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Sort {
    Fact,
    List,
    Table,
    Scale,
    Question,
    Measure,
    Criterion,
    Node,
    Gate,
    Stage,
    LensItem,
}

impl Sort {
    pub(super) const fn noun(self) -> &'static str {
        match self {
            Self::Fact => "fact",
            Self::List => "list",
            Self::Table => "table",
            Self::Scale => "scale",
            Self::Question => "question",
            Self::Measure => "measure",
            Self::Criterion => "criterion",
            Self::Node => "node",
            Self::Gate => "gate",
            Self::Stage => "stage",
            Self::LensItem => "lens item",
        }
    }
}

/// The place of every name in its list.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    places: BTreeMap<Sort, BTreeMap<&'a str, usize>>,
}

impl<'a> Names<'a> {
    pub(super) fn get(&self, sort: Sort, id: &str) -> Option<usize> {
        self.places.get(&sort)?.get(id).copied()
    }

    fn all(&self, sort: Sort) -> impl Iterator<Item = &'a str> {
        self.places.get(&sort).into_iter().flat_map(|names| names.keys().copied())
    }
}

/// Why a text cannot be a name, if it cannot.
pub(crate) fn check_id(id: &str) -> Option<String> {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '+' | '−');
    let length = id.chars().take(81).count();
    if length == 0 {
        return Some("a name is empty".into());
    }
    if length > 80 {
        return Some("a name is longer than 80 characters".into());
    }
    let odd = id.chars().find(|c| !fits(*c))?;
    Some(format!("`{id}` has `{}`, which names do not have", odd.escape_default()))
}

/// Everything wrong with the names of one list of elements.
pub(crate) fn name_errors<'a>(
    ids: impl Iterator<Item = &'a str>,
    noun: &str,
    path: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, id) in ids.enumerate() {
        let path = format!("{path}/{at}/id");
        if let Some(message) = check_id(id) {
            diagnostics.push(
                Diagnostic::new(&rules::BAD_ID, &path, message)
                    .help("names are 1 to 80 letters, digits, `-`, `_`, `.` or `+`"),
            );
        } else if let Some(first) = seen.insert(id, at) {
            diagnostics.push(
                Diagnostic::new(&rules::DOUBLED_ID, &path, format!("there is another {noun} `{id}`"))
                    .help(format!("the first is number {}", first + 1)),
            );
        }
    }
}

impl<'a> Lower<'a> {
    /// Registers every name and reports those that are wrong or doubled.
    pub(super) fn register(&mut self) {
        let doc = self.doc;
        if doc.id.is_empty() || doc.version.is_empty() {
            self.report(&rules::NO_NAME, "", "the handbook has no id or no version");
        } else if let Some(message) = check_id(&doc.id) {
            let help = "names are 1 to 80 letters, digits, `-`, `_`, `.` or `+`";
            self.report_help(&rules::BAD_ID, "/id", message, Some(help.into()));
        }
        self.text(&doc.title, "/title");
        let sorts: [(Sort, &str, Vec<&'a str>); 8] = [
            (Sort::Fact, "/facts", doc.facts.iter().map(|f| f.id.as_str()).collect()),
            (Sort::List, "/lists", doc.lists.iter().map(|l| l.id.as_str()).collect()),
            (Sort::Table, "/tables", doc.tables.iter().map(|t| t.id.as_str()).collect()),
            (Sort::Scale, "/scales", doc.scales.iter().map(|s| s.id.as_str()).collect()),
            (Sort::Question, "/questions", doc.questions.iter().map(|q| q.id.as_str()).collect()),
            (Sort::Measure, "/measures", doc.measures.iter().map(|m| m.id.as_str()).collect()),
            (Sort::Criterion, "/criteria", doc.criteria.iter().map(|c| c.id.as_str()).collect()),
            (Sort::Node, "/nodes", doc.nodes.iter().map(|n| n.id.as_str()).collect()),
        ];
        for (sort, path, ids) in sorts {
            self.register_all(sort, path, &ids);
        }
        self.register_all(
            Sort::Stage,
            "/stages",
            &doc.stages.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(),
        );
        self.register_gates();
        self.register_lens_items();
        self.plain_names();
        for (at, criterion) in doc.criteria.iter().enumerate() {
            if self.names.get(Sort::Node, &criterion.id).is_some() {
                let message = format!("`{}` is a node as well", criterion.id);
                self.report(&rules::DOUBLED_ID, format!("/criteria/{at}/id"), message);
            }
        }
        for (at, fact) in doc.facts.iter().enumerate() {
            if BUILT_IN.iter().any(|known| known.id == fact.id) {
                let message = format!("`{}` is a built-in fact", fact.id);
                self.report(&rules::RESERVED, format!("/facts/{at}/id"), message);
            }
        }
        self.titles();
    }

    fn register_all(&mut self, sort: Sort, path: &str, ids: &[&'a str]) {
        name_errors(ids.iter().copied(), sort.noun(), path, &mut self.diagnostics);
        let names = self.names.places.entry(sort).or_default();
        for (at, id) in ids.iter().enumerate() {
            names.entry(id).or_insert(at);
        }
    }

    /// Gates are numbered through all stages.
    fn register_gates(&mut self) {
        let doc = self.doc;
        let stages = doc.stages.iter().enumerate();
        let gates =
            stages.flat_map(|(stage, rule)| rule.gates.iter().enumerate().map(move |gate| (stage, gate)));
        let ids =
            gates.map(|(stage, (at, gate))| (format!("/stages/{stage}/gates/{at}/id"), gate.id.as_str()));
        self.register_inner(Sort::Gate, ids.collect());
    }

    fn register_lens_items(&mut self) {
        let doc = self.doc;
        let lenses = doc.lenses.iter().enumerate();
        let items =
            lenses.flat_map(|(lens, rule)| rule.items.iter().enumerate().map(move |item| (lens, item)));
        let ids = items.map(|(lens, (at, item))| (format!("/lenses/{lens}/items/{at}/id"), item.id.as_str()));
        self.register_inner(Sort::LensItem, ids.collect());
    }

    /// Names that are unique over all the elements they stand in.
    fn register_inner(&mut self, sort: Sort, ids: Vec<(String, &'a str)>) {
        for (number, (path, id)) in ids.into_iter().enumerate() {
            if let Some(message) = check_id(id) {
                self.report(&rules::BAD_ID, &path, message);
            }
            if self.names.places.entry(sort).or_default().insert(id, number).is_some() {
                self.report(&rules::DOUBLED_ID, &path, format!("there is another {} `{id}`", sort.noun()));
            }
        }
    }

    /// Names inside elements, and of elements that nothing refers to.
    fn plain_names(&mut self) {
        let doc = self.doc;
        let found = &mut self.diagnostics;
        name_errors(doc.parameters.iter().map(|p| p.id.as_str()), "parameter", "/parameters", found);
        name_errors(doc.depths.iter().map(|d| d.id.as_str()), "depth", "/depths", found);
        name_errors(doc.consequences.iter().map(|c| c.id.as_str()), "consequence", "/consequences", found);
        name_errors(doc.stop_points.iter().map(|s| s.id.as_str()), "stop point", "/stop_points", found);
        name_errors(doc.lenses.iter().map(|l| l.id.as_str()), "lens", "/lenses", found);
        for (at, list) in doc.lists.iter().enumerate() {
            let (items, field) = match &list.items {
                ItemSource::Own(items) => (items, "own"),
                ItemSource::Strategy { otherwise, .. } => (otherwise, "strategy/otherwise"),
                _ => continue,
            };
            let path = format!("/lists/{at}/items/{field}");
            name_errors(items.iter().map(|i| i.id.as_str()), "item", &path, found);
        }
        for (at, table) in doc.tables.iter().enumerate() {
            let path = format!("/tables/{at}/columns");
            name_errors(table.columns.iter().map(|c| c.id.as_str()), "column", &path, found);
        }
        for (at, scale) in doc.scales.iter().enumerate() {
            let path = format!("/scales/{at}/levels");
            name_errors(scale.levels.iter().map(|l| l.id.as_str()), "level", &path, found);
            reserved(scale.levels.iter().map(|l| l.id.as_str()), &path, found);
        }
        for (at, node) in doc.nodes.iter().enumerate() {
            let path = format!("/nodes/{at}");
            name_errors(
                node.classes.iter().map(|c| c.id.as_str()),
                "class",
                &format!("{path}/classes"),
                found,
            );
            name_errors(node.caps.iter().map(|c| c.id.as_str()), "cap", &format!("{path}/caps"), found);
        }
        let choices = doc
            .questions
            .iter()
            .map(|q| &q.answer)
            .zip(0..)
            .map(|(a, at)| (a, format!("/questions/{at}/answer")));
        let facts =
            doc.facts.iter().map(|f| &f.value).zip(0..).map(|(a, at)| (a, format!("/facts/{at}/value")));
        for (answer, path) in choices.chain(facts) {
            if let AnswerType::Choice { options } = answer {
                let path = format!("{path}/options");
                name_errors(options.iter().map(|o| o.id.as_str()), "option", &path, found);
                reserved(options.iter().map(|o| o.id.as_str()), &path, found);
            }
        }
    }

    /// The place of a named element; reports one that is not there.
    pub(super) fn find(&mut self, sort: Sort, id: &str, path: &str) -> Option<usize> {
        let place = self.names.get(sort, id);
        match place {
            Some(place) => {
                self.used.insert((sort, place));
            }
            None => {
                let help = suggestion(id, self.names.all(sort));
                let message = format!("there is no {} `{id}`", sort.noun());
                self.report_help(&rules::UNKNOWN_NAME, path, message, help);
            }
        }
        place
    }

    /// A text in one language only is worth a warning.
    pub(super) fn text(&mut self, text: &Text, path: &str) {
        let has = (text.has(Language::Swedish), text.has(Language::English));
        self.languages = [self.languages[0] || has.0, self.languages[1] || has.1];
        let missing = match has {
            (true, true) => return,
            (true, false) => "English",
            (false, true) => "Swedish",
            (false, false) => {
                self.report(&rules::ONE_LANGUAGE, path, "a text is missing in both languages");
                return;
            }
        };
        self.report(&rules::ONE_LANGUAGE, path, format!("a text is missing in {missing}"));
    }

    /// Where everything is in one language that is meant, and worth saying once.
    pub(super) fn in_one_language(&mut self) {
        let (missing, there) = match self.languages {
            [true, false] => ("English", "Swedish"),
            [false, true] => ("Swedish", "English"),
            _ => return,
        };
        let all = format!("a text is missing in {missing}");
        let is_told = |found: &crate::Diagnostic| *found.rule == rules::ONE_LANGUAGE && found.message == all;
        if self.diagnostics.iter().filter(|found| is_told(found)).count() < 2 {
            return;
        }
        self.diagnostics.retain(|found| !is_told(found));
        let message = format!("every text is missing in {missing}");
        let help = format!("readers of {missing} see the {there}: leave it so, or write both");
        self.report_help(&rules::ONE_LANGUAGE, "/title", message, Some(help));
    }

    fn titles(&mut self) {
        let doc = self.doc;
        let mut texts: Vec<(String, &Text)> = Vec::new();
        let mut all = |list: &str, titles: &mut dyn Iterator<Item = &'a Text>| {
            texts.extend(titles.enumerate().map(|(at, title)| (format!("/{list}/{at}/title"), title)));
        };
        all("questions", &mut doc.questions.iter().map(|q| &q.title));
        all("criteria", &mut doc.criteria.iter().map(|c| &c.title));
        all("nodes", &mut doc.nodes.iter().map(|n| &n.title));
        all("stages", &mut doc.stages.iter().map(|s| &s.title));
        all("consequences", &mut doc.consequences.iter().map(|c| &c.title));
        all("stop_points", &mut doc.stop_points.iter().map(|s| &s.title));
        for (at, scale) in doc.scales.iter().enumerate() {
            let levels = scale.levels.iter().enumerate();
            texts.extend(levels.map(|(l, level)| (format!("/scales/{at}/levels/{l}/title"), &level.title)));
        }
        for (at, stage) in doc.stages.iter().enumerate() {
            let gates = stage.gates.iter().enumerate();
            texts.extend(gates.map(|(g, gate)| (format!("/stages/{at}/gates/{g}/title"), &gate.title)));
        }
        for (path, text) in texts {
            self.text(text, &path);
        }
    }

    /// What nothing uses.
    pub(super) fn unused(&mut self) {
        let doc = self.doc;
        // A measure is told in every result, whether a rule reads it or not.
        let lists: [(Sort, &str, Vec<&str>); 4] = [
            (Sort::Question, "questions", doc.questions.iter().map(|q| q.id.as_str()).collect()),
            (Sort::Scale, "scales", doc.scales.iter().map(|s| s.id.as_str()).collect()),
            (Sort::Table, "tables", doc.tables.iter().map(|t| t.id.as_str()).collect()),
            (Sort::Criterion, "criteria", doc.criteria.iter().map(|c| c.id.as_str()).collect()),
        ];
        for (sort, list, ids) in lists {
            for (at, id) in ids.iter().enumerate() {
                let is_text = sort == Sort::Question
                    && doc.questions.get(at).is_some_and(|question| question.answer == AnswerType::Text);
                if !self.used.contains(&(sort, at)) && !is_text {
                    let message = format!("no rule uses {} `{id}`", sort.noun());
                    self.report(&rules::UNUSED, format!("/{list}/{at}"), message);
                }
            }
        }
    }
}

/// Names that stand for non-answers cannot be options.
fn reserved<'a>(ids: impl Iterator<Item = &'a str>, path: &str, diagnostics: &mut Vec<Diagnostic>) {
    for (at, id) in ids.enumerate() {
        if matches!(id, "unknown" | "not_described" | "not_applicable") {
            let message = format!("`{id}` is what a person answers when there is no answer");
            diagnostics.push(Diagnostic::new(&rules::RESERVED, format!("{path}/{at}/id"), message));
        }
    }
}
