//! Guides to every handbook of the fixtures: whole, in order, and safe from the texts they hold.

use std::collections::BTreeSet;

use hallbar::handbook::{AnswerType, HandbookDocument, ItemSource, ParameterValue};
use hallbar::report::{GuideOptions, Reader, guide};
use hallbar::{CaseKind, Handbook, Language, Text, json};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::fixtures::load;

/// The handbooks of the fixtures and those built in, with what they extend.
fn handbooks() -> Vec<Handbook> {
    let mut ids: BTreeSet<String> = json::BUILT_IN.iter().map(|(id, _)| (*id).to_owned()).collect();
    for file in load::files("handbooks", "json") {
        let handbook: serde_json::Value = serde_json::from_slice(&load::bytes(&file)).unwrap();
        ids.insert(handbook["id"].as_str().unwrap().to_owned());
    }
    assert!(ids.len() > 14, "{ids:?}");
    ids.iter().map(|id| load::handbook(id)).collect()
}

/// A page as its readers' programs take it.
struct Read {
    /// The words alone, pieces that stand apart on lines of their own.
    words: String,
    headings: Vec<(usize, String)>,
    links: Vec<String>,
}

/// Reads a page, and refuses whatever a guide does not write itself.
fn read(page: &str) -> Read {
    let more = Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH;
    let mut read = Read { words: String::new(), headings: Vec::new(), links: Vec::new() };
    let mut heading: Option<(usize, String)> = None;
    for event in Parser::new_ext(page, more) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => heading = Some((depth(level), String::new())),
            Event::End(TagEnd::Heading(_)) => {
                read.words.push('\n');
                read.headings.extend(heading.take());
            }
            Event::Start(Tag::Link { dest_url, .. }) => read.links.push(dest_url.to_string()),
            Event::Start(tag) => {
                let known = matches!(
                    tag,
                    Tag::Paragraph
                        | Tag::List(_)
                        | Tag::Item
                        | Tag::Strong
                        | Tag::Table(_)
                        | Tag::TableHead
                        | Tag::TableRow
                        | Tag::TableCell
                );
                assert!(known, "{tag:?}");
            }
            Event::Text(text) => {
                read.words.push_str(&text);
                if let Some((_, title)) = &mut heading {
                    title.push_str(&text);
                }
            }
            Event::End(TagEnd::Strong | TagEnd::Link) => {}
            Event::End(_) => read.words.push('\n'),
            Event::TaskListMarker(done) => assert!(!done),
            other => panic!("{other:?}"),
        }
    }
    read
}

fn depth(level: HeadingLevel) -> usize {
    level as usize
}

/// What a page is held to whatever it says: headings in order, and a table of contents that leads to them.
fn in_order(read: &Read) {
    let mut above = 0;
    for (level, title) in &read.headings {
        assert!(*level <= above + 1, "`{title}` of level {level} below {above}");
        assert!(!title.trim().is_empty());
        above = *level;
    }
    assert_eq!(read.headings.iter().filter(|(level, _)| *level == 1).count(), 1);
    let mut met: Vec<String> = Vec::new();
    let mut addresses = BTreeSet::new();
    for (_, title) in &read.headings {
        let kept = title.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        let address = kept.collect::<String>().to_lowercase().replace(' ', "-");
        let before = met.iter().filter(|known| **known == address).count();
        addresses.insert(if before == 0 { address.clone() } else { format!("{address}-{before}") });
        met.push(address);
    }
    for link in &read.links {
        let there = link.strip_prefix('#').map_or(link.starts_with("http"), |to| addresses.contains(to));
        assert!(there, "`{link}` leads nowhere: {addresses:?}");
    }
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What an officer's guide must hold, each in the reader's language.
fn expected(handbook: &HandbookDocument) -> Vec<&Text> {
    let mut all = vec![&handbook.title];
    all.extend(&handbook.summary);
    all.extend(handbook.source.iter().filter_map(|source| source.note.as_ref()));
    all.extend(handbook.parameters.iter().map(|parameter| &parameter.title));
    all.extend(handbook.facts.iter().map(|fact| &fact.title));
    all.extend(handbook.measures.iter().map(|measure| &measure.title));
    all.extend(handbook.criteria.iter().map(|criterion| &criterion.title));
    all.extend(handbook.depths.iter().map(|depth| &depth.title));
    all.extend(handbook.lenses.iter().flat_map(|lens| &lens.items).map(|item| &item.title));
    for question in &handbook.questions {
        all.push(&question.title);
        all.extend(&question.help);
        all.extend(question.anchors.iter().map(|anchor| &anchor.text));
        if let AnswerType::Choice { options } = &question.answer {
            all.extend(options.iter().map(|option| &option.title));
        }
    }
    for level in handbook.scales.iter().flat_map(|scale| &scale.levels) {
        all.push(&level.title);
        all.extend(&level.anchor);
    }
    for stage in &handbook.stages {
        all.push(&stage.title);
        all.extend(&stage.failing);
        all.extend(stage.gates.iter().map(|gate| &gate.title));
    }
    for node in &handbook.nodes {
        all.push(&node.title);
        all.extend(node.caps.iter().map(|cap| &cap.title));
        all.extend(node.classes.iter().map(|class| &class.title));
        all.extend(node.classes.iter().filter_map(|class| class.meaning.as_ref()));
    }
    all.extend(handbook.consequences.iter().map(|consequence| &consequence.title));
    all.extend(handbook.stop_points.iter().flat_map(|stop| &stop.asks).map(|ask| &ask.title));
    for list in &handbook.lists {
        if let ItemSource::Own(items) = &list.items {
            all.extend(items.iter().map(|item| &item.title));
        }
    }
    all
}

#[test]
fn an_officer_is_told_everything() {
    for handbook in handbooks() {
        let handbook = handbook.document();
        for language in Language::ALL {
            let options = GuideOptions { language, ..GuideOptions::default() };
            let read = read(&guide(handbook, &options));
            in_order(&read);
            let words = line(&read.words);
            for text in expected(handbook) {
                let text = line(text.get(language));
                assert!(words.contains(&text), "{} does not say `{text}`", handbook.id);
            }
            for parameter in &handbook.parameters {
                if let ParameterValue::Number(number) = &parameter.default {
                    let number = hallbar::report::figures::decimal(*number, language);
                    assert!(words.contains(&line(&number)), "{}: {number}", handbook.id);
                }
            }
        }
    }
}

/// Every text of a handbook, longest first.
fn own_texts(value: &serde_json::Value, all: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => all.push(line(text)),
        serde_json::Value::Array(items) => items.iter().for_each(|item| own_texts(item, all)),
        serde_json::Value::Object(fields) => fields.values().for_each(|field| own_texts(field, all)),
        _ => {}
    }
}

#[test]
fn an_applicant_is_told_no_points_unless_asked_for() {
    let mut asked_for = 0;
    for handbook in handbooks() {
        let document = handbook.document();
        let mut own = Vec::new();
        own_texts(&serde_json::from_str(&json::write_handbook(document)).unwrap(), &mut own);
        own.sort_by_key(|text| std::cmp::Reverse(text.len()));
        let told = |weights: bool| {
            let options = GuideOptions { reader: Reader::Applicant, weights, ..GuideOptions::default() };
            let read = read(&guide(document, &options));
            in_order(&read);
            let mut words = line(&read.words);
            // What the handbook's own texts say of points is theirs to say.
            for text in own.iter().filter(|text| text.len() > 4) {
                words = words.replace(text.as_str(), "…");
            }
            words.to_lowercase()
        };
        let words = told(false);
        for word in ["poäng", "vikt ", "medelvärde", "huvudnod", "samlad bedömning", "hållplats"] {
            assert!(!words.contains(word), "{}: {word} in {words}", document.id);
        }
        asked_for += usize::from(told(true).contains("poäng"));
    }
    assert!(asked_for > 6);
}

#[test]
fn an_applicant_meets_every_question_that_applicants_are_asked() {
    let handbook = load::handbook("grund");
    let document = handbook.document();
    let page = |kind, depth| {
        let options = GuideOptions { reader: Reader::Applicant, kind, depth, ..GuideOptions::default() };
        line(&read(&guide(document, &options)).words)
    };
    let (all, small) = (page(None, None), page(Some(CaseKind::ProjectFunding), Some("screening")));
    let screening = document.depths.iter().find(|depth| depth.id == "screening").unwrap();
    let (mut asked, mut of_small) = (0, 0);
    for question in &document.questions {
        let title = line(question.title.get(Language::Swedish));
        asked += usize::from(all.contains(&title));
        let there = small.contains(&title);
        assert!(!there || screening.asks.contains(&question.id), "{title}");
        of_small += usize::from(there);
    }
    assert!(asked > 25, "{asked}");
    assert_eq!(of_small, 7, "{small}");
    // Nothing of strategies, nor of what a small project is not asked.
    assert!(!all.contains("Är ekonomisk, social och miljömässig hållbarhet en del av strategin?"));
    assert!(!small.contains("Kollektivavtal"));
}

/// A handbook whose texts all try to be markup.
fn hostile(value: &mut serde_json::Value, number: &mut usize) {
    const MARKS: [&str; 8] = [
        "# rubrik | ",
        "<script>alert(1)</script> ",
        "[länk](https://example.se) ",
        "1. ",
        "* _sned_ **fet** ",
        "`kod` ~~nej~~ $x$ ",
        "> &lt;b&gt; ",
        "- [x] \n\n## ny rubrik\n",
    ];
    match value {
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| hostile(item, number)),
        serde_json::Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    serde_json::Value::String(text) if ["sv", "en"].contains(&name.as_str()) => {
                        *number += 1;
                        *text = format!("{}{text}", MARKS[*number % MARKS.len()]);
                    }
                    other => hostile(other, number),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn no_text_of_a_handbook_becomes_markup() {
    for handbook in handbooks() {
        let whole = json::write_handbook(handbook.document());
        let mut value: serde_json::Value = serde_json::from_str(&whole).unwrap();
        hostile(&mut value, &mut 0);
        let document = json::read_handbook(value.to_string().as_bytes()).document.unwrap();
        for reader in [Reader::Officer, Reader::Applicant] {
            let plain =
                read(&guide(handbook.document(), &GuideOptions { reader, ..GuideOptions::default() }));
            let options = GuideOptions { reader, weights: true, ..GuideOptions::default() };
            let odd = read(&guide(&document, &options));
            in_order(&odd);
            if reader == Reader::Officer {
                assert_eq!(odd.headings.len(), plain.headings.len(), "{}", document.id);
                assert_eq!(odd.links.len(), plain.links.len(), "{}", document.id);
            }
        }
    }
}

#[test]
fn a_missing_language_is_seen() {
    let mut document = load::handbook("leader-gute").document().clone();
    let help = document.questions[0].help.as_mut().unwrap();
    help.en = None;
    let swedish = help.get(Language::Swedish).to_owned();
    let options = GuideOptions { language: Language::English, ..GuideOptions::default() };
    let page = guide(&document, &options);
    assert!(page.contains("One text is not in English and stands in Swedish."), "{page}");
    assert!(page.contains(&format!("{swedish} (sv)")), "{page}");
}
