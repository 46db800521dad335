use super::super::check::{Basis, Check, Finding, View, Weight, said};
use crate::Text;
use crate::phrase::Phrase;

pub(super) const CHECK: Check = Check {
    code: "HS15",
    id: "not-monotone",
    name: Phrase {
        sv: "Ett bättre svar kan ge ett sämre resultat",
        en: "A better answer can give a worse result",
    },
    what: Phrase {
        sv: "Om en högre nivå i stället för en lägre kan sänka en poäng, en klass eller ett krav. Räknas fram av hur reglerna är byggda.",
        en: "Whether a higher level in place of a lower one can lower a score, a class or a requirement. Worked out from how the rules are built.",
    },
    why: Phrase {
        sv: "Det är svårt att förklara för den som svarar, och ”vad som skulle höja klassen” kan inte räknas fram.",
        en: "It is hard to explain to those who answer, and “what would raise the class” cannot be worked out.",
    },
    how: Phrase {
        sv: "Vänd villkoret eller skalan, eller låt fakta i stället för svar avgöra vad som frågas. Är det meningen, låt det vara.",
        en: "Turn the condition or the scale, or let facts rather than answers decide what is asked. Where it is meant, let it be.",
    },
    weight: Weight::Look,
    basis: Basis::Read,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let breaches = view.scorer.monotone();
    let mut told: Vec<Phrase> = Vec::new();
    let mut found = Vec::new();
    for breach in breaches {
        if told.contains(&breach.said) {
            continue;
        }
        told.push(breach.said);
        let more = breaches.iter().filter(|other| other.said == breach.said).count() - 1;
        let capital = |text: &str| {
            let mut letters = text.chars();
            letters
                .next()
                .map(|first| first.to_uppercase().chain(letters).collect::<String>())
                .unwrap_or_default()
        };
        let (sv, en) = (capital(breach.said.sv), capital(breach.said.en));
        let consequence = match more {
            0 => said(format!("{sv}."), format!("{en}.")),
            1 => said(
                format!("{sv}. Så är det här och på ett ställe till."),
                format!("{en}. So it is here and in one more place."),
            ),
            more => said(
                format!("{sv}. Så är det här och på {more} ställen till."),
                format!("{en}. So it is here and in {more} more places."),
            ),
        };
        found.push(CHECK.found(breach.path.clone(), Text::default(), consequence));
    }
    found
}
