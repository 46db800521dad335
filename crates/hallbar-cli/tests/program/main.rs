//! The program as its users meet it: what it prints, and how it ends.

#[cfg(test)]
mod against;
#[cfg(test)]
mod columns;
#[cfg(test)]
mod compare;
#[cfg(test)]
mod diff;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod exits;
#[cfg(test)]
mod explain;
#[cfg(test)]
mod forms;
#[cfg(test)]
mod guide;
#[cfg(test)]
mod help;
#[cfg(test)]
mod interlinkages;
#[cfg(test)]
mod layers;
#[cfg(test)]
mod layout;
#[cfg(test)]
mod many;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod papers;
#[cfg(test)]
mod process;
#[cfg(test)]
mod report;
#[cfg(test)]
mod run;
#[cfg(test)]
mod soundness;
#[cfg(test)]
mod strategies;
#[cfg(test)]
mod tutorials;
