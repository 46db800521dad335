//! What is said of a handbook among others: its layers, how it differs, and how it is adapted.

use super::{Phrase, p};

// Where everything comes from.
pub(crate) const ORIGIN: Phrase = p("Ursprung", "Origin");
pub(crate) const EXTENDS: Phrase = p("bygger på {0}", "extends {0}");
pub(crate) const EXTENDS_NOTHING: Phrase = p("bygger inte på någon annan", "extends nothing");
pub(crate) const OF_THE_WHOLE: Phrase = p("Handboken som helhet", "The handbook as a whole");
pub(crate) const TAKEN_AWAY: Phrase = p("Borttaget", "Removed");
pub(crate) const LAYER_REPLACES: Phrase =
    p("byts ut av {0} (rad {1}); var {3}", "replaced by {0} (line {1}); was {3}");
pub(crate) const LAYER_ORDERS: Phrase =
    p("{0} (rad {1}) ordnar {2} på nytt", "{0} (line {1}) puts {2} in order");
pub(crate) const LAYER_REMOVES: Phrase =
    p("{2}, av {0} (rad {1}); var {3}", "{2}, by {0} (line {1}); was {3}");
pub(crate) const LAYER_CHANGES: Phrase =
    p("{0} (rad {1}) ändrar {2}; var {3}", "{0} (line {1}) changes {2}; was {3}");
pub(crate) const LAYER_GIVES: Phrase = p("{0} (rad {1}) anger {2}", "{0} (line {1}) gives {2}");

/// What the lists of a handbook are called, by field.
pub(crate) const LISTS: [(&str, Phrase); 24] = [
    ("parameters", p("Parametrar", "Parameters")),
    ("facts", p("Uppgifter", "Facts")),
    ("lists", p("Listor", "Lists")),
    ("tables", p("Tabeller", "Tables")),
    ("columns", p("Kolumner", "Columns")),
    ("rows", p("Rader", "Rows")),
    ("scales", p("Skalor", "Scales")),
    ("levels", p("Nivåer", "Levels")),
    ("questions", p("Frågor", "Questions")),
    ("depths", p("Fördjupningar", "Depths")),
    ("measures", p("Mått", "Measures")),
    ("lenses", p("Vyer", "Lenses")),
    ("items", p("Poster", "Items")),
    ("criteria", p("Kriterier", "Criteria")),
    ("nodes", p("Noder", "Nodes")),
    ("parts", p("Delar", "Parts")),
    ("caps", p("Tak", "Caps")),
    ("classes", p("Klasser", "Classes")),
    ("stages", p("Steg", "Stages")),
    ("gates", p("Krav", "Requirements")),
    ("consequences", p("Följder", "Consequences")),
    ("route", p("Vägar", "Ways")),
    ("stop_points", p("Hållplatser", "Stop points")),
    ("asks", p("Kontrollfrågor", "Control questions")),
];
