//! Gives words their places, the important ones first.
//!
//! Symbols, words and scales come in, a place for each of the words goes out, if there is any.
//! It knows nothing of fonts or screens beyond the size of a line.

use model::{MapBox, MapPoint};

use super::candidates::{Candidate, candidates};
use super::collision_grid::CollisionGrid;
use super::extent::Extent;
use super::sweep::Shape;
use super::{LabelPlacement, LabelRequest, Obstacle, PixelBox, VisibleArea};

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
/// `steps` in CSS pixels a kilometre, each above 0; of more than 255 the first 255 count.
pub fn place(
    obstacles: &[Obstacle],
    request: &[LabelRequest],
    steps: &[f32],
    visible_areas: &[VisibleArea],
) -> Vec<Option<LabelPlacement>> {
    let mut placer = LabelPlacer::new(obstacles, request, steps.get(..255).unwrap_or(steps), visible_areas);
    let home = placer.map.home();
    for step in home..placer.end() {
        for needed in [true, false] {
            placer.place_first_lines(step, needed);
            placer.place_other_lines(step, needed);
        }
    }
    for step in (0..home).rev() {
        placer.show_from(step);
    }
    placer.entries.into_iter().map(|entry| entry.placement).collect()
}

/// Words and the place they have found.
struct Entry<'a> {
    owner: usize,
    request: &'a LabelRequest,
    first: Extent,
    all: Extent,
    placement: Option<LabelPlacement>,
}

struct LabelPlacer<'a> {
    entries: Vec<Entry<'a>>,
    map: Map<'a>,
}

impl<'a> LabelPlacer<'a> {
    fn new(
        obstacles: &[Obstacle],
        request: &'a [LabelRequest],
        steps: &'a [f32],
        visible_areas: &'a [VisibleArea],
    ) -> Self {
        let entries = request.iter().enumerate().map(|(owner, request)| Entry::new(owner, request)).collect();
        let points =
            obstacles.iter().map(|obstacle| obstacle.at).chain(request.iter().map(|request| request.at));
        let bounds = bounds(points);
        let mut grid = CollisionGrid::new(bounds, steps);
        for obstacle in
            obstacles.iter().filter(|obstacle| is_finite(obstacle.at) && obstacle.radius.is_finite())
        {
            grid.insert(Shape::of_obstacle(obstacle));
        }
        Self { entries, map: Map { steps, visible_areas, grid, reserved: CollisionGrid::new(bounds, steps) } }
    }

    /// The number of zoom steps.
    fn end(&self) -> u8 {
        self.map.end()
    }

    fn place_first_lines(&mut self, step: u8, needed: bool) {
        let waiting = |entry: &&mut Entry| {
            entry.placement.is_none() && entry.request.needed == needed && entry.request.first_step <= step
        };
        for entry in self.entries.iter_mut().filter(waiting).filter(|entry| entry.can_be_placed()) {
            entry.placement = self.map.place_first_line(entry, step);
        }
    }

    /// Shows words from a smaller scale on where the place that they have found is free there too.
    fn show_from(&mut self, step: u8) {
        for entry in &mut self.entries {
            let is_next = |placement: &LabelPlacement| placement.step == step + 1;
            let Some(placement) =
                entry.placement.filter(|it| is_next(it) && entry.request.first_step <= step)
            else {
                continue;
            };
            let lines_step = if placement.full_step == placement.step { step } else { placement.full_step };
            let spread = if lines_step == step { entry.all } else { entry.first };
            let shape = entry.shape(spread.at(placement.offset, placement.anchor), self.map.scale(step));
            let leader = entry.leader(placement.leader, self.map.scale(step));
            if self.map.are_free(&shape, leader.as_ref()) {
                self.map.insert([Some(shape), leader]);
                entry.placement = Some(LabelPlacement { step, full_step: lines_step, ..placement });
            }
        }
    }

    fn place_other_lines(&mut self, step: u8, needed: bool) {
        for entry in self.entries.iter_mut().filter(|entry| entry.request.needed == needed) {
            let Some(placement) = entry.placement.filter(|placement| placement.full_step > step) else {
                continue;
            };
            if self.map.take_all_lines(entry, placement, step) {
                entry.placement = Some(LabelPlacement { full_step: step, ..placement });
            }
        }
    }
}

impl<'a> Entry<'a> {
    fn new(owner: usize, request: &'a LabelRequest) -> Self {
        let first = Extent::of(request.lines.get(..1).unwrap_or_default());
        Self { owner, request, first, all: Extent::of(&request.lines), placement: None }
    }

    /// Whether there are words, and figures to reckon with.
    fn can_be_placed(&self) -> bool {
        let Extent { width, above, below } = self.all;
        is_finite(self.request.at) && (width + above + below).is_finite() && !self.request.lines.is_empty()
    }

    fn shape(&self, spread: PixelBox, from_scale: f32) -> Shape {
        Shape::of_label(self.owner, self.request.at, spread, from_scale)
    }

    /// The line to the words, where they need one.
    fn leader(&self, ends: Option<[(i16, i16); 2]>, from_scale: f32) -> Option<Shape> {
        ends.map(|ends| Shape::of_leader(self.owner, self.request.at, ends, from_scale))
    }
}

/// A free place for a first line.
struct Choice {
    place: Candidate,
    /// Whether the first line would run out of the frame.
    strays: bool,
    /// Whether the line stands where other words hope to show theirs.
    intrudes: bool,
    /// The zoom step from which there is room for all lines; the number of zoom steps where there never is.
    full_step: u8,
}

/// The map while it fills.
struct Map<'a> {
    steps: &'a [f32],
    visible_areas: &'a [VisibleArea],
    /// What shows.
    grid: CollisionGrid,
    /// Where words whose first line shows may have room for all their lines.
    reserved: CollisionGrid,
}

impl Map<'_> {
    fn end(&self) -> u8 {
        self.steps.len() as u8
    }

    /// The scale of a zoom step, in CSS pixels a kilometre.
    fn scale(&self, step: u8) -> f32 {
        self.steps.get(usize::from(step)).copied().unwrap_or(f32::INFINITY)
    }

    /// Takes the nearest place that is free for a first line from a zoom step on, if possible one where the others
    /// show some time and where the line stands in nobody's way.
    fn place_first_line(&mut self, entry: &Entry, step: u8) -> Option<LabelPlacement> {
        let places = candidates(entry.request, entry.first, entry.all);
        let choice = places
            .chunk_by(|a, b| a.ring == b.ring)
            .filter_map(|ring| self.best(entry, ring, step))
            .min_by_key(|choice| (choice.strays, choice.full_step > self.latest(), choice.intrudes))
            .filter(|choice| !choice.strays || self.is_last_frame(step))?;
        let Candidate { offset, anchor, leader, .. } = choice.place;
        let request = entry.shape(entry.first.at(offset, anchor), self.scale(step));
        self.insert([Some(request), entry.leader(leader, self.scale(step))]);
        if entry.request.lines.len() == 1 {
            return Some(LabelPlacement { offset, anchor, step, full_step: step, leader });
        }
        if choice.full_step < self.end() {
            self.reserved.insert(entry.shape(entry.all.at(offset, anchor), self.scale(choice.full_step)));
        }
        Some(LabelPlacement { offset, anchor, step, full_step: self.end(), leader })
    }

    /// The best place of a ring; one that intrudes only for needed words.
    fn best(&self, entry: &Entry, ring: &[Candidate], step: u8) -> Option<Choice> {
        ring.iter()
            .filter_map(|place| self.choice(entry, *place, step))
            .filter(|choice| entry.request.needed || !choice.intrudes)
            .min_by_key(|choice| (choice.strays, choice.intrudes, choice.full_step))
    }

    /// What a place is worth, if it is free for the first line.
    fn choice(&self, entry: &Entry, place: Candidate, step: u8) -> Option<Choice> {
        let first = entry.shape(entry.first.at(place.offset, place.anchor), self.scale(step));
        let leader = entry.leader(place.leader, self.scale(step));
        if !self.are_free(&first, leader.as_ref()) {
            return None;
        }
        let spread = entry.all.at(place.offset, place.anchor);
        let has_room = |step: &u8| {
            let all = entry.shape(spread, self.scale(*step));
            let strays = self.strays(entry, spread, *step);
            !strays && self.grid.is_free(&all) && self.reserved.is_free(&all)
        };
        let full_step = (step..self.end()).find(has_room).unwrap_or(self.end());
        let strays = self.strays(entry, entry.first.at(place.offset, place.anchor), step);
        let shapes = core::iter::once(&first).chain(&leader);
        let intrudes = shapes.into_iter().any(|shape| !self.reserved.is_free(shape));
        Some(Choice { place, strays, intrudes, full_step })
    }

    /// The zoom step of the smallest window: words find their place there, and keep it at smaller scales if they can.
    fn home(&self) -> u8 {
        let least = self.visible_areas.first().map_or(0.0, |visible_area| visible_area.scale);
        self.steps.iter().position(|scale| *scale >= least).map_or(self.end(), |step| step as u8)
    }

    /// The zoom step at which words should show in full: the one after the largest window's.
    fn latest(&self) -> u8 {
        let of =
            |visible_area: &VisibleArea| self.steps.iter().position(|scale| *scale >= visible_area.scale);
        let last = self.visible_areas.last().and_then(of).map_or(self.end(), |step| step as u8 + 1);
        last.min(self.end().saturating_sub(1))
    }

    /// Takes the room of words and of the line to them.
    fn insert(&mut self, shapes: [Option<Shape>; 2]) {
        for shape in shapes.into_iter().flatten() {
            self.grid.insert(shape);
        }
    }

    /// Whether nothing else stands where words and the line to them would.
    fn are_free(&self, request: &Shape, leader: Option<&Shape>) -> bool {
        self.grid.is_free(request) && leader.is_none_or(|leader| self.grid.is_free(leader))
    }

    /// Whether no larger window will come in which words might find a better place.
    fn is_last_frame(&self, step: u8) -> bool {
        self.visible_areas.last().is_none_or(|visible_area| visible_area.scale <= self.scale(step))
    }

    /// Whether needed words run out of the window that shows the map at a zoom step.
    fn strays(&self, entry: &Entry, spread: PixelBox, step: u8) -> bool {
        let scale = self.scale(step);
        let reached = self
            .visible_areas
            .iter()
            .rev()
            .find(|visible_area| visible_area.scale <= scale)
            .or(self.visible_areas.first());
        entry.request.needed
            && reached.is_some_and(|visible_area| !visible_area.holds(entry.request.at, spread, scale))
    }

    /// Takes the room for all lines from a zoom step on, if it is free.
    fn take_all_lines(&mut self, entry: &Entry, placement: LabelPlacement, step: u8) -> bool {
        let spread = entry.all.at(placement.offset, placement.anchor);
        let all = entry.shape(spread, self.scale(step));
        let is_free = self.grid.is_free(&all) && !self.strays(entry, spread, step);
        if is_free {
            self.grid.insert(all);
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
