//! Laws over generated documents, and the mistakes that people make.

mod contract;
mod fingerprints;
mod generate;
mod generate_handbook;
mod hostile;
mod laws;
mod layer_schemas;
mod layers;
mod mistakes;
mod schemas;
