//! Finds where sentences end, and splits a paragraph's nodes there.
//!
//! Words come in, the offsets at which sentences begin go out. It follows UAX 29, but ends no sentence within
//! quotation marks or parentheses, before a lower-case letter, or after a common abbreviation.

use core::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::body::tree::{Node, NodeKind, plain_text};

/// Abbreviations after which a sentence goes on.
const ABBREVIATIONS: [&str; 22] = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Adm", "Gov", "Sen", "Rep",
    "St", "vs", "cf", "approx", "e.g", "i.e", "Rev",
];
/// Abbreviations after which a sentence goes on if a digit follows.
const BEFORE_DIGITS: [&str; 20] = [
    "No", "Nos", "c", "ca", "Nr", "Art", "p", "pp", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
    "Sept", "Oct", "Nov", "Dec",
];
/// Pairs of characters between which no sentence ends.
const PAIRS: [(char, &[char]); 5] =
    [('“', &['”']), ('„', &['“', '”']), ('«', &['»']), ('(', &[')']), ('[', &[']'])];

/// The offsets at which sentences begin, without the first.
pub(crate) fn starts(words: &str) -> Vec<usize> {
    let mut enclosed = enclosed(words).into_iter().peekable();
    let mut bounds: Vec<_> =
        words.split_sentence_bound_indices().map(|(at, _)| at).filter(|at| *at > 0).collect();
    bounds.extend(before_digits(words));
    bounds.sort_unstable();
    bounds.dedup();
    bounds
        .into_iter()
        .filter(|at| {
            while enclosed.next_if(|part| part.end <= *at).is_some() {}
            let is_enclosed = enclosed.peek().is_some_and(|part| part.start < *at);
            !is_enclosed && ends_between(words, *at)
        })
        .collect()
}

/// Where a digit follows a full stop and a space: UAX 29 ends no sentence there if a lower-case word comes next.
fn before_digits(words: &str) -> impl Iterator<Item = usize> {
    let stops = words.match_indices(". ").map(|(at, stop)| at + stop.len());
    stops.filter(|at| words.get(*at..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())))
}

/// Whether a sentence ends between the words before and after an offset.
fn ends_between(words: &str, at: usize) -> bool {
    let (before, after) = words.split_at_checked(at).unwrap_or((words, ""));
    let next = after.chars().take(64).find(|c| c.is_alphanumeric());
    let Some(next) = next else { return false };
    if next.is_lowercase() {
        return false;
    }
    let Some(before) = before.trim_end().strip_suffix('.') else { return true };
    // No abbreviation is longer; a text without spaces would otherwise be read again and again.
    let tail_start = before.char_indices().rev().nth(12).map_or(0, |(start, _)| start);
    let tail = before.get(tail_start..).unwrap_or_default();
    let last = tail.rsplit(char::is_whitespace).next().unwrap_or_default();
    let last = last.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_initial = last
        .rsplit('.')
        .next()
        .is_some_and(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase));
    !(is_initial || ABBREVIATIONS.contains(&last) || next.is_numeric() && BEFORE_DIGITS.contains(&last))
}

/// The ranges between quotation marks or parentheses, in order. An opening character without a closing one is ignored.
fn enclosed(words: &str) -> Vec<Range<usize>> {
    let mut open: [Vec<usize>; PAIRS.len()] = Default::default();
    let mut straight = None;
    let mut parts = Vec::new();
    for (at, c) in words.char_indices() {
        if c == '"' {
            match straight.take() {
                Some(start) => parts.push(start..at + 1),
                None => straight = Some(at),
            }
            continue;
        }
        let closed = PAIRS
            .iter()
            .zip(&mut open)
            .find(|((_, closing), starts)| closing.contains(&c) && !starts.is_empty());
        if let Some(start) = closed.and_then(|(_, starts)| starts.pop()) {
            parts.push(start..at + c.len_utf8());
        } else if let Some((_, starts)) = PAIRS.iter().zip(&mut open).find(|((opening, _), _)| *opening == c)
        {
            starts.push(at);
        }
    }
    joined(parts)
}

/// Overlapping ranges as one.
fn joined(mut parts: Vec<Range<usize>>) -> Vec<Range<usize>> {
    parts.sort_by_key(|part| part.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for part in parts {
        match joined.last_mut() {
            Some(last) if part.start < last.end => last.end = last.end.max(part.end),
            _ => joined.push(part),
        }
    }
    joined
}

/// Splits nodes into sentences. A link or emphasis that spans two of them is repeated in both.
pub(crate) fn split(nodes: Vec<Node>) -> Vec<Vec<Node>> {
    let starts = starts(&plain_text(&nodes));
    let mut splitter = Splitter {
        starts: starts.into_iter().peekable(),
        at: 0,
        open: vec![(None, Vec::new())],
        done: Vec::new(),
    };
    for node in nodes {
        splitter.take(node);
    }
    splitter.cut();
    splitter.done
}

struct Splitter<I: Iterator<Item = usize>> {
    starts: core::iter::Peekable<I>,
    at: usize,
    /// The links and emphases that are open, the outermost first, each with its children so far.
    open: Vec<(Option<Node>, Vec<Node>)>,
    done: Vec<Vec<Node>>,
}

impl<I: Iterator<Item = usize>> Splitter<I> {
    fn take(&mut self, node: Node) {
        match &node.kind {
            NodeKind::Text(words) => self.take_words(words, &node.span),
            NodeKind::Code(words) | NodeKind::Picture { words, .. } => {
                let length = words.len();
                self.take_leaf(node, length);
            }
            NodeKind::Break => self.take_leaf(node, 1),
            _ => self.take_inline(node),
        }
    }

    fn take_inline(&mut self, mut node: Node) {
        let children = core::mem::take(&mut node.children);
        self.open.push((Some(node), Vec::new()));
        for child in children {
            self.take(child);
        }
        self.fold();
    }

    fn take_leaf(&mut self, node: Node, length: usize) {
        self.push(node);
        self.at += length;
        let mut ends = false;
        while let Some(start) = self.starts.next_if(|start| *start <= self.at) {
            ends = start == self.at;
        }
        if ends {
            self.cut();
        }
    }

    fn take_words(&mut self, words: &str, span: &Range<usize>) {
        let mut rest = words;
        let end = self.at + words.len();
        while let Some(start) = self.starts.next_if(|start| *start <= end) {
            let (sentence, after) = rest.split_at_checked(start - self.at).unwrap_or((rest, ""));
            self.push_words(sentence, span);
            self.at = start;
            rest = after;
            self.cut();
        }
        self.push_words(rest, span);
        self.at = end;
    }

    fn push_words(&mut self, words: &str, span: &Range<usize>) {
        if !words.is_empty() {
            self.push(Node {
                kind: NodeKind::Text(words.to_owned()),
                span: span.clone(),
                children: Vec::new(),
            });
        }
    }

    fn push(&mut self, node: Node) {
        if let Some((_, children)) = self.open.last_mut() {
            children.push(node);
        }
    }

    /// Closes the innermost link or emphasis; an empty one is dropped.
    fn fold(&mut self) {
        if let Some((Some(outer), children)) = self.open.pop()
            && !children.is_empty()
        {
            self.push(Node { children, ..outer });
        }
    }

    /// Ends a sentence: closes everything that is open and opens it again.
    fn cut(&mut self) {
        let outer: Vec<Node> = self.open.iter().filter_map(|(node, _)| node.clone()).collect();
        while self.open.len() > 1 {
            self.fold();
        }
        if let Some((_, sentence)) = self.open.last_mut() {
            let sentence = core::mem::take(sentence);
            if !sentence.is_empty() {
                self.done.push(sentence);
            }
        }
        self.open.extend(outer.into_iter().map(|node| (Some(node), Vec::new())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{body::tree, report::Report};

    fn sentences(words: &str) -> Vec<&str> {
        let starts = starts(words);
        let ends = starts.iter().copied().chain([words.len()]);
        core::iter::once(0)
            .chain(starts.iter().copied())
            .zip(ends)
            .map(|(from, to)| words[from..to].trim())
            .collect()
    }

    #[test]
    fn sentences_end_where_a_reader_expects() {
        for (words, count) in [
            ("One. Two! Three? Four", 4),
            ("“Who? Me?” he asked. “Yes.” She left.", 3),
            ("“Imagine that,” he said. “Then should we fight? Has anyone thought?” he asked.", 2),
            ("He left (at once. Really!). She stayed.", 2),
            ("The U.S. Senate met Mr. Smith of St. Louis. No. 5 spoke on Feb. 4 about J. Doe.", 2),
            ("He said no. 5 did not. 1,700 went. c. 300 stayed at 2.5 pm.", 3),
            ("A \"b. C\" d. E", 2),
            ("1,700 for Poland. 2.5 million vs. none.", 2),
            ("An open “quote. Goes on. Here", 3),
            ("Er sagte: „Nein. Nie.“ Dann ging er.", 2),
            ("„A. B“ c. D “e. F” g. H", 3),
            ("Then … nothing. etc. and so on... or not.", 1),
            ("什么？没有。", 2),
            ("", 1),
        ] {
            assert_eq!(sentences(words).len(), count, "{:?}", sentences(words));
        }
    }

    #[test]
    fn emphasis_that_spans_sentences_stands_in_each() {
        let text = "One *two. Three* `four. Five` six. **Seven.** Eight.";
        let nodes = tree::parse(text, 0..text.len(), &mut Report::default()).nodes.remove(0).children;
        let whole = plain_text(&nodes);
        let parts = split(nodes);
        let words: Vec<_> = parts.iter().map(|sentence| plain_text(sentence)).collect();
        assert_eq!(words, ["One two. ", "Three four. Five six. ", "Seven. ", "Eight."]);
        assert_eq!(words.concat(), whole);
        assert_eq!(parts[1][0].kind, NodeKind::Emphasis);
    }

    #[test]
    fn long_texts_take_no_longer_than_they_are() {
        for words in [
            "A. ".repeat(100_000),
            "(".repeat(300_000),
            "“A. B” ".repeat(50_000),
            "あ.".repeat(100_000),
            "*a. B* ".repeat(9_000),
        ] {
            let span = 0..words.len();
            let begun = std::time::Instant::now();
            split(vec![Node { kind: NodeKind::Text(words), span, children: Vec::new() }]);
            assert!(begun.elapsed().as_secs() < 10);
        }
    }
}
