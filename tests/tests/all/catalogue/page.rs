//! The pages of the guide that are written from the catalogue, and the tests that hold them fresh.
//!
//! `HALLBAR_UPDATE=1 cargo test -p hallbar-tests catalogue` writes them anew.

use hallbar::Severity;
use hallbar::assessment::Ternary;
use hallbar::diagnostic::Rule;
use hallbar::json::catalogue::{
    Construct, DOCUMENTS, Entry, Example, Excerpt, FAMILIES, Gives, Mistake, Rules, Section, constructs,
    find, mistakes,
};
use hallbar::json::{DocumentKind, schema};
use serde_json::Value;

const WIDTH: usize = 100;

const HEAD: &str = "\
# The catalogue

<!-- Written from the catalogue in the code: HALLBAR_UPDATE=1 cargo test -p hallbar-tests catalogue -->

Every construct of the language and every diagnostic, each with a small example. `hallbar explain WORD` prints the same:
by name, field, Swedish term, code or number. What belongs together is told at length in [Writing a handbook][handbook] and
[Writing a case][case] and [Interlinkages][matrix].

An example writes only what it is about. The rest is as in the [example documents](#the-example-documents) at the end: a
need that is `high` (3 points, weight 2), three partners (1 point), a benefit that is `low` for nature and `middle` for
people (1 and 2), and 400 000 of 800 000 kronor applied for. An element of a list stands in place of the one with the same
`id`, or is added; so do facts and answers. A result is part of the assessment.
";

fn page() -> String {
    let mut text = String::from(HEAD);
    let titles = FAMILIES.iter().map(|family| family.title).chain(["Diagnostics", "The example documents"]);
    text.push('\n');
    for title in titles {
        text += &format!("- [{title}](#{})\n", anchor(title));
    }
    for family in FAMILIES {
        text += &format!("\n## {}\n", family.title);
        family.constructs.iter().for_each(|construct| text += &told(construct));
    }
    text += "\n## Diagnostics\n\n";
    text += &wrapped(
        "Errors keep a document from being used; warnings do not. A code is never used again for something else.",
    );
    mistakes().for_each(|mistake| text += &told_mistake(mistake));
    text += "\n## The example documents\n";
    for (_, document) in DOCUMENTS {
        text += &fence("json", document.trim_end());
    }
    text + "\n[handbook]: handbook.md\n[case]: case.md\n[matrix]: matrix.md\n[strategy]: strategy.md\n"
}

fn told(construct: &Construct) -> String {
    let mut text = format!("\n### {}\n\n{}", construct.name, wrapped(&sentence(construct.summary)));
    text += &format!("\n{}", wrapped(construct.about));
    text += &shown(&construct.example);
    let section = match construct.section {
        Section::Handbook(section) => format!("[Writing a handbook][handbook], *{section}*"),
        Section::Case(section) => format!("[Writing a case][case], *{section}*"),
        Section::Strategy(section) => format!("[Strategies][strategy], *{section}*"),
        Section::Matrix(section) => format!("[Interlinkages][matrix], *{section}*"),
    };
    let also = construct.also.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    text + &format!("\n{}", wrapped(&format!("Also: {also}. More: {section}.")))
}

fn shown(example: &Example) -> String {
    let mut text = String::new();
    match &example.rules {
        Rules::Own => {}
        Rules::Fields(rules) => text += &fence("json fragment", &rules.lines(WIDTH)),
        Rules::Condition(condition) => text += &fence("json condition", &condition.lines(WIDTH)),
        Rules::Matrix(fields) if fields.text() == "{}" => {}
        Rules::Matrix(fields) => text += &fence("json matrix", &fields.lines(WIDTH)),
    }
    if let Some(call) = example.call {
        text += &format!("\nThe call:\n{}", fence("json call", &call.lines(WIDTH)));
    }
    if let Some(case) = example.case {
        text += &format!("\nThe case:\n{}", fence("json case", &case.lines(WIDTH)));
    }
    match &example.gives {
        Gives::Result(result) => {
            text += &format!("\nGives:\n{}", fence("json result", &result.lines(WIDTH)));
            if !example.by_hand.is_empty() {
                text += &format!("\n{}", wrapped(&sentence(example.by_hand)));
            }
        }
        Gives::Holds(outcome) => {
            let outcome = match outcome {
                Ternary::Yes => "It holds",
                Ternary::No => "It does not hold",
                Ternary::Open => "It is open",
            };
            text += &format!("\n{}", wrapped(&format!("{outcome}: {}.", example.by_hand)));
        }
    }
    text
}

fn told_mistake(mistake: &Mistake) -> String {
    let Mistake { rule, .. } = mistake;
    let mut text = format!("\n### {}\n\n", rule.code);
    text += &wrapped(&format!("`{}`, {}: {}.", rule.name, severity(rule), rule.summary));
    text += &format!("\n{}", wrapped(rule.why));
    if let Some(rules) = mistake.rules {
        text += &format!("\nUnder these rules:\n{}", fence("json fragment", &rules.lines(WIDTH)));
    }
    // A text is shown as it is: what is wrong in it may be how it is written.
    let (tags, [wrong, right]) = match mistake.excerpt {
        Excerpt::Layer => {
            (["json layer", "json layer"], [mistake.wrong, mistake.right].map(|snippet| snippet.lines(WIDTH)))
        }
        Excerpt::Fields(_) => {
            (["json wrong", "json right"], [mistake.wrong, mistake.right].map(|snippet| snippet.lines(WIDTH)))
        }
        Excerpt::Table => {
            (["csv", "csv"], [mistake.wrong, mistake.right].map(|snippet| snippet.text().to_owned()))
        }
        _ => (["text", "text"], [mistake.wrong, mistake.right].map(|snippet| snippet.text().to_owned())),
    };
    let document = match mistake.excerpt {
        Excerpt::Fields(DocumentKind::Columns) => ", in a columns document".to_owned(),
        Excerpt::Fields(kind) => format!(", in a {}", kind.id()),
        Excerpt::Layer => ", in a layer".to_owned(),
        Excerpt::Table => ", in a table".to_owned(),
        _ => String::new(),
    };
    let place = match mistake.path {
        "" => document,
        path => format!("{document}, told at `{path}`"),
    };
    text += &format!("\nWrong{place}:\n{}", fence(tags[0], &wrong));
    text + &format!("\nRight:\n{}", fence(tags[1], &right))
}

fn severity(rule: &Rule) -> &'static str {
    if rule.severity == Severity::Error { "error" } else { "warning" }
}

fn fence(tag: &str, text: &str) -> String {
    format!("\n```{tag}\n{text}\n```\n")
}

/// A summary as a sentence of its own.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    let end = if text.ends_with('.') { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}

/// Prose in lines as wide as the other pages'.
pub(super) fn wrapped(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.last_mut().unwrap();
        if !last.is_empty() && last.chars().count() + word.chars().count() >= 120 {
            lines.push(word.to_owned());
        } else {
            *last += &format!("{}{word}", if last.is_empty() { "" } else { " " });
        }
    }
    lines.join("\n") + "\n"
}

/// The anchor of a heading, as GitHub and rustdoc make it.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase();
    kept.chars()
        .filter(|c| c.is_alphanumeric() || [' ', '-'].contains(c))
        .collect::<String>()
        .replace(' ', "-")
}

/// The rows of what is refused, for one page.
fn refused(told_on_page: impl Fn(&str) -> bool) -> String {
    let mut rows = String::from("| code | | what |\n|---|---|---|\n");
    rows += "| HB001–HB025 | error | the text cannot be read: syntax, unknown or doubled fields, wrong types, amounts and \
             dates that are none |\n";
    for Mistake { rule, .. } in mistakes().filter(|mistake| told_on_page(mistake.rule.code)) {
        rows += &format!("| {} | {} | {} |\n", rule.code, severity(rule), rule.summary);
    }
    rows
}

/// A page with its table of what is refused written anew.
fn with_table(page: &str, rows: &str) -> String {
    let (before, rest) = page.split_once("| code | | what |\n").unwrap();
    let (_, after) = rest.split_once("\n\n").unwrap();
    format!("{before}{rows}\n{after}")
}

fn path(page: &str) -> String {
    format!("{}/../crates/hallbar-json/docs/{page}", env!("CARGO_MANIFEST_DIR"))
}

/// Holds that a page is as the catalogue says, or makes it so.
fn fresh(name: &str, wanted: &str, had: &str) {
    if std::env::var_os("HALLBAR_UPDATE").is_some() {
        std::fs::write(path(name), wanted).unwrap();
    } else if wanted != had {
        let line = wanted.lines().zip(had.lines()).position(|(wanted, had)| wanted != had);
        panic!(
            "docs/{name} is stale from line {}: run HALLBAR_UPDATE=1 cargo test -p hallbar-tests catalogue",
            line.unwrap_or_default() + 1
        );
    }
}

#[test]
fn the_page_is_written_from_the_catalogue() {
    fresh("catalogue.md", &page(), &std::fs::read_to_string(path("catalogue.md")).unwrap());
}

#[test]
fn what_is_refused_is_told_in_the_same_words() {
    let handbooks = |code: &str| code.starts_with("HB1");
    let matrices = |code: &str| code.starts_with("HB7");
    let cases = |code: &str| !handbooks(code) && !matrices(code) && !code.starts_with("HB0");
    let pages =
        [("handbook.md", refused(handbooks)), ("case.md", refused(cases)), ("matrix.md", refused(matrices))];
    for (name, rows) in pages {
        let had = std::fs::read_to_string(path(name)).unwrap();
        fresh(name, &with_table(&had, &rows), &had);
    }
}

#[test]
fn every_diagnostic_has_an_example() {
    let rules: Vec<&str> = hallbar::diagnostic::rules::all().map(|rule| rule.code).collect();
    let told: Vec<&str> = mistakes().map(|mistake| mistake.rule.code).collect();
    assert_eq!(told, rules);
}

#[test]
fn every_section_is_there() {
    let heads = |page| {
        let text = std::fs::read_to_string(path(page)).unwrap();
        text.lines()
            .filter(|line| line.starts_with('#'))
            .map(|l| l.trim_matches(['#', ' ']).to_owned())
            .collect()
    };
    let pages = ["handbook.md", "case.md", "strategy.md", "matrix.md"];
    let [handbook, case, strategy, matrix]: [Vec<String>; 4] = pages.map(heads);
    for construct in constructs() {
        let (page, section) = match construct.section {
            Section::Handbook(section) => (&handbook, section),
            Section::Case(section) => (&case, section),
            Section::Strategy(section) => (&strategy, section),
            Section::Matrix(section) => (&matrix, section),
        };
        assert!(page.iter().any(|head| head == section), "{}: there is no section {section}", construct.name);
    }
}

#[test]
fn entries_are_short_and_speak_in_one_way() {
    for construct in constructs() {
        let Construct { name, also, summary, about, .. } = construct;
        assert!(!summary.ends_with('.') && summary.chars().count() <= 110, "{name}: {summary}");
        assert!(about.ends_with('.') && about.chars().count() <= 600, "{name}: {about}");
        assert!(!also.is_empty() && !also.contains(name), "{name}: {also:?}");
        assert!(!construct.example.by_hand.ends_with('.'), "{name}: {}", construct.example.by_hand);
        for word in also.iter().chain([name]) {
            assert!(
                find(word)
                    .iter()
                    .any(|found| matches!(found, Entry::Construct(c) if std::ptr::eq(*c, construct))),
                "{name} is not found by {word}"
            );
        }
    }
}

/// Every field and fixed word of the forms leads to an entry, and every form of the five that come in several to one
/// in its own family.
#[test]
fn every_field_and_word_is_explained() {
    use DocumentKind::{Call, Case, Columns, Handbook, Matrix, Strategy};
    for kind in [Handbook, Case, Strategy, Call, Columns, Matrix] {
        let mut words = words_of(&schema(kind));
        words.retain(|word| find(word).is_empty());
        assert!(words.is_empty(), "{kind:?}: nothing explains {words:?}");
    }
    let handbook = schema(Handbook);
    let definitions = &handbook["$defs"];
    let quantities = words_of(&definitions["quantity"]);
    let mut conditions = words_of(&definitions["condition"]);
    conditions.retain(|word| !quantities.contains(word));
    let general = ["id", "title", "unit", "per"];
    let mut measures: Vec<String> = fields_of(&definitions["measure"]);
    measures.retain(|word| !general.contains(&word.as_str()));
    let families: [(&[&str], Vec<String>); 5] = [
        (&["Quantities", "Effects and conflicts", "Questions"], quantities),
        (&["Conditions"], conditions),
        (&["Measures"], measures),
        (&["Rules of a node", "Conditions"], words_of(&definitions["rule"])),
        (&["Requirements and what follows", "The handbook"], fields_of(&definitions["consequence"])),
    ];
    for (titles, words) in families {
        assert!(words.len() >= 4, "{titles:?}: {words:?}");
        // A remark may stand anywhere, and belongs to no family.
        for word in words.into_iter().filter(|word| word != "$comment") {
            let here = FAMILIES.iter().filter(|family| titles.contains(&family.title));
            let here: Vec<&Construct> = here.flat_map(|family| family.constructs).collect();
            let found = find(&word);
            let in_family = found.iter().any(
                |found| matches!(found, Entry::Construct(found) if here.iter().any(|c| c.summary == found.summary)),
            );
            assert!(in_family, "{titles:?} do not explain `{word}`");
        }
    }
}

/// Everything that the tables of an assessment and of findings name leads to an entry, and so do the words of the trade.
#[test]
fn every_word_of_an_assessment_and_of_the_trade_is_explained() {
    let text = std::fs::read_to_string(path("case.md")).unwrap();
    let (_, text) = text.split_once("\n## The assessment\n").unwrap();
    let (text, _) = text.split_once("\n## Many cases\n").unwrap();
    let rows = text.lines().filter(|line| line.starts_with('|'));
    let is_word = |word: &&str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    // Every other piece between backticks is code.
    let words: Vec<&str> = rows.flat_map(|row| row.split('`').skip(1).step_by(2)).filter(is_word).collect();
    assert!(words.len() > 100, "{words:?}");
    let trade = "mål, delmål, indikator, RUS, regional utvecklingsstrategi, hållbarhetshandbok, ärende, fråga, svar, \
        motivering, underlag, kriterium, skala, nivå, mått, tabell, krav, steg, hållplats, följd, avsteg, effekt, \
        målkonflikt, fördjupning, bedömning, utfall, samlad bedömning, utlysning, vikt, klass";
    for word in words.into_iter().chain(trade.split(", ").map(str::trim)) {
        assert!(!find(word).is_empty(), "nothing explains `{word}`");
    }
}

/// The names of fields and the fixed words of a schema, definitions and all.
fn gather(schema: &Value, words: &mut Vec<String>) {
    match schema {
        Value::Array(all) => all.iter().for_each(|one| gather(one, words)),
        Value::Object(members) => {
            for (name, value) in members {
                match (name.as_str(), value) {
                    ("properties", Value::Object(fields)) => {
                        words.extend(fields.keys().cloned());
                        fields.values().for_each(|field| gather(field, words));
                    }
                    ("enum", Value::Array(all)) => {
                        words.extend(all.iter().filter_map(|word| word.as_str().map(str::to_owned)));
                    }
                    ("const", Value::String(word)) => words.push(word.clone()),
                    ("$defs", Value::Object(all)) => all.values().for_each(|one| gather(one, words)),
                    (_, value) => gather(value, words),
                }
            }
        }
        _ => {}
    }
}

fn words_of(schema: &Value) -> Vec<String> {
    let mut words = Vec::new();
    gather(schema, &mut words);
    words.sort();
    words.dedup();
    words
}

/// The fields of one object, not of those inside it.
fn fields_of(schema: &Value) -> Vec<String> {
    schema["properties"].as_object().unwrap().keys().cloned().collect()
}
