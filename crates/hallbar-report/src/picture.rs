//! Pictures as SVG: drawn by hand for a width of 320, so that words in them can be read on a telephone, in grey and on paper.
//!
//! Every figure in a picture stands in words or in a table beside it too, and what is coloured is told by its side and by
//! a sign as well.

use maud::{Markup, html};

/// A picture, drawn with what it shows in words, and its title.
#[derive(Debug, Clone)]
pub(crate) struct Picture {
    pub(crate) title: String,
    pub(crate) drawing: String,
}

const WIDTH: f64 = 320.0;
const MARGIN: f64 = 12.0;

/// A place on the axis, rounded so that the same picture has the same bytes everywhere.
fn place(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    format!("{rounded}")
}

/// A score or a range of it on its axis, with the limits of classes: each value with how it is written.
#[derive(Debug)]
pub(crate) struct ScoreLine {
    pub(crate) ends: [(f64, String); 2],
    pub(crate) score: [(f64, String); 2],
    pub(crate) limits: Vec<(f64, String)>,
}

impl ScoreLine {
    pub(crate) fn draw(&self, title: String, description: String) -> Picture {
        let [(least, _), (most, _)] = &self.ends;
        let span = (most - least).max(f64::MIN_POSITIVE);
        let x = |value: f64| MARGIN + (value.clamp(*least, *most) - least) / span * (WIDTH - 2.0 * MARGIN);
        let [(low, low_said), (high, high_said)] = &self.score;
        let exact = low_said == high_said;
        let drawing = html! {
            line class="axis" x1=(place(x(*least))) x2=(place(x(*most))) y1="40" y2="40" {}
            @for (value, said) in self.ends.iter().chain(self.apart()) {
                text x=(place(x(*value))) y="68" text-anchor=(self.anchor(*value)) { (said) }
            }
            @if exact {
                circle class="mark" cx=(place(x(*low))) cy="40" r="7" {}
                text class="value" x=(place(x(*low))) y="20" text-anchor=(self.anchor(*low)) { (low_said) }
            } @else {
                rect class="mark" x=(place(x(*low))) y="34" height="12" width=(place((x(*high) - x(*low)).max(2.0))) {}
                text class="value" x=(place(f64::midpoint(x(*low), x(*high)))) y="20" text-anchor=(self.anchor(f64::midpoint(*low, *high))) {
                    (low_said) "–" (high_said)
                }
            }
            @for (limit, _) in &self.limits {
                line class="limit" x1=(place(x(*limit))) x2=(place(x(*limit))) y1="28" y2="52" {}
            }
        };
        Picture::new(title, &description, 76.0, &drawing)
    }

    /// The limits that have room for their number.
    fn apart(&self) -> Vec<&(f64, String)> {
        let [(least, _), (most, _)] = &self.ends;
        let room = (most - least) * 0.1;
        let mut last = *least;
        let mut apart = Vec::new();
        for limit in &self.limits {
            if limit.0 - last > room && most - limit.0 > room {
                last = limit.0;
                apart.push(limit);
            }
        }
        apart
    }

    /// Words at the ends of the axis stand inwards.
    fn anchor(&self, value: f64) -> &'static str {
        let [(least, _), (most, _)] = &self.ends;
        let share = (value - least) / (most - least).max(f64::MIN_POSITIVE);
        match share {
            share if share < 0.08 => "start",
            share if share > 0.92 => "end",
            _ => "middle",
        }
    }
}

/// Losses to the left and gains to the right: a row an item, with its name, what it loses and gains (least and most), and how
/// that is written.
#[derive(Debug)]
pub(crate) struct Sides {
    pub(crate) rows: Vec<Side>,
}

/// One row.
#[derive(Debug)]
pub(crate) struct Side {
    pub(crate) name: String,
    pub(crate) least: f64,
    pub(crate) most: f64,
    pub(crate) said: String,
}

const ROW: f64 = 38.0;

impl Sides {
    pub(crate) fn draw(&self, title: String, description: String) -> Picture {
        let largest = self.rows.iter().map(|row| row.least.abs().max(row.most.abs())).fold(1.0, f64::max);
        let middle = WIDTH / 2.0;
        // Room for the number outside the longest bar.
        let x = |value: f64| middle + value / largest * (middle - 52.0);
        let count = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let height = ROW * f64::from(count) + 8.0;
        let drawing = html! {
            @for (at, row) in (0_u32..).zip(&self.rows) {
                @let y = ROW * f64::from(at);
                text x="0" y=(place(y + 15.0)) class="name" { (row.name) }
                line class="axis" x1=(place(middle)) x2=(place(middle)) y1=(place(y + 18.0)) y2=(place(y + 34.0)) {}
                (bar(row, y + 20.0, &x))
            }
        };
        Picture::new(title, &description, height, &drawing)
    }
}

/// What is certain is filled; what it may be beyond that is a frame.
fn bar(row: &Side, y: f64, x: &dyn Fn(f64) -> f64) -> Markup {
    let side = if row.most > -row.least { "gain" } else { "loss" };
    let sure = if row.least > 0.0 {
        (0.0, row.least)
    } else if row.most < 0.0 {
        (row.most, 0.0)
    } else {
        (0.0, 0.0)
    };
    let whole = (row.least.min(0.0), row.most.max(0.0));
    let rect = |class: String, (from, to): (f64, f64)| {
        html! { rect class=(class) x=(place(x(from))) y=(place(y)) height="12" width=(place(x(to) - x(from))) {} }
    };
    let outer = if side == "gain" { x(row.most) + 4.0 } else { x(row.least) - 4.0 };
    html! {
        @if whole != sure { (rect(format!("{side} may"), whole)) }
        @if sure.0 < sure.1 { (rect(side.to_owned(), sure)) }
        text class="value" x=(place(outer)) y=(place(y + 11.0)) text-anchor=(if side == "gain" { "start" } else { "end" }) { (row.said) }
    }
}

impl Picture {
    fn new(title: String, description: &str, height: f64, drawing: &Markup) -> Self {
        let drawing = html! {
            svg role="img" viewBox=(format!("0 0 {WIDTH} {}", place(height))) {
                title { (title) }
                desc { (description) }
                (drawing)
            }
        };
        Self { title, drawing: drawing.into_string() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: f64) -> (f64, String) {
        (value, value.to_string())
    }

    #[test]
    fn a_score_stands_where_it_is() {
        let line = ScoreLine {
            ends: [number(0.0), number(3.0)],
            score: [number(1.5), number(1.5)],
            limits: vec![number(1.2), number(1.8)],
        };
        let drawn = line.draw("T".into(), "D".into()).drawing;
        assert!(drawn.contains("<circle class=\"mark\" cx=\"160\" cy=\"40\""), "{drawn}");
        assert!(drawn.contains("x1=\"130.4\""), "{drawn}");
    }

    #[test]
    fn what_may_be_is_a_frame_around_what_is_sure() {
        let side = |least, most| Side { name: "<x>".into(), least, most, said: "s".into() };
        let drawn = Sides { rows: vec![side(1.0, 2.0), side(-2.0, -2.0), side(-1.0, 0.0)] };
        let drawn = drawn.draw("T".into(), "D".into()).drawing;
        assert_eq!(drawn.matches("class=\"gain may\"").count(), 1, "{drawn}");
        assert_eq!(drawn.matches("class=\"loss\"").count(), 1, "{drawn}");
        assert_eq!(drawn.matches("class=\"loss may\"").count(), 1, "{drawn}");
        assert!(drawn.contains("&lt;x&gt;") && !drawn.contains("<x>"), "{drawn}");
    }
}
