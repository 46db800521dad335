//! Handbooks that come with the crate.

/// The handbooks that come with the crate, by id, each as its JSON.
///
/// | id | for |
/// |---|---|
/// | `grund` | general sustainability proofing of project funding, business support and strategies |
/// | `kronoberg` | Region Kronoberg's published questions, in our own words: the one that others adapt |
///
/// # Examples
/// ```
/// let (id, text) = hallbar_json::BUILT_IN[0];
/// let handbook = hallbar_json::read_handbook(text.as_bytes()).document.unwrap();
/// assert_eq!((id, handbook.id.as_str()), ("grund", "grund"));
/// ```
pub const BUILT_IN: &[(&str, &str)] = &[
    ("grund", include_str!("../handbooks/grund.json")),
    ("kronoberg", include_str!("../handbooks/kronoberg.json")),
];

/// The handbook of this id that comes with the crate, as its JSON.
///
/// # Examples
/// ```
/// assert!(hallbar_json::built_in("grund").is_some());
/// assert!(hallbar_json::built_in("another").is_none());
/// ```
#[must_use]
pub fn built_in(id: &str) -> Option<&'static str> {
    BUILT_IN.iter().find(|(known, _)| *known == id).map(|(_, text)| *text)
}
