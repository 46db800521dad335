//! How far a run has come, shown on a terminal.

use hallbar::Language;
use hallbar::batch::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::texts::many as say;

/// A bar on standard error, or nothing.
pub(super) struct Shown(Option<ProgressBar>, Language);

impl Shown {
    pub(super) fn new(shown: bool, bytes: Option<u64>, language: Language) -> Self {
        if !shown {
            return Self(None, language);
        }
        let bar = ProgressBar::with_draw_target(bytes, ProgressDrawTarget::stderr());
        let template = match bytes {
            Some(_) => "{bar:30} {percent:>3} %  {msg}  {eta}",
            None => "{spinner} {msg}  {elapsed}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Self(Some(bar), language)
    }

    pub(super) fn set(&self, progress: &Progress) {
        let Some(bar) = &self.0 else { return };
        let (cases, refused) = (say::BAR_CASES.get(self.1), say::BAR_REFUSED.get(self.1));
        let seconds = bar.elapsed().as_secs_f64();
        #[expect(clippy::cast_precision_loss, reason = "shown in whole cases per second")]
        let rate = if seconds > 0.0 { progress.records as f64 / seconds } else { 0.0 };
        let mut message = format!("{} {cases}  {rate:.0}/s", progress.records);
        if progress.refused > 0 {
            message.push_str(&format!("  {} {refused}", progress.refused));
        }
        bar.set_message(message);
        bar.set_position(progress.bytes);
    }

    pub(super) fn clear(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
