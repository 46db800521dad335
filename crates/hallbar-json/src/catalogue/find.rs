use super::{Construct, Entry, Mistake, constructs, mistakes};

/// Everything that a word means: constructs by name, field or Swedish term, diagnostics by code, number or name.
///
/// Upper and lower case are the same, `å`, `ä` and `ö` may go without their dots, and `stop point`, `stop_point` and
/// `stop-point` are one word. What bears the name itself comes before what is only found by it.
///
/// # Examples
/// ```
/// use hallbar_json::catalogue::find;
/// assert_eq!(find("Stop Point").len(), find("hallplats").len());
/// // Counting is a condition, a measure and a rule of a node.
/// assert!(find("count").len() >= 3);
/// assert!(find("xyzzy").is_empty());
/// ```
#[must_use]
pub fn find(word: &str) -> Vec<Entry> {
    let wanted = plain(word);
    if wanted.is_empty() {
        return Vec::new();
    }
    let named = |construct: &&Construct| plain(construct.name) == wanted;
    let found_by = |construct: &&Construct| construct.also.iter().any(|also| plain(also) == wanted);
    let meant = |mistake: &&Mistake| {
        let rule = mistake.rule;
        let code = plain(rule.code);
        code == wanted || code.trim_start_matches("hb") == wanted || plain(rule.name) == wanted
    };
    let by_name = constructs().filter(named).map(Entry::Construct);
    let others = constructs().filter(found_by).filter(|construct| !named(construct)).map(Entry::Construct);
    by_name.chain(others).chain(mistakes().filter(meant).map(Entry::Mistake)).collect()
}

/// The word of the catalogue nearest to one that it does not have, if any is near.
#[must_use]
pub fn nearest(word: &str) -> Option<&'static str> {
    let of_constructs = constructs()
        .flat_map(|construct| std::iter::once(construct.name).chain(construct.also.iter().copied()));
    let of_mistakes = mistakes().flat_map(|mistake| [mistake.rule.code, mistake.rule.name]);
    let known: Vec<(String, &'static str)> =
        of_constructs.chain(of_mistakes).map(|name| (plain(name), name)).collect();
    let wanted = plain(word);
    let near = hallbar_core::diagnostic::nearest(&wanted, known.iter().map(|(plain, _)| plain.as_str()))?;
    known.iter().find(|(plain, _)| plain == near).map(|(_, name)| *name)
}

/// A word without case, dots over its letters and what joins its parts.
fn plain(word: &str) -> String {
    let bare = |letter: char| match letter {
        'å' | 'ä' | 'à' => 'a',
        'ö' => 'o',
        'é' | 'è' => 'e',
        letter => letter,
    };
    word.chars().flat_map(char::to_lowercase).map(bare).filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_as_people_write_them() {
        for word in ["HB203", "hb203", "203", " HB-203 ", "unknown-target", "Unknown target"] {
            assert!(
                matches!(find(word).as_slice(), [Entry::Mistake(found)] if found.rule.code == "HB203"),
                "{word}"
            );
        }
        for word in ["målkonflikt", "MALKONFLIKT", "mål-konflikt"] {
            assert_eq!(find(word).len(), 1, "{word}");
        }
        assert!(find("").is_empty() && find("?!").is_empty());
    }

    #[test]
    fn what_bears_the_name_comes_first() {
        for word in ["sum", "count", "level", "maximum"] {
            assert!(
                matches!(find(word).first(), Some(Entry::Construct(first)) if first.name == word),
                "{word}"
            );
        }
    }
}
