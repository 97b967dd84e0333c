//! Where the words of a preview's map stand: beside their symbols, in their own country or on the sea.

use layout::fit_labels::ALONG;
use layout::{Anchor, PixelBox};

use super::fit_text::LEADING;
use super::ground::Ground;
use super::labels::MapLabel;
use super::typeface::Typeface;
use super::view::{LEFT, View};
use super::{HEIGHT, WIDTH};
use model::CountryCode;

/// Sizes of the first line and of the others: of a number's label, and of all other ones, in pixels.
const NUMBER: (f32, f32) = (30.0, 23.0);
const WORDS: (f32, f32) = (23.0, 20.0);
/// From the map's edges to its words, and from words to what they must not touch, in pixels.
const MARGIN: f32 = 14.0;
const ROOM: f32 = 4.0;
/// From a symbol to its words, from the nearest place to the furthest, in pixels.
const GAPS: [f32; 7] = [7.0, 22.0, 40.0, 62.0, 88.0, 116.0, 150.0];
/// From which gap on a line leads to the words.
const LONG: f32 = 20.0;
/// From a symbol right, left, down, up and between them, the best first.
const DIRECTIONS: [(f32, f32); 16] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, 1.0),
    (0.0, -1.0),
    (0.92, 0.38),
    (0.92, -0.38),
    (0.71, 0.71),
    (0.71, -0.71),
    (0.38, 0.92),
    (0.38, -0.92),
    (-0.92, 0.38),
    (-0.92, -0.38),
    (-0.71, 0.71),
    (-0.71, -0.71),
    (-0.38, 0.92),
    (-0.38, -0.92),
];
/// How far a name may stand from the middle of its country, in pixels.
const NUDGES: [f32; 7] = [0.0, -14.0, 14.0, -28.0, 28.0, -44.0, 44.0];
/// What words on the land of others cost, beside a pixel's distance from their symbol; on the country that the article is about
/// they would speak of it.
const FOREIGN: f32 = 130.0;
const NAME: f32 = 26.0;
/// What a name costs that hides all of its country.
const HIDING: f32 = 80.0;
/// The most that a place may cost for words without a number: rather none than words in another country.
const MOST: f32 = 140.0;
const SUBJECT: f32 = 1500.0;
/// What words cost that are nearer to the symbol of others than to their own.
const NEARER: f32 = 60.0;

/// Words with their place.
pub(super) struct PlacedLabel<'a> {
    /// What it says.
    pub(super) label: MapLabel<'a>,
    /// Its lines with their sizes, from top to bottom.
    pub(super) lines: Vec<(&'a str, f32)>,
    /// The box round them.
    pub(super) text: PixelBox,
    /// Which end of its lines is at its symbol.
    pub(super) anchor: Anchor,
    /// The ends of a line from its symbol.
    pub(super) leader: Option<[(f32, f32); 2]>,
}

/// What words must keep clear of.
pub(super) struct Placing<'a> {
    pub(super) view: &'a View,
    pub(super) ground: &'a Ground<'a>,
    pub(super) face: &'a Typeface,
    /// The countries that the article is about.
    pub(super) subject: &'a [CountryCode],
    /// Where symbols lie, and how far they reach.
    pub(super) symbols: Vec<(f32, f32, f32)>,
}

/// A place that words may take.
#[derive(Clone, Copy)]
struct Place {
    text: PixelBox,
    anchor: Anchor,
    leader: Option<[(f32, f32); 2]>,
    cost: f32,
}

impl Placing<'_> {
    /// The labels that find a place, the most important one first.
    pub(super) fn place<'a>(&self, labels: Vec<MapLabel<'a>>) -> Vec<PlacedLabel<'a>> {
        let mut placed: Vec<PlacedLabel<'a>> = Vec::new();
        for label in labels {
            let lines = lines(&label);
            if !lines.iter().all(|(line, _)| self.face.covers(line)) {
                continue;
            }
            let tried = self.places(&label, self.size(&lines)).into_iter();
            let found = tried.filter(|it| Self::is_worth(&label, it) && self.is_free(it, &placed));
            if let Some(Place { text, leader, anchor, .. }) =
                found.min_by(|one, other| one.cost.total_cmp(&other.cost))
            {
                placed.push(PlacedLabel { label, lines, text, anchor, leader });
            }
        }
        placed
    }

    fn size(&self, lines: &[(&str, f32)]) -> (f32, f32) {
        let width = lines.iter().map(|(line, size)| self.face.width(line, *size)).fold(0.0, f32::max);
        (width, lines.iter().map(|(_, size)| size * LEADING).sum())
    }

    fn places(&self, label: &MapLabel<'_>, size: (f32, f32)) -> Vec<Place> {
        let at = self.view.place(label.label.at);
        let places = if label.is_name() { nudged(at, size) } else { self.beside(at, size) };
        places.into_iter().map(|place| self.weighed(place, label)).collect()
    }

    /// Places round a symbol: right, left, below, above and between them, from near to far.
    fn beside(&self, at: (f32, f32), size: (f32, f32)) -> Vec<Place> {
        let own = self.symbols.iter().find(|(x, y, _)| (x - at.0).hypot(y - at.1) < 1.0);
        let radius = own.map_or(6.0, |(.., radius)| *radius);
        let mut places = Vec::new();
        for gap in GAPS {
            for (direction, nth) in DIRECTIONS.into_iter().zip(0_u8..) {
                places.push(beside(at, size, radius + gap, direction, gap + f32::from(nth) * 0.5));
            }
        }
        places.iter_mut().filter(|place| place.cost > LONG).for_each(|place| {
            let (x, y) = place.nearest(at);
            let whole = (x - at.0).hypot(y - at.1).max(1.0);
            let start = |from: f32, to: f32| from + (to - from) * radius / whole;
            place.leader = Some([(start(at.0, x), start(at.1, y)), (x, y)]);
            place.cost += 10.0;
        });
        places
    }

    fn weighed(&self, place: Place, label: &MapLabel<'_>) -> Place {
        let subject = self.subject.iter().copied().filter(|code| !label.countries.contains(code)).collect();
        let (_, foreign) = self.ground.shares(place.text, &label.countries);
        let (about, _) = self.ground.shares(place.text, &subject);
        let foreign = foreign * if label.is_name() { NAME } else { FOREIGN };
        // What has no country of its own may stand anywhere, and a part of the subject on it.
        let foreign = if label.countries.is_empty() { 0.0 } else { foreign };
        let about = if label.is_part() { 0.0 } else { about * SUBJECT };
        let nearer =
            if self.is_nearer_to_another(&place, self.view.place(label.label.at)) { NEARER } else { 0.0 };
        let hidden = if label.is_name() { self.ground.hidden(place.text, &label.countries) } else { 0.0 };
        let hiding = hidden * hidden * HIDING;
        Place { cost: place.cost + foreign + about + nearer + hiding, ..place }
    }

    /// Whether words are nearer to the symbol of others than to their own.
    fn is_nearer_to_another(&self, place: &Place, at: (f32, f32)) -> bool {
        let distance = |(x, y, radius): &(f32, f32, f32)| {
            let nearest = place.nearest((*x, *y));
            (nearest.0 - x).hypot(nearest.1 - y) - radius
        };
        let is_own = |symbol: &&(f32, f32, f32)| (symbol.0 - at.0).hypot(symbol.1 - at.1) < 1.0;
        let own = self.symbols.iter().find(is_own).map_or(0.0, distance);
        let seeming = |symbol: &(f32, f32, f32)| {
            let is_in_line = (place.text.top..=place.text.bottom).contains(&symbol.1);
            distance(symbol) / if is_in_line { ALONG } else { 1.0 }
        };
        self.symbols.iter().filter(|symbol| !is_own(symbol)).any(|symbol| seeming(symbol) < own + ROOM)
    }

    fn is_worth(label: &MapLabel<'_>, place: &Place) -> bool {
        label.is_number() || place.cost <= MOST
    }

    fn is_free(&self, place: &Place, placed: &[PlacedLabel<'_>]) -> bool {
        let (width, height) = (f32::from(WIDTH) - LEFT, f32::from(HEIGHT));
        let map = PixelBox::at((LEFT + MARGIN, MARGIN), (width - 2.0 * MARGIN, height - 2.0 * MARGIN));
        let touches = |dots: &[PixelBox], other: PixelBox| dots.iter().any(|dot| dot.overlaps(other));
        let line = dots(place.leader);
        let (x_room, y_room) = (ROOM * 2.0, ROOM);
        let text = PixelBox {
            left: place.text.left - x_room,
            right: place.text.right + x_room,
            top: place.text.top - y_room,
            bottom: place.text.bottom + y_room,
        };
        map.holds(place.text)
            && self.symbols.iter().all(|symbol| {
                let (x, y) = Place { text, ..*place }.nearest((symbol.0, symbol.1));
                let is_own = place
                    .leader
                    .is_some_and(|[from, _]| (from.0 - symbol.0).hypot(from.1 - symbol.1) < symbol.2 + 1.0);
                (x - symbol.0).hypot(y - symbol.1) >= symbol.2 - ROOM
                    && (is_own || !touches(&line, square(*symbol)))
            })
            && placed.iter().all(|other| {
                !text.overlaps(other.text)
                    && !touches(&line, other.text)
                    && !touches(&dots(other.leader), text)
            })
    }
}

impl Place {
    /// The point of the words that is nearest to another point.
    fn nearest(&self, (x, y): (f32, f32)) -> (f32, f32) {
        (x.clamp(self.text.left, self.text.right), y.clamp(self.text.top, self.text.bottom))
    }
}

fn lines<'a>(label: &MapLabel<'a>) -> Vec<(&'a str, f32)> {
    let (first, others) = if label.is_number() { NUMBER } else { WORDS };
    let sizes = std::iter::once(first).chain(std::iter::repeat(others));
    label.label.lines.iter().map(String::as_str).zip(sizes).take(label.lines).collect()
}

/// Words whose nearest point lies in a direction from a symbol, so far off.
fn beside(at: (f32, f32), (width, height): (f32, f32), far: f32, (cos, sin): (f32, f32), cost: f32) -> Place {
    let middle = (at.0 + cos * (far + width / 2.0), at.1 + sin * (far + height / 2.0));
    let text = PixelBox::at((middle.0 - width / 2.0, middle.1 - height / 2.0), (width, height));
    let anchor = match cos {
        cos if cos > 0.5 => Anchor::Start,
        cos if cos < -0.5 => Anchor::End,
        _ => Anchor::Middle,
    };
    Place { text, anchor, leader: None, cost }
}

fn nudged(at: (f32, f32), (width, height): (f32, f32)) -> Vec<Place> {
    let place = |x: f32, y: f32| {
        let corner = (at.0 - width / 2.0 + x, at.1 - height / 2.0 + y);
        Place {
            text: PixelBox::at(corner, (width, height)),
            anchor: Anchor::Middle,
            leader: None,
            cost: x.hypot(y) / 4.0,
        }
    };
    NUDGES.into_iter().flat_map(|x| NUDGES.into_iter().map(move |y| place(x, y))).collect()
}

/// Points along a line.
fn dots(line: Option<[(f32, f32); 2]>) -> Vec<PixelBox> {
    let Some([(x, y), (to_x, to_y)]) = line else { return Vec::new() };
    let along = (0..=12_u8).map(|nth| f32::from(nth) / 12.0);
    along.map(|part| square((x + (to_x - x) * part, y + (to_y - y) * part, 2.0))).collect()
}

fn square((x, y, radius): (f32, f32, f32)) -> PixelBox {
    PixelBox::at((x - radius, y - radius), (2.0 * radius, 2.0 * radius))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::labels::map_labels;
    use super::super::typeface::Typefaces;
    use super::*;
    use crate::explainer::bundled;
    use model::CardIx;

    #[test]
    fn numbers_stand_on_the_map_apart_from_each_other_and_off_the_subject() {
        let explainer = bundled();
        let document = &explainer.article.document;
        let faces = Typefaces::bundled().unwrap();
        for card in [0, 1].map(CardIx) {
            let view = View::new(document, card, explainer.article.extent, None);
            let ground = Ground::new(&explainer.region, &view);
            let labels = map_labels(&explainer, card, &view);
            let numbers = labels.iter().filter(|label| label.is_number()).count();
            let subject = &document.sheet.subject;
            let placing =
                Placing { view: &view, ground: &ground, face: &faces.sans, subject, symbols: Vec::new() };
            let placed = placing.place(labels);
            let placed: Vec<_> = placed.iter().filter(|label| label.label.is_number()).collect();
            assert_eq!((placed.len(), numbers), (5, 5));
            for (at, label) in placed.iter().enumerate() {
                let (about, _) = ground.shares(label.text, &subject.iter().copied().collect::<BTreeSet<_>>());
                assert!(about < 0.02, "{:?} {about}", label.lines);
                assert!(label.text.left > LEFT && label.text.right < f32::from(WIDTH), "{:?}", label.lines);
                assert!(
                    placed.iter().skip(at + 1).all(|other| !other.text.overlaps(label.text)),
                    "{:?}",
                    label.lines
                );
            }
        }
    }
}
