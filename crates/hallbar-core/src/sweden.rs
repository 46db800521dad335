//! Swedish counties and municipalities: which code a name stands for.
//!
//! A county (*län*) has a code of two digits and a region of its own; a municipality (*kommun*) has one of four, of
//! which the first two are its county's. Names are those of today: what a municipality was called before is left out.
//!
//! # Source
//! The codes and names of Statistics Sweden (*läns- och kommunkoder*), as the units of Kolada hold them in April 2026.
//! The county codes and the counties' own names are public facts.

mod personal;
mod table;

use crate::diagnostic::nearest;

pub use personal::{has_personal_number, mask_personal_numbers};
pub use table::{MUNICIPALITIES, REGIONS};

/// A county and its region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// Two digits: `22`.
    pub code: &'static str,
    /// The name alone: `Västernorrland`.
    pub name: &'static str,
    /// The county's name: `Västernorrlands län`.
    pub county: &'static str,
    /// The name of the region that it has chosen: `Region Västernorrland`.
    pub organisation: &'static str,
}

/// A municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Municipality {
    /// Four digits: `1780`.
    pub code: &'static str,
    /// The name alone: `Karlstad`.
    pub name: &'static str,
}

impl Region {
    /// The county that goes by this code or name, whichever of its names it is; capital letters do not count.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::sweden::Region;
    /// for name in ["22", "Västernorrland", "västernorrlands län", "Region Västernorrland"] {
    ///     assert_eq!(Region::find(name).map(|region| region.code), Some("22"));
    /// }
    /// assert_eq!(Region::find("Norrland"), None);
    /// ```
    #[must_use]
    pub fn find(text: &str) -> Option<&'static Self> {
        let text = fold(text);
        let bare = text.strip_prefix("region ").unwrap_or(&text);
        let bare = bare.strip_suffix(" län").unwrap_or(bare);
        // `Sörmland` is how people, and the region itself, shorten `Södermanland`.
        let bare = if bare == "sörmlands" || bare == "sörmland" { "södermanland" } else { bare };
        REGIONS.iter().find(|region| {
            let (name, county) = (fold(region.name), fold(region.county));
            region.code == text
                || fold(region.organisation) == text
                || name == bare
                || county.strip_suffix(" län") == Some(bare)
        })
    }

    /// The county whose name is nearest to one that is not known.
    #[must_use]
    pub fn nearest(text: &str) -> Option<&'static Self> {
        let name = nearest(text, REGIONS.iter().flat_map(|region| [region.name, region.county]))?;
        Self::find(name)
    }
}

impl Municipality {
    /// The municipality that goes by this code or name, with or without `kommun`; capital letters do not count.
    ///
    /// # Examples
    /// ```
    /// use hallbar_core::sweden::Municipality;
    /// for name in ["1780", "Karlstad", "karlstads kommun"] {
    ///     assert_eq!(Municipality::find(name).map(|place| place.code), Some("1780"));
    /// }
    /// assert_eq!(Municipality::nearest("Karlsad").map(|place| place.name), Some("Karlstad"));
    /// ```
    #[must_use]
    pub fn find(text: &str) -> Option<&'static Self> {
        let text = fold(text);
        // The one municipality that is a region as well, and goes by that name.
        let text = if text == "region gotland" { "gotland".to_owned() } else { text };
        let bare = ["s kommun", " kommun", "s stad", " stad"].iter().find_map(|end| text.strip_suffix(end));
        MUNICIPALITIES.iter().find(|place| {
            let name = fold(place.name);
            place.code == text
                || name == text
                // A name that ends in s is its own genitive: `Degerfors kommun`.
                || bare.is_some_and(|bare| name == bare || name.strip_suffix('s') == Some(bare))
        })
    }

    /// The municipality whose name is nearest to one that is not known.
    #[must_use]
    pub fn nearest(text: &str) -> Option<&'static Self> {
        let name = nearest(text, MUNICIPALITIES.iter().map(|place| place.name))?;
        Self::find(name)
    }
}

/// Lower case, with single blanks.
fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found_by_each_of_its_names() {
        for region in &REGIONS {
            for name in [region.code, region.name, region.county, region.organisation] {
                assert_eq!(Region::find(name), Some(region), "{name}");
            }
            assert_eq!(Region::find(&format!("Region {}", region.name)), Some(region));
        }
        for place in &MUNICIPALITIES {
            let genitive = format!("{}s kommun", place.name);
            for name in [place.code, place.name, &format!("{} kommun", place.name), &genitive] {
                assert_eq!(Municipality::find(name).map(|found| found.code), Some(place.code), "{name}");
            }
            assert!(REGIONS.iter().any(|region| place.code.starts_with(region.code)), "{place:?}");
        }
    }

    #[test]
    fn codes_and_names_are_unique_and_in_order() {
        assert!(REGIONS.windows(2).all(|two| two[0].code < two[1].code));
        assert!(MUNICIPALITIES.windows(2).all(|two| two[0].code < two[1].code));
        let mut names: Vec<&str> = MUNICIPALITIES.iter().map(|place| place.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 290);
    }

    #[test]
    fn other_names_are_not_guessed() {
        for name in ["", "kommun", "län", "Region", "Småland", "1781x", "Heby stad i Uppland"] {
            assert!(Region::find(name).is_none() && Municipality::find(name).is_none(), "{name}");
        }
        assert_eq!(Region::find("Sörmlands län").map(|region| region.code), Some("04"));
        assert_eq!(Municipality::find("Region Gotland").map(|place| place.code), Some("0980"));
        assert_eq!(Municipality::find("Degerfors kommun").map(|place| place.code), Some("1862"));
    }
}
