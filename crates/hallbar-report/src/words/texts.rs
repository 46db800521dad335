//! The words that rules are told in, in Swedish and English.

use hallbar_core::Phrase;

const fn p(sv: &'static str, en: &'static str) -> Phrase {
    Phrase::new(sv, en)
}

// Words that many sentences use.
/// A title between quotation marks.
pub const QUOTED: Phrase = p("”{0}”", "“{0}”");
/// Between the last two of several, where one is enough.
pub const OR: Phrase = p("eller", "or");
/// Between the last two of several.
pub const AND: Phrase = p("och", "and");
/// The least that is enough.
pub const AT_LEAST: Phrase = p("minst {0}", "at least {0}");
/// The most that there may be.
pub const AT_MOST: Phrase = p("högst {0}", "at most {0}");
/// What is added on top.
pub const BONUS: Phrase = p("bonus", "bonus");
/// When something applies.
pub const WHERE: Phrase = p("Gäller om {0}.", "Applies where {0}.");
/// Answered with money.
pub const AN_AMOUNT: Phrase = p("belopp", "amount of money");
/// Answered with a date.
pub const A_DATE: Phrase = p("datum", "date");
/// Answered with a text.
pub const A_TEXT: Phrase = p("text", "text");
/// The answer yes.
pub const YES: Phrase = p("ja", "yes");
/// The answer no.
pub const NO: Phrase = p("nej", "no");
/// In every other case.
pub const OTHERWISE: Phrase = p("annars", "otherwise");
/// Under a condition.
pub const IF: Phrase = p("om {0}", "where {0}");

// The rules of a handbook.
pub(crate) const MORE_THAN: Phrase = p("mer än {0}", "more than {0}");
pub(crate) const LESS_THAN: Phrase = p("mindre än {0}", "less than {0}");
pub(crate) const OTHER_THAN: Phrase = p("något annat än {0}", "other than {0}");
pub(crate) const NOT_BEFORE: Phrase = p("tidigast {0}", "no earlier than {0}");
pub(crate) const NOT_AFTER: Phrase = p("senast {0}", "no later than {0}");
pub(crate) const AFTER: Phrase = p("efter {0}", "after {0}");
pub(crate) const BEFORE: Phrase = p("före {0}", "before {0}");
pub(crate) const LEVEL_ABOVE: Phrase = p("högre än {0}", "above {0}");
pub(crate) const LEVEL_BELOW: Phrase = p("lägre än {0}", "below {0}");
pub(crate) const ITS_ANSWER: Phrase = p("svaret", "the answer");
pub(crate) const A_NUMBER: Phrase = p("tal", "number");
pub(crate) const YES_OR_NO: Phrase = p("ja eller nej", "yes or no");
pub(crate) const A_LEVEL: Phrase = p("nivå på skalan {0}", "level of the scale {0}");
pub(crate) const ONE_OF: Phrase = p("ett av: {0}", "one of: {0}");
pub(crate) const WEIGHT_OF: Phrase = p("vikt {0}", "weight {0}");
pub(crate) const AT_MOST_POINTS: Phrase = p("Högst {0} poäng.", "At most {0} points.");
pub(crate) const THROUGH_SCALE: Phrase = p("Räknas om med skalan {0}.", "Goes through the scale {0}.");
pub(crate) const ROUNDED_TO: Phrase =
    p("Avrundas, antal decimaler: {0}.", "Rounded, number of decimals: {0}.");
pub(crate) const CAP_WHERE: Phrase =
    p("Tak: {0} – högst {1} poäng om {2}.", "Cap: {0} – at most {1} points where {2}.");
pub(crate) const READS: Phrase = p("läser {0}", "reads {0}");
pub(crate) const WITH_SCALE: Phrase = p("skalan {0}", "the scale {0}");
pub(crate) const WITHHELD_WHERE: Phrase = p("Ingen klass ges om {0}.", "No class is given where {0}.");
pub(crate) const SHOWN_SUM: Phrase = p("summan av poäng × vikt", "sum of points × weight");
pub(crate) const SHOWN_MEAN: Phrase = p("vägt medelvärde", "weighted mean");
pub(crate) const SHOWN_GEOMETRIC: Phrase = p("vägt geometriskt medelvärde", "weighted geometric mean");
pub(crate) const SHOWN_HARMONIC: Phrase = p("vägt harmoniskt medelvärde", "weighted harmonic mean");
pub(crate) const SHOWN_POWER: Phrase =
    p("vägt potensmedelvärde med exponenten {0}", "weighted power mean with exponent {0}");
pub(crate) const SHOWN_MINIMUM: Phrase = p("den lägsta delen", "the lowest part");
pub(crate) const SHOWN_MAXIMUM: Phrase = p("den högsta delen", "the highest part");
pub(crate) const SHOWN_COUNT: Phrase =
    p("antal delar med minst {0} poäng", "number of parts with at least {0} points");
pub(crate) const SHOWN_WORST: Phrase =
    p("medelvärdet av de {0} lägsta delarna", "mean of the {0} lowest parts");
pub(crate) const SHOWN_NONE: Phrase = p("delarna läggs inte ihop", "the parts are not added up");
pub(crate) const FROM_AND_WITH: Phrase = p("från och med {0}", "from {0}");
pub(crate) const ABOVE: Phrase = p("över {0}", "above {0}");
pub(crate) const TO_AND_WITH: Phrase = p("till och med {0}", "up to and including {0}");
pub(crate) const BELOW: Phrase = p("under {0}", "below {0}");
pub(crate) const GIVES: Phrase = p("{0} ger {1}", "{0} gives {1}");
pub(crate) const GIVES_POINTS: Phrase = p("{0} poäng", "{0} points");
pub(crate) const AT: Phrase = p("vid {0}", "at {0}");
pub(crate) const JUST_BEFORE: Phrase = p("strax under {0}", "just below {0}");
pub(crate) const JUST_AFTER: Phrase = p("strax över {0}", "just above {0}");
pub(crate) const STRAIGHT: Phrase = p("Räta linjer mellan punkterna.", "Straight lines between the points.");
pub(crate) const OUTSIDE_ERROR: Phrase = p("Tal utanför godtas inte.", "Numbers outside are refused.");
pub(crate) const OUTSIDE_NEAREST: Phrase =
    p("Tal utanför räknas som närmaste.", "Numbers outside count as the nearest.");
pub(crate) const OUTSIDE_LEFT_OUT: Phrase =
    p("Tal utanför räknas inte med.", "Numbers outside are left out.");
pub(crate) const OUTSIDE_GIVES: Phrase = p("Tal utanför ger {0}.", "Numbers outside give {0}.");
pub(crate) const T_NOT_DESCRIBED: Phrase = p("Står inte i ansökan: {0}.", "Not in the application: {0}.");
pub(crate) const T_NOT_APPLICABLE: Phrase = p("Ej tillämpligt: {0}.", "Not applicable: {0}.");
pub(crate) const T_MISSING: Phrase = p("Inte besvarat: {0}.", "Not answered: {0}.");
pub(crate) const T_OPEN: Phrase = p("öppet", "open");
pub(crate) const T_LEFT_OUT: Phrase = p("räknas inte med", "left out");
pub(crate) const T_COUNTS: Phrase = p("räknas som {0}", "counts as {0}");
pub(crate) const T_COUNTS_WITH_REASON: Phrase =
    p("räknas som {0} om det är motiverat, annars öppet", "counts as {0} with a reason, else open");
pub(crate) const M_SUM: Phrase = p("summan av {0}", "the sum of {0}");
pub(crate) const M_DIFFERENCE: Phrase = p("{0} minus {1}", "{0} less {1}");
pub(crate) const M_PRODUCT: Phrase = p("produkten av {0}", "the product of {0}");
pub(crate) const M_RATIO: Phrase = p("{0} som andel av {1}", "{0} as a share of {1}");
pub(crate) const M_PERCENT: Phrase = p("{0} i procent av {1}", "{0} in per cent of {1}");
pub(crate) const M_MONTHS: Phrase = p("hela månader från {0} till {1}", "whole months from {0} to {1}");
pub(crate) const M_MONTHS_AFTER: Phrase = p("dagen {0} månader efter {1}", "the day {0} months after {1}");
pub(crate) const M_DAYS: Phrase = p("dagar från {0} till {1}", "days from {0} to {1}");
pub(crate) const M_LEAST: Phrase = p("det lägsta av {0}", "the least of {0}");
pub(crate) const M_GREATEST: Phrase = p("det högsta av {0}", "the greatest of {0}");
pub(crate) const M_COUNT: Phrase = p("antalet av dessa som gäller: {0}", "how many of these hold: {0}");
pub(crate) const M_SUM_ITEMS: Phrase = p("summan av {0} över ”{1}”", "the sum of {0} over “{1}”");
pub(crate) const M_COUNT_ITEMS: Phrase =
    p("antalet i ”{0}” för vilka {1}", "the number in “{0}” for which {1}");
pub(crate) const M_TIMES: Phrase = p("gånger {0}", "times {0}");
pub(crate) const M_WHERE: Phrase = p("där {0}", "where {0}");
pub(crate) const M_LOOKUP: Phrase =
    p("kolumnen ”{0}” i tabellen ”{1}” för {2}", "the column “{0}” of the table “{1}” for {2}");
pub(crate) const ALWAYS: Phrase = p("alltid", "always");
pub(crate) const NEVER: Phrase = p("aldrig", "never");
pub(crate) const NOT: Phrase = p("inte ({0})", "not ({0})");
pub(crate) const K_OF: Phrase = p("minst {0} av dessa gäller: {1}", "at least {0} of these hold: {1}");
pub(crate) const EACH_OF: Phrase = p("{0} alla är {1}", "{0} are all {1}");
pub(crate) const BOTH_ARE: Phrase = p("{0} är båda {1}", "{0} are both {1}");
pub(crate) const K_EACH_OF: Phrase =
    p("minst {0} av dessa är {2}: {1}", "at least {0} of these are {2}: {1}");
pub(crate) const Q_RECEIVED: Phrase = p("dagen då ansökan kom in", "the day the application came in");
pub(crate) const Q_START: Phrase = p("startdagen", "the start date");
pub(crate) const Q_END: Phrase = p("slutdagen", "the end date");
pub(crate) const IS: Phrase = p("{0} är {1}", "{0} is {1}");
pub(crate) const EVERY_ITEM: Phrase = p("för varje ”{0}” gäller att {1}", "for every “{0}”: {1}");
pub(crate) const SOME_ITEM: Phrase = p("för minst en ”{0}” gäller att {1}", "for at least one “{0}”: {1}");
pub(crate) const K_ITEMS: Phrase =
    p("för minst {0} av ”{1}” gäller att {2}", "for at least {0} of “{1}”: {2}");
pub(crate) const MOTIVATED: Phrase = p("”{0}” är motiverat", "“{0}” is motivated");
pub(crate) const EVIDENCED: Phrase = p("”{0}” har underlag", "“{0}” has evidence");
pub(crate) const Q_ANSWER: Phrase = p("svaret på ”{0}”", "the answer to “{0}”");
pub(crate) const Q_ANSWER_ITEM: Phrase = p("svaret på ”{0}” för {1}", "the answer to “{0}” for {1}");
pub(crate) const Q_LEVEL: Phrase = p("nivån på {0}", "the level of {0}");
pub(crate) const Q_SCORE: Phrase = p("poängen för {0}", "the score of {0}");
pub(crate) const Q_CLASS: Phrase = p("klassen för {0}", "the class of {0}");
pub(crate) const Q_COVERAGE: Phrase = p("andelen besvarat i {0}", "the share answered in {0}");
pub(crate) const Q_PARTS: Phrase =
    p("antalet delar av {0} i klassen {1} eller bättre", "the number of parts of {0} in class {1} or better");
pub(crate) const Q_EFFECT: Phrase = p("påverkan på {0}", "the effect on {0}");
pub(crate) const Q_EFFECT_HERE: Phrase = p("påverkan", "the effect");
pub(crate) const Q_GAINS: Phrase = p("summan av vinsterna", "the sum of the gains");
pub(crate) const Q_LOSSES: Phrase = p("summan av förlusterna", "the sum of the losses");
pub(crate) const Q_WORST: Phrase = p("den största förlusten", "the largest loss");
pub(crate) const Q_CONFLICTS: Phrase =
    p("antalet målkonflikter utan ställningstagande", "the number of conflicts without a standpoint");
pub(crate) const Q_GATE: Phrase = p("kravet ”{0}”", "the requirement “{0}”");
pub(crate) const Q_STAGE: Phrase = p("steget ”{0}”", "the stage “{0}”");
pub(crate) const Q_DEPTH: Phrase = p("fördjupningen", "the depth");
pub(crate) const Q_PARAMETER: Phrase = p("{0} (inställningen ”{1}”)", "{0} (the parameter “{1}”)");
pub(crate) const Q_LINE_AMOUNT: Phrase = p("radens belopp", "the line’s amount");
pub(crate) const Q_LINE_KIND: Phrase = p("radens slag", "the line’s kind");
pub(crate) const Q_LINE_CODE: Phrase = p("radens kod", "the line’s code");
pub(crate) const Q_ITEM: Phrase = p("koden", "the code");
pub(crate) const PASSED_WORD: Phrase = p("uppfyllt", "met");
pub(crate) const FAILED_WORD: Phrase = p("inte uppfyllt", "not met");
pub(crate) const HIGHEST_FIRST: Phrase = p("{0}, högst först", "{0}, highest first");
pub(crate) const LOWEST_FIRST: Phrase = p("{0}, lägst först", "{0}, lowest first");
pub(crate) const LATEST_FIRST: Phrase = p("{0}, senast först", "{0}, latest first");
pub(crate) const EARLIEST_FIRST: Phrase = p("{0}, tidigast först", "{0}, earliest first");
pub(crate) const THEN: Phrase = p("därefter {0}", "then {0}");
