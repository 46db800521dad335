//! What is said of a run over many cases, and the headers of its tables.

use super::{Phrase, p};

pub(crate) const CASES: Phrase = p("{0} ärenden, {1} bedömda, {2} s", "{0} cases, {1} assessed, {2} s");
pub(crate) const ONE_CASE: Phrase = p("1 ärende, {1} bedömt, {2} s", "1 case, {1} assessed, {2} s");
pub(crate) const OPEN_CLASS: Phrase = p("öppet {0}", "open {0}");
pub(crate) const FAILED: Phrase =
    p("Krav som inte är uppfyllda finns i {0} av dem", "Requirements are not met in {0} of them");
pub(crate) const REFUSED: Phrase = p("Gick inte att bedöma: {0} ({1})", "Could not be assessed: {0} ({1})");
pub(crate) const STRICT: Phrase = p(
    "Post {0} gick inte att bedöma, och därför avbröts körningen (--strict)",
    "Record {0} cannot be assessed, and so the run was stopped (--strict)",
);
pub(crate) const BELOW: Phrase =
    p("Når inte den klass som krävs: {0}", "Below the class that is required: {0}");
pub(crate) const CUT_OFF: Phrase = p(
    "Listan slutar utan sitt ”]”: filen kan vara avhuggen",
    "The array ends without its “]”: the file may be cut off",
);
pub(crate) const BLANK: Phrase = p("Tomma rader: {0}", "Blank rows: {0}");
pub(crate) const WARNING: Phrase = p("Varning {0}: på {1} ställen", "Warning {0}: in {1} places");
pub(crate) const REPEATED: Phrase = p(
    "Ärendebeteckningar som kommer igen: {0} ({1}); alla är kvar",
    "Case ids that come again: {0} ({1}); all are kept",
);
pub(crate) const REPEATED_PAIR: Phrase = p("post {0} har samma som {1}", "record {0} has that of {1}");

pub(crate) const SHEET: Phrase = p("Resultat", "Results");
pub(crate) const RANKING_SHEET: Phrase = p("Rangordning", "Ranking");

pub(crate) const BAR_CASES: Phrase = p("ärenden", "cases");
pub(crate) const BAR_REFUSED: Phrase = p("avvisade", "rejected");

/// The columns before the scores: the id of each, and its header in words.
pub(crate) const RESULT_COLUMNS: [(&str, Phrase); 8] = [
    ("case", p("Ärende", "Case")),
    ("title", p("Rubrik", "Title")),
    ("class", p("Klass", "Class")),
    ("class.low", p("Lägsta möjliga klass", "Lowest possible class")),
    ("class.high", p("Högsta möjliga klass", "Highest possible class")),
    ("by_gate", p("Klassen följer av kravet", "The class follows from the requirement")),
    ("failed", p("Krav som inte är uppfyllda", "Requirements not met")),
    ("open", p("Öppna krav", "Open requirements")),
];
/// The columns of each score: what comes after the node's id, and the header in words.
pub(crate) const SCORE_COLUMNS: [(&str, Phrase); 4] = [
    ("", p("{0}", "{0}")),
    (".low", p("{0}, lägst", "{0}, lowest")),
    (".high", p("{0}, högst", "{0}, highest")),
    (".coverage", p("{0}, andel besvarat", "{0}, share answered")),
];
