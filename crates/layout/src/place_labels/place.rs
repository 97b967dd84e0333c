//! Places labels one after the other, the most important one first.
//!
//! Obstacles, labels and scales come in, a placement for each label goes out, if there is any.
//! It knows nothing of fonts or screens beyond the size of a line.

use model::{MapBox, MapPoint};

use super::candidates::{Candidate, candidates};
use super::collision::Shape;
use super::collision_grid::CollisionGrid;
use super::entry::{Entry, is_finite};
use super::{LabelPlacement, LabelRequest, Obstacle, PixelBox, Territories, VisibleArea};

/// How many pairs of shapes are compared for each label, and of how many labels a map has at least the pairs. A map of a
/// thousand symbols takes a tenth of that.
const PAIRS: usize = 20_000;
const FEW: usize = 20;
/// How many hundredths of a label may stand on the territory of others before a place further off is better.
const TOLERATED: u16 = 25;

/// Finds a placement for each label; `None` where there is none at any scale, or where a label has no text.
///
/// Labels are given in the order of their importance; zoom steps and visible areas in ascending order of scale.
///
/// - The zoom steps are gone through from that of the first visible area to the largest. At each of them required
///   labels come before others, and first lines before further ones. A label without a place tries again at the next.
/// - Afterwards each label also shows at smaller scales where its place is free there.
/// - A label that shows at one scale shows at every larger one, at the same offset. It overlaps no other label and no
///   obstacle at any of these scales, those between two zoom steps and beyond the last one included.
/// - Required labels stay within the visible areas where they can. The first visible area also holds below its scale.
/// - A label keeps to its own territory, or to where there is none, if there is such a place.
///
/// # Units
/// `steps` in CSS pixels a kilometre, each above 0; of more than 255 the first 255 count.
pub fn place(
    obstacles: &[Obstacle],
    request: &[LabelRequest],
    steps: &[f32],
    visible_areas: &[VisibleArea],
    territories: &Territories,
) -> Vec<Option<LabelPlacement>> {
    let steps = steps.get(..255).unwrap_or(steps);
    let mut placer = LabelPlacer::new(obstacles, request, steps, visible_areas, territories);
    let home = placer.map.first_placed_step();
    for step in home..placer.end() {
        for required in [true, false] {
            placer.place_first_lines(step, required);
            placer.place_other_lines(step, required);
        }
    }
    for step in (0..home).rev() {
        placer.show_from(step);
    }
    placer.entries.into_iter().map(|entry| entry.placement).collect()
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
        territories: &'a Territories,
    ) -> Self {
        let entries = request.iter().enumerate().map(|(owner, request)| Entry::new(owner, request)).collect();
        let points =
            obstacles.iter().map(|obstacle| obstacle.at).chain(request.iter().map(|request| request.at));
        let bounds = bounds(points);
        let mut grid = CollisionGrid::new(bounds, steps).with_pairs(PAIRS * (FEW + request.len()));
        for obstacle in
            obstacles.iter().filter(|obstacle| is_finite(obstacle.at) && obstacle.radius.is_finite())
        {
            grid.insert(Shape::of_obstacle(obstacle));
        }
        Self {
            entries,
            map: Map { steps, visible_areas, territories, grid, reserved: CollisionGrid::new(bounds, steps) },
        }
    }

    /// The number of zoom steps.
    fn end(&self) -> u8 {
        self.map.end()
    }

    fn place_first_lines(&mut self, step: u8, required: bool) {
        let waiting = |entry: &&mut Entry| {
            entry.placement.is_none()
                && entry.request.required == required
                && entry.request.first_step <= step
        };
        for entry in self.entries.iter_mut().filter(waiting).filter(|entry| entry.can_be_placed()) {
            entry.placement = self.map.place_first_line(entry, step);
        }
    }

    /// Shows labels from a smaller scale on where their place is free there too.
    fn show_from(&mut self, step: u8) {
        for entry in &mut self.entries {
            let is_next = |placement: &LabelPlacement| placement.step == step + 1;
            let Some(placement) =
                entry.placement.filter(|it| is_next(it) && entry.request.first_step <= step)
            else {
                continue;
            };
            let lines_step = if placement.full_step == placement.step { step } else { placement.full_step };
            let text_box = if lines_step == step { entry.all } else { entry.first };
            let shape = entry.shape(text_box.at(placement.offset, placement.anchor), self.map.scale(step));
            let leader = entry.leader(placement.leader, self.map.scale(step));
            if self.map.are_free(&shape, leader.as_ref()) {
                self.map.insert([Some(shape), leader]);
                entry.placement = Some(LabelPlacement { step, full_step: lines_step, ..placement });
            }
        }
    }

    fn place_other_lines(&mut self, step: u8, required: bool) {
        for entry in self.entries.iter_mut().filter(|entry| entry.request.required == required) {
            let Some(placement) = entry.placement.filter(|placement| placement.full_step > step) else {
                continue;
            };
            if self.map.show_all_lines(entry, placement, step) {
                entry.placement = Some(LabelPlacement { full_step: step, ..placement });
            }
        }
    }
}

/// A candidate that is free for the first line, and what speaks for or against it.
struct RatedCandidate {
    place: Candidate,
    /// Whether the first line would reach beyond the visible area.
    overflows: bool,
    /// How far it would stand on the territory of others, in whole parts.
    misleads: u16,
    /// Whether the line stands in the room that is reserved for the further lines of another label.
    takes_reserved: bool,
    /// The zoom step from which there is room for all lines; the number of zoom steps where there never is.
    full_step: u8,
}

/// The map while it fills.
struct Map<'a> {
    steps: &'a [f32],
    visible_areas: &'a [VisibleArea],
    territories: &'a Territories,
    /// What is on the map.
    grid: CollisionGrid,
    /// Room for all lines of labels of which only the first line shows so far.
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

    /// Places a first line from a zoom step on: at the nearest free candidate where the further lines will have room
    /// soon enough and no reserved room is taken, or else at the nearest free one.
    fn place_first_line(&mut self, entry: &Entry, step: u8) -> Option<LabelPlacement> {
        let places = candidates(entry.request, entry.first, entry.all);
        let choice = places
            .chunk_by(|a, b| a.ring == b.ring)
            .filter_map(|ring| self.best(entry, ring, step))
            .min_by_key(|choice| {
                (
                    choice.overflows,
                    choice.full_step > self.latest_full_step(),
                    choice.misleads,
                    choice.takes_reserved,
                )
            })
            .filter(|choice| !choice.overflows || self.is_largest_window(step))?;
        let Candidate { offset, anchor, leader, .. } = choice.place;
        let request = entry.shape(entry.first.at(offset, anchor), self.scale(step));
        self.insert([Some(request), entry.leader(leader, self.scale(step))]);
        if entry.request.whole || entry.request.lines.len() == 1 {
            return Some(LabelPlacement { offset, anchor, step, full_step: step, leader });
        }
        if choice.full_step < self.end() {
            self.reserved.insert(entry.shape(entry.all.at(offset, anchor), self.scale(choice.full_step)));
        }
        Some(LabelPlacement { offset, anchor, step, full_step: self.end(), leader })
    }

    /// The best candidate of a ring. Only required labels may take reserved room.
    fn best(&self, entry: &Entry, ring: &[Candidate], step: u8) -> Option<RatedCandidate> {
        ring.iter()
            .filter_map(|place| self.rate(entry, *place, step))
            .filter(|choice| entry.request.required || !choice.takes_reserved)
            .min_by_key(|choice| (choice.overflows, choice.misleads, choice.takes_reserved, choice.full_step))
    }

    /// Rates a candidate; `None` where it is not free for the first line.
    fn rate(&self, entry: &Entry, place: Candidate, step: u8) -> Option<RatedCandidate> {
        let first = entry.shape(entry.first.at(place.offset, place.anchor), self.scale(step));
        let leader = entry.leader(place.leader, self.scale(step));
        if !self.are_free(&first, leader.as_ref()) || self.names_another(entry, place, step) {
            return None;
        }
        let text_box = entry.all.at(place.offset, place.anchor);
        let has_room = |step: &u8| {
            let all = entry.shape(text_box, self.scale(*step));
            let overflows = self.overflows(entry, text_box, *step);
            !overflows && self.grid.is_free(&all) && self.reserved.is_free(&all)
        };
        let full_step = (step..self.end()).find(has_room).unwrap_or(self.end());
        let overflows = self.overflows(entry, entry.first.at(place.offset, place.anchor), step);
        let shapes = core::iter::once(&first).chain(&leader);
        let takes_reserved = shapes.into_iter().any(|shape| !self.reserved.is_free(shape));
        let misleads = self.misleads(entry, text_box, step);
        Some(RatedCandidate { place, overflows, misleads, takes_reserved, full_step })
    }

    /// The zoom step of the smallest window, at which the first labels are placed.
    fn first_placed_step(&self) -> u8 {
        let least = self.visible_areas.first().map_or(0.0, |visible_area| visible_area.scale);
        self.steps.iter().position(|scale| *scale >= least).map_or(self.end(), |step| step as u8)
    }

    /// The zoom step at which all lines should show at the latest: the one after the largest window's.
    fn latest_full_step(&self) -> u8 {
        let of =
            |visible_area: &VisibleArea| self.steps.iter().position(|scale| *scale >= visible_area.scale);
        let last = self.visible_areas.last().and_then(of).map_or(self.end(), |step| step as u8 + 1);
        last.min(self.end().saturating_sub(1))
    }

    /// Adds a label and its leader line.
    fn insert(&mut self, shapes: [Option<Shape>; 2]) {
        for shape in shapes.into_iter().flatten() {
            self.grid.insert(shape);
        }
    }

    /// Whether a label and its leader line collide with nothing.
    fn are_free(&self, request: &Shape, leader: Option<&Shape>) -> bool {
        self.grid.is_free(request) && leader.is_none_or(|leader| self.grid.is_free(leader))
    }

    /// Whether a zoom step is that of the largest window, after which there is no better place to wait for.
    fn is_largest_window(&self, step: u8) -> bool {
        self.visible_areas.last().is_none_or(|visible_area| visible_area.scale <= self.scale(step))
    }

    /// Whether a required label reaches beyond the visible area at a zoom step.
    fn overflows(&self, entry: &Entry, text_box: PixelBox, step: u8) -> bool {
        let scale = self.scale(step);
        let reached = self
            .visible_areas
            .iter()
            .rev()
            .find(|visible_area| visible_area.scale <= scale)
            .or(self.visible_areas.first());
        entry.request.required
            && reached.is_some_and(|visible_area| !visible_area.holds(entry.request.at, text_box, scale))
    }

    /// Whether a label that need not show stands with its middle on the territory of others, or the name of a territory off it.
    fn names_another(&self, entry: &Entry, place: Candidate, step: u8) -> bool {
        let LabelRequest { own, required, clearance, .. } = entry.request;
        let text_box = entry.first.at(place.offset, place.anchor);
        let centre = MapBox::centre(entry.on_map(text_box, self.scale(step)));
        let is_own = |at: u16| own.contains(&at);
        let is_name = *clearance == 0.0 && self.territories.at(entry.request.at).is_some_and(is_own);
        !required && self.territories.at(centre).map_or(is_name, |at| !is_own(at))
    }

    /// How far a label stands on the territory of others at a zoom step, in parts of [`TOLERATED`].
    fn misleads(&self, entry: &Entry, text_box: PixelBox, step: u8) -> u16 {
        let bounds = entry.on_map(text_box, self.scale(step));
        self.territories.misleads(bounds, &entry.request.own) / TOLERATED
    }

    /// Shows all lines from a zoom step on, if there is room.
    fn show_all_lines(&mut self, entry: &Entry, placement: LabelPlacement, step: u8) -> bool {
        let text_box = entry.all.at(placement.offset, placement.anchor);
        let all = entry.shape(text_box, self.scale(step));
        let is_free = self.grid.is_free(&all) && !self.overflows(entry, text_box, step);
        if is_free {
            self.grid.insert(all);
        }
        is_free
    }
}

fn bounds(points: impl Iterator<Item = MapPoint>) -> MapBox {
    let nowhere = MapBox::centred(MapPoint { x: 0.0, y: 0.0 }, 1.0, 1.0);
    MapBox::around(points.filter(|point| is_finite(*point))).unwrap_or(nowhere)
}
