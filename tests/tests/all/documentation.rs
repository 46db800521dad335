//! The documentation of the language: its documents are read, checked and assessed, and what it says comes out does.
//!
//! A block marked `json` is a whole document. A case is held against the handbook, strategy and call above it that it
//! names, or the last handbook. `json result` is part of what the last case gives, `json fragment` some fields of the
//! page's own kind of document, `json condition` a condition, `json versions` part of what comparing the last two strategies
//! gives, `json layer` a handbook that extends the example.
//!
//! The catalogue's page is written from examples that have tests of their own; here its pieces are read as they stand.

#[cfg(test)]
pub(crate) mod tests {
    use std::collections::BTreeMap;

    use hallbar::interlinkages::Settings;
    use hallbar::json::{self, DocumentKind};
    use hallbar::strategy::StrategyComparison;
    use hallbar::{Call, Diagnostic, Handbook, Interlinkages, Scorer, Severity, Strategy};
    use serde_json::{Value, json as value};

    use crate::catalogue::with;

    /// The one warning that examples may draw: most of their texts are left out.
    const ONE_LANGUAGE: &str = "HB123";

    struct Block {
        place: String,
        tag: String,
        text: String,
    }

    /// The JSON blocks of a page, in order.
    fn blocks(page: &str) -> Vec<Block> {
        let path = format!("{}/../crates/hallbar-json/docs/{page}", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap();
        let mut blocks = Vec::new();
        let mut open: Option<Block> = None;
        for (number, line) in text.lines().enumerate() {
            match open.as_mut() {
                Some(block) if line != "```" => block.text += &format!("{line}\n"),
                Some(_) => blocks.extend(open.take().filter(|block| block.tag.starts_with("json"))),
                None => {
                    open = line.strip_prefix("```").map(|tag| Block {
                        place: format!("{page}:{}", number + 1),
                        tag: tag.to_owned(),
                        text: String::new(),
                    });
                }
            }
        }
        assert!(open.is_none(), "{page}: a block has no end");
        blocks
    }

    fn clean(place: &str, diagnostics: &[Diagnostic]) {
        let told: Vec<String> =
            diagnostics.iter().filter(|d| d.rule.code != ONE_LANGUAGE).map(ToString::to_string).collect();
        assert!(told.is_empty(), "{place}:\n{}", told.join("\n"));
    }

    fn read<T>(place: &str, read: json::Read<T>) -> T {
        clean(place, &read.diagnostics);
        read.document.unwrap()
    }

    /// The documents of a page so far, by id.
    #[derive(Default)]
    struct Page {
        handbooks: BTreeMap<String, Handbook>,
        strategies: BTreeMap<String, Strategy>,
        /// The strategies in the order of the page: two of them may be versions of one.
        in_order: Vec<Strategy>,
        calls: BTreeMap<String, Call>,
        /// The last handbook.
        last: Option<Handbook>,
        /// What the last case or matrix gave.
        assessment: Value,
    }

    impl Page {
        fn document(&mut self, place: &str, bytes: &[u8]) {
            match json::kind_of(bytes).unwrap() {
                DocumentKind::Handbook => {
                    let checked = Handbook::validate(read(place, json::read_handbook(bytes)));
                    clean(place, &checked.diagnostics);
                    let handbook = checked.value.unwrap();
                    self.handbooks.insert(handbook.document().id.clone(), handbook.clone());
                    self.last = Some(handbook);
                }
                DocumentKind::Strategy => {
                    let checked = Strategy::validate(read(place, json::read_strategy(bytes)));
                    clean(place, &checked.diagnostics);
                    let strategy = checked.value.unwrap();
                    self.in_order.push(strategy.clone());
                    self.strategies.insert(strategy.document().id.clone(), strategy);
                }
                DocumentKind::Call => {
                    let call = read(place, json::read_call(bytes));
                    let checked = Call::validate(call.clone(), &self.handbooks[&call.handbook.id]);
                    clean(place, &checked.diagnostics);
                    self.calls.insert(call.id, checked.value.unwrap());
                }
                DocumentKind::Case => self.case(place, bytes),
                DocumentKind::Columns => drop(read(place, json::read_columns(bytes))),
                DocumentKind::Matrix => {
                    let checked = Interlinkages::validate(read(place, json::read_matrix(bytes)));
                    clean(place, &checked.diagnostics);
                    let result = checked.value.unwrap().analyse(&Settings::default()).unwrap();
                    self.assessment = serde_json::from_str(&json::write_interlinkages(&result)).unwrap();
                }
                kind => panic!("{place}: {kind:?}"),
            }
        }

        fn case(&mut self, place: &str, bytes: &[u8]) {
            let case = read(place, json::read_case(bytes));
            let named = case.handbook.as_ref().map(|wanted| &self.handbooks[&wanted.id]);
            // The first case of a page about cases stands before any handbook.
            let Some(handbook) = named.or(self.last.as_ref()) else { return };
            let strategy = case.strategy.as_ref().map(|wanted| &self.strategies[&wanted.id]);
            let call = case.call.as_ref().map(|wanted| &self.calls[&wanted.id]);
            let scorer = Scorer::compile(handbook, strategy, call)
                .unwrap_or_else(|error| panic!("{place}: {:?}", error.diagnostics));
            let bound = scorer.bind(&case);
            clean(place, &bound.diagnostics);
            let written = json::write_assessment(&bound.value.unwrap().assess());
            self.assessment = serde_json::from_str(&written).unwrap();
        }
    }

    /// Some fields of a document, with the fields around them that make it one.
    fn whole(marker: &str, fields: Value) -> String {
        let mut document = value!({"hallbar": marker, "id": "fragment"});
        if marker != DocumentKind::Case.marker() {
            document["version"] = "1".into();
        }
        let into = document.as_object_mut().unwrap();
        into.extend(fields.as_object().unwrap().clone());
        document.to_string()
    }

    /// Where `part` is not part of `all`: objects may leave fields out, lists elements.
    pub(crate) fn differs(part: &Value, all: &Value, path: &str) -> Option<String> {
        match (part, all) {
            (Value::Object(part), Value::Object(all)) => {
                part.iter().find_map(|(name, part)| match all.get(name) {
                    Some(all) => differs(part, all, &format!("{path}/{name}")),
                    None => Some(format!("{path}/{name} is not there")),
                })
            }
            (Value::Array(part), Value::Array(all)) => {
                let mut rest = all.iter();
                part.iter().enumerate().find_map(|(at, part)| {
                    let path = format!("{path}/{at}");
                    let found = rest.any(|all| differs(part, all, &path).is_none());
                    (!found).then(|| format!("{path}: nothing in {all:?} is {part}"))
                })
            }
            _ => (part != all).then(|| format!("{path} is {all}, not {part}")),
        }
    }

    fn check(page: &str, kind: DocumentKind) {
        let mut documents = Page::default();
        let mut results = 0;
        for Block { place, tag, text } in blocks(page) {
            let parsed: Value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{place}: {e}"));
            match tag.as_str() {
                "json" => documents.document(&place, text.as_bytes()),
                "json result" => {
                    results += 1;
                    if let Some(difference) = differs(&parsed, &documents.assessment, "") {
                        panic!("{place}: {difference}");
                    }
                }
                "json versions" => {
                    results += 1;
                    if let Some(difference) = differs(&parsed, &versions(&documents), "") {
                        panic!("{place}: {difference}");
                    }
                }
                "json layer" => {
                    let beneath = with(DocumentKind::Handbook, None);
                    clean(&place, &json::read_layers(&[text.as_bytes(), &beneath]).read.diagnostics);
                }
                "json fragment columns" => {
                    let whole = with(DocumentKind::Columns, Some(&text));
                    clean(&place, &json::read_columns(&whole).diagnostics);
                }
                "json fragment" | "json condition" => {
                    let gate =
                        || value!({"stages": [{"id": "s", "gates": [{"id": "g", "requires": parsed}]}]});
                    let fields = if tag == "json condition" { gate() } else { parsed };
                    let whole = whole(kind.marker(), fields);
                    let found = match kind {
                        DocumentKind::Case => json::read_case(whole.as_bytes()).diagnostics,
                        _ => json::read_handbook(whole.as_bytes()).diagnostics,
                    };
                    clean(&place, &found);
                }
                _ => panic!("{place}: no block is marked `{tag}`"),
            }
        }
        assert!(results > 0, "{page} shows no result");
    }

    /// What comparing the last two strategies of a page as versions gives.
    fn versions(documents: &Page) -> Value {
        let [.., before, after] = documents.in_order.as_slice() else { panic!("two strategies come first") };
        let compared = StrategyComparison::versions(before, after, None);
        serde_json::from_str(&json::write_strategy_comparison(&compared, None)).unwrap()
    }

    #[test]
    fn what_the_page_on_handbooks_shows_comes_out() {
        check("handbook.md", DocumentKind::Handbook);
    }

    #[test]
    fn what_the_page_on_cases_shows_comes_out() {
        check("case.md", DocumentKind::Case);
    }

    #[test]
    fn what_the_page_on_strategies_shows_comes_out() {
        check("strategy.md", DocumentKind::Strategy);
    }

    #[test]
    fn what_the_page_on_interlinkages_shows_comes_out() {
        check("matrix.md", DocumentKind::Matrix);
    }

    /// A piece of the catalogue's page, laid on the example document of its kind.
    fn piece(Block { place, tag, text }: &Block) {
        let fields: Value = serde_json::from_str(text).unwrap_or_else(|e| panic!("{place}: {e}"));
        let condition = || value!({"stages": [{"id": "s", "gates": [{"id": "g", "requires": fields}]}]});
        let laid = |kind, fields: Value| with(kind, Some(&fields.to_string()));
        let found = match tag.as_str() {
            "json fragment" => json::read_handbook(&laid(DocumentKind::Handbook, fields)).diagnostics,
            "json condition" => json::read_handbook(&laid(DocumentKind::Handbook, condition())).diagnostics,
            "json case" => json::read_case(&laid(DocumentKind::Case, fields)).diagnostics,
            "json call" => json::read_call(&laid(DocumentKind::Call, fields)).diagnostics,
            "json matrix" => json::read_matrix(&laid(DocumentKind::Matrix, fields)).diagnostics,
            "json columns" => json::read_columns(&laid(DocumentKind::Columns, fields)).diagnostics,
            "json result" | "json wrong" | "json right" | "json layer" => Vec::new(),
            _ => panic!("{place}: no block is marked `{tag}`"),
        };
        clean(place, &found);
    }

    #[test]
    fn what_the_catalogue_shows_can_be_read() {
        let mut documents = Page::default();
        let blocks = blocks("catalogue.md");
        assert!(blocks.len() > 200, "{}", blocks.len());
        for block in &blocks {
            match block.tag.as_str() {
                "json" => documents.document(&block.place, block.text.as_bytes()),
                _ => piece(block),
            }
        }
        assert!(documents.last.is_some() && !documents.calls.is_empty());
    }

    /// What the rows of a page's table say of each code: its severity.
    fn refused(page: &str) -> BTreeMap<String, String> {
        let path = format!("{}/../crates/hallbar-json/docs/{page}", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let rows = text.lines().filter(|line| line.starts_with("| HB"));
        let cells = rows.map(|row| row.split('|').map(str::trim).collect::<Vec<_>>());
        cells.map(|cells| (cells[1].to_owned(), cells[2].to_owned())).collect()
    }

    #[test]
    fn every_code_of_rules_and_cases_is_told_once() {
        let pages = ["handbook.md", "case.md", "matrix.md"].map(refused);
        for rule in hallbar::diagnostic::rules::all().filter(|rule| rule.code > "HB025") {
            let told: Vec<&String> = pages.iter().filter_map(|page| page.get(rule.code)).collect();
            let severity = if rule.severity == Severity::Error { "error" } else { "warning" };
            assert_eq!(told, [severity], "{}", rule.code);
        }
    }

    #[test]
    fn a_result_that_does_not_come_out_is_noticed() {
        let all = value!({"a": [{"b": 1, "c": 2}, {"b": 3}]});
        assert_eq!(differs(&value!({"a": [{"b": 3}]}), &all, ""), None);
        assert_eq!(differs(&value!({"a": [{"b": 1}, {"b": 3}]}), &all, ""), None);
        for other in [value!({"a": [{"b": 3}, {"b": 1}]}), value!({"a": [{"b": 2}]}), value!({"d": 1})] {
            assert!(differs(&other, &all, "").is_some(), "{other}");
        }
    }
}
