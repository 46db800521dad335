//! What can be wrong with an interlinkage matrix and with how it is used: HB701–HB799.

use super::{Rule, error, warning};

/// Not as many rows as columns.
pub const NOT_SQUARE: Rule = error(
    "HB701",
    "matrix-not-square",
    "a matrix has another number of rows or columns than of labels",
    "Every label influences and is influenced: it has a row and a column. Add the one that is missing.",
);
/// A row that is too long or too short.
pub const RAGGED: Rule = error(
    "HB702",
    "ragged-matrix-row",
    "a row of a matrix has more or fewer cells than there are columns",
    "Cells have moved, so which label they are about cannot be told. A cell that nobody has scored is left blank \
     (`null` in JSON); it still has its place.",
);
/// A score off the scale.
pub const BAD_CELL: Rule = error(
    "HB703",
    "score-off-scale",
    "a cell of a matrix holds no whole number from −3 to 3",
    "The scale has seven points: 3 indivisible, 2 reinforcing, 1 enabling, 0 no influence, −1 constraining, −2 \
     counteracting, −3 cancelling. Means of several scorers are worked out here: give each scorer's own cells.",
);
/// An interval whose ends are the wrong way round.
pub const UPSIDE_DOWN: Rule = error(
    "HB704",
    "interval-upside-down",
    "an interval in a matrix ends below where it begins",
    "The least comes first: `[-1, 2]`.",
);
/// Something on the diagonal.
pub const DIAGONAL: Rule = error(
    "HB705",
    "filled-diagonal",
    "a cell on the diagonal of a matrix is filled",
    "Nothing is scored for its influence on itself. Most often a row or a column has moved one step.",
);
/// Two labels of one name.
pub const DOUBLED_LABEL: Rule = error(
    "HB706",
    "doubled-label",
    "two rows or two columns of a matrix have the same label",
    "Cells are found by label. Rename one, or take it out.",
);
/// A label of blank space.
pub const BLANK_LABEL: Rule = error(
    "HB707",
    "blank-label",
    "a row or a column of a matrix has no label",
    "What it is about cannot be told. Give it its goal, target or own word.",
);
/// Columns with other labels than the rows.
pub const OTHER_COLUMNS: Rule = error(
    "HB708",
    "columns-unlike-rows",
    "the columns of a matrix do not have the labels of its rows",
    "The same goals stand in both. The help names the label that is nearest.",
);
/// Columns in another order.
pub const COLUMN_ORDER: Rule = warning(
    "HB709",
    "columns-in-other-order",
    "the columns of a matrix stand in another order than its rows",
    "Cells are matched by label, so nothing is lost. The diagonal is where the two labels are the same, which is easy \
     to misread: put both in one order.",
);
/// A label that is nearly a code.
pub const NO_CODE: Rule = warning(
    "HB710",
    "label-nearly-a-code",
    "a label looks like a code of Agenda 2030 that is not there",
    "Codes are text: `1.10` is not `1.1`, and a spreadsheet that takes them for numbers changes them. An own label can \
     be any word.",
);
/// Nothing to work with.
pub const EMPTY: Rule = error(
    "HB711",
    "empty-matrix",
    "a matrix has fewer than two labels, no cells, or cells both of its own and by scorers",
    "Give at least two labels, and either `cells` or `scorers`.",
);
/// Two scorers of one name.
pub const DOUBLED_SCORER: Rule = error(
    "HB712",
    "doubled-scorer",
    "two scorers of a matrix have the same name, or one has none",
    "Each scorer counts once, and is named where scores differ. Give each a name of its own.",
);
/// A cell of a table that cannot be read.
pub const UNREADABLE: Rule = error(
    "HB713",
    "unreadable-score",
    "a cell of a matrix written as a table cannot be read",
    "A cell holds a whole number from −3 to 3, an interval such as `1..2` or `[-1, 2]`, `?` for not known, or nothing. \
     A dash or an `x` stands on the diagonal alone.",
);
/// Several matrices with different labels.
pub const OTHER_LABELS: Rule = error(
    "HB714",
    "matrices-with-other-labels",
    "matrices that are to be merged do not have the same labels",
    "Several scorers are merged cell by cell. Score the same goals, or cut them to those they share.",
);
/// More than can be worked with.
pub const TOO_LARGE: Rule = error(
    "HB715",
    "matrix-too-large",
    "a matrix has more than 500 labels or more than 30 scorers",
    "Agenda 2030 has 17 goals and 169 targets. Merge scorers group by group.",
);

/// A handbook whose cases tell no effects.
pub const NO_EFFECTS: Rule = error(
    "HB716",
    "matrix-without-effects",
    "a matrix is given to a handbook that asks for no effects",
    "A matrix says what the effects of a case cause in turn. Leave it out, or use a handbook with effects.",
);
/// A matrix about other things.
pub const NO_ITEM: Rule = error(
    "HB717",
    "matrix-reaches-nothing",
    "no label of a matrix is an item that effects are told for",
    "Items and labels are matched by id: give the matrix the ids of the handbook's list, such as the codes of goals.",
);

/// A row or a column that seems to be a sum.
pub const A_SUM: Rule = warning(
    "HB718",
    "matrix-with-sums",
    "a label reads as a sum or a mean, and is counted as a goal",
    "Sums are worked out: a row or a column of them would count everything twice. Take it away, or give the goal another name.",
);

/// All of them, in the order of their codes.
pub const ALL: &[&Rule] = &[
    &NOT_SQUARE,
    &RAGGED,
    &BAD_CELL,
    &UPSIDE_DOWN,
    &DIAGONAL,
    &DOUBLED_LABEL,
    &BLANK_LABEL,
    &OTHER_COLUMNS,
    &COLUMN_ORDER,
    &NO_CODE,
    &EMPTY,
    &DOUBLED_SCORER,
    &UNREADABLE,
    &OTHER_LABELS,
    &TOO_LARGE,
    &NO_EFFECTS,
    &NO_ITEM,
    &A_SUM,
];
