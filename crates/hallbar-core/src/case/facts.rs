//! The built-in facts of a case.
//!
//! | name | holds |
//! |---|---|
//! | `kind` | the kind of case; taken from the case itself, not given among the facts |
//! | `reference` | diarienummer |
//! | `applicant` | name of the applying organisation |
//! | `organisation_number` | organisationsnummer, ten digits with or without hyphen, check digit checked |
//! | `legal_form` | legal form |
//! | `municipality` | municipality code, four digits |
//! | `region` | region code, two digits |
//! | `sni` | industry code by SNI 2007 or 2025, two to five digits |
//! | `applied` | amount applied for |
//! | `cost` | total cost |
//! | `received` | day the application came in |
//! | `start`, `end` | first and last day of the work |

/// A built-in fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuiltInFact {
    /// Its name in documents.
    pub id: &'static str,
    /// Its title in Swedish.
    pub sv: &'static str,
    /// Its title in English.
    pub en: &'static str,
    /// What it holds.
    pub kind: FactKind,
}

/// What a built-in fact holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactKind {
    /// A free text.
    Text,
    /// A kind of case.
    CaseKind,
    /// A Swedish organisationsnummer.
    OrganisationNumber,
    /// A code of so many digits, from the first to the second.
    Digits(u8, u8),
    /// An amount in the handbook's currency.
    Money,
    /// A date.
    Date,
}

const fn fact(id: &'static str, kind: FactKind, sv: &'static str, en: &'static str) -> BuiltInFact {
    BuiltInFact { id, sv, en, kind }
}

/// Every built-in fact.
pub const BUILT_IN: [BuiltInFact; 13] = [
    fact("kind", FactKind::CaseKind, "Slag av ärende", "Kind of case"),
    fact("reference", FactKind::Text, "Diarienummer", "Reference number"),
    fact("applicant", FactKind::Text, "Sökande", "Applicant"),
    fact("organisation_number", FactKind::OrganisationNumber, "Organisationsnummer", "Organisation number"),
    fact("legal_form", FactKind::Text, "Juridisk form", "Legal form"),
    fact("municipality", FactKind::Digits(4, 4), "Kommun", "Municipality"),
    fact("region", FactKind::Digits(2, 2), "Län", "Region"),
    fact("sni", FactKind::Digits(2, 5), "Näringsgren (SNI)", "Industry (SNI)"),
    fact("applied", FactKind::Money, "Sökt belopp", "Amount applied for"),
    fact("cost", FactKind::Money, "Total kostnad", "Total cost"),
    fact("received", FactKind::Date, "Inkommen", "Received"),
    fact("start", FactKind::Date, "Start", "Start"),
    fact("end", FactKind::Date, "Slut", "End"),
];
