//! A page as text for a terminal.

use textwrap::core::display_width;

use super::{Block, Page, Table, Tone, bare};

impl Page {
    /// The page as text, each line without trailing spaces.
    #[must_use]
    pub fn finish(self) -> String {
        let mut lines = Lines { text: String::new(), width: self.width, colour: self.colour };
        self.blocks.iter().for_each(|block| lines.block(block));
        lines.text
    }
}

struct Lines {
    text: String,
    width: usize,
    colour: bool,
}

impl Lines {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Blank => self.blank(),
            Block::Picture(_) => {}
            Block::Title(text) => {
                self.hanging(0, "", &Tone::Strong.mark(text));
                self.line(0, &"═".repeat(display_width(text).min(self.width)));
            }
            Block::Heading(text) => {
                self.blank();
                self.line(0, &Tone::Strong.mark(text));
                self.line(0, &"─".repeat(display_width(text).min(self.width)));
            }
            Block::Subheading(text) => {
                self.blank();
                self.hanging(0, "", &Tone::Strong.mark(text));
            }
            Block::Hanging { indent, lead, text } => self.hanging(*indent, lead, text),
            Block::Verbatim { indent, text } => text.lines().for_each(|line| self.line(*indent, line)),
            Block::Pairs { indent, pairs } => self.pairs(*indent, pairs),
            Block::Table { indent, table } => self.table(*indent, table),
        }
    }

    fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn line(&mut self, indent: usize, text: &str) {
        let text = if self.colour { text.to_owned() } else { bare(text) };
        let line = format!("{}{text}", " ".repeat(indent));
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// A lead and text beside it, wrapped under itself.
    fn hanging(&mut self, indent: usize, lead: &str, text: &str) {
        let lead_width = display_width(lead);
        let room = self.width.saturating_sub(indent + lead_width).max(20);
        for (at, line) in wrap(text, room).into_iter().enumerate() {
            if at == 0 {
                self.line(indent, &format!("{lead}{line}"));
            } else {
                self.line(indent + lead_width, &line);
            }
        }
    }

    /// Labels and what they stand for, aligned under one another.
    fn pairs(&mut self, indent: usize, pairs: &[(String, String)]) {
        let width = pairs.iter().map(|(label, _)| display_width(label)).max().unwrap_or_default();
        for (label, text) in pairs {
            let lead = format!("{label}{}  ", " ".repeat(width - display_width(label)));
            self.hanging(indent, &lead, text);
        }
    }

    fn table(&mut self, indent: usize, table: &Table) {
        let lines = table.lines(self.width.saturating_sub(indent), &|text| Tone::Head.mark(text));
        for line in lines {
            self.line(indent, &line);
        }
    }
}

/// Wrapped lines; an empty text is one empty line.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let options = textwrap::Options::new(width)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text.trim_end(), options).into_iter().map(std::borrow::Cow::into_owned).collect()
}
