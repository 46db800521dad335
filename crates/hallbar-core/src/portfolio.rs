//! The cases of a call beside one another: their order, what the budget reaches, and the limits over all of them.
//!
//! [`Entry`] is what ranking needs to know of one assessed case, [`Terms`] what a call is ranked under, and [`rank`]
//! brings them together to a [`CallResult`]. Nothing here is a decision: what fits under the line is arithmetic, and
//! whatever hangs on an answer that is not given is shown as a range.
//!
//! **Order.** Cases stand by the least that their score can be (`low`), highest first. Where that is the same the tie
//! keys are tried in order, each by the end that is least good for the case; an amount or date that is not given comes
//! after those that are. Cases that are the same in all of it *share their place*: nothing else tells them apart, and
//! inside a tie they are listed as they came. A case with open answers stands where its `low` puts it, shares its place
//! with an answered case of the same score, and is marked; it is never above one unmarked.
//!
//! **Places.** A place goes from the first to the last that those who share it take: 3–4. The best possible place of
//! a case is one more than the number of cases that are above it whatever the open answers come to; the worst is one
//! more than the number of *other* cases that can come to stand above it or beside it. A case with open requirements
//! may leave the ranking, and is therefore never certainly above another. Both are exact where ranges are: every place
//! between open answers' extremes lies within, and the ends are reached.
//!
//! **Apart.** Cases with a failed requirement are not ranked at all, and neither are those without a score: a failed
//! requirement is no low score.
//!
//! **Money.** The line goes down place by place, and those who share a place are taken together. Sums are in whole
//! hundredths, without rounding, and are ranges where amounts are open, where requirements are open (such a case may
//! fall away, and then costs nothing), and where a limit may stop a case. What is below the line is not counted
//! against limits, since it gets no money. The line follows the order as listed: that open answers may move a case up
//! or down is told by its places, and not mixed into the sums.
//!
//! **Limits.** A case that would break a limit *at most* is passed over and marked with it, and the line goes on to the
//! next: the limit is about that case, and those after it have no part in it. Where a limit has room for some of those
//! who share a place and not for all, the order among them may not decide, and all of them are marked as doubtful.
//! Limits *at least* stop nobody; they are told as met, not met or open by what the line reaches.
//!
//! Left out: an order that a person sets beside the computed one, since a case has no field for it.

mod amount;
mod entry;
mod key;
mod limits;
mod line;
mod nearness;
mod rank;
mod result;
mod terms;

pub use amount::{Amount, Sum};
pub use entry::{Entry, Points, Standing, TieValue, Values};
pub use key::Figure;
pub use nearness::{ClassLimit, Nearness, ToLower, ToNext};
pub use rank::rank;
pub use result::{BudgetLine, CallResult, ClassTotal, Count, Funding, LimitResult, Row, Totals};
pub use terms::{Terms, TermsError};
