//! Personal identity numbers in texts: assessments are public documents.

use crate::diagnostic::rules::case as rules;
use crate::sweden::has_personal_number;

use super::Bind;

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
