//! Words of the papers.

use super::{Phrase, p};

// The officer's paper.
pub const SUMMARY: Phrase = p("Sammanfattning", "Summary");
pub const PROPOSAL: Phrase = p("Förslag till beslut", "Proposed decision");
pub const PROPOSAL_OPEN: Phrase = p(
    "Skrivs av handläggaren. Det som följer är underlag: det föreslår inget beslut.",
    "To be written by the officer. What follows is a basis: it proposes no decision.",
);
pub const BACKGROUND: Phrase = p("Bakgrund", "Background");
pub const FINANCING: Phrase = p("Finansiering", "Financing");
pub const WHO_PAYS: Phrase = p("Finansiär", "Funder");
pub const AMOUNT: Phrase = p("Belopp", "Amount");
pub const CODE: Phrase = p("Kod", "Code");

// The board's half page.
pub const CONTRIBUTES: Phrase = p("Det bidrar till", "What it contributes to");
pub const NO_GAINS: Phrase = p("Inget tydligt bidrag framgår.", "No clear contribution is shown.");
pub const COSTS: Phrase = p("Det kostar", "What it costs");
pub const NO_LOSSES: Phrase = p("Ingen förlust framgår.", "No loss is shown.");
pub const STRENGTHS: Phrase = p("Starka sidor", "Strengths");
pub const NO_STRENGTHS: Phrase = p("Inget svar sticker ut uppåt.", "No answer stands out upwards.");
pub const WEAKNESSES: Phrase = p("Svaga sidor", "Weaknesses");
pub const NO_WEAKNESSES: Phrase = p("Inget svar sticker ut nedåt.", "No answer stands out downwards.");
pub const DOUBTFUL: Phrase = p("Det som är osäkert", "What is uncertain");
pub const NOTHING_OPEN: Phrase = p("Inget är öppet.", "Nothing is open.");
pub const NOT_MET_SHORT: Phrase = p("Kravet är inte uppfyllt: {0}", "The requirement is not met: {0}");
pub const OPEN_SHORT: Phrase = p("Kravet är inte avgjort: {0}", "The requirement is not settled: {0}");
pub const NO_STANDPOINT_SHORT: Phrase =
    p("Ingen har tagit ställning till förlusten: {0}", "Nobody has taken a stand on the loss: {0}");
pub const UNANSWERED: [Phrase; 2] = [
    p("{0} fråga har inget svar", "{0} question has no answer"),
    p("{0} frågor har inget svar", "{0} questions have no answer"),
];
pub const AND_MORE: Phrase = p("Och {0} till.", "And {0} more.");
pub const OFFICER_SAYS: Phrase = p("Handläggaren skriver", "The officer writes");

// The letter.
pub const WAS_GOOD: Phrase = p("Det här var bra", "What was good");
pub const NOTHING_STANDS_OUT: Phrase = p("Inget svar sticker ut uppåt.", "No answer stands out upwards.");
pub const WAS_MISSING: Phrase = p("Det här saknades eller var svagt", "What was missing or weak");
pub const NOTHING_MISSING: Phrase = p("Inget saknades.", "Nothing was missing.");

/// Said where personal identity numbers were masked.
pub const MASKED: [Phrase; 2] = [
    p("{0} personnummer är dolt i texten.", "{0} personal identity number is hidden in the text."),
    p("{0} personnummer är dolda i texten.", "{0} personal identity numbers are hidden in the text."),
];

// Pictures.
pub const SCORE_AND_LIMITS: Phrase =
    p("{0}: poängen och klassernas gränser", "{0}: the score and the limits of the classes");
pub const SCORE_SHOWN: Phrase = p("Poäng: {0}.", "Score: {0}.");
pub const LIMITS_SHOWN: Phrase = p("Gränser vid {0}.", "Limits at {0}.");
pub const SIDES: Phrase =
    p("Förluster till vänster, vinster till höger", "Losses to the left, gains to the right");
