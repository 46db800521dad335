//! What is said of changes since an earlier assessment.

use super::{Phrase, p};

pub const SINCE: Phrase = p("Ändrat sedan den tidigare bedömningen", "Changed since the earlier assessment");
pub const OTHER_CASE: Phrase = p(
    "Den tidigare bedömningen gäller ett annat ärende: {0}.",
    "The earlier assessment is of another case: {0}.",
);
pub const OTHER_HANDBOOK: Phrase = p(
    "Den tidigare bedömningen är gjord med en annan handbok: {0}. Resultaten står bredvid varandra och kan inte \
     jämföras. Här visas bara det som finns i båda och utfallen.",
    "The earlier assessment is by another handbook: {0}. The results stand beside one another and cannot be \
     compared. Only what is in both, and the outcomes, are shown here.",
);
pub const OTHER_VERSION: Phrase = p(
    "Handboken säger inte att resultat av version {0} kan jämföras med dem av version {1}. De står bredvid varandra.",
    "The handbook does not say that results of version {0} can be compared with those of version {1}. They stand \
     beside one another.",
);

// Where the differences come from.
pub const NOTHING: Phrase = p(
    "Inget har ändrats: svaren, reglerna och resultatet är desamma.",
    "Nothing has changed: the answers, the rules and the result are the same.",
);
pub const BY_ANSWERS: Phrase = p(
    "Reglerna är desamma. Det som skiljer i resultatet kommer av svaren.",
    "The rules are the same. What differs in the result comes from the answers.",
);
pub const ONLY_ANSWERS: Phrase = p(
    "Svaren har ändrats. Reglerna och resultatet är desamma.",
    "The answers have changed. The rules and the result are the same.",
);
pub const BY_RULES: Phrase = p(
    "Ärendet är detsamma. Det som skiljer i resultatet kommer av reglerna.",
    "The case is the same. What differs in the result comes from the rules.",
);
pub const ONLY_RULES: Phrase = p(
    "Reglerna har ändrats. Ärendet och resultatet är desamma.",
    "The rules have changed. The case and the result are the same.",
);
pub const BY_BOTH: Phrase = p(
    "Både svaren och reglerna har ändrats. De två bedömningarna visar inte vad i resultatet som kommer av vad. Bedöm \
     det tidigare ärendet enligt dagens regler och jämför med den tidigare bedömningen, så syns vad reglerna gör.",
    "The answers and the rules have both changed. The two assessments do not tell what in the result comes from \
     which. Assess the earlier case by today’s rules and compare with the earlier assessment to see what the rules do.",
);
pub const ONLY_BOTH: Phrase = p(
    "Både svaren och reglerna har ändrats. Resultatet är detsamma.",
    "The answers and the rules have both changed. The result is the same.",
);
pub const BY_NEITHER: Phrase = p(
    "Varken ärendet eller reglerna har ändrats, men bedömningarna skiljer sig. Samma ärende och samma regler ger alltid \
     samma resultat: den tidigare filen kan ha ändrats för hand.",
    "Neither the case nor the rules have changed, but the assessments differ. The same case and the same rules always \
     give the same result: the earlier file may have been altered by hand.",
);
pub const ELSEWHERE: Phrase = p(
    "Ärendet har bara ändrats i sådant som en bedömning inte innehåller, till exempel en intern motivering.",
    "The case has changed only in what an assessment does not hold, such as an internal motivation.",
);

// The three parts.
pub const ANSWERS: Phrase = p("Svar och uppgifter ({0})", "Answers and facts ({0})");
pub const RULES: Phrase = p("Regler ({0})", "Rules ({0})");
pub const RESULT: Phrase = p("Resultat: klass", "Result: class");
pub const POINTS: Phrase = p("Resultat: poäng och mått ({0})", "Result: points and measures ({0})");
pub const REQUIREMENTS: Phrase =
    p("Resultat: krav och följder ({0})", "Result: requirements and what follows ({0})");
pub const FINDINGS_GONE: Phrase =
    p("Resultat: iakttagelser som är borta ({0})", "Result: findings that are gone ({0})");
pub const FINDINGS_NEW: Phrase = p("Resultat: nya iakttagelser ({0})", "Result: new findings ({0})");
pub const MORE: Phrase =
    p("… och {0} till; `--format json` ger alla.", "… and {0} more; `--format json` gives all of them.");
pub const EARLIER: Phrase = p("Tidigare", "Earlier");
pub const NOW: Phrase = p("Nu", "Now");
pub const CHANGE: Phrase = p("Ändring", "Change");
pub const DIFFERENCE: Phrase = p("Skillnad", "Difference");
pub const NOT_THERE: Phrase = p("–", "–");

// How something changed.
pub const ADDED: Phrase = p("tillkommet", "added");
pub const REMOVED: Phrase = p("borttaget", "removed");
pub const CHANGED: Phrase = p("ändrat", "changed");
pub const SETTLED: Phrase = p("avgjort", "settled");
pub const OPENED: Phrase = p("öppet nu", "open now");
pub const MOTIVATION_ADDED: Phrase = p("motivering tillagd", "motivation added");
pub const MOTIVATION_REMOVED: Phrase = p("motivering borttagen", "motivation removed");
pub const MOTIVATION_REWRITTEN: Phrase = p("motivering omskriven", "motivation rewritten");
pub const EVIDENCE_ADDED: Phrase = p("underlag tillagt", "evidence added");
pub const EVIDENCE_REMOVED: Phrase = p("underlag borttaget", "evidence removed");

// What changed.
pub const LINE: Phrase = p("Finansiering, {0}", "Financing, {0}");
pub const EFFECT: Phrase = p("Påverkan: {0}", "Effect: {0}");
pub const EFFECT_BEFORE: Phrase = p("Påverkan före åtgärd: {0}", "Effect before mitigation: {0}");
pub const MITIGATION: Phrase = p("Åtgärd mot påverkan: {0}", "Mitigation: {0}");
pub const CERTAINTY: Phrase = p("Säkerhet i påverkan: {0}", "Certainty of effect: {0}");
pub const STANDPOINT: Phrase =
    p("Ställningstagande till förlusten för {0}", "Standpoint on the loss for {0}");
pub const DEVIATION: Phrase = p("Avsteg: {0}", "Deviation: {0}");
pub const STOP_POINT: Phrase = p("Hållplats: {0}", "Stop point: {0}");
pub const CLASS: Phrase = p("Klass", "Class");
pub const CLASS_OF: Phrase = p("Klass efter poängen: {0}", "Class by points: {0}");
pub const COVERAGE_OF: Phrase = p("{0}, besvarat", "{0}, answered");
pub const CONFLICT: Phrase = p("Målkonflikt: förlust för {0}", "Conflict: a loss for {0}");
pub const PARAMETER: Phrase = p("Inställning: {0}", "Parameter: {0}");

// Values.
pub const GIVEN: Phrase = p("finns", "given");
pub const NO_CLASS: Phrase = p("ingen klass", "no class");
pub const BY_APPLICANT: Phrase = p("av sökanden", "by the applicant");
pub const BY_FUNDER: Phrase = p("genom villkor", "by a condition");
pub const HOLDS: Phrase = p("gäller", "holds");
pub const NOT_HOLDS: Phrase = p("gäller inte", "does not hold");
