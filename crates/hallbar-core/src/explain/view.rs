//! The main node seen through one item of a lens at a time.

use crate::Text;
use crate::assessment::{Ternary, View};
use crate::handbook::{About, Criterion};
use crate::kernel::{Cell, Here, Term, aggregate};
use crate::program::Leaf;

use super::{Explain, here};

impl Explain<'_> {
    pub(super) fn views(&self) -> Vec<View> {
        let Some(main) = self.program().main else { return Vec::new() };
        let about = [
            (About::Effect, "effect", Text::new("Effekt", "Effect")),
            (About::CarryingOut, "carrying_out", Text::new("Genomförande", "Carrying out")),
        ];
        let mut views = Vec::new();
        for (about, id, title) in about {
            views.extend(self.view(main, "about", id, title, &|criterion| criterion.about == Some(about)));
        }
        for lens in &self.handbook().lenses {
            for item in &lens.items {
                let seen = |criterion: &Criterion| criterion.seen_in.contains(&item.id);
                views.extend(self.view(main, &lens.id, &item.id, item.title.clone(), &seen));
            }
        }
        views
    }

    /// The view, if any criterion is seen in it.
    fn view(
        &self,
        main: usize,
        lens: &str,
        item: &str,
        title: Text,
        seen: &dyn Fn(&Criterion) -> bool,
    ) -> Option<View> {
        let criteria: Vec<String> = self
            .handbook()
            .criteria
            .iter()
            .filter(|c| seen(c))
            .map(|criterion| criterion.id.clone())
            .collect();
        if criteria.is_empty() {
            return None;
        }
        let cell = self.seen_node(main, Here::default(), seen);
        let score = cell.score();
        Some(View { lens: lens.to_owned(), item: item.to_owned(), title, score, criteria })
    }

    fn seen_node(&self, node: usize, at: Here, seen: &dyn Fn(&Criterion) -> bool) -> Cell {
        let Some(rule) = self.program().nodes.get(node) else { return Cell::NOTHING };
        let applies = self.run.applies(rule.when.as_ref(), at);
        if applies == Ternary::No {
            return Cell::NOTHING;
        }
        let mut parts: Vec<(f64, Cell)> = Vec::new();
        self.run.each_part(node, at, |run, part, item| {
            let cell = match part.of {
                Leaf::Criterion(criterion) => {
                    let inside = self.handbook().criteria.get(criterion).is_some_and(seen);
                    if inside { run.part_cell(part, item) } else { Cell::NOTHING }
                }
                Leaf::Node(inner) => {
                    let list = self.program().nodes.get(inner).and_then(|inner| inner.list);
                    self.seen_node(inner, here(list, item), seen)
                }
            };
            if !part.bonus {
                parts.push((part.weight, cell));
            }
        });
        let terms: Vec<Term> = parts
            .iter()
            .map(|(weight, cell)| Term {
                weight: *weight,
                low: cell.low,
                high: cell.high,
                present: if cell.low.is_nan() { Ternary::No } else { cell.present },
            })
            .collect();
        let due = parts.iter().filter(|(_, cell)| cell.due != Ternary::No);
        let weight = |weight: f64| if rule.rule.weighs() { weight.abs() } else { 1.0 };
        let (answered, weights) = due.fold((0.0, 0.0), |(answered, weights), (given, cell)| {
            (answered + weight(*given) * cell.coverage, weights + weight(*given))
        });
        let (low, high) = aggregate(rule.rule, &terms, &mut Vec::new()).unwrap_or((f64::NAN, f64::NAN));
        let sure = terms.iter().map(|term| term.present).max().unwrap_or(Ternary::No);
        Cell {
            low,
            high,
            so_far: f64::NAN,
            coverage: if weights > 0.0 { answered / weights } else { 0.0 },
            present: if low.is_nan() { Ternary::No } else { sure.min(applies) },
            due: parts.iter().map(|(_, cell)| cell.due).max().unwrap_or(Ternary::No),
            levels: 0,
            bare: false,
        }
    }
}
