//! The pages that tell every check of a handbook, written from the checks themselves.

use hallbar::Language;
use hallbar::soundness::{CHECKS, Check, Weight};

use super::checks::fresh;
use super::page::wrapped;

const FRESH: &str =
    "<!-- Written from the checks in the code: HALLBAR_UPDATE=1 cargo test -p hallbar-tests catalogue -->";

const ENGLISH: &str = "\
What `hallbar handbook check` holds a handbook to, beyond validity. A handbook can be valid and still not do what its author
means. `hallbar explain HS05` prints the same.

Each finding has its place, what follows, a way out, and how it is known:

* **proved for every case**: over the compiled rules, with every answer open and with one answer after the other fixed.
  Parameters stand at their own values and a strategy’s items as given; facts, answers, effects, the chosen depth and
  deviations may be anything. A call that sets other values or caps a level makes other rules. What rests on single effects, on
  financing lines, or on the goals of a strategy where none is given, is left unsaid rather than guessed at.
* **shown by a case** that is made for it, assessed, and written with the finding in JSON.
* **read in the document**: it follows from what is written.
* **a guess** from how a text is put. Nothing is sampled.

*To be mended* is what no author means. *Worth a look* may be meant: a person decides.
";

const SWEDISH: &str = "\
Det här är vad `hallbar handbook check` prövar i en handbok, utöver att den är giltig. En handbok kan vara giltig och ändå
inte göra det som den som skrev den menar. `hallbar explain HS05` skriver ut samma sak.

Varje fynd har sin plats, vad som följer, en väg ut och hur det är känt:

* **bevisat för alla ärenden**: uträknat ur reglerna med alla svar öppna, och med ett svar i taget fast. Parametrar har sina
  egna värden och strategins mål är de givna; uppgifter, svar, effekter, vald fördjupning och avsteg kan vara vilka som
  helst. En utlysning som sätter andra värden eller ett tak för en nivå ger andra regler. Det som vilar på enskilda effekter, på
  finansieringens rader eller på en strategis mål när ingen strategi är given lämnas osagt hellre än att gissas.
* **visat med ett ärende** som är gjort för prövningen, bedömt, och med i JSON bredvid fyndet.
* **läst i dokumentet**: det följer av vad som står där.
* **en gissning** utifrån hur en text är skriven. Inget är stickprov.

*Behöver rättas* är sådant som ingen menar. *Värt en titt* kan vara meningen: det avgör en människa.
";

fn told(check: &Check, language: Language) -> String {
    let labels = match language {
        Language::Swedish => ["Varför", "En väg ut", "Hur det är känt", "Väger"],
        Language::English => ["Why", "A way out", "How it is known", "Weighs"],
    };
    let weight = match (check.weight, language) {
        (Weight::Mend, Language::Swedish) => "behöver rättas",
        (Weight::Mend, Language::English) => "to be mended",
        (_, Language::Swedish) => "värt en titt",
        (_, Language::English) => "worth a look",
    };
    let name = check.name.get(language);
    let mut text = format!("\n## {} {name}\n\n{}\n", check.code, wrapped(check.what.get(language)));
    let basis = check.basis.phrase().get(language);
    let rows = [check.why.get(language), check.how.get(language), basis, weight];
    for (label, row) in labels.into_iter().zip(rows) {
        text += &wrapped(&format!("* **{label}:** {row}"));
    }
    text += &match language {
        Language::Swedish => format!("* **Exempel:** `fixtures/soundness/{}-{}`\n", check.code, check.id),
        Language::English => format!("* **Example:** `fixtures/soundness/{}-{}`\n", check.code, check.id),
    };
    text
}

fn page(title: &str, head: &str, language: Language) -> String {
    let mut text = format!("# {title}\n\n{FRESH}\n\n{head}");
    CHECKS.iter().for_each(|check| text += &told(check, language));
    text
}

#[test]
fn the_pages_are_written_from_the_checks() {
    fresh("hallbar/docs/soundness.md", &page("Checks of a handbook", ENGLISH, Language::English));
    fresh("hallbar/docs/handbokskontroll.md", &page("Kontroller av en handbok", SWEDISH, Language::Swedish));
}

#[test]
fn every_check_is_told_once_and_whole() {
    for (at, check) in CHECKS.iter().enumerate() {
        assert_eq!(check.code, format!("HS{:02}", at + 1));
        for phrase in [check.name, check.what, check.why, check.how] {
            for language in [Language::Swedish, Language::English] {
                assert!(!phrase.get(language).trim().is_empty(), "{}", check.code);
            }
        }
        assert_eq!(CHECKS.iter().filter(|other| other.id == check.id).count(), 1, "{}", check.id);
        assert!(hallbar::strategy::CHECKS.iter().all(|other| other.id != check.id), "{}", check.id);
    }
}
