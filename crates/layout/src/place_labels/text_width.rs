//! The width of text, estimated without a font.
//!
//! A line comes in, its width goes out: a little more than any common sans-serif system font needs.
//! It knows nothing of kerning, nor of scripts whose letters join.

use super::Line;

/// The width of a bold letter as a multiple of a plain one.
const BOLD: f32 = 1.1;

/// The estimated width of a line in CSS pixels, too large rather than too small.
pub(super) fn text_width(line: &Line) -> f32 {
    let weight = if line.style.bold { BOLD } else { 1.0 };
    let em: f32 = line.text.chars().map(|letter| advance(letter) * weight + line.style.spacing).sum();
    em * line.style.size
}

/// Width of a plain letter in em.
///
/// # References
/// The advance widths of `DejaVu` Sans and Verdana, and a tenth off those of their bold cuts, whichever is
/// widest; Segoe UI, Roboto, San Francisco and Arial are narrower.
fn advance(letter: char) -> f32 {
    match letter {
        'i' | 'j' | 'l' | '|' | '\'' => 0.33,
        ' ' | '.' | ',' | '`' | '\u{a0}' | '\u{2019}' => 0.37,
        'r' | 'f' | 't' | 'I' | 'J' | '!' | '"' | '(' | ')' | '[' | ']' | ':' | ';' | '-' | '/' | '\\' => 0.5,
        'c' | 's' | 'z' | '?' | '*' | '_' => 0.56,
        'A' | 'B' | 'C' | 'K' | 'P' | 'R' | 'S' | 'V' | 'X' | 'Y' | 'Z' => 0.72,
        'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | '&' => 0.8,
        'w' | 'M' | '+' | '<' | '=' | '>' | '^' | '~' | '#' => 0.9,
        'm' | 'W' | '%' | '@' => 1.03,
        '\u{300}'..='\u{36f}' => 0.0,
        _ if letter.is_ascii() => 0.65,
        _ => foreign(letter),
    }
}

/// Width in em of a plain letter that is not ASCII.
fn foreign(letter: char) -> f32 {
    const WIDE: &str = "©®ÆæŒœŴŵΩΏωώΜЖжФфШшЩщЫыЮюМмЉљЊњЂЃѣ№…—–™¼½¾";
    match letter {
        _ if WIDE.contains(letter) => 1.12,
        '\u{2e80}'.. => 1.1,
        _ if letter.is_uppercase() => 0.9,
        _ => 0.75,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TypeStyle;

    fn em(text: &str, bold: bool, spacing: f32) -> f32 {
        text_width(&Line { text: text.into(), style: TypeStyle { size: 1.0, bold, spacing } })
    }

    /// Words, their width in em in `DejaVu` Sans 2.37, and in its bold cut.
    const SET: [(&str, f32, f32); 7] = [
        ("about 1,700 in Poland", 10.987, 12.395),
        ("DEUTSCHLAND", 7.589, 8.376),
        ("UKRAINE", 4.441, 5.023),
        ("1,000", 2.863, 3.163),
        ("illicit", 2.331, 2.785),
        ("Мурманськ", 5.854, 6.450),
        ("Größe", 3.043, 3.398),
    ];

    #[test]
    fn no_text_is_wider_in_a_wide_font_than_estimated() {
        for (text, plain, bold) in SET {
            assert!(em(text, false, 0.0) >= plain, "{text}");
            assert!(em(text, true, 0.0) >= bold, "{text} in bold");
        }
    }

    #[test]
    fn no_text_is_estimated_much_wider_than_in_a_wide_font() {
        assert!(SET.iter().all(|(text, plain, _)| em(text, false, 0.0) < plain * 1.3));
    }

    #[test]
    fn space_between_letters_counts_for_each_letter() {
        assert!((em("UKRAINE", false, 0.1) - em("UKRAINE", false, 0.0) - 0.7).abs() < 1e-5);
    }
}
