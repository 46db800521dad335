use std::process::ExitCode;

/// How the program ended, and the code it ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Exit {
    /// 0: done.
    Done,
    /// 1: it could not run: a file is missing, or cannot be read or written.
    Failed,
    /// 2: the arguments are wrong.
    Arguments,
    /// 3: a document has errors.
    Document,
    /// 4: assessed, and below the class asked for with `--require`.
    Below,
}

impl Exit {
    /// The code.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Arguments => 2,
            Self::Document => 3,
            Self::Below => 4,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
