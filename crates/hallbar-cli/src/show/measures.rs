//! Measures: what is worked out from facts and answers.

use super::Shown;
use crate::texts;

pub(super) fn write(shown: &mut Shown<'_>) {
    let names = shown.names;
    if names.handbook.measures.is_empty() {
        return;
    }
    shown.heading(texts::MEASURES);
    for measure in &names.handbook.measures {
        let title = shown.with_id(&names.title(&measure.title, &measure.id), &measure.id);
        let unit = measure.unit.as_ref().map(|unit| format!(" ({})", names.text(unit))).unwrap_or_default();
        let rule = names.measure_rule(&measure.rule);
        shown.page.hanging(0, "• ", &format!("{title}{unit} – {rule}"));
    }
}
