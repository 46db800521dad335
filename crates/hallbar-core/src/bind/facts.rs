//! Facts, references and financing lines.

use std::collections::BTreeSet;

use crate::case::facts::{BUILT_IN, FactKind};
use crate::case::{Given, LineKind, Reference};
use crate::diagnostic::rules::case as rules;
use crate::diagnostic::suggestion;
use crate::handbook::HandbookDocument;
use crate::kernel::{LineSlot, Possible, Slot, Standing};
use crate::program::{Exact, Input, Kind, NonAnswer, Treatment};
use crate::version::numbers;

use super::Bind;

impl Bind<'_, '_> {
    /// The kind of case and the documents it was written for.
    pub(super) fn references(&mut self) {
        let case = self.case;
        let inner = &self.scorer.inner;
        if case.id.trim().is_empty() {
            self.report(&rules::CASE_NAME, "/id", "the case has no id", None);
        }
        let kinds = &inner.handbook.kinds;
        if !kinds.is_empty() && !kinds.contains(&case.kind) {
            let served: Vec<String> = kinds.iter().map(|kind| format!("`{kind}`")).collect();
            let message = format!("the handbook does not serve cases of kind `{}`", case.kind);
            self.report(
                &rules::KIND_NOT_SERVED,
                "/kind",
                message,
                Some(format!("it serves {}", served.join(", "))),
            );
        }
        if let Some(wanted) = &case.handbook {
            self.handbook_reference(wanted);
        }
        let strategy = inner.strategy.as_ref().map(|(name, _)| name.reference());
        let call = inner.call.as_ref().map(|(name, _)| name.reference());
        for (wanted, given, noun) in [(&case.strategy, strategy, "strategy"), (&case.call, call, "call")] {
            let Some(wanted) = wanted else { continue };
            let Some(given) = given else {
                self.not_given(wanted, noun);
                continue;
            };
            let other_version = wanted.version.is_some() && wanted.version != given.version;
            if wanted.id != given.id || other_version {
                let message = format!("the case was written for {noun} {}", shown(wanted));
                let help = format!("the one given is {}", shown(&given));
                self.report(&rules::OTHER_DOCUMENT, format!("/{noun}"), message, Some(help));
            }
        }
    }

    /// A call that is not given sets nothing, and goals of a strategy that is not given cannot be looked up.
    fn not_given(&mut self, wanted: &Reference, noun: &str) {
        let consequence = if noun == "call" {
            "the handbook's own values count"
        } else if self.case.strategy_goals.is_empty() {
            return;
        } else {
            "the goals that the case points at were not looked up"
        };
        let message = format!("the case names {noun} {}, which is not given: {consequence}", shown(wanted));
        self.report(
            &rules::NOT_GIVEN,
            format!("/{noun}"),
            message,
            Some(format!("give it with `--{noun} FILE`")),
        );
    }

    fn handbook_reference(&mut self, wanted: &Reference) {
        let given = &self.scorer.inner.handbook;
        let name = Reference { id: given.id.clone(), version: Some(given.version.clone()) };
        let help = Some(format!("the handbook given is {}", shown(&name)));
        if wanted.id != given.id {
            let message = format!("the case was written for handbook {}", shown(wanted));
            self.report(&rules::OTHER_HANDBOOK, "/handbook/id", message, help);
            return;
        }
        let Some(version) = wanted.version.as_ref().filter(|version| **version != given.version) else {
            return;
        };
        if !comparable(given, version) {
            let message = format!("the case was written for version `{version}` of the handbook");
            self.report(&rules::OTHER_VERSION, "/handbook/version", message, help);
        }
    }

    pub(super) fn facts(&mut self) {
        let kind = crate::case::CaseKind::ALL.iter().position(|kind| *kind == self.case.kind).unwrap_or(0);
        let known = Possible::option(kind);
        self.fill(0, known, Standing::Answered);
        for (input, slot) in &self.scorer.inner.drawn {
            self.fill(*input, slot.value, slot.standing);
        }
        let mut seen = BTreeSet::new();
        let facts = self.program.inputs.iter().take_while(|input| input.question.is_none()).count();
        for fact in &self.case.facts {
            let path = format!("/facts/{}", fact.id);
            let inputs = || self.program.inputs.iter().take(facts).skip(1);
            let Some(place) = inputs().position(|input| input.id == fact.id) else {
                let help = if fact.id == "kind" {
                    Some("the kind stands as `kind` in the case itself".into())
                } else {
                    suggestion(&fact.id, inputs().map(|input| input.id.as_str()))
                };
                self.report(&rules::UNKNOWN_FACT, path, format!("there is no fact `{}`", fact.id), help);
                continue;
            };
            let number = place + 1;
            if !seen.insert(number) {
                self.report(&rules::TWO_ANSWERS, path, format!("fact `{}` is given twice", fact.id), None);
                continue;
            }
            if matches!(fact.value, Given::NotApplicable) {
                let message = format!("fact `{}` always applies", fact.id);
                self.report(
                    &rules::MUST_APPLY,
                    path,
                    message,
                    Some("leave it out, or write `unknown`".into()),
                );
                continue;
            }
            let Some(input) = self.program.inputs.get(number) else { continue };
            if input.drawn.is_some() {
                if fact.value == Given::Missing {
                    continue;
                }
                let message = format!("fact `{}` is drawn from the strategy", fact.id);
                let help = "leave it out, and give the strategy with `--strategy FILE`".to_owned();
                self.report(&rules::DRAWN_FACT, path, message, Some(help));
                continue;
            }
            if let (Some(built_in), Given::Text(text)) = (BUILT_IN.get(number), &fact.value) {
                self.check_form(built_in.kind, text, &path);
            }
            if let Some((value, standing)) = self.given(&fact.value, input, &path) {
                self.fill(number, value, standing);
            }
        }
    }

    fn fill(&mut self, input: usize, value: Possible, standing: Standing) {
        let place = self.start(input);
        if let Some(slot) = self.inputs.slots.get_mut(place) {
            *slot = Slot { value, standing, motivated: false, evidenced: false };
        }
    }

    fn check_form(&mut self, kind: FactKind, text: &str, path: &str) {
        if well_formed(kind, text) {
            return;
        }
        match kind {
            FactKind::OrganisationNumber => {
                if let Err(message) = organisation_number(text) {
                    self.report(&rules::BAD_ORGANISATION_NUMBER, path, format!("`{text}` {message}"), None);
                }
            }
            FactKind::Digits(least, most) => {
                let digits = if least == most { least.to_string() } else { format!("{least} to {most}") };
                let message = format!("`{text}` is no code of {digits} digits");
                self.report(&rules::BAD_CODE, path, message, None);
            }
            FactKind::Text | FactKind::CaseKind | FactKind::Money | FactKind::Date => {}
        }
    }

    pub(super) fn lines(&mut self) {
        let inner = &self.scorer.inner;
        for (at, line) in self.case.financing.iter().enumerate() {
            let path = format!("/financing/{at}");
            let slot = LineSlot {
                amount: self.line_value(&line.amount, &inner.line_amount, &format!("{path}/amount")),
                kind: LineKind::ALL.iter().position(|kind| *kind == line.kind).unwrap_or(0),
                code: self.line_value(&line.code, &inner.line_code, &format!("{path}/code")),
            };
            self.inputs.lines.push(slot);
        }
    }

    /// What a field of a line may be; anything at all while it is not known.
    fn line_value(&mut self, given: &Given, input: &Input, path: &str) -> Possible {
        match self.given(given, input, path) {
            Some((value, Standing::Answered | Standing::InPart)) => value,
            _ if input.kind == Kind::Money => Possible::between(input.min, None),
            _ => Possible::AnyCode { optional: false },
        }
    }
}

/// Whether the text of a fact is written as such facts are.
pub(crate) fn well_formed(kind: FactKind, text: &str) -> bool {
    match kind {
        FactKind::OrganisationNumber => organisation_number(text).is_ok(),
        FactKind::Digits(least, most) => {
            let fits = (usize::from(least)..=usize::from(most)).contains(&text.len());
            fits && text.bytes().all(|b| b.is_ascii_digit())
        }
        FactKind::Text | FactKind::CaseKind | FactKind::Money | FactKind::Date => true,
    }
}

/// Whether results by this version of the handbook can be compared with those by the one given.
pub(crate) fn comparable(given: &HandbookDocument, version: &str) -> bool {
    let since = given.comparable_since.as_ref().unwrap_or(&given.version);
    numbers(since) <= numbers(version) && numbers(version) <= numbers(&given.version)
}

/// What a field of a financing line is held against.
pub(crate) fn line_input(id: &str, kind: Kind, min: Option<Exact>) -> Input {
    Input {
        id: id.to_owned(),
        title: crate::Text::default(),
        kind,
        list: None,
        question: None,
        drawn: None,
        may_not_apply: false,
        min,
        max: None,
        treatment: Treatment {
            not_described: NonAnswer::Open,
            not_applicable: NonAnswer::Open,
            missing: NonAnswer::Open,
        },
        when: None,
        motivation: crate::program::Demand::Never,
        evidence: crate::program::Demand::Never,
        depths: u64::MAX,
    }
}

fn shown(reference: &Reference) -> String {
    match &reference.version {
        Some(version) => format!("`{}` ({version})", reference.id),
        None => format!("`{}`", reference.id),
    }
}

/// Whether a text is an organisationsnummer: ten digits whose last is worked out from the others (Luhn).
fn organisation_number(text: &str) -> Result<(), &'static str> {
    let no_number = "is no organisationsnummer: ten digits, with or without a hyphen before the last four";
    let (first, last) = text.split_once('-').unwrap_or((text, ""));
    if !matches!((first.len(), last.len()), (6, 4)) && (first.len() != 10 || text.len() != 10) {
        return Err(no_number);
    }
    let mut digits = [0; 10];
    for (digit, byte) in digits.iter_mut().zip(first.bytes().chain(last.bytes())) {
        *digit = byte;
    }
    if !digits.iter().all(u8::is_ascii_digit) {
        return Err(no_number);
    }
    if luhn(&digits) { Ok(()) } else { Err("has a check digit that does not agree with the others") }
}

/// Whether ASCII digits end in the check digit that the Luhn algorithm gives.
pub(crate) fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let digit = u32::from(digit - b'0') * if at % 2 == 1 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisation_numbers_have_a_check_digit() {
        assert!(organisation_number("202100-1975").is_ok());
        assert!(organisation_number("2021001975").is_ok());
        assert!(organisation_number("202100-1976").is_err());
        assert!(organisation_number("20210-01975").is_err());
        assert!(organisation_number("").is_err());
    }
}
