//! The scores as Markdown.

use std::fmt::Write;

use support::machine::{date, machine};

use crate::result::{CATEGORIES, CRAWLABLE, Measured, Page};

const METRICS: [(&str, &str); 5] = [
    ("first-contentful-paint", "first paint, ms"),
    ("largest-contentful-paint", "largest paint, ms"),
    ("speed-index", "speed index, ms"),
    ("total-blocking-time", "blocking, ms"),
    ("cumulative-layout-shift", "layout shift"),
];

const NOTE: &str = "
Each page is loaded in a browser of its own from `cardinal serve` with brotli. Phone, slow network and slow
processor are Lighthouse’s defaults, simulated from one fast load: its times are calculated, and those of `docs/benchmark.md` measured.
The performance score also depends on how busy the machine is while this runs. The table says nothing of the other
cards’ pages, which are of the same kind, or of pages after the first click.
";

/// The whole report.
pub(crate) fn report(measured: &Measured, runs: u32) -> String {
    let mut text = format!(
        "# Lighthouse\n\nMeasured {} on {} by `cargo xtask lighthouse`: Lighthouse {}, {}, {} \
         a page (in brackets the lowest, where another). The bar is 100 in every category.\n\n",
        date(),
        machine(),
        measured.version,
        measured.browser,
        if runs == 1 { "a single run".to_owned() } else { format!("the median of {runs} runs") },
    );
    push_row(&mut text, "page", CATEGORIES.iter().map(|(_, words)| (*words).to_owned()));
    push_row(&mut text, "---", CATEGORIES.iter().map(|_| "--:".to_owned()));
    for page in &measured.pages {
        push_row(&mut text, &page.name(), CATEGORIES.iter().map(|(name, _)| score(page, name)));
    }
    push_exception(&mut text, measured);
    push_shorts(&mut text, measured);
    push_metrics(&mut text, measured);
    text.push_str(NOTE);
    text
}

fn score(page: &Page, category: &str) -> String {
    let Some((median, lowest)) = page.score(category) else { return "–".to_owned() };
    let mark = if page.is_expected(category) { " †" } else { "" };
    if lowest == median { format!("{median}{mark}") } else { format!("{median}{mark} ({lowest})") }
}

fn push_exception(text: &mut String, measured: &Measured) {
    let is_any = |page: &Page| CATEGORIES.iter().any(|(name, _)| page.is_expected(name));
    if measured.pages.iter().any(is_any) {
        let _ = writeln!(
            text,
            "\n† Only for `{CRAWLABLE}`: the page asks search engines by `noindex` to leave it out, on purpose. This is the \
             one exception that the command lets pass."
        );
    }
}

fn push_shorts(text: &mut String, measured: &Measured) {
    if measured.pages.iter().all(|page| page.shorts.is_empty()) {
        return;
    }
    text.push_str("\n## Audits that were not perfect in some run\n\n| page | category | audit | runs | where |\n| --- | --- | --- | --: | --- |\n");
    for page in &measured.pages {
        for short in &page.shorts {
            let places = if short.places.is_empty() { String::new() } else { format!("`{}`", short.places) };
            let cells = [&short.category, &short.audit, &short.runs, &places];
            push_row(text, &page.name(), cells.into_iter().cloned());
        }
    }
}

fn push_metrics(text: &mut String, measured: &Measured) {
    text.push_str("\n## Metrics behind the performance score\n\n");
    push_row(text, "page", METRICS.iter().map(|(_, words)| (*words).to_owned()));
    push_row(text, "---", METRICS.iter().map(|_| "--:".to_owned()));
    for page in &measured.pages {
        push_row(text, &page.name(), METRICS.iter().map(|(name, _)| metric(page, name)));
    }
}

fn metric(page: &Page, name: &str) -> String {
    match page.metrics.iter().find(|(own, _)| own == name) {
        Some((_, value)) if name == "cumulative-layout-shift" => format!("{value:.3}"),
        Some((_, value)) => format!("{value:.0}"),
        None => "–".to_owned(),
    }
}

fn push_row(text: &mut String, first: &str, cells: impl Iterator<Item = String>) {
    let _ = writeln!(text, "| {first} | {} |", cells.collect::<Vec<_>>().join(" | "));
}
