//! What came of checking a strategy, as JSON.

use hallbar_core::Strategy;
use hallbar_core::assessment::Ternary;
use hallbar_core::interlinkages::Interlinkages;
use hallbar_core::strategy::{
    AgendaPull, AgendaTotal, CheckPlace, CheckResult, FigureResult, IndirectPull, PairPull, Standing, Theme,
};
use serde::Serialize;

use crate::fingerprint::fingerprint_strategy;

/// Writes what came of checking a strategy: `strategy_check/1`, indented, with a line break at the end.
///
/// | field | holds |
/// |---|---|
/// | `strategy` | `{id, version, fingerprint, title}` |
/// | `seen_on` | the day it was looked at, or `null` |
/// | `checks` | `{code, id, standing, low, high, met, not_met, open, places}`; `standing` is `null` where it cannot be said. A place has `path`, `title`, `meets` and `note`. |
/// | `figures` | by id: a number, `{"from", "to"}` where not all is known (`null` without limit), `null` where there is nothing to draw it from |
/// | `agenda` | a goal of Agenda 2030 each: how many targets are supported and hindered, `gains` and `losses` as `[least, most]` |
/// | `goals` | what each own goal does to each goal of Agenda 2030 |
/// | `pairs` | pairs of own goals that link to the same: `together_on`, `apart_on`, `gains` and `losses` |
///
/// With a `matrix`, `indirect` has what one own goal does to another in turn: `from`, `to`, `gains`, `losses` and the `ways`,
/// and `matrix` names it. With a `theme`, checks and goals that do not carry it are left out.
#[must_use]
pub fn write_strategy_check(
    strategy: &Strategy,
    theme: Option<Theme>,
    matrix: Option<&Interlinkages>,
) -> String {
    let document = strategy.document();
    let pulls = theme.map_or_else(|| strategy.pulls(), |theme| strategy.pulls_seen_under(theme));
    let seen = theme.map(|theme| strategy.goals_seen_under(theme));
    let is_seen = |goal: &str| seen.as_ref().is_none_or(|seen| seen.contains(&goal));
    let indirect = matrix.map(|matrix| {
        let mut pulls = strategy.indirect_pulls(matrix);
        pulls.retain(|pull| is_seen(pull.from) || is_seen(pull.to));
        pulls
    });
    let checks = strategy.check();
    let carries = |result: &&CheckResult| theme.is_none_or(|theme| result.check.themes.contains(&theme));
    let figures = strategy.figures();
    let written = Written {
        hallbar: "strategy_check/1",
        strategy: Named {
            id: &document.id,
            version: &document.version,
            fingerprint: fingerprint_strategy(document),
            title: &document.title,
        },
        seen_on: strategy.day().map(|day| day.to_string()),
        theme: theme.map(Theme::id),
        checks: checks.iter().filter(carries).map(WrittenCheck::from).collect(),
        figures: figures.iter().map(|result| (result.figure.id().to_owned(), figure(result))).collect(),
        agenda: &pulls.by_agenda_goal,
        goals: &pulls.on_agenda,
        pairs: &pulls.pairs,
        matrix: matrix.map(|matrix| (&matrix.document().id, &matrix.document().version).into()),
        indirect,
    };
    // Writing plain data to memory has no way to fail.
    let mut text = serde_json::to_string_pretty(&written).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Written<'a> {
    hallbar: &'static str,
    strategy: Named<'a>,
    seen_on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    theme: Option<&'static str>,
    checks: Vec<WrittenCheck<'a>>,
    figures: serde_json::Map<String, serde_json::Value>,
    agenda: &'a [AgendaTotal],
    goals: &'a [AgendaPull<'a>],
    pairs: &'a [PairPull<'a>],
    #[serde(skip_serializing_if = "Option::is_none")]
    matrix: Option<MatrixName<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    indirect: Option<Vec<IndirectPull<'a>>>,
}

#[derive(Serialize)]
struct MatrixName<'a> {
    id: &'a str,
    version: &'a str,
}

impl<'a> From<(&'a String, &'a String)> for MatrixName<'a> {
    fn from((id, version): (&'a String, &'a String)) -> Self {
        Self { id, version }
    }
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    version: &'a str,
    fingerprint: String,
    title: &'a str,
}

#[derive(Serialize)]
struct WrittenCheck<'a> {
    code: &'static str,
    id: &'static str,
    standing: Option<Standing>,
    low: Standing,
    high: Standing,
    met: usize,
    not_met: usize,
    open: usize,
    places: Vec<&'a CheckPlace>,
}

impl<'a> From<&'a CheckResult> for WrittenCheck<'a> {
    fn from(result: &'a CheckResult) -> Self {
        // A single thing that meets its check is worth a place to people, not to programs.
        let places = result.places.iter().filter(|place| place.meets != Ternary::Yes);
        Self {
            code: result.check.code,
            id: result.check.id,
            standing: result.standing(),
            low: result.low,
            high: result.high,
            met: result.met,
            not_met: result.not_met,
            open: result.open,
            places: places.collect(),
        }
    }
}

fn figure(result: &FigureResult) -> serde_json::Value {
    match (result.low, result.high) {
        (None, _) => serde_json::Value::Null,
        (low, high) if low == high => serde_json::json!(low),
        (low, high) => serde_json::json!({"from": low, "to": high}),
    }
}
