//! Clustering: symbols that would cover one another at a scale become one cluster.
//!
//! Symbols come in; the scale from which each stands alone, the offset from its true place, and the clusters for smaller
//! scales go out. It knows nothing of labels.
//!
//! Symbols that cover one another even at the largest scale are spread round their place, if they are few. Then, from
//! the largest scale to the smallest, groups that cover one another are merged. Merged groups stay merged at every
//! smaller scale, so that a symbol that has joined a cluster does not come out of it as the reader zooms out.

mod disc;
mod grid;
mod group;
mod middle;
mod spread;

use model::{Object, ObjectIx};

use crate::{
    Cluster, NEVER, SymbolPlacement, ZOOM_STEPS,
    symbol_list::{self, Symbol},
};
use disc::Disc;
use group::{Arrangement, Group};

/// How often groups are merged at most at one scale; each pass leaves fewer.
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
    /// Clusters the symbols of some objects.
    pub(crate) fn of(objects: &[Object], circle_scale: f32) -> Self {
        let symbols = symbol_list::symbols(objects, circle_scale);
        let placements =
            objects.iter().map(|object| vec![SymbolPlacement::default(); object.positions().len()]).collect();
        let mut clustering = Self { placements, clusters: Vec::new() };
        let mut groups: Vec<Group> = (0..symbols.len()).filter_map(|at| Group::alone(at, &symbols)).collect();
        let largest = ZOOM_STEPS.last().copied().unwrap_or(1.0);
        groups = merged(groups, largest, |members| Group::spread(members, &symbols));
        clustering.note_spread(&groups, &symbols);
        for (step, scale) in (0..NEVER).zip(ZOOM_STEPS).rev() {
            groups = merged(groups, scale, |parts| {
                for part in parts {
                    clustering.note_clustered(part, step + 1, &symbols);
                }
                Group::clustered(parts, step + 1, &symbols)
            });
        }
        for group in groups.iter().filter(|group| matches!(group.arrangement, Arrangement::Clustered { .. }))
        {
            clustering.note_clustered(group, 0, &symbols);
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
                Arrangement::Clustered { .. } => self.never_alone(group, symbols),
            }
        }
    }

    /// Notes that a group is part of a cluster before a zoom step: its symbols stand alone from that step on, or its own
    /// cluster shows from that step on.
    fn note_clustered(&mut self, group: &Group, step: u8, symbols: &[Symbol]) {
        match group.arrangement {
            Arrangement::Clustered { until } if step < until => {
                let members = group.objects(symbols);
                self.clusters.push(Cluster { at: group.at, from: step, until, members });
            }
            Arrangement::Clustered { .. } => {}
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

/// Merges groups until none covers another at a scale.
fn merged(mut groups: Vec<Group>, scale: f32, mut merge: impl FnMut(&[Group]) -> Group) -> Vec<Group> {
    for _ in 0..PASSES {
        let before = groups.len();
        groups = grid::overlapping(groups, scale)
            .into_iter()
            .map(|mut group| match (group.len(), group.pop()) {
                (1, Some(only)) => only,
                (_, last) => {
                    group.extend(last);
                    merge(&group)
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
