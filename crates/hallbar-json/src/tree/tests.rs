use super::*;

fn rule(text: impl AsRef<[u8]>) -> Option<&'static str> {
    parse(text.as_ref()).1.err().map(|diagnostic| diagnostic.rule.name)
}

#[test]
fn takes_json() {
    for text in ["1", " {} ", "\u{feff}{}", r#"["\ud83d\ude00", -0.5e+3, null, true, {"a": {}}]"#] {
        assert_eq!(rule(text), None, "{text}");
    }
}
