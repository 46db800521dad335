//! What a file is by its bytes, and whether it can be unpacked without filling the memory.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;

use crate::ExcelError;

const ZIP: &[u8] = b"PK\x03\x04";
/// What older workbooks begin with, and encrypted ones of any age.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
/// Formats and other small parts take no more than this: a file of a few bytes a format could ask for any memory.
const SMALL_PARTS: u64 = 16;

/// Whether a file with this beginning is a workbook rather than a text, readable or not.
///
/// # Examples
/// ```
/// use hallbar_excel::is_workbook;
/// assert!(is_workbook(b"PK\x03\x04"));
/// assert!(!is_workbook(b"id;title\n"));
/// ```
#[must_use]
pub fn is_workbook(start: &[u8]) -> bool {
    start.starts_with(ZIP) || start.starts_with(COMPOUND)
}

/// Refuses what is no workbook of the form that is read, and what unpacks to more than so many bytes.
pub(crate) fn check(bytes: &[u8], most: u64) -> Result<(), ExcelError> {
    if bytes.starts_with(COMPOUND) {
        let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let found = bytes.windows(encrypted.len()).any(|window| window == encrypted);
        return Err(if found {
            ExcelError::Encrypted
        } else {
            ExcelError::OtherForm { form: "of Excel 97 (.xls)" }
        });
    }
    if !bytes.starts_with(ZIP) {
        return Err(ExcelError::NotAWorkbook);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(ExcelError::damaged)?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("xl/workbook.bin") {
        return Err(ExcelError::OtherForm { form: "Excel binary (.xlsb)" });
    }
    if has("content.xml") {
        return Err(ExcelError::OtherForm { form: "OpenDocument (.ods)" });
    }
    if !has("[Content_Types].xml") || has("word/document.xml") || has("ppt/presentation.xml") {
        return Err(ExcelError::NotAWorkbook);
    }
    let mut left = most;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(ExcelError::damaged)?;
        // What a part says of its own length need not be true.
        let name = part.name().map_err(ExcelError::damaged)?;
        let small = name.ends_with("styles.xml") || name.ends_with("workbook.xml");
        let most = if small { left.min(SMALL_PARTS << 20) } else { left };
        let unpacked = copy(&mut part.take(most + 1), &mut sink()).map_err(ExcelError::damaged)?;
        if unpacked > most {
            return Err(ExcelError::too_many_bytes());
        }
        left -= unpacked;
    }
    Ok(())
}
