//! The same applications as a struct that is made for them: what reading costs at least with serde's derives.
//!
//! Texts are borrowed, every question is a field of its own, and nothing is checked beyond the types.
#![expect(missing_docs, reason = "fields are named as those of an application are")]

use std::borrow::Cow;

use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application<'a> {
    #[serde(borrow)]
    pub hallbar: Cow<'a, str>,
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    #[serde(borrow)]
    pub title: Cow<'a, str>,
    #[serde(borrow)]
    pub kind: Cow<'a, str>,
    #[serde(borrow)]
    pub handbook: Reference<'a>,
    #[serde(borrow)]
    pub facts: Facts<'a>,
    #[serde(borrow)]
    pub financing: Vec<Line<'a>>,
    #[serde(borrow)]
    pub answers: Box<Answers<'a>>,
    #[serde(borrow)]
    pub effects: Vec<Effect<'a>>,
}

#[derive(Debug, Deserialize)]
pub struct Reference<'a> {
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    #[serde(borrow)]
    pub version: Cow<'a, str>,
}

#[derive(Debug, Deserialize)]
pub struct Facts<'a> {
    #[serde(borrow)]
    pub applied: Cow<'a, str>,
    #[serde(borrow)]
    pub cost: Cow<'a, str>,
    #[serde(borrow)]
    pub received: Cow<'a, str>,
    #[serde(borrow)]
    pub start: Cow<'a, str>,
    #[serde(borrow)]
    pub end: Cow<'a, str>,
}

#[derive(Debug, Deserialize)]
pub struct Line<'a> {
    #[serde(borrow)]
    pub kind: Cow<'a, str>,
    #[serde(borrow)]
    pub amount: Cow<'a, str>,
}

#[derive(Debug, Deserialize)]
pub struct Effect<'a> {
    #[serde(borrow)]
    pub on: Cow<'a, str>,
    #[serde(borrow)]
    pub before: Cow<'a, str>,
}

#[derive(Debug, Deserialize)]
pub struct Level<'a> {
    #[serde(borrow)]
    pub answer: Cow<'a, str>,
    #[serde(borrow)]
    pub motivation: Option<Cow<'a, str>>,
}

#[derive(Debug, Deserialize)]
pub struct YesNo<'a> {
    pub answer: bool,
    #[serde(borrow)]
    pub motivation: Option<Cow<'a, str>>,
}

#[derive(Debug, Deserialize)]
pub struct Number<'a> {
    pub answer: f64,
    #[serde(borrow)]
    pub motivation: Option<Cow<'a, str>>,
}

#[derive(Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub struct Answers<'a> {
    pub climate: Option<Level<'a>>,
    pub energy: Option<Level<'a>>,
    pub transport: Option<Level<'a>>,
    pub resources: Option<Level<'a>>,
    pub waste: Option<Level<'a>>,
    pub nature: Option<Level<'a>>,
    pub water: Option<Level<'a>>,
    pub air: Option<Level<'a>>,
    pub noise: Option<YesNo<'a>>,
    pub adaptation: Option<Level<'a>>,
    pub equality: Option<Level<'a>>,
    pub inclusion: Option<Level<'a>>,
    pub health: Option<Level<'a>>,
    pub safety: Option<Level<'a>>,
    pub housing: Option<Level<'a>>,
    pub education: Option<Level<'a>>,
    pub culture: Option<Level<'a>>,
    pub participation: Option<Level<'a>>,
    pub accessibility: Option<YesNo<'a>>,
    pub children: Option<Level<'a>>,
    pub jobs: Option<Number<'a>>,
    pub growth: Option<Level<'a>>,
    pub skills: Option<Level<'a>>,
    pub innovation: Option<Level<'a>>,
    pub digital: Option<Number<'a>>,
    pub trade: Option<Level<'a>>,
    pub capital: Option<Level<'a>>,
    pub continuity: Option<Level<'a>>,
    pub lawful: Option<YesNo<'a>>,
    pub begins: Option<Level<'a>>,
}

/// The application in a line.
///
/// # Errors
/// Where it is none.
pub fn read(line: &[u8]) -> Result<Application<'_>, Box<dyn std::error::Error>> {
    // Faster than `from_slice`, which judges the characters text by text.
    Ok(serde_json::from_str(std::str::from_utf8(line)?)?)
}

/// The same from bytes, as one writes it without a thought for speed.
///
/// # Errors
/// Where it is none.
pub fn read_bytes(line: &[u8]) -> Result<Application<'_>, serde_json::Error> {
    serde_json::from_slice(line)
}
