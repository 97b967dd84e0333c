//! Splits an article file into its front matter and its text.
//!
//! A file's text comes in, two ranges of bytes go out. It does not read what they say.

use core::ops::Range;

use crate::{Diagnostic, limits, report::Report};

/// The line above and below the front matter.
const FENCE: &str = "+++";

/// The two parts of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Parts {
    /// The opening fence.
    pub(crate) opening: Range<usize>,
    /// The lines between the fences, or none where they are too many to read.
    pub(crate) front: Option<Range<usize>>,
    /// The closing fence.
    pub(crate) closing: Range<usize>,
    /// What follows the closing fence.
    pub(crate) body: Range<usize>,
}

/// Finds the two fences.
pub(crate) fn split(text: &str, report: &mut Report) -> Option<Parts> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = lines_from(text, start);
    let Some(opening) = lines.next().filter(|line| is_fence(text, line)) else {
        let first = lines_from(text, start).next().map_or(start..start, |line| trimmed(text, &line));
        report.add(|| {
            Diagnostic::error(&first, "expected front matter between `+++` lines")
                .hint("begin the file with a line `+++`, the front matter in TOML and another line `+++`")
        });
        return None;
    };
    let opening_fence = trimmed(text, &opening);
    let Some(closing) = lines.find(|line| is_fence(text, line)) else {
        report.add(|| {
            Diagnostic::error(&opening_fence, "this front matter has no end")
                .hint("write a line `+++` below its last key")
        });
        return None;
    };
    let front = readable(opening.end..closing.start, report);
    Some(Parts {
        opening: opening_fence,
        front,
        closing: trimmed(text, &closing),
        body: closing.end..text.len(),
    })
}

fn readable(front: Range<usize>, report: &mut Report) -> Option<Range<usize>> {
    if front.len() <= limits::FRONT_MATTER {
        return Some(front);
    }
    report.add(|| {
        let message =
            format!("expected front matter of at most 512 KiB, found {} KiB", front.len().div_ceil(1024));
        Diagnostic::error(&(front.start..front.start), message)
            .hint("split the article in two, or leave out what readers do not need")
    });
    None
}

fn lines_from(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let lines = text.get(start..).unwrap_or_default().split_inclusive('\n');
    lines.scan(start, |offset, line| {
        let from = *offset;
        *offset += line.len();
        Some(from..*offset)
    })
}

fn trimmed(text: &str, line: &Range<usize>) -> Range<usize> {
    let kept = text.get(line.clone()).unwrap_or_default().trim_end().len();
    line.start..line.start + kept
}

fn is_fence(text: &str, line: &Range<usize>) -> bool {
    text.get(line.clone()).is_some_and(|words| words.trim_end() == FENCE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&str, &str)> {
        let parts = split(text, &mut Report::default())?;
        Some((&text[parts.front?], &text[parts.body]))
    }

    #[test]
    fn a_file_has_front_matter_and_a_body() {
        assert_eq!(parts("+++\na = 1\n+++\nText.\n+++\n"), Some(("a = 1\n", "Text.\n+++\n")));
        assert_eq!(parts("\u{feff}+++\r\na = 1\r\n+++\r\nText."), Some(("a = 1\r\n", "Text.")));
        assert_eq!(parts("+++\n+++"), Some(("", "")));
    }

    #[test]
    fn a_missing_fence_is_an_error() {
        for text in ["", "Text.", "\n+++\n+++", "+++", "+++\na = 1", " +++\n+++"] {
            assert_eq!(parts(text), None, "{text:?}");
        }
    }
}
