use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::guess::two_things;
use super::super::words::titled;
use crate::Language;
use crate::phrase::Phrase;

pub(super) const CHECK: Check = Check {
    code: "HS11",
    id: "two-things",
    name: Phrase { sv: "Fråga om två saker på en gång", en: "A question about two things at once" },
    what: Phrase {
        sv: "Om en fråga ser ut att fråga två saker: två frågetecken, ”och/eller”, eller ”och” följt av ännu ett frågeord eller verb. En gissning utifrån orden.",
        en: "Whether a question seems to ask two things: two question marks, “and/or”, or “and” before another interrogative or verb. A guess from the words.",
    },
    why: Phrase {
        sv: "När svaret är ja på det ena och nej på det andra finns inget rätt svar, och två handläggare svarar olika.",
        en: "Where the answer is yes to the one and no to the other there is no right answer, and two officers answer differently.",
    },
    how: Phrase {
        sv: "Dela frågan i två, eller fråga om det som avgör.",
        en: "Split the question in two, or ask about what decides.",
    },
    weight: Weight::Look,
    basis: Basis::Guessed,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, question) in view.doc.questions.iter().enumerate() {
        let texts = [Language::Swedish, Language::English];
        let tie = texts
            .into_iter()
            .filter(|language| question.title.has(*language))
            .find_map(|language| two_things(question.title.get(language)));
        let Some(tie) = tie else { continue };
        let consequence = said(
            format!(
                "Frågan ser ut att gälla två saker (”{tie}”). Den som vill svara olika på dem har inget svar att ge."
            ),
            format!(
                "The question seems to be about two things (“{tie}”). Who would answer them differently has no answer to give."
            ),
        );
        found.push(CHECK.found(
            format!("/questions/{at}/title"),
            titled(&question.title, &question.id),
            consequence,
        ));
    }
    found
}
