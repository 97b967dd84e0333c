//! The text of a card: blocks that hold sentences that hold words.

use crate::{ObjectIx, SentenceIx, SpeechAct, VoiceIx};

/// A block of prose.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph; its top level is made of [`Inline::Sentence`]s.
    Paragraph(Vec<Inline>),
    /// A heading inside a card, of level 3 to 6.
    Heading(u8, Vec<Inline>),
    /// A list; ordered if it has a first number. Each entry is a list of blocks.
    List(Option<u32>, Vec<Vec<Block>>),
    /// A quotation set apart.
    Quote(Vec<Block>),
    /// Preformatted text.
    Code(String),
    /// A thematic break.
    Rule,
    /// A table: the head's cells, then the rows' cells.
    Table(Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>),
}

/// The answer of a card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The short answer, made of [`Inline::Sentence`]s; empty where the author gives none.
    pub short: Vec<Inline>,
    /// The answer itself.
    pub blocks: Vec<Block>,
}

/// A run of words within a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// A sentence, the unit of evidence.
    Sentence(SentenceIx, Vec<Inline>),
    /// Words that name an object of the map or the timeline.
    Mention(ObjectIx, Vec<Inline>),
    /// Words that stand for objects which the sentence speaks of, without a link to them.
    Concerns(Vec<ObjectIx>, Vec<Inline>),
    /// The name of who says the sentence, and what they do by saying it.
    Says(VoiceIx, SpeechAct, Vec<Inline>),
    /// Words by which the sentence answers what a voice says.
    Replies(VoiceIx, Vec<Inline>),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Words struck out.
    Deleted(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link whose target has passed the compiler's list of schemes.
    Link(String, Vec<Inline>),
    /// A picture of the same origin: its address and its text.
    Image(String, String),
    /// A hard line break.
    Break,
}

impl Block {
    /// The sentences of the block and of the blocks within it, in their order.
    pub fn sentences(&self) -> Vec<SentenceIx> {
        let mut sentences = Vec::new();
        self.push_sentences(&mut sentences);
        sentences
    }

    fn push_sentences(&self, sentences: &mut Vec<SentenceIx>) {
        let mut push = |text: &[Inline]| {
            sentences.extend(text.iter().filter_map(|inline| match inline {
                Inline::Sentence(ix, _) => Some(*ix),
                _ => None,
            }));
        };
        match self {
            Self::Paragraph(text) => push(text),
            Self::Table(head, rows) => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| push(cell));
            }
            Self::List(_, entries) => {
                entries.iter().flatten().for_each(|block| block.push_sentences(sentences));
            }
            Self::Quote(within) => within.iter().for_each(|block| block.push_sentences(sentences)),
            Self::Heading(..) | Self::Code(_) | Self::Rule => {}
        }
    }
}

impl Inline {
    /// What stands within it; nothing in words, pictures and breaks.
    pub fn within(&self) -> &[Self] {
        match self {
            Self::Sentence(_, within)
            | Self::Mention(_, within)
            | Self::Concerns(_, within)
            | Self::Says(_, _, within)
            | Self::Replies(_, within)
            | Self::Emphasis(within)
            | Self::Strong(within)
            | Self::Deleted(within)
            | Self::Link(_, within) => within,
            Self::Text(_) | Self::Code(_) | Self::Image(..) | Self::Break => &[],
        }
    }
}

/// The words of some inlines without their marks.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut words = String::new();
    push_words(inlines, &mut words);
    words
}

fn push_words(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Image(_, text) => words.push_str(text),
            Inline::Break => words.push(' '),
            inline => push_words(inline.within(), words),
        }
    }
}
