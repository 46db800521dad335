//! What conditions compare, measures are drawn from and criteria read.

use hallbar_core::assessment::Ternary::{No, Open, Yes};

use super::Construct;
use super::Section::Handbook;
use super::{fields, holds};

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "quantity",
        also: &["quantities", "storhet", "the"],
        summary: "anything that can be compared, measured or scored: an object with one key",
        about: "Each has a kind: number, money, date, level, option, class, code. Kinds must fit (HB105). Of what is \
                not there a quantity is nothing, and a comparison with nothing does not hold. Everything may rest on \
                everything else, without circles (HB114).",
        example: holds(
            r#"{"fact": "applied", "at_most": {"fact": "cost"}}"#,
            "",
            Yes,
            "400 000 kr is at most 800 000 kr",
        ),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "number",
        also: &["tal", "siffra", "setting", "inställning", "constant"],
        summary: "a number as it stands; as an answer type, a number within bounds",
        about: "At most six decimals, −10¹² to 10¹² (HB021), so that limits are exactly what is written. Most numbers in \
                rules may be written as `{\"parameter\": …}` instead.",
        example: holds(r#"{"score": "total", "at_least": {"number": 2}}"#, "", Yes, "2 is at least 2"),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "answer",
        also: &["svar", "answers", "item"],
        summary: "the answer to a question; in a case, where it is given",
        about: "Of the item at hand where the question is asked per item, or of a named `item`. It sees what was \
                answered, not a cap, and what the question's own scale says of a non-answer. Of a question that is not \
                asked it is nothing.",
        example: holds(
            r#"{"answer": "benefit", "item": "nature", "at_least": "middle"}"#,
            "",
            No,
            "nature has low",
        ),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "level of a criterion",
        also: &["level", "reached level"],
        summary: "`{\"level\": K}`: the level that a criterion reaches on its scale",
        about: "With what the criterion says of non-answers, which the answer itself does not see.",
        example: holds(r#"{"level": "need-points", "is": "high"}"#, "", Yes, "need is answered high"),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "score",
        also: &["poäng", "poängtal", "scores", "låg och hög"],
        summary: "the points of a criterion or node, rounded half to even to nine decimals",
        about: "A node under the rule none has none (HB112). Of what is left out it is nothing.",
        example: holds(
            r#"{"score": "total", "more_than": 2}"#,
            "",
            No,
            "the total is 2, which is not more than 2",
        ),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "class of a node",
        also: &["class"],
        summary: "`{\"class\": N}`: the class of a node, ordered, the last listed lowest",
        about: "`at_least` asks for this class or a better one. A node's own classes may not ask about it (HB114). \
                Withheld, it is nothing.",
        example: holds(
            r#"{"class": "total", "at_least": "good"}"#,
            r#"{"answers": {"need": null}}"#,
            Open,
            "without the need the total is 1.2 to 2, and good asks for 2",
        ),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "value of a measure",
        also: &["measure"],
        summary: "`{\"measure\": M}`: what the measure comes to",
        about: "A number, an amount or a date, compared exactly.",
        example: holds(
            r#"{"measure": "climate-money", "at_least": "560000 SEK"}"#,
            "",
            Yes,
            "0.4 × 400 000 + 1 × 400 000 = 560 000, the limit itself",
        ),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "parts",
        also: &["in_class", "antal delar i klass"],
        summary: "how many parts of a node have a class or a better one",
        about: "Every part must be a node with such classes in the same order.",
        example: fields(
            r#"{"nodes": [
                {"id": "area", "per": "areas", "rule": "mean", "parts": [{"of": "benefit-points"}],
                  "classes": [{"id": "reached", "when": {"score": "area", "at_least": 2}}, {"id": "not-reached"}]},
                {"id": "total", "rule": "mean", "parts": [{"of": "area"}],
                  "classes": [{"id": "broad", "when": {"parts": "total", "in_class": "reached", "at_least": 2}},
                    {"id": "narrow"}]}]}"#,
            "",
            r#"{"outcome": {"class": "narrow"}}"#,
            "people is reached with 2, nature is not with 1: one part, and two are asked for",
        ),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "coverage",
        also: &["täckningsgrad", "besvarat", "answered share"],
        summary: "the share of a node's weight that is answered, 0 to 1",
        about: "What is known in part is not answered. It says nothing about the case, so it may only keep a class from \
                being given, under `withheld` (HB115).",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "mean",
                "parts": [{"of": "need-points", "weight": 2}, {"of": "partner-points"}, {"of": "benefit-points"}],
                "classes": [{"id": "good"}], "withheld": {"coverage": "total", "less_than": 0.5}}]}"#,
            r#"{"answers": {"partners": null}}"#,
            r#"{"scores": {"total": {"coverage": 0.8}}}"#,
            "weights 2 + 1 + 1 of 2 + 1 + 1 + 1 are answered",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "gains",
        also: &["vinster", "sum of gains"],
        summary: "`{\"the\": \"gains\"}`: the sum of effects above zero, 0 or more",
        about: "After mitigation. Never netted with losses.",
        example: holds(r#"{"the": "gains", "at_least": 1}"#, "", Yes, "people gain 1"),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "losses",
        also: &["förluster", "sum of losses"],
        summary: "`{\"the\": \"losses\"}`: the sum of effects below zero, 0 or less",
        about: "After mitigation. Never netted with gains.",
        example: holds(r#"{"the": "losses", "at_least": 0}"#, "", No, "nature loses 1: −1 is not at least 0"),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "worst_effect",
        also: &["värsta effekten", "largest loss"],
        summary: "`{\"the\": \"worst_effect\"}`: the largest single loss, 0 or less",
        about: "Asks about every item at once; one that is not assessed counts for nothing here.",
        example: holds(r#"{"the": "worst_effect", "more_than": -1}"#, "", No, "the largest loss is −1"),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "open_conflicts",
        also: &["öppna konflikter"],
        summary: "`{\"the\": \"open_conflicts\"}`: how many conflicts have no standpoint",
        about: "A conflict is an item that loses while another gains, or one that a person has named.",
        example: holds(
            r#"{"the": "open_conflicts", "at_most": 0}"#,
            "",
            No,
            "nature loses while people gain: one",
        ),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "line_amount",
        also: &["line_kind", "line_code", "item at hand", "posten"],
        summary: "of the financing line at hand: its amount, kind and code; `item` is the name of any item at hand",
        about: "Inside `items`, `sum_items`, `count_items` and what stands `per` the list. Where no item is at hand they \
                are refused (HB106).",
        example: holds(
            r#"{"items": "budget", "some": {"all": [
                {"the": "line_kind", "is": "own"}, {"the": "line_amount", "at_least": "400000 SEK"}]}}"#,
            "",
            Yes,
            "the second line is own money, 400 000 kr",
        ),
        section: Handbook("Quantities"),
    },
    Construct {
        name: "outcome of a gate",
        also: &["gate", "stage", "passed", "failed"],
        summary: "`{\"gate\": G}`, `{\"stage\": S}`: how it came out, `failed` below `passed`",
        about: "Open while the gate is.",
        example: holds(
            r#"{"stage": "requirements", "is": "passed"}"#,
            "",
            Yes,
            "its only gate asks for at most 500 000 kr",
        ),
        section: Handbook("Quantities"),
    },
];
