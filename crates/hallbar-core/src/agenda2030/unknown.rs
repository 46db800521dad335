//! The refusal of a text that is no code.

use super::{Code, nearest::Reading};
use std::fmt;

/// How many characters of the text a message repeats.
const SHOWN: usize = 40;

/// The text is no code of Agenda 2030, or not of the kind asked for.
///
/// The message repeats the text, cut after 40 characters; what would have been right is told apart from it, by
/// [`help`](Self::help).
///
/// # Examples
/// ```
/// # use hallbar_core::agenda2030::{Target, UnknownCode};
/// let Err(error) = "13.A".parse::<Target>() else { return };
/// assert_eq!(error.to_string(), "`13.A` is no Agenda 2030 target");
/// assert_eq!(error.help(), "a target is written as `11.2` or `13.a`; did you mean `13.a`?");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} is no Agenda 2030 {wanted}", Shown(text))]
pub struct UnknownCode {
    text: Box<str>,
    wanted: Wanted,
}

impl UnknownCode {
    pub(super) fn new(text: &str, wanted: Wanted) -> Self {
        let mut shown: String = text.chars().take(SHOWN).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        Self { text: shown.into(), wanted }
    }

    /// The code of the kind asked for that was most likely meant: the same code otherwise written, else the nearest
    /// in spelling and number. `None` where nothing is near.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Code;
    /// let nearest = |text: &str| text.parse::<Code>().err().and_then(|error| error.nearest());
    /// assert_eq!(nearest("SDG 11"), "11".parse().ok());
    /// assert_eq!(nearest("1,1"), "1.1".parse().ok());
    /// assert_eq!(nearest("18"), "17".parse().ok());
    /// assert_eq!(nearest("klimat"), None);
    /// ```
    #[must_use]
    pub fn nearest(&self) -> Option<Code> {
        Reading::of(&self.text, self.wanted.depth()).nearest()
    }

    /// What is right, and the nearest code if there is one.
    ///
    /// # Examples
    /// ```
    /// # use hallbar_core::agenda2030::Code;
    /// let help = |text: &str| text.parse::<Code>().err().map(|error| error.help());
    /// assert_eq!(help("18").as_deref(), Some("goals are 1 to 17; did you mean `17`?"));
    /// assert_eq!(help("11.c.1").as_deref(), Some("target 11.c has no indicators"));
    /// ```
    #[must_use]
    pub fn help(&self) -> String {
        let reading = Reading::of(&self.text, self.wanted.depth());
        let right = reading.what_there_is().unwrap_or_else(|| self.wanted.form().to_owned());
        match reading.nearest() {
            Some(code) => format!("{right}; did you mean `{code}`?"),
            None => right,
        }
    }
}

/// The text between backticks, on one line.
struct Shown<'a>(&'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("an empty text");
        }
        f.write_str("`")?;
        for character in self.0.chars() {
            if character.is_control() {
                write!(f, "{}", character.escape_default())?;
            } else {
                write!(f, "{character}")?;
            }
        }
        f.write_str("`")
    }
}

/// The kind of code that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Goal,
    Target,
    Indicator,
    Any,
}

impl Wanted {
    /// The kind that a text has the shape of, where any will do.
    pub(super) fn as_written(text: &str) -> Self {
        let mut parts = [Self::Goal, Self::Target, Self::Indicator].into_iter();
        let mut wanted = Self::Any;
        // four parts are enough to know
        for part in text.splitn(4, '.') {
            let plain = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
            match parts.next() {
                Some(next) if plain => wanted = next,
                _ => return Self::Any,
            }
        }
        if text.starts_with(|first: char| first.is_ascii_digit()) { wanted } else { Self::Any }
    }

    /// How many parts such a code has; `None` where any number will do.
    const fn depth(self) -> Option<usize> {
        match self {
            Self::Goal => Some(1),
            Self::Target => Some(2),
            Self::Indicator => Some(3),
            Self::Any => None,
        }
    }

    const fn form(self) -> &'static str {
        match self {
            Self::Goal => "a goal is written as `11`",
            Self::Target => "a target is written as `11.2` or `13.a`",
            Self::Indicator => "an indicator is written as `11.2.1` or `13.a.1`",
            Self::Any => "a code is written as `11`, `11.2`, `13.a` or `11.2.1`",
        }
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Goal => "goal",
            Self::Target => "target",
            Self::Indicator => "indicator",
            Self::Any => "code",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::UnknownCode;
    use crate::agenda2030::{Code, Goal, Indicator, Target};
    use std::str::FromStr;

    fn refused<T: FromStr<Err = UnknownCode> + std::fmt::Debug>(text: &str) -> String {
        let error = text.parse::<T>().unwrap_err();
        format!("{error}: {}", error.help())
    }

    #[test]
    fn what_does_not_exist_is_refused_as_what_it_looks_like() {
        for (text, expected) in [
            ("0", "`0` is no Agenda 2030 goal: goals are 1 to 17; did you mean `1`?"),
            ("18", "`18` is no Agenda 2030 goal: goals are 1 to 17; did you mean `17`?"),
            ("2030", "`2030` is no Agenda 2030 goal: goals are 1 to 17"),
            (
                "11.77",
                "`11.77` is no Agenda 2030 target: \
                 goal 11 has 11.1 to 11.7 and 11.a to 11.c; did you mean `11.7`?",
            ),
            (
                "11.8",
                "`11.8` is no Agenda 2030 target: goal 11 has 11.1 to 11.7 and 11.a to 11.c; did you mean `11.7`?",
            ),
            ("17.20", "`17.20` is no Agenda 2030 target: goal 17 has 17.1 to 17.19; did you mean `17.19`?"),
            (
                "7.c",
                "`7.c` is no Agenda 2030 target: goal 7 has 7.1 to 7.3 and 7.a to 7.b; did you mean `7.b`?",
            ),
            ("18.1", "`18.1` is no Agenda 2030 target: goals are 1 to 17; did you mean `17.1`?"),
            (
                "11.7.3",
                "`11.7.3` is no Agenda 2030 indicator: \
                 target 11.7 has 11.7.1 to 11.7.2; did you mean `11.7.2`?",
            ),
            (
                "11.2.2",
                "`11.2.2` is no Agenda 2030 indicator: target 11.2 has 11.2.1; did you mean `11.2.1`?",
            ),
            ("11.c.1", "`11.c.1` is no Agenda 2030 indicator: target 11.c has no indicators"),
            (
                "11.77.1",
                "`11.77.1` is no Agenda 2030 indicator: \
                 goal 11 has 11.1 to 11.7 and 11.a to 11.c; did you mean `11.7.1`?",
            ),
        ] {
            assert_eq!(refused::<Code>(text), expected);
        }
    }

    #[test]
    fn a_code_otherwise_written_is_refused_with_the_right_form() {
        let any = "a code is written as `11`, `11.2`, `13.a` or `11.2.1`";
        for (text, nearest) in [
            (" 11", "11"),
            ("11\u{a0}", "11"),
            ("SDG 11", "11"),
            ("SDG11", "11"),
            ("SDG 11: hållbara städer och samhällen som växer med måtta", "11"),
            ("mål 11.2", "11.2"),
            ("1.1.", "1.1"),
            ("1..1", "1.1"),
            ("1,1", "1.1"),
            ("1.1 och 1.2", "1.1"),
            (".1", "1"),
            ("-1", "1"),
            ("11.2.1.1", "11.2.1"),
        ] {
            let error = text.parse::<Code>().unwrap_err();
            assert_eq!(error.help(), format!("{any}; did you mean `{nearest}`?"), "{text}");
            assert!(error.to_string().ends_with("` is no Agenda 2030 code"), "{text}");
        }
        assert_eq!(
            refused::<Code>("01"),
            "`01` is no Agenda 2030 goal: a goal is written as `11`; did you mean `1`?"
        );
        assert_eq!(
            refused::<Code>("13.A"),
            "`13.A` is no Agenda 2030 target: a target is written as `11.2` or `13.a`; did you mean `13.a`?"
        );
        assert_eq!(
            refused::<Target>("13a"),
            "`13a` is no Agenda 2030 target: a target is written as `11.2` or `13.a`; did you mean `13.a`?"
        );
        assert_eq!(
            refused::<Indicator>("13.A.01"),
            "`13.A.01` is no Agenda 2030 indicator: \
             an indicator is written as `11.2.1` or `13.a.1`; did you mean `13.a.1`?"
        );
    }

    #[test]
    fn another_kind_of_code_is_refused() {
        assert_eq!(
            refused::<Goal>("11.2"),
            "`11.2` is no Agenda 2030 goal: a goal is written as `11`; did you mean `11`?"
        );
        assert_eq!(
            refused::<Target>("11"),
            "`11` is no Agenda 2030 target: goal 11 has 11.1 to 11.7 and 11.a to 11.c"
        );
        assert_eq!(
            refused::<Target>("11.2.1"),
            "`11.2.1` is no Agenda 2030 target: a target is written as `11.2` or `13.a`; did you mean `11.2`?"
        );
        assert_eq!(
            refused::<Indicator>("11.2"),
            "`11.2` is no Agenda 2030 indicator: target 11.2 has 11.2.1"
        );
    }

    #[test]
    fn what_resembles_nothing_gets_the_form_only() {
        let any = "a code is written as `11`, `11.2`, `13.a` or `11.2.1`";
        for text in
            ["", " ", ".", "...", "klimat", "å", "１１", "十一", "🌍", "\u{0}", "1/1", "1\u{301}", "1–5"]
        {
            assert_eq!(text.parse::<Code>().unwrap_err().help(), any, "{text}");
        }
        assert_eq!(refused::<Goal>(""), "an empty text is no Agenda 2030 goal: a goal is written as `11`");
    }

    #[test]
    fn a_message_is_one_short_line() {
        let message = |text: &str| text.parse::<Code>().unwrap_err().to_string();
        assert_eq!(message("11\n"), "`11\\n` is no Agenda 2030 code");
        let long = "å".repeat(1_000_000);
        assert_eq!(message(&long), format!("`{}…` is no Agenda 2030 code", "å".repeat(40)));
        assert_eq!(message(&"x".repeat(40)), format!("`{}` is no Agenda 2030 code", "x".repeat(40)));
    }

    #[test]
    fn a_cut_text_suggests_no_half_code() {
        let text = format!("{} 11.2.1", "x".repeat(37));
        assert_eq!(text.parse::<Code>().unwrap_err().nearest(), None);
        let digits = "1".repeat(1_000_000);
        assert_eq!(digits.parse::<Code>().unwrap_err().nearest(), None);
        assert_eq!("1.".repeat(500_000).parse::<Code>().unwrap_err().nearest(), None);
    }

    #[test]
    fn no_text_of_three_characters_makes_the_help_contradict_itself() {
        let characters = ['0', '1', '7', '9', 'a', 'A', '.', ',', ' ', 'å'];
        for a in characters {
            for b in characters {
                for c in characters {
                    let text: String = [a, b, c].into_iter().collect();
                    let Err(error) = text.parse::<Code>() else { continue };
                    let suggestion = error.nearest().map(|code| format!("did you mean `{code}`?"));
                    assert_eq!(error.help().contains("did you mean"), suggestion.is_some());
                    assert!(suggestion.is_none_or(|text| error.help().ends_with(&text)));
                }
            }
        }
    }
}
