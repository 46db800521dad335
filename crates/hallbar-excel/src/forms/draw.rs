//! The sheets of a form as they look.

use std::collections::BTreeSet;

use hallbar_core::Language;
use hallbar_core::case::Given;
use hallbar_core::columns::Cell;
use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime,
    Format, FormatAlign, FormatBorder, Formula, ProtectionOptions, Worksheet, XlsxError,
};

use super::asked::Cells;
use super::lists::Choices;
use super::part::{MARK, OWN, Part};
use super::place::letters;
use super::prefill::{Filled, Prefill};
use super::sheets::{Holds, Input, Line, Row, Sheet, Shown};
use super::texts;
use super::write::options;
use crate::write::not_written;
use crate::{ExcelError, place};

/// As many characters as a cell holds, and as the help to a cell has room for.
const LONGEST: usize = 32_767;
const HELP: usize = 250;
/// How high a line of text is, and a row at the most, in points.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 409.0;
const DARK: u32 = 0x1F_4E_3D;
const PALE: u32 = 0xE8_F1_EC;
const YELLOW: u32 = 0xFF_FB_E0;
const GREY: u32 = 0xD9_D9_D9;
const DIM: u32 = 0x59_59_59;
const RULE: u32 = 0xA6_A6_A6;

pub(super) struct Formats {
    title: Format,
    text: Format,
    heading: Format,
    group: Format,
    header: Format,
    label: Format,
    help: Format,
    bold: Format,
    plain: Format,
    italic: Format,
    input: Format,
    code: Format,
    money: Format,
    date: Format,
    greyed: Format,
}

impl Formats {
    pub(super) fn new() -> Self {
        let top = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        let boxed = top.clone().set_border(FormatBorder::Thin).set_border_color(RULE);
        let input = boxed.clone().set_background_color(YELLOW).set_unlocked();
        Self {
            title: Format::new().set_bold().set_font_size(18).set_font_color(DARK),
            text: top.clone(),
            heading: Format::new().set_bold().set_font_size(13).set_font_color(DARK),
            group: Format::new().set_bold().set_font_size(12).set_background_color(PALE).set_font_color(DARK),
            header: boxed.clone().set_bold().set_font_color(0xFF_FF_FF).set_background_color(DARK),
            help: boxed.clone().set_font_color(DIM),
            label: boxed,
            bold: Format::new().set_bold(),
            plain: Format::new(),
            italic: Format::new().set_italic().set_font_color(DIM),
            code: input.clone().set_num_format("@"),
            money: input.clone().set_num_format("#,##0.##"),
            date: input.clone().set_num_format("yyyy-mm-dd"),
            input,
            greyed: Format::new().set_background_color(GREY).set_font_color(DIM),
        }
    }

    fn of(&self, holds: &Holds) -> &Format {
        match holds {
            Holds::Money => &self.money,
            Holds::Date => &self.date,
            Holds::Code => &self.code,
            // A text that looks like a number stays as it was written.
            Holds::Text => &self.code,
            Holds::Choices(_) | Holds::Number(..) => &self.input,
        }
    }
}

/// One sheet being drawn.
pub(super) struct Drawing<'d> {
    pub(super) worksheet: &'d mut Worksheet,
    pub(super) sheet: &'d Sheet,
    pub(super) formats: &'d Formats,
    pub(super) cells: &'d Cells<'d>,
    pub(super) filled: &'d Prefill,
    pub(super) lists: &'d [Choices],
    pub(super) language: Language,
}

impl Drawing<'_> {
    pub(super) fn draw(&mut self) -> Result<(), ExcelError> {
        self.page().map_err(not_written)?;
        for (row, line) in (0..).zip(&self.sheet.lines) {
            self.line(row, line)?;
        }
        Ok(())
    }

    fn last(&self) -> u16 {
        u16::try_from(self.sheet.widths.len().saturating_sub(1)).unwrap_or_default()
    }

    /// Columns, protection, and how it is printed.
    fn page(&mut self) -> Result<(), XlsxError> {
        let sheet = &mut *self.worksheet;
        for (column, width) in (0..).zip(&self.sheet.widths) {
            if *width > 0.0 {
                sheet.set_column_width(column, *width)?;
            } else {
                sheet.set_column_hidden(column)?;
            }
        }
        sheet.set_column_hidden(0)?;
        let mut may = ProtectionOptions::new();
        (may.format_columns, may.format_rows) = (true, true);
        sheet.protect_with_options(&may);
        sheet.set_screen_gridlines(false).set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_footer("&L&A&R&P (&N)");
        let headers = self.sheet.lines.iter().position(|line| matches!(line, Line::Header(Part::Answers, _)));
        if let Some(row) = headers.and_then(|row| u32::try_from(row).ok()) {
            sheet.set_freeze_panes(row + 1, 3)?;
            sheet.set_repeat_rows(row, row)?;
            self.grey(row + 1)?;
        }
        Ok(())
    }

    /// Questions that are not asked are grey.
    fn grey(&mut self, first: u32) -> Result<(), XlsxError> {
        let last = u32::try_from(self.sheet.lines.len()).unwrap_or(first).max(first);
        let word = texts::NOT_ASKED.get(self.language);
        let formula = format!("=${}{}=\"{word}\"", letters(4), first + 1);
        let rule =
            ConditionalFormatFormula::new().set_rule(formula.as_str()).set_format(&self.formats.greyed);
        self.worksheet.add_conditional_format(first, 1, last, self.last(), &rule)?;
        Ok(())
    }

    fn line(&mut self, row: u32, line: &Line) -> Result<(), ExcelError> {
        let (last, formats) = (self.last(), self.formats);
        match line {
            Line::Blank => {}
            Line::Title(text) => {
                self.write(row, 1, text, &formats.title)?;
                self.worksheet.set_row_height(row, 28).map_err(not_written)?;
            }
            Line::Heading(text) => self.write(row, 1, text, &formats.heading)?,
            Line::Group(text) => {
                for column in 1..=last {
                    self.write(row, column, if column == 1 { text } else { "" }, &formats.group)?;
                }
                self.write(row, 0, OWN, &formats.plain)?;
            }
            Line::Text(text) => self.paragraph(row, text)?,
            Line::Marker(part) => {
                self.write(row, 0, &format!("{MARK}{}", part.id()), &formats.plain)?;
                for (key, column, _) in part.columns() {
                    self.write(row, *column, key, &formats.plain)?;
                }
                self.worksheet.set_row_hidden(row).map_err(not_written)?;
            }
            Line::Header(_, columns) => {
                self.gaps(row, columns.iter().map(|(column, _)| *column), &formats.header)?;
                for (column, title) in columns {
                    self.write(row, *column, title.get(self.language), &formats.header)?;
                }
            }
            Line::Row(part, filled) => self.row(row, *part, filled)?,
        }
        let own = matches!(line, Line::Title(_) | Line::Text(_) | Line::Heading(_) | Line::Header(..));
        if own { self.write(row, 0, OWN, &formats.plain) } else { Ok(()) }
    }

    /// A text over all columns, as high as it needs: Excel does not find that out for merged cells.
    fn paragraph(&mut self, row: u32, text: &str) -> Result<(), ExcelError> {
        let width: f64 = self.sheet.widths.iter().skip(1).sum();
        // Lines that are very wide are hard to read.
        let (mut column, mut so_far) = (0, 0.0);
        for (at, one) in (1..).zip(self.sheet.widths.iter().skip(1)) {
            if so_far < 120.0 {
                (column, so_far) = (at, so_far + one);
            }
        }
        let width = so_far.min(width).max(20.0);
        let height = height_of(text, width) + 3.0;
        let text = short(text, LONGEST);
        self.worksheet.merge_range(row, 1, row, column, &text, &self.formats.text).map_err(not_written)?;
        self.worksheet.set_row_height(row, height).map_err(not_written)?;
        Ok(())
    }

    /// Columns of a table that this line has nothing in, so that it looks whole.
    fn gaps(&mut self, row: u32, used: impl Iterator<Item = u16>, format: &Format) -> Result<(), ExcelError> {
        let used: BTreeSet<u16> = used.collect();
        let (Some(first), Some(last)) = (used.first().copied(), used.last().copied()) else { return Ok(()) };
        for column in (first..last).filter(|column| !used.contains(column)) {
            self.write(row, column, "", format)?;
        }
        Ok(())
    }

    /// As high as what stands in the row needs: not every program finds that out by itself.
    fn row_height(&mut self, row: u32, part: Part, line: &Row) -> Result<(), ExcelError> {
        let shown = line.shown.iter().map(|(column, shown)| {
            let text = match shown {
                Shown::Label(text) | Shown::Help(text) => text.clone(),
                Shown::Question(said) => {
                    said.iter().filter(|text| !text.is_empty()).cloned().collect::<Vec<_>>().join("\n")
                }
                // The longest that can stand there: that it rests on other answers.
                Shown::Asked(..) => texts::PERHAPS.get(self.language).to_owned(),
                Shown::Depth => String::new(),
            };
            (*column, text)
        });
        let filled = line.inputs.iter().filter_map(|input| {
            match &self.filled.cells.get(&(part, line.id.clone(), input.key))?.cell {
                Cell::Text(text) => Some((input.column, text.to_string())),
                _ => None,
            }
        });
        let width = |column: u16| self.sheet.widths.get(usize::from(column)).copied().unwrap_or(10.0);
        let heights = shown.chain(filled).map(|(column, text)| height_of(&text, width(column)));
        let height = heights.fold(0.0, f64::max);
        if height > LINE {
            self.worksheet.set_row_height(row, height.min(HIGHEST)).map_err(not_written)?;
        }
        Ok(())
    }

    fn write(&mut self, row: u32, column: u16, text: &str, format: &Format) -> Result<(), ExcelError> {
        let length = if text.len() <= LONGEST { 0 } else { text.encode_utf16().count() };
        if length > LONGEST {
            let place = place(self.sheet.name, row + 1, usize::from(column));
            return Err(ExcelError::TooLong { place, length });
        }
        let done = if text.is_empty() {
            self.worksheet.write_blank(row, column, format)
        } else {
            self.worksheet.write_string_with_format(row, column, text, format)
        };
        done.map(|_| ()).map_err(not_written)
    }

    fn row(&mut self, row: u32, part: Part, line: &Row) -> Result<(), ExcelError> {
        let formats = self.formats;
        self.write(row, 0, &line.id, &formats.plain)?;
        self.row_height(row, part, line)?;
        let columns = line.shown.iter().map(|(column, _)| *column);
        let columns = columns.chain(line.inputs.iter().map(|input| input.column));
        self.gaps(row, columns, &formats.label)?;
        for (column, shown) in &line.shown {
            match shown {
                Shown::Label(text) => self.write(row, *column, text, &formats.label)?,
                Shown::Help(text) => self.write(row, *column, &short(text, LONGEST), &formats.help)?,
                Shown::Question(said) => self.question(row, *column, said)?,
                Shown::Asked(question, item) => self.asked(row, *column, question, item.as_deref())?,
                Shown::Depth => self.depth(row, *column)?,
            }
        }
        for input in &line.inputs {
            let filled = self.filled.cells.get(&(part, line.id.clone(), input.key));
            self.input(row, input, filled.cloned().unwrap_or_default())?;
        }
        Ok(())
    }

    /// A question with its help and remarks below.
    fn question(&mut self, row: u32, column: u16, said: &[String; 3]) -> Result<(), ExcelError> {
        let [title, help, remarks] = said;
        let formats = self.formats;
        let (help, remarks) = (format!("\n{help}"), format!("\n{remarks}"));
        let mut pieces: Vec<(&Format, &str)> = vec![(&formats.bold, title)];
        if help.len() > 1 {
            pieces.push((&formats.plain, &help));
        }
        if remarks.len() > 1 {
            pieces.push((&formats.italic, &remarks));
        }
        let length: usize = pieces.iter().map(|(_, text)| text.len()).sum();
        if pieces.len() < 2 || length > LONGEST {
            let bold = formats.label.clone().set_bold();
            return self.write(row, column, &short(title, LONGEST), &bold);
        }
        let written = self.worksheet.write_rich_string_with_format(row, column, &pieces, &formats.label);
        written.map(|_| ()).map_err(not_written)
    }

    /// Whether a question is to be answered.
    fn asked(&mut self, row: u32, column: u16, id: &str, item: Option<&str>) -> Result<(), ExcelError> {
        let question = self.cells.handbook.questions.iter().find(|question| question.id == id);
        let asked = question.map_or_else(|| "1".to_owned(), |question| self.cells.asked(question, item));
        let say = |phrase: hallbar_core::Phrase| phrase.get(self.language);
        let fixed = match asked.as_str() {
            "1" => Some(texts::ASKED),
            "0" => Some(texts::NOT_ASKED),
            "0.5" => Some(texts::PERHAPS),
            _ => None,
        };
        if let Some(fixed) = fixed {
            return self.write(row, column, say(fixed), &self.formats.label);
        }
        let [yes, no, perhaps] = [texts::ASKED, texts::NOT_ASKED, texts::PERHAPS].map(say);
        let formula = format!("=CHOOSE(1+2*{asked},\"{no}\",\"{perhaps}\",\"{yes}\")");
        self.formula(row, column, &formula, perhaps)
    }

    /// What the facts say of the depth.
    fn depth(&mut self, row: u32, column: u16) -> Result<(), ExcelError> {
        let open = texts::DEPTH_OPEN.get(self.language);
        let depths = &self.cells.handbook.depths;
        let titles =
            Choices::new(depths.iter().map(|depth| (depth.id.as_str(), &depth.title)), self.language);
        let mut formula = format!("\"{open}\"");
        for ((_, title), due) in titles.options.iter().zip(&self.cells.depths).rev() {
            let title = title.replace('"', "\"\"");
            formula = format!("IF({due}=1,\"{title}\",IF({due}=0,{formula},\"{open}\"))");
        }
        self.formula(row, column, &format!("={formula}"), open)
    }

    fn formula(&mut self, row: u32, column: u16, formula: &str, shown: &str) -> Result<(), ExcelError> {
        let formula = Formula::new(formula).set_result(shown);
        let written = self.worksheet.write_formula_with_format(row, column, formula, &self.formats.label);
        written.map(|_| ()).map_err(not_written)
    }

    fn input(&mut self, row: u32, input: &Input, filled: Filled) -> Result<(), ExcelError> {
        let format = self.formats.of(&input.holds);
        let column = input.column;
        let cell = self.worded(&input.holds, filled);
        let sheet = &mut *self.worksheet;
        let done = match &cell {
            Cell::Number(number) if number.is_finite() => {
                sheet.write_number_with_format(row, column, number + 0.0, format)
            }
            Cell::YesNo(yes) => sheet.write_boolean_with_format(row, column, *yes, format),
            Cell::Date(day) => {
                let written = day.to_string();
                let known = Some(&written).filter(|day| crate::value::comes_back(day));
                match known.and_then(|day| ExcelDateTime::parse_from_str(day).ok()) {
                    Some(day) => sheet.write_datetime_with_format(row, column, &day, format),
                    None => sheet.write_string_with_format(row, column, &written, format),
                }
            }
            Cell::Money(money) => {
                let written = money.to_string();
                let amount = written.split(' ').next().and_then(|amount| amount.parse::<f64>().ok());
                let exact = money.hundredths().unsigned_abs() < 1_000_000_000_000_000;
                match amount.filter(|_| exact && money.currency() == self.cells.handbook.currency) {
                    Some(amount) => sheet.write_number_with_format(row, column, amount, format),
                    None => sheet.write_string_with_format(row, column, &written, format),
                }
            }
            Cell::Text(text) | Cell::Error(text) => {
                let text = text.clone();
                return self.write(row, column, &text, format).and_then(|()| self.validate(row, input));
            }
            Cell::Blank | Cell::Formula | Cell::Number(_) => sheet.write_blank(row, column, format),
        };
        done.map_err(not_written)?;
        self.validate(row, input)
    }

    /// The cell for what is known: an option by its label, a non-answer by its word.
    fn worded(&self, holds: &Holds, filled: Filled) -> Cell<'static> {
        let text = |text: &str| Cell::Text(text.to_owned().into());
        let others: &[String] = if let Holds::Choices(choices) = holds { &choices.others } else { &[] };
        let word = |at: usize, usual: hallbar_core::Phrase| {
            text(others.get(at).map_or_else(|| usual.get(self.language), String::as_str))
        };
        let label = |id: &str| match holds {
            Holds::Choices(choices) => choices.label(id).map(text),
            _ => None,
        };
        match &filled.given {
            Some(Given::Unknown) => word(0, texts::UNKNOWN[0]),
            Some(Given::NotDescribed) => word(1, texts::NOT_DESCRIBED[0]),
            Some(Given::NotApplicable) => word(2, texts::NOT_APPLICABLE[0]),
            Some(Given::YesNo(yes)) => label(if *yes { "yes" } else { "no" }).unwrap_or(filled.cell),
            Some(Given::Text(id)) => label(id).unwrap_or(filled.cell),
            Some(_) => filled.cell,
            None => match &filled.cell {
                Cell::Text(id) => label(id).unwrap_or(filled.cell),
                _ => filled.cell,
            },
        }
    }

    /// What can stand in a cell, and its help.
    fn validate(&mut self, row: u32, input: &Input) -> Result<(), ExcelError> {
        let rule = DataValidation::new();
        let rule = match &input.holds {
            Holds::Choices(choices) => match options(self.lists, choices, true) {
                Some(cells) => rule.allow_list_formula(Formula::new(format!("={cells}"))),
                None => rule.allow_any_value(),
            },
            Holds::Number(min, max) => {
                let min = min.map_or(-1e15, |min| min.to_f64());
                let max = max.map_or(1e15, |max| max.to_f64());
                rule.allow_decimal_number(DataValidationRule::Between(min, max))
            }
            Holds::Money => rule.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
            Holds::Date => rule.allow_date_formula(DataValidationRule::GreaterThan(Formula::new("60"))),
            Holds::Code | Holds::Text => rule.allow_any_value(),
        };
        let title = input_title(input.key, self.language);
        let rule = rule.ignore_blank(true).set_error_style(DataValidationErrorStyle::Warning);
        let rule = rule.set_error_message(texts::UNUSUAL.get(self.language)).map_err(not_written)?;
        let rule = if input.help.is_empty() {
            rule
        } else {
            let rule = rule.set_input_title(title).map_err(not_written)?;
            rule.set_input_message(short(&input.help, HELP)).map_err(not_written)?
        };
        if input.help.is_empty() && matches!(input.holds, Holds::Code | Holds::Text) {
            return Ok(());
        }
        let column = input.column;
        self.worksheet.add_data_validation(row, column, row, column, &rule).map_err(not_written)?;
        Ok(())
    }
}

/// How high a text is in a column so wide, in points.
fn height_of(text: &str, width: f64) -> f64 {
    let lines = text.lines().map(|line| {
        let characters = f64::from(u32::try_from(line.chars().count()).unwrap_or(u32::MAX));
        (characters / width).ceil().max(1.0)
    });
    LINE * lines.sum::<f64>().max(1.0)
}

fn input_title(key: &str, language: Language) -> &'static str {
    let phrase = match key {
        "motivation" => texts::MOTIVATION,
        "internal" => texts::INTERNAL,
        "kind" => texts::LINE_KIND,
        "amount" => texts::AMOUNT,
        _ => texts::ANSWER,
    };
    phrase.get(language)
}

/// The beginning of a text, at most so many characters.
fn short(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(most.saturating_sub(1)).collect();
    cut.push('…');
    cut
}
