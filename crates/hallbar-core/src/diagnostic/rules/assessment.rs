//! What can be doubtful in an assessment that another is compared with: HB501–HB599.

use super::{Rule, warning};

/// An earlier assessment of another case.
pub const OTHER_CASE: Rule = warning(
    "HB501",
    "assessment-of-other-case",
    "the earlier assessment is of another case",
    "Two cases can be held against one another, but nothing of what differs has changed in either. Most often a \
     file of another case was given.",
);
/// An earlier assessment by another handbook.
pub const OTHER_HANDBOOK: Rule = warning(
    "HB502",
    "assessment-by-other-handbook",
    "the earlier assessment is by another handbook",
    "Points and classes mean different things in two handbooks. They are shown beside one another, and are not \
     compared.",
);
/// An earlier assessment by a version that cannot be compared.
pub const OTHER_VERSION: Rule = warning(
    "HB503",
    "assessment-by-other-version",
    "the earlier assessment is by a version of the handbook whose results cannot be compared with these",
    "A handbook says since which version its results can be compared. Across that, a difference in points may be \
     a difference in rules alone.",
);

/// All of them, in the order of their codes.
pub const ALL: &[&Rule] = &[&OTHER_CASE, &OTHER_HANDBOOK, &OTHER_VERSION];
