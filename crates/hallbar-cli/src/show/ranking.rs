//! How the cases of a call are put in order.

use hallbar::report::words::capital;

use super::Shown;
use crate::texts::ranking as texts;

pub(super) fn write(shown: &mut Shown<'_>) {
    let names = shown.names;
    let Some(rules) = &names.handbook.ranking else { return };
    let Some(node) = rules.by.as_ref().or(names.handbook.main.as_ref()) else { return };
    shown.heading(texts::RANKING);
    let order = capital(&names.order(node, &rules.ties));
    shown.page.paragraph(0, &names.fill(texts::SHOWN_ORDER, &[&order]));
}
