//! The catalogue in words: what a construct or a diagnostic means, with an example.

pub(crate) mod checks;

use hallbar::Severity;
use hallbar::assessment::Ternary;
use hallbar::json::DocumentKind;
use hallbar::json::catalogue::{
    Construct, DOCUMENTS, Entry, Example, Excerpt, FAMILIES, Gives, MISTAKES, Mistake, Rules, Section,
    Snippet,
};

use crate::layout::{Page, Tone};
use checks::Check;

/// How far examples stand in.
const INDENT: usize = 2;

/// Everything that a word led to, each under its own heading.
pub(crate) fn entries(found: &[Entry], checks: &[Check], width: usize, colour: bool) -> String {
    let mut page = Page::new(width, colour);
    checks.iter().for_each(|check| checks::told(*check, &mut page));
    if found.is_empty() {
        return page.finish();
    }
    for entry in found {
        match entry {
            Entry::Construct(construct) => told(construct, &mut page, width),
            Entry::Mistake(mistake) => told_mistake(mistake, &mut page, width),
            _ => {}
        }
    }
    page.blank();
    page.paragraph(
        0,
        "What an example leaves out is as in the documents that `hallbar explain example` prints.",
    );
    page.finish()
}

/// Every entry in a line, grouped.
pub(crate) fn list(width: usize, colour: bool) -> String {
    let mut page = Page::new(width, colour);
    for family in FAMILIES {
        page.heading(family.title);
        let rows = family.constructs.iter().map(|construct| row(construct.name, construct.summary));
        page.pairs(INDENT, &rows.collect::<Vec<_>>());
    }
    checks::list(&mut page);
    page.heading("Diagnostics");
    for mistakes in MISTAKES {
        let rows = mistakes.iter().map(|mistake| row(mistake.rule.code, mistake.rule.summary));
        page.pairs(INDENT, &rows.collect::<Vec<_>>());
    }
    page.blank();
    page.paragraph(
        0,
        "`hallbar explain WORD` tells more: a name or a code of these, a field, or a Swedish term.",
    );
    page.finish()
}

/// The documents that examples change, whole.
pub(crate) fn documents() -> String {
    DOCUMENTS.iter().map(|(_, text)| *text).collect::<Vec<_>>().join("\n")
}

fn row(name: &str, about: &str) -> (String, String) {
    (name.to_owned(), about.to_owned())
}

fn told(construct: &Construct, page: &mut Page, width: usize) {
    page.heading(&format!("{} · {}", construct.name, family(construct)));
    page.paragraph(0, &sentence(construct.summary));
    page.blank();
    page.paragraph(0, construct.about);
    shown(&construct.example, page, width);
    page.blank();
    let section = match construct.section {
        Section::Handbook(section) => format!("Writing a handbook, “{section}”"),
        Section::Case(section) => format!("Writing a case, “{section}”"),
        Section::Strategy(section) => format!("Strategies, “{section}”"),
        Section::Matrix(section) => format!("Interlinkages, “{section}”"),
    };
    page.pairs(0, &[row("Also", &construct.also.join(", ")), row("More", &section)]);
}

/// The title of the family that a construct is in: several can have one name.
fn family(construct: &Construct) -> &'static str {
    let inside = |known: &Construct| known.name == construct.name && known.summary == construct.summary;
    let family = FAMILIES.iter().find(|family| family.constructs.iter().any(inside));
    family.map_or("", |family| family.title)
}

fn shown(example: &Example, page: &mut Page, width: usize) {
    match &example.rules {
        Rules::Own => {}
        Rules::Fields(snippet) => piece("Example", *snippet, page, width),
        Rules::Matrix(snippet) if snippet.text() == "{}" => {}
        Rules::Matrix(snippet) => piece("Example, of a matrix", *snippet, page, width),
        Rules::Condition(snippet) => piece("Example, as the condition of a gate", *snippet, page, width),
    }
    for (what, snippet) in [("call", example.call), ("case", example.case)] {
        if let Some(snippet) = snippet {
            piece(&format!("In the {what}"), snippet, page, width);
        }
    }
    match &example.gives {
        Gives::Result(result) => {
            piece("In the result", *result, page, width);
            if !example.by_hand.is_empty() {
                page.blank();
                page.paragraph(INDENT, &sentence(example.by_hand));
            }
        }
        Gives::Holds(outcome) => {
            let (tone, outcome) = match outcome {
                Ternary::Yes => (Tone::Good, "It holds"),
                Ternary::No => (Tone::Bad, "It does not hold"),
                Ternary::Open => (Tone::Open, "It is open"),
            };
            page.blank();
            page.paragraph(INDENT, &format!("{}: {}.", page.tone(tone, outcome), example.by_hand));
        }
    }
}

fn told_mistake(mistake: &Mistake, page: &mut Page, width: usize) {
    let rule = mistake.rule;
    let severity = if rule.severity == Severity::Error { "error" } else { "warning" };
    page.heading(&format!("{}: {} ({severity})", rule.code, rule.name));
    page.paragraph(0, &sentence(rule.summary));
    page.blank();
    page.paragraph(0, rule.why);
    if let Some(rules) = mistake.rules {
        piece("Under these rules", rules, page, width);
    }
    let document = match mistake.excerpt {
        Excerpt::Fields(DocumentKind::Columns) => ", in a columns document".to_owned(),
        Excerpt::Fields(kind) => format!(", in a {}", kind.id()),
        Excerpt::Layer => ", in a layer".to_owned(),
        Excerpt::Table => ", in a table".to_owned(),
        _ => String::new(),
    };
    let place = match mistake.path {
        "" => document,
        path => format!("{document}, told at {path}"),
    };
    let wrong = format!("{}{place}", page.tone(Tone::Bad, "Wrong"));
    let right = page.tone(Tone::Good, "Right");
    for (label, snippet) in [(wrong, mistake.wrong), (right, mistake.right)] {
        match mistake.excerpt {
            Excerpt::Fields(_) | Excerpt::Layer => piece(&label, snippet, page, width),
            Excerpt::Table => {
                page.blank();
                page.paragraph(0, &format!("{label}:"));
                page.verbatim(INDENT, snippet.text());
            }
            // Shown as it is: what is wrong in it may be how it is written.
            _ => {
                page.blank();
                page.paragraph(0, &format!("{label}:"));
                page.paragraph(INDENT, snippet.text());
            }
        }
    }
}

/// A label and the JSON under it.
fn piece(label: &str, snippet: Snippet, page: &mut Page, width: usize) {
    page.blank();
    page.paragraph(0, &format!("{label}:"));
    page.verbatim(INDENT, &snippet.lines(width.saturating_sub(INDENT)));
}

/// A summary as a sentence of its own.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default();
    let end = if text.ends_with('.') { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn a_summary_becomes_a_sentence() {
        assert_eq!(sentence("the sum"), "The sum.");
        assert_eq!(sentence("½ ÷ 2 = ¼"), "½ ÷ 2 = ¼.");
        assert_eq!(sentence(""), ".");
    }
}
