//! Dates as people write them.

use crate::Date;
use crate::case::Given;

/// Why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NoDate {
    /// It is written as something else.
    Other,
    /// The calendar does not have it, or day and month may have changed places.
    Nonexistent,
    /// Its year has two digits.
    ShortYear,
    /// It is the number that Excel holds for this day.
    Serial(Date),
}

const MONTHS: [(&str, &str); 12] = [
    ("januari", "january"),
    ("februari", "february"),
    ("mars", "march"),
    ("april", "april"),
    ("maj", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augusti", "august"),
    ("september", "september"),
    ("oktober", "october"),
    ("november", "november"),
    ("december", "december"),
];

/// The month that a word names, in full or by its first three letters.
fn month(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.').to_lowercase();
    let fits = |name: &str| name == word || (word.chars().count() >= 3 && name.starts_with(&word));
    let at = MONTHS.iter().position(|(sv, en)| fits(sv) || fits(en))?;
    i8::try_from(at + 1).ok()
}

/// Reads a day, or what is known of it: a month, a year, or from one day to another.
pub(super) fn date(text: &str) -> Result<Given, NoDate> {
    let text = text.trim();
    let read = span(text);
    if let Ok((first, last)) = read {
        return Ok(if first == last { Given::from(first) } else { Given::DateBetween(first, last) });
    }
    for (first, last) in super::figure::ends(text) {
        if let (Ok((first, _)), Ok((_, last))) = (span(first), span(last)) {
            return Ok(Given::DateBetween(first, last));
        }
    }
    read.map(|(first, _)| Given::from(first))
}

/// The first and the last day that a text without a range can mean.
fn span(text: &str) -> Result<(Date, Date), NoDate> {
    let text = text.trim();
    let text = without_time(text);
    let pieces: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ','))
        .filter(|p| !p.is_empty())
        .collect();
    let digits = |piece: &str| !piece.is_empty() && piece.bytes().all(|b| b.is_ascii_digit());
    let pieces: Vec<&str> =
        pieces.into_iter().skip_while(|piece| piece.eq_ignore_ascii_case("den")).collect();
    match pieces.as_slice() {
        [one] if digits(one) => whole(one),
        [year, month] if digits(year) && digits(month) && year.len() == 4 => days_of(year, month),
        [word, year] if digits(year) && year.len() == 4 => {
            let month = month(word).ok_or(NoDate::Other)?;
            days_of(year, &month.to_string())
        }
        [year, month, day] if year.len() == 4 && digits(year) && digits(month) && digits(day) => {
            one(year, month, day)
        }
        [day, month, year] if digits(day) && digits(month) && digits(year) => match year.len() {
            4 => one(year, month, day),
            _ => Err(NoDate::ShortYear),
        },
        [day, word, year] | [word, day, year] if month(word).is_some() && digits(year) => {
            let month = month(word).ok_or(NoDate::Other)?.to_string();
            // `1:a mars`, `1st March`.
            let day = ["st", "nd", "rd", "th", ":a", ":e"]
                .iter()
                .find_map(|end| day.strip_suffix(end))
                .unwrap_or(day);
            if !digits(day) {
                return Err(NoDate::Other);
            }
            if year.len() == 4 { one(year, &month, day) } else { Err(NoDate::ShortYear) }
        }
        _ => Err(NoDate::Other),
    }
}

/// Systems that hold a time of day write it after the date.
fn without_time(text: &str) -> &str {
    let Some((date, time)) = text.split_once([' ', 'T']) else { return text };
    let clock =
        time.contains(':') && time.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | 'Z' | '+'));
    if clock { date } else { text }
}

/// Digits without anything between: `20260301`, a year, or what Excel holds for a day.
fn whole(text: &str) -> Result<(Date, Date), NoDate> {
    match text.len() {
        8 => {
            let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
            one(part(0, 4), part(4, 6), part(6, 8))
        }
        6 => Err(NoDate::ShortYear),
        5 => Err(text.parse().ok().and_then(serial).map_or(NoDate::Other, NoDate::Serial)),
        4 => Ok((one(text, "1", "1")?.0, one(text, "12", "31")?.1)),
        _ => Err(NoDate::Other),
    }
}

/// The day that Excel holds as this number, in its usual count from 1900.
pub(super) fn serial(number: i32) -> Option<Date> {
    // 1970-01-01 is day 25569. Before March 1900 the count is off by one, and nobody means those days.
    (61..=200_000).contains(&number).then(|| Date::from_days(number - 25_569))?
}

fn one(year: &str, month: &str, day: &str) -> Result<(Date, Date), NoDate> {
    if month.len() > 2 || day.len() > 2 {
        return Err(NoDate::Other);
    }
    let small = |text: &str| text.parse::<i8>().map_err(|_| NoDate::Other);
    let year = year.parse::<i16>().map_err(|_| NoDate::Other)?;
    let date = Date::new(year, small(month)?, small(day)?).map_err(|_| NoDate::Nonexistent)?;
    Ok((date, date))
}

/// The first and last day of a month.
fn days_of(year: &str, month: &str) -> Result<(Date, Date), NoDate> {
    let (first, _) = one(year, month, "1")?;
    let last = ["31", "30", "29", "28"].iter().find_map(|day| one(year, month, day).ok());
    Ok((first, last.ok_or(NoDate::Nonexistent)?.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match date(text) {
            Ok(Given::Text(day)) => day,
            Ok(Given::DateBetween(first, last)) => format!("{first} to {last}"),
            Ok(other) => format!("{other:?}"),
            Err(NoDate::Serial(day)) => format!("serial {day}"),
            Err(NoDate::ShortYear) => "short".into(),
            Err(NoDate::Nonexistent) => "nonexistent".into(),
            Err(NoDate::Other) => "no".into(),
        }
    }

    #[test]
    fn days_as_offices_write_them() {
        for written in [
            "2026-03-01",
            "20260301",
            "2026-03-01 00:00",
            "2026-03-01T10:15:00",
            "2026/03/01",
            "1/3 2026",
            "1/3-2026",
            "1/3/2026",
            "01/03/2026",
            "1.3.2026",
            "1-3-2026",
            "1 mars 2026",
            "1 mar. 2026",
            "den 1 mars 2026",
            "1:a mars 2026",
            "1 March 2026",
            "March 1, 2026",
            " 2026-03-01 ",
        ] {
            assert_eq!(read(written), "2026-03-01", "{written}");
        }
    }

    #[test]
    fn what_is_known_in_part_is_a_range() {
        for (written, range) in [
            ("2026-02", "2026-02-01 to 2026-02-28"),
            ("mars 2026", "2026-03-01 to 2026-03-31"),
            ("2026", "2026-01-01 to 2026-12-31"),
            ("2026-03-01–2026-04-15", "2026-03-01 to 2026-04-15"),
            ("2026-03-01 till 2026-04-15", "2026-03-01 to 2026-04-15"),
            ("2026-03-01 - 2026-04-15", "2026-03-01 to 2026-04-15"),
            ("mars 2026–maj 2026", "2026-03-01 to 2026-05-31"),
        ] {
            assert_eq!(read(written), range, "{written}");
        }
    }

    #[test]
    fn the_rest_is_no_date() {
        for (written, why) in [
            ("2026-02-30", "nonexistent"),
            ("03/25/2026", "nonexistent"),
            ("260301", "short"),
            ("1/3-26", "short"),
            ("46082", "serial 2026-03-01"),
            ("våren 2026", "no"),
            ("snart", "no"),
            ("", "no"),
            ("2026-W10", "no"),
            ("1 ma 2026", "no"),
            ("123456789", "no"),
        ] {
            assert_eq!(read(written), why, "{written}");
        }
    }
}
