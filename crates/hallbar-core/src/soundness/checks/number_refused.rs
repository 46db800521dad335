use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::words::{quoted, titled};
use crate::kernel::covers;
use crate::phrase::Phrase;
use crate::program::{Exact, Kind, Quant};

pub(super) const CHECK: Check = Check {
    code: "HS20",
    id: "number-refused",
    name: Phrase {
        sv: "Tal som kan svaras men inte räknas",
        en: "A number that can be answered and not counted",
    },
    what: Phrase {
        sv: "Om en fråga tillåter tal som skalan inte säger något om. Ett sådant svar gör att ärendet inte kan läsas.",
        en: "Whether a question allows numbers of which the scale says nothing. Such an answer makes the case unreadable.",
    },
    why: Phrase {
        sv: "Felet upptäcks först när någon svarar så, mitt i en utlysning.",
        en: "It comes to light only when somebody answers so, in the middle of a call.",
    },
    how: Phrase {
        sv: "Ge frågan `min` och `max` som skalan täcker, eller säg på skalan vad som gäller utanför (`outside`).",
        en: "Give the question `min` and `max` that the scale covers, or say on the scale what holds outside (`outside`).",
    },
    weight: Weight::Mend,
    basis: Basis::Read,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let program = view.program;
    let mut found = Vec::new();
    for (at, criterion) in program.criteria.iter().enumerate() {
        let Quant::Input { input, .. } = criterion.reads else { continue };
        let (Some(input), Some(scale)) = (program.inputs.get(input), criterion.scale) else { continue };
        let Some(scale) = program.scales.get(scale) else { continue };
        let unit = |end: Exact| if criterion.kind == Kind::Money { end / 100 } else { end };
        // Facts that are drawn from a strategy keep within what they can be.
        if !criterion.kind.is_numeric()
            || input.drawn.is_some()
            || covers(scale, input.min.map(unit), input.max.map(unit))
        {
            continue;
        }
        let title = view.doc.criteria.get(at).map(|rule| titled(&rule.title, &rule.id)).unwrap_or_default();
        let ([sv, en], [s_sv, s_en]) = (quoted(&titled(&input.title, &input.id)), {
            let scale = view.doc.scales.iter().find(|known| known.id == scale.id);
            scale.map_or_else(Default::default, |scale| quoted(&titled(&scale.title, &scale.id)))
        });
        let consequence = said(
            format!(
                "{sv} tillåter tal som skalan {s_sv} inte säger något om. Ett ärende med ett sådant svar kan inte bedömas."
            ),
            format!(
                "{en} allows numbers of which the scale {s_en} says nothing. A case with such an answer cannot be assessed."
            ),
        );
        found.push(CHECK.found(format!("/criteria/{at}"), title, consequence));
    }
    found
}
