//! Turns the nodes of cards into blocks of sentences, and ties each sentence to what it mentions and who says it.
//!
//! Cards of nodes and the names of the front matter come in, cards of blocks and the list of sentences go out.
//! It knows whether a name is that of an object or a voice, and nothing else about either.

use core::ops::Range;
use std::collections::BTreeSet;

use model::{Answer, Block, CardIx, Inline, Sentence, SentenceIx, plain_text};

use crate::{
    Diagnostic,
    body::{
        cards::{CardSource, check_inner},
        mentions::{has_ties, without_links},
        reader::{CardText, PendingReply, Prose, Reader, Ties},
        sentence_id::SentenceIds,
        sentences,
        tree::{self, Node, NodeKind},
    },
    limits,
    names::Names,
    report::Report,
};

/// Reads all cards.
pub(crate) fn read(entries: Vec<CardSource>, text: &str, names: &Names, report: &mut Report) -> Prose {
    let prose = Prose {
        cards: Vec::new(),
        sentences: Vec::new(),
        spans: Vec::new(),
        misspelt_objects: BTreeSet::new(),
        misspelt_voices: BTreeSet::new(),
        whole: true,
    };
    let mut reader = Reader {
        names,
        text,
        report,
        prose,
        ids: SentenceIds::default(),
        pending: Vec::new(),
        card: CardIx(0),
        is_short_answer: false,
        level: 2,
    };
    for (at, entry) in entries.into_iter().enumerate() {
        reader.card = CardIx(at as u16);
        reader.level = 2;
        let short = reader.short_answer(entry.short_answer);
        let first = reader.prose.sentences.len();
        let blocks = reader.blocks(entry.nodes);
        reader.tie_replies(first);
        let aliases = entry.aliases.into_iter().map(|alias| alias.value).collect();
        let id = entry.id.map(|id| id.value);
        reader.prose.cards.push(CardText {
            id,
            aliases,
            question: entry.question,
            answer: Answer { short, blocks },
        });
    }
    reader.prose
}

impl Reader<'_> {
    /// Its sentences reply to each other alone: the answer says the same again, and has replies of its own.
    fn short_answer(&mut self, nodes: Vec<Node>) -> Vec<Inline> {
        let first = self.prose.sentences.len();
        self.is_short_answer = true;
        let words = self.paragraph(nodes);
        self.is_short_answer = false;
        self.tie_replies(first);
        words
    }

    fn blocks(&mut self, nodes: Vec<Node>) -> Vec<Block> {
        nodes.into_iter().map(|node| self.block(node)).collect()
    }

    fn block(&mut self, node: Node) -> Block {
        match node.kind {
            NodeKind::Heading { .. } => {
                self.level = check_inner(&node, self.level, self.text, self.report);
                let words = self.inlines(without_links(node.children), &mut Ties::default());
                Block::Heading(self.level.clamp(3, 6), words)
            }
            NodeKind::List(first) => {
                let entries = node.children.into_iter().map(|entry| self.blocks(entry.children)).collect();
                Block::List(first.map(|first| u32::try_from(first).unwrap_or(u32::MAX)), entries)
            }
            NodeKind::Quote => Block::Quote(self.blocks(node.children)),
            NodeKind::CodeBlock(words) => Block::Code(words),
            NodeKind::Rule => Block::Rule,
            NodeKind::Table => self.table(node.children),
            _ => Block::Paragraph(self.paragraph(node.children)),
        }
    }

    fn table(&mut self, parts: Vec<Node>) -> Block {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        for part in parts {
            let is_head = part.kind == NodeKind::Head;
            let cells = part.children.into_iter().map(|cell| self.cell(cell.children)).collect();
            if is_head { head = cells } else { rows.push(cells) }
        }
        Block::Table(head, rows)
    }

    /// A cell that is tied to something is a sentence, since only sentences are evidence.
    fn cell(&mut self, nodes: Vec<Node>) -> Vec<Inline> {
        self.check_words(&nodes);
        if has_ties(&nodes) { vec![self.sentence(nodes)] } else { self.inlines(nodes, &mut Ties::default()) }
    }

    fn paragraph(&mut self, nodes: Vec<Node>) -> Vec<Inline> {
        self.check_words(&nodes);
        sentences::split(nodes).into_iter().map(|sentence| self.sentence(sentence)).collect()
    }

    fn sentence(&mut self, nodes: Vec<Node>) -> Inline {
        let span = nodes.first().map_or(0..0, |node| node.span.start..node.span.start);
        let mut ties = Ties::default();
        let inlines = self.inlines(nodes, &mut ties);
        let text = plain_text(&inlines).trim().to_owned();
        let at = self.prose.sentences.len();
        if at == limits::SENTENCES {
            self.too_many_sentences(&span);
        } else if let Some(id) = self.ids.next(&text) {
            self.prose.sentences.push(Sentence {
                id,
                aliases: Vec::new(),
                card: self.card,
                is_short_answer: self.is_short_answer,
                text,
                mentions: ties.mentions,
                says: ties.says,
                replies_to: Vec::new(),
            });
            self.pending.extend(ties.replies.into_iter().map(|(to, span)| PendingReply { by: at, to, span }));
            self.prose.spans.push(span);
        }
        Inline::Sentence(SentenceIx(at as u16), inlines)
    }

    fn too_many_sentences(&mut self, span: &Range<usize>) {
        if self.prose.whole {
            self.report.add(|| {
                let message = format!("expected at most {} sentences, found more", limits::SENTENCES);
                Diagnostic::error(span, message).hint("split the article")
            });
        }
        self.prose.whole = false;
    }

    fn inlines(&mut self, nodes: Vec<Node>, ties: &mut Ties) -> Vec<Inline> {
        nodes.into_iter().filter_map(|node| self.inline(node, ties)).collect()
    }

    fn inline(&mut self, node: Node, ties: &mut Ties) -> Option<Inline> {
        let Node { kind, span, children } = node;
        Some(match kind {
            NodeKind::Text(words) => Inline::Text(words),
            NodeKind::Code(words) => Inline::Code(words),
            NodeKind::Break => Inline::Break,
            NodeKind::Emphasis => Inline::Emphasis(self.inlines(children, ties)),
            NodeKind::Strong => Inline::Strong(self.inlines(children, ties)),
            NodeKind::Deleted => Inline::Deleted(self.inlines(children, ties)),
            NodeKind::Link { address, title } => {
                let words = self.inlines(children, ties);
                let link = self.link(&address, &title, &span, words, ties);
                if self.is_short_answer { unlinked(link) } else { link }
            }
            NodeKind::Picture { address, words } => self.picture(address, words, &span),
            _ => return None,
        })
    }

    /// Reports links and pictures without words: there would be nothing to click, or to read aloud.
    fn check_words(&mut self, nodes: &[Node]) {
        for node in nodes {
            let what = match &node.kind {
                NodeKind::Link { .. } if tree::plain_text(&node.children).trim().is_empty() => "link",
                NodeKind::Picture { words, .. } if words.trim().is_empty() => "picture",
                _ => {
                    self.check_words(&node.children);
                    continue;
                }
            };
            self.report.add(|| {
                Diagnostic::error(&node.span, format!("a {what} without words"))
                    .hint("write words between the brackets")
            });
        }
    }
}

/// A link as words: a short answer stands in the question's own button, which can hold none.
fn unlinked(link: Inline) -> Inline {
    match link {
        Inline::Mention(object, words) => Inline::Concerns(vec![object], words),
        Inline::Link(_, words) => Inline::Concerns(Vec::new(), words),
        other => other,
    }
}
