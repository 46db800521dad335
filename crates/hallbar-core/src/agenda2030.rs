//! Agenda 2030: the 17 goals, their 169 targets and the indicator codes of the 2023 framework.
//!
//! A code is a value of a few bytes. It exists: parsing refuses every other text and names the nearest code that does.
//! Codes sort as one reads them: `1.9` before `1.10`, and the lettered targets, `1.a`, after the numbered ones.
//! Goals carry their usual short names and targets a label of a few words, in Swedish and English. The sentences of the
//! resolution are left out, as are the names of the indicators.
//!
//! # Examples
//! ```
//! use hallbar_core::{Language, agenda2030::{Code, Kind, Layer, Target}};
//!
//! let target: Target = "11.2".parse()?;
//! assert_eq!(target.label(Language::Swedish), "Hållbara transporter för alla");
//! assert_eq!(target.kind(), Kind::Outcome);
//! assert_eq!(target.goal().layer(), Layer::Society);
//!
//! let refused = "11.77".parse::<Code>();
//! assert!(refused.is_err_and(|error| {
//!     error.to_string() == "`11.77` is no Agenda 2030 target"
//!         && error.help() == "goal 11 has 11.1 to 11.7 and 11.a to 11.c; did you mean `11.7`?"
//! }));
//! # Ok::<(), hallbar_core::agenda2030::UnknownCode>(())
//! ```
//!
//! # Source
//! UN, A/RES/70/1 (2015); UNSD, global indicator framework after the 2023 refinement; Rockström and Sukhdev (2016) for the
//! layers.

mod code;
mod goal;
mod groups;
mod indicator;
mod indicator_codes;
mod nearest;
mod target;
mod target_labels;
#[cfg(feature = "serde")]
mod text_serde;
mod unknown;

pub use code::Code;
pub use goal::Goal;
pub use groups::{FiveP, Kind, Layer};
pub use indicator::Indicator;
pub use target::Target;
pub use unknown::UnknownCode;

/// What the linked data of the UN puts before a code.
const IRI_PREFIX: &str = "http://metadata.un.org/sdg/";
