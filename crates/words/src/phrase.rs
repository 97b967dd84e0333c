//! Sentences with parts that are filled in.
//!
//! A pattern such as `"{1} of {2}"` comes in, the sentence with its parts goes out. That a pattern has a hole for each
//! part is checked when it is compiled; the holes may stand in any order.

/// A sentence with `N` parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase<const N: usize>(&'static str);

impl<const N: usize> Phrase<N> {
    /// A pattern with the holes `{1}` to `{N}`, each once or more often.
    ///
    /// # Panics
    /// In a constant, and so while it is compiled, if a hole is missing or one too many.
    pub const fn new(pattern: &'static str) -> Self {
        assert!(N < 10 && count_holes(pattern, b'1', b'9') >= N, "a phrase has too few holes");
        let mut part = 0;
        while part < 10 {
            let digit = b'0' + part;
            let is_needed = part > 0 && part as usize <= N;
            let is_there = count_holes(pattern, digit, digit) > 0;
            assert!(is_needed == is_there, "a phrase has a hole for each of its parts, and no other");
            part += 1;
        }
        Self(pattern)
    }

    /// The sentence with its parts; what looks like a hole in a part stays as it is.
    pub fn with(self, parts: [&str; N]) -> String {
        fill(self.0, &parts)
    }

    /// The pattern, for scripts that fill in parts themselves.
    pub fn pattern(self) -> &'static str {
        self.0
    }
}

impl Phrase<1> {
    /// What stands before and behind the only part, which is an element of its own in the page.
    pub fn around(self) -> (&'static str, &'static str) {
        self.0.split_once("{1}").unwrap_or((self.0, ""))
    }
}

/// How many holes with a digit between two others a pattern has.
#[expect(
    clippy::indexing_slicing,
    reason = "it runs while the crate is compiled, where slices have no `get`"
)]
const fn count_holes(pattern: &str, least: u8, most: u8) -> usize {
    let bytes = pattern.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at + 2 < bytes.len() {
        let is_hole = bytes[at] == b'{' && bytes[at + 2] == b'}';
        if is_hole && bytes[at + 1] >= least && bytes[at + 1] <= most {
            count += 1;
        }
        at += 1;
    }
    count
}

fn fill(pattern: &str, parts: &[&str]) -> String {
    let mut filled = String::new();
    let mut rest = pattern;
    while let Some((before, from_digit)) = rest.split_once('{') {
        filled.push_str(before);
        let digit = from_digit.as_bytes().first().copied().unwrap_or_default();
        push_isolated(
            &mut filled,
            parts.get(usize::from(digit.wrapping_sub(b'1'))).copied().unwrap_or_default(),
        );
        rest = from_digit.get(2..).unwrap_or_default();
    }
    filled.push_str(rest);
    filled
}

/// Adds a part; words that run from right to left between the marks that keep them from turning round what stands beside them.
fn push_isolated(filled: &mut String, part: &str) {
    let is_isolated = part.chars().any(runs_leftwards);
    if is_isolated {
        filled.push('\u{2068}');
    }
    filled.push_str(part);
    if is_isolated {
        filled.push('\u{2069}');
    }
}

/// Whether a character may change the direction of a line: letters of the blocks that Unicode keeps for such scripts, and marks.
fn runs_leftwards(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{2066}'..='\u{2069}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_where_the_pattern_has_them() {
        assert_eq!(Phrase::new("{1} of {2}").with(["2", "14"]), "2 of 14");
        assert_eq!(Phrase::new("von {2} die {1}.").with(["2", "14"]), "von 14 die 2.");
        assert_eq!(Phrase::new("nothing to fill").with([]), "nothing to fill");
    }

    #[test]
    fn a_part_is_not_a_pattern() {
        assert_eq!(Phrase::new("“{1}”, {2}").with(["{2} {9} {", "é"]), "“{2} {9} {”, é");
    }

    #[test]
    fn words_that_run_leftwards_turn_nothing_else_round() {
        assert_eq!(Phrase::new("{1} ({2}, {3})").with(["גשר", "7", "é"]), "\u{2068}גשר\u{2069} (7, é)");
    }

    #[test]
    fn an_element_stands_between_two_strings() {
        assert_eq!(Phrase::new("See {1}.").around(), ("See ", "."));
    }

    #[test]
    #[should_panic(expected = "a phrase has too few holes")]
    fn a_pattern_without_a_hole_for_a_part_is_refused() {
        let _ = Phrase::<2>::new("{1} of");
    }

    #[test]
    #[should_panic(expected = "a hole for each of its parts")]
    fn a_pattern_with_a_hole_too_many_is_refused() {
        let _ = Phrase::<1>::new("{1} of {2}");
    }
}
