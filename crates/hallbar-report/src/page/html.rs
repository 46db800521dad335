//! A page as one file of HTML: no network, no script, and whole without its style.

use hallbar_core::Language;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::table::{Row, Table};
use super::{Block, Page, Tone, bare, pieces};

const STYLE: &str = include_str!("style.css");
/// SHA-256 of the style, in Base64: nothing else may style the page, and nothing at all may be loaded or run.
const STYLE_HASH: &str = "kNnWCeUSO6MRY13DBLGHl3C0lCzmr2EUXo48r+/4UDg=";

/// What stands around a page: the language of its words.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// The language that the page is written in.
    pub language: Language,
}

impl Page {
    /// The page as a file of HTML. Everything that a person wrote is text there, whatever it looks like.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::Language;
    /// use hallbar_report::page::{Frame, Page};
    /// let mut page = Page::new(80, false);
    /// page.title("Ny väg <script>");
    /// let html = page.html(Frame { language: Language::Swedish });
    /// assert!(html.contains("<h1>Ny väg &lt;script&gt;</h1>"));
    /// ```
    #[must_use]
    pub fn html(&self, frame: Frame) -> String {
        let (lang, skip) = match frame.language {
            Language::Swedish => ("sv", "Till innehållet"),
            Language::English => ("en", "To the content"),
        };
        let title = self.blocks.iter().find_map(|block| match block {
            Block::Title(text) | Block::Heading(text) => Some(bare(text)),
            _ => None,
        });
        let policy = format!(
            "default-src 'none'; style-src 'sha256-{STYLE_HASH}'; base-uri 'none'; form-action 'none'"
        );
        let (head, sections) = self.sections();
        let markup = html! {
            (DOCTYPE)
            html lang=(lang) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (title.unwrap_or_default()) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    a class="skip" href="#main" { (skip) }
                    main id="main" tabindex="-1" {
                        header { (blocks(&head, "")) }
                        @for (number, section) in sections.iter().enumerate() {
                            (self::section(section, number + 1))
                        }
                    }
                }
            }
        };
        markup.into_string() + "\n"
    }

    /// What stands before the first heading, and each heading with what stands under it.
    fn sections(&self) -> (Vec<&Block>, Vec<Vec<&Block>>) {
        let (mut head, mut sections) = (Vec::new(), Vec::<Vec<&Block>>::new());
        for block in &self.blocks {
            match (block, sections.last_mut()) {
                (Block::Heading(_), _) => sections.push(vec![block]),
                (_, Some(section)) => section.push(block),
                (_, None) => head.push(block),
            }
        }
        (head, sections)
    }
}

fn section(all: &[&Block], number: usize) -> Markup {
    let id = format!("s{number}");
    let Some((Block::Heading(title), rest)) = all.split_first() else { return html! {} };
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) { (text(title)) }
            (blocks(rest, &bare(title)))
        }
    }
}

/// Blocks one after another; lists are found by their bullets.
fn blocks(all: &[&Block], heading: &str) -> Markup {
    let mut rest = all;
    let mut out = Vec::new();
    let mut tables = 0;
    while let Some((block, after)) = rest.split_first() {
        tables += usize::from(matches!(block, Block::Table { .. }));
        let items = list_length(rest);
        if items > 0 {
            let (these, after) = rest.split_at(items);
            out.push(list(these));
            rest = after;
            continue;
        }
        out.push(one(block, &format!("{heading} {tables}")));
        rest = after;
    }
    html! { @for markup in out { (markup) } }
}

/// `label` is what a table is called for readers who do not see what stands above it.
fn one(block: &Block, label: &str) -> Markup {
    match block {
        Block::Blank => html! {},
        Block::Title(title) => html! { h1 { (text(title)) } },
        Block::Heading(title) => html! { h2 { (text(title)) } },
        Block::Subheading(title) => html! { h3 { (text(title)) } },
        Block::Hanging { lead, text: words, .. } if lead.trim().is_empty() => html! { p { (text(words)) } },
        Block::Hanging { lead, text: words, .. } => {
            html! { p { span class="lead" { (text(lead.trim_end())) } " " (text(words)) } }
        }
        Block::Verbatim { text, .. } => html! { pre tabindex="0" { (bare(text)) } },
        Block::Pairs { pairs, .. } => html! {
            dl { @for (label, words) in pairs { div { dt { (text(label)) } dd { (text(words)) } } } }
        },
        Block::Table { table, .. } => self::table(table, label),
        Block::Picture(picture) => html! {
            figure {
                (PreEscaped(&picture.drawing))
                figcaption { (picture.title) }
            }
        },
    }
}

/// Whether a block is an item of a list, and how far in.
fn bullet(block: &Block) -> Option<(usize, &str)> {
    match block {
        Block::Hanging { indent, lead, text } if matches!(lead.trim(), "•" | "–") => {
            Some((*indent, text))
        }
        _ => None,
    }
}

/// How many blocks from here are one list: items, and what stands further in under them.
fn list_length(all: &[&Block]) -> usize {
    let Some((outer, _)) = all.first().and_then(|block| bullet(block)) else { return 0 };
    let belongs = |block: &&&Block| match block {
        Block::Hanging { indent, .. } => bullet(block).is_some_and(|(at, _)| at >= outer) || *indent > outer,
        _ => false,
    };
    all.iter().take_while(belongs).count()
}

/// A list whose first block is an item: each item with all that stands further in.
fn list(all: &[&Block]) -> Markup {
    let outer = all.first().and_then(|block| bullet(block)).map_or(0, |(indent, _)| indent);
    let mut items: Vec<(&str, Vec<&Block>)> = Vec::new();
    for block in all {
        match (bullet(block), items.last_mut()) {
            (Some((indent, words)), _) if indent <= outer => items.push((words, Vec::new())),
            (_, Some((_, under))) => under.push(block),
            (_, None) => {}
        }
    }
    html! {
        ul { @for (words, under) in items { li { (text(words)) (blocks(&under, "")) } } }
    }
}

/// A table that scrolls by itself where the page is narrow.
fn table(table: &Table, label: &str) -> Markup {
    let named = table.columns.iter().any(|column| !column.spoken().is_empty());
    let width = table.columns.len();
    let figure = |column: usize| table.columns.get(column).is_some_and(super::Column::is_figure);
    let class = |column: usize| figure(column).then_some("figure");
    html! {
        div class="scroll" role="region" tabindex="0" aria-label=(label) {
            table {
                @if named {
                    thead { tr { @for (at, column) in table.columns.iter().enumerate() {
                        @if column.spoken().is_empty() { td {} }
                        @else { th scope="col" class=[class(at)] { (text(column.spoken())) } }
                    } } }
                }
                tbody { @for row in &table.rows {
                    @match row {
                        Row::Cells(cells) => tr { @for (at, cell) in cells.iter().enumerate() {
                            @if at == 0 { th scope="row" class=[class(at)] { (text(cell)) } }
                            @else { td class=[class(at)] { (text(cell)) } }
                        } },
                        Row::Sum { label, figures } => tr class="sum" {
                            th scope="row" colspan=(width.min(2)) { (text(label)) }
                            @for (at, cell) in figures.iter().enumerate() { td class=[class(at + 2)] { (text(cell)) } }
                        },
                        Row::Rule => {},
                        Row::Across(words) => tr class="across" { td colspan=(width) { (text(words)) } },
                        Row::Under { skip, lead, text: words } => tr class="under" {
                            @if *skip > 0 { td colspan=(skip) {} }
                            td colspan=(width.saturating_sub(*skip).max(1)) { (lead) (text(words)) }
                        },
                    }
                } }
            }
        }
    }
}

/// Marked text; its own line breaks are kept.
fn text(marked: &str) -> Markup {
    let mut out = Vec::new();
    for (tone, piece) in pieces(marked) {
        let lines: Vec<&str> = piece.split('\n').collect();
        let words = html! {
            @for (at, line) in lines.iter().enumerate() { @if at > 0 { br; } (line) }
        };
        out.push(match tone {
            Tone::Plain | Tone::Head => words,
            Tone::Strong => html! { strong { (words) } },
            Tone::Good => html! { span class="good" { (words) } },
            Tone::Bad => html! { strong class="bad" { (words) } },
            Tone::Open => html! { span class="open" { (words) } },
        });
    }
    html! { @for markup in out { (markup) } }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;
    use sha2::{Digest as _, Sha256};

    use super::*;
    use crate::page::Column;

    #[test]
    fn only_its_own_style_may_style_it() {
        assert_eq!(BASE64_STANDARD.encode(Sha256::digest(STYLE)), STYLE_HASH);
    }

    fn drawn(write: impl FnOnce(&mut Page)) -> String {
        let mut page = Page::new(80, false);
        page.heading("H");
        write(&mut page);
        let html = page.html(Frame { language: Language::Swedish });
        let (_, rest) = html.split_once("<h2 id=\"s1\">H</h2>").unwrap();
        rest.split_once("</section>").unwrap().0.to_owned()
    }

    #[test]
    fn bullets_are_lists_within_lists() {
        let html = drawn(|page| {
            page.hanging(0, "• ", "a");
            page.hanging(2, "– ", "b");
            page.paragraph(4, "c");
            page.hanging(0, "• ", &Tone::Bad.mark("d"));
            page.paragraph(0, "e\nf");
        });
        assert_eq!(
            html,
            "<ul><li>a<ul><li>b<p>c</p></li></ul></li><li><strong class=\"bad\">d</strong></li></ul><p>e<br>f</p>"
        );
    }

    #[test]
    fn what_a_column_holds_is_said_where_it_has_no_title() {
        let html = drawn(|page| {
            let mut table = Table::new(vec![Column::word("").called("Utfall"), Column::figure("Poäng")]);
            table.row(vec!["<b>".into(), "3".into()]);
            page.table(0, &table);
        });
        assert!(html.contains("<th scope=\"col\">Utfall</th>"), "{html}");
        assert!(html.contains("<th scope=\"row\">&lt;b&gt;</th><td class=\"figure\">3</td>"), "{html}");
    }
}
