//! Scales, and what counts where there is no answer.

use super::Construct;
use super::Section::{Case, Handbook};
use super::fields;

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "scale",
        also: &["scales", "skala", "skalor", "betygsskala"],
        summary: "turns what is read into points, and often into a level",
        about: "It is made of `levels` for answers, of `bands` for numbers, or of `points` with straight lines between. \
                It also says what a number beyond its reach is (`outside`), and what silence, not applicable and \
                missing count as.",
        example: fields(
            r#"{"scales": [{"id": "grade",
                "levels": [{"id": "low", "value": 0}, {"id": "middle", "value": 1}, {"id": "high", "value": 5}]}]}"#,
            "",
            r#"{"criteria": [{"id": "need-points", "score": {"value": 5.0}}]}"#,
            "`high` is now worth 5; values may rise as unevenly as one likes",
        ),
        section: Handbook("Scales"),
    },
    Construct {
        name: "level",
        also: &["levels", "nivå", "nivåer", "anchor", "ankartext", "value", "värde", "of"],
        summary: "one step of a scale, with its text and its points; as an answer type, as a quantity",
        about: "Levels stand lowest first and their values strictly rise (HB108); either all have values or none. \
                `anchor` is the text that tells a level from its neighbours, `of` the options that give it. An answer \
                type `level` is answered by one. As a quantity it is the level that a criterion reaches.",
        example: fields(
            r#"{"scales": [{"id": "no-harm", "levels": [
                  {"id": "harm", "value": 0, "of": ["yes"]}, {"id": "none", "value": 4, "of": ["no"]}]}],
                "questions": [{"id": "harm", "answer": {"type": "yes_no"}}],
                "criteria": [{"id": "harm-points", "reads": {"answer": "harm"}, "scale": "no-harm"}]}"#,
            r#"{"answers": {"harm": false}}"#,
            r#"{"criteria": [{"id": "harm-points", "levels": [{"id": "none"}], "score": {"value": 4.0}}]}"#,
            "no is read as the level `none`, so the higher answer gives fewer points",
        ),
        section: Handbook("Scales"),
    },
    Construct {
        name: "bands",
        also: &["band", "intervall", "klassgräns", "trösklar"],
        summary: "ranges of numbers, lowest first, each giving a level or points",
        about: "The limit belongs to one side: `at_least` and `at_most` include it, `more_than` and `less_than` do not. \
                Bands do not overlap, and a gap needs `outside` (HB109). Money is read in whole units of the currency.",
        example: fields(
            r#"{"scales": [{"id": "partners-scale",
                "bands": [{"at_least": 0, "less_than": 5, "value": 1}, {"at_least": 5, "at_most": 9, "value": 2}]}]}"#,
            r#"{"answers": {"partners": 5}}"#,
            r#"{"criteria": [{"id": "partner-points", "score": {"value": 2.0}}]}"#,
            "5 is not less than 5 and is at least 5, so it lies in the second band",
        ),
        section: Handbook("Scales"),
    },
    Construct {
        name: "points",
        also: &["poäng", "poänglista", "goalposts", "målstolpar", "at", "before", "after", "linear"],
        summary: "places with straight lines between them, as in goalposts",
        about: "A place has `at`, and may jump: `before` is just below it, `after` just above. At least two places, \
                rising (HB108); the values may fall, for what should be low. `outside` says what lies beyond the ends.",
        example: fields(
            r#"{"scales": [{"id": "partners-scale",
                "points": [{"at": 0, "value": 0}, {"at": 4, "value": 2}, {"at": 20, "value": 3}]}]}"#,
            "",
            r#"{"criteria": [{"id": "partner-points", "score": {"value": 1.5}}]}"#,
            "3 is three quarters of the way from 0 to 4: 0.75 × 2 = 1.5",
        ),
        section: Handbook("Scales"),
    },
    Construct {
        name: "outside",
        also: &["utanför", "error", "nearest", "närmast", "beyond"],
        summary: "what a number beyond every band or point is",
        about: "`error` (the default) refuses a case that answers so (HB319); `nearest` gives what the nearest band or \
                point gives; `left_out` leaves the criterion out; `{\"level\": …}` and `{\"value\": …}` give that. A \
                scale of a measure or a score must say what every number is (HB109).",
        example: fields(
            r#"{"scales": [{"id": "partners-scale", "outside": "nearest",
                "bands": [{"at_least": 0, "less_than": 5, "value": 1}, {"at_least": 5, "at_most": 9, "value": 2}]}]}"#,
            r#"{"answers": {"partners": 12}}"#,
            r#"{"criteria": [{"id": "partner-points", "score": {"value": 2.0}}]}"#,
            "12 is above both bands, and the nearest gives 2",
        ),
        section: Handbook("Scales"),
    },
    Construct {
        name: "unknown",
        also: &["okänt", "okänd", "vet ej", "non-answer", "icke-svar"],
        summary: "a person says that nobody knows yet: always open",
        about: "Unknown is not zero: it counts neither as the worst, the best nor the middle. It opens a range over \
                everything the question admits, and no scale can say otherwise.",
        example: fields(
            "",
            r#"{"answers": {"need": "unknown"}}"#,
            r#"{"criteria": [{"id": "need-points", "basis": "unknown", "score": {"value": null, "low": 1.0, "high": 3.0}}],
                "findings": [{"kind": "unknown", "about": "need"}]}"#,
            "the question admits low, middle and high: 1 to 3",
        ),
        section: Case("What is known"),
    },
    Construct {
        name: "not_described",
        also: &["framgår inte", "silent", "ej beskrivet"],
        summary: "the application is silent; the scale says what that counts as",
        about: "Open where nothing is said. A criterion may say otherwise than its scale. Counted as a level it is \
                answered; left out it stays in the denominator of coverage, since it was asked for.",
        example: fields(
            r#"{"criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "grade",
                "not_described": {"level": "low"}}]}"#,
            r#"{"answers": {"need": "not_described"}}"#,
            r#"{"criteria": [{"id": "need-points", "basis": "by_default", "score": {"value": 1.0}}],
                "scores": {"total": {"coverage": 1.0}}}"#,
            "silence counts as low, which is worth 1",
        ),
        section: Handbook("Non-answers"),
    },
    Construct {
        name: "not_applicable",
        also: &["ej tillämpligt", "gäller inte", "may_not_apply", "inte tillämpligt"],
        summary: "the question does not apply, with the motivation as the reason",
        about: "Only where the question allows it with `may_not_apply` (HB306). Say what it counts as, or it stays open \
                and no answer can settle it (HB125). Left out, it leaves the coverage as well.",
        example: fields(
            r#"{"questions": [{"id": "need", "answer": {"type": "level", "scale": "grade"}, "may_not_apply": true}],
                "criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "grade",
                  "not_applicable": "left_out"}]}"#,
            r#"{"answers": {"need": {"answer": "not_applicable", "motivation": "Only advice."}}}"#,
            r#"{"scores": {"total": {"value": 1.333333333, "coverage": 1.0}}}"#,
            "need is left out, weight and all: (1 + 1 + 2) ÷ 3",
        ),
        section: Handbook("Non-answers"),
    },
    Construct {
        name: "missing",
        also: &["saknas", "obesvarad", "unanswered", "blank", "null"],
        summary: "nobody has answered; the scale may say what that counts as",
        about: "`null` and a field left out are the same. Open where nothing is said. A level assumed for it counts in \
                the score and not in the coverage.",
        example: fields(
            "",
            r#"{"answers": {"need": null}}"#,
            r#"{"criteria": [{"id": "need-points", "basis": "missing", "score": {"low": 1.0, "high": 3.0}}],
                "scores": {"total": {"low": 1.2, "high": 2.0, "so_far": 1.333333333, "coverage": 0.6}}}"#,
            "need is worth 1 to 3: (2 + 4) ÷ 5 to (6 + 4) ÷ 5; 3 of 5 in weight are answered",
        ),
        section: Handbook("Non-answers"),
    },
    Construct {
        name: "left_out",
        also: &["utelämnad", "räknas inte", "open", "öppen"],
        summary: "counts as if it were not there: the criterion is left out, weight and all",
        about: "What non-answers and numbers beyond a scale may count as, beside `open` (the default), a level and a \
                value. In a mean the other weights share what is left; in a sum it adds nothing. Mind that every open \
                answer may then turn out to be left out.",
        example: fields(
            r#"{"criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "grade",
                "not_described": "left_out"}]}"#,
            r#"{"answers": {"need": "not_described"}}"#,
            r#"{"scores": {"total": {"value": 1.333333333, "coverage": 0.6}}}"#,
            "(1 + 1 + 2) ÷ 3; the weight 2 of need stays in the denominator of coverage: 3 ÷ 5",
        ),
        section: Handbook("Non-answers"),
    },
    Construct {
        name: "with_reason",
        also: &["skäl", "default with reason", "förval med skäl", "reason_missing"],
        summary: "a non-answer counts as the level or value only where the answer carries a motivation",
        about: "Without a motivation it stays open, and `not_applicable` is a finding (`reason_missing`).",
        example: fields(
            r#"{"questions": [{"id": "need", "answer": {"type": "level", "scale": "grade"}, "may_not_apply": true}],
                "criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "grade",
                  "not_applicable": {"level": "middle", "with_reason": true}}]}"#,
            r#"{"answers": {"need": "not_applicable"}}"#,
            r#"{"criteria": [{"id": "need-points", "score": {"low": 1.0, "high": 3.0}}],
                "findings": [{"kind": "reason_missing", "about": "need"}]}"#,
            "no reason is given, so it does not count as middle but stays open from 1 to 3",
        ),
        section: Handbook("Non-answers"),
    },
    Construct {
        name: "one_of",
        also: &["from", "to", "known in part", "delvis känt", "interval", "known_in_part"],
        summary: "an answer that is known in part: one of several, or between two",
        about: "`{\"one_of\": […]}` for levels, options and codes, `{\"from\": …, \"to\": …}` for numbers, amounts and \
                dates, both ends included. It opens a range over just that, and does not count as answered.",
        example: fields(
            "",
            r#"{"answers": {"need": {"one_of": ["middle", "high"]}, "partners": {"from": 4, "to": 6}}}"#,
            r#"{"criteria": [{"id": "need-points", "basis": "in_part", "score": {"low": 2.0, "high": 3.0}},
                {"id": "partner-points", "score": {"low": 1.0, "high": 2.0}}]}"#,
            "middle or high is 2 or 3; from 4 to 6 lies in both bands, 1 and 2",
        ),
        section: Case("What is known"),
    },
];
