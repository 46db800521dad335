use hallbar_core::diagnostic::rules::form as rules;

use super::outline;
use crate::catalogue::Mistake;

pub(in crate::catalogue) const ALL: &[Mistake] = &[
    outline(
        &rules::OTHER_HANDBOOK,
        "a form for `leader-gute` read with `--handbook grund`",
        "the form read with the handbook that it names",
    ),
    outline(
        &rules::OTHER_VERSION,
        "a form for version 1.0.0 of a handbook that is now 1.1.0",
        "`hallbar case new --from old.xlsx -o new.xlsx` with the handbook as it is now, and the new form filled in",
    ),
    outline(
        &rules::OTHER_RULES,
        "a handbook with another limit than when the form was written, and the same version",
        "the change under a version of its own",
    ),
    outline(
        &rules::NO_MARKER,
        "the sheets of a form copied into a new workbook",
        "the workbook that was sent out, filled in",
    ),
    outline(&rules::NO_IDS, "a form without its first, hidden column", "the column left as it was"),
    outline(&rules::UNKNOWN_ROW, "`climat` as the id of a row", "`climate`, as it was"),
    outline(
        &rules::DOUBLED_ROW,
        "the row `climate` copied, with another answer in each",
        "one row, with the answer that holds",
    ),
    outline(
        &rules::NO_ID,
        "an answer in a row that was inserted above the question",
        "the answer in the question's own row",
    ),
    outline(
        &rules::MERGED,
        "the answers to two questions merged into one cell",
        "the cells parted, and each filled in",
    ),
    outline(
        &rules::UNKNOWN_WORD,
        "`Gå vidar` as the decision at a stop point",
        "`Gå vidare`, as in the list of the cell",
    ),
    outline(
        &rules::HALF,
        "an amount in the table of financing, with nobody who pays it",
        "the amount with who pays it beside it",
    ),
    outline(
        &rules::NO_ROW,
        "a form without the row of the question `climate`",
        "the row left in the form, blank where it is not answered",
    ),
];
