//! The figures as a table, with how they grow.

use std::fmt::Write;

use specimen::Specimen;
use support::machine::{date, machine};

use crate::built::Built;

/// A figure of the browser, in milliseconds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    name: String,
    what: String,
    time: f64,
    /// Of that in scripts, in style and in layout.
    parts: [f64; 3],
}

impl Figure {
    /// Reads the words of a line of `tools/bench/scale.mjs`.
    pub(crate) fn read(words: &[String]) -> Option<Self> {
        let mut words = words.iter();
        let (name, what) = (words.next()?.clone(), words.next()?.clone());
        let mut number = || words.next()?.parse().ok();
        Some(Self { name, what, time: number()?, parts: [number()?, number()?, number()?] })
    }
}

const ACTIONS: [(&str, &str); 4] = [
    ("ready", "time until the page answers to a click, ms"),
    ("card", "open a card, map in its place, ms"),
    ("select", "select a symbol on the map, ms"),
    ("pan", "one step of the map by key, ms"),
];

const CARD_BAR: f64 = 100.0;

const NOTE: &str = "
Growth is from each number of symbols to the next; ten times as many may cost ten times as much. Each page holds the whole
article, so that building grows with the number of cards times the size of a page.
";

/// The whole report in Markdown.
pub(crate) fn report(specimens: &[Specimen], sites: &[Built], figures: &[Figure]) -> String {
    let mut text = String::new();
    let _ = write!(
        text,
        "Measured {} on {} by `cargo xtask bench scale`: specimens of `cargo xtask specimen`, Chromium without a \
         window at 412 × 823 CSS pixels, its processor throttled to a quarter, the median of 9 runs (5 for the \
         start). Each figure runs from the click to the first frame that shows the whole effect.\n\n",
        date(),
        machine()
    );
    push_row(&mut text, "", specimens.iter().map(|it| format!("{} symbols", it.symbols)), "growth");
    push_row(&mut text, "---", specimens.iter().map(|_| "--:".to_owned()), "--:");
    let counts = specimens.iter().map(|it| format!("{} · {}", it.cards, it.events));
    push_row(&mut text, "cards · events", counts, "");
    push_numbers(&mut text, "compile and write every page, s", sites.iter().map(|it| it.seconds));
    let kb = |bytes: usize| bytes as f64 / 1000.0;
    push_numbers(&mut text, "first page, KB", sites.iter().map(|it| kb(it.page.plain)));
    push_numbers(&mut text, "first page after brotli, KB", sites.iter().map(|it| kb(it.page.compressed)));
    push_numbers(&mut text, "document, KB", sites.iter().map(|it| kb(it.document.plain)));
    push_numbers(&mut text, "document after brotli, KB", sites.iter().map(|it| kb(it.document.compressed)));
    for (action, words) in ACTIONS {
        let of = |specimen: &Specimen| {
            figures.iter().find(|it| it.what == action && it.name == specimen.symbols.to_string())
        };
        let found: Vec<&Figure> = specimens.iter().filter_map(of).collect();
        push_numbers(&mut text, words, found.iter().map(|figure| figure.time));
        if action != "ready" {
            let parts = found.iter().map(|it| it.parts.map(|part| format!("{part:.0}")).join(" · "));
            push_row(&mut text, "… of that scripts · style · layout", parts, "");
        }
    }
    text.push_str(NOTE);
    push_verdict(&mut text, specimens, figures);
    text
}

/// The bar of the design: of the largest specimen, a card opens within so many milliseconds.
fn push_verdict(text: &mut String, specimens: &[Specimen], figures: &[Figure]) {
    let Some(largest) = specimens.last().map(|specimen| specimen.symbols.to_string()) else { return };
    if let Some(card) = figures.iter().find(|it| it.what == "card" && it.name == largest) {
        let verdict = if card.time <= CARD_BAR { "met" } else { "**missed**" };
        let _ = writeln!(
            text,
            "\nThe design’s bar, a card within {CARD_BAR:.0} ms at {largest} symbols: {:.0} ms, {verdict}.",
            card.time
        );
    }
}

fn push_numbers(text: &mut String, words: &str, numbers: impl Iterator<Item = f64>) {
    let numbers: Vec<f64> = numbers.collect();
    let growth: Vec<String> = numbers
        .iter()
        .zip(numbers.iter().skip(1))
        .map(|(before, after)| format!("× {:.1}", after / before.max(f64::MIN_POSITIVE)))
        .collect();
    push_row(text, words, numbers.iter().map(|number| shown(*number)), &growth.join(", "));
}

fn shown(number: f64) -> String {
    if number < 10.0 { format!("{number:.2}") } else { format!("{number:.0}") }
}

fn push_row(text: &mut String, first: &str, cells: impl Iterator<Item = String>, last: &str) {
    let cells: Vec<String> = cells.collect();
    let _ = writeln!(text, "| {first} | {} | {last} |", cells.join(" | "));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_script_is_read() {
        let figure = Figure::read(&["10", "card", "12.5", "1.0", "2.0", "3.0"].map(str::to_owned)).unwrap();
        assert_eq!((figure.name.as_str(), figure.what.as_str()), ("10", "card"));
        assert_eq!((figure.time, figure.parts), (12.5, [1.0, 2.0, 3.0]));
        assert_eq!(Figure::read(&["no figure".to_owned()]), None);
    }

    #[test]
    fn growth_is_from_column_to_column() {
        let mut text = String::new();
        push_numbers(&mut text, "a", [2.0, 20.0, 100.0].into_iter());
        assert_eq!(text, "| a | 2.00 | 20 | 100 | × 10.0, × 5.0 |\n");
    }
}
