use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::implies::implies;
use super::super::words::{quoted, titled};
use crate::Language;
use crate::phrase::Phrase;

pub(super) const CHECK: Check = Check {
    code: "HS02",
    id: "indistinct-classes",
    name: Phrase { sv: "Klasser som inte går att skilja åt", en: "Classes that cannot be told apart" },
    what: Phrase {
        sv: "Om en klass alltid skyms av en bättre klass, som gäller så snart den gäller, och om två klasser heter lika.",
        en: "Whether a class always stands behind a better one that holds whenever it does, and whether two classes have one name.",
    },
    why: Phrase {
        sv: "Den första klassen vars villkor gäller är den som ges. Står de i fel ordning, eller har samma villkor, visas den senare aldrig.",
        en: "The first class whose condition holds is the one given. In the wrong order, or with the same condition, the later one never shows.",
    },
    how: Phrase {
        sv: "Lägg klasserna med den bästa först och ge den bättre ett strängare villkor.",
        en: "Put the best class first, and give the better one the stricter condition.",
    },
    weight: Weight::Mend,
    basis: Basis::Proved,
    run,
};

/// Classes that never show, each with the better one that hides it, by their places in the document.
pub(super) fn hidden(view: &View<'_>, node: usize) -> Vec<(usize, usize)> {
    let Some(node) = view.program.nodes.get(node) else { return Vec::new() };
    let mut found = Vec::new();
    for (later, condition) in node.classes.iter().enumerate() {
        let Some(condition) = condition else { continue };
        let earlier = node.classes.iter().take(later).enumerate();
        let hides = |(at, better): (usize, &Option<_>)| {
            better.as_ref().is_some_and(|better| implies(condition, better)).then_some(at)
        };
        found.extend(earlier.filter_map(hides).next().map(|better| (later, better)));
    }
    found
}

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, node) in view.doc.nodes.iter().enumerate() {
        for (later, better) in hidden(view, at) {
            let (Some(class), Some(other)) = (node.classes.get(later), node.classes.get(better)) else {
                continue;
            };
            let title = titled(&class.title, &class.id);
            let ([sv, en], [o_sv, o_en]) = (quoted(&title), quoted(&titled(&other.title, &other.id)));
            let place = node.classes.len() - 1 - later;
            let by_gate = view.program.main == Some(at)
                && view.program.gates.iter().any(|gate| gate.class == Some(place));
            let (never_sv, never_en) = if by_gate {
                (
                    "ges bara av krav, aldrig av sitt villkor",
                    "is given by requirements alone, never by its condition",
                )
            } else {
                ("ges aldrig", "is never given")
            };
            let consequence = if class.when == other.when {
                said(
                    format!("{sv} har samma villkor som {o_sv}, som står före. {sv} {never_sv}."),
                    format!(
                        "{en} has the same condition as {o_en}, which stands before it. {en} {never_en}."
                    ),
                )
            } else {
                said(
                    format!(
                        "När villkoret för {sv} gäller så gäller också det för {o_sv}, som står före. {sv} {never_sv}."
                    ),
                    format!(
                        "Whenever the condition of {en} holds, so does that of {o_en}, which stands before it. {en} {never_en}."
                    ),
                )
            };
            found.push(CHECK.found(format!("/nodes/{at}/classes/{later}/when"), title, consequence));
        }
        for (later, class) in node.classes.iter().enumerate() {
            let same = |language| {
                let text = class.title.get(language).trim();
                let mut before = node.classes.iter().take(later);
                !text.is_empty() && before.any(|other| other.title.get(language).trim() == text)
            };
            if same(Language::Swedish) || same(Language::English) {
                let title = titled(&class.title, &class.id);
                let [sv, en] = quoted(&title);
                let consequence = said(
                    format!("Två klasser heter {sv}. Den som läser resultatet ser inte vilken ärendet fick."),
                    format!(
                        "Two classes are called {en}. Who reads the result does not see which one the case got."
                    ),
                );
                let finding = CHECK.found(format!("/nodes/{at}/classes/{later}/title"), title, consequence);
                let finding = finding.known_by(Basis::Read);
                found.push(
                    finding.with_way_out("Ge klasserna olika namn.", "Give the classes different names."),
                );
            }
        }
    }
    found
}
