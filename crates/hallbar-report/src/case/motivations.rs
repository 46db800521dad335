//! What was answered, what the level means, and why: criterion by criterion, then what only requirements read.

use crate::figures;
use hallbar_core::assessment::{CriterionResult, LevelText, Ternary};
use hallbar_core::case::{Answer, Given};

use super::{Report, distinct, labelled};
use crate::page::{Tone, own, own_line};
use crate::texts;

pub(super) fn write(report: &mut Report<'_>) {
    let result = report.result;
    let told: Vec<&CriterionResult> =
        result.criteria.iter().filter(|criterion| criterion.applies != Ternary::No).collect();
    let given = |answer: &&Answer| is_reasoned(answer) || answer.value != Given::Missing;
    let others: Vec<&Answer> =
        report.case.answers.iter().filter(given).filter(|answer| !is_read(report, answer)).collect();
    if told.is_empty() && others.is_empty() {
        return;
    }
    report.heading(texts::MOTIVATIONS);
    for criterion in &told {
        one(report, criterion);
    }
    for answer in others {
        other(report, answer);
    }
    for source in distinct(told.iter().filter_map(|criterion| criterion.source.as_deref())) {
        let said = report.fill(texts::SOURCE, &[&source]);
        report.page.paragraph(0, &said);
    }
}

fn is_reasoned(answer: &Answer) -> bool {
    answer.motivation.is_some() || !answer.evidence.is_empty()
}

/// Whether a criterion tells of the answer already.
fn is_read(report: &Report<'_>, answer: &Answer) -> bool {
    report.result.criteria.iter().any(|criterion| {
        criterion.applies != Ternary::No
            && criterion.question.as_deref() == Some(&answer.question)
            && criterion.item == answer.item
    })
}

fn one(report: &mut Report<'_>, criterion: &CriterionResult) {
    let title = report.titled(&criterion.title, &criterion.id, criterion.item.as_deref());
    let answer = report.answer(criterion);
    said(report, &title, &answer);
    if let [LevelText { anchor: Some(anchor), .. }] = criterion.levels.as_slice() {
        let anchor = report.names.text(anchor);
        report.page.paragraph(2, &anchor);
    }
    reasons(report, criterion.motivation.as_deref(), &criterion.evidence, criterion.internal);
}

/// An answer that no criterion reads.
fn other(report: &mut Report<'_>, answer: &Answer) {
    let mut title = report.names.question(&answer.question);
    if let Some(item) = &answer.item {
        title.push_str(&format!(" ({})", report.names.any_item(item)));
    }
    let given = given(report, answer);
    said(report, &title, &given);
    reasons(report, answer.motivation.as_deref(), &answer.evidence, answer.internal);
}

fn said(report: &mut Report<'_>, title: &str, answer: &str) {
    let ended = labelled(title, "");
    let title = report.page.tone(Tone::Strong, ended.trim_end());
    report.page.paragraph(0, &format!("{title} {answer}"));
}

fn reasons(report: &mut Report<'_>, motivation: Option<&str>, evidence: &[String], internal: bool) {
    if internal {
        report.page.paragraph(2, report.say(texts::INTERNAL));
        return;
    }
    if let Some(motivation) = motivation {
        let said = report.fill(texts::MOTIVATION, &[&own(motivation)]);
        report.page.paragraph(2, &said);
    }
    if !evidence.is_empty() {
        let evidence: Vec<String> = evidence.iter().map(|evidence| own_line(evidence)).collect();
        let said = report.fill(texts::EVIDENCE, &[&evidence.join("; ")]);
        report.page.paragraph(2, &said);
    }
}

/// What was answered, as the case has it.
fn given(report: &Report<'_>, answer: &Answer) -> String {
    let language = report.language;
    let say = |phrase| report.say(phrase).to_owned();
    let option = |id: &String| report.names.answer_option(&answer.question, id);
    let between = |low: String, high: String| figures::between(&low, &high, language);
    match &answer.value {
        Given::Missing => say(texts::MISSING),
        Given::Unknown => say(texts::UNKNOWN),
        Given::NotDescribed => say(texts::NOT_DESCRIBED),
        Given::NotApplicable => say(texts::NOT_APPLICABLE),
        Given::Text(id) => option(id),
        Given::YesNo(true) => say(texts::YES),
        Given::YesNo(false) => say(texts::NO),
        Given::Number(number) => figures::decimal(*number, language),
        Given::Money(money) => figures::money(*money, language),
        Given::OneOf(ids) => {
            let options: Vec<String> = ids.iter().map(option).collect();
            report.listed(&options, texts::OR)
        }
        Given::NumberBetween(low, high) => {
            between(figures::decimal(*low, language), figures::decimal(*high, language))
        }
        Given::MoneyBetween(low, high) => {
            between(figures::money(*low, language), figures::money(*high, language))
        }
        Given::DateBetween(low, high) => between(low.to_string(), high.to_string()),
    }
}
