//! What a blank case asks: the questions with what can be answered, for whoever fills it in.

use hallbar::Language;
use hallbar::case::facts::{BUILT_IN, FactKind};
use hallbar::handbook::{AnswerType, HandbookDocument};
use hallbar::report::words::Names;
use hallbar::strategy::StrategyDocument;

use super::{Shown, questions};
use crate::layout::Page;
use crate::texts;

/// The guide to a blank case.
pub(crate) fn guide(
    handbook: &HandbookDocument,
    strategy: Option<&StrategyDocument>,
    language: Language,
    width: usize,
    colour: bool,
) -> String {
    let names = Names { handbook, strategy, language };
    let mut shown = Shown { names, page: Page::new(width, colour) };
    let title = format!("{}: {}", names.say(texts::FILL_IN), names.title(&handbook.title, &handbook.id));
    shown.page.title(&title);
    shown.page.paragraph(0, names.say(texts::ANSWER_WITH));
    shown.page.paragraph(0, names.say(texts::ANSWER_YES));
    shown.page.paragraph(0, names.say(texts::ANSWER_LONG));
    shown.heading(texts::FACTS);
    let mut pairs: Vec<(String, String)> = Vec::new();
    for fact in BUILT_IN.iter().filter(|fact| fact.id != "kind") {
        pairs.push((fact.id.to_owned(), format!("{} – {}", names.fact(fact.id), built_in(names, fact.kind))));
    }
    for fact in handbook.facts.iter().filter(|fact| fact.from.is_none()) {
        let title = names.title(&fact.title, &fact.id);
        pairs.push((fact.id.clone(), format!("{title} – {}", answers(names, &fact.value))));
    }
    shown.page.pairs(0, &pairs);
    shown.heading(texts::QUESTIONS);
    for question in &handbook.questions {
        questions::one(&mut shown, question);
    }
    effects(&mut shown);
    shown.page.blank();
    shown.page.finish()
}

/// How effects are written, where the handbook asks for them.
fn effects(shown: &mut Shown<'_>) {
    let names = shown.names;
    let Some(rules) = &names.handbook.effects else { return };
    shown.heading(texts::EFFECTS);
    shown.page.paragraph(0, names.say(texts::EFFECT_WITH));
    let scale = names.handbook.scales.iter().find(|scale| scale.id == rules.scale);
    let level =
        scale.and_then(|scale| scale.levels.last()).map(|level| level.id.as_str()).unwrap_or_default();
    let list = names.list(&rules.list);
    let example = format!(r#""effects": [{{"on": "…", "before": "{level}", "motivation": "…"}}]"#);
    shown.page.paragraph(2, &format!("{example} – on: {list}"));
    questions::scale(shown, 2, &rules.scale);
}

fn built_in(names: Names<'_>, kind: FactKind) -> String {
    match kind {
        FactKind::Text | FactKind::CaseKind => names.say(texts::A_TEXT).to_owned(),
        FactKind::OrganisationNumber => names.say(texts::AN_ORGANISATION).to_owned(),
        FactKind::Digits(least, most) if least == most => {
            format!("{} ({least})", names.say(texts::A_CODE))
        }
        FactKind::Digits(least, most) => format!("{} ({least}–{most})", names.say(texts::A_CODE)),
        FactKind::Money => {
            format!("{}: \"500000 {}\"", names.say(texts::AN_AMOUNT), names.handbook.currency)
        }
        FactKind::Date => format!("{}: \"2026-03-01\"", names.say(texts::A_DATE)),
    }
}

/// How a fact is written, options by their ids.
fn answers(names: Names<'_>, answer: &AnswerType) -> String {
    match answer {
        AnswerType::Choice { options } => {
            let options: Vec<String> = options
                .iter()
                .map(|option| format!("\"{}\" ({})", option.id, names.title(&option.title, &option.id)))
                .collect();
            options.join(", ")
        }
        AnswerType::YesNo => "true / false".to_owned(),
        other => names.answered_with(other),
    }
}
