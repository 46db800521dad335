//! Fixtures: where they lie, and loading them as the program does.

#[cfg(test)]
pub(crate) mod load {
    use std::path::{Path, PathBuf};

    use hallbar::case::CaseDocument;
    use hallbar::{Call, Diagnostic, Handbook, Scorer, Strategy, json};

    pub(crate) fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("fixtures")
    }

    pub(crate) fn bytes(path: &str) -> Vec<u8> {
        let path = root().join(path);
        std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Every file below a folder of the fixtures with this ending, sorted.
    pub(crate) fn files(folder: &str, ending: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut folders = vec![root().join(folder)];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|end| end == ending) {
                    let name = path.strip_prefix(root()).unwrap().to_str().unwrap();
                    found.push(name.to_owned());
                }
            }
        }
        found.sort();
        found
    }

    fn no_errors(what: &str, diagnostics: &[Diagnostic]) {
        let errors: Vec<String> =
            diagnostics.iter().filter(|found| found.is_error()).map(ToString::to_string).collect();
        assert!(errors.is_empty(), "{what}:\n{}", errors.join("\n"));
    }

    pub(crate) fn handbook(id: &str) -> Handbook {
        let texts = texts(id);
        let texts: Vec<&[u8]> = texts.iter().map(Vec::as_slice).collect();
        let read = json::read_layers(&texts).read;
        no_errors(id, &read.diagnostics);
        let checked = Handbook::validate(read.document.unwrap());
        no_errors(id, &checked.diagnostics);
        checked.value.unwrap()
    }

    /// The texts of a handbook: its own, and those of what it extends.
    pub(crate) fn texts(id: &str) -> Vec<Vec<u8>> {
        with_bases(text(id))
    }

    /// A handbook's text, and those of what it extends.
    pub(crate) fn with_bases(own: Vec<u8>) -> Vec<Vec<u8>> {
        let mut texts = vec![own];
        while let Some(extends) = texts.last().and_then(|text| json::extends(text)) {
            texts.push(text(&extends.handbook));
        }
        texts
    }

    fn text(id: &str) -> Vec<u8> {
        if let Some(text) = json::built_in(id) {
            return text.as_bytes().to_vec();
        }
        let mut all = files("handbooks", "json").into_iter().map(|file| bytes(&file));
        let has_id = |text: &Vec<u8>| {
            serde_json::from_slice::<serde_json::Value>(text).is_ok_and(|handbook| handbook["id"] == id)
        };
        all.find(has_id).unwrap_or_else(|| panic!("no handbook {id}"))
    }

    pub(crate) fn strategy(id: &str) -> Strategy {
        let read = json::read_strategy(&bytes(&format!("strategies/{id}.json")));
        no_errors(id, &read.diagnostics);
        Strategy::validate(read.document.unwrap()).into_result().unwrap()
    }

    pub(crate) fn call(id: &str, handbook: &Handbook) -> Call {
        let read = json::read_call(&bytes(&format!("calls/{id}.json")));
        no_errors(id, &read.diagnostics);
        Call::validate(read.document.unwrap(), handbook).into_result().unwrap()
    }

    pub(crate) fn case(handbook: &str, name: &str) -> CaseDocument {
        let path = format!("cases/{handbook}/{name}.json");
        let read = json::read_case(&bytes(&path));
        no_errors(&path, &read.diagnostics);
        read.document.unwrap()
    }

    /// The scorer that a case asks for: its handbook, with the strategy and the call that it names.
    pub(crate) fn scorer(handbook: &str, case: &CaseDocument) -> Scorer {
        let handbook = self::handbook(handbook);
        let strategy = case.strategy.as_ref().map(|wanted| {
            let of = |path: &&String| {
                let (id, version) = strategy_id(path);
                id == wanted.id && wanted.version.as_ref().is_none_or(|wanted| *wanted == version)
            };
            let files = files("strategies", "json");
            let path = files.iter().find(of).unwrap_or_else(|| panic!("no strategy {}", wanted.id));
            strategy(path.trim_start_matches("strategies/").trim_end_matches(".json"))
        });
        let call = case.call.as_ref().map(|wanted| self::call(&wanted.id, &handbook));
        Scorer::compile(&handbook, strategy.as_ref(), call.as_ref()).unwrap_or_else(|error| panic!("{error}"))
    }

    fn strategy_id(path: &str) -> (String, String) {
        let document = json::read_strategy(&bytes(path)).document;
        document.map(|document| (document.id, document.version)).unwrap_or_default()
    }

    pub(crate) fn assess(handbook: &str, name: &str) -> hallbar::Assessment {
        let case = case(handbook, name);
        let scorer = scorer(handbook, &case);
        let bound = scorer.bind(&case);
        no_errors(name, &bound.diagnostics);
        bound.value.unwrap().assess()
    }
}
