//! What stands on the sheets of a form, line by line.

use hallbar_core::agenda2030::Goal;
use hallbar_core::case::facts::{BUILT_IN, FactKind};
use hallbar_core::case::{CaseKind, LineKind};
use hallbar_core::handbook::{AnswerType, HandbookDocument, ItemSource, Question};
use hallbar_core::{Decimal, Language, Phrase, Scorer, Text};

use super::lists::Choices;
use super::part::{OWN, Part};
use super::texts;
use super::{FormOrder, Remarked};

/// So many financing lines and conflicts have rows, or two more than there are.
const LINES: usize = 8;
const CONFLICTS: usize = 5;

/// What an input cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Holds {
    Choices(Choices),
    Number(Option<Decimal>, Option<Decimal>),
    Money,
    Date,
    /// A short text whose leading noughts count.
    Code,
    Text,
}

/// A cell to be filled in.
#[derive(Debug, Clone)]
pub(super) struct Input {
    pub(super) key: &'static str,
    pub(super) column: u16,
    pub(super) holds: Holds,
    pub(super) help: String,
}

/// What is shown in a cell.
#[derive(Debug, Clone)]
pub(super) enum Shown {
    Label(String),
    Help(String),
    /// A question: its title, help and further remarks.
    Question([String; 3]),
    /// Whether a question is asked, by its id and item.
    Asked(String, Option<String>),
    /// The depth that follows from the facts.
    Depth,
}

#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) shown: Vec<(u16, Shown)>,
    pub(super) inputs: Vec<Input>,
}

#[derive(Debug, Clone)]
pub(super) enum Line {
    Title(String),
    Text(String),
    Heading(String),
    Group(String),
    Marker(Part),
    Header(Part, Vec<(u16, Phrase)>),
    Row(Part, Row),
    Blank,
}

#[derive(Debug, Clone)]
pub(super) struct Sheet {
    pub(super) name: &'static str,
    pub(super) widths: Vec<f64>,
    pub(super) lines: Vec<Line>,
}

/// The sheets of a form, in their order.
pub(super) fn sheets(order: &FormOrder<'_>) -> Vec<Sheet> {
    let made = Made { order, scorer: order.scorer, language: order.language };
    let mut sheets = vec![made.case()];
    if !order.scorer.handbook().questions.is_empty() {
        sheets.push(made.questions());
    }
    sheets.extend(made.effects());
    sheets.push(made.judgement());
    sheets
}

pub(super) struct Made<'a> {
    order: &'a FormOrder<'a>,
    scorer: &'a Scorer,
    language: Language,
}

/// The parts that a form of this handbook has.
pub(super) fn parts(handbook: &HandbookDocument) -> Vec<Part> {
    let there = |part: &Part| match part {
        Part::Facts | Part::Lines | Part::Judgement => true,
        Part::Answers => !handbook.questions.is_empty(),
        Part::Effects | Part::Conflicts => handbook.effects.is_some(),
        Part::Stops => !handbook.stop_points.is_empty(),
        Part::Deviations => handbook.stages.iter().flat_map(|stage| &stage.gates).any(|gate| gate.soft),
    };
    Part::ALL.into_iter().filter(there).collect()
}

fn input(part: Part, key: &'static str, holds: Holds, help: impl Into<String>) -> Option<Input> {
    let (key, column, _) = part.columns().iter().find(|(known, _, _)| *known == key)?;
    Some(Input { key, column: *column, holds, help: help.into() })
}

impl Made<'_> {
    fn say(&self, phrase: Phrase) -> String {
        phrase.get(self.language).to_owned()
    }

    fn fill(&self, phrase: Phrase, parts: &[&str]) -> String {
        let mut text = self.say(phrase);
        for (at, part) in parts.iter().enumerate() {
            text = text.replace(&format!("{{{at}}}"), part);
        }
        text
    }

    fn title(&self, text: &Text, id: &str) -> String {
        let title = text.get(self.language).trim();
        if title.is_empty() { id.to_owned() } else { title.to_owned() }
    }

    fn handbook(&self) -> &HandbookDocument {
        self.scorer.handbook()
    }

    /// A table: its heading, the hidden row that marks it, and its headers.
    fn table(&self, part: Part, heading: Option<Phrase>, more: &[(u16, Phrase)]) -> Vec<Line> {
        let mut lines = Vec::new();
        if let Some(heading) = heading {
            lines.extend([Line::Blank, Line::Heading(self.say(heading))]);
        }
        let mut headers: Vec<(u16, Phrase)> = more.to_vec();
        headers.extend(part.columns().iter().map(|(_, column, title)| (*column, *title)));
        headers.sort_by_key(|(column, _)| *column);
        lines.extend([Line::Marker(part), Line::Header(part, headers)]);
        lines
    }

    fn row(&self, part: Part, id: String, label: String, help: String, holds: Holds) -> Line {
        let helps = help.clone();
        let column = if part == Part::Facts { 3 } else { 2 };
        let mut shown = vec![(1, Shown::Label(label))];
        if !helps.is_empty() {
            shown.push((column, Shown::Help(helps)));
        }
        let inputs = input(part, "value", holds, help).into_iter().collect();
        Line::Row(part, Row { id, shown, inputs })
    }

    fn case(&self) -> Sheet {
        let handbook = self.handbook();
        let title = self.title(&handbook.title, &handbook.id);
        let mut lines = vec![Line::Title(title.clone())];
        lines.push(Line::Text(self.fill(texts::ABOUT, &[&handbook.id, &handbook.version])));
        if let Some(strategy) = self.scorer.strategy_name() {
            lines.push(Line::Text(self.fill(texts::WITH_STRATEGY, &[&strategy.id, &strategy.version])));
        }
        if let Some(summary) = &handbook.summary {
            lines.push(Line::Text(summary.get(self.language).to_owned()));
        }
        lines.extend(texts::HOW.map(|how| Line::Text(self.say(how))));
        lines.extend(self.table(Part::Facts, Some(texts::FACTS), &[(1, texts::FACT), (3, texts::HELP)]));
        lines.extend(self.fields());
        lines.extend(self.table(Part::Lines, Some(texts::FINANCING), &[]));
        let kinds: Vec<(&str, Text)> = LineKind::ALL
            .iter()
            .map(|kind| (kind.id(), Text::new(kind.titles().0, kind.titles().1)))
            .collect();
        let kinds = Choices::new(kinds.iter().map(|(id, title)| (*id, title)), self.language);
        for number in 1..=self.line_rows() {
            let amount = self.fill(texts::AN_AMOUNT, &[handbook.currency.code()]);
            let part = Part::Lines;
            let inputs = [
                input(part, "kind", Holds::Choices(kinds.clone()), self.say(texts::CHOOSE)),
                input(part, "amount", Holds::Money, amount),
                input(part, "code", Holds::Code, ""),
                input(part, "note", Holds::Text, ""),
            ];
            let inputs = inputs.into_iter().flatten().collect();
            lines.push(Line::Row(part, Row { id: number.to_string(), shown: Vec::new(), inputs }));
        }
        let name = texts::CASE.get(self.language);
        Sheet { name, widths: vec![4.0, 38.0, 44.0, 52.0, 30.0], lines }
    }

    fn line_rows(&self) -> usize {
        LINES.max(self.order.case.financing.len() + 2)
    }

    /// The case's own fields and its facts.
    fn fields(&self) -> Vec<Line> {
        let handbook = self.handbook();
        let field = |id: &str, label: Phrase, help: String, holds: Holds| {
            self.row(Part::Facts, format!("case.{id}"), self.say(label), help, holds)
        };
        let mut lines = vec![
            field("id", texts::ID, self.say(texts::ID_HELP), Holds::Code),
            field("title", texts::TITLE, String::new(), Holds::Text),
            field("summary", texts::SUMMARY, self.say(texts::SUMMARY_HELP), Holds::Text),
            field("kind", texts::KIND, self.say(texts::CHOOSE), Holds::Choices(self.kinds())),
        ];
        for fact in BUILT_IN.iter().filter(|fact| fact.id != "kind") {
            let (holds, help) = self.built_in(fact.kind);
            let label = Text::new(fact.sv, fact.en).get(self.language).to_owned();
            lines.push(self.row(Part::Facts, format!("fact.{}", fact.id), label, help, holds));
        }
        for fact in handbook.facts.iter().filter(|fact| fact.from.is_none()) {
            let (holds, help) = self.answer(&fact.value, true);
            let label = self.title(&fact.title, &fact.id);
            lines.push(self.row(Part::Facts, format!("fact.{}", fact.id), label, help, holds));
        }
        let goals = self.scorer.strategy_goals();
        if !goals.is_empty() || !self.order.case.strategy_goals.is_empty() {
            let all: Vec<String> = goals
                .iter()
                .map(|goal| format!("{} ({})", goal.id, self.title(&goal.title, &goal.id)))
                .collect();
            lines.push(field(
                "goals",
                texts::GOALS,
                self.fill(texts::GOALS_HELP, &[&all.join("; ")]),
                Holds::Text,
            ));
        }
        if !handbook.depths.is_empty() {
            let shown = vec![(1, Shown::Label(self.say(texts::DEPTH_DUE))), (2, Shown::Depth)];
            lines.push(Line::Row(Part::Facts, Row { id: OWN.to_owned(), shown, inputs: Vec::new() }));
            let depths = handbook.depths.iter().map(|depth| (depth.id.as_str(), &depth.title));
            let depths = Holds::Choices(Choices::new(depths, self.language));
            lines.push(field("depth", texts::DEPTH, self.say(texts::DEPTH_HELP), depths));
            lines.push(field("depth-reason", texts::DEPTH_REASON, String::new(), Holds::Text));
        }
        lines
    }

    pub(super) fn kinds(&self) -> Choices {
        kinds(self.handbook(), self.language)
    }

    fn built_in(&self, kind: FactKind) -> (Holds, String) {
        let code = |help: String| (Holds::Code, help);
        match kind {
            FactKind::Text | FactKind::CaseKind => (Holds::Text, String::new()),
            FactKind::OrganisationNumber => code(self.say(texts::AN_ORGANISATION)),
            FactKind::Digits(4, 4) => code(self.say(texts::A_MUNICIPALITY)),
            FactKind::Digits(2, 2) => code(self.say(texts::A_REGION)),
            FactKind::Digits(least, most) => code(self.fill(texts::A_CODE, &[&format!("{least}–{most}")])),
            FactKind::Money => {
                (Holds::Money, self.fill(texts::AN_AMOUNT, &[self.handbook().currency.code()]))
            }
            FactKind::Date => (Holds::Date, self.say(texts::A_DATE)),
        }
    }

    /// What a cell holds that is answered in this way, and how it is filled in.
    fn answer(&self, answer: &AnswerType, may_not_apply: bool) -> (Holds, String) {
        match answer {
            AnswerType::Number { unit, min, max } => {
                let mut help = self.say(texts::A_NUMBER);
                for (limit, phrase) in [(min, texts::AT_LEAST), (max, texts::AT_MOST)] {
                    if let Some(limit) = limit {
                        help.push_str(&format!(", {}", self.fill(phrase, &[&limit.to_string()])));
                    }
                }
                if let Some(unit) = unit {
                    help.push_str(&format!(" ({})", unit.get(self.language)));
                }
                (Holds::Number(*min, *max), help)
            }
            AnswerType::Money { .. } => {
                (Holds::Money, self.fill(texts::AN_AMOUNT, &[self.handbook().currency.code()]))
            }
            AnswerType::Date => (Holds::Date, self.say(texts::A_DATE)),
            AnswerType::Text => (Holds::Text, self.say(texts::A_TEXT)),
            AnswerType::Level { .. } | AnswerType::Choice { .. } | AnswerType::YesNo => {
                let choices = choices(answer, self.handbook(), may_not_apply, self.language);
                let holds = choices.map_or(Holds::Text, Holds::Choices);
                (holds, self.say(texts::CHOOSE))
            }
        }
    }

    fn questions(&self) -> Sheet {
        let mut lines = vec![Line::Title(self.say(texts::QUESTIONS))];
        let more = [
            (1, texts::NUMBER),
            (2, texts::QUESTION),
            (3, texts::ABOUT_ITEM),
            (4, texts::IS_ASKED),
            (6, texts::LEVELS),
        ];
        lines.extend(self.table(Part::Answers, None, &more));
        let groups = self.groups();
        let several = groups.len() > 1;
        let mut number = 0;
        for (group, questions) in groups {
            if several {
                lines.push(Line::Group(group));
            }
            for question in questions {
                number += 1;
                lines.extend(self.question(question, number));
            }
        }
        let about =
            if self.handbook().questions.iter().any(|question| question.per.is_some()) { 22.0 } else { 0.0 };
        let widths = vec![4.0, 5.0, 44.0, about, 14.0, 22.0, 54.0, 44.0, 26.0, 10.0];
        Sheet { name: texts::QUESTIONS.get(self.language), widths, lines }
    }

    /// The rows of a question: one, or one for each item.
    fn question(&self, question: &Question, number: usize) -> Vec<Line> {
        let items: Vec<Option<(String, String)>> = match &question.per {
            None => vec![None],
            Some(list) => match self.scorer.items(list) {
                Some(items) => items
                    .into_iter()
                    .map(|item| (self.item(list, &item.id, &item.title), item.id))
                    .map(|(title, id)| Some((id, title)))
                    .collect(),
                None => (1..=self.line_rows())
                    .map(|line| line.to_string())
                    .map(|line| Some((line.clone(), self.fill(texts::LINE, &[&line]))))
                    .collect(),
            },
        };
        let (holds, mut help) = self.answer(&question.answer, question.may_not_apply);
        if !matches!(holds, Holds::Choices(_)) {
            help = format!("{help}. {}", self.say(texts::OR_NOT));
        }
        if let Some(more) = &question.help {
            help = format!("{help} {}", more.get(self.language));
        }
        let remarks = (self.order.remarks)(Remarked::Question(question)).join(" ");
        let own = question.help.as_ref().map(|help| help.get(self.language).to_owned()).unwrap_or_default();
        let levels = self.levels(question);
        let yes = Holds::Choices(Choices::yes_no(self.language));
        let mut lines = Vec::new();
        for item in items {
            let id = match &item {
                Some((item, _)) => format!("{}/{item}", question.id),
                None => question.id.clone(),
            };
            let asks = [self.title(&question.title, &question.id), own.clone(), remarks.clone()];
            let mut shown = vec![(1, Shown::Label(number.to_string())), (2, Shown::Question(asks))];
            shown.push((4, Shown::Asked(question.id.clone(), item.as_ref().map(|(id, _)| id.clone()))));
            shown.push((6, Shown::Help(levels.clone())));
            if let Some((_, title)) = item {
                shown.push((3, Shown::Label(title)));
            }
            let part = Part::Answers;
            let inputs = [
                input(part, "answer", holds.clone(), help.clone()),
                input(part, "motivation", Holds::Text, remarks.clone()),
                input(part, "evidence", Holds::Text, ""),
                input(part, "internal", yes.clone(), self.say(texts::INTERNAL_HELP)),
            ];
            let inputs = inputs.into_iter().flatten().collect();
            lines.push(Line::Row(part, Row { id, shown, inputs }));
        }
        lines
    }

    /// What an item is called; a goal of Agenda 2030 with its number.
    fn item(&self, list: &str, id: &str, title: &Text) -> String {
        let known = self.handbook().lists.iter().find(|known| known.id == list);
        let agenda = known.is_some_and(|list| matches!(list.items, ItemSource::AgendaGoals(_)));
        match id.parse::<Goal>() {
            Ok(goal) if agenda => format!("{}. {}", goal.number(), goal.label(self.language)),
            _ => self.title(title, id),
        }
    }

    /// The levels or options of a question with what they mean, lowest first.
    fn levels(&self, question: &Question) -> String {
        let handbook = self.handbook();
        let (holds, help) = self.answer(&question.answer, false);
        let Holds::Choices(choices) = holds else { return help };
        let one = |(id, label): &(String, String)| match handbook.anchor(question, id) {
            Some(anchor) => format!("{label}: {}", anchor.get(self.language)),
            None => label.clone(),
        };
        choices.options.iter().map(one).collect::<Vec<_>>().join("\n")
    }

    /// The questions in order, by the part of the score tree that reads them or the stage that asks for them.
    fn groups(&self) -> Vec<(String, Vec<&Question>)> {
        let mut groups: Vec<(String, Vec<&Question>)> = Vec::new();
        for question in &self.handbook().questions {
            let group = super::group::group(self.handbook(), question);
            let title = group.map_or_else(|| self.say(texts::OTHERS), |(title, id)| self.title(title, id));
            match groups.iter_mut().find(|(known, _)| *known == title) {
                Some((_, questions)) => questions.push(question),
                None => groups.push((title, vec![question])),
            }
        }
        groups
    }

    fn effects(&self) -> Option<Sheet> {
        let rules = self.handbook().effects.as_ref()?;
        let answer = AnswerType::Level { scale: rules.scale.clone() };
        let (holds, _) = self.answer(&answer, false);
        let mut lines = vec![Line::Title(self.say(texts::EFFECTS)), Line::Text(self.say(texts::EFFECTS_HOW))];
        lines.extend((self.order.remarks)(Remarked::Effects).into_iter().map(Line::Text));
        let scale = self.handbook().scales.iter().find(|scale| scale.id == rules.scale);
        for level in scale.map(|scale| scale.levels.iter()).into_iter().flatten() {
            let title = self.title(&level.title, &level.id);
            if let Some(anchor) = &level.anchor {
                lines.push(Line::Text(format!("{title}: {}", anchor.get(self.language))));
            }
        }
        let part = Part::Effects;
        lines.extend(self.table(part, None, &[(1, texts::ON)]));
        let items = self.scorer.items(&rules.list).unwrap_or_default();
        let choose = || self.say(texts::CHOOSE);
        let who = Choices::of(&texts::MITIGATORS, self.language);
        let sure = Choices::of(&texts::CERTAINTIES, self.language);
        let told = self.order.case.effects.iter().map(|effect| effect.on.as_str());
        for item in first(&items, |item| &item.id, told) {
            let shown = vec![(1, Shown::Label(self.item(&rules.list, &item.id, &item.title)))];
            let inputs = [
                input(part, "before", holds.clone(), choose()),
                input(part, "after", holds.clone(), choose()),
                input(part, "mitigated_by", Holds::Choices(who.clone()), choose()),
                input(part, "certainty", Holds::Choices(sure.clone()), choose()),
                input(part, "motivation", Holds::Text, ""),
                input(part, "evidence", Holds::Text, ""),
            ];
            let inputs = inputs.into_iter().flatten().collect();
            lines.push(Line::Row(part, Row { id: item.id.clone(), shown, inputs }));
        }
        lines.extend(self.conflicts(&items, &rules.list));
        let widths = vec![4.0, 38.0, 22.0, 22.0, 18.0, 16.0, 48.0, 30.0];
        Some(Sheet { name: texts::EFFECTS.get(self.language), widths, lines })
    }

    fn conflicts(&self, items: &[hallbar_core::handbook::Item], list: &str) -> Vec<Line> {
        let part = Part::Conflicts;
        let mut lines = self.table(part, Some(texts::CONFLICTS), &[]);
        let titles: Vec<(&str, Text)> = items
            .iter()
            .map(|item| (item.id.as_str(), Text::swedish(self.item(list, &item.id, &item.title))))
            .collect();
        let goals = Choices::new(titles.iter().map(|(id, title)| (*id, title)), Language::Swedish);
        for number in 1..=CONFLICTS.max(self.order.case.conflicts.len() + 2) {
            let inputs = [
                input(part, "gain", Holds::Choices(goals.clone()), self.say(texts::CHOOSE)),
                input(part, "loss", Holds::Choices(goals.clone()), self.say(texts::CHOOSE)),
                input(part, "standpoint", Holds::Text, ""),
                input(part, "by", Holds::Text, ""),
            ];
            let inputs = inputs.into_iter().flatten().collect();
            lines.push(Line::Row(part, Row { id: number.to_string(), shown: Vec::new(), inputs }));
        }
        lines
    }

    fn judgement(&self) -> Sheet {
        let handbook = self.handbook();
        let mut lines = vec![Line::Title(self.say(texts::JUDGEMENT))];
        if !handbook.stop_points.is_empty() {
            lines.extend(self.table(Part::Stops, Some(texts::STOPS), &[(1, texts::STOP)]));
        }
        let decisions = Holds::Choices(Choices::of(&texts::DECISIONS, self.language));
        let told = self.order.case.stop_points.iter().map(|stop| stop.stop_point.as_str());
        for stop in first(&handbook.stop_points, |stop| &stop.id, told) {
            let asks: Vec<String> =
                stop.asks.iter().map(|ask| format!("• {}", self.title(&ask.title, &ask.id))).collect();
            let remarks = (self.order.remarks)(Remarked::StopPoint(stop)).join(" ");
            let said = [self.title(&stop.title, &stop.id), asks.join("\n"), remarks];
            let part = Part::Stops;
            let inputs = [
                input(part, "decision", decisions.clone(), self.say(texts::CHOOSE)),
                input(part, "by", Holds::Text, ""),
                input(part, "why", Holds::Text, ""),
            ];
            let inputs = inputs.into_iter().flatten().collect();
            lines.push(Line::Row(
                part,
                Row { id: stop.id.clone(), shown: vec![(1, Shown::Question(said))], inputs },
            ));
        }
        lines.extend(self.deviations());
        lines.extend(self.overall());
        let widths = vec![4.0, 52.0, 26.0, 28.0, 64.0];
        Sheet { name: texts::JUDGEMENT.get(self.language), widths, lines }
    }

    fn deviations(&self) -> Vec<Line> {
        let part = Part::Deviations;
        let gates = self.handbook().stages.iter().flat_map(|stage| &stage.gates);
        let soft: Vec<_> = gates.filter(|gate| gate.soft).collect();
        if soft.is_empty() {
            return Vec::new();
        }
        let mut lines = self.table(part, Some(texts::DEVIATIONS), &[(1, texts::REQUIREMENT)]);
        let told = self.order.case.deviations.iter().map(|deviation| deviation.gate.as_str());
        for gate in first(&soft, |gate| &gate.id, told) {
            let shown = vec![(1, Shown::Label(self.title(&gate.title, &gate.id)))];
            let inputs = [input(part, "by", Holds::Text, ""), input(part, "reason", Holds::Text, "")];
            let inputs = inputs.into_iter().flatten().collect();
            lines.push(Line::Row(part, Row { id: gate.id.clone(), shown, inputs }));
        }
        lines
    }

    fn overall(&self) -> Vec<Line> {
        let handbook = self.handbook();
        let part = Part::Judgement;
        let mut lines = self.table(part, Some(texts::OVERALL), &[(1, texts::FACT), (2, texts::HELP)]);
        let main = handbook.nodes.iter().find(|node| Some(&node.id) == handbook.main.as_ref());
        let classes = main.map(|node| node.classes.as_slice()).unwrap_or_default();
        let row = |id: &str, label: Phrase, holds: Holds| {
            self.row(part, id.to_owned(), self.say(label), String::new(), holds)
        };
        if !classes.is_empty() {
            let classes = classes.iter().map(|class| (class.id.as_str(), &class.title));
            lines.push(row(
                "class",
                texts::OVERALL_CLASS,
                Holds::Choices(Choices::new(classes, self.language)),
            ));
        }
        lines.push(row("text", texts::OVERALL_TEXT, Holds::Text));
        lines.push(row("reason", texts::OVERALL_REASON, Holds::Text));
        lines.push(row("by", texts::BY, Holds::Text));
        lines.push(row("date", texts::DATE, Holds::Date));
        lines
    }
}

/// What the case tells of comes first, in its order, so that it is read back in it.
fn first<'t, T>(all: &'t [T], id: impl Fn(&T) -> &str, told: impl Iterator<Item = &'t str>) -> Vec<&'t T> {
    let told: Vec<&str> = told.collect();
    let mut all: Vec<&T> = all.iter().collect();
    all.sort_by_key(|one| told.iter().position(|told| *told == id(one)).unwrap_or(usize::MAX));
    all
}

/// The kinds of case that a handbook serves.
pub(super) fn kinds(handbook: &HandbookDocument, language: Language) -> Choices {
    let served = |kind: &&CaseKind| handbook.kinds.is_empty() || handbook.kinds.contains(kind);
    let titles: Vec<(&str, Text)> = CaseKind::ALL
        .iter()
        .filter(served)
        .map(|kind| (kind.id(), Text::new(kind.titles().0, kind.titles().1)))
        .collect();
    Choices::new(titles.iter().map(|(id, title)| (*id, title)), language)
}

/// What can be chosen as an answer, where there is something to choose.
pub(super) fn choices(
    answer: &AnswerType,
    handbook: &HandbookDocument,
    may_not_apply: bool,
    language: Language,
) -> Option<Choices> {
    let named: Vec<(&str, &Text)> = match answer {
        AnswerType::Level { scale } => {
            let scale = handbook.scales.iter().find(|known| known.id == *scale)?;
            scale.levels.iter().map(|level| (level.id.as_str(), &level.title)).collect()
        }
        AnswerType::Choice { options } => {
            options.iter().map(|option| (option.id.as_str(), &option.title)).collect()
        }
        AnswerType::YesNo => {
            return Some(Choices::yes_no(language).with_others(&[], may_not_apply, language));
        }
        _ => return None,
    };
    let titles: Vec<Text> = named.iter().map(|(_, title)| (*title).clone()).collect();
    Some(Choices::new(named.into_iter(), language).with_others(&titles, may_not_apply, language))
}
