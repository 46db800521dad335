//! What the schemas do not say and the page does.

use hallbar::json::DocumentKind;

/// A kind of document on the page.
pub(super) struct Document {
    pub(super) kind: DocumentKind,
    /// The definition of the whole.
    pub(super) root: &'static str,
    pub(super) title: &'static str,
    /// What is said after what it is.
    pub(super) more: &'static str,
}

const fn document(
    kind: DocumentKind,
    root: &'static str,
    title: &'static str,
    more: &'static str,
) -> Document {
    Document { kind, root, title, more }
}

/// Every kind of document that is written, in reading order.
pub(super) const DOCUMENTS: &[Document] = &[
    document(
        DocumentKind::Handbook,
        "handbook",
        "Handbook",
        "Fields may stand in any order; it is checked with `hallbar check`, shown in words with `hallbar handbook show`.",
    ),
    document(
        DocumentKind::Handbook,
        "layer",
        "Layer",
        "It is a document of the same kind as a handbook, told apart by `extends`. `hallbar handbook show layer.json \
         --effective` prints the whole that comes of it. The schema of a handbook holds for layers too.",
    ),
    document(
        DocumentKind::Case,
        "case",
        "Case",
        "`hallbar case new --handbook handbook.json` writes one with every question in its place.",
    ),
    document(
        DocumentKind::Call,
        "call",
        "Call",
        "Given with `--call call.json`, it sets parameters and caps, and holds the budget that a ranking goes by.",
    ),
    document(
        DocumentKind::Strategy,
        "strategy",
        "Strategy",
        "Given with `--strategy strategy.json`; `hallbar strategy check` says what its structure shows.",
    ),
    document(
        DocumentKind::Columns,
        "columns",
        "Columns",
        "Given with `--columns columns.json` to a table whose headers alone do not tell.",
    ),
    document(DocumentKind::Matrix, "matrix", "Matrix", "`hallbar interlinkages matrix.json` works it out."),
];

/// Definitions that documents of several kinds have.
pub(super) const SHARED: &[&str] =
    &["text", "setting", "parameter_value", "money", "date", "rough_date", "reference", "source", "comment"];

/// Fields whose text is the id of something, or which is said in other words (with a capital first).
pub(super) const POINTS_AT: &[(&str, &str, &str)] = &[
    ("handbook", "main", "node"),
    ("answer_type", "scale", "scale"),
    ("question", "per", "list"),
    ("measure", "per", "list"),
    ("measure", "list", "list"),
    ("criterion", "per", "list"),
    ("criterion", "scale", "scale"),
    ("criterion", "seen_in", "item"),
    ("criterion", "agenda", "Code such as `13` or `15.1`"),
    ("criterion", "goals", "strategy_goal"),
    ("node", "per", "list"),
    ("node", "scale", "scale"),
    ("part", "of", "criterion|node"),
    ("depth", "asks", "question"),
    ("lookup", "table", "table"),
    ("lookup", "column", "item"),
    ("level", "of", "item"),
    ("band", "level", "level"),
    ("non_answer", "level", "level"),
    ("outside", "level", "level"),
    ("condition", "items", "list"),
    ("condition", "motivated", "question"),
    ("condition", "evidenced", "question"),
    ("quantity", "fact", "Fact"),
    ("quantity", "answer", "question"),
    ("quantity", "item", "item"),
    ("quantity", "level", "criterion"),
    ("quantity", "measure", "measure"),
    ("quantity", "score", "criterion|node"),
    ("quantity", "class", "node"),
    ("quantity", "coverage", "node"),
    ("quantity", "parts", "node"),
    ("quantity", "in_class", "class"),
    ("quantity", "effect", "item"),
    ("quantity", "gate", "gate"),
    ("quantity", "stage", "stage"),
    ("quantity", "parameter", "parameter"),
    ("setting", "parameter", "parameter"),
    ("ranking", "by", "criterion|node"),
    ("tie_key", "score", "criterion|node"),
    ("tie_key", "fact", "Fact"),
    ("effect_rules", "scale", "scale"),
    ("effect_rules", "list", "list"),
    ("gate", "class", "class"),
    ("fact_source", "figure", "Figure of a strategy, such as `goals_with_owner`"),
    ("fact_source", "check", "Check of a strategy, such as `review` or `RUS05`"),
    ("item_source", "agenda_goals", "Code such as `13`"),
    ("case", "strategy_goals", "strategy_goal"),
    ("chosen_depth", "id", "depth"),
    ("effect", "on", "item"),
    ("conflict", "gain", "item"),
    ("conflict", "loss", "item"),
    ("deviation", "gate", "gate"),
    ("stop_answer", "stop_point", "stop_point"),
    ("judgement", "class", "class"),
    ("call", "caps", "level"),
    ("limit", "for_each", "Fact"),
    ("case_group", "fact", "Fact"),
    ("column", "fact", "Fact"),
    ("column", "answer", "question"),
    ("column", "motivation", "question"),
    ("column", "evidence", "question"),
    ("column", "item", "item"),
    ("column", "effect", "item"),
    ("column", "effect_after", "item"),
    ("column", "effect_motivation", "item"),
    ("goal_link", "to", "Code such as `13` or `15.1`"),
    ("out_of_scope", "goal", "Code such as `14`"),
];

/// What fields are where they are not there and no default says it.
pub(super) const USUAL: &[(&str, &str, &str)] = &[
    ("handbook", "kinds", "every kind"),
    ("handbook", "comparable_since", "this version"),
    ("part", "weight", "`1`"),
    ("node", "decimals", "not rounded"),
    ("node", "maximum", "no limit"),
    ("criterion", "cap", "no limit"),
    ("criterion", "scale", "read as it is"),
    ("criterion", "when", "always"),
    ("criterion", "not_described", "as the scale says"),
    ("criterion", "not_applicable", "as the scale says"),
    ("criterion", "missing", "as the scale says"),
    ("scale", "not_described", "`\"open\"`"),
    ("scale", "not_applicable", "`\"open\"`"),
    ("scale", "missing", "`\"open\"`"),
    ("node", "when", "always"),
    ("node", "withheld", "never"),
    ("question", "when", "always"),
    ("gate", "when", "always"),
    ("cap", "when", "always"),
    ("stop_point", "when", "always"),
    ("depth", "when", "otherwise"),
    ("route", "when", "otherwise"),
    ("class", "when", "otherwise"),
    ("parameter", "min", "no limit"),
    ("parameter", "max", "no limit"),
    ("ranking", "by", "the main node"),
    ("call", "budget", "no limit"),
    ("matrix", "columns", "as the rows"),
    ("goal_link", "strength", "1 to 3, unknown"),
    ("reference", "version", "any"),
];

/// In which families of the catalogue the words of a definition are looked for first.
pub(super) const PREFERRED: &[(&str, &[&str])] = &[
    ("layer", &["Layers"]),
    ("condition", &["Conditions"]),
    ("quantity", &["Quantities", "Effects and conflicts"]),
    ("measure", &["Measures"]),
    ("rule", &["Rules of a node"]),
    ("non_answer", &["Scales and non-answers"]),
    ("scale", &["Scales and non-answers"]),
    ("level", &["Scales and non-answers"]),
    ("consequence", &["Requirements and what follows"]),
    ("gate", &["Requirements and what follows"]),
    ("stage", &["Requirements and what follows"]),
    ("node", &["The score tree", "Rules of a node"]),
    ("criterion", &["The score tree"]),
    ("part", &["The score tree"]),
    ("class", &["The score tree"]),
    ("question", &["Questions"]),
    ("answer_type", &["Questions"]),
    ("effect_rules", &["Effects and conflicts"]),
    ("effect", &["Effects and conflicts"]),
    ("conflict", &["Effects and conflicts"]),
    ("case", &["Cases, calls and strategies", "Requirements and what follows", "Effects and conflicts"]),
    ("call", &["Cases, calls and strategies"]),
    ("limit", &["Cases, calls and strategies"]),
    ("strategy", &["Strategies"]),
    ("strategy_goal", &["Strategies"]),
    ("strategy_indicator", &["Strategies"]),
    ("column", &["Columns of a table"]),
    ("columns", &["Columns of a table"]),
    ("matrix", &["Interlinkages"]),
    (
        "handbook",
        &[
            "The handbook",
            "Questions",
            "Scales and non-answers",
            "Measures",
            "The score tree",
            "Requirements and what follows",
            "Effects and conflicts",
        ],
    ),
    ("parameter", &["Questions"]),
    ("fact_definition", &["Questions"]),
    ("fact_source", &["Strategies"]),
    ("list", &["Questions"]),
    ("item_source", &["Questions", "Strategies"]),
    ("table", &["Questions"]),
    ("row", &["Questions"]),
    ("band", &["Scales and non-answers", "Conditions"]),
    ("point", &["Scales and non-answers"]),
    ("outside", &["Scales and non-answers"]),
    ("demand", &["Questions"]),
    ("depth", &["Questions"]),
    ("lookup", &["Measures"]),
    ("lens", &["The score tree"]),
    ("cap", &["The score tree"]),
    ("ranking", &["The score tree"]),
    ("tie_key", &["The score tree"]),
    ("route", &["Requirements and what follows"]),
    ("stop_point", &["Requirements and what follows"]),
    ("extends", &["Layers"]),
    ("decision", &["Layers"]),
    ("given", &["Scales and non-answers"]),
    ("answer", &["Quantities", "Questions"]),
    ("line", &["Cases, calls and strategies"]),
    ("deviation", &["Requirements and what follows"]),
    ("stop_answer", &["Requirements and what follows"]),
    ("judgement", &["Requirements and what follows"]),
    ("analysis", &["Strategies"]),
    ("follow_up", &["Strategies"]),
    ("participation", &["Strategies"]),
    ("perspective", &["Strategies"]),
    ("out_of_scope", &["Strategies"]),
    ("stated_conflict", &["Strategies"]),
    ("goal_link", &["Strategies"]),
    ("setting", &["Questions"]),
];

/// Words that mean one thing wherever they stand.
pub(super) const GENERAL: &[&str] = &[
    "when",
    "condition",
    "not_described",
    "not_applicable",
    "missing",
    "motivation",
    "per",
    "scale",
    "agenda",
    "changeable",
];

/// What forms mean that no entry of the catalogue tells.
pub(super) const MEANINGS: &[(&str, &str, &str)] = &[
    ("item_source", "lines", "The financing lines of the case."),
    ("outside", "error", "A mistake in the case: it is refused (HB319)."),
    ("outside", "nearest", "As the nearest band or point."),
    ("outside", "left_out", "Counts as if it were not there."),
    ("non_answer", "open", "A range over all that the question admits."),
    ("non_answer", "left_out", "Left out, weight and all."),
    ("demand", "never", "It is not asked for."),
    ("demand", "always", "It is asked for whatever the answer."),
    ("operand", "number", "A number."),
    ("operand", "plain text", "A level, an option, a class, a code, an amount (`\"500000 SEK\"`) or a date."),
    ("operand", "`true` or `false`", "Yes or no."),
    ("operand", "list of plain texts", "What `in` looks through."),
    ("operand", "[quantity](#quantity)", "Something else of the case or the rules."),
    ("quantity", "depth", "The depth of the case."),
    ("quantity", "item", "The name of the item at hand."),
    ("quantity", "effect", "The effect on the item at hand."),
    ("quantity", "line_amount", "The amount of the financing line at hand."),
    ("quantity", "line_kind", "Who pays the financing line at hand."),
    ("quantity", "line_code", "The code of the financing line at hand."),
    ("setting", "number", "As it stands."),
    ("given", "`null`", "Nobody has answered: the same as leaving it out."),
    (
        "given",
        "plain text",
        "A level, an option, a code, an amount, a date or a text; or `\"unknown\"`, `\"not_described\"`, `\"not_applicable\"`.",
    ),
    ("given", "number", "A number."),
    ("given", "`true` or `false`", "Yes or no."),
    ("answer", "[given](#given)", "The answer alone."),
    ("label", "plain text", "A goal, a target or an own word."),
    ("cell", "`null`", "Nobody has said."),
    ("cell", "number", "A score from −3 to 3."),
    ("cell", "list of two: number", "Between two scores, the least first."),
    ("parameter_value", "number", "A number."),
    ("parameter_value", "plain text", "A level, a code, an amount, a date or a text."),
    ("parameter_value", "list of plain texts", "What a condition with `in` looks through."),
    ("money", "digits, a space and a currency", "At most two decimals, no separator of thousands."),
    ("date", "year-month-day", "A day in the calendar."),
    ("rough_date", "year, year-month or year-month-day", "As much as is known."),
    ("comment", "plain text", "A line."),
    ("comment", "list of plain texts", "Several lines."),
];

/// Fields of documents that show what the examples of the catalogue do not. They are read and checked.
pub(super) const MORE: &[(DocumentKind, &str)] = &[
    (
        DocumentKind::Handbook,
        r#"{"$comment": "Adopted in June; see the minutes.",
            "source": {"title": "Region Exempel, riktlinjer 2026", "url": "https://example.org/", "note": {"en": "Part 2 is left out."}},
            "facts": [{"id": "remark", "value": {"type": "text"}}],
            "parameters": [{"id": "themes", "default": ["041", "042"]}, {"id": "priority", "default": "041"},
                {"id": "limit", "default": "500000 SEK", "max": "800000 SEK"}]}"#,
    ),
    (
        DocumentKind::Handbook,
        r#"{"scales": [
              {"id": "few-or-many", "outside": {"level": "few"},
                "levels": [{"id": "few", "value": 1}, {"id": "many", "title": {"sv": "Många", "en": "Many"},
                  "anchor": {"sv": "Fem eller fler.", "en": "Five or more."}, "value": 2}],
                "bands": [{"at_least": 0, "less_than": 5, "level": "few"}, {"at_least": 5, "at_most": 20, "level": "many"}]},
              {"id": "jump", "outside": {"value": 0}, "points": [{"at": 0, "value": 0}, {"before": 5, "value": 1}, {"at": 5, "value": 1}, {"after": 5, "value": 2}, {"at": 20, "value": 3}]}],
            "criteria": [
              {"id": "need-points", "reads": {"answer": "need"}, "scale": "grade", "not_described": {"value": 1, "with_reason": true}}]}"#,
    ),
    (
        DocumentKind::Handbook,
        r#"{"questions": [{"id": "need", "answer": {"type": "level", "scale": "grade"}, "motivation": "always"}],
            "measures": [
              {"id": "sums", "sum": [{"score": "need-points"}, {"number": 1}]},
              {"id": "more", "sum": [{"measure": "sums"}]}]}"#,
    ),
    (
        DocumentKind::Handbook,
        r#"{"nodes": [
              {"id": "half", "rule": "mean", "parts": [{"of": "need-points", "weight": {"parameter": "enough"}}],
                "classes": [{"id": "good", "when": {"score": "half", "at_least": 2}}, {"id": "weak"}],
                "withheld": {"each": [{"coverage": "half"}], "less_than": 0.5}},
              {"id": "total", "rule": "mean", "parts": [{"of": "half"}],
                "classes": [{"id": "good", "when": {"score": "total", "at_least": 2}}, {"id": "weak"}]}],
            "stages": [{"id": "last", "gates": [
              {"id": "areas-reached", "requires": {"items": "areas", "count": 1, "hold": {"answer": "benefit", "at_least": "middle"}}},
              {"id": "classes", "requires": {"each": [{"class": "half"}], "at_least": "good"}},
              {"id": "enough-good", "requires": {"each": [{"parts": "total", "in_class": "good"}], "at_least": 1}},
              {"id": "nature-holds", "requires": {"each": [{"effect": "nature"}], "at_least": 0}},
              {"id": "before", "requires": {"each": [{"gate": "amount"}], "is": "passed"}},
              {"id": "all-before", "requires": {"each": [{"stage": "requirements"}], "is": "passed"}}]}]}"#,
    ),
    (DocumentKind::Case, r#"{"facts": {"start": {"from": "2026-03-01", "to": "2026-04-30"}}}"#),
    (
        DocumentKind::Call,
        r#"{"limits": [{"id": "one-town", "title": "Högst tre i Kiruna", "where": {"fact": "municipality", "is": "2584"}, "at_most": {"cases": 3}}]}"#,
    ),
    (
        DocumentKind::Strategy,
        r#"{"adopted": "2026-06", "reviewed": "2026-06-02",
            "analysis": {"title": "Länet i siffror", "when": "2025", "url": "https://example.org/"},
            "follow_up": {"how": "A report to the board.", "every_months": 12, "by": "the planning unit"},
            "participation": {"how": "Dialogues in every municipality.", "who": ["municipalities", "young people"]},
            "perspectives": [{"id": "equality", "kind": "gender_equality", "title": "Jämställdhet", "how": "Asked of every goal."}],
            "goals": [{"id": "green", "title": "Levande natur", "measures": [{"id": "plan", "title": "En plan för våtmarker", "owner": "the environment unit"}]}]}"#,
    ),
    (
        DocumentKind::Columns,
        r#"{"columns": [
              {"column": "Underlag", "evidence": "need"},
              {"column": "Natur, efter", "effect_after": "nature"},
              {"column": "Natur, varför", "effect_motivation": "nature"},
              {"column": "Kod", "line_code": "public", "number": 2},
              {"column": "Bedömning", "judgement": "text"}]}"#,
    ),
];

/// The smallest handbook that gives points.
pub(super) const SMALLEST: &str = r#"{
  "hallbar": "handbook/1",
  "id": "small-grants",
  "version": "1.0.0",
  "title": {"sv": "Små bidrag", "en": "Small grants"},
  "scales": [
    {
      "id": "grade",
      "levels": [
        {"id": "no", "title": {"sv": "Nej", "en": "No"}, "value": 0},
        {"id": "partly", "title": {"sv": "Delvis", "en": "Partly"}, "value": 1},
        {"id": "yes", "title": {"sv": "Ja", "en": "Yes"}, "value": 3}
      ]
    }
  ],
  "questions": [
    {
      "id": "need",
      "title": {"sv": "Finns ett behov?", "en": "Is there a need?"},
      "answer": {"type": "level", "scale": "grade"}
    }
  ],
  "criteria": [
    {"id": "need-points", "title": {"sv": "Behov", "en": "Need"}, "reads": {"answer": "need"}, "scale": "grade"}
  ],
  "nodes": [{"id": "total", "title": {"sv": "Poäng", "en": "Points"}, "parts": [{"of": "need-points"}]}],
  "main": "total"
}"#;

/// What is said of the fields of a layer before their table.
pub(super) const LAYER: &str = r#"
`hallbar`, `id` and `version` are the layer's own, and must be there. Other plain fields of a [handbook](#handbook) count in
place of those beneath, whole; `null` puts one back to what is usual. Lists of elements say what is done with each.

```json fragment
{
  "hallbar": "handbook/1",
  "id": "our-region",
  "version": "1.0.0",
  "extends": {"handbook": "example", "version": "2.0.0"},
  "criteria": {"amend": [{"id": "need-points", "cap": 2}]},
  "nodes": {"amend": [{"id": "total", "parts": {"amend": [{"of": "need-points", "weight": 3}], "remove": ["benefit-points"]}}]}
}
```
"#;

/// What is said of lists inside elements.
pub(super) const LAYER_INSIDE: &str = "
Elements are known by `id`, parts of a node by `of`, rows of a table by `code`. Inside `amend` these lists are told in the
same way again, or given as a plain list for the whole:
";
