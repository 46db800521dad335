//! What is asked, of what and when.

use super::Construct;
use super::Section::{Case, Handbook};
use super::fields;

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "question",
        also: &["questions", "fråga", "frågor", "help", "hjälptext"],
        summary: "what is asked, and how it is answered",
        about: "`when` says where it is asked; not asked, its answer is nothing. `per` asks it once per item of a list. A \
                gate on a question with a `when` needs the same `when`. An answer to one that is not asked is kept, is a \
                finding (`not_asked`) and counts nowhere.",
        example: fields(
            r#"{"questions": [{"id": "need", "answer": {"type": "level", "scale": "grade"},
                "when": {"fact": "applied", "at_least": "500000 SEK"}}]}"#,
            "",
            r#"{"criteria": [{"id": "need-points", "basis": "not_asked"}],
                "scores": {"total": {"value": 1.333333333}}, "findings": [{"kind": "not_asked", "about": "need"}]}"#,
            "400 000 kr is below 500 000: need is not asked, and (1 + 1 + 2) ÷ 3 is left",
        ),
        section: Handbook("Questions"),
    },
    Construct {
        name: "answer type",
        also: &[
            "type", "svarstyp", "number", "money", "date", "text", "level", "min", "max", "belopp", "datum",
        ],
        summary: "how a question is answered or what a fact holds",
        about: "`level` of a scale, `number` between `min` and `max`, `money` never below zero, `choice` of `options`, \
                `yes_no`, `date`, or `text`, which is never scored. An open answer ranges over all of it, so a number \
                that counts as points needs bounds (HB121).",
        example: fields(
            r#"{"questions": [{"id": "years", "answer": {"type": "number", "min": 0, "max": 5}}],
                "criteria": [{"id": "year-points", "reads": {"answer": "years"}}]}"#,
            "",
            r#"{"criteria": [{"id": "year-points", "basis": "missing", "score": {"low": 0.0, "high": 5.0}}]}"#,
            "not answered: anything from 0 to 5",
        ),
        section: Handbook("Questions"),
    },
    Construct {
        name: "choice",
        also: &["options", "val", "alternativ", "option"],
        summary: "an answer that is one of at least two options without order",
        about: "Options are compared with `is`, `is_not` and `in` only. A scale gives them points through `of`.",
        example: fields(
            r#"{"questions": [{"id": "form", "answer": {"type": "choice", "options": [{"id": "new"}, {"id": "repair"}]}}],
                "consequences": [{"id": "visit", "duty": {"answer": "form", "is": "new"}}]}"#,
            r#"{"answers": {"form": "repair"}}"#,
            r#"{"consequences": [{"id": "visit", "holds": "no"}]}"#,
            "repair is not new",
        ),
        section: Handbook("Questions"),
    },
    Construct {
        name: "yes_no",
        also: &["yes", "no", "ja", "nej", "ja/nej", "true", "false"],
        summary: "an answer that is yes or no, no below yes",
        about: "Answered `true` or `false`, or `\"yes\"` or `\"no\"`. A scale reads the names `yes` and `no`.",
        example: fields(
            r#"{"facts": [{"id": "eruf", "value": {"type": "yes_no"}}],
                "consequences": [{"id": "eu-rules", "duty": {"fact": "eruf", "is": true}}]}"#,
            r#"{"facts": {"eruf": true}}"#,
            r#"{"consequences": [{"id": "eu-rules", "holds": "yes"}]}"#,
            "",
        ),
        section: Handbook("Questions"),
    },
    Construct {
        name: "motivation",
        also: &[
            "motivering",
            "evidence",
            "underlag",
            "always",
            "never",
            "internal",
            "motivation_missing",
            "evidence_missing",
            "demand",
        ],
        summary: "when a motivation or evidence is asked for: never, always or under a condition",
        about: "A missing one is a finding. It never changes the score by itself; a condition with `motivated` or \
                `evidenced` can, and a default with `with_reason` counts only with one. Marked `internal` in the case, \
                it is kept out of what is written for others.",
        example: fields(
            r#"{"questions": [{"id": "need", "answer": {"type": "level", "scale": "grade"},
                "motivation": {"when": {"answer": "need", "is": "high"}}}]}"#,
            "",
            r#"{"findings": [{"kind": "motivation_missing", "about": "need"}]}"#,
            "the top grade asks for a motivation, and there is none",
        ),
        section: Handbook("Questions"),
    },
    Construct {
        name: "anchors",
        also: &["ankare", "anchor of a question", "nivåbeskrivning"],
        summary: "what each level or option means for one question",
        about: "Goes before the anchors of the scale, so that many questions can share one scale and still be told apart \
                level by level. Of yes and no where that is the answer. One that cannot be answered is refused (HB104).",
        example: fields(
            r#"{"questions": [{"id": "need", "answer": {"type": "level", "scale": "grade"},
                "anchors": {"high": {"sv": "Saknas i hela länet.", "en": "Missing in the whole county."}}}]}"#,
            "",
            r#"{"criteria": [{"id": "need-points", "levels": [{"id": "high", "anchor": {"en": "Missing in the whole county."}}]}]}"#,
            "high is answered, and told in the question's own words",
        ),
        section: Handbook("Questions"),
    },
    Construct {
        name: "changeable",
        also: &["påverkbar", "kan ändras"],
        summary: "the applicant can change the answer by changing the project",
        about: "Such answers are tried when the program says what would raise the class (`next`). No number rests on it.",
        example: fields(
            r#"{"questions": [{"id": "need", "answer": {"type": "level", "scale": "grade"}, "changeable": true}]}"#,
            "",
            r#"{"criteria": [{"id": "need-points", "score": {"value": 3.0}}], "next": null}"#,
            "the case is in the best class, so nothing has to change",
        ),
        section: Handbook("Questions"),
    },
    Construct {
        name: "fact",
        also: &[
            "kommun",
            "kommunkod",
            "organisationsnummer",
            "facts",
            "faktauppgift",
            "uppgift",
            "applied",
            "cost",
            "received",
            "start",
            "end",
            "reference",
            "applicant",
            "organisation_number",
            "legal_form",
            "municipality",
            "region",
            "sni",
            "sökt belopp",
        ],
        summary: "what a case says about itself without judging: amounts, dates, codes",
        about: "Built in are `kind`, `applied`, `cost`, `received`, `start`, `end`, `reference`, `applicant`, \
                `organisation_number`, `legal_form`, `municipality`, `region` and `sni`; others are declared with \
                `value`, an answer type. A fact always applies: it is given, known in part or open.",
        example: fields(
            r#"{"stages": [{"id": "requirements", "gates": [{"id": "amount",
                "requires": {"fact": "applied", "at_most": "500000 SEK"}}]}]}"#,
            r#"{"facts": {"applied": null}}"#,
            r#"{"stages": [{"id": "requirements", "outcome": "open"}]}"#,
            "an amount that is not given may be anything from zero",
        ),
        section: Handbook("Facts"),
    },
    Construct {
        name: "list",
        also: &["lists", "lista", "items", "item", "post", "own", "agenda_goals", "lines", "områden", "mål"],
        summary: "items that something stands once for: own ones, Agenda goals, a strategy's goals, financing lines",
        about: "`{\"own\": […]}` are written in the handbook, `{\"agenda_goals\": […]}` are goals of Agenda 2030 (all 17 \
                where none is named), `{\"strategy\": {\"depth\": 1}}` follows the strategy it is used with whatever \
                the region calls that level, and `\"lines\"` are the case's financing lines.",
        example: fields(
            r#"{"lists": [{"id": "areas", "items": {"strategy": {"depth": 1}}}]}"#,
            r#"{"answers": {"benefit": {"per_item": {"green": "high", "open": "high"}}}, "effects": []}"#,
            r#"{"nodes": [{"id": "total", "lines": [{"of": "benefit-points", "item": "green"},
                {"of": "benefit-points", "item": "open"}]}], "effects": {"not_assessed": ["green", "open"]}}"#,
            "the example strategy has the goals green and open at its top",
        ),
        section: Handbook("Lists"),
    },
    Construct {
        name: "otherwise",
        also: &["without a strategy", "utan strategi"],
        summary: "the items of a list of a strategy's goals where no strategy is given",
        about: "A handbook that asks about each area of a strategy can then be used without one. Where a strategy is \
                given its goals stand, and these do not.",
        example: fields(
            r#"{"lists": [{"id": "areas", "items": {"strategy": {"depth": 1, "otherwise": [{"id": "whole"}]}}}]}"#,
            r#"{"answers": {"benefit": {"per_item": {"green": "high", "open": "low"}}}, "effects": []}"#,
            r#"{"criteria": [{"id": "benefit-points", "item": "green", "score": {"value": 3.0}}]}"#,
            "the example strategy is given, with the goals green and open; without it there would be `whole` alone",
        ),
        section: Handbook("Lists"),
    },
    Construct {
        name: "per",
        also: &["per_item", "per post", "once per item", "at hand"],
        summary: "the list that a question, measure, criterion or node stands once per item for",
        about: "Inside it an item is at hand, and what stands per item of the same list means that item's. Where none is \
                at hand it is refused (HB106): ask with `items`, draw a measure over the items, or name the item. A case \
                answers with `per_item`.",
        example: fields(
            r#"{"questions": [{"id": "benefit", "per": "areas", "answer": {"type": "level", "scale": "grade"}}],
                "criteria": [{"id": "benefit-points", "per": "areas", "reads": {"answer": "benefit"}, "scale": "grade"}]}"#,
            "",
            r#"{"criteria": [{"id": "benefit-points", "item": "nature", "score": {"value": 1.0}},
                {"id": "benefit-points", "item": "people", "score": {"value": 2.0}}]}"#,
            "low for nature, middle for people",
        ),
        section: Handbook("Lists"),
    },
    Construct {
        name: "depth",
        also: &["depths", "fördjupning", "asks", "djup", "screening", "depth_chosen"],
        summary: "a named set of questions: which are asked, by amount, kind or whatever",
        about: "The first whose condition holds is due; the last stands without `when` and takes the rest (HB120). \
                While the condition is open several are possible, and a question that only some ask is asked perhaps. \
                A person may choose another, with a reason (HB322). In a list, `depth` is how far down a strategy's tree.",
        example: fields(
            r#"{"depths": [
                {"id": "whole", "when": {"fact": "applied", "at_least": "500000 SEK"}, "asks": ["need", "partners", "benefit"]},
                {"id": "screening", "asks": ["need"]}]}"#,
            "",
            r#"{"depth": {"due": ["screening"], "used": "screening"}, "scores": {"total": {"value": 3.0}}}"#,
            "400 000 kr is below 500 000, so only need is asked",
        ),
        section: Handbook("Depths"),
    },
    Construct {
        name: "table",
        also: &["tables", "tabell", "columns", "rows", "row", "code", "values", "kod", "koder", "kolumn"],
        summary: "codes and the numbers that go with them: one row a code, one number a column",
        about: "Codes are text with all their digits: `042` is not `42`. Read by measures with `lookup` and `times`. A \
                case with a code that the table does not have is refused (HB323).",
        example: fields(
            r#"{"tables": [{"id": "codes", "columns": [{"id": "climate"}],
                "rows": [{"code": "041", "values": [0.4]}, {"code": "042", "values": [1]}]}]}"#,
            "",
            r#"{"measures": [{"id": "climate-money", "value": {"one": {"money": "560000 SEK"}}}]}"#,
            "0.4 × 400 000 for code 041 and 1 × 400 000 for code 042",
        ),
        section: Handbook("Tables"),
    },
    Construct {
        name: "parameter",
        also: &["parameters", "default", "förval", "inställbart värde", "min", "max"],
        summary: "a value in the rules that a call may set",
        about: "A number, amount, date, text or list, with bounds where it has an order (HB126). It stands for any \
                number in the rules, and on the right of any comparison.",
        example: super::called(
            r#"{"parameters": [{"id": "enough", "default": 2, "min": 1, "max": 3}]}"#,
            r#"{"parameters": {"enough": 2.5}}"#,
            "",
            r#"{"parameters": {"enough": "2.5"}, "outcome": {"class": "weak"}}"#,
            "the total is 2, and good now asks for at least 2.5",
        ),
        section: Handbook("Parameters"),
    },
    Construct {
        name: "internal",
        also: &["intern"],
        summary: "keeps the motivation and evidence of an answer out of what is written for others",
        about: "The answer and its points are shown; `internal` says that something was left out.",
        example: fields(
            "",
            r#"{"answers": {"need": {"answer": "high", "motivation": "For us only.", "internal": true}}}"#,
            r#"{"criteria": [{"id": "need-points", "motivation": null, "internal": true, "score": {"value": 3.0}}]}"#,
            "",
        ),
        section: Case("Answers"),
    },
];
