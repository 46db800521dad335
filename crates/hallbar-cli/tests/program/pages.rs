//! What the README and the page for officers show is what the program does.

use hallbar_cli::Exit;

use crate::run::{Ran, hallbar, in_root};

fn page(path: &str) -> String {
    std::fs::read_to_string(format!("../../{path}")).unwrap()
}

/// The blocks of a page in this language, in order.
fn blocks<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let fence = format!("```{language}\n");
    let after = page.split(&fence as &str).skip(1);
    after.map(|rest| rest.split_once("```").unwrap().0).collect()
}

/// Runs a command as a page shows it, with a file that it writes put into a folder of the test.
fn ran(command: &str) -> Ran {
    let folder = tempfile::tempdir().unwrap();
    let command = command.split(['#', '>']).next().unwrap();
    let mut args: Vec<String> = command.split_whitespace().map(in_root).collect();
    let written = args.iter().position(|arg| arg == "-o").map(|at| {
        let file = folder.path().join(&args[at + 1]);
        args[at + 1] = file.to_str().unwrap().to_owned();
        file
    });
    let ran = hallbar(&args.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(ran.exit, Exit::Done, "{command}: {}", ran.err);
    assert!(written.is_none_or(|file| file.is_file()), "{command} writes no file");
    ran
}

/// That each line of a block is printed. A page is written with plain spaces, where the program keeps numbers and units
/// together.
fn printed(shown: &str, printed: &str) {
    let printed = printed.replace('\u{a0}', " ");
    for line in shown.lines() {
        assert!(printed.lines().any(|printed| printed == line), "not printed: {line}");
    }
    assert!(shown.lines().count() > 15, "{shown}");
}

#[test]
fn the_readme_shows_what_is_printed() {
    let readme = page("README.md");
    let command = blocks(&readme, "sh")[0].lines().next().unwrap();
    let (_, command) = command.split_once(" -- ").unwrap();
    printed(blocks(&readme, "text")[0], &ran(command).out);
}

#[test]
fn the_readme_looks_into_strategies() {
    let readme = page("README.md");
    let commands = blocks(&readme, "sh")[1].lines().filter_map(|line| line.strip_prefix("hallbar "));
    let all: Vec<String> = commands.map(|command| ran(command).out).collect();
    assert_eq!(all.len(), 4);
    for line in blocks(&readme, "text")[1].lines() {
        assert!(all[0].lines().any(|printed| printed == line), "not printed: {line}");
    }
}

#[test]
fn the_readme_ranks_a_call() {
    let readme = page("README.md");
    let commands = blocks(&readme, "sh")[2].lines().filter_map(|line| line.strip_prefix("hallbar "));
    let all: Vec<String> = commands.map(|command| ran(command).out).collect();
    assert_eq!(all.len(), 3);
    printed(blocks(&readme, "text")[2], &all[1]);
}

#[test]
fn the_readme_writes_papers() {
    let readme = page("README.md");
    let commands = blocks(&readme, "sh")[3].lines().filter_map(|line| line.strip_prefix("hallbar "));
    assert_eq!(commands.map(ran).count(), 5);
}

#[test]
fn the_readme_adapts_a_handbook() {
    let readme = page("README.md");
    let commands = blocks(&readme, "sh")[4].lines().filter_map(|line| line.strip_prefix("hallbar "));
    let all: Vec<String> = commands.map(|command| ran(command).out).collect();
    assert_eq!(all.len(), 5);
    for line in blocks(&readme, "text")[3].lines() {
        assert!(all[2].lines().any(|printed| printed == line), "not printed: {line}");
    }
}

#[test]
fn the_page_on_cases_shows_a_result_as_it_is_written() {
    let page = page("crates/hallbar-json/docs/case.md");
    let shown = blocks(&page, "text").into_iter().find(|block| block.contains("\"result/1\"")).unwrap();
    let ranking = "fixtures/ranking/";
    let rules = format!("--handbook {ranking}handbook.json --call {ranking}call.json");
    let written = ran(&format!("assess {ranking}cases.jsonl {rules}")).out;
    // It is broken to be read.
    assert!(written.lines().any(|line| line == shown.replace('\n', "")), "{shown}");
}

#[test]
fn the_commands_for_officers_run() {
    let page = page("crates/hallbar/docs/handlaggare.md");
    let commands: Vec<&str> = blocks(&page, "sh").into_iter().flat_map(str::lines).map(str::trim).collect();
    // Cases of one's own are not there.
    let there = |command: &&str| {
        !["assess 2026-014", "--from 2026-014", "assess alla.json"].iter().any(|own| command.contains(own))
    };
    let run = commands.iter().filter_map(|line| line.strip_prefix("hallbar ")).filter(there).map(ran).count();
    assert!(run >= 9, "{commands:?}");
}
