//! What a cell of a workbook holds.

use calamine::{DataRef, ExcelDateTime};
use hallbar_core::Date;
use hallbar_core::columns::Cell;

/// A cell's value; `percent` says that it is shown as a percentage.
pub(crate) fn cell(value: &DataRef<'_>, percent: bool) -> Cell<'static> {
    let number = |number: f64| match (number.is_finite(), percent) {
        (false, _) => Cell::Error(number.to_string().into()),
        (true, false) => Cell::Number(number),
        (true, true) => Cell::Number(hundredfold(number)),
    };
    match value {
        DataRef::Empty => Cell::Blank,
        DataRef::String(text) => Cell::from(text.clone()),
        DataRef::SharedString(text) => Cell::from((*text).to_owned()),
        DataRef::Float(float) => number(*float),
        DataRef::Int(whole) => whole.to_string().parse().map_or(Cell::Blank, number),
        DataRef::Bool(yes) => Cell::YesNo(*yes),
        DataRef::Error(error) => Cell::Error(error.to_string().into()),
        DataRef::DateTime(moment) => day(*moment),
        DataRef::DateTimeIso(text) => {
            let date = text.get(..10).and_then(|day| day.parse().ok());
            date.map_or_else(|| Cell::from(text.clone()), Cell::Date)
        }
        DataRef::DurationIso(text) => Cell::from(text.clone()),
    }
}

/// Excel shows a year that was typed in a cell of dates as a day of 1905; nobody means those days.
pub(crate) const YEARS: std::ops::RangeInclusive<f64> = 1900.0..=2100.0;

/// Whether Excel can hold a day, and it comes back as that day. Before March 1900 its calendar has one day too many.
pub(crate) fn comes_back(day: &str) -> bool {
    day >= "1900-03-01" && !("1905-03-14".."1905-10-01").contains(&day)
}

/// A number that is shown as a date: the day, without the time of day. One that is less than a day is a time alone, and
/// stands as text, like a length of time. One that is a year is that number.
fn day(moment: ExcelDateTime) -> Cell<'static> {
    let serial = moment.as_f64();
    if !(0.0..2_958_466.0).contains(&serial) {
        return if serial.is_finite() {
            Cell::Number(serial)
        } else {
            Cell::Error(serial.to_string().into())
        };
    }
    if serial.fract() == 0.0 && YEARS.contains(&serial) && !moment.is_duration() {
        return Cell::Number(serial);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if moment.is_duration() {
        return Cell::Text(length(serial).into());
    }
    if serial < 1.0 {
        let seconds = if second == 0 { String::new() } else { format!(":{second:02}") };
        return Cell::Text(format!("{hour:02}:{minute:02}{seconds}").into());
    }
    let date = i16::try_from(year).ok().zip(i8::try_from(month).ok()).zip(i8::try_from(day).ok());
    let date = date.and_then(|((year, month), day)| Date::new(year, month, day).ok());
    // The 29th of February 1900, which there was not.
    date.map_or(Cell::Number(serial), Cell::Date)
}

/// So many days as hours, minutes and seconds: `26:30:00` for 1.104….
fn length(days: f64) -> String {
    let seconds: u64 = format!("{:.0}", days * 86_400.0).parse().unwrap_or_default();
    format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// A hundred times a number, by moving its decimal point: 0.07 becomes 7, not 7.000000000000001.
fn hundredfold(number: f64) -> f64 {
    let written = format!("{number:e}");
    let moved = written.split_once('e').and_then(|(digits, power)| {
        let power: i32 = power.parse().ok()?;
        format!("{digits}e{}", power + 2).parse().ok()
    });
    moved.filter(|moved: &f64| moved.is_finite()).unwrap_or(number)
}

/// Whether a number format shows percentages: a percent sign that is not put there as a text.
pub(crate) fn is_percent(format: &str) -> bool {
    let (mut quoted, mut bracketed, mut literal) = (false, false, false);
    for sign in format.chars() {
        match sign {
            _ if literal => literal = false,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\\' | '_' | '*' => literal = true,
            '[' => bracketed = true,
            ']' => bracketed = false,
            _ if bracketed => {}
            '%' => return true,
            // What follows is for negative numbers.
            ';' => return false,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    use super::*;

    #[test]
    fn percentages_are_found_by_their_format() {
        for (format, percent) in [
            ("0%", true),
            ("0.00%", true),
            ("[Red]0 %;-0", true),
            ("General", false),
            ("0\" %\"", false),
            ("0\\%", false),
            ("0;0%", false),
            ("#,##0.00", false),
        ] {
            assert_eq!(is_percent(format), percent, "{format}");
        }
    }

    #[test]
    fn a_percentage_is_its_number_in_per_cent() {
        for (held, shown) in
            [(0.07, 7.0), (0.29, 29.0), (1.0, 100.0), (-0.005, -0.5), (0.0, 0.0), (1e-9, 1e-7)]
        {
            assert_eq!(cell(&DataRef::Float(held), true), Cell::Number(shown));
        }
        assert_eq!(cell(&DataRef::Float(1e308), true), Cell::Number(1e308));
        assert!(matches!(cell(&DataRef::Float(f64::NAN), false), Cell::Error(_)));
    }

    #[test]
    fn days_times_and_lengths() {
        let date = |text: &str| Cell::Date(text.parse().unwrap());
        let text = |text: &'static str| Cell::from(text);
        for (serial, kind, since_1904, wanted) in [
            (46_082.0, DateTime, false, date("2026-03-01")),
            (46_082.75, DateTime, false, date("2026-03-01")),
            (44_620.0, DateTime, true, date("2026-03-01")),
            (1.0, DateTime, false, date("1900-01-01")),
            (59.0, DateTime, false, date("1900-02-28")),
            (60.0, DateTime, false, Cell::Number(60.0)),
            (61.0, DateTime, false, date("1900-03-01")),
            (1_899.0, DateTime, false, date("1905-03-13")),
            (1_900.0, DateTime, false, Cell::Number(1_900.0)),
            (2_026.0, DateTime, false, Cell::Number(2_026.0)),
            (2_026.0, DateTime, true, Cell::Number(2_026.0)),
            (2_026.5, DateTime, false, date("1905-07-18")),
            (2_100.0, DateTime, false, Cell::Number(2_100.0)),
            (2_101.0, DateTime, false, date("1905-10-01")),
            (2_958_465.0, DateTime, false, date("9999-12-31")),
            (2_958_466.0, DateTime, false, Cell::Number(2_958_466.0)),
            (-1.0, DateTime, false, Cell::Number(-1.0)),
            (0.354_166_666_666_666_7, DateTime, false, text("08:30")),
            (1.104_166_666_666_666_7, TimeDelta, false, text("26:30:00")),
        ] {
            let moment = ExcelDateTime::new(serial, kind, since_1904);
            assert_eq!(cell(&DataRef::DateTime(moment), false), wanted, "{serial}");
        }
        assert_eq!(cell(&DataRef::DateTimeIso("2026-03-01T08:00:00".into()), false), date("2026-03-01"));
        assert_eq!(cell(&DataRef::DateTimeIso("08:00".into()), false), text("08:00"));
    }
}
