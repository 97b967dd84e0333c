//! Characters that cannot stand in an article, and characters that no reader sees.
//!
//! Text comes in; the first character of it that would harm a page, and whether anything of it can be seen, go out.

use core::ops::Range;

/// A character that cannot stand in an article.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Unfit {
    /// Where it stands.
    pub(crate) span: Range<usize>,
    /// What is wrong with it.
    pub(crate) message: String,
    /// What to do.
    pub(crate) hint: &'static str,
}

/// The characters of a text that cannot stand in an article; a line feed, a carriage return and a tab can.
pub(crate) fn unfit(text: &str) -> impl Iterator<Item = Unfit> {
    let alone = text.char_indices().filter_map(|(at, c)| {
        let (what, hint) = fault(c)?;
        let message = format!("the {what} U+{:04X} cannot stand in an article", u32::from(c));
        Some(Unfit { span: at..at + c.len_utf8(), message, hint })
    });
    alone.chain(unclosed(text))
}

/// What is wrong with a character that a numeric reference such as `&#x202E;` writes: the same as with the character itself,
/// and that nobody can see which isolates are closed.
pub(crate) fn unfit_reference(c: char, span: Range<usize>) -> Option<Unfit> {
    let isolate = (isolate(c) != 0).then_some(("isolate", "write the character itself"));
    let (what, hint) = fault(c).or(isolate)?;
    let message = format!("the {what} U+{:04X} cannot stand in an article as a reference", u32::from(c));
    Some(Unfit { span, message, hint })
}

/// Whether a character cannot stand in an article: what numeric character references must not write either.
pub(crate) fn is_unfit(c: char) -> bool {
    fault(c).is_some()
}

fn fault(c: char) -> Option<(&'static str, &'static str)> {
    match c {
        '\n' | '\r' | '\t' => None,
        c if c.is_control() => Some(("control character", "delete it")),
        // Neither XML nor HTML has them.
        '\u{fdd0}'..='\u{fdef}' => Some(("noncharacter", "delete it")),
        c if u32::from(c) & 0xfffe == 0xfffe => Some(("noncharacter", "delete it")),
        // They turn round what stands behind them, the page's own words too.
        '\u{202a}'..='\u{202e}' => Some((
            "directional character",
            "delete it, or write the isolates U+2067 and U+2069 around words that run from right to left",
        )),
        _ => None,
    }
}

/// By how many isolates more are open behind a character.
fn isolate(c: char) -> i8 {
    match c {
        '\u{2066}'..='\u{2068}' => 1,
        '\u{2069}' => -1,
        _ => 0,
    }
}

/// The first isolate of each line that is not closed on it, or closes none.
fn unclosed(text: &str) -> impl Iterator<Item = Unfit> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = start;
        start += line.len();
        let mut open = Vec::new();
        for (within, c) in line.char_indices() {
            let here = at + within..at + within + c.len_utf8();
            match isolate(c) {
                1 => open.push(here),
                -1 if open.pop().is_none() => {
                    let message = "the isolate that U+2069 closes does not begin on its line".to_owned();
                    return Some(Unfit {
                        span: here,
                        message,
                        hint: "delete it, or write U+2067 before the words",
                    });
                }
                _ => {}
            }
        }
        let span = open.into_iter().next()?;
        let message = "the isolate that begins here is not closed on its line".to_owned();
        Some(Unfit { span, message, hint: "write U+2069 behind the words" })
    })
}

/// Whether a reader sees nothing of a text.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

/// What a reader sees of a name, to tell it from others.
pub(crate) fn visible(name: &str) -> String {
    name.chars().filter(|c| !is_invisible(*c)).collect()
}

/// Whether a character has no shape: `Default_Ignorable_Code_Point` of Unicode, and the blank of Braille.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        unfit(text).map(|unfit| format!("{:?} {}", unfit.span, unfit.message)).collect()
    }

    #[test]
    fn what_a_page_cannot_show_or_would_turn_it_round_is_unfit() {
        let kinds = [
            ("\u{7}", "control"),
            ("\u{9b}", "control"),
            ("\u{ffff}", "noncharacter"),
            ("\u{1fffe}", "noncharacter"),
            ("\u{fdd0}", "noncharacter"),
            ("\u{202e}", "directional"),
        ];
        for (text, kind) in kinds {
            let found = found(&format!("a\n{text}b"));
            assert!(found.len() == 1 && found[0].contains(kind) && found[0].starts_with("2.."), "{found:?}");
            assert!(text.chars().all(is_unfit));
        }
        for text in ["a\tb\r\nc", "שלום, עולם", "مي‌خواهم", "👩‍🚀", "\u{200f}א", "\u{fffd}"]
        {
            assert_eq!(found(text), Vec::<String>::new(), "{text:?}");
        }
    }

    #[test]
    fn isolates_are_closed_on_their_line() {
        assert_eq!(found("a \u{2067}אב \u{2066}1\u{2069}\u{2069} b\nc"), Vec::<String>::new());
        assert!(found("a\n\u{2067}b\n\u{2069}").iter().all(|unfit| unfit.contains("isolate")));
        assert_eq!(found("a\n\u{2067}b\n\u{2069}").len(), 2);
    }

    #[test]
    fn nothing_is_seen_of_what_has_no_shape() {
        for blank in ["", " \t", "\u{200b}", "\u{3164}", "\u{2800} \u{ad}", "\u{200e}"] {
            assert!(is_blank(blank), "{blank:?}");
        }
        assert!(!is_blank("\u{200b}a") && !is_blank("ก"));
        assert_eq!(visible("Po\u{ad}land\u{200b}"), "Poland");
    }
}
