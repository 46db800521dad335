//! Two handbooks side by side as a page to read, and the same cases under both.

mod cases;
mod causes;
mod moved;
mod rules;

use hallbar::Language;
use hallbar::json::{Act, Bearing, CasesDiff, Change, HandbookDiff};

use crate::layout::{Page, Tone, own_line};
use crate::texts::handbook as texts;
use crate::texts::{self as general, Phrase};

pub(crate) use cases::Sides;
pub(crate) use cases::run as cases;

/// More of a value tells nobody more.
const LONGEST: usize = 100;

struct Sheet<'a> {
    page: Page,
    language: Language,
    diff: &'a HandbookDiff,
    sides: &'a Sides<'a>,
}

/// The difference to read.
pub(crate) fn text(
    diff: &HandbookDiff,
    cases: Option<&CasesDiff>,
    sides: &Sides<'_>,
    language: Language,
    (width, colour): (usize, bool),
) -> String {
    let mut sheet = Sheet { page: Page::new(width, colour), language, diff, sides };
    sheet.head();
    for bearing in Bearing::ALL.into_iter().rev() {
        sheet.bearing_on(bearing);
    }
    if let Some(cases) = cases {
        moved::write(&mut sheet, cases);
    }
    sheet.page.finish()
}

impl Sheet<'_> {
    fn say(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.language)
    }

    fn fill(&self, phrase: Phrase, parts: &[&str]) -> String {
        phrase.fill(self.language, parts)
    }

    fn head(&mut self) {
        let name = |[id, version, _]: &[String; 3]| format!("{} {}", own_line(id), own_line(version));
        let title = self.fill(texts::DIFFERENCE, &[&name(&self.diff.from), &name(&self.diff.to)]);
        self.page.title(&title);
        let verdict = match (self.diff.most, self.diff.keeps_results()) {
            (None, _) => self.page.tone(Tone::Good, self.say(texts::NO_DIFFERENCE)),
            (_, true) => self.page.tone(Tone::Good, self.say(texts::COMPARABLE)),
            (_, false) => self.page.tone(Tone::Bad, self.say(texts::NOT_COMPARABLE)),
        };
        self.page.paragraph(0, &verdict);
        if let Some(version) = self.diff.version.as_ref().filter(|_| self.diff.most.is_some()) {
            let [_, given, _] = &self.diff.to;
            let phrase = match (version.enough, version.least.is_some()) {
                (true, true) => texts::VERSION_MOVED,
                (false, true) => texts::VERSION_TO_MOVE,
                (true, false) => texts::VERSION_OTHER,
                (false, false) => texts::VERSION_SAME,
            };
            let least = version.least.as_deref().unwrap_or_default();
            let said = self.fill(phrase, &[least, &own_line(given)]);
            let tone = if version.enough { Tone::Plain } else { Tone::Bad };
            let said = self.page.tone(tone, &said);
            self.page.paragraph(0, &said);
            if version.comparable_since {
                let said = self.fill(texts::SINCE_TO_MOVE, &[&own_line(given)]);
                let said = self.page.tone(Tone::Bad, &said);
                self.page.paragraph(0, &said);
            }
        }
    }

    fn bearing_on(&mut self, bearing: Bearing) {
        let changes: Vec<&Change> =
            self.diff.changes.iter().filter(|change| change.bearing == bearing).collect();
        if changes.is_empty() {
            return;
        }
        self.page.heading(self.say(texts::bearing(bearing)));
        for change in changes {
            let said = self.change(change);
            self.page.hanging(0, "• ", &said);
        }
    }

    /// A change in a line.
    fn change(&self, change: &Change) -> String {
        let title =
            change.title.as_ref().map(|title| title.get(self.language)).filter(|title| !title.is_empty());
        let title = title
            .map(|title| format!("{} ", self.fill(general::QUOTED, &[&own_line(title)])))
            .unwrap_or_default();
        let place = format!("[{}]", own_line(change.path.trim_start_matches('/')));
        let [before, after] = shortened(change.sides(self.language))
            .map(|side| side.unwrap_or_else(|| self.say(texts::USUAL).to_owned()));
        let phrase = match change.act {
            Act::Added => texts::ADDED,
            Act::Removed => texts::REMOVED,
            Act::Replaced => texts::REPLACED,
            Act::Ordered => texts::REORDERED,
            Act::Set => texts::CHANGED,
        };
        self.fill(phrase, &[&place, &title, &before, &after])
    }

    /// Changes that go together, in a few words.
    fn step(&self, step: &[usize]) -> String {
        let changes: Vec<&Change> = step.iter().filter_map(|at| self.diff.changes.get(*at)).collect();
        let Some(first) = changes.first() else { return String::new() };
        match changes.len() {
            1 => self.change(first),
            more => self.fill(texts::AND_MORE, &[&self.change(first), &(more - 1).to_string()]),
        }
    }
}

/// Both sides of a change, from where they begin to differ where they are long.
fn shortened(sides: [Option<String>; 2]) -> [Option<String>; 2] {
    let [Some(before), Some(after)] = &sides else {
        return sides.map(|side| side.map(|side| short(&side, 0)));
    };
    let same = before.chars().zip(after.chars()).take_while(|(one, other)| one == other).count();
    let longest = before.chars().count().max(after.chars().count());
    // Some words before the difference say where it is.
    let from = if longest > LONGEST { same.saturating_sub(LONGEST / 4) } else { 0 };
    sides.map(|side| side.map(|side| short(&side, from)))
}

fn short(side: &str, from: usize) -> String {
    let mut rest = side.chars().skip(from);
    let mut text: String = if from > 0 { "…" } else { "" }.to_owned();
    text.extend(rest.by_ref().take(LONGEST));
    if rest.next().is_some() {
        text.push('…');
    }
    own_line(&text)
}
