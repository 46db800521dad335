//! Conditions and relations.

use hallbar_core::assessment::Ternary::{No, Open, Yes};

use super::Construct;
use super::Section::Handbook;
use super::holds;

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "condition",
        also: &[
            "holds",
            "applies",
            "threshold",
            "gräns",
            "conditions",
            "villkor",
            "when",
            "om",
            "open condition",
            "kleene",
        ],
        summary: "something that holds, does not hold or is open",
        about: "Three values: open while it depends on what is not known. A comparison is the key of one quantity and \
                one relation in the same object. A comparison with nothing on either side does not hold, whatever the \
                relation. As `when` it says where an element applies.",
        example: holds(
            r#"{"answer": "partners", "at_least": 3}"#,
            r#"{"answers": {"partners": {"from": 2, "to": 4}}}"#,
            Open,
            "2 is not at least 3, and 3 and 4 are",
        ),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "all",
        also: &["alla", "och", "and"],
        summary: "every one of the conditions holds",
        about: "The worst of its parts: one that does not hold settles it. An empty list holds.",
        example: holds(
            r#"{"all": [{"answer": "need", "is": "high"}, {"answer": "partners", "at_least": 4}]}"#,
            r#"{"answers": {"need": null}}"#,
            No,
            "3 partners are not at least 4, whatever the need",
        ),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "any",
        also: &["någon", "eller", "or"],
        summary: "at least one of the conditions holds",
        about: "The best of its parts: one that holds settles it. An empty list does not hold.",
        example: holds(
            r#"{"any": [{"answer": "need", "is": "high"}, {"answer": "partners", "at_least": 4}]}"#,
            r#"{"answers": {"need": null}}"#,
            Open,
            "3 partners are not at least 4, and the need may be high",
        ),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "not",
        also: &["inte", "icke", "negation"],
        summary: "the condition does not hold",
        about: "Turns yes and no, and leaves open open. It holds of a comparison with nothing, since that does not hold.",
        example: holds(
            r#"{"not": {"items": "areas", "some": {"the": "effect", "less_than": 0}}}"#,
            "",
            No,
            "nature loses",
        ),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "count",
        also: &["k of n", "k av n", "minst så många", "of"],
        summary: "as a condition, at least so many hold: of conditions, of quantities (`each`), of items",
        about: "k stays: what is not applicable is not met. `count` is a whole number of at least 1, and not more than \
                what is counted (HB118).",
        example: holds(
            r#"{"count": 2, "of": [{"answer": "need", "is": "high"}, {"answer": "partners", "at_least": 4},
                {"fact": "jobs", "at_least": 1}]}"#,
            "",
            Yes,
            "the first and the last hold",
        ),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "each",
        also: &["var och en", "least level on each"],
        summary: "every quantity meets the relation; with `count`, at least so many",
        about: "What is nothing is skipped; with `count` it does not meet it, and the number stays.",
        example: holds(
            r#"{"each": [{"level": "need-points"}, {"answer": "benefit", "item": "people"}], "at_least": "middle"}"#,
            "",
            Yes,
            "need is high, people middle",
        ),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "items",
        also: &["every", "some", "hold", "varje post", "någon post", "poster"],
        summary: "asks about the items of a list: `every`, `some`, or `count` and `hold`",
        about: "Inside, what is asked per item means the item at hand. Of every item in an empty list it holds. `every` \
                does not skip items that do not apply: write `each` of one quantity inside it to do so.",
        example: holds(
            r#"{"items": "areas", "every": {"answer": "benefit", "at_least": "middle"}}"#,
            "",
            No,
            "nature has low",
        ),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "motivated",
        also: &["motiverad", "har motivering"],
        summary: "the answer to the question comes with a motivation",
        about: "A blank text is none. Open while the answer is missing or unknown and has none.",
        example: holds(
            r#"{"motivated": "need"}"#,
            r#"{"answers": {"need": {"answer": "high", "motivation": "Nothing like it within 30 km."}}}"#,
            Yes,
            "the motivation is there; what it says is for a person to judge",
        ),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "evidenced",
        also: &["har underlag", "underbyggd"],
        summary: "the answer to the question comes with evidence",
        about: "A list of blank texts is none. Open while the answer is missing or unknown and has none.",
        example: holds(r#"{"evidenced": "need"}"#, "", No, "need is answered without evidence"),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "is",
        also: &["lika med", "equals", "är"],
        summary: "the same",
        about: "For everything: levels, options, classes and codes by name, yes and no as true and false.",
        example: holds(r#"{"answer": "need", "is": "high"}"#, "", Yes, "that is the answer"),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "is_not",
        also: &["inte lika med", "är inte"],
        summary: "not the same",
        about: "Of nothing it does not hold either: where the question is not asked, neither `is` nor `is_not` holds.",
        example: holds(
            r#"{"fact": "kind", "is_not": "programme"}"#,
            "",
            Yes,
            "the case is of kind project_funding",
        ),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "in",
        also: &["någon av", "ingår i"],
        summary: "one of a list of names or codes, or of a parameter that holds a list",
        about: "For levels, options, classes and codes. Codes are text with all their digits.",
        example: holds(
            r#"{"fact": "region", "in": ["08", "17"]}"#,
            r#"{"facts": {"region": {"one_of": ["17", "18"]}}}"#,
            Open,
            "17 is in the list and 18 is not",
        ),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "at_least",
        also: &["limit", "minst", "lägst"],
        summary: "the same or more: the limit itself included",
        about: "For what has an order: numbers, money, dates, levels, yes/no, classes, outcomes. In a band, the lower \
                limit.",
        example: holds(r#"{"score": "total", "at_least": 2}"#, "", Yes, "the total is 2, the limit itself"),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "at_most",
        also: &["limit", "högst", "som mest"],
        summary: "the same or less: the limit itself included",
        about: "For what has an order. A share of money is compared as a product, so that exactly half is at most half. \
                In a band, the upper limit; in a cap, the most points.",
        example: holds(r#"{"fact": "applied", "at_most": "400000 SEK"}"#, "", Yes, "exactly the limit"),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "more_than",
        also: &["limit", "mer än", "över"],
        summary: "more, and not the same: the limit itself not included",
        about: "For what has an order. A limit that no case can pass is refused (HB118).",
        example: holds(r#"{"score": "total", "more_than": 2}"#, "", No, "2 is not more than 2"),
        section: Handbook("Conditions"),
    },
    Construct {
        name: "less_than",
        also: &["limit", "mindre än", "under"],
        summary: "less, and not the same: the limit itself not included",
        about: "For what has an order.",
        example: holds(r#"{"fact": "applied", "less_than": "400000.01 SEK"}"#, "", Yes, "by one öre"),
        section: Handbook("Conditions"),
    },
];
