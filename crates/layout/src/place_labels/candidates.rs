//! Where words may stand about their point, the best place first.
//!
//! Words and their size come in, offsets go out.
//! It knows nothing of what else is on the map.

use crate::Anchor;

use super::{LabelRequest, extent::Extent};

/// Room in CSS pixels between a symbol and its words.
const GAP: f32 = 4.0;
/// How much further out needed words may move, in CSS pixels; from the third ring on a line leads to them.
const FURTHER: [f32; 4] = [0.0, 10.0, 24.0, 42.0];
const FIRST_LED: u8 = 2;
/// Room in CSS pixels between a symbol and a line to its words, and between the line and the words.
const LEADER_GAP: f32 = 3.0;
/// From the baseline up to the middle of a line, in em of its ascent.
const MIDDLE: f32 = 0.37;

/// A place where words may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// From the point to the anchor on the first baseline, in CSS pixels.
    pub offset: (i16, i16),
    /// Which end is anchored.
    pub anchor: Anchor,
    /// How far out it is: places on a smaller ring come first, whatever else speaks for one further out.
    pub ring: u8,
    /// The ends of the line that leads there.
    pub leader: Option<[(i16, i16); 2]>,
}

/// The places for words, the best one first.
pub(super) fn candidates(request: &LabelRequest, first: Extent, all: Extent) -> Vec<Candidate> {
    if request.clearance > 0.0 { beside(request, first, all) } else { upon(request, first, all) }
}

/// A side of a symbol: the part of the distance that the anchor goes right and down, the anchor, and how the
/// words stand to that height.
type Side = (f32, f32, Anchor, Stand);

/// How a block of lines stands to a height.
#[derive(Clone, Copy)]
enum Stand {
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

/// The sides that all words try.
const SIDES: [Side; 8] = [
    (1.0, 0.0, Anchor::Start, Stand::Level),
    (SLANT, -SLANT, Anchor::Start, Stand::Above),
    (SLANT, SLANT, Anchor::Start, Stand::Below),
    (-1.0, 0.0, Anchor::End, Stand::Level),
    (-SLANT, -SLANT, Anchor::End, Stand::Above),
    (-SLANT, SLANT, Anchor::End, Stand::Below),
    (0.0, -1.0, Anchor::Middle, Stand::Above),
    (0.0, 1.0, Anchor::Middle, Stand::Below),
];

/// The sides that needed words try too.
const MORE_SIDES: [Side; 6] = [
    (1.0, 0.0, Anchor::Start, Stand::Centred),
    (-1.0, 0.0, Anchor::End, Stand::Centred),
    (-0.4, -1.0, Anchor::Start, Stand::Above),
    (-0.4, 1.0, Anchor::Start, Stand::Below),
    (0.4, -1.0, Anchor::End, Stand::Above),
    (0.4, 1.0, Anchor::End, Stand::Below),
];

/// Places round a symbol.
fn beside(request: &LabelRequest, first: Extent, all: Extent) -> Vec<Candidate> {
    let rings = if request.needed { FURTHER.len() } else { 1 };
    (0..)
        .zip(FURTHER.into_iter().take(rings))
        .flat_map(|(ring, further)| {
            let is_led = ring >= FIRST_LED;
            let beneath = SIDES.iter().filter(|_| request.beneath).rev().take(1);
            let more: &[Side] = if request.needed && !is_led { &MORE_SIDES } else { &[] };
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
    first: Extent,
    all: Extent,
) -> Candidate {
    let (x, y, anchor, stand) = side;
    let drop = match stand {
        Stand::Above => -all.below,
        Stand::Level => first.above * MIDDLE,
        Stand::Centred => f32::midpoint(all.above, -all.below),
        Stand::Below => all.above,
    };
    let distance = request.clearance + GAP + further;
    Candidate { offset: from_symbol(request, x * distance, y * distance + drop), anchor, ring, leader: None }
}

/// From the edge of the symbol to the corner or side of the words that is nearest to it.
fn leader((x, y, ..): Side, further: f32, request: &LabelRequest) -> [(i16, i16); 2] {
    let (near, far) = (request.clearance + LEADER_GAP, request.clearance + GAP + further - LEADER_GAP);
    [from_symbol(request, x * near, y * near), from_symbol(request, x * far, y * far)]
}

/// Whole pixels from the point that the words belong to.
fn from_symbol(request: &LabelRequest, x: f32, y: f32) -> (i16, i16) {
    rounded(x + f32::from(request.offset.0), y + f32::from(request.offset.1))
}

/// Places on the point itself: a quarter of the first line's width and half its height further each step.
fn upon(request: &LabelRequest, first: Extent, all: Extent) -> Vec<Candidate> {
    let (wide, high): (i16, i16) = if request.needed { (3, 5) } else { (2, 3) };
    let mut steps: Vec<(i16, i16)> =
        (-high..=high).flat_map(|down| (-wide..=wide).map(move |right| (right, down))).collect();
    steps.sort_by_key(|(right, down)| (right * right + down * down, *down, *right));
    let centre = f32::midpoint(all.above, -all.below);
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
