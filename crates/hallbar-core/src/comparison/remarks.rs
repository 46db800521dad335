//! Whether two assessments can be compared, and what is to be remarked before they are.

use crate::Diagnostic;
use crate::diagnostic::rules::assessment as rules;
use crate::version::numbers;

use super::{Comparable, Record};

impl Record {
    /// Whether the results can be compared: the same handbook, and the later version says so of the earlier one.
    pub(super) fn comparable(&self, earlier: &Self) -> Comparable {
        if self.handbook.id != earlier.handbook.id {
            return Comparable::OtherHandbook;
        }
        let (own, other) = (&self.handbook.version, &earlier.handbook.version);
        if own == other {
            return Comparable::Yes;
        }
        let (newer, older) = if numbers(own) >= numbers(other) { (self, other) } else { (earlier, own) };
        let since = newer.comparable_since.as_ref();
        if since.is_some_and(|since| numbers(since) <= numbers(older)) {
            Comparable::Yes
        } else {
            Comparable::OtherVersion
        }
    }

    /// What an earlier assessment should be looked at for before it is compared with this one. The paths are places in
    /// the earlier one.
    #[must_use]
    pub fn remarks_on(&self, earlier: &Self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        if self.case != earlier.case {
            let message =
                format!("the earlier assessment is of case `{}`, this one of `{}`", earlier.case, self.case);
            let help =
                "two cases are compared; give an earlier assessment of this case to see what changed in it";
            found.push(Diagnostic::new(&rules::OTHER_CASE, "/case", message).help(help));
        }
        let (own, other) = (&self.handbook, &earlier.handbook);
        match self.comparable(earlier) {
            Comparable::Yes => {}
            Comparable::OtherHandbook => {
                let message =
                    format!("the earlier assessment is by handbook `{}`, this one by `{}`", other.id, own.id);
                let help = "the results stand beside one another; assess by one handbook to compare them";
                found.push(Diagnostic::new(&rules::OTHER_HANDBOOK, "/handbook/id", message).help(help));
            }
            Comparable::OtherVersion => {
                let (was, is) = (&other.version, &own.version);
                let message = format!(
                    "results of version `{was}` of the handbook cannot be compared with those of `{is}`"
                );
                let help = "assess the earlier case by today's handbook, and compare with that";
                found.push(Diagnostic::new(&rules::OTHER_VERSION, "/handbook/version", message).help(help));
            }
        }
        found
    }
}
