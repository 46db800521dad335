//! What adapting a handbook to another strategy leaves to a person, in words.

use hallbar::Language;
use hallbar::adapt::{Adaptation, Carried, Counterpart};
use hallbar::handbook::{HandbookDocument, Quantity};
use hallbar::json::{Decision, named_items};
use hallbar::report::words::{AND, listed};
use hallbar::strategy::{StrategyDocument, StrategyGoal};

use crate::layout::{Page, own_line};
use crate::texts::handbook as texts;
use crate::texts::{self as general, Phrase};

/// An adaptation being told.
pub(crate) struct Asked<'a> {
    pub(crate) handbook: &'a HandbookDocument,
    /// The strategy that the handbook was written for, where it is at hand.
    pub(crate) old: Option<&'a StrategyDocument>,
    pub(crate) new: &'a StrategyDocument,
    pub(crate) found: &'a Adaptation,
    pub(crate) language: Language,
}

/// Everything that a person has to decide: what is proposed first, then what could not be known.
pub(crate) fn decisions(asked: &Asked<'_>) -> Vec<Decision> {
    let mut decisions = Vec::new();
    for carried in &asked.found.criteria {
        decisions.extend(asked.proposed(carried));
        decisions.extend(carried.lost.iter().map(|goal| asked.lost(carried, goal)));
        decisions.extend(asked.unlinked(carried));
    }
    decisions.extend(asked.silent());
    decisions.extend(asked.found.unseen.iter().map(|goal| Decision {
        question: asked.fill(texts::ASK_UNSEEN, &[&asked.goal(asked.new, goal)]),
        about: "/criteria".to_owned(),
        ..Decision::default()
    }));
    for list in asked.found.lists.iter().filter(|list| list.after == 0) {
        let title = asked.handbook.lists.iter().find(|known| known.id == list.list).map(|known| &known.title);
        let title = title.map_or(list.list.as_str(), |title| title.get(asked.language));
        decisions.push(Decision {
            question: asked.fill(texts::ASK_DEPTH, &[&asked.quote(title), &list.depth.to_string()]),
            about: format!("/lists/{}", list.list),
            ..Decision::default()
        });
    }
    let gone = |goal: &str| {
        asked.old.is_some_and(|old| goal_of(&old.goals, goal).is_some())
            && goal_of(&asked.new.goals, goal).is_none()
    };
    decisions.extend(named_items(asked.handbook).into_iter().filter(|(_, item)| gone(item)).map(
        |(path, item)| Decision {
            question:
                asked.fill(
                    texts::ASK_ITEM,
                    &[&asked.old.map(|old| asked.goal(old, &item)).unwrap_or_default()],
                ),
            about: path,
            ..Decision::default()
        },
    ));
    decisions
}

/// What was done and what is left, for whoever has just made the layer.
pub(crate) fn summary(asked: &Asked<'_>, decisions: &[Decision], width: usize, colour: bool) -> String {
    let mut page = Page::new(width, colour);
    page.paragraph(0, &asked.say(texts::PROPOSED_ONLY));
    if asked.old.is_none() {
        page.paragraph(0, &asked.say(texts::NO_OLD));
    }
    for list in asked.found.lists.iter().filter(|list| list.after > 0) {
        let title = asked.handbook.lists.iter().find(|known| known.id == list.list).map(|known| &known.title);
        let title = asked.quote(title.map_or(list.list.as_str(), |title| title.get(asked.language)));
        let after = list.after.to_string();
        let said = match list.before {
            Some(before) => asked.fill(texts::LIST_FOLLOWS_FROM, &[&title, &before.to_string(), &after]),
            None => asked.fill(texts::LIST_FOLLOWS, &[&title, &after]),
        };
        page.paragraph(0, &said);
    }
    page.blank();
    let heading = asked.fill(texts::LEFT_TO_DECIDE, &[&decisions.len().to_string()]);
    page.heading(&heading);
    for decision in decisions {
        page.hanging(0, "• ", &own_line(&decision.question));
        for reason in &decision.reasons {
            page.hanging(2, "– ", &own_line(reason));
        }
    }
    page.finish()
}

impl Asked<'_> {
    fn say(&self, phrase: Phrase) -> String {
        phrase.get(self.language).to_owned()
    }

    fn fill(&self, phrase: Phrase, parts: &[&str]) -> String {
        phrase.fill(self.language, parts)
    }

    fn quote(&self, text: &str) -> String {
        self.fill(general::QUOTED, &[&own_line(text)])
    }

    fn listed(&self, parts: &[String]) -> String {
        listed(parts, AND, self.language)
    }

    fn criterion(&self, id: &str) -> String {
        let title = self
            .handbook
            .criteria
            .iter()
            .find(|criterion| criterion.id == id)
            .map(|criterion| &criterion.title);
        let title = title.map(|title| title.get(self.language)).filter(|title| !title.is_empty());
        self.quote(title.unwrap_or(id))
    }

    fn goal(&self, strategy: &StrategyDocument, id: &str) -> String {
        let title =
            goal_of(&strategy.goals, id).map(|goal| goal.title.as_str()).filter(|title| !title.is_empty());
        self.quote(title.unwrap_or(id))
    }

    /// What is proposed that a criterion looks at.
    fn proposed(&self, carried: &Carried) -> Option<Decision> {
        let proposed = carried.proposed(self.new);
        let known = self.handbook.criteria.iter().find(|known| known.id == carried.criterion);
        if proposed.is_empty() || known.is_some_and(|known| known.goals == proposed) {
            return None;
        }
        let goals: Vec<String> = proposed.iter().map(|goal| self.goal(self.new, goal)).collect();
        let question =
            self.fill(texts::ASK_PROPOSED, &[&self.criterion(&carried.criterion), &self.listed(&goals)]);
        let reasons = carried
            .found
            .iter()
            .flat_map(|found| found.goals.iter().map(|goal| self.reason(Some(&found.of), goal)))
            .chain(carried.by_code.iter().map(|goal| self.reason(None, goal)));
        Some(Decision {
            question,
            about: format!("/criteria/{}/goals", carried.criterion),
            proposed,
            reasons: reasons.collect(),
        })
    }

    fn reason(&self, of: Option<&str>, found: &Counterpart) -> String {
        let goal = self.goal(self.new, &found.goal);
        let codes = self.listed(&found.shared);
        if found.shared.is_empty() {
            return self.fill(texts::STILL_THERE, &[&goal]);
        }
        let said = match (of, self.old) {
            (Some(of), Some(old)) => self.fill(texts::BOTH_LINKED, &[&self.goal(old, of), &goal, &codes]),
            _ => self.fill(texts::LINKED, &[&goal, &codes]),
        };
        if found.proposal { self.fill(texts::LINK_IS_PROPOSAL, &[&said]) } else { said }
    }

    /// A criterion that names codes alone, to none of which the new strategy is linked.
    fn unlinked(&self, carried: &Carried) -> Option<Decision> {
        if !(carried.found.is_empty() && carried.lost.is_empty() && carried.by_code.is_empty()) {
            return None;
        }
        let criterion = self.handbook.criteria.iter().find(|known| known.id == carried.criterion)?;
        let codes = self.listed(&criterion.agenda);
        Some(Decision {
            question: self.fill(texts::ASK_CODES, &[&self.criterion(&carried.criterion), &codes]),
            about: format!("/criteria/{}/goals", carried.criterion),
            ..Decision::default()
        })
    }

    /// Criteria that say nothing of what they look at, in one question. What reads the strategy itself looks at none.
    fn silent(&self) -> Option<Decision> {
        let of_strategy = |id: &str| {
            let criterion = self.handbook.criteria.iter().find(|known| known.id == id);
            let Some(Quantity::Fact(fact)) = criterion.map(|criterion| &criterion.reads) else {
                return false;
            };
            self.handbook.facts.iter().any(|known| known.id == *fact && known.from.is_some())
        };
        let silent: Vec<&String> = self.found.silent.iter().filter(|id| !of_strategy(id)).collect();
        let titles: Vec<String> = silent.iter().map(|id| self.criterion(id)).collect();
        let (question, about) = match silent.as_slice() {
            [] => return None,
            [one] => (
                self.fill(texts::ASK_SILENT, &titles.iter().map(String::as_str).collect::<Vec<_>>()),
                format!("/criteria/{one}/goals"),
            ),
            all => {
                let count = all.len().to_string();
                (self.fill(texts::ASK_ALL_SILENT, &[&count, &self.listed(&titles)]), "/criteria".to_owned())
            }
        };
        Some(Decision { question, about, ..Decision::default() })
    }

    fn lost(&self, carried: &Carried, goal: &str) -> Decision {
        let criterion = self.criterion(&carried.criterion);
        let known = self.old.is_some_and(|old| goal_of(&old.goals, goal).is_some());
        let (title, reason) = match self.old.filter(|_| known) {
            Some(old) => (self.goal(old, goal), self.say(texts::NO_SHARED)),
            None => (
                self.quote(goal),
                self.say(if self.old.is_some() { texts::NO_OLD_GOAL } else { texts::NO_OLD }),
            ),
        };
        let phrase = if self.old.is_some() { texts::ASK_LOST } else { texts::ASK_NOT_KNOWN };
        Decision {
            question: self.fill(phrase, &[&criterion, &title]),
            about: format!("/criteria/{}/goals", carried.criterion),
            proposed: Vec::new(),
            reasons: vec![reason],
        }
    }
}

fn goal_of<'g>(goals: &'g [StrategyGoal], id: &str) -> Option<&'g StrategyGoal> {
    goals.iter().find_map(|goal| if goal.id == id { Some(goal) } else { goal_of(&goal.goals, id) })
}
