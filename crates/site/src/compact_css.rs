//! A style sheet without what only people read.
//!
//! The crate that shortens the script also breaks `and (` and sums in CSS; one that knows all of CSS would take longer to
//! compile than the rest of the site. So only comments and white space go.

/// A style sheet without comments, and with no white space but where it may part two words.
pub(crate) fn compact_css(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            push_space(&mut out);
        } else if first == '"' || first == '\'' {
            let (string, after) = rest.split_at(string_length(rest, first));
            out.push_str(string);
            rest = after;
        } else {
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            push(&mut out, first);
        }
    }
    out
}

fn push(out: &mut String, letter: char) {
    if letter.is_ascii_whitespace() {
        return push_space(out);
    }
    if matches!(letter, '{' | '}' | ';') && out.ends_with(' ') {
        out.pop();
    }
    if letter == '}' && out.ends_with(';') {
        out.pop();
    }
    out.push(letter);
}

fn push_space(out: &mut String) {
    if !out.is_empty() && !out.ends_with(['{', '}', ';', ' ']) {
        out.push(' ');
    }
}

/// The bytes of a string with its quotation marks.
fn string_length(text: &str, mark: char) -> usize {
    let mut is_escaped = false;
    let end = text.char_indices().skip(1).find(|(_, letter)| {
        let ends = *letter == mark && !is_escaped;
        is_escaped = *letter == '\\' && !is_escaped;
        ends
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::compact_css;

    #[test]
    fn comments_and_needless_space_go() {
        let css = "/* All. */\n@media (a) and (b) {\n  .c > d, e { f: g + h;\n    i: \"j  { k\"; }\n}\n";
        assert_eq!(compact_css(css), "@media (a) and (b){.c > d, e{f: g + h;i: \"j  { k\"}}");
    }

    #[test]
    fn a_comment_parts_words_and_a_string_is_left_alone() {
        assert_eq!(compact_css("a/* x */b{c: '/* d \\' */'}"), "a b{c: '/* d \\' */'}");
        assert_eq!(compact_css("a{b: \"c"), "a{b: \"c");
        assert_eq!(compact_css("/* open"), "");
    }
}
