use super::super::check::{Basis, Check, Finding, View, Weight, said};
use crate::handbook::{AnswerType, ConsequenceKind, HandbookDocument, ItemSource};
use crate::phrase::Phrase;
use crate::{Language, Text};

pub(super) const CHECK: Check = Check {
    code: "HS14",
    id: "language-missing",
    name: Phrase {
        sv: "Text som finns på ett språk men inte på det andra",
        en: "A text in one language and not in the other",
    },
    what: Phrase {
        sv: "Om hjälptexter, ankare, klasser, alternativ, listor, mått och andra texter finns på båda språken, i en handbok som har båda. Rubriker på frågor, kriterier, noder, krav och nivåer säger `hallbar check` till om (HB123).",
        en: "Whether help texts, anchors, classes, options, lists, measures and other texts are there in both languages, in a handbook that has both. Titles of questions, criteria, nodes, requirements and levels are told by `hallbar check` (HB123).",
    },
    why: Phrase {
        sv: "Den som läser på det andra språket får en blandning.",
        en: "Who reads the other language gets a mixture.",
    },
    how: Phrase { sv: "Översätt texten.", en: "Translate the text." },
    weight: Weight::Look,
    basis: Basis::Read,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let doc = view.doc;
    // A handbook in one language is a choice, and validation tells it.
    if !doc.title.has(Language::Swedish) || !doc.title.has(Language::English) {
        return Vec::new();
    }
    let texts = texts(doc);
    let mut found = Vec::new();
    for (language, other, sv, en) in [
        (Language::Swedish, Language::English, "svenska", "Swedish"),
        (Language::English, Language::Swedish, "engelska", "English"),
    ] {
        let mut missing = texts.iter().filter(|(_, text)| !text.has(language) && text.has(other));
        let Some((path, _)) = missing.next() else { continue };
        let more = missing.count();
        let consequence = match more {
            0 => said(
                format!("En text saknas på {sv}; den andra visas i stället."),
                format!("A text is missing in {en}; the other is shown instead."),
            ),
            more => said(
                format!(
                    "{} texter saknas på {sv}, den här och {more} till; de andra visas i stället.",
                    more + 1
                ),
                format!(
                    "{} texts are missing in {en}, this one and {more} more; the others are shown instead.",
                    more + 1
                ),
            ),
        };
        found.push(CHECK.found(path.clone(), Text::default(), consequence));
    }
    found
}

type Texts<'d> = Vec<(String, &'d Text)>;

/// The texts that validation does not look at.
fn texts(doc: &HandbookDocument) -> Texts<'_> {
    let mut texts = Texts::new();
    texts.extend(doc.summary.iter().map(|text| ("/summary".to_owned(), text)));
    let note = doc.source.iter().filter_map(|source| source.note.as_ref());
    texts.extend(note.map(|text| ("/source/note".to_owned(), text)));
    for (at, parameter) in doc.parameters.iter().enumerate() {
        texts.push((format!("/parameters/{at}/title"), &parameter.title));
    }
    for (at, fact) in doc.facts.iter().enumerate() {
        texts.push((format!("/facts/{at}/title"), &fact.title));
        answer(&fact.value, &format!("/facts/{at}/value"), &mut texts);
    }
    lists(doc, &mut texts);
    for (at, scale) in doc.scales.iter().enumerate() {
        texts.push((format!("/scales/{at}/title"), &scale.title));
        for (number, level) in scale.levels.iter().enumerate() {
            texts.extend(
                level.anchor.iter().map(|text| (format!("/scales/{at}/levels/{number}/anchor"), text)),
            );
        }
    }
    for (at, question) in doc.questions.iter().enumerate() {
        texts.extend(question.help.iter().map(|text| (format!("/questions/{at}/help"), text)));
        answer(&question.answer, &format!("/questions/{at}/answer"), &mut texts);
    }
    for (at, measure) in doc.measures.iter().enumerate() {
        texts.push((format!("/measures/{at}/title"), &measure.title));
        texts.extend(measure.unit.iter().map(|text| (format!("/measures/{at}/unit"), text)));
    }
    for (at, depth) in doc.depths.iter().enumerate() {
        texts.push((format!("/depths/{at}/title"), &depth.title));
    }
    results(doc, &mut texts);
    texts
}

fn answer<'d>(answer: &'d AnswerType, path: &str, texts: &mut Texts<'d>) {
    match answer {
        AnswerType::Number { unit, .. } => {
            texts.extend(unit.iter().map(|text| (format!("{path}/unit"), text)))
        }
        AnswerType::Choice { options } => {
            let options = options.iter().enumerate();
            texts.extend(options.map(|(at, option)| (format!("{path}/options/{at}/title"), &option.title)));
        }
        _ => {}
    }
}

fn lists<'d>(doc: &'d HandbookDocument, texts: &mut Texts<'d>) {
    for (at, list) in doc.lists.iter().enumerate() {
        texts.push((format!("/lists/{at}/title"), &list.title));
        let (field, items) = match &list.items {
            ItemSource::Own(items) => ("own", items.as_slice()),
            ItemSource::Strategy { otherwise, .. } => ("strategy/otherwise", otherwise.as_slice()),
            _ => continue,
        };
        for (number, item) in items.iter().enumerate() {
            texts.push((format!("/lists/{at}/items/{field}/{number}/title"), &item.title));
        }
    }
    for (at, lens) in doc.lenses.iter().enumerate() {
        texts.push((format!("/lenses/{at}/title"), &lens.title));
        for (number, item) in lens.items.iter().enumerate() {
            texts.push((format!("/lenses/{at}/items/{number}/title"), &item.title));
        }
    }
}

fn results<'d>(doc: &'d HandbookDocument, texts: &mut Texts<'d>) {
    for (at, node) in doc.nodes.iter().enumerate() {
        for (number, cap) in node.caps.iter().enumerate() {
            texts.push((format!("/nodes/{at}/caps/{number}/title"), &cap.title));
        }
        for (number, class) in node.classes.iter().enumerate() {
            let path = format!("/nodes/{at}/classes/{number}");
            texts.push((format!("{path}/title"), &class.title));
            texts.extend(class.meaning.iter().map(|text| (format!("{path}/meaning"), text)));
        }
    }
    for (at, stage) in doc.stages.iter().enumerate() {
        texts.extend(stage.failing.iter().map(|text| (format!("/stages/{at}/failing"), text)));
    }
    for (at, consequence) in doc.consequences.iter().enumerate() {
        if let ConsequenceKind::Route(routes) = &consequence.kind {
            let routes = routes.iter().enumerate();
            texts.extend(
                routes.map(|(number, way)| (format!("/consequences/{at}/route/{number}/title"), &way.title)),
            );
        }
    }
    for (at, stop) in doc.stop_points.iter().enumerate() {
        let asks = stop.asks.iter().enumerate();
        texts
            .extend(asks.map(|(number, ask)| (format!("/stop_points/{at}/asks/{number}/title"), &ask.title)));
    }
}
