//! From headers to what their columns hold.

use crate::case::{Given, Reference};
use crate::diagnostic::rules::columns as rules;
use crate::diagnostic::{Rule, suggestion};
use crate::handbook::ItemSource;
use crate::{CaseKind, Checked, Diagnostic, Scorer};

use super::document::{Blank, Column, DecimalMark, MoneyUnit};
use super::header::{find, header_unit, near};
use super::known::{Known, known};
use super::read::{Holds, Manner, fold};
use super::{Cell, Columns, ColumnsDocument, Field, How, Target, at_header};

impl Columns {
    /// Finds what each column holds, by the columns document if there is one, and else by its header.
    ///
    /// What is told of a header stands at `/headers/3`, counted from 0 ([`header_of`](super::header_of)); what is told of the columns document at its place
    /// in that, such as `/columns/2/fact`.
    #[must_use]
    pub fn bind(
        headers: &[impl AsRef<str>],
        scorer: &Scorer,
        document: Option<&ColumnsDocument>,
    ) -> Checked<Self> {
        let headers: Vec<String> = headers.iter().map(|header| header.as_ref().trim().to_owned()).collect();
        let known = known(scorer);
        let mut bind = Bind {
            scorer,
            known: &known,
            headers: &headers,
            blank: document.map(|document| document.blank).unwrap_or_default(),
            mark: document.and_then(|document| document.decimal),
            fields: Vec::new(),
            mentioned: Vec::new(),
            diagnostics: Vec::new(),
        };
        let mut ignored = Vec::new();
        if let Some(document) = document {
            bind.reference(document);
            bind.document(document);
            ignored = bind.ignored(document);
        }
        let unplaced = bind.by_header(&ignored);
        bind.doubled();
        bind.id();
        let Bind { mut fields, diagnostics, .. } = bind;
        fields.sort_by_key(|field| field.column);
        let inner = &scorer.inner;
        let per_line = |list: &String| {
            inner.handbook.lists.iter().any(|known| known.id == *list && known.items == ItemSource::Lines)
        };
        let questions = inner.handbook.questions.iter();
        let per_line = questions.filter(|question| question.per.as_ref().is_some_and(per_line));
        let reference = |name: &crate::assessment::DocumentName| name.reference();
        let mut columns = Self {
            per_line: per_line.map(|question| question.id.clone()).collect(),
            currency: inner.handbook.currency,
            kind: match inner.handbook.kinds.as_slice() {
                [one] => *one,
                _ => CaseKind::default(),
            },
            handbook: Reference {
                id: inner.handbook.id.clone(),
                version: Some(inner.handbook.version.clone()),
            },
            strategy: inner.strategy.as_ref().map(|(name, _)| reference(name)),
            headers,
            fields,
            unplaced,
            answers: Vec::new(),
            effects: Vec::new(),
            lines: Vec::new(),
        };
        columns.slots();
        Checked::new(columns, diagnostics)
    }

    /// Numbers the answers, effects and lines that have columns.
    fn slots(&mut self) {
        fn place<T: PartialEq>(all: &mut Vec<T>, one: T) -> usize {
            all.iter().position(|known| *known == one).unwrap_or_else(|| {
                all.push(one);
                all.len() - 1
            })
        }
        let Self { fields, answers, effects, lines, .. } = self;
        for field in fields {
            field.slot = match &field.target {
                Target::Answer { question, item }
                | Target::Motivation { question, item }
                | Target::Evidence { question, item } => place(answers, (question.clone(), item.clone())),
                Target::Effect(on) | Target::EffectAfter(on) | Target::EffectMotivation(on) => {
                    place(effects, on.clone())
                }
                Target::Line { kind, number } | Target::LineCode { kind, number } => {
                    place(lines, (*kind, *number))
                }
                _ => 0,
            };
        }
    }
}

struct Bind<'b> {
    scorer: &'b Scorer,
    known: &'b [Known],
    headers: &'b [String],
    /// What the columns document says of the whole table.
    blank: Blank,
    mark: Option<DecimalMark>,
    fields: Vec<Field>,
    /// Columns that the columns document speaks of, rightly or wrongly.
    mentioned: Vec<usize>,
    diagnostics: Vec<Diagnostic>,
}

impl Bind<'_> {
    fn report(&mut self, rule: &'static Rule, path: String, message: String, help: Option<String>) {
        self.diagnostics.push(Diagnostic::new(rule, path, message).maybe_help(help));
    }

    fn reference(&mut self, document: &ColumnsDocument) {
        let Some(wanted) = &document.handbook else { return };
        let given = &self.scorer.inner.handbook;
        let other_version = wanted.version.as_ref().is_some_and(|version| *version != given.version);
        if wanted.id == given.id && !other_version {
            return;
        }
        let version = wanted.version.as_deref().unwrap_or("any version");
        let message = format!("the columns were written for handbook `{}` ({version})", wanted.id);
        let help = format!("the handbook given is `{}` ({})", given.id, given.version);
        self.report(&rules::OTHER_HANDBOOK, "/handbook".into(), message, Some(help));
    }

    /// The column with this header, whatever its capitals and blank space.
    fn column(&self, header: &str) -> Option<usize> {
        let same = self.headers.iter().position(|known| known == header.trim());
        same.or_else(|| self.headers.iter().position(|known| fold(known) == fold(header)))
            .filter(|_| !header.trim().is_empty())
    }

    fn no_column(&mut self, header: &str, path: String) {
        let message = format!("the table has no column `{header}`");
        let known = self.headers.iter().map(String::as_str).filter(|header| !header.is_empty());
        self.report(&rules::NO_SUCH_COLUMN, path, message, suggestion(header, known));
    }

    fn document(&mut self, document: &ColumnsDocument) {
        for (at, column) in document.columns.iter().enumerate() {
            let place = self.column(&column.column);
            if place.is_none() {
                self.no_column(&column.column, format!("/columns/{at}/column"));
            }
            self.mentioned.extend(place);
            let Some(known) = self.known.iter().find(|known| known.target == column.to) else {
                self.unknown_target(&column.to, &format!("/columns/{at}"));
                continue;
            };
            let field = self.field(place.unwrap_or(0), known, How::Document);
            let field = self.settings(field, known, column, &format!("/columns/{at}"));
            if place.is_some() {
                self.fields.push(field);
            }
        }
    }

    fn ignored(&mut self, document: &ColumnsDocument) -> Vec<usize> {
        let mut ignored = Vec::new();
        for (at, header) in document.ignored.iter().enumerate() {
            let path = format!("/ignored/{at}");
            match self.column(header) {
                None => self.no_column(header, path),
                Some(column) if self.fields.iter().any(|field| field.column == column) => {
                    let message = format!("the column `{header}` is used, and is also listed as ignored");
                    self.report(&rules::PLACED_AND_IGNORED, path, message, None);
                }
                Some(_) => {
                    // Every column of this header is left out, however many there are.
                    let same =
                        self.headers.iter().enumerate().filter(|(_, known)| fold(known) == fold(header));
                    ignored.extend(same.map(|(column, _)| column));
                }
            }
        }
        ignored
    }

    /// A field as its header alone makes it.
    fn field(&mut self, column: usize, known: &Known, how: How) -> Field {
        let mut places = 0;
        if known.holds == Holds::Money
            && let Some(unit) = self.headers.get(column).and_then(|header| header_unit(header))
        {
            let currency = self.scorer.inner.handbook.currency;
            if !unit.fits(currency) {
                let header = self.headers.get(column).map(String::as_str).unwrap_or_default();
                let message = format!("the column `{header}` is in another currency than {currency}");
                let help = "amounts are not converted: give them in the handbook's currency".to_owned();
                self.diagnostics.push(at_header(&rules::OTHER_CURRENCY, column, message).help(help));
            }
            places = unit.places;
        }
        let is_answer = matches!(known.target, Target::Answer { .. });
        // Said of the whole table it is meant of answers, and of those to which it can apply.
        let meant = is_answer && (self.blank != Blank::NotApplicable || known.may_not_apply);
        let figures = matches!(known.holds, Holds::Money | Holds::Number { .. });
        Field {
            column,
            target: known.target.clone(),
            holds: known.holds.clone(),
            how,
            blank: if meant { self.blank.given() } else { Given::Missing },
            manner: Manner { mark: self.mark.filter(|_| figures), places },
            words: Vec::new(),
            slot: 0,
        }
    }

    /// What the columns document says of a column, beside what it holds.
    fn settings(&mut self, mut field: Field, known: &Known, column: &Column, path: &str) -> Field {
        let mut misfit = |name: &str, what: &str| {
            let message = format!("`{name}` says nothing of a column that {what}");
            let help = Some("take it out".to_owned());
            self.diagnostics
                .push(Diagnostic::new(&rules::SETTING, format!("{path}/{name}"), message).maybe_help(help));
        };
        let figures = matches!(field.holds, Holds::Money | Holds::Number { .. });
        if column.decimal.is_some() && !figures {
            misfit("decimal", "holds no numbers");
        }
        if column.unit.is_some() && field.holds != Holds::Money {
            misfit("unit", "holds no amounts");
        }
        let given = field.holds.is_given();
        if column.blank.is_some() && (!given || matches!(field.target, Target::Kind | Target::JudgementClass))
        {
            misfit("blank", "holds nothing that can be unknown");
        }
        if !column.words.is_empty() && !given {
            misfit("words", "is taken as it stands");
        }
        field.manner.mark = column.decimal.or(field.manner.mark).filter(|_| figures);
        field.manner.places = column.unit.map_or(field.manner.places, MoneyUnit::places);
        if let Some(blank) = column.blank {
            field.blank = blank.given();
        }
        if column.blank == Some(Blank::NotApplicable) && !known.may_not_apply {
            let message = format!("`{}` always applies", known.target);
            let help = "a blank cell can be `missing`, `unknown` or `not_described`".to_owned();
            self.report(&rules::SETTING, format!("{path}/blank"), message, Some(help));
        }
        self.words(&mut field, column, path);
        field
    }

    /// Words are read as if the cell held what they mean.
    fn words(&mut self, field: &mut Field, column: &Column, path: &str) {
        let currency = self.scorer.inner.handbook.currency;
        for word in &column.words {
            match field.holds.read(&Cell::from(word.means.as_str()), currency, field.manner) {
                Ok(given) if word.word.trim().is_empty() => field.blank = given,
                Ok(given) => field.words.push((fold(&word.word), given)),
                Err(trouble) => {
                    // As a JSON pointer.
                    let word = word.word.replace('~', "~0").replace('/', "~1");
                    let path = format!("{path}/words/{word}");
                    self.report(trouble.rule, path, trouble.message, trouble.help);
                }
            }
        }
    }

    /// Places what the document does not mention, by name or label; the columns that are left over.
    fn by_header(&mut self, ignored: &[usize]) -> Vec<usize> {
        let mut unplaced = Vec::new();
        let said: Vec<Target> = self.fields.iter().map(|field| field.target.clone()).collect();
        for (column, header) in self.headers.iter().enumerate() {
            if self.mentioned.contains(&column) || header.is_empty() || ignored.contains(&column) {
                continue;
            }
            let found = find(header, self.known);
            let free = |known: &&&Known| !said.contains(&known.target);
            if let (how, [known]) = (found.0, found.1.iter().filter(free).collect::<Vec<_>>().as_slice()) {
                let field = self.field(column, known, how);
                self.fields.push(field);
                continue;
            }
            unplaced.push(column);
            let help = match found.1.as_slice() {
                [] => near(header, self.known),
                several if several.iter().any(|known| said.contains(&known.target)) => Some(
                    "the columns document names another column for it; list this one as `ignored`".to_owned(),
                ),
                several => {
                    let names: Vec<String> =
                        several.iter().map(|known| format!("`{}`", known.target)).collect();
                    Some(format!("it can be meant for {}", names.join(" or ")))
                }
            };
            let message = format!("nothing is read from the column `{header}`");
            self.diagnostics.push(at_header(&rules::UNPLACED, column, message).maybe_help(help));
        }
        unplaced
    }

    /// Two columns of one header, or for one thing.
    fn doubled(&mut self) {
        let header = |column: usize| self.headers.get(column).map(String::as_str).unwrap_or_default();
        let mut found: Vec<Diagnostic> = Vec::new();
        for (at, field) in self.fields.iter().enumerate() {
            let own = header(field.column);
            let same =
                |(column, known): &(usize, &String)| *column != field.column && fold(known) == fold(own);
            let other = self.headers.iter().enumerate().find(same).map(|(column, _)| column);
            if let Some(other) = other {
                let (first, second) = (other.min(field.column), other.max(field.column));
                let path = format!("/headers/{second}");
                if found.iter().all(|known| known.path != path) {
                    let message = format!("two columns are called `{own}`");
                    let help = format!("the first is column {}; rename one of them", first + 1);
                    found.push(at_header(&rules::DOUBLED_HEADER, second, message).help(help));
                }
                continue;
            }
            let before = self.fields.iter().take(at).find(|other| other.target == field.target);
            if let Some(first) = before {
                let message = format!(
                    "the columns `{}` and `{own}` both hold `{}`",
                    header(first.column),
                    field.target
                );
                let help = match field.target {
                    Target::Line { .. } | Target::LineCode { .. } => {
                        "tell lines of one kind apart by `number` in a columns document"
                    }
                    _ => "list one of them as `ignored` in a columns document",
                };
                found.push(at_header(&rules::TWO_COLUMNS, field.column, message).help(help));
            }
        }
        self.diagnostics.extend(found);
    }

    fn id(&mut self) {
        if self.fields.iter().any(|field| field.target == Target::Id) {
            return;
        }
        let reference = self.fields.iter().find(|field| field.target == Target::Fact("reference".into()));
        let known = self.known.iter().find(|known| known.target == Target::Id);
        if let (Some(column), Some(known)) = (reference.map(|field| field.column), known) {
            let field = self.field(column, known, How::Reference);
            self.fields.push(field);
            return;
        }
        let message = "no column holds the ids of the cases".to_owned();
        let help = "call one `id`, or say in a columns document which it is: `{\"column\": \"…\", \"case\": \"id\"}`";
        self.report(&rules::NO_ID_COLUMN, "/headers".into(), message, Some(help.to_owned()));
    }

    fn unknown_target(&mut self, target: &Target, path: &str) {
        let handbook = &self.scorer.inner.handbook;
        let (field, message, help) = match target {
            Target::Fact(id) => {
                let known = self.known.iter().filter_map(|known| match &known.target {
                    Target::Fact(id) => Some(id.as_str()),
                    _ => None,
                });
                ("fact", format!("there is no fact `{id}`"), suggestion(id, known))
            }
            Target::Answer { question, item } => self.unknown_question("answer", question, item.as_deref()),
            Target::Motivation { question, item } => {
                self.unknown_question("motivation", question, item.as_deref())
            }
            Target::Evidence { question, item } => {
                self.unknown_question("evidence", question, item.as_deref())
            }
            Target::Effect(on) => self.unknown_effect("effect", on),
            Target::EffectAfter(on) => self.unknown_effect("effect_after", on),
            Target::EffectMotivation(on) => self.unknown_effect("effect_motivation", on),
            Target::Line { number, .. } | Target::LineCode { number, .. } => (
                "number",
                format!("`{number}` is no number of a line"),
                Some("lines of a kind are numbered 1 to 20".into()),
            ),
            Target::JudgementClass => ("judgement", format!("`{}` has no classes", handbook.id), None),
            _ => ("case", format!("`{target}` is not held by any column"), None),
        };
        self.report(&rules::UNKNOWN_TARGET, format!("{path}/{field}"), message, help);
    }

    fn unknown_question(
        &self,
        field: &'static str,
        question: &str,
        item: Option<&str>,
    ) -> (&'static str, String, Option<String>) {
        let questions = &self.scorer.inner.handbook.questions;
        let Some(known) = questions.iter().find(|known| known.id == question) else {
            let help = suggestion(question, questions.iter().map(|known| known.id.as_str()));
            return (field, format!("the handbook has no question `{question}`"), help);
        };
        let Some(list) = &known.per else {
            let message = format!("`{question}` is answered once, not per item");
            return ("item", message, Some("leave `item` out".to_owned()));
        };
        let ids: Vec<&str> = self
            .known
            .iter()
            .filter_map(|known| match &known.target {
                Target::Answer { question: asked, item: Some(item) } if asked == question => {
                    Some(item.as_str())
                }
                _ => None,
            })
            .collect();
        match item {
            Some(item) => ("item", format!("`{item}` is no item of `{list}`"), suggestion(item, ids)),
            None => {
                let first = ids.first().copied().unwrap_or_default();
                let message = format!("`{question}` is answered once per item of `{list}`");
                (field, message, Some(format!("say which, such as `\"item\": \"{first}\"`")))
            }
        }
    }

    fn unknown_effect(&self, field: &'static str, on: &str) -> (&'static str, String, Option<String>) {
        let ids: Vec<&str> = self
            .known
            .iter()
            .filter_map(|known| if let Target::Effect(on) = &known.target { Some(on.as_str()) } else { None })
            .collect();
        if ids.is_empty() {
            return (field, "the handbook does not ask for effects".to_owned(), None);
        }
        let help = match (ids.first(), ids.last()) {
            // Of one or two digits everything is near.
            (Some(first), Some(last)) if on.len() < 3 => Some(format!("they go from `{first}` to `{last}`")),
            _ => suggestion(on, ids.iter().copied()),
        };
        (field, format!("`{on}` is no item that effects are told for"), help)
    }
}
