use hallbar::json::catalogue::{self, Entry};
use hallbar::report::words::printable;

use crate::Exit;
use crate::args::Explain;
use crate::explain::checks::{self, Check};
use crate::session::{Session, Stop};

/// The word that prints the documents which examples change.
const EXAMPLE: &str = "example";

/// Says what words mean, or lists every word there is.
pub(crate) fn explain(asked: &Explain, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let (width, colour) = (session.width(), session.colour_out());
    let text = match asked.words.as_slice() {
        [] => crate::explain::list(width, colour),
        [word] if word == EXAMPLE => crate::explain::documents(),
        words => {
            let found = found(words)?;
            crate::explain::entries(&found.entries, &found.checks, width, colour)
        }
    };
    session.print(&text)?;
    Ok(Exit::Done)
}

/// What a word leads to.
#[derive(Default)]
struct Found {
    checks: Vec<Check>,
    entries: Vec<Entry>,
}

impl Found {
    fn of(word: &str) -> Option<Self> {
        let found = Self { checks: checks::find(word).into_iter().collect(), entries: catalogue::find(word) };
        (!found.checks.is_empty() || !found.entries.is_empty()).then_some(found)
    }
}

/// What the words mean together, else what each of them does.
fn found(words: &[String]) -> Result<Found, Stop> {
    let together = words.join(" ");
    if let Some(found) = Found::of(&together) {
        return Ok(found);
    }
    if words.len() == 1 || words.iter().all(|word| Found::of(word).is_none()) {
        return Err(unknown(&together));
    }
    let mut all = Found::default();
    for word in words {
        let found = Found::of(word).ok_or_else(|| unknown(word))?;
        all.checks.extend(found.checks);
        all.entries.extend(found.entries);
    }
    Ok(all)
}

fn unknown(word: &str) -> Stop {
    let word = printable(word);
    let help = match catalogue::nearest(&word) {
        Some(near) => format!("did you mean `{near}`? `hallbar explain` lists every word"),
        None => "`hallbar explain` lists every word".to_owned(),
    };
    Stop::arguments(format!("nothing is called `{word}`"), help)
}
