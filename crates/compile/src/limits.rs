//! The limits of an article file.
//!
//! A file's text comes in; whether it can be read at all goes out.

use crate::{Diagnostic, report::Report};

/// Size of a file, in bytes.
pub(crate) const FILE: usize = 1 << 20;
/// Size of the front matter, in bytes: half a file, room for some 2,800 objects (docs/decisions/0009).
pub(crate) const FRONT_MATTER: usize = 512 << 10;
/// How deep blocks and marks stand within one another.
pub(crate) const NESTING: usize = 32;
/// Cards of an article.
pub(crate) const CARDS: usize = 500;
/// Objects of an article.
pub(crate) const OBJECTS: usize = 5_000;
/// Sentences of an article, fewer than a [`model::SentenceIx`] can count.
pub(crate) const SENTENCES: usize = 20_000;
/// Diagnostics of one run that are listed; the rest is counted.
pub(crate) const DIAGNOSTICS: usize = 500;

/// Whether a file is small enough to be read, and free of characters that no page can hold.
pub(crate) fn check(text: &str, report: &mut Report) -> bool {
    if text.len() > FILE {
        let end = text.floor_char_boundary(FILE);
        report.add(|| {
            let message = format!("expected at most 1 MiB, found {} KiB", text.len().div_ceil(1024));
            Diagnostic::error(&(end..end), message)
                .hint("split the article, or link to pictures instead of writing them out")
        });
        return false;
    }
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_control() && !matches!(c, '\t' | '\n' | '\r')) {
        report.add(|| {
            let message = format!("the control character U+{:04X} cannot stand in an article", u32::from(c));
            Diagnostic::error(&(at..at + c.len_utf8()), message).hint("delete it")
        });
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_over_one_mebibyte_is_not_read() {
        let mut report = Report::default();
        assert!(check(&"a".repeat(FILE), &mut report) && report.is_empty());
        assert!(!check(&"ä".repeat(FILE / 2 + 1), &mut report));
        let found = report.into_list().remove(0);
        assert_eq!(found.message, "expected at most 1 MiB, found 1025 KiB");
    }
}
