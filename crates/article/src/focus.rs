//! Decides what the map shows while a card or a part of it is read.
//!
//! Objects and sentences come in, a box for each card or for what a part mentions goes out. It knows no screen.

use std::collections::BTreeSet;

use model::{CardIx, CountryCode, Kind, MapBox, Object, ObjectIx, Sentence};

/// The margin round what a card shows, as a part of the longer side.
const MARGIN: f32 = 0.08;
/// The smallest margin, and the smallest width and height of what a card shows, in kilometres.
const LEAST_MARGIN: f32 = 120.0;
const LEAST_SIDE: f32 = 900.0;
/// Room for the labels above the northernmost symbol and below the southernmost one, in kilometres.
const ABOVE: f32 = 60.0;
/// The part of the extent's area from which a card shows the whole extent.
const WHOLE_FROM: f32 = 0.6;

/// What the focus of a card depends on.
pub(crate) struct Focus<'a> {
    pub(crate) objects: &'a [Object],
    pub(crate) sentences: &'a [Sentence],
    pub(crate) subject: &'a [CountryCode],
    pub(crate) home: MapBox,
}

impl Focus<'_> {
    /// The box of each card; `count` is the number of cards.
    pub(crate) fn cards(&self, count: usize) -> Vec<MapBox> {
        let events = self.event_boxes();
        let extent = self.extent();
        let mut seen = vec![CardMentions::default(); count];
        for sentence in self.sentences {
            let Some(seen) = seen.get_mut(sentence.card.get()) else { continue };
            for object in &sentence.mentions {
                seen.add(*object, self, &events);
            }
        }
        let lead = CardIx(0).get();
        let shows_extent =
            |at: usize, seen: &CardMentions| seen.is_general || at == lead && seen.mapped.len() < 2;
        let boxes =
            seen.iter().enumerate().map(|(at, seen)| if shows_extent(at, seen) { None } else { seen.bounds });
        boxes.map(|bounds| bounds.map_or(extent, |bounds| widened(with_margin(bounds), extent))).collect()
    }

    fn object(&self, ix: ObjectIx) -> Option<&Object> {
        self.objects.get(ix.get())
    }

    /// The box of all mapped objects, or what the author wants shown where there are none.
    pub(crate) fn extent(&self) -> MapBox {
        let boxes = self.objects.iter().filter(|object| object.is_mapped()).filter_map(Object::bounds);
        boxes.reduce(MapBox::union).map_or(self.home, with_margin)
    }

    /// For each event, the box of the mapped objects that are mentioned in the same sentences; for other objects, none.
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

    /// Whether an object is nothing but the country that the whole article is about.
    fn is_subject(&self, object: &Object) -> bool {
        matches!(&object.kind, Kind::Place(place) if !place.countries.is_empty()
            && place.countries.iter().all(|country| self.subject.contains(country)))
    }
}

/// What a part of a card shows; the events' boxes and the extent are reckoned once for all parts.
pub(crate) struct PartFocus<'a> {
    focus: Focus<'a>,
    events: Vec<Option<MapBox>>,
    extent: MapBox,
}

impl<'a> PartFocus<'a> {
    pub(crate) fn new(focus: Focus<'a>) -> Self {
        let (events, extent) = (focus.event_boxes(), focus.extent());
        Self { focus, events, extent }
    }

    /// The box of what a part of a card mentions; none where that has no place but the subject's own.
    pub(crate) fn of(&self, mentions: &[ObjectIx]) -> Option<MapBox> {
        let mut seen = CardMentions::default();
        for ix in mentions {
            seen.add(*ix, &self.focus, &self.events);
        }
        seen.bounds
            .filter(|_| !seen.is_general)
            .map(|bounds| widened(with_margin(bounds.grown(LEAST_MARGIN)), self.extent))
    }
}

/// What the sentences of a card mention.
#[derive(Clone)]
struct CardMentions {
    bounds: Option<MapBox>,
    /// Whether it mentions only events and the subject, so that there is no part of the map of its own to show.
    is_general: bool,
    mapped: BTreeSet<ObjectIx>,
}

impl Default for CardMentions {
    fn default() -> Self {
        Self { bounds: None, is_general: true, mapped: BTreeSet::new() }
    }
}

impl CardMentions {
    fn add(&mut self, ix: ObjectIx, focus: &Focus<'_>, events: &[Option<MapBox>]) {
        let Some(object) = focus.object(ix) else { return };
        let shown = if object.is_event() { events.get(ix.get()).copied().flatten() } else { object.bounds() };
        self.bounds = joined(self.bounds, shown);
        self.is_general &= object.is_event() || focus.is_subject(object);
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

/// The extent together with a box that shows most of it anyway, so that the map does not move by a little; else the box.
fn widened(bounds: MapBox, extent: MapBox) -> MapBox {
    let area = |b: MapBox| b.width() * b.height();
    let both = bounds.union(extent);
    if area(bounds) > WHOLE_FROM * area(extent) && area(both) < 1.2 * area(extent) { both } else { bounds }
}

/// A box with a margin round it, at least as large as the smallest.
pub(crate) fn with_margin(bounds: MapBox) -> MapBox {
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
    fn a_box_gets_a_margin_and_is_never_small() {
        let point = MapPoint { x: 1000.0, y: 500.0 };
        let town = with_margin(MapBox { min: point, max: point });
        assert_eq!((town.width(), town.height(), town.centre()), (900.0, 900.0, point));
        let wide = with_margin(MapBox::centred(point, 2000.0, 100.0));
        assert_eq!((wide.width(), wide.height()), (2320.0, 900.0));
    }
}
