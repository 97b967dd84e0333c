//! Where the time of each act of a reader goes: script, style, layout, paint.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};
use support::machine::{date, machine};
use support::process;

use crate::document;

const SCRIPT: &str = "tools/bench/trace.mjs";
/// An act, five parts of the work and the longest task.
const COLUMNS: usize = 7;

/// Traces, prints the table and writes it into `docs/benchmark.md`.
pub(crate) fn run(site: &Path, rounds: u32) -> Result<()> {
    ensure!(site.join("index.html").is_file(), "no site in {}: see `cargo xtask build`", site.display());
    println!("tracing each act {rounds} times (about {} seconds)", 30 * rounds);
    let mut node = Command::new("node");
    let lines = process::lines(node.arg(SCRIPT).arg(rounds.to_string()).arg(site))?;
    ensure!(
        !lines.is_empty() && lines.iter().all(|line| line.len() == COLUMNS),
        "`node {SCRIPT}` printed something else than {COLUMNS} columns"
    );
    let text = report(rounds, &lines);
    print!("\n{text}");
    document::write_section(document::TRACE, &text)
}

fn report(rounds: u32, lines: &[Vec<String>]) -> String {
    let mut text = format!(
        "Measured {} on {} by `cargo xtask bench trace`: Chromium’s own trace of the main thread, four times slower, on the phone \
         described above; {rounds} rounds, of each figure the median, in milliseconds. Each act with the 1.5 s after it, the start \
         until 3 s after the page answers. Tracing itself takes time, so that these figures are larger than those above: they say \
         where it goes, not how much it is. Layout within a script counts as layout. Other: what the browser does between these, most of all \
         handing over to the other threads.\n\n\
         | | script | style | layout | paint | other | longest task |\n| --- | --: | --: | --: | --: | --: | --: |\n",
        date(),
        machine()
    );
    for line in lines {
        let _ = writeln!(text, "| {} |", line.join(" | "));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_act_has_a_row() {
        let line = ["start", "1.0", "2.0", "3.0", "4.0", "5.0", "6.0"].map(str::to_owned).to_vec();
        assert!(report(2, &[line]).ends_with("| start | 1.0 | 2.0 | 3.0 | 4.0 | 5.0 | 6.0 |\n"));
    }
}
