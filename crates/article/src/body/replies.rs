//! Finds what a reply answers.
//!
//! The links `[words](replies:voice)` of a card come in; its sentences with what they answer go out. A reply answers
//! what the voice says before it, or else after it, in the same card.

use core::ops::Range;
use std::collections::BTreeMap;

use model::{SentenceIx, VoiceIx};

use crate::{
    Diagnostic,
    body::reader::{PendingReply, Reader},
    names::Resolution,
    report::{listed, quoted},
};

/// For each voice, the positions of the sentences in which it says what calls for an answer.
type Contested = BTreeMap<VoiceIx, Vec<usize>>;

impl Reader<'_> {
    /// Resolves the voice that a sentence answers.
    pub(super) fn replies(&mut self, id: &str, title: &str, span: &Range<usize>) -> Option<VoiceIx> {
        if !title.is_empty() {
            self.report.add(|| {
                Diagnostic::error(span, format!("a reply carries no {}", quoted(title)))
                    .hint("delete it; the manner of speaking stands with `says:`")
            });
        }
        match self.names.voice(id) {
            Resolution::Found(voice) => Some(voice),
            Resolution::Uncertain => None,
            Resolution::Card | Resolution::Unknown => {
                self.unknown_voice(id, span);
                None
            }
        }
    }

    /// Ties the replies of a card, whose sentences begin at a position, to what they answer.
    pub(super) fn tie_replies(&mut self, first: usize) {
        let pending = core::mem::take(&mut self.pending);
        if pending.is_empty() {
            return;
        }
        let contested = self.contested(first);
        for reply in pending {
            match answered(&contested, &reply) {
                Some(at) => self.tie(reply.by, SentenceIx(at as u16)),
                None => self.nothing_to_answer(&reply, &contested),
            }
        }
    }

    fn contested(&self, first: usize) -> Contested {
        let mut contested = Contested::new();
        for (at, sentence) in self.prose.sentences.iter().enumerate().skip(first) {
            for (voice, _) in sentence.says.iter().filter(|(_, act)| act.is_contested()) {
                contested.entry(*voice).or_default().push(at);
            }
        }
        contested
    }

    fn tie(&mut self, by: usize, to: SentenceIx) {
        if let Some(sentence) = self.prose.sentences.get_mut(by)
            && !sentence.replies_to.contains(&to)
        {
            sentence.replies_to.push(to);
        }
    }

    fn nothing_to_answer(&mut self, reply: &PendingReply, contested: &Contested) {
        let names = self.names;
        self.report.add(|| {
            let id = names.voice_id(reply.to).unwrap_or_default();
            let others = contested.keys().filter_map(|voice| names.voice_id(*voice));
            let hint = match listed(others) {
                Some(others) => format!("answer one who does: {others}, or write how it speaks"),
                None => {
                    format!("write how it speaks, as in `[name](says:{id} \"claim\")`, or delete the mark")
                }
            };
            let message = format!("{} says nothing in this card that calls for an answer", quoted(id));
            Diagnostic::error(&reply.span, message).hint(hint)
        });
    }
}

/// The nearest sentence of the voice before the reply, or else the first one after it.
fn answered(contested: &Contested, reply: &PendingReply) -> Option<usize> {
    let said = contested.get(&reply.to)?;
    let (before, after) = said.split_at_checked(said.partition_point(|at| *at < reply.by))?;
    before.last().or_else(|| after.iter().find(|at| **at > reply.by)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_answers_what_is_said_before_it_or_else_after_it() {
        let contested = Contested::from([(VoiceIx(0), vec![2, 4, 7])]);
        let to = |by, voice| answered(&contested, &PendingReply { by, to: VoiceIx(voice), span: 0..0 });
        assert_eq!(to(5, 0), Some(4));
        assert_eq!(to(4, 0), Some(2));
        assert_eq!(to(1, 0), Some(2));
        assert_eq!(to(2, 0), Some(4), "nobody answers the same sentence");
        assert_eq!(to(5, 1), None);
    }
}
