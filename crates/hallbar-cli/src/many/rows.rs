//! A result as the row of a table.

use hallbar::assessment::GateOutcome;
use hallbar::columns::Cell;
use hallbar::csv::Style;
use hallbar::excel::write_sheet;
use hallbar::handbook::HandbookDocument;
use hallbar::{Language, LeanItem, Scorer, Scores, Text};

use crate::session::Stop;
use crate::texts::many as say;

/// Bytes of a text that surely fit in the cell of a workbook.
const LONGEST: usize = 32_000;

/// Puts results into rows, all with the same columns.
#[derive(Clone, Copy)]
pub(super) struct Rows<'r> {
    handbook: &'r HandbookDocument,
    language: Language,
    style: Style,
}

impl<'r> Rows<'r> {
    pub(super) fn new(handbook: &'r HandbookDocument, language: Language, style: Style) -> Self {
        Self { handbook, language, style }
    }

    /// Whether the table is for people: words and titles in place of ids.
    fn in_words(&self) -> bool {
        self.style == Style::Swedish
    }

    fn titled(&self, title: &'r Text, id: &'r str) -> &'r str {
        let title = title.get(self.language).trim();
        if title.is_empty() || !self.in_words() { id } else { title }
    }

    /// The headers. Nodes that stand once for each financing line have no columns: every case has its own number of them.
    pub(super) fn headers(&self, scorer: &Scorer) -> Vec<String> {
        let words = say::RESULT_COLUMNS.iter();
        let mut headers: Vec<String> = words
            .map(|(id, word)| if self.in_words() { word.get(self.language) } else { *id }.to_owned())
            .collect();
        for (node, item) in scorer.node_places() {
            let document = self.handbook.nodes.iter().find(|known| known.id == node);
            let title = document.map_or(node, |document| self.titled(&document.title, node));
            let name = match item {
                Some(item) => format!("{title}/{item}"),
                None => title.to_owned(),
            };
            for (id, word) in say::SCORE_COLUMNS {
                headers.push(if self.in_words() {
                    word.fill(self.language, &[&name])
                } else {
                    format!("{name}{id}")
                });
            }
        }
        headers
    }

    /// The row of a result.
    pub(super) fn cells(&self, case: &str, title: &str, scores: &Scores<'_>) -> Vec<Cell<'static>> {
        let text = |text: &str| if text.is_empty() { Cell::Blank } else { Cell::from(text.to_owned()) };
        let outcome = scores.outcome();
        let class = |id: Option<&str>| id.map_or(Cell::Blank, |id| text(self.class(id)));
        let gates = |wanted| {
            let all = scores.gates().filter(|gate| gate.outcome == wanted);
            text(&all.map(|gate| self.gate(gate.id)).collect::<Vec<_>>().join(" | "))
        };
        let mut cells = vec![
            text(case),
            text(title),
            class(outcome.and_then(|outcome| outcome.class)),
            class(outcome.and_then(|outcome| outcome.low)),
            class(outcome.and_then(|outcome| outcome.high)),
            outcome.and_then(|outcome| outcome.by_gate).map_or(Cell::Blank, |gate| text(self.gate(gate))),
            gates(GateOutcome::Failed),
            gates(GateOutcome::Open),
        ];
        for node in scores.nodes().filter(|node| !matches!(node.item, Some(LeanItem::Line(_)))) {
            let score = node.score;
            let number = |number: Option<f64>| number.map_or(Cell::Blank, Cell::Number);
            cells.extend([score.value, score.low, score.high, score.coverage].map(number));
        }
        cells
    }

    /// All rows as a workbook, in the order of the records.
    pub(super) fn workbook(
        &self,
        scorer: &Scorer,
        mut rows: Vec<(u64, Vec<Cell<'static>>)>,
    ) -> Result<Vec<u8>, Stop> {
        rows.sort_by_key(|(record, _)| *record);
        let short = |cell: Cell<'static>| match cell {
            Cell::Text(text) if text.len() > LONGEST => {
                // No cell holds more; that something is cut is shown.
                Cell::from(text.chars().take(LONGEST / 4).chain(['…']).collect::<String>())
            }
            cell => cell,
        };
        let rows: Vec<Vec<Cell<'_>>> =
            rows.into_iter().map(|(_, row)| row.into_iter().map(short).collect()).collect();
        let book = write_sheet(say::SHEET.get(self.language), &self.headers(scorer), &rows);
        book.map_err(|error| Stop::failed(error.to_string()))
    }

    fn class(&self, id: &str) -> &str {
        let main = self.handbook.nodes.iter().find(|node| Some(&node.id) == self.handbook.main.as_ref());
        let class = main.and_then(|node| node.classes.iter().find(|class| class.id == id));
        class.map_or("", |class| self.titled(&class.title, &class.id))
    }

    fn gate(&self, id: &str) -> &str {
        let mut gates = self.handbook.stages.iter().flat_map(|stage| &stage.gates);
        gates.find(|gate| gate.id == id).map_or("", |gate| self.titled(&gate.title, &gate.id))
    }
}
