//! The shapes that are on the map, in grids that make collisions quick to find.
//!
//! Shapes come in; whether another one collides with any of them goes out. It knows nothing of labels.
//!
//! There is a grid in kilometres for the scales from each zoom step to the next. A shape is in each cell that it touches
//! at any of these scales, so that two shapes that collide have a cell in common.

use std::cell::Cell;

use model::{MapBox, MapPoint};

use super::collision::{PADDING, Shape};

/// Width of a grid's cells in CSS pixels at its smallest scale.
const CELL: f32 = 64.0;
/// The most columns and rows of a grid.
const MOST_CELLS: usize = 128;

/// The shapes on the map.
pub(super) struct CollisionGrid {
    shapes: Vec<Shape>,
    /// How many pairs of shapes may still be compared.
    pairs: Cell<usize>,
    layers: Vec<Layer>,
}

impl CollisionGrid {
    /// An empty collection for points in a box, with a grid from each scale to the next.
    pub(super) fn new(bounds: MapBox, scales: &[f32]) -> Self {
        let next = scales.iter().skip(1).copied().chain([f32::INFINITY]);
        let layers = scales.iter().zip(next).map(|(from, to)| Layer::new(bounds, (*from, to))).collect();
        Self { shapes: Vec::new(), pairs: Cell::new(usize::MAX), layers }
    }

    /// The same, comparing at most so many pairs of shapes: where hundreds lie at one place, the time would grow with
    /// their square. What is not compared any more is not free.
    pub(super) fn with_pairs(self, most: usize) -> Self {
        self.pairs.set(most);
        self
    }

    /// Notes that a shape is on the map.
    pub(super) fn insert(&mut self, shape: Shape) {
        for layer in self.layers.iter_mut().filter(|layer| layer.shows(&shape)) {
            layer.note(&shape, self.shapes.len());
        }
        self.shapes.push(shape);
    }

    /// Whether a shape collides with no other, except those of the same owner.
    pub(super) fn is_free(&self, shape: &Shape) -> bool {
        self.layers
            .iter()
            .filter(|layer| layer.shows(shape))
            .flat_map(|layer| layer.near(shape))
            .filter_map(|index| self.shapes.get(index))
            .all(|other| {
                let is_own = other.owner.is_some() && other.owner == shape.owner;
                is_own || self.takes_pair() && !shape.collides_with(other)
            })
    }

    fn takes_pair(&self) -> bool {
        let left = self.pairs.get();
        self.pairs.set(left.saturating_sub(1));
        left > 0
    }
}

/// A grid for the scales between two zoom steps.
struct Layer {
    scales: (f32, f32),
    corner: MapPoint,
    /// Width and height of a cell in kilometres.
    cell: f32,
    columns: usize,
    rows: usize,
    cells: Vec<Vec<usize>>,
}

impl Layer {
    fn new(bounds: MapBox, scales: (f32, f32)) -> Self {
        let cell = (CELL / scales.0).max(bounds.width().max(bounds.height()) / MOST_CELLS as f32);
        let count = |length: f32| ((length / cell).ceil() as usize).clamp(1, MOST_CELLS);
        let (columns, rows) = (count(bounds.width()), count(bounds.height()));
        Self { scales, corner: bounds.min, cell, columns, rows, cells: vec![Vec::new(); columns * rows] }
    }

    /// Whether a shape is there at any of the layer's scales.
    fn shows(&self, shape: &Shape) -> bool {
        shape.scales.0 <= self.scales.1 && self.scales.0 <= shape.scales.1
    }

    fn note(&mut self, shape: &Shape, index: usize) {
        for cell in self.cells_of(shape) {
            if let Some(noted) = self.cells.get_mut(cell) {
                noted.push(index);
            }
        }
    }

    /// The shapes that have a cell in common with this one; some of them more than once.
    fn near(&self, shape: &Shape) -> impl Iterator<Item = usize> {
        self.cells_of(shape).filter_map(|cell| self.cells.get(cell)).flatten().copied()
    }

    /// The cells that a shape touches at any of the layer's scales.
    fn cells_of(&self, shape: &Shape) -> impl Iterator<Item = usize> + use<> {
        let [across, down, ..] = shape.spans;
        let (left, right) = self.swept(shape.at.x - self.corner.x, across, self.columns);
        let (top, bottom) = self.swept(shape.at.y - self.corner.y, down, self.rows);
        let columns = self.columns;
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| row * columns + column))
    }

    /// The first and the last column or row that a span touches at any of the layer's scales.
    fn swept(&self, at: f32, (low, high): (f32, f32), count: usize) -> (usize, usize) {
        let (low, high) = (low - PADDING, high + PADDING);
        let least = (low / self.scales.0).min(low / self.scales.1);
        let most = (high / self.scales.0).max(high / self.scales.1);
        let index = |x: f32| ((x / self.cell).max(0.0) as usize).min(count - 1);
        (index(at + least), index(at + most))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place_labels::Obstacle;

    #[test]
    fn what_is_not_compared_any_more_is_not_free() {
        let disc = |x: f32| Obstacle { scales: (1.0, 2.0), ..Obstacle::new(MapPoint { x, y: 0.0 }, 3.0) };
        let shape = |x: f32| Shape::of_obstacle(&disc(x));
        let bounds = MapBox::centred(MapPoint { x: 50.0, y: 0.0 }, 100.0, 10.0);
        let mut grid = CollisionGrid::new(bounds, &[1.0]).with_pairs(100);
        grid.insert(shape(0.0));
        assert!(grid.is_free(&shape(20.0)));
        let is_free = (0..101).map(|_| grid.is_free(&shape(20.0)));
        assert_eq!(is_free.last(), Some(false));
    }
}
