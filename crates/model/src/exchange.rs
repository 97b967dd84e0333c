//! Claim and reply.
//!
//! A card comes in; what one side claims or demands in it goes out, each with the sentences that answer it.
//! Pairs are the author's marks; nothing here guesses what answers what.

use crate::{CardIx, Document, Sentence, SentenceIx, SpeechAct};

/// What is said, and what the article sets against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// The claim or demand, or whatever else is answered.
    pub said: SentenceIx,
    /// The sentences that answer it, in reading order; empty where the article gives no reply.
    pub replies: Vec<SentenceIx>,
}

impl Document {
    /// The exchanges of a card in reading order: every claim and demand of a side, and all else that is answered.
    pub fn exchanges(&self, card: CardIx) -> Vec<Exchange> {
        let within: Vec<(SentenceIx, &Sentence)> = self.sentences_of(card).collect();
        let exchange = |(said, sentence): &(SentenceIx, &Sentence)| {
            let answers = |(_, other): &&(SentenceIx, &Sentence)| other.replies_to.contains(said);
            let replies: Vec<_> = within.iter().filter(answers).map(|(ix, _)| *ix).collect();
            let listed = !replies.is_empty() || self.claims(sentence);
            listed.then_some(Exchange { said: *said, replies })
        };
        within.iter().filter_map(exchange).collect()
    }

    /// The sentences of a card with their positions.
    pub fn sentences_of(&self, card: CardIx) -> impl Iterator<Item = (SentenceIx, &Sentence)> {
        let all = self.sentences.iter().enumerate().map(|(at, sentence)| (SentenceIx(at as u16), sentence));
        all.filter(move |(_, sentence)| sentence.card == card)
    }

    fn claims(&self, sentence: &Sentence) -> bool {
        sentence.says.iter().any(|(voice, act)| {
            matches!(act, SpeechAct::Claim | SpeechAct::Demand)
                && self.voice(*voice).is_some_and(|voice| voice.side.is_some())
        })
    }
}
