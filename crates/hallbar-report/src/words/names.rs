//! What the ids in a result are called, in the reader's language.

use hallbar_core::agenda2030::Goal;
use hallbar_core::handbook::{AnswerType, HandbookDocument, Item, ItemSource, Node, Setting};
use hallbar_core::strategy::{StrategyDocument, StrategyGoal};
use hallbar_core::{Language, Text};

use super::plain::own_line;

/// Titles of everything that a result names by id.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// The handbook that the ids are of.
    pub handbook: &'a HandbookDocument,
    /// The strategy whose goals may be items of lists.
    pub strategy: Option<&'a StrategyDocument>,
    /// The reader's language.
    pub language: Language,
}

impl<'a> Names<'a> {
    /// A text of the handbook in the reader's language, on one line.
    #[must_use]
    pub fn text(&self, text: &Text) -> String {
        own_line(text.get(self.language))
    }

    /// A title, or the id where there is none.
    #[must_use]
    pub fn title(&self, text: &Text, id: &str) -> String {
        if text.get(self.language).trim().is_empty() { own_line(id) } else { self.text(text) }
    }

    fn titled(&self, found: Option<&Text>, id: &str) -> String {
        found.map_or_else(|| own_line(id), |text| self.title(text, id))
    }

    /// A node of the score tree by its id.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<&'a Node> {
        self.handbook.nodes.iter().find(|node| node.id == id)
    }

    /// A class of a node.
    #[must_use]
    pub fn class(&self, node: &str, id: &str) -> String {
        let found = self.node(node).and_then(|node| node.classes.iter().find(|class| class.id == id));
        self.titled(found.map(|class| &class.title), id)
    }

    /// A class of the main node.
    #[must_use]
    pub fn main_class(&self, id: &str) -> String {
        self.class(self.handbook.main.as_deref().unwrap_or_default(), id)
    }

    /// A criterion or node.
    #[must_use]
    pub fn part(&self, id: &str) -> String {
        let criterion = self.handbook.criteria.iter().find(|criterion| criterion.id == id);
        let title =
            criterion.map(|criterion| &criterion.title).or_else(|| self.node(id).map(|node| &node.title));
        self.titled(title, id)
    }

    /// A question.
    #[must_use]
    pub fn question(&self, id: &str) -> String {
        let found = self.handbook.questions.iter().find(|question| question.id == id);
        self.titled(found.map(|question| &question.title), id)
    }

    /// A requirement.
    #[must_use]
    pub fn gate(&self, id: &str) -> String {
        let mut gates = self.handbook.stages.iter().flat_map(|stage| &stage.gates);
        self.titled(gates.find(|gate| gate.id == id).map(|gate| &gate.title), id)
    }

    /// A stage.
    #[must_use]
    pub fn stage(&self, id: &str) -> String {
        let found = self.handbook.stages.iter().find(|stage| stage.id == id);
        self.titled(found.map(|stage| &stage.title), id)
    }

    /// A depth.
    #[must_use]
    pub fn depth(&self, id: &str) -> String {
        let found = self.handbook.depths.iter().find(|depth| depth.id == id);
        self.titled(found.map(|depth| &depth.title), id)
    }

    /// A lens.
    #[must_use]
    pub fn lens(&self, id: &str) -> String {
        let found = self.handbook.lenses.iter().find(|lens| lens.id == id);
        self.titled(found.map(|lens| &lens.title), id)
    }

    /// A measure.
    #[must_use]
    pub fn measure(&self, id: &str) -> String {
        let found = self.handbook.measures.iter().find(|measure| measure.id == id);
        self.titled(found.map(|measure| &measure.title), id)
    }

    /// A parameter.
    #[must_use]
    pub fn parameter(&self, id: &str) -> String {
        let found = self.handbook.parameters.iter().find(|parameter| parameter.id == id);
        self.titled(found.map(|parameter| &parameter.title), id)
    }

    /// A list.
    #[must_use]
    pub fn list(&self, id: &str) -> String {
        let found = self.handbook.lists.iter().find(|list| list.id == id);
        self.titled(found.map(|list| &list.title), id)
    }

    /// A scale.
    #[must_use]
    pub fn scale(&self, id: &str) -> String {
        let found = self.handbook.scales.iter().find(|scale| scale.id == id);
        self.titled(found.map(|scale| &scale.title), id)
    }

    /// A fact, built in or declared.
    #[must_use]
    pub fn fact(&self, id: &str) -> String {
        if let Some(fact) = hallbar_core::case::facts::BUILT_IN.iter().find(|fact| fact.id == id) {
            return match self.language {
                Language::Swedish => fact.sv.to_owned(),
                Language::English => fact.en.to_owned(),
            };
        }
        let found = self.handbook.facts.iter().find(|fact| fact.id == id);
        self.titled(found.map(|fact| &fact.title), id)
    }

    /// An item of a list, wherever it comes from.
    #[must_use]
    pub fn item(&self, list: &str, id: &str) -> String {
        let source = self.handbook.lists.iter().find(|known| known.id == list).map(|list| &list.items);
        match source {
            Some(ItemSource::Own(items)) => self.titled(title_of(items, id), id),
            Some(ItemSource::AgendaGoals(_)) => self.agenda_goal(id),
            Some(ItemSource::Strategy { otherwise, .. }) if self.strategy.is_none() => {
                self.titled(title_of(otherwise, id), id)
            }
            Some(ItemSource::Strategy { .. }) => self.strategy_goal(id),
            Some(ItemSource::Lines) => match self.language {
                Language::Swedish => format!("rad {}", own_line(id)),
                Language::English => format!("line {}", own_line(id)),
            },
            None => self.any_item(id),
        }
    }

    /// The ids of the items of a list. A case that is blank has no financing lines.
    #[must_use]
    pub fn items(&self, list: &str) -> Vec<String> {
        let source = self.handbook.lists.iter().find(|known| known.id == list).map(|list| &list.items);
        let ids = |items: &[Item]| items.iter().map(|item| item.id.clone()).collect();
        match source {
            Some(ItemSource::Own(items)) => ids(items),
            Some(ItemSource::AgendaGoals(goals)) if goals.is_empty() => {
                Goal::all().map(|goal| goal.number().to_string()).collect()
            }
            Some(ItemSource::AgendaGoals(goals)) => goals.clone(),
            Some(ItemSource::Strategy { depth, otherwise }) => match self.strategy {
                None => ids(otherwise),
                Some(strategy) => {
                    let mut found = Vec::new();
                    at_depth(&strategy.goals, *depth, &mut found);
                    found
                }
            },
            Some(ItemSource::Lines) | None => Vec::new(),
        }
    }

    /// An item whose list is not told with it: the first that has that id.
    #[must_use]
    pub fn any_item(&self, id: &str) -> String {
        for list in &self.handbook.lists {
            let there = match &list.items {
                ItemSource::Own(items) => items.iter().any(|item| item.id == id),
                ItemSource::AgendaGoals(_) => id.parse::<Goal>().is_ok(),
                ItemSource::Strategy { otherwise, .. } if self.strategy.is_none() => {
                    otherwise.iter().any(|item| item.id == id)
                }
                ItemSource::Strategy { .. } => self.goal(id).is_some(),
                ItemSource::Lines => id.bytes().all(|byte| byte.is_ascii_digit()),
            };
            if there {
                return self.item(&list.id, id);
            }
        }
        own_line(id)
    }

    fn agenda_goal(&self, id: &str) -> String {
        match id.parse::<Goal>() {
            Ok(goal) => format!("{}.\u{a0}{}", goal.number(), goal.label(self.language)),
            Err(_) => own_line(id),
        }
    }

    /// A goal of the strategy.
    #[must_use]
    pub fn strategy_goal(&self, id: &str) -> String {
        self.goal(id).map_or_else(|| own_line(id), |goal| own_line(&goal.title))
    }

    fn goal(&self, id: &str) -> Option<&'a StrategyGoal> {
        let mut waiting: Vec<&'a StrategyGoal> = self.strategy?.goals.iter().collect();
        while let Some(goal) = waiting.pop() {
            if goal.id == id {
                return Some(goal);
            }
            waiting.extend(&goal.goals);
        }
        None
    }

    /// The most points that a node's own rule lets it have, where the handbook writes that as a number and no scale
    /// takes the points further.
    #[must_use]
    pub fn maximum(&self, node: &str) -> Option<f64> {
        match self.node(node).filter(|node| node.scale.is_none())?.maximum.as_ref()? {
            Setting::Number(number) => Some(number.to_f64()),
            Setting::Parameter(_) => None,
        }
    }

    /// The unit of a question answered with a number.
    #[must_use]
    pub fn question_unit(&self, id: &str) -> Option<String> {
        let question = self.handbook.questions.iter().find(|question| question.id == id)?;
        match &question.answer {
            AnswerType::Number { unit: Some(unit), .. } => Some(self.text(unit)),
            _ => None,
        }
    }

    /// The unit of a measure.
    #[must_use]
    pub fn measure_unit(&self, id: &str) -> Option<String> {
        let measure = self.handbook.measures.iter().find(|measure| measure.id == id)?;
        measure.unit.as_ref().map(|unit| self.text(unit))
    }
}

fn title_of<'a>(items: &'a [Item], id: &str) -> Option<&'a Text> {
    items.iter().find(|item| item.id == id).map(|item| &item.title)
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
