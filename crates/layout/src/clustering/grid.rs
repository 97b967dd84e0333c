//! Finds groups that cover one another at a scale, in a time that is in proportion to their number.
//!
//! Groups come in, lists of them go out: the first group of a list covers each of the others.

use std::collections::BTreeMap;

use super::group::Group;

/// Width of a cell in CSS pixels.
const CELL: f32 = 40.0;

/// The groups in lists, in their order; most lists hold one.
pub(super) fn overlapping(groups: Vec<Group>, scale: f32) -> Vec<Vec<Group>> {
    let mut cells: BTreeMap<(i32, i32), Vec<usize>> = BTreeMap::new();
    for (index, group) in groups.iter().enumerate() {
        for cell in cells_of(group, scale) {
            cells.entry(cell).or_default().push(index);
        }
    }
    let mut rest: Vec<Option<Group>> = groups.into_iter().map(Some).collect();
    let mut overlapping = Vec::new();
    for index in 0..rest.len() {
        let Some(seed) = rest.get_mut(index).and_then(Option::take) else { continue };
        let mut near: Vec<usize> =
            cells_of(&seed, scale).filter_map(|cell| cells.get(&cell)).flatten().copied().collect();
        near.sort_unstable();
        near.dedup();
        let mut group = Vec::new();
        for slot in near {
            let slot = rest.get_mut(slot).and_then(|it| it.take_if(|other| seed.covers(other, scale)));
            group.extend(slot);
        }
        group.insert(0, seed);
        overlapping.push(group);
    }
    overlapping
}

/// The cells that a group's discs touch at a scale or any larger one; some more than once. In kilometres, offsets get
/// shorter as the scale grows.
fn cells_of(group: &Group, scale: f32) -> impl Iterator<Item = (i32, i32)> + use<'_> {
    group.discs.iter().flat_map(move |disc| {
        let index = |x: f32| (x * scale / CELL).floor() as i32;
        let span = |at: f32, offset: i16| {
            let reach = disc.radius / scale;
            let moved = at + f32::from(offset) / scale;
            (index(at.min(moved) - reach), index(at.max(moved) + reach))
        };
        let ((left, right), (top, bottom)) = (span(disc.at.x, disc.offset.0), span(disc.at.y, disc.offset.1));
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| (column, row)))
    })
}
