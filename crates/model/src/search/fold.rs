//! Folds words, so that neither case nor accents nor the way to write an apostrophe or a number matter.
//!
//! A text comes in; its letters in their plainest form go out, each with the part of the text that it stands for.

/// What stands between the characters of a text while its letters are folded, so that each is folded by itself.
const BETWEEN: char = '\u{1}';

/// Letters that Unicode does not take apart, with what people type for them.
const PLAIN: [(char, &str); 16] = [
    ('æ', "ae"),
    ('ð', "d"),
    ('ø', "o"),
    ('þ', "th"),
    ('ß', "ss"),
    ('đ', "d"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ĳ', "ij"),
    ('ĸ', "k"),
    ('ł', "l"),
    ('ŋ', "n"),
    ('œ', "oe"),
    ('ŧ', "t"),
    ('ſ', "s"),
    ('ς', "σ"),
];

/// A letter, or the space between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// In its plainest form.
    pub(super) folded: char,
    /// Where what it stands for begins in the text, in bytes.
    pub(super) from: usize,
    /// Where that ends, with the accents upon it.
    pub(super) to: usize,
}

/// Folds a text. `lower` decomposes letters canonically and gives them in lower case, by tables that the caller has.
pub(super) fn fold(text: &str, lower: impl Fn(&str) -> String) -> Vec<Letter> {
    let mut folded: Vec<Letter> = Vec::new();
    let mut characters = text.char_indices();
    let (mut from, mut to) = (0, 0);
    let apart: String = text.chars().flat_map(|c| [BETWEEN, c]).collect();
    for c in lower(&apart).chars() {
        if c == BETWEEN {
            (from, to) = characters.next().map_or((to, to), |(at, c)| (at, at + c.len_utf8()));
            continue;
        }
        let letter = |folded: char| Letter { folded, from, to };
        match kind(c) {
            Kind::Letter => match PLAIN.iter().find(|(letter, _)| *letter == c) {
                Some((_, plain)) => folded.extend(plain.chars().map(letter)),
                None => folded.push(letter(c)),
            },
            Kind::Mark => folded.last_mut().into_iter().for_each(|letter| letter.to = to),
            Kind::Joiner => {}
            Kind::Grouping if is_in_number(&folded, text, to) => {}
            Kind::Grouping | Kind::Other => folded.push(letter(' ')),
        }
    }
    folded
}

/// What a character is for the search.
enum Kind {
    /// A letter or a digit.
    Letter,
    /// An accent or a vowel sign above or below a letter.
    Mark,
    /// Stands within a word, and may as well be left out.
    Joiner,
    /// Stands between the thousands of a number, or between words.
    Grouping,
    /// Stands between words.
    Other,
}

fn kind(c: char) -> Kind {
    match c {
        'a'..='z' | '0'..='9' => Kind::Letter,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}' => Kind::Mark,
        '\'' | '`' | '´' | 'ʹ'..='ˀ' | '‘' | '’' | '‛' | '′' | '\u{ad}' | '\u{200b}'..='\u{200f}' => {
            Kind::Joiner
        }
        ',' | '.' | '\u{a0}' | '\u{2009}' | '\u{202f}' => Kind::Grouping,
        '\0'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => Kind::Other,
        _ => Kind::Letter,
    }
}

/// Whether a place stands between the digits of a number: behind one, and before three and no fourth.
fn is_in_number(before: &[Letter], text: &str, at: usize) -> bool {
    let after = text.as_bytes().get(at..).unwrap_or_default();
    let digits = after.iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    digits == 3 && before.last().is_some_and(|letter| letter.folded.is_ascii_digit())
}
