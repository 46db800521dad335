//! What the columns of a table most likely hold, to look through and keep.

use crate::case::Reference;
use crate::{Language, Scorer, Text};

use super::known::{Known, known, label};
use super::read::{Manner, fold};
use super::{Cell, Column, Columns, ColumnsDocument, How, Target};

/// What the columns of a table most likely hold.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Proposal {
    /// The document that says so.
    pub document: ColumnsDocument,
    /// Columns that hold something, in the table's order.
    pub placed: Vec<Placed>,
    /// Columns that could not be placed.
    pub unplaced: Vec<Unplaced>,
    /// Questions of the handbook that no column answers, with their titles.
    pub unasked: Vec<(String, Text)>,
    /// Whether no column holds the cases' ids.
    pub no_id: bool,
}

/// A column that holds something.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Placed {
    /// Its header.
    pub column: String,
    /// What it holds.
    pub target: Target,
    /// What that is called.
    pub title: Text,
    /// How it was found.
    pub how: How,
    /// Cells of the samples that cannot be read, each once, with why.
    pub unread: Vec<(String, String)>,
}

/// A column that could not be placed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Unplaced {
    /// Its header.
    pub column: String,
    /// Some of what stands in it.
    pub samples: Vec<String>,
    /// What it is most like, with what that is called; the most alike first.
    pub nearest: Vec<(Target, Text)>,
}

/// So many samples and suggestions are shown of a column.
const SHOWN: usize = 3;

/// Proposes what each column holds, from its header and some rows.
///
/// Columns that could not be placed are left out of the document: whether one is to be ignored is for a person to say.
///
/// # Examples
/// ```
/// use hallbar_core::columns::{Cell, propose};
/// use hallbar_core::handbook::HandbookDocument;
/// use hallbar_core::{Handbook, Scorer};
/// # let handbook = HandbookDocument { id: "small".into(), version: "1".into(), ..HandbookDocument::default() };
/// # let handbook = Handbook::validate(handbook).into_result().unwrap();
/// let scorer = Scorer::compile(&handbook, None, None)?;
/// let rows = [vec![Cell::from("2026-1"), Cell::from("500 EUR"), Cell::from("blå")]];
/// let proposal = propose(&["id", "Sökt belopp", "Färg"], &rows, &scorer);
/// assert_eq!(proposal.document.columns.len(), 2);
/// assert_eq!(proposal.placed[1].unread[0].0, "500 EUR");
/// assert_eq!(proposal.unplaced[0].samples, ["blå"]);
/// # Ok::<(), hallbar_core::CompileError>(())
/// ```
#[must_use]
pub fn propose(headers: &[impl AsRef<str>], samples: &[Vec<Cell<'_>>], scorer: &Scorer) -> Proposal {
    let known = known(scorer);
    let bound = Columns::bind(headers, scorer, None);
    let no_id =
        bound.diagnostics.iter().any(|found| found.rule == &crate::diagnostic::rules::columns::NO_ID_COLUMN);
    // Errors are for the one who uses the columns; a proposal shows what there is.
    let headers: Vec<String> = headers.iter().map(|header| header.as_ref().trim().to_owned()).collect();
    let mut proposal = Proposal { no_id, ..Proposal::default() };
    let handbook = &scorer.inner.handbook;
    proposal.document = ColumnsDocument {
        id: format!("{}-columns", handbook.id),
        handbook: Some(Reference { id: handbook.id.clone(), version: Some(handbook.version.clone()) }),
        ..ColumnsDocument::default()
    };
    let mut taken: Vec<Target> = Vec::new();
    for (at, header) in headers.iter().enumerate().filter(|(_, header)| !header.is_empty()) {
        let cells: Vec<&Cell<'_>> =
            samples.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_blank()).collect();
        let (how, found) = super::header::find(header, &known);
        match found.as_slice() {
            [one] if !taken.contains(&one.target) => {
                taken.push(one.target.clone());
                proposal.document.columns.push(Column::new(header.clone(), one.target.clone()));
                proposal.placed.push(Placed {
                    column: header.clone(),
                    target: one.target.clone(),
                    title: one.title.clone(),
                    how,
                    unread: unread(one, header, &cells, scorer),
                });
            }
            several => {
                let meant = several.iter().map(|known| (known.target.clone(), known.title.clone()));
                let mut nearest: Vec<(Target, Text)> = meant.take(SHOWN).collect();
                if nearest.is_empty() {
                    nearest = alike(header, &known, &taken);
                }
                proposal.unplaced.push(Unplaced { column: header.clone(), samples: shown(&cells), nearest });
            }
        }
    }
    reference_as_id(&mut proposal, &known);
    let answered = |id: &String| {
        taken.iter().any(|target| matches!(target, Target::Answer { question, .. } if question == id))
    };
    let unasked = handbook.questions.iter().filter(|question| !answered(&question.id));
    proposal.unasked = unasked.map(|question| (question.id.clone(), question.title.clone())).collect();
    proposal
}

/// The reference number serves as the case's id where no other column does: the document then says so.
fn reference_as_id(proposal: &mut Proposal, known: &[Known]) {
    if proposal.placed.iter().any(|placed| placed.target == Target::Id) {
        return;
    }
    let reference =
        proposal.placed.iter().position(|placed| placed.target == Target::Fact("reference".into()));
    let (Some(at), Some(id)) = (reference, known.iter().find(|known| known.target == Target::Id)) else {
        return;
    };
    let Some(column) = proposal.placed.get(at).map(|placed| placed.column.clone()) else { return };
    proposal.document.columns.insert(at, Column::new(column.clone(), Target::Id));
    let placed = Placed {
        column,
        target: Target::Id,
        title: id.title.clone(),
        how: How::Reference,
        unread: Vec::new(),
    };
    proposal.placed.insert(at, placed);
}

/// Cells that cannot be read as what the column holds.
fn unread(known: &Known, header: &str, cells: &[&Cell<'_>], scorer: &Scorer) -> Vec<(String, String)> {
    let places = super::header::places(header);
    let manner = Manner { mark: None, places };
    let mut unread: Vec<(String, String)> = Vec::new();
    for cell in cells {
        let read = known.holds.read(cell, scorer.inner.handbook.currency, manner);
        let shown = cell.shown();
        if let Err(trouble) = read
            && unread.iter().all(|(known, _)| *known != shown)
            && unread.len() < SHOWN
        {
            unread.push((shown, trouble.help.unwrap_or(trouble.message)));
        }
    }
    unread
}

/// Some of the cells, each once.
fn shown(cells: &[&Cell<'_>]) -> Vec<String> {
    let mut shown: Vec<String> = Vec::new();
    for cell in cells {
        let text = cell.shown();
        if !shown.contains(&text) && shown.len() < SHOWN {
            shown.push(text);
        }
    }
    shown
}

/// What a header is most like: by the share of its words that a label has, or by how near the two are spelt.
fn alike(header: &str, known: &[Known], taken: &[Target]) -> Vec<(Target, Text)> {
    let written = label(header);
    let words: Vec<&str> = written.split(' ').filter(|word| word.chars().count() > 2).collect();
    #[expect(clippy::cast_precision_loss, reason = "a few words")]
    let likeness = |label: &str| -> f64 {
        let shared = words.iter().filter(|word| label.split(' ').any(|other| other == **word)).count();
        // Of two labels that have all the words the shorter is nearer.
        let share = 0.95 * shared as f64 / words.len().max(1) as f64 - 0.01 * label.split(' ').count() as f64;
        let spelt = strsim::normalized_damerau_levenshtein(&written, label);
        share.max(if spelt >= 0.65 { spelt } else { 0.0 })
    };
    let mut all: Vec<(f64, &Known)> = Vec::new();
    for known in known.iter().filter(|known| !taken.contains(&known.target) && !goes_with(known, taken)) {
        let titles = [Language::Swedish, Language::English].map(|language| label(known.title.get(language)));
        let name = [fold(&known.target.to_string())];
        let labels = known.labels.iter().chain(&titles).chain(&name).filter(|label| !label.is_empty());
        let best = labels.map(|label| likeness(label)).fold(0.0, f64::max);
        if best >= 0.4 {
            all.push((best, known));
        }
    }
    all.sort_by(|one, other| other.0.total_cmp(&one.0));
    all.into_iter().take(SHOWN).map(|(_, known)| (known.target.clone(), known.title.clone())).collect()
}

/// Whether it belongs to an answer that has no column yet: then the answer is meant, rather than its motivation.
fn goes_with(known: &Known, taken: &[Target]) -> bool {
    match &known.target {
        Target::Motivation { question, item } | Target::Evidence { question, item } => {
            !taken.contains(&Target::Answer { question: question.clone(), item: item.clone() })
        }
        Target::EffectAfter(on) | Target::EffectMotivation(on) => {
            !taken.contains(&Target::Effect(on.clone()))
        }
        _ => false,
    }
}
