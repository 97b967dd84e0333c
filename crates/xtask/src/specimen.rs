//! `cargo xtask specimen`: an article of any size that compiles, to see what large ones cost.
//!
//! Its names are plainly made up and its numbers mean nothing. The same counts give the same bytes.

mod figures;
mod text;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::project::{Project, display};

/// The most symbols whose front matter the compiler still reads.
const MOST: u32 = 2_500;

/// How much a specimen holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Specimen {
    pub(crate) symbols: u32,
    pub(crate) cards: u32,
    pub(crate) events: u32,
}

impl Specimen {
    /// Cards and events in proportion: 200 and 300 for 1,000 symbols.
    pub(crate) fn of(symbols: u32) -> Self {
        Self { symbols, cards: (symbols / 5).max(1), events: symbols * 3 / 10 }
    }

    /// The folder that the press is to read.
    pub(crate) fn folder(self, project: &Project) -> PathBuf {
        project.target.join("specimen").join(self.symbols.to_string())
    }
}

/// Writes a specimen and says where it lies.
pub(crate) fn run(project: &Project, specimen: Specimen) -> Result<()> {
    let folder = write(project, specimen)?;
    println!("wrote {}", display(&folder.join("index.en.md")));
    println!("build a site of it with CONTENT={} cargo xtask build", display(&folder));
    Ok(())
}

/// Writes a specimen into its folder.
pub(crate) fn write(project: &Project, specimen: Specimen) -> Result<PathBuf> {
    if !(1..=MOST).contains(&specimen.symbols) {
        bail!("a specimen has from 1 to {MOST} symbols, not {}", specimen.symbols);
    }
    if specimen.cards == 0 || specimen.cards > specimen.symbols {
        bail!("each card speaks of a symbol: choose from 1 to {} cards", specimen.symbols);
    }
    let folder = specimen.folder(project);
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join("index.en.md"), text::article(specimen)))
        .with_context(|| format!("cannot write into {}", display(&folder)))?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_specimen_has_what_was_asked_for() {
        let text = text::article(Specimen { symbols: 50, cards: 10, events: 15 });
        let count = |part: &str| text.matches(part).count();
        let kinds = ["[[force]]", "[[site]]", "[[area]]", "[[buildup]]", "[[place]]"].map(count);
        assert_eq!(kinds.iter().sum::<usize>(), 50);
        assert!(kinds.iter().all(|count| *count > 0), "{kinds:?}");
        assert_eq!((count("[[event]]"), count("\n## ")), (15, 9));
        assert_eq!(text, text::article(Specimen { symbols: 50, cards: 10, events: 15 }));
    }

    #[test]
    fn cards_and_events_are_in_proportion() {
        assert_eq!(Specimen::of(1_000), Specimen { symbols: 1_000, cards: 200, events: 300 });
        assert_eq!(Specimen::of(1), Specimen { symbols: 1, cards: 1, events: 0 });
    }
}
