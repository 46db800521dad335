//! A handbook looked into: what needs to be mended, what is worth a look, and what was found clean.

use hallbar::soundness::{self, CheckResult, Finding, STAND_IN, Weight};
use hallbar::{Handbook, Language, Scorer};

use crate::documents::Opened;
use crate::layout::{Page, Tone, own_line};
use crate::texts::{self, Phrase, soundness as words};

/// Findings of one check that are shown; more are counted.
const MOST: usize = 8;

/// The report, as wide as the page.
pub(crate) fn text(
    scorer: &Scorer,
    opened: &Opened<Handbook>,
    language: Language,
    (width, colour): (usize, bool),
) -> String {
    let results = soundness::check(scorer);
    let mut looked = Looked { page: Page::new(width, colour), opened, language };
    looked.head(scorer);
    looked.summary(&results);
    for (phrase, tone, weight) in
        [(words::MEND, Tone::Bad, Weight::Mend), (words::LOOK, Tone::Open, Weight::Look)]
    {
        let some = results.iter().filter(|result| result.findings.iter().any(|one| one.weight == weight));
        let some: Vec<&CheckResult> = some.collect();
        if some.is_empty() {
            continue;
        }
        looked.subheading(phrase, tone);
        some.into_iter().for_each(|result| looked.found(result, weight));
    }
    let clean: Vec<&CheckResult> = results.iter().filter(|result| result.findings.is_empty()).collect();
    if !clean.is_empty() {
        looked.subheading(words::CLEAN, Tone::Good);
    }
    for result in clean {
        looked.page.hanging(0, &format!("{}  ", result.check.code), result.check.name.get(language));
    }
    looked.page.finish()
}

struct Looked<'a> {
    page: Page,
    opened: &'a Opened<Handbook>,
    language: Language,
}

impl Looked<'_> {
    fn head(&mut self, scorer: &Scorer) {
        let document = scorer.handbook();
        let named = format!("{} {}", own_line(&document.id), own_line(&document.version));
        let title = own_line(document.title.get(self.language));
        self.page.title(&if title.is_empty() { named.clone() } else { format!("{title} ({named})") });
        // After the handbook comes the strategy, if there is one.
        if let Some(strategy) = scorer.rules().nth(1) {
            let told = if strategy.id == STAND_IN {
                words::WITHOUT_STRATEGY.get(self.language).to_owned()
            } else {
                format!("{} {}", own_line(&strategy.id), own_line(&strategy.version))
            };
            self.page.pairs(0, &[(texts::STRATEGY.get(self.language).to_owned(), told)]);
        }
    }

    fn summary(&mut self, results: &[CheckResult]) {
        self.page.heading(words::RESULT.get(self.language));
        let count = |weight| results.iter().filter(|result| result.weight() == weight).count();
        let numbers = [count(Some(Weight::Mend)), count(Some(Weight::Look)), count(None)];
        let some = numbers.into_iter().zip(words::SO_MANY).filter(|(number, _)| *number > 0);
        let some: Vec<String> =
            some.map(|(number, phrase)| phrase.fill(self.language, &[&number.to_string()])).collect();
        let all = results.len().to_string();
        let summary = words::SUMMARY.fill(self.language, &[&all, &some.join(", ")]);
        self.page.paragraph(0, &summary);
    }

    fn subheading(&mut self, phrase: Phrase, tone: Tone) {
        let text = self.page.tone(tone, phrase.get(self.language));
        self.page.subheading(&text);
    }

    /// The line that a finding is of, with the file where it is of a handbook beneath.
    fn line(&self, finding: &Finding) -> Option<String> {
        let position =
            self.opened.places.position_of(Some(&*finding.path).filter(|path| !path.is_empty())?)?;
        let line = words::LINE.fill(self.language, &[&position.line.to_string()]);
        let file = (position.text > 0).then(|| own_line(&self.opened.text(position.text).name));
        Some(file.map_or_else(|| line.clone(), |file| format!("{file}, {line}")))
    }

    /// What a check found of this weight, each way out after the last finding that it is for.
    fn found(&mut self, result: &CheckResult, weight: Weight) {
        let language = self.language;
        self.page.hanging(0, &format!("{}  ", result.check.code), result.check.name.get(language));
        let findings: Vec<&Finding> = result.findings.iter().filter(|one| one.weight == weight).collect();
        for (at, finding) in findings.iter().take(MOST).enumerate() {
            let said = own_line(finding.consequence.get(language));
            let known = finding.basis.phrase().get(language);
            let place = match self.line(finding) {
                Some(line) => format!("{line}; {known}"),
                None => known.to_owned(),
            };
            self.page.hanging(6, "• ", &format!("{said} ({place})"));
            let next = findings.get(at + 1).filter(|_| at + 1 < MOST);
            if next.is_none_or(|next| next.way_out != finding.way_out) {
                let how = words::HOW.fill(language, &[&own_line(finding.way_out.get(language))]);
                if next.is_none() && findings.len() > MOST {
                    let more = (findings.len() - MOST).to_string();
                    self.page.hanging(6, "• ", &words::MORE.fill(language, &[&more]));
                }
                self.page.paragraph(6, &how);
            }
        }
    }
}
