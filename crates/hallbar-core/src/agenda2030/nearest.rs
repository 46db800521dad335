//! Which code was meant by a text that is none.

use super::{Code, Goal, Target};

/// The longest text worth comparing with codes, which have at most seven characters.
const LONGEST: usize = 12;

/// The steps between a number and a letter: more than between any two of a kind.
const FAR: u32 = u32::MAX;

/// A refused text as a code: its first run of characters from a digit on, in the form of a code.
pub(super) struct Reading {
    /// Goal, target, indicator: as many as were written, and at most as many as were asked for.
    parts: Vec<String>,
    depth: usize,
    /// The goal and the target that the parts name, as far as they exist.
    goal: Option<Goal>,
    target: Option<Target>,
    /// The code that was written in another form.
    same: Option<Code>,
}

impl Reading {
    /// Reads the text, which must be short, as a code of so many parts, or of as many as it has.
    pub(super) fn of(text: &str, depth: Option<usize>) -> Self {
        let mut parts = code_parts(text).unwrap_or_default();
        let depth = depth.unwrap_or_else(|| parts.len().clamp(1, 3));
        parts.truncate(depth);
        let first = |count: usize| {
            let joined = parts.get(..count).map(|parts| parts.join("."));
            joined.and_then(|text| Code::parse(&text))
        };
        let (goal, target, same) = (first(1).map(Code::goal), first(2).and_then(Code::target), first(depth));
        Self { parts, depth, goal, target, same }
    }

    /// What the goal or target that was written has; `None` where the form is what is wrong.
    pub(super) fn what_there_is(&self) -> Option<String> {
        if self.parts.is_empty() || self.same.is_some() {
            return None;
        }
        match (self.goal, self.target) {
            (_, Some(target)) if self.depth == 3 => Some(match span(target.indicators()) {
                Some(indicators) => format!("target {target} has {indicators}"),
                None => format!("target {target} has no indicators"),
            }),
            (Some(goal), _) => {
                let lettered = |target: &Target| target.key().is_ascii_lowercase();
                let numbers = span(goal.targets().filter(|target| !lettered(target)));
                let letters = span(goal.targets().filter(lettered));
                let spans: Vec<String> = numbers.into_iter().chain(letters).collect();
                Some(format!("goal {goal} has {}", spans.join(" and ")))
            }
            (None, _) => Some("goals are 1 to 17".to_owned()),
        }
    }

    /// The code most likely meant, of the kind asked for.
    pub(super) fn nearest(&self) -> Option<Code> {
        if self.same.is_some() {
            return self.same;
        }
        if self.parts.len() < self.depth {
            return None;
        }
        let written = self.parts.join(".");
        // with its goal right, the rest may be farther off
        let farthest = if self.depth > 1 && self.goal.is_some() { 2 } else { 1 };
        Code::all()
            .filter(|code| code.parts().iter().filter(|part| **part > 0).count() == self.depth)
            .filter(|code| self.depth == 1 || self.goal.is_none_or(|goal| code.goal() == goal))
            .filter(|code| self.depth < 3 || self.target.is_none_or(|target| code.target() == Some(target)))
            .map(|code| {
                let steps = self.steps_to(code);
                let next_to = steps.iter().copied().fold(0, u32::saturating_add) == 1;
                let edits = if next_to { 1 } else { strsim::levenshtein(&written, &code.to_string()) };
                (edits, steps, code)
            })
            .filter(|(edits, ..)| *edits <= farthest)
            .min()
            .map(|(.., code)| code)
    }

    /// How far each part is from the code's, counted in numbers or letters; 0 where a part is neither.
    fn steps_to(&self, code: Code) -> [u32; 3] {
        let mut steps = [0; 3];
        for ((steps, part), known) in steps.iter_mut().zip(&self.parts).zip(code.parts()) {
            *steps = match (part.as_bytes(), part.parse::<u32>()) {
                ([letter], Err(_)) if known.is_ascii_lowercase() => u32::from(letter.abs_diff(known)),
                ([_], Err(_)) => FAR,
                (_, Ok(_)) if known.is_ascii_lowercase() => FAR,
                (_, Ok(number)) => number.abs_diff(u32::from(known)),
                (_, Err(_)) => 0,
            };
        }
        steps
    }
}

/// The parts of what may be a code: small letters, stops for commas, between digits and letters and nowhere else, no
/// leading zeros. `None` where there is no digit, another character or too much.
fn code_parts(text: &str) -> Option<Vec<String>> {
    let (_, from_digit) = text.split_at_checked(text.find(|c: char| c.is_ascii_digit())?)?;
    let word = from_digit.split_whitespace().next()?;
    let word = word.trim_end_matches(|c: char| c.is_ascii_punctuation());
    if word.len() > LONGEST {
        return None;
    }
    let mut parts = vec![String::new()];
    for character in word.chars() {
        let character = character.to_ascii_lowercase();
        let last = parts.last_mut()?;
        match character {
            '.' | ',' if last.is_empty() => {}
            '.' | ',' => parts.push(String::new()),
            '0'..='9' | 'a'..='z' => {
                let kept = last.chars().next_back();
                if kept.is_some_and(|kept| kept.is_ascii_digit() != character.is_ascii_digit()) {
                    parts.push(character.to_string());
                } else if last == "0" && character.is_ascii_digit() {
                    *last = character.to_string();
                } else {
                    last.push(character);
                }
            }
            _ => return None,
        }
    }
    Some(parts)
}

/// The first and the last, or the only one.
fn span<T: ToString>(mut items: impl DoubleEndedIterator<Item = T>) -> Option<String> {
    let first = items.next()?.to_string();
    Some(items.next_back().map_or(first.clone(), |last| format!("{first} to {}", last.to_string())))
}

#[cfg(test)]
mod tests {
    use super::{Reading, code_parts};

    #[test]
    fn parts_are_put_in_form() {
        let parts = |text: &str| code_parts(text).map(|parts| parts.join("|"));
        for (text, expected) in [
            ("11.2.1", "11|2|1"),
            ("SDG 013.A1", "13|a|1"),
            ("1,,1", "1|1"),
            ("00", "0"),
            ("0.00", "0|0"),
            ("1.1.", "1|1"),
            ("mål 7)", "7"),
        ] {
            assert_eq!(parts(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "abc", "1/2", "1å", "1111111111111", "11…"] {
            assert_eq!(parts(text), None, "{text}");
        }
    }

    #[test]
    fn the_nearest_is_of_the_kind_asked_for() {
        let nearest = |text: &str, depth| Reading::of(text, depth).nearest().map(|code| code.to_string());
        assert_eq!(nearest("11.2.1", Some(1)).as_deref(), Some("11"));
        assert_eq!(nearest("11.2.1", Some(2)).as_deref(), Some("11.2"));
        assert_eq!(nearest("11.9.1", Some(3)).as_deref(), Some("11.7.1"));
        assert_eq!(nearest("11", Some(2)), None);
        assert_eq!(nearest("11", None).as_deref(), Some("11"));
    }

    #[test]
    fn a_slip_of_the_hand_is_nearer_than_a_number_far_off() {
        let nearest = |text: &str| Reading::of(text, None).nearest().map(|code| code.to_string());
        for (text, expected) in [
            ("11.22", "11.2"),
            ("11.99", "11.7"),
            ("8.11", "8.10"),
            ("17.20", "17.19"),
            ("4.0", "4.1"),
            ("12.d", "12.c"),
            ("100", "10"),
            ("117.1", "17.1"),
        ] {
            assert_eq!(nearest(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(nearest("11.20301"), None);
        assert_eq!(nearest("99.99"), None);
        assert_eq!(nearest("365"), None);
    }
}
