use textwrap::core::display_width;

use super::terminal::wrap;

/// Spaces between columns.
const GAP: usize = 2;
/// No column that gives way is made narrower than this.
const NARROWEST: usize = 10;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Align {
    Left,
    Right,
}

/// A column: its heading, on which side it is aligned, and whether it gives way and wraps where room is short.
#[derive(Debug, Clone)]
pub struct Column {
    pub(super) title: String,
    align: Align,
    wraps: bool,
    /// What it holds, for readers who see no columns, where it has no title.
    called: String,
}

impl Column {
    /// A column of text that wraps where room is short.
    pub fn text(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Align::Left, wraps: true, called: String::new() }
    }

    /// A column of short words.
    pub fn word(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Align::Left, wraps: false, called: String::new() }
    }

    /// A column of figures.
    pub fn figure(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Align::Right, wraps: false, called: String::new() }
    }

    /// The same column, with what it holds for readers who see no columns: a table needs no titles for the eye alone.
    #[must_use]
    pub fn called(self, called: impl Into<String>) -> Self {
        Self { called: called.into(), ..self }
    }

    pub(super) fn spoken(&self) -> &str {
        if self.title.is_empty() { &self.called } else { &self.title }
    }

    pub(super) fn is_figure(&self) -> bool {
        self.align == Align::Right
    }
}

#[derive(Debug, Clone)]
pub(super) enum Row {
    Cells(Vec<String>),
    Sum { label: String, figures: Vec<String> },
    Rule,
    Across(String),
    Under { skip: usize, lead: &'static str, text: String },
}

/// A table with aligned columns.
#[derive(Debug, Clone)]
pub struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new(columns: Vec<Column>) -> Self {
        Self { columns, rows: Vec::new() }
    }

    /// Every text in it.
    pub(super) fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        self.rows.iter_mut().flat_map(|row| match row {
            Row::Cells(cells) => cells.iter_mut().collect::<Vec<_>>(),
            Row::Sum { label, figures } => std::iter::once(label).chain(figures).collect(),
            Row::Rule => Vec::new(),
            Row::Across(text) | Row::Under { text, .. } => vec![text],
        })
    }

    /// A row, a cell a column.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(Row::Cells(cells));
    }

    /// A row whose label takes the first two columns, with figures in those after.
    pub fn sum(&mut self, label: String, figures: Vec<String>) {
        self.rows.push(Row::Sum { label, figures });
    }

    /// A line across, as before a sum.
    pub fn rule(&mut self) {
        self.rows.push(Row::Rule);
    }

    /// A line across with words in it, as where a budget ends.
    pub fn across(&mut self, words: String) {
        self.rows.push(Row::Across(words));
    }

    /// Words under the row before, from after so many columns to the end of the table.
    pub fn under(&mut self, skip: usize, lead: &'static str, text: String) {
        self.rows.push(Row::Under { skip, lead, text });
    }

    /// The lines of the table, at most `room` wide. Where its columns cannot give way that far, each row becomes a few
    /// lines with the headings written out.
    pub(super) fn lines(&self, room: usize, head: &dyn Fn(&str) -> String) -> Vec<String> {
        let widths = self.widths(room);
        let across = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
        if across > room {
            return self.stacked(room);
        }
        let mut lines = Vec::new();
        if self.columns.iter().any(|column| !column.title.is_empty()) {
            let titles: Vec<String> = self.columns.iter().map(|column| column.title.clone()).collect();
            lines.extend(self.laid(&titles, &widths).iter().map(|line| head(line)));
        }
        for row in &self.rows {
            match row {
                Row::Cells(cells) => lines.extend(self.laid(cells, &widths)),
                Row::Sum { label, figures } => lines.extend(self.summed(label, figures, &widths)),
                Row::Rule => lines.push("─".repeat(across)),
                Row::Across(words) => lines.extend(lined(words, across)),
                Row::Under { skip, lead, text } => {
                    let indent: usize = widths.iter().take(*skip).map(|width| width + GAP).sum();
                    lines.extend(hung(indent, lead, text, across));
                }
            }
        }
        lines
    }

    /// The natural width of each column, and less for those that give way where the room is too small.
    fn widths(&self, room: usize) -> Vec<usize> {
        let natural = |cell: &String| cell.lines().map(display_width).max().unwrap_or_default();
        let mut widths: Vec<usize> = self.columns.iter().map(|column| natural(&column.title)).collect();
        for row in &self.rows {
            let (cells, skipped) = match row {
                Row::Cells(cells) => (cells, 0),
                Row::Sum { figures, .. } => (figures, 2),
                Row::Rule | Row::Across(_) | Row::Under { .. } => continue,
            };
            for (width, cell) in widths.iter_mut().skip(skipped).zip(cells) {
                *width = natural(cell).max(*width);
            }
        }
        let mut over =
            (widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1)).saturating_sub(room);
        while over > 0 {
            let widest = widths
                .iter_mut()
                .zip(&self.columns)
                .filter(|(width, column)| column.wraps && **width > NARROWEST)
                .max_by_key(|(width, _)| **width);
            let Some((width, _)) = widest else { break };
            *width -= 1;
            over -= 1;
        }
        widths
    }

    /// Each row under its first cell, the others with their headings.
    fn stacked(&self, room: usize) -> Vec<String> {
        let mut lines = Vec::new();
        for row in &self.rows {
            match row {
                Row::Cells(cells) => {
                    lines.extend(cells.iter().take(1).flat_map(|cell| wrap(cell, room)));
                    let others = self.columns.iter().zip(cells).skip(1);
                    let told = others.filter(|(_, cell)| !cell.is_empty()).map(|(column, cell)| {
                        if column.title.is_empty() {
                            cell.clone()
                        } else {
                            format!("{}: {cell}", column.title.replace('\n', " "))
                        }
                    });
                    for line in wrap(&told.collect::<Vec<_>>().join("; "), room.saturating_sub(GAP)) {
                        lines.push(format!("{}{line}", " ".repeat(GAP)).trim_end().to_owned());
                    }
                }
                Row::Sum { label, figures } => {
                    let figure = figures.iter().find(|figure| !figure.is_empty());
                    lines.extend(wrap(&format!("{label}: {}", figure.map_or("", String::as_str)), room));
                }
                Row::Rule => lines.push("─".repeat(room.min(20))),
                Row::Across(words) => lines.extend(lined(words, room)),
                Row::Under { lead, text, .. } => lines.extend(hung(GAP, lead, text, room)),
            }
        }
        lines
    }

    /// The label over the first two columns, the figures beside its last line.
    fn summed(&self, label: &str, figures: &[String], widths: &[usize]) -> Vec<String> {
        let room = widths.iter().take(2).sum::<usize>() + GAP;
        let mut lines = wrap(label, room.max(1));
        if let Some(last) = lines.last_mut() {
            let space = room.saturating_sub(display_width(last));
            last.push_str(&" ".repeat(space));
            for (figure, width) in figures.iter().zip(widths.iter().skip(2)) {
                let space = width.saturating_sub(display_width(figure));
                last.push_str(&format!("{}{}{figure}", " ".repeat(GAP), " ".repeat(space)));
            }
        }
        lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
    }

    fn laid(&self, cells: &[String], widths: &[usize]) -> Vec<String> {
        let wrapped: Vec<Vec<String>> =
            cells.iter().zip(widths).map(|(cell, width)| wrap(cell, (*width).max(1))).collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or_default();
        (0..height).map(|at| self.line(&wrapped, widths, at)).collect()
    }

    fn line(&self, wrapped: &[Vec<String>], widths: &[usize], at: usize) -> String {
        let mut line = String::new();
        for ((lines, width), column) in wrapped.iter().zip(widths).zip(&self.columns) {
            let piece = lines.get(at).map(String::as_str).unwrap_or_default();
            let space = " ".repeat(width.saturating_sub(display_width(piece)));
            match column.align {
                Align::Left => line.push_str(&format!("{piece}{space}")),
                Align::Right => line.push_str(&format!("{space}{piece}")),
            }
            line.push_str(&" ".repeat(GAP));
        }
        line.trim_end().to_owned()
    }
}

/// Words behind a lead, wrapped under themselves.
fn hung(indent: usize, lead: &str, text: &str, across: usize) -> Vec<String> {
    let beside = indent + display_width(lead);
    let lines = wrap(text, across.saturating_sub(beside).max(NARROWEST));
    let start =
        |at: usize| if at == 0 { format!("{}{lead}", " ".repeat(indent)) } else { " ".repeat(beside) };
    lines.iter().enumerate().map(|(at, line)| format!("{}{line}", start(at))).collect()
}

/// Words in a line across, on more lines than one where they need it.
fn lined(words: &str, across: usize) -> Vec<String> {
    let lines = wrap(words, across.saturating_sub(6).max(1));
    let filled = |line: &String| {
        let rest = across.saturating_sub(display_width(line) + 4);
        format!("── {line} {}", "─".repeat(rest))
    };
    lines.iter().map(filled).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(table: &Table, room: usize) -> String {
        table.lines(room, &|head| head.to_owned()).join("\n")
    }

    #[test]
    fn figures_stand_under_one_another() {
        let mut table = Table::new(vec![Column::text("Del"), Column::figure("Poäng")]);
        table.row(vec!["Samverkan".into(), "3".into()]);
        table.rule();
        table.row(vec!["Summa".into(), "12,5".into()]);
        assert_eq!(
            drawn(&table, 40),
            "Del        Poäng\nSamverkan      3\n────────────────\nSumma       12,5"
        );
    }

    #[test]
    fn the_widest_text_gives_way() {
        let mut table = Table::new(vec![Column::text(""), Column::figure("")]);
        table.row(vec!["en text som är för lång".into(), "1".into()]);
        assert_eq!(drawn(&table, 18), "en text som är   1\nför lång");
    }

    #[test]
    fn words_stand_in_a_line_across() {
        let mut table = Table::new(vec![Column::text("Del"), Column::figure("Poäng")]);
        table.row(vec!["Samverkan".into(), "3".into()]);
        table.across("hit".into());
        table.row(vec!["Behov".into(), "2".into()]);
        let lines = ["Del        Poäng", "Samverkan      3", "── hit ─────────", "Behov          2"];
        assert_eq!(drawn(&table, 40), lines.join("\n"));
    }

    #[test]
    fn words_under_a_row_take_the_room_to_the_end() {
        let mut table = Table::new(vec![Column::word("Nr"), Column::text("Del"), Column::figure("Poäng")]);
        table.row(vec!["1".into(), "Behov".into(), "3".into()]);
        table.under(1, "• ", "öppna svar, krav".into());
        let lines = ["Nr  Del    Poäng", "1   Behov      3", "    • öppna", "      svar, krav"];
        assert_eq!(drawn(&table, 17), lines.join("\n"));
    }

    #[test]
    fn rows_are_stacked_where_there_is_no_room() {
        let mut table = Table::new(vec![Column::text("Del"), Column::text("Svar"), Column::figure("Poäng")]);
        table.row(vec!["Samverkan".into(), "VG".into(), "3,123456789–4,123456789".into()]);
        table.sum("Summa".into(), vec!["12".into()]);
        assert_eq!(drawn(&table, 30), "Samverkan\n  Svar: VG; Poäng:\n  3,123456789–4,123456789\nSumma: 12");
    }
}
