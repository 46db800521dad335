//! The rules of measures.

use super::Construct;
use super::Section::Handbook;
use super::fields;

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "measure",
        also: &["measures", "mått", "unit", "enhet", "nyckeltal"],
        summary: "a quantity drawn from others: a share, a sum, a number of months",
        about: "Exactly one rule each. It is an exact fraction, never rounded before it is compared, and a range where \
                what it is drawn from is open. With `per` it is drawn once per item. Counted as points without a scale \
                it needs bounds (HB121).",
        example: fields(
            r#"{"measures": [{"id": "share", "unit": {"sv": "%", "en": "%"},
                "percent": {"of": {"fact": "applied"}, "to": {"fact": "cost"}}}]}"#,
            "",
            r#"{"measures": [{"id": "share", "value": {"one": {"number": 50.0}}}]}"#,
            "100 × 400 000 ÷ 800 000 = 50",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "sum",
        also: &["summa"],
        summary: "as a measure, the sum of quantities of one kind",
        about: "What is nothing is left out; where all are nothing, so is the sum. Dates have no sum (HB105).",
        example: fields(
            r#"{"measures": [{"id": "m", "sum": [{"fact": "jobs"}, {"answer": "partners"}]}]}"#,
            "",
            r#"{"measures": [{"id": "m", "value": {"one": {"number": 7.0}}}]}"#,
            "4 jobs + 3 partners = 7",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "difference",
        also: &["take", "from", "skillnad", "differens", "minus"],
        summary: "one quantity less another: from − take",
        about: "Both of one kind. Nothing, where either is nothing.",
        example: fields(
            r#"{"measures": [{"id": "rest", "difference": {"from": {"fact": "cost"}, "take": {"fact": "applied"}}}]}"#,
            "",
            r#"{"measures": [{"id": "rest", "value": {"one": {"money": "400000 SEK"}}}]}"#,
            "800 000 − 400 000",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "product",
        also: &["produkt", "times", "gånger"],
        summary: "quantities multiplied with one another",
        about: "At most one factor is money (HB105). Nothing, where any factor is nothing.",
        example: fields(
            r#"{"measures": [{"id": "tenth", "product": [{"fact": "cost"}, {"number": 0.1}]}]}"#,
            "",
            r#"{"measures": [{"id": "tenth", "value": {"one": {"money": "80000 SEK"}}}]}"#,
            "800 000 × 0.1",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "ratio",
        also: &["kvot", "andel", "share", "of", "to"],
        summary: "a share: of ÷ to, where 0.5 is half",
        about: "Of two amounts it is a number. A share of zero cannot be computed: the measure is then unknown, and a \
                finding (`not_computable`).",
        example: fields(
            r#"{"measures": [{"id": "per-job", "ratio": {"of": {"fact": "applied"}, "to": {"fact": "jobs"}}}]}"#,
            "",
            r#"{"measures": [{"id": "per-job", "value": {"one": {"number": 100000.0}}}]}"#,
            "400 000 kr ÷ 4 jobs: a number, in whole units of the currency",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "percent",
        also: &["procent", "andel i procent", "per cent"],
        summary: "a share in per cent: 100 · of ÷ to",
        about: "Exact: at most 50 per cent is compared as a product, never as a rounded quotient. A share of zero is \
                unknown.",
        example: fields(
            r#"{"measures": [{"id": "share", "percent": {"of": {"fact": "applied"}, "to": {"fact": "cost"}}}]}"#,
            r#"{"facts": {"applied": {"from": "300000 SEK", "to": "400000 SEK"}}}"#,
            r#"{"measures": [{"id": "share", "value": {"between": [{"number": 37.5}, {"number": 50.0}]}}]}"#,
            "from 300 of 800 to 400 of 800",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "months",
        also: &["månader", "projekttid"],
        summary: "whole months from one date to a later",
        about: "15 January to 14 March is one month, to 15 March two.",
        example: fields(
            r#"{"measures": [{"id": "length", "months": {"from": {"fact": "start"}, "to": {"fact": "end"}}}]}"#,
            r#"{"facts": {"start": "2026-01-15", "end": "2026-03-14"}}"#,
            r#"{"measures": [{"id": "length", "value": {"one": {"number": 1.0}}}]}"#,
            "the second month would be full on the 15th",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "months_after",
        also: &["månader efter", "år efter", "years after", "tio år"],
        summary: "the date so many months after another",
        about: "For limits in years: a date compared with it falls on one side to the day, which whole `months` do not \
                tell. Where the month is too short it is the month's last day; below zero counts backwards.",
        example: fields(
            r#"{"measures": [{"id": "ten-years", "months_after": {"of": {"fact": "start"}, "months": 120}}]}"#,
            r#"{"facts": {"start": "2016-02-29"}}"#,
            r#"{"measures": [{"id": "ten-years", "value": {"one": {"date": "2026-02-28"}}}]}"#,
            "2026 has no 29 February",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "days",
        also: &["dagar"],
        summary: "days from one date to another",
        about: "Below zero where the second comes first.",
        example: fields(
            r#"{"measures": [{"id": "wait", "days": {"from": {"fact": "received"}, "to": {"fact": "start"}}}]}"#,
            r#"{"facts": {"received": "2026-02-27", "start": "2026-03-01"}}"#,
            r#"{"measures": [{"id": "wait", "value": {"one": {"number": 2.0}}}]}"#,
            "27 and 28 February; 2026 is no leap year",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "least",
        also: &["minst av"],
        summary: "the least of several quantities",
        about: "Numbers, amounts or dates of one kind. What is nothing is left out.",
        example: fields(
            r#"{"measures": [{"id": "m", "least": [{"fact": "jobs"}, {"answer": "partners"}]}]}"#,
            "",
            r#"{"measures": [{"id": "m", "value": {"one": {"number": 3.0}}}]}"#,
            "of 4 jobs and 3 partners",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "greatest",
        also: &["störst av"],
        summary: "the greatest of several quantities",
        about: "Numbers, amounts or dates of one kind. What is nothing is left out.",
        example: fields(
            r#"{"measures": [{"id": "m", "greatest": [{"fact": "jobs"}, {"answer": "partners"}]}]}"#,
            "",
            r#"{"measures": [{"id": "m", "value": {"one": {"number": 4.0}}}]}"#,
            "of 4 jobs and 3 partners",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "count",
        also: &["antal"],
        summary: "as a measure, how many of the conditions hold",
        about: "While a condition is open the count is a range, from those that hold to those that may.",
        example: fields(
            r#"{"measures": [{"id": "m",
                "count": [{"fact": "jobs", "at_least": 1}, {"answer": "partners", "at_least": 4}]}]}"#,
            "",
            r#"{"measures": [{"id": "m", "value": {"one": {"number": 1.0}}}]}"#,
            "4 jobs are at least 1; 3 partners are not at least 4",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "sum_items",
        also: &["summa över poster", "sum over items"],
        summary: "the sum of something over the items of a list",
        about: "Over those of which `when` holds, each multiplied by what `times` looks up. Zero where there is none. \
                An item that may be in it counts from zero. Money times per cent is still money: take its percent or \
                ratio of a sum.",
        example: fields(
            r#"{"measures": [{"id": "own-money", "sum_items": {"list": "budget", "of": {"the": "line_amount"},
                "when": {"the": "line_kind", "is": "own"}}}]}"#,
            "",
            r#"{"measures": [{"id": "own-money", "value": {"one": {"money": "400000 SEK"}}}]}"#,
            "one of the two lines is own money",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "count_items",
        also: &["antal poster", "count over items"],
        summary: "of how many items of a list a condition holds",
        about: "An item of which it is open counts from none to one.",
        example: fields(
            r#"{"measures": [{"id": "reached", "count_items": {"list": "areas",
                "when": {"answer": "benefit", "at_least": "middle"}}}]}"#,
            "",
            r#"{"measures": [{"id": "reached", "value": {"one": {"number": 1.0}}}]}"#,
            "nature has low, people middle",
        ),
        section: Handbook("Measures"),
    },
    Construct {
        name: "lookup",
        also: &["column", "slå upp", "uppslag"],
        summary: "what a table holds for a code",
        about: "A code known as one of two gives the range over both rows. A code that the table does not have is \
                refused (HB323).",
        example: fields(
            r#"{"measures": [{"id": "m", "lookup": {"table": "codes", "column": "climate", "code": {"fact": "reference"}}}]}"#,
            r#"{"facts": {"reference": {"one_of": ["041", "042"]}}}"#,
            r#"{"measures": [{"id": "m", "value": {"between": [{"number": 0.4}, {"number": 1.0}]}}]}"#,
            "0.4 for 041, 1 for 042",
        ),
        section: Handbook("Measures"),
    },
];
