//! What the README and the page for officers show is what the program does.

use hallbar_cli::Exit;

use crate::run::{hallbar, in_root};

fn page(path: &str) -> String {
    std::fs::read_to_string(format!("../../{path}")).unwrap()
}

/// The blocks of a page in this language, in order.
fn blocks<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let fence = format!("```{language}\n");
    let after = page.split(&fence as &str).skip(1);
    after.map(|rest| rest.split_once("```").unwrap().0).collect()
}

#[test]
fn the_readme_shows_what_is_printed() {
    let readme = page("README.md");
    let command = blocks(&readme, "sh")[0].lines().next().unwrap();
    let (_, args) = command.split_once(" -- ").unwrap();
    let (args, _) = args.split_once('#').unwrap();
    let args: Vec<String> = args.split_whitespace().map(in_root).collect();
    let ran = hallbar(&args.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(ran.exit, Exit::Done, "{}", ran.err);
    let shown = blocks(&readme, "text")[0];
    // A page is written with plain spaces, where the program keeps numbers and units together.
    let printed = ran.out.replace('\u{a0}', " ");
    for line in shown.lines() {
        assert!(printed.lines().any(|printed| printed == line), "not printed: {line}");
    }
    assert!(shown.lines().count() > 15, "{shown}");
}

#[test]
fn the_commands_for_officers_run() {
    let page = page("crates/hallbar/docs/handlaggare.md");
    let commands: Vec<&str> = blocks(&page, "sh").into_iter().flat_map(str::lines).map(str::trim).collect();
    let mut run = 0;
    for command in commands.iter().filter_map(|line| line.strip_prefix("hallbar ")) {
        // Cases of one's own are not there.
        if command.contains("assess 2026-014") {
            continue;
        }
        let command = command.split(['#', '>']).next().unwrap();
        let args: Vec<String> = command.split_whitespace().map(in_root).collect();
        let ran = hallbar(&args.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(ran.exit, Exit::Done, "{command}: {}", ran.err);
        run += 1;
    }
    assert!(run >= 6, "{commands:?}");
}
