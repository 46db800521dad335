//! Papers as HTML: what people wrote is text and nothing else, and every figure comes from the assessment.

use std::collections::BTreeSet;

use hallbar::assessment::Assessment;
use hallbar::case::CaseDocument;
use hallbar::report::page::{Frame, Page};
use hallbar::report::words::Names;
use hallbar::report::{CasePage, PaperFor};
use hallbar::{Handbook, Language, Scorer, json};
use proptest::prelude::*;
use scraper::{ElementRef, Html};
use serde_json::Value;

use crate::fixtures::load;

const READERS: [PaperFor; 3] = [PaperFor::Officer, PaperFor::Board, PaperFor::Applicant];

/// All elements that a paper is made of.
const ELEMENTS: [&str; 40] = [
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "a",
    "main",
    "header",
    "section",
    "h1",
    "h2",
    "h3",
    "p",
    "span",
    "strong",
    "br",
    "ul",
    "li",
    "dl",
    "dt",
    "dd",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "pre",
    "figure",
    "figcaption",
    "svg",
    "desc",
    "line",
    "rect",
    "circle",
    "text",
    "nav",
    "footer",
];

fn assessed(case: &CaseDocument, handbook: &Handbook) -> Assessment {
    let scorer = Scorer::compile(handbook, None, None).unwrap();
    let bound = scorer.bind(case).into_result().unwrap();
    let mut assessment = bound.assess();
    assessment.next = bound.next_class();
    assessment
}

fn paper(case: &CaseDocument, handbook: &Handbook, reader: PaperFor, language: Language) -> String {
    let assessment = assessed(case, handbook);
    let names = Names { handbook: handbook.document(), strategy: None, language };
    let page = CasePage { assessment: &assessment, case, since: None, names };
    page.paper(reader, Page::new(80, false)).html(Frame { language })
}

fn case(path: &str) -> CaseDocument {
    json::read_case(&load::bytes(path)).document.unwrap()
}

/// What is wrong with a page as a page: an element or attribute that it never has.
fn foreign(html: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for element in Html::parse_document(html).root_element().descendent_elements() {
        let name = element.value().name();
        if !ELEMENTS.contains(&name) {
            wrong.push(format!("<{name}>"));
        }
        for (attribute, value) in element.value().attrs() {
            let runs = attribute.starts_with("on") || attribute == "style" || attribute == "src";
            let leads = attribute == "href" && value != "#main";
            if runs || leads {
                wrong.push(format!("{attribute}={value:?}"));
            }
        }
    }
    wrong
}

/// Words as a browser shows them.
fn shown(element: ElementRef<'_>) -> String {
    element.text().collect::<Vec<_>>().join(" ")
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<script>alert(1)</script>".to_owned()),
        Just("</style><img src=x onerror=alert(1)>".to_owned()),
        Just("\" onmouseover=\"alert(1)".to_owned()),
        Just("&lt;b&gt; &#60; &amp".to_owned()),
        Just("]]> <!-- --> <?php".to_owned()),
        Just("\u{202e}txt.exe\u{1b}[31m\u{0}".to_owned()),
        Just("👩‍👩‍👧‍👦 ﷽ مرحبا".to_owned()),
        Just("=1+1|cmd".to_owned()),
        Just("x".repeat(3000)),
        "\\PC{0,30}",
    ];
    prop::collection::vec(piece, 1..4).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_people_wrote_is_text(title in hostile(), summary in hostile(), words in hostile()) {
        let handbook = load::handbook("grund");
        let mut case = case("cases/grund/solpark.json");
        case.title = title;
        case.summary = Some(summary);
        for answer in &mut case.answers {
            answer.motivation = Some(words.clone());
            answer.evidence = vec![words.clone()];
        }
        for effect in &mut case.effects {
            effect.motivation = Some(words.clone());
        }
        for reader in READERS {
            let html = paper(&case, &handbook, reader, Language::Swedish);
            prop_assert_eq!(foreign(&html), Vec::<String>::new());
            prop_assert!(!html.contains(['\u{1b}', '\u{202e}', '\0']), "{html}");
        }
    }
}

/// Every number in a value, and the same per cent.
fn numbers(value: &Value, found: &mut Vec<f64>) {
    match value {
        Value::Number(number) => found.extend(number.as_f64()),
        Value::String(text) => found.extend(figures(text)),
        Value::Array(all) => all.iter().for_each(|value| numbers(value, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            found.extend(figures(name));
            numbers(value, found);
        }),
        _ => {}
    }
}

/// Numbers as Swedes write them, or as JSON does.
fn figures(text: &str) -> Vec<f64> {
    let plain: String = text.chars().filter(|c| !matches!(c, '\u{a0}')).collect();
    let apart = plain.split(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')));
    let tidy = apart.map(|run| run.trim_matches(['.', ','])).filter(|run| !run.is_empty());
    // A list of numbers parted by commas has spaces too; a comma between digits is a decimal mark.
    tidy.filter_map(|run| run.replace(',', ".").parse().ok()).collect()
}

#[test]
fn every_figure_comes_from_the_assessment() {
    let mut looked_up = 0;
    for (rules, file) in [
        ("grund", "cases/grund/solpark.json"),
        ("grund", "cases/grund/bygdegard.json"),
        ("grund", "cases/grund/snickeri.json"),
        ("leader-gute", "cases/leader-gute/open.json"),
        ("leader-gute", "cases/leader-gute/worked-360.json"),
    ] {
        let handbook = load::handbook(rules);
        let case = case(file);
        let assessment = assessed(&case, &handbook);
        let mut known = Vec::new();
        numbers(&serde_json::from_str(&json::write_assessment(&assessment)).unwrap(), &mut known);
        numbers(&serde_json::from_str(&json::write_handbook(handbook.document())).unwrap(), &mut known);
        numbers(&serde_json::from_slice(&load::bytes(file)).unwrap(), &mut known);
        // Numbers of things that are told: items of a list, open answers, further ones.
        let counts: BTreeSet<u32> = (0..=u32::try_from(assessment.answers.len()).unwrap()).collect();
        known.extend(counts.iter().map(|count| f64::from(*count)));
        let is_known = |figure: f64| {
            let near = |known: f64| (known - figure).abs() <= 0.005 * known.abs().clamp(1e-9, 1.0);
            known.iter().any(|known| near(*known) || near(*known * 100.0))
        };
        for reader in READERS {
            let html = paper(&case, &handbook, reader, Language::Swedish);
            let document = Html::parse_document(&html);
            let main = scraper::Selector::parse("main").unwrap();
            let words = shown(document.select(&main).next().unwrap());
            // A fingerprint and a date are no figures.
            let words = words.split("Så togs bedömningen fram").next().unwrap().to_owned();
            for figure in figures(&words) {
                assert!(is_known(figure), "{file}, {reader:?}: {figure} is nowhere in the assessment");
                looked_up += 1;
            }
        }
    }
    assert!(looked_up > 500, "{looked_up}");
}
