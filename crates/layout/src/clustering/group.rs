//! Groups: a symbol, symbols spread round their place, or a cluster.

use model::{MapPoint, ObjectIx};

use super::disc::Disc;
use super::middle::middle;
use super::spread;
use crate::{Cluster, NEVER, symbol_list::Symbol};

/// Room round a cluster in CSS pixels.
const APART: f32 = 3.0;

/// Symbols that are drawn together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    /// Positions in the list of symbols.
    pub members: Vec<usize>,
    pub at: MapPoint,
    /// The discs that it takes on the screen.
    pub discs: Vec<Disc>,
    pub arrangement: Arrangement,
}

/// How a group is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Arrangement {
    /// One symbol at its place.
    Alone,
    /// Each symbol so many CSS pixels beside its place.
    Spread(Vec<(i16, i16)>),
    /// One cluster, up to the zoom step from which its members stand alone.
    Clustered { until: u8 },
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

    /// Groups that cover one another at every scale: spread round their place, or one cluster where they are too many.
    pub(super) fn spread(parts: &[Self], symbols: &[Symbol]) -> Self {
        let clustered = Self::clustered(parts, NEVER, symbols);
        let chosen: Vec<Symbol> =
            clustered.members.iter().filter_map(|at| symbols.get(*at)).copied().collect();
        let Some(offsets) = spread::offsets(&chosen) else { return clustered };
        let discs = chosen.iter().zip(&offsets).map(|(symbol, offset)| symbol.disc(*offset)).collect();
        Self { discs, arrangement: Arrangement::Spread(offsets), ..clustered }
    }

    /// One cluster for several groups.
    pub(super) fn clustered(parts: &[Self], until: u8, symbols: &[Symbol]) -> Self {
        let mut members: Vec<usize> = parts.iter().flat_map(|part| &part.members).copied().collect();
        members.sort_unstable();
        let places: Vec<MapPoint> =
            members.iter().filter_map(|at| symbols.get(*at)).map(|symbol| symbol.at).collect();
        let at = middle(&places);
        let disc = Disc { at, offset: (0, 0), radius: Cluster::RADIUS + APART };
        Self { members, at, discs: vec![disc], arrangement: Arrangement::Clustered { until } }
    }

    /// The object of each of its symbols.
    pub(super) fn objects(&self, symbols: &[Symbol]) -> Vec<ObjectIx> {
        self.members.iter().filter_map(|at| symbols.get(*at)).map(|symbol| symbol.object).collect()
    }

    /// Whether two groups cover one another at a scale or at any larger one.
    pub(super) fn covers(&self, other: &Self, scale: f32) -> bool {
        self.discs.iter().any(|one| other.discs.iter().any(|it| one.covers(*it, scale)))
    }
}
