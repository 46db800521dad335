//! Criteria, nodes, effects and the main node.

use crate::diagnostic::rules::handbook as rules;
use crate::handbook::{self, AnswerType, Quantity};
use crate::program::{Aggregation, Criterion, Effects, Kind, Leaf, Node, NonAnswer, Part, Quant, Treatment};

use super::Lower;
use super::condition::Scope;
use super::names::Sort;

impl<'a> Lower<'a> {
    pub(super) fn criteria(&mut self) {
        for (at, criterion) in self.doc.criteria.iter().enumerate() {
            let path = format!("/criteria/{at}");
            let list =
                criterion.per.as_ref().and_then(|list| self.find(Sort::List, list, &format!("{path}/per")));
            let scope = Scope::of(list);
            let reads = self.quantity(&criterion.reads, &format!("{path}/reads"), &scope);
            let scale =
                criterion.scale.as_ref().and_then(|id| self.find(Sort::Scale, id, &format!("{path}/scale")));
            let when = criterion
                .when
                .as_ref()
                .and_then(|when| self.condition(when, &format!("{path}/when"), &scope));
            let scale_rules = scale.and_then(|at| self.doc.scales.get(at));
            let otherwise =
                scale.and_then(|at| self.program.scales.get(at)).map_or(Treatment::OPEN, |s| s.treatment);
            let treatment = self.treatment(&criterion.treatment, otherwise, scale_rules, &path);
            for (number, item) in criterion.seen_in.iter().enumerate() {
                self.find(Sort::LensItem, item, &format!("{path}/seen_in/{number}"));
            }
            self.agenda_codes(&criterion.agenda, &format!("{path}/agenda"));
            let mut cap = criterion
                .cap
                .as_ref()
                .and_then(|cap| self.setting(cap, &format!("{path}/cap")))
                .map(crate::Decimal::to_f64);
            if let Some(level) = self.with.caps.iter().find(|cap| cap.criterion == criterion.id) {
                cap = cap.into_iter().chain(self.level_value(scale, &level.level)).reduce(f64::min);
            }
            // Whether they fit is nothing to say while one of them is not there: that has been told.
            let there = reads.is_some()
                && scale.is_some() == criterion.scale.is_some()
                && self.is_answered_by_a_scale_at_hand(&criterion.reads);
            let (quant, kind) = reads.unwrap_or((Quant::Gains, Kind::Number));
            let map = if there { self.fit(criterion, &quant, kind, scale, &path) } else { None };
            self.check_not_applicable(criterion, treatment, &path);
            self.program.criteria.push(Criterion {
                id: criterion.id.clone(),
                reads: quant,
                kind,
                scale,
                list,
                when,
                treatment,
                map: map.unwrap_or_default(),
                settled: Vec::new(),
                cap,
            });
        }
    }

    /// False where what is read is the answer to a question whose own scale is not there.
    fn is_answered_by_a_scale_at_hand(&self, reads: &Quantity) -> bool {
        let Quantity::Answer { question, .. } = reads else { return true };
        match self.doc.questions.iter().find(|known| known.id == *question).map(|known| &known.answer) {
            Some(AnswerType::Level { scale }) => self.names.get(Sort::Scale, scale).is_some(),
            _ => true,
        }
    }

    fn level_value(&self, scale: Option<usize>, level: &str) -> Option<f64> {
        let scale = scale?;
        let place = self.doc.scales.get(scale)?.levels.iter().position(|known| known.id == level)?;
        self.program.scales.get(scale)?.levels.get(place)?.value
    }

    /// How what is read goes through the scale, and whether it can.
    fn fit(
        &mut self,
        criterion: &'a handbook::Criterion,
        quant: &Quant,
        kind: Kind,
        scale: Option<usize>,
        path: &str,
    ) -> Option<Vec<Option<usize>>> {
        let rules_of = scale.and_then(|at| self.doc.scales.get(at));
        match (kind, rules_of) {
            (Kind::Ordinal(options), Some(scale)) => {
                let map = self.option_map(options, scale);
                if map.is_none() {
                    let message =
                        format!("scale `{}` does not have a level for each option that is read", scale.id);
                    let help = "name the options that give a level in its `of`".to_owned();
                    self.report_help(&rules::SCALE_MISFIT, format!("{path}/scale"), message, Some(help));
                }
                map
            }
            (Kind::Ordinal(_), None) => {
                let message = format!(
                    "criterion `{}` reads options and has no scale to give them points",
                    criterion.id
                );
                self.report(&rules::SCALE_MISFIT, path, message);
                None
            }
            (Kind::Code, _) => {
                let message =
                    format!("criterion `{}` reads a text or code, which is never scored", criterion.id);
                self.report_help(
                    &rules::SCALE_MISFIT,
                    path,
                    message,
                    Some("look the code up in a table through a measure".into()),
                );
                None
            }
            // Days since some first day are no number that an author could mean.
            (Kind::Date, _) => {
                let message = format!("criterion `{}` reads a date, which no scale can", criterion.id);
                let help = "draw a measure of the `months` or `days` to it".to_owned();
                self.report_help(&rules::SCALE_MISFIT, path, message, Some(help));
                None
            }
            (Kind::Money, None) => {
                let message = format!(
                    "criterion `{}` reads an amount and has no scale to give it points",
                    criterion.id
                );
                self.report(&rules::SCALE_MISFIT, path, message);
                None
            }
            (_, Some(scale)) if scale.bands.is_empty() && scale.points.is_empty() => {
                let message = format!("scale `{}` has no bands or points to read a number with", scale.id);
                self.report(&rules::SCALE_MISFIT, format!("{path}/scale"), message);
                None
            }
            (Kind::Number, None) => {
                self.check_bounds(quant, path);
                None
            }
            (_, Some(_)) => {
                self.check_covered(quant, kind, scale, path);
                None
            }
        }
    }

    /// A number that is itself the points needs bounds: an open answer ranges over all it admits.
    fn check_bounds(&mut self, quant: &Quant, path: &str) {
        let Quant::Input { input, .. } = quant else { return };
        let Some(input) = self.program.inputs.get(*input) else { return };
        let question = input.question.and_then(|at| self.doc.questions.get(at));
        let unbounded =
            question.map_or(input.min.is_none() || input.max.is_none(), |q| Self::is_unbounded(&q.answer));
        if unbounded {
            let message = format!("`{}` has no `min` or no `max`, and counts as points", input.id);
            self.report(&rules::NO_BOUNDS, format!("{path}/reads"), message);
        }
    }

    /// Only an answer can be refused for being outside its scale; of anything else the scale says what it is.
    fn check_covered(&mut self, quant: &Quant, kind: Kind, scale: Option<usize>, path: &str) {
        let Some(scale) = scale else { return };
        let (min, max) = match quant {
            Quant::Input { .. } => return,
            _ => (None, None),
        };
        if !self.covers(scale, kind, min, max) {
            let message = "the scale does not say what numbers outside its bands or points are";
            let help =
                "say `\"outside\": \"nearest\"`, `\"left_out\"` or a level; only answers can be refused"
                    .to_owned();
            self.report_help(&rules::BAD_BANDS, format!("{path}/scale"), message, Some(help));
        }
    }

    fn check_not_applicable(&mut self, criterion: &'a handbook::Criterion, treatment: Treatment, path: &str) {
        let Quantity::Answer { question, .. } = &criterion.reads else { return };
        let Some(place) = self.names.get(Sort::Question, question) else { return };
        let may_not_apply = self.doc.questions.get(place).is_some_and(|question| question.may_not_apply);
        if may_not_apply && treatment.not_applicable == NonAnswer::Open {
            let message = format!(
                "`{question}` may be not applicable, and the criterion does not say what that counts as"
            );
            self.report(&rules::NOT_APPLICABLE_UNSAID, path, message);
        }
    }

    pub(super) fn nodes(&mut self) {
        for (at, node) in self.doc.nodes.iter().enumerate() {
            let path = format!("/nodes/{at}");
            let list = node.per.as_ref().and_then(|list| self.find(Sort::List, list, &format!("{path}/per")));
            let scope = Scope::of(list);
            let rule = self.aggregation(&node.rule, &path);
            let parts = self.parts_of(node, list, &path);
            self.check_weights(node, rule, &parts, &path);
            let setting = |this: &mut Self, setting: &'a Option<handbook::Setting>, field: &str| {
                setting
                    .as_ref()
                    .and_then(|s| this.setting(s, &format!("{path}/{field}")))
                    .map(crate::Decimal::to_f64)
            };
            let maximum = setting(self, &node.maximum, "maximum");
            let scale =
                node.scale.as_ref().and_then(|id| self.find(Sort::Scale, id, &format!("{path}/scale")));
            self.check_node_scale(scale, &path);
            if node.decimals.is_some_and(|decimals| decimals > 6) {
                self.report(
                    &rules::MAGNITUDE,
                    format!("{path}/decimals"),
                    "a score is rounded to at most six decimals",
                );
            }
            let mut caps = Vec::new();
            for (number, cap) in node.caps.iter().enumerate() {
                let path = format!("{path}/caps/{number}");
                let when = self.condition(&cap.when, &format!("{path}/when"), &scope);
                let at_most = self.setting(&cap.at_most, &format!("{path}/at_most"));
                if let (Some(when), Some(at_most)) = (when, at_most) {
                    caps.push((when, at_most.to_f64()));
                }
            }
            let classes = self.classes(node, &path, &scope);
            let withheld_scope = Scope { coverage: true, ..scope.clone() };
            let withheld = node
                .withheld
                .as_ref()
                .and_then(|when| self.condition(when, &format!("{path}/withheld"), &withheld_scope));
            let when =
                node.when.as_ref().and_then(|when| self.condition(when, &format!("{path}/when"), &scope));
            self.program.nodes.push(Node {
                id: node.id.clone(),
                list,
                rule,
                parts,
                maximum,
                scale,
                decimals: node.decimals,
                caps,
                classes,
                options: self.class_options.get(at).copied().flatten(),
                withheld,
                when,
            });
        }
    }

    fn aggregation(&mut self, rule: &'a handbook::Aggregation, path: &str) -> Aggregation {
        let path = format!("{path}/rule");
        match rule {
            handbook::Aggregation::Sum => Aggregation::Sum,
            handbook::Aggregation::Mean => Aggregation::Mean,
            handbook::Aggregation::Geometric => Aggregation::Power(0.0),
            handbook::Aggregation::Harmonic => Aggregation::Power(-1.0),
            handbook::Aggregation::Power(p) => {
                let p = self.setting(p, &path).map_or(1.0, crate::Decimal::to_f64);
                if p.abs() > 20.0 {
                    self.report(&rules::MAGNITUDE, path, "an exponent lies between −20 and 20");
                }
                Aggregation::Power(p)
            }
            handbook::Aggregation::Minimum => Aggregation::Minimum,
            handbook::Aggregation::Maximum => Aggregation::Maximum,
            handbook::Aggregation::Count { at_least } => {
                Aggregation::Count(self.setting(at_least, &path).map_or(0.0, crate::Decimal::to_f64))
            }
            handbook::Aggregation::Worst(k) => Aggregation::Worst(self.whole(k, &path).unwrap_or(1)),
            handbook::Aggregation::None => Aggregation::None,
        }
    }

    fn parts_of(&mut self, node: &'a handbook::Node, list: Option<usize>, path: &str) -> Vec<Part> {
        if node.parts.is_empty() && node.rule != handbook::Aggregation::None {
            self.report(
                &rules::INCOMPLETE,
                format!("{path}/parts"),
                format!("node `{}` has no parts", node.id),
            );
        }
        let mut parts = Vec::new();
        for (at, part) in node.parts.iter().enumerate() {
            let path = format!("{path}/parts/{at}");
            let weight = part
                .weight
                .as_ref()
                .map_or(Some(crate::Decimal::ONE), |w| self.setting(w, &format!("{path}/weight")));
            let (leaf, its_list) = if let Some(criterion) = self.names.get(Sort::Criterion, &part.of) {
                self.used.insert((Sort::Criterion, criterion));
                (Leaf::Criterion(criterion), self.list_of_criterion(criterion))
            } else if let Some(place) = self.names.get(Sort::Node, &part.of) {
                (Leaf::Node(place), self.list_named(self.doc.nodes.get(place).and_then(|n| n.per.as_deref())))
            } else {
                let criteria = self.doc.criteria.iter().map(|c| c.id.as_str());
                let known = criteria.chain(self.doc.nodes.iter().map(|n| n.id.as_str()));
                let help = crate::diagnostic::suggestion(&part.of, known);
                let message = format!("there is no criterion or node `{}`", part.of);
                self.report_help(&rules::UNKNOWN_NAME, format!("{path}/of"), message, help);
                continue;
            };
            if its_list.is_some() && list.is_some() && its_list != list {
                let message = format!("`{}` stands once per item of another list than the node", part.of);
                self.report(&rules::OUT_OF_BLOCK, format!("{path}/of"), message);
            }
            if node.rule != handbook::Aggregation::None || part.bonus {
                self.check_points(leaf, &part.of, &path);
            }
            if parts.iter().any(|known: &Part| known.of == leaf && known.bonus == part.bonus) {
                self.report(
                    &rules::DOUBLED_ID,
                    format!("{path}/of"),
                    format!("`{}` is a part twice", part.of),
                );
            }
            parts.push(Part {
                of: leaf,
                weight: weight.map_or(1.0, crate::Decimal::to_f64),
                bonus: part.bonus,
                spread: its_list.is_some() && list.is_none(),
            });
        }
        parts
    }

    fn check_points(&mut self, leaf: Leaf, id: &str, path: &str) {
        let without = match leaf {
            Leaf::Criterion(criterion) => !self.has_points(criterion),
            Leaf::Node(node) => {
                self.doc.nodes.get(node).is_some_and(|n| n.rule == handbook::Aggregation::None)
            }
        };
        if without {
            let message = format!("`{id}` has no points to count");
            self.report(&rules::NO_POINTS, format!("{path}/of"), message);
        }
    }

    fn check_weights(&mut self, node: &handbook::Node, rule: Aggregation, parts: &[Part], path: &str) {
        let weights = || parts.iter().filter(|part| !part.bonus).map(|part| part.weight);
        if parts.is_empty() || rule == Aggregation::None {
            return;
        }
        if weights().all(|weight| weight == 0.0) {
            let message = format!("the weights of node `{}` are all zero", node.id);
            self.report(&rules::BAD_WEIGHTS, format!("{path}/parts"), message);
        }
        if rule != Aggregation::Sum && weights().any(|weight| weight < 0.0) {
            let message = format!("node `{}` has a negative weight, and is no sum", node.id);
            self.report(&rules::BAD_WEIGHTS, format!("{path}/parts"), message);
        }
        if !rule.weighs() && node.parts.iter().any(|part| part.weight.is_some() && !part.bonus) {
            let message = format!("weights do not count under the rule of node `{}`", node.id);
            self.report(&rules::BAD_WEIGHTS, format!("{path}/parts"), message);
        }
    }

    fn check_node_scale(&mut self, scale: Option<usize>, path: &str) {
        let Some(at) = scale else { return };
        let path = format!("{path}/scale");
        let Some(rules_of) = self.doc.scales.get(at) else { return };
        if rules_of.bands.is_empty() && rules_of.points.is_empty() {
            let message = format!("scale `{}` has no bands or points to read a score with", rules_of.id);
            self.report(&rules::SCALE_MISFIT, &path, message);
        } else if !self.covers(at, Kind::Number, None, None) {
            let message = format!("scale `{}` does not say what scores outside it are", rules_of.id);
            let help = "say `\"outside\": \"nearest\"`, `\"left_out\"` or a value".to_owned();
            self.report_help(&rules::BAD_BANDS, path, message, Some(help));
        }
    }

    fn classes(
        &mut self,
        node: &'a handbook::Node,
        path: &str,
        scope: &Scope,
    ) -> Vec<Option<crate::program::Cond>> {
        let last = node.classes.len().saturating_sub(1);
        let mut classes = Vec::new();
        for (at, class) in node.classes.iter().enumerate() {
            let path = format!("{path}/classes/{at}/when");
            if class.when.is_none() && at != last {
                self.check_otherwise(false, false, "class", &path);
            }
            classes.push(class.when.as_ref().and_then(|when| self.condition(when, &path, scope)));
        }
        classes
    }

    pub(super) fn effects(&mut self) {
        let Some(effects) = &self.doc.effects else { return };
        let scale = self.find(Sort::Scale, &effects.scale, "/effects/scale");
        let list = self.find(Sort::List, &effects.list, "/effects/list");
        let strong_loss =
            effects.strong_loss.as_ref().and_then(|loss| self.setting(loss, "/effects/strong_loss"));
        if strong_loss.is_some_and(|loss| loss >= crate::Decimal::ZERO) {
            self.report(&rules::NEVER_MET, "/effects/strong_loss", "a loss is a number below zero");
        }
        if let Some(scale) = scale {
            let values =
                self.program.scales.get(scale).map(|s| s.levels.iter().map(|l| l.value).collect::<Vec<_>>());
            let signed = values.is_some_and(|values| {
                values.iter().all(Option::is_some)
                    && values.iter().flatten().any(|value| *value < 0.0)
                    && values.iter().flatten().any(|value| *value > 0.0)
            });
            if !signed {
                let message = format!("scale `{}` has no levels on both sides of zero", effects.scale);
                self.report(&rules::SCALE_MISFIT, "/effects/scale", message);
            }
        }
        if list.and_then(|list| self.program.lists.get(list)).is_some_and(|list| list.lines) {
            self.report(
                &rules::SCALE_MISFIT,
                "/effects/list",
                "effects are on goals or areas, not on financing lines",
            );
        }
        let scope = Scope::of(list);
        let motivation = self.demand(&effects.motivation, "/effects/motivation/when", &scope);
        if let (Some(scale), Some(list)) = (scale, list) {
            self.program.effects = Some(Effects {
                scale,
                list,
                strong_loss: strong_loss.map(crate::Decimal::to_f64),
                motivation,
                asks_standpoint: effects.asks_standpoint,
            });
        }
    }

    pub(super) fn main(&mut self) {
        let Some(main) = &self.doc.main else { return };
        let node = self.find(Sort::Node, main, "/main");
        if node.and_then(|at| self.doc.nodes.get(at)).is_some_and(|node| node.per.is_some()) {
            self.report(&rules::OUT_OF_BLOCK, "/main", format!("node `{main}` stands once per item"));
        }
        self.program.main = node;
    }
}
