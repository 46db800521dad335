//! The head of a handbook, and how things are written.

use super::Construct;
use super::Section::{Case, Handbook};
use super::fields;

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "handbook",
        also: &[
            "schema",
            "check",
            "hållbarhetshandbok",
            "handbok",
            "hallbar",
            "handbook/1",
            "summary",
            "needs_strategy",
            "$schema",
        ],
        summary: "a versioned set of rules: questions, scales, requirements, points and classes",
        about: "Strict JSON whose first field says what it is: `\"hallbar\": \"handbook/1\"`. It is checked as a whole, \
                and every mistake is told at once. `needs_strategy` says that it can be used only with a strategy.",
        example: fields(
            r#"{"title": {"sv": "Små bidrag", "en": "Small grants"}}"#,
            "",
            r#"{"handbook": {"id": "example", "version": "2.0.0"}}"#,
            "a result names the handbook it rests on",
        ),
        section: Handbook("The head"),
    },
    Construct {
        name: "id",
        also: &["namn", "name"],
        summary: "the stable name of an element, by which others refer to it",
        about: "1 to 80 letters, digits, `-`, `_`, `.` or `+` (HB101), unique among its own kind (HB102). Criteria and \
                nodes share one set of names. Titles may change; ids stand in cases and results.",
        example: fields(
            r#"{"facts": [{"id": "jobs_2", "value": {"type": "number", "min": 0, "max": 9}}],
                "consequences": [{"id": "visit", "duty": {"fact": "jobs_2", "at_least": 3}}]}"#,
            r#"{"facts": {"jobs_2": 3}}"#,
            r#"{"consequences": [{"id": "visit", "holds": "yes"}]}"#,
            "rules and case name the fact by its id",
        ),
        section: Handbook("How things are written"),
    },
    Construct {
        name: "title",
        also: &["sv", "en", "rubrik", "text", "språk", "language"],
        summary: "a text as shown, in Swedish and English",
        about: "`{\"sv\": …, \"en\": …}`, at least one of them. A missing language is a warning (HB123), and the other is \
                shown instead. In cases, calls and strategies titles are plain text.",
        example: fields(
            r#"{"title": {"sv": "Små bidrag", "en": "Small grants"}}"#,
            "",
            r#"{"title": "Cykelkök"}"#,
            "the case's own title is plain text",
        ),
        section: Handbook("How things are written"),
    },
    Construct {
        name: "version",
        also: &["comparable_since", "jämförbar sedan", "versioner"],
        summary: "any change of the rules changes it; `comparable_since` says how far back results can be compared",
        about: "A case written for an earlier version than that is refused (HB308). Versions compare by their numbers: \
                1.10 comes after 1.9.",
        example: fields(
            "",
            r#"{"handbook": {"id": "example", "version": "1.5.0"}}"#,
            r#"{"comparable_since": "1.5.0"}"#,
            "1.5.0 is the earliest that fits",
        ),
        section: Handbook("The head"),
    },
    Construct {
        name: "source",
        also: &["källa", "url", "note", "origin", "provenance"],
        summary: "the published rule that something comes from",
        about: "Of a handbook or strategy it has `title`, `url` and `note`; of a criterion or gate it is a text, and \
                stands beside the result.",
        example: fields(
            r#"{"criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "grade",
                "source": "Guidelines 2026, section 4"}]}"#,
            "",
            r#"{"criteria": [{"id": "need-points", "source": "Guidelines 2026, section 4"}]}"#,
            "",
        ),
        section: Handbook("The head"),
    },
    Construct {
        name: "currency",
        also: &["valuta", "money", "belopp", "pengar", "kronor", "öre"],
        summary: "the currency of every amount; others are refused, never converted",
        about: "Amounts are written `\"500000 SEK\"`: digits, at most two decimals, a space, a currency, no thousand \
                separators (HB020). They are held in whole hundredths and compared exactly.",
        example: fields(
            r#"{"measures": [{"id": "half", "product": [{"fact": "cost"}, {"number": 0.5}]}]}"#,
            r#"{"facts": {"cost": "1250000.50 SEK"}}"#,
            r#"{"measures": [{"id": "half", "value": {"one": {"money": "625000.25 SEK"}}}]}"#,
            "1 250 000.50 × 0.5",
        ),
        section: Handbook("The head"),
    },
    Construct {
        name: "kinds",
        also: &[
            "kind",
            "ärendetyp",
            "project_funding",
            "business_support",
            "programme",
            "commercial_service",
            "other",
            "strategy",
            "projektstöd",
            "företagsstöd",
        ],
        summary: "the kinds of case that a handbook serves; every kind where none is named",
        about: "`strategy`, `programme`, `project_funding` (what a case is where it does not say), `business_support`, \
                `commercial_service`, `other`. A case of another kind is refused (HB316). `{\"fact\": \"kind\"}` is a \
                quantity.",
        example: fields(
            r#"{"kinds": ["project_funding", "business_support"]}"#,
            r#"{"kind": "business_support"}"#,
            r#"{"kind": "business_support"}"#,
            "",
        ),
        section: Handbook("The head"),
    },
    Construct {
        name: "monotone",
        also: &["monoton", "breach", "points downwards"],
        summary: "a higher level in place of a lower one can never lower a score, a gate or a class",
        about: "`hallbar check` says whether a handbook is, and names the rules that break it: conditions that point \
                downwards, `when` and depths that rest on levels, negative weights, scales that fall. A breach is no \
                error, and mostly not meant.",
        example: fields(
            "",
            r#"{"answers": {"need": "middle"}}"#,
            r#"{"outcome": {"class": "weak"}, "scores": {"total": {"value": 1.6}}}"#,
            "the example handbook is monotone: a lower need can only lower what it gave",
        ),
        section: Handbook("Checking one's work"),
    },
    Construct {
        name: "case",
        also: &["ärende", "case/1", "title of a case"],
        summary: "what is assessed: its facts, answers, effects, and what persons have said",
        about: "The smallest has only an id, and everything is then open; that is no error. `hallbar case new` writes a \
                blank one for a handbook. It names its handbook, strategy and call by id and version.",
        example: fields(
            "",
            r#"{"answers": {"need": null, "partners": null, "benefit": {"per_item": {"nature": null, "people": null}}}}"#,
            r#"{"scores": {"total": {"value": null, "low": 1.0, "high": 2.8, "so_far": null, "coverage": 0.0}}}"#,
            "every level from low to high, partners 1 or 2: (2 + 1 + 1 + 1) ÷ 5 to (6 + 2 + 3 + 3) ÷ 5",
        ),
        section: Case("The smallest case"),
    },
];
