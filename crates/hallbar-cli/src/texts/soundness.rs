//! What is said of a handbook's soundness.

use super::{Phrase, p};

pub(crate) const WITHOUT_STRATEGY: Phrase = p(
    "påhittad för prövningen, två mål på varje nivå; ge en egen med --strategy",
    "made up for the test, two goals on every level; give one with --strategy",
);
pub(crate) const RESULT: Phrase = p("Vad prövningen visar", "What the checks show");
pub(crate) const SUMMARY: Phrase = p("{0} kontroller: {1}.", "{0} checks: {1}.");
pub(crate) const SO_MANY: [Phrase; 3] = [
    p("{0} fann något som behöver rättas", "{0} found something to mend"),
    p("{0} fann något värt en titt", "{0} found something worth a look"),
    p("{0} fann ingenting", "{0} found nothing"),
];
pub(crate) const MEND: Phrase = p("Behöver rättas", "To be mended");
pub(crate) const LOOK: Phrase = p("Värt en titt", "Worth a look");
pub(crate) const CLEAN: Phrase = p("Inget hittades", "Nothing found");
pub(crate) const LINE: Phrase = p("rad {0}", "line {0}");
pub(crate) const MORE: Phrase = p("och {0} till", "and {0} more");
pub(crate) const HOW: Phrase = p("En väg ut: {0}", "A way out: {0}");
