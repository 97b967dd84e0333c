//! Decides what the map shows while a card is read.
//!
//! Objects and sentences come in, a box for each card goes out. It knows no screen.

use std::collections::BTreeSet;

use model::{CardIx, CountryCode, Kind, MapBox, Object, ObjectIx, Sentence};

/// Part of a box's longer side that is left free round what it shows.
const MARGIN: f32 = 0.08;
/// The least margin, and the least width and height of a focus, in kilometres.
const LEAST_MARGIN: f32 = 120.0;
const LEAST_SIDE: f32 = 900.0;
/// Room for the words above the northernmost symbol and below the southernmost, in kilometres.
const ABOVE: f32 = 60.0;
/// Which part of the extent's area is most of it.
const MOST: f32 = 0.6;

/// What the focus of a card depends on.
pub(crate) struct Focus<'a> {
    pub(crate) objects: &'a [Object],
    pub(crate) sentences: &'a [Sentence],
    pub(crate) subject: &'a [CountryCode],
    pub(crate) home: MapBox,
}

impl Focus<'_> {
    /// A box for each of so many cards, the lead card first.
    pub(crate) fn cards(&self, count: usize) -> Vec<MapBox> {
        let events = self.event_boxes();
        let extent = self.extent();
        let mut seen = vec![Seen::default(); count];
        for sentence in self.sentences {
            let Some(seen) = seen.get_mut(sentence.card.get()) else { continue };
            for object in &sentence.mentions {
                seen.take(*object, self, &events);
            }
        }
        let lead = CardIx(0).get();
        let is_thin = |at: usize, seen: &Seen| seen.tells_nothing || at == lead && seen.mapped.len() < 2;
        let boxes =
            seen.iter().enumerate().map(|(at, seen)| if is_thin(at, seen) { None } else { seen.bounds });
        boxes.map(|bounds| bounds.map_or(extent, |bounds| steadied(framed(bounds), extent))).collect()
    }

    fn object(&self, ix: ObjectIx) -> Option<&Object> {
        self.objects.get(ix.get())
    }

    /// All that stands on the map by a symbol, or what the author wants shown where nothing does.
    pub(crate) fn extent(&self) -> MapBox {
        let boxes = self.objects.iter().filter(|object| object.is_mapped()).filter_map(Object::bounds);
        boxes.reduce(MapBox::union).map_or(self.home, framed)
    }

    /// For each object that is an event, the box of the mapped objects that the same sentences mention.
    fn event_boxes(&self) -> Vec<Option<MapBox>> {
        let mut boxes = vec![None; self.objects.len()];
        for sentence in self.sentences {
            let mentioned = || sentence.mentions.iter().filter_map(|ix| Some((ix, self.object(*ix)?)));
            let mapped = mentioned()
                .filter(|(_, object)| object.is_mapped())
                .filter_map(|(_, object)| object.bounds());
            let Some(mapped) = mapped.reduce(MapBox::union) else { continue };
            for (event, _) in mentioned().filter(|(_, object)| object.is_event()) {
                if let Some(bounds) = boxes.get_mut(event.get()) {
                    *bounds = joined(*bounds, Some(mapped));
                }
            }
        }
        boxes
    }

    /// Whether an object is only the country that the whole article is about.
    fn is_subject(&self, object: &Object) -> bool {
        matches!(&object.kind, Kind::Place(place) if !place.countries.is_empty()
            && place.countries.iter().all(|country| self.subject.contains(country)))
    }
}

/// What a card mentions.
#[derive(Clone)]
struct Seen {
    bounds: Option<MapBox>,
    /// Whether it mentions only events and the subject.
    tells_nothing: bool,
    mapped: BTreeSet<ObjectIx>,
}

impl Default for Seen {
    fn default() -> Self {
        Self { bounds: None, tells_nothing: true, mapped: BTreeSet::new() }
    }
}

impl Seen {
    fn take(&mut self, ix: ObjectIx, focus: &Focus<'_>, events: &[Option<MapBox>]) {
        let Some(object) = focus.object(ix) else { return };
        let shown = if object.is_event() { events.get(ix.get()).copied().flatten() } else { object.bounds() };
        self.bounds = joined(self.bounds, shown);
        self.tells_nothing &= object.is_event() || focus.is_subject(object);
        if object.is_mapped() {
            self.mapped.insert(ix);
        }
    }
}

fn joined(one: Option<MapBox>, other: Option<MapBox>) -> Option<MapBox> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.union(other)),
        (one, other) => one.or(other),
    }
}

/// A box that shows most of the extent shows all of it, so that the map does not move for little.
fn steadied(bounds: MapBox, extent: MapBox) -> MapBox {
    let area = |b: MapBox| b.width() * b.height();
    let both = bounds.union(extent);
    if area(bounds) > MOST * area(extent) && area(both) < 1.2 * area(extent) { both } else { bounds }
}

fn framed(bounds: MapBox) -> MapBox {
    let margin = (MARGIN * bounds.width().max(bounds.height())).max(LEAST_MARGIN);
    let grown = bounds.grown(margin);
    let height = grown.height() + 2.0 * ABOVE;
    MapBox::centred(grown.centre(), grown.width().max(LEAST_SIDE), height.max(LEAST_SIDE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::MapPoint;

    #[test]
    fn a_frame_leaves_a_margin_and_is_never_small() {
        let point = MapPoint { x: 1000.0, y: 500.0 };
        let town = framed(MapBox { min: point, max: point });
        assert_eq!((town.width(), town.height(), town.centre()), (900.0, 900.0, point));
        let wide = framed(MapBox::centred(point, 2000.0, 100.0));
        assert_eq!((wide.width(), wide.height()), (2320.0, 900.0));
    }
}
