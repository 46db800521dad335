//! Every fixed word that readers of reports see, in Swedish and English.

#![expect(missing_docs, reason = "a phrase says what it is for in both languages")]

pub use hallbar_core::Phrase;

pub use crate::words::{
    A_DATE, A_TEXT, AN_AMOUNT, AND, AT_LEAST, AT_MOST, BONUS, IF, NO, OR, OTHERWISE, QUOTED, WHERE, YES,
};

pub mod interlinkages;
pub mod paper;
pub mod since;

const fn p(sv: &'static str, en: &'static str) -> Phrase {
    Phrase::new(sv, en)
}

// The head.
pub const CASE: Phrase = p("Ärende", "Case");
pub const KIND: Phrase = p("Slag", "Kind");
pub const HANDBOOK: Phrase = p("Handbok", "Handbook");
pub const STRATEGY: Phrase = p("Strategi", "Strategy");
pub const CALL: Phrase = p("Utlysning", "Call");
pub const MATRIX: Phrase = p("Matris", "Matrix");
pub const VERSION: Phrase = p("version {0}", "version {0}");
pub const DEPTH: Phrase = p("Fördjupning", "Depth");
pub const DEPTH_OPEN: Phrase = p("öppen: {0}", "open: {0}");
pub const DEPTH_CHOSEN: Phrase = p("{0}, vald i stället för {1}: {2}", "{0}, chosen instead of {1}: {2}");

// The outcome.
pub const OUTCOME: Phrase = p("Utfall", "Outcome");
pub const CLASS_IS: Phrase = p("Klass: {0}.", "Class: {0}.");
pub const CLASS_BETWEEN: Phrase = p(
    "Öppet: mellan {0} och {1}, beroende på svar som saknas.",
    "Open: between {0} and {1}, depending on answers that are missing.",
);
pub const CLASS_WITHHELD: Phrase =
    p("Ingen klass: underlaget räcker inte.", "No class: there is too little to go by.");
pub const CLASS_MAY_BE_WITHHELD: Phrase = p(
    "Det är också öppet om underlaget räcker för en klass.",
    "It is also open whether there is enough to go by for a class.",
);
pub const CLASS_OPEN: Phrase = p("Öppet: klassen är inte avgjord.", "Open: the class is not settled.");
pub const BY_GATE: Phrase = p("Kravet {0} ger klassen.", "The requirement {0} gives the class.");
pub const BY_THAT_GATE: Phrase = p("Det kravet ger klassen.", "That requirement gives the class.");
pub const ALL_MET: Phrase = p("Alla krav är uppfyllda.", "All requirements are met.");
pub const ALL_MET_BUT: Phrase = p(
    "Alla krav är uppfyllda, {0} genom ett motiverat avsteg.",
    "All requirements are met, {0} by a reasoned deviation.",
);
pub const ONE_FAILED: Phrase = p("Ett krav är inte uppfyllt: {0}.", "One requirement is not met: {0}.");
pub const SOME_FAILED: Phrase = p("{0} krav är inte uppfyllda: {1}.", "{0} requirements are not met: {1}.");
pub const ONE_OPEN: Phrase = p("Ett krav är öppet: {0}.", "One requirement is open: {0}.");
pub const SOME_OPEN: Phrase = p("{0} krav är öppna: {1}.", "{0} requirements are open: {1}.");
pub const FAILING: Phrase = p("Enligt handboken: {0}.", "By the handbook: {0}.");
pub const MAIN_SCORE: Phrase = p("{0}: {1}.", "{0}: {1}.");
pub const JUDGEMENT: Phrase = p("Samlad bedömning", "Overall judgement");
pub const JUDGEMENT_CLASS: Phrase = p("Handläggaren bedömer: {0}.", "The officer’s judgement: {0}.");
pub const JUDGEMENT_DIFFERS: Phrase = p(
    "Bedömningen skiljer sig från utfallet. Skäl: {0}",
    "The judgement differs from the outcome. Reason: {0}",
);
pub const JUDGEMENT_NO_REASON: Phrase = p(
    "Bedömningen skiljer sig från utfallet, och inget skäl är angivet.",
    "The judgement differs from the outcome, and no reason is given.",
);

pub const WARN_STRONG_LOSS: Phrase = p("Stor förlust: {0}.", "Strong loss: {0}.");
pub const WARN_STANDPOINT: Phrase = p(
    "Målkonflikt där ingen har tagit ställning: {0} förlorar.",
    "Conflict of goals on which nobody has taken a standpoint: {0} loses.",
);
pub const WARN_STANDPOINTS: Phrase = p(
    "Målkonflikter där ingen har tagit ställning: {0} förlorar.",
    "Conflicts of goals on which nobody has taken a standpoint: {0} lose.",
);

// Requirements.
// What columns hold that have no title for the eye.
pub const REQUIREMENT: Phrase = p("Krav", "Requirement");
pub const FOUND: Phrase = p("Vad som fanns", "What was found");
pub const WHAT: Phrase = p("Vad", "What");
pub const WHY: Phrase = p("Varför", "Why");
pub const REQUIREMENTS: Phrase = p("Krav", "Requirements");
pub const MET: Phrase = p("uppfyllt", "met");
pub const NOT_MET: Phrase = p("inte uppfyllt", "not met");
pub const OPEN: Phrase = p("öppet", "open");
pub const NOT_APPLYING: Phrase = p("gäller inte", "does not apply");
pub const MAY_APPLY: Phrase = p("Öppet om kravet gäller.", "Open whether the requirement applies.");
pub const BY_DEVIATION: Phrase = p("avsteg", "deviation");
pub const DEVIATION: Phrase = p("Avsteg: {0}", "Deviation: {0}");
pub const STAGE_FAILED: Phrase = p("inte uppfyllt: {0}", "not met: {0}");
pub const FOR_INFORMATION: Phrase = p("för information", "for information");
pub const TESTED: Phrase = p("prövat mot: {0}", "tested against: {0}");
pub const ASKED_OF_ALL: Phrase = p("Krav: {0}", "Asked: {0}");
pub const ASKED: Phrase = p("krav: {0}", "asked: {0}");

// What was found, and how it was compared.
pub const NOTHING: Phrase = p("inget värde", "no value");
pub const ANYTHING: Phrase = p("inte känt", "not known");
pub const NOT_AMONG: Phrase = p("ingen av {0}", "none of {0}");

// Points.
pub const POINTS_HEADING: Phrase = p("Poäng", "Points");
pub const PART: Phrase = p("Del", "Part");
pub const ANSWER: Phrase = p("Svar", "Answer");
pub const POINTS: Phrase = p("Poäng", "Points");
pub const WEIGHT: Phrase = p("Vikt", "Weight");
pub const SHARE: Phrase = p("Andel", "Share");
pub const PRODUCT: Phrase = p("Produkt", "Product");
pub const OF_MAXIMUM: Phrase = p("{0} av {1}", "{0} of {1}");
pub const ANSWERED: Phrase = p("besvarat {0}", "answered {0}");
pub const SO_FAR: Phrase = p("hittills {0} (preliminärt)", "so far {0} (preliminary)");
pub const NO_SCORE: Phrase = p("ingen poäng", "no score");
pub const MAY_LACK_SCORE: Phrase = p("eller ingen poäng", "or no score");
pub const CLASS: Phrase = p("klass: {0}", "class: {0}");
pub const CLASS_BEFORE_GATES: Phrase =
    p("klass efter poängen: {0}; efter kraven: {1}", "class by points: {0}; after requirements: {1}");
pub const CLASS_RANGE: Phrase = p("klass: mellan {0} och {1}", "class: between {0} and {1}");
pub const CLASS_NONE: Phrase = p("ingen klass: underlaget räcker inte", "no class: too little to go by");
pub const CLASS_UNSETTLED: Phrase = p("klassen är öppen", "the class is open");
pub const NODE_NOT_APPLYING: Phrase = p("räknas inte i det här ärendet", "does not count in this case");
pub const NODE_MAY_APPLY: Phrase = p("öppet om delen räknas", "open whether it counts");
pub const LEFT_OUT: Phrase = p("räknas inte", "not counted");
pub const MAY_COUNT: Phrase = p("kan komma att räknas", "may count");
pub const STEP_BONUS: Phrase = p("Med bonus", "With bonus");
pub const STEP_MAXIMUM: Phrase = p("Högsta möjliga {0}", "At most {0}");
pub const STEP_SCALE: Phrase = p("Omräknat med skalan {0}", "Through the scale {0}");
pub const STEP_ROUNDING: Phrase = p("Avrundat", "Rounded");
pub const STEP_CAP: Phrase = p("Tak {0}: {1}", "Cap {0}: {1}");
pub const RULE_SUM: Phrase = p("Summan av produkterna", "Sum of the products");
pub const RULE_MEAN: Phrase =
    p("Vägt medelvärde: produkterna ÷ vikterna ({0})", "Weighted mean: products ÷ weights ({0})");
pub const RULE_MEAN_PLAIN: Phrase = p("Medelvärde", "Mean");
pub const RULE_MEAN_OPEN: Phrase =
    p("Vägt medelvärde: produkterna ÷ vikterna", "Weighted mean: products ÷ weights");
pub const RULE_GEOMETRIC: Phrase = p("Vägt geometriskt medelvärde", "Weighted geometric mean");
pub const RULE_HARMONIC: Phrase = p("Vägt harmoniskt medelvärde", "Weighted harmonic mean");
pub const RULE_POWER: Phrase = p("Vägt potensmedelvärde", "Weighted power mean");
pub const RULE_MINIMUM: Phrase = p("Den lägsta delen", "The lowest part");
pub const RULE_MAXIMUM: Phrase = p("Den högsta delen", "The highest part");
pub const RULE_COUNT: Phrase = p("Antal delar som når gränsen", "Number of parts that reach the limit");
pub const RULE_WORST: Phrase = p("Medelvärdet av de lägsta delarna", "Mean of the lowest parts");
pub const RULE_NONE: Phrase =
    p("delarna står var för sig och läggs inte ihop", "the parts stand apart and are not added up");
pub const CAPPED: Phrase = p("räknas som {0} (tak i utlysningen)", "counted as {0} (cap in the call)");
pub const MEASURES: Phrase = p("Uträknade mått", "Measures worked out");

// How an answer came about.
pub const IN_PART: Phrase = p("känt till en del: {0}", "known in part: {0}");
pub const UNKNOWN: Phrase = p("inte känt ännu", "not yet known");
pub const NOT_DESCRIBED: Phrase = p("står inte i ansökan", "not in the application");
pub const NOT_APPLICABLE: Phrase = p("ej tillämpligt", "not applicable");
pub const MISSING: Phrase = p("inte besvarat", "not answered");
pub const BY_DEFAULT: Phrase = p("inget svar, räknas som {0}", "no answer, counted as {0}");
pub const BY_DEFAULT_SILENT: Phrase =
    p("står inte i ansökan, räknas som {0}", "not in the application, counted as {0}");
pub const BY_DEFAULT_NOT_APPLICABLE: Phrase =
    p("ej tillämpligt, räknas som {0}", "not applicable, counted as {0}");
pub const NOT_ASKED_HERE: Phrase = p("Frågas inte här: {0}.", "Not asked here: {0}.");
pub const NOT_COUNTED_HERE: Phrase = p("Räknas inte här: {0}.", "Not counted here: {0}.");
pub const GATES_NOT_APPLYING: Phrase = p("Gäller inte här: {0}.", "Does not apply here: {0}.");
pub const NOT_ASKED: Phrase = p("frågas inte", "not asked");

// Views.
pub const ABOUT: Phrase = p("Effekt och genomförande", "Effect and carrying out");
pub const ABOUT_NOTE: Phrase = p(
    "Samma svar sedda var för sig: effekt är vad insatsen leder till, genomförande är hur den görs. Talen är en vy av trädet ovan, bara med de kriterier som räknas upp, och utan avrundning på vägen.",
    "The same answers seen apart: effect is what the initiative leads to, carrying out is how it is done. The figures are a view of the tree above with only the criteria listed, and without rounding on the way.",
);
pub const COVERAGE: Phrase = p("Besvarat", "Answered");
pub const CRITERIA: Phrase = p("Kriterier", "Criteria");
pub const EFFECT: Phrase = p("Effekt", "Effect");
pub const CARRYING_OUT: Phrase = p("Genomförande", "Carrying out");

// Effects on goals.
pub const EFFECTS: Phrase = p("Påverkan på målen", "Effects on the goals");
pub const GAINS: Phrase = p("Positiv påverkan", "Gains");
pub const LOSSES: Phrase = p("Negativ påverkan", "Losses");
pub const UNDECIDED: Phrase = p("Kan bli positiv eller negativ", "May be a gain or a loss");
pub const UNTOUCHED: Phrase = p("Ingen påverkan: {0}.", "No effect: {0}.");
pub const MANY_NOT_ASSESSED: Phrase = p("{0} är inte bedömda.", "{0} are not assessed.");
pub const NOT_ASSESSED: Phrase = p("Inte bedömda ({0}): {1}.", "Not assessed ({0}): {1}.");
pub const GOAL: Phrase = p("Mål", "Goal");
pub const BEFORE_MITIGATION: Phrase = p("Före åtgärd", "Before");
pub const AFTER_MITIGATION: Phrase = p("Efter åtgärd", "After");
pub const LEVEL: Phrase = p("Nivå", "Level");
pub const CERTAINTY: Phrase = p("Säkerhet", "Certainty");
pub const LOW: Phrase = p("låg", "low");
pub const MEDIUM: Phrase = p("medel", "medium");
pub const HIGH: Phrase = p("hög", "high");
pub const SUM_GAINS: Phrase = p("Summa vinster", "Sum of gains");
pub const SUM_LOSSES: Phrase = p("Summa förluster", "Sum of losses");
pub const NEVER_NETTED: Phrase = p(
    "Vinster och förluster räknas aldrig av mot varandra.",
    "Gains and losses are never set off against one another.",
);
pub const STRONG_LOSS: Phrase = p("! stor förlust", "! strong loss");
pub const MAY_BE_STRONG: Phrase = p("? kan bli stor förlust", "? may be a strong loss");
pub const MITIGATED_BY_APPLICANT: Phrase = p("åtgärdas av sökanden", "mitigated by the applicant");
pub const MITIGATED_BY_FUNDER: Phrase =
    p("åtgärdas genom villkor från finansiären", "mitigated by a condition from the funder");
pub const CONFLICTS: Phrase = p("Målkonflikter", "Conflicts between goals");
pub const CONFLICT: Phrase = p("{0} förlorar, medan {1} vinner.", "A loss for {0} beside a gain for {1}.");
pub const MAY_CONFLICT: Phrase =
    p("{0} kan förlora, medan {1} kan vinna.", "There may be a loss for {0} beside a gain for {1}.");
pub const STANDPOINT: Phrase = p("Ställningstagande: {0}", "Standpoint: {0}");
pub const NO_STANDPOINT: Phrase = p("Ställningstagande saknas.", "There is no standpoint.");

// What follows.
pub const CONSEQUENCES: Phrase = p("Följder", "What follows");
pub const ROUTE: Phrase = p("väg", "route");
pub const DUTY: Phrase = p("ska göras", "must be done");
pub const MAY_BE_DUTY: Phrase = p("kan behöva göras", "may have to be done");
pub const ATTACH: Phrase = p("villkor", "condition");
pub const MAY_BE_ATTACHED: Phrase = p("kanske villkor", "perhaps a condition");
pub const WAY_OPEN: Phrase = p("öppet: {0}", "open: {0}");
pub const STOP_POINTS: Phrase = p("Hållplatser", "Stop points");
pub const GO_ON: Phrase = p("gå vidare", "go on");
pub const RETHINK: Phrase = p("tänk om", "think again");
pub const END: Phrase = p("avsluta", "end it");
pub const UNDECIDED_STOP: Phrase = p("inte avgjord", "not decided");

// Findings.
pub const FINDINGS: Phrase = p("Iakttagelser", "Findings");
pub const F_UNANSWERED: Phrase = p("Inte besvarade frågor", "Questions without an answer");
pub const F_UNKNOWN: Phrase = p("Ingen vet svaret ännu", "Nobody knows the answer yet");
pub const F_NOT_DESCRIBED: Phrase = p("Står inte i ansökan", "Not in the application");
pub const F_KNOWN_IN_PART: Phrase = p("Känt bara till en del", "Known only in part");
pub const F_MOTIVATION: Phrase = p("Motivering saknas", "Motivation missing");
pub const F_EVIDENCE: Phrase = p("Underlag saknas", "Evidence missing");
pub const F_REASON: Phrase = p("”Ej tillämpligt” utan skäl", "“Not applicable” without a reason");
pub const F_NOT_ASKED: Phrase = p(
    "Besvarat men frågas inte i det här ärendet; räknas inte",
    "Answered but not asked in this case; not counted",
);
pub const F_ABOVE_CAP: Phrase = p(
    "Svaret är högre än utlysningens tak och räknas som taket",
    "Above the call’s cap, and counted at the cap",
);
pub const F_STANDPOINT: Phrase =
    p("Målkonflikt utan ställningstagande", "Conflict between goals without a standpoint");
pub const F_STRONG_LOSS: Phrase = p("Stor förlust", "Strong loss");
pub const F_STOP_OPEN: Phrase = p("Hållplatsen är inte avgjord", "The stop point is not decided");
pub const F_STOP_HOLDS: Phrase =
    p("Hållplatsen säger tänk om eller avsluta", "The stop point says think again or end it");
pub const F_DEVIATION: Phrase = p(
    "Kravet är inte uppfyllt, men ett motiverat avsteg finns",
    "Not met, but there is a reasoned deviation",
);
pub const F_DEPTH: Phrase =
    p("En annan fördjupning än den som gäller är vald", "Another depth than the one due is chosen");
pub const F_DIFFERS: Phrase =
    p("Den samlade bedömningen skiljer sig från utfallet", "The overall judgement differs from the outcome");
pub const F_DIFFERS_NO_REASON: Phrase = p(
    "Skäl saknas till att den samlade bedömningen skiljer sig från utfallet",
    "No reason why the overall judgement differs from the outcome",
);
pub const F_OUTSIDE_CALL: Phrase =
    p("Ansökan kom in utanför utlysningens tid", "The application came in outside the call’s dates");
pub const F_NOT_COMPUTABLE: Phrase = p("Kan inte räknas ut", "Cannot be worked out");
pub const F_OTHER: Phrase = p("Att se över", "To look at");

// What would settle it.
pub const SETTLE: Phrase = p("Vad som skulle avgöra", "What would settle it");
pub const SETTLE_NOTE: Phrase =
    p("Öppna svar, de som betyder mest först.", "Open answers, those that mean most first.");
pub const SETTLE_SCORE: Phrase =
    p("kan flytta poängens gränser med i snitt {0}", "can move the bounds of the score by {0} on average");
pub const SETTLE_GATES: Phrase = p("avgör kravet {0}", "settles the requirement {0}");
pub const SETTLE_SOME_GATES: Phrase = p("avgör kraven {0}", "settles the requirements {0}");
pub const SETTLE_CLASS: Phrase = p("klassen hänger på det", "the class rests on it");

// What would raise the class.
pub const NEXT: Phrase = p("Vad som skulle höja klassen", "What would raise the class");
pub const NEXT_ONE: Phrase = p("{0}, så når ärendet {1}.", "{0}, and the case reaches {1}.");
pub const NEXT_SOME: Phrase = p(
    "Med {0} ändrade svar når ärendet {1}. Färre räcker inte.",
    "With {0} answers changed the case reaches {1}. Fewer are not enough.",
);
pub const NEXT_RAISE: Phrase = p("höj {0} från {1} till {2}", "raise {0} from {1} to {2}");
pub const NEXT_CHANGE: Phrase =
    p("ändra svaret på {0} från {1} till {2}", "change the answer to {0} from {1} to {2}");
pub const NEXT_SETTLE: Phrase = p("visa att {0} är minst {1}", "show that {0} is at least {1}");
pub const NEXT_FROM_TO: Phrase = p("från {0} till {1}", "from {0} to {1}");
pub const NEXT_OPEN_TO: Phrase = p("från öppet till {0}", "from open to {0}");
pub const NEXT_MORE: Phrase = p(
    "För att nå {0} behöver fler än fyra svar ändras. Här är de som betyder mest, höjda så långt det går:",
    "More than four answers have to change for the case to reach {0}. These mean most, raised as far as they go:",
);
pub const NEXT_GAIN: Phrase = p("lägsta poäng + {0}", "lowest score + {0}");
pub const NEXT_OUT_OF_REACH: Phrase = p(
    "{0} kan inte nås genom de svar som sökanden kan ändra.",
    "{0} cannot be reached by the answers that the applicant can change.",
);
pub const NEXT_OPEN_ELSEWHERE: Phrase = p(
    "Om {0} går att nå kan inte sägas än: det hänger på svar och uppgifter som är öppna, och som inte är sökandens att ändra.",
    "Whether {0} can be reached cannot be said yet: it hangs on open answers and facts that are not the applicant’s to change.",
);
pub const NEXT_OPEN_MAY_DO: Phrase = p(
    "Räknat som om öppna frågor får sina lägsta svar. Besvaras de högre kan det räcka ändå.",
    "Counted as if open questions get their lowest answers. If they are answered higher, that may be enough.",
);
pub const NEXT_OPEN_WILL_NOT: Phrase = p(
    "Räknat som om öppna frågor får sina lägsta svar. De räcker inte till, hur de än besvaras.",
    "Counted as if open questions get their lowest answers. They are not enough, however they are answered.",
);
pub const NEXT_ALSO_NEEDED: Phrase = p("Dessutom krävs: {0}.", "Needed as well: {0}.");
pub const NEXT_MORE_CAN: Phrase = p("Ytterligare {0} svar går att höja.", "{0} more answers can be raised.");
pub const NEXT_SETTLE_YES: Phrase = p("svara {1} på {0} och visa varför", "answer {0} with {1} and show why");
pub const NEXT_GATE: Phrase = p("I vägen står kravet {0}.", "The requirement {0} stands in the way.");
pub const NEXT_GATES: Phrase = p("I vägen står kraven {0}.", "The requirements {0} stand in the way.");
pub const NEXT_NOT_MONOTONE: Phrase = p(
    "Med den här handbokens regler kan ett högre svar sänka resultatet. Därför går det inte att säga vad som skulle höja klassen.",
    "Under the rules of this handbook a higher answer can lower the result, so it cannot be said what would raise the class.",
);

// Motivations.
pub const MOTIVATIONS: Phrase = p("Svar och motiveringar", "Answers and motivations");
pub const INTERNAL: Phrase = p("Intern motivering finns.", "There is an internal motivation.");
pub const MOTIVATION_OF: Phrase = p("Motivering till ”{0}”", "Motivation of “{0}”");
pub const EVIDENCE_OF: Phrase = p("Underlag till ”{0}”", "Evidence of “{0}”");
pub const MOTIVATION: Phrase = p("Motivering: {0}", "Motivation: {0}");
pub const EVIDENCE: Phrase = p("Underlag: {0}", "Evidence: {0}");
pub const SOURCE: Phrase = p("Källa: {0}", "Source: {0}");

// Provenance.
pub const PROVENANCE: Phrase = p("Så togs bedömningen fram", "Where this comes from");
pub const FINGERPRINT: Phrase = p("kontrollsumma {0}", "fingerprint {0}");
pub const PARAMETERS: Phrase = p("Inställningar", "Parameters");
pub const SEEN_ON: Phrase = p("Strategin sedd den", "Strategy seen on");
pub const COMPARABLE: Phrase = p("Jämförbart sedan", "Comparable since");
pub const PROGRAM: Phrase = p("Program", "Program");
pub const NO_FINGERPRINT: Phrase = p("utan kontrollsumma", "without fingerprint");

// The handbook in words.
pub const SUMMARY_SOURCE: Phrase = p("Källa", "Source");
pub const NOTE: Phrase = p("Anmärkning", "Note");
pub const SERVES: Phrase = p("Gäller", "Serves");
pub const CURRENCY: Phrase = p("Valuta", "Currency");
pub const WITH_STRATEGY: Phrase = p(
    "Används tillsammans med en regional utvecklingsstrategi.",
    "Used together with a regional development strategy.",
);
pub const REQUIRES: Phrase = p("Uppfyllt om {0}.", "Met where {0}.");
pub const SOFT: Phrase = p("Ett motiverat avsteg kan göras.", "A reasoned deviation may stand in for it.");
pub const GIVES_CLASS: Phrase = p("Om inte: klassen {0}.", "Otherwise: class {0}.");
pub const STAGE_OTHERWISE: Phrase = p("Annars: {0}.", "Otherwise: {0}.");
pub const QUESTIONS: Phrase = p("Frågor", "Questions");
pub const ASKED_WHERE: Phrase = p("Ställs om {0}.", "Asked where {0}.");
pub const ASKED_PER: Phrase = p("Ställs en gång för varje: {0}.", "Asked once for each: {0}.");
pub const MAY_NOT_APPLY: Phrase = p("”Ej tillämpligt” får anges.", "“Not applicable” may be answered.");
pub const CHANGEABLE: Phrase = p(
    "Sökanden kan ändra svaret genom att ändra projektet.",
    "The applicant can change the answer by changing the project.",
);
pub const WANTS_MOTIVATION: Phrase = p("Motivering krävs.", "A motivation is asked for.");
pub const WANTS_MOTIVATION_WHERE: Phrase =
    p("Motivering krävs om {0}.", "A motivation is asked for where {0}.");
pub const WANTS_STANDPOINT: Phrase =
    p("En målkonflikt kräver ett ställningstagande.", "A conflict of goals asks for a standpoint.");
pub const WANTS_EVIDENCE: Phrase = p("Underlag krävs.", "Evidence is asked for.");
pub const WANTS_EVIDENCE_WHERE: Phrase = p("Underlag krävs om {0}.", "Evidence is asked for where {0}.");
pub const A_CODE: Phrase = p("kod", "code");
pub const AN_ORGANISATION: Phrase = p("tio siffror", "ten digits");
pub const DEPTHS: Phrase = p("Fördjupningar", "Depths");
pub const DEPTH_ASKS: Phrase = p("Frågor: {0}", "Questions: {0}");
pub const TREE: Phrase = p("Poängträd", "Score tree");
pub const MAIN: Phrase = p("huvudnod", "main node");
pub const CLASSES: Phrase = p("Klasser", "Classes");
pub const FACTS: Phrase = p("Uppgifter om ärendet", "Facts of the case");
pub const LISTS: Phrase = p("Listor", "Lists");
pub const FROM_AGENDA: Phrase = p("målen i Agenda 2030", "the goals of Agenda 2030");
pub const FROM_STRATEGY: Phrase = p("strategins mål på nivå {0}", "the strategy’s goals at level {0}");
pub const TABLES: Phrase = p("Tabeller", "Tables");
pub const TABLE_HOLDS: Phrase = p("{0}: {1} koder, med {2}", "{0}: {1} codes, with {2}");
pub const WITHOUT_STRATEGY: Phrase = p("Utan strategi:", "Without a strategy:");
pub const FROM_LINES: Phrase = p("ärendets finansieringsrader", "the financing lines of the case");
pub const EFFECTS_TOLD: Phrase =
    p("Påverkan anges för varje: {0}, med skalan {1}.", "Effects are told for each: {0}, on the scale {1}.");
pub const STRONG_FROM: Phrase =
    p("En förlust på {0} eller värre lyfts alltid fram.", "A loss of {0} or worse is always flagged.");
pub const PARAMETER_BETWEEN: Phrase = p("{0} (kan sättas {1} till {2})", "{0} (may be set from {1} to {2})");

pub const SCALES: Phrase = p("Skalor", "Scales");

/// What a kind of financing line is called.
#[must_use]
pub fn of_kind(kind: hallbar_core::case::LineKind, language: hallbar_core::Language) -> &'static str {
    let (sv, en) = kind.titles();
    Phrase::new(sv, en).get(language)
}
