//! What reading the text of an article collects: cards, sentences and what each sentence is tied to.
//!
//! It knows nothing of how the text is read.

use core::ops::Range;
use std::collections::BTreeSet;

use model::{Answer, CardId, CardIx, ObjectIx, Sentence, SpeechAct, VoiceIx};

use crate::{body::sentence_id::SentenceIds, names::Names, report::Report};

/// The text of an article.
#[derive(Debug)]
pub(crate) struct Prose {
    pub(crate) cards: Vec<CardText>,
    pub(crate) sentences: Vec<Sentence>,
    /// Where each sentence begins.
    pub(crate) spans: Vec<Range<usize>>,
    /// Objects whose id a misspelt mention is nearest to; they are not reported as never mentioned.
    pub(crate) misspelt_objects: BTreeSet<ObjectIx>,
    /// Voices whose id a misspelt one is nearest to.
    pub(crate) misspelt_voices: BTreeSet<VoiceIx>,
    /// Whether no sentence had to be left out.
    pub(crate) whole: bool,
}

/// A card without the part of the map that it shows.
#[derive(Debug)]
pub(crate) struct CardText {
    pub(crate) id: Option<CardId>,
    pub(crate) aliases: Vec<CardId>,
    pub(crate) question: Option<String>,
    pub(crate) answer: Answer,
}

/// The state of reading: what has been read, and where the reader is.
pub(super) struct Reader<'a> {
    pub(super) names: &'a Names,
    pub(super) text: &'a str,
    pub(super) report: &'a mut Report,
    pub(super) prose: Prose,
    pub(super) ids: SentenceIds,
    /// Replies of the card whose claim has not been found yet.
    pub(super) pending: Vec<PendingReply>,
    pub(super) card: CardIx,
    /// Whether what is read is the short answer of the card.
    pub(super) is_short_answer: bool,
    /// The level of the heading above.
    pub(super) level: u8,
}

/// What a sentence is tied to.
#[derive(Default)]
pub(super) struct Ties {
    pub(super) mentions: Vec<ObjectIx>,
    pub(super) says: Vec<(VoiceIx, SpeechAct)>,
    /// Whom it answers, and where the link to that voice stands.
    pub(super) replies: Vec<(VoiceIx, Range<usize>)>,
}

/// A reply whose claim has not been found yet.
pub(super) struct PendingReply {
    /// The position of the sentence that replies.
    pub(super) by: usize,
    /// Whom it answers.
    pub(super) to: VoiceIx,
    /// Where the link stands.
    pub(super) span: Range<usize>,
}
