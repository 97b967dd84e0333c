//! Which part of the map a preview shows, and what stands out on it.

use std::collections::BTreeSet;

use model::{CardIx, CountryCode, Document, MapBox, MapPoint, ObjectIx, Selection, SentenceIx};

use super::{HEIGHT, WIDTH};

/// Where the map begins beside the words, in pixels.
pub(super) const LEFT: f32 = 590.0;

/// Room for words at both sides of what the map shows, in pixels.
const ROOM: f32 = 75.0;

/// The map's part of a preview.
pub(super) struct View {
    /// Pixels of a kilometre.
    pub(super) scale: f32,
    /// Where the sheet's upper left corner lies, in pixels.
    origin: (f32, f32),
    /// The year that it shows: that of the frame that stands for the card.
    pub(super) year: i16,
    /// The object of the figure.
    pub(super) lit: Option<ObjectIx>,
    /// The countries that it speaks of.
    pub(super) countries: BTreeSet<CountryCode>,
}

impl View {
    /// The scene of a card: its part of the map, as large as it gets.
    pub(super) fn new(document: &Document, card: CardIx, focus: MapBox, lit: Option<ObjectIx>) -> Self {
        let sheet = (f32::from(document.sheet.width), f32::from(document.sheet.height));
        let (width, height) = (f32::from(WIDTH) - LEFT, f32::from(HEIGHT));
        let fit_text = ((width - 2.0 * ROOM) / focus.width()).min((height - ROOM) / focus.height());
        let scale = fit_text.max(width / sheet.0).max(height / sheet.1);
        let frame = document.card(card).and_then(|card| document.frame(card.frame));
        let start = |centre: f32, shown: f32, whole: f32| (centre - shown / 2.0).clamp(0.0, whole - shown);
        let x = start(focus.centre().x, width / scale, sheet.0);
        let y = start(focus.centre().y, height / scale, sheet.1);
        Self {
            scale,
            origin: (LEFT - x * scale, -y * scale),
            year: frame.map_or(document.as_of.year, |frame| frame.year),
            lit,
            countries: countries(document, card),
        }
    }

    /// What lies at a point of the picture.
    pub(super) fn at(&self, (x, y): (f32, f32)) -> MapPoint {
        MapPoint { x: (x - self.origin.0) / self.scale, y: (y - self.origin.1) / self.scale }
    }

    /// Where a place lies in the picture, in pixels.
    pub(super) fn place(&self, at: MapPoint) -> (f32, f32) {
        (self.origin.0 + at.x * self.scale, self.origin.1 + at.y * self.scale)
    }
}

/// Those of the paragraph whose frame stands for the card, or of all of its sentences.
fn countries(document: &Document, card: CardIx) -> BTreeSet<CountryCode> {
    let frame = document.card(card).and_then(|card| document.frame(card.frame));
    if let Some(frame) = frame.filter(|frame| frame.start.is_some()) {
        let objects = frame.objects.iter().filter_map(|ix| document.object(*ix));
        return objects.flat_map(|object| object.kind.lit_countries()).copied().collect();
    }
    let sentences = document.sentences.iter().enumerate().filter(|(_, sentence)| sentence.card == card);
    let lit = sentences.map(|(at, _)| document.lit(Some(Selection::Sentence(SentenceIx(at as u16)))));
    lit.flat_map(|lit| document.lit_countries(&lit)).collect()
}
