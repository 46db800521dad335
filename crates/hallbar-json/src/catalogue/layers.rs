//! Handbooks that extend others.

use super::Construct;
use super::Section::Handbook;
use super::fields;

pub(super) const ALL: &[Construct] = &[
    Construct {
        name: "extends",
        also: &["layer", "layers", "lager", "bygger på", "base", "bas", "file", "handbook extends"],
        summary: "makes a handbook a layer on another: it says only what differs",
        about: "Named by id and `version`, and by `file` (seen from the layer) where it is neither built in nor lies beside \
                it as `id.json`. Fields given count in place of those beneath, and `null` puts one back to what is usual; \
                lists of elements are told by `add`, `amend`, `replace`, `remove` and `order`. Rules are checked once, on \
                what comes out. A chain may be of any length.",
        example: fields(
            r#"{"extends": {"handbook": "example", "version": "2.0.0"},
                "criteria": {"amend": [{"id": "need-points", "cap": 1}]}}"#,
            "",
            r#"{"scores": {"total": {"value": 1.2}}}"#,
            "need counts at most 1: (2 × 1 + 1 + 1 + 2) ÷ 5 = 1.2",
        ),
        section: Handbook("Layers"),
    },
    Construct {
        name: "amend",
        also: &["ändra"],
        summary: "changes fields of an element beneath a layer",
        about: "The element is named by its id, parts of a node by `of`, rows of a table by `code`. A field given counts whole \
                in place of the earlier one: a text with all its languages. Lists of elements inside it can be told the same \
                way again, or given whole.",
        example: fields(
            r#"{"extends": {"handbook": "example", "version": "2.0.0"},
                "nodes": {"amend": [{"id": "total", "parts": {"amend": [{"of": "need-points", "weight": 3}]}}]}}"#,
            "",
            r#"{"scores": {"total": {"value": 2.166666667}}}"#,
            "(3 × 3 + 1 + 1 + 2) ÷ 6 = 2.1666…",
        ),
        section: Handbook("Layers"),
    },
    Construct {
        name: "replace",
        also: &["ersätt", "byt ut"],
        summary: "puts another element in the place of one beneath a layer, under the same id",
        about: "What the new one does not say is as usual, whatever the earlier one said. It keeps the earlier one’s place in \
                the order.",
        example: fields(
            r#"{"extends": {"handbook": "example", "version": "2.0.0"},
                "criteria": {"replace": [{"id": "need-points", "reads": {"number": 2}}]}}"#,
            "",
            r#"{"scores": {"total": {"value": 1.6}}}"#,
            "need is now the number 2: (2 × 2 + 1 + 1 + 2) ÷ 5 = 1.6",
        ),
        section: Handbook("Layers"),
    },
    Construct {
        name: "remove",
        also: &["ta bort", "take away"],
        summary: "takes elements away from beneath a layer, by id",
        about: "What names them must go or be changed as well: a condition on a criterion that is not there is a mistake. \
                `remove` comes first, so the same id can be added anew, and then stands last.",
        example: fields(
            r#"{"extends": {"handbook": "example", "version": "2.0.0"},
                "nodes": {"amend": [{"id": "total", "parts": {"remove": ["need-points"]}}]}}"#,
            "",
            r#"{"scores": {"total": {"value": 1.333333333}}}"#,
            "partners and benefit are left: (1 + 1 + 2) ÷ 3 = 1.3333…",
        ),
        section: Handbook("Layers"),
    },
    Construct {
        name: "add",
        also: &["lägg till"],
        summary: "adds elements to a list beneath a layer",
        about: "They come last, in the order they are written, unless an `order` says otherwise. The id must be new: where the \
                base has taken it, that is a mistake (HB145) and not a change.",
        example: fields(
            r#"{"extends": {"handbook": "example", "version": "2.0.0"},
                "criteria": {"add": [{"id": "base-points", "reads": {"number": 2}}]},
                "nodes": {"amend": [{"id": "total", "parts": {"add": [{"of": "base-points"}]}}]}}"#,
            "",
            r#"{"scores": {"total": {"value": 2.0}}}"#,
            "(2 × 3 + 1 + 1 + 2 + 2) ÷ 6 = 2",
        ),
        section: Handbook("Layers"),
    },
    Construct {
        name: "order",
        also: &["ordning", "sequence"],
        summary: "puts the elements of a list in another order: every id once",
        about: "It comes last, so it names what is added and not what is removed. Classes are best first, and the first whose \
                condition holds counts: there the order decides.",
        example: fields(
            r#"{"extends": {"handbook": "example", "version": "2.0.0"},
                "nodes": {"amend": [{"id": "total", "parts": {"order": ["partner-points", "need-points", "benefit-points"]}}]}}"#,
            "",
            r#"{"scores": {"total": {"value": 2.0}}}"#,
            "(1 + 2 × 3 + 1 + 2) ÷ 5 = 2, in the other order",
        ),
        section: Handbook("Layers"),
    },
    Construct {
        name: "to_decide",
        also: &["att avgöra", "adapt", "anpassa", "proposed"],
        summary: "the questions of an adapted handbook that a person has yet to decide",
        about: "`hallbar handbook adapt` proposes a layer and writes what it could not know here, each with a `question`, what \
                it is `about`, what is `proposed` and the `reasons`. While one is left it is a warning (HB149); no rule \
                rests on it.",
        example: fields(
            r#"{"extends": {"handbook": "example", "version": "2.0.0"},
                "to_decide": [{"question": "Who looks at livsmiljo?"}]}"#,
            "",
            r#"{"scores": {"total": {"value": 2.0}}}"#,
            "an open question changes no points",
        ),
        section: Handbook("Layers"),
    },
];
