//! What stands in an assessment.

use super::Construct;
use super::Section::Case;
use super::fields;

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "assessment",
        also: &[
            "hållbarhetssäkring",
            "hallbar_version",
            "json",
            "bedömning",
            "assessment/1",
            "resultat",
            "result",
        ],
        summary: "the computed result, with every number's lines so that it can be worked out again by hand",
        about: "It names id, version and fingerprint of what it rests on. `hallbar assess … --format json` writes it; \
                `--against` reads one to tell what has changed.",
        example: fields(
            "",
            "",
            r#"{"hallbar": "assessment/1", "case": "2026-014", "outcome": {"class": "good"}}"#,
            "",
        ),
        section: Case("The assessment"),
    },
    Construct {
        name: "range",
        also: &["low", "high", "intervall", "spann", "value", "räckvidd", "between"],
        summary: "what a score can be while answers are open: from `low` to `high`",
        about: "`value` is there only where the two are the same and the score is certainly there. Never narrower than \
                what the open answers can come to, and exact as long as no open answer is read twice. Settling an answer \
                never widens it.",
        example: fields(
            "",
            r#"{"answers": {"need": "unknown"}}"#,
            r#"{"scores": {"total": {"value": null, "low": 1.2, "high": 2.0}}}"#,
            "need is 1 to 3: (2 × 1 + 4) ÷ 5 to (2 × 3 + 4) ÷ 5",
        ),
        section: Case("Scores in the assessment"),
    },
    Construct {
        name: "so_far",
        also: &["hittills", "preliminary", "preliminär"],
        summary: "the score over what is answered: preliminary",
        about: "Never classed, ranked or gated on.",
        example: fields(
            "",
            r#"{"answers": {"need": "unknown"}}"#,
            r#"{"scores": {"total": {"so_far": 1.333333333}}}"#,
            "partners 1, benefit 1 and 2: 4 ÷ 3",
        ),
        section: Case("Scores in the assessment"),
    },
    Construct {
        name: "settle",
        also: &["avgör", "avgöra", "influence", "inflytande"],
        summary: "the open answers that the outcome rests on, widest influence first",
        about: "`influence` is how far the main node's range moves with the answer; `gates` are open gates that rest on \
                it, `class` whether an open class does.",
        example: fields(
            "",
            r#"{"answers": {"need": null}}"#,
            r#"{"settle": [{"kind": "question", "id": "need", "influence": 0.8, "class": true}]}"#,
            "the total is 1.2 to 2, all of it by the need",
        ),
        section: Case("The assessment"),
    },
    Construct {
        name: "next",
        also: &[
            "höja klassen",
            "vad som skulle höja klassen",
            "what would have to change",
            "vad måste ändras",
            "way",
            "changes",
            "more_than_four",
            "out_of_reach",
            "open_elsewhere",
            "needed",
            "not_monotone",
            "reaches",
            "gain",
        ],
        summary: "what would raise the class: the fewest answers, then the fewest steps, then the handbook's order",
        about: "Tried are the answers that the handbook calls `changeable`, and only under rules that are monotone. More \
                than four answers are said to be so; where no change is enough the gates that stand in the way are \
                named. Whether the project can be so changed, the applicant knows.",
        example: fields(
            r#"{"questions": [{"id": "need", "answer": {"type": "level", "scale": "grade"}, "changeable": true}]}"#,
            r#"{"answers": {"need": "middle"}}"#,
            r#"{"outcome": {"class": "weak"}, "next": {"class": "good", "way": "changes", "reaches": "good",
                "changes": [{"question": "need", "from": {"id": "middle"}, "to": {"id": "high"}, "gain": 0.4}]}}"#,
            "(4 + 4) ÷ 5 = 1.6 is short of 2; with high it is (6 + 4) ÷ 5 = 2",
        ),
        section: Case("What would raise the class"),
    },
    Construct {
        name: "finding",
        also: &["findings", "iakttagelse", "brist", "brister", "not_computable", "not_asked", "basis"],
        summary: "where the case falls short: a result, not an error",
        about: "Something unanswered, unknown or known in part, a missing motivation, reason, evidence or standpoint, a \
                deviation, an open stop point, an answer above a cap, a strong loss, a judgement that differs. A \
                document that is wrong draws a diagnostic instead, with a code.",
        example: fields(
            "",
            r#"{"answers": {"need": null}}"#,
            r#"{"findings": [{"kind": "unanswered", "about": "need"}]}"#,
            "",
        ),
        section: Case("Findings"),
    },
    Construct {
        name: "reasons",
        also: &["reasons of a gate", "found", "asked", "negated", "relation"],
        summary: "what a gate asked and what was found, one reason a comparison",
        about: "`found` and `asked` are one value, a range, one of several, `nothing` or `anything`. Under `not` a reason \
                is turned round, so that it says what is asked.",
        example: fields(
            "",
            "",
            r#"{"stages": [{"gates": [{"id": "amount", "reasons": [{"of": "fact applied",
                "found": {"one": {"money": "400000 SEK"}}, "relation": "at_most",
                "asked": {"one": {"money": "500000 SEK"}}, "holds": "yes"}]}]}]}"#,
            "400 000 kr of at most 500 000",
        ),
        section: Case("Found"),
    },
    Construct {
        name: "fingerprint",
        also: &["fingeravtryck", "hash", "sha-256", "case_fingerprint"],
        summary: "SHA-256 over a document's normalised content",
        about: "The same content has one, whatever the order of fields or the format; ids, versions and titles are not \
                part of it. A result names the fingerprints of everything it rests on.",
        example: fields(
            "",
            "",
            r#"{"handbook": {"id": "example"}}"#,
            "`fingerprint` stands beside the id, where the program read the documents from files",
        ),
        section: Case("The assessment"),
    },
    Construct {
        name: "since",
        also: &[
            "against",
            "comparison",
            "ändrat",
            "tidigare",
            "cause",
            "comparable",
            "same_case",
            "elsewhere",
            "rewritten",
            "opened",
            "settled",
            "changed",
            "removed",
            "added",
            "change",
            "effect_before",
            "what",
            "neither",
            "both",
            "rules",
            "nothing",
        ],
        summary: "what has changed since an earlier assessment: answers, rules and result, told apart",
        about: "Written only with `--against earlier.json`. Under the same rules what differs in the result comes of the \
                answers, under the same case of the rules; where both have changed the two papers cannot tell which \
                did what.",
        example: fields(
            "",
            "",
            r#"{"answers": [{"question": "need", "basis": "answered"}]}"#,
            "held against an earlier assessment where need is `unknown`, `since` tells need as settled",
        ),
        section: Case("What changed"),
    },
    Construct {
        name: "place",
        also: &[
            "place_to",
            "best",
            "worst",
            "ranked",
            "failed",
            "unscored",
            "open_gates",
            "failed_gates",
            "conditional",
            "tie_open",
            "there",
            "record",
            "totals",
            "all",
            "by_class",
            "standing",
            "certain",
            "plats",
            "möjlig plats",
            "bästa plats",
            "sämsta plats",
        ],
        summary: "where a case stands among those of its call, and where it can come to stand while answers are open",
        about: "By the least that its score can be. Who shares the third place with another has `place` 3 and `place_to` \
                4. `best` is one more than the number of cases above it whatever the open answers come to, `worst` one \
                more than the number of others that can come to stand above or beside it. Cases with failed requirements \
                and cases without a score stand apart.",
        example: fields(
            "",
            r#"{"answers": {"need": "unknown"}}"#,
            r#"{"scores": {"total": {"value": null, "low": 1.2, "high": 2.0}}}"#,
            "ranked by 1.2 and marked; beside one case with 1.5 its best place is 1 and its worst 2",
        ),
        section: Case("The ranking"),
    },
    Construct {
        name: "budget line",
        also: &[
            "fits",
            "left",
            "cut",
            "next_whole",
            "cumulated",
            "funding",
            "may_fit",
            "may_be_cut",
            "below",
            "passed_over",
            "near_line",
            "used",
            "doubtful",
            "budgetstreck",
            "strecket",
            "summa",
        ],
        summary: "how far down a ranking the money of a call reaches, exact to the öre",
        about: "It goes down place by place, and those who share a place are taken together. A case may fit, not fit, or \
                be cut; open amounts and requirements make it open. Who would break a limit is passed over. What would \
                fit whole in what is left is told, and never chosen.",
        example: fields(
            "",
            "",
            r#"{"facts": [{"id": "applied", "value": {"one": {"money": "400000 SEK"}}}]}"#,
            "with 1 000 000 kr two such cases fit, the line goes through the third, and 200 000 kr is left",
        ),
        section: Case("The ranking"),
    },
    Construct {
        name: "nearness",
        also: &[
            "to_next",
            "to_lower",
            "missing_at_best",
            "margin",
            "margin_at_best",
            "near_class",
            "limit",
            "nära gränsen",
            "marginal",
        ],
        summary: "how far a score is from the limits of the classes above and below",
        about: "Told where every class but the last goes by the node's own score, from the least and from the most that \
                the score can be. Near is what lacks at most a twentieth of the limit.",
        example: fields(
            "",
            r#"{"answers": {"need": "middle"}}"#,
            r#"{"outcome": {"class": "weak"}, "scores": {"total": {"value": 1.6}}}"#,
            "good takes 2: 0.4 is missing",
        ),
        section: Case("The ranking"),
    },
    Construct {
        name: "result line",
        also: &["result/1", "many cases", "ndjson", "jsonl", "många ärenden", "resultatrad"],
        summary: "what came of one case of many, as one line of JSON",
        about: "`hallbar assess` writes one for each case of a file of many. `outcome` and `scores` are those of the \
                assessment; `stages`, `failed` and `open` tell the requirements by id, and `rules` what it all rests \
                on. `--explain` adds the lines that it follows from; `--explain=full` writes the whole assessment \
                instead.",
        example: fields(
            "",
            "",
            r#"{"case": "2026-014", "outcome": {"class": "good"}, "scores": {"total": {"value": 2.0}}}"#,
            "in the line `stages` is `{\"requirements\": \"passed\"}`, where the assessment tells every gate",
        ),
        section: Case("Many cases"),
    },
    Construct {
        name: "reject",
        also: &["reject/1", "rejects", "record_hex", "offset", "strict", "avvisad post", "avvisade"],
        summary: "a record of many that cannot be assessed, with its place and the reason",
        about: "It is set aside beside the results, and the run goes on; exit code 3 says that there is one. `code`, \
                `path`, `message` and `help` tell the first error, `also` the others, `number`, `line` and `offset` \
                where the record stands, and `record` what it holds. A record beyond `--max-record` has the code \
                `too-long`.",
        example: fields(
            "",
            "",
            r#"{"case": "2026-014", "answers": [{"question": "need", "basis": "answered"}]}"#,
            "with `hihg` for `high` the case is a reject: HB303 at `/answers/need`, and the help asks whether `high` is meant",
        ),
        section: Case("Many cases"),
    },
];
