//! A page of headings, paragraphs, lists and tables, to be shown on a terminal, in a browser or as Markdown.
//!
//! What stands out is marked in the text itself, by the escapes that terminals know: a terminal shows them or they are cut,
//! HTML and Markdown have their own marks in their place. Texts that people wrote hold none: [`own`] and [`own_line`] take
//! every control character out.

mod html;
mod markdown;
mod table;
mod terminal;

pub use html::Frame;
pub use table::{Column, Table};

use anstyle::{AnsiColor, Style};
use hallbar_core::Language;
use hallbar_core::sweden::mask_personal_numbers;

use crate::picture::Picture;
use crate::texts::paper as texts;
use crate::words::counted;

pub use crate::words::{own, own_line};

/// What a piece of text stands out as. Colour only ever repeats what the words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As the rest.
    Plain,
    /// Said with more weight.
    Strong,
    /// The head of a column.
    Head,
    /// Met, better.
    Good,
    /// Not met, worse.
    Bad,
    /// Open, or to be heeded.
    Open,
}

impl Tone {
    const MARKED: [Self; 5] = [Self::Strong, Self::Head, Self::Good, Self::Bad, Self::Open];

    fn style(self) -> Style {
        let colour = |colour: AnsiColor| Style::new().fg_color(Some(colour.into()));
        match self {
            Self::Plain => Style::new(),
            Self::Strong => Style::new().bold(),
            Self::Head => Style::new().underline(),
            Self::Good => colour(AnsiColor::Green),
            Self::Bad => colour(AnsiColor::Red).bold(),
            Self::Open => colour(AnsiColor::Yellow),
        }
    }

    /// Text in this tone, for use in lines, paragraphs and cells.
    #[must_use]
    pub fn mark(self, text: &str) -> String {
        if self == Self::Plain || text.is_empty() {
            return text.to_owned();
        }
        let style = self.style();
        format!("{style}{text}{style:#}")
    }
}

/// The pieces of a marked text, each with its tone.
fn pieces(text: &str) -> Vec<(Tone, &str)> {
    let marks = Tone::MARKED.map(|tone| (tone, tone.style().render().to_string()));
    let end = Style::new().bold().render_reset().to_string();
    let (mut pieces, mut rest, mut tone) = (Vec::new(), text, Tone::Plain);
    while let Some(at) = rest.find('\u{1b}') {
        let (before, from) = rest.split_at(at);
        if !before.is_empty() {
            pieces.push((tone, before));
        }
        let began = marks.iter().filter(|(_, mark)| from.starts_with(mark.as_str()));
        // The longest, since bold red begins as bold does.
        let began = began.max_by_key(|(_, mark)| mark.len());
        (tone, rest) = match began {
            Some((began, mark)) => (*began, from.get(mark.len()..).unwrap_or_default()),
            None => {
                let after = from.strip_prefix(end.as_str()).or_else(|| from.get(1..));
                (Tone::Plain, after.unwrap_or_default())
            }
        };
    }
    if !rest.is_empty() {
        pieces.push((tone, rest));
    }
    pieces
}

/// The text without marks.
fn bare(marked: &str) -> String {
    if marked.contains('\u{1b}') {
        pieces(marked).into_iter().map(|(_, piece)| piece).collect()
    } else {
        marked.to_owned()
    }
}

/// A part of a page.
#[derive(Debug)]
enum Block {
    Blank,
    Title(String),
    Heading(String),
    Subheading(String),
    /// A lead (a sign, a number, a label) and text beside it, or a paragraph where there is none.
    Hanging {
        indent: usize,
        lead: String,
        text: String,
    },
    Verbatim {
        indent: usize,
        text: String,
    },
    Pairs {
        indent: usize,
        pairs: Vec<(String, String)>,
    },
    Table {
        indent: usize,
        table: Table,
    },
    /// Drawn in HTML alone: its figures stand in words elsewhere.
    Picture(Picture),
}

/// A page being written.
///
/// # Examples
/// ```
/// use hallbar_report::page::Page;
/// let mut page = Page::new(40, false);
/// page.heading("Utfall");
/// page.paragraph(0, "Klass: God.");
/// assert_eq!(page.finish(), "Utfall\n──────\nKlass: God.\n");
/// ```
#[derive(Debug)]
pub struct Page {
    blocks: Vec<Block>,
    width: usize,
    colour: bool,
}

impl Page {
    /// A page for a terminal so many characters wide, with or without colour.
    #[must_use]
    pub fn new(width: usize, colour: bool) -> Self {
        Self { blocks: Vec::new(), width, colour }
    }

    /// Text in a tone, for use in lines, paragraphs and cells.
    #[must_use]
    pub fn tone(&self, tone: Tone, text: &str) -> String {
        tone.mark(text)
    }

    /// The page with personal identity numbers masked, and a line at its end that says so.
    #[must_use]
    pub(crate) fn masked(mut self, language: Language) -> Self {
        let mut count = 0;
        let mut mask = |text: &mut String| {
            let (masked, found) = mask_personal_numbers(text);
            if found > 0 {
                (*text, count) = (masked, count + found);
            }
        };
        for block in &mut self.blocks {
            match block {
                Block::Blank => {}
                Block::Picture(picture) => {
                    mask(&mut picture.title);
                    mask(&mut picture.drawing);
                }
                Block::Title(text) | Block::Heading(text) | Block::Subheading(text) => mask(text),
                Block::Hanging { text, .. } | Block::Verbatim { text, .. } => mask(text),
                Block::Pairs { pairs, .. } => pairs.iter_mut().for_each(|(_, text)| mask(text)),
                Block::Table { table, .. } => table.texts().for_each(&mut mask),
            }
        }
        if count > 0 {
            self.blank();
            self.paragraph(0, &Tone::Open.mark(&counted(texts::MASKED, count, language)));
        }
        self
    }

    /// A little room, where nothing else makes it.
    pub fn blank(&mut self) {
        self.blocks.push(Block::Blank);
    }

    /// The title of the whole page.
    pub fn title(&mut self, text: &str) {
        self.blocks.push(Block::Title(text.to_owned()));
    }

    /// The heading of a section.
    pub fn heading(&mut self, text: &str) {
        self.blocks.push(Block::Heading(text.to_owned()));
    }

    /// A heading inside a section.
    pub fn subheading(&mut self, text: &str) {
        self.blocks.push(Block::Subheading(text.to_owned()));
    }

    /// A paragraph; its own line breaks are kept.
    pub fn paragraph(&mut self, indent: usize, text: &str) {
        self.hanging(indent, "", text);
    }

    /// Lines as they stand, such as JSON.
    pub fn verbatim(&mut self, indent: usize, text: &str) {
        self.blocks.push(Block::Verbatim { indent, text: text.to_owned() });
    }

    /// A lead (a sign, a number, a label) and text beside it.
    pub fn hanging(&mut self, indent: usize, lead: &str, text: &str) {
        self.blocks.push(Block::Hanging { indent, lead: lead.to_owned(), text: text.to_owned() });
    }

    /// Labels and what they stand for.
    pub fn pairs(&mut self, indent: usize, pairs: &[(String, String)]) {
        self.blocks.push(Block::Pairs { indent, pairs: pairs.to_vec() });
    }

    /// A picture.
    pub(crate) fn picture(&mut self, picture: Picture) {
        self.blocks.push(Block::Picture(picture));
    }

    /// A table.
    pub fn table(&mut self, indent: usize, table: &Table) {
        self.blocks.push(Block::Table { indent, table: table.clone() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_wrapped_under_itself() {
        let mut page = Page::new(24, false);
        page.hanging(2, "✓ ", "en lång rad som inte får plats");
        assert_eq!(page.finish(), "  ✓ en lång rad som inte\n    får plats\n");
    }

    #[test]
    fn colour_takes_no_room() {
        let pairs = [(Tone::Good.mark("uppfyllt"), "ja".into()), ("öppet".into(), "nej".into())];
        let drawn = |colour| {
            let mut page = Page::new(30, colour);
            page.pairs(0, &pairs);
            page.finish()
        };
        assert_eq!(drawn(false), "uppfyllt  ja\nöppet     nej\n");
        assert_eq!(drawn(true).replace("\u{1b}[32m", "").replace("\u{1b}[0m", ""), drawn(false));
    }

    #[test]
    fn marks_are_found_again() {
        let text = format!("a {} b {}{}", Tone::Bad.mark("c"), Tone::Strong.mark("d"), Tone::Open.mark("e"));
        let expected = [
            (Tone::Plain, "a "),
            (Tone::Bad, "c"),
            (Tone::Plain, " b "),
            (Tone::Strong, "d"),
            (Tone::Open, "e"),
        ];
        assert_eq!(pieces(&text), expected);
    }
}
