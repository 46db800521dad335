//! Which lists of a handbook hold elements, and by which field each element is known.

/// A list of elements.
#[derive(Debug)]
pub(crate) struct Listed {
    /// The field that holds it.
    pub(crate) field: &'static str,
    /// The field that each element is known by.
    pub(crate) key: &'static str,
    /// What one is called.
    pub(crate) noun: &'static str,
    /// Lists inside each element.
    pub(crate) within: &'static [Listed],
}

impl Listed {
    /// The list in this field, if it is one of these.
    pub(crate) fn find<'a>(lists: &'a [Self], field: &str) -> Option<&'a Self> {
        lists.iter().find(|list| list.field == field)
    }
}

const fn list(field: &'static str, noun: &'static str, within: &'static [Listed]) -> Listed {
    Listed { field, key: "id", noun, within }
}

/// The lists of a handbook.
pub(crate) const LISTS: &[Listed] = &[
    list("parameters", "parameter", &[]),
    list("facts", "fact", &[]),
    list("lists", "list", &[]),
    list(
        "tables",
        "table",
        &[list("columns", "column", &[]), Listed { field: "rows", key: "code", noun: "row", within: &[] }],
    ),
    list("scales", "scale", &[list("levels", "level", &[])]),
    list("questions", "question", &[]),
    list("depths", "depth", &[]),
    list("measures", "measure", &[]),
    list("lenses", "lens", &[list("items", "item", &[])]),
    list("criteria", "criterion", &[]),
    list(
        "nodes",
        "node",
        &[
            Listed { field: "parts", key: "of", noun: "part", within: &[] },
            list("caps", "cap", &[]),
            list("classes", "class", &[]),
        ],
    ),
    list("stages", "stage", &[list("gates", "gate", &[])]),
    list("consequences", "consequence", &[list("route", "way", &[])]),
    list("stop_points", "stop point", &[list("asks", "control question", &[])]),
];
