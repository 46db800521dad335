//! Texts and numbers of a line, appended to it.

/// A text between quotes.
pub(super) fn text(text: &str, out: &mut Vec<u8>) {
    let plain = |byte: &u8| *byte >= b' ' && *byte != b'"' && *byte != b'\\';
    if text.as_bytes().iter().all(plain) {
        out.push(b'"');
        out.extend_from_slice(text.as_bytes());
        out.push(b'"');
    } else {
        // Writing a text to memory has no way to fail.
        serde_json::to_writer(out, text).unwrap_or_default();
    }
}

/// A text of several pieces, between quotes.
pub(super) fn text_of(pieces: &[&str], out: &mut Vec<u8>) {
    let start = out.len();
    for piece in pieces {
        if out.len() > start {
            // The quote that closed the piece before.
            out.pop();
        }
        let at = out.len();
        text(piece, out);
        if at > start {
            out.remove(at);
        }
    }
}

/// A text, or null.
pub(super) fn optional(maybe: Option<&str>, out: &mut Vec<u8>) {
    match maybe {
        Some(inner) => text(inner, out),
        None => out.extend_from_slice(b"null"),
    }
}

/// A finite number, as short as it reads back, or null.
pub(super) fn number(number: Option<f64>, out: &mut Vec<u8>) {
    match number {
        Some(number) => out.extend_from_slice(zmij::Buffer::new().format(number).as_bytes()),
        None => out.extend_from_slice(b"null"),
    }
}

/// Commas between the elements of a list.
#[derive(Default)]
pub(super) struct Commas(bool);

impl Commas {
    pub(super) fn before(&mut self, out: &mut Vec<u8>) {
        if std::mem::replace(&mut self.0, true) {
            out.push(b',');
        }
    }
}
