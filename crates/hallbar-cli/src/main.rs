//! The program `hallbar`; see the library of the same name.

use std::io::{self, IsTerminal as _};
use std::process::ExitCode;

use hallbar_cli::{Terminal, run};

fn main() -> ExitCode {
    let (mut out, mut err) = (io::stdout().lock(), io::stderr().lock());
    let width = terminal_size::terminal_size_of(&out).map(|(width, _)| usize::from(width.0));
    let terminal =
        Terminal::detect(out.is_terminal(), err.is_terminal(), width, |name| std::env::var_os(name));
    run(std::env::args_os(), &mut io::stdin(), &mut out, &mut err, terminal).into()
}
