//! What can be chosen in a cell: what each option is called there, so that it is read back as that option.

use hallbar_core::{Language, Phrase, Text};

use super::texts;

/// Options of one kind, by their ids, with what they are called in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choices {
    /// Id and label, in the order of the options.
    pub(super) options: Vec<(String, String)>,
    /// What can be said in place of an option: unknown, not described and, where it can be said, not applicable.
    pub(super) others: Vec<String>,
    /// What each option is called in either language, folded, with its id.
    names: Vec<(String, String)>,
}

pub(super) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Choices {
    /// Options by their titles in a language; one whose title is another's too goes by its id.
    pub(super) fn new<'t>(options: impl Iterator<Item = (&'t str, &'t Text)>, language: Language) -> Self {
        let all: Vec<(&str, &Text)> = options.collect();
        let names = |(id, title): &(&str, &Text)| {
            [fold(id), fold(title.get(Language::Swedish)), fold(title.get(Language::English))]
        };
        let label = |one: &(&str, &Text)| {
            let label = one.1.get(language).split_whitespace().collect::<Vec<_>>().join(" ");
            let folded = fold(&label);
            let others = all.iter().filter(|other| other.0 != one.0).flat_map(names);
            let mistakable = others.into_iter().any(|name| name == folded);
            if folded.is_empty() || mistakable { one.0.to_owned() } else { label }
        };
        let options = all.iter().map(|one| (one.0.to_owned(), label(one))).collect();
        let named = |one: &(&str, &Text)| names(one).map(|name| (name, one.0.to_owned()));
        Self { options, others: Vec::new(), names: all.iter().flat_map(named).collect() }
    }

    /// The same from words of the form itself.
    pub(super) fn of(words: &[(&str, Phrase)], language: Language) -> Self {
        let one = |(id, phrase): &(&str, Phrase)| ((*id).to_owned(), phrase.get(language).to_owned());
        let named = |(id, phrase): &(&str, Phrase)| {
            let both = [Language::Swedish, Language::English].map(|language| phrase.get(language));
            both.map(|name| (fold(name), (*id).to_owned()))
        };
        let names = words.iter().flat_map(named).collect();
        Self { options: words.iter().map(one).collect(), others: Vec::new(), names }
    }

    pub(super) fn yes_no(language: Language) -> Self {
        Self::of(&[("yes", texts::YES), ("no", texts::NO)], language)
    }

    /// With what can be said in place of an option.
    pub(super) fn with_others(mut self, all: &[Text], may_not_apply: bool, language: Language) -> Self {
        let taken = |word: &str| {
            let word = fold(word);
            self.options.iter().any(|(id, label)| fold(id) == word || fold(label) == word)
                || all.iter().any(|title| {
                    [Language::Swedish, Language::English].iter().any(|of| fold(title.get(*of)) == word)
                })
        };
        let first = |words: &[Phrase]| {
            words.iter().map(|word| word.get(language)).find(|word| !taken(word)).map(str::to_owned)
        };
        let not_applicable = first(&texts::NOT_APPLICABLE).filter(|_| may_not_apply);
        let others = [first(&texts::UNKNOWN), first(&texts::NOT_DESCRIBED), not_applicable];
        self.others = others.into_iter().flatten().collect();
        self
    }

    pub(super) fn label(&self, id: &str) -> Option<&str> {
        self.options.iter().find(|(known, _)| known == id).map(|(_, label)| label.as_str())
    }

    /// The option that a word names, by id, label or title in either language, whatever its capitals and blank space; none
    /// where it names several.
    pub(super) fn find(&self, word: &str) -> Option<&str> {
        let word = fold(word);
        let by_id = self.options.iter().find(|(id, _)| fold(id) == word);
        let found = by_id.or_else(|| self.options.iter().find(|(_, label)| fold(label) == word));
        if let Some((id, _)) = found {
            return Some(id);
        }
        let mut named = self.names.iter().filter(|(name, _)| *name == word).map(|(_, id)| id.as_str());
        let first = named.next()?;
        named.all(|other| other == first).then_some(first)
    }
}
