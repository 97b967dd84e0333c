//! Ties the author's own frames to the parts of the text.
//!
//! Tables of the front matter, the text and the base map come in; frames with their parts go out, and each part, object and
//! set that there is not is reported.

use core::ops::Range;
use std::collections::BTreeMap;

use model::{Background, CardIx, Layers, MapBox, ObjectIx, SentenceIx};

use crate::{
    Diagnostic,
    body::Prose,
    frames::{Part, parts_of},
    front::{FrameEntry, FramePart, Front, Spanned},
    geography::Geography,
    names::{Names, Resolution},
    report::{Report, known_names, quoted},
    spelling::Spelling,
};

/// What the author says of a frame; what is left out follows from the text.
#[derive(Debug)]
pub(crate) struct OwnFrame {
    pub(crate) skip: bool,
    pub(crate) caption: Option<String>,
    pub(crate) background: Option<Background>,
    pub(crate) bounds: Option<MapBox>,
    pub(crate) year: Option<i16>,
    pub(crate) objects: Option<Vec<ObjectIx>>,
    pub(crate) layers: Option<Layers>,
}

/// The card of a part of the text, and the first sentence of the part; none for the card as it opens.
pub(crate) type Place = (CardIx, Option<SentenceIx>);

/// What frames are tied to.
pub(crate) struct Tying<'a> {
    pub(crate) front: &'a Front,
    pub(crate) prose: &'a Prose,
    pub(crate) names: &'a Names,
    pub(crate) geography: &'a Geography<'a>,
    /// The names of the map's layers.
    pub(crate) layers: Vec<&'a str>,
}

impl Tying<'_> {
    /// Ties all frames of the front matter.
    pub(crate) fn tie(&self, report: &mut Report) -> BTreeMap<Place, OwnFrame> {
        let text = Text::of(self.prose);
        let mut tied = BTreeMap::new();
        let mut spans: BTreeMap<Place, &Range<usize>> = BTreeMap::new();
        for entry in &self.front.frames {
            let place = text.place(&entry.part, report);
            let objects = entry.own.objects.as_ref().map(|ids| objects(ids, self.names, report));
            let layers = entry.own.layers.as_ref().map(|ids| layers(ids, &self.layers, report));
            let Some(place) = place else { continue };
            if let Some(first) = spans.get(&place) {
                report.add(|| {
                    Diagnostic::error(&entry.span, "two frames belong to one part of the text")
                        .related(first, "the other one")
                        .hint("join them, or name another paragraph")
                });
                continue;
            }
            spans.insert(place, &entry.span);
            tied.insert(place, own(entry, objects, layers, self.geography));
        }
        tied
    }
}

fn own(
    entry: &FrameEntry,
    objects: Option<Vec<ObjectIx>>,
    layers: Option<Layers>,
    geography: &Geography<'_>,
) -> OwnFrame {
    OwnFrame {
        skip: entry.own.skip,
        caption: entry.caption.clone(),
        background: entry.background.clone(),
        bounds: entry.bounds.and_then(|bounds| geography.sheet_box(bounds)),
        year: entry.own.year.as_ref().map(|year| year.value),
        objects,
        layers,
    }
}

/// A part of the text with its words.
struct Beginning {
    part: Part,
    words: String,
}

impl Beginning {
    fn of(part: Part, prose: &Prose) -> Self {
        let sentences = part.sentences.iter().filter_map(|ix| prose.sentences.get(ix.get()));
        let words: Vec<_> = sentences.flat_map(|sentence| sentence.text.split_whitespace()).collect();
        let words = words.join(" ");
        Self { part, words }
    }

    /// As many words from the beginning as another text has.
    fn like(&self, other: &str) -> String {
        let count = other.split(' ').count();
        self.words.split(' ').take(count).collect::<Vec<_>>().join(" ")
    }
}

/// What a frame can belong to.
struct Text<'a> {
    prose: &'a Prose,
    /// The parts by their words, so that those that begin with some words stand together.
    parts: Vec<Beginning>,
    spelling: Spelling,
}

impl<'a> Text<'a> {
    fn of(prose: &'a Prose) -> Self {
        let cards = (0..).map(CardIx).zip(&prose.cards);
        let parts = cards.flat_map(|(ix, card)| parts_of(ix, &card.answer.blocks));
        let mut parts: Vec<_> = parts.map(|part| Beginning::of(part, prose)).collect();
        parts.sort_by(|one, other| one.words.cmp(&other.words));
        Self { prose, parts, spelling: Spelling::default() }
    }

    fn place(&self, part: &FramePart, report: &mut Report) -> Option<Place> {
        match part {
            FramePart::Paragraph(words) => {
                let part = self.paragraph(words, report)?;
                Some((part.card, part.start()))
            }
            FramePart::Card(id) => Some((self.card(id, report)?, None)),
        }
    }

    fn paragraph(&self, words: &Spanned<String>, report: &mut Report) -> Option<&Part> {
        let first = self.parts.partition_point(|part| part.words.as_str() < words.value.as_str());
        let after = self.parts.get(first..).unwrap_or_default();
        let count = after.iter().take_while(|part| part.words.starts_with(words.value.as_str())).count();
        match after.get(..count).unwrap_or_default() {
            [only] => return Some(&only.part),
            [] => report.add(|| self.no_paragraph(words)),
            [first, .., last] => report.add(|| {
                let message = format!("{count} paragraphs begin with {}", quoted(&words.value));
                let found = Diagnostic::error(&words.span, message).hint("write more of its first words");
                let mut spans = [first, last].map(|part| self.span(part));
                spans.sort_by_key(|span| span.map(|span| span.start));
                let spans = spans.into_iter().flatten();
                spans.fold(found, |found, span| found.related(span, "one of them"))
            }),
        }
        None
    }

    fn no_paragraph(&self, words: &Spanned<String>) -> Diagnostic {
        let beginnings: Vec<_> = self.parts.iter().map(|part| part.like(&words.value)).collect();
        let near = self.spelling.nearest(&words.value, beginnings.iter().map(String::as_str));
        let found =
            Diagnostic::error(&words.span, format!("no paragraph begins with {}", quoted(&words.value)));
        match near {
            Some(near) => found.hint(format!("write `{near}`")),
            None => found.hint("write the first words of a paragraph, without marks"),
        }
    }

    fn span(&self, part: &Beginning) -> Option<&Range<usize>> {
        self.prose.spans.get(part.part.start()?.get())
    }

    fn card(&self, id: &Spanned<String>, report: &mut Report) -> Option<CardIx> {
        let ids = || self.prose.cards.iter().map(|card| card.id.as_ref().map(model::CardId::as_str));
        let found = ids().position(|other| other == Some(id.value.as_str()));
        if found.is_none() {
            report.add(|| {
                let known: Vec<_> = ids().flatten().collect();
                let hint = known_names("write", &id.value, &known);
                Diagnostic {
                    hint,
                    ..Diagnostic::error(&id.span, format!("unknown card {}", quoted(&id.value)))
                }
            });
        }
        found.map(|at| CardIx(at as u16))
    }
}

fn objects(ids: &[Spanned<String>], names: &Names, report: &mut Report) -> Vec<ObjectIx> {
    let object = |id: &Spanned<String>| match names.object(&id.value) {
        Resolution::Found(object) => Some(object),
        Resolution::Uncertain => None,
        Resolution::Card | Resolution::Unknown => {
            report.add(|| {
                let hint = match names.nearest_object(&id.value) {
                    Some((near, _)) => format!("write {}", quoted(near)),
                    None => "write the id of an object".to_owned(),
                };
                Diagnostic::error(&id.span, format!("unknown object {}", quoted(&id.value))).hint(hint)
            });
            None
        }
    };
    ids.iter().filter_map(object).collect()
}

/// Layers by their place among those of the map.
fn layers(ids: &[Spanned<String>], known: &[&str], report: &mut Report) -> Layers {
    let mut layers = Layers::NONE;
    for id in ids {
        match known.iter().position(|layer| *layer == id.value) {
            Some(at) => layers = layers.with(at as u8, true),
            // Where sets are unknown, that is reported already.
            None if known.is_empty() => {}
            None => report.add(|| {
                let hint = known_names("write", &id.value, known);
                let message = format!("the map has no layer {}", quoted(&id.value));
                Diagnostic { hint, ..Diagnostic::error(&id.span, message) }
            }),
        }
    }
    layers
}
