use super::put::{optional, text};

/// A record that was refused, with its place in the input.
#[derive(Debug, Clone, Copy)]
pub struct Reject<'r> {
    /// Its number in the input, from 1.
    pub number: u64,
    /// The line it begins on, from 1; the row of a sheet.
    pub line: u64,
    /// The byte it begins at, from 0; none where it comes from a workbook.
    pub offset: Option<u64>,
    /// Its length in bytes.
    pub length: u64,
    /// What is wrong with it; the first is what it was refused for.
    pub errors: &'r [RejectError<'r>],
    /// Its text; only the beginning of one that is too long to be kept.
    pub record: &'r [u8],
}

/// Something that is wrong with a record.
#[derive(Debug, Clone, Copy, Default)]
pub struct RejectError<'r> {
    /// A stable code.
    pub code: &'r str,
    /// The place in the record.
    pub path: &'r str,
    /// What is wrong.
    pub message: &'r str,
    /// A way out, where one is known.
    pub help: Option<&'r str>,
}

/// Appends a refused record as one line of JSON, `reject/1`.
///
/// `code`, `path` and `message` are those of the first error; `also` holds the others. The record stands there as it was,
/// as `record`; where it is not UTF-8, byte for byte in hexadecimal digits, as `record_hex`.
///
/// # Examples
/// ```
/// use hallbar_json::{Reject, RejectError, write_reject};
/// let errors = [RejectError { code: "HB003", path: "", message: "the text is not valid JSON", help: None }];
/// let reject = Reject { number: 2, line: 2, offset: Some(40), length: 2, errors: &errors, record: b"{\xff" };
/// let mut line = Vec::new();
/// write_reject(&reject, &mut line);
/// assert!(line.ends_with(b"\"message\":\"the text is not valid JSON\",\"help\":null,\"record_hex\":\"7bff\"}\n"));
/// ```
pub fn write_reject(reject: &Reject<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"hallbar\":\"reject/1\"");
    let numbers = [
        ("number", Some(reject.number)),
        ("line", Some(reject.line)),
        ("offset", reject.offset),
        ("length", Some(reject.length)),
    ];
    for (name, number) in numbers {
        let number = number.map_or_else(|| "null".to_owned(), |number| number.to_string());
        out.extend_from_slice(format!(",\"{name}\":{number}").as_bytes());
    }
    out.push(b',');
    let (first, also) =
        reject.errors.split_first().map_or((RejectError::default(), &[][..]), |(first, also)| (*first, also));
    error(&first, out);
    if !also.is_empty() {
        out.extend_from_slice(b",\"also\":[");
        for (at, other) in also.iter().enumerate() {
            out.extend_from_slice(if at == 0 { b"{" } else { b",{" });
            error(other, out);
            out.push(b'}');
        }
        out.push(b']');
    }
    match std::str::from_utf8(reject.record) {
        Ok(record) => {
            out.extend_from_slice(b",\"record\":");
            text(record.trim_end_matches(['\r', '\n']), out);
        }
        Err(_) => {
            out.extend_from_slice(b",\"record_hex\":\"");
            reject.record.iter().for_each(|byte| out.extend_from_slice(format!("{byte:02x}").as_bytes()));
            out.push(b'"');
        }
    }
    out.extend_from_slice(b"}\n");
}

fn error(error: &RejectError<'_>, out: &mut Vec<u8>) {
    for (name, value) in [("code", error.code), ("path", error.path), ("message", error.message)] {
        out.extend_from_slice(format!("\"{name}\":").as_bytes());
        text(value, out);
        out.push(b',');
    }
    out.extend_from_slice(b"\"help\":");
    optional(error.help, out);
}
