//! What labels keep clear of: symbols, clusters, the dots of towns, and the areas' insides.

use model::{Kind, MapPoint, Object};

use crate::{
    Cluster, clustering::Clustering, place_labels::Obstacle, scale_of, symbol_list::symbols,
    symbols::AREA_EDGE,
};

/// Radius of the dot at the true place of a symbol that stands beside it, in CSS pixels.
const DOT: f32 = 2.0;
/// Room round a cluster for its corners, in CSS pixels.
const CORNER: f32 = 2.0;

/// The obstacles of a map; `town_dots` are those of the towns that are no objects.
pub(crate) fn obstacles(
    objects: &[Object],
    clustering: &Clustering,
    circle_scale: f32,
    town_dots: impl Iterator<Item = Obstacle>,
) -> Vec<Obstacle> {
    let symbols = symbols(objects, circle_scale).into_iter().flat_map(|symbol| {
        let placement = clustering.placement(symbol.object, symbol.position);
        let scales = (scale_of(placement.first_step), f32::INFINITY);
        let obstacle =
            Obstacle { offset: placement.offset, scales, ..Obstacle::new(symbol.at, symbol.radius) };
        let dot = placement.is_moved().then(|| Obstacle { scales, ..Obstacle::new(symbol.at, DOT) });
        core::iter::once(obstacle).chain(dot)
    });
    let clusters = clustering.clusters.iter().map(|cluster| {
        let scales = (scale_of(cluster.from), scale_of(cluster.until));
        Obstacle { scales, ..Obstacle::new(cluster.at, Cluster::RADIUS + CORNER) }
    });
    let all = symbols.chain(clusters).chain(town_dots).chain(areas(objects));
    all.filter(|obstacle| obstacle.radius > 0.0 && obstacle.scales.0 < obstacle.scales.1).collect()
}

/// A grid of small discs over each area, which grows with the scale while a disc does not.
fn areas(objects: &[Object]) -> impl Iterator<Item = Obstacle> {
    let bounds = objects.iter().filter_map(|object| match &object.kind {
        Kind::Area(area) => Some(area.bounds),
        _ => None,
    });
    bounds.flat_map(|b| {
        let part = |least: f32, size: f32, at: u8| least + size * (0.12 + 0.12 * f32::from(at));
        let at = move |row: u8, column: u8| MapPoint {
            x: part(b.min.x, b.width(), column + 1),
            y: part(b.min.y, b.height(), row),
        };
        (0..5_u8).flat_map(move |row| (0..5_u8).map(move |column| Obstacle::new(at(row, column), AREA_EDGE)))
    })
}
