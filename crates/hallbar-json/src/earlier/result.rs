//! What came out, in an earlier assessment.

use hallbar_core::Text;
use hallbar_core::assessment::{ClassRange, EffectLine, LevelText, Score, Ternary};
use hallbar_core::case::{Certainty, Mitigator};
use hallbar_core::comparison::{Entry, What};

use crate::form::{Reader, Value as _};
use crate::tree::Node;

use super::parts::{Fields, came_out, each, figure, found, pair, ternary, text, texts};

fn score<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Score> {
    let mut fields = Fields::of(node, reader)?;
    Some(Score {
        value: fields.maybe("value", figure),
        low: fields.maybe("low", figure),
        high: fields.maybe("high", figure),
        so_far: fields.maybe("so_far", figure),
        coverage: fields.maybe("coverage", figure),
    })
}

fn class<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<ClassRange> {
    let mut fields = Fields::of(node, reader)?;
    let class = fields.maybe("class", String::read);
    let low = fields.maybe("low", String::read);
    let high = fields.maybe("high", String::read);
    let withheld = fields.need("withheld", ternary);
    Some(ClassRange { class, low, high, withheld: withheld? })
}

/// The class of the main node after gates.
pub(super) struct Outcome {
    node: String,
    class: ClassRange,
}

impl Outcome {
    /// The entry, called what its node is called.
    pub(super) fn entry(&self, nodes: &[Scored]) -> Entry {
        let title = nodes.iter().find(|node| node.id == self.node).map(|node| node.title.clone());
        Entry::class(What::Outcome, &self.node, title.unwrap_or_default(), &self.class)
    }
}

pub(super) fn outcome<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Outcome> {
    let class = class(node, reader);
    let id = Fields::of(node, reader)?.need("node", String::read);
    Some(Outcome { node: id?, class: class? })
}

/// A node with its score, coverage and class.
pub(super) struct Scored {
    id: String,
    title: Text,
    pub(super) entries: Vec<Entry>,
}

pub(super) fn node<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Scored> {
    let mut fields = Fields::of(node, reader)?;
    let id = fields.need("id", String::read);
    let item = fields.maybe("item", String::read);
    let title = fields.title();
    let score = fields.need("score", score);
    let class = fields.maybe("class", class);
    let (id, score) = (id?, score?);
    let mut entries = vec![Entry::score(What::Score, &id, title.clone(), &score)];
    entries.extend(score.coverage.map(|share| Entry::coverage(&id, title.clone(), share)));
    entries.extend(class.map(|class| Entry::class(What::Class, &id, title.clone(), &class)));
    let entries = entries.into_iter().map(|entry| entry.about(item.clone())).collect();
    Some(Scored { id, title, entries })
}

pub(super) fn criterion<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Entry> {
    let mut fields = Fields::of(node, reader)?;
    let id = fields.need("id", String::read);
    let item = fields.maybe("item", String::read);
    let title = fields.title();
    let score = fields.need("score", score);
    Some(Entry::score(What::Points, &id?, title, &score?).about(item))
}

pub(super) fn measure<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Entry> {
    let mut fields = Fields::of(node, reader)?;
    let id = fields.need("id", String::read);
    let item = fields.maybe("item", String::read);
    let title = fields.title();
    let value = fields.need("value", found);
    Some(Entry::new(What::Measure, id?, title, value?).about(item))
}

/// Stages, their gates, and the deviations that stand in for some of those.
#[derive(Default)]
pub(super) struct Stages {
    pub(super) stages: Vec<Entry>,
    pub(super) gates: Vec<Entry>,
    pub(super) deviations: Vec<Entry>,
}

impl Stages {
    pub(super) fn add(&mut self, (stage, gates): (Entry, Vec<Gate>)) {
        self.stages.push(stage);
        for gate in gates {
            self.gates.push(gate.came_out);
            self.deviations.extend(gate.deviation);
        }
    }
}

pub(super) struct Gate {
    came_out: Entry,
    deviation: Option<Entry>,
}

pub(super) fn stage<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<(Entry, Vec<Gate>)> {
    let mut fields = Fields::of(node, reader)?;
    let id = fields.need("id", String::read);
    let title = fields.title();
    let outcome = fields.need("outcome", came_out);
    let gates = fields.list("gates", gate);
    Some((Entry::stage(&id?, title, outcome?), gates))
}

fn gate<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Gate> {
    let mut fields = Fields::of(node, reader)?;
    let id = fields.need("id", String::read);
    let title = fields.title();
    let applies = fields.need("applies", ternary);
    let outcome = fields.need("outcome", came_out);
    let deviation = fields.maybe("deviation", String::read);
    let id = id?;
    let came_out = Entry::gate(&id, title.clone(), applies?, outcome?, deviation.is_some());
    Some(Gate { came_out, deviation: deviation.map(|reason| Entry::deviation(&id, title, reason)) })
}

/// Effects, what they sum up to, and standpoints on the conflicts between them.
#[derive(Default)]
pub(super) struct Effects {
    pub(super) lines: Vec<EffectLine>,
    pub(super) standpoints: Vec<Entry>,
    pub(super) sums: Vec<Entry>,
}

pub(super) fn effects<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Effects> {
    let mut fields = Fields::of(node, reader)?;
    let lines = fields.list("effects", effect);
    let gains = fields.need("gains", pair);
    let losses = fields.need("losses", pair);
    let conflicts = fields.list("conflicts", conflict);
    let mut sums: Vec<Entry> = gains.map(|range| Entry::total(What::Gains, range)).into_iter().collect();
    sums.extend(losses.map(|range| Entry::total(What::Losses, range)));
    let mut standpoints = Vec::new();
    for (conflict, standpoint) in conflicts {
        sums.push(conflict);
        standpoints.extend(standpoint);
    }
    Some(Effects { lines, standpoints, sums })
}

fn effect<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<EffectLine> {
    let mut fields = Fields::of(node, reader)?;
    let on = fields.need("on", String::read);
    let title = fields.title();
    let before = fields.need("before", pair);
    let after = fields.need("after", pair);
    let levels = fields.list("levels", |node, reader| {
        let (id, title) = named(node, reader)?;
        Some(LevelText { id, title, anchor: None, value: None })
    });
    let mitigated_by = fields.maybe("mitigated_by", Mitigator::read);
    let certainty = fields.maybe("certainty", Certainty::read);
    let motivation = fields.maybe("motivation", String::read);
    let evidence = fields.need("evidence", texts);
    Some(EffectLine {
        on: on?,
        title,
        before: before?,
        after: after?,
        levels,
        mitigated_by,
        certainty,
        motivation,
        evidence: evidence?,
        // A finding tells of it.
        strong_loss: Ternary::No,
    })
}

fn conflict<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<(Entry, Option<Entry>)> {
    let mut fields = Fields::of(node, reader)?;
    let loss = fields.need("loss", String::read);
    let gains = fields.need("gains", texts);
    let standpoint = fields.maybe("standpoint", String::read);
    let loss = loss?;
    Some((Entry::conflict(&loss, gains?), standpoint.map(|words| Entry::standpoint(&loss, &words))))
}

fn named<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<(String, Text)> {
    let mut fields = Fields::of(node, reader)?;
    let id = fields.need("id", String::read);
    let title = fields.maybe("title", text).unwrap_or_default();
    Some((id?, title))
}

pub(super) fn consequence<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Entry> {
    let mut fields = Fields::of(node, reader)?;
    let id = fields.need("id", String::read);
    let title = fields.title();
    let holds = fields.need("holds", ternary);
    let ways = fields.need("ways", |node, reader| each(node, reader, named));
    Some(Entry::consequence(&id?, title, holds?, ways?))
}

pub(super) fn finding<'t>(node: &'t Node, reader: &mut Reader<'t>) -> Option<Entry> {
    let mut fields = Fields::of(node, reader)?;
    let kind = fields.need("kind", String::read);
    let about = fields.need("about", String::read);
    let title = fields.title();
    let item = fields.maybe("item", String::read);
    Some(Entry::finding(&kind?, &about?, title).about(item))
}
