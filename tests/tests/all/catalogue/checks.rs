//! The pages that tell every check of a strategy, written from the checks themselves.

use hallbar::Language;
use hallbar::strategy::{CHECKS, Check, Figure};

use super::page::wrapped;

const FRESH: &str =
    "<!-- Written from the checks in the code: HALLBAR_UPDATE=1 cargo test -p hallbar-tests catalogue -->";

const ENGLISH: &str = "\
What `hallbar strategy check` holds the structure of a regional development strategy to. Each check is met, partly met or
not met. Where the document does not tell (what it names in `unknown`), the check cannot be said, and it says how bad and
how good it may be. `hallbar explain RUS09` prints the same.

A handbook can read a check, or a figure of the structure, as a fact:
`{\"id\": \"owners\", \"value\": {\"type\": \"number\"}, \"from\": {\"figure\": \"goals_with_owner\"}}`; see
[Writing a strategy](strategy.md).
";

const SWEDISH: &str = "\
Det här är vad `hallbar strategy check` prövar i en regional utvecklingsstrategis uppbyggnad. Varje kontroll är uppfylld,
delvis uppfylld eller inte uppfylld. Där dokumentet inte återger strategin (det som står i `unknown`) går det inte att
säga. Det räknas aldrig som en brist. `hallbar explain RUS09` skriver ut samma sak.
";

fn told(check: &Check, language: Language) -> String {
    let labels = match language {
        Language::Swedish => ["Varför", "Gör så här", "Källa", "Teman"],
        Language::English => ["Why", "What to do", "Source", "Themes"],
    };
    let name = check.name.get(language);
    let mut text = format!("\n## {} {name}\n\n{}", check.code, wrapped(check.what.get(language)));
    let themes = check.themes.iter().map(|theme| theme.title().get(language).to_owned());
    let themes = themes.collect::<Vec<_>>().join(", ");
    let rows = [check.why.get(language), check.how.get(language), check.source.get(language), &themes];
    text.push('\n');
    for (label, row) in labels.into_iter().zip(rows) {
        text += &wrapped(&format!("* **{label}:** {}", row));
    }
    text += &match language {
        Language::Swedish => format!("* **I handböcker:** `{}`\n", check.id),
        Language::English => format!("* **In handbooks:** `{}`\n", check.id),
    };
    text
}

fn page(title: &str, head: &str, language: Language) -> String {
    let mut text = format!("# {title}\n\n{FRESH}\n\n{head}");
    CHECKS.iter().for_each(|check| text += &told(check, language));
    let (heading, said) = match language {
        Language::Swedish => ("Mått på uppbyggnaden", "En handbok kan också läsa de här måtten:"),
        Language::English => ("Figures of the structure", "A handbook can read these figures as well:"),
    };
    text += &format!("\n## {heading}\n\n{said}\n\n");
    for figure in Figure::ALL {
        text += &format!("* `{}`: {}\n", figure.id(), figure.title().get(language));
    }
    text
}

/// Holds that a page is as the checks say, or makes it so.
pub(super) fn fresh(page: &str, wanted: &str) {
    let path = format!("{}/../crates/{page}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("HALLBAR_UPDATE").is_some() {
        std::fs::write(&path, wanted).unwrap();
    }
    let had = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(had == wanted, "{page} is stale: run HALLBAR_UPDATE=1 cargo test -p hallbar-tests catalogue");
}

#[test]
fn the_pages_are_written_from_the_checks() {
    let english = page("Checks of a strategy", ENGLISH, Language::English);
    fresh("hallbar-json/docs/checks.md", &english);
    let swedish = page("Kontroller av en strategi", SWEDISH, Language::Swedish);
    fresh("hallbar/docs/kontroller.md", &swedish);
}

#[test]
fn every_check_is_told_once_and_whole() {
    for (at, check) in CHECKS.iter().enumerate() {
        assert_eq!(check.code, format!("RUS{:02}", at + 1));
        for phrase in [check.name, check.what, check.why, check.how, check.source] {
            for language in [Language::Swedish, Language::English] {
                assert!(!phrase.get(language).trim().is_empty(), "{}", check.code);
            }
        }
        assert!(!check.themes.is_empty(), "{}", check.code);
        assert_eq!(CHECKS.iter().filter(|other| other.id == check.id).count(), 1, "{}", check.id);
    }
}
