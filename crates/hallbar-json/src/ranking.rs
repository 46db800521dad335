use hallbar_core::assessment::Ternary;
use hallbar_core::call::Share;
use hallbar_core::handbook::{First, TieOf};
use hallbar_core::portfolio::{
    Amount, CallResult, Count, Entry, Figure, Nearness, Row, Standing, Sum, Terms, TieValue,
};
use hallbar_core::{CaseKind, Money};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

/// What the document is, and the version of its form.
const MARKER: &str = "ranking/1";

/// Writes the ranking of a call: two spaces a level, fields always in the same order, numbers as short as they read
/// back. Money is written as in cases, a range as `low` and `high`, and what is without limit as `null`.
///
/// Rows of the line are named by the ids of their cases. The form is told in [Writing a case](crate::guide::case).
///
/// # Examples
/// ```
/// use hallbar_core::portfolio::{Amount, Entry, Points, Terms, rank};
/// let score = Some(Points { low: 3.0, high: 4.0 });
/// let entry = Entry { record: 1, case: "2026-014".into(), score, applied: Amount::exactly(50_000), ..Entry::default() };
/// let text = hallbar_json::write_ranking(&rank(vec![entry], Terms::default()));
/// let written: serde_json::Value = serde_json::from_str(&text)?;
/// assert_eq!(written["ranked"][0]["score"]["low"], 3.0);
/// assert_eq!(written["ranked"][0]["applied"]["high"], "500 SEK");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn write_ranking(result: &CallResult) -> String {
    // Writing plain data to memory has no way to fail.
    let mut text = serde_json::to_string_pretty(&Written(result)).unwrap_or_default();
    text.push('\n');
    text
}

/// A ranking with its fields as they are written.
struct Written<'a>(&'a CallResult);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let result = self.0;
        let terms = &result.terms;
        let mut object = serializer.serialize_map(None)?;
        object.serialize_entry("hallbar", MARKER)?;
        object.serialize_entry("handbook", &terms.handbook)?;
        object.serialize_entry("call", &terms.call)?;
        object.serialize_entry("hallbar_version", env!("CARGO_PKG_VERSION"))?;
        object.serialize_entry("by", &terms.node)?;
        object.serialize_entry("ties", &terms.ties.iter().map(Key::from).collect::<Vec<_>>())?;
        object.serialize_entry("budget", &terms.budget)?;
        object.serialize_entry("line", &line(result))?;
        object.serialize_entry("limits", &limits(result))?;
        object.serialize_entry("totals", &totals(result))?;
        object.serialize_entry("ranked", &Rows(result))?;
        object.serialize_entry("failed", &Apart(result, &result.failed))?;
        object.serialize_entry("unscored", &Apart(result, &result.unscored))?;
        object.end()
    }
}

#[derive(serde::Serialize)]
struct Key<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<&'a str>,
    first: &'static str,
}

impl<'a> From<&'a hallbar_core::handbook::TieKey> for Key<'a> {
    fn from(key: &'a hallbar_core::handbook::TieKey) -> Self {
        let (score, fact) = match &key.of {
            TieOf::Score(id) => (Some(id.as_str()), None),
            TieOf::Fact(id) => (None, Some(id.as_str())),
        };
        let first = match key.first {
            First::Greatest => "greatest",
            First::Least => "least",
        };
        Self { score, fact, first }
    }
}

/// An amount of money from its least to its most.
#[derive(serde::Serialize)]
struct Range<T> {
    low: T,
    high: Option<T>,
}

/// Money as it is written in documents.
struct WrittenMoney(Sum);

impl Serialize for WrittenMoney {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

fn money(amount: Amount, terms: &Terms) -> Range<WrittenMoney> {
    let sum = |hundredths| WrittenMoney(Sum { hundredths, currency: terms.currency });
    Range { low: sum(amount.low), high: amount.high.map(sum) }
}

#[derive(serde::Serialize)]
struct WrittenLine<'a> {
    budget: Money,
    fits: u32,
    left: Range<WrittenMoney>,
    cut: Vec<&'a str>,
    next: Vec<&'a str>,
    next_whole: Vec<&'a str>,
}

fn line(result: &CallResult) -> Option<WrittenLine<'_>> {
    let line = result.line.as_ref()?;
    let ids = |rows: &[u32]| {
        let rows = rows.iter().filter_map(|at| result.rows.get(usize::try_from(*at).ok()?));
        rows.filter_map(|row| result.entry(row)).map(|entry| entry.case.as_str()).collect()
    };
    Some(WrittenLine {
        budget: line.budget,
        fits: line.fits,
        left: money(line.left, &result.terms),
        cut: ids(&line.cut),
        next: ids(&line.next),
        next_whole: ids(&line.next_whole),
    })
}

/// What is used of a limit, in what the limit counts.
enum Used {
    Money(WrittenMoney),
    Cases(i128),
}

impl Serialize for Used {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Money(money) => money.serialize(serializer),
            Self::Cases(cases) => serializer.serialize_i128(*cases),
        }
    }
}

#[derive(serde::Serialize)]
struct WrittenLimit<'a> {
    id: &'a str,
    title: &'a str,
    value: Option<&'a str>,
    used: Range<Used>,
    holds: Option<Ternary>,
    passed_over: u32,
    doubtful: u32,
}

fn limits(result: &CallResult) -> Vec<WrittenLimit<'_>> {
    let told = result.limits.iter().filter_map(|told| {
        let limit = result.terms.limits.get(usize::try_from(told.limit).ok()?)?;
        Some(WrittenLimit {
            id: &limit.id,
            title: &limit.title,
            value: told.value.as_deref(),
            used: match limit.bound.share() {
                Share::Cases(_) => {
                    Range { low: Used::Cases(told.used.low), high: told.used.high.map(Used::Cases) }
                }
                Share::Money(_) | Share::Percent(_) => {
                    let Range { low, high } = money(told.used, &result.terms);
                    Range { low: Used::Money(low), high: high.map(Used::Money) }
                }
            },
            holds: told.holds,
            passed_over: told.passed_over,
            doubtful: told.doubtful,
        })
    });
    told.collect()
}

#[derive(serde::Serialize)]
struct WrittenCount {
    cases: u32,
    applied: Range<WrittenMoney>,
}

fn count(count: Count, terms: &Terms) -> WrittenCount {
    WrittenCount { cases: count.cases, applied: money(count.applied, terms) }
}

#[derive(serde::Serialize)]
struct WrittenTotals<'a> {
    all: WrittenCount,
    ranked: WrittenCount,
    open: WrittenCount,
    conditional: WrittenCount,
    failed: WrittenCount,
    unscored: WrittenCount,
    by_class: Vec<WrittenClassCount<'a>>,
}

#[derive(serde::Serialize)]
struct WrittenClassCount<'a> {
    class: Option<&'a str>,
    standing: &'static str,
    cases: u32,
    applied: Range<WrittenMoney>,
}

fn totals(result: &CallResult) -> WrittenTotals<'_> {
    let (totals, terms) = (&result.totals, &result.terms);
    WrittenTotals {
        all: count(totals.all, terms),
        ranked: count(totals.ranked, terms),
        open: count(totals.open, terms),
        conditional: count(totals.conditional, terms),
        failed: count(totals.failed, terms),
        unscored: count(totals.unscored, terms),
        by_class: totals
            .by_class
            .iter()
            .map(|total| {
                let class = class(total.class, terms);
                let WrittenCount { cases, applied } = count(total.count, terms);
                WrittenClassCount { class: class.class, standing: class.standing, cases, applied }
            })
            .collect(),
    }
}

#[derive(serde::Serialize)]
struct WrittenClass<'a> {
    standing: &'static str,
    class: Option<&'a str>,
    low: Option<&'a str>,
    high: Option<&'a str>,
}

fn class(standing: Standing, terms: &Terms) -> WrittenClass<'_> {
    let id = |at: u32| name(&terms.classes, at);
    let told = |standing, class: Option<u32>, low: Option<u32>, high: Option<u32>| WrittenClass {
        standing,
        class: class.and_then(id),
        low: low.and_then(id),
        high: high.and_then(id),
    };
    match standing {
        Standing::Certain(at) => told("certain", Some(at), Some(at), Some(at)),
        Standing::Open(low, high) => told("open", None, low, high),
        Standing::Withheld => told("withheld", None, None, None),
        Standing::None => told("none", None, None, None),
    }
}

fn name(names: &[String], at: u32) -> Option<&str> {
    names.get(usize::try_from(at).ok()?).map(String::as_str)
}

fn names<'a>(names_of: &'a [String], places: &[u32]) -> Vec<&'a str> {
    places.iter().filter_map(|at| name(names_of, *at)).collect()
}

struct Rows<'a>(&'a CallResult);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows =
            self.0.rows.iter().filter_map(|row| Some(WrittenRow::new(self.0, row, self.0.entry(row)?)));
        serializer.collect_seq(rows)
    }
}

/// A ranked case with its fields as they are written.
#[derive(serde::Serialize)]
struct WrittenRow<'a> {
    place: u32,
    place_to: u32,
    best: u32,
    worst: u32,
    record: u64,
    case: &'a str,
    title: &'a str,
    kind: CaseKind,
    score: Option<Range<f64>>,
    ties: Vec<WrittenTie>,
    class: WrittenClass<'a>,
    by_gate: Option<&'a str>,
    applied: Range<WrittenMoney>,
    cumulated: Range<WrittenMoney>,
    funding: Option<&'static str>,
    limit: Option<&'a str>,
    open: bool,
    open_gates: Vec<&'a str>,
    tie_open: bool,
    near_line: bool,
    near_class: bool,
    to_next: Option<WrittenNext>,
    to_lower: Option<WrittenLower>,
}

#[derive(serde::Serialize)]
struct WrittenNext {
    class: String,
    limit: f64,
    more_than: bool,
    missing: f64,
    missing_at_best: f64,
}

#[derive(serde::Serialize)]
struct WrittenLower {
    class: String,
    limit: f64,
    more_than: bool,
    margin: f64,
    margin_at_best: f64,
}

impl<'a> WrittenRow<'a> {
    fn new(result: &'a CallResult, row: &Row, entry: &'a Entry) -> Self {
        let terms = &result.terms;
        let Nearness { to_next, to_lower } = result.nearness(entry);
        let limit = row.limit.and_then(|at| terms.limits.get(usize::try_from(at).ok()?));
        Self {
            place: row.place,
            place_to: row.place_to,
            best: row.best,
            worst: row.worst,
            record: entry.record,
            case: &entry.case,
            title: &entry.title,
            kind: entry.kind,
            score: entry.score.map(|score| Range { low: score.low, high: Some(score.high) }),
            ties: entry.ties.iter().map(WrittenTie::from).collect(),
            class: class(entry.class, terms),
            by_gate: entry.by_gate.and_then(|at| name(&terms.gates, at)),
            applied: money(entry.applied, terms),
            cumulated: money(row.cumulated, terms),
            funding: row.funding.map(|funding| funding.id()),
            limit: limit.map(|limit| limit.id.as_str()),
            open: row.open,
            open_gates: names(&terms.gates, &entry.open),
            tie_open: row.tie_open,
            near_line: row.near_line,
            near_class: row.near_class,
            to_next: to_next.map(|next| WrittenNext {
                class: next.class,
                limit: next.limit,
                more_than: next.more_than,
                missing: next.missing,
                missing_at_best: next.missing_at_best,
            }),
            to_lower: to_lower.map(|lower| WrittenLower {
                class: lower.class,
                limit: lower.limit,
                more_than: lower.more_than,
                margin: lower.margin,
                margin_at_best: lower.margin_at_best,
            }),
        }
    }
}

/// What is known of a tie key.
#[derive(serde::Serialize)]
struct WrittenTie {
    low: Option<WrittenFigure>,
    high: Option<WrittenFigure>,
    there: Ternary,
}

impl From<&TieValue> for WrittenTie {
    fn from(value: &TieValue) -> Self {
        Self { low: value.low.map(WrittenFigure), high: value.high.map(WrittenFigure), there: value.there }
    }
}

struct WrittenFigure(Figure);

impl Serialize for WrittenFigure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Figure::Number(number) => serializer.serialize_f64(number),
            Figure::Money(money) => serializer.collect_str(&money),
            Figure::Date(date) => serializer.collect_str(&date),
        }
    }
}

/// Cases that are not ranked.
struct Apart<'a>(&'a CallResult, &'a [u32]);

#[derive(serde::Serialize)]
struct WrittenApart<'a> {
    record: u64,
    case: &'a str,
    title: &'a str,
    kind: CaseKind,
    score: Option<Range<f64>>,
    applied: Range<WrittenMoney>,
    failed_gates: Vec<&'a str>,
    open_gates: Vec<&'a str>,
}

impl Serialize for Apart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let terms = &self.0.terms;
        let cases = self.1.iter().filter_map(|at| self.0.case(*at));
        serializer.collect_seq(cases.map(|entry| WrittenApart {
            record: entry.record,
            case: &entry.case,
            title: &entry.title,
            kind: entry.kind,
            score: entry.score.map(|score| Range { low: score.low, high: Some(score.high) }),
            applied: money(entry.applied, terms),
            failed_gates: names(&terms.gates, &entry.failed),
            open_gates: names(&terms.gates, &entry.open),
        }))
    }
}
