//! How a case goes, step by step: depths, requirements, stop points and what follows.

use hallbar_core::handbook::{Condition, ConsequenceKind, Gate, Question, Route};

use super::scope::Left;
use super::{Guide, texts};
use crate::markdown::Marked;
use crate::words;

pub(super) fn write(guide: &mut Guide<'_>) {
    guide.heading(2, texts::STEPS);
    overview(guide);
    depths(guide);
    stages(guide);
    stop_points(guide);
    consequences(guide);
}

/// The whole way in a few lines.
fn overview(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    let classed = handbook.nodes.iter().any(|node| !node.classes.is_empty());
    let steps = [
        (handbook.depths.len() > 1 && guide.scope.depth.is_none()).then_some(texts::STEP_DEPTH),
        Some(texts::STEP_ANSWER),
        (!handbook.stages.is_empty()).then_some(texts::STEP_REQUIREMENTS),
        handbook.effects.as_ref().map(|_| texts::STEP_EFFECTS),
        (!handbook.stop_points.is_empty()).then_some(texts::STEP_STOP),
        (guide.has_points() && !classed).then_some(texts::STEP_POINTS),
        (guide.has_points() && classed).then_some(texts::STEP_CLASS),
        (!handbook.consequences.is_empty()).then_some(texts::STEP_CONSEQUENCES),
        Some(texts::STEP_JUDGEMENT),
    ];
    for (at, phrase) in steps.into_iter().flatten().enumerate() {
        let words = Marked::plain(guide.say(phrase));
        guide.page.step(at + 1, &words);
    }
}

fn depths(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    if handbook.depths.is_empty() {
        return;
    }
    if let Some(chosen) = guide.scope.depth.clone() {
        let title = guide.names.depth(&chosen);
        let said = guide.fill(texts::ONLY_DEPTH, &[&title]);
        guide.page.words(&said);
        return;
    }
    guide.heading(3, texts::DEPTHS);
    guide.said(texts::FIRST_THAT_HOLDS);
    let asked: Vec<&Question> = handbook.questions.iter().filter(|question| guide.asks(question)).collect();
    for depth in guide.scope.depths(handbook) {
        let when = match guide.scope.left_of(depth.when.as_ref()) {
            Left::On(when) => guide.fill(words::IF, &[&guide.names.condition(&when)]),
            Left::Never => continue,
            Left::Always => guide.say(words::OTHERWISE).to_owned(),
        };
        let count = asked.iter().filter(|question| depth.asks.contains(&question.id)).count();
        let mut said = Marked::strong(&guide.names.title(&depth.title, &depth.id));
        let count = guide.fill(texts::QUESTIONS_COUNT, &[&count.to_string()]);
        said.add(" – ").add(&words::sentence(&format!("{when}; {count}")));
        guide.page.item(0, &said);
    }
}

fn stages(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    let mut place = 0;
    for stage in &handbook.stages {
        let gates: Vec<&Gate> =
            stage.gates.iter().filter(|gate| guide.scope.may_hold(gate.when.as_ref())).collect();
        if gates.is_empty() {
            continue;
        }
        place += 1;
        let title = guide.names.title(&stage.title, &stage.id);
        let title = guide.fill(texts::STAGE, &[&place.to_string(), &title]);
        guide.page.heading(3, &title);
        for gate in gates {
            let said = gate_said(guide, gate);
            guide.page.item(0, &said);
        }
        if let Some(failing) = &stage.failing {
            let failing = guide.line(failing);
            let said = guide.fill(texts::STAGE_FAILING, &[&failing]);
            guide.page.words(&said);
        }
    }
}

fn gate_said(guide: &Guide<'_>, gate: &Gate) -> Marked {
    let names = guide.names;
    let mut said = Marked::strong(&words::sentence(&names.title(&gate.title, &gate.id)));
    if let Left::On(when) = guide.scope.left_of(gate.when.as_ref()) {
        said.add(" ").add(&guide.fill(words::WHERE, &[&names.condition(&when)]));
    }
    said.add(" ").add(&guide.fill(texts::MET_WHERE, &[&names.condition(&gate.requires)]));
    if gate.soft {
        said.add(" ").add(guide.say(texts::SOFT));
    }
    if let Some(class) = &gate.class {
        said.add(" ").add(&guide.fill(texts::FAILED_CLASS, &[&guide.quoted(&names.main_class(class))]));
    }
    if let Some(source) = &gate.source {
        said.add(" ").add(&guide.fill(texts::BY_SOURCE, &[&words::own_line(source)]));
    }
    said
}

fn stop_points(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    let names = guide.names;
    let mut first = true;
    for stop in &handbook.stop_points {
        let left = guide.scope.left_of(stop.when.as_ref());
        if left == Left::Never {
            continue;
        }
        if first {
            guide.heading(3, texts::STOP_POINTS);
            guide.said(texts::STOP_NOTE);
            first = false;
        }
        let mut said = Marked::strong(&words::sentence(&names.title(&stop.title, &stop.id)));
        if let Left::On(when) = left {
            said.add(" ").add(&guide.fill(words::WHERE, &[&names.condition(&when)]));
        }
        guide.page.item(0, &said);
        for ask in &stop.asks {
            guide.page.item(1, &Marked::plain(&names.title(&ask.title, &ask.id)));
        }
    }
}

fn consequences(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    let names = guide.names;
    if handbook.consequences.is_empty() {
        return;
    }
    guide.heading(3, texts::CONSEQUENCES);
    for consequence in &handbook.consequences {
        let title = names.title(&consequence.title, &consequence.id);
        match &consequence.kind {
            ConsequenceKind::Route(ways) => route(guide, &title, ways),
            ConsequenceKind::Duty(when) => follows(guide, &title, when, texts::DUTY, texts::DUTY_ALWAYS),
            ConsequenceKind::Attach(when) => {
                follows(guide, &title, when, texts::ATTACH, texts::ATTACH_ALWAYS)
            }
        }
    }
}

fn follows(
    guide: &mut Guide<'_>,
    title: &str,
    when: &Condition,
    sometimes: hallbar_core::Phrase,
    always: hallbar_core::Phrase,
) {
    let said = match guide.scope.left(when) {
        Left::Never => return,
        Left::Always => guide.say(always).to_owned(),
        Left::On(when) => guide.fill(sometimes, &[&guide.names.condition(&when)]),
    };
    let mut marked = Marked::strong(&words::sentence(title));
    marked.add(" ").add(&said);
    guide.page.item(0, &marked);
}

fn route(guide: &mut Guide<'_>, title: &str, ways: &[Route]) {
    let mut said = Marked::strong(&words::sentence(title));
    said.add(" ").add(guide.say(texts::FIRST_THAT_HOLDS));
    guide.page.item(0, &said);
    for way in ways {
        let when = match guide.scope.left_of(way.when.as_ref()) {
            Left::Never => continue,
            Left::On(when) => guide.fill(words::IF, &[&guide.names.condition(&when)]),
            Left::Always => guide.say(words::OTHERWISE).to_owned(),
        };
        let mut said = Marked::strong(&guide.names.title(&way.title, &way.id));
        said.add(" – ").add(&words::sentence(&when));
        guide.page.item(1, &said);
    }
}
