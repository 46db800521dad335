//! Effects and the conflicts between them.

use super::Construct;
use super::Section::{Case, Handbook};
use super::fields;

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "effects",
        also: &[
            "effect",
            "effekt",
            "effekter",
            "before",
            "after",
            "on",
            "mitigated_by",
            "certainty",
            "applicant",
            "funder",
            "low",
            "medium",
            "high",
            "säkerhet",
            "not_assessed",
            "mitigation",
        ],
        summary: "where the case helps and where it harms, item by item, on a signed scale",
        about: "Gains and losses are summed apart, never netted. Every quantity is after mitigation; `before` counts \
                where nothing is done. An item without an entry is not assessed: listed apart, nothing in a condition, \
                and it opens no range. `certainty` is shown, never multiplied in.",
        example: fields(
            r#"{"effects": {"scale": "signed", "list": "areas"}}"#,
            r#"{"effects": [{"on": "nature", "before": "loss", "after": "none", "mitigated_by": "applicant"}]}"#,
            r#"{"effects": {"gains": [0.0, 0.0], "losses": [0.0, 0.0], "not_assessed": ["people"]}}"#,
            "the loss is mitigated to none; nothing is said about people",
        ),
        section: Handbook("Effects and conflicts"),
    },
    Construct {
        name: "effect on an item",
        also: &["effect", "the effect"],
        summary: "`{\"effect\": I}`, `{\"the\": \"effect\"}`: the effect on a named item, on the item at hand",
        about: "A number, after mitigation. Nothing where the item is not assessed, so that “every effect at least 0” \
                does not hold then; say that none is below 0, or ask about `worst_effect`.",
        example: super::holds(
            r#"{"effect": "nature", "less_than": 0}"#,
            "",
            hallbar_core::assessment::Ternary::Yes,
            "nature loses 1",
        ),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "strong_loss",
        also: &["stark förlust", "strong loss"],
        summary: "a loss this large or larger is a finding whatever the total",
        about: "Also one that may be so large. Below zero; a good total never hides it.",
        example: fields(
            r#"{"effects": {"scale": "signed", "list": "areas", "strong_loss": -1}}"#,
            "",
            r#"{"findings": [{"kind": "strong_loss", "about": "nature"}], "scores": {"total": {"value": 2.0}}}"#,
            "nature loses 1, and −1 is as large a loss as −1",
        ),
        section: Handbook("Effects and conflicts"),
    },
    Construct {
        name: "conflict",
        also: &[
            "goal conflict",
            "conflicts",
            "målkonflikt",
            "målkonflikter",
            "gain",
            "loss",
            "standpoint",
            "ställningstagande",
            "asks_standpoint",
            "standpoint_missing",
        ],
        summary: "an item that loses while another gains, and where one stands",
        about: "Worked out from the effects, or named by a person. With `asks_standpoint` one without a standpoint is a \
                finding. `{\"the\": \"open_conflicts\"}` counts them.",
        example: fields(
            r#"{"effects": {"scale": "signed", "list": "areas", "asks_standpoint": true}}"#,
            r#"{"conflicts": [{"gain": "people", "loss": "nature", "standpoint": "On gravel only.", "by": "officer"}]}"#,
            r#"{"effects": {"conflicts": [{"loss": "nature", "gains": ["people"], "stated": true, "standpoint": "On gravel only."}]}}"#,
            "nature loses while people gain; the standpoint is given",
        ),
        section: Case("Effects and conflicts"),
    },
];
