//! The claims of a card, each with the sentences that the author marked as replies to it.

use crate::{CardIx, Document, Sentence, SentenceIx, SpeechAct};

/// A sentence, and what the article sets against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The claim or demand, or whatever else is answered.
    pub sentence: SentenceIx,
    /// The sentences that answer it, in reading order; empty where the article gives no reply.
    pub replies: Vec<SentenceIx>,
}

impl Document {
    /// The claims of a card in reading order: every claim and demand of a side, and all else that is answered; without the
    /// short answer, which says the same again.
    pub fn claims(&self, card: CardIx) -> Vec<Claim> {
        let within: Vec<(SentenceIx, &Sentence)> =
            self.sentences_of(card).filter(|(_, sentence)| !sentence.is_short_answer).collect();
        let claim = |(ix, sentence): &(SentenceIx, &Sentence)| {
            let answers = |(_, other): &&(SentenceIx, &Sentence)| other.replies_to.contains(ix);
            let replies: Vec<_> = within.iter().filter(answers).map(|(reply, _)| *reply).collect();
            let listed = !replies.is_empty() || self.is_claimed_by_side(sentence);
            listed.then_some(Claim { sentence: *ix, replies })
        };
        within.iter().filter_map(claim).collect()
    }

    /// The sentences of a card with their positions.
    pub fn sentences_of(&self, card: CardIx) -> impl Iterator<Item = (SentenceIx, &Sentence)> {
        let all = self.sentences.iter().enumerate().map(|(at, sentence)| (SentenceIx(at as u16), sentence));
        all.filter(move |(_, sentence)| sentence.card == card)
    }

    fn is_claimed_by_side(&self, sentence: &Sentence) -> bool {
        sentence.says.iter().any(|(voice, act)| {
            matches!(act, SpeechAct::Claim | SpeechAct::Demand)
                && self.voice(*voice).is_some_and(|voice| voice.side.is_some())
        })
    }
}
