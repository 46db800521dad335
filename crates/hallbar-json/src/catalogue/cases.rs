//! What stands in cases, calls and strategies.

use super::Construct;
use super::Section::Case;
use super::{called, fields};

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "financing",
        also: &[
            "finansiering",
            "line",
            "lines",
            "amount",
            "code",
            "own",
            "public",
            "private",
            "in_kind",
            "note",
            "medfinansiering",
            "egna medel",
        ],
        summary: "who pays what, one line each",
        about: "Each has a kind (`own`, `public`, `private`, `in_kind`), an amount and a code, all of which may be known \
                in part. No lines at all are no money, not an open amount. Lines are named 1, 2 and so on.",
        example: fields(
            "",
            r#"{"financing": [{"kind": "public", "amount": "100000 SEK", "code": {"one_of": ["041", "042"]}}]}"#,
            r#"{"measures": [{"id": "climate-money", "value": {"between": [{"money": "40000 SEK"}, {"money": "100000 SEK"}]}}]}"#,
            "0.4 or 1 of 100 000 kr counts for the climate",
        ),
        section: Case("Financing"),
    },
    Construct {
        name: "$comment",
        also: &["comment", "comments", "kommentar", "anmärkning", "remark", "hjälp"],
        summary: "a remark to whoever reads a document; no part of what it says",
        about: "A text or a list of texts, in any object of any document. An object with nothing but a remark counts as not \
                there. `hallbar case new` writes each question so, where it is answered.",
        example: fields(
            "",
            r#"{"answers": {"need": {"$comment": ["Hur stort är behovet?", "high – Stort"], "answer": "high"}}}"#,
            r#"{"criteria": [{"id": "need-points", "score": {"value": 3.0}}]}"#,
            "as `{\"need\": \"high\"}`",
        ),
        section: Case("Remarks"),
    },
    Construct {
        name: "call",
        also: &["calls", "utlysning", "call/1", "opens", "closes", "budget", "outside_call"],
        summary: "a round of applications under one handbook, with dates, budget, parameters and caps",
        about: "It sets what the handbook leaves to it. A case received outside its dates is a finding. It names the \
                handbook it goes by, and another is refused (HB401).",
        example: called(
            "",
            r#"{"caps": {"need-points": "middle"}}"#,
            r#"{"facts": {"received": "2026-04-01"}}"#,
            r#"{"call": {"id": "spring-2026"}, "criteria": [{"id": "need-points", "capped_at": 2.0, "score": {"value": 2.0}}],
                "findings": [{"kind": "above_cap", "about": "need-points"}, {"kind": "outside_call"}]}"#,
            "high is kept and counted at middle, 2; the call closed on 31 March",
        ),
        section: Case("A call"),
    },
    Construct {
        name: "limits",
        also: &[
            "for_each",
            "where",
            "percent",
            "cases",
            "tak",
            "golv",
            "högst per sökande",
            "fördelning",
            "portfolio",
            "begränsning",
        ],
        summary: "limits over all cases of a call that get money: at most, or at least, so much to these",
        about: "`for_each` a value of a fact, or `where` a fact has one of these values, or over all cases. How much is \
                `money`, `percent` of the budget or a number of `cases`. Who would go beyond `at_most` is passed over \
                and the line goes on; `at_least` stops nobody and is told as met or not. They change no assessment.",
        example: called(
            "",
            r#"{"budget": "9000000 SEK", "limits": [
                {"id": "one-municipality", "for_each": "municipality", "at_most": {"percent": 30}},
                {"id": "two-each", "for_each": "organisation_number", "at_most": {"cases": 2}},
                {"id": "inland", "where": {"fact": "municipality", "in": ["2409", "2417"]},
                 "at_least": {"money": "2000000 SEK"}}]}"#,
            "",
            r#"{"call": {"id": "spring-2026"}}"#,
            "at most 2 700 000 kr to one municipality and two cases an applicant; at least 2 000 000 kr to the inland",
        ),
        section: Case("Limits over all cases"),
    },
];
