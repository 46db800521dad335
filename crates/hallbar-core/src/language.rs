/// stub
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Swedish.
    #[default]
    Swedish,
    /// English.
    English,
}
