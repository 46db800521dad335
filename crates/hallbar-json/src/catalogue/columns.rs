//! What a document says of the columns of a table.

use super::Construct;
use super::Section::Case;
use super::fields;

const SECTION: super::Section = Case("The columns of a table");

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "columns document",
        also: &[
            "columns/1",
            "columns",
            "column",
            "kolumn",
            "kolumner",
            "table in",
            "CSV",
            "Excel",
            "export",
            "ignored",
            "line_code",
            "effect_after",
            "effect_motivation",
            "judgement class",
        ],
        summary: "which column of a table holds what of a case, where headers alone do not say",
        about: "A header that is the name or title of a fact or question needs no mention. Each entry has the header as \
                `column` and one of `case`, `fact`, `answer`, `motivation`, `evidence`, `effect`, `line`, `judgement` with \
                what it holds. What is left out on purpose stands under `ignored`; another column that holds nothing known \
                is a warning (HB601).",
        example: fields(
            "",
            r#"{"id": "2026-015", "answers": {"need": "middle"}}"#,
            r#"{"case": "2026-015"}"#,
            "what a row with `2026-015` under `Dnr` and `Mellan` under `Behov` becomes",
        ),
        section: SECTION,
    },
    Construct {
        name: "blank",
        also: &["blank cell", "tom cell", "missing value"],
        summary: "what a blank cell means: `missing`, `unknown`, `not_described` or `not_applicable`",
        about: "Said of the whole table it holds for answers, and `not_applicable` only for those to which it can apply. Said of \
                a column it holds for that, a fact or an amount too. Else a blank amount is no financing line and a blank effect \
                no effect.",
        example: fields(
            "",
            r#"{"answers": {"need": "not_described"}}"#,
            r#"{"answers": [{"question": "need", "basis": "not_described"}]}"#,
            "what a row becomes whose cell for the need is blank, with `\"blank\": \"not_described\"`",
        ),
        section: SECTION,
    },
    Construct {
        name: "words",
        also: &["ord", "word in a cell"],
        summary: "what a cell means that holds another word than the handbook",
        about: "Each word is read as if the cell held what it means: a level or option by id or title, yes or no, a non-answer, a \
                municipality. A number alone is no level: say which one it means. The empty word is a blank cell.",
        example: fields(
            "",
            r#"{"answers": {"need": "high"}}"#,
            r#"{"answers": [{"question": "need", "value": {"one": {"text": {"id": "high"}}}}]}"#,
            "what a row with `3` becomes under `\"words\": {\"3\": \"high\"}`",
        ),
        section: SECTION,
    },
    Construct {
        name: "decimal",
        also: &["comma", "point", "decimalkomma", "decimaltecken", "decimal mark"],
        summary: "the decimal mark of numbers and amounts, `comma` or `point`, where a cell does not tell",
        about: "`1.250` and `1,250` can be a thousand or little more than one, and are refused (HB624) unless this settles it. \
                `1 250,50`, `1.250.000` and `2,5` need no help.",
        example: fields(
            "",
            r#"{"financing": [{"kind": "own", "amount": "1250 SEK", "code": "042"}]}"#,
            r#"{"measures": [{"id": "climate-money", "value": {"one": {"money": "1250 SEK"}}}]}"#,
            "what `1.250` becomes with `\"decimal\": \"comma\"` in a column of own money",
        ),
        section: SECTION,
    },
    Construct {
        name: "unit of a column",
        also: &["thousand", "million", "one", "tkr", "mnkr", "tusental"],
        summary: "what the amounts of a column are counted in: `one`, `thousand` or `million`",
        about: "Without it the header says (`Sökt belopp (tkr)`), and a cell that names its own unit always counts as it says: \
                `1,5 mnkr`.",
        example: fields(
            "",
            r#"{"financing": [{"kind": "own", "amount": "400000 SEK", "code": "042"}]}"#,
            r#"{"measures": [{"id": "climate-money", "value": {"one": {"money": "400000 SEK"}}}]}"#,
            "what `400` becomes in a column of own money in thousands",
        ),
        section: SECTION,
    },
];
