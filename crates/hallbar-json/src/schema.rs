mod layer;

use hallbar_core::call::CallDocument;
use hallbar_core::case::CaseDocument;
use hallbar_core::columns::ColumnsDocument;
use hallbar_core::handbook::HandbookDocument;
use hallbar_core::interlinkages::MatrixDocument;
use hallbar_core::strategy::StrategyDocument;
use serde_json::Value as JsonValue;

use crate::document::DocumentKind;
use crate::form::{Describer, Shape, Value as _};
use crate::json::Json;

/// The draft that schemas are written in.
const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The JSON Schema (draft 2020-12) of a kind of document, with a description for every field.
///
/// What the readers take is valid by it. It cannot say everything that they check: that ids are known, that dates
/// are in the calendar, or that numbers have at most six decimals. An assessment is written and never read; its
/// schema says only that it is one. A handbook that `extends` another is held to the form of a layer.
///
/// # Examples
/// ```
/// use hallbar_json::{DocumentKind, schema};
/// let schema = schema(DocumentKind::Handbook);
/// assert_eq!(schema["$defs"]["part"]["properties"]["weight"]["$ref"], "#/$defs/setting");
/// ```
#[must_use]
pub fn schema(kind: DocumentKind) -> JsonValue {
    value(match kind {
        DocumentKind::Handbook => handbook(),
        DocumentKind::Case => of::<CaseDocument>(),
        DocumentKind::Strategy => of::<StrategyDocument>(),
        DocumentKind::Call => of::<CallDocument>(),
        DocumentKind::Assessment => assessment(),
        DocumentKind::Columns => of::<ColumnsDocument>(),
        DocumentKind::Matrix => of::<MatrixDocument>(),
    })
}

fn of<T: Shape>() -> Json {
    let mut describer = Describer::default();
    let root = T::describe(&mut describer);
    document(T::ABOUT, root, describer.into_definitions())
}

/// A handbook or a layer: the same document, told apart by whether it extends another.
fn handbook() -> Json {
    let mut describer = Describer::default();
    let whole = HandbookDocument::describe(&mut describer);
    let (root, definitions) = layer::or_layer(whole, describer);
    document(HandbookDocument::ABOUT, root, definitions)
}

/// A schema for a whole document.
pub(crate) fn document(title: &str, root: Json, definitions: Json) -> Json {
    let mut members =
        vec![("$schema".to_owned(), Json::from(DRAFT)), ("title".to_owned(), Json::from(title))];
    if let Json::Object(root) = root {
        members.extend(root);
    }
    members.push(("$defs".to_owned(), definitions));
    Json::Object(members)
}

fn assessment() -> Json {
    let marker = Json::from(vec![("const", Json::from(DocumentKind::Assessment.marker()))]);
    Json::from(vec![
        ("$schema", Json::from(DRAFT)),
        ("title", Json::from("An assessment: what was computed for a case, and why.")),
        ("type", Json::from("object")),
        ("properties", Json::from(vec![("hallbar", marker)])),
        ("required", Json::texts(["hallbar"])),
    ])
}

/// The schema as other programs take it. Turning it into a value in memory has no way to fail.
pub(crate) fn value(schema: Json) -> JsonValue {
    serde_json::to_value(schema).unwrap_or_default()
}
