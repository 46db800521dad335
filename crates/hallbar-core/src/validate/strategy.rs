//! A strategy held to the rules of its form.

use std::collections::{BTreeMap, BTreeSet};

use crate::agenda2030::{Code, Goal};
use crate::case::{CaseDocument, CaseKind, Fact, Reference};
use crate::diagnostic::rules::{handbook as rules, strategy as found};
use crate::diagnostic::{Rule, suggestion};
use crate::lower::check_id;
use crate::strategy::{
    GoalLink, Reading, StrategyDocument, StrategyGoal, StrategyIndicator, StrategyPart as Part, Theme,
};
use crate::{Checked, Date, Diagnostic};

/// A strategy whose goals, links and indicators are in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Strategy {
    document: StrategyDocument,
    fingerprint: Option<String>,
    seen_on: Option<Date>,
}

impl Strategy {
    /// Holds a strategy to the rules of its form, and tells everything that is wrong at once.
    #[must_use]
    pub fn validate(document: StrategyDocument) -> Checked<Self> {
        let mut check = Check { document: &document, goals: BTreeMap::new(), diagnostics: Vec::new() };
        check.head();
        check.tree();
        check.rest();
        let diagnostics = check.diagnostics;
        Checked::new(Self { document, fingerprint: None, seen_on: None }, diagnostics)
    }

    /// What was validated.
    #[must_use]
    pub fn document(&self) -> &StrategyDocument {
        &self.document
    }

    /// The same with the fingerprint that the adapter took of it.
    #[must_use]
    pub fn with_fingerprint(mut self, fingerprint: impl Into<String>) -> Self {
        self.fingerprint = Some(fingerprint.into());
        self
    }

    /// The same as it looks on a day: without one, what depends on the day cannot be said.
    #[must_use]
    pub fn seen_on(mut self, day: Date) -> Self {
        self.seen_on = Some(day);
        self
    }

    /// The day that it is looked at.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        self.seen_on
    }

    /// The strategy as a case of its own, with nothing judged yet: what its structure shows counts, and every question is
    /// open.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::{CaseKind, Strategy};
    /// use hallbar_core::strategy::StrategyDocument;
    /// let document = StrategyDocument { id: "example".into(), version: "2026".into(), ..StrategyDocument::default() };
    /// let case = Strategy::validate(document).value.unwrap().as_case();
    /// assert_eq!((case.id.as_str(), case.kind), ("example", CaseKind::Strategy));
    /// ```
    #[must_use]
    pub fn as_case(&self) -> CaseDocument {
        let StrategyDocument { id, version, title, region, .. } = &self.document;
        CaseDocument {
            id: id.clone(),
            title: title.clone(),
            kind: CaseKind::Strategy,
            strategy: Some(Reference { id: id.clone(), version: Some(version.clone()) }),
            facts: region.iter().map(|code| Fact::new("region", code.as_str())).collect(),
            ..CaseDocument::default()
        }
    }

    /// The goals seen under a theme: those that carry it, and those below them.
    #[must_use]
    pub fn goals_seen_under(&self, theme: Theme) -> Vec<&str> {
        fn gather<'a>(goals: &'a [StrategyGoal], theme: Theme, above: bool, found: &mut Vec<&'a str>) {
            for goal in goals {
                let seen = above || goal.themes.contains(&theme);
                if seen {
                    found.push(&goal.id);
                }
                gather(&goal.goals, theme, seen, found);
            }
        }
        let mut found = Vec::new();
        gather(&self.document.goals, theme, false, &mut found);
        found
    }

    pub(crate) fn fingerprint(&self) -> Option<&str> {
        self.fingerprint.as_deref()
    }

    /// The names of all goals in its tree.
    pub(crate) fn goal_ids(&self) -> Vec<&str> {
        self.all_goals().into_iter().map(|goal| goal.id.as_str()).collect()
    }

    /// The titles of all goals, in the order of their names.
    pub(crate) fn goal_titles(&self) -> Vec<String> {
        self.all_goals().into_iter().map(|goal| goal.title.clone()).collect()
    }

    fn all_goals(&self) -> Vec<&StrategyGoal> {
        fn gather<'a>(goals: &'a [StrategyGoal], all: &mut Vec<&'a StrategyGoal>) {
            for goal in goals {
                all.push(goal);
                gather(&goal.goals, all);
            }
        }
        let mut all = Vec::new();
        gather(&self.document.goals, &mut all);
        all
    }
}

/// The years that a strategy can look to, and those that a value can be of.
const HORIZONS: (i16, i16) = (1990, 2150);
const YEARS: (i16, i16) = (1900, 2150);

struct Check<'d> {
    document: &'d StrategyDocument,
    /// Where each goal stands.
    goals: BTreeMap<&'d str, String>,
    diagnostics: Vec<Diagnostic>,
}

impl<'d> Check<'d> {
    fn report(&mut self, rule: &'static Rule, path: impl Into<String>, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(rule, path, message));
    }

    fn report_help(
        &mut self,
        rule: &'static Rule,
        path: impl Into<String>,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        self.diagnostics.push(Diagnostic::new(rule, path, message).maybe_help(help));
    }

    fn head(&mut self) {
        let document = self.document;
        if document.id.is_empty() || document.version.is_empty() {
            self.report(&rules::NO_NAME, "", "the strategy has no id or no version");
        }
        self.year(document.horizon, HORIZONS, "/horizon");
        let two_digits = |code: &String| code.len() == 2 && code.bytes().all(|b| b.is_ascii_digit());
        if let Some(region) = document.region.as_ref().filter(|region| !two_digits(region)) {
            let help = Some("region codes have two digits, such as `07`".to_owned());
            self.report_help(&found::BAD_REGION, "/region", format!("`{region}` is no region code"), help);
        }
        for (done, field) in [(document.revised, "revised"), (document.reviewed, "reviewed")] {
            if let (Some(adopted), Some(done)) = (document.adopted, done)
                && done.last() < adopted.first()
            {
                let message = format!("{field} `{done}`, before it was adopted `{adopted}`");
                self.report(&found::OUT_OF_TIME, format!("/{field}"), message);
            }
        }
        if let Some(before) = &document.predecessor
            && before.id == document.id
            && before.version.as_ref() == Some(&document.version)
        {
            let message = format!("`{}` `{}` is its own predecessor", document.id, document.version);
            self.report(&found::OWN_PREDECESSOR, "/predecessor", message);
        }
        if document.follow_up.as_ref().is_some_and(|plan| plan.every_months == Some(0)) {
            let message = "`0` months between two follow-ups";
            self.report(&found::BAD_NUMBER, "/follow_up/every_months", message);
        }
    }

    fn year(&mut self, year: Option<i16>, (first, last): (i16, i16), path: &str) {
        if let Some(year) = year.filter(|year| !(first..=last).contains(year)) {
            let help = Some(format!("a year from {first} to {last} is asked for"));
            self.report_help(&found::BAD_YEAR, path, format!("`{year}` can hardly be meant"), help);
        }
    }

    fn tree(&mut self) {
        let document = self.document;
        let deepest = self.goals(&document.goals, "/goals", &mut Vec::new());
        if deepest > document.levels.len() {
            let message =
                format!("the goals are {deepest} levels deep, and {} are named", document.levels.len());
            self.report(&found::UNNAMED_LEVEL, "/levels", message);
        }
        self.indicators(&document.indicators, "/indicators");
    }

    /// Checks goals and those below them; the depth of the deepest.
    fn goals(&mut self, list: &'d [StrategyGoal], path: &str, above: &mut Vec<&'d str>) -> usize {
        let mut deepest = if list.is_empty() { above.len() } else { above.len() + 1 };
        for (at, goal) in list.iter().enumerate() {
            let path = format!("{path}/{at}");
            self.goal(goal, &path, above);
            above.push(&goal.id);
            deepest = deepest.max(self.goals(&goal.goals, &format!("{path}/goals"), above));
            above.pop();
        }
        deepest
    }

    fn goal(&mut self, goal: &'d StrategyGoal, path: &str, above: &[&'d str]) {
        self.goal_id(&goal.id, path, above);
        if let Some(level) = goal.level.as_ref().filter(|level| !self.document.levels.contains(level)) {
            let help = suggestion(level, self.document.levels.iter().map(String::as_str));
            let message = format!("the strategy has no level `{level}`");
            self.report_help(&found::UNKNOWN_LEVEL, format!("{path}/level"), message, help);
        }
        self.links(&goal.links, path);
        self.indicators(&goal.indicators, &format!("{path}/indicators"));
        self.names(
            goal.measures.iter().map(|measure| measure.id.as_str()),
            "measure",
            &format!("{path}/measures"),
        );
    }

    fn goal_id(&mut self, id: &'d str, path: &str, above: &[&'d str]) {
        let place = format!("{path}/id");
        if let Some(message) = check_id(id) {
            self.report(&rules::BAD_ID, place, message);
        } else if let Some(first) = self.goals.get(id) {
            let help = Some(format!("the first is at {first}"));
            if above.contains(&id) {
                let message = format!("goal `{id}` stands below itself");
                self.report_help(&found::OWN_ANCESTOR, place, message, help);
            } else {
                self.report_help(&found::DOUBLED_GOAL, place, format!("there is another goal `{id}`"), help);
            }
        } else {
            self.goals.insert(id, path.to_owned());
        }
    }

    fn links(&mut self, links: &'d [GoalLink], path: &str) {
        let mut seen = BTreeSet::new();
        for (number, link) in links.iter().enumerate() {
            let path = format!("{path}/links/{number}");
            match link.to.parse::<Code>() {
                Err(unknown) => {
                    let help = Some(unknown.help());
                    self.report_help(&found::UNKNOWN_TARGET, format!("{path}/to"), unknown.to_string(), help);
                }
                Ok(code) if !seen.insert((code, link.direction)) => {
                    let message = format!("there is another link to `{code}` in the same direction");
                    self.report(&found::DOUBLED_LINK, format!("{path}/to"), message);
                }
                Ok(_) => {}
            }
            if let Some(strength) = link.strength.filter(|strength| !(1..=3).contains(strength)) {
                let message = format!("`{strength}` is no strength of a link");
                let help = Some("write 1, 2 or 3, or leave it out where it is not known".to_owned());
                self.report_help(&found::BAD_NUMBER, format!("{path}/strength"), message, help);
            }
        }
    }

    fn indicators(&mut self, indicators: &'d [StrategyIndicator], path: &str) {
        self.names(indicators.iter().map(|indicator| indicator.id.as_str()), "indicator", path);
        for (at, indicator) in indicators.iter().enumerate() {
            let path = format!("{path}/{at}");
            for (field, reading) in [("baseline", indicator.baseline), ("target", indicator.target)] {
                let year = reading.and_then(|reading| reading.year);
                self.year(year, YEARS, &format!("{path}/{field}/year"));
            }
            let year = |reading: Option<Reading>| reading.and_then(|reading| reading.year);
            if let (Some(from), Some(to)) = (year(indicator.baseline), year(indicator.target))
                && from > to
            {
                let message = format!("the baseline is of `{from}`, after the target year `{to}`");
                self.report(&found::OUT_OF_TIME, format!("{path}/baseline/year"), message);
            }
        }
    }

    /// Names that are unique in their list.
    fn names(&mut self, ids: impl Iterator<Item = &'d str>, noun: &str, path: &str) {
        let mut seen = BTreeSet::new();
        for (at, id) in ids.enumerate() {
            let place = format!("{path}/{at}/id");
            if let Some(message) = check_id(id) {
                self.report(&rules::BAD_ID, place, message);
            } else if !seen.insert(id) {
                self.report(&rules::DOUBLED_ID, place, format!("there is another {noun} `{id}`"));
            }
        }
    }

    fn rest(&mut self) {
        let document = self.document;
        self.names(document.perspectives.iter().map(|p| p.id.as_str()), "perspective", "/perspectives");
        self.names(document.conflicts.iter().map(|c| c.id.as_str()), "conflict", "/conflicts");
        let mut seen = BTreeSet::new();
        for (at, out) in document.out_of_scope.iter().enumerate() {
            let path = format!("/out_of_scope/{at}/goal");
            match out.goal.parse::<Goal>() {
                Err(unknown) => {
                    let help = Some(unknown.help());
                    self.report_help(&found::UNKNOWN_TARGET, path, unknown.to_string(), help);
                }
                Ok(goal) if !seen.insert(goal) => {
                    let message = format!("goal `{goal}` is left out twice");
                    self.report(&rules::DOUBLED_ID, path, message);
                }
                Ok(_) => {}
            }
        }
        self.conflicts();
        self.unknown();
    }

    /// What a conflict stands between is there.
    fn conflicts(&mut self) {
        for (at, conflict) in self.document.conflicts.iter().enumerate() {
            let path = format!("/conflicts/{at}/between");
            if conflict.between.len() < 2 {
                let message = format!("conflict `{}` has fewer than two sides", conflict.id);
                self.report(&found::UNKNOWN_SIDE, &path, message);
            }
            for (number, side) in conflict.between.iter().enumerate() {
                if self.goals.contains_key(side.as_str()) || side.parse::<Code>().is_ok() {
                    continue;
                }
                let help = suggestion(side, self.goals.keys().copied())
                    .or_else(|| Some("name a goal by its id, or one of Agenda 2030 by its code".to_owned()));
                let message = format!("`{side}` is no goal of the strategy and no code of Agenda 2030");
                self.report_help(&found::UNKNOWN_SIDE, format!("{path}/{number}"), message, help);
            }
        }
    }

    /// What is said not to be known is not told all the same. Of lists and of what goals carry a part may be known.
    fn unknown(&mut self) {
        let document = self.document;
        for (at, part) in document.unknown.iter().enumerate() {
            let told = match part {
                Part::Vision => document.vision.is_some(),
                Part::Horizon => document.horizon.is_some(),
                Part::Adopted => document.adopted.is_some(),
                Part::Revised => document.revised.is_some(),
                Part::Reviewed => document.reviewed.is_some(),
                Part::Analysis => document.analysis.is_some(),
                Part::FollowUp => document.follow_up.is_some(),
                Part::Participation => document.participation.is_some(),
                _ => false,
            };
            if told {
                let message = format!("`{}` is named as unknown, and told", part.id());
                let help = Some("what is told counts: take it out of `unknown`".to_owned());
                self.report_help(&found::KNOWN_AFTER_ALL, format!("/unknown/{at}"), message, help);
            }
        }
    }
}
