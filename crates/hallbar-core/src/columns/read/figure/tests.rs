use super::*;

fn shown(given: Result<Given, Unread>) -> String {
    match given {
        Ok(Given::Money(amount)) => amount.to_string(),
        Ok(Given::MoneyBetween(low, high)) => format!("{low} to {high}"),
        Ok(Given::Number(number)) => number.to_string(),
        Ok(Given::NumberBetween(low, high)) => format!("{low} to {high}"),
        Ok(given) => format!("{given:?}"),
        Err(Unread::Other) => "no".into(),
        Err(Unread::TwoWays(one, other)) => format!("{one} or {other}"),
        Err(Unread::Currency(word)) => format!("not {word}"),
        Err(Unread::TooMuch(why)) => why.into(),
    }
}

fn sek(text: &str) -> String {
    shown(money(text, Currency::SEK, Manner::default()))
}

#[test]
fn amounts_as_offices_write_them() {
    for (written, read) in [
        ("1 250 000 kr", "1250000 SEK"),
        ("1\u{a0}250\u{a0}000,50", "1250000.50 SEK"),
        ("1\u{202f}250\u{2009}000", "1250000 SEK"),
        ("1.250.000 kr", "1250000 SEK"),
        ("1,250,000.50 SEK", "1250000.50 SEK"),
        ("1.250.000,50", "1250000.50 SEK"),
        ("500000 SEK", "500000 SEK"),
        ("SEK 500000", "500000 SEK"),
        ("kr 500 000", "500000 SEK"),
        ("500000:-", "500000 SEK"),
        ("500 000,-", "500000 SEK"),
        ("500000kr.", "500000 SEK"),
        ("500 tkr", "500000 SEK"),
        ("1,5 mnkr", "1500000 SEK"),
        ("1.25 Mkr", "1250000 SEK"),
        ("2 MSEK", "2000000 SEK"),
        ("3,25 miljoner kronor", "3250000 SEK"),
        ("0", "0 SEK"),
        ("0,125 mnkr", "125000 SEK"),
        ("-500", "-500 SEK"),
        ("−1 500 kr", "-1500 SEK"),
        ("1 250,500", "1250.50 SEK"),
        ("200 000–300 000 kr", "200000 SEK to 300000 SEK"),
        ("2-3 mnkr", "2000000 SEK to 3000000 SEK"),
        ("mellan 200 000 och 300 000 kr", "200000 SEK to 300000 SEK"),
        ("200 tkr till 1,5 mnkr", "200000 SEK to 1500000 SEK"),
    ] {
        assert_eq!(sek(written), read, "{written}");
    }
}

#[test]
fn what_can_be_read_in_two_ways_is_not_guessed() {
    assert_eq!(sek("1.250"), "1250 SEK or 1.25 SEK");
    assert_eq!(sek("1,250 kr"), "1250 SEK or 1.25 SEK");
    assert_eq!(sek("1,250 mnkr"), "1250000000 SEK or 1250000 SEK");
    assert_eq!(sek("1.250–2.500 kr"), "2500 SEK or 2.5 SEK");
    let settled = |text, mark| shown(money(text, Currency::SEK, Manner { mark: Some(mark), places: 0 }));
    assert_eq!(settled("1.250", DecimalMark::Comma), "1250 SEK");
    assert_eq!(settled("1.250", DecimalMark::Point), "1.25 SEK");
    assert_eq!(settled("1,250", DecimalMark::Comma), "1.25 SEK");
    assert_eq!(settled("1,250", DecimalMark::Point), "1250 SEK");
    // What the mark does not allow is no number, rather than another one.
    assert_eq!(settled("12.5", DecimalMark::Comma), "no");
    assert_eq!(settled("1.250.000", DecimalMark::Point), "no");
    assert_eq!(settled("1,250.50", DecimalMark::Comma), "no");
}

#[test]
fn the_rest_is_no_amount() {
    for written in [
        "", "kr", "ca 500", "12 50", "1 25 000", "1250 000", "0 500", "1.25.000", "1..5", ",5", "5,", "5 5",
        "500 ton",
    ] {
        assert_eq!(sek(written), "no", "{written}");
    }
    for written in ["500 EUR", "€ 500", "500 NOK", "500 TEUR", "10 USD"] {
        assert!(sek(written).starts_with("not "), "{written}: {}", sek(written));
    }
    assert_eq!(shown(money("500 kr", Currency::EUR, Manner::default())), "not kr");
    assert_eq!(shown(money("500 €", Currency::EUR, Manner::default())), "500 EUR");
    assert_eq!(sek("1,2345"), "an amount has at most two decimals");
    assert_eq!(sek("1 000 000 000 000 001"), "an amount is at most 10¹⁵");
}

#[test]
fn a_column_in_thousands_moves_what_does_not_say() {
    let thousands = |text| shown(money(text, Currency::SEK, Manner { mark: None, places: 3 }));
    assert_eq!(thousands("500"), "500000 SEK");
    assert_eq!(thousands("12,5"), "12500 SEK");
    assert_eq!(thousands("500 kr"), "500 SEK");
    assert_eq!(thousands("1.250"), "1250000 SEK or 1250 SEK");
}

#[test]
fn numbers() {
    let read = |text| shown(number(text, &["ton", "tonnes"], Manner::default()));
    for (written, number) in [
        ("2,5", "2.5"),
        ("2.5", "2.5"),
        ("25 %", "25"),
        ("25%", "25"),
        ("12 ton", "12"),
        ("12 Tonnes", "12"),
        ("1 200", "1200"),
        ("20–30", "20 to 30"),
        ("20-30 %", "20 to 30"),
        ("20 till 30", "20 to 30"),
        ("-3,5", "-3.5"),
        ("-5–-2", "-5 to -2"),
        ("0,125", "0.125"),
        ("1.250", "1250 or 1.25"),
        ("12 kg", "no"),
        ("cirka 5", "no"),
        ("1,1234567", "a number has at most six decimals"),
    ] {
        assert_eq!(read(written), number, "{written}");
    }
}

#[test]
fn what_is_written_out_is_read_in_one_way() {
    for (plain, written) in [
        ("1.125", "1.1250"),
        ("0.125", "0.125"),
        ("-1.5", "-1.5"),
        ("1250", "1250"),
        ("1250.125", "1250.125"),
    ] {
        assert_eq!(unmistakable(plain), written);
        assert_eq!(shown(number(written, &[], Manner::default())), plain);
    }
}
