//! Numbers and sums over the call.

use hallbar::portfolio::{Count, Standing};
use hallbar::report::figures;

use super::Written;
use crate::layout::{Column, Table};
use crate::texts::ranking as texts;

pub(super) fn write(written: &mut Written<'_>) {
    let words = written.words();
    let totals = &written.result.totals;
    let currency = figures::currency(written.result.terms.currency, words.names.language);
    let mut table = Table::new(vec![
        Column::text(words.say(texts::GROUP)),
        Column::figure(words.say(texts::NUMBER)),
        Column::figure(words.fill(texts::APPLIED, &[&currency])),
    ]);
    let row = |label: String, count: Count| {
        let number = figures::number(f64::from(count.cases), words.names.language);
        vec![label, number, words.column(count.applied)]
    };
    for total in &totals.by_class {
        let label = match total.class {
            Standing::Certain(at) => words.class_title(at),
            Standing::Open(..) => words.say(texts::CLASS_OPEN_ROW).to_owned(),
            Standing::Withheld => words.say(texts::WITHHELD_ROW).to_owned(),
            // Where no case has a class the row of all ranked ones says the same.
            Standing::None if totals.by_class.len() == 1 => continue,
            Standing::None => hallbar::report::words::capital(words.say(texts::NO_CLASS)),
        };
        table.row(row(label, total.count));
    }
    table.rule();
    for (label, count, always) in [
        (texts::RANKED_ROW, totals.ranked, true),
        (texts::OPEN_ROW, totals.open, false),
        (texts::CONDITIONAL_ROW, totals.conditional, false),
        (texts::FAILED, totals.failed, false),
        (texts::UNSCORED, totals.unscored, false),
        (texts::ALL_ROW, totals.all, true),
    ] {
        if always || count.cases > 0 {
            table.row(row(words.say(label).to_owned(), count));
        }
    }
    written.heading(texts::TOTALS);
    written.page.table(0, &table);
}
