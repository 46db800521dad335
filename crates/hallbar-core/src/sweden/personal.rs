//! Personal identity numbers in texts.

use crate::bind::luhn;

/// Whether a text looks as if it holds a personal identity number or a coordination number: a date of birth and four digits
/// more, the last of them the right check digit.
#[must_use]
pub fn has_personal_number(text: &str) -> bool {
    text.split(|c: char| !inside(c)).any(is_personal_number)
}

/// The text with the digits of every personal identity number replaced by dots, and how many numbers there were.
///
/// # Examples
/// ```
/// use hallbar_core::sweden::mask_personal_numbers;
/// // A number from the Swedish Tax Agency's published test series.
/// assert_eq!(mask_personal_numbers("född 121212-1212 i"), ("född ••••••-•••• i".to_owned(), 1));
/// assert_eq!(mask_personal_numbers("202100-1975").1, 0);
/// ```
#[must_use]
pub fn mask_personal_numbers(text: &str) -> (String, usize) {
    let (mut masked, mut count, mut rest) = (String::with_capacity(text.len()), 0, text);
    while let Some(first) = rest.chars().next() {
        let length = rest.find(|c: char| inside(c) != inside(first)).unwrap_or(rest.len());
        let (run, after) = rest.split_at(length);
        if inside(first) && is_personal_number(run) {
            count += 1;
            masked.extend(run.chars().map(|c| if c.is_ascii_digit() { '•' } else { c }));
        } else {
            masked.push_str(run);
        }
        rest = after;
    }
    (masked, count)
}

fn inside(c: char) -> bool {
    c.is_ascii_digit() || c == '-' || c == '+'
}

fn is_personal_number(run: &str) -> bool {
    let digits: Vec<u8> = run.bytes().filter(u8::is_ascii_digit).collect();
    let tail = run.len().checked_sub(5).and_then(|at| run.as_bytes().get(at)).copied();
    let parted = matches!(tail, Some(b'-' | b'+')) && run.len() == digits.len() + 1;
    if run.len() != digits.len() && !parted {
        return false;
    }
    let short = match digits.len() {
        10 => digits.as_slice(),
        12 if matches!(digits.first_chunk::<2>(), Some(b"19" | b"20")) => digits.get(2..).unwrap_or(&[]),
        _ => return false,
    };
    let pair = |at: usize| {
        let tens = short.get(at).map_or(0, |d| d - b'0');
        tens * 10 + short.get(at + 1).map_or(0, |d| d - b'0')
    };
    // Coordination numbers add 60 to the day.
    let (month, day) = (pair(2), pair(4) % 60);
    (1..=12).contains(&month) && (1..=31).contains(&day) && luhn(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_personal_numbers_from_others() {
        // Numbers from the Swedish Tax Agency's published test series.
        assert!(has_personal_number("född 121212-1212 i"));
        assert!(has_personal_number("191212121212"));
        assert!(!has_personal_number("202100-1975"));
        assert!(!has_personal_number("2026-03-01, 500000 kr"));
        assert!(!has_personal_number("0000000000"));
        assert!(!has_personal_number(""));
    }

    #[test]
    fn what_is_masked_is_found_no_more_and_the_rest_stays() {
        let text = "åäö 121212-1212, 191212121212; 2026-03-01 – 202100-1975 121212+1212";
        let (masked, count) = mask_personal_numbers(text);
        assert_eq!(count, 3);
        assert!(!has_personal_number(&masked));
        assert_eq!(masked, "åäö ••••••-••••, ••••••••••••; 2026-03-01 – 202100-1975 ••••••+••••");
    }
}
