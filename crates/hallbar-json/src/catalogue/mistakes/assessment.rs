use hallbar_core::diagnostic::rules::assessment as rules;

use super::outline;
use crate::catalogue::Mistake;

pub(in crate::catalogue) const ALL: &[Mistake] = &[
    outline(
        &rules::OTHER_CASE,
        "`--against` an assessment of case `2026-015`, for case `2026-014`",
        "`--against` an assessment of the same case, written before",
    ),
    outline(
        &rules::OTHER_HANDBOOK,
        "`--against` an assessment by another region's handbook",
        "`--against` an assessment by the same handbook, or the earlier case assessed anew by this one",
    ),
    outline(
        &rules::OTHER_VERSION,
        "`--against` an assessment by version 1.4 of a handbook that is `comparable_since` 1.5",
        "`--against` an assessment by version 1.5 or later, or the earlier case assessed anew",
    ),
];
