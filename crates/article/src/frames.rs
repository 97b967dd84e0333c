//! Decides what the map shows while each part of the text is read.
//!
//! A document, its answers and the author's own frames come in, the frames in the order of the text go out. It knows no
//! screen.

use std::collections::{BTreeMap, BTreeSet};

use model::{Answer, Block, CardIx, Document, Frame, FrameIx, MapBox, Object, ObjectIx, SentenceIx};
use words::Words;

use crate::{
    focus::{Focus, PartFocus},
    own_frames::{OwnFrame, Place},
};

/// A part of the text that can have a frame: a card as it opens, or a block of its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) card: CardIx,
    /// The sentences of the block; none for the card as it opens.
    pub(crate) sentences: Vec<SentenceIx>,
}

impl Part {
    /// What a frame knows of its part.
    pub(crate) fn start(&self) -> Option<SentenceIx> {
        self.sentences.first().copied()
    }
}

/// The blocks of a card that consist of sentences.
pub(crate) fn parts_of(card: CardIx, blocks: &[Block]) -> Vec<Part> {
    let parts = blocks.iter().map(|block| Part { card, sentences: block.sentences() });
    parts.filter(|part| part.start().is_some()).collect()
}

/// What frames are made from.
pub(crate) struct Frames<'a> {
    pub(crate) document: &'a Document,
    pub(crate) answers: &'a [Answer],
    pub(crate) own: &'a BTreeMap<Place, OwnFrame>,
    pub(crate) words: Words,
}

impl Frames<'_> {
    /// All frames, in the order of the text.
    pub(crate) fn all(&self) -> Vec<Frame> {
        let Document { objects, sentences, sheet, .. } = self.document;
        let focus = Focus { objects, sentences, subject: &sheet.subject, home: sheet.home };
        let focus = PartFocus::new(focus);
        let mut frames = Vec::new();
        for ((card, _), answer) in self.document.cards().zip(self.answers) {
            frames.push(self.opening(card));
            frames
                .extend(parts_of(card, &answer.blocks).iter().filter_map(|part| self.of_part(part, &focus)));
        }
        frames
    }

    /// The frame that stands for a card where only one shows: the one of the year of which its short answer speaks, or else
    /// the one that it opens with.
    pub(crate) fn of_card(&self, card: CardIx, frames: &[Frame]) -> FrameIx {
        let sentences = self.document.sentences_of(card).filter(|(_, sentence)| sentence.is_short_answer);
        let year = self.year(&self.mentions(sentences.map(|(ix, _)| ix)));
        let own = || frames.iter().zip((0..).map(FrameIx)).filter(|(frame, _)| frame.card == card);
        let found = own().find(|(frame, _)| frame.year == year).or_else(|| own().next());
        found.map_or(FrameIx(0), |(_, ix)| ix)
    }

    /// The frame that a card opens with: the part of the map that is the card's, with nothing lit.
    fn opening(&self, card: CardIx) -> Frame {
        let own = self.own.get(&(card, None));
        let mentioned = || self.mentions(self.document.sentences_of(card).map(|(ix, _)| ix));
        let year = self.document.as_of.year;
        Frame {
            card,
            start: None,
            focus: self.card_focus(card),
            year,
            objects: Vec::new(),
            caption: self.caption(own, &self.without_events(&mentioned()), year),
            background: own.and_then(|own| own.background.clone()),
            layers: None,
        }
    }

    fn of_part(&self, part: &Part, focus: &PartFocus<'_>) -> Option<Frame> {
        let own = self.own.get(&(part.card, part.start()));
        let given = own.and_then(|own| own.objects.clone());
        let objects = given.unwrap_or_else(|| self.mentions(part.sentences.iter().copied()));
        let derived = focus.of(&objects);
        let is_frame = match own {
            Some(own) => !own.skip,
            // What the page notes belongs to what is read before it.
            None => {
                !self.is_note(part)
                    && (derived.is_some() || objects.iter().any(|ix| self.is(*ix, Object::is_event)))
            }
        };
        let year = own.and_then(|own| own.year).unwrap_or_else(|| self.year(&objects));
        is_frame.then(|| Frame {
            card: part.card,
            start: part.start(),
            focus: own.and_then(|own| own.bounds).or(derived).unwrap_or(self.card_focus(part.card)),
            year,
            caption: self.caption(own, &objects, year),
            background: own.and_then(|own| own.background.clone()),
            layers: own.and_then(|own| own.layers),
            objects: self.without_events(&objects),
        })
    }

    fn is_note(&self, part: &Part) -> bool {
        let mut sentences = part.sentences.iter().filter_map(|ix| self.document.sentence(*ix));
        sentences.all(|sentence| self.document.is_note(sentence))
    }

    fn card_focus(&self, card: CardIx) -> MapBox {
        self.document.card(card).map_or(self.document.sheet.home, |card| card.focus)
    }

    /// What some sentences mention, each once.
    fn mentions(&self, sentences: impl Iterator<Item = SentenceIx>) -> Vec<ObjectIx> {
        let sentences = sentences.filter_map(|ix| self.document.sentence(ix));
        let mut seen = BTreeSet::new();
        sentences.flat_map(|sentence| &sentence.mentions).copied().filter(|ix| seen.insert(*ix)).collect()
    }

    fn is(&self, ix: ObjectIx, what: fn(&Object) -> bool) -> bool {
        self.document.object(ix).is_some_and(what)
    }

    fn without_events(&self, objects: &[ObjectIx]) -> Vec<ObjectIx> {
        objects.iter().copied().filter(|ix| !self.is(*ix, Object::is_event)).collect()
    }

    /// The year of the last event, if all that is mentioned stood on the map by then; else the article's own.
    fn year(&self, objects: &[ObjectIx]) -> i16 {
        let as_of = self.document.as_of.year;
        let all = || objects.iter().filter_map(|ix| self.document.object(*ix));
        let events = all().filter(|object| object.is_event());
        let years = events.filter_map(|event| {
            let from = event.period.from?.year;
            let lasts = event.period.until.is_some() && event.period.touches(as_of);
            Some(if lasts { as_of } else { from })
        });
        let last = years.max().unwrap_or(as_of);
        let stand =
            all().filter(|object| object.is_mapped()).all(|object| self.document.stands(object, last));
        if stand { last } else { as_of }
    }

    fn caption(&self, own: Option<&OwnFrame>, objects: &[ObjectIx], year: i16) -> String {
        let given = own.and_then(|own| own.caption.clone());
        given.unwrap_or_else(|| self.words.caption(self.document, objects, year))
    }
}
