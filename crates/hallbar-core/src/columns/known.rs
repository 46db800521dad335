//! Everything that a column can hold under a handbook, with the names and labels that it goes by.

use crate::agenda2030::Goal;
use crate::case::LineKind;
use crate::case::facts::{BUILT_IN, FactKind};
use crate::handbook::{AnswerType, HandbookDocument, ItemSource, Quantity, Question};
use crate::{Language, Scorer, Text};

use super::Target;
use super::read::{Choice, Holds};

/// So many financing lines of a kind can have columns.
pub(super) const LINES: u8 = 20;

/// Something that a column can hold.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) target: Target,
    pub(super) holds: Holds,
    /// Headers that it goes by beside its name, as [`label`] puts them.
    pub(super) labels: Vec<String>,
    /// What it is called, for people.
    pub(super) title: Text,
    /// Whether *not applicable* can be said of it.
    pub(super) may_not_apply: bool,
}

/// A header with nothing but its letters and digits, in lower case, with single blanks between.
pub(super) fn label(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

fn both(text: &Text) -> Vec<String> {
    let mut all: Vec<String> =
        [Language::Swedish, Language::English].iter().map(|language| label(text.get(*language))).collect();
    all.retain(|label| !label.is_empty());
    all.dedup();
    all
}

/// A title with more before and after it, in each language that it has.
fn around(before: (&str, &str), title: &Text, after: (&str, &str)) -> Text {
    let one = |language, before: &str, after: &str| {
        title.has(language).then(|| format!("{before}{}{after}", title.get(language)))
    };
    Text { sv: one(Language::Swedish, before.0, after.0), en: one(Language::English, before.1, after.1) }
}

/// A title and what it is about.
fn about(title: &Text, item: &Text) -> Text {
    around(
        ("", ""),
        title,
        (&format!(" – {}", item.get(Language::Swedish)), &format!(" – {}", item.get(Language::English))),
    )
}

fn choice(id: &str, title: &Text) -> Choice {
    Choice { id: id.to_owned(), title: title.clone() }
}

/// Everything that a column can hold, the case's own fields first: where one name could mean two things, the first is
/// meant.
pub(super) fn known(scorer: &Scorer) -> Vec<Known> {
    let mut all = Gather { scorer, known: Vec::new() };
    all.case();
    all.facts();
    for question in &all.scorer.inner.handbook.questions {
        all.question(question);
    }
    all.effects();
    all.lines();
    all.known
}

struct Gather<'s> {
    scorer: &'s Scorer,
    known: Vec<Known>,
}

impl Gather<'_> {
    fn add(&mut self, target: Target, holds: Holds, labels: Vec<String>, title: Text) {
        self.known.push(Known { target, holds, labels, title, may_not_apply: false });
    }

    fn case(&mut self) {
        let inner = &self.scorer.inner;
        let ids = inner.strategy.iter().flat_map(|(_, goals)| goals);
        let goals =
            ids.zip(&inner.goal_titles).map(|(id, title)| choice(id, &Text::swedish(title))).collect();
        let main = inner.handbook.main.as_ref();
        let main = main.and_then(|main| inner.handbook.nodes.iter().find(|node| node.id == *main));
        let classes: Vec<Choice> = main
            .map(|node| node.classes.iter().map(|class| choice(&class.id, &class.title)).collect())
            .unwrap_or_default();
        self.field(
            Target::Id,
            Holds::Text,
            ["Ärende-id", "Id of the case"],
            &["ärende", "ärendeid", "ärendenummer", "case", "case id"],
        );
        self.field(
            Target::Title,
            Holds::Text,
            ["Ärendets titel", "Title of the case"],
            &["titel", "rubrik", "projektnamn", "projekttitel", "project name"],
        );
        self.field(Target::Summary, Holds::Text, ["Sammanfattning", "Summary"], &["kort beskrivning"]);
        self.field(
            Target::Kind,
            Holds::Kind,
            ["Slag av ärende", "Kind of case"],
            &["ärendeslag", "ärendetyp"],
        );
        let titles = ["Strategins mål", "Goals of the strategy"];
        self.field(Target::StrategyGoals, Holds::Goals(goals), titles, &["mål i strategin"]);
        self.field(Target::JudgementText, Holds::Text, ["Samlad bedömning", "Overall judgement"], &[]);
        let titles = ["Samlad bedömning, skäl", "Overall judgement, reason"];
        self.field(Target::JudgementReason, Holds::Text, titles, &[]);
        if !classes.is_empty() {
            let holds = Holds::Options { noun: "class", choices: classes };
            let titles = ["Samlad bedömning, klass", "Overall judgement, class"];
            self.field(Target::JudgementClass, holds, titles, &[]);
        }
    }

    /// A field of the case itself, with its titles and other headers that it goes by.
    fn field(&mut self, target: Target, holds: Holds, [sv, en]: [&str; 2], more: &[&str]) {
        let title = Text::new(sv, en);
        let mut labels = both(&title);
        labels.extend(more.iter().map(|label| (*label).to_owned()));
        self.add(target, holds, labels, title);
    }

    fn facts(&mut self) {
        for fact in BUILT_IN.iter().filter(|fact| fact.id != "kind") {
            let holds = match (fact.kind, fact.id) {
                (FactKind::Text | FactKind::CaseKind, _) => Holds::Words,
                (FactKind::OrganisationNumber, _) => Holds::Organisation,
                (FactKind::Money, _) => Holds::Money,
                (FactKind::Date, _) => Holds::Date,
                (FactKind::Digits(4, 4), _) => Holds::Municipality,
                (FactKind::Digits(2, 2), _) => Holds::Region,
                (FactKind::Digits(..), _) => Holds::Industry,
            };
            let mut labels = both(&Text::new(fact.sv, fact.en));
            labels.extend(others(fact.id).iter().map(|other| (*other).to_owned()));
            self.add(Target::Fact(fact.id.to_owned()), holds, labels, Text::new(fact.sv, fact.en));
        }
        let handbook = &self.scorer.inner.handbook;
        for fact in handbook.facts.iter().filter(|fact| fact.from.is_none()) {
            let holds = holds(&fact.value, handbook);
            self.add(Target::Fact(fact.id.clone()), holds, both(&fact.title), fact.title.clone());
        }
    }

    fn question(&mut self, question: &Question) {
        let handbook = &self.scorer.inner.handbook;
        let labels = labels_of(question, handbook);
        let items = match &question.per {
            None => vec![(None, Vec::new(), Text::default())],
            Some(list) => {
                self.items(list).into_iter().map(|(id, labels, title)| (Some(id), labels, title)).collect()
            }
        };
        let alone = items.len() == 1;
        for (item, item_labels, item_title) in items {
            let labels: Vec<String> = match &item {
                None => labels.clone(),
                Some(_) => {
                    let joined = |of: &String| {
                        item_labels.iter().map(move |item| format!("{of} {item}")).collect::<Vec<_>>()
                    };
                    // An item without others needs no mention.
                    let bare = labels.iter().filter(|_| alone).cloned();
                    labels.iter().flat_map(joined).chain(bare).collect()
                }
            };
            let title = match &item {
                Some(_) => about(&question.title, &item_title),
                None => question.title.clone(),
            };
            let beside = |before: &[&str]| -> Vec<String> {
                let one = |label: &String| {
                    before
                        .iter()
                        .flat_map(|word| [format!("{label} {word}"), format!("{word} {label}")])
                        .collect::<Vec<_>>()
                };
                labels.iter().flat_map(one).collect()
            };
            let id = question.id.clone();
            let (motivation, evidence) =
                (beside(&["motivering", "motivation"]), beside(&["underlag", "evidence"]));
            let of = Target::Motivation { question: id.clone(), item: item.clone() };
            self.add(
                of,
                Holds::Text,
                motivation,
                around(("", ""), &title, (" – motivering", " – motivation")),
            );
            let of = Target::Evidence { question: id.clone(), item: item.clone() };
            self.add(of, Holds::Evidence, evidence, around(("", ""), &title, (" – underlag", " – evidence")));
            self.add(Target::Answer { question: id, item }, holds(&question.answer, handbook), labels, title);
            if let Some(answer) = self.known.last_mut() {
                answer.may_not_apply = question.may_not_apply;
            }
        }
    }

    /// The items of a list: their ids, labels and titles. Financing lines are those that have columns.
    fn items(&self, list: &str) -> Vec<(String, Vec<String>, Text)> {
        let Some(known) = self.scorer.inner.program.lists.iter().find(|known| known.id == list) else {
            return Vec::new();
        };
        if known.lines {
            let numbers = 1..=LINES * 4;
            let line = |at| Text::new(format!("rad {at}"), format!("line {at}"));
            return numbers.map(|at| (at.to_string(), vec![at.to_string()], line(at))).collect();
        }
        let one = |(id, title): (&String, &Text)| {
            let mut labels = both(title);
            labels.push(label(id));
            labels.dedup();
            (id.clone(), labels, title.clone())
        };
        known.ids.iter().zip(&known.titles).map(one).collect()
    }

    fn effects(&mut self) {
        let handbook = &self.scorer.inner.handbook;
        let Some(effects) = &handbook.effects else { return };
        let scale = AnswerType::Level { scale: effects.scale.clone() };
        let agenda = handbook
            .lists
            .iter()
            .any(|list| list.id == effects.list && matches!(list.items, ItemSource::AgendaGoals(_)));
        for (id, labels, title) in self.items(&effects.list) {
            let title = if agenda { goal_title(&id).unwrap_or(title) } else { title };
            let mut labels = if agenda { goal_labels(&id, &labels) } else { labels };
            labels.dedup();
            let ended = |ends: &[&str]| -> Vec<String> {
                let one =
                    |label: &String| ends.iter().map(|end| format!("{label} {end}")).collect::<Vec<_>>();
                labels.iter().flat_map(one).collect()
            };
            let (after, why) =
                (ended(&["efter åtgärd", "efter", "after"]), ended(&["motivering", "motivation"]));
            let mut plain: Vec<String> = labels.clone();
            plain.extend(labels.iter().flat_map(|label| {
                [format!("effekt {label}"), format!("effekt på {label}"), format!("effect on {label}")]
            }));
            let title = around(("Effekt på ", "Effect on "), &title, ("", ""));
            self.add(
                Target::EffectAfter(id.clone()),
                holds(&scale, handbook),
                after,
                around(("", ""), &title, (" – efter åtgärd", " – after mitigation")),
            );
            self.add(
                Target::EffectMotivation(id.clone()),
                Holds::Text,
                why,
                around(("", ""), &title, (" – motivering", " – motivation")),
            );
            self.add(Target::Effect(id), holds(&scale, handbook), plain, title);
        }
    }

    fn lines(&mut self) {
        for kind in LineKind::ALL {
            let (sv, en) = kind.titles();
            let mut labels = vec![label(sv), label(en)];
            labels.extend(
                match kind {
                    LineKind::Own => ["egen finansiering", "egeninsats"],
                    LineKind::Public => ["offentlig finansiering", "offentlig medfinansiering"],
                    LineKind::Private => ["privat finansiering", "privat medfinansiering"],
                    LineKind::InKind => ["naturabidrag", "eget arbete"],
                }
                .map(str::to_owned),
            );
            for number in 1..=LINES {
                let numbered =
                    |label: &String| if number == 1 { label.clone() } else { format!("{label} {number}") };
                let labels: Vec<String> = labels.iter().map(numbered).collect();
                let codes = labels
                    .iter()
                    .flat_map(|label| [format!("{label} kod"), format!("{label} code")])
                    .collect();
                let which = if number == 1 { String::new() } else { format!(" {number}") };
                let title = around(("", ""), &Text::new(sv, en), (&which, &which));
                let code = around(("", ""), &title, (", kod", ", code"));
                self.add(Target::LineCode { kind, number }, Holds::Words, codes, code);
                self.add(Target::Line { kind, number }, Holds::Money, labels, title);
            }
        }
    }
}

/// Other headers that the built-in facts are known by.
fn others(fact: &str) -> &'static [&'static str] {
    match fact {
        "reference" => &["dnr", "diarienr"],
        "organisation_number" => &["organisationsnr", "orgnr", "org nr"],
        "municipality" => &["kommunkod"],
        "region" => &["länskod"],
        "sni" => &["sni", "sni kod", "näringsgren"],
        "applied" => &["sökt stöd", "sökt bidrag"],
        "cost" => &["totalkostnad", "total budget", "projektkostnad"],
        "received" => &["inkom", "ankomstdatum", "inkommen datum"],
        "start" => &["startdatum", "projektstart"],
        "end" => &["slutdatum", "projektslut"],
        _ => &[],
    }
}

/// What a question goes by: its titles, and those of a criterion that stands for it alone.
fn labels_of(question: &Question, handbook: &HandbookDocument) -> Vec<String> {
    let mut labels = both(&question.title);
    let reads = Quantity::Answer { question: question.id.clone(), item: None };
    let mut reading = handbook.criteria.iter().filter(|criterion| criterion.reads == reads);
    if let (Some(criterion), None) = (reading.next(), reading.next()) {
        labels.extend(both(&criterion.title));
    }
    labels.dedup();
    labels
}

/// A goal of Agenda 2030 goes by its number with a word before it, and by its titles.
fn goal_labels(id: &str, labels: &[String]) -> Vec<String> {
    let mut all: Vec<String> =
        ["mål", "goal", "sdg", "agendamål"].iter().map(|word| format!("{word} {id}")).collect();
    let titles = labels.iter().filter(|label| label.as_str() != id);
    all.extend(titles.flat_map(|title| {
        [title.clone(), format!("{id} {title}"), format!("mål {id} {title}"), format!("goal {id} {title}")]
    }));
    all
}

fn goal_title(id: &str) -> Option<Text> {
    let goal = Goal::all().find(|goal| goal.number().to_string() == id)?;
    Some(Text::new(format!("mål {}", goal.number()), format!("goal {}", goal.number())))
}

/// What a column holds that is answered in this way.
fn holds(answer: &AnswerType, handbook: &HandbookDocument) -> Holds {
    match answer {
        AnswerType::Level { scale } => {
            let scale = handbook.scales.iter().find(|known| known.id == *scale);
            let levels = scale.map(|scale| scale.levels.as_slice()).unwrap_or_default();
            let choices = levels.iter().map(|level| choice(&level.id, &level.title)).collect();
            Holds::Options { noun: "level", choices }
        }
        AnswerType::Choice { options } => {
            let choices = options.iter().map(|option| choice(&option.id, &option.title)).collect();
            Holds::Options { noun: "option", choices }
        }
        AnswerType::Number { unit, .. } => {
            let units = unit.iter().flat_map(|unit| [&unit.sv, &unit.en]).flatten().cloned().collect();
            Holds::Number { units }
        }
        AnswerType::Money { .. } => Holds::Money,
        AnswerType::YesNo => Holds::YesNo,
        AnswerType::Date => Holds::Date,
        AnswerType::Text => Holds::Words,
    }
}
