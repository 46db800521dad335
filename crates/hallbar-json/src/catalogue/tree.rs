//! Criteria, nodes and what stands on them.

use super::Construct;
use super::Section::Handbook;
use super::fields;

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "criterion",
        also: &["counts", "read", "criteria", "kriterium", "kriterier", "reads"],
        summary: "a leaf of the score tree: reads one quantity, through a scale",
        about: "Levels go through a scale's `levels`, numbers and amounts through its `bands` or `points`; a number \
                with bounds may go without a scale and is then itself the points. Several criteria may read one \
                question. It is left out where its `when` does not hold, its question is not asked or there is nothing \
                to read.",
        example: fields(
            r#"{"criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "grade"}]}"#,
            "",
            r#"{"criteria": [{"id": "need-points", "basis": "answered",
                "levels": [{"id": "high"}], "score": {"value": 3.0}}]}"#,
            "need is answered `high`, which is worth 3",
        ),
        section: Handbook("Criteria"),
    },
    Construct {
        name: "node",
        also: &["steps", "nodes", "nod", "rule", "regel", "part", "parts", "del", "delar", "rule kind"],
        summary: "an inner node of the score tree: its parts, and the rule that brings them together",
        about: "The rules are sum, mean, geometric, harmonic, power, minimum, maximum, count, worst and none. After the \
                rule come, in this order: bonus, maximum, scale, rounding, caps; each that changed something is a line \
                of its own. With `per` a node stands once per item.",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "mean",
                "parts": [{"of": "need-points", "weight": 2}, {"of": "partner-points"}, {"of": "benefit-points"}]}]}"#,
            "",
            r#"{"nodes": [{"id": "total", "rule": "mean", "lines": [
                {"of": "need-points", "product": [6.0, 6.0]}, {"of": "partner-points", "product": [1.0, 1.0]},
                {"of": "benefit-points", "item": "nature", "product": [1.0, 1.0]},
                {"of": "benefit-points", "item": "people", "product": [2.0, 2.0]}]}],
                "scores": {"total": {"value": 2.0}}}"#,
            "(2 × 3 + 1 + 1 + 2) ÷ (2 + 1 + 1 + 1) = 10 ÷ 5 = 2",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "weight",
        also: &["weights", "vikt", "vikter", "effective", "product", "share of the weight"],
        summary: "how much a part counts beside the others; 1 where not said",
        about: "Weights are shown as given and as effective, the share of the whole. They need not sum to anything. \
                Refused where they are all zero, negative under anything but a sum, or given under a rule that takes \
                none (HB116).",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "mean",
                "parts": [{"of": "need-points", "weight": 2}, {"of": "partner-points"}, {"of": "benefit-points"}]}]}"#,
            "",
            r#"{"nodes": [{"id": "total", "lines": [
                {"of": "need-points", "weight": 2.0, "effective": 0.4, "product": [6.0, 6.0]}]}]}"#,
            "2 of 2 + 1 + 1 + 1 is 0.4; the product is weight × points, 2 × 3",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "bonus",
        also: &["bonuses", "påslag"],
        summary: "a part that is added on top, outside weights, shares and coverage",
        about: "Its weight × points are added after the rule and before `maximum`. While it is open it adds from \
                nothing up.",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "mean",
                "parts": [{"of": "need-points"}, {"of": "partner-points", "weight": 0.5, "bonus": true}]}]}"#,
            "",
            r#"{"scores": {"total": {"value": 3.5, "coverage": 1.0}}}"#,
            "the mean of need alone is 3, and 0.5 × 1 is added",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "decimals",
        also: &["decimaler", "rounding", "avrundning", "half even"],
        summary: "rounds a node's score, half to even, before caps and classes",
        about: "0 to 6 decimals. Without it a score is rounded to nine decimals, as everything is before it is \
                compared. Half to even: 2.5 becomes 2 and 3.5 becomes 4.",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "mean", "decimals": 0,
                "parts": [{"of": "need-points"}, {"of": "benefit-points"}]}]}"#,
            r#"{"answers": {"benefit": {"per_item": {"nature": "middle", "people": "middle"}}}}"#,
            r#"{"scores": {"total": {"value": 2.0}}}"#,
            "(3 + 2 + 2) ÷ 3 = 2.333333333, which rounds to 2",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "cap",
        also: &["capped_at", "caps", "tak", "högst", "ceiling", "above_cap"],
        summary: "at most so many points: of a criterion, of a node under a condition, or set by a call",
        about: "A criterion's `cap` keeps the higher answer, counts it at the cap and makes a finding (`above_cap`). A \
                node's `caps` each have a condition, such as a weak environment; one that is open cuts the lower end \
                and leaves the upper. A call caps a criterion at a level.",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "sum",
                "parts": [{"of": "need-points"}, {"of": "partner-points"}],
                "caps": [{"id": "few", "when": {"score": "partner-points", "less_than": 2}, "at_most": 2}]}]}"#,
            "",
            r#"{"scores": {"total": {"value": 2.0}}}"#,
            "3 + 1 = 4; partners have 1, which is less than 2, so at most 2",
        ),
        section: Handbook("Nodes"),
    },
    Construct {
        name: "class",
        also: &["classes", "klass", "klasser", "meaning", "utfallsklass"],
        summary: "a named place for a score: the first condition that holds, best first",
        about: "The lowest possible class is the first whose condition certainly holds, the highest the first whose \
                condition may; the class is given once they are the same. Only the last may go without a `when`, and \
                then takes the rest (HB120). A node without a score falls to that last class: withhold if that is not \
                meant.",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "mean",
                "parts": [{"of": "need-points", "weight": 2}, {"of": "partner-points"}, {"of": "benefit-points"}],
                "classes": [{"id": "good", "when": {"score": "total", "at_least": 2}}, {"id": "weak"}]}]}"#,
            r#"{"answers": {"partners": {"from": 3, "to": 4}, "need": {"one_of": ["middle", "high"]}}}"#,
            r#"{"outcome": {"class": null, "low": "weak", "high": "good"}, "scores": {"total": {"low": 1.6, "high": 2.0}}}"#,
            "need is worth 2 or 3: (4 + 4) ÷ 5 = 1.6 or (6 + 4) ÷ 5 = 2, and good asks for at least 2",
        ),
        section: Handbook("Classes"),
    },
    Construct {
        name: "withheld",
        also: &["undanhållen", "grå", "grey", "too little data"],
        summary: "while this holds, a node is given no class",
        about: "Mostly too little data. Withheld is no class of its own and has no place in the order. It is the only \
                place where coverage may be asked about (HB115).",
        example: fields(
            r#"{"nodes": [{"id": "total", "rule": "mean",
                "parts": [{"of": "need-points"}, {"of": "partner-points"}],
                "classes": [{"id": "good", "when": {"score": "total", "at_least": 2}}, {"id": "weak"}],
                "withheld": {"coverage": "total", "less_than": 0.6}}]}"#,
            r#"{"answers": {"partners": null}}"#,
            r#"{"outcome": {"class": null, "withheld": "yes"}, "scores": {"total": {"coverage": 0.5}}}"#,
            "one of two parts is answered: coverage 0.5 is less than 0.6",
        ),
        section: Handbook("Classes"),
    },
    Construct {
        name: "lens",
        also: &["lenses", "seen_in", "lins", "view", "views", "vy", "dimension", "perspektiv"],
        summary: "a way to look at the result across the tree: dimensions, perspectives, themes",
        about: "Criteria name the items they are seen in. Each item gives a view: the main node with only those criteria \
                in it. Bonuses, maxima, scales, rounding and caps are left aside, so a view is not a part of the total, \
                and it never decides anything.",
        example: fields(
            r#"{"lenses": [{"id": "dimension", "items": [{"id": "social"}, {"id": "economic"}]}],
                "criteria": [
                  {"id": "need-points", "reads": {"answer": "need"}, "scale": "grade", "seen_in": ["social"]}]}"#,
            "",
            r#"{"views": [{"lens": "dimension", "item": "social", "score": {"value": 3.0}}]}"#,
            "of the total only need is seen there: 2 × 3 ÷ 2 = 3",
        ),
        section: Handbook("Lenses"),
    },
    Construct {
        name: "agenda",
        also: &["written_for", "looks at", "ser på"],
        summary: "says which goals of Agenda 2030 and of the strategy a criterion looks at",
        about: "`agenda` holds codes of goals and targets, `goals` the ids of goals of the strategy that the handbook is \
                `written_for`. No score rests on them: they tell what is looked at and what is not, and what changes when \
                the handbook is adapted to another strategy.",
        example: fields(
            r#"{"written_for": {"id": "exempel", "version": "2026"},
                "criteria": [{"id": "need-points", "reads": {"answer": "need"}, "scale": "grade",
                              "agenda": ["11.2", "13"], "goals": ["livsmiljo"]}]}"#,
            "",
            r#"{"scores": {"total": {"value": 2.0}}}"#,
            "the points are what they are without it",
        ),
        section: Handbook("Criteria"),
    },
    Construct {
        name: "about",
        also: &["carrying_out", "genomförande", "effekt eller genomförande"],
        summary: "says whether a criterion is about effect or about carrying out",
        about: "Both are shown apart and never made one middle number: a good plan is not a good effect.",
        example: fields(
            r#"{"criteria": [{"id": "partner-points", "reads": {"answer": "partners"},
                "scale": "partners-scale", "about": "carrying_out"}]}"#,
            "",
            r#"{"views": [{"lens": "about", "item": "carrying_out", "score": {"value": 1.0}}]}"#,
            "of the total only partners are about carrying out: 1 ÷ 1 = 1",
        ),
        section: Handbook("Criteria"),
    },
    Construct {
        name: "ranking",
        also: &[
            "rangordning",
            "rangordna",
            "rank",
            "by",
            "ties",
            "tie",
            "first",
            "lika poäng",
            "delad plats",
            "särskilja",
            "prioritetsordning",
            "ranking/1",
        ],
        summary: "how the cases of a call are put in order: by which score, and what tells equal ones apart",
        about: "They stand by the least that the score of `by` (the main node where not said) can be, highest first. \
                Where that is the same the keys of `ties` are tried in order, each a `score` or a `fact` (a number, an \
                amount or a date) with the end that comes `first`: `greatest` or `least`. Cases that are the same in \
                all of it share their place. It changes no assessment.",
        example: fields(
            r#"{"ranking": {"ties": [{"score": "need-points", "first": "greatest"}, {"fact": "applied", "first": "least"}]}}"#,
            "",
            r#"{"scores": {"total": {"value": 2.0, "low": 2.0, "high": 2.0}}}"#,
            "the case is ranked by 2; among others with 2 by its need, 3, then by 400 000 kr, less before more",
        ),
        section: Handbook("Ranking"),
    },
];
