//! Interlinkage matrices and what comes of them.

use super::Section::Matrix;
use super::{Construct, Example, Gives, Rules, Snippet};

/// An example with these fields of the matrix.
const fn matrix(fields: &'static str, gives: &'static str, by_hand: &'static str) -> Example {
    let rules = if fields.is_empty() { "{}" } else { fields };
    Example {
        rules: Rules::Matrix(Snippet(rules)),
        call: None,
        case: None,
        gives: Gives::Result(Snippet(gives)),
        by_hand,
    }
}

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "matrix",
        also: &[
            "matrix/1",
            "matris",
            "cells",
            "labels",
            "label",
            "columns of a matrix",
            "interlinkages",
            "interlinkages/1",
            "samverkan mellan mål",
            "korspåverkan",
            "cross-impact",
        ],
        summary: "how goals, targets or own labels influence one another, on a scale from -3 to 3",
        about: "Rows influence columns: the cell in the row of 7 and the column of 13 says what progress in 7 does to 13. \
                3 indivisible, 2 reinforcing, 1 enabling, 0 no influence, -1 constraining, -2 counteracting, -3 cancelling. \
                A cell is a whole number, two of them with the least first, or `null`. The diagonal is blank or 0. `columns` is \
                given where the columns stand in another order than the rows.",
        example: matrix(
            "",
            r#"{"labels": [{"id": "7", "influence": {"low": 1.0, "high": 1.0, "place": 2}}],
                "conflicts": [{"from": "7", "to": "15", "low": -1.0, "certain": true}]}"#,
            "2 - 1; goal 13 has 1 + 2 and is first",
        ),
        section: Matrix("The matrix"),
    },
    Construct {
        name: "blank cell of a matrix",
        also: &["blank", "zero", "unknown", "tom ruta"],
        summary: "what a cell without a score means: `unknown`, or `zero`",
        about: "Unknown is not zero: it opens the range from -3 to 3, and so do the sums that read it. Where blank cells were \
                left so because there is no influence, `\"blank\": \"zero\"` says it.",
        example: matrix(
            r#"{"cells": [[null, 2, -1], [1, null, 2], [null, 1, null]]}"#,
            r#"{"unknown": 1, "labels": [{"id": "15", "influence": {"low": -2.0, "high": 4.0}}]}"#,
            "-3 + 1 to 3 + 1",
        ),
        section: Matrix("The matrix"),
    },
    Construct {
        name: "scorers",
        also: &["scorer", "bedömare av samverkan", "merge", "differences", "spread", "range", "median"],
        summary: "several persons' or groups' cells, made one by range, mean or median",
        about: "A cell that a scorer leaves blank is left out for that scorer. By `range`, a cell runs from the lowest to the \
                highest score; mean and median are exact. Cells on which scorers differ are told, those furthest apart first. \
                Several files of the same labels are several scorers.",
        example: matrix(
            r#"{"cells": [], "scorers": [
                {"id": "a", "cells": [[null, 2, -1], [1, null, 2], [0, 1, null]]},
                {"id": "b", "cells": [[null, 2, 1], [1, null, 2], [0, 1, null]]}]}"#,
            r#"{"labels": [{"id": "7", "influence": {"low": 1.0, "high": 3.0, "best": 1, "worst": 2}}],
                "differences": [{"from": "7", "to": "15", "spread": 2}]}"#,
            "2 - 1 to 2 + 1",
        ),
        section: Matrix("Several scorers"),
    },
    Construct {
        name: "second order",
        also: &[
            "influence",
            "dependence",
            "indirect",
            "second",
            "damping",
            "return path",
            "without_return",
            "andra ordningen",
            "påverkan",
            "beroende",
            "moved",
        ],
        summary: "what a label helps by its own influence and by that of those it helps",
        about: "Influence is the sum of a row, dependence that of a column. Second order adds, times the damping (0.5), each cell \
                times the influence of the label it reaches; without the return path, that influence leaves out what leads \
                straight back. A label that helps others which help many comes higher than by its own sum.",
        example: matrix(
            "",
            r#"{"labels": [{"id": "7", "indirect": {"low": 2.5, "high": 2.5}, "second": {"low": 3.5, "place": 2}}]}"#,
            "1 + 0.5 * (2 * 3 - 1 * 1): goal 13 has the influence 3, goal 15 the influence 1",
        ),
        section: Matrix("The measures"),
    },
    Construct {
        name: "mutual",
        also: &["conflicts of a matrix", "motverkar", "ömsesidig", "pairs"],
        summary: "labels that hinder one another, and each cell that is below zero",
        about: "A conflict is certain where the cell is below zero whatever the range comes to, else possible. A cell that nobody \
                has scored is none.",
        example: matrix(
            r#"{"cells": [[null, 2, -1], [1, null, 2], [[-2, 1], 1, null]]}"#,
            r#"{"mutual": [{"labels": ["7", "15"], "there": {"low": -1.0, "high": -1.0}, "certain": false}]}"#,
            "15 hinders 7 by 2, or helps it by 1",
        ),
        section: Matrix("The result"),
    },
    Construct {
        name: "full series",
        also: &["series", "serien", "converges", "converges_at", "spectral radius"],
        summary: "every step of influence, however long, where their sum is finite",
        about: "The sum of the influence, of the second step times the damping, of the third times its square, and so on. Where \
                the steps grow instead, there is no sum: the result says so, and at which damping there surely is one. Open cells \
                are merged or scored first. It is worked out where it is asked for: `hallbar interlinkages --series`.",
        example: matrix(
            r#"{"labels": ["7", "13"], "cells": [[null, 1], [1, null]]}"#,
            r#"{"labels": [{"id": "7", "series": {"low": 2.0}}], "series": {"converges": true}}"#,
            "1 + 0.5 + 0.25 + …",
        ),
        section: Matrix("The full series"),
    },
];
