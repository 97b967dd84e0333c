//! Spreads symbols of one place round it, so that each can be seen.
//!
//! Symbols come in, an offset in CSS pixels for each goes out; nothing where they are too many, or would meet at a scale.

use core::f32::consts::{FRAC_PI_2, PI, TAU};

use model::MapPoint;

use super::disc::Disc;
use super::middle::middle;
use crate::symbol_list::Symbol;

/// The most symbols on a ring.
const MOST: usize = 12;
/// The least radius that a symbol counts for, so that fingers hit one of them.
const LEAST: f32 = 12.0;
/// Room between neighbours, and between the place and the nearest edge of a symbol: the line must be seen.
const ROOM: f32 = 2.0;
const LINE: f32 = 8.0;
/// How often the ring may grow, and by how much, until symbols of nearly one place never meet.
const TRIES: usize = 8;
const GROWTH: f32 = 1.25;
/// Places nearer to the middle than this have no bearing, in kilometres.
const NEAR: f32 = 0.5;

/// An offset for each symbol, in their order.
pub(super) fn offsets(symbols: &[Symbol]) -> Option<Vec<(i16, i16)>> {
    if symbols.len() > MOST {
        return None;
    }
    let angles = angles(symbols);
    let mut radius = least_radius(symbols);
    for _ in 0..TRIES {
        let offsets: Vec<(i16, i16)> = angles.iter().map(|angle| on_ring(*angle, radius)).collect();
        if are_apart(symbols, &offsets) {
            return Some(offsets);
        }
        radius *= GROWTH;
    }
    None
}

/// Whole pixels from the middle of a ring.
fn on_ring(angle: f32, radius: f32) -> (i16, i16) {
    ((angle.cos() * radius).round() as i16, (angle.sin() * radius).round() as i16)
}

/// A ring on which the widest neighbours have room, and no symbol lies on the place itself.
fn least_radius(symbols: &[Symbol]) -> f32 {
    let widest = symbols.iter().map(|symbol| symbol.radius).fold(LEAST, f32::max);
    let half_step = PI / symbols.len().max(2) as f32;
    ((widest + ROOM / 2.0) / half_step.sin()).max(widest + LINE)
}

/// Even steps round the middle in the order of the symbols' own bearings, turned towards these.
fn angles(symbols: &[Symbol]) -> Vec<f32> {
    let places: Vec<MapPoint> = symbols.iter().map(|symbol| symbol.at).collect();
    let centre = middle(&places);
    let bearings: Vec<Option<f32>> = places
        .iter()
        .map(|at| (at.x - centre.x, at.y - centre.y))
        .map(|(x, y)| (x.hypot(y) > NEAR).then(|| y.atan2(x)))
        .collect();
    let mut order: Vec<usize> = (0..symbols.len()).collect();
    let bearing = |at: usize| bearings.get(at).copied().flatten();
    order.sort_by(|one, other| bearing(*one).unwrap_or(PI).total_cmp(&bearing(*other).unwrap_or(PI)));
    let step = TAU / symbols.len().max(1) as f32;
    let turned: Vec<f32> =
        order.iter().enumerate().filter_map(|(rank, at)| Some(bearing(*at)? - rank as f32 * step)).collect();
    let first = mean_angle(&turned).unwrap_or(if symbols.len() == 2 { PI } else { -FRAC_PI_2 });
    let mut angles = vec![0.0; symbols.len()];
    for (rank, at) in order.into_iter().enumerate() {
        if let Some(angle) = angles.get_mut(at) {
            *angle = first + rank as f32 * step;
        }
    }
    angles
}

fn mean_angle(angles: &[f32]) -> Option<f32> {
    let (x, y) = angles.iter().fold((0.0, 0.0), |(x, y), angle| (x + angle.cos(), y + angle.sin()));
    (f32::hypot(x, y) > 0.01).then(|| y.atan2(x))
}

/// Whether no two symbols meet at any scale.
fn are_apart(symbols: &[Symbol], offsets: &[(i16, i16)]) -> bool {
    let discs: Vec<Disc> = symbols.iter().zip(offsets).map(|(symbol, offset)| symbol.disc(*offset)).collect();
    let mut pairs =
        discs.iter().enumerate().flat_map(|(at, one)| discs.iter().skip(at + 1).map(move |it| (one, it)));
    pairs.all(|(one, other)| one.nearest(*other, 0.0) >= one.radius + other.radius)
}
