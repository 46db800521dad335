//! How a node brings its parts together.

use super::Construct;
use super::Section::Handbook;
use super::fields;

/// Each over need, 3 points, and partners, 1 point.
pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "sum",
        also: &["summa", "viktad summa"],
        summary: "the points of the parts times their weights, added up: Σ w·x",
        about: "The default. Weights may be negative. A part that is left out adds nothing, so a case with fewer parts \
                has fewer points: use a mean where that is not meant.",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "sum",
                "parts": [{"of": "need-points", "weight": 2}, {"of": "partner-points"}]}]}"#,
            "",
            r#"{"scores": {"total": {"value": 7.0}}}"#,
            "2 × 3 + 1 × 1 = 7",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "mean",
        also: &["medel", "medelvärde", "weighted mean", "vägt medelvärde"],
        summary: "the weighted mean of the parts: Σ w·x ÷ Σ w",
        about: "Where a part is left out the other weights share what is left. Weights need not sum to anything; they \
                may not be negative (HB116).",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "mean",
                "parts": [{"of": "need-points", "weight": 3}, {"of": "partner-points"}]}]}"#,
            "",
            r#"{"scores": {"total": {"value": 2.5}}}"#,
            "(3 × 3 + 1 × 1) ÷ 4 = 2.5",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "geometric",
        also: &["geometriskt medelvärde", "geometric mean"],
        summary: "the geometric mean of the parts: exp(Σ w·ln x ÷ Σ w)",
        about: "A low part pulls harder than in a plain mean, and a high one makes up for less. Refused where a part \
                can reach zero or less (HB117): it would be zero whatever the others are.",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "geometric",
                "parts": [{"of": "need-points"}, {"of": "partner-points"}]}]}"#,
            "",
            r#"{"scores": {"total": {"value": 1.732050808}}}"#,
            "√(3 × 1) = 1.732050808, rounded to nine decimals as every score is",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "harmonic",
        also: &["harmoniskt medelvärde", "harmonic mean"],
        summary: "the harmonic mean of the parts: Σ w ÷ Σ w/x",
        about: "Nearer still to the lowest part than the geometric mean. Refused where a part can reach zero or less \
                (HB117).",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "harmonic",
                "parts": [{"of": "need-points"}, {"of": "partner-points"}]}]}"#,
            "",
            r#"{"scores": {"total": {"value": 1.5}}}"#,
            "2 ÷ (1/3 + 1/1) = 2 ÷ 4/3 = 1.5",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "power",
        also: &["potensmedelvärde", "power mean", "exponent"],
        summary: "the power mean of the parts: (Σ w·xᵖ ÷ Σ w)^(1/p)",
        about: "p from −20 to 20: 1 is the plain mean, 0 the geometric, −1 the harmonic; the larger p, the nearer to the \
                highest part. Refused where a part can be below zero, or zero for p ≤ 0 (HB117).",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": {"power": 2},
                "parts": [{"of": "need-points"}, {"of": "partner-points"}]}]}"#,
            "",
            r#"{"scores": {"total": {"value": 2.236067977}}}"#,
            "√((3² + 1²) ÷ 2) = √5 = 2.236067977",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "minimum",
        also: &["lägsta", "min rule"],
        summary: "the points of the lowest part",
        about: "Nothing makes up for the weakest part. It takes no weights (HB116). While a part is open the score is \
                a range, but never above the lowest part that is known.",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "minimum",
                "parts": [{"of": "need-points"}, {"of": "partner-points"}]}]}"#,
            "",
            r#"{"scores": {"total": {"value": 1.0}}}"#,
            "the lower of 3 and 1",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "maximum",
        also: &["högsta", "max rule"],
        summary: "as a rule, the points of the highest part; as a field, the most points a node can have",
        about: "As a rule it takes no weights (HB116). As a field of a node it cuts from above what rule and bonuses \
                give, and the cut is a line of its own in the result.",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "maximum",
                "parts": [{"of": "need-points"}, {"of": "partner-points"}], "maximum": 2}]}"#,
            "",
            r#"{"scores": {"total": {"value": 2.0}},
                "nodes": [{"id": "total", "steps": [{"kind": "rule", "after": [3.0, 3.0]},
                  {"kind": "maximum", "after": [2.0, 2.0]}]}]}"#,
            "the higher of 3 and 1 is 3, cut to 2",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "count",
        also: &["antal", "at_least n points"],
        summary: "as a rule of a node, how many parts have at least so many points",
        about: "It takes no weights (HB116). A part that stands once per item counts once for each. A part left out \
                does not count.",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": {"count": {"at_least": 2}},
                "parts": [{"of": "need-points"}, {"of": "partner-points"}, {"of": "benefit-points"}]}]}"#,
            "",
            r#"{"scores": {"total": {"value": 2.0}}}"#,
            "of need 3, partners 1 and benefit 1 and 2, two have at least 2",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "worst",
        also: &["sämsta", "mean of the worst", "de k sämsta"],
        summary: "the plain mean of the so many lowest parts",
        about: "Good parts cannot hide a few bad ones. Of all parts, where there are fewer than k. It takes no weights \
                (HB116).",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": {"worst": 2},
                "parts": [{"of": "need-points"}, {"of": "benefit-points"}]}]}"#,
            "",
            r#"{"scores": {"total": {"value": 1.5}}}"#,
            "need 3, benefit 1 and 2: the two lowest are 1 and 2, their mean 1.5",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "none",
        also: &["ingen", "pillars", "pelare", "side by side"],
        summary: "no score: the parts stand side by side",
        about: "For pillars that may not be made one number. The node has no score to ask about (HB112); its parts \
                keep theirs.",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "none",
                "parts": [{"of": "need-points"}, {"of": "partner-points"}]}]}"#,
            "",
            r#"{"scores": {"total": {"value": null, "low": null, "high": null}},
                "nodes": [{"id": "total", "lines": [{"of": "need-points", "points": [3.0, 3.0]},
                  {"of": "partner-points", "points": [1.0, 1.0]}]}]}"#,
            "3 and 1, and no total",
        ),
        section: Handbook("Nodes"),
    },
];
