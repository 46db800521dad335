//! How the score comes about: the tree with weights, the classes, and the order of cases in a call.

use std::collections::BTreeSet;

use hallbar_core::handbook::{
    About, Aggregation, Class, Criterion, Node, ParameterValue, Part, Quantity, Setting,
};

use super::scope::Left;
use super::{Guide, texts};
use crate::figures;
use crate::markdown::Marked;
use crate::words;

impl Guide<'_> {
    /// The weight of a part as given, and its share of the node where all of it counts: `vikt 40 (40 %)`.
    pub(super) fn weight(&self, node: &Node, part: &Part) -> String {
        let given = self.names.part_weight(part).join(", ");
        match self.share(node, part) {
            Some(share) if part.weight.is_some() => format!("{given} ({share})"),
            _ => given,
        }
    }

    /// A part's share of its node, where weights say it and each part stands once.
    fn share(&self, node: &Node, part: &Part) -> Option<String> {
        let weighed = matches!(
            node.rule,
            Aggregation::Sum
                | Aggregation::Mean
                | Aggregation::Geometric
                | Aggregation::Harmonic
                | Aggregation::Power(_)
        );
        let counted = || node.parts.iter().filter(|part| !part.bonus);
        if !weighed || part.bonus || counted().count() < 2 || !counted().all(|part| self.once(node, part)) {
            return None;
        }
        let mut total = 0.0;
        for part in counted() {
            total += self.weight_of(part)?;
        }
        let own = self.weight_of(part)?;
        (total > 0.0 && own >= 0.0).then(|| figures::percent(own / total, self.names.language))
    }

    /// Whether a part stands once in its node, not once per item.
    fn once(&self, node: &Node, part: &Part) -> bool {
        let handbook = self.handbook();
        let criterion = handbook.criteria.iter().find(|known| known.id == part.of);
        let inner = handbook.nodes.iter().find(|known| known.id == part.of);
        let per = criterion.map(|known| &known.per).or(inner.map(|known| &known.per));
        per.is_none_or(|per| per.is_none() || *per == node.per)
    }

    fn weight_of(&self, part: &Part) -> Option<f64> {
        match &part.weight {
            None => Some(1.0),
            Some(Setting::Number(number)) => Some(number.to_f64()),
            Some(Setting::Parameter(id)) => {
                let parameter = self.handbook().parameters.iter().find(|known| known.id == *id)?;
                match &parameter.default {
                    ParameterValue::Number(number) => Some(number.to_f64()),
                    _ => None,
                }
            }
        }
    }
}

pub(super) fn write(guide: &mut Guide<'_>) {
    let roots = guide.roots();
    if roots.is_empty() {
        return;
    }
    let points = guide.has_points();
    guide.heading(2, if points { texts::SCORE } else { texts::TOGETHER });
    if points {
        guide.said(texts::SCORE_NOTE);
        if guide.handbook().nodes.iter().any(|node| node.parts.iter().any(|part| part.weight.is_some())) {
            guide.said(texts::SHARE_NOTE);
        }
    } else {
        guide.said(texts::TOGETHER_NOTE);
    }
    let mut seen = BTreeSet::new();
    for root in roots {
        branch(guide, root, None, 0, &mut seen);
    }
    classes(guide);
    ranking(guide);
    lenses(guide);
}

/// A node and its parts below it; a node met again is named and not told again.
fn branch<'a>(
    guide: &mut Guide<'a>,
    node: &'a Node,
    above: Option<(&'a Node, &'a Part)>,
    depth: usize,
    seen: &mut BTreeSet<&'a str>,
) {
    if guide.scope.left_of(node.when.as_ref()) == Left::Never {
        return;
    }
    let first = seen.insert(&node.id);
    let mut said = Marked::strong(&guide.names.title(&node.title, &node.id));
    let weight = above.map(|(above, part)| guide.weight(above, part)).unwrap_or_default();
    let mut rest = vec![guide.names.rule(&node.rule)];
    rest.extend(node.per.as_ref().map(|list| guide.fill(texts::ONCE_FOR_EACH, &[&guide.names.list(list)])));
    rest.extend((!weight.is_empty()).then_some(weight));
    said.add(" – ").add(&words::sentence(&rest.join("; ")));
    if first {
        for sentence in guide.names.node_details(node) {
            said.add(" ").add(&sentence);
        }
    }
    guide.page.item(depth, &said);
    if !first {
        return;
    }
    let handbook = guide.handbook();
    for part in &node.parts {
        if let Some(inner) = handbook.nodes.iter().find(|inner| inner.id == part.of) {
            branch(guide, inner, Some((node, part)), depth + 1, seen);
        } else if let Some(criterion) = handbook.criteria.iter().find(|criterion| criterion.id == part.of) {
            leaf(guide, criterion, node, part, depth + 1);
        }
    }
}

fn leaf(guide: &mut Guide<'_>, criterion: &Criterion, node: &Node, part: &Part, depth: usize) {
    let names = guide.names;
    let left = guide.scope.left_of(criterion.when.as_ref());
    if left == Left::Never {
        return;
    }
    let mut said = Marked::strong(&names.title(&criterion.title, &criterion.id));
    let mut rest = vec![names.criterion_reads(criterion)];
    rest.extend(criterion.per.as_ref().map(|list| guide.fill(texts::ONCE_FOR_EACH, &[&names.list(list)])));
    let weight = guide.weight(node, part);
    rest.extend((!weight.is_empty()).then_some(weight));
    rest.extend(criterion.about.map(|about| {
        guide
            .say(match about {
                About::Effect => texts::ABOUT_EFFECT,
                About::CarryingOut => texts::ABOUT_CARRYING_OUT,
            })
            .to_owned()
    }));
    said.add(" – ").add(&words::sentence(&rest.join("; ")));
    if let Left::On(when) = left {
        said.add(" ").add(&guide.fill(words::WHERE, &[&names.condition(&when)]));
    }
    if let Some(cap) = &criterion.cap {
        said.add(" ").add(&guide.fill(texts::CAPPED_AT, &[&names.setting(cap)]));
    }
    // What reads an answer says beside the question what counts without one.
    if !matches!(criterion.reads, Quantity::Answer { .. }) {
        for sentence in guide.silence(criterion) {
            said.add(" ").add(&sentence);
        }
    }
    if let Some(source) = &criterion.source {
        said.add(" ").add(&guide.fill(texts::BY_SOURCE, &[&words::own_line(source)]));
    }
    guide.page.item(depth, &said);
}

fn classes(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    for node in handbook.nodes.iter().filter(|node| !node.classes.is_empty()) {
        let title = guide.names.title(&node.title, &node.id);
        let title = guide.fill(texts::CLASSES_OF, &[&title]);
        guide.page.heading(3, &title);
        guide.said(texts::FIRST_THAT_HOLDS);
        let meanings = node.classes.iter().any(|class| class.meaning.is_some());
        let mut head = vec![guide.say(texts::CLASS), guide.say(texts::GIVEN_WHERE)];
        head.extend(meanings.then(|| guide.say(texts::MEANS)));
        let rows: Vec<Vec<Marked>> = node.classes.iter().map(|class| row(guide, class, meanings)).collect();
        guide.page.table(&head, &rows);
        if let Some(withheld) = &node.withheld {
            let said = guide.names.withheld(withheld);
            guide.page.words(&said);
        }
    }
}

fn row(guide: &Guide<'_>, class: &Class, meanings: bool) -> Vec<Marked> {
    let when = match &class.when {
        Some(when) => guide.fill(words::IF, &[&guide.names.condition(when)]),
        None => guide.say(words::OTHERWISE).to_owned(),
    };
    let title = guide.names.title(&class.title, &class.id);
    let mut row = vec![Marked::strong(&title), Marked::plain(&when)];
    if meanings {
        let meaning = class.meaning.as_ref().map(|text| guide.line(text));
        row.push(Marked::plain(&meaning.unwrap_or_default()));
    }
    row
}

fn ranking(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    let Some(rules) = &handbook.ranking else { return };
    let Some(node) = rules.by.as_ref().or(handbook.main.as_ref()) else { return };
    guide.heading(3, texts::RANKING);
    let order = words::sentence(&words::capital(&guide.names.order(node, &rules.ties)));
    guide.page.words(&order);
    guide.said(texts::RANKING_NOTE);
}

/// Ways to look at the result across the tree.
fn lenses(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    if handbook.lenses.is_empty() {
        return;
    }
    guide.heading(3, texts::LENSES);
    guide.said(texts::LENSES_NOTE);
    for lens in &handbook.lenses {
        let items: Vec<String> =
            lens.items.iter().map(|item| guide.names.title(&item.title, &item.id)).collect();
        let title = guide.names.title(&lens.title, &lens.id);
        let mut said = Marked::strong(&format!("{title}:"));
        said.add(" ").add(&words::sentence(&items.join("; ")));
        guide.page.item(0, &said);
    }
}
