//! What is tied to what.
//!
//! A [`Selection`] comes in; the objects and sentences to light go out.
//! Sentence, symbol, row and event are views of one tie, so they light together.

use serde::{Deserialize, Serialize};

use crate::{CountryCode, Document, Kind, MapBox, Object, ObjectIx, Sentence, SentenceIx, SideIx, VoiceIx};

/// What the reader has selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Selection {
    /// A symbol, a mention of it, its row, or an event.
    Object(ObjectIx),
    /// A sentence.
    Sentence(SentenceIx),
}

/// What is lit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lit {
    objects: Vec<ObjectIx>,
    sentences: Vec<SentenceIx>,
}

impl Lit {
    /// Whether nothing is lit.
    pub fn is_empty(&self) -> bool {
        self.objects.is_empty() && self.sentences.is_empty()
    }

    /// The objects.
    pub fn objects(&self) -> &[ObjectIx] {
        &self.objects
    }

    /// The sentences.
    pub fn sentences(&self) -> &[SentenceIx] {
        &self.sentences
    }

    /// Whether an object is lit.
    pub fn object(&self, ix: ObjectIx) -> bool {
        self.objects.contains(&ix)
    }

    /// Whether a sentence is lit.
    pub fn sentence(&self, ix: SentenceIx) -> bool {
        self.sentences.contains(&ix)
    }
}

impl Document {
    /// What a selection lights.
    ///
    /// A sentence lights itself and what it mentions. An object lights itself and every sentence that mentions
    /// it; an event also lights what those sentences place on the map, and a mapped object the events.
    pub fn lit(&self, selection: Option<Selection>) -> Lit {
        match selection {
            None => Lit::default(),
            Some(Selection::Sentence(ix)) => Lit {
                objects: self.sentence(ix).map(|sentence| sentence.mentions.clone()).unwrap_or_default(),
                sentences: vec![ix],
            },
            Some(Selection::Object(ix)) => self.lit_by_object(ix),
        }
    }

    /// The year of a selected event; none for anything else.
    pub fn event_year(&self, selection: Option<Selection>) -> Option<i16> {
        let Selection::Object(ix) = selection? else { return None };
        let event = self.object(ix).filter(|object| object.is_event())?;
        event.period.from.map(|from| from.year)
    }

    /// The year that the map shows when a link has a selection and no year: that of the event, or of the article.
    pub fn default_year(&self, selection: Option<Selection>) -> i16 {
        self.event_year(selection).unwrap_or(self.as_of.year)
    }

    /// The countries of what is lit: of places that consist of them, and of forces that they share.
    pub fn lit_countries(&self, lit: &Lit) -> Vec<CountryCode> {
        let lit_objects = self.objects().filter(|(ix, _)| lit.object(*ix));
        let countries = lit_objects.flat_map(|(_, object)| object.kind.lit_countries());
        countries.copied().collect()
    }

    /// The past event by which a sentence is dated: what its speaker said then, and the article reports later.
    pub fn said_at(&self, sentence: &Sentence) -> Option<&Object> {
        let is_speaker = |voice: VoiceIx| sentence.says.iter().any(|(speaker, _)| *speaker == voice);
        let is_past = |event: &Object| {
            let last = event.period.until.or(event.period.from);
            event.is_event() && last.is_some_and(|last| last.is_before(self.as_of))
        };
        let mentioned = sentence.mentions.iter().filter_map(|ix| self.object(*ix));
        mentioned.into_iter().find(|event| event.says.is_some_and(is_speaker) && is_past(event))
    }

    /// The part of the map that what a selection lights takes, if it is on the map.
    pub fn lit_bounds(&self, selection: Option<Selection>) -> Option<MapBox> {
        let lit = self.lit(selection);
        let boxes = lit.objects.iter().filter_map(|ix| self.object(*ix)?.bounds());
        boxes.reduce(MapBox::union)
    }

    /// The sides that speak in a sentence, each once, in the document's order; none in the article's own.
    pub fn sides_in(&self, sentence: &Sentence) -> Vec<SideIx> {
        self.sides_among(sentence.says.iter().map(|(voice, _)| *voice))
    }

    /// The sides that an object is shown for: that of who states it, which for a number, an area or a build-up is the
    /// author's `says` alone; for all else also those that say a sentence which mentions it.
    pub fn sides_of(&self, ix: ObjectIx) -> Vec<SideIx> {
        let Some(object) = self.object(ix) else { return Vec::new() };
        let is_stated = matches!(object.kind, Kind::Force(_) | Kind::Area(_) | Kind::Buildup(_));
        let evidence = self.evidence(ix).filter(|_| !is_stated).flat_map(|(_, sentence)| &sentence.says);
        self.sides_among(object.says.into_iter().chain(evidence.map(|(voice, _)| *voice)))
    }

    /// The sentences that a side says, in reading order, without those of short answers, which say the same again.
    pub fn spoken_by(&self, side: SideIx) -> impl Iterator<Item = &Sentence> {
        let is_said = move |it: &&Sentence| !it.is_short_answer && self.sides_in(it).contains(&side);
        self.sentences.iter().filter(is_said)
    }

    /// Whether a sentence is a note of the page: only voices without a side say it.
    pub fn is_note(&self, sentence: &Sentence) -> bool {
        let has_no_side = |(voice, _): &(VoiceIx, _)| self.voice(*voice).is_some_and(|it| it.side.is_none());
        !sentence.says.is_empty() && sentence.says.iter().all(has_no_side)
    }

    fn sides_among(&self, voices: impl Iterator<Item = VoiceIx>) -> Vec<SideIx> {
        let spoken: Vec<SideIx> = voices.filter_map(|ix| self.voice(ix)?.side).collect();
        (0..self.sides.len()).map(|at| SideIx(at as u16)).filter(|side| spoken.contains(side)).collect()
    }

    fn lit_by_object(&self, ix: ObjectIx) -> Lit {
        let mut lit = Lit { objects: vec![ix], sentences: Vec::new() };
        for (at, sentence) in self.evidence(ix) {
            lit.sentences.push(at);
            for other in &sentence.mentions {
                if self.are_tied(ix, *other) && !lit.object(*other) {
                    lit.objects.push(*other);
                }
            }
        }
        lit
    }

    fn are_tied(&self, one: ObjectIx, other: ObjectIx) -> bool {
        let is_event = |ix| self.object(ix).is_some_and(crate::Object::is_event);
        is_event(one) != is_event(other)
    }
}
