//! The core of hallbar.

pub mod agenda2030;
pub mod assessment;
pub mod call;
pub mod case;
mod date;
mod decimal;
pub mod diagnostic;
pub mod handbook;
mod kernel;
mod language;
mod lower;
mod money;
mod program;
pub mod strategy;
mod text;

pub use assessment::Assessment;
pub use case::CaseKind;
pub use date::{Date, DateError};
pub use decimal::{Decimal, DecimalError};
pub use diagnostic::{Checked, Diagnostic, Severity};
pub use language::{Language, UnknownLanguage};
pub use money::{Currency, Money, MoneyError};
pub use text::Text;
