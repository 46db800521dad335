use hallbar_cli::{Exit, Terminal, run};

pub(crate) const FIXTURES: &str = "../../fixtures";
pub(crate) const WHOLE: &str = "tests/data/whole.handbook.json";
pub(crate) const WHOLE_CASE: &str = "tests/data/whole.case.json";

/// What came of one run.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) exit: Exit,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// Both outputs and the exit code, for a snapshot.
    pub(crate) fn whole(&self) -> String {
        format!("{}--- messages\n{}--- exit {}\n", self.out, self.err, self.exit.code())
    }
}

pub(crate) fn hallbar(args: &[&str]) -> Ran {
    with(args, b"", Terminal::default())
}

pub(crate) fn with(args: &[&str], mut input: &[u8], terminal: Terminal) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let all = std::iter::once("hallbar").chain(args.iter().copied());
    let exit = run(all, &mut input, &mut out, &mut err, terminal);
    let text = |bytes| String::from_utf8(bytes).unwrap().replace(env!("CARGO_PKG_VERSION"), "[version]");
    Ran { exit, out: text(out), err: text(err) }
}

pub(crate) fn handbook(name: &str) -> String {
    // One that comes with the program goes by its name.
    let built_in = hallbar::json::built_in(name).is_some();
    if built_in { name.to_owned() } else { format!("{FIXTURES}/handbooks/{name}.json") }
}

pub(crate) fn case(handbook: &str, name: &str) -> String {
    format!("{FIXTURES}/cases/{handbook}/{name}.json")
}

/// Assesses a case of the fixtures.
pub(crate) fn assess(handbook_name: &str, case_name: &str, more: &[&str]) -> Ran {
    let (case, handbook) = (case(handbook_name, case_name), handbook(handbook_name));
    let mut args = vec!["assess", &case, "--handbook", &handbook];
    args.extend(more);
    hallbar(&args)
}

/// A word of a command that is run from the root: files of the fixtures are found from here.
pub(crate) fn in_root(word: &str) -> String {
    word.strip_prefix("fixtures/").map_or_else(|| word.to_owned(), |rest| format!("{FIXTURES}/{rest}"))
}

/// Every file in a folder of the fixtures, in order, without those in folders of its own.
pub(crate) fn files(folder: &str) -> Vec<String> {
    let read = std::fs::read_dir(format!("{FIXTURES}/{folder}")).unwrap();
    let paths = read.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut files: Vec<String> = paths.map(|path| path.to_string_lossy().into_owned()).collect();
    files.sort();
    files
}
