//! A page as Markdown.

use super::table::{Row, Table};
use super::{Block, Page, Tone, bare, pieces};
use crate::markdown::{self, Marked};

impl Page {
    /// The page as Markdown (CommonMark with GitHub's tables). What people wrote is escaped, so that none of it becomes a
    /// heading, a link or HTML.
    ///
    /// # Examples
    /// ```
    /// use hallbar_report::page::Page;
    /// let mut page = Page::new(80, false);
    /// page.heading("Utfall");
    /// page.hanging(0, "• ", "*Klimat*");
    /// assert_eq!(page.markdown(), "## Utfall\n\n- \\*Klimat\\*\n");
    /// ```
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut out = markdown::Page::new();
        // How far in the list stands that is being written.
        let mut list = None;
        for block in &self.blocks {
            list = one(block, list, &mut out);
        }
        out.finish()
    }
}

fn one(block: &Block, list: Option<usize>, out: &mut markdown::Page) -> Option<usize> {
    match block {
        Block::Blank | Block::Picture(_) => {}
        Block::Title(text) => out.heading(1, &bare(text)),
        Block::Heading(text) => out.heading(2, &bare(text)),
        Block::Subheading(text) => out.heading(3, &bare(text)),
        Block::Hanging { indent, lead, text } => {
            let lead = lead.trim();
            let lines: Vec<&str> = text.lines().collect();
            let further = list.filter(|outer| indent > outer);
            if matches!(lead, "•" | "–") || further.is_some() {
                let outer = further.unwrap_or(*indent);
                out.item((indent - outer).div_ceil(2), &marked(&lines.join(" ")));
                return Some(outer);
            }
            for (at, line) in lines.iter().enumerate() {
                let mut words = Marked::default();
                if at == 0 && !lead.is_empty() {
                    words.add(lead).add(" ");
                }
                add(line, &mut words);
                out.paragraph(&words);
            }
        }
        Block::Verbatim { text, .. } => out.code(text),
        Block::Pairs { pairs, .. } => {
            out.apart();
            for (label, text) in pairs {
                let mut words = Marked::strong(&format!("{label}:"));
                words.add(" ");
                add(&text.replace('\n', " "), &mut words);
                out.item(0, &words);
            }
            out.apart();
        }
        Block::Table { table, .. } => self::table(table, out),
    }
    None
}

fn table(table: &Table, out: &mut markdown::Page) {
    let head: Vec<&str> = table.columns.iter().map(super::Column::spoken).collect();
    let blank = || vec![Marked::default(); head.len()];
    let mut rows: Vec<Vec<Marked>> = Vec::new();
    for row in &table.rows {
        match row {
            Row::Cells(cells) => {
                rows.push(cells.iter().map(|cell| marked(&cell.replace('\n', "; "))).collect())
            }
            Row::Sum { label, figures } => {
                let label = Marked::strong(&bare(label));
                let rest = std::iter::once(Marked::default()).chain(figures.iter().map(|cell| marked(cell)));
                rows.push(std::iter::once(label).chain(rest).collect());
            }
            Row::Rule => {}
            Row::Across(words) => {
                let mut row = blank();
                if let Some(first) = row.first_mut() {
                    *first = Marked::strong(&bare(words));
                }
                rows.push(row);
            }
            Row::Under { skip, text, .. } => {
                let mut row = blank();
                if let Some(cell) = row.get_mut(*skip) {
                    *cell = marked(text);
                }
                rows.push(row);
            }
        }
    }
    out.table(&head, &rows);
}

fn marked(text: &str) -> Marked {
    let mut words = Marked::default();
    add(text, &mut words);
    words
}

fn add(text: &str, words: &mut Marked) {
    for (tone, piece) in pieces(text) {
        match tone {
            Tone::Strong | Tone::Bad => words.add_strong(piece),
            _ => words.add(piece),
        };
    }
}
