//! The language reference: its tables and examples are written from the schemas and the catalogue, and the rest of the page
//! is held to what the program does.
//!
//! `HALLBAR_UPDATE=1 cargo test -p hallbar-tests reference` writes it anew. What stands before and after the two marks is
//! written by hand.

mod examples;
mod form;
mod page;
mod schema;
mod words;

const PAGE: &str = "../crates/hallbar/docs/reference.md";
const CATALOGUE: &str = "../crates/hallbar-json/docs/catalogue.md";

/// What stands around the part that is written from the schemas.
const MARKS: [&str; 2] = [
    "<!-- Written from the schemas: HALLBAR_UPDATE=1 cargo test -p hallbar-tests reference -->\n",
    "<!-- Written by hand from here. -->\n",
];

fn read(path: &str) -> String {
    std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The headings of a page, each with its anchor as GitHub makes it.
fn anchors(page: &str) -> Vec<(String, String)> {
    let mut fenced = false;
    let mut found: Vec<(String, String)> = Vec::new();
    for line in page.lines() {
        fenced ^= line.starts_with("```");
        let Some(heading) = line.strip_prefix('#').filter(|_| !fenced) else { continue };
        let heading = heading.trim_start_matches('#').trim();
        let letters = heading.to_lowercase();
        let letters = letters.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
        let plain = letters.collect::<String>().replace(' ', "-");
        let mut anchor = plain.clone();
        let mut number = 0;
        while found.iter().any(|(_, known)| *known == anchor) {
            number += 1;
            anchor = format!("{plain}-{number}");
        }
        found.push((heading.to_owned(), anchor));
    }
    found
}

/// The page with the part that is written from the schemas as it is now.
fn fresh(had: &str) -> String {
    let [begin, end] = MARKS;
    let (before, rest) = had.split_once(begin).unwrap();
    let (_, after) = rest.split_once(end).unwrap();
    format!("{before}{begin}{}\n{end}{after}", page::written(&read(CATALOGUE)))
}

#[test]
fn the_page_is_written_from_the_schemas() {
    let had = read(PAGE);
    let wanted = fresh(&had);
    if std::env::var_os("HALLBAR_UPDATE").is_some() {
        std::fs::write(format!("{}/{PAGE}", env!("CARGO_MANIFEST_DIR")), &wanted).unwrap();
    } else if wanted != had {
        let line = wanted.lines().zip(had.lines()).position(|(wanted, had)| wanted != had);
        panic!(
            "docs/reference.md is stale from line {}: run HALLBAR_UPDATE=1 cargo test -p hallbar-tests reference",
            line.unwrap_or_default() + 1
        );
    }
}

#[test]
fn examples_of_the_page_alone_are_in_order() {
    examples::read_more();
}
