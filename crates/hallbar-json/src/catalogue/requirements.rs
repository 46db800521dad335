//! Stages, gates and what follows without being a requirement.

use super::Construct;
use super::Section::{Case, Handbook};
use super::fields;

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "stage",
        also: &["stages", "steg", "failing", "for_information", "avslag", "för kännedom"],
        summary: "a step of the decision with its gates",
        about: "Failed if a gate is, else open if one is. All gates of all stages are worked out and reported; what \
                follows a failed stage is marked for information. `failing` says what failing it is called.",
        example: fields(
            r#"{"stages": [{"id": "requirements", "failing": {"sv": "avvisas", "en": "rejected"},
                "gates": [{"id": "amount", "requires": {"fact": "applied", "at_most": "300000 SEK"}}]}]}"#,
            "",
            r#"{"stages": [{"id": "requirements", "outcome": "failed", "failing": {"en": "rejected"}}],
                "scores": {"total": {"value": 2.0}}}"#,
            "400 000 kr is above 300 000; the score is still worked out",
        ),
        section: Handbook("Stages and gates"),
    },
    Construct {
        name: "gate",
        also: &[
            "gates",
            "krav",
            "spärr",
            "requires",
            "requirement",
            "skallkrav",
            "exclusion",
            "uteslutning",
            "betydande skada",
            "significant harm",
            "dnsh",
        ],
        summary: "a requirement: passed, failed or open. No points make up for a failed one",
        about: "It applies where `when` holds, and asks that `requires` holds. With a `class` a failed one brings the \
                outcome down to it. A case that fails one is not ranked. One that no case can meet is refused (HB118). An exclusion requires the opposite.",
        example: fields(
            r#"{"stages": [{"id": "requirements", "gates": [{"id": "amount", "class": "weak",
                "requires": {"fact": "applied", "at_most": "300000 SEK"}}]}]}"#,
            "",
            r#"{"stages": [{"gates": [{"id": "amount", "applies": "yes", "outcome": "failed",
                "reasons": [{"of": "fact applied", "found": {"one": {"money": "400000 SEK"}},
                  "relation": "at_most", "asked": {"one": {"money": "300000 SEK"}}}]}]}],
                "outcome": {"class": "weak", "by_gate": "amount"}}"#,
            "the node's own class is good; the gate brings the outcome down to weak",
        ),
        section: Handbook("Stages and gates"),
    },
    Construct {
        name: "soft",
        also: &["deviation", "deviations", "avsteg", "mjukt krav", "normalt", "normally"],
        summary: "a gate that a person's reasoned deviation may stand in for (“normally at most …”)",
        about: "The deviation stands in the case with its reason; the gate is then passed, and that is a finding. From \
                any other gate, or without a reason, it is refused (HB321).",
        example: fields(
            r#"{"stages": [{"id": "requirements", "gates": [{"id": "amount", "soft": true,
                "requires": {"fact": "applied", "at_most": "300000 SEK"}}]}]}"#,
            r#"{"deviations": [{"gate": "amount", "reason": "The only one in the county.", "by": "head of unit"}]}"#,
            r#"{"stages": [{"gates": [{"id": "amount", "outcome": "passed", "deviation": "The only one in the county."}]}],
                "findings": [{"kind": "deviation", "about": "amount"}]}"#,
            "400 000 kr is above 300 000, and the reason stands in",
        ),
        section: Handbook("Stages and gates"),
    },
    Construct {
        name: "outcome",
        also: &["utfall", "by_gate", "main", "huvudnod"],
        summary: "the class of the main node, once gates have had their say",
        about: "A failed gate with a class brings it down to that class; an open one makes the lowered class possible \
                too. A gate without a class changes nothing in it. The node's own class and the officer's judgement \
                stand beside it.",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "mean",
                "parts": [{"of": "need-points", "weight": 2}, {"of": "partner-points"}, {"of": "benefit-points"}],
                "classes": [{"id": "good", "when": {"score": "total", "at_least": 2}}, {"id": "weak"}]}]}"#,
            "",
            r#"{"outcome": {"class": "good", "low": "good", "high": "good", "withheld": "no", "by_gate": null, "node": "total"}}"#,
            "the total is 2, and good asks for at least 2",
        ),
        section: Handbook("The outcome"),
    },
    Construct {
        name: "consequence",
        also: &["consequences", "följd", "följder"],
        summary: "what follows without being a requirement: a route, a duty or a condition to attach",
        about: "It changes neither score nor outcome.",
        example: fields(
            r#"{"consequences": [{"id": "evaluation", "duty": {"fact": "cost", "at_least": "800000 SEK"}}]}"#,
            "",
            r#"{"consequences": [{"id": "evaluation", "kind": "duty", "holds": "yes"}]}"#,
            "the cost is 800 000 kr, the limit itself",
        ),
        section: Handbook("Consequences"),
    },
    Construct {
        name: "route",
        also: &["väg", "beslutsväg", "delegation", "ways", "beslutsfattare"],
        summary: "who decides: the first way whose condition holds",
        about: "The last stands without `when`, and only the last (HB120). While open, every way that is possible is \
                listed.",
        example: fields(
            r#"{"consequences": [{"id": "decided-by", "route": [
                {"id": "delegation", "when": {"fact": "applied", "at_most": "300000 SEK"}}, {"id": "board"}]}]}"#,
            r#"{"facts": {"applied": {"from": "250000 SEK", "to": "350000 SEK"}}}"#,
            r#"{"consequences": [{"id": "decided-by", "holds": "open", "ways": [{"id": "delegation"}, {"id": "board"}]}]}"#,
            "the amount lies on both sides of 300 000 kr",
        ),
        section: Handbook("Consequences"),
    },
    Construct {
        name: "duty",
        also: &["skyldighet", "ska göras"],
        summary: "must be done where the condition holds",
        about: "Such as an evaluation of large projects.",
        example: fields(
            r#"{"consequences": [{"id": "evaluation", "duty": {"fact": "cost", "more_than": "800000 SEK"}}]}"#,
            "",
            r#"{"consequences": [{"id": "evaluation", "kind": "duty", "holds": "no"}]}"#,
            "800 000 kr is not more than 800 000 kr",
        ),
        section: Handbook("Consequences"),
    },
    Construct {
        name: "attach",
        also: &["villkor till beslutet", "beslutsvillkor"],
        summary: "a condition to attach to the decision where the condition holds",
        about: "What the applicant must do if the money is granted; it is for the decision's text.",
        example: fields(
            r#"{"consequences": [{"id": "follow-up", "attach": {"the": "losses", "less_than": 0}}]}"#,
            "",
            r#"{"consequences": [{"id": "follow-up", "kind": "attach", "holds": "yes"}]}"#,
            "nature loses",
        ),
        section: Handbook("Consequences"),
    },
    Construct {
        name: "stop_points",
        also: &[
            "stop_point",
            "hållplats",
            "hållplatser",
            "decision",
            "go_on",
            "rethink",
            "end",
            "control questions",
            "kontrollfrågor",
            "stop_point_open",
            "stop_point_holds",
            "why",
        ],
        summary: "where a person is asked to think again: go on, rethink or end",
        about: "The answer is a person's, says by whom (HB332) and why, and never changes a score. One that nobody has \
                answered is a finding, and so is rethink or end. With a `when` it stands only where that holds.",
        example: fields(
            r#"{"stop_points": [{"id": "halfway",
                "asks": [{"id": "right-use", "title": {"sv": "Rätt använda resurser?", "en": "Right use of resources?"}}]}]}"#,
            r#"{"stop_points": [{"stop_point": "halfway", "decision": "rethink", "by": "officer", "why": "Too large a loss."}]}"#,
            r#"{"stop_points": [{"id": "halfway", "decision": "rethink", "by": "officer"}],
                "findings": [{"kind": "stop_point_holds", "about": "halfway"}], "scores": {"total": {"value": 2.0}}}"#,
            "the score stays 2",
        ),
        section: Handbook("Stop points"),
    },
    Construct {
        name: "judgement",
        also: &[
            "samlad bedömning",
            "bedömning",
            "judgement_differs",
            "judgement_reason_missing",
            "reason",
            "by",
            "text",
        ],
        summary: "the officer's own overall judgement, beside the computed outcome",
        about: "In words, and if one likes as a class of the main node (HB324). It changes nothing. Where the two classes \
                differ both are shown, and a reason is asked for. `by` is a function, not a name.",
        example: fields(
            "",
            r#"{"judgement": {"class": "weak", "text": "Too much rests on one person.", "by": "officer"}}"#,
            r#"{"outcome": {"class": "good"}, "judgement": {"class": "weak"},
                "findings": [{"kind": "judgement_differs"}, {"kind": "judgement_reason_missing"}]}"#,
            "good is computed, weak is judged, and no `reason` says why",
        ),
        section: Case("What persons decide"),
    },
];
