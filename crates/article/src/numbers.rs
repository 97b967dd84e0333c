//! Reads the whole numbers of a sentence.

use std::collections::BTreeSet;

/// The whole numbers of some words, in digits, with or without separators between thousands.
///
/// `1,700`, `1.700`, `1 700` and `1700` are one number each; `2.5` is none; words such as “sixty” are not read.
pub(crate) fn whole_numbers(words: &str) -> BTreeSet<u32> {
    let mut numbers = BTreeSet::new();
    let mut rest = words;
    let mut before = None;
    while let Some(first) = rest.chars().next() {
        if first.is_ascii_digit() {
            let token = Token::read(rest);
            let after_letter = before.is_some_and(char::is_alphabetic);
            numbers.extend(token.number.filter(|_| !after_letter));
            rest = rest.get(token.length..).unwrap_or_default();
            before = Some(first);
        } else {
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            before = Some(first);
        }
    }
    numbers
}

/// Digits and the separators between them.
struct Token {
    length: usize,
    number: Option<u32>,
}

impl Token {
    fn read(words: &str) -> Self {
        let mut length = digits(words);
        let mut plain = words.get(..length).unwrap_or_default().to_owned();
        let mut is_grouped = length <= 3;
        let mut separator = None;
        loop {
            let rest = words.get(length..).unwrap_or_default();
            let Some(next) = rest.chars().next().filter(|c| is_separator(*c)) else { break };
            let group = rest.get(next.len_utf8()..).unwrap_or_default();
            let count = digits(group);
            let goes_on = is_grouped && count == 3 && separator.is_none_or(|separator| separator == next);
            if goes_on {
                plain.push_str(group.get(..count).unwrap_or_default());
            } else if count == 0 || !matches!(next, '.' | ',') {
                break;
            } else {
                is_grouped = false;
                plain.clear();
            }
            separator = Some(next);
            length += next.len_utf8() + count;
        }
        Self { length, number: plain.parse().ok() }
    }
}

fn digits(words: &str) -> usize {
    words.bytes().take_while(u8::is_ascii_digit).count()
}

fn is_separator(c: char) -> bool {
    matches!(c, ',' | '.' | ' ' | '’' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_and_without_separators() {
        for (words, expected) in [
            ("about 100 soldiers, 60 and 1,700.", vec![60, 100, 1700]),
            ("1.700, 1 700, 1\u{a0}701, 1\u{202f}702 and 1’703", vec![1700, 1701, 1702, 1703]),
            ("in 2014 300 men", vec![300, 2014]),
            ("2.5 million or 1,7", vec![]),
            ("2,700: 1,700 and 1,000", vec![1000, 1700, 2700]),
            ("1,234,567", vec![1_234_567]),
            ("F16 and NATO-3, then 300.", vec![3, 300]),
            ("99999999999999", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(whole_numbers(words).into_iter().collect::<Vec<_>>(), expected, "{words}");
        }
    }
}
