//! Measures the built site in each engine.

use std::fmt::Write;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use support::machine::{date, machine};
use support::process;

use crate::document;

const REMEDY: &str = "Mend what is reported above.";
/// How many times as long as Chromium another engine may take.
const BAR: f64 = 1.5;
const ENGINES: [&str; 3] = ["Chromium", "Firefox", "WebKit"];

/// What one engine took in one round, in milliseconds.
#[derive(Clone, Debug)]
struct Figure {
    engine: String,
    ready: f64,
    card: f64,
}

impl Figure {
    /// Reads a line of `tools/bench/engines.measure.ts`.
    fn read(line: &str) -> Option<Self> {
        let mut words = line.split('\t').skip(1);
        let engine = words.next()?.to_owned();
        Some(Self { engine, ready: words.next()?.parse().ok()?, card: words.next()?.parse().ok()? })
    }
}

/// Measures, prints the table and writes it into `docs/benchmark.md`.
pub(crate) fn run(rounds: u32) -> Result<()> {
    let file = support::target().join("bench-engines.txt");
    let mut playwright = Command::new("node_modules/.bin/playwright");
    playwright.args(["test", "--config", "playwright.engines.config.ts", "--reporter=line"]);
    process::run(playwright.env("ROUNDS", rounds.to_string()).env("FIGURES", &file), REMEDY)?;
    let lines = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let text = report(rounds, &lines.lines().filter_map(Figure::read).collect::<Vec<_>>());
    print!("\n{text}");
    document::write_section(document::ENGINES, &text)
}

fn report(rounds: u32, figures: &[Figure]) -> String {
    let mut text = format!(
        "Measured {} on {} by `cargo xtask bench engines`: {rounds} rounds, the engines in turn, a window of 1280 × 800 CSS \
         pixels, the page from this machine, nothing slowed. The median, and in how many times Chromium’s of the same round; \
         the bar is {BAR}. Opening a card is measured until the page is laid out, without painting, which two of the engines \
         do in software here.\n\n| | Chromium | Firefox | WebKit |\n| --- | --: | --: | --: |\n",
        date(),
        machine()
    );
    for (words, figure) in
        [("page answers, ms", (|it| it.ready) as fn(&Figure) -> f64), ("open a card, ms", |it| it.card)]
    {
        let _ = write!(text, "| {words} |");
        for engine in ENGINES {
            let of = |name: &str| -> Vec<f64> {
                figures.iter().filter(|it| it.engine == name).map(figure).collect()
            };
            let (own, chromium) = (of(engine), of(ENGINES[0]));
            let ratios = own.iter().zip(&chromium).map(|(own, chromium)| own / chromium).collect();
            let _ = write!(text, " {:.1} × {:.2} |", median(own), median(ratios));
        }
        text.push('\n');
    }
    text
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_those_of_one_round() {
        let lines = ["0\tChromium\t100\t2", "0\tFirefox\t150\t1", "1\tFirefox\t50\t3", "1\tChromium\t200\t2"];
        let figures: Vec<_> = lines.iter().filter_map(|line| Figure::read(line)).collect();
        let text = report(2, &figures);
        assert!(text.contains("| page answers, ms | 200.0 × 1.00 | 150.0 × 1.50 |"), "{text}");
        assert!(text.contains("| open a card, ms | 2.0 × 1.00 | 3.0 × 1.50 |"), "{text}");
    }
}
