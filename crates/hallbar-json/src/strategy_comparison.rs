use hallbar_core::assessment::Assessment;
use hallbar_core::strategy::{
    AgendaCoverage, Change, CheckOutcome, CodeChanges, DocumentChanges, FigureRange, GoalChange,
    GoalsMatched, IndicatorMatch, Pair, RegionComparison, SharedCodes, StrategyComparison, VersionComparison,
};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::form::{Shape, Value as _};

/// What the document is, and the version of its form.
const MARKER: &str = "strategy_comparison/1";

/// Writes a comparison of two strategies: two spaces a level, fields always in the same order.
///
/// Parts of a strategy stand as they do in its document. What did not change is left out. With the two assessments by a
/// handbook, classes and scores follow under `assessed`. The form is told in [Strategies](crate::guide::strategy).
///
/// # Examples
/// ```
/// use hallbar_core::Strategy;
/// use hallbar_core::strategy::{StrategyComparison, StrategyDocument};
/// let version = |version: &str, horizon| {
///     let (id, version) = ("example".into(), version.into());
///     Strategy::validate(StrategyDocument { id, version, horizon, ..Default::default() }).value.unwrap()
/// };
/// let compared = StrategyComparison::versions(&version("1", Some(2030)), &version("2", Some(2040)), None);
/// let text = hallbar_json::write_strategy_comparison(&compared, None);
/// let written: serde_json::Value = serde_json::from_str(&text)?;
/// assert_eq!(written["as"], "versions");
/// assert_eq!(written["document"]["horizon"]["to"], 2040);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn write_strategy_comparison(
    comparison: &StrategyComparison,
    assessed: Option<[&Assessment; 2]>,
) -> String {
    let written = match comparison {
        StrategyComparison::Versions(compared) => versions(compared),
        StrategyComparison::Regions(compared) => regions(compared),
        // Every kind there is stands above.
        _ => Object::default(),
    };
    let written = match assessed {
        Some([a, b]) => written.with("assessed", by_handbook(a, b)),
        None => written,
    };
    // Writing plain data to memory has no way to fail.
    let mut text = serde_json::to_string_pretty(&written.0).unwrap_or_default();
    text.push('\n');
    text
}

/// An object being written.
#[derive(Default)]
struct Object(Map<String, Value>);

impl Object {
    fn with(mut self, name: &str, value: impl Serialize) -> Self {
        // Plain data has a value.
        self.0.insert(name.to_owned(), serde_json::to_value(value).unwrap_or_default());
        self
    }

    /// A member that is left out where there is none.
    fn some<T: Serialize>(self, name: &str, value: Option<T>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// A list that is left out where it is empty.
    fn list<T: Serialize>(self, name: &str, values: Vec<T>) -> Self {
        if values.is_empty() { self } else { self.with(name, values) }
    }
}

impl Serialize for Object {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

fn head(kind: &str) -> Object {
    let head = Object::default().with("hallbar", MARKER).with("as", kind);
    head.with("hallbar_version", env!("CARGO_PKG_VERSION"))
}

/// A part of a strategy as it stands in its document.
fn part<T: Shape + Clone>(part: &T) -> Value {
    serde_json::to_value(part.clone().write()).unwrap_or_default()
}

fn by_handbook(a: &Assessment, b: &Assessment) -> Object {
    let result = |assessment: &Assessment| {
        let outcome = assessment.outcome.as_ref().map(|outcome| {
            Object::default()
                .with("node", &outcome.node)
                .with("class", &outcome.class)
                .with("low", &outcome.low)
                .with("high", &outcome.high)
                .with("withheld", outcome.withheld)
        });
        let node = assessment.outcome.as_ref().map(|outcome| &outcome.node);
        let main = assessment.nodes.iter().find(|found| Some(&found.id) == node && found.item.is_none());
        let score =
            main.map(|node| Object::default().with("low", node.score.low).with("high", node.score.high));
        Object::default().with("outcome", outcome).with("score", score)
    };
    let handbook = Object::default().with("handbook", &a.provenance.handbook);
    handbook.with("a", result(a)).with("b", result(b))
}

fn change<T: Shape + Clone>(change: &Change<T>) -> Object {
    Object::default().with("from", change.from.as_ref().map(part)).with("to", change.to.as_ref().map(part))
}

fn changes<T: Shape + Clone>(changes: &[Change<T>]) -> Vec<Object> {
    changes.iter().map(change).collect()
}

fn versions(compared: &VersionComparison) -> Object {
    let checks = compared.checks.iter().map(|changed| {
        let named = Object::default().with("code", changed.check.code).with("check", changed.check.id);
        named.with("from", outcome(&changed.from)).with("to", outcome(&changed.to))
    });
    let figures = compared.figures.iter().map(|changed| {
        let named = Object::default().with("figure", changed.figure);
        named.with("from", range(changed.from)).with("to", range(changed.to))
    });
    head("versions")
        .with("before", &compared.before)
        .with("after", &compared.after)
        .with("theme", compared.theme)
        .with("document", document(&compared.document))
        .with("kept", compared.kept)
        .with("goals", compared.goals.iter().map(goal).collect::<Vec<_>>())
        .with("coverage", coverage(&compared.coverage, code_changes))
        .with("checks", checks.collect::<Vec<_>>())
        .with("figures", figures.collect::<Vec<_>>())
}

fn document(changed: &DocumentChanges) -> Object {
    Object::default()
        .some("title", changed.title.as_ref())
        .some("vision", changed.vision.as_ref())
        .some("vision_called", changed.vision_called.as_ref())
        .some("horizon", changed.horizon.as_ref())
        .some("adopted", changed.adopted.as_ref())
        .some("revised", changed.revised.as_ref())
        .some("reviewed", changed.reviewed.as_ref())
        .some("analysis", changed.analysis.as_ref().map(change))
        .some("follow_up", changed.follow_up.as_ref().map(change))
        .some("participation", changed.participation.as_ref().map(change))
        .some("levels", changed.levels.as_ref())
        .list("unknown", changed.unknown.iter().collect())
        .list("perspectives", changes(&changed.perspectives))
        .list("out_of_scope", changes(&changed.out_of_scope))
        .list("conflicts", changes(&changed.conflicts))
        .list("indicators", changes(&changed.indicators))
}

fn goal(changed: &GoalChange) -> Object {
    let kind = match (&changed.before, &changed.after) {
        (None, _) => "added",
        (_, None) => "removed",
        _ => "changed",
    };
    Object::default()
        .with("change", kind)
        .with("before", changed.before.as_ref())
        .with("after", changed.after.as_ref())
        .some("matched", changed.matched.map(matched))
        .some("moved", changed.moved.as_ref())
        .some("title", changed.title.as_ref())
        .some("level", changed.level.as_ref())
        .some("owner", changed.owner.as_ref())
        .list("dimensions", changed.dimensions.iter().collect())
        .list("themes", changed.themes.iter().collect())
        .list("links", changes(&changed.links))
        .list("indicators", changes(&changed.indicators))
        .list("measures", changes(&changed.measures))
}

fn matched(by: GoalsMatched) -> Object {
    match by {
        GoalsMatched::Text(likeness) => Object::default().with("by", "text").with("likeness", likeness),
        // There is no third.
        _ => Object::default().with("by", "id"),
    }
}

fn coverage<T>(coverage: &AgendaCoverage<T>, told: fn(&T) -> Object) -> Object {
    Object::default()
        .with("supported_goals", told(&coverage.supported_goals))
        .with("supported_targets", told(&coverage.supported_targets))
        .with("hindered_goals", told(&coverage.hindered_goals))
        .with("hindered_targets", told(&coverage.hindered_targets))
}

fn code_changes(codes: &CodeChanges) -> Object {
    Object::default().with("added", &codes.added).with("removed", &codes.removed)
}

fn shared(codes: &SharedCodes) -> Object {
    let both = Object::default().with("both", &codes.both);
    both.with("only_a", &codes.only_a).with("only_b", &codes.only_b)
}

fn outcome(outcome: &CheckOutcome) -> Object {
    let ends = Object::default().with("low", outcome.low).with("high", outcome.high);
    ends.with("met", outcome.met).with("not_met", outcome.not_met).with("open", outcome.open)
}

fn range(range: FigureRange) -> Object {
    Object::default().with("low", range.low).with("high", range.high)
}

fn pair<T, V: Serialize>(pair: &Pair<T>, told: impl Fn(&T) -> V) -> Object {
    Object::default().with("a", told(&pair.a)).with("b", told(&pair.b))
}

fn regions(compared: &RegionComparison) -> Object {
    let aligned = compared.aligned.iter().map(|aligned| {
        let likeness = Object::default()
            .with("title", aligned.likeness.title)
            .with("supported", aligned.likeness.supported);
        let goals = Object::default().with("a", &aligned.a).with("b", &aligned.b);
        goals.with("likeness", likeness).with("supported", shared(&aligned.supported))
    });
    let indicators = compared.indicators.iter().map(|common| {
        let by = match common.by {
            IndicatorMatch::KeyFigure => Object::default().with("by", "key_figure"),
            IndicatorMatch::Text(likeness) => Object::default().with("by", "text").with("likeness", likeness),
            // There is no fourth.
            _ => Object::default().with("by", "title"),
        };
        Object::default().with("a", &common.a).with("b", &common.b).with("matched", by)
    });
    let checks = compared.checks.iter().map(|pair| {
        let named = Object::default().with("code", pair.check.code).with("check", pair.check.id);
        named.with("a", outcome(&pair.a)).with("b", outcome(&pair.b))
    });
    let figures = compared.figures.iter().map(|pair| {
        Object::default().with("figure", pair.figure).with("a", range(pair.a)).with("b", range(pair.b))
    });
    head("regions")
        .with("a", &compared.a)
        .with("b", &compared.b)
        .with("theme", compared.theme)
        .with("links", compared.links)
        .with("goals", compared.goals)
        .with("coverage", coverage(&compared.coverage, shared))
        .with("aligned", aligned.collect::<Vec<_>>())
        .with("alone", &compared.alone)
        .with("indicator_count", compared.indicator_count)
        .with("indicators", indicators.collect::<Vec<_>>())
        .with("checks", checks.collect::<Vec<_>>())
        .with("figures", figures.collect::<Vec<_>>())
        .with("vision", &compared.vision)
        .with("horizon", compared.horizon)
        .with("levels", &compared.levels)
        .with("perspectives", pair(&compared.perspectives, |list| list.iter().map(part).collect::<Vec<_>>()))
        .with("unknown", &compared.unknown)
}
