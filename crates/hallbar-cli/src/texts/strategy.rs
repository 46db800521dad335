//! What is said of a strategy.

use super::{Phrase, p};

// The head.
pub(crate) const VISION: Phrase = p("Vision", "Vision");
pub(crate) const HORIZON: Phrase = p("Slutår", "Last year");
pub(crate) const ADOPTED: Phrase = p("antagen {0}", "adopted {0}");
pub(crate) const REVISED: Phrase = p("reviderad {0}", "revised {0}");
pub(crate) const REVIEWED: Phrase = p("senast sedd över {0}", "last reviewed {0}");
pub(crate) const DECIDED: Phrase = p("Beslut", "Decided");
pub(crate) const TREE: Phrase = p("Mål", "Goals");
pub(crate) const ONE_LEVEL: Phrase = p("{0} på en nivå: {1}", "{0} on one level: {1}");
pub(crate) const LEVELS: Phrase = p("{0} på {1} nivåer: {2}", "{0} on {1} levels: {2}");
pub(crate) const INDICATORS: Phrase = p("Indikatorer", "Indicators");
pub(crate) const COMPLETE: Phrase = p(
    "{0}, varav {1} med riktning, utgångsläge, målvärde och källa",
    "{0}, of which {1} with direction, baseline, target and source",
);
pub(crate) const LINKS: Phrase = p("Kopplingar", "Links");
pub(crate) const LINKS_TO: Phrase =
    p("{0} till {1} av Agendans 17 mål", "{0} to {1} of the agenda’s 17 goals");
pub(crate) const ALL_PROPOSED: Phrase = p(
    "{0}; alla är förslag som regionen inte har gjort till sina",
    "{0}; all are proposals that the region has not made its own",
);
pub(crate) const SOME_PROPOSED: Phrase = p(
    "{0}; {1} är förslag som regionen inte har gjort till sina",
    "{0}; {1} are proposals that the region has not made its own",
);
pub(crate) const SEEN_ON: Phrase = p("Granskad", "Looked at");
pub(crate) const NO_DAY: Phrase = p("ingen dag angiven", "no day given");
pub(crate) const THEME: Phrase = p("Tema", "Theme");
pub(crate) const NOT_TOLD: Phrase = p("Inte med här", "Not told here");

// The checks.
pub(crate) const RESULT: Phrase = p("Vad granskningen visar", "What the checks show");
pub(crate) const SUMMARY: Phrase = p("{0} kontroller: {1}.", "{0} checks: {1}.");
pub(crate) const SO_MANY: [Phrase; 4] = [
    p("{0} inte uppfyllda", "{0} not met"),
    p("{0} delvis uppfyllda", "{0} partly met"),
    p("{0} kan inte sägas", "{0} cannot be said"),
    p("{0} uppfyllda", "{0} met"),
];
pub(crate) const WITHOUT_DAY: Phrase = p(
    "Ingen dag är angiven, så det går inte att säga om slutåret har passerat. Lägg till --date, till exempel --date 2026-11-01.",
    "No day is given, so it cannot be said whether the last year has passed. Add --date, such as --date 2026-11-01.",
);
pub(crate) const NO_CHECKS: Phrase = p("Ingen kontroll hör till temat.", "No check belongs to the theme.");
pub(crate) const UNKNOWN_NOTE: Phrase = p(
    "Det som dokumentet inte återger räknas inte som en brist i strategin.",
    "What the document does not tell is not held against the strategy.",
);
pub(crate) const NOT_MET: Phrase = p("Inte uppfyllt", "Not met");
pub(crate) const PARTLY: Phrase = p("Delvis uppfyllt", "Partly met");
pub(crate) const MET: Phrase = p("Uppfyllt", "Met");
pub(crate) const OPEN: Phrase = p("Kan inte sägas", "Cannot be said");
pub(crate) const OF: Phrase = p("{0} av {1}", "{0} of {1}");
pub(crate) const AT_LEAST_PARTLY: Phrase = p("minst delvis", "at least partly");
pub(crate) const AT_MOST_PARTLY: Phrase = p("högst delvis", "at most partly");
pub(crate) const LINE: Phrase = p("rad {0}", "line {0}");
pub(crate) const MORE: Phrase = p("och {0} till", "and {0} more");
pub(crate) const HOW: Phrase = p("Gör så här: {0}", "What to do: {0}");

// Agenda 2030.
pub(crate) const AGENDA: Phrase = p("Agenda 2030", "Agenda 2030");
pub(crate) const WITH_PROPOSALS: Phrase = p(
    "Här räknas också kopplingar som bara är förslag. I kontrollerna räknas de inte.",
    "Links that are only proposals count here as well. In the checks they do not.",
);
pub(crate) const GOAL: Phrase = p("Mål", "Goal");
pub(crate) const SUPPORTED: Phrase = p("Delmål\nsom stöds", "Targets\nsupported");
pub(crate) const HINDERED: Phrase = p("Delmål som\nmotverkas", "Targets\nhindered");
pub(crate) const GAINS: Phrase = p("Stöd", "Support");
pub(crate) const LOSSES: Phrase = p("Motverkan", "Hindrance");
pub(crate) const STRENGTH: Phrase = p(
    "Stöd och motverkan är summan av kopplingarnas styrka, 1–3 för varje; där styrkan inte är angiven är den ett spann.",
    "Support and hindrance add up the strength of the links, 1–3 each; where it is not said, it is a range.",
);
pub(crate) const NOT_LINKED: Phrase = p("Inte kopplade: {0}.", "Not linked to: {0}.");
pub(crate) const LEFT_OUT: Phrase = p("Bortvalt: {0} – {1}", "Left out: {0} – {1}");
pub(crate) const NO_REASON: Phrase = p("skäl saknas", "no reason given");
pub(crate) const NO_LINKS: Phrase =
    p("Inget mål är kopplat till Agenda 2030.", "No goal is linked to Agenda 2030.");

pub(crate) const NO_THEME_LINKS: Phrase = p(
    "Inget mål under temat är kopplat till Agenda 2030.",
    "No goal under the theme is linked to Agenda 2030.",
);

pub(crate) const SOURCE: Phrase = p("Källa", "Source");

// The goals among themselves.
pub(crate) const AMONG: Phrase = p("Målen sinsemellan", "The goals among themselves");
pub(crate) const APART: Phrase = p("Drar åt olika håll", "Pull apart");
pub(crate) const TOGETHER: Phrase = p("Drar åt samma håll", "Pull the same way");
pub(crate) const PAIR_ON: Phrase = p("{0} och {1}: {2}", "{0} and {1}: {2}");
pub(crate) const NO_PAIRS: Phrase =
    p("Inga två mål är kopplade till samma delmål.", "No two goals are linked to the same target.");
pub(crate) const NONE_APART: Phrase =
    p("Inga två mål drar åt olika håll enligt kopplingarna.", "No two goals pull apart by their links.");
pub(crate) const CONFLICTS: Phrase = p("Angivna målkonflikter", "Conflicts stated");
pub(crate) const NO_STANDPOINT: Phrase = p("ställningstagande saknas", "no standpoint");
pub(crate) const STANDPOINT: Phrase = p("Ställningstagande: {0}", "Standpoint: {0}");
pub(crate) const STANDPOINT_BY: Phrase = p("Ställningstagande: {0} ({1})", "Standpoint: {0} ({1})");
pub(crate) const INDIRECT: Phrase = p("Målen i nästa led", "The goals in turn");
pub(crate) const INDIRECT_NOTE: Phrase = p(
    "Längs matrisen {0}: det som ett mål stödjer eller motverkar påverkar i sin tur det som ett annat mål är kopplat till. \
     Varje väg räknas som en halv gång kopplingens styrka gånger sambandet.",
    "Along the matrix {0}: what one goal supports or hinders influences in turn what another is linked to. Each way counts \
     half of the strength of the link times the cell.",
);
pub(crate) const NOTHING_INDIRECT: Phrase = p(
    "Inget mål når ett annat längs matrisen. Kontrollera att den har de mål eller delmål som strategin är kopplad till.",
    "No goal reaches another along the matrix. See that it has the goals or targets that the strategy is linked to.",
);
pub(crate) const HARDER: Phrase = p("Försvårar för varandra", "Make it harder for one another");
pub(crate) const EASIER: Phrase = p("Underlättar för varandra", "Make it easier for one another");
pub(crate) const IN_TURN: Phrase = p("{0} för {1} ({2}): {3}", "{0} for {1} ({2}): {3}");
pub(crate) const THEME_GOALS: Phrase = p("Mål under temat", "Goals under the theme");
pub(crate) const NO_THEME_GOALS: Phrase = p("Inget mål hör till temat.", "No goal belongs to the theme.");

/// The parts that a document may leave untold, by their names in documents.
pub(crate) const PARTS: [(&str, Phrase); 21] = [
    ("vision", p("vision", "vision")),
    ("horizon", p("slutår", "last year")),
    ("adopted", p("när den antogs", "when it was adopted")),
    ("revised", p("när den reviderades", "when it was revised")),
    ("reviewed", p("när den sågs över", "when it was reviewed")),
    ("analysis", p("analys", "analysis")),
    ("follow_up", p("uppföljning", "follow-up")),
    ("participation", p("delaktighet", "participation")),
    ("perspectives", p("perspektiv", "perspectives")),
    ("out_of_scope", p("bortvalda mål", "goals left out")),
    ("conflicts", p("målkonflikter", "conflicts")),
    ("goals", p("fler mål", "further goals")),
    ("dimensions", p("dimensioner", "dimensions")),
    ("owners", p("ansvariga", "owners")),
    ("links", p("egna kopplingar till Agenda 2030", "own links to Agenda 2030")),
    ("measures", p("åtgärder", "measures")),
    ("indicators", p("indikatorer", "indicators")),
    ("directions", p("indikatorernas riktning", "directions of indicators")),
    ("baselines", p("utgångslägen", "baselines")),
    ("targets", p("målvärden", "targets")),
    ("sources", p("källor", "sources")),
];
