//! Inputs on which Markdown parsers have been known to hang or to overflow their stack.
//!
//! None is timed here: what grows with the square of its length would not end. `cargo xtask bench` has the times.

use crate::basemap;

const FRONT: &str = "+++\ntitle = \"T\"\nlanguage = \"en\"\nas_of = \"2022\"\nsource = { publisher = \"P\" }\n\
                     map = { bounds = { west = 0, south = 40, east = 40, north = 60 } }\n+++\n";
const TIMES: usize = 20_000;

fn repeated(part: &str) -> String {
    part.repeat(TIMES)
}

/// A backtick run of each length up to some hundreds, none closed by one of its own length.
fn backticks() -> String {
    (1..700).flat_map(|length| ["e".to_owned(), "`".repeat(length)]).collect()
}

fn inputs() -> Vec<(&'static str, String)> {
    vec![
        ("emphasis within emphasis", repeated("*a **a ") + &repeated("b** b*")),
        ("closers without openers", repeated("a_ ")),
        ("openers without closers", repeated("_a ")),
        ("runs of three", format!("a**b{}", repeated("c* "))),
        ("mismatched marks", repeated("*a_ ")),
        ("link closers", repeated("a]")),
        ("link openers", repeated("[a")),
        ("openers of links and closers of marks", repeated("[ a_")),
        ("openers of links and mentions", repeated("[ (](")),
        ("picture openers", repeated("![a](<b")),
        ("brackets within brackets", format!("{}a{}", repeated("["), repeated("]"))),
        ("links within links", format!("{}a{}", repeated("["), repeated("](#x)"))),
        ("unclosed link targets", repeated("[a](b")),
        ("unclosed angle targets", repeated("[a](<b")),
        ("quotes within quotes", format!("{}a", repeated("> "))),
        ("lists within lists", (0..400).flat_map(|depth| ["  ".repeat(depth), "* a\n".to_owned()]).collect()),
        ("empty lines in lists", format!("{}a{}", "- ".repeat(TIMES), repeated("\n"))),
        ("backtick runs", backticks()),
        ("unclosed comments", format!("</{}", repeated("<!--"))),
        ("unclosed instructions", repeated("<?")),
        ("unclosed declarations", repeated("<!A ")),
        ("unclosed data", repeated("<![CDATA[")),
        ("unclosed tags", repeated("<a b=\"")),
        ("tables of one row", format!("{}\n{}\n", repeated("|a"), repeated("|-"))),
        (
            "definitions",
            (0..TIMES).flat_map(|at| ["[".to_owned(), at.to_string(), "]: #a\n".to_owned()]).collect(),
        ),
        ("entities", repeated("&amp;&#x41;&nosuch;")),
        ("hard breaks", repeated("a  \n")),
        ("headings", repeated("## a {#b}\n")),
        ("thematic breaks", repeated("* ")),
        ("escapes", repeated("\\")),
        ("marks of a sentence", repeated("a. b! c? ")),
        ("letters that combine", format!("e{}", repeated("\u{301}"))),
        ("voices", repeated("[a](says:x \"claim\") ")),
    ]
}

#[test]
fn no_pathological_input_hangs_or_overflows() {
    let basemap = basemap::small();
    for (name, body) in inputs() {
        let text = format!("{FRONT}{body}\n");
        assert!(text.len() < 1 << 20, "{name} is over the limit of a file, so that nothing would be tried");
        // What matters is that there is an answer; most are refused, with no more errors than are listed.
        if let Err(found) = compile::compile("index.en.md", &text, &basemap) {
            assert!(found.len() <= 501, "{name}: {}", found.len());
        }
    }
}
