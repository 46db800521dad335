//! Effects on goals and the conflicts between them.

use super::{Guide, texts};

pub(super) fn write(guide: &mut Guide<'_>) {
    let Some(rules) = &guide.handbook().effects else { return };
    guide.heading(2, texts::EFFECTS);
    let each = guide.each_of(&rules.list);
    let mut said = vec![guide.fill(texts::EFFECTS_TOLD, &[&each]), guide.say(texts::EFFECTS_NOTE).to_owned()];
    if let Some(loss) = &rules.strong_loss {
        said.push(guide.fill(texts::STRONG_LOSS, &[&guide.names.setting(loss)]));
    }
    said.extend(guide.names.demand(
        None,
        &rules.motivation,
        texts::MOTIVATION_ALWAYS,
        texts::MOTIVATION_WHERE,
    ));
    guide.page.words(&said.join(" "));
    if let Some(scale) = guide.scale(&rules.scale) {
        guide.levels(scale);
    }
    if rules.asks_standpoint {
        guide.said(texts::STANDPOINT);
    } else {
        guide.said(texts::CONFLICT);
    }
}

/// The same to an applicant: the levels from the best down, without what they count as.
pub(super) fn for_applicant(guide: &mut Guide<'_>) {
    let Some(rules) = &guide.handbook().effects else { return };
    guide.heading(2, texts::YOUR_EFFECTS);
    let each = guide.each_of(&rules.list);
    let told = guide.fill(texts::YOUR_EFFECTS_TOLD, &[&each]);
    guide.page.words(&told);
    if let Some(scale) = guide.scale(&rules.scale) {
        for level in scale.levels.iter().rev() {
            let meaning = level.anchor.as_ref().map(|text| guide.line(text));
            let title = guide.names.title(&level.title, &level.id);
            guide.choice(&title, meaning.as_deref());
        }
    }
    let demand = guide.names.demand(None, &rules.motivation, texts::GIVE_REASONS, texts::GIVE_REASONS_WHERE);
    if let Some(demand) = demand {
        guide.page.words(&demand);
    }
    if rules.asks_standpoint {
        guide.said(texts::YOUR_STANDPOINT);
    }
}
