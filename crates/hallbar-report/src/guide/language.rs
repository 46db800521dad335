//! Texts that are not in the reader's language.

use hallbar_core::handbook::{AnswerType, ConsequenceKind, HandbookDocument, Item, ItemSource, Scale};
use hallbar_core::{Language, Text};

/// How many texts of a handbook are only in the other language.
pub(super) fn missing(handbook: &HandbookDocument, language: Language) -> usize {
    let missing = |text: &&Text| !text.is_empty() && !text.has(language);
    texts(handbook).into_iter().filter(missing).count()
}

fn texts(handbook: &HandbookDocument) -> Vec<&Text> {
    let mut all = vec![&handbook.title];
    all.extend(&handbook.summary);
    all.extend(handbook.source.iter().filter_map(|source| source.note.as_ref()));
    all.extend(handbook.parameters.iter().map(|parameter| &parameter.title));
    for fact in &handbook.facts {
        all.push(&fact.title);
        answer(&fact.value, &mut all);
    }
    for list in &handbook.lists {
        all.push(&list.title);
        if let ItemSource::Own(own) | ItemSource::Strategy { otherwise: own, .. } = &list.items {
            items(own, &mut all);
        }
    }
    for table in &handbook.tables {
        all.push(&table.title);
        items(&table.columns, &mut all);
        all.extend(table.rows.iter().filter_map(|row| row.title.as_ref()));
    }
    handbook.scales.iter().for_each(|known| scale(known, &mut all));
    for question in &handbook.questions {
        all.push(&question.title);
        all.extend(&question.help);
        all.extend(question.anchors.iter().map(|anchor| &anchor.text));
        answer(&question.answer, &mut all);
    }
    all.extend(handbook.depths.iter().map(|depth| &depth.title));
    for measure in &handbook.measures {
        all.push(&measure.title);
        all.extend(&measure.unit);
    }
    for lens in &handbook.lenses {
        all.push(&lens.title);
        items(&lens.items, &mut all);
    }
    all.extend(handbook.criteria.iter().map(|criterion| &criterion.title));
    rules(handbook, &mut all);
    all
}

/// Texts of nodes, stages and what follows.
fn rules<'a>(handbook: &'a HandbookDocument, all: &mut Vec<&'a Text>) {
    for node in &handbook.nodes {
        all.push(&node.title);
        all.extend(node.caps.iter().map(|cap| &cap.title));
        for class in &node.classes {
            all.push(&class.title);
            all.extend(&class.meaning);
        }
    }
    for stage in &handbook.stages {
        all.push(&stage.title);
        all.extend(&stage.failing);
        all.extend(stage.gates.iter().map(|gate| &gate.title));
    }
    for consequence in &handbook.consequences {
        all.push(&consequence.title);
        if let ConsequenceKind::Route(ways) = &consequence.kind {
            all.extend(ways.iter().map(|way| &way.title));
        }
    }
    for stop in &handbook.stop_points {
        all.push(&stop.title);
        items(&stop.asks, all);
    }
}

fn scale<'a>(scale: &'a Scale, all: &mut Vec<&'a Text>) {
    all.push(&scale.title);
    for level in &scale.levels {
        all.push(&level.title);
        all.extend(&level.anchor);
    }
}

fn items<'a>(items: &'a [Item], all: &mut Vec<&'a Text>) {
    all.extend(items.iter().map(|item| &item.title));
}

fn answer<'a>(answer: &'a AnswerType, all: &mut Vec<&'a Text>) {
    match answer {
        AnswerType::Choice { options } => items(options, all),
        AnswerType::Number { unit, .. } => all.extend(unit),
        _ => {}
    }
}
