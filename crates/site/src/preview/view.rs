//! Which part of the map a preview shows, and what stands out on it.

use std::collections::BTreeSet;

use model::{CardIx, CountryCode, Document, Kind, MapBox, MapPoint, ObjectIx, Selection, SentenceIx};

use super::key_figure::mentioned;
use super::{HEIGHT, WIDTH};

/// Where the map begins beside the words, in pixels.
pub(super) const LEFT: f32 = 590.0;

/// The map's part of a preview.
pub(super) struct View {
    /// Pixels of a kilometre.
    pub(super) scale: f32,
    /// Where the sheet's upper left corner lies, in pixels.
    origin: (f32, f32),
    /// What the card speaks of; none where it speaks of the whole map.
    bright: Option<BTreeSet<ObjectIx>>,
    /// The countries that it speaks of.
    pub(super) countries: BTreeSet<CountryCode>,
}

impl View {
    /// The scene of a card: its part of the map, as large as it gets.
    pub(super) fn new(document: &Document, card: CardIx, focus: MapBox) -> Self {
        let sheet = (f32::from(document.sheet.width), f32::from(document.sheet.height));
        let (width, height) = (f32::from(WIDTH) - LEFT, f32::from(HEIGHT));
        let fit_text = (width / focus.width()).min(height / focus.height());
        let scale = fit_text.max(width / sheet.0).max(height / sheet.1);
        let start = |centre: f32, shown: f32, whole: f32| (centre - shown / 2.0).clamp(0.0, whole - shown);
        let x = start(focus.centre().x, width / scale, sheet.0);
        let y = start(focus.centre().y, height / scale, sheet.1);
        Self {
            scale,
            origin: (LEFT - x * scale, -y * scale),
            bright: bright(document, card),
            countries: countries(document, card),
        }
    }

    /// Where a place lies in the picture, in pixels.
    pub(super) fn place(&self, at: MapPoint) -> (f32, f32) {
        (self.origin.0 + at.x * self.scale, self.origin.1 + at.y * self.scale)
    }

    /// Whether the card mentions an object among others.
    pub(super) fn speaks_of(&self, ix: ObjectIx) -> bool {
        self.bright.as_ref().is_some_and(|bright| bright.contains(&ix))
    }

    /// Whether an object stands out.
    pub(super) fn is_bright(&self, ix: ObjectIx) -> bool {
        self.bright.as_ref().is_none_or(|bright| bright.contains(&ix))
    }
}

/// The objects of a card, unless it mentions nothing on the map but what the whole article is about.
fn bright(document: &Document, card: CardIx) -> Option<BTreeSet<ObjectIx>> {
    let mentioned = mentioned(document, card);
    let subject = &document.sheet.subject;
    let tells = mentioned.iter().any(|(_, object)| match &object.kind {
        Kind::Place(place) => place.at.is_some() || place.countries.iter().any(|c| !subject.contains(c)),
        _ => object.is_mapped(),
    });
    tells.then(|| mentioned.into_iter().map(|(ix, _)| ix).collect())
}

fn countries(document: &Document, card: CardIx) -> BTreeSet<CountryCode> {
    let sentences = document.sentences.iter().enumerate().filter(|(_, sentence)| sentence.card == card);
    let lit = sentences.map(|(at, _)| document.lit(Some(Selection::Sentence(SentenceIx(at as u16)))));
    lit.flat_map(|lit| document.lit_countries(&lit)).collect()
}
