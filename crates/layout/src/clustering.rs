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
mod group;
mod spread;

use model::{Object, ObjectIx};

use crate::{
    Cluster, NEVER, SymbolPlacement, ZOOM_STEPS,
    symbol_list::{self, Symbol},
};
use disc::Disc;
use group::{Arrangement, Group};

/// How often signs may be joined again with what they cover; each pass leaves fewer.
const PASSES: usize = 32;

/// How the symbols of a document are drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Clustering {
    /// By object and position.
    pub(crate) placements: Vec<Vec<SymbolPlacement>>,
    pub(crate) clusters: Vec<Cluster>,
}

impl Symbol {
    fn disc(&self, offset: (i16, i16)) -> Disc {
        Disc { at: self.at, offset, radius: self.radius }
    }
}

impl Clustering {
    /// Thins the symbols of some objects.
    pub(crate) fn of(objects: &[Object], circle_scale: f32) -> Self {
        let symbols = symbol_list::symbols(objects, circle_scale);
        let placements =
            objects.iter().map(|object| vec![SymbolPlacement::default(); object.positions().len()]).collect();
        let mut clustering = Self { placements, clusters: Vec::new() };
        let mut groups: Vec<Group> = (0..symbols.len()).filter_map(|at| Group::alone(at, &symbols)).collect();
        let largest = ZOOM_STEPS.last().copied().unwrap_or(1.0);
        groups = settled(groups, largest, |members| Group::spread(members, &symbols));
        clustering.note_spread(&groups, &symbols);
        for (step, scale) in (0..NEVER).zip(ZOOM_STEPS).rev() {
            groups = settled(groups, scale, |parts| {
                for part in parts {
                    clustering.note_joined(part, step + 1, &symbols);
                }
                Group::joined(parts, step + 1, &symbols)
            });
        }
        for group in groups.iter().filter(|group| matches!(group.arrangement, Arrangement::Joined { .. })) {
            clustering.note_joined(group, 0, &symbols);
        }
        clustering.clusters.sort_by(|one, other| (one.from, &one.members).cmp(&(other.from, &other.members)));
        clustering
    }

    /// How a symbol is drawn.
    pub(crate) fn placement(&self, object: ObjectIx, position: usize) -> SymbolPlacement {
        self.placements
            .get(object.get())
            .and_then(|placements| placements.get(position))
            .copied()
            .unwrap_or_default()
    }

    fn note_spread(&mut self, groups: &[Group], symbols: &[Symbol]) {
        for group in groups {
            match &group.arrangement {
                Arrangement::Alone => {}
                Arrangement::Spread(offsets) => {
                    for (member, offset) in group.members.iter().zip(offsets) {
                        self.change(*member, symbols, |placement| placement.offset = *offset);
                    }
                }
                Arrangement::Joined { .. } => self.never_alone(group, symbols),
            }
        }
    }

    /// Notes that a piece is joined at each zoom step below one: its symbols stand alone only from there on, or its
    /// sign shows from there until it parts.
    fn note_joined(&mut self, group: &Group, step: u8, symbols: &[Symbol]) {
        match group.arrangement {
            Arrangement::Joined { until } if step < until => {
                let members = group.objects(symbols);
                self.clusters.push(Cluster { at: group.at, from: step, until, members });
            }
            Arrangement::Joined { .. } => {}
            Arrangement::Alone | Arrangement::Spread(_) => {
                for member in &group.members {
                    self.change(*member, symbols, |placement| placement.first_step = step);
                }
            }
        }
    }

    fn never_alone(&mut self, group: &Group, symbols: &[Symbol]) {
        for member in &group.members {
            self.change(*member, symbols, |placement| placement.first_step = NEVER);
        }
    }

    fn change(&mut self, member: usize, symbols: &[Symbol], change: impl FnOnce(&mut SymbolPlacement)) {
        let Some(symbol) = symbols.get(member) else { return };
        let placements = self.placements.get_mut(symbol.object.get());
        if let Some(placement) = placements.and_then(|placements| placements.get_mut(symbol.position)) {
            change(placement);
        }
    }
}

/// Joins pieces until none covers another at a scale.
fn settled(mut groups: Vec<Group>, scale: f32, mut join: impl FnMut(&[Group]) -> Group) -> Vec<Group> {
    for _ in 0..PASSES {
        let before = groups.len();
        groups = grid::overlapping(groups, scale)
            .into_iter()
            .map(|mut group| match (group.len(), group.pop()) {
                (1, Some(only)) => only,
                (_, last) => {
                    group.extend(last);
                    join(&group)
                }
            })
            .collect();
        if groups.len() == before {
            break;
        }
    }
    groups
}

#[cfg(test)]
mod tests;
