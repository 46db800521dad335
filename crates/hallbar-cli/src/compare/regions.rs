//! The strategies of two regions beside one another.

use hallbar::strategy::{
    AlignedGoals, CheckPair, FigureRange, GoalName, IndicatorMatch, LinkCount, Perspective, RegionComparison,
    SharedCodes, Standing, StrategyName, StrategyPart,
};
use hallbar::sweden::Region;

use super::Sheet;
use crate::layout::{Tone, own_line};
use crate::texts::Phrase;
use crate::texts::compare as texts;

/// What is shown of one kind; more are counted.
const MOST: usize = 20;

/// Checks that are named although there is nothing to tell of them.
const FEW: usize = 5;

pub(super) fn write(sheet: &mut Sheet<'_>, compared: &RegionComparison) {
    let names = names(&compared.a, &compared.b);
    let [a, b] = names.each_ref().map(String::as_str);
    head(sheet, compared, [a, b]);
    brief(sheet, compared, [a, b]);
    sheet.assessed([a, b]);
    agenda(sheet, compared, [a, b]);
    goals(sheet, compared, [a, b]);
    indicators(sheet, compared, [a, b]);
    checks(sheet, &compared.checks, [a, b]);
    figures(sheet, compared, [a, b]);
    strategies(sheet, compared, [a, b]);
}

/// What the two go by: their regions, else their ids, and their versions too where nothing else tells them apart.
fn names(a: &StrategyName, b: &StrategyName) -> [String; 2] {
    let region =
        |name: &StrategyName| name.region.as_deref().and_then(Region::find).map(|region| region.name);
    match (region(a), region(b)) {
        (Some(one), Some(other)) if one != other => [one.to_owned(), other.to_owned()],
        _ if a.id != b.id => [own_line(&a.id), own_line(&b.id)],
        _ => [a, b].map(|name| own_line(&format!("{} {}", name.id, name.version))),
    }
}

fn head(sheet: &mut Sheet<'_>, compared: &RegionComparison, [a, b]: [&str; 2]) {
    let title = sheet.fill(texts::REGIONS, &[a, b]);
    sheet.page.title(&title);
    sheet.page.paragraph(0, sheet.say(texts::AS_REGIONS));
    if let Some(theme) = compared.theme {
        let said = sheet.fill(texts::THEME, &[&sheet.quote(theme.title().get(sheet.language))]);
        sheet.page.paragraph(0, &said);
    }
    let all_are = |links: LinkCount| links.all > 0 && links.all == links.proposals;
    let said = match (all_are(compared.links.a), all_are(compared.links.b)) {
        (true, true) => Some(sheet.say(texts::ALL_PROPOSALS).to_owned()),
        (true, false) => Some(sheet.fill(texts::ALL_PROPOSALS_OF, &[a])),
        (false, true) => Some(sheet.fill(texts::ALL_PROPOSALS_OF, &[b])),
        (false, false) => None,
    };
    let unknown = (compared.unknown.a.len(), compared.unknown.b.len());
    let untold = (unknown != (0, 0))
        .then(|| sheet.fill(texts::UNTOLD, &[&unknown.0.to_string(), a, &unknown.1.to_string(), b]));
    for said in said.into_iter().chain(untold) {
        sheet.page.paragraph(0, &sheet.page.tone(Tone::Open, &said));
    }
    sheet.without_day();
}

fn brief(sheet: &mut Sheet<'_>, compared: &RegionComparison, [a, b]: [&str; 2]) {
    sheet.heading(texts::BRIEF);
    let count = |number: usize| number.to_string();
    let of = |one: usize, other: usize| sheet.fill(texts::SUM_OF, &[&count(one), a, &count(other), b]);
    let coverage = &compared.coverage;
    let shared = [count(coverage.supported_goals.both.len()), count(coverage.supported_targets.both.len())];
    let agenda = sheet.fill(texts::SUM_SHARED, &shared.each_ref().map(String::as_str));
    let goals = format!(
        "{}; {}",
        of(compared.goals.a, compared.goals.b),
        match compared.aligned.len() {
            1 => sheet.say(texts::ONE_ALIGNED).to_owned(),
            some => sheet.fill(texts::SUM_ALIGNED, &[&count(some)]),
        },
    );
    let indicators = format!(
        "{}; {}",
        of(compared.indicator_count.a, compared.indicator_count.b),
        sheet.fill(texts::SUM_COMMON, &[&count(compared.indicators.len())]),
    );
    let met = |pick: fn(&CheckPair) -> Standing| {
        compared.checks.iter().filter(|pair| pick(pair) == Standing::Met).count()
    };
    let met = of(met(|pair| pair.a.low), met(|pair| pair.b.low));
    let checks = format!("{} {met}", sheet.say(texts::CHECKS_MET));
    let told = [
        (texts::AGENDA, agenda),
        (texts::GOALS, goals),
        (texts::INDICATORS, indicators),
        (texts::CHECKS, checks),
    ];
    let pairs: Vec<(String, String)> =
        told.into_iter().map(|(label, text)| (sheet.say(label).to_owned(), text)).collect();
    sheet.page.pairs(0, &pairs);
}

fn agenda(sheet: &mut Sheet<'_>, compared: &RegionComparison, [a, b]: [&str; 2]) {
    let coverage = &compared.coverage;
    let supports = (texts::BOTH_SUPPORT, texts::ONLY_SUPPORTS);
    let hinders = (texts::BOTH_HINDER, texts::ONLY_HINDERS);
    for (heading, codes, phrases) in [
        (texts::GOALS_SUPPORTED, &coverage.supported_goals, supports),
        (texts::TARGETS_SUPPORTED, &coverage.supported_targets, supports),
        (texts::GOALS_HINDERED, &coverage.hindered_goals, hinders),
        (texts::TARGETS_HINDERED, &coverage.hindered_targets, hinders),
    ] {
        let pairs = pairs(sheet, codes, phrases, [a, b]);
        if !pairs.is_empty() {
            sheet.heading(heading);
            sheet.page.pairs(0, &pairs);
        }
    }
}

fn pairs(
    sheet: &Sheet<'_>,
    codes: &SharedCodes,
    (both, only): (Phrase, Phrase),
    [a, b]: [&str; 2],
) -> Vec<(String, String)> {
    let label = |phrase: Phrase, name: &str| sheet.fill(phrase, &[name]);
    let told =
        [(label(both, ""), &codes.both), (label(only, a), &codes.only_a), (label(only, b), &codes.only_b)];
    let some = told.into_iter().filter(|(_, codes)| !codes.is_empty());
    some.map(|(label, codes)| (format!("{label} ({})", codes.len()), sheet.codes(codes))).collect()
}

fn goals(sheet: &mut Sheet<'_>, compared: &RegionComparison, [a, b]: [&str; 2]) {
    let heading = sheet.fill(texts::ALIGNED, &[&compared.aligned.len().to_string()]);
    sheet.page.heading(&heading);
    if compared.aligned.is_empty() {
        sheet.page.paragraph(0, sheet.say(texts::ALONE_ALL));
    }
    // The most alike first; within that, as the first strategy has them.
    let mut aligned: Vec<&AlignedGoals> = compared.aligned.iter().collect();
    let most = |pair: &AlignedGoals| pair.likeness.supported.unwrap_or_default().max(pair.likeness.title);
    aligned.sort_by_key(|pair| std::cmp::Reverse((most(pair), pair.likeness.title)));
    for pair in aligned.iter().take(MOST) {
        one(sheet, pair);
    }
    let more = aligned.len().saturating_sub(MOST);
    if more > 0 {
        let said = sheet.fill(texts::MORE, &[&more.to_string()]);
        sheet.page.paragraph(0, &format!("… {said}"));
    }
    let alone = [(a, &compared.alone.a), (b, &compared.alone.b)];
    if alone.iter().any(|(_, goals)| !goals.is_empty()) {
        sheet.page.subheading(texts::ALONE.get(sheet.language));
        let told: Vec<(String, String)> = alone
            .into_iter()
            .filter(|(_, goals)| !goals.is_empty())
            .map(|(name, goals)| (format!("{name} ({})", goals.len()), listed(sheet, goals)))
            .collect();
        sheet.page.pairs(0, &told);
    }
}

/// Titles between quotation marks, the first of them where there are many.
fn listed(sheet: &Sheet<'_>, goals: &[GoalName]) -> String {
    let mut titles: Vec<String> =
        goals.iter().take(MOST).map(|goal| sheet.quote(&sheet.goal(goal))).collect();
    let more = goals.len().saturating_sub(MOST);
    if more > 0 {
        titles.push(format!("… {}", sheet.fill(texts::MORE, &[&more.to_string()])));
    }
    titles.join(", ")
}

fn one(sheet: &mut Sheet<'_>, pair: &AlignedGoals) {
    let (a, b) = (sheet.quote(&sheet.goal(&pair.a)), sheet.quote(&sheet.goal(&pair.b)));
    let said = sheet.page.tone(Tone::Strong, &format!("{a} – {b}"));
    sheet.page.paragraph(0, &said);
    let mut how = vec![sheet.fill(texts::ALIKE_TITLE, &[&sheet.percent(pair.likeness.title)])];
    if let Some(share) = pair.likeness.supported {
        how.push(sheet.fill(texts::ALIKE_SUPPORT, &[&sheet.percent(share)]));
    }
    let shared = match pair.supported.both.as_slice() {
        [] => sheet.say(texts::SHARE_NOTHING).to_owned(),
        codes => sheet.fill(texts::SHARE, &[&sheet.codes(codes)]),
    };
    sheet.page.paragraph(2, &format!("{shared} ({})", how.join(", ")));
}

fn indicators(sheet: &mut Sheet<'_>, compared: &RegionComparison, columns: [&str; 2]) {
    if compared.indicator_count.a == 0 || compared.indicator_count.b == 0 {
        return;
    }
    let heading = sheet.fill(texts::COMMON, &[&compared.indicators.len().to_string()]);
    sheet.page.heading(&heading);
    if compared.indicators.is_empty() {
        sheet.page.paragraph(0, sheet.say(texts::IN_COMMON_NONE));
        return;
    }
    let [a, b] = columns;
    let mut table = crate::layout::Table::new(vec![
        crate::layout::Column::text(a),
        crate::layout::Column::text(b),
        crate::layout::Column::text(sheet.say(texts::MATCHED)),
    ]);
    for common in &compared.indicators {
        let how = match common.by {
            IndicatorMatch::KeyFigure => {
                let figure = common.a.key_figure.as_deref().unwrap_or_default();
                sheet.fill(texts::BY_KEY_FIGURE, &[&own_line(figure)])
            }
            IndicatorMatch::Text(likeness) => sheet.fill(texts::BY_LIKENESS, &[&sheet.percent(likeness)]),
            _ => sheet.say(texts::BY_TITLE).to_owned(),
        };
        table.row(vec![own_line(&common.a.title), own_line(&common.b.title), how]);
    }
    sheet.page.table(0, &table);
}

fn checks(sheet: &mut Sheet<'_>, pairs: &[CheckPair], columns: [&str; 2]) {
    let open = |pair: &CheckPair| {
        [&pair.a, &pair.b].into_iter().all(|one| (one.low, one.high) == (Standing::NotMet, Standing::Met))
    };
    let (both_open, told): (Vec<&CheckPair>, Vec<&CheckPair>) = pairs.iter().partition(|pair| open(pair));
    sheet.heading(texts::CHECKS);
    if !told.is_empty() {
        let mut table = sheet.table(texts::CHECK, columns);
        let same = |pair: &CheckPair| (pair.a.low, pair.a.high) == (pair.b.low, pair.b.high);
        // Where they differ first: that is what there is to learn from.
        for wanted in [false, true] {
            for pair in told.iter().filter(|pair| same(pair) == wanted) {
                let name = pair.check.name.get(sheet.language).to_owned();
                table.row(vec![name, sheet.outcome(&pair.a), sheet.outcome(&pair.b)]);
            }
        }
        sheet.page.table(0, &table);
    }
    if !both_open.is_empty() {
        let names: Vec<String> =
            both_open.iter().map(|pair| pair.check.name.get(sheet.language).to_lowercase()).collect();
        let said = match names.len() {
            0..=FEW => sheet.fill(texts::BOTH_OPEN, &[&names.join(", ")]),
            many => sheet.fill(texts::MANY_OPEN, &[&many.to_string()]),
        };
        sheet.page.paragraph(0, &sheet.page.tone(Tone::Open, &said));
    }
}

fn figures(sheet: &mut Sheet<'_>, compared: &RegionComparison, columns: [&str; 2]) {
    // What may be anything says nothing of either.
    let says = |range: FigureRange| match (range.low, range.high) {
        (None, _) => false,
        (Some(low), None) => low > 0.0,
        (Some(low), Some(high)) => low > 0.0 || high < 100.0,
    };
    let told = compared.figures.iter().filter(|pair| says(pair.a) || says(pair.b));
    let rows: Vec<Vec<String>> = told
        .map(|pair| {
            vec![pair.figure.title().get(sheet.language).to_owned(), sheet.range(pair.a), sheet.range(pair.b)]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    sheet.heading(texts::FIGURES);
    let mut table = sheet.table(texts::FIGURE, columns);
    rows.into_iter().for_each(|row| table.row(row));
    sheet.page.table(0, &table);
}

/// What is said of both as a whole.
fn strategies(sheet: &mut Sheet<'_>, compared: &RegionComparison, columns: [&str; 2]) {
    sheet.heading(texts::SIDE_BY_SIDE);
    let mut table = sheet.table(texts::OF_STRATEGY, columns);
    let title = |name: &StrategyName| {
        let title = own_line(&name.title);
        format!("{title} ({})", sheet.fill(texts::VERSION, &[&own_line(&name.version)]))
    };
    table.row(vec![sheet.say(texts::TITLE).to_owned(), title(&compared.a), title(&compared.b)]);
    let levels = |levels: &[String]| match levels {
        [] => sheet.say(texts::NONE).to_owned(),
        levels => own_line(&levels.join(" › ")),
    };
    let unknown = |part, text: Option<String>, parts: &[StrategyPart]| {
        let none = if parts.contains(&part) { texts::UNKNOWN } else { texts::NONE };
        text.unwrap_or_else(|| sheet.say(none).to_owned())
    };
    let (parts_a, parts_b) = (&compared.unknown.a, &compared.unknown.b);
    if compared.theme.is_none() {
        let quote = |text: &Option<String>| text.as_ref().map(|text| sheet.quote(text));
        let year = |year: Option<i16>| year.map(|year| year.to_string());
        table.row(vec![
            sheet.say(texts::VISION).to_owned(),
            unknown(StrategyPart::Vision, quote(&compared.vision.a), parts_a),
            unknown(StrategyPart::Vision, quote(&compared.vision.b), parts_b),
        ]);
        table.row(vec![
            sheet.say(texts::HORIZON).to_owned(),
            unknown(StrategyPart::Horizon, year(compared.horizon.a), parts_a),
            unknown(StrategyPart::Horizon, year(compared.horizon.b), parts_b),
        ]);
    }
    table.row(vec![
        sheet.say(texts::LEVELS).to_owned(),
        levels(&compared.levels.a),
        levels(&compared.levels.b),
    ]);
    if compared.theme.is_none() {
        table.row(vec![
            sheet.say(texts::PERSPECTIVES).to_owned(),
            unknown(StrategyPart::Perspectives, perspectives(&compared.perspectives.a), parts_a),
            unknown(StrategyPart::Perspectives, perspectives(&compared.perspectives.b), parts_b),
        ]);
    }
    sheet.page.table(0, &table);
}

fn perspectives(all: &[Perspective]) -> Option<String> {
    let titles: Vec<String> =
        all.iter().map(|one| own_line(if one.title.is_empty() { &one.id } else { &one.title })).collect();
    (!titles.is_empty()).then(|| titles.join(", "))
}
