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
    let Some(number) = number else { return out.extend_from_slice(b"null") };
    match small(number) {
        Some(whole) => digits(whole, out),
        None => out.extend_from_slice(zmij::Buffer::new().format(number).as_bytes()),
    }
}

/// The number as a small whole one, as most points and weights are.
fn small(number: f64) -> Option<u16> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what does not fit is not taken"
    )]
    let whole = number as u16;
    (f64::from(whole).to_bits() == number.to_bits()).then_some(whole)
}

/// A small whole number as a double is written: `300.0`.
fn digits(mut whole: u16, out: &mut Vec<u8>) {
    let mut text = *b"00000.0";
    let mut start = 4;
    for (at, digit) in text.iter_mut().enumerate().take(5).rev() {
        *digit = b'0' + u8::try_from(whole % 10).unwrap_or(0);
        whole /= 10;
        start = at;
        if whole == 0 {
            break;
        }
    }
    out.extend_from_slice(text.get(start..).unwrap_or_default());
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

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_written_as_everywhere_else() {
        for value in [0.0, -0.0, 1.0, 9.0, 10.0, 300.0, 65_535.0, 65_536.0, -1.0, 0.5, 1e21, 0.1 + 0.2] {
            let mut out = Vec::new();
            number(Some(value), &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&value).unwrap());
        }
    }
}
