//! What guides say in their own words, in Swedish and English.

use hallbar_core::Phrase;

const fn p(sv: &'static str, en: &'static str) -> Phrase {
    Phrase::new(sv, en)
}

// The head.
pub(super) const FOR_OFFICERS: Phrase =
    p("Vägledning för handläggare, version {0}.", "Guide for officers, version {0}.");
pub(super) const ONE_OTHER_LANGUAGE: Phrase = p(
    "En text finns inte på svenska och står på engelska.",
    "One text is not in English and stands in Swedish.",
);
pub(super) const OTHER_LANGUAGE: Phrase = p(
    "{0} texter finns inte på svenska och står på engelska.",
    "{0} texts are not in English and stand in Swedish.",
);
pub(super) const CONTENTS: Phrase = p("Innehåll", "Contents");
pub(super) const ABOUT: Phrase = p("Om handboken", "About the handbook");
pub(super) const SERVES: Phrase = p("Gäller", "Serves");
pub(super) const STRATEGY: Phrase = p("Strategi", "Strategy");
pub(super) const WITH_THIS_STRATEGY: Phrase = p("{0}.", "{0}.");
pub(super) const WRITTEN_FOR: Phrase = p(
    "skriven för strategin {0}, men kan användas med en annan.",
    "written for the strategy {0}, but can be used with another.",
);
pub(super) const NEEDS_STRATEGY: Phrase = p(
    "används tillsammans med en regional utvecklingsstrategi.",
    "used together with a regional development strategy.",
);
pub(super) const SOURCE: Phrase = p("Källa", "Source");
pub(super) const NOTE: Phrase =
    p("Om källan och det som är anpassat", "About the source and what was adapted");

// Step by step.
pub(super) const STEPS: Phrase = p("Så går ett ärende till", "How a case goes");
pub(super) const STEP_DEPTH: Phrase = p(
    "Uppgifterna om ärendet avgör fördjupningen, och den avgör vilka frågor som ställs.",
    "The facts of the case settle the depth, and that settles which questions are asked.",
);
pub(super) const STEP_ANSWER: Phrase = p(
    "Besvara frågorna efter det som står i ansökan. Vet ingen ännu, är det svaret: det räknas inte som noll, utan lämnar resultatet öppet.",
    "Answer the questions by what the application says. Where nobody knows yet, that is the answer: it does not count as zero, but leaves the result open.",
);
pub(super) const STEP_REQUIREMENTS: Phrase = p(
    "Kraven prövas steg för steg. Ett krav som inte är uppfyllt vägs aldrig upp av poäng. Resten räknas ändå ut, för information.",
    "The requirements are tried stage by stage. No points make up for one that is not met. The rest is worked out all the same, for information.",
);
pub(super) const STEP_EFFECTS: Phrase = p(
    "Ange hur ärendet påverkar målen, och ta ställning till målkonflikterna.",
    "Say how the case affects the goals, and take a standpoint on the conflicts between them.",
);
pub(super) const STEP_STOP: Phrase = p(
    "Stanna vid hållplatserna: gå vidare, tänk om eller avsluta.",
    "Stop at the stop points: go on, think again or end it.",
);
pub(super) const STEP_POINTS: Phrase =
    p("Svaren vägs samman till poäng.", "The answers are weighed together into points.");
pub(super) const STEP_CLASS: Phrase = p(
    "Svaren vägs samman till poäng, och poängen ger en klass.",
    "The answers are weighed together into points, and the points give a class.",
);
pub(super) const STEP_CONSEQUENCES: Phrase = p(
    "Läs av vad som följer: vem som beslutar, vad som ska göras och vilka villkor som hör till beslutet.",
    "See what follows: who decides, what must be done and which conditions go with the decision.",
);
pub(super) const STEP_JUDGEMENT: Phrase = p(
    "Skriv en samlad bedömning. Den står bredvid utfallet och ersätter det inte. Skiljer de sig åt, skriv varför.",
    "Write an overall judgement. It stands beside the outcome and does not replace it. Where they differ, write why.",
);
pub(super) const DEPTHS: Phrase = p("Fördjupningar", "Depths");
pub(super) const ONLY_DEPTH: Phrase =
    p("Här står bara det som frågas vid fördjupningen {0}.", "This is only what is asked at the depth {0}.");
pub(super) const FIRST_THAT_HOLDS: Phrase =
    p("Den första som stämmer gäller.", "The first that holds counts.");
pub(super) const QUESTIONS_COUNT: Phrase = p("antal frågor: {0}", "number of questions: {0}");
pub(super) const STAGE: Phrase = p("Krav, steg {0}: {1}", "Requirements, stage {0}: {1}");
pub(super) const MET_WHERE: Phrase = p("Uppfyllt om {0}.", "Met where {0}.");
pub(super) const SOFT: Phrase = p(
    "Kravet är mjukt: ett motiverat avsteg kan göras.",
    "The requirement is soft: a reasoned deviation may stand in for it.",
);
pub(super) const FAILED_CLASS: Phrase =
    p("Är det inte uppfyllt blir klassen högst {0}.", "Where it is not met the class is {0} at most.");
pub(super) const BY_SOURCE: Phrase = p("(Källa: {0}.)", "(Source: {0}.)");
pub(super) const STAGE_FAILING: Phrase = p(
    "Utfall när ett av kraven inte är uppfyllt: {0}.",
    "What it is called when one of them is not met: {0}.",
);
pub(super) const STOP_POINTS: Phrase = p("Hållplatser", "Stop points");
pub(super) const STOP_NOTE: Phrase = p(
    "Här bestämmer en person om ärendet ska gå vidare, tänkas om eller avslutas, och skriver varför. En hållplats ändrar aldrig poängen.",
    "Here a person decides whether the case is to go on, be thought over or end, and writes why. A stop point never changes the points.",
);
pub(super) const CONSEQUENCES: Phrase = p("Vad som följer", "What follows");
pub(super) const DUTY: Phrase = p("Ska göras om {0}.", "Must be done where {0}.");
pub(super) const DUTY_ALWAYS: Phrase = p("Ska alltid göras.", "Must always be done.");
pub(super) const ATTACH: Phrase = p("Villkor i beslutet om {0}.", "A condition of the decision where {0}.");
pub(super) const ATTACH_ALWAYS: Phrase =
    p("Alltid ett villkor i beslutet.", "Always a condition of the decision.");

// The questions.
pub(super) const QUESTIONS: Phrase = p("Frågorna", "The questions");
pub(super) const QUESTIONS_NOTE: Phrase = p(
    "Nivåerna står med den lägsta först. En fråga kan också besvaras med att ingen vet ännu eller att det inte står i ansökan. Det lämnar resultatet öppet där inget annat sägs vid frågan.",
    "Levels stand with the lowest first. A question can also be answered with that nobody knows yet, or that it is not in the application. That leaves the result open where nothing else is said at the question.",
);
pub(super) const FOR_REQUIREMENTS: Phrase = p("Frågor för kraven", "Questions for the requirements");
pub(super) const OTHER_QUESTIONS: Phrase = p("Övriga frågor", "Other questions");
pub(super) const ALL_QUESTIONS: Phrase = p("Alla frågor", "All questions");
pub(super) const ANSWER: Phrase = p("Svar", "Answer");
pub(super) const LEVEL: Phrase = p("Nivå", "Level");
pub(super) const MEANS: Phrase = p("Betyder", "Means");
pub(super) const POINTS: Phrase = p("Poäng", "Points");
pub(super) const POINTS_BY: Phrase = p("Poäng, {0}", "Points, {0}");
pub(super) const ANSWERED_WITH: Phrase = p("Svar", "Answer");
pub(super) const ASKED: Phrase = p("Frågas", "Asked");
pub(super) const ONCE_FOR_EACH: Phrase = p("en gång för varje: {0}", "once for each: {0}");
pub(super) const AT_DEPTHS: Phrase = p("vid fördjupning: {0}", "at depth: {0}");
pub(super) const BESIDE: Phrase = p("Skriv också", "Write as well");
pub(super) const MOTIVATION_ALWAYS: Phrase = p("Motivering krävs.", "A motivation is asked for.");
pub(super) const MOTIVATION_WHERE: Phrase =
    p("Motivering krävs om {0}.", "A motivation is asked for where {0}.");
pub(super) const EVIDENCE_ALWAYS: Phrase = p("Underlag krävs.", "Evidence is asked for.");
pub(super) const EVIDENCE_WHERE: Phrase = p("Underlag krävs om {0}.", "Evidence is asked for where {0}.");
pub(super) const WITHOUT_ANSWER: Phrase = p("Utan svar", "Without an answer");
pub(super) const MAY_NOT_APPLY: Phrase =
    p("”Ej tillämpligt” får anges, med skäl.", "“Not applicable” may be answered, with a reason.");
pub(super) const COUNTS_AS: Phrase = p("Räknas som", "Counts as");
pub(super) const IN_NODE: Phrase = p("{0} i {1}", "{0} in {1}");
pub(super) const DECIDES: Phrase = p("Prövas i kravet", "Tried in the requirement");
pub(super) const CHANGEABLE: Phrase = p(
    "Svaret går att ändra genom att ändra det som prövas.",
    "The answer can be changed by changing what is tried.",
);

// Lists and where their items come from.
pub(super) const ALL_AGENDA_GOALS: Phrase = p("de 17 målen", "the 17 goals");
pub(super) const LINES_OF_CASE: Phrase = p("ärendets finansieringsrader", "the financing lines of the case");
pub(super) const STRATEGY_LEVEL: Phrase =
    p("målen på nivå {0} i den strategi som används", "the goals at level {0} of the strategy in use");
pub(super) const ELSE_ITEMS: Phrase = p("utan strategi: {0}", "without a strategy: {0}");

// Effects.
pub(super) const EFFECTS: Phrase = p("Påverkan och målkonflikter", "Effects and conflicts");
pub(super) const EFFECTS_TOLD: Phrase = p("Ange påverkan för varje: {0}.", "Tell the effect for each: {0}.");
pub(super) const EFFECTS_NOTE: Phrase = p(
    "Vinster och förluster summeras var för sig och räknas aldrig av mot varandra. Det som inte är angivet är inte bedömt.",
    "Gains and losses are summed apart and never set off against one another. What is not told is not assessed.",
);
pub(super) const STRONG_LOSS: Phrase =
    p("En förlust på {0} eller värre lyfts alltid fram.", "A loss of {0} or worse is always flagged.");
pub(super) const STANDPOINT: Phrase = p(
    "När något vinner och något annat förlorar är det en målkonflikt. Skriv vilket ställningstagande som görs, och varför.",
    "Where one gains and another loses there is a conflict between goals. Write which standpoint is taken, and why.",
);
pub(super) const CONFLICT: Phrase = p(
    "När något vinner och något annat förlorar visas det som en målkonflikt.",
    "Where one gains and another loses it is shown as a conflict between goals.",
);

// The score.
pub(super) const SCORE: Phrase = p("Så räknas det fram", "How the score comes about");
pub(super) const SCORE_NOTE: Phrase = p(
    "Listan går från helheten till delarna. Det som är öppet ger ett spann från lägsta till högsta möjliga poäng.",
    "The list goes from the whole to the parts. What is open gives a range from the lowest to the highest possible score.",
);
pub(super) const SHARE_NOTE: Phrase = p(
    "Vikten är den som handboken anger. Andelen inom parentes gäller när alla delar räknas.",
    "The weight is the one that the handbook gives. The share in brackets holds where every part counts.",
);
pub(super) const TOGETHER: Phrase = p("Så hör svaren ihop", "How the answers belong together");
pub(super) const TOGETHER_NOTE: Phrase = p(
    "Handboken ger inga poäng. Delarna visas bredvid varandra och läggs aldrig ihop.",
    "The handbook gives no points. The parts are shown side by side and never added up.",
);
pub(super) const ABOUT_EFFECT: Phrase = p("om effekt", "about effect");
pub(super) const ABOUT_CARRYING_OUT: Phrase = p("om genomförande", "about carrying out");
pub(super) const CAPPED_AT: Phrase = p(
    "Kan ge högst {0} poäng; ett högre svar står kvar men räknas så.",
    "Can give at most {0} points; a higher answer is kept but counts as that.",
);
pub(super) const CLASSES_OF: Phrase = p("Klasser: {0}", "Classes: {0}");
pub(super) const CLASS: Phrase = p("Klass", "Class");
pub(super) const GIVEN_WHERE: Phrase = p("Ges", "Given");
pub(super) const RANKING: Phrase = p("Rangordning i en utlysning", "Ranking in a call");
pub(super) const RANKING_NOTE: Phrase = p(
    "Det är den lägsta möjliga poängen som räknas. Ärenden som ändå är lika delar plats.",
    "It is the lowest possible score that counts. Cases that are the same all the same share their place.",
);
pub(super) const LENSES: Phrase = p("Vyer", "Views");
pub(super) const LENSES_NOTE: Phrase = p(
    "Samma svar visas också efter dessa. Det ändrar inget i resultatet.",
    "The same answers are also shown by these. That changes nothing in the result.",
);

// Goals.
pub(super) const GOALS: Phrase = p("Mål som kriterierna ser på", "Goals that the criteria look at");
pub(super) const GOALS_NOTE: Phrase =
    p("Upplysning: inga poäng vilar på det.", "For information: no points rest on it.");
pub(super) const CRITERION: Phrase = p("Kriterium", "Criterion");
pub(super) const STRATEGY_GOALS: Phrase = p("Mål i strategin", "Goals of the strategy");
pub(super) const AGENDA_GOALS: Phrase = p("Agenda 2030", "Agenda 2030");

// What stands at the end.
pub(super) const FACTS: Phrase = p("Uppgifter om ärendet", "Facts of the case");
pub(super) const FACTS_NOTE: Phrase = p("Reglerna ser på dessa uppgifter.", "The rules look at these facts.");
pub(super) const FACT: Phrase = p("Uppgift", "Fact");
pub(super) const GIVEN_AS: Phrase = p("Anges som", "Given as");
pub(super) const FROM_STRATEGY: Phrase = p("hämtas från strategin", "taken from the strategy");
pub(super) const DIGITS: Phrase = p("{0} siffror", "{0} digits");
pub(super) const AMOUNT_IN: Phrase = p("belopp i {0}", "amount in {0}");
pub(super) const PARAMETERS: Phrase = p("Det som en utlysning kan ändra", "What a call can change");
pub(super) const PARAMETERS_NOTE: Phrase = p(
    "Där utlysningen inte säger något gäller det förvalda.",
    "Where the call says nothing the usual holds.",
);
pub(super) const PARAMETER: Phrase = p("Inställning", "Parameter");
pub(super) const USUAL: Phrase = p("Förvalt", "Usual");
pub(super) const LEAST: Phrase = p("Lägst", "Least");
pub(super) const MOST: Phrase = p("Högst", "Most");
pub(super) const MEASURES: Phrase = p("Uträknade mått", "Measures worked out");
pub(super) const MEASURES_NOTE: Phrase =
    p("Räknas ut från uppgifter och svar.", "Worked out from facts and answers.");
pub(super) const SCALES: Phrase = p("Skalor", "Scales");
pub(super) const TABLES: Phrase = p("Tabeller", "Tables");
pub(super) const TABLE_HOLDS: Phrase = p("{0} koder, med {1}.", "{0} codes, with {1}.");
pub(super) const CODE: Phrase = p("Kod", "Code");
pub(super) const VERSION: Phrase = p("Version", "Version");
pub(super) const VERSION_OF: Phrase = p("{0} version {1}.", "{0} version {1}.");
pub(super) const COMPARABLE_SINCE: Phrase = p(
    "Resultat går att jämföra med dem från version {0} och framåt.",
    "Results can be compared with those since version {0}.",
);
pub(super) const FINGERPRINT: Phrase = p("Kontrollsumma: {0}.", "Fingerprint: {0}.");

// The self-check.
pub(super) const SELF_CHECK: Phrase = p("Självkontroll inför ansökan", "Self-check before applying");
pub(super) const OF_VERSION: Phrase = p("version {0}.", "version {0}.");
pub(super) const THIS_IS_FOR: Phrase = p("Gäller", "For");
pub(super) const SELF_CHECK_NOTE: Phrase = p(
    "Ansökan bedöms efter frågorna här. Gå igenom dem innan ni skickar in, och se vad som kan bli bättre eller sägas tydligare. Ni behöver inte vara bäst på allt. Vet ni inte ännu, skriv det: det är inte samma sak som ett dåligt svar.",
    "The application is judged by the questions here. Go through them before you send it in, and see what can be made better or said more clearly. You need not be best at everything. If you do not know yet, say so: that is not the same as a bad answer.",
);
pub(super) const SILENCE_IS: Phrase = p(
    "Säger ansökan inget om det här räknas det som {0}.",
    "Where the application says nothing of this it counts as {0}.",
);
pub(super) const HOW_MUCH: Phrase = p("Hur mycket som frågas", "How much is asked");
pub(super) const HOW_MUCH_NOTE: Phrase = p(
    "Den första rad som stämmer gäller er. Gränserna kan vara andra i en enskild utlysning.",
    "The first line that holds is yours. A call may set other limits.",
);
pub(super) const MUST_BE_THERE: Phrase = p("Det här måste vara på plats", "This must be in place");
pub(super) const MUST_BE_THERE_NOTE: Phrase = p(
    "Inget annat i ansökan väger upp om något av detta saknas.",
    "Nothing else in the application makes up for one of these.",
);
pub(super) const SOFT_FOR_YOU: Phrase = p(
    "Skriv varför om ni inte kan: ett undantag kan göras.",
    "If you cannot, say why: an exception can be made.",
);
pub(super) const YES_TO: Phrase = p("Svaret ska vara ja på {0}.", "The answer must be yes to {0}.");
pub(super) const YES_TO_ITEM: Phrase =
    p("Svaret ska vara ja på {0} för {1}.", "The answer must be yes to {0} for {1}.");
pub(super) const HAVE_AT_HAND: Phrase = p("Ha det här framme", "Have this at hand");
pub(super) const YOUR_QUESTIONS: Phrase = p("Frågorna", "The questions");
pub(super) const BEST_FIRST: Phrase = p(
    "Där svaren är nivåer står den bästa först. Svara så som det är.",
    "Where the answers are levels the best stands first. Answer as it is.",
);
pub(super) const ANSWER_AS_IT_IS: Phrase = p("Svara så som det är.", "Answer as it is.");
pub(super) const ASKED_OF_ALL: Phrase = p("Frågas alltid", "Always asked");
pub(super) const ASKED_AT: Phrase = p("Frågas vid: {0}", "Asked at: {0}");
pub(super) const ASKED_ONLY_WHERE: Phrase = p("Frågas bara om {0}.", "Asked only where {0}.");
pub(super) const ANSWER_EACH: Phrase = p("Svara för varje: {0}.", "Answer for each: {0}.");
pub(super) const CHOOSE_ONE: Phrase = p("Välj ett av:", "Choose one of:");
pub(super) const ANSWER_YES_NO: Phrase = p("Svara ja eller nej.", "Answer yes or no.");
pub(super) const ANSWER_WITH: Phrase = p("Svara med {0}.", "Answer with {0}.");
pub(super) const WITH_POINTS: Phrase = p("{0} ({1} poäng)", "{0} ({1} points)");
pub(super) const GIVE_REASONS: Phrase = p("Skriv varför ni svarar så.", "Say why you answer so.");
pub(super) const GIVE_REASONS_WHERE: Phrase = p("Skriv varför om {0}.", "Say why where {0}.");
pub(super) const ATTACH_EVIDENCE: Phrase =
    p("Skicka med underlag som visar det.", "Send evidence that shows it.");
pub(super) const ATTACH_EVIDENCE_WHERE: Phrase = p("Skicka med underlag om {0}.", "Send evidence where {0}.");
pub(super) const SAY_WHY_NOT: Phrase = p(
    "Gäller frågan inte er, svara ”ej tillämpligt” och skriv varför.",
    "If the question does not concern you, answer “not applicable” and say why.",
);
pub(super) const YOUR_EFFECTS: Phrase = p("Påverkan på målen", "Effects on the goals");
pub(super) const YOUR_EFFECTS_TOLD: Phrase = p(
    "Tänk igenom vad ni påverkar, till det bättre och till det sämre. Ange en nivå för det som berörs av: {0}.",
    "Think of what you affect, for better and for worse. Give a level for what is touched of: {0}.",
);
pub(super) const YOUR_STANDPOINT: Phrase = p(
    "Om något vinner på det ni gör och något annat förlorar: skriv hur ni har tänkt.",
    "If one thing gains by what you do and another loses: write how you have reasoned.",
);
pub(super) const MAY_FOLLOW: Phrase =
    p("Villkor som kan följa med ett beslut", "Conditions that may follow a decision");
pub(super) const MAY_FOLLOW_NOTE: Phrase = p("Räkna med dem i planeringen.", "Count on them when you plan.");
