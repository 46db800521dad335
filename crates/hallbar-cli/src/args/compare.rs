use clap::{Args, ValueEnum};
use hallbar::strategy::Theme;

use super::{CODES, Format, Lang};

/// Hold two strategies against one another: two versions of one, or those of two regions.
///
/// Of two versions it is told what changed, goal by goal, and what that does to what is supported and hindered in Agenda
/// 2030, to the checks and to the figures. Goals are matched by id, and those left over by how alike their titles are. Of two
/// regions it is told what both cover in Agenda 2030 and what only one does, which goals are alike, which indicators both
/// have, and how the checks came out.
#[derive(Debug, Args)]
#[command(after_help = format!("\
Examples:
  hallbar strategy compare strategy-2021.json strategy-2026.json
  hallbar strategy compare varmland.json kronoberg.json --date 2026-11-01
  hallbar strategy compare varmland.json kronoberg.json --theme places --handbook grund

{CODES}"))]
pub(crate) struct Compare {
    /// The first strategy, or the earlier version; `-` reads from standard input.
    #[arg(value_name = "A")]
    pub(crate) a: String,

    /// The second strategy, or the later version; `-` reads from standard input.
    #[arg(value_name = "B")]
    pub(crate) b: String,

    /// How to compare; where not said, as versions where they have one id or one names the other as its predecessor, else
    /// as regions.
    #[arg(long = "as", value_enum, value_name = "HOW")]
    pub(crate) how: Option<CompareAs>,

    /// Assess both by this handbook as well, a file or the name of a built-in one: classes and points then stand side by
    /// side.
    #[arg(long, value_name = "FILE|NAME")]
    pub(crate) handbook: Option<String>,

    /// The day that both are looked at, as `2026-11-01`. Without it, what depends on the day is open.
    #[arg(long, value_name = "DAY")]
    pub(crate) date: Option<hallbar::Date>,

    /// Look only at goals that carry this theme of the exchange, by themselves or by a goal above them, and at checks that
    /// carry it.
    #[arg(long, value_name = "THEME", value_parser = theme)]
    pub(crate) theme: Option<Theme>,

    /// The language of the report.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) lang: Lang,

    /// A report to read, or one JSON object.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CompareAs {
    /// Two versions of one strategy: what changed
    Versions,
    /// The strategies of two regions: what they have in common
    Regions,
}

pub(super) fn theme(text: &str) -> Result<Theme, String> {
    let plain = |text: &str| text.to_lowercase().replace(['_', '-'], " ");
    let wanted = plain(text);
    let is_meant = |theme: &Theme| {
        let title = theme.title();
        let titles = [title.get(hallbar::Language::Swedish), title.get(hallbar::Language::English)];
        let by_title = |title: &str| {
            let title = plain(title);
            title == wanted || title.split_once(' ').is_some_and(|(_, last)| last == wanted)
        };
        plain(theme.id()) == wanted || titles.into_iter().any(by_title)
    };
    Theme::ALL.into_iter().find(is_meant).ok_or_else(|| {
        let known: Vec<&str> = Theme::ALL.iter().map(|theme| theme.id()).collect();
        format!("the themes are {}", known.join(", "))
    })
}
