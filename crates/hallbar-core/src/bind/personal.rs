//! Personal identity numbers in texts: assessments are public documents.

use crate::diagnostic::rules::case as rules;

use super::Bind;
use super::facts::luhn;

impl Bind<'_, '_> {
    pub(super) fn personal_numbers(&mut self) {
        let case = self.case;
        let mut texts: Vec<(String, &str)> = vec![("/title".into(), &case.title)];
        texts.extend(case.summary.iter().map(|text| ("/summary".into(), text.as_str())));
        for answer in &case.answers {
            let path = match &answer.item {
                Some(item) => format!("/answers/{}/per_item/{item}", answer.question),
                None => format!("/answers/{}", answer.question),
            };
            let all = answer.motivation.iter().chain(&answer.evidence);
            texts.extend(all.map(|text| (path.clone(), text.as_str())));
        }
        for (at, effect) in case.effects.iter().enumerate() {
            let all = effect.motivation.iter().chain(&effect.evidence);
            texts.extend(all.map(|text| (format!("/effects/{at}"), text.as_str())));
        }
        for (at, conflict) in case.conflicts.iter().enumerate() {
            texts.extend(conflict.standpoint.iter().map(|text| (format!("/conflicts/{at}"), text.as_str())));
        }
        for (at, deviation) in case.deviations.iter().enumerate() {
            texts.push((format!("/deviations/{at}/reason"), &deviation.reason));
        }
        for (at, stop) in case.stop_points.iter().enumerate() {
            texts.extend(stop.why.iter().map(|text| (format!("/stop_points/{at}/why"), text.as_str())));
        }
        for (at, line) in case.financing.iter().enumerate() {
            texts.extend(line.note.iter().map(|text| (format!("/financing/{at}/note"), text.as_str())));
        }
        if let Some(judgement) = &case.judgement {
            texts.push(("/judgement/text".into(), &judgement.text));
            texts.extend(judgement.reason.iter().map(|text| ("/judgement/reason".into(), text.as_str())));
        }
        for (path, text) in texts {
            if has_personal_number(text) {
                let message = "the text looks as if it holds a personal identity number";
                let help = "take it out if it is not needed: the assessment is a public document".to_owned();
                self.report(&rules::PERSONAL_NUMBER, path, message, Some(help));
            }
        }
    }
}

/// Whether a run of digits in a text is a date of birth and four more with the right check digit.
fn has_personal_number(text: &str) -> bool {
    let inside = |c: char| c.is_ascii_digit() || c == '-' || c == '+';
    text.split(|c: char| !inside(c)).any(|run| {
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
    })
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
}
