//! The answers to a question with what they mean and give, and scales on their own.

use hallbar_core::handbook::{
    Anchor, AnswerType, Criterion, Level, NonAnswer, Quantity, Question, Scale, Stand, Treatment,
};

use super::{Guide, texts};
use crate::markdown::Marked;
use crate::words;

/// One answer that can be given.
pub(super) struct Choosable {
    pub(super) title: String,
    pub(super) meaning: Option<String>,
    /// The points it gives through each scale that reads it.
    pub(super) points: Vec<String>,
}

impl<'a> Guide<'a> {
    /// The answers to a question that has a fixed set of them: levels lowest first, options as written.
    pub(super) fn options(&self, question: &'a Question, through: &[&'a Scale]) -> Vec<Choosable> {
        let names = self.names;
        let ids: Vec<(&str, String)> = match &question.answer {
            AnswerType::Level { scale } => {
                let levels = self.scale(scale).map(|scale| scale.levels.as_slice()).unwrap_or_default();
                levels.iter().map(|level| (level.id.as_str(), names.title(&level.title, &level.id))).collect()
            }
            AnswerType::Choice { options } => options
                .iter()
                .map(|option| (option.id.as_str(), names.title(&option.title, &option.id)))
                .collect(),
            AnswerType::YesNo => {
                let word = |phrase| words::capital(self.say(phrase));
                vec![("yes", word(words::YES)), ("no", word(words::NO))]
            }
            _ => Vec::new(),
        };
        let option = |(id, title): (&str, String)| Choosable {
            title,
            meaning: self.meaning(question, id, through),
            points: through.iter().map(|scale| self.points_of(scale, id)).collect(),
        };
        ids.into_iter().map(option).collect()
    }

    /// What an answer means: in the question's own words, else in those of the scale it is on or goes through.
    fn meaning(&self, question: &'a Question, id: &str, through: &[&'a Scale]) -> Option<String> {
        let own = self.handbook().anchor(question, id);
        let else_where = || through.iter().find_map(|scale| level_of(scale, id)?.anchor.as_ref());
        own.or_else(else_where).map(|text| self.line(text)).filter(|text| !text.is_empty())
    }

    fn points_of(&self, scale: &Scale, id: &str) -> String {
        let value = level_of(scale, id).and_then(|level| level.value.as_ref());
        value.map(|value| self.names.setting(value)).unwrap_or_default()
    }

    /// The scales that the answer to a question goes through on its way to points.
    pub(super) fn through(&self, question: &Question) -> Vec<&'a Scale> {
        let mut scales: Vec<&Scale> = Vec::new();
        for criterion in self.readers(question) {
            let scale = criterion.scale.as_deref().and_then(|id| self.scale(id));
            if let Some(scale) = scale.filter(|scale| !scales.iter().any(|known| known.id == scale.id)) {
                scales.push(scale);
            }
        }
        scales
    }

    /// The answers as a table: what each means, and what it gives.
    pub(super) fn answers(&mut self, question: &'a Question) {
        let through = self.through(question);
        let options = self.options(question, &through);
        let bare = question.answer == AnswerType::YesNo
            && options
                .iter()
                .all(|option| option.meaning.is_none() && option.points.iter().all(String::is_empty));
        if options.is_empty() || bare {
            return;
        }
        let meanings = options.iter().any(|option| option.meaning.is_some());
        let pointed =
            |at: usize| options.iter().any(|option| option.points.get(at).is_some_and(|p| !p.is_empty()));
        let columns: Vec<usize> = (0..through.len()).filter(|at| pointed(*at)).collect();
        let mut head = vec![self.say(texts::ANSWER).to_owned()];
        if meanings {
            head.push(self.say(texts::MEANS).to_owned());
        }
        for at in &columns {
            let title = through.get(*at).map(|scale| self.names.title(&scale.title, &scale.id));
            head.push(match title {
                Some(title) if columns.len() > 1 => self.fill(texts::POINTS_BY, &[&title]),
                _ => self.say(texts::POINTS).to_owned(),
            });
        }
        let rows: Vec<Vec<Marked>> = options
            .iter()
            .map(|option| {
                let mut row = vec![Marked::strong(&option.title)];
                if meanings {
                    row.push(Marked::plain(option.meaning.as_deref().unwrap_or_default()));
                }
                for at in &columns {
                    row.push(Marked::plain(option.points.get(*at).map(String::as_str).unwrap_or_default()));
                }
                row
            })
            .collect();
        let head: Vec<&str> = head.iter().map(String::as_str).collect();
        self.page.table(&head, &rows);
        self.note_told(question, &through);
    }

    /// Notes scales whose levels a question has told in full.
    fn note_told(&mut self, question: &'a Question, through: &[&'a Scale]) {
        let own = |level: &Level| Anchor::text_of(&question.anchors, &level.id).is_some();
        let shown = |scale: &&'a Scale| match &question.answer {
            AnswerType::Level { scale: id } if *id == scale.id => {
                !scale.levels.iter().any(|level| level.anchor.is_some() && own(level))
            }
            AnswerType::Level { .. } => scale.levels.iter().all(|level| level.anchor.is_none()),
            _ => question.anchors.is_empty() && scale.bands.is_empty() && through.len() == 1,
        };
        let answered = match &question.answer {
            AnswerType::Level { scale } => self.scale(scale),
            _ => None,
        };
        let told: Vec<&'a str> = answered
            .into_iter()
            .chain(through.iter().copied())
            .filter(shown)
            .map(|scale| scale.id.as_str())
            .collect();
        self.told.extend(told);
    }

    /// How numbers become points, for a question answered with a number.
    pub(super) fn number_points(&mut self, question: &'a Question) {
        for scale in self.through(question) {
            if scale.bands.is_empty() && scale.points.is_empty() {
                continue;
            }
            let title = self.names.title(&scale.title, &scale.id);
            let label = self.fill(texts::POINTS_BY, &[&title]);
            let mut said = Marked::strong(&format!("{label}:"));
            said.add(" ").add(&self.numbers(scale));
            self.page.item(0, &said);
        }
    }

    /// The bands and points of a scale, and what numbers beyond them are.
    fn numbers(&self, scale: &Scale) -> String {
        let names = self.names;
        let mut steps = names.bands(scale);
        steps.extend(names.points(scale));
        let mut sentences = vec![words::sentence(&words::capital(&steps.join("; ")))];
        sentences.extend(names.straight_lines(scale).map(str::to_owned));
        let silent = Scale { treatment: Treatment::default(), ..scale.clone() };
        sentences.extend(names.scale_remarks(&silent));
        sentences.join(" ")
    }

    /// What each kind of non-answer counts as for a criterion: as it says, else as its scale says.
    pub(super) fn silence(&self, criterion: &Criterion) -> Vec<String> {
        let scale = criterion.scale.as_deref().and_then(|id| self.scale(id));
        self.names.treatment(scale, &self.treatment(criterion))
    }

    fn treatment(&self, criterion: &Criterion) -> Treatment {
        let scale = criterion.scale.as_deref().and_then(|id| self.scale(id));
        let (own, scaled) = (&criterion.treatment, scale.map(|scale| &scale.treatment));
        Treatment {
            not_described: own.not_described.clone().or(scaled.and_then(|t| t.not_described.clone())),
            not_applicable: own.not_applicable.clone().or(scaled.and_then(|t| t.not_applicable.clone())),
            missing: own.missing.clone().or(scaled.and_then(|t| t.missing.clone())),
        }
    }

    /// The level that an application counts as which says nothing of a question, where it counts as one.
    pub(super) fn silent_level(&self, question: &Question) -> Option<String> {
        let reads = |criterion: &&Criterion| matches!(&criterion.reads, Quantity::Answer { question: id, .. } if *id == question.id);
        self.handbook().criteria.iter().filter(reads).find_map(|criterion| {
            let scale = criterion.scale.as_deref().and_then(|id| self.scale(id))?;
            match self.treatment(criterion).not_described? {
                NonAnswer::Counts { as_: Stand::Level(id), .. } => Some(self.names.level(&scale.id, &id)),
                _ => None,
            }
        })
    }

    /// The levels of a scale as a table, lowest first.
    pub(super) fn levels(&mut self, scale: &'a Scale) {
        let names = self.names;
        let meanings = scale.levels.iter().any(|level| level.anchor.is_some());
        let values = scale.levels.iter().any(|level| level.value.is_some());
        let mut head = vec![self.say(texts::LEVEL)];
        head.extend(meanings.then(|| self.say(texts::MEANS)));
        head.extend(values.then(|| self.say(texts::POINTS)));
        let rows: Vec<Vec<Marked>> = scale
            .levels
            .iter()
            .map(|level| {
                let mut row = vec![Marked::strong(&names.title(&level.title, &level.id))];
                if meanings {
                    row.push(Marked::plain(
                        &level.anchor.as_ref().map(|text| self.line(text)).unwrap_or_default(),
                    ));
                }
                if values {
                    let value = level.value.as_ref().map(|value| names.setting(value));
                    row.push(Marked::plain(&value.unwrap_or_default()));
                }
                row
            })
            .collect();
        self.page.table(&head, &rows);
        self.told.insert(&scale.id);
    }

    /// Whether a scale has to do with the cases that the guide is for.
    fn uses(&self, scale: &str) -> bool {
        let handbook = self.handbook();
        let answered = |answer: &AnswerType| matches!(answer, AnswerType::Level { scale: id } if id == scale);
        let asked =
            |id: &str| handbook.questions.iter().any(|question| question.id == id && self.asks(question));
        let reads = |criterion: &Criterion| match &criterion.reads {
            Quantity::Answer { question, .. } => asked(question),
            _ => true,
        };
        handbook.questions.iter().any(|question| answered(&question.answer) && self.asks(question))
            || handbook.facts.iter().any(|fact| answered(&fact.value))
            || handbook.nodes.iter().any(|node| node.scale.as_deref() == Some(scale))
            || handbook.effects.iter().any(|rules| rules.scale == scale)
            || handbook.criteria.iter().any(|criterion| {
                criterion.scale.as_deref() == Some(scale)
                    && self.scope.may_hold(criterion.when.as_ref())
                    && reads(criterion)
            })
    }

    /// Scales that nothing above has told: those of measures, nodes and numbers.
    pub(super) fn other_scales(&mut self) {
        let untold = |scale: &&Scale| !self.told.contains(scale.id.as_str()) && self.uses(&scale.id);
        let rest: Vec<&'a Scale> = self.handbook().scales.iter().filter(untold).collect();
        if rest.is_empty() {
            return;
        }
        self.heading(2, texts::SCALES);
        for scale in rest {
            let title = self.names.title(&scale.title, &scale.id);
            self.page.heading(3, &title);
            self.levels(scale);
            if !scale.bands.is_empty() || !scale.points.is_empty() {
                let numbers = self.numbers(scale);
                self.page.words(&numbers);
            }
            let silence = self.names.treatment(Some(scale), &scale.treatment).join(" ");
            self.page.words(&silence);
        }
    }
}

/// The level that an answer stands for on a scale.
fn level_of<'s>(scale: &'s Scale, id: &str) -> Option<&'s Level> {
    let levels = || scale.levels.iter();
    levels()
        .find(|level| level.of.iter().any(|option| option == id))
        .or_else(|| levels().find(|level| level.id == id))
}
