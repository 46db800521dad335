/// What the next bytes of many records are, as the splitter of a format finds them.
///
/// The formats split and `hallbar-batch` reads; this is the word between them. Every byte lies in one record or between two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// So many of them end the record; the next one begins after them.
    Record(usize),
    /// So many of them lie between two records.
    Between(usize),
    /// All of them belong to a record that does not end here.
    More,
}
