//! The program `hallbar`; see the library of the same name.

use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

use hallbar_cli::{Terminal, run};

fn main() -> ExitCode {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let plain = set("NO_COLOR") || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let (mut out, mut err) = (io::stdout().lock(), io::stderr().lock());
    let terminal = Terminal {
        colour_out: out.is_terminal() && !plain,
        colour_err: err.is_terminal() && !plain,
        width: terminal_size::terminal_size_of(&out).map(|(width, _)| usize::from(width.0)),
    };
    run(std::env::args_os(), &mut io::stdin().lock(), &mut out, &mut err, terminal).into()
}
