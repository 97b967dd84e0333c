//! An article of any size that compiles, to see what large ones cost.
//!
//! Counts come in; the text of an article goes out. Its names are plainly made up and its numbers mean nothing. The same
//! counts give the same bytes.

mod figures;
mod text;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The most symbols whose front matter the compiler still reads.
const MOST: u32 = 2_500;

/// How much a specimen holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Specimen {
    /// The number of symbols on the map.
    pub symbols: u32,
    /// The number of cards, among which the symbols are divided.
    pub cards: u32,
    /// The number of events.
    pub events: u32,
}

impl Specimen {
    /// Cards and events in proportion: 200 and 300 for 1,000 symbols.
    pub fn of(symbols: u32) -> Self {
        Self { symbols, cards: (symbols / 5).max(1), events: symbols * 3 / 10 }
    }
}

/// Writes a specimen as `index.en.md` into a folder.
///
/// # Errors
/// If it is to have too many symbols or cards, or the folder cannot be written.
pub fn write(specimen: Specimen, folder: &Path) -> Result<()> {
    if !(1..=MOST).contains(&specimen.symbols) {
        bail!("a specimen has from 1 to {MOST} symbols, not {}", specimen.symbols);
    }
    if specimen.cards == 0 || specimen.cards > specimen.symbols {
        bail!("each card speaks of a symbol: choose from 1 to {} cards", specimen.symbols);
    }
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(folder.join("index.en.md"), text::article(specimen)))
        .with_context(|| format!("cannot write into {}", folder.display()))
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
