//! What holds for the repository as a whole: manifests, imports, fixtures, sizes and names.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file of the repository below a folder, but for what is built and hidden.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            if path.is_dir() {
                // Settings in dot files belong to the repository; what lies in such folders need not.
                if name != "target" && (!name.starts_with('.') || name == ".ci") {
                    folders.push(path);
                }
            } else if name != ".git" {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn with_ending(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut all = files(folder);
    all.retain(|path| path.extension().is_some_and(|end| end == ending));
    all
}

/// The path from the root, as it is written in documents.
fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/")
}

/// The folders of the members that the root manifest lists.
fn members() -> Vec<PathBuf> {
    let manifest = read(&root().join("Cargo.toml"));
    let (_, list) = manifest.split_once("members = [").unwrap();
    let (list, _) = list.split_once(']').unwrap();
    let folders: Vec<PathBuf> =
        list.split('"').skip(1).step_by(2).map(|folder| root().join(folder)).collect();
    assert!(folders.len() >= 5, "{folders:?}");
    folders
}

/// The lines of one section of a manifest.
fn section<'m>(manifest: &'m str, heading: &str) -> Vec<&'m str> {
    let lines = manifest.lines().skip_while(|line| line.trim() != heading).skip(1);
    lines.map(str::trim).take_while(|line| !line.starts_with('[')).filter(|line| !line.is_empty()).collect()
}

#[test]
fn every_member_shares_lints_and_versions() {
    for folder in members() {
        let path = folder.join("Cargo.toml");
        let manifest = read(&path);
        let place = name(&path);
        assert!(section(&manifest, "[lints]").contains(&"workspace = true"), "{place}: lints");
        assert!(
            section(&manifest, "[lib]").contains(&"bench = false"),
            "{place}: `bench = false` under `[lib]`"
        );
        for heading in ["[dependencies]", "[dev-dependencies]", "[build-dependencies]"] {
            for line in section(&manifest, heading).into_iter().filter(|line| !line.starts_with('#')) {
                let shared = line.contains(".workspace = true") || line.contains("{ workspace = true");
                assert!(shared, "{place}: `{line}` has a version of its own");
            }
        }
        let package = section(&manifest, "[package]");
        assert!(package.contains(&"edition.workspace = true"), "{place}: edition");
        assert!(package.contains(&"rust-version.workspace = true"), "{place}: rust-version");
    }
}

#[test]
fn every_crate_is_a_member() {
    let known: BTreeSet<String> = members().iter().map(|folder| name(folder)).collect();
    for manifest in files(root()).iter().filter(|path| path.ends_with("Cargo.toml")) {
        let folder = name(manifest.parent().unwrap());
        assert!(folder.is_empty() || known.contains(&folder), "{folder} is no member");
    }
}

/// The dependencies of a crate, but for those of its tests.
fn dependencies(of: &str) -> BTreeSet<String> {
    let manifest = read(&root().join("crates").join(of).join("Cargo.toml"));
    let word = |line: &str| line.split(['.', ' ', '=']).next().unwrap_or_default().to_owned();
    section(&manifest, "[dependencies]").into_iter().filter(|line| !line.starts_with('#')).map(word).collect()
}

/// Code without its comments, a line each.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = read(path);
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    lines.map(|(number, line)| (number + 1, line.to_owned())).collect()
}

fn nowhere(of: &str, words: &[&str], why: &str) {
    for path in with_ending(&root().join("crates").join(of).join("src"), "rs") {
        for (number, line) in code(&path) {
            for word in words {
                assert!(!line.contains(word), "{}:{number}: `{word}`: {why}", name(&path));
            }
        }
    }
}

#[test]
fn crates_use_what_they_may() {
    let pure = [
        "jiff",
        "libm",
        "num-rational",
        "num-traits",
        "pathfinding",
        "rayon",
        "serde",
        "strsim",
        "thiserror",
    ];
    for used in dependencies("hallbar-core") {
        assert!(
            pure.contains(&used.as_str()),
            "hallbar-core uses `{used}`, which is not known to be small and pure"
        );
    }
    let outside =
        ["std::fs", "std::env", "std::net", "std::time", "std::process", "std::io", "serde_json", "println!"];
    nowhere("hallbar-core", &outside, "the core has no input and output, no clock and no format");

    for used in dependencies("hallbar-json") {
        assert!(!used.starts_with("hallbar-") || used == "hallbar-core", "hallbar-json uses `{used}`");
        assert!(
            !["csv", "calamine", "rust_xlsxwriter", "clap"].contains(&used.as_str()),
            "hallbar-json uses `{used}`"
        );
    }
    nowhere(
        "hallbar-json",
        &["std::env", "std::net", "std::process", "println!"],
        "an adapter only converts",
    );

    for used in dependencies("hallbar-csv") {
        let known = ["csv", "csv-core", "encoding_rs", "hallbar-core"];
        assert!(known.contains(&used.as_str()), "hallbar-csv uses `{used}`, and reads one format");
    }
    nowhere(
        "hallbar-csv",
        &["std::fs", "std::env", "std::net", "std::process", "println!"],
        "an adapter only converts",
    );

    for used in dependencies("hallbar-excel") {
        let known = ["calamine", "hallbar-core", "rust_xlsxwriter", "thiserror", "zip"];
        assert!(known.contains(&used.as_str()), "hallbar-excel uses `{used}`, and reads one format");
    }
    nowhere(
        "hallbar-excel",
        &["std::fs", "std::env", "std::net", "std::process", "println!"],
        "an adapter only converts",
    );

    for used in dependencies("hallbar-report") {
        let known =
            ["anstyle", "hallbar-core", "icu_decimal", "icu_locale_core", "icu_plurals", "maud", "textwrap"];
        assert!(
            known.contains(&used.as_str()),
            "hallbar-report uses `{used}`: it writes pages, and reads no format"
        );
    }
    nowhere(
        "hallbar-report",
        &["std::fs", "std::env", "std::net", "std::process", "std::time", "println!"],
        "pages are plain functions of documents",
    );

    let threads = ["crossbeam-channel", "hallbar-core", "memchr", "thiserror"];
    for used in dependencies("hallbar-batch") {
        assert!(threads.contains(&used.as_str()), "hallbar-batch uses `{used}`, and knows no format");
    }

    let facade: BTreeSet<String> = dependencies("hallbar");
    assert!(facade.iter().all(|used| used.starts_with("hallbar-")), "the facade has no logic: {facade:?}");
    let program = dependencies("hallbar-cli");
    assert!(
        program.iter().all(|used| !used.starts_with("hallbar-")),
        "the program uses the facade: {program:?}"
    );
    let inner = ["hallbar_core", "hallbar_csv", "hallbar_excel", "hallbar_json", "hallbar_report"];
    nowhere("hallbar-cli", &inner, "the program uses the facade");
}

#[test]
fn tests_see_only_what_is_public() {
    for folder in ["tests", "benches"] {
        for path in with_ending(&root().join(folder), "rs") {
            for (number, line) in code(&path) {
                let inner =
                    ["hallbar_core", "hallbar_csv", "hallbar_excel", "hallbar_json", "hallbar_report"]
                        .iter()
                        .find(|inner| {
                            line.trim_start().starts_with(&format!("use {inner}"))
                                || line.contains(&format!("{inner}::"))
                        });
                assert_eq!(inner, None, "{}:{number}", name(&path));
            }
        }
    }
}

#[test]
fn every_fixture_has_its_origin() {
    let page = read(&root().join("fixtures/README.md"));
    for path in files(&root().join("fixtures")) {
        let name = name(&path).trim_start_matches("fixtures/").to_owned();
        if name != "README.md" {
            let mut folders =
                std::iter::successors(name.rsplit_once('/'), |(folder, _)| folder.rsplit_once('/'));
            let named = page.contains(&format!("`{name}`"))
                || folders.any(|(folder, _)| page.contains(&format!("`{folder}/`")));
            assert!(named, "fixtures/README.md does not name `{name}`");
        }
    }
}

#[test]
fn files_are_short() {
    for path in with_ending(root(), "rs") {
        let (name, lines) = (name(&path), read(&path).lines().count());
        assert!(lines <= 600, "{name} has {lines} lines");
        assert!(!name.ends_with("/mod.rs"), "{name}: `foo.rs` beside `foo/`");
    }
}

#[test]
fn codes_of_diagnostics_are_unique_and_in_order() {
    let codes: Vec<&str> = hallbar::diagnostic::rules::all().map(|rule| rule.code).collect();
    let distinct: BTreeSet<&str> = codes.iter().copied().collect();
    assert_eq!(distinct.len(), codes.len(), "a code is used twice");
    let names: BTreeSet<(String, &str)> = hallbar::diagnostic::rules::all()
        .map(|rule| (rule.code.chars().take(3).collect::<String>(), rule.name))
        .collect();
    assert_eq!(names.len(), codes.len(), "a name is used twice in one hundred");
    for rule in hallbar::diagnostic::rules::all() {
        assert!(rule.code.len() == 5 && rule.code.starts_with("HB"), "{}", rule.code);
        assert!(!rule.summary.is_empty() && !rule.why.is_empty(), "{} says nothing", rule.code);
        assert!(
            rule.summary.chars().next().is_some_and(|c| !c.is_uppercase()),
            "{}: {}",
            rule.code,
            rule.summary
        );
        assert!(!rule.summary.ends_with('.'), "{}: {}", rule.code, rule.summary);
    }
}

#[test]
fn no_file_names_a_place_on_a_machine() {
    // Written in two halves, so that this file does not name one.
    let places = [["/ho", "me/"], ["/Us", "ers/"], ["/ro", "ot/"], ["C:", "\\Users"], ["/wo", "rk/"]]
        .map(|halves| halves.concat());
    for path in files(root()) {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        for place in &places {
            assert!(!text.contains(place.as_str()), "{} names {place}", name(&path));
        }
    }
}
