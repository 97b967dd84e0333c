//! Combining characters: browsers take seconds to lay out a letter with thousands of them.

use core::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// How many may follow one another, as in Unicode's stream-safe text (UAX 15). No language needs a third of that.
pub(crate) const MOST: usize = 30;

/// The first place at which too many follow one another.
pub(crate) fn too_many(text: &str) -> Option<Range<usize>> {
    let mut run = (0, 0..0);
    for (at, c) in text.char_indices() {
        if is_mark(c) {
            let start = if run.0 == 0 { at } else { run.1.start };
            run = (run.0 + 1, start..at + c.len_utf8());
        } else if run.0 > MOST {
            break;
        } else {
            run.0 = 0;
        }
    }
    (run.0 > MOST).then_some(run.1)
}

/// Adds text without the combining characters that are too many: numeric character references can still write them.
pub(crate) fn push(words: &mut String, more: &str) {
    let mut count = words.chars().rev().take(MOST).take_while(|c| is_mark(*c)).count();
    for c in more.chars() {
        count = if is_mark(c) { count + 1 } else { 0 };
        if count <= MOST {
            words.push(c);
        }
    }
}

fn is_mark(c: char) -> bool {
    c >= '\u{300}' && is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_marks_may_follow_a_letter() {
        let marked = |count: usize| format!("née e{} end", "\u{301}".repeat(count));
        assert_eq!(too_many(&marked(MOST)), None);
        assert_eq!(too_many(&marked(MOST + 1)), Some(6..6 + 2 * (MOST + 1)));
        assert_eq!(too_many(&"\u{301}".repeat(MOST + 5)), Some(0..2 * (MOST + 5)));
    }

    #[test]
    fn marks_that_come_in_pieces_are_counted_together() {
        let mut words = String::from("e");
        for _ in 0..MOST {
            push(&mut words, "\u{301}\u{302}");
        }
        push(&mut words, "\u{301}a\u{301}");
        assert_eq!(words.chars().count(), 1 + MOST + 2);
        assert_eq!(too_many(&words), None);
    }
}
