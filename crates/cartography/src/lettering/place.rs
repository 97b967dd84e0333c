//! Gives words their places, the important ones first.
//!
//! Symbols, words and scales come in, a place for each of the words goes out, if there is any.
//! It knows nothing of fonts or screens beyond the size of a line.

use model::{MapBox, MapPoint};

use super::candidates::{Candidate, candidates};
use super::extent::Extent;
use super::ground::Ground;
use super::sweep::Shape;
use super::{Frame, Mark, PixelBox, Placement, Words};

/// Finds a place for each of the words; `None` where there is none at any scale, or nothing to place.
///
/// The words are in the order of their importance, the scales ascend. They find their places at the scale of the
/// first frame and the larger ones, then show at smaller scales too where those are free. At each scale needed
/// words come before others, and first lines before further ones; what finds no place waits for the next scale. What shows at a
/// scale shows at every larger one at the same offset, and meets neither other words nor a mark at any scale
/// from its own on, those between and beyond the given ones included. Needed words stay within the
/// frames where they can; the frames ascend by scale, and the first one counts below its scale too.
///
/// # Units
/// `tiers` in CSS pixels a kilometre, each above 0; of more than 255 the first 255 count.
pub fn place(marks: &[Mark], words: &[Words], tiers: &[f32], frames: &[Frame]) -> Vec<Option<Placement>> {
    let mut lettering = Lettering::new(marks, words, tiers.get(..255).unwrap_or(tiers), frames);
    let home = lettering.map.home();
    for tier in home..lettering.end() {
        for needed in [true, false] {
            lettering.place_first_lines(tier, needed);
            lettering.place_other_lines(tier, needed);
        }
    }
    for tier in (0..home).rev() {
        lettering.show_from(tier);
    }
    lettering.entries.into_iter().map(|entry| entry.placement).collect()
}

/// Words and the place they have found.
struct Entry<'a> {
    owner: usize,
    words: &'a Words,
    first: Extent,
    all: Extent,
    placement: Option<Placement>,
}

struct Lettering<'a> {
    entries: Vec<Entry<'a>>,
    map: Map<'a>,
}

impl<'a> Lettering<'a> {
    fn new(marks: &[Mark], words: &'a [Words], tiers: &'a [f32], frames: &'a [Frame]) -> Self {
        let entries = words.iter().enumerate().map(|(owner, words)| Entry::new(owner, words)).collect();
        let points = marks.iter().map(|mark| mark.at).chain(words.iter().map(|words| words.at));
        let bounds = bounds(points);
        let mut ground = Ground::new(bounds, tiers);
        for mark in marks.iter().filter(|mark| is_finite(mark.at) && mark.radius.is_finite()) {
            ground.take(Shape::of_mark(mark));
        }
        Self { entries, map: Map { tiers, frames, ground, hopes: Ground::new(bounds, tiers) } }
    }

    /// The number of tiers.
    fn end(&self) -> u8 {
        self.map.end()
    }

    fn place_first_lines(&mut self, tier: u8, needed: bool) {
        let waiting = |entry: &&mut Entry| {
            entry.placement.is_none() && entry.words.needed == needed && entry.words.from_tier <= tier
        };
        for entry in self.entries.iter_mut().filter(waiting).filter(|entry| entry.can_be_placed()) {
            entry.placement = self.map.place_first_line(entry, tier);
        }
    }

    /// Shows words from a smaller scale on where the place that they have found is free there too.
    fn show_from(&mut self, tier: u8) {
        for entry in &mut self.entries {
            let is_next = |placement: &Placement| placement.tier == tier + 1;
            let Some(placement) = entry.placement.filter(|it| is_next(it) && entry.words.from_tier <= tier)
            else {
                continue;
            };
            let lines_tier = if placement.full_tier == placement.tier { tier } else { placement.full_tier };
            let spread = if lines_tier == tier { entry.all } else { entry.first };
            let shape = entry.shape(spread.at(placement.offset, placement.anchor), self.map.scale(tier));
            let leader = entry.leader(placement.leader, self.map.scale(tier));
            if self.map.are_free(&shape, leader.as_ref()) {
                self.map.take([Some(shape), leader]);
                entry.placement = Some(Placement { tier, full_tier: lines_tier, ..placement });
            }
        }
    }

    fn place_other_lines(&mut self, tier: u8, needed: bool) {
        for entry in self.entries.iter_mut().filter(|entry| entry.words.needed == needed) {
            let Some(placement) = entry.placement.filter(|placement| placement.full_tier > tier) else {
                continue;
            };
            if self.map.take_all_lines(entry, placement, tier) {
                entry.placement = Some(Placement { full_tier: tier, ..placement });
            }
        }
    }
}

impl<'a> Entry<'a> {
    fn new(owner: usize, words: &'a Words) -> Self {
        let first = Extent::of(words.lines.get(..1).unwrap_or_default());
        Self { owner, words, first, all: Extent::of(&words.lines), placement: None }
    }

    /// Whether there are words, and figures to reckon with.
    fn can_be_placed(&self) -> bool {
        let Extent { width, above, below } = self.all;
        is_finite(self.words.at) && (width + above + below).is_finite() && !self.words.lines.is_empty()
    }

    fn shape(&self, spread: PixelBox, from_scale: f32) -> Shape {
        Shape::of_words(self.owner, self.words.at, spread, from_scale)
    }

    /// The line to the words, where they need one.
    fn leader(&self, ends: Option<[(i16, i16); 2]>, from_scale: f32) -> Option<Shape> {
        ends.map(|ends| Shape::of_leader(self.owner, self.words.at, ends, from_scale))
    }
}

/// A free place for a first line.
struct Choice {
    place: Candidate,
    /// Whether the first line would run out of the frame.
    strays: bool,
    /// Whether the line stands where other words hope to show theirs.
    intrudes: bool,
    /// The tier from which there is room for all lines; the number of tiers where there never is.
    full_tier: u8,
}

/// The map while it fills.
struct Map<'a> {
    tiers: &'a [f32],
    frames: &'a [Frame],
    /// What shows.
    ground: Ground,
    /// Where words whose first line shows may have room for all their lines.
    hopes: Ground,
}

impl Map<'_> {
    fn end(&self) -> u8 {
        self.tiers.len() as u8
    }

    /// The scale of a tier, in CSS pixels a kilometre.
    fn scale(&self, tier: u8) -> f32 {
        self.tiers.get(usize::from(tier)).copied().unwrap_or(f32::INFINITY)
    }

    /// Takes the nearest place that is free for a first line from a tier on, if possible one where the others
    /// show some time and where the line stands in nobody's way.
    fn place_first_line(&mut self, entry: &Entry, tier: u8) -> Option<Placement> {
        let places = candidates(entry.words, entry.first, entry.all);
        let choice = places
            .chunk_by(|a, b| a.ring == b.ring)
            .filter_map(|ring| self.best(entry, ring, tier))
            .min_by_key(|choice| (choice.strays, choice.full_tier > self.latest(), choice.intrudes))
            .filter(|choice| !choice.strays || self.is_last_frame(tier))?;
        let Candidate { offset, anchor, leader, .. } = choice.place;
        let words = entry.shape(entry.first.at(offset, anchor), self.scale(tier));
        self.take([Some(words), entry.leader(leader, self.scale(tier))]);
        if entry.words.lines.len() == 1 {
            return Some(Placement { offset, anchor, tier, full_tier: tier, leader });
        }
        if choice.full_tier < self.end() {
            self.hopes.take(entry.shape(entry.all.at(offset, anchor), self.scale(choice.full_tier)));
        }
        Some(Placement { offset, anchor, tier, full_tier: self.end(), leader })
    }

    /// The best place of a ring; one that intrudes only for needed words.
    fn best(&self, entry: &Entry, ring: &[Candidate], tier: u8) -> Option<Choice> {
        ring.iter()
            .filter_map(|place| self.choice(entry, *place, tier))
            .filter(|choice| entry.words.needed || !choice.intrudes)
            .min_by_key(|choice| (choice.strays, choice.intrudes, choice.full_tier))
    }

    /// What a place is worth, if it is free for the first line.
    fn choice(&self, entry: &Entry, place: Candidate, tier: u8) -> Option<Choice> {
        let first = entry.shape(entry.first.at(place.offset, place.anchor), self.scale(tier));
        let leader = entry.leader(place.leader, self.scale(tier));
        if !self.are_free(&first, leader.as_ref()) {
            return None;
        }
        let spread = entry.all.at(place.offset, place.anchor);
        let has_room = |tier: &u8| {
            let all = entry.shape(spread, self.scale(*tier));
            let strays = self.strays(entry, spread, *tier);
            !strays && self.ground.is_free(&all) && self.hopes.is_free(&all)
        };
        let full_tier = (tier..self.end()).find(has_room).unwrap_or(self.end());
        let strays = self.strays(entry, entry.first.at(place.offset, place.anchor), tier);
        let shapes = core::iter::once(&first).chain(&leader);
        let intrudes = shapes.into_iter().any(|shape| !self.hopes.is_free(shape));
        Some(Choice { place, strays, intrudes, full_tier })
    }

    /// The tier of the smallest window: words find their place there, and keep it at smaller scales if they can.
    fn home(&self) -> u8 {
        let least = self.frames.first().map_or(0.0, |frame| frame.scale);
        self.tiers.iter().position(|scale| *scale >= least).map_or(self.end(), |tier| tier as u8)
    }

    /// The tier at which words should show in full: the one after the largest window's.
    fn latest(&self) -> u8 {
        let of = |frame: &Frame| self.tiers.iter().position(|scale| *scale >= frame.scale);
        let last = self.frames.last().and_then(of).map_or(self.end(), |tier| tier as u8 + 1);
        last.min(self.end().saturating_sub(1))
    }

    /// Takes the room of words and of the line to them.
    fn take(&mut self, shapes: [Option<Shape>; 2]) {
        for shape in shapes.into_iter().flatten() {
            self.ground.take(shape);
        }
    }

    /// Whether nothing else stands where words and the line to them would.
    fn are_free(&self, words: &Shape, leader: Option<&Shape>) -> bool {
        self.ground.is_free(words) && leader.is_none_or(|leader| self.ground.is_free(leader))
    }

    /// Whether no larger window will come in which words might find a better place.
    fn is_last_frame(&self, tier: u8) -> bool {
        self.frames.last().is_none_or(|frame| frame.scale <= self.scale(tier))
    }

    /// Whether needed words run out of the window that shows the map at a tier.
    fn strays(&self, entry: &Entry, spread: PixelBox, tier: u8) -> bool {
        let scale = self.scale(tier);
        let reached = self.frames.iter().rev().find(|frame| frame.scale <= scale).or(self.frames.first());
        entry.words.needed && reached.is_some_and(|frame| !frame.holds(entry.words.at, spread, scale))
    }

    /// Takes the room for all lines from a tier on, if it is free.
    fn take_all_lines(&mut self, entry: &Entry, placement: Placement, tier: u8) -> bool {
        let spread = entry.all.at(placement.offset, placement.anchor);
        let all = entry.shape(spread, self.scale(tier));
        let is_free = self.ground.is_free(&all) && !self.strays(entry, spread, tier);
        if is_free {
            self.ground.take(all);
        }
        is_free
    }
}

fn is_finite(point: MapPoint) -> bool {
    point.x.is_finite() && point.y.is_finite()
}

fn bounds(points: impl Iterator<Item = MapPoint>) -> MapBox {
    let nowhere = MapBox::centred(MapPoint { x: 0.0, y: 0.0 }, 1.0, 1.0);
    MapBox::around(points.filter(|point| is_finite(*point))).unwrap_or(nowhere)
}
