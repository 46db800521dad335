//! What stands in a form, in both languages.

use hallbar_core::Phrase;

const fn p(sv: &'static str, en: &'static str) -> Phrase {
    Phrase::new(sv, en)
}

pub(super) const CASE: Phrase = p("Ärendet", "The case");
pub(super) const QUESTIONS: Phrase = p("Frågor", "Questions");
pub(super) const EFFECTS: Phrase = p("Påverkan", "Effects");
pub(super) const JUDGEMENT: Phrase = p("Bedömning", "Judgement");

pub(super) const ABOUT: Phrase = p("Blankett för {0}, version {1}", "Form for {0}, version {1}");
pub(super) const WITH_STRATEGY: Phrase = p("Strategi: {0}, version {1}", "Strategy: {0}, version {1}");
pub(super) const HOW: [Phrase; 5] = [
    p(
        "Så fyller du i: skriv bara i de gula cellerna. Övriga är låsta utan lösenord. Klicka på en gul cell så visas hjälp; där det finns något att välja visas en pil.",
        "How to fill it in: write in the yellow cells only. The others are locked, without a password. Click a yellow cell for help; where there is something to choose an arrow is shown.",
    ),
    p(
        "Börja med det här bladet. Slag av ärende och belopp avgör vilka frågor som ställs: i bladet Frågor står för varje fråga om den besvaras, och de som inte besvaras är grå.",
        "Begin with this sheet. The kind of case and the amounts decide which questions are asked: in the sheet Questions it stands at each whether it is answered, and those that are not are grey.",
    ),
    p(
        "Lämna en cell tom om du inte har svarat ännu. Välj ”Vet ej” om ingen vet, och ”Framgår inte” om ansökan inte säger något. Det ingen vet är öppet och inte ett dåligt svar; vad det som inte framgår räknas som bestämmer handboken.",
        "Leave a cell empty where you have not answered yet. Choose “Not known” where nobody knows, and “Not described” where the application is silent. What nobody knows is open and no bad answer; what is not described counts as the handbook says.",
    ),
    p(
        "Är svaret ett av två kan du skriva båda med ”eller” emellan. Tal, belopp och datum kan skrivas som intervall: 20–30.",
        "Where the answer is one of two, write both with “or” between. Numbers, amounts and dates can be written as a range: 20–30.",
    ),
    p(
        "Ta inte bort den dolda kolumnen A eller det dolda bladet: med dem läses blanketten. Raderna får flyttas.",
        "Do not take away the hidden column A or the hidden sheet: by them the form is read. Rows may be moved.",
    ),
];

pub(super) const FACTS: Phrase = p("Uppgifter om ärendet", "Facts of the case");
pub(super) const FACT: Phrase = p("Uppgift", "Fact");
pub(super) const ANSWER: Phrase = p("Svar", "Answer");
pub(super) const HELP: Phrase = p("Hjälp", "Help");
pub(super) const ID: Phrase = p("Ärendets id", "Id of the case");
pub(super) const ID_HELP: Phrase = p(
    "Det som skiljer ärendet från andra. Om cellen är tom används diarienumret.",
    "What tells the case from others. Where it is empty the reference number is used.",
);
pub(super) const TITLE: Phrase = p("Ärendets titel", "Title of the case");
pub(super) const SUMMARY: Phrase = p("Sammanfattning", "Summary");
pub(super) const SUMMARY_HELP: Phrase =
    p("Vad det handlar om, i några meningar.", "What it is about, in a few sentences.");
pub(super) const KIND: Phrase = p("Slag av ärende", "Kind of case");
pub(super) const DEPTH: Phrase = p("Vald fördjupning", "Chosen depth");
pub(super) const DEPTH_HELP: Phrase = p(
    "Fyll bara i om ni väljer en annan fördjupning än den som följer av uppgifterna.",
    "Only where you choose another depth than the one that follows from the facts.",
);
pub(super) const DEPTH_REASON: Phrase = p("Varför en annan fördjupning", "Why another depth");
pub(super) const DEPTH_DUE: Phrase = p("Fördjupning enligt uppgifterna", "Depth by the facts");
pub(super) const DEPTH_OPEN: Phrase = p("Avgörs av uppgifterna", "Decided by the facts");
pub(super) const GOALS: Phrase =
    p("Mål i strategin som ärendet pekar på", "Goals of the strategy that the case points at");
pub(super) const GOALS_HELP: Phrase =
    p("Ett eller flera, med semikolon mellan: {0}", "One or several, with semicolons between: {0}");
pub(super) const FINANCING: Phrase =
    p("Finansiering: en rad för varje finansiär", "Financing: one line for each who pays");
pub(super) const LINE_KIND: Phrase = p("Slag", "Kind");
pub(super) const AMOUNT: Phrase = p("Belopp", "Amount");
pub(super) const CODE: Phrase = p("Kod", "Code");
pub(super) const NOTE: Phrase = p("Anmärkning", "Note");

pub(super) const NUMBER: Phrase = p("Nr", "No");
pub(super) const QUESTION: Phrase = p("Fråga", "Question");
pub(super) const ABOUT_ITEM: Phrase = p("Gäller", "About");
pub(super) const IS_ASKED: Phrase = p("Besvaras?", "Asked?");
pub(super) const ASKED: Phrase = p("Svara här", "Answer here");
pub(super) const NOT_ASKED: Phrase = p("Besvaras inte", "Not asked");
pub(super) const PERHAPS: Phrase = p("Avgörs av andra svar", "Depends on others");
pub(super) const LEVELS: Phrase = p("Vad svaren betyder", "What the answers mean");
pub(super) const MOTIVATION: Phrase = p("Motivering", "Motivation");
pub(super) const EVIDENCE: Phrase = p("Underlag (ett per rad)", "Evidence (one a line)");
pub(super) const INTERNAL: Phrase = p("Internt?", "Internal?");
pub(super) const INTERNAL_HELP: Phrase =
    p("Ja om svaret inte ska publiceras.", "Yes where the answer is not for publication.");
pub(super) const OTHERS: Phrase = p("Övriga frågor", "Other questions");
pub(super) const LINE: Phrase = p("finansieringsrad {0}", "financing line {0}");

pub(super) const EFFECTS_HOW: Phrase = p(
    "Fyll bara i de mål som berörs. En rad som är tom räknas som inte bedömd.",
    "Fill in only the goals that are touched. A row that is empty counts as not assessed.",
);
pub(super) const ON: Phrase = p("Påverkan på", "Effect on");
pub(super) const BEFORE: Phrase = p("Före åtgärder", "Before mitigation");
pub(super) const AFTER: Phrase = p("Efter åtgärder", "After mitigation");
pub(super) const MITIGATED_BY: Phrase = p("Vem åtgärdar", "Mitigated by");
pub(super) const CERTAINTY: Phrase = p("Hur säkert", "How sure");
pub(super) const CONFLICTS: Phrase = p(
    "Målkonflikter: en vinst på ett mål som är en förlust på ett annat, och var ni står",
    "Conflicts: a gain on one goal that is a loss on another, and where you stand",
);
pub(super) const GAIN: Phrase = p("Vinst på", "Gain on");
pub(super) const LOSS: Phrase = p("Förlust på", "Loss on");
pub(super) const STANDPOINT: Phrase = p("Ställningstagande och varför", "Standpoint and why");
pub(super) const BY: Phrase = p("Av vem (funktion, inte namn)", "By whom (function, not name)");

pub(super) const STOPS: Phrase = p("Hållplatser", "Stop points");
pub(super) const STOP: Phrase = p("Hållplats och kontrollfrågor", "Stop point and control questions");
pub(super) const DECISION: Phrase = p("Beslut", "Decision");
pub(super) const WHY: Phrase = p("Varför", "Why");
pub(super) const DEVIATIONS: Phrase =
    p("Avsteg från krav, med skäl", "Deviations from requirements, with reasons");
pub(super) const REQUIREMENT: Phrase = p("Krav som får frångås", "Requirement that may be departed from");
pub(super) const REASON: Phrase = p("Skäl", "Reason");
pub(super) const OVERALL: Phrase = p("Samlad bedömning", "Overall judgement");
pub(super) const OVERALL_CLASS: Phrase = p("Klass, om en anges", "Class, if one is named");
pub(super) const OVERALL_TEXT: Phrase = p("Bedömningen med egna ord", "The judgement in your own words");
pub(super) const OVERALL_REASON: Phrase = p(
    "Varför den skiljer sig från utfallet, om den gör det",
    "Why it differs from the outcome, where it does",
);
pub(super) const DATE: Phrase = p("Datum", "Date");

pub(super) const YES: Phrase = p("Ja", "Yes");
pub(super) const NO: Phrase = p("Nej", "No");
pub(super) const MITIGATORS: [(&str, Phrase); 2] = [
    ("applicant", p("Sökanden", "The applicant")),
    ("funder", p("Finansiären, som villkor", "The funder, by a condition")),
];
pub(super) const CERTAINTIES: [(&str, Phrase); 3] = [
    ("low", p("Osäkert", "Hardly sure")),
    ("medium", p("Ganska säkert", "Fairly sure")),
    ("high", p("Säkert", "Very sure")),
];
pub(super) const DECISIONS: [(&str, Phrase); 3] = [
    ("go_on", p("Gå vidare", "Go on")),
    ("rethink", p("Tänk om", "Think again")),
    ("end", p("Avsluta", "End it")),
];
/// What can be said in place of an answer, with other words where a level is called so.
pub(super) const UNKNOWN: [Phrase; 3] =
    [p("Vet ej", "Not known"), p("Vet inte", "Not yet known"), p("Okänt", "Unknown")];
pub(super) const NOT_DESCRIBED: [Phrase; 3] = [
    p("Framgår inte", "Not described"),
    p("Beskrivs inte", "Not stated"),
    p("Inte angivet", "Not_described"),
];
pub(super) const NOT_APPLICABLE: [Phrase; 3] =
    [p("Ej tillämpligt", "Not applicable"), p("Ej aktuellt", "N/A"), p("Ej relevant", "Not_applicable")];

pub(super) const CHOOSE: Phrase = p("Välj i listan.", "Choose from the list.");
pub(super) const A_NUMBER: Phrase = p("Ett tal", "A number");
pub(super) const AT_LEAST: Phrase = p("minst {0}", "at least {0}");
pub(super) const AT_MOST: Phrase = p("högst {0}", "at most {0}");
pub(super) const AN_AMOUNT: Phrase =
    p("Ett belopp i {0}, till exempel 500 000", "An amount in {0}, such as 500 000");
pub(super) const A_DATE: Phrase = p("Ett datum: 2026-03-01", "A date: 2026-03-01");
pub(super) const A_TEXT: Phrase = p("Text", "Text");
pub(super) const A_CODE: Phrase = p("Kod med {0} siffror", "A code of {0} digits");
pub(super) const A_MUNICIPALITY: Phrase = p("Kommunens namn eller kod", "The municipality's name or code");
pub(super) const A_REGION: Phrase = p("Länets namn eller kod", "The region's name or code");
pub(super) const AN_ORGANISATION: Phrase = p("Tio siffror: 212000-1850", "Ten digits: 212000-1850");
pub(super) const OR_NOT: Phrase = p(
    "Vet ingen: skriv ”Vet ej”. Står det inte i ansökan: ”Framgår inte”.",
    "Nobody knows: write “Not known”. Not in the application: “Not described”.",
);
pub(super) const UNUSUAL: Phrase = p(
    "Det här är inte ett av de vanliga svaren. Ett intervall eller två möjliga svar går bra. Behåll det?",
    "This is not one of the usual answers. A range or two possible answers will do. Keep it?",
);
