//! What is remarked on a case, in words.

use hallbar::portfolio::{Entry, Funding, Row};
use hallbar::report::figures;
use hallbar::report::words::listed;

use super::Words;
use crate::texts::ranking as texts;
use crate::texts::{self as general};

/// Everything worth a remark on a ranked case, most weighty first. `at` is its place among the rows.
pub(super) fn remarks(words: Words<'_>, at: u32, row: &Row, entry: &Entry) -> Vec<String> {
    let mut said = Vec::new();
    said.extend(funding(words, row));
    if let Some(line) = words.result.line.as_ref() {
        if line.next.contains(&at) {
            said.push(words.say(texts::NEXT).to_owned());
        }
        if line.next_whole.contains(&at) {
            said.push(words.say(texts::WHOLE).to_owned());
        }
    }
    if row.open {
        said.push(words.say(texts::OPEN_ANSWERS).to_owned());
    }
    if row.conditional {
        let gates: Vec<String> = words.gates(&entry.open).iter().map(|gate| words.quoted(gate)).collect();
        let gates = listed(&gates, general::AND, words.names.language);
        said.push(words.fill(texts::IF_MET, &[&gates]));
    }
    if row.tie_open && shares_score(words, at, entry) {
        said.push(words.say(texts::TIE_OPEN).to_owned());
    }
    if row.near_class
        && let Some(next) = words.result.nearness(entry).to_next
    {
        let class = words.names.class(&words.result.terms.node, &next.class);
        let phrase = if next.more_than { texts::LACKS_MORE } else { texts::LACKS };
        let missing = figures::number(next.missing, words.names.language);
        said.push(words.fill(phrase, &[&missing, &words.quoted(&class)]));
    }
    said
}

/// What is said of the money: nothing where it simply fits, or where the case stands below the line.
fn funding(words: Words<'_>, row: &Row) -> Option<String> {
    let limit = row.limit.map(|at| words.quoted(&words.limit(at)));
    let shared = row.place != row.place_to;
    match (row.funding?, limit) {
        (Funding::PassedOver, Some(limit)) => Some(words.fill(texts::STOPPED, &[&limit])),
        (_, Some(limit)) => Some(words.fill(texts::MAY_BE_STOPPED, &[&limit])),
        (Funding::MayFit, None) if !row.conditional => Some(words.say(texts::MAY_FIT).to_owned()),
        (Funding::Cut, None) if shared => Some(words.say(texts::CUT_TIE).to_owned()),
        (Funding::Cut, None) => Some(words.say(texts::CUT).to_owned()),
        (Funding::MayBeCut, None) => Some(words.say(texts::MAY_BE_CUT).to_owned()),
        (Funding::MayFit | Funding::Fits | Funding::Below | Funding::PassedOver, None) => None,
    }
}

/// The word for how the money reaches a case.
pub(super) fn money(words: Words<'_>, row: &Row) -> Option<&'static str> {
    Some(words.say(match row.funding? {
        Funding::Fits => texts::FITS,
        Funding::MayFit => texts::MAY_FIT,
        Funding::Cut if row.place != row.place_to => texts::CUT_TIE,
        Funding::Cut => texts::CUT,
        Funding::MayBeCut => texts::MAY_BE_CUT,
        Funding::Below => texts::BELOW,
        Funding::PassedOver => return None,
    }))
}

/// Whether the case beside it in the list has the same least score, so that tie keys set their order.
fn shares_score(words: Words<'_>, at: u32, entry: &Entry) -> bool {
    let low = |entry: &Entry| entry.score.map(|score| score.low.to_bits());
    let beside = [at.checked_sub(1), at.checked_add(1)];
    beside.into_iter().flatten().filter_map(|at| words.row(at)).any(|(_, other)| low(other) == low(entry))
}
