//! Guesses from how a question is put: whether it asks about two things at once.
//!
//! Few false alarms before many finds: `hälsa och trygghet` is one matter to most who ask, two clauses with an
//! interrogative or a verb each are not.

/// The words that tie two things together, as they stand in the question; `None` where it seems to ask one thing.
pub(super) fn two_things(question: &str) -> Option<String> {
    let plain = question.to_lowercase();
    if plain.matches('?').count() > 1 {
        return Some("? … ?".to_owned());
    }
    if let Some(tie) = ["och/eller", "and/or"].into_iter().find(|tie| plain.contains(tie)) {
        return Some(tie.to_owned());
    }
    let words: Vec<&str> = plain
        .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let asks = |word: &&str| ASKING.contains(word);
    let pairs = words.iter().zip(words.iter().skip(1)).enumerate();
    for (at, (tie, next)) in pairs {
        // Something is asked before the tie as well: "vilka … och hur …", "har … och är …".
        let before = words.iter().take(at).any(asks);
        if ["och", "and", "samt"].contains(tie) && asks(next) && before {
            return Some(format!("{tie} {next}"));
        }
    }
    None
}

/// Interrogatives, and verbs that begin a question of yes or no.
const ASKING: [&str; 42] = [
    "hur",
    "vad",
    "vem",
    "vilka",
    "vilken",
    "vilket",
    "varför",
    "om",
    "är",
    "har",
    "finns",
    "bidrar",
    "kan",
    "ska",
    "leder",
    "minskar",
    "ökar",
    "stärker",
    "främjar",
    "motverkar",
    "how",
    "what",
    "who",
    "which",
    "why",
    "whether",
    "is",
    "are",
    "has",
    "have",
    "does",
    "do",
    "can",
    "will",
    "contributes",
    "strengthens",
    "reduces",
    "raises",
    "promotes",
    "counteracts",
    "leads",
    "shall",
];

#[cfg(test)]
mod tests {
    use super::two_things;

    #[test]
    fn two_clauses_are_two_things() {
        for question in [
            "Är projektet jämställt och bidrar det till klimatmålen?",
            "Finns en plan? Följs den?",
            "Hur minskar insatsen utsläppen, och hur stärker den integrationen?",
            "Har sökanden tillstånd och/eller dispens?",
            "Is there a plan, and is it followed?",
        ] {
            assert!(two_things(question).is_some(), "{question}");
        }
    }

    #[test]
    fn one_matter_with_two_names_is_one() {
        for question in [
            "Hur påverkar insatsen människors hälsa och trygghet?",
            "Hur påverkar insatsen naturen och den biologiska mångfalden?",
            "Hur hushållar insatsen med material, energi och mark?",
            "Är kostnaderna rimliga i förhållande till resultat och effekter?",
            "Mål och resultat",
            "How does the initiative use materials, energy and land?",
        ] {
            assert_eq!(two_things(question), None, "{question}");
        }
    }
}
