//! Codes as text for serde.

use super::{Code, Goal, Indicator, Target, UnknownCode};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, marker::PhantomData, str::FromStr};

impl Serialize for Goal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Indicator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Goal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text(PhantomData))
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text(PhantomData))
    }
}

impl<'de> Deserialize<'de> for Indicator {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text(PhantomData))
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Text(PhantomData))
    }
}

/// Takes a text only: the number 1.10 would have lost its zero.
struct Text<T>(PhantomData<T>);

impl<T: FromStr<Err = UnknownCode>> de::Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an Agenda 2030 code as text")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|error: UnknownCode| E::custom(format_args!("{error} ({})", error.help())))
    }
}

#[cfg(test)]
mod tests {
    use crate::agenda2030::{Code, Goal, Indicator, Target};
    use serde::{
        Deserialize, Serialize,
        de::{
            IntoDeserializer,
            value::{Error, F64Deserializer, StrDeserializer},
        },
    };
    use std::fmt;

    struct Written<T>(T);

    impl<T: Serialize> fmt::Display for Written<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.serialize(f)
        }
    }

    fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Error> {
        let deserializer: StrDeserializer<'a, Error> = text.into_deserializer();
        T::deserialize(deserializer)
    }

    #[test]
    fn codes_are_written_and_read_as_text() {
        for code in Code::all() {
            let text = Written(code).to_string();
            assert_eq!(text, code.to_string());
            assert_eq!(read(&text), Ok(code));
        }
        assert_eq!(Written("11".parse::<Goal>().unwrap()).to_string(), "11");
        assert_eq!(read("11"), Ok("11".parse::<Goal>().unwrap()));
        assert_eq!(read("8.10"), Ok("8.10".parse::<Target>().unwrap()));
        assert_eq!(read("13.a.1"), Ok("13.a.1".parse::<Indicator>().unwrap()));
    }

    #[test]
    fn a_refusal_carries_its_help() {
        let error = read::<Target>("11.77").unwrap_err();
        assert_eq!(
            error.to_string(),
            "`11.77` is no Agenda 2030 target \
             (goal 11 has 11.1 to 11.7 and 11.a to 11.c; did you mean `11.7`?)"
        );
    }

    #[test]
    fn a_number_is_no_code() {
        let number: F64Deserializer<Error> = 1.1.into_deserializer();
        let error = Target::deserialize(number).unwrap_err();
        assert_eq!(
            error.to_string(),
            "invalid type: floating point `1.1`, expected an Agenda 2030 code as text"
        );
    }
}
