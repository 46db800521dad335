//! A page of text: headings, wrapped paragraphs and aligned tables, with or without colour.

mod table;

pub(crate) use table::{Column, Table};

use anstyle::{AnsiColor, Style};
use textwrap::core::display_width;

pub(crate) use hallbar::report::words::{own, own_line};

/// What a piece of text stands out as. Colour only ever repeats what the words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    Plain,
    Strong,
    Head,
    Good,
    Bad,
    Open,
}

impl Tone {
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
}

/// A page being written.
#[derive(Debug)]
pub(crate) struct Page {
    text: String,
    width: usize,
    colour: bool,
}

impl Page {
    pub(crate) fn new(width: usize, colour: bool) -> Self {
        Self { text: String::new(), width, colour }
    }

    /// The page, each line without trailing spaces.
    pub(crate) fn finish(self) -> String {
        self.text
    }

    /// Text in a tone, for use in lines, paragraphs and cells.
    pub(crate) fn tone(&self, tone: Tone, text: &str) -> String {
        if !self.colour || tone == Tone::Plain || text.is_empty() {
            return text.to_owned();
        }
        let style = tone.style();
        format!("{style}{text}{style:#}")
    }

    pub(crate) fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// The title of the whole page, underlined.
    pub(crate) fn title(&mut self, text: &str) {
        self.paragraph(0, &self.tone(Tone::Strong, text));
        self.line(0, &"═".repeat(display_width(text).min(self.width)));
    }

    /// The heading of a section.
    pub(crate) fn heading(&mut self, text: &str) {
        self.blank();
        self.line(0, &self.tone(Tone::Strong, text));
        self.line(0, &"─".repeat(display_width(text).min(self.width)));
    }

    /// A heading inside a section.
    pub(crate) fn subheading(&mut self, text: &str) {
        self.blank();
        self.paragraph(0, &self.tone(Tone::Strong, text));
    }

    fn line(&mut self, indent: usize, text: &str) {
        let line = format!("{}{text}", " ".repeat(indent));
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// Text wrapped at the page's width; its own line breaks are kept.
    pub(crate) fn paragraph(&mut self, indent: usize, text: &str) {
        self.hanging(indent, "", text);
    }

    /// Lines as they stand, such as JSON.
    pub(crate) fn verbatim(&mut self, indent: usize, text: &str) {
        text.lines().for_each(|line| self.line(indent, line));
    }

    /// A lead (a sign, a number, a label) and text beside it, wrapped under itself.
    pub(crate) fn hanging(&mut self, indent: usize, lead: &str, text: &str) {
        let lead_width = display_width(lead);
        let room = self.width.saturating_sub(indent + lead_width).max(20);
        let mut first = true;
        for line in wrap(text, room) {
            if first {
                self.line(indent, &format!("{lead}{line}"));
            } else {
                self.line(indent + lead_width, &line);
            }
            first = false;
        }
    }

    /// Labels and what they stand for, aligned under one another.
    pub(crate) fn pairs(&mut self, indent: usize, pairs: &[(String, String)]) {
        let width = pairs.iter().map(|(label, _)| display_width(label)).max().unwrap_or_default();
        for (label, text) in pairs {
            let lead = format!("{label}{}  ", " ".repeat(width - display_width(label)));
            self.hanging(indent, &lead, text);
        }
    }

    pub(crate) fn table(&mut self, indent: usize, table: &Table) {
        let head = |text: &str| self.tone(Tone::Head, text);
        let lines = table.lines(self.width.saturating_sub(indent), &head);
        for line in lines {
            self.line(indent, &line);
        }
    }
}

/// Wrapped lines; an empty text is one empty line.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let options = textwrap::Options::new(width)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text.trim_end(), options).into_iter().map(std::borrow::Cow::into_owned).collect()
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
        let mut page = Page::new(30, true);
        let label = page.tone(Tone::Good, "uppfyllt");
        page.pairs(0, &[(label, "ja".into()), ("öppet".into(), "nej".into())]);
        let plain: String = page
            .finish()
            .lines()
            .map(|line| line.replace("\u{1b}[32m", "").replace("\u{1b}[0m", "") + "\n")
            .collect();
        assert_eq!(plain, "uppfyllt  ja\nöppet     nej\n");
    }
}
