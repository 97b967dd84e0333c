//! Thins the map: symbols that would cover one another at a scale are joined into one sign.
//!
//! Symbols come in; from which scale each stands alone, beside its true place where it must, and the signs for
//! the scales before that go out. It knows nothing of words.
//!
//! Symbols that cover one another even at the largest scale are spread round their place, if they are few. Then, from the largest
//! scale down to the smallest, what covers something is joined with it; what is joined stays so at every smaller scale, so that
//! nothing comes and goes as the reader moves away.

mod disc;
mod grid;
mod piece;
mod spread;

use model::{Cluster, Object, ObjectIx, Spot, TIERS};

use crate::symbols::{self, Symbol};
use disc::Disc;
use piece::{Form, Piece};

/// The number of tiers: the tier at which what never stands alone would.
const NEVER: u8 = TIERS.len() as u8;
/// How often signs may be joined again with what they cover; each pass leaves fewer.
const PASSES: usize = 32;

/// How the symbols of a document are drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Thinning {
    /// By object and position.
    pub(crate) spots: Vec<Vec<Spot>>,
    pub(crate) clusters: Vec<Cluster>,
}

impl Symbol {
    fn disc(&self, offset: (i16, i16)) -> Disc {
        Disc { at: self.at, offset, radius: self.radius }
    }
}

impl Thinning {
    /// Thins the symbols of some objects.
    pub(crate) fn of(objects: &[Object], troop_scale: f32) -> Self {
        let symbols = symbols::symbols(objects, troop_scale);
        let spots = objects.iter().map(|object| vec![Spot::default(); object.positions().len()]).collect();
        let mut thinning = Self { spots, clusters: Vec::new() };
        let mut pieces: Vec<Piece> = (0..symbols.len()).filter_map(|at| Piece::alone(at, &symbols)).collect();
        let largest = TIERS.last().copied().unwrap_or(1.0);
        pieces = settled(pieces, largest, |members| Piece::spread(members, &symbols));
        thinning.note_spread(&pieces, &symbols);
        for (tier, scale) in (0..NEVER).zip(TIERS).rev() {
            pieces = settled(pieces, scale, |parts| {
                for part in parts {
                    thinning.note_joined(part, tier + 1, &symbols);
                }
                Piece::joined(parts, tier + 1, &symbols)
            });
        }
        for piece in pieces.iter().filter(|piece| matches!(piece.form, Form::Joined { .. })) {
            thinning.note_joined(piece, 0, &symbols);
        }
        thinning.clusters.sort_by(|one, other| (one.from, &one.members).cmp(&(other.from, &other.members)));
        thinning
    }

    /// How a symbol is drawn.
    pub(crate) fn spot(&self, object: ObjectIx, position: usize) -> Spot {
        self.spots.get(object.get()).and_then(|spots| spots.get(position)).copied().unwrap_or_default()
    }

    fn note_spread(&mut self, pieces: &[Piece], symbols: &[Symbol]) {
        for piece in pieces {
            match &piece.form {
                Form::Alone => {}
                Form::Spread(offsets) => {
                    for (member, offset) in piece.members.iter().zip(offsets) {
                        self.change(*member, symbols, |spot| spot.offset = *offset);
                    }
                }
                Form::Joined { .. } => self.never_alone(piece, symbols),
            }
        }
    }

    /// Notes that a piece is joined at each tier below one: its symbols stand alone only from there on, or its
    /// sign shows from there until it parts.
    fn note_joined(&mut self, piece: &Piece, tier: u8, symbols: &[Symbol]) {
        match piece.form {
            Form::Joined { until } if tier < until => {
                let members = piece.objects(symbols);
                self.clusters.push(Cluster { at: piece.at, from: tier, until, members });
            }
            Form::Joined { .. } => {}
            Form::Alone | Form::Spread(_) => {
                for member in &piece.members {
                    self.change(*member, symbols, |spot| spot.tier = tier);
                }
            }
        }
    }

    fn never_alone(&mut self, piece: &Piece, symbols: &[Symbol]) {
        for member in &piece.members {
            self.change(*member, symbols, |spot| spot.tier = NEVER);
        }
    }

    fn change(&mut self, member: usize, symbols: &[Symbol], change: impl FnOnce(&mut Spot)) {
        let Some(symbol) = symbols.get(member) else { return };
        let spots = self.spots.get_mut(symbol.object.get());
        if let Some(spot) = spots.and_then(|spots| spots.get_mut(symbol.position)) {
            change(spot);
        }
    }
}

/// Joins pieces until none covers another at a scale.
fn settled(mut pieces: Vec<Piece>, scale: f32, mut join: impl FnMut(&[Piece]) -> Piece) -> Vec<Piece> {
    for _ in 0..PASSES {
        let before = pieces.len();
        pieces = grid::groups(pieces, scale)
            .into_iter()
            .map(|mut group| match (group.len(), group.pop()) {
                (1, Some(only)) => only,
                (_, last) => {
                    group.extend(last);
                    join(&group)
                }
            })
            .collect();
        if pieces.len() == before {
            break;
        }
    }
    pieces
}

#[cfg(test)]
mod tests;
