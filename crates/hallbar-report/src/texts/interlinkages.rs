//! What is said of an interlinkage matrix.

use super::{Phrase, p};

pub const TITLE: Phrase = p("Samband mellan mål", "Interlinkages between goals");
pub const MATRIX: Phrase = p("Matris", "Matrix");
pub const SCORERS: Phrase = p("Bedömare", "Scorers");
pub const BY_RANGE: Phrase =
    p("{0}, från den lägsta till den högsta poängen", "{0}, from the lowest to the highest score");
pub const BY_MEAN: Phrase = p("{0}, medelvärdet", "{0}, the mean");
pub const BY_MEDIAN: Phrase = p("{0}, medianen", "{0}, the median");
pub const STEPS: Phrase = p("Andra ledet", "The second step");
pub const WITH_RETURN: Phrase = p("räknas till {0} av det första", "counts for {0} of the first");
pub const WITHOUT_RETURN: Phrase = p(
    "räknas till {0} av det första, utan det som leder rakt tillbaka",
    "counts for {0} of the first, without what leads straight back",
);
pub const UNKNOWN: Phrase = p("Okända samband", "Unknown cells");
pub const UNKNOWN_OF: Phrase = p(
    "{0} av {1}, som var för sig kan vara allt från −3 till 3",
    "{0} of {1}, each of which can be anything from −3 to 3",
);
pub const FINGERPRINT: Phrase = p("Fingeravtryck", "Fingerprint");

// In short.
pub const IN_SHORT: Phrase = p("I korthet", "In short");
pub const HELPS_MOST: Phrase =
    p("Hjälper de andra mest, i två led: {0} ({1}).", "Helps the others most, in two steps: {0} ({1}).");
pub const OPEN_BETWEEN: Phrase = p("{0} Det kan också vara {1}.", "{0} It may also be {1}.");
pub const HELPS_LEAST: Phrase =
    p("Hjälper minst eller hindrar mest: {0} ({1}).", "Helps least, or hinders most: {0} ({1}).");
pub const DEPENDS_MOST: Phrase =
    p("Får mest hjälp av de andra: {0} ({1}).", "Is helped most by the others: {0} ({1}).");
pub const NO_CONFLICTS: Phrase = p("Inget av dem hindrar något annat.", "None of them hinders another.");
pub const CONFLICT_COUNT: Phrase = p(
    "Samband där det ena hindrar det andra: {0}. Par som hindrar varandra: {1}.",
    "Cells where one hinders another: {0}. Pairs that hinder one another: {1}.",
);

// The order.
pub const ORDER: Phrase = p("Vad som hjälper vad", "What helps what");
pub const LABEL: Phrase = p("Mål", "Goal");
pub const INFLUENCE: Phrase = p("Hjälper\ndirekt", "Helps\ndirectly");
pub const SECOND: Phrase = p("Hjälper i\ntvå led", "Helps in\ntwo steps");
pub const DEPENDENCE: Phrase = p("Får hjälp\ndirekt", "Is helped\ndirectly");
pub const SECOND_DEPENDENCE: Phrase = p("Får hjälp i\ntvå led", "Is helped in\ntwo steps");
pub const SERIES: Phrase = p("Alla\nled", "All\nsteps");
pub const PLACE: Phrase = p("Plats", "Place");
pub const MAY_BE: Phrase = p("{0} ({1})", "{0} ({1})");
pub const READ_ORDER: Phrase = p(
    "”Hjälper direkt” är summan av vad målet gör för de övriga, ”får hjälp direkt” summan av vad de gör för målet. I två led \
     räknas också det som hjälpen leder till. Målen står efter det lägsta som påverkan i två led kan vara. Lika delar \
     plats, och inom parentes står de platser som målet kan få så länge något är öppet.",
    "“Helps directly” is the sum of what the goal does to the rest, “is helped directly” the sum of what they do to it. In two steps \
     what the help leads to counts as well. The goals stand by the least that their influence in two steps can be. Equals \
     share a place, and in brackets are the places that the goal can get as long as something is open.",
);

// Where the orders differ.
pub const MOVED: Phrase = p("Där ordningen blir en annan i två led", "Where two steps change the order");
pub const MOVED_UP: Phrase = p("{0}: från plats {1} upp till {2}", "{0}: up from place {1} to {2}");
pub const MOVED_DOWN: Phrase = p("{0}: från plats {1} ner till {2}", "{0}: down from place {1} to {2}");

// Conflicts.
pub const CONFLICTS: Phrase = p("Vad som hindrar vad", "What hinders what");
pub const MUTUAL: Phrase =
    p("{0} och {1} hindrar varandra ({2} och {3})", "{0} and {1} hinder one another ({2} and {3})");
pub const MAYBE_MUTUAL: Phrase =
    p("{0} och {1} kan hindra varandra ({2} och {3})", "{0} and {1} may hinder one another ({2} and {3})");
pub const HINDERS: Phrase = p("{0} hindrar {1} ({2})", "{0} hinders {1} ({2})");
pub const MAY_HINDER: Phrase = p("{0} kan hindra {1} ({2})", "{0} may hinder {1} ({2})");
pub const MORE: Phrase =
    p("… och {0} till: `--format json` visar alla.", "… and {0} more: `--format json` has all.");

// Differences.
pub const DIFFERENCES: Phrase = p("Där bedömarna skiljer sig åt mest", "Where the scorers differ the most");
pub const FROM: Phrase = p("Från", "From");
pub const TO: Phrase = p("Till", "To");
pub const SPREAD: Phrase = p("Steg", "Steps");
pub const SCORES: Phrase = p("Poäng", "Scores");
pub const AGREE: Phrase = p(
    "Bedömarna är eniga om varje samband som fler än en har bedömt.",
    "The scorers agree on each cell that more than one has scored.",
);

// The full series.
pub const ALL_STEPS: Phrase = p("Alla led", "All steps");
pub const OPEN_CELLS: Phrase = p(
    "Alla led kan inte räknas ihop: {0} samband är spann eller okända. Välj medelvärde eller median (--merge), eller \
     bedöm dem.",
    "All steps cannot be summed: {0} cells are ranges or unknown. Merge by mean or median (--merge), or score them.",
);
pub const DIVERGES: Phrase = p(
    "Alla led har ingen summa: varje led är större än det förra.",
    "All steps have no sum: each is larger than the one before.",
);
pub const UNDECIDED: Phrase = p(
    "Det går inte att säga om alla led har en summa: de ligger för nära gränsen.",
    "Whether all steps have a sum cannot be told: they are too near the limit.",
);
pub const TOO_LARGE: Phrase = p(
    "Alla led har en summa, men den är för stor eller osäker för nio decimaler.",
    "All steps have a sum, but one too large or uncertain for nine decimals.",
);
pub const CONVERGES_AT: Phrase =
    p("Med --damping {0} finns säkert en summa.", "With --damping {0} there surely is one.");

// What effects cause in turn.
pub const INDIRECT: Phrase = p("Vad effekterna leder till i nästa led", "What the effects cause in turn");
pub const NOT_IN_MATRIX: Phrase = p(
    "Finns inte i matrisen, så det går inte att säga vad det leder till: {0}.",
    "Not in the matrix, so it cannot be said what it leads to: {0}.",
);
pub const INDIRECT_NOTE: Phrase = p(
    "Varje effekt gånger sambandet i matrisen, gånger {0}. Det som inte är bedömt för ärendet leder inte till något.",
    "Each effect times its cell in the matrix, times {0}. What is not assessed for the case causes nothing.",
);
pub const INDIRECT_DIRECT: Phrase = p("Direkt", "Direct");
pub const INDIRECT_GAINS: Phrase = p("Vinst i\nnästa led", "Gained\nin turn");
pub const INDIRECT_LOSSES: Phrase = p("Förlust i\nnästa led", "Lost\nin turn");
pub const INDIRECT_TOTAL: Phrase = p("Samman-\nlagt", "All told");
pub const INDIRECT_SUM: Phrase = p("Summa i nästa led", "Sum in turn");
pub const INDIRECT_LINE: Phrase = p("från {0}: {1} × {2} × {3} = {4}", "from {0}: {1} × {2} × {3} = {4}");
pub const INDIRECT_CONFLICT: Phrase =
    p("{0} förlorar i nästa led, medan {1} vinner.", "{0} loses in turn, against a gain for {1}.");
pub const INDIRECT_MAY_CONFLICT: Phrase =
    p("{0} kan förlora i nästa led, medan {1} vinner.", "{0} may lose in turn, against a gain for {1}.");
pub const INDIRECT_NONE: Phrase = p(
    "Ingen effekt når något annat mål genom matrisen.",
    "No effect reaches another goal through the matrix.",
);
