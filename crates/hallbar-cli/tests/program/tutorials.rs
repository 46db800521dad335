//! The tutorials, followed as a reader follows them: their files are written, their commands run, and what they show
//! is printed.
//!
//! A block marked `json name.json` is a file, written where the commands run; a later one of the same name replaces it.
//! `sh` holds commands, one a line; `sh exits 3` says how they end where not well, and `> file` at the end of a command
//! puts its output there. `text` is what the commands before it print, output first and messages last; a line with only
//! `…` stands for any number of lines. `json fragment` is shown and not written.

use std::path::Path;
use std::process::{Command, Stdio};

struct Block<'p> {
    line: usize,
    tag: &'p str,
    text: String,
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut open: Option<Block<'_>> = None;
    for (at, line) in page.lines().enumerate() {
        match open.as_mut() {
            Some(_) if line == "```" => blocks.extend(open.take()),
            Some(block) => block.text += &format!("{line}\n"),
            None => {
                open = line.strip_prefix("```").map(|tag| Block { line: at + 1, tag, text: String::new() });
            }
        }
    }
    assert!(open.is_none(), "a block has no end");
    blocks
}

/// Runs a command in the folder: what it prints, with plain spaces as pages are written.
fn ran(command: &str, folder: &Path, exits: i32) -> String {
    let (command, file) = command.split_once(" > ").unwrap_or((command, ""));
    let words =
        command.strip_prefix("hallbar ").unwrap_or_else(|| panic!("`{command}` is none of hallbar's"));
    let output = Command::new(env!("CARGO_BIN_EXE_hallbar"))
        .args(words.split_whitespace())
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    assert_eq!(output.status.code(), Some(exits), "{command}:\n{out}{err}");
    let printed = if file.is_empty() {
        out
    } else {
        std::fs::write(folder.join(file), out).unwrap();
        String::new()
    };
    format!("{printed}{err}").replace('\u{a0}', " ")
}

/// Where what is shown is not what is printed: the lines between `…` stand together, in order, the first at the
/// beginning and the last at the end.
fn differs(shown: &str, printed: &str) -> Option<String> {
    let (shown, printed) = (shown.lines().collect::<Vec<_>>(), printed.lines().collect::<Vec<_>>());
    let pieces: Vec<&[&str]> = shown.split(|line| *line == "…").collect();
    let (mut rest, last) = (printed.as_slice(), pieces.len() - 1);
    for (number, piece) in pieces.into_iter().enumerate() {
        let starts = |at: &usize| rest.iter().skip(*at).take(piece.len()).eq(piece);
        let at = match (number == 0, number == last) {
            (true, true) => (rest == piece).then_some(0),
            (true, false) => Some(0).filter(starts),
            (false, true) => rest.len().checked_sub(piece.len()).filter(starts),
            (false, false) => (0..=rest.len()).find(starts),
        };
        let Some(at) = at else { return Some(format!("not printed so:\n{}", piece.join("\n"))) };
        rest = &rest[at + piece.len()..];
    }
    None
}

/// How many commands of a page were run.
fn follow(page: &str) -> usize {
    let text = std::fs::read_to_string(format!("../hallbar/docs/{page}")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (mut commands, mut printed) = (0, None);
    for Block { line, tag, text } in blocks(&text) {
        match *tag.split_whitespace().collect::<Vec<_>>() {
            ["json", "fragment"] => {}
            ["json", file] => std::fs::write(folder.path().join(file), text).unwrap(),
            ["sh"] | ["sh", "exits", _] => {
                let exits = tag.strip_prefix("sh exits ").map_or(0, |code| code.parse().unwrap());
                commands += text.lines().count();
                printed =
                    Some(text.lines().map(|command| ran(command, folder.path(), exits)).collect::<String>());
            }
            ["text"] => {
                let printed =
                    printed.take().unwrap_or_else(|| panic!("{page}:{line}: no command comes before"));
                if let Some(difference) = differs(&text, &printed) {
                    panic!("{page}:{line}: {difference}\n--- printed\n{printed}");
                }
            }
            _ => panic!("{page}:{line}: no block is marked `{tag}`"),
        }
    }
    commands
}

#[test]
fn the_tutorial_can_be_followed() {
    assert_eq!(follow("tutorial.md"), 15);
}

#[test]
fn the_scheme_of_the_reference_works() {
    assert_eq!(follow("reference.md"), 2);
}

#[test]
fn a_handbook_can_be_adapted_as_the_page_shows() {
    assert_eq!(follow("adapt.md"), 5);
}

#[test]
fn what_is_not_printed_is_noticed() {
    let printed = "a\nb\nc\nd\n";
    for shown in ["a\nb\nc\nd\n", "…\nb\n…\n", "a\n…\nd\n", "…\n", "a\n…\nc\n…\n", "…\nc\nd\n"]
    {
        assert_eq!(differs(shown, printed), None, "{shown}");
    }
    for shown in ["a\n", "b\n…\n", "…\nc\n", "…\nc\n…\nb\n…\n", "…\na\nc\n…\n", "a\nb\nc\nd\ne\n"]
    {
        assert!(differs(shown, printed).is_some(), "{shown}");
    }
}
