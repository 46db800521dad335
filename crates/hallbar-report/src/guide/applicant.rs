//! A self-check before applying: the same questions to whoever applies, and no more than they need.

use hallbar_core::handbook::{
    AnswerType, Condition, ConsequenceKind, Gate, Operand, Quantity, Question, Relation,
};

use super::reads::Reads;
use super::scales::Choosable;
use super::scope::Left;
use super::{Guide, effects, score, texts};
use crate::figures;
use crate::markdown::Marked;
use crate::words;

pub(super) fn write(guide: &mut Guide<'_>) {
    head(guide);
    depths(guide);
    requirements(guide);
    facts(guide);
    questions(guide);
    effects::for_applicant(guide);
    conditions(guide);
    if guide.options.weights {
        score::write(guide);
    }
}

fn head(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    guide.heading(1, texts::SELF_CHECK);
    let title = guide.names.title(&handbook.title, &handbook.id);
    let version = guide.fill(texts::OF_VERSION, &[&words::own_line(&handbook.version)]);
    let mut said = Marked::strong(&title);
    said.add(", ").add(&version);
    guide.page.paragraph(&said);
    let mut of: Vec<String> = guide.options.kind.iter().map(|kind| guide.names.kind(kind.id())).collect();
    of.extend(guide.scope.depth.iter().map(|depth| guide.names.depth(depth)));
    if !of.is_empty() {
        let said = guide.labelled(texts::THIS_IS_FOR, &words::sentence(&of.join(", ")));
        guide.page.paragraph(&said);
    }
    let asks = handbook.questions.iter().any(|question| guide.asks(question)) || handbook.effects.is_some();
    if asks {
        guide.said(texts::SELF_CHECK_NOTE);
    }
    guide.other_language();
}

/// Which questions come when, where that is not settled.
fn depths(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    let due = |when: Option<&Condition>| guide.scope.left_of(when);
    let depths = guide.scope.depths(handbook).into_iter();
    let reached: Vec<(String, Left)> =
        depths.map(|depth| (guide.names.title(&depth.title, &depth.id), due(depth.when.as_ref()))).collect();
    if guide.scope.depth.is_some() || reached.len() < 2 {
        return;
    }
    guide.heading(2, texts::HOW_MUCH);
    guide.said(texts::HOW_MUCH_NOTE);
    for (title, left) in reached {
        let when = match left {
            Left::On(when) => guide.fill(words::IF, &[&guide.names.condition(&when)]),
            _ => guide.say(words::OTHERWISE).to_owned(),
        };
        let mut said = Marked::strong(&title);
        said.add(" – ").add(&words::sentence(&when));
        guide.page.item(0, &said);
    }
}

/// The requirements as a list to tick off; those that rest on points are left out unless weights are told.
fn requirements(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    let shown = |gate: &&Gate| {
        guide.scope.may_hold(gate.when.as_ref())
            && (guide.options.weights || !Reads::of(handbook, &gate.requires).scores)
    };
    let gates: Vec<&Gate> = handbook.stages.iter().flat_map(|stage| &stage.gates).filter(shown).collect();
    if gates.is_empty() {
        return;
    }
    guide.heading(2, texts::MUST_BE_THERE);
    guide.said(texts::MUST_BE_THERE_NOTE);
    for gate in gates {
        let mut said = Marked::strong(&words::sentence(&guide.names.title(&gate.title, &gate.id)));
        if let Left::On(when) = guide.scope.left_of(gate.when.as_ref()) {
            said.add(" ").add(&guide.fill(words::WHERE, &[&guide.names.condition(&when)]));
        }
        // How many are enough is in the title; the rest would speak of points.
        if guide.options.weights || !Reads::of(handbook, &gate.requires).counts {
            said.add(" ").add(&asked(guide, &gate.requires));
        }
        if gate.soft {
            said.add(" ").add(guide.say(texts::SOFT_FOR_YOU));
        }
        guide.page.task(&said);
    }
}

/// What a requirement asks; a yes to a question in fewer words.
fn asked(guide: &Guide<'_>, requires: &Condition) -> String {
    if let Condition::Compare { left: Quantity::Answer { question, item }, test } = requires
        && test.relation == Relation::Is
        && test.to == Operand::YesNo(true)
    {
        let question = guide.quoted(&guide.names.question(question));
        return match item {
            Some(item) => guide.fill(texts::YES_TO_ITEM, &[&question, &guide.names.any_item(item)]),
            None => guide.fill(texts::YES_TO, &[&question]),
        };
    }
    match guide.scope.left(requires) {
        Left::On(requires) => guide.fill(texts::MET_WHERE, &[&guide.names.condition(&requires)]),
        _ => guide.fill(texts::MET_WHERE, &[&guide.names.condition(requires)]),
    }
}

/// What to have at hand.
fn facts(guide: &mut Guide<'_>) {
    let names = guide.names;
    let mut lines: Vec<Marked> = Vec::new();
    // The day an application comes in is not for the applicant to say.
    for fact in guide.built_in_facts().into_iter().filter(|fact| fact.id != "received") {
        let mut said = Marked::plain(&names.fact(fact.id));
        said.add(&format!(" ({})", guide.fact_given(fact.kind)));
        lines.push(said);
    }
    for fact in guide.given_facts() {
        let mut said = Marked::plain(&names.title(&fact.title, &fact.id));
        said.add(" – ").add(&given(guide, &fact.value));
        lines.push(said);
    }
    if lines.is_empty() {
        return;
    }
    guide.heading(2, texts::HAVE_AT_HAND);
    for line in lines {
        guide.page.task(&line);
    }
}

fn given(guide: &Guide<'_>, answer: &AnswerType) -> String {
    match answer {
        AnswerType::Money { .. } => {
            let currency = figures::currency(guide.handbook().currency, guide.names.language);
            guide.fill(texts::AMOUNT_IN, &[&currency])
        }
        other => guide.names.answered_with(other),
    }
}

fn questions(guide: &mut Guide<'_>) {
    let groups = guide.groups();
    let all: Vec<&Question> = groups.iter().flat_map(|group| group.questions.iter().copied()).collect();
    if all.is_empty() {
        return;
    }
    guide.heading(2, texts::YOUR_QUESTIONS);
    let levelled = |question: &&Question| matches!(question.answer, AnswerType::Level { .. });
    guide.said(if all.iter().any(levelled) { texts::BEST_FIRST } else { texts::ANSWER_AS_IT_IS });
    let mut number = 0;
    for (depths, questions) in by_depth(guide, &all) {
        let level = if let Some(depths) = depths {
            guide.page.heading(3, &depths);
            4
        } else {
            3
        };
        for question in questions {
            number += 1;
            let title = guide.question_title(question);
            guide.page.heading(level, &format!("{number}. {title}"));
            one(guide, question);
        }
    }
}

/// Questions by the depths that ask them; under no heading where that says nothing.
fn by_depth<'a>(guide: &Guide<'a>, all: &[&'a Question]) -> Vec<(Option<String>, Vec<&'a Question>)> {
    let depths = &guide.handbook().depths;
    let mut due: Vec<_> = depths.iter().filter(|depth| guide.scope.may_hold(depth.when.as_ref())).collect();
    due.sort_by_key(|depth| depth.asks.len());
    if guide.scope.depth.is_some() || due.len() < 2 {
        return vec![(None, all.to_vec())];
    }
    let mut sets: Vec<(Vec<usize>, Vec<&'a Question>)> = Vec::new();
    for question in all {
        let asking: Vec<usize> = (0..due.len())
            .filter(|at| due.get(*at).is_some_and(|depth| depth.asks.contains(&question.id)))
            .collect();
        match sets.iter_mut().find(|(set, _)| *set == asking) {
            Some((_, questions)) => questions.push(question),
            None => sets.push((asking, vec![question])),
        }
    }
    // What most cases meet comes first.
    sets.sort_by_key(|(asking, _)| std::cmp::Reverse(asking.len()));
    let title = |asking: &[usize]| {
        if asking.len() == due.len() {
            return guide.say(texts::ASKED_OF_ALL).to_owned();
        }
        let titles: Vec<String> = asking
            .iter()
            .filter_map(|at| due.get(*at))
            .map(|depth| guide.names.title(&depth.title, &depth.id))
            .collect();
        guide.fill(texts::ASKED_AT, &[&guide.all_of(&titles)])
    };
    sets.into_iter().map(|(asking, questions)| (Some(title(&asking)), questions)).collect()
}

fn one<'a>(guide: &mut Guide<'a>, question: &'a Question) {
    if let Some(help) = &question.help {
        guide.long(help);
    }
    let mut said: Vec<String> = Vec::new();
    if let Left::On(when) = guide.scope.left_of(question.when.as_ref()) {
        said.push(guide.fill(texts::ASKED_ONLY_WHERE, &[&guide.names.condition(&when)]));
    }
    if let Some(list) = &question.per {
        said.push(guide.fill(texts::ANSWER_EACH, &[&guide.each_of(list)]));
    }
    match &question.answer {
        AnswerType::Level { .. } => {}
        AnswerType::Choice { .. } => said.push(guide.say(texts::CHOOSE_ONE).to_owned()),
        AnswerType::YesNo => said.push(guide.say(texts::ANSWER_YES_NO).to_owned()),
        other => said.push(guide.fill(texts::ANSWER_WITH, &[&given(guide, other)])),
    }
    guide.page.words(&said.join(" "));
    let through = guide.through(question);
    let mut options = guide.options(question, &through);
    if matches!(question.answer, AnswerType::Level { .. }) {
        options.reverse();
    }
    let says = |option: &Choosable| {
        option.meaning.is_some() || (guide.options.weights && !option.points.iter().all(String::is_empty))
    };
    let told = question.answer != AnswerType::YesNo || options.iter().any(says);
    for option in options.iter().filter(|_| told) {
        let points = option.points.iter().find(|points| guide.options.weights && !points.is_empty());
        let title = match points {
            Some(points) => guide.fill(texts::WITH_POINTS, &[&option.title, points]),
            None => option.title.clone(),
        };
        guide.choice(&title, option.meaning.as_deref());
    }
    let demand = |demand, always, sometimes| guide.names.demand(Some(question), demand, always, sometimes);
    let mut beside: Vec<String> =
        demand(&question.motivation, texts::GIVE_REASONS, texts::GIVE_REASONS_WHERE).into_iter().collect();
    beside.extend(demand(&question.evidence, texts::ATTACH_EVIDENCE, texts::ATTACH_EVIDENCE_WHERE));
    if question.may_not_apply {
        beside.push(guide.say(texts::SAY_WHY_NOT).to_owned());
    }
    beside.extend(
        guide.silent_level(question).map(|level| guide.fill(texts::SILENCE_IS, &[&guide.quoted(&level)])),
    );
    guide.page.words(&beside.join(" "));
}

impl Guide<'_> {
    /// An answer and what it means.
    pub(super) fn choice(&mut self, title: &str, meaning: Option<&str>) {
        let mut said = Marked::strong(title);
        if let Some(meaning) = meaning {
            said.add(" – ").add(meaning);
        }
        self.page.item(0, &said);
    }
}

/// What may be attached to a decision.
fn conditions(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    let mut lines: Vec<Marked> = Vec::new();
    for consequence in &handbook.consequences {
        let ConsequenceKind::Attach(when) = &consequence.kind else { continue };
        if !guide.options.weights && Reads::of(handbook, when).scores {
            continue;
        }
        let mut said =
            Marked::strong(&words::sentence(&guide.names.title(&consequence.title, &consequence.id)));
        match guide.scope.left(when) {
            Left::Never => continue,
            Left::Always => {}
            Left::On(when) => {
                said.add(" ").add(&guide.fill(words::WHERE, &[&guide.names.condition(&when)]));
            }
        }
        lines.push(said);
    }
    if lines.is_empty() {
        return;
    }
    guide.heading(2, texts::MAY_FOLLOW);
    guide.said(texts::MAY_FOLLOW_NOTE);
    for line in lines {
        guide.page.item(0, &line);
    }
}
