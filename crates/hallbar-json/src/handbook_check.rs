//! What came of checking a handbook's soundness, as JSON.

use hallbar_core::soundness::{self, Basis, CheckResult, Finding, STAND_IN, Weight};
use hallbar_core::{Remark, Scorer, Text};
use serde::Serialize;

use crate::fingerprint::fingerprint_handbook;
use crate::write::write_case;

/// Writes what came of checking a handbook: `handbook_check/1`, indented, with a line break at the end.
///
/// | field | holds |
/// |---|---|
/// | `handbook` | `{id, version, fingerprint, title}` |
/// | `strategy` | `{id, version, stand_in}` where one was used; `stand_in` is true for one made up for the test |
/// | `checks` | `{code, id, weight, findings}`; `weight` is `mend`, `look`, or `null` where nothing was found |
///
/// A finding has its `path` in the handbook, the `title` of what stands there, `weight`, `basis` (`proved`, `shown`, `read`
/// or `guessed`), `consequence` and `way_out` in `sv` and `en`, and where a case shows it, the `case`: a whole `case/1`.
///
/// # Examples
/// ```
/// use hallbar_core::{Handbook, Scorer};
/// let text = br#"{"hallbar": "handbook/1", "id": "h", "version": "1", "title": {"sv": "H", "en": "H"},
///   "lenses": [{"id": "dimensions", "title": {"sv": "Dimensioner", "en": "Dimensions"},
///     "items": [{"id": "social", "title": {"sv": "Social", "en": "Social"}}]}]}"#;
/// let document = hallbar_json::read_handbook(text).document.unwrap();
/// let scorer = Scorer::compile(&Handbook::validate(document).into_result().unwrap(), None, None)?;
/// let written = hallbar_json::write_handbook_check(&scorer);
/// assert!(written.contains(r#""path": "/lenses/0/items/0""#), "{written}");
/// # Ok::<(), hallbar_core::CompileError>(())
/// ```
#[must_use]
pub fn write_handbook_check(scorer: &Scorer) -> String {
    let results = soundness::check(scorer);
    let document = scorer.handbook();
    // After the handbook comes the strategy, if there is one.
    let strategy = scorer.rules().nth(1);
    let written = Written {
        hallbar: "handbook_check/1",
        handbook: Named {
            id: &document.id,
            version: &document.version,
            fingerprint: fingerprint_handbook(document),
            title: &document.title,
        },
        strategy: strategy.map(|name| Used {
            id: &name.id,
            version: &name.version,
            stand_in: name.id == STAND_IN,
        }),
        checks: results.iter().map(WrittenCheck::from).collect(),
    };
    // Writing plain data to memory has no way to fail.
    let mut text = serde_json::to_string_pretty(&written).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Written<'a> {
    hallbar: &'static str,
    handbook: Named<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    strategy: Option<Used<'a>>,
    checks: Vec<WrittenCheck<'a>>,
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    version: &'a str,
    fingerprint: String,
    title: &'a Text,
}

#[derive(Serialize)]
struct Used<'a> {
    id: &'a str,
    version: &'a str,
    stand_in: bool,
}

#[derive(Serialize)]
struct WrittenCheck<'a> {
    code: &'static str,
    id: &'static str,
    weight: Option<Weight>,
    findings: Vec<WrittenFinding<'a>>,
}

#[derive(Serialize)]
struct WrittenFinding<'a> {
    path: &'a str,
    title: &'a Text,
    weight: Weight,
    basis: Basis,
    consequence: &'a Remark,
    way_out: &'a Remark,
    #[serde(skip_serializing_if = "Option::is_none")]
    case: Option<serde_json::Value>,
}

impl<'a> From<&'a CheckResult> for WrittenCheck<'a> {
    fn from(result: &'a CheckResult) -> Self {
        Self {
            code: result.check.code,
            id: result.check.id,
            weight: result.weight(),
            findings: result.findings.iter().map(WrittenFinding::from).collect(),
        }
    }
}

impl<'a> From<&'a Finding> for WrittenFinding<'a> {
    fn from(finding: &'a Finding) -> Self {
        let case = finding.case.as_ref().map(write_case);
        Self {
            path: &finding.path,
            title: &finding.title,
            weight: finding.weight,
            basis: finding.basis,
            consequence: &finding.consequence,
            way_out: &finding.way_out,
            case: case.and_then(|text| serde_json::from_str(&text).ok()),
        }
    }
}
