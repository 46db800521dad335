//! The remarks in a blank case: each question with what can be answered, where it is answered.

use hallbar::Language;
use hallbar::case::CaseDocument;
use hallbar::case::LineKind;
use hallbar::case::facts::{BUILT_IN, FactKind};
use hallbar::excel::Remarked;
use hallbar::handbook::{AnswerType, HandbookDocument, ItemSource, Question};
use hallbar::report::words::Names;
use hallbar::strategy::StrategyDocument;

use super::questions;
use crate::layout::own_line;
use crate::texts::{self, blank};

/// A remark: its place in the case, and its lines.
pub(crate) type Remark = (String, Vec<String>);

/// The remarks to a blank case.
pub(crate) fn remarks(
    case: &CaseDocument,
    handbook: &HandbookDocument,
    strategy: Option<&StrategyDocument>,
    language: Language,
) -> Vec<Remark> {
    let names = Names { handbook, strategy, language };
    let title = format!("{}: {}", names.say(blank::FILL_IN), names.title(&handbook.title, &handbook.id));
    let head = [blank::ANSWER_WITH, blank::ANSWER_YES, blank::ANSWER_LONG].map(|line| names.say(line));
    let head = std::iter::once(title).chain(head.map(str::to_owned)).collect();
    let mut remarks = vec![(String::new(), head), ("/facts".to_owned(), facts(names))];
    if handbook.lists.iter().any(|list| list.items == ItemSource::Lines) {
        remarks.push(("/financing".to_owned(), lines(names)));
    }
    for question in &handbook.questions {
        let path = format!("/answers/{}", question.id);
        if question.per.is_none() {
            remarks.push((path, of_question(names, question)));
            continue;
        }
        remarks.push((format!("{path}/per_item"), of_question(names, question)));
        let items = case.answers.iter().filter(|answer| answer.question == question.id);
        for item in items.filter_map(|answer| answer.item.as_deref()) {
            let list = question.per.as_deref().unwrap_or_default();
            let segment = item.replace('~', "~0").replace('/', "~1");
            remarks.push((format!("{path}/per_item/{segment}"), vec![names.item(list, item)]));
        }
    }
    remarks.extend(rest(case, names));
    remarks
}

/// What is told beside a part of a form.
pub(crate) fn beside_form(names: Names<'_>, part: Remarked<'_>) -> Vec<String> {
    match part {
        Remarked::Question(question) => questions::beside(names, question),
        Remarked::Effects => {
            let rules = names.handbook.effects.as_ref();
            let demand = |rules: &hallbar::handbook::EffectRules| {
                let asks = [texts::WANTS_MOTIVATION, texts::WANTS_MOTIVATION_WHERE];
                names.demand(None, &rules.motivation, asks[0], asks[1])
            };
            rules.and_then(demand).into_iter().collect()
        }
        Remarked::StopPoint(stop) => {
            let when = stop.when.as_ref();
            when.map(|when| names.fill(texts::ASKED_WHERE, &[&names.condition(when)])).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// What comes after the answers, where the handbook asks for it.
fn rest(case: &CaseDocument, names: Names<'_>) -> Vec<Remark> {
    let handbook = names.handbook;
    let mut remarks = Vec::new();
    let mut add = |path: &str, lines: Vec<String>| remarks.push((path.to_owned(), lines));
    if handbook.effects.is_some() {
        add("/effects", effects(names));
        let example = r#"{"gain": "…", "loss": "…", "standpoint": "…", "by": "…"}"#;
        add("/conflicts", vec![names.say(blank::CONFLICTS_WITH).to_owned(), example.to_owned()]);
    }
    let gates = handbook.stages.iter().flat_map(|stage| &stage.gates).filter(|gate| gate.soft);
    let soft: Vec<String> =
        gates.map(|gate| format!("{} – {}", gate.id, names.title(&gate.title, &gate.id))).collect();
    if !soft.is_empty() {
        let mut lines = vec![names.say(blank::DEVIATIONS_WITH).to_owned()];
        lines.push(r#"{"gate": "…", "reason": "…", "by": "…"}"#.to_owned());
        lines.extend(soft);
        add("/deviations", lines);
    }
    if !handbook.stop_points.is_empty() {
        let mut lines = vec![names.say(blank::STOPS_WITH).to_owned()];
        lines.push(r#"{"stop_point": "…", "decision": "go_on", "by": "…", "why": "…"}"#.to_owned());
        for stop in &handbook.stop_points {
            lines.push(format!("{} – {}", stop.id, names.title(&stop.title, &stop.id)));
            lines.extend(stop.asks.iter().map(|ask| format!("  {}", names.title(&ask.title, &ask.id))));
        }
        add("/stop_points", lines);
    }
    if !handbook.depths.is_empty() && case.depth.is_none() {
        let mut lines = vec![names.say(blank::DEPTH_WITH).to_owned()];
        lines.push(r#"{"id": "…", "reason": "…"}"#.to_owned());
        lines
            .extend(handbook.depths.iter().map(|depth| format!("{} – {}", depth.id, names.depth(&depth.id))));
        add("/depth", lines);
    }
    let mut lines = vec![names.say(blank::JUDGEMENT_WITH).to_owned()];
    lines.push(r#"{"class": "…", "text": "…", "reason": "…", "by": "…"}"#.to_owned());
    let main = handbook.main.as_deref().and_then(|main| names.node(main));
    let classes: Vec<String> = main
        .map(|node| {
            node.classes.iter().map(|class| format!("{} ({})", class.id, names.main_class(&class.id)))
        })
        .into_iter()
        .flatten()
        .collect();
    if !classes.is_empty() {
        lines.push(names.fill(blank::JUDGEMENT_CLASSES, &[&classes.join(", ")]));
    }
    add("/judgement", lines);
    remarks
}

fn facts(names: Names<'_>) -> Vec<String> {
    let built_in_facts = BUILT_IN.iter().filter(|fact| fact.id != "kind");
    let mut lines: Vec<String> = built_in_facts
        .map(|fact| format!("{} – {}: {}", fact.id, names.fact(fact.id), built_in(names, fact.kind)))
        .collect();
    for fact in names.handbook.facts.iter().filter(|fact| fact.from.is_none()) {
        let title = names.title(&fact.title, &fact.id);
        lines.push(format!("{} – {title}: {}", fact.id, answers(names, &fact.value)));
    }
    lines
}

fn lines(names: Names<'_>) -> Vec<String> {
    let kinds: Vec<String> = LineKind::ALL
        .iter()
        .map(|kind| {
            let (sv, en) = kind.titles();
            format!("{} ({})", kind.id(), if names.language == Language::Swedish { sv } else { en })
        })
        .collect();
    let example =
        format!(r#"{{"kind": "own", "amount": "100000 {}", "code": "…"}}"#, names.handbook.currency);
    vec![names.fill(blank::LINES_WITH, &[&kinds.join(", ")]), example]
}

/// A question in words, its levels or options by id, and what else is to be known of it.
fn of_question(names: Names<'_>, question: &Question) -> Vec<String> {
    let mut lines = vec![names.title(&question.title, &question.id)];
    lines.extend(question.help.as_ref().map(|help| names.text(help)));
    let option = |id: &str, title: String| {
        let anchor = names.handbook.anchor(question, id).map(|anchor| names.text(anchor));
        match anchor.filter(|anchor| !anchor.is_empty()) {
            Some(anchor) => format!("{} – {title}: {anchor}", own_line(id)),
            None => format!("{} – {title}", own_line(id)),
        }
    };
    match &question.answer {
        AnswerType::Level { scale } => {
            let scale = names.handbook.scales.iter().find(|known| known.id == *scale);
            let levels = scale.map(|scale| scale.levels.iter()).into_iter().flatten();
            lines.extend(levels.map(|level| option(&level.id, names.title(&level.title, &level.id))));
        }
        AnswerType::Choice { options } => {
            lines.extend(options.iter().map(|one| option(&one.id, names.title(&one.title, &one.id))));
        }
        AnswerType::YesNo if !question.anchors.is_empty() => {
            for (id, written, word) in [("no", "false", texts::NO), ("yes", "true", texts::YES)] {
                let said = option(id, names.say(word).to_owned());
                lines.push(format!("{written}{}", said.strip_prefix(id).unwrap_or(&said)));
            }
        }
        _ => {}
    }
    lines.extend(questions::beside(names, question));
    lines
}

/// How effects are written.
fn effects(names: Names<'_>) -> Vec<String> {
    let Some(rules) = &names.handbook.effects else { return Vec::new() };
    let scale = names.handbook.scales.iter().find(|scale| scale.id == rules.scale);
    let levels = || scale.map(|scale| scale.levels.iter()).into_iter().flatten();
    let level = levels().last().map(|level| level.id.as_str()).unwrap_or_default();
    let mut lines = vec![
        names.say(blank::EFFECT_WITH).to_owned(),
        format!(r#"{{"on": "…", "before": "{level}", "motivation": "…"}}"#),
    ];
    lines.push(format!("on – {}:", names.list(&rules.list)));
    let items = names.items(&rules.list);
    lines.extend(items.iter().map(|id| format!("  {} – {}", own_line(id), names.item(&rules.list, id))));
    lines.push("before, after:".to_owned());
    for level in levels() {
        let title = names.title(&level.title, &level.id);
        let anchor = level.anchor.as_ref().map(|anchor| format!(": {}", names.text(anchor)));
        lines.push(format!("  {} – {title}{}", own_line(&level.id), anchor.unwrap_or_default()));
    }
    let (always, sometimes) = (texts::WANTS_MOTIVATION, texts::WANTS_MOTIVATION_WHERE);
    lines.extend(names.demand(None, &rules.motivation, always, sometimes));
    lines
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
    let named = |id: &str, title: String| format!("\"{}\" ({title})", own_line(id));
    match answer {
        AnswerType::Choice { options } => {
            let options = options.iter().map(|one| named(&one.id, names.title(&one.title, &one.id)));
            options.collect::<Vec<_>>().join(", ")
        }
        AnswerType::Level { scale } => {
            let scale = names.handbook.scales.iter().find(|known| known.id == *scale);
            let levels = scale.map(|scale| scale.levels.iter()).into_iter().flatten();
            let levels = levels.map(|level| named(&level.id, names.title(&level.title, &level.id)));
            levels.collect::<Vec<_>>().join(", ")
        }
        AnswerType::YesNo => "true / false".to_owned(),
        other => names.answered_with(other),
    }
}
