use hallbar::json::catalogue::{self, Entry};

use crate::Exit;
use crate::args::Explain;
use crate::session::{Session, Stop};

/// The word that prints the documents which examples change.
const EXAMPLE: &str = "example";

/// Says what words mean, or lists every word there is.
pub(crate) fn explain(asked: &Explain, session: &mut Session<'_>) -> Result<Exit, Stop> {
    let (width, colour) = (session.width(), session.colour_out());
    let text = match asked.words.as_slice() {
        [] => crate::explain::list(width, colour),
        [word] if word == EXAMPLE => crate::explain::documents(),
        words => crate::explain::entries(&found(words)?, width, colour),
    };
    session.print(&text)?;
    Ok(Exit::Done)
}

/// What the words mean together, else what each of them does.
fn found(words: &[String]) -> Result<Vec<Entry>, Stop> {
    let together = words.join(" ");
    let found = catalogue::find(&together);
    if !found.is_empty() {
        return Ok(found);
    }
    if words.len() > 1 && words.iter().any(|word| !catalogue::find(word).is_empty()) {
        let each = words.iter().map(|word| one(word)).collect::<Result<Vec<_>, _>>()?;
        return Ok(each.concat());
    }
    Err(unknown(&together))
}

fn one(word: &str) -> Result<Vec<Entry>, Stop> {
    let found = catalogue::find(word);
    if found.is_empty() { Err(unknown(word)) } else { Ok(found) }
}

fn unknown(word: &str) -> Stop {
    let word = crate::draw::printable(word);
    let help = match catalogue::nearest(&word) {
        Some(near) => format!("did you mean `{near}`? `hallbar explain` lists every word"),
        None => "`hallbar explain` lists every word".to_owned(),
    };
    Stop::arguments(format!("nothing is called `{word}`"), help)
}
