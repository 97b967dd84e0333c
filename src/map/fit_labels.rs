//! Keeps labels from overlapping on the screen as it is, whatever its fonts and the size of its text.
//!
//! The page gives each label a place that is free in the type of the style sheet. Here the labels are measured, the most
//! important first; one that overlaps another loses all lines but the first, moves round its symbol, or is hidden.

use page::names::{attribute, selector};

use super::zoom_classes::showing;
use crate::dom::{self, Element};

/// How far two boxes may overlap, in pixels: the white space round letters.
const TOLERANCE: f64 = 2.0;
/// From a symbol to a line beside it, in pixels.
const GAP: f64 = 4.0;

/// A box on the screen.
#[derive(Clone, Copy)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn of(element: &Element) -> Option<Self> {
        let rect = element.rect();
        (rect.width > 0.0).then_some(Self {
            left: rect.left,
            top: rect.top,
            right: rect.left + rect.width,
            bottom: rect.top + rect.height,
        })
    }

    fn overlaps(self, other: Self) -> bool {
        self.left + TOLERANCE < other.right
            && other.left + TOLERANCE < self.right
            && self.top + TOLERANCE < other.bottom
            && other.top + TOLERANCE < self.bottom
    }

    fn moved(self, (right, down): (f64, f64)) -> Self {
        Self {
            left: self.left + right,
            right: self.right + right,
            top: self.top + down,
            bottom: self.bottom + down,
        }
    }
}

/// A symbol's shape and the id of its object.
type Shape = (Option<String>, Area);

/// Fits all labels that show; for each change of the scale, once the map is at rest.
pub(super) fn fit_labels() {
    for label in dom::all(selector::RESET_LABELS) {
        label.remove_attribute(attribute::CROWDED);
        move_lines(&label, (0.0, 0.0));
    }
    let shapes: Vec<Shape> = dom::all(&showing(selector::SYMBOL_OBJECTS)).iter().filter_map(shape).collect();
    // Who joined is named before all else.
    let year = dom::first(selector::MAP).and_then(|map| map.attribute(attribute::YEAR)).unwrap_or_default();
    let joined =
        [selector::LABEL, "[", attribute::JOINED, "=\"", &year, "\"],", selector::JOINED_LABELS].concat();
    let mut labels = dom::all(&joined);
    let others: Vec<_> =
        dom::all(&showing(selector::LABEL)).into_iter().filter(|it| !labels.contains(it)).collect();
    labels.extend(others);
    let measured: Vec<_> = labels.into_iter().map(|label| (lines(&label), label)).collect();
    let mut placed = Vec::new();
    for (lines, label) in measured.into_iter().filter(|(lines, _)| !lines.is_empty()) {
        place(&label, &lines, &shapes, &mut placed);
    }
}

fn shape(symbol: &Element) -> Option<Shape> {
    let area = Area::of(&symbol.first(selector::SHAPE)?)?;
    Some((symbol.attribute(attribute::OBJECT), area))
}

fn lines(label: &Element) -> Vec<Area> {
    label.all("text").iter().filter_map(Area::of).collect()
}

fn place(label: &Element, lines: &[Area], shapes: &[Shape], placed: &mut Vec<Area>) {
    let object = label.first(selector::OBJECT).and_then(|it| it.attribute(attribute::OBJECT));
    let is_own = |shape: &Shape| object.is_some() && shape.0 == object;
    let is_free = |area: Area| {
        !placed.iter().any(|other| area.overlaps(*other))
            && !shapes.iter().any(|shape| !is_own(shape) && area.overlaps(shape.1))
    };
    if lines.iter().all(|line| is_free(*line)) {
        placed.extend(lines);
        return;
    }
    let Some(first) = lines.first().copied() else { return };
    let own = shapes.iter().find(|shape| is_own(shape)).map(|shape| shape.1);
    let moves = own.map(|own| moves_round(first, own)).unwrap_or_default();
    let fits = |by: &(f64, f64)| is_free(first.moved(*by));
    let found = core::iter::once((0.0, 0.0)).chain(moves).find(fits);
    let crowded = if found.is_some() { "lines" } else { "all" };
    label.set_attribute(attribute::CROWDED, crowded);
    if let Some(by) = found {
        move_lines(label, by);
        placed.push(first.moved(by));
    }
}

/// Moves that bring a line to the right of a symbol, to the left, above, below, and to its corners.
fn moves_round(line: Area, symbol: Area) -> [(f64, f64); 8] {
    let middle = f64::midpoint;
    let level = middle(symbol.top, symbol.bottom) - middle(line.top, line.bottom);
    let centre = middle(symbol.left, symbol.right) - middle(line.left, line.right);
    let (right, left) = (symbol.right + GAP - line.left, symbol.left - GAP - line.right);
    let (above, below) = (symbol.top - line.bottom, symbol.bottom - line.top);
    [
        (right, level),
        (left, level),
        (centre, above),
        (centre, below),
        (right, above),
        (right, below),
        (left, above),
        (left, below),
    ]
}

fn move_lines(label: &Element, (right, down): (f64, f64)) {
    if let Some(lines) = label.first("g") {
        let (right, down) = (right.round() as i32, down.round() as i32);
        lines.set_style("--move", &format!("{right}px,{down}px"));
        label.update_attribute(attribute::MOVED, (right != 0 || down != 0).then_some("true"));
    }
}
