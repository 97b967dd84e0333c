//! The figures as Markdown: the table, the bars, the spread, and how all of it is measured.

use std::fmt::Write;

use support::machine::{date, machine};

use super::bars::bars;
use super::figure::{Figures, KINDS, Kind, PAGES, Spread};

const METHOD: &str = include_str!("method.md");

/// A ratio above this says only that Cardinal’s figure is next to nothing.
const MOST: f64 = 100.0;

/// The section in Markdown, without its heading.
pub(super) fn report(figures: &Figures, rounds: u32, versions: &str) -> String {
    let mut text = format!(
        "Measured {} on {}, Chromium {} without a window, by `cargo xtask bench`: {}. {versions}.\n\n\
         Medians. Everywhere less is better; × is a peer’s figure divided by Cardinal’s of the same round, the median of these \
         ratios: above 1 Cardinal needs less.\n\n",
        date(),
        machine(),
        figures.chromium,
        rounds_in_words(rounds),
    );
    push_table(&mut text, figures, &median);
    text.push_str("\n### Ratios from the lowest to the highest round\n\n");
    push_table(&mut text, figures, &|_, ratio| {
        ratio.map_or_else(|| "–".to_owned(), |ratio| format!("× {:.2} – {:.2}", ratio.lowest, ratio.highest))
    });
    text.push_str("\n### Held against the bars of the design\n\n| figure | bar | Cardinal | |\n| --- | --: | --: | --- |\n");
    for bar in bars(figures) {
        let verdict = if bar.is_met { "met" } else { "**missed**" };
        let _ = writeln!(text, "| {} | {} | {} | {verdict} |", bar.what, bar.limit, bar.measured);
    }
    text.push_str("\n### From the lowest to the highest round\n\n");
    push_table(&mut text, figures, &|spread, _| {
        format!("{} – {}", shown(spread.lowest), shown(spread.highest))
    });
    let _ = write!(text, "\n{METHOD}");
    text
}

/// This build beside a former one in Markdown.
pub(super) fn against(figures: &Figures) -> String {
    let mut text = "| the former build by this one, round by round: above 1 this one needs less | median | lowest | highest |\n\
                    | --- | --: | --: | --: |\n"
        .to_owned();
    for kind in &KINDS {
        if let Some(Spread { median, lowest, highest }) = figures.ratio("former", kind) {
            let _ = writeln!(text, "| {} | {median:.2} | {lowest:.2} | {highest:.2} |", kind.words);
        }
    }
    text
}

fn rounds_in_words(rounds: u32) -> String {
    if rounds == 1 {
        "a single round, which says little".to_owned()
    } else {
        format!("{rounds} rounds, the pages in turn")
    }
}

fn push_table(text: &mut String, figures: &Figures, cell: &dyn Fn(Spread, Option<Spread>) -> String) {
    let names: Vec<&str> = PAGES.iter().map(|(_, name)| *name).collect();
    let _ = writeln!(text, "| | {} |\n| --- |{}", names.join(" | "), " --: |".repeat(PAGES.len()));
    for kind in &KINDS {
        let cells: Vec<String> = PAGES.iter().map(|(page, _)| of_page(figures, page, kind, cell)).collect();
        let _ = writeln!(text, "| {} | {} |", kind.words, cells.join(" | "));
    }
}

fn of_page(
    figures: &Figures,
    page: &str,
    kind: &Kind,
    cell: &dyn Fn(Spread, Option<Spread>) -> String,
) -> String {
    let spread = figures.of(page, kind).filter(|spread| !spread.median.is_nan());
    let ratio = figures.ratio(page, kind).filter(|_| page != "cardinal");
    spread.map_or_else(|| "–".to_owned(), |spread| cell(spread, ratio))
}

/// A median, with its ratio to Cardinal's where that is a number.
fn median(spread: Spread, ratio: Option<Spread>) -> String {
    let number = shown(spread.median);
    match ratio {
        Some(ratio) if ratio.median < MOST => format!("{number} × {:.2}", ratio.median),
        _ => number,
    }
}

fn shown(number: f64) -> String {
    match number {
        number if number.is_nan() => "–".to_owned(),
        0.0 => "0".to_owned(),
        number if number < 1.0 => format!("{number:.3}"),
        number if number < 10.0 => format!("{number:.1}"),
        number => format!("{number:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::figure::tests::sample;
    use super::*;

    #[test]
    fn the_ratio_is_the_peers_figure_by_cardinals() {
        let text = report(&sample(), 3, "a 1");
        assert!(text.contains("| page answers to a click, ms | 10000 | 20000 × 2.00 |"), "{text}");
        assert!(text.contains("| blocking time at start | 50 ms | 10000 ms | **missed** |"), "{text}");
    }

    #[test]
    fn a_number_that_was_not_measured_is_a_dash() {
        assert_eq!([f64::NAN, 0.0, 0.25, 2.5, 25.4].map(shown), ["–", "0", "0.250", "2.5", "25"]);
    }
}
