//! Finds the known name that is nearest to a misspelt one.

use std::cell::Cell;

use model::nearest;

use crate::report::{listed, quoted};

/// How many pairs of letters are compared in one run, which takes about a tenth of a second.
const MOST: usize = 1 << 24;

/// Looks for the nearest known name, within a budget for the whole run.
///
/// Without it, hundreds of misspelt ids among thousands of long ones would keep the author waiting.
#[derive(Debug)]
pub(crate) struct Spelling(Cell<usize>);

impl Default for Spelling {
    fn default() -> Self {
        Self(Cell::new(MOST))
    }
}

impl Spelling {
    pub(crate) fn nearest<'a>(
        &self,
        word: &str,
        known: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<&'a str> {
        let letters: usize = known.clone().map(|name| name.len() + 1).sum();
        self.0.set(self.0.get().checked_sub(word.len().saturating_mul(letters))?);
        nearest(word, known)
    }

    /// The nearest name as a hint, or all of them where they are few.
    pub(crate) fn hint<'a>(
        &self,
        word: &str,
        known: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<String> {
        match self.nearest(word, known.clone()) {
            Some(name) => Some(format!("write {}", quoted(name))),
            None => listed(known).map(|names| format!("write one of {names}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_looks_until_that_has_taken_long_enough() {
        let names: Vec<String> = (0..1000).map(|at| format!("a-very-long-name-of-something-{at}")).collect();
        let spelling = Spelling::default();
        let near = || spelling.nearest("a-very-long-name-of-somethin-7", names.iter().map(String::as_str));
        assert_eq!(near(), Some("a-very-long-name-of-something-7"));
        assert!((0..100).any(|_| near().is_none()));
    }
}
