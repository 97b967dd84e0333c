//! What a compiled article shows of its text.

use article::Article;
use model::{Block, Inline};

/// Words and where their links and pictures lead.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Shown {
    /// The words of each block that has any, white space as one space.
    pub(super) blocks: Vec<String>,
    pub(super) targets: Vec<String>,
    words: String,
}

impl Shown {
    pub(super) fn say(&mut self, words: &str) {
        self.words.push_str(words);
    }

    pub(super) fn end_block(&mut self) {
        let words = std::mem::take(&mut self.words);
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !line.is_empty() {
            self.blocks.push(line);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(words) | Block::Heading(_, words) => self.inlines(words),
            Block::List(_, entries) => entries.iter().flatten().for_each(|block| self.block(block)),
            Block::Quote(blocks) => blocks.iter().for_each(|block| self.block(block)),
            Block::Code(words) => self.say(words),
            Block::Rule => {}
            Block::Table(head, rows) => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    self.inlines(cell);
                    self.end_block();
                }
            }
        }
        self.end_block();
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(words) | Inline::Code(words) => self.say(words),
            Inline::Break => self.say(" "),
            Inline::Link(target, within) => {
                self.targets.push(target.clone());
                self.inlines(within);
            }
            Inline::Image(target, words) => {
                self.targets.push(target.clone());
                self.say(words);
            }
            inline => self.inlines(inline.within()),
        }
    }
}

/// What is shown below the first paragraph of the first card.
pub(super) fn shown(compiled: &Article) -> Shown {
    let mut shown = Shown::default();
    let blocks = compiled.answers.first().into_iter().flat_map(|answer| &answer.blocks).skip(1);
    blocks.for_each(|block| shown.block(block));
    shown
}
