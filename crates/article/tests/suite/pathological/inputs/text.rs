//! Text that Markdown parsers, or the passes after them, may take long over.

use super::{Part, around, growing, numbered, repeated};

/// Texts below the front matter, by name.
pub(super) const TEXTS: &[(&str, Part)] = &[
    ("emphasis within emphasis", |size| around("*a **a ", "b", " a** a*", size)),
    ("stars within stars", |size| around("*", "a", "*", size)),
    ("closers without openers", |size| repeated("a_ ", size)),
    ("openers without closers", |size| repeated("_a ", size)),
    ("openers and closers that differ", |size| repeated("*a ", size / 2) + &repeated("_a*_ ", size / 2)),
    ("runs of three", |size| "a**b".to_owned() + &repeated("c* ", size)),
    ("mismatched marks", |size| repeated("*a_ ", size)),
    ("emphasis across links", |size| repeated("**x [a*b**c*](d) ", size)),
    ("struck out within struck out", |size| around("~~a ", "b", " c~~", size)),
    ("link closers", |size| repeated("a]", size)),
    ("link openers", |size| repeated("[a", size)),
    ("openers of links and closers of marks", |size| repeated("[ a_", size)),
    ("openers of links and mentions", |size| repeated("[ (](", size)),
    ("picture openers", |size| repeated("![a](<b", size)),
    ("pictures of empty links", |size| repeated("![[]()", size)),
    ("brackets within brackets", |size| around("[", "a", "]", size)),
    ("links within links", |size| around("[", "a", "](#x)", size)),
    ("unclosed link targets", |size| repeated("[a](b", size)),
    ("unclosed angle targets", |size| repeated("[a](<b", size)),
    ("unclosed link titles", |size| repeated("[a](b \"c", size)),
    ("parentheses in a link target", |size| "[a](".to_owned() + &around("(", "", ")", size) + ")"),
    ("quotes within quotes", |size| repeated("> ", size) + "a"),
    ("marks within quotes", |size| repeated(">", size / 3) + &repeated("a*", size * 2 / 3)),
    ("lists within lists", |size| growing(size, 2, |depth| "  ".repeat(depth) + "* a\n")),
    ("empty lines in lists", |size| repeated("- ", size * 2 / 3) + "a" + &repeated("\n", size / 3)),
    ("empty lines in lists in quotes", |size| {
        "> ".to_owned() + &repeated("- ", size / 2) + "a\n" + &repeated(">\n", size / 2)
    }),
    ("lazy lines", |size| repeated("> ", size / 2) + "a\n" + &repeated("b\n", size / 2)),
    ("backtick runs", |size| growing(size, 1, |length| "e".to_owned() + &"`".repeat(length))),
    ("unclosed fences", |size| repeated("```a\n", size)),
    ("unclosed comments", |size| "</".to_owned() + &repeated("<!--", size)),
    ("unclosed instructions", |size| repeated("<?", size)),
    ("unclosed declarations", |size| repeated("<!A ", size)),
    ("unclosed data", |size| repeated("<![CDATA[", size)),
    ("unclosed tags", |size| repeated("<a b=\"", size)),
    ("unclosed addresses", |size| repeated("<a:", size)),
    ("tables of one row", |size| repeated("|a", size / 2) + "\n" + &repeated("|-", size / 2) + "\n"),
    ("tables of many short rows", |size| {
        repeated("|a", size / 3) + "\n" + &repeated("|-", size / 3) + "\n" + &repeated("|a\n", size / 3)
    }),
    ("definitions", |size| numbered(size, |at| format!("[{at}]: a\n"))),
    ("definitions and references", |size| numbered(size, |at| format!("[x{at}]: /a\n\n[x0]\n\n"))),
    ("references to a long target", |size| {
        "[a]: /".to_owned() + &repeated("b", size / 2) + "\n\n" + &repeated("[a] ", size / 2)
    }),
    ("entities", |size| repeated("&amp;&#x41;&nosuch;", size)),
    ("zeroes", |size| repeated("abc\0de\0", size)),
    ("hard breaks", |size| repeated("a  \n", size)),
    ("headings", |size| repeated("## a {#b}\n", size)),
    ("marks of a heading", |size| "## a {#b ".to_owned() + &repeated(".c ", size) + "}\n"),
    ("aliases of a heading", |size| "## a {#b aliases=".to_owned() + &repeated("c,", size) + "}\n"),
    ("thematic breaks", |size| repeated("* ", size)),
    ("escapes", |size| repeated("\\", size)),
    ("marks of a sentence", |size| repeated("a. b! c? ", size)),
    ("a link over many sentences", |size| {
        format!("[{}](/{})", repeated("A. ", size / 2), repeated("b", size / 2))
    }),
    ("quotation marks", |size| repeated("“\"(", size)),
    ("letters that combine", |size| "e".to_owned() + &repeated("\u{301}", size)),
    ("digits and points", |size| repeated("1,", size)),
    ("voices", |size| repeated("[a](says:x \"claim\") ", size)),
    ("mentions", |size| repeated("[a](#x) ", size)),
];
