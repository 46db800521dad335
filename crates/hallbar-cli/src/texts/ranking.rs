//! What is said of the ranking of a call.

use super::{Phrase, p};

pub(crate) const RANKING: Phrase = p("Rangordning", "Ranking");
pub(crate) const RANKED_BY: Phrase = p("Ordning", "Order");
pub(crate) const BUDGET: Phrase = p("Budget", "Budget");
pub(crate) const NO_BUDGET: Phrase = p("ingen angiven", "none given");

// The columns.
pub(crate) const PLACE: Phrase = p("Plats", "Place");
pub(crate) const POSSIBLE_PLACE: Phrase = p("Möjlig plats", "Possible place");
pub(crate) const CASE: Phrase = p("Ärende", "Case");
pub(crate) const TITLE: Phrase = p("Titel", "Title");
pub(crate) const SCORE: Phrase = p("Poäng", "Points");
pub(crate) const CLASS: Phrase = p("Klass", "Class");
pub(crate) const APPLIED: Phrase = p("Sökt, {0}", "Applied, {0}");
pub(crate) const CUMULATED: Phrase = p("Summa, {0}", "Total, {0}");
pub(crate) const FAILED_GATES: Phrase = p("Krav som inte är uppfyllda", "Requirements not met");
pub(crate) const GROUP: Phrase = p("Grupp", "Group");
pub(crate) const NUMBER: Phrase = p("Antal", "Number");

// What a class or an amount is where it is not one.
pub(crate) const WITHHELD: Phrase = p("för lite underlag", "too little to go by");
pub(crate) const CLASS_OPEN: Phrase = p("öppen", "open");
pub(crate) const CLASS_OR: Phrase = p("{0} till {1}", "{0} to {1}");
pub(crate) const CLASS_AT_MOST: Phrase = p("ingen klass eller upp till {0}", "no class or up to {0}");
pub(crate) const NO_CLASS: Phrase = p("utan klass", "without class");
pub(crate) const NOT_GIVEN: Phrase = p("inte angivet", "not given");
pub(crate) const FROM: Phrase = p("minst {0}", "at least {0}");
pub(crate) const RANGE: Phrase = p("{0}–\n{1}", "{0}–\n{1}");
pub(crate) const RANGE_LINE: Phrase = p("{0} till {1}", "{0} to {1}");

// The line through the table.
pub(crate) const LINE_CUT: Phrase = p(
    "Budgeten räcker hit. Kvar är {0}, som inte räcker till hela nästa ärende.",
    "The budget reaches to here. {0} is left, which is not enough for the whole of the next case.",
);
pub(crate) const LINE_CUT_TIE: Phrase = p(
    "Budgeten räcker hit. Kvar är {0}, som inte räcker till alla på nästa plats.",
    "The budget reaches to here. {0} is left, which is not enough for all who share the next place.",
);
pub(crate) const LINE_EXACT: Phrase = p("Här är budgeten slut.", "Here the budget is used up.");
pub(crate) const LINE_SURE: Phrase = p(
    "Hit räcker budgeten säkert. Längre ner hänger det på vad som är öppet.",
    "The budget certainly reaches to here. Further down it depends on what is open.",
);
pub(crate) const LINE_NEVER: Phrase =
    p("Längre än hit räcker budgeten inte.", "The budget does not reach further than this.");
pub(crate) const LINE_ALL: Phrase = p(
    "Budgeten räcker till alla rangordnade ärenden som inte stoppas av en gräns. Kvar är {0}.",
    "The budget is enough for all ranked cases that no limit stops. {0} is left.",
);

// Remarks on a case.
pub(crate) const OPEN_ANSWERS: Phrase = p("öppna svar", "open answers");
pub(crate) const TIE_OPEN: Phrase = p(
    "ordningen mellan lika poäng hänger på en öppen uppgift",
    "the order among equal points depends on something open",
);
pub(crate) const IF_MET: Phrase = p("krav som är öppna: {0}", "open requirements: {0}");
pub(crate) const MAY_FIT: Phrase =
    p("öppet om pengarna räcker hit", "open whether the money reaches this far");
pub(crate) const CUT: Phrase = p("pengarna räcker bara till en del", "there is money for only a part");
pub(crate) const CUT_TIE: Phrase =
    p("pengarna räcker inte till alla på samma plats", "there is not money for all who share the place");
pub(crate) const MAY_BE_CUT: Phrase =
    p("pengarna räcker till en del eller inte alls", "there is money for a part or for nothing");
pub(crate) const BELOW: Phrase = p("under strecket", "below the line");
pub(crate) const FITS: Phrase = p("ryms i budgeten", "within the budget");
pub(crate) const NEXT: Phrase = p("närmast under strecket", "next below the line");
pub(crate) const WHOLE: Phrase = p("skulle rymmas helt i det som är kvar", "would fit whole in what is left");
pub(crate) const STOPPED: Phrase = p("stoppas av gränsen {0}", "stopped by the limit {0}");
pub(crate) const MAY_BE_STOPPED: Phrase = p("kan stoppas av gränsen {0}", "may be stopped by the limit {0}");
pub(crate) const LACKS: Phrase = p("saknar {0} till {1}", "lacks {0} for {1}");
pub(crate) const LACKS_MORE: Phrase = p("saknar mer än {0} till {1}", "lacks more than {0} for {1}");

// What stands apart.
pub(crate) const FAILED: Phrase = p("Uppfyller inte kraven", "Requirements not met");
pub(crate) const UNSCORED: Phrase = p("Utan poäng", "Without points");
pub(crate) const NOT_RANKED: Phrase = p("rangordnas inte", "not ranked");

// Budget and limits.
pub(crate) const FITS_ROW: Phrase = p("Ryms säkert", "Certainly fits");
pub(crate) const LEFT: Phrase = p("Kvar", "Left");
pub(crate) const CUT_ROW: Phrase = p("Ryms bara delvis", "Fits only in part");
pub(crate) const NEXT_ROW: Phrase = p("Närmast under strecket", "Next below the line");
pub(crate) const WHOLE_ROW: Phrase = p("Ryms helt i det som är kvar", "Would fit whole in what is left");
pub(crate) const WHOLE_CHOICE: Phrase =
    p("{0} (för kännedom: en människa väljer)", "{0} (for information: a person chooses)");
pub(crate) const CASES: Phrase = p("{0} ärenden", "{0} cases");
pub(crate) const ONE_CASE: Phrase = p("1 ärende", "1 case");
pub(crate) const LIMITS: Phrase = p("Gränser för utlysningen", "Limits of the call");
pub(crate) const KEPT: Phrase = p("hålls", "kept");
pub(crate) const MET: Phrase = p("nås", "met");
pub(crate) const NOT_MET: Phrase = p("nås inte", "not met");
pub(crate) const OPEN: Phrase = p("öppet", "open");
pub(crate) const NO_SHARE: Phrase = p("kan inte prövas utan budget", "cannot be tried without a budget");
pub(crate) const AT_MOST: Phrase = p("{0} av högst {1}", "{0} of at most {1}");
pub(crate) const AT_LEAST: Phrase = p("{0} av minst {1}", "{0} of at least {1}");
pub(crate) const OF_BUDGET: Phrase = p("{0} av budgeten", "{0} of the budget");
pub(crate) const STOPPED_CASES: Phrase = p("stoppar {0}", "stops {0}");
pub(crate) const DOUBTFUL_CASES: Phrase = p("kan stoppa {0}", "may stop {0}");
pub(crate) const VALUE_UNKNOWN: Phrase = p("okänt", "not known");

// Totals.
pub(crate) const TOTALS: Phrase = p("Antal och belopp", "Numbers and amounts");
pub(crate) const CLASS_OPEN_ROW: Phrase = p("Klassen är öppen", "The class is open");
pub(crate) const WITHHELD_ROW: Phrase =
    p("För lite underlag för en klass", "Too little to go by for a class");
pub(crate) const RANKED_ROW: Phrase = p("Rangordnade", "Ranked");
pub(crate) const OPEN_ROW: Phrase = p("– därav med öppna svar", "– of which with open answers");
pub(crate) const CONDITIONAL_ROW: Phrase = p("– därav med öppna krav", "– of which with open requirements");
pub(crate) const ALL_ROW: Phrase = p("Alla", "All");
pub(crate) const READ_PLACES: Phrase = p(
    "Ärenden med samma poäng som inget annat skiljer åt delar plats. Ett ärende med öppna svar står efter det lägsta \
     som poängen kan bli, och möjlig plats visar var det kan hamna.",
    "Cases with the same points that nothing else tells apart share their place. A case with open answers stands by \
     the least that its points can be, and its possible place shows where it can end up.",
);
pub(crate) const READ_SUMS: Phrase = p(
    "Summan räknas till och med alla som delar platsen. Ett ärende som stoppas av en gräns räknas inte in.",
    "The total is after all who share the place. A case that is stopped by a limit is not counted in it.",
);
/// In a handbook in words.
pub(crate) const SHOWN_ORDER: Phrase = p(
    "{0}. Öppna svar räknas som det sämsta de kan bli. Ärenden som är lika i allt detta delar plats.",
    "{0}. Open answers count as the worst that they can come to. Cases that are the same in all of it share their \
     place.",
);

// The columns of a table for other programs.
pub(crate) const COLUMNS: [Phrase; 19] = [
    p("Plats", "Place"),
    p("Plats till", "Place to"),
    p("Bästa plats", "Best place"),
    p("Sämsta plats", "Worst place"),
    p("Nummer", "Number"),
    p("Ärende", "Case"),
    p("Titel", "Title"),
    p("Slag", "Kind"),
    p("Poäng lägst", "Points, least"),
    p("Poäng högst", "Points, most"),
    p("Klass", "Class"),
    p("Sökt lägst", "Applied, least"),
    p("Sökt högst", "Applied, most"),
    p("Summa lägst", "Total, least"),
    p("Summa högst", "Total, most"),
    p("Pengar", "Money"),
    p("Gräns", "Limit"),
    p("Krav som inte är uppfyllda", "Requirements not met"),
    p("Anmärkningar", "Remarks"),
];
