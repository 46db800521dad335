//! Bytes that no author would write, and that must not bring a program down.

use proptest::prelude::{ProptestConfig, any, prop_assert};
use proptest::test_runner::TestRunner;

use super::generate::Draw;
use super::laws::for_seeds;
use crate::{
    Read, kind_of, read_assessment, read_call, read_case, read_columns, read_handbook, read_matrix,
    read_strategy, write_assessment, write_call, write_case, write_columns, write_handbook, write_matrix,
    write_strategy,
};

/// The only rule broken, and where: name, line, column, first byte.
fn broken<T>(read: &Read<T>) -> (&'static str, u32, u32, usize) {
    let [only] = read.diagnostics.as_slice() else { panic!("{:?}", read.diagnostics) };
    let place = only.position.unwrap();
    (only.rule.name, place.line, place.column, place.start)
}

fn case(bytes: impl AsRef<[u8]>) -> (&'static str, u32, u32, usize) {
    broken(&read_case(bytes.as_ref()))
}

const START: &str = "{\"hallbar\": \"case/1\", \"id\": \"1\"";

#[test]
fn nothing_is_a_diagnostic() {
    assert_eq!(case(""), ("empty", 1, 1, 0));
    assert_eq!(case(" \n\t"), ("empty", 1, 1, 0));
    assert_eq!(case("\u{feff}"), ("empty", 1, 1, 3));
}

#[test]
fn a_byte_order_mark_moves_bytes_and_no_columns() {
    let read = read_case(format!("\u{feff}{START}}}").as_bytes());
    assert!(read.document.is_some());
    assert_eq!(case(format!("\u{feff}{START}, \"x\": 1}}")), ("unknown-field", 1, 34, 36));
    // Only one, and only at the start.
    assert_eq!(case(format!("\u{feff}\u{feff}{START}}}")).0, "syntax");
    assert_eq!(case(format!("{START}\u{feff}}}")).0, "syntax");
}

#[test]
fn other_encodings_are_named_with_their_first_byte() {
    let latin = [START.as_bytes(), b",\n\"title\": \"M\xE5l\"}"].concat();
    let read = read_case(&latin);
    assert_eq!(broken(&read), ("encoding", 2, 12, START.len() + 13));
    assert_eq!(read.diagnostics[0].message, "byte 44 (0xE5) is not part of any UTF-8 character");
    for wide in [
        START.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
        START.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "\u{feff}{}".encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ] {
        assert_eq!(case(&wide).0, "encoding");
        assert_eq!(read_case(&wide).diagnostics[0].message, "the text is UTF-16, not UTF-8");
    }
    assert_eq!(case(b"{\"\xC3").0, "encoding");
}

#[test]
fn depth_is_a_diagnostic_and_never_an_overflow() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("{\"goals\":[", "]}")] {
        let unclosed = open.repeat(100_000);
        assert_eq!(case(&unclosed).0, "syntax");
        let closed = format!("{unclosed}1{}", close.repeat(100_000));
        assert_eq!(case(&closed).0, "too-deep");
        assert_eq!(kind_of(closed.as_bytes()), None);
    }
}

#[test]
fn the_deepest_that_is_read_fits_any_stack() {
    // As deep as the tree may be: four levels around, two for each condition.
    let read = |levels: usize| {
        let condition = format!("{}{}", "{\"all\":[".repeat(levels), "]}".repeat(levels));
        let start = "{\"hallbar\":\"handbook/1\",\"id\":\"h\",\"version\":\"1\"";
        let text = format!("{start},\"nodes\":[{{\"id\":\"n\",\"when\":{condition}}}]}}");
        std::thread::Builder::new()
            .stack_size(1 << 20)
            .spawn(move || {
                let read = read_handbook(text.as_bytes());
                read.document.map(|handbook| write_handbook(&handbook)).is_some()
            })
            .unwrap()
            .join()
            .unwrap()
    };
    assert!(read(30));
    assert!(!read(31));
}

#[test]
fn brackets_in_texts_are_no_depth() {
    for text in [
        "[".repeat(200),
        format!("\\\"{}", "{".repeat(200)),
        format!("\\\\\", \"origin\": \"{}", "[".repeat(200)),
    ] {
        let read = read_case(format!("{START}, \"title\": \"{text}\"}}").as_bytes());
        assert_eq!(read.diagnostics, [], "{text}");
    }
}

#[test]
fn a_very_long_text_is_refused_at_its_place() {
    for (length, found) in [(500_000, 0), (500_001, 1), (50_000_000, 1)] {
        let text = format!("{START},\n \"title\": \"{}\", \"x\\\"\": \"\\\\\"}}", "å".repeat(length));
        let read = read_case(text.as_bytes());
        let long = read.diagnostics.iter().filter(|diagnostic| diagnostic.rule.code == "HB025");
        let places: Vec<_> = long.filter_map(|diagnostic| diagnostic.position).collect();
        assert_eq!(places.len(), found, "{length}");
        assert!(places.iter().all(|place| (place.line, place.column) == (2, 11)));
        assert!(read.diagnostics.iter().all(|diagnostic| diagnostic.message.len() < 300));
    }
}

#[test]
fn only_strict_json_is_json() {
    for text in [
        "01",
        "-01",
        "+1",
        "NaN",
        "Infinity",
        "-",
        "1.",
        ".5",
        "1e",
        "0x10",
        "'a'",
        "a",
        "tru",
        "\"a",
        "\"\\x41\"",
        "\"\u{1}\"",
        "\"a\nb\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"",
        "\"\\udc00\"",
        "[1 2]",
        "[1 [2]]",
        "[,1]",
        "[1,]",
        "[1,,2]",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "{,}",
        "[1]]",
        "{}{}",
        "{} x",
        "/**/1",
        "1 // x",
        "\u{a0}1",
        "1\u{2028}",
        "[1]\u{c}",
        "{\"a\"}",
        "[",
        "{",
    ] {
        assert_eq!(case(text).0, "syntax", "{text:?}");
    }
    assert_eq!(case(format!("{START}}} trailing")), ("syntax", 1, 34, 33));
    assert_eq!(case(format!("{START},\n}}")).1, 2);
}

#[test]
fn no_bytes_bring_it_down() {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) };
    let mut runner = TestRunner::new(config);
    runner
        .run(&proptest::collection::vec(any::<u8>(), 0..200), |bytes| {
            prop_assert!(read_handbook(&bytes).document.is_none());
            prop_assert!(read_strategy(&bytes).document.is_none());
            prop_assert!(kind_of(&bytes).is_none());
            Ok(())
        })
        .unwrap();
}

/// The same bytes with a few changed, moved, doubled or taken away.
pub(super) fn spoil(mut bytes: Vec<u8>, draw: &mut Draw) -> Vec<u8> {
    for _ in 0..=draw.below(3) {
        let (from, length) = (draw.below(bytes.len()), draw.below(12));
        let to = (from + length).min(bytes.len());
        let piece = match draw.below(5) {
            0 => Vec::new(),
            1 => [&bytes[from..to], &bytes[from..to]].concat(),
            2 => vec![draw.of(b"{}[]\",:0-\\ \x00\xff")],
            3 => draw.of(&["null", "1e999", "{}", "[]", "\"\"", "-0.0000001", "true", "\\ud800"]).into(),
            _ => bytes[to..].iter().copied().take(9).collect(),
        };
        bytes.splice(from..to, piece);
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

/// What is said of a matrix on reading, and that validating what is read has a place in the text for all it says.
fn of_matrix(bytes: &[u8]) -> Vec<hallbar_core::Diagnostic> {
    let read = read_matrix(bytes);
    let Some(document) = read.document else { return read.diagnostics };
    let mut found = hallbar_core::Interlinkages::validate(document).diagnostics;
    found.iter_mut().for_each(|found| read.places.locate(found));
    found
}

#[test]
fn spoilt_documents_give_diagnostics_with_places() {
    for_seeds(|mut draw| {
        let texts =
            [write_handbook(&draw.handbook()), write_case(&draw.case()), write_strategy(&draw.strategy())];
        let more = [write_call(&draw.call()), write_columns(&draw.columns()), write_matrix(&draw.matrix())];
        for text in texts.into_iter().chain(more) {
            for _ in 0..16 {
                let bytes = spoil(text.clone().into_bytes(), &mut draw);
                let found = [
                    read_handbook(&bytes).diagnostics,
                    read_case(&bytes).diagnostics,
                    read_strategy(&bytes).diagnostics,
                    read_call(&bytes).diagnostics,
                    read_columns(&bytes).diagnostics,
                    of_matrix(&bytes),
                ];
                for diagnostic in found.into_iter().flatten() {
                    let place = diagnostic.position.unwrap();
                    prop_assert!(place.start <= place.end && place.end <= bytes.len() + 1);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn spoilt_assessments_give_diagnostics_with_places() {
    const RULES: &[u8] = include_bytes!("../../../hallbar-cli/tests/data/whole.handbook.json");
    const CASE: &[u8] = include_bytes!("../../../hallbar-cli/tests/data/whole.case.json");
    let handbook = hallbar_core::Handbook::validate(read_handbook(RULES).document.unwrap()).value.unwrap();
    let scorer = hallbar_core::Scorer::compile(&handbook, None, None).unwrap();
    let written = write_assessment(&scorer.bind(&read_case(CASE).document.unwrap()).value.unwrap().assess());
    assert!(read_assessment(written.as_bytes()).document.is_some());
    for_seeds(|mut draw| {
        for _ in 0..16 {
            let bytes = spoil(written.clone().into_bytes(), &mut draw);
            let read = read_assessment(&bytes);
            prop_assert!(read.document.is_some() || !read.diagnostics.is_empty());
            for diagnostic in read.diagnostics {
                let place = diagnostic.position.unwrap();
                prop_assert!(place.start <= place.end && place.end <= bytes.len() + 1);
            }
        }
        Ok(())
    });
}
