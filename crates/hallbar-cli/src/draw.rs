//! Diagnostics drawn with the place they are about.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use hallbar::Diagnostic;
use hallbar::diagnostic::Position;
use hallbar::report::words::printable;

use crate::documents::Source;

/// More than this many in one document tell nobody more.
const MOST: usize = 100;

/// Every diagnostic with its line, errors and warnings in the order of the text.
pub(crate) fn diagnostics<'d>(
    found: impl IntoIterator<Item = &'d Diagnostic>,
    source: &Source,
    colour: bool,
) -> String {
    diagnostics_in(found, &|_| source, colour)
}

/// The same for what was read from several texts, each by its number.
pub(crate) fn diagnostics_in<'d, 's>(
    found: impl IntoIterator<Item = &'d Diagnostic>,
    texts: &dyn Fn(usize) -> &'s Source,
    colour: bool,
) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(160);
    let mut drawn = String::new();
    let mut count = 0;
    for diagnostic in found {
        count += 1;
        if count <= MOST {
            let source = texts(diagnostic.position.map_or(0, |position| position.text));
            let lines = renderer.render(&[group(diagnostic, source)]);
            for line in lines.lines().filter(|line| !is_bare_marker(line)) {
                drawn.push_str(line);
                drawn.push('\n');
            }
            drawn.push('\n');
        }
    }
    if count > MOST {
        drawn.push_str(&format!("... and {} more in {}\n\n", count - MOST, texts(0).name));
    }
    drawn
}

fn group<'a>(diagnostic: &'a Diagnostic, source: &'a Source) -> Group<'a> {
    let level = if diagnostic.is_error() { Level::ERROR } else { Level::WARNING };
    let title = level.primary_title(printable(&diagnostic.message)).id(diagnostic.rule.code);
    let group = Group::with_title(title).element(Origin::path(place(diagnostic, source)));
    let group = match diagnostic.position.and_then(|position| Excerpt::cut(&source.bytes, position)) {
        Some(excerpt) => group.element(excerpt.snippet()),
        None => group,
    };
    match &diagnostic.help {
        Some(help) => group.element(Level::HELP.message(printable(help))),
        None => group,
    }
}

/// Whether a line only says that a snippet has no file of its own: the file is already said, with the path.
fn is_bare_marker(line: &str) -> bool {
    let mut in_escape = false;
    let mut seen = String::new();
    for letter in line.chars() {
        match letter {
            '\u{1b}' => in_escape = true,
            'm' if in_escape => in_escape = false,
            _ if in_escape => {}
            letter => seen.push(letter),
        }
    }
    seen.trim() == ":::"
}

/// `varmland.json:41:23 (/goals/2/links/0/target)`.
fn place(diagnostic: &Diagnostic, source: &Source) -> String {
    let mut place = source.name.clone();
    if let Some(position) = diagnostic.position {
        place.push_str(&format!(":{}:{}", position.line, position.column));
    }
    if !diagnostic.path.is_empty() {
        place.push_str(&format!(" ({})", diagnostic.path));
    }
    printable(&place)
}

/// The part of a line around a place: lines can be as long as the file.
struct Excerpt {
    text: String,
    marked: std::ops::Range<usize>,
    line: usize,
}

impl Excerpt {
    fn cut(bytes: &[u8], position: Position) -> Option<Self> {
        const BEFORE: usize = 100;
        const MARKED: usize = 60;
        const AFTER: usize = 60;
        let head = bytes.get(..position.start)?;
        let tail = bytes.get(position.start..)?;
        let line_head = head.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
        let line_tail = tail.iter().position(|b| *b == b'\n' || *b == b'\r').unwrap_or(tail.len());
        let marked_length = position.end.saturating_sub(position.start).min(line_tail);
        let from = line_head.max(position.start.saturating_sub(BEFORE));
        let before = readable(bytes.get(from..position.start)?, from > line_head, false);
        let kept = marked_length.min(MARKED);
        let marked = readable(tail.get(..kept)?, false, kept < marked_length);
        let rest = tail.get(marked_length..line_tail)?;
        let after = readable(rest.get(..rest.len().min(AFTER))?, false, rest.len() > AFTER);
        let text = format!("{before}{marked}{after}");
        Some(Self {
            marked: before.len()..before.len() + marked.len(),
            text,
            line: usize::try_from(position.line).ok()?,
        })
    }

    fn snippet<'a>(self) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        Snippet::source(self.text).line_start(self.line).annotation(AnnotationKind::Primary.span(self.marked))
    }
}

/// Bytes of a line as text, with a sign where it was cut.
fn readable(bytes: &[u8], cut_before: bool, cut_after: bool) -> String {
    let text = String::from_utf8_lossy(bytes);
    let text: String =
        text.trim_matches('\u{fffd}').chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("{}{text}{}", if cut_before { "…" } else { "" }, if cut_after { "…" } else { "" })
}
