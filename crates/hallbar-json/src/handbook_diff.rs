//! Two handbooks held against one another: what changed, whether results stay comparable, and what it does to cases.

use hallbar_core::handbook::HandbookDocument;
use hallbar_core::shift::{Came, Stand, Yardstick};
use serde_json::{Map, Value, json};

use crate::{Act, Bearing, Change, Layer, fingerprint_handbook};

/// What the document is, and the version of its form.
const MARKER: &str = "handbook_diff/1";

/// The difference of two handbooks.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct HandbookDiff {
    /// Id, version and fingerprint of the first.
    pub from: [String; 3],
    /// The same of the second.
    pub to: [String; 3],
    /// What changed, in the order of the handbook.
    pub changes: Vec<Change>,
    /// What the changes bear on most; none where there are none.
    pub most: Option<Bearing>,
    /// Where both are versions of one handbook, what the changes ask of the version.
    pub version: Option<VersionAdvice>,
}

/// What changes ask of the version of a handbook.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct VersionAdvice {
    /// The least version that tells of them: the last number for texts, the second for what keeps results, the first for
    /// what does not. None where versions are not written as up to three numbers with points between: `2027:1`.
    pub least: Option<String>,
    /// Whether the version given is that or later; where there is none, whether it is another.
    pub enough: bool,
    /// Whether `comparable_since` has to be the new version, and is not.
    pub comparable_since: bool,
}

impl HandbookDiff {
    /// Holds two handbooks against one another.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::handbook::HandbookDocument;
    /// use hallbar_json::{Bearing, HandbookDiff};
    /// let first = HandbookDocument { id: "a".into(), version: "1.2.0".into(), ..Default::default() };
    /// let second = HandbookDocument { needs_strategy: true, version: "1.3.0".into(), ..first.clone() };
    /// let diff = HandbookDiff::new(&first, &second);
    /// assert_eq!(diff.most, Some(Bearing::Asked));
    /// let version = diff.version.unwrap();
    /// assert_eq!((version.least.as_deref(), version.enough), (Some("2.0.0"), false));
    /// ```
    #[must_use]
    pub fn new(from: &HandbookDocument, to: &HandbookDocument) -> Self {
        let mut changes = Layer::between(from, to).changes(from);
        if from.id == to.id && from.comparable_since != to.comparable_since {
            // It is about versions and not about cases, so no layer carries it on; but it decides which cases are refused.
            let quoted = |since: &Option<String>| Some(format!("{:?}", since.as_ref()?));
            changes.push(Change {
                act: Act::Set,
                path: "/comparable_since".to_owned(),
                title: None,
                bearing: Bearing::Views,
                before: quoted(&from.comparable_since),
                after: quoted(&to.comparable_since),
            });
        }
        let most = changes.iter().map(|change| change.bearing).max();
        let name = |handbook: &HandbookDocument| {
            [handbook.id.clone(), handbook.version.clone(), fingerprint_handbook(handbook)]
        };
        let version = (from.id == to.id).then(|| advice(from, to, most));
        Self { from: name(from), to: name(to), changes, most, version }
    }

    /// Whether points, requirements and classes are the same under both, whatever the case.
    #[must_use]
    pub fn keeps_results(&self) -> bool {
        self.most.is_none_or(Bearing::keeps_results)
    }
}

fn advice(from: &HandbookDocument, to: &HandbookDocument, most: Option<Bearing>) -> VersionAdvice {
    let breaks = most.is_some_and(|most| !most.keeps_results());
    let comparable_since = breaks && to.comparable_since.as_ref().is_some_and(|since| *since != to.version);
    let (Some(mut numbers), Some(given)) = (numbers(&from.version), numbers(&to.version)) else {
        let enough = most.is_none() || from.version != to.version;
        return VersionAdvice { least: None, enough, comparable_since };
    };
    let moved = match most {
        None => None,
        Some(Bearing::Texts) => Some(2),
        Some(bearing) if bearing.keeps_results() => Some(1),
        Some(_) => Some(0),
    };
    for (at, number) in numbers.iter_mut().enumerate() {
        match moved {
            Some(moved) if at == moved => *number = number.saturating_add(1),
            Some(moved) if at > moved => *number = 0,
            _ => {}
        }
    }
    let least = numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(".");
    VersionAdvice { enough: given >= numbers, least: Some(least), comparable_since }
}

/// The three numbers of a version, those not written as zero.
fn numbers(version: &str) -> Option<[u64; 3]> {
    let mut numbers = [0; 3];
    let mut parts = version.split('.');
    for number in &mut numbers {
        match parts.next() {
            Some(part) => *number = part.parse().ok()?,
            None => break,
        }
    }
    parts.next().is_none().then_some(numbers)
}

/// What a change of the rules does to cases.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CasesDiff {
    /// What the stands are told by.
    pub yardstick: Yardstick,
    /// Cases that could be assessed under both.
    pub cases: u64,
    /// Cases that could not, under the first and under the second.
    pub refused: [u64; 2],
    /// Why the first of them could not: its number, and what was said.
    pub first_refused: Option<(u64, String)>,
    /// Cases whose decision falls differently, in the order they came.
    pub moved: Vec<Moved>,
    /// Cases that stand at another place in the order by points.
    pub places_moved: u64,
    /// The case that moves furthest: its id and its place under each.
    pub furthest: Option<(String, u64, u64)>,
    /// The changes that go together, by their numbers, and what each does alone.
    pub steps: Vec<StepEffect>,
    /// Of how many moved cases causes were looked for: the first so many.
    pub looked_into: u64,
}

/// A case whose decision falls differently.
#[derive(Debug, Clone)]
pub struct Moved {
    /// Its number in the input, from 1.
    pub record: u64,
    /// Its id.
    pub id: String,
    /// Where it stands under the first.
    pub before: Stand,
    /// Where it stands under the second.
    pub after: Stand,
    /// Its place in the order by points, under each.
    pub places: [Option<u64>; 2],
    /// Which steps alone lead to the later decision.
    pub alone: Vec<usize>,
    /// Which steps it takes: without any one of them the decision would be another.
    pub needed: Vec<usize>,
}

/// What changes that go together do.
#[derive(Debug, Clone, Default)]
pub struct StepEffect {
    /// The changes, by number.
    pub changes: Vec<usize>,
    /// How many of the cases looked into get their later decision by it alone.
    pub alone: u64,
    /// How many would not get it without it.
    pub needed: u64,
    /// Whether the rules hold together with it alone; where they do not, it could not be tried by itself.
    pub tried: bool,
}

/// Writes a difference: two spaces a level, fields always in the same order.
#[must_use]
pub fn write_handbook_diff(diff: &HandbookDiff, cases: Option<&CasesDiff>) -> String {
    let name = |[id, version, fingerprint]: &[String; 3]| json!({"id": id, "version": version, "fingerprint": fingerprint});
    let mut written = Map::new();
    let mut put = |name: &str, value: Value| {
        written.insert(name.to_owned(), value);
    };
    put("hallbar", json!(MARKER));
    put("from", name(&diff.from));
    put("to", name(&diff.to));
    put("keeps_results", json!(diff.keeps_results()));
    put("bears_on", json!(diff.most.map(Bearing::id)));
    if let Some(version) = &diff.version {
        let said = json!({"least": version.least, "enough": version.enough,
                          "comparable_since_moves": version.comparable_since});
        put("version", said);
    }
    put("changes", Value::Array(diff.changes.iter().map(change).collect()));
    if let Some(cases) = cases {
        put("cases", of_cases(cases));
    }
    let mut text = serde_json::to_string_pretty(&Value::Object(written)).unwrap_or_default();
    text.push('\n');
    text
}

fn change(change: &Change) -> Value {
    let act = match change.act {
        Act::Added => "added",
        Act::Removed => "removed",
        Act::Replaced => "replaced",
        Act::Set => "set",
        Act::Ordered => "ordered",
    };
    let value = |text: &Option<String>| {
        let text = text.as_ref()?;
        Some(serde_json::from_str(text).unwrap_or_else(|_| Value::from(text.as_str())))
    };
    let mut written = Map::new();
    written.insert("act".to_owned(), json!(act));
    written.insert("path".to_owned(), json!(change.path));
    written.insert("bears_on".to_owned(), json!(change.bearing.id()));
    for (name, side) in [("before", value(&change.before)), ("after", value(&change.after))] {
        written.extend(side.map(|side| (name.to_owned(), side)));
    }
    Value::Object(written)
}

fn of_cases(cases: &CasesDiff) -> Value {
    let yardstick = &cases.yardstick;
    let class = |at: Option<u16>| at.and_then(|at| yardstick.classes().get(usize::from(at)));
    let came = |came: Option<Came<'_>>| match came {
        None => Value::Null,
        Some(Came::Open) => json!("open"),
        Some(Came::No) => json!("no"),
        Some(Came::Yes) => json!("yes"),
        Some(Came::Way(way)) => json!(way),
    };
    let moved = cases.moved.iter().map(|moved| {
        let stand = |stand: &Stand, place: Option<u64>| {
            let [low, high] = stand.class.map(class);
            json!({"low": low, "high": high, "points": stand.points, "place": place})
        };
        let differences = yardstick.differences(&moved.before, &moved.after).into_iter();
        let differences = differences.map(|(name, before, after)| {
            (name.to_owned(), json!({"before": came(before), "after": came(after)}))
        });
        json!({
            "record": moved.record, "case": moved.id,
            "before": stand(&moved.before, moved.places[0]), "after": stand(&moved.after, moved.places[1]),
            "outcomes": differences.collect::<Map<_, _>>(),
            "alone": moved.alone, "needed": moved.needed,
        })
    });
    let steps = cases.steps.iter().map(|step| {
        json!({"changes": step.changes, "tried": step.tried, "alone": step.alone, "needed": step.needed})
    });
    let furthest = cases
        .furthest
        .as_ref()
        .map(|(id, before, after)| json!({"case": id, "before": before, "after": after}));
    json!({
        "assessed": cases.cases, "refused": {"before": cases.refused[0], "after": cases.refused[1]},
        "first_refused": cases.first_refused.as_ref().map(|(record, why)| json!({"record": record, "why": why})),
        "moved": moved.collect::<Vec<_>>(), "places_moved": cases.places_moved, "furthest": furthest,
        "steps": steps.collect::<Vec<_>>(), "looked_into": cases.looked_into,
    })
}

impl CasesDiff {
    /// Nothing yet, for cases that are told by this yardstick.
    #[must_use]
    pub fn new(yardstick: Yardstick) -> Self {
        Self {
            yardstick,
            cases: 0,
            refused: [0; 2],
            first_refused: None,
            moved: Vec::new(),
            places_moved: 0,
            furthest: None,
            steps: Vec::new(),
            looked_into: 0,
        }
    }
}
