//! What stands at the end: facts, what a call may set, measures, tables and the version.

use hallbar_core::case::facts::{BUILT_IN, BuiltInFact, FactKind};
use hallbar_core::handbook::{ConsequenceKind, Demand, FactDefinition, ParameterValue, TieOf};

use super::reads::Reads;
use super::{Guide, texts};
use crate::figures;
use crate::markdown::Marked;
use crate::words;

/// More rows of a table than this are counted instead of told.
const FEW_ROWS: usize = 40;

impl<'a> Guide<'a> {
    /// The built-in facts that some rule looks at, in their usual order. The kind of case is the case's own.
    pub(super) fn built_in_facts(&self) -> Vec<&'static BuiltInFact> {
        let handbook = self.handbook();
        let mut reads = Reads::new(handbook);
        for gate in handbook.stages.iter().flat_map(|stage| &stage.gates) {
            if self.scope.may_hold(gate.when.as_ref()) {
                gate.when.iter().for_each(|when| reads.condition(when));
                reads.condition(&gate.requires);
            }
        }
        let when = handbook.depths.iter().filter_map(|depth| depth.when.as_ref());
        let asked = handbook.questions.iter().filter(|question| self.asks(question));
        let demands = asked.clone().flat_map(|question| [&question.motivation, &question.evidence]);
        let demands = demands.filter_map(|demand| match demand {
            Demand::When(condition) => Some(condition),
            _ => None,
        });
        let nodes = handbook.nodes.iter().filter(|node| self.scope.may_hold(node.when.as_ref()));
        let classes = nodes.clone().flat_map(|node| &node.classes).filter_map(|class| class.when.as_ref());
        let caps = nodes.flat_map(|node| &node.caps).map(|cap| &cap.when);
        let conditions = when
            .chain(asked.filter_map(|question| question.when.as_ref()))
            .chain(demands)
            .chain(classes)
            .chain(caps)
            .chain(handbook.stop_points.iter().filter_map(|stop| stop.when.as_ref()));
        conditions.for_each(|condition| reads.condition(condition));
        for criterion in &handbook.criteria {
            if self.scope.may_hold(criterion.when.as_ref()) {
                reads.quantity(&criterion.reads);
                criterion.when.iter().for_each(|when| reads.condition(when));
            }
        }
        self.consequence_reads(&mut reads);
        for key in handbook.ranking.iter().flat_map(|rules| &rules.ties) {
            if let TieOf::Fact(id) = &key.of {
                reads.fact(id);
            }
        }
        let read = |fact: &&BuiltInFact| fact.id != "kind" && reads.facts.contains(&fact.id);
        BUILT_IN.iter().filter(read).collect()
    }

    fn consequence_reads(&self, reads: &mut Reads<'a>) {
        for consequence in &self.handbook().consequences {
            match &consequence.kind {
                ConsequenceKind::Duty(when) | ConsequenceKind::Attach(when) => {
                    if self.scope.may_hold(Some(when)) {
                        reads.condition(when);
                    }
                }
                ConsequenceKind::Route(ways) => {
                    ways.iter().filter_map(|way| way.when.as_ref()).for_each(|when| reads.condition(when));
                }
            }
        }
    }

    /// How a built-in fact is given.
    pub(super) fn fact_given(&self, kind: FactKind) -> String {
        match kind {
            FactKind::Text | FactKind::CaseKind => self.say(words::A_TEXT).to_owned(),
            FactKind::OrganisationNumber => self.fill(texts::DIGITS, &["10"]),
            FactKind::Digits(least, most) if least == most => self.fill(texts::DIGITS, &[&least.to_string()]),
            FactKind::Digits(least, most) => self.fill(texts::DIGITS, &[&format!("{least}–{most}")]),
            FactKind::Money => {
                let currency = figures::currency(self.handbook().currency, self.names.language);
                self.fill(texts::AMOUNT_IN, &[&currency])
            }
            FactKind::Date => self.say(words::A_DATE).to_owned(),
        }
    }

    /// Facts that the handbook declares and that a case gives.
    pub(super) fn given_facts(&self) -> Vec<&'a FactDefinition> {
        self.handbook().facts.iter().filter(|fact| fact.from.is_none()).collect()
    }
}

pub(super) fn facts(guide: &mut Guide<'_>) {
    let names = guide.names;
    let mut rows: Vec<Vec<Marked>> = Vec::new();
    for fact in guide.built_in_facts() {
        rows.push(vec![Marked::strong(&names.fact(fact.id)), Marked::plain(&guide.fact_given(fact.kind))]);
    }
    for fact in &guide.handbook().facts {
        let given = match &fact.from {
            None => names.answered_with(&fact.value),
            Some(_) => guide.say(texts::FROM_STRATEGY).to_owned(),
        };
        rows.push(vec![Marked::strong(&names.title(&fact.title, &fact.id)), Marked::plain(&given)]);
    }
    if rows.is_empty() {
        return;
    }
    guide.heading(2, texts::FACTS);
    guide.said(texts::FACTS_NOTE);
    let head = [guide.say(texts::FACT), guide.say(texts::GIVEN_AS)];
    guide.page.table(&head, &rows);
}

pub(super) fn parameters(guide: &mut Guide<'_>) {
    let names = guide.names;
    let handbook = guide.handbook();
    if handbook.parameters.is_empty() {
        return;
    }
    guide.heading(2, texts::PARAMETERS);
    guide.said(texts::PARAMETERS_NOTE);
    let bound = |value: &Option<ParameterValue>| {
        value.as_ref().map(|value| names.parameter_words(value)).unwrap_or_default()
    };
    let bounded = handbook.parameters.iter().any(|known| known.min.is_some() || known.max.is_some());
    let rows: Vec<Vec<Marked>> = handbook
        .parameters
        .iter()
        .map(|parameter| {
            let mut row = vec![
                Marked::strong(&names.title(&parameter.title, &parameter.id)),
                Marked::plain(&names.parameter_words(&parameter.default)),
            ];
            if bounded {
                row.push(Marked::plain(&bound(&parameter.min)));
                row.push(Marked::plain(&bound(&parameter.max)));
            }
            row
        })
        .collect();
    let mut head = vec![guide.say(texts::PARAMETER), guide.say(texts::USUAL)];
    if bounded {
        head.extend([guide.say(texts::LEAST), guide.say(texts::MOST)]);
    }
    guide.page.table(&head, &rows);
}

pub(super) fn measures(guide: &mut Guide<'_>) {
    let names = guide.names;
    let handbook = guide.handbook();
    if handbook.measures.is_empty() {
        return;
    }
    guide.heading(2, texts::MEASURES);
    guide.said(texts::MEASURES_NOTE);
    for measure in &handbook.measures {
        let mut said = Marked::strong(&names.title(&measure.title, &measure.id));
        if let Some(unit) = &measure.unit {
            said.add(&format!(" ({})", names.text(unit)));
        }
        said.add(" – ").add(&names.measure_rule(&measure.rule));
        if let Some(list) = &measure.per {
            said.add("; ").add(&guide.fill(texts::ONCE_FOR_EACH, &[&names.list(list)]));
        }
        said.add(".");
        guide.page.item(0, &said);
    }
}

pub(super) fn tables(guide: &mut Guide<'_>) {
    let names = guide.names;
    let handbook = guide.handbook();
    if handbook.tables.is_empty() {
        return;
    }
    guide.heading(2, texts::TABLES);
    for table in &handbook.tables {
        let title = names.title(&table.title, &table.id);
        guide.page.heading(3, &title);
        let columns: Vec<String> =
            table.columns.iter().map(|column| names.title(&column.title, &column.id)).collect();
        if table.rows.len() > FEW_ROWS {
            let said =
                guide.fill(texts::TABLE_HOLDS, &[&table.rows.len().to_string(), &guide.all_of(&columns)]);
            guide.page.words(&said);
            continue;
        }
        let titled = table.rows.iter().any(|row| row.title.is_some());
        let mut head = vec![guide.say(texts::CODE)];
        head.extend(titled.then(|| guide.say(texts::MEANS)));
        head.extend(columns.iter().map(String::as_str));
        let rows: Vec<Vec<Marked>> = table
            .rows
            .iter()
            .map(|row| {
                let mut cells = vec![Marked::plain(&words::own_line(&row.code))];
                if titled {
                    let title = row.title.as_ref().map(|text| guide.line(text));
                    cells.push(Marked::plain(&title.unwrap_or_default()));
                }
                cells.extend(
                    row.values.iter().map(|value| Marked::plain(&figures::decimal(*value, names.language))),
                );
                cells
            })
            .collect();
        guide.page.table(&head, &rows);
    }
}

/// Which handbook this is the guide to.
pub(super) fn version(guide: &mut Guide<'_>) {
    let handbook = guide.handbook();
    guide.heading(2, texts::VERSION);
    let (id, version) = (words::own_line(&handbook.id), words::own_line(&handbook.version));
    let said = guide.fill(texts::VERSION_OF, &[&id, &version]);
    guide.page.words(&said);
    if let Some(since) = &handbook.comparable_since {
        let said = guide.fill(texts::COMPARABLE_SINCE, &[&words::own_line(since)]);
        guide.page.words(&said);
    }
    if let Some(fingerprint) = guide.options.fingerprint {
        let said = guide.fill(texts::FINGERPRINT, &[&words::own_line(fingerprint)]);
        guide.page.words(&said);
    }
}
