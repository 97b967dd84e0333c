//! What clustering guarantees for any map.

use model::{Force, ForceStatus, Kind, MapPoint, ObjectId, Period, Site, SiteStatus};
use proptest::prelude::*;

use super::*;
use crate::step_at;

/// By how many pixels two symbols may overlap; the offsets of spread symbols are whole pixels.
const FEW: f32 = 7.0;
const TROOP_SCALE: f32 = 0.5;

fn object(at: usize, place: (f32, f32), troops: u32) -> Object {
    let at_point = MapPoint { x: place.0, y: place.1 };
    let kind = if troops == 0 {
        Kind::Site(Site {
            at: at_point,
            country: model::CountryCode::parse("POL").unwrap(),
            status: SiteStatus::InService,
        })
    } else {
        let status = ForceStatus::Stationed;
        Kind::Force(Force { at: at_point, countries: Vec::new(), troops, about: false, status })
    };
    let id = ObjectId::parse(&format!("unit-{at}")).unwrap();
    let name = format!("Unit {at}");
    Object { id, name, says: None, period: Period::default(), background: None, kind }
}

fn objects(places: &[(f32, f32, u32)]) -> Vec<Object> {
    places.iter().enumerate().map(|(at, (x, y, troops))| object(at, (*x, *y), *troops)).collect()
}

/// A disc on the screen.
type Disc = (f32, f32, f32);

fn shown(objects: &[Object], clustering: &Clustering, step: u8, scale: f32) -> Vec<Disc> {
    let symbols = symbol_list::symbols(objects, TROOP_SCALE).into_iter().filter_map(|symbol| {
        let SymbolPlacement { first_step: from, offset: (x, y) } =
            clustering.placement(symbol.object, symbol.position);
        let at = (symbol.at.x * scale + f32::from(x), symbol.at.y * scale + f32::from(y), symbol.radius);
        (from <= step).then_some(at)
    });
    let clusters = clustering.clusters.iter().filter(|cluster| cluster.shows_at(step));
    symbols.chain(clusters.map(|it| (it.at.x * scale, it.at.y * scale, Cluster::RADIUS))).collect()
}

fn overlap(one: Disc, other: Disc) -> f32 {
    one.2 + other.2 - (one.0 - other.0).hypot(one.1 - other.1)
}

/// How often each object is shown or counted at a zoom step.
fn counts(objects: &[Object], clustering: &Clustering, step: u8) -> Vec<usize> {
    let clusters = || clustering.clusters.iter().filter(|cluster| cluster.shows_at(step));
    (0..objects.len() as u16)
        .map(ObjectIx)
        .map(|ix| {
            let alone = usize::from(clustering.placement(ix, 0).first_step <= step);
            alone + clusters().filter(|cluster| cluster.members.contains(&ix)).count()
        })
        .collect()
}

fn some_places() -> impl Strategy<Value = Vec<(f32, f32, u32)>> {
    let anywhere = || (0.0..2500f32, 0.0..2500f32);
    let crowded = || (1000.0..1030f32, 1000.0..1030f32);
    let same = Just((500.0, 500.0));
    let place = prop_oneof![6 => anywhere(), 2 => crowded(), 1 => same];
    let troops = prop_oneof![Just(0), 1..2300_u32];
    prop::collection::vec((place, troops).prop_map(|((x, y), troops)| (x, y, troops)), 0..150)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_object_is_shown_or_counted_once_at_every_zoom_step(places in some_places()) {
        let objects = objects(&places);
        let clustering = Clustering::of(&objects, TROOP_SCALE);
        for step in 0..NEVER {
            prop_assert!(counts(&objects, &clustering, step).iter().all(|count| *count == 1));
        }
        prop_assert!(clustering.clusters.iter().all(|cluster| cluster.members.len() > 1));
    }

    #[test]
    fn no_two_symbols_cover_one_another_at_any_scale(places in some_places()) {
        let objects = objects(&places);
        let clustering = Clustering::of(&objects, TROOP_SCALE);
        let next = ZOOM_STEPS.iter().skip(1).copied().chain([4.0]);
        for (step, (from, to)) in (0..NEVER).zip(ZOOM_STEPS.into_iter().zip(next)) {
            for scale in (0..4_u8).map(|step| from + (to - from) * f32::from(step) / 4.0) {
                let shown = shown(&objects, &clustering, step, scale);
                for (at, one) in shown.iter().enumerate() {
                    for other in &shown[at + 1..] {
                        let far = (one.0 - other.0).hypot(one.1 - other.1);
                        prop_assert!(overlap(*one, *other) <= FEW && far > 1.0, "{one:?} {other:?} at {scale}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_same_symbols_are_clustered_alike(places in some_places()) {
        let objects = objects(&places);
        prop_assert_eq!(Clustering::of(&objects, TROOP_SCALE), Clustering::of(&objects, TROOP_SCALE));
    }
}

#[test]
fn symbols_far_apart_are_left_alone() {
    let clustering = Clustering::of(&objects(&[(0.0, 0.0, 100), (1000.0, 0.0, 0)]), TROOP_SCALE);
    assert!(clustering.clusters.is_empty());
    assert_eq!(clustering.placements, [[SymbolPlacement::default()], [SymbolPlacement::default()]]);
}

#[test]
fn two_symbols_at_one_place_stand_left_and_right_of_it_at_every_scale() {
    let clustering = Clustering::of(&objects(&[(50.0, 50.0, 100), (50.0, 50.0, 0)]), TROOP_SCALE);
    assert!(clustering.clusters.is_empty());
    assert_eq!(clustering.placement(ObjectIx(0), 0), SymbolPlacement { first_step: 0, offset: (-20, 0) });
    assert_eq!(clustering.placement(ObjectIx(1), 0), SymbolPlacement { first_step: 0, offset: (20, 0) });
}

#[test]
fn symbols_of_nearly_one_place_stand_on_their_own_sides_of_it() {
    let clustering = Clustering::of(&objects(&[(54.0, 50.0, 0), (50.0, 50.0, 0)]), TROOP_SCALE);
    let x = |at| clustering.placement(ObjectIx(at), 0).offset.0;
    assert!(x(0) > 0 && x(1) < 0);
}

#[test]
fn what_drifts_past_a_spread_symbol_is_joined_with_it_until_it_has_passed() {
    let clustering = Clustering::of(&objects(&[(0.0, 0.0, 0), (0.0, 0.0, 0), (90.0, 0.0, 0)]), TROOP_SCALE);
    assert_eq!(
        clustering.placement(ObjectIx(0), 0).first_step,
        clustering.placement(ObjectIx(2), 0).first_step
    );
    assert_eq!(
        clustering.placement(ObjectIx(1), 0),
        SymbolPlacement { first_step: step_at(0.55), offset: (20, 0) }
    );
    assert_eq!(clustering.clusters.len(), 1);
}

#[test]
fn two_symbols_near_each_other_are_one_cluster_until_there_is_room() {
    let clustering = Clustering::of(&objects(&[(0.0, 0.0, 0), (60.0, 0.0, 0)]), TROOP_SCALE);
    let until = step_at(0.24);
    let members = vec![ObjectIx(0), ObjectIx(1)];
    assert_eq!(clustering.clusters, [Cluster { at: MapPoint { x: 30.0, y: 0.0 }, from: 0, until, members }]);
    assert_eq!(
        clustering.placements,
        [
            [SymbolPlacement { first_step: until, offset: (0, 0) }],
            [SymbolPlacement { first_step: until, offset: (0, 0) }]
        ]
    );
}

#[test]
fn many_symbols_at_one_place_are_one_cluster_at_every_scale() {
    let clustering = Clustering::of(&objects(&[(9.0, 9.0, 0); 40]), TROOP_SCALE);
    assert_eq!(clustering.clusters.len(), 1);
    assert_eq!((clustering.clusters[0].from, clustering.clusters[0].until), (0, NEVER));
    assert_eq!(clustering.clusters[0].members.len(), 40);
}
