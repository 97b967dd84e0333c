//! The limits of an article file.
//!
//! A file's text comes in; whether it can be read at all goes out.

use core::ops::Range;

use crate::characters::{self, Unfit};
use crate::{Diagnostic, combining, report::Report};

/// Size of a file, in bytes.
pub(crate) const FILE: usize = 1 << 20;
/// Size of the front matter, in bytes: half a file, room for some 2,800 objects (docs/decisions/0009).
pub(crate) const FRONT_MATTER: usize = 512 << 10;
/// How deep blocks and inline markup are nested.
pub(crate) const NESTING: usize = 32;
/// Columns of a table in the text.
pub(crate) const COLUMNS: usize = 32;
/// Cards of an article.
pub(crate) const CARDS: usize = 500;
/// Objects of an article.
pub(crate) const OBJECTS: usize = 5_000;
/// Earlier ids of a card, each of which is a page of its own.
pub(crate) const ALIASES: usize = 20;
/// Characters of a title, a name or a question.
pub(crate) const TEXT: usize = 500;
/// Words of a short answer, parted by white space.
pub(crate) const SHORT_ANSWER_WORDS: usize = 30;
/// Characters of a short answer, for languages that part no words.
pub(crate) const SHORT_ANSWER: usize = 260;
/// Sentences of an article, fewer than a [`model::SentenceIx`] can count.
pub(crate) const SENTENCES: usize = 20_000;

/// The product of nesting and lines up to which a text is parsed: the parser looks at each open block on each line.
const BLOCKS: usize = 1 << 24;

/// Whether a file is small enough to be read. Reports characters that cannot stand in a page.
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
    for Unfit { span, message, hint } in characters::unfit(text) {
        report.add(|| Diagnostic::error(&span, message).hint(hint));
    }
    if let Some(marks) = combining::too_many(text) {
        let message = too_many_marks(text.get(marks.clone()).unwrap_or_default());
        report
            .add(|| Diagnostic::error(&marks, message).hint("delete those that no reader could tell apart"));
    }
    true
}

/// Reports words that are longer than a reader could take in, and which would take long to lay out.
pub(crate) fn check_length(words: &str, span: &Range<usize>, most: usize, report: &mut Report) -> bool {
    let count = words.chars().count();
    if count > most {
        report.add(|| {
            let message = format!("expected at most {most} characters, found {count}");
            Diagnostic::error(span, message).hint("shorten it, since there is little room for it")
        });
    }
    count <= most
}

/// The diagnostic of a table with too many columns.
pub(crate) fn too_wide(span: &Range<usize>, columns: usize) -> Diagnostic {
    let message = format!("expected a table of at most {COLUMNS} columns, found {columns}");
    Diagnostic::error(&(span.start..span.start), message).hint("split it, or turn its rows into columns")
}

/// The message about too many combining characters in a row.
pub(crate) fn too_many_marks(marks: &str) -> String {
    format!("expected at most {} combining marks in a row, found {}", combining::MOST, marks.chars().count())
}

/// Whether blocks are nested so little that parsing the text takes hardly any time.
///
/// This guards the parser alone: the limit that an author meets is lower, and a later pass reports it.
pub(crate) fn check_blocks(text: &str, body: &Range<usize>, report: &mut Report) -> bool {
    let (mut at, mut count, mut deepest) = (body.start, 0, (0, body.start));
    for line in text.get(body.clone()).unwrap_or_default().split_inclusive(['\n', '\r']) {
        deepest = deepest.max((depth(line), at));
        at += line.len();
        count += 1;
    }
    let (depth, at) = deepest;
    if depth * count > BLOCKS {
        report.add(|| too_deep(&(at..at)));
    }
    depth * count <= BLOCKS
}

/// An upper bound of the blocks that are open on a line: each takes a column at its beginning.
fn depth(line: &str) -> usize {
    let is_mark = |c: &u8| c.is_ascii_whitespace() || c.is_ascii_digit() || b">*+-.)".contains(c);
    line.bytes().take_while(is_mark).map(|c| if c == b'\t' { 4 } else { 1 }).sum()
}

/// The diagnostic of blocks that are nested too deep.
pub(crate) fn too_deep(span: &Range<usize>) -> Diagnostic {
    let message = format!("expected at most {NESTING} levels of nesting, found more");
    Diagnostic::error(span, message).hint("write it flatter, or delete quotation marks `>` and list indents")
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
