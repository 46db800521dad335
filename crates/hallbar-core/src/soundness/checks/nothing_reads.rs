use super::super::check::{Basis, Check, Finding, View, Weight, said};
use super::super::reads::Named;
use super::super::words::{quoted, titled};
use crate::Text;
use crate::phrase::Phrase;

pub(super) const CHECK: Check = Check {
    code: "HS21",
    id: "nothing-reads",
    name: Phrase { sv: "Det som ingen regel läser", en: "What no rule reads" },
    what: Phrase {
        sv: "Om någon regel läser varje parameter, egen uppgift, lista och kolumn. Frågor, skalor, tabeller och kriterier säger `hallbar check` till om (HB124); mått visas alltid.",
        en: "Whether some rule reads each parameter, declared fact, list and column. Questions, scales, tables and criteria are told by `hallbar check` (HB124); measures are always shown.",
    },
    why: Phrase {
        sv: "En parameter som inget läser låter en utlysning ändra något som inte finns, och en uppgift begärs in till ingen nytta.",
        en: "A parameter that nothing reads lets a call change what is not there, and a fact is asked for to no use.",
    },
    how: Phrase {
        sv: "Ta bort den, eller låt en regel läsa den.", en: "Remove it, or let a rule read it."
    },
    weight: Weight::Look,
    basis: Basis::Read,
    run,
};

fn run(view: &mut View<'_>) -> Vec<Finding> {
    let doc = view.doc;
    let named = Named::in_handbook(doc);
    let mut found = Vec::new();
    let mut tell = |path: String, title: Text, what: (&str, &str)| {
        let [sv, en] = quoted(&title);
        let consequence = said(
            format!("Ingen regel läser {} {sv}.", what.0),
            format!("No rule reads the {} {en}.", what.1),
        );
        found.push(CHECK.found(path, title, consequence));
    };
    for (at, parameter) in doc.parameters.iter().enumerate() {
        if !named.parameters.contains(parameter.id.as_str()) {
            tell(
                format!("/parameters/{at}"),
                titled(&parameter.title, &parameter.id),
                ("parametern", "parameter"),
            );
        }
    }
    for (at, fact) in doc.facts.iter().enumerate() {
        if !named.facts.contains(fact.id.as_str()) {
            tell(format!("/facts/{at}"), titled(&fact.title, &fact.id), ("uppgiften", "fact"));
        }
    }
    for (at, list) in doc.lists.iter().enumerate() {
        if !named.lists.contains(list.id.as_str()) {
            tell(format!("/lists/{at}"), titled(&list.title, &list.id), ("listan", "list"));
        }
    }
    for (at, table) in doc.tables.iter().enumerate() {
        for (number, column) in table.columns.iter().enumerate() {
            // A table that nothing looks up is told whole by validation.
            let used = named.columns.iter().any(|(known, _)| *known == table.id);
            if used && !named.columns.contains(&(table.id.as_str(), column.id.as_str())) {
                let path = format!("/tables/{at}/columns/{number}");
                tell(path, titled(&column.title, &column.id), ("kolumnen", "column"));
            }
        }
    }
    found
}
