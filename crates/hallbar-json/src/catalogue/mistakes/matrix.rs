use hallbar_core::diagnostic::Rule;
use hallbar_core::diagnostic::rules::matrix as rules;

use super::outline;
use crate::DocumentKind::Matrix;
use crate::catalogue::Mistake;

const fn fields(
    rule: &'static Rule,
    path: &'static str,
    wrong: &'static str,
    right: &'static str,
) -> Mistake {
    super::fields(Matrix, rule, path, wrong, right)
}

pub(in crate::catalogue) const ALL: &[Mistake] = &[
    fields(
        &rules::NOT_SQUARE,
        "/cells",
        r#"{"cells": [[null, 2, -1], [1, null, 2]]}"#,
        r#"{"cells": [[null, 2, -1], [1, null, 2], [0, 1, null]]}"#,
    ),
    fields(
        &rules::RAGGED,
        "/cells/0",
        r#"{"cells": [[2, -1], [1, null, 2], [0, 1, null]]}"#,
        r#"{"cells": [[null, 2, -1], [1, null, 2], [0, 1, null]]}"#,
    ),
    fields(
        &rules::BAD_CELL,
        "/cells/0/1",
        r#"{"cells": [[null, 1.5, -1], [1, null, 2], [0, 1, null]]}"#,
        r#"{"cells": [[null, [1, 2], -1], [1, null, 2], [0, 1, null]]}"#,
    ),
    fields(
        &rules::UPSIDE_DOWN,
        "/cells/0/2",
        r#"{"cells": [[null, 2, [1, -1]], [1, null, 2], [0, 1, null]]}"#,
        r#"{"cells": [[null, 2, [-1, 1]], [1, null, 2], [0, 1, null]]}"#,
    ),
    fields(
        &rules::DIAGONAL,
        "/cells/0/0",
        r#"{"cells": [[2, -1, 0], [1, null, 2], [0, 1, null]]}"#,
        r#"{"cells": [[null, 2, -1], [1, null, 2], [0, 1, null]]}"#,
    ),
    fields(
        &rules::DOUBLED_LABEL,
        "/labels/2/id",
        r#"{"labels": ["7", "13", "13"]}"#,
        r#"{"labels": ["7", "13", "15"]}"#,
    ),
    fields(
        &rules::BLANK_LABEL,
        "/labels/2/id",
        r#"{"labels": ["7", "13", " "]}"#,
        r#"{"labels": ["7", "13", "15"]}"#,
    ),
    fields(
        &rules::OTHER_COLUMNS,
        "/columns/2",
        r#"{"labels": ["climate", "energy", "nature"], "columns": ["climate", "energy", "natur"]}"#,
        r#"{"labels": ["climate", "energy", "nature"], "columns": ["climate", "energy", "nature"]}"#,
    ),
    fields(
        &rules::COLUMN_ORDER,
        "/columns/0",
        r#"{"columns": ["13", "7", "15"], "cells": [[2, null, -1], [null, 1, 2], [1, 0, null]]}"#,
        r#"{"columns": ["7", "13", "15"]}"#,
    ),
    fields(
        &rules::NO_CODE,
        "/labels/1/id",
        r#"{"labels": ["1.1", "1.10", "1.a"]}"#,
        r#"{"labels": ["1.1", "1.2", "1.a"]}"#,
    ),
    fields(
        &rules::EMPTY,
        "/scorers",
        r#"{"scorers": [{"id": "a", "cells": [[null, 2, -1], [1, null, 2], [0, 1, null]]}]}"#,
        r#"{"cells": [], "scorers": [{"id": "a", "cells": [[null, 2, -1], [1, null, 2], [0, 1, null]]}]}"#,
    ),
    fields(
        &rules::DOUBLED_SCORER,
        "/scorers/1/id",
        r#"{"cells": [], "scorers": [{"id": "a", "cells": [[null, 2, -1], [1, null, 2], [0, 1, null]]},
            {"id": "a", "cells": [[null, 1, -1], [1, null, 2], [0, 1, null]]}]}"#,
        r#"{"cells": [], "scorers": [{"id": "a", "cells": [[null, 2, -1], [1, null, 2], [0, 1, null]]},
            {"id": "b", "cells": [[null, 1, -1], [1, null, 2], [0, 1, null]]}]}"#,
    ),
    outline(&rules::UNREADABLE, "`strong` in a cell of a matrix written as a table", "`2`, or `1..2`"),
    outline(
        &rules::OTHER_LABELS,
        "a matrix over goals 7 and 13 and one over goals 7 and 15, given together",
        "two matrices over the same goals",
    ),
    outline(&rules::TOO_LARGE, "a matrix with 501 labels", "the goals and targets that matter to the region"),
    outline(
        &rules::NO_EFFECTS,
        "`--interlinkages matrix.json` with a handbook without `effects`",
        "the case assessed without a matrix",
    ),
    outline(
        &rules::NO_ITEM,
        "a matrix over `13` and `15`, and a handbook whose effects are told for `nature` and `people`",
        "a matrix over `nature` and `people`",
    ),
    fields(
        &rules::A_SUM,
        "/labels/3/id",
        r#"{"labels": [{"id": "Summa"}], "cells": [[null, 2, -1, 1], [1, null, 2, 3], [0, 1, null, 1], [1, 3, 1, null]]}"#,
        r#"{"labels": [{"id": "Havet"}], "cells": [[null, 2, -1, 1], [1, null, 2, 3], [0, 1, null, 1], [1, 3, 1, null]]}"#,
    ),
];
