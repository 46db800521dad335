//! An interlinkage matrix as a page to read: what helps what, where the orders differ, and what stands in the way.
//!
//! Nothing is worked out here: sums, places and conflicts come from the result.

use std::collections::BTreeSet;

use hallbar::interlinkages::{
    Difference, InterlinkageResult, LabelResult, Measured, Merge, RefusalReason, Series, Span,
};
use hallbar::report::figures;
use hallbar::report::words::listed;
use hallbar::{Language, Text};

use crate::layout::{Column, Page, Table, Tone, own_line};
use crate::texts::interlinkages as texts;
use crate::texts::{self as general, Phrase};

/// More rows of a kind than these are only counted.
const MOST: usize = 20;

struct Written<'a> {
    result: &'a InterlinkageResult,
    language: Language,
    page: Page,
}

/// What comes of a matrix, to read.
pub(crate) fn text(
    result: &InterlinkageResult,
    title: &Text,
    language: Language,
    width: usize,
    colour: bool,
) -> String {
    let mut written = Written { result, language, page: Page::new(width, colour) };
    written.head(title);
    written.in_short();
    written.order();
    written.moved();
    written.conflicts();
    written.differences();
    written.series();
    written.page.finish()
}

impl Written<'_> {
    fn say(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.language)
    }

    fn fill(&self, phrase: Phrase, parts: &[&str]) -> String {
        phrase.fill(self.language, parts)
    }

    /// The label with its title: `13 Bekämpa klimatförändringarna`.
    fn name(&self, label: &LabelResult) -> String {
        let id = own_line(&label.id);
        let title = label.title.as_ref().map(|title| own_line(title.get(self.language)));
        title
            .filter(|title| !title.is_empty() && *title != id)
            .map_or(id.clone(), |title| format!("{id} {title}"))
    }

    fn named(&self, label: u32) -> String {
        let label = usize::try_from(label).ok().and_then(|at| self.result.labels.get(at));
        label.map(|label| self.name(label)).unwrap_or_default()
    }

    fn figure(&self, low: f64, high: f64) -> String {
        figures::between(
            &figures::decimals(low, 2, self.language),
            &figures::decimals(high, 2, self.language),
            self.language,
        )
    }

    fn span(&self, span: Span) -> String {
        self.figure(span.low, span.high)
    }

    fn head(&mut self, title: &Text) {
        let result = self.result;
        let title = own_line(title.get(self.language));
        let heading = match title.is_empty() {
            true => self.say(texts::TITLE).to_owned(),
            false => format!("{}: {title}", self.say(texts::TITLE)),
        };
        self.page.title(&heading);
        let version = self.fill(general::VERSION, &[&own_line(&result.matrix.version)]);
        let mut pairs = vec![(texts::MATRIX, format!("{}, {version}", own_line(&result.matrix.id)))];
        if result.scorers.len() > 1 {
            let scorers: Vec<String> = result.scorers.iter().map(|scorer| own_line(scorer)).collect();
            let scorers = listed(&scorers, general::AND, self.language);
            let by = match result.merge {
                Merge::Range => texts::BY_RANGE,
                Merge::Mean => texts::BY_MEAN,
                Merge::Median => texts::BY_MEDIAN,
            };
            pairs.push((texts::SCORERS, self.fill(by, &[&scorers])));
        }
        let steps = if result.without_return { texts::WITHOUT_RETURN } else { texts::WITH_RETURN };
        pairs.push((texts::STEPS, self.fill(steps, &[&figures::number(result.damping, self.language)])));
        if result.unknown > 0 {
            let all = result.labels.len() * (result.labels.len() - 1);
            let told = self.fill(texts::UNKNOWN_OF, &[&result.unknown.to_string(), &all.to_string()]);
            pairs.push((texts::UNKNOWN, told));
        }
        if let Some(fingerprint) = &result.matrix.fingerprint {
            pairs.push((texts::FINGERPRINT, fingerprint.chars().take(12).collect()));
        }
        let pairs: Vec<(String, String)> =
            pairs.into_iter().map(|(label, text)| (self.say(label).to_owned(), text)).collect();
        self.page.pairs(0, &pairs);
    }

    /// Those in the first, or the last, place of a measure; all who share it.
    fn extremes(
        &self,
        of: fn(&LabelResult) -> Measured,
        last: bool,
    ) -> Option<(String, String, Vec<String>)> {
        let places = self.result.labels.iter().map(|label| of(label).place);
        let place = if last { places.max() } else { places.min() }?;
        let those: Vec<&LabelResult> =
            self.result.labels.iter().filter(|label| of(label).place == place).collect();
        let first = of(those.first()?);
        let names: Vec<String> = those.iter().map(|label| self.name(label)).collect();
        // As long as ranges overlap others may come first, or last.
        let may_be = |label: &&LabelResult| {
            let measured = of(label);
            let reaches = if last { measured.worst >= first.worst } else { measured.best <= first.best };
            measured.place != place && reaches
        };
        let others = self.result.labels.iter().filter(may_be).map(|label| self.name(label)).collect();
        Some((listed(&names, general::AND, self.language), self.figure(first.low, first.high), others))
    }

    fn in_short(&mut self) {
        self.page.heading(self.say(texts::IN_SHORT));
        let result = self.result;
        let extremes = [
            (texts::HELPS_MOST, self.extremes(|label| label.second, false)),
            (texts::HELPS_LEAST, self.extremes(|label| label.second, true)),
            (texts::DEPENDS_MOST, self.extremes(|label| label.dependence, false)),
        ];
        for (phrase, found) in extremes {
            if let Some((names, figure, others)) = found {
                let mut said = self.fill(phrase, &[&names, &figure]);
                if !others.is_empty() {
                    let others = listed(&others, general::OR, self.language);
                    said = self.fill(texts::OPEN_BETWEEN, &[&said, &others]);
                }
                self.page.hanging(0, "• ", &said);
            }
        }
        let said = if result.conflicts.is_empty() {
            self.say(texts::NO_CONFLICTS).to_owned()
        } else {
            let (cells, pairs) = (result.conflicts.len().to_string(), result.mutual.len().to_string());
            self.fill(texts::CONFLICT_COUNT, &[&cells, &pairs])
        };
        self.page.hanging(0, "• ", &said);
    }

    fn place(&self, measured: Measured) -> String {
        let place = measured.place.to_string();
        if measured.best == measured.worst {
            return place;
        }
        let reach = format!("{}–{}", measured.best, measured.worst);
        self.fill(texts::MAY_BE, &[&place, &reach])
    }

    fn order(&mut self) {
        self.page.heading(self.say(texts::ORDER));
        let series = self.result.series == Some(Series::Converges);
        let figure = |phrase| Column::figure(self.say(phrase));
        let mut columns = vec![
            figure(texts::PLACE),
            Column::text(self.say(texts::LABEL)),
            figure(texts::SECOND),
            figure(texts::INFLUENCE),
            figure(texts::PLACE),
            figure(texts::DEPENDENCE),
            figure(texts::PLACE),
        ];
        // Ranges take the room of two figures.
        let exact = self
            .result
            .labels
            .iter()
            .all(|label| label.second_dependence.low >= label.second_dependence.high);
        if exact {
            columns.push(figure(texts::SECOND_DEPENDENCE));
        }
        if series {
            columns.extend([figure(texts::SERIES), figure(texts::PLACE)]);
        }
        let mut table = Table::new(columns);
        let mut labels: Vec<&LabelResult> = self.result.labels.iter().collect();
        labels.sort_by_key(|label| label.second.place);
        for label in labels {
            let sum = |measured: Measured| self.figure(measured.low, measured.high);
            let mut row = vec![
                self.place(label.second),
                self.name(label),
                sum(label.second),
                sum(label.influence),
                self.place(label.influence),
                sum(label.dependence),
                self.place(label.dependence),
            ];
            if exact {
                row.push(sum(label.second_dependence));
            }
            if let Some(all) = label.series.filter(|_| series) {
                row.extend([sum(all), self.place(all)]);
            }
            table.row(row);
        }
        self.page.table(0, &table);
        self.page.blank();
        self.page.paragraph(0, self.say(texts::READ_ORDER));
    }

    fn bullets(&mut self, bullets: Vec<String>) {
        let more = bullets.len().saturating_sub(MOST);
        for said in bullets.into_iter().take(MOST) {
            self.page.hanging(0, "• ", &said);
        }
        if more > 0 {
            let said = self.fill(texts::MORE, &[&more.to_string()]);
            self.page.paragraph(0, &said);
        }
    }

    fn moved(&mut self) {
        if self.result.moved.is_empty() {
            return;
        }
        self.page.heading(self.say(texts::MOVED));
        let said = |moved: &hallbar::interlinkages::Moved| {
            let phrase = if moved.second < moved.first { texts::MOVED_UP } else { texts::MOVED_DOWN };
            let (first, second) = (moved.first.to_string(), moved.second.to_string());
            self.fill(phrase, &[&self.named(moved.label), &first, &second])
        };
        let bullets = self.result.moved.iter().map(said).collect();
        self.bullets(bullets);
    }

    /// Pairs first, then the cells that belong to none, the strongest first.
    fn conflicts(&mut self) {
        let result = self.result;
        if result.conflicts.is_empty() {
            return;
        }
        self.page.heading(self.say(texts::CONFLICTS));
        let mut bullets: Vec<String> = Vec::new();
        for pair in &result.mutual {
            let phrase = if pair.certain { texts::MUTUAL } else { texts::MAYBE_MUTUAL };
            let (there, back) = (self.span(pair.there), self.span(pair.back));
            let said = self.fill(phrase, &[&self.named(pair.one), &self.named(pair.other), &there, &back]);
            bullets.push(self.page.tone(if pair.certain { Tone::Bad } else { Tone::Open }, &said));
        }
        let pairs: BTreeSet<(u32, u32)> =
            result.mutual.iter().flat_map(|pair| [(pair.one, pair.other), (pair.other, pair.one)]).collect();
        let paired = |from: u32, to: u32| pairs.contains(&(from, to));
        let mut single: Vec<_> =
            result.conflicts.iter().filter(|conflict| !paired(conflict.from, conflict.to)).collect();
        single.sort_by(|a, b| b.certain.cmp(&a.certain).then(a.score.low.total_cmp(&b.score.low)));
        for conflict in single {
            let phrase = if conflict.certain { texts::HINDERS } else { texts::MAY_HINDER };
            let (from, to) = (self.named(conflict.from), self.named(conflict.to));
            bullets.push(self.fill(phrase, &[&from, &to, &self.span(conflict.score)]));
        }
        self.bullets(bullets);
    }

    fn differences(&mut self) {
        let result = self.result;
        if result.scorers.len() < 2 {
            return;
        }
        self.page.heading(self.say(texts::DIFFERENCES));
        if result.differences.is_empty() {
            self.page.paragraph(0, self.say(texts::AGREE));
            return;
        }
        let mut table = Table::new(vec![
            Column::text(self.say(texts::FROM)),
            Column::text(self.say(texts::TO)),
            Column::figure(self.say(texts::SPREAD)),
            Column::text(self.say(texts::SCORES)),
        ]);
        for difference in result.differences.iter().take(MOST) {
            table.row(self.difference(difference));
        }
        self.page.table(0, &table);
        if let Some(more) = result.differences.len().checked_sub(MOST).filter(|more| *more > 0) {
            let said = self.fill(texts::MORE, &[&more.to_string()]);
            self.page.paragraph(0, &said);
        }
    }

    fn difference(&self, difference: &Difference) -> Vec<String> {
        let score = |given: &hallbar::interlinkages::GivenScore| {
            format!("{}\u{a0}{}", own_line(&given.scorer), self.span(given.score))
        };
        let scores: Vec<String> = difference.scores.iter().map(score).collect();
        vec![
            self.named(difference.from),
            self.named(difference.to),
            difference.spread.to_string(),
            scores.join(", "),
        ]
    }

    /// Why there is no full series; where there is one, it stands in the table.
    fn series(&mut self) {
        let Some(Series::Refused(refusal)) = &self.result.series else { return };
        self.page.heading(self.say(texts::ALL_STEPS));
        let mut said = match refusal.reason {
            RefusalReason::OpenCells { cells } => self.fill(texts::OPEN_CELLS, &[&cells.to_string()]),
            RefusalReason::Diverges => self.say(texts::DIVERGES).to_owned(),
            RefusalReason::Undecided => self.say(texts::UNDECIDED).to_owned(),
            _ => self.say(texts::TOO_LARGE).to_owned(),
        };
        if let Some(damping) = refusal.converges_at {
            said.push(' ');
            // As it is typed, in either language.
            said.push_str(&self.fill(texts::CONVERGES_AT, &[&damping.to_string()]));
        }
        self.page.paragraph(0, &said);
    }
}
