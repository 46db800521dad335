//! Markdown (CommonMark with the tables and task lists of GitHub), written so that nobody's own text becomes markup.
//!
//! [`Marked`] is text in a line: what is added to it as words is escaped, and only its own functions make markup. [`Page`] puts
//! such lines together in blocks, with headings in order and a table of contents.

use std::collections::BTreeMap;

/// Text in a line, safe to set in Markdown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Marked(String);

impl Marked {
    /// The words as they are, none of them markup.
    pub(crate) fn plain(words: &str) -> Self {
        let mut marked = Self::default();
        marked.add(words);
        marked
    }

    /// The words of a heading, which may begin with a number: nothing before them could make a list of it.
    fn of_heading(words: &str) -> Self {
        let mut marked = Self::default();
        escape(words.trim(), false, &mut marked.0);
        marked
    }

    /// Words that stand out.
    pub(crate) fn strong(words: &str) -> Self {
        let mut marked = Self::default();
        marked.add_strong(words);
        marked
    }

    /// Adds words.
    pub(crate) fn add(&mut self, words: &str) -> &mut Self {
        let first = self.0.is_empty();
        escape(words, first, &mut self.0);
        self
    }

    /// Adds words that stand out. What stands around them must be a space or a punctuation mark.
    pub(crate) fn add_strong(&mut self, words: &str) -> &mut Self {
        let words = words.trim();
        if !words.is_empty() {
            self.0.push_str("**");
            escape(words, false, &mut self.0);
            self.0.push_str("**");
        }
        self
    }

    /// Adds an address: a link where it is one on the web and nothing in it could be anything else, words where not.
    pub(crate) fn add_address(&mut self, address: &str) -> &mut Self {
        let web = address.starts_with("https://") || address.starts_with("http://");
        let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '\\' | '`' | '|');
        if web && !address.contains(odd) {
            self.0.push_str(&format!("<{address}>"));
            return self;
        }
        self.add(address)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Writes words so that they mean themselves. `first` is whether they open a line, where more is markup.
fn escape(words: &str, first: bool, out: &mut String) {
    let words = if first { words.trim_start() } else { words };
    let letters: Vec<char> = words.chars().collect();
    let after_www = |at: usize| {
        let before = at.checked_sub(3).and_then(|from| letters.get(from..at));
        before.is_some_and(|before| before.iter().all(|c| c.eq_ignore_ascii_case(&'w')))
    };
    let digits = letters.iter().take_while(|c| c.is_ascii_digit()).count();
    for (at, &letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1).copied();
        let escaped = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '#' | '$' | '@' => true,
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            // Readers that make links of bare addresses find them by these.
            ':' => next == Some('/'),
            '.' if digits > 0 && at == digits && first => true,
            ')' => digits > 0 && at == digits && first,
            '.' => after_www(at),
            '>' | '+' | '-' | '=' => at == 0 && first,
            _ => false,
        };
        if escaped {
            out.push('\\');
        }
        out.push(if letter.is_control() { ' ' } else { letter });
    }
}

/// What the last line of a page is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Block {
    Other,
    List,
}

/// A page being written.
#[derive(Debug)]
pub(crate) struct Page {
    text: String,
    last: Block,
    /// Level, words and address of every heading below the title.
    headings: Vec<(usize, Marked, String)>,
    addresses: BTreeMap<String, usize>,
    /// Where the table of contents goes, and how many headings stand before it.
    contents: Option<(usize, usize)>,
}

impl Page {
    pub(crate) fn new() -> Self {
        Self {
            text: String::new(),
            last: Block::Other,
            headings: Vec::new(),
            addresses: BTreeMap::new(),
            contents: None,
        }
    }

    /// The page, with the table of contents where it was asked for.
    pub(crate) fn finish(mut self) -> String {
        if let Some((place, before)) = self.contents {
            let mut lines = String::new();
            for (level, words, address) in self.headings.iter().skip(before).filter(|(level, ..)| *level <= 3)
            {
                let indent = "  ".repeat(level.saturating_sub(2));
                lines.push_str(&format!("{indent}- [{}](#{address})\n", words.0));
            }
            self.text.insert_str(place, &format!("{lines}\n"));
        }
        self.text
    }

    fn open(&mut self, block: Block) {
        let joined = block == Block::List && self.last == Block::List;
        if !self.text.is_empty() && !joined && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
        self.last = block;
    }

    fn line(&mut self, block: Block, line: &str) {
        self.open(block);
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// A heading; level 1 is the title of the page.
    pub(crate) fn heading(&mut self, level: usize, words: &str) {
        let words = Marked::of_heading(words);
        let hashes = "#".repeat(level);
        self.line(Block::Other, &format!("{hashes} {}", words.0));
        let address = self.address(&words);
        if level > 1 {
            self.headings.push((level, words, address));
        }
    }

    /// The address of a heading as GitHub and most others make it: letters, digits and hyphens; numbered where there are
    /// several of it.
    fn address(&mut self, words: &Marked) -> String {
        let kept = words.0.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        let base: String =
            kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect();
        let met = self.addresses.entry(base.clone()).or_default();
        *met += 1;
        if *met == 1 { base } else { format!("{base}-{}", *met - 1) }
    }

    /// Puts the table of contents here: every heading of level 2 and 3 that follows.
    pub(crate) fn contents(&mut self) {
        self.open(Block::Other);
        self.contents = Some((self.text.len(), self.headings.len()));
    }

    pub(crate) fn paragraph(&mut self, words: &Marked) {
        if !words.is_empty() {
            self.line(Block::Other, &words.0);
        }
    }

    /// The same of words alone.
    pub(crate) fn words(&mut self, words: &str) {
        self.paragraph(&Marked::plain(words));
    }

    /// An item of a list, `depth` steps in.
    pub(crate) fn item(&mut self, depth: usize, words: &Marked) {
        self.line(Block::List, &format!("{}- {}", "  ".repeat(depth), words.0));
    }

    /// An item to tick off.
    pub(crate) fn task(&mut self, words: &Marked) {
        self.line(Block::List, &format!("- [ ] {}", words.0));
    }

    /// A step of a numbered list.
    pub(crate) fn step(&mut self, number: usize, words: &Marked) {
        self.line(Block::List, &format!("{number}. {}", words.0));
    }

    /// Lines as they stand.
    pub(crate) fn code(&mut self, text: &str) {
        self.open(Block::Other);
        for line in text.lines() {
            self.text.push_str(&format!("    {line}\n"));
        }
    }

    /// Ends a list, so that the next item starts another.
    pub(crate) fn apart(&mut self) {
        self.last = Block::Other;
    }

    /// A table with a head. Columns that hold only figures or nothing are set to the right.
    pub(crate) fn table(&mut self, head: &[&str], rows: &[Vec<Marked>]) {
        if rows.is_empty() {
            return;
        }
        let figure =
            |cell: &Marked| cell.0.chars().all(|c| c.is_ascii_digit() || " \u{a0},.−–\\-".contains(c));
        let right = |column: usize| {
            rows.iter().all(|row| row.get(column).is_none_or(figure))
                && rows.iter().any(|row| row.get(column).is_some_and(|cell| !cell.is_empty()))
        };
        let head: Vec<String> = head.iter().map(|words| Marked::plain(words).0).collect();
        let rule: Vec<&str> =
            (0..head.len()).map(|column| if right(column) { "---:" } else { "---" }).collect();
        self.line(Block::Other, &format!("| {} |", head.join(" | ")));
        self.text.push_str(&format!("| {} |\n", rule.join(" | ")));
        for row in rows {
            let cells: Vec<&str> = row.iter().map(|cell| cell.0.as_str()).collect();
            self.text.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
    }
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::*;

    const HOSTILE: [&str; 24] = [
        "www.example.se, a@example.se",
        "[^1] not",
        "# rubrik",
        "rubrik #",
        "a | b",
        "*stark* _sned_ __fet__",
        "<script>alert(1)</script>",
        "<b>fet</b> &lt;i&gt; &#60;",
        "[länk](https://example.se) ![bild](x)",
        "[länk]: https://example.se",
        "`kod` ```",
        "- punkt",
        "+ punkt",
        "1. punkt",
        "2) punkt",
        "> citat",
        "---",
        "===",
        "rad\n# rad",
        "~~struken~~",
        "$x_1$ \\ \\*",
        "<https://example.se>",
        "    fyra blanksteg",
        "- [ ] ruta",
    ];

    fn parse(text: &str) -> Vec<Event<'_>> {
        let more = Options::ENABLE_TABLES
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_MATH;
        Parser::new_ext(text, more).collect()
    }

    #[test]
    fn no_text_becomes_markup() {
        for hostile in HOSTILE {
            let mut page = Page::new();
            page.heading(1, hostile);
            page.words(hostile);
            page.item(0, &Marked::plain(hostile));
            page.item(0, Marked::strong(hostile).add(": ").add(hostile));
            page.table(&[hostile, "b"], &[vec![Marked::plain(hostile), Marked::plain(hostile)]]);
            let text = page.finish();
            let mut words = String::new();
            let mut cells = 0;
            for event in parse(&text) {
                match event {
                    Event::Start(tag) => {
                        cells += usize::from(tag == Tag::TableCell);
                        let known = matches!(
                            tag,
                            Tag::Heading { .. }
                                | Tag::Paragraph
                                | Tag::List(None)
                                | Tag::Item
                                | Tag::Strong
                                | Tag::Table(_)
                                | Tag::TableHead
                                | Tag::TableRow
                                | Tag::TableCell
                        );
                        assert!(known, "{hostile}: {tag:?} in\n{text}");
                    }
                    Event::Text(text) => words.push_str(&text),
                    Event::End(_) => words.push('\n'),
                    other => panic!("{hostile}: {other:?} in\n{text}"),
                }
            }
            assert_eq!(cells, 4, "{text}");
            let expected = hostile.replace('\n', " ");
            assert_eq!(words.matches(expected.trim()).count(), 8, "{hostile}: {words}");
        }
    }

    #[test]
    fn contents_point_at_the_headings() {
        let mut page = Page::new();
        page.heading(1, "Handbok");
        page.contents();
        page.heading(2, "Så går det till");
        page.heading(3, "1. Krav");
        page.heading(2, "Så går det till");
        assert_eq!(
            page.finish(),
            "# Handbok\n\n- [Så går det till](#så-går-det-till)\n  - [1. Krav](#1-krav)\n- [Så går det till](#så-går-det-till-1)\n\n\
             ## Så går det till\n\n### 1. Krav\n\n## Så går det till\n"
        );
    }

    #[test]
    fn figures_stand_to_the_right() {
        let mut page = Page::new();
        page.table(&["Nivå", "Poäng"], &[vec![Marked::plain("Hög"), Marked::plain("−1,5")]]);
        assert_eq!(page.finish(), "| Nivå | Poäng |\n| --- | ---: |\n| Hög | −1,5 |\n");
    }
}
