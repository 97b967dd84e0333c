//! The places round its point where a label may stand, the best one first.
//!
//! A label and the size of its text come in, offsets go out.
//! It knows nothing of what else is on the map.

use crate::Anchor;

use super::{LabelRequest, text_metrics::TextMetrics};

/// Room in CSS pixels between a symbol and its label.
const GAP: f32 = 4.0;
/// How much further out required labels may move, in CSS pixels.
const FURTHER: [f32; 4] = [0.0, 10.0, 24.0, 42.0];
/// The first ring whose labels have a leader line.
const FIRST_LED: u8 = 2;
/// Room in CSS pixels at both ends of a leader line.
const LEADER_GAP: f32 = 3.0;
/// From the baseline up to the middle of a line, in em of its ascent.
const MIDDLE: f32 = 0.37;

/// A place where a label may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// From the point to the anchor on the first baseline, in CSS pixels.
    pub offset: (i16, i16),
    /// Which end is anchored.
    pub anchor: Anchor,
    /// How far out it is. A place on a smaller ring comes before one on a larger ring.
    pub ring: u8,
    /// The ends of the leader line to it.
    pub leader: Option<[(i16, i16); 2]>,
}

/// The places for a label, the best one first.
pub(super) fn candidates(request: &LabelRequest, first: TextMetrics, all: TextMetrics) -> Vec<Candidate> {
    if request.clearance > 0.0 { beside(request, first, all) } else { upon(request, first, all) }
}

/// A side of a symbol: the parts of the distance that the anchor goes right and down, the anchor, and how the lines are
/// aligned with that height.
type Side = (f32, f32, Anchor, Align);

/// How lines are aligned with a height.
#[derive(Clone, Copy)]
enum Align {
    /// All of it is above.
    Above,
    /// The middle of the first line is on it.
    Level,
    /// The middle of the block is on it.
    Centred,
    /// All of it is below.
    Below,
}

/// One over the square root of two.
const SLANT: f32 = core::f32::consts::FRAC_1_SQRT_2;

/// The sides that every label tries.
const SIDES: [Side; 8] = [
    (1.0, 0.0, Anchor::Start, Align::Level),
    (SLANT, -SLANT, Anchor::Start, Align::Above),
    (SLANT, SLANT, Anchor::Start, Align::Below),
    (-1.0, 0.0, Anchor::End, Align::Level),
    (-SLANT, -SLANT, Anchor::End, Align::Above),
    (-SLANT, SLANT, Anchor::End, Align::Below),
    (0.0, -1.0, Anchor::Middle, Align::Above),
    (0.0, 1.0, Anchor::Middle, Align::Below),
];

/// The further sides that a required label tries.
const MORE_SIDES: [Side; 6] = [
    (1.0, 0.0, Anchor::Start, Align::Centred),
    (-1.0, 0.0, Anchor::End, Align::Centred),
    (-0.4, -1.0, Anchor::Start, Align::Above),
    (-0.4, 1.0, Anchor::Start, Align::Below),
    (0.4, -1.0, Anchor::End, Align::Above),
    (0.4, 1.0, Anchor::End, Align::Below),
];

/// Places round a symbol.
fn beside(request: &LabelRequest, first: TextMetrics, all: TextMetrics) -> Vec<Candidate> {
    let rings = if request.required { FURTHER.len() } else { 1 };
    (0..)
        .zip(FURTHER.into_iter().take(rings))
        .flat_map(|(ring, further)| {
            let is_led = ring >= FIRST_LED;
            let beneath = SIDES.iter().filter(|_| request.beneath).rev().take(1);
            let more: &[Side] = if request.required && !is_led { &MORE_SIDES } else { &[] };
            let sides = beneath.chain(SIDES.iter()).chain(more);
            sides.map(move |side| {
                let place = at_side(*side, further, ring, request, first, all);
                Candidate { leader: is_led.then(|| leader(*side, further, request)), ..place }
            })
        })
        .collect()
}

fn at_side(
    side: Side,
    further: f32,
    ring: u8,
    request: &LabelRequest,
    first: TextMetrics,
    all: TextMetrics,
) -> Candidate {
    let (x, y, anchor, align) = side;
    let drop = match align {
        Align::Above => -all.descent,
        Align::Level => first.ascent * MIDDLE,
        Align::Centred => f32::midpoint(all.ascent, -all.descent),
        Align::Below => all.ascent,
    };
    let distance = request.clearance + GAP + further;
    Candidate { offset: from_symbol(request, x * distance, y * distance + drop), anchor, ring, leader: None }
}

/// From the edge of the symbol to the nearest corner or side of the label.
fn leader((x, y, ..): Side, further: f32, request: &LabelRequest) -> [(i16, i16); 2] {
    let (near, far) = (request.clearance + LEADER_GAP, request.clearance + GAP + further - LEADER_GAP);
    [from_symbol(request, x * near, y * near), from_symbol(request, x * far, y * far)]
}

/// Whole pixels from the point that the label belongs to.
fn from_symbol(request: &LabelRequest, x: f32, y: f32) -> (i16, i16) {
    rounded(x + f32::from(request.offset.0), y + f32::from(request.offset.1))
}

/// Places on the point and near it, in steps of a quarter of the first line's width and half of its height.
fn upon(request: &LabelRequest, first: TextMetrics, all: TextMetrics) -> Vec<Candidate> {
    let (wide, high): (i16, i16) = if request.required { (3, 5) } else { (2, 3) };
    let mut steps: Vec<(i16, i16)> =
        (-high..=high).flat_map(|down| (-wide..=wide).map(move |right| (right, down))).collect();
    steps.sort_by_key(|(right, down)| (right * right + down * down, *down, *right));
    let centre = f32::midpoint(all.ascent, -all.descent);
    steps
        .into_iter()
        .map(|(right, down)| Candidate {
            offset: rounded(
                f32::from(right) * first.width / 4.0,
                centre + f32::from(down) * first.height() / 2.0,
            ),
            anchor: Anchor::Middle,
            ring: (right * right + down * down) as u8,
            leader: None,
        })
        .collect()
}

/// Whole pixels.
fn rounded(x: f32, y: f32) -> (i16, i16) {
    (x.round() as i16, y.round() as i16)
}
