//! What the names of an article stand for.
//!
//! Front matter and cards come in; what an id means goes out, and each id that is misspelt, taken or reserved is
//! reported. It knows nothing of where names are used.

use core::ops::Range;
use std::collections::{BTreeMap, BTreeSet};

use model::{ObjectId, ObjectIx, VoiceIx};

use crate::{
    Diagnostic,
    body::{cards::CardDraft, is_sentence_name},
    front::{Front, Written},
    report::{Report, quoted},
    spelling::Spelling,
};

/// The names of an article.
#[derive(Debug)]
pub(crate) struct Names {
    objects: BTreeMap<String, ObjectIx>,
    voices: BTreeMap<String, VoiceIx>,
    /// The ids of the voices, by position.
    voice_ids: Vec<Option<String>>,
    cards: BTreeSet<String>,
    strays: BTreeSet<String>,
    sound: bool,
    spelling: Spelling,
}

/// What a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning<Ix> {
    /// Something that the front matter declares.
    Known(Ix),
    /// A card.
    Card,
    /// Nothing.
    Unknown,
    /// Perhaps something, in a part of the front matter that could not be read.
    Unjudged,
}

impl Names {
    /// Collects the names, and reports those that cannot be.
    pub(crate) fn collect(
        front: &Front,
        cards: &[CardDraft],
        is_reserved: fn(&str) -> bool,
        report: &mut Report,
    ) -> Self {
        let mut taken = Taken { ids: BTreeMap::new(), is_reserved };
        let mut objects = BTreeMap::new();
        for (at, draft) in front.objects.iter().enumerate() {
            let Some(id) = &draft.id else { continue };
            if let Err(error) = ObjectId::parse(&id.it) {
                report.add(|| {
                    Diagnostic::error(&id.span, format!("{} is no id: {error}", quoted(&id.it)))
                        .hint("write it in lower-case letters, digits and hyphens")
                });
            }
            taken.take(&id.it, &id.span, report);
            objects.entry(id.it.clone()).or_insert(ObjectIx(at as u16));
        }
        let mut card_ids = BTreeSet::new();
        for id in cards.iter().flat_map(|card| card.id.iter().chain(&card.aliases)) {
            taken.take(id.it.as_str(), &id.span, report);
            card_ids.insert(id.it.as_str().to_owned());
        }
        check_object_names(front, report);
        let voices = front
            .voices
            .iter()
            .enumerate()
            .filter_map(|(at, voice)| Some((voice.id.clone()?, VoiceIx(at as u16))));
        Self {
            objects,
            voices: voices.collect(),
            voice_ids: front.voices.iter().map(|voice| voice.id.clone()).collect(),
            cards: card_ids,
            strays: front.strays.iter().cloned().collect(),
            sound: front.sound,
            spelling: Spelling::default(),
        }
    }

    /// What an id after `#` means.
    pub(crate) fn object(&self, id: &str) -> Meaning<ObjectIx> {
        match self.objects.get(id) {
            Some(object) => Meaning::Known(*object),
            None if self.cards.contains(id) => Meaning::Card,
            None => self.unknown(id),
        }
    }

    /// What an id after `says:` or in the key `says` means.
    pub(crate) fn voice(&self, id: &str) -> Meaning<VoiceIx> {
        self.voices.get(id).map_or(self.unknown(id), |voice| Meaning::Known(*voice))
    }

    /// The id of a voice.
    pub(crate) fn voice_id(&self, voice: VoiceIx) -> Option<&str> {
        self.voice_ids.get(voice.get())?.as_deref()
    }

    fn unknown<Ix>(&self, id: &str) -> Meaning<Ix> {
        if self.sound && !self.strays.contains(id) { Meaning::Unknown } else { Meaning::Unjudged }
    }

    /// The object spelt most like a word.
    pub(crate) fn nearest_object(&self, id: &str) -> Option<(&str, ObjectIx)> {
        let name = self.spelling.nearest(id, self.objects.keys().map(String::as_str))?;
        self.objects.get(name).map(|object| (name, *object))
    }

    /// The voice spelt most like a word.
    pub(crate) fn nearest_voice(&self, id: &str) -> Option<VoiceIx> {
        self.voices.get(self.spelling.nearest(id, self.voices.keys().map(String::as_str))?).copied()
    }

    /// What to say about a voice that is none.
    pub(crate) fn unknown_voice(&self, id: &str, span: &Range<usize>) -> Diagnostic {
        let hint = self.spelling.hint(id, self.voices.keys().map(String::as_str));
        let hint = hint.or(Some("declare it in a table `[[voice]]`".to_owned()));
        Diagnostic { hint, ..Diagnostic::error(span, format!("unknown voice {}", quoted(id))) }
    }
}

/// Readers tell objects apart by their names.
fn check_object_names(front: &Front, report: &mut Report) {
    let mut taken: BTreeMap<&str, &Written<String>> = BTreeMap::new();
    for name in front.objects.iter().filter_map(|draft| draft.name.as_ref()) {
        match taken.get(name.it.as_str()) {
            Some(first) => report.add(|| {
                Diagnostic::error(&name.span, format!("two objects have the name {}", quoted(&name.it)))
                    .related(&first.span, "it is used here")
                    .hint("choose another name for one of them, so that readers can tell them apart")
            }),
            None => {
                taken.insert(&name.it, name);
            }
        }
    }
}

/// The ids of the page so far; objects, cards and their earlier ids share them.
struct Taken {
    ids: BTreeMap<String, Range<usize>>,
    is_reserved: fn(&str) -> bool,
}

impl Taken {
    fn take(&mut self, id: &str, span: &Range<usize>, report: &mut Report) {
        if (self.is_reserved)(id) || is_sentence_name(id) {
            report.add(|| {
                Diagnostic::error(span, format!("the page itself needs the id {}", quoted(id)))
                    .hint("choose another id")
            });
        }
        if let Some(first) = self.ids.get(id) {
            report.add(|| {
                Diagnostic::error(span, format!("two things have the id {}", quoted(id)))
                    .related(first, "it is used here")
                    .hint("choose another id for one of them")
            });
        } else {
            self.ids.insert(id.to_owned(), span.clone());
        }
    }
}
