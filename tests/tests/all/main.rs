//! Every test from the outside, in one binary.

#[cfg(test)]
mod catalogue;
#[cfg(test)]
mod diagnostics;
#[cfg(test)]
mod differences;
#[cfg(test)]
mod documentation;
mod fixtures;
#[cfg(test)]
mod forms;
#[cfg(test)]
mod generate;
mod golden;
#[cfg(test)]
mod grund;
#[cfg(test)]
mod guide;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod layers;
#[cfg(test)]
mod oracle;
#[cfg(test)]
mod papers;
#[cfg(test)]
mod ranking;
#[cfg(test)]
mod reference;
#[cfg(test)]
mod soundness;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod tidy;
