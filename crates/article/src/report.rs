//! Collects what is wrong with an article.
//!
//! Diagnostics of all passes come in, in any order; the list of one run goes out, by place.
//! It knows nothing of what the passes look at.

use crate::{Diagnostic, Severity};

/// How many diagnostics of one run are listed at most; the rest is counted.
const MOST: usize = 500;
/// How many names a hint lists at most.
const MOST_LISTED: usize = 24;

/// What the passes have found so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    found: Vec<Diagnostic>,
    beyond: usize,
}

impl Report {
    /// Adds a diagnostic. It is made only where the list has room for it, since looking for the nearest name takes time.
    pub(crate) fn add(&mut self, make: impl FnOnce() -> Diagnostic) {
        if self.is_full() {
            self.beyond += 1;
        } else {
            self.found.push(make());
        }
    }

    pub(crate) fn is_full(&self) -> bool {
        self.found.len() >= MOST
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The diagnostics by place; at the end a note says how many were left out.
    pub(crate) fn into_list(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|found| (found.span.start, found.span.end));
        // A link that spans two sentences is read in both.
        self.found.dedup();
        if self.beyond > 0 {
            let end = self.found.last().map_or(0..0, |last| last.span.clone());
            let note = Diagnostic::error(&end, format!("{} more errors are not shown", self.beyond));
            self.found.push(Diagnostic { severity: Severity::Note, ..note });
        }
        self.found
    }
}

/// An author's word in backticks, cut to a length that a line can hold.
pub(crate) fn quoted(word: &str) -> String {
    let shown: String = word.chars().filter(|c| !c.is_control()).take(41).collect();
    match shown.char_indices().nth(40) {
        Some((at, _)) => format!("`{}…`", shown.get(..at).unwrap_or_default()),
        None => format!("`{shown}`"),
    }
}

/// Known names as a hint: the nearest one, or all of them where they are few.
pub(crate) fn known_names(verb: &str, word: &str, known: &[&str]) -> Option<String> {
    if let Some(nearest) = model::nearest(word, known.iter().copied()) {
        return Some(format!("{verb} {}", quoted(nearest)));
    }
    listed(known.iter().copied()).map(|names| format!("{verb} one of {names}"))
}

/// All known names, where they are few.
pub(crate) fn listed<'a>(known: impl Iterator<Item = &'a str>) -> Option<String> {
    let names: Vec<_> = known.take(MOST_LISTED + 1).map(quoted).collect();
    (1..=MOST_LISTED).contains(&names.len()).then(|| names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_by_place_and_counts_what_does_not_fit() {
        let mut report = Report::default();
        for at in (0..MOST + 2).rev() {
            report.add(|| Diagnostic::error(&(at..at), "no"));
        }
        let found = report.into_list();
        assert!(found.is_sorted_by_key(|found| found.span.start));
        let last = found.last().unwrap();
        assert_eq!((last.severity, last.message.as_str()), (Severity::Note, "2 more errors are not shown"));
    }

    #[test]
    fn long_words_are_cut() {
        assert_eq!(quoted("us-poland"), "`us-poland`");
        assert_eq!(quoted(&"ä".repeat(50)), format!("`{}…`", "ä".repeat(40)));
    }

    #[test]
    fn the_nearest_name_is_given_or_else_all_of_few() {
        assert_eq!(
            known_names("write", "anounced", &["stationed", "announced"]).unwrap(),
            "write `announced`"
        );
        assert_eq!(
            known_names("write", "x", &["stationed", "announced"]).unwrap(),
            "write one of `stationed`, `announced`"
        );
        assert_eq!(known_names("write", "x", &[]), None);
    }
}
