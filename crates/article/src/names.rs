//! Resolves the names of an article.
//!
//! Front matter and cards come in; what an id refers to goes out, and each id that is misspelt, used twice or reserved
//! is reported. It knows nothing of where names are used.

use core::ops::Range;
use std::collections::{BTreeMap, BTreeSet};

use model::{ObjectId, ObjectIx, VoiceIx};

use crate::{
    Diagnostic,
    body::{cards::CardSource, is_sentence_name},
    characters::visible,
    front::{Front, Spanned},
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
    unknown_table_ids: BTreeSet<String>,
    is_complete: bool,
    spelling: Spelling,
}

/// What a name refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Resolution<Ix> {
    /// Something that the front matter declares.
    Found(Ix),
    /// A card.
    Card,
    /// Nothing that is known.
    Unknown,
    /// Perhaps something, in a part of the front matter that could not be read.
    Uncertain,
}

impl Names {
    /// Collects the names, and reports those that are misspelt, used twice or reserved.
    pub(crate) fn collect(
        front: &Front,
        cards: &[CardSource],
        is_reserved: fn(&str) -> bool,
        report: &mut Report,
    ) -> Self {
        let mut used = UsedIds { ids: BTreeMap::new(), is_reserved };
        let mut objects = BTreeMap::new();
        for (at, entry) in front.objects.iter().enumerate() {
            let Some(id) = &entry.id else { continue };
            if let Err(error) = ObjectId::parse(&id.value) {
                report.add(|| {
                    Diagnostic::error(&id.span, format!("{} is no id: {error}", quoted(&id.value)))
                        .hint("write it in lower-case letters, digits and hyphens")
                });
            }
            used.insert(&id.value, &id.span, report);
            objects.entry(id.value.clone()).or_insert(ObjectIx(at as u16));
        }
        let mut card_ids = BTreeSet::new();
        for id in cards.iter().flat_map(|card| card.id.iter().chain(&card.aliases)) {
            used.insert(id.value.as_str(), &id.span, report);
            card_ids.insert(id.value.as_str().to_owned());
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
            unknown_table_ids: front.unknown_table_ids.iter().cloned().collect(),
            is_complete: front.is_complete,
            spelling: Spelling::default(),
        }
    }

    /// What an id after `#` refers to.
    pub(crate) fn object(&self, id: &str) -> Resolution<ObjectIx> {
        match self.objects.get(id) {
            Some(object) => Resolution::Found(*object),
            None if self.cards.contains(id) => Resolution::Card,
            None => self.unknown(id),
        }
    }

    /// What an id after `says:` or in the key `says` refers to.
    pub(crate) fn voice(&self, id: &str) -> Resolution<VoiceIx> {
        self.voices.get(id).map_or(self.unknown(id), |voice| Resolution::Found(*voice))
    }

    /// The id of a voice.
    pub(crate) fn voice_id(&self, voice: VoiceIx) -> Option<&str> {
        self.voice_ids.get(voice.get())?.as_deref()
    }

    fn unknown<Ix>(&self, id: &str) -> Resolution<Ix> {
        if self.is_complete && !self.unknown_table_ids.contains(id) {
            Resolution::Unknown
        } else {
            Resolution::Uncertain
        }
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
    let mut used: BTreeMap<String, &Spanned<String>> = BTreeMap::new();
    for name in front.objects.iter().filter_map(|entry| entry.name.as_ref()) {
        match used.get(&visible(&name.value)) {
            Some(first) => report.add(|| {
                Diagnostic::error(&name.span, format!("two objects have the name {}", quoted(&name.value)))
                    .related(&first.span, "it is used here")
                    .hint("choose another name for one of them, so that readers can tell them apart")
            }),
            None => {
                used.insert(visible(&name.value), name);
            }
        }
    }
}

/// The ids of the page so far; objects, cards and their earlier ids share them.
struct UsedIds {
    ids: BTreeMap<String, Range<usize>>,
    is_reserved: fn(&str) -> bool,
}

impl UsedIds {
    fn insert(&mut self, id: &str, span: &Range<usize>, report: &mut Report) {
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
