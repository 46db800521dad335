use hallbar_core::handbook::{Condition, Lookup, Measure, MeasureRule, Quantity, Setting};

use crate::form::{Form, OneOf, Shape};

impl Shape for Measure {
    const NAME: &'static str = "measure";
    const ABOUT: &'static str = "A quantity drawn from facts, answers and lines.";

    fn blank() -> Self {
        Self::default()
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("id", "Stable name.", &mut self.id);
        form.usual("title", "What it is called.", &mut self.title);
        form.optional("unit", "Unit as printed after the number.", &mut self.unit);
        form.optional("per", "The list it is drawn for, once per item.", &mut self.per);
        form.one_of(&mut self.rule);
    }
}

impl OneOf for MeasureRule {
    const WHAT: &'static str = "how the measure is drawn";

    fn blanks() -> Vec<(&'static [&'static str], Self)> {
        let q = || Quantity::Item;
        vec![
            (&["sum"], Self::Sum(Vec::new())),
            (&["difference"], Self::Difference { from: q(), take: q() }),
            (&["product"], Self::Product(Vec::new())),
            (&["ratio"], Self::Ratio { of: q(), to: q() }),
            (&["percent"], Self::Percent { of: q(), to: q() }),
            (&["months"], Self::Months { from: q(), to: q() }),
            (&["months_after"], Self::MonthsAfter { of: q(), months: Setting::default() }),
            (&["days"], Self::Days { from: q(), to: q() }),
            (&["least"], Self::Least(Vec::new())),
            (&["greatest"], Self::Greatest(Vec::new())),
            (&["count"], Self::Count(Vec::new())),
            (&["sum_items"], Self::SumItems { list: String::new(), of: q(), times: None, when: None }),
            (&["count_items"], Self::CountItems { list: String::new(), when: Condition::default() }),
            (&["lookup"], Self::Lookup(Lookup::blank())),
        ]
    }

    fn fields<F: Form>(&mut self, form: &mut F) {
        match self {
            Self::Sum(of) => form.required("sum", "The sum of all.", of),
            Self::Difference { from, take } => form.group("difference", "One less another.", |form| {
                form.required("from", "From this.", from);
                form.required("take", "Take this.", take);
            }),
            Self::Product(of) => form.required("product", "The product of all.", of),
            Self::Ratio { of, to } => {
                form.group("ratio", "A share: 0.5 is half.", |form| share(form, of, to))
            }
            Self::Percent { of, to } => {
                form.group("percent", "A share in per cent.", |form| share(form, of, to));
            }
            Self::Months { from, to } => {
                form.group("months", "Whole months between two dates.", |form| dates(form, from, to));
            }
            Self::MonthsAfter { of, months } => {
                form.group("months_after", "The date so many months after another.", |form| {
                    form.required("of", "The date.", of);
                    form.required("months", "How many whole months later.", months);
                });
            }
            Self::Days { from, to } => {
                form.group("days", "Days between two dates.", |form| dates(form, from, to));
            }
            Self::Least(of) => form.required("least", "The least of all that apply.", of),
            Self::Greatest(of) => form.required("greatest", "The greatest of all that apply.", of),
            Self::Count(of) => form.required("count", "How many of these hold.", of),
            Self::SumItems { list, of, times, when } => {
                form.group("sum_items", "The sum over the items of a list.", |form| {
                    form.required("list", "The list.", list);
                    form.required("of", "What is added up.", of);
                    form.optional("times", "Multiplied by what a table holds for the item.", times);
                    form.optional("when", "Only for items of which this holds.", when);
                });
            }
            Self::CountItems { list, when } => {
                form.group("count_items", "How many items of a list something holds for.", |form| {
                    form.required("list", "The list.", list);
                    form.required("when", "What must hold.", when);
                });
            }
            Self::Lookup(lookup) => form.required("lookup", "What a table holds for a code.", lookup),
        }
    }
}

fn share<F: Form>(form: &mut F, of: &mut Quantity, to: &mut Quantity) {
    form.required("of", "The part.", of);
    form.required("to", "The whole.", to);
}

fn dates<F: Form>(form: &mut F, from: &mut Quantity, to: &mut Quantity) {
    form.required("from", "The earlier date.", from);
    form.required("to", "The later date.", to);
}

impl Shape for Lookup {
    const NAME: &'static str = "lookup";
    const ABOUT: &'static str = "A number looked up in a table.";

    fn blank() -> Self {
        Self { table: String::new(), column: String::new(), code: Quantity::Item }
    }

    fn shape<F: Form>(&mut self, form: &mut F) {
        form.required("table", "The table.", &mut self.table);
        form.required("column", "The column.", &mut self.column);
        form.required("code", "The code looked up.", &mut self.code);
    }
}
