//! Markdown as an owned tree.
//!
//! The events of the Markdown parser come in, nodes with their places in the file go out.
//! It bounds the depth, so that every later pass may recurse; it knows nothing of cards or objects.

use core::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};

use crate::diagnostic::Diagnostic;
use crate::{
    characters::{Unfit, is_unfit, unfit_reference},
    combining, limits,
    report::Report,
};

/// A block or a run of words.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    pub(crate) kind: NodeKind,
    pub(crate) span: Range<usize>,
    pub(crate) children: Vec<Node>,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NodeKind {
    Paragraph,
    Heading { level: u8, id: Option<String>, classes: Vec<String>, attributes: Vec<(String, Option<String>)> },
    List(Option<u64>),
    Entry,
    Quote,
    CodeBlock(String),
    Rule,
    Table,
    Head,
    Row,
    Cell,
    Text(String),
    Emphasis,
    Strong,
    Deleted,
    Code(String),
    Link { address: String, title: String },
    Picture { address: String, words: String },
    Break,
}

impl NodeKind {
    fn is_inline(&self) -> bool {
        use NodeKind::{Break, Code, Deleted, Emphasis, Link, Picture, Strong, Text};
        matches!(self, Text(_) | Emphasis | Strong | Deleted | Code(_) | Link { .. } | Picture { .. } | Break)
    }

    /// Whether it is a level of nesting of its own; the parts of a list or table are not.
    fn is_level(&self) -> bool {
        !matches!(self, Self::Entry | Self::Head | Self::Row | Self::Cell)
    }
}

/// The text of a file as a tree.
#[derive(Debug)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
    /// Whether nothing had to be left out.
    pub(crate) whole: bool,
}

/// Parses a part of a file.
pub(crate) fn parse(text: &str, body: Range<usize>, report: &mut Report) -> Tree {
    let base = body.start;
    let markdown = text.get(body).unwrap_or_default();
    let options = Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut builder = Builder::default();
    for (event, span) in Parser::new_ext(markdown, options).into_offset_iter() {
        builder.take(event, base + span.start..base + span.end);
    }
    for Unfit { span, message, hint } in builder.unfit.drain(..) {
        report.add(|| Diagnostic::error(&span, message).hint(hint));
    }
    if let Some(span) = &builder.too_deep {
        report.add(|| limits::too_deep(span));
    }
    if let Some((span, columns)) = &builder.too_wide {
        report.add(|| limits::too_wide(span, *columns));
    }
    while builder.open.len() > 1 {
        builder.close();
    }
    let nodes = builder.open.pop().map(|root| root.children).unwrap_or_default();
    Tree { nodes, whole: builder.too_deep.is_none() }
}

struct Builder {
    /// The nodes that are open, beginning with the root.
    open: Vec<Node>,
    /// How many tags are open below the deepest level that is kept.
    skipped: usize,
    too_deep: Option<Range<usize>>,
    /// Characters that cannot stand in an article, written as references.
    unfit: Vec<Unfit>,
    /// The first table with more columns than there may be, and how many.
    too_wide: Option<(Range<usize>, usize)>,
}

impl Default for Builder {
    fn default() -> Self {
        let root = Node { kind: NodeKind::Entry, span: 0..0, children: Vec::new() };
        Self { open: vec![root], skipped: 0, too_deep: None, unfit: Vec::new(), too_wide: None }
    }
}

impl Builder {
    fn take(&mut self, event: Event<'_>, span: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(_) if self.skipped > 0 => self.skipped -= 1,
            Event::End(_) => self.close(),
            _ if self.skipped > 0 => {}
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) => self.words(&words, span),
            Event::Code(words) => self.leaf(NodeKind::Code(clean(&words, false)), span),
            Event::SoftBreak => self.words(" ", span),
            Event::HardBreak => self.leaf(NodeKind::Break, span),
            Event::Rule => self.leaf(NodeKind::Rule, span),
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: Range<usize>) {
        if let Tag::Table(columns) = &tag
            && columns.len() > limits::COLUMNS
        {
            self.too_wide.get_or_insert((span.clone(), columns.len()));
        }
        let kind = kind_of(tag);
        let depth = self.open.iter().filter(|node| node.kind.is_level()).count();
        if self.skipped > 0 || depth >= limits::NESTING && kind.is_level() {
            self.skipped += 1;
            self.too_deep.get_or_insert(span);
            return;
        }
        self.open.push(Node { kind, span, children: Vec::new() });
    }

    fn close(&mut self) {
        let Some(mut node) = self.open.pop() else { return };
        let Some(parent) = self.open.last_mut() else {
            self.open.push(node);
            return;
        };
        match &mut node.kind {
            NodeKind::CodeBlock(words) | NodeKind::Picture { words, .. } => {
                *words = plain_text(&node.children);
                node.children.clear();
            }
            NodeKind::Entry => node.children = with_paragraphs(node.children),
            _ => {}
        }
        parent.children.push(node);
    }

    fn leaf(&mut self, kind: NodeKind, span: Range<usize>) {
        if let Some(parent) = self.open.last_mut() {
            parent.children.push(Node { kind, span, children: Vec::new() });
        }
    }

    fn words(&mut self, words: &str, span: Range<usize>) {
        let is_code = self.open.last().is_some_and(|node| matches!(node.kind, NodeKind::CodeBlock(_)));
        if words.len() < span.len() && words.chars().count() == 1 {
            self.unfit.extend(words.chars().find_map(|c| unfit_reference(c, span.clone())));
        }
        let words = clean(words, is_code);
        let Some(parent) = self.open.last_mut() else { return };
        if let Some(Node { kind: NodeKind::Text(before), span: before_span, .. }) = parent.children.last_mut()
        {
            combining::push(before, &words);
            before_span.end = span.end;
        } else {
            self.leaf(NodeKind::Text(words), span);
        }
    }
}

fn kind_of(tag: Tag<'_>) -> NodeKind {
    match tag {
        Tag::Heading { level, id, classes, attrs } => NodeKind::Heading {
            level: level as u8,
            id: id.map(|id| id.to_string()),
            classes: classes.iter().map(ToString::to_string).collect(),
            attributes: attrs
                .iter()
                .map(|(key, value)| (key.to_string(), value.as_ref().map(ToString::to_string)))
                .collect(),
        },
        Tag::BlockQuote(_) => NodeKind::Quote,
        Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
            NodeKind::CodeBlock(String::new())
        }
        Tag::List(first) => NodeKind::List(first),
        Tag::Item => NodeKind::Entry,
        Tag::Table(_) => NodeKind::Table,
        Tag::TableHead => NodeKind::Head,
        Tag::TableRow => NodeKind::Row,
        Tag::TableCell => NodeKind::Cell,
        Tag::Emphasis => NodeKind::Emphasis,
        Tag::Strong => NodeKind::Strong,
        Tag::Strikethrough => NodeKind::Deleted,
        Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
            NodeKind::Link { address: format!("mailto:{dest_url}"), title: String::new() }
        }
        Tag::Link { dest_url, title, .. } => {
            NodeKind::Link { address: dest_url.to_string(), title: title.to_string() }
        }
        Tag::Image { dest_url, .. } => {
            NodeKind::Picture { address: dest_url.to_string(), words: String::new() }
        }
        // Raw HTML is text; the rest comes only with extensions that are off.
        _ => NodeKind::Paragraph,
    }
}

/// Text without control characters, which numeric character references can still write.
fn clean(words: &str, is_code: bool) -> String {
    words
        .chars()
        .filter(|c| *c != '\r')
        .map(|c| match c {
            '\n' | '\t' if is_code => c,
            '\n' | '\t' => ' ',
            c if is_unfit(c) => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// A tight list has no paragraphs of its own.
fn with_paragraphs(children: Vec<Node>) -> Vec<Node> {
    let mut blocks: Vec<Node> = Vec::new();
    let mut follows_inline = false;
    for child in children {
        let is_inline = child.kind.is_inline();
        match blocks.last_mut() {
            Some(paragraph) if is_inline && follows_inline => {
                paragraph.span.end = child.span.end;
                paragraph.children.push(child);
            }
            _ if is_inline => {
                let span = child.span.clone();
                blocks.push(Node { kind: NodeKind::Paragraph, span, children: vec![child] });
            }
            _ => blocks.push(child),
        }
        follows_inline = is_inline;
    }
    blocks
}

/// The text of some nodes without markup, as [`model::plain_text`] gives it.
pub(crate) fn plain_text(nodes: &[Node]) -> String {
    let mut words = String::new();
    push_words(nodes, &mut words);
    words
}

fn push_words(nodes: &[Node], words: &mut String) {
    for node in nodes {
        match &node.kind {
            NodeKind::Text(text) | NodeKind::Code(text) | NodeKind::Picture { words: text, .. } => {
                words.push_str(text);
            }
            NodeKind::Break => words.push(' '),
            _ => push_words(&node.children, words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nodes(text: &str) -> Vec<Node> {
        parse(text, 0..text.len(), &mut Report::default()).nodes
    }

    #[test]
    fn raw_html_is_text() {
        let all = nodes("<script>alert(1)</script>\n\nA <b onclick=x>word</b>.");
        assert_eq!(all[0].kind, NodeKind::Paragraph);
        assert_eq!(plain_text(&all[..1]), "<script>alert(1)</script> ");
        assert_eq!(plain_text(&all[1..]), "A <b onclick=x>word</b>.");
    }

    #[test]
    fn a_tight_list_holds_paragraphs() {
        let all = nodes("- one *two*\n  - three\n- four");
        let entry = &all[0].children[0];
        assert_eq!(entry.children[0].kind, NodeKind::Paragraph);
        assert_eq!(plain_text(&entry.children[..1]), "one two");
        assert_eq!(entry.children[1].kind, NodeKind::List(None));
    }

    #[test]
    fn numeric_references_write_no_character_that_harms_a_page() {
        let text = "a&#1;b &#x202E;c &#8295;d &rlm;e &amp;f &#x41;g \\*h";
        let mut report = Report::default();
        let tree = parse(text, 0..text.len(), &mut report);
        assert_eq!(plain_text(&tree.nodes).chars().filter(|c| c.is_control()).count(), 0);
        let found: Vec<String> = report.into_list().into_iter().map(|it| it.message).collect();
        assert_eq!(found.len(), 3, "{found:?}");
        for (message, code) in found.iter().zip(["U+0001", "U+202E", "U+2067"]) {
            assert!(message.contains(code), "{found:?}");
        }
    }

    #[test]
    fn nesting_is_bounded_and_reported_once() {
        for text in
            [">".repeat(20_000), "- ".repeat(20_000), "*a **b ".repeat(20_000) + &"**c*".repeat(20_000)]
        {
            let mut report = Report::default();
            let tree = parse(&text, 0..text.len(), &mut report);
            let found = report.into_list();
            assert_eq!(tree.whole, found.is_empty());
            assert!(found.len() <= 1 && depth(&tree.nodes) <= 2 * limits::NESTING);
        }
    }

    fn depth(nodes: &[Node]) -> usize {
        nodes.iter().map(|node| 1 + depth(&node.children)).max().unwrap_or(0)
    }
}
