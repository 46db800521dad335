//! Codes of digits: municipalities, counties, industries, organisationsnummer.

use crate::sweden::{Municipality, Region};

/// Why a cell holds no such code, with a way out.
pub(super) type Why = (String, Option<String>);

/// A municipality's code, by code or name: `1780`, `Karlstad`, `1780 Karlstad`.
pub(super) fn municipality(text: &str) -> Result<String, Why> {
    let named = |code: &str| Municipality::find(code).map(|place| place.name);
    placed(
        text,
        4,
        named,
        |text| Municipality::find(text).map(|place| place.code),
        |text| {
            let near = Municipality::nearest(text)?;
            Some(format!("did you mean `{}` ({})?", near.name, near.code))
        },
    )
    .map_err(|why| why.unwrap_or_else(|help| (format!("`{text}` is no Swedish municipality"), help)))
}

/// A county's code, by code or name: `22`, `Västernorrland`, `Region Västernorrland`.
pub(super) fn region(text: &str) -> Result<String, Why> {
    let named = |code: &str| Region::find(code).map(|region| region.county);
    placed(
        text,
        2,
        named,
        |text| Region::find(text).map(|region| region.code),
        |text| {
            let near = Region::nearest(text)?;
            Some(format!("did you mean `{}` ({})?", near.county, near.code))
        },
    )
    .map_err(|why| why.unwrap_or_else(|help| (format!("`{text}` is no Swedish county"), help)))
}

/// A place by its code or name; `Err(Err(help))` where it is neither.
fn placed(
    text: &str,
    digits: usize,
    named: impl Fn(&str) -> Option<&'static str>,
    find: impl Fn(&str) -> Option<&'static str>,
    near: impl Fn(&str) -> Option<String>,
) -> Result<String, Result<Why, Option<String>>> {
    let code = text.bytes().all(|b| b.is_ascii_digit());
    if code && text.len() == digits {
        return Ok(text.to_owned());
    }
    if code {
        let full = format!("{text:0>digits$}");
        let help = named(&full).map(|name| format!("a leading nought may be lost: `{full}` is {name}"));
        return Err(Ok((format!("`{text}` is no code of {digits} digits"), help)));
    }
    if let Some((first, rest)) = text.split_once(char::is_whitespace)
        && first.len() == digits
        && first.bytes().all(|b| b.is_ascii_digit())
    {
        let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | ':' | ','));
        return match find(rest) {
            Some(code) if code == first => Ok(first.to_owned()),
            Some(code) => Err(Ok((
                format!("`{first}` and `{rest}` are two places"),
                Some(format!("`{rest}` is {code}")),
            ))),
            None => Err(Err(near(rest))),
        };
    }
    find(text).map(str::to_owned).ok_or_else(|| Err(near(text)))
}

/// An industry code, with or without a point, and with what it stands for after it: `62.010 Dataprogrammering`.
pub(super) fn industry(text: &str) -> String {
    let first = text.split_whitespace().next().unwrap_or_default();
    let plain: String = first.chars().filter(|c| *c != '.').collect();
    let pointed = first.find('.').is_none_or(|at| at == 2) && first.matches('.').count() <= 1;
    let digits = !plain.is_empty() && plain.bytes().all(|b| b.is_ascii_digit());
    // The binding tells of what is not so written.
    if pointed && digits { plain } else { text.to_owned() }
}

/// An organisationsnummer without the `16` that some registers put before it. Its check digit is seen to on binding.
pub(super) fn organisation(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    match plain.strip_prefix("16") {
        Some(rest) if digits == 12 => rest.to_owned(),
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_by_code_or_name() {
        for (written, code) in [
            ("1780", "1780"),
            ("Karlstad", "1780"),
            ("1780 Karlstad", "1780"),
            ("karlstads kommun", "1780"),
            ("0114", "0114"),
            ("9999", "9999"),
        ] {
            assert_eq!(municipality(written).as_deref(), Ok(code), "{written}");
        }
        for (written, code) in [
            ("22", "22"),
            ("Västernorrlands län", "22"),
            ("Region Västernorrland", "22"),
            ("17 Värmland", "17"),
        ] {
            assert_eq!(region(written).as_deref(), Ok(code), "{written}");
        }
    }

    #[test]
    fn lost_noughts_and_slips_are_told() {
        let told = |why: Result<String, Why>| {
            let (message, help) = why.unwrap_err();
            format!("{message} | {}", help.unwrap_or_default())
        };
        assert_eq!(
            told(municipality("114")),
            "`114` is no code of 4 digits | a leading nought may be lost: `0114` is Upplands Väsby"
        );
        assert_eq!(
            told(municipality("Karlsad")),
            "`Karlsad` is no Swedish municipality | did you mean `Karlstad` (1780)?"
        );
        assert_eq!(told(municipality("1780 Kil")), "`1780` and `Kil` are two places | `Kil` is 1715");
        assert_eq!(
            told(region("1")),
            "`1` is no code of 2 digits | a leading nought may be lost: `01` is Stockholms län"
        );
        assert_eq!(
            told(region("Värmlnd")),
            "`Värmlnd` is no Swedish county | did you mean `Värmland` (17)?"
                .replace("Värmland", "Värmlands län")
        );
    }

    #[test]
    fn industries_and_organisations() {
        for (written, code) in [
            ("62.010", "62010"),
            ("62010 Dataprogrammering", "62010"),
            ("01110", "01110"),
            ("6.2010", "6.2010"),
            ("bygg", "bygg"),
        ] {
            assert_eq!(industry(written), code, "{written}");
        }
        for (written, number) in [
            ("202100-1975", "202100-1975"),
            ("16202100-1975", "202100-1975"),
            ("162021001975", "2021001975"),
            ("202100 1975", "2021001975"),
            ("1621001975", "1621001975"),
        ] {
            assert_eq!(organisation(written), number, "{written}");
        }
    }
}
