//! What stands in a blank case.

use super::{Phrase, p};

pub(crate) const FILL_IN: Phrase = p("Att fylla i", "To fill in");
pub(crate) const ANSWER_WITH: Phrase = p(
    "Rader under $comment är hjälp och läses inte. Skriv svaret i stället för null. Inget svar ännu: null. Ingen vet: \"unknown\". Står inte i ansökan: \"not_described\".",
    "Lines under $comment are help and are not read. Write the answer in place of null. No answer yet: null. Nobody knows: \"unknown\". Not in the application: \"not_described\".",
);
pub(crate) const ANSWER_LONG: Phrase = p(
    "Motivering och underlag skrivs bredvid svaret: \"answer\": …, \"motivation\": \"…\", \"evidence\": [\"…\"].",
    "Motivation and evidence stand beside the answer: \"answer\": …, \"motivation\": \"…\", \"evidence\": [\"…\"].",
);
pub(crate) const LINES_WITH: Phrase =
    p("En rad för varje finansiär. Slag (kind): {0}.", "One line for each who pays. Kind: {0}.");
pub(crate) const CONFLICTS_WITH: Phrase = p(
    "En målkonflikt är en vinst på ett mål som är en förlust på ett annat. Skriv var ni står och varför:",
    "A conflict is a gain on one goal that is a loss on another. Say where you stand and why:",
);
pub(crate) const DEVIATIONS_WITH: Phrase = p(
    "Avsteg med skäl kan göras från dessa krav. Skriv:",
    "Deviations with a reason can be made from these requirements. Write:",
);
pub(crate) const STOPS_WITH: Phrase = p(
    "Hållplatser, där någon beslutar att gå vidare (go_on), tänka om (rethink) eller avsluta (end). Skriv:",
    "Stop points, where someone decides to go on (go_on), think again (rethink) or end it (end). Write:",
);
pub(crate) const JUDGEMENT_WITH: Phrase = p(
    "Den samlade bedömningen, med egna ord. Den står bredvid det uträknade. Skriv:",
    "The overall judgement, in your own words. It stands beside what is computed. Write:",
);
pub(crate) const JUDGEMENT_CLASSES: Phrase =
    p("Klass (class), om en anges: {0}.", "Class, if one is named: {0}.");
pub(crate) const DEPTH_WITH: Phrase = p(
    "Bara om en annan fördjupning väljs än den som följer av uppgifterna:",
    "Only where another depth is chosen than the one that follows from the facts:",
);
pub(crate) const BLANK_CASE: Phrase = p(
    "Ett tomt ärende efter ”{0}” ({1} {2}) med {3} frågor{4}. Hjälpen står i det, under \"$comment\".",
    "A blank case for “{0}” ({1} {2}) with {3} questions{4}. The help stands in it, under \"$comment\".",
);
pub(crate) const WRITTEN_TO: Phrase = p(", skrivet till {0}", ", written to {0}");
pub(crate) const ANSWER_YES: Phrase = p(
    "Ja skrivs true och nej false. En nivå eller ett alternativ skrivs med ordet före tankstrecket.",
    "Yes is written true and no false. A level or an option is written by the word before the dash.",
);
pub(crate) const EFFECT_WITH: Phrase = p(
    "Påverkan läggs till så här, ett för varje mål som berörs. Efter åtgärder skrivs under \"after\":",
    "Effects are added like this, one for each goal that is touched. What is left after mitigation stands under \"after\":",
);
pub(crate) const FORM: Phrase = p(
    "En blankett efter ”{0}” ({1} {2}) med {3} frågor{4}. Den läses in igen med `hallbar assess`.",
    "A form for “{0}” ({1} {2}) with {3} questions{4}. `hallbar assess` reads it back.",
);
pub(crate) const FILLED_CASE: Phrase =
    p("Ett ärende efter ”{0}” ({1} {2}){4}.", "A case for “{0}” ({1} {2}){4}.");
pub(crate) const LEFT_OUT: Phrase =
    p("Blanketten har ingen plats för {0}.", "The form has no place for {0}.");
