//! What can be wrong with a text before it is a document: HB001–HB099.

use super::{Rule, error};

/// The text is not the format it should be.
pub const SYNTAX: Rule = error(
    "HB001",
    "syntax",
    "the text is not valid JSON",
    "A document is strict JSON: double quotes, a comma between members and none after the last, no comments. \
     Nothing after the first such mistake can be read, so only that one is shown. Mend it and read again.",
);

/// The bytes are not UTF-8.
pub const ENCODING: Rule = error(
    "HB002",
    "encoding",
    "the bytes are not UTF-8 text",
    "Documents are UTF-8. Text saved as UTF-16 or Windows-1252 would give other letters than the author wrote, so \
     it is refused instead of guessed. Save the file as UTF-8, with or without a byte order mark.",
);

/// There is nothing in the text.
pub const EMPTY: Rule = error(
    "HB003",
    "empty",
    "the document is empty",
    "An empty file is more often a failed export than a document without content. A document holds at least its \
     `hallbar` marker and an id.",
);

/// Brackets inside brackets, further than any document needs.
pub const TOO_DEEP: Rule = error(
    "HB004",
    "too-deep",
    "lists and objects stand inside one another too deep",
    "No rule or strategy needs such depth; a text that has it is damaged or made to bring a program down. Rules \
     that grow deep are easier to read as several named elements.",
);

/// The `hallbar` marker is missing or names no form.
pub const MARKER: Rule = error(
    "HB005",
    "marker",
    "the document does not say what it is",
    "Every document starts with its form and version, such as `\"hallbar\": \"case/1\"`, so that a file can never \
     be taken for another kind and later forms can be told from earlier ones.",
);

/// The document is of another kind than the one asked for.
pub const OTHER_DOCUMENT: Rule = error(
    "HB006",
    "other-document",
    "the document is of another kind",
    "A case was read where a handbook was wanted, or the like: most often two files have changed places.",
);

/// The form's version is not one that is known here.
pub const OTHER_FORM: Rule = error(
    "HB007",
    "other-form",
    "the document's form has a version that is not known",
    "The document was written for a later version of the program. What it says may mean something else than it \
     would here, so it is not read at all. Use a later version of the program.",
);

/// A field that the form does not have.
pub const UNKNOWN_FIELD: Rule = error(
    "HB010",
    "unknown-field",
    "there is no such field",
    "A misspelt field would otherwise be passed over in silence, and the rule or answer it holds with it. Mend the \
     name or take the field away.",
);

/// The same field twice in one object.
pub const DOUBLED_FIELD: Rule = error(
    "HB011",
    "doubled-field",
    "the same field is given twice",
    "Only one of the two could count, and nothing says which. Take one away.",
);

/// A question with two answers.
pub const TWO_ANSWERS: Rule = error(
    "HB012",
    "two-answers",
    "the same question has two answers",
    "A question has one answer for the case, or one for each item. With two, nothing says which was meant. An \
     answer that is known in part is written as one: `{\"one_of\": [...]}` or `{\"from\": ..., \"to\": ...}`.",
);

/// A field that must be there is not.
pub const MISSING_FIELD: Rule = error(
    "HB013",
    "missing-field",
    "a field that must be there is missing",
    "The element has no meaning without it, and there is no value that could be taken for granted.",
);

/// A number where there should be a text, or the like.
pub const WRONG_TYPE: Rule = error(
    "HB014",
    "wrong-type",
    "the value is of the wrong type",
    "A text, a number, a list and an object are never turned into one another: codes such as `042` would lose \
     their zero, and `\"yes\"` would be taken for a level.",
);

/// None or several of fields of which there should be exactly one.
pub const WRONG_FORM: Rule = error(
    "HB015",
    "wrong-form",
    "the fields do not make up any of the forms that can stand here",
    "Some elements come in several forms, told apart by which fields they have: a condition is `all`, `any`, a \
     comparison and so on, and is only one of them.",
);

/// An amount of money that cannot be read.
pub const BAD_MONEY: Rule = error(
    "HB020",
    "bad-money",
    "the text is no amount of money",
    "Amounts are written as digits with at most two decimals, a space and a currency: `500000 SEK`. Nothing else \
     is guessed at, since a thousand separator in one country is a decimal sign in another.",
);

/// A number that cannot be held exactly.
pub const BAD_NUMBER: Rule = error(
    "HB021",
    "bad-number",
    "the number cannot be held exactly",
    "Numbers have at most six decimals and go to 10¹² either way, so that limits are exactly what is written. \
     Some fields take whole numbers only.",
);

/// A date that is no day in the calendar.
pub const BAD_DATE: Rule = error(
    "HB022",
    "bad-date",
    "the text is no day in the calendar",
    "Dates are written year-month-day, such as `2026-03-01`. Other orders are read differently in different \
     countries and are not guessed at.",
);

/// A currency that is not three capital letters.
pub const BAD_CURRENCY: Rule = error(
    "HB023",
    "bad-currency",
    "the text is no currency code",
    "A currency is its three letters in ISO 4217: `SEK`, `EUR`. Words such as `kr` are used by several countries.",
);

/// A word outside those that can stand there.
pub const UNKNOWN_WORD: Rule = error(
    "HB024",
    "unknown-word",
    "the word is none of those that can stand here",
    "The field takes one of a few fixed words, and what another would mean is not known.",
);

/// A text longer than any document needs.
pub const TOO_LONG: Rule = error(
    "HB025",
    "too-long",
    "a text is longer than a million bytes",
    "No motivation is as long as ten novels: something else has been put where a text belongs, or a quote is missing.",
);

/// The kinds of diagnostic that reading a document can give, by code.
pub const ALL: &[&Rule] = &[
    &SYNTAX,
    &ENCODING,
    &EMPTY,
    &TOO_DEEP,
    &MARKER,
    &OTHER_DOCUMENT,
    &OTHER_FORM,
    &UNKNOWN_FIELD,
    &DOUBLED_FIELD,
    &TWO_ANSWERS,
    &MISSING_FIELD,
    &WRONG_TYPE,
    &WRONG_FORM,
    &BAD_MONEY,
    &BAD_NUMBER,
    &BAD_DATE,
    &BAD_CURRENCY,
    &UNKNOWN_WORD,
    &TOO_LONG,
];
