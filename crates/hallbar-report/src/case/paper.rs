//! The papers that an assessment becomes: for the officer, the board and the applicant.
//!
//! Nothing is worked out here. What is said of a case stands in its assessment; what a person has to decide is left open.

mod applicant;
mod board;
mod officer;

use hallbar_core::assessment::{CriterionResult, EffectLine, GateOutcome, GateResult, Ternary};

use super::{CasePage, Report};
use crate::page::Page;

/// Whom a paper is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperFor {
    /// Whoever prepares the decision: everything, in the order of an official paper.
    Officer,
    /// The politicians who decide: half a page.
    Board,
    /// Whoever applied: what was good, what was missing, what would raise it.
    Applicant,
}

impl CasePage<'_> {
    /// The paper for a reader, on this page. Personal identity numbers in it are masked, and that is said at its end.
    #[must_use]
    pub fn paper(&self, reader: PaperFor, page: Page) -> Page {
        let mut report = self.on(page);
        match reader {
            PaperFor::Officer => officer::write(&mut report),
            PaperFor::Board => board::write(&mut report),
            PaperFor::Applicant => applicant::write(&mut report),
        }
        let language = report.language;
        report.page.masked(language)
    }
}

/// As many of a kind as half a page has room for.
const FEW: usize = 3;

impl Report<'_> {
    /// Gates that came out so.
    fn gates(&self, wanted: GateOutcome) -> Vec<&GateResult> {
        let gates = self.result.stages.iter().flat_map(|stage| &stage.gates);
        gates.filter(|gate| gate.applies != Ternary::No && gate.outcome == wanted).collect()
    }

    /// Effects that are certainly gains, or may be losses, the largest first.
    fn effects(&self, losses: bool) -> Vec<&EffectLine> {
        let Some(effects) = &self.result.effects else { return Vec::new() };
        let size = |line: &EffectLine| if losses { -line.after.0 } else { line.after.1 };
        let mut lines: Vec<&EffectLine> = effects
            .effects
            .iter()
            .filter(
                |line| if losses { line.after.0 < 0.0 } else { line.after.0 >= 0.0 && line.after.1 > 0.0 },
            )
            .collect();
        lines.sort_by(|one, other| size(other).total_cmp(&size(one)));
        lines
    }

    /// Criteria that came out in the upper or the lower part of their scale, by answers that are certain: the farthest out
    /// first.
    fn extremes(&self, upper: bool) -> Vec<&CriterionResult> {
        let mut found: Vec<(f64, &CriterionResult)> = Vec::new();
        for criterion in self.result.criteria.iter().filter(|criterion| criterion.applies == Ternary::Yes) {
            let [level] = criterion.levels.as_slice() else { continue };
            let Some(scale) = criterion
                .scale
                .as_ref()
                .and_then(|id| self.names.handbook.scales.iter().find(|scale| scale.id == *id))
            else {
                continue;
            };
            let place = scale.levels.iter().position(|known| known.id == level.id);
            let (Some(place), true) = (place, scale.levels.len() > 1) else { continue };
            #[expect(clippy::cast_precision_loss, reason = "a scale has at most 64 levels")]
            let share = place as f64 / (scale.levels.len() - 1) as f64;
            if if upper { share >= 0.6 } else { share <= 0.4 } {
                found.push((if upper { -share } else { share }, criterion));
            }
        }
        found.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        found.into_iter().map(|(_, criterion)| criterion).collect()
    }

    /// `Klimat (Försämrar)`.
    fn criterion_words(&self, criterion: &CriterionResult) -> String {
        let title = self.titled(&criterion.title, &criterion.id, criterion.item.as_deref());
        match criterion.levels.as_slice() {
            [level] => format!("{title} ({})", self.title(&level.title, &level.id)),
            _ => title,
        }
    }
}
