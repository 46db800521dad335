//! What is said of two strategies side by side.

use hallbar::strategy::StrategyPart;

use super::{Phrase, p};

// The head.
pub(crate) const VERSIONS: Phrase = p("{0}: från {1} till {2}", "{0}: from {1} to {2}");
pub(crate) const VERSION: Phrase = p("version {0}", "version {0}");
pub(crate) const REGIONS: Phrase = p("{0} och {1} sida vid sida", "{0} and {1} side by side");
pub(crate) const AS_VERSIONS: Phrase =
    p("Jämförda som två versioner av en strategi.", "Compared as two versions of one strategy.");
pub(crate) const AS_REGIONS: Phrase =
    p("Jämförda som två regioners strategier.", "Compared as the strategies of two regions.");
pub(crate) const BACKWARDS: Phrase = p(
    "Den första anger den andra som sin föregångare: jämförelsen går baklänges i tiden.",
    "The first names the second as its predecessor: the comparison goes backwards in time.",
);
pub(crate) const THEME: Phrase = p(
    "Bara mål och kontroller under temat {0}. Strategin i stort och nyckeltalen är inte med.",
    "Only goals and checks under the theme {0}. The strategy as a whole and the figures are left out.",
);
pub(crate) const BRIEF: Phrase = p("I korthet", "In short");
pub(crate) const NOTHING: Phrase = p("Inget skiljer dem åt.", "Nothing differs between them.");
pub(crate) const GOALS: Phrase = p("Mål", "Goals");
pub(crate) const AGENDA: Phrase = p("Agenda 2030", "Agenda 2030");
pub(crate) const CHECKS: Phrase = p("Kontroller", "Checks");
pub(crate) const CHECK: Phrase = p("Kontroll", "Check");
pub(crate) const FIGURES: Phrase = p("Nyckeltal", "Figures");
pub(crate) const FIGURE: Phrase = p("Nyckeltal", "Figure");
pub(crate) const INDICATORS: Phrase = p("Indikatorer", "Indicators");
pub(crate) const NONE: Phrase = p("–", "–");
pub(crate) const UNKNOWN: Phrase = p("inte känt", "not known");
pub(crate) const ASSESSED: Phrase = p("Bedömda med {0}", "Assessed by {0}");
pub(crate) const CLASS: Phrase = p("Klass", "Class");
pub(crate) const NO_CLASS: Phrase = p("ingen klass: underlaget räcker inte", "no class: too little to go by");
pub(crate) const OPEN: Phrase = p("öppet", "open");
pub(crate) const STRUCTURE_ONLY: Phrase = p(
    "Bara det som strategiernas uppbyggnad visar. Det som en person ska bedöma är öppet.",
    "Only what the structure of the strategies shows. What is for a person to judge is open.",
);

// Versions: in short.
pub(crate) const SUM_GOALS: Phrase = p(
    "{0} finns i båda, varav {1} ändrade; {2} nya; {3} borttagna",
    "{0} in both, {1} of them changed; {2} new; {3} removed",
);
pub(crate) const MORE_SUPPORTED: Phrase = p("{0} delmål till stöds", "{0} more targets supported");
pub(crate) const FEWER_SUPPORTED: Phrase = p("{0} stöds inte längre", "{0} no longer supported");
pub(crate) const MORE_HINDERED: Phrase = p("{0} till motverkas", "{0} more hindered");
pub(crate) const FEWER_HINDERED: Phrase = p("{0} motverkas inte längre", "{0} no longer hindered");
pub(crate) const WORSE: Phrase = p("{0} sämre", "{0} worse");
pub(crate) const BETTER: Phrase = p("{0} bättre", "{0} better");
pub(crate) const SURER: Phrase = p("{0} mer eller mindre säkra", "{0} more or less certain");
pub(crate) const SAME: Phrase = p("inget ändrat", "no change");

// Versions: the strategy as a whole.
pub(crate) const WHOLE: Phrase = p("Strategin i stort", "The strategy as a whole");
pub(crate) const TITLE: Phrase = p("Titel", "Title");
pub(crate) const VISION: Phrase = p("Vision", "Vision");
pub(crate) const VISION_CALLED: Phrase = p("Visionen kallas", "The vision is called");
pub(crate) const HORIZON: Phrase = p("Slutår", "Last year");
pub(crate) const ADOPTED: Phrase = p("Beslutad", "Adopted");
pub(crate) const REVISED: Phrase = p("Reviderad", "Revised");
pub(crate) const REVIEWED: Phrase = p("Sedd över", "Reviewed");
pub(crate) const ANALYSIS: Phrase = p("Analys", "Analysis");
pub(crate) const FOLLOW_UP: Phrase = p("Uppföljning", "Follow-up");
pub(crate) const EVERY_MONTHS: Phrase = p("{0} (månader emellan: {1})", "{0} (months between: {1})");
pub(crate) const PARTICIPATION: Phrase = p("Delaktighet", "Participation");
pub(crate) const LEVELS: Phrase = p("Nivåer", "Levels");
pub(crate) const NO_LONGER_KNOWN: Phrase = p("Berättas inte längre", "No longer told");
pub(crate) const NOW_KNOWN: Phrase = p("Berättas nu", "Told now");
pub(crate) const PERSPECTIVES: Phrase = p("Perspektiv", "Perspectives");
pub(crate) const OUT_OF_SCOPE: Phrase = p("Bortvalt i Agenda 2030", "Left out of Agenda 2030");
pub(crate) const CONFLICTS: Phrase = p("Målkonflikter", "Conflicts");
pub(crate) const STANDPOINT_ADDED: Phrase = p("nu med ställningstagande", "now with a standpoint");
pub(crate) const STANDPOINT_REMOVED: Phrase = p("ställningstagandet är borta", "the standpoint is gone");
pub(crate) const STANDPOINT_CHANGED: Phrase = p("nytt ställningstagande", "another standpoint");
pub(crate) const REASON_CHANGED: Phrase = p("annat skäl", "another reason");
pub(crate) const OTHERWISE_CHANGED: Phrase = p("ändrad", "changed");

// Versions: goals.
pub(crate) const NEW_GOALS: Phrase = p("Nya mål ({0})", "New goals ({0})");
pub(crate) const GONE_GOALS: Phrase = p("Borttagna mål ({0})", "Removed goals ({0})");
pub(crate) const CHANGED_GOALS: Phrase = p("Ändrade mål ({0})", "Changed goals ({0})");
pub(crate) const BY_TEXT: Phrase = p(
    "paras ihop efter titeln, lika till {0}: id var {1}, är {2}",
    "matched by text, {0} alike: the id was {1}, is {2}",
);
pub(crate) const REWORDED: Phrase = p("hette {0}", "was called {0}");
pub(crate) const MOVED: Phrase = p("flyttat från {0} till {1}", "moved from {0} to {1}");
pub(crate) const TOP: Phrase = p("översta nivån", "the top");
pub(crate) const LEVEL: Phrase = p("nivå", "level");
pub(crate) const OWNER: Phrase = p("ansvarig", "owner");
pub(crate) const DIMENSION: Phrase = p("dimension", "dimension");
pub(crate) const THEMED: Phrase = p("tema", "theme");
pub(crate) const FROM_TO: Phrase = p("{0} {1} → {2}", "{0} {1} → {2}");
pub(crate) const SUPPORTS: Phrase = p("stöder {0}", "supports {0}");
pub(crate) const HINDERS: Phrase = p("motverkar {0}", "hinders {0}");
pub(crate) const PROPOSAL: Phrase = p("förslag", "a proposal");
pub(crate) const TURNED_TO_HINDER: Phrase =
    p("från att stödja till att motverka", "from supporting to hindering");
pub(crate) const TURNED_TO_SUPPORT: Phrase =
    p("från att motverka till att stödja", "from hindering to supporting");
pub(crate) const STRENGTH: Phrase = p("styrka", "strength");
pub(crate) const NOW_OWN: Phrase = p("regionen står nu för kopplingen", "the region now stands for the link");
pub(crate) const NOW_PROPOSAL: Phrase = p("nu bara ett förslag", "now only a proposal");
pub(crate) const MOTIVATION: Phrase = p("annan motivering", "another motivation");
pub(crate) const JUDGED_BY: Phrase = p("bedömt av någon annan", "judged by another");
pub(crate) const INDICATOR: Phrase = p("indikator", "indicator");
pub(crate) const MEASURE: Phrase = p("åtgärd", "measure");
pub(crate) const MORE: Phrase = p("{0} till", "{0} more");
pub(crate) const NAME: Phrase = p("namn", "name");
pub(crate) const UNIT: Phrase = p("enhet", "unit");
pub(crate) const KEY_FIGURE: Phrase = p("nyckeltal i Kolada", "key figure in Kolada");
pub(crate) const DIRECTION: Phrase = p("riktning", "direction");
pub(crate) const UP: Phrase = p("uppåt", "up");
pub(crate) const DOWN: Phrase = p("nedåt", "down");
pub(crate) const TOWARDS: Phrase = p("mot målvärdet", "towards the target");
pub(crate) const BASELINE: Phrase = p("utgångsläge", "baseline");
pub(crate) const TARGET: Phrase = p("målvärde", "target");
pub(crate) const SOURCE: Phrase = p("källa", "source");

// What it does to Agenda 2030.
pub(crate) const NOW_SUPPORTED: Phrase = p("Stöds nu", "Now supported");
pub(crate) const NOT_SUPPORTED: Phrase = p("Stöds inte längre", "No longer supported");
pub(crate) const NOW_HINDERED: Phrase = p("Motverkas nu", "Now hindered");
pub(crate) const NOT_HINDERED: Phrase = p("Motverkas inte längre", "No longer hindered");
pub(crate) const WHOLE_GOALS: Phrase = p("mål: {0}", "goals: {0}");

// Checks.
pub(crate) const MET: Phrase = p("✓ uppfylld", "✓ met");
pub(crate) const PARTLY: Phrase = p("◐ delvis, {0} av {1}", "◐ partly, {0} of {1}");
pub(crate) const NOT_MET: Phrase = p("✗ inte uppfylld", "✗ not met");
pub(crate) const OPEN_CHECK: Phrase = p("? öppen", "? open");
pub(crate) const AT_LEAST_PARTLY: Phrase = p("? minst delvis", "? at least partly");
pub(crate) const AT_MOST_PARTLY: Phrase = p("? högst delvis", "? at most partly");
pub(crate) const BOTH_OPEN: Phrase = p("Öppna för båda: {0}.", "Open for both: {0}.");
pub(crate) const MANY_OPEN: Phrase = p(
    "{0} kontroller är öppna för båda; `--format json` ger alla.",
    "{0} checks are open for both; `--format json` gives all of them.",
);
pub(crate) const AT_LEAST: Phrase = p("minst {0}", "at least {0}");

// Regions.
pub(crate) const ALL_PROPOSALS: Phrase = p(
    "Alla kopplingar till Agenda 2030 är förslag, som ingen av regionerna har gjort till sina.",
    "All links to Agenda 2030 are proposals that neither region has made its own.",
);
pub(crate) const ALL_PROPOSALS_OF: Phrase = p(
    "Alla kopplingar till Agenda 2030 för {0} är förslag, som regionen inte har gjort till sina.",
    "All links to Agenda 2030 for {0} are proposals that the region has not made its own.",
);
pub(crate) const UNTOLD: Phrase = p(
    "Vad dokumenten inte berättar är öppet, inte frånvarande: {0} delar för {1}, {2} för {3}.",
    "What the documents do not tell is open, not absent: {0} parts for {1}, {2} for {3}.",
);
pub(crate) const SUM_SHARED: Phrase =
    p("båda stöder {0} mål och {1} delmål", "both support {0} goals and {1} targets");
pub(crate) const SUM_ALIGNED: Phrase = p("{0} par av mål liknar varandra", "{0} pairs of goals are alike");
pub(crate) const ONE_ALIGNED: Phrase = p("1 par av mål liknar varandra", "1 pair of goals is alike");
pub(crate) const SUM_COMMON: Phrase = p("{0} gemensamma", "{0} in common");
pub(crate) const SUM_OF: Phrase = p("{0} i {1}, {2} i {3}", "{0} in {1}, {2} in {3}");
pub(crate) const BOTH_SUPPORT: Phrase = p("Båda stöder", "Both support");
pub(crate) const ONLY_SUPPORTS: Phrase = p("Bara {0} stöder", "Only {0} supports");
pub(crate) const BOTH_HINDER: Phrase = p("Båda motverkar", "Both hinder");
pub(crate) const ONLY_HINDERS: Phrase = p("Bara {0} motverkar", "Only {0} hinders");
pub(crate) const ALIGNED: Phrase = p("Mål som liknar varandra ({0})", "Goals that are alike ({0})");
pub(crate) const ALIKE_TITLE: Phrase = p("titlarna lika till {0}", "titles {0} alike");
pub(crate) const ALIKE_SUPPORT: Phrase = p("delar {0} av det de stöder", "share {0} of what they support");
pub(crate) const SHARE: Phrase = p("Båda stöder {0}.", "Both support {0}.");
pub(crate) const SHARE_NOTHING: Phrase = p("De stöder inget gemensamt.", "They support nothing in common.");
pub(crate) const ALONE: Phrase = p("Utan motsvarighet", "Without a counterpart");
pub(crate) const ALONE_ALL: Phrase =
    p("Inga mål liknar varandra tillräckligt.", "No goals are alike enough.");
pub(crate) const COMMON: Phrase = p("Gemensamma indikatorer ({0})", "Indicators in common ({0})");
pub(crate) const BY_KEY_FIGURE: Phrase = p("samma nyckeltal, {0}", "one key figure, {0}");
pub(crate) const BY_TITLE: Phrase = p("samma titel", "one title");
pub(crate) const BY_LIKENESS: Phrase = p("titlarna lika till {0}", "titles {0} alike");
pub(crate) const IN_COMMON_NONE: Phrase = p("Inga gemensamma indikatorer.", "No indicators in common.");
pub(crate) const SIDE_BY_SIDE: Phrase = p("Strategierna", "The strategies");
pub(crate) const CHECKS_MET: Phrase = p("uppfyllda:", "met:");
pub(crate) const GOALS_SUPPORTED: Phrase =
    p("Mål i Agenda 2030 som stöds", "Goals of Agenda 2030 that are supported");
pub(crate) const TARGETS_SUPPORTED: Phrase = p("Delmål som stöds", "Targets that are supported");
pub(crate) const GOALS_HINDERED: Phrase =
    p("Mål i Agenda 2030 som motverkas", "Goals of Agenda 2030 that are hindered");
pub(crate) const TARGETS_HINDERED: Phrase = p("Delmål som motverkas", "Targets that are hindered");
pub(crate) const MATCHED: Phrase = p("Samma genom", "The same by");
pub(crate) const OF_STRATEGY: Phrase = p("", "");

/// What a part of a strategy is called.
pub(crate) const fn part(part: StrategyPart) -> Phrase {
    match part {
        StrategyPart::Vision => p("vision", "vision"),
        StrategyPart::Horizon => p("tidshorisont", "horizon"),
        StrategyPart::Adopted => p("beslutsdatum", "date adopted"),
        StrategyPart::Revised => p("revidering", "date revised"),
        StrategyPart::Reviewed => p("översyn", "date reviewed"),
        StrategyPart::Analysis => p("analys", "analysis"),
        StrategyPart::FollowUp => p("uppföljning", "follow-up"),
        StrategyPart::Participation => p("delaktighet", "participation"),
        StrategyPart::Perspectives => p("perspektiv", "perspectives"),
        StrategyPart::OutOfScope => p("bortval i Agenda 2030", "what is left out of Agenda 2030"),
        StrategyPart::Conflicts => p("målkonflikter", "conflicts"),
        StrategyPart::Goals => p("fler mål", "further goals"),
        StrategyPart::Dimensions => p("målens dimensioner", "dimensions of goals"),
        StrategyPart::Owners => p("ansvariga för mål", "owners of goals"),
        StrategyPart::Links => p("kopplingar till Agenda 2030", "links to Agenda 2030"),
        StrategyPart::Measures => p("åtgärder", "measures"),
        StrategyPart::Indicators => p("indikatorer", "indicators"),
        StrategyPart::Directions => p("indikatorernas riktning", "directions of indicators"),
        StrategyPart::Baselines => p("indikatorernas utgångslägen", "baselines of indicators"),
        StrategyPart::Targets => p("indikatorernas målvärden", "targets of indicators"),
        StrategyPart::Sources => p("indikatorernas källor", "sources of indicators"),
    }
}

// Goals whose indicators have other values, and nothing else.
pub(crate) const ONLY_VALUES: Phrase = p(
    "Mål som bara har nya värden i sina indikatorer ({0})",
    "Goals with other values of indicators only ({0})",
);
pub(crate) const INDICATOR_HEAD: Phrase = p("Indikator", "Indicator");
pub(crate) const BASELINE_HEAD: Phrase = p("Utgångsläge", "Baseline");
pub(crate) const TARGET_HEAD: Phrase = p("Målvärde", "Target");
