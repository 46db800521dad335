//! Applications from a fixed seed, about 2 kB of JSON each, and the rules they are assessed by.
//!
//! Thirty questions of mixed kinds, most of them with a level and many with a motivation; one answer in twenty is
//! missing. Five financing lines, eight effects on goals of Agenda 2030. Everything is made up.

use std::io::{self, Read, Write};

use fastrand::Rng;
use hallbar::handbook::{Condition, Quantity};
use hallbar::{Decimal, Handbook, Scorer, json};

/// The rules, as text.
pub const HANDBOOK: &[u8] = include_bytes!("applications.json");

/// Where the numbers begin.
const SEED: u64 = 20_261_124;
/// Of a hundred answers, so many are missing.
const MISSING: u8 = 5;

/// The rules: 30 criteria, 3 of them conditional, 5 requirements, 3 dimensions, effects on 17 goals.
#[must_use]
pub fn rules() -> Option<Scorer> {
    let document = json::read_handbook(HANDBOOK).document?;
    Scorer::compile(&Handbook::validate(document).value?, None, None).ok()
}

/// The rules as they might be next year: more weight on the environment, a lower limit for the best class.
#[must_use]
pub fn next_year() -> Option<String> {
    let mut rules = json::read_handbook(HANDBOOK).document?;
    rules.version = "2.0.0".into();
    let total = rules.nodes.iter_mut().find(|node| node.id == "total")?;
    total.parts.first_mut()?.weight = Some(50.into());
    let limit: Decimal = "2.8".parse().ok()?;
    total.classes.first_mut()?.when = Some(Condition::at_least(Quantity::score("total"), limit));
    Some(json::write_handbook(&rules))
}

/// The questions, with how each is answered.
const QUESTIONS: [(&str, Kind); 30] = [
    ("climate", Kind::Level),
    ("energy", Kind::Level),
    ("transport", Kind::Level),
    ("resources", Kind::Level),
    ("waste", Kind::Level),
    ("nature", Kind::Level),
    ("water", Kind::Level),
    ("air", Kind::Level),
    ("noise", Kind::YesNo),
    ("adaptation", Kind::Level),
    ("equality", Kind::Level),
    ("inclusion", Kind::Level),
    ("health", Kind::Level),
    ("safety", Kind::Level),
    ("housing", Kind::Level),
    ("education", Kind::Level),
    ("culture", Kind::Level),
    ("participation", Kind::Level),
    ("accessibility", Kind::YesNo),
    ("children", Kind::Level),
    ("jobs", Kind::Number),
    ("growth", Kind::Level),
    ("skills", Kind::Level),
    ("innovation", Kind::Level),
    ("digital", Kind::Number),
    ("trade", Kind::Choice),
    ("capital", Kind::Money),
    ("continuity", Kind::Level),
    ("lawful", Kind::YesNo),
    ("begins", Kind::Date),
];

#[derive(Debug, Clone, Copy)]
enum Kind {
    Level,
    YesNo,
    Number,
    Choice,
    Money,
    Date,
}

const LEVELS: [&str; 6] = ["harms", "none", "some", "clear", "clear", "strong"];
const MARKETS: [&str; 3] = ["local", "national", "export"];
const EFFECTS: [&str; 6] = ["much-loss", "loss", "even", "gain", "gain", "much-gain"];
const WHO: [&str; 5] = ["public", "own", "private", "in_kind", "public"];

/// Pieces of motivations.
const PHRASES: [&str; 10] = [
    "Se ansökan, avsnitt 4.",
    "Minskar behovet av transporter mellan orterna.",
    "Tre kommuner beskriver samma behov i sina översiktsplaner.",
    "Beskrivs inte närmare än så.",
    "Föreningarna är med från början och håller i uppföljningen.",
    "Våtmarken återställs och följs upp i fem år.",
    "Kvinnor och män deltar på lika villkor i alla delar.",
    "Energianvändningen sjunker med en fjärdedel enligt beräkningen i bilaga 2.",
    "Företagen står för en tredjedel av kostnaden.",
    "Enligt ansökan \\\"så snart det går\\\".",
];

/// Writes so many applications, one a line.
///
/// # Errors
/// Where they cannot be written.
pub fn write(applications: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut rng = Rng::with_seed(SEED);
    for number in 1..=applications {
        application(number, MISSING, &mut rng, out)?;
    }
    Ok(())
}

/// An application in which every question is answered.
#[must_use]
pub fn with_every_answer() -> Vec<u8> {
    let mut out = Vec::new();
    // Writing to memory has no way to fail.
    application(0, 0, &mut Rng::with_seed(SEED), &mut out).unwrap_or_default();
    out
}

/// So many applications, made as they are read.
#[derive(Debug)]
pub struct Applications {
    rng: Rng,
    next: usize,
    last: usize,
    text: Vec<u8>,
    read: usize,
}

impl Applications {
    /// The same as [`write()`] writes.
    #[must_use]
    pub fn new(applications: usize) -> Self {
        Self { rng: Rng::with_seed(SEED), next: 1, last: applications, text: Vec::new(), read: 0 }
    }
}

impl Read for Applications {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.read == self.text.len() && self.next <= self.last {
            self.text.clear();
            self.read = 0;
            application(self.next, MISSING, &mut self.rng, &mut self.text)?;
            self.next += 1;
        }
        let length = self.text.get(self.read..).unwrap_or_default().read(into)?;
        self.read += length;
        Ok(length)
    }
}

fn application(number: usize, missing: u8, rng: &mut Rng, out: &mut dyn Write) -> io::Result<()> {
    let cost = rng.u32(200..40_000) * 100;
    let applied = cost / 100 * rng.u32(20..60);
    let month = rng.u8(1..=12);
    write!(
        out,
        "{{\"hallbar\":\"case/1\",\"id\":\"2026-{number:07}\",\"title\":\"Påhittat projekt {number}\",\
         \"kind\":\"project_funding\",\"handbook\":{{\"id\":\"applications\",\"version\":\"1.0.0\"}},\
         \"facts\":{{\"applied\":\"{applied} SEK\",\"cost\":\"{cost} SEK\",\"received\":\"2026-02-{:02}\",\
         \"start\":\"2026-{month:02}-01\",\"end\":\"2027-{month:02}-28\"}},\"financing\":[",
        rng.u8(1..=28),
    )?;
    for (at, who) in WHO.iter().enumerate() {
        let comma = if at == 0 { "" } else { "," };
        write!(out, "{comma}{{\"kind\":\"{who}\",\"amount\":\"{} SEK\"}}", cost / 5)?;
    }
    out.write_all(b"],\"answers\":{")?;
    let mut comma = "";
    for (question, kind) in QUESTIONS {
        if rng.u8(0..100) < missing {
            continue;
        }
        write!(out, "{comma}\"{question}\":{{\"answer\":")?;
        comma = ",";
        match kind {
            Kind::Level => write!(out, "\"{}\"", pick(&LEVELS, rng))?,
            Kind::YesNo => write!(out, "{}", rng.u8(0..10) > 0)?,
            Kind::Number => write!(out, "{}.5", rng.u8(0..40))?,
            Kind::Choice => write!(out, "\"{}\"", pick(&MARKETS, rng))?,
            Kind::Money => write!(out, "\"{} SEK\"", rng.u32(1..40_000) * 100)?,
            Kind::Date => write!(out, "\"2026-{:02}-15\"", rng.u8(3..=12))?,
        }
        if rng.u8(0..100) < 45 {
            write!(out, ",\"motivation\":\"{}\"", pick(&PHRASES, rng))?;
        }
        out.write_all(b"}")?;
    }
    out.write_all(b"},\"effects\":[")?;
    for at in 0..8 {
        let comma = if at == 0 { "" } else { "," };
        write!(out, "{comma}{{\"on\":\"{}\",\"before\":\"{}\"}}", at * 2 + 1, pick(&EFFECTS, rng))?;
    }
    out.write_all(b"]}\n")
}

fn pick(words: &[&'static str], rng: &mut Rng) -> &'static str {
    words.get(rng.usize(0..words.len())).copied().unwrap_or_default()
}
