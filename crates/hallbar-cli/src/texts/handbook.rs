//! What is said of a handbook among others: its layers, how it differs, and how it is adapted.

use super::{Phrase, p};

// Where everything comes from.
pub(crate) const ORIGIN: Phrase = p("Ursprung", "Origin");
pub(crate) const EXTENDS: Phrase = p("bygger på {0}", "extends {0}");
pub(crate) const EXTENDS_NOTHING: Phrase = p("bygger inte på någon annan", "extends nothing");
pub(crate) const OF_THE_WHOLE: Phrase = p("Handboken som helhet", "The handbook as a whole");
pub(crate) const TAKEN_AWAY: Phrase = p("Borttaget", "Removed");
pub(crate) const LAYER_REPLACES: Phrase =
    p("byts ut av {0} (rad {1}); var {3}", "replaced by {0} (line {1}); was {3}");
pub(crate) const LAYER_ORDERS: Phrase =
    p("{0} (rad {1}) ordnar {2} på nytt", "{0} (line {1}) puts {2} in order");
pub(crate) const LAYER_REMOVES: Phrase =
    p("{2}, av {0} (rad {1}); var {3}", "{2}, by {0} (line {1}); was {3}");
pub(crate) const LAYER_CHANGES: Phrase =
    p("{0} (rad {1}) ändrar {2}; var {3}", "{0} (line {1}) changes {2}; was {3}");
pub(crate) const LAYER_GIVES: Phrase = p("{0} (rad {1}) anger {2}", "{0} (line {1}) gives {2}");

/// What the lists of a handbook are called, by field.
pub(crate) const LISTS: [(&str, Phrase); 24] = [
    ("parameters", p("Parametrar", "Parameters")),
    ("facts", p("Uppgifter", "Facts")),
    ("lists", p("Listor", "Lists")),
    ("tables", p("Tabeller", "Tables")),
    ("columns", p("Kolumner", "Columns")),
    ("rows", p("Rader", "Rows")),
    ("scales", p("Skalor", "Scales")),
    ("levels", p("Nivåer", "Levels")),
    ("questions", p("Frågor", "Questions")),
    ("depths", p("Fördjupningar", "Depths")),
    ("measures", p("Mått", "Measures")),
    ("lenses", p("Vyer", "Lenses")),
    ("items", p("Poster", "Items")),
    ("criteria", p("Kriterier", "Criteria")),
    ("nodes", p("Noder", "Nodes")),
    ("parts", p("Delar", "Parts")),
    ("caps", p("Tak", "Caps")),
    ("classes", p("Klasser", "Classes")),
    ("stages", p("Steg", "Stages")),
    ("gates", p("Krav", "Requirements")),
    ("consequences", p("Följder", "Consequences")),
    ("route", p("Vägar", "Ways")),
    ("stop_points", p("Hållplatser", "Stop points")),
    ("asks", p("Kontrollfrågor", "Control questions")),
];

// How two differ.
pub(crate) const DIFFERENCE: Phrase = p("Från {0} till {1}", "From {0} to {1}");
pub(crate) const NO_DIFFERENCE: Phrase =
    p("Reglerna är desamma, också till orden.", "The rules are the same, to the word.");
pub(crate) const COMPARABLE: Phrase = p(
    "Resultaten går att jämföra: poäng, krav och klasser blir desamma för alla ärenden.",
    "Results can be compared: points, requirements and classes are the same for every case.",
);
pub(crate) const NOT_COMPARABLE: Phrase = p(
    "Resultat från före och efter går inte att jämföra: ändringarna kan ge andra poäng, krav eller klasser.",
    "Results of before and after cannot be compared: the changes can give other points, requirements or classes.",
);
pub(crate) const VERSION_MOVED: Phrase =
    p("Versionen {1} säger det: minst {0} behövs.", "The version {1} tells so: at least {0} is needed.");
pub(crate) const VERSION_TO_MOVE: Phrase =
    p("Versionen behöver vara minst {0}; den är {1}.", "The version needs to be at least {0}; it is {1}.");
pub(crate) const VERSION_OTHER: Phrase = p("Versionen är en annan: {1}.", "The version is another one: {1}.");
pub(crate) const VERSION_SAME: Phrase =
    p("Versionen behöver vara en annan; den är {1}.", "The version needs to be another; it is {1}.");
pub(crate) const SINCE_TO_MOVE: Phrase = p(
    "`comparable_since` behöver vara {0}: äldre resultat går inte att jämföra med de nya.",
    "`comparable_since` needs to be {0}: older results cannot be compared with the new ones.",
);
pub(crate) const ADDED: Phrase = p("nytt: {1}{0}", "new: {1}{0}");
pub(crate) const REMOVED: Phrase = p("borttaget: {1}{0}", "removed: {1}{0}");
pub(crate) const REPLACED: Phrase = p("utbytt: {1}{0}; var {2}", "replaced: {1}{0}; was {2}");
pub(crate) const REORDERED: Phrase = p("ny ordning: {1}{0}: {2} → {3}", "new order: {1}{0}: {2} → {3}");
pub(crate) const CHANGED: Phrase = p("{1}{0}: {2} → {3}", "{1}{0}: {2} → {3}");
pub(crate) const USUAL: Phrase = p("(inte angivet)", "(not given)");
pub(crate) const AND_MORE: Phrase =
    p("{0}, med {1} ändringar till som hör ihop", "{0}, with {1} more changes that go with it");

/// What changes of a kind are called together.
pub(crate) const fn bearing(bearing: hallbar::json::Bearing) -> Phrase {
    use hallbar::json::Bearing::{Asked, Criteria, Follows, Limits, Scales, Texts, Views, Weights};
    match bearing {
        Texts => p("Texter", "Texts"),
        Views => p("Hur resultatet visas", "How the result is shown"),
        Follows => p("Vad som följer", "What follows"),
        Asked => p("Vad som frågas", "What is asked"),
        Criteria => p("Kriterier och hur de läggs ihop", "Criteria and how they come together"),
        Weights => p("Vikter", "Weights"),
        Limits => p("Gränser och krav", "Limits and requirements"),
        Scales => p("Skalor", "Scales"),
    }
}

// What it does to cases.
pub(crate) const CASES: Phrase = p("Ärendena", "The cases");
pub(crate) const CASES_ASSESSED: Phrase = p(
    "Bedömda efter båda: {0}. Annat beslut (klass, steg i kraven eller vad som följer): {1}.",
    "Assessed by both: {0}. Another decision (class, stages of requirements or what follows): {1}.",
);
pub(crate) const CASES_REFUSED: Phrase = p(
    "Kunde inte bedömas: {0} efter den första, {1} efter den andra. Det första är nummer {2}: {3}.",
    "Could not be assessed: {0} by the first, {1} by the second. The first is number {2}: {3}.",
);
pub(crate) const PLACES_MOVED: Phrase = p(
    "{0} byter plats i ordningen efter poäng, längst {1}: från {2} till {3}.",
    "{0} change places in the order by points, {1} furthest: from {2} to {3}.",
);
pub(crate) const OTHER_CLASS: Phrase = p("Annan klass", "Another class");
pub(crate) const CAUSES: Phrase = p("Vilka ändringar som gör det", "Which changes do it");
pub(crate) const LOOKED_INTO: Phrase =
    p("Undersökt för de första {0} av {1}.", "Looked into for the first {0} of {1}.");
pub(crate) const STEP_DOES: Phrase = p(
    "räcker i {0} av {2} fall; utan den blir beslutet ett annat i {1}",
    "is enough in {0} of {2} cases; without it the decision is another in {1}",
);
pub(crate) const STEP_UNTRIED: Phrase = p(
    "kan inte göras ensam; utan den blir beslutet ett annat i {1} av {2} fall",
    "cannot be made alone; without it the decision is another in {1} of {2} cases",
);
pub(crate) const TOGETHER: Phrase = p(
    "{0} får sitt nya beslut först av flera ändringar tillsammans",
    "{0} get their new decision only from several changes together",
);
pub(crate) const ONE_BY_ONE: Phrase = p("Ärende för ärende", "Case by case");
pub(crate) const MORE_CASES: Phrase =
    p("… och {0} till; alla står i `--format json`.", "… and {0} more; all are in `--format json`.");
pub(crate) const PLACE: Phrase = p("plats {0} → {1}", "place {0} → {1}");
pub(crate) const NO_CLASS: Phrase = p("ingen klass", "no class");
pub(crate) const CLASS_RANGE: Phrase = p("{0} till {1}", "{0} to {1}");
pub(crate) const NOT_THERE: Phrase = p("gäller inte", "does not hold");
pub(crate) const CAME_OPEN: Phrase = p("öppet", "open");
pub(crate) const CAME_NO: Phrase = p("inte uppfyllt", "not met");
pub(crate) const CAME_MET: Phrase = p("uppfyllt", "met");
pub(crate) const CAME_HOLDS: Phrase = p("gäller", "holds");

// Adapting.
pub(crate) const FITTED: Phrase = p("{0}, anpassad till {1}", "{0}, adapted to {1}");
pub(crate) const PROPOSED_ONLY: Phrase = p(
    "Det här är förslag. Det som redan står i lagret får stå kvar, ändras eller tas bort; varje fråga nedan står under `to_decide` tills någon har svarat på den.",
    "These are proposals. What stands in the layer already may stay, be changed or go; each question below stands under `to_decide` until somebody has answered it.",
);
pub(crate) const NO_OLD: Phrase = p(
    "Strategin som handboken skrevs för finns inte till hands; ge den med `--from`.",
    "The strategy that the handbook was written for is not at hand; give it with `--from`.",
);
pub(crate) const LIST_FOLLOWS_FROM: Phrase = p(
    "Listan {0} följer strategin: den har {2} i stället för {1}.",
    "The list {0} follows the strategy: it has {2} in place of {1}.",
);
pub(crate) const LIST_FOLLOWS: Phrase =
    p("Listan {0} följer strategin: den har {1}.", "The list {0} follows the strategy: it has {1}.");
pub(crate) const LEFT_TO_DECIDE: Phrase = p("Att avgöra: {0}", "To decide: {0}");
pub(crate) const ASK_PROPOSED: Phrase = p("Ser kriteriet {0} på {1}?", "Does the criterion {0} look at {1}?");
pub(crate) const ASK_LOST: Phrase = p(
    "Kriteriet {0} ser på {1}, som inte har någon motsvarighet. Vilket mål ser det på nu, eller ska det utgå?",
    "The criterion {0} looks at {1}, which has no counterpart. Which goal does it look at now, or should it go?",
);
pub(crate) const ASK_NOT_KNOWN: Phrase = p(
    "Kriteriet {0} ser på {1} i strategin som handboken skrevs för. Vilket mål ser det på i den nya?",
    "The criterion {0} looks at {1} in the strategy that the handbook was written for. Which goal does it look at in the new one?",
);
pub(crate) const ASK_CODES: Phrase = p(
    "Kriteriet {0} ser på {1} i Agenda 2030, som inget mål i strategin är kopplat till. Vilket mål ser det på, eller ska det utgå?",
    "The criterion {0} looks at {1} in Agenda 2030, to which no goal of the strategy is linked. Which goal does it look at, or should it go?",
);
pub(crate) const ASK_SILENT: Phrase = p(
    "Kriteriet {0} säger inte vilka mål det ser på. Vilka är det?",
    "The criterion {0} does not say which goals it looks at. Which are they?",
);
pub(crate) const ASK_ALL_SILENT: Phrase = p(
    "{0} kriterier säger inte vilka mål de ser på: {1}. Vilka är det?",
    "{0} criteria do not say which goals they look at: {1}. Which are they?",
);
pub(crate) const ASK_UNSEEN: Phrase = p(
    "Inget kriterium ser på målet {0}. Ska något göra det?",
    "No criterion looks at the goal {0}. Should one?",
);
pub(crate) const ASK_DEPTH: Phrase = p(
    "Listan {0} följer mål på nivå {1}, och strategin har inga så långt ner. Vilken nivå ska den följa?",
    "The list {0} follows goals at depth {1}, and the strategy has none so deep. Which depth should it follow?",
);
pub(crate) const ASK_ITEM: Phrase = p(
    "En regel gäller just målet {0}, som inte finns i den nya strategin. Vilket mål ska den gälla?",
    "A rule is about the goal {0} alone, which the new strategy does not have. Which goal should it be about?",
);
pub(crate) const BOTH_LINKED: Phrase = p(
    "{0} och {1} är båda kopplade till {2} i Agenda 2030",
    "{0} and {1} are both linked to {2} in Agenda 2030",
);
pub(crate) const STILL_THERE: Phrase = p("{0} finns kvar i strategin", "{0} is still in the strategy");
pub(crate) const LINKED: Phrase = p(
    "{0} är kopplat till {1} i Agenda 2030, som kriteriet ser på",
    "{0} is linked to {1} in Agenda 2030, which the criterion looks at",
);
pub(crate) const LINK_IS_PROPOSAL: Phrase =
    p("{0} (en koppling är bara ett förslag)", "{0} (a link is only a proposal)");
pub(crate) const NO_SHARED: Phrase = p(
    "inget mål i den nya strategin är kopplat till samma delmål eller mål i Agenda 2030",
    "no goal of the new strategy is linked to the same target or goal of Agenda 2030",
);
pub(crate) const NO_OLD_GOAL: Phrase = p(
    "målet finns inte i strategin som handboken skrevs för",
    "the goal is not in the strategy that the handbook was written for",
);
