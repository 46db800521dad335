//! The checks of a handbook's soundness, one a file.

mod agenda_unseen;
mod anchor_missing;
mod asked_twice;
mod bought_off;
mod counted_twice;
mod depth_never_due;
mod gate_never_fails;
mod gate_without_consequence;
mod idle_criterion;
mod indistinct_classes;
mod language_missing;
mod lens_unseen;
mod levels_alike;
mod lone_decider;
mod no_class_left;
mod not_monotone;
mod nothing_reads;
mod number_refused;
mod out_of_reach_at_depth;
mod points_only;
mod silence_pays;
mod stage_never_passed;
mod step_never_reached;
mod two_things;
mod unreachable_class;
mod weight_far;

use super::check::Check;

/// Every check, in the order of their codes.
///
/// # Examples
/// ```
/// use hallbar_core::soundness::CHECKS;
/// assert!(CHECKS.iter().any(|check| check.code == "HS05" && check.id == "idle-criterion"));
/// ```
pub const CHECKS: &[&Check] = &[
    &unreachable_class::CHECK,
    &indistinct_classes::CHECK,
    &gate_never_fails::CHECK,
    &stage_never_passed::CHECK,
    &idle_criterion::CHECK,
    &points_only::CHECK,
    &lone_decider::CHECK,
    &weight_far::CHECK,
    &lens_unseen::CHECK,
    &agenda_unseen::CHECK,
    &two_things::CHECK,
    &anchor_missing::CHECK,
    &levels_alike::CHECK,
    &language_missing::CHECK,
    &not_monotone::CHECK,
    &bought_off::CHECK,
    &depth_never_due::CHECK,
    &out_of_reach_at_depth::CHECK,
    &step_never_reached::CHECK,
    &number_refused::CHECK,
    &nothing_reads::CHECK,
    &silence_pays::CHECK,
    &counted_twice::CHECK,
    &gate_without_consequence::CHECK,
    &no_class_left::CHECK,
    &asked_twice::CHECK,
];
