//! Documents made from a seed: every field and every form of each comes up, and only what reading can give.

use hallbar_core::call::{Bound, CallDocument, CallLimit, CaseGroup, LevelCap, LimitOn, SetParameter, Share};
use hallbar_core::case::{
    Answer, CaseDocument, Certainty, ChosenDepth, Conflict, Deviation, Effect, Fact, Given, Judgement, Line,
    LineKind, Mitigator, Reference, StopAnswer, StopDecision,
};
use hallbar_core::columns::{Blank, Column, ColumnsDocument, DecimalMark, MoneyUnit, Target, Word};
use hallbar_core::handbook::{ParameterValue, Source};
use hallbar_core::interlinkages::{Blank as Empty, Cell, Label, MatrixDocument, Scorer};
use hallbar_core::strategy::{
    Action, Aim, Analysis, Dimension, Direction, FollowUp, GoalLink, OutOfScope, Participation, Perspective,
    PerspectiveKind, Reading, StatedConflict, StrategyDocument, StrategyGoal, StrategyIndicator,
    StrategyPart, Theme,
};
use hallbar_core::{CaseKind, Currency, Date, Decimal, Money, RoughDate, Text};

/// An endless stream of choices (splitmix64).
pub(super) struct Draw(pub(super) u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap() % end
    }

    pub(super) fn flag(&mut self) -> bool {
        self.below(2) == 1
    }

    pub(super) fn of<T: Clone>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())].clone()
    }

    pub(super) fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.flag() { Some(make(self)) } else { None }
    }

    pub(super) fn some<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let length = self.below(most + 1);
        (0..length).map(|_| make(self)).collect()
    }

    pub(super) fn id(&mut self) -> String {
        self.of(&["a", "relevans", "hållbar", "a/b", "x~y", "in-kind", "4.1", "in", "levels", ""]).to_owned()
    }

    pub(super) fn words(&mut self) -> String {
        self.of(&["", "Mål", "\"quoted\" \\ back", "line\nfeed\ttab", "\u{1F33F}\u{0}\u{7f}\u{2028}", "5 kr"])
            .to_owned()
    }

    pub(super) fn text(&mut self) -> Text {
        match self.below(3) {
            0 => Text::swedish(self.words()),
            1 => Text { sv: None, en: Some(self.words()) },
            _ => Text::new(self.words(), self.words()),
        }
    }

    /// A title, which is left out where it is empty.
    pub(super) fn title(&mut self) -> Text {
        self.maybe(Self::text).unwrap_or_default()
    }

    pub(super) fn decimal(&mut self) -> Decimal {
        let micros =
            [0, 1, -1, 1_000_000, 2_500_000, -400_000, 999_999_999_999_999_999, 1_000_000_000_000_000_000];
        Decimal::from_micros(self.of(&micros)).unwrap()
    }

    pub(super) fn money(&mut self) -> Money {
        let hundredths = self.of(&[0, 1, -305, 50_000_000, 100_000_000_000_000_000]);
        Money::from_hundredths(hundredths, self.of(&[Currency::SEK, Currency::EUR])).unwrap()
    }

    pub(super) fn date(&mut self) -> Date {
        self.of(&["2026-03-01", "0001-01-01", "9999-12-31", "2024-02-29"]).parse().unwrap()
    }

    pub(super) fn parameter_value(&mut self) -> ParameterValue {
        match self.below(5) {
            0 => ParameterValue::Number(self.decimal()),
            1 => ParameterValue::Money(self.money()),
            2 => ParameterValue::Date(self.date()),
            3 => ParameterValue::Text(self.words()),
            _ => ParameterValue::List(self.some(3, Self::id)),
        }
    }

    pub(super) fn source(&mut self) -> Source {
        Source {
            title: self.words(),
            url: self.maybe(Self::words),
            also: self.some(2, Self::words),
            note: self.maybe(Self::text),
        }
    }

    fn given(&mut self) -> Given {
        match self.below(12) {
            0 => Given::Missing,
            1 => Given::Unknown,
            2 => Given::NotDescribed,
            3 => Given::NotApplicable,
            4 => Given::Text(self.words()),
            5 => Given::YesNo(self.flag()),
            6 => Given::Number(self.decimal()),
            7 => Given::Money(self.money()),
            8 => Given::OneOf(self.some(3, Self::words)),
            9 => Given::NumberBetween(self.decimal(), self.decimal()),
            10 => Given::MoneyBetween(self.money(), self.money()),
            _ => Given::DateBetween(self.date(), self.date()),
        }
    }

    fn reference(&mut self) -> Reference {
        Reference { id: self.id(), version: self.maybe(Self::words) }
    }

    /// Different ids: names of the members of one object.
    fn names(&mut self, most: usize) -> Vec<String> {
        let mut names = self.some(most, Self::id);
        names.sort();
        names.dedup();
        names
    }

    fn answers(&mut self) -> Vec<Answer> {
        let mut answers = Vec::new();
        for question in self.names(6) {
            let items: Vec<Option<String>> =
                if self.flag() { vec![None] } else { self.names(3).into_iter().map(Some).collect() };
            for item in items {
                answers.push(Answer {
                    question: question.clone(),
                    item,
                    value: self.given(),
                    motivation: self.maybe(Self::words),
                    evidence: self.some(2, Self::words),
                    internal: self.flag(),
                });
            }
        }
        answers
    }

    fn line(&mut self) -> Line {
        Line {
            kind: self.of(&LineKind::ALL),
            amount: self.given(),
            code: self.given(),
            note: self.maybe(Self::words),
        }
    }

    fn effect(&mut self) -> Effect {
        Effect {
            on: self.id(),
            before: self.given(),
            after: self.maybe(Self::given),
            mitigated_by: self.maybe(|d| d.of(&[Mitigator::Applicant, Mitigator::Funder])),
            certainty: self.maybe(|d| d.of(&[Certainty::Low, Certainty::Medium, Certainty::High])),
            motivation: self.maybe(Self::words),
            evidence: self.some(2, Self::words),
        }
    }

    fn conflict(&mut self) -> Conflict {
        Conflict {
            gain: self.id(),
            loss: self.id(),
            standpoint: self.maybe(Self::words),
            by: self.maybe(Self::words),
        }
    }

    fn stop_answer(&mut self) -> StopAnswer {
        StopAnswer {
            stop_point: self.id(),
            decision: self.of(&[StopDecision::GoOn, StopDecision::Rethink, StopDecision::End]),
            by: self.maybe(Self::words),
            why: self.maybe(Self::words),
        }
    }

    fn judgement(&mut self) -> Judgement {
        Judgement {
            class: self.maybe(Self::id),
            text: self.words(),
            reason: self.maybe(Self::words),
            by: self.maybe(Self::words),
            date: self.maybe(Self::date),
        }
    }

    pub(super) fn case(&mut self) -> CaseDocument {
        CaseDocument {
            id: self.id(),
            title: self.words(),
            summary: self.maybe(Self::words),
            origin: self.maybe(Self::words),
            kind: self.of(&CaseKind::ALL),
            handbook: self.maybe(Self::reference),
            strategy: self.maybe(Self::reference),
            call: self.maybe(Self::reference),
            depth: self.maybe(|d| ChosenDepth { id: d.id(), reason: d.maybe(Self::words) }),
            facts: self.names(5).into_iter().map(|id| Fact { id, value: self.given() }).collect(),
            financing: self.some(3, Self::line),
            strategy_goals: self.some(3, Self::id),
            answers: self.answers(),
            effects: self.some(3, Self::effect),
            conflicts: self.some(2, Self::conflict),
            deviations: self.some(2, |d| Deviation {
                gate: d.id(),
                reason: d.words(),
                by: d.maybe(Self::words),
            }),
            stop_points: self.some(2, Self::stop_answer),
            judgement: self.maybe(Self::judgement),
        }
    }

    fn reading(&mut self) -> Reading {
        Reading { value: self.maybe(Self::decimal), year: self.maybe(|d| d.of(&[1999, 2030, i16::MAX])) }
    }

    fn strategy_indicator(&mut self) -> StrategyIndicator {
        StrategyIndicator {
            id: self.id(),
            title: self.words(),
            unit: self.maybe(Self::words),
            key_figure: self.maybe(Self::id),
            direction: self.maybe(|d| d.of(&[Aim::Up, Aim::Down, Aim::Towards])),
            baseline: self.maybe(Self::reading),
            target: self.maybe(Self::reading),
            source: self.maybe(Self::words),
            judged_by: self.maybe(Self::words),
        }
    }

    fn goal(&mut self, depth: usize) -> StrategyGoal {
        StrategyGoal {
            id: self.id(),
            title: self.words(),
            level: self.maybe(Self::words),
            dimensions: self.some(2, |d| d.of(&Dimension::ALL)),
            themes: self.some(2, |d| d.of(&Theme::ALL)),
            owner: self.maybe(Self::words),
            links: self.some(2, |d| GoalLink {
                to: d.id(),
                direction: d.of(&[Direction::Supports, Direction::Hinders]),
                strength: d.maybe(|d| d.of(&[0, 1, 3, u8::MAX])),
                proposal: d.flag(),
                judged_by: d.maybe(Self::words),
                motivation: d.maybe(Self::words),
            }),
            indicators: self.some(2, Self::strategy_indicator),
            measures: self.some(2, |d| Action { id: d.id(), title: d.words(), owner: d.maybe(Self::words) }),
            goals: if depth == 0 { Vec::new() } else { self.some(3, |d| d.goal(depth - 1)) },
        }
    }

    fn rough_date(&mut self) -> RoughDate {
        self.of(&["2021", "2021-06", "1999-12-31"]).parse().unwrap()
    }

    pub(super) fn strategy(&mut self) -> StrategyDocument {
        StrategyDocument {
            id: self.id(),
            version: self.words(),
            title: self.words(),
            region: self.maybe(Self::words),
            predecessor: self.maybe(Self::reference),
            vision: self.maybe(Self::words),
            vision_called: self.maybe(Self::words),
            horizon: self.maybe(|d| d.of(&[2030, i16::MIN, i16::MAX])),
            adopted: self.maybe(Self::rough_date),
            revised: self.maybe(Self::rough_date),
            reviewed: self.maybe(Self::rough_date),
            unknown: self.some(4, |d| d.of(&StrategyPart::ALL)),
            analysis: self.maybe(|d| Analysis {
                title: d.words(),
                when: d.maybe(Self::rough_date),
                url: d.maybe(Self::words),
            }),
            follow_up: self.maybe(|d| FollowUp {
                how: d.words(),
                every_months: d.maybe(|d| d.of(&[0, 12, u16::MAX])),
                by: d.maybe(Self::words),
                url: d.maybe(Self::words),
            }),
            participation: self.maybe(|d| Participation { how: d.words(), who: d.some(2, Self::words) }),
            perspectives: self.some(2, |d| Perspective {
                id: d.id(),
                kind: d.of(&PerspectiveKind::ALL),
                title: d.words(),
                how: d.maybe(Self::words),
            }),
            out_of_scope: self.some(2, |d| OutOfScope { goal: d.words(), reason: d.maybe(Self::words) }),
            conflicts: self.some(2, |d| StatedConflict {
                id: d.id(),
                between: d.some(3, Self::id),
                title: d.words(),
                standpoint: d.maybe(Self::words),
                by: d.maybe(Self::words),
            }),
            levels: self.some(3, Self::words),
            goals: self.some(3, |d| d.goal(3)),
            indicators: self.some(2, Self::strategy_indicator),
            source: self.maybe(Self::source),
        }
    }

    pub(super) fn call(&mut self) -> CallDocument {
        CallDocument {
            id: self.id(),
            version: self.words(),
            title: self.words(),
            handbook: self.reference(),
            opens: self.maybe(Self::date),
            closes: self.maybe(Self::date),
            budget: self.maybe(Self::money),
            parameters: self
                .names(5)
                .into_iter()
                .map(|id| SetParameter { id, value: self.parameter_value() })
                .collect(),
            caps: self
                .names(3)
                .into_iter()
                .map(|criterion| LevelCap { criterion, level: self.id() })
                .collect(),
            limits: self.some(3, Self::limit),
        }
    }

    fn limit(&mut self) -> CallLimit {
        let share = match self.below(3) {
            0 => Share::Money(self.money()),
            1 => Share::Percent(self.decimal()),
            _ => Share::Cases(self.of(&[0, 1, 2, u16::MAX])),
        };
        CallLimit {
            id: self.id(),
            title: self.words(),
            on: match self.below(3) {
                0 => LimitOn::All,
                1 => LimitOn::Each(self.id()),
                _ => LimitOn::Those(CaseGroup { fact: self.id(), values: self.some(3, Self::words) }),
            },
            bound: if self.flag() { Bound::AtMost(share) } else { Bound::AtLeast(share) },
        }
    }

    fn target(&mut self) -> Target {
        let (question, item) = (self.id(), self.maybe(Self::id));
        let (kind, number) = (self.of(&LineKind::ALL), self.of(&[1, 2, 255]));
        match self.below(17) {
            0 => Target::Id,
            1 => Target::Title,
            2 => Target::Summary,
            3 => Target::Kind,
            4 => Target::StrategyGoals,
            5 => Target::Fact(question),
            6 => Target::Answer { question, item },
            7 => Target::Motivation { question, item },
            8 => Target::Evidence { question, item },
            9 => Target::Effect(question),
            10 => Target::EffectAfter(question),
            11 => Target::EffectMotivation(question),
            12 => Target::Line { kind, number },
            13 => Target::LineCode { kind, number },
            14 => Target::JudgementClass,
            15 => Target::JudgementText,
            _ => Target::JudgementReason,
        }
    }

    fn blank(&mut self) -> Blank {
        self.of(&[Blank::Missing, Blank::Unknown, Blank::NotDescribed, Blank::NotApplicable])
    }

    fn mark(&mut self) -> DecimalMark {
        self.of(&[DecimalMark::Comma, DecimalMark::Point])
    }

    fn column(&mut self) -> Column {
        Column {
            column: self.words(),
            to: self.target(),
            blank: self.maybe(Self::blank),
            decimal: self.maybe(Self::mark),
            unit: self.maybe(|d| d.of(&[MoneyUnit::One, MoneyUnit::Thousand, MoneyUnit::Million])),
            words: self.names(3).into_iter().map(|word| Word { word, means: self.words() }).collect(),
        }
    }

    fn cell(&mut self) -> Cell {
        match self.below(4) {
            0 => Cell::Blank,
            1 => Cell::Between((-4).into(), self.of(&[Decimal::ONE, Decimal::from_micros(500_000).unwrap()])),
            _ => Cell::from(self.of(&[-3, -2, -1, 0, 1, 2, 3])),
        }
    }

    fn cells(&mut self) -> Vec<Vec<Cell>> {
        self.some(4, |draw| draw.some(4, Self::cell))
    }

    pub(super) fn matrix(&mut self) -> MatrixDocument {
        MatrixDocument {
            id: self.id(),
            version: self.words(),
            title: self.text(),
            labels: self.some(4, |draw| Label { id: draw.words(), title: draw.maybe(Self::text) }),
            columns: self.some(4, Self::words),
            blank: self.of(&[Empty::Unknown, Empty::Zero]),
            cells: self.cells(),
            scorers: self.some(3, |draw| Scorer { id: draw.id(), cells: draw.cells() }),
            source: None,
        }
    }

    pub(super) fn columns(&mut self) -> ColumnsDocument {
        ColumnsDocument {
            id: self.id(),
            title: self.words(),
            handbook: self.maybe(Self::reference),
            blank: self.blank(),
            decimal: self.maybe(Self::mark),
            columns: self.some(6, Self::column),
            ignored: self.some(3, Self::words),
        }
    }
}
