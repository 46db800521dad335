//! The questions in the order of the score tree, in groups.

use hallbar_core::handbook::{Node, Quantity, Question};

use super::reads::Reads;
use super::{Guide, texts};

/// Questions under one heading.
pub(super) struct Group<'a> {
    pub(super) title: String,
    pub(super) questions: Vec<&'a Question>,
}

impl<'a> Guide<'a> {
    /// Whether a question is asked of the cases that the guide is for.
    pub(super) fn asks(&self, question: &Question) -> bool {
        self.scope.asks(self.handbook(), question)
    }

    /// The nodes that no other node has as a part, the main one first.
    pub(super) fn roots(&self) -> Vec<&'a Node> {
        let handbook = self.handbook();
        let is_part = |node: &Node| {
            handbook.nodes.iter().any(|above| above.parts.iter().any(|part| part.of == node.id))
        };
        let mut roots: Vec<&Node> = handbook.nodes.iter().filter(|node| !is_part(node)).collect();
        roots.sort_by_key(|node| Some(&node.id) != handbook.main.as_ref());
        roots
    }

    /// Every question that is asked, once, under what it counts in: first those that only requirements look at, then
    /// branch by branch, and last the rest.
    pub(super) fn groups(&self) -> Vec<Group<'a>> {
        let handbook = self.handbook();
        let branches = self.branches();
        let mut taken: Vec<&str> = branches.iter().flat_map(|(_, reads)| reads.iter().copied()).collect();
        let mut gates = Reads::new(handbook);
        for gate in handbook.stages.iter().flat_map(|stage| &stage.gates) {
            gates.condition(&gate.requires);
        }
        let for_gates: Vec<&str> = gates.questions.into_iter().filter(|id| !taken.contains(id)).collect();
        taken.extend(&for_gates);
        let rest = handbook.questions.iter().map(|question| question.id.as_str());
        let rest: Vec<&str> = rest.filter(|id| !taken.contains(id)).collect();
        let lonely = branches.is_empty() && for_gates.is_empty();
        let rest_title = if lonely { texts::ALL_QUESTIONS } else { texts::OTHER_QUESTIONS };
        let mut told: Vec<&str> = Vec::new();
        let groups = std::iter::once((self.say(texts::FOR_REQUIREMENTS).to_owned(), for_gates))
            .chain(branches)
            .chain([(self.say(rest_title).to_owned(), rest)]);
        let mut all = Vec::new();
        for (title, ids) in groups {
            let mut questions = Vec::new();
            for id in ids {
                let found = handbook.questions.iter().find(|question| question.id == id);
                if let Some(question) = found.filter(|question| self.asks(question))
                    && !told.contains(&id)
                {
                    told.push(id);
                    questions.push(question);
                }
            }
            if !questions.is_empty() {
                all.push(Group { title, questions });
            }
        }
        all
    }

    /// What the tree branches into below its roots, with the questions that each branch reads.
    fn branches(&self) -> Vec<(String, Vec<&'a str>)> {
        let handbook = self.handbook();
        let mut branches: Vec<(String, Vec<&'a str>)> = Vec::new();
        for root in self.roots() {
            let inner = |id: &str| handbook.nodes.iter().any(|node| node.id == id);
            let branched = root.parts.iter().any(|part| inner(&part.of));
            let mut whole = Reads::new(handbook);
            for part in &root.parts {
                if branched {
                    let mut reads = Reads::new(handbook);
                    reads.part(&part.of);
                    branches.push((self.names.part(&part.of), reads.questions));
                } else {
                    whole.part(&part.of);
                }
            }
            if !branched {
                branches.push((self.names.title(&root.title, &root.id), whole.questions));
            }
        }
        branches.retain(|(_, questions)| !questions.is_empty());
        branches
    }

    /// The criteria that read the answer to a question, and nothing else.
    pub(super) fn readers(&self, question: &Question) -> Vec<&'a hallbar_core::handbook::Criterion> {
        let reads = |quantity: &Quantity| matches!(quantity, Quantity::Answer { question: id, .. } if *id == question.id);
        self.handbook().criteria.iter().filter(|criterion| reads(&criterion.reads)).collect()
    }
}
