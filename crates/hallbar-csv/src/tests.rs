use hallbar_core::columns::Cell;
use hallbar_core::{Date, Money};
use proptest::prelude::{ProptestConfig, Strategy, any, prop, prop_assert_eq, prop_oneof, proptest};

use crate::{Delimiter, Dialect, Piece, Splitter, Style, cells, read_table, write_row};

/// Bytes that matter, often.
fn texts() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        4 => prop::sample::select(b"\";,\t\r\n'=a\xef\xbb\xbf\xe5".to_vec()),
        1 => any::<u8>(),
    ];
    prop::collection::vec(byte, 0..80)
}

/// The pieces of a text whose blocks are cut at these places, those of a kind put together: what the batch makes of them.
fn pieces(text: &[u8], dialect: Dialect, cuts: &[usize]) -> Vec<(bool, Vec<u8>)> {
    let mut splitter = Splitter::new(dialect);
    let (mut all, mut open): (Vec<(bool, Vec<u8>)>, Vec<u8>) = (Vec::new(), Vec::new());
    let mut places: Vec<usize> =
        cuts.iter().map(|cut| cut % (text.len() + 1)).chain([0, text.len()]).collect();
    places.sort_unstable();
    for two in places.windows(2) {
        let mut rest = &text[two[0]..two[1]];
        while !rest.is_empty() {
            match splitter.next(rest) {
                Piece::More => {
                    open.extend_from_slice(rest);
                    rest = &[];
                }
                Piece::Record(length) => {
                    open.extend_from_slice(&rest[..length]);
                    assert!(!open.is_empty(), "a record has at least a byte");
                    all.push((true, std::mem::take(&mut open)));
                    rest = &rest[length..];
                }
                Piece::Between(length) => {
                    assert!(length > 0 && open.is_empty());
                    match all.last_mut() {
                        Some((false, between)) => between.extend_from_slice(&rest[..length]),
                        _ => all.push((false, rest[..length].to_vec())),
                    }
                    rest = &rest[length..];
                }
            }
        }
    }
    if !open.is_empty() {
        all.push((true, open));
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_byte_lies_in_one_piece_wherever_blocks_are_cut(
        text in texts(),
        cuts in prop::collection::vec(any::<usize>(), 0..12),
        delimiter in prop::sample::select(Delimiter::ALL.to_vec()),
    ) {
        let dialect = Dialect::new(delimiter);
        let whole = pieces(&text, dialect, &[]);
        let every: Vec<usize> = (0..text.len()).collect();
        prop_assert_eq!(&whole, &pieces(&text, dialect, &cuts));
        prop_assert_eq!(&whole, &pieces(&text, dialect, &every));
        let joined: Vec<u8> = whole.iter().flat_map(|(_, bytes)| bytes.clone()).collect();
        prop_assert_eq!(joined, text);
    }

    #[test]
    fn splitting_and_the_csv_crate_agree(text in texts()) {
        let dialect = Dialect::new(Delimiter::Semicolon);
        // Of a text without marks and with whole quotes, the crate finds the same rows.
        let records: Vec<Vec<u8>> =
            pieces(&text, dialect, &[]).into_iter().filter(|(record, _)| *record).map(|(_, bytes)| bytes).collect();
        let plain = |bytes: &Vec<u8>| cells(bytes, dialect).is_ok() && !bytes.starts_with(b"\xef\xbb\xbf");
        if records.iter().all(plain) {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(b';').from_reader(&text[..]);
            let found: Vec<usize> = reader.byte_records().map(|row| row.unwrap().len()).collect();
            let ours: Vec<usize> = records.iter().map(|record| cells(record, dialect).unwrap().len()).collect();
            prop_assert_eq!(found, ours);
        }
    }

    #[test]
    fn nothing_makes_it_panic(text in texts()) {
        let checked = read_table(&text);
        for found in &checked.diagnostics {
            prop_assert_eq!(found.message.contains('\n'), false);
        }
    }

    #[test]
    fn what_is_written_is_read_again(
        texts in prop::collection::vec("[a-zåäö=+@'\";,\t\r\n -]{0,12}", 2..6),
        style in prop::sample::select(vec![Style::Swedish, Style::International]),
    ) {
        let row: Vec<Cell<'_>> = texts.iter().map(|text| Cell::from(text.as_str())).collect();
        let mut out = style.start().to_vec();
        write_row(&mut out, &[Cell::from("a"), Cell::from("b")], style).unwrap();
        let start = out.len();
        write_row(&mut out, &row, style).unwrap();
        let dialect = Dialect::new(style.delimiter());
        let records: Vec<Vec<u8>> =
            pieces(&out, dialect, &[]).into_iter().filter(|(record, _)| *record).map(|(_, bytes)| bytes).collect();
        prop_assert_eq!(records.len(), 2, "{}", String::from_utf8_lossy(&out[start..]));
        prop_assert_eq!(cells(&records[1], dialect).unwrap(), row);
    }
}

#[test]
fn cells_as_each_style_writes_them() {
    let row = [
        Cell::Number(1.125),
        Cell::Number(0.125),
        Cell::Number(1250.0),
        Cell::Number(-0.0),
        Cell::Number(f64::NAN),
        Cell::Money(Money::from_hundredths(125_050, hallbar_core::Currency::SEK).unwrap()),
        Cell::Date("2026-03-01".parse::<Date>().unwrap()),
        Cell::YesNo(false),
        Cell::Blank,
        Cell::from("'-x"),
        Cell::from("å"),
        Cell::Error("#REF!".into()),
    ];
    let written = |style| {
        let mut out = Vec::new();
        write_row(&mut out, &row, style).unwrap();
        String::from_utf8(out).unwrap()
    };
    assert_eq!(written(Style::Swedish), "1,1250;0,125;1250;0;;1250,50;2026-03-01;nej;;''-x;å;#REF!\r\n");
    assert_eq!(written(Style::International), "1.1250,0.125,1250,0,,1250.50,2026-03-01,no,,''-x,å,#REF!\n");
}

#[test]
fn delimiters_and_headers_are_found() {
    let sniffed = |text: &str| {
        let dialect = Dialect::sniff(text.as_bytes()).unwrap();
        (dialect.delimiter.byte(), dialect.before)
    };
    for (text, found) in [
        ("a;b\n1;2,5\n2;3,5\n", (b';', 0)),
        ("a,b,c\n1,2;5,3\n", (b',', 0)),
        ("a\tb\n1,5\t2\n", (b'\t', 0)),
        ("a;b", (b';', 0)),
        ("id\n1\n2\n", (b';', 0)),
        ("\u{feff}a;b\n1;2\n", (b';', 0)),
        // A line break and other delimiters inside quotes do not count.
        ("a;b\n\"x, y,\n, z\";2\n\"p, q, r\";3\n", (b';', 0)),
        // One comma in every row is as even, and gives fewer cells.
        ("a, x;b;c\n1,5;2;3\n", (b';', 0)),
        ("Uttag ur registret\n\na;b;c\n1;2;3\n1;2;3\n", (b';', 1)),
        ("Uttag;;\nDatum 2026;;\na;b;c\n1;;3\n", (b';', 2)),
        // A row that is too long does not move the headers.
        ("id;a;b\n1;x; y;2\n", (b';', 0)),
        ("Uttag\na;b;c\n", (b';', 1)),
        ("sep=,\na,b\n1;2;3,4\n", (b',', 1)),
        ("sep=;\r\na;b\r\n", (b';', 1)),
    ] {
        assert_eq!(sniffed(text), found, "{text}");
    }
    for text in [b"".as_slice(), b"\n\r\n"] {
        assert_eq!(Dialect::sniff(text).unwrap_err().rule.code, "HB642");
    }
    for text in
        [b"PK\x03\x04x".as_slice(), b"\x1f\x8b", b"\xff\xfea\0", b"a\0;\0b\0", b"\xd0\xcf\x11\xe0\xa1"]
    {
        let refused = Dialect::sniff(text).unwrap_err();
        assert_eq!(refused.rule.code, "HB641");
        assert!(refused.help.is_some());
    }
}

#[test]
fn names_of_delimiters_are_read() {
    for delimiter in Delimiter::ALL {
        assert_eq!(delimiter.to_string().parse(), Ok(delimiter));
    }
    assert!("|".parse::<Delimiter>().is_err());
}

#[test]
fn one_file_may_hold_two_encodings() {
    let mut text = "id;ort\n1;Örebro\n".as_bytes().to_vec();
    text.extend_from_slice(b"2;\xd6rebro\n3;\"V\xe4xj\xf6\r\nstad\"\n;\n");
    let table = read_table(&text).value.unwrap();
    let places: Vec<String> = table.rows.iter().map(|row| row.cells[1].shown()).collect();
    assert_eq!(places, ["Örebro", "Örebro", "Växjö stad"]);
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 4]);
    let mut found =
        hallbar_core::Diagnostic::new(&hallbar_core::diagnostic::rules::columns::BAD_DATE, "", "x");
    table.locate(&mut found, &text, Some(&table.rows[2]), 1);
    let place = found.position.unwrap();
    assert_eq!(
        (place.line, place.column, &text[place.start..place.end]),
        (4, 3, b"\"V\xe4xj\xf6\r\nstad\"".as_slice())
    );
    let mut found =
        hallbar_core::Diagnostic::new(&hallbar_core::diagnostic::rules::columns::UNPLACED, "", "x");
    table.locate(&mut found, &text, None, 1);
    assert_eq!(
        found.position.map(|place| (place.line, place.column, place.start, place.end)),
        Some((1, 4, 3, 6))
    );
}

#[test]
fn quotes_that_do_not_fit_are_told_with_their_line() {
    let told = |text: &str| {
        let found = read_table(text.as_bytes()).diagnostics;
        let one = |d: &hallbar_core::Diagnostic| {
            format!("{} {}: {}", d.rule.code, d.position.unwrap().line, d.message)
        };
        found.iter().map(one).collect::<Vec<_>>()
    };
    assert_eq!(
        told("id;a\n1;\"x\"y\n2;b\n3;\"z\n4;c\n"),
        [
            "HB643 2: cell 2 has text after its closing quote",
            "HB643 4: cell 2 begins with a quote that never ends"
        ]
    );
    // A quote in the middle of a cell is a sign as any other.
    assert_eq!(told("id;a\n1;5\" rör\n"), [""; 0]);
}
