use std::ffi::OsString;
use std::io::{self, ErrorKind, Read, Write};

use anstyle::{AnsiColor, Style};

use hallbar::Diagnostic;
use hallbar::diagnostic::Rule;

use crate::Exit;

/// What is known of where the output goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Terminal {
    /// Whether the output may be coloured.
    pub colour_out: bool,
    /// Whether messages may be coloured.
    pub colour_err: bool,
    /// Width in columns; `None` where the output is no terminal, and 100 is used.
    pub width: Option<usize>,
    /// Whether messages go to a terminal, where progress can be shown.
    pub progress: bool,
}

impl Terminal {
    /// What follows from where the two outputs go and from the environment: colour on a terminal, unless `NO_COLOR` is
    /// set to anything or the terminal is `dumb`.
    ///
    /// # Examples
    /// ```
    /// use hallbar_cli::Terminal;
    /// let wished = Terminal::detect(true, true, Some(80), |name| (name == "NO_COLOR").then(|| "1".into()));
    /// assert!(!wished.colour_out);
    /// ```
    pub fn detect(
        out_is_terminal: bool,
        err_is_terminal: bool,
        width: Option<usize>,
        environment: impl Fn(&str) -> Option<OsString>,
    ) -> Self {
        let plain = environment("NO_COLOR").is_some_and(|value| !value.is_empty())
            || environment("TERM").is_some_and(|term| term == "dumb");
        Self {
            colour_out: out_is_terminal && !plain,
            colour_err: err_is_terminal && !plain,
            width: width.filter(|_| out_is_terminal),
            progress: err_is_terminal && environment("TERM").is_none_or(|term| term != "dumb"),
        }
    }
}

/// Why a command could not go on.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Something outside the documents: a missing file, an unknown name.
    Failed { message: String, help: Option<String> },
    /// Arguments that do not go together.
    Arguments { message: String, help: Option<String> },
    /// A document has errors, and they have been shown.
    Document,
    /// The output could not be written.
    Output(io::Error),
}

impl Stop {
    /// What is said first.
    pub(crate) fn message(&self) -> &str {
        match self {
            Self::Failed { message, .. } | Self::Arguments { message, .. } => message,
            Self::Document => "a document has errors",
            Self::Output(_) => "the output cannot be written",
        }
    }

    pub(crate) fn failed(message: impl Into<String>) -> Self {
        Self::Failed { message: message.into(), help: None }
    }

    pub(crate) fn helped(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Failed { message: message.into(), help: Some(help.into()) }
    }

    pub(crate) fn arguments(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Arguments { message: message.into(), help: Some(help.into()) }
    }
}

/// The surroundings of one run.
pub(crate) struct Session<'a> {
    pub(crate) input: &'a mut (dyn Read + Send),
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    terminal: Terminal,
    /// The first diagnostic shown, an error before a warning.
    shown: Option<&'static Rule>,
}

impl<'a> Session<'a> {
    pub(crate) fn new(
        input: &'a mut (dyn Read + Send),
        out: &'a mut dyn Write,
        err: &'a mut dyn Write,
        terminal: Terminal,
    ) -> Self {
        Self { input, out, err, terminal, shown: None }
    }

    pub(crate) fn colour(&mut self, on: bool) {
        self.terminal.colour_out = on;
        self.terminal.colour_err = on;
    }

    pub(crate) fn colour_out(&self) -> bool {
        self.terminal.colour_out
    }

    pub(crate) fn colour_err(&self) -> bool {
        self.terminal.colour_err
    }

    pub(crate) fn shows_progress(&self) -> bool {
        self.terminal.progress
    }

    /// Input and both outputs at once, for a run that uses them side by side.
    pub(crate) fn parts(&mut self) -> (&mut (dyn Read + Send), &mut dyn Write, &mut dyn Write) {
        (self.input, self.out, self.err)
    }

    /// Columns to lay out for: 100 where the output is no terminal, never below 60, and no wider than can be read.
    pub(crate) fn width(&self) -> usize {
        self.terminal.width.unwrap_or(100).clamp(60, 120)
    }

    /// Writes a result. A reader who has left is no error.
    pub(crate) fn print(&mut self, text: &str) -> Result<(), Stop> {
        let written = self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush());
        match written {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            written => written.map_err(Stop::Output),
        }
    }

    /// Writes a message. Where messages cannot be written there is nobody to tell.
    pub(crate) fn tell(&mut self, text: &str) {
        let _ = self.err.write_all(text.as_bytes()).and_then(|()| self.err.flush());
    }

    /// Remembers which diagnostic the run shall point at: the first shown, an error before a warning.
    pub(crate) fn heed<'d>(&mut self, shown: impl IntoIterator<Item = &'d Diagnostic>) {
        for diagnostic in shown {
            if self.shown.is_none_or(|first| first.severity < diagnostic.rule.severity) {
                self.shown = Some(diagnostic.rule);
            }
        }
    }

    /// Says once, at the end of a run that has shown diagnostics, how to learn more about them.
    pub(crate) fn point(&mut self) {
        if let Some(rule) = self.shown {
            self.tell(&format!("`hallbar explain {}` says more\n", rule.code));
        }
    }

    /// Says why the arguments were refused, or gives the help that was asked for.
    pub(crate) fn usage(&mut self, refusal: &clap::Error) -> Exit {
        let rendered = refusal.render();
        let text = |colour: bool| if colour { rendered.ansi().to_string() } else { rendered.to_string() };
        if refusal.use_stderr() {
            let text = text(self.terminal.colour_err);
            self.tell(&text);
            return Exit::Arguments;
        }
        let text = text(self.terminal.colour_out);
        match self.print(&text) {
            Ok(()) => Exit::Done,
            Err(stop) => self.stop(stop),
        }
    }

    /// Says why a command could not go on.
    pub(crate) fn stop(&mut self, stop: Stop) -> Exit {
        let (exit, message, help) = match stop {
            Stop::Failed { message, help } => (Exit::Failed, message, help),
            Stop::Arguments { message, help } => (Exit::Arguments, message, help),
            Stop::Document => return Exit::Document,
            Stop::Output(error) => (Exit::Failed, format!("the output cannot be written: {error}"), None),
        };
        let error = self.styled("error", AnsiColor::Red);
        self.tell(&format!("{error}: {message}\n"));
        if let Some(help) = help {
            let word = self.styled("help", AnsiColor::Cyan);
            self.tell(&format!(" {word}: {help}\n"));
        }
        exit
    }

    fn styled(&self, word: &str, colour: AnsiColor) -> String {
        if !self.terminal.colour_err {
            return word.to_owned();
        }
        let style = Style::new().bold().fg_color(Some(colour.into()));
        format!("{style}{word}{style:#}")
    }
}
