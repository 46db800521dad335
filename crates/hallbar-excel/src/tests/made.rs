//! Workbooks put together from their parts.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A workbook of these sheets, with the formats general, per cent, date and time.
#[derive(Default)]
pub(super) struct Made {
    /// Name, what is said of it, and its content.
    sheets: Vec<(String, String, String)>,
    pub(super) more: Vec<(String, String)>,
}

impl Made {
    pub(super) fn sheet(&mut self, name: &str, said: &str, content: &str) {
        self.sheets.push((name.to_owned(), said.to_owned(), content.to_owned()));
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let package = "http://schemas.openxmlformats.org/package/2006";
        let (mut listed, mut named, mut parts) = (String::new(), String::new(), Vec::new());
        for (at, (name, said, content)) in (1..).zip(&self.sheets) {
            listed += &format!("<sheet name=\"{name}\" sheetId=\"{at}\" {said} r:id=\"r{at}\"/>");
            named += &format!(
                "<Relationship Id=\"r{at}\" Type=\"{related}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>"
            );
            let sheet = format!("<worksheet xmlns=\"{main}\">{content}</worksheet>");
            parts.push((format!("xl/worksheets/sheet{at}.xml"), sheet));
        }
        let relations =
            |inner: &str| format!("<Relationships xmlns=\"{package}/relationships\">{inner}</Relationships>");
        let styles = "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/>\
                      <xf numFmtId=\"20\"/></cellXfs>";
        parts.extend([
            ("[Content_Types].xml".to_owned(), format!("<Types xmlns=\"{package}/content-types\"/>")),
            (
                "_rels/.rels".to_owned(),
                relations(&format!(
                    "<Relationship Id=\"r1\" Type=\"{related}/officeDocument\" Target=\"xl/workbook.xml\"/>"
                )),
            ),
            (
                "xl/workbook.xml".to_owned(),
                format!(
                    "<workbook xmlns=\"{main}\" xmlns:r=\"{related}\"><sheets>{listed}</sheets></workbook>"
                ),
            ),
            ("xl/_rels/workbook.xml.rels".to_owned(), relations(&named)),
            ("xl/styles.xml".to_owned(), format!("<styleSheet xmlns=\"{main}\">{styles}</styleSheet>")),
        ]);
        parts.extend(self.more.iter().cloned());
        let parts: Vec<(&str, &str)> =
            parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        archive(&parts)
    }
}

/// A workbook whose only sheet has these rows.
pub(super) fn of_rows(rows: &str) -> Vec<u8> {
    let mut made = Made::default();
    made.sheet("Blad1", "", &format!("<sheetData>{rows}</sheetData>"));
    made.bytes()
}

/// An archive of these parts.
pub(super) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A part of a workbook.
pub(super) fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}
