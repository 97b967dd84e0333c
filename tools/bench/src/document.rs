//! `docs/benchmark.md`: a head, and a section for each benchmark, which rewrites only its own.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};

/// The comparison with other libraries.
pub(crate) const PEERS: &str = "## Beside its peers";
/// What the main thread does at each act.
pub(crate) const TRACE: &str = "## Where the time goes";
/// The same page in other engines.
pub(crate) const ENGINES: &str = "## In each engine";
/// Large articles.
pub(crate) const SCALE: &str = "## Cardinal alone at 10, 100 and 1,000 symbols";

const FILE: &str = "docs/benchmark.md";
const HEAD: &str = "# Benchmark

What a reader waits for, and what the machine works for, measured by `cargo xtask bench` on a built site. Each section
says when, on what and how; `cargo xtask bench` measures all anew, `cargo xtask bench trace`, `engines` and `scale`
one of the other sections.
";

/// Puts the text of a section, without its heading, into the document.
pub(crate) fn write_section(heading: &str, body: &str) -> Result<()> {
    let old = fs::read_to_string(FILE).unwrap_or_default();
    let text = replaced(&old, heading, body);
    fs::write(FILE, text)
        .with_context(|| format!("cannot write {FILE}: start this in the checkout's root"))?;
    println!("\nwritten into {FILE}");
    Ok(())
}

fn replaced(old: &str, heading: &str, body: &str) -> String {
    let section = |of: &str| {
        if of == heading { Some(body.trim().to_owned()) } else { section_of(old, of).map(str::to_owned) }
    };
    let mut text = HEAD.to_owned();
    for of in [PEERS, TRACE, ENGINES, SCALE] {
        if let Some(section) = section(of) {
            let _ = write!(text, "\n{of}\n\n{section}\n");
        }
    }
    text
}

/// What stands under a heading, up to the next one of its rank.
fn section_of<'a>(text: &'a str, heading: &str) -> Option<&'a str> {
    let (_, after) = text.split_once(&format!("\n{heading}\n"))?;
    let end = after.find("\n## ").unwrap_or(after.len());
    after.get(..end).map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_rewritten_and_the_other_one_stays() {
        let first = replaced("", SCALE, "old\n\n### Part\nof it\n");
        let both = replaced(&first, PEERS, "peers");
        let new = replaced(&both, SCALE, "new");
        assert_eq!(section_of(&both, SCALE), Some("old\n\n### Part\nof it"));
        assert_eq!((section_of(&new, PEERS), section_of(&new, SCALE)), (Some("peers"), Some("new")));
        assert!(new.find(PEERS) < new.find(SCALE));
    }
}
