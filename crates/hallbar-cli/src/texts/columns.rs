//! What is said of the columns of a table.

use hallbar::csv::Delimiter;

use super::{Phrase, p};

pub(crate) use super::QUOTED;

pub(crate) const COLUMNS_OF: Phrase = p("Kolumnerna i {0}", "The columns of {0}");
pub(crate) const SHAPE: Phrase = p(
    "{0} kolumner och {1} rader med innehåll. Tecknet mellan cellerna är {2}, och rubrikerna står på rad {3}.",
    "{0} columns and {1} rows with content. The sign between cells is a {2}, and the headers stand on line {3}.",
);
pub(crate) const SHEET: Phrase = p(
    "{0} kolumner och {1} rader med innehåll i bladet ”{2}”. Rubrikerna står på rad {3}.",
    "{0} columns and {1} rows with content in the sheet “{2}”. The headers stand on row {3}.",
);
pub(crate) const OTHER_SHEETS: Phrase = p(
    "Arbetsboken har fler blad: {0}. Ett av dem läses med --sheet.",
    "The workbook has more sheets: {0}. --sheet reads one of them.",
);
pub(crate) const NO_ID: Phrase = p(
    "Ingen kolumn innehåller ärendenas id. Säg i dokumentet vilken det är: {\"column\": \"…\", \"case\": \"id\"}.",
    "No column holds the ids of the cases. Say in the document which it is: {\"column\": \"…\", \"case\": \"id\"}.",
);
pub(crate) const PLACED: Phrase = p("Kolumner som har en plats", "Columns that have a place");
pub(crate) const NONE: Phrase = p("Inga.", "None.");
pub(crate) const COLUMN: Phrase = p("Kolumn", "Column");
pub(crate) const HOLDS: Phrase = p("Innehåller", "Holds");
pub(crate) const NAME: Phrase = p("Namn", "Name");
pub(crate) const FOUND: Phrase = p("Hittad genom", "Found by");
pub(crate) const BY_NAME: Phrase = p("namn", "name");
pub(crate) const BY_TITLE: Phrase = p("titel", "title");
pub(crate) const BY_REFERENCE: Phrase = p("diarienummer", "reference number");
pub(crate) const UNREAD: Phrase = p("Celler som inte kan läsas", "Cells that cannot be read");
pub(crate) const UNPLACED: Phrase = p("Kolumner utan plats", "Columns without a place");
pub(crate) const UNPLACED_HELP: Phrase = p(
    "De läses inte. Lägg till dem i dokumentet under ”columns”, eller under ”ignored” om de ska utelämnas.",
    "They are not read. Add them to the document under “columns”, or under “ignored” if they are to be left out.",
);
pub(crate) const SAMPLES: Phrase = p("innehåller {0}", "holds {0}");
pub(crate) const NEAREST: Phrase = p("liknar {0}", "is like {0}");
pub(crate) const UNASKED: Phrase = p("Frågor utan kolumn", "Questions without a column");
pub(crate) const UNASKED_HELP: Phrase = p(
    "Handboken frågar efter detta i vissa ärenden. Där är svaren öppna.",
    "The handbook asks this of some cases. Their answers are open.",
);

/// A delimiter in words.
pub(crate) const fn delimiter(delimiter: Delimiter) -> Phrase {
    match delimiter {
        Delimiter::Semicolon => p("semikolon", "semicolon"),
        Delimiter::Comma => p("komma", "comma"),
        Delimiter::Tab => p("tabb", "tab"),
    }
}
