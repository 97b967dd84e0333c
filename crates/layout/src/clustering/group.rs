//! What stands on the map as one: a symbol, symbols spread round their place, or a sign for several.

use model::{MapPoint, ObjectIx};

use super::disc::Disc;
use super::spread;
use crate::{Cluster, NEVER, symbol_list::Symbol};

/// Room round a sign in CSS pixels: signs may touch, not overlap.
const APART: f32 = 3.0;

/// Symbols that are drawn together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    /// Positions in the list of symbols.
    pub members: Vec<usize>,
    pub at: MapPoint,
    /// What of it is on the screen.
    pub discs: Vec<Disc>,
    pub arrangement: Arrangement,
}

/// How a piece is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Arrangement {
    /// One symbol at its place.
    Alone,
    /// Each symbol so many CSS pixels beside its place.
    Spread(Vec<(i16, i16)>),
    /// One sign, until the zoom step at which it parts.
    Joined { until: u8 },
}

impl Group {
    /// A single symbol.
    pub(super) fn alone(member: usize, symbols: &[Symbol]) -> Option<Self> {
        let symbol =
            symbols.get(member).filter(|symbol| symbol.at.x.is_finite() && symbol.at.y.is_finite())?;
        Some(Self {
            members: vec![member],
            at: symbol.at,
            discs: vec![symbol.disc((0, 0))],
            arrangement: Arrangement::Alone,
        })
    }

    /// Symbols that no scale parts: spread round their place, or one sign for ever where they are too many.
    pub(super) fn spread(parts: &[Self], symbols: &[Symbol]) -> Self {
        let joined = Self::joined(parts, NEVER, symbols);
        let chosen: Vec<Symbol> = joined.members.iter().filter_map(|at| symbols.get(*at)).copied().collect();
        let Some(offsets) = spread::offsets(&chosen) else { return joined };
        let discs = chosen.iter().zip(&offsets).map(|(symbol, offset)| symbol.disc(*offset)).collect();
        Self { discs, arrangement: Arrangement::Spread(offsets), ..joined }
    }

    /// One sign for several pieces.
    pub(super) fn joined(parts: &[Self], until: u8, symbols: &[Symbol]) -> Self {
        let mut members: Vec<usize> = parts.iter().flat_map(|part| &part.members).copied().collect();
        members.sort_unstable();
        let places: Vec<MapPoint> =
            members.iter().filter_map(|at| symbols.get(*at)).map(|symbol| symbol.at).collect();
        let at = middle(&places);
        let sign = Disc { at, offset: (0, 0), radius: Cluster::RADIUS + APART };
        Self { members, at, discs: vec![sign], arrangement: Arrangement::Joined { until } }
    }

    /// The object of each of its symbols.
    pub(super) fn objects(&self, symbols: &[Symbol]) -> Vec<ObjectIx> {
        self.members.iter().filter_map(|at| symbols.get(*at)).map(|symbol| symbol.object).collect()
    }

    /// Whether two pieces cover one another at a scale or at any larger one.
    pub(super) fn covers(&self, other: &Self, scale: f32) -> bool {
        self.discs.iter().any(|one| other.discs.iter().any(|it| one.covers(*it, scale)))
    }
}

/// The mean of some places.
pub(super) fn middle(places: &[MapPoint]) -> MapPoint {
    let count = f64::from(u32::try_from(places.len()).unwrap_or(u32::MAX).max(1));
    let mean =
        |of: fn(&MapPoint) -> f32| (places.iter().map(|at| f64::from(of(at))).sum::<f64>() / count) as f32;
    MapPoint { x: mean(|at| at.x), y: mean(|at| at.y) }
}
