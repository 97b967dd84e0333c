//! What the placement of labels guarantees for any map.

use model::{MapBox, MapPoint};

use crate::{Anchor, TypeStyle, ZOOM_STEPS};
use proptest::prelude::*;

use super::*;

fn line(text: &str, size: f32, bold: bool) -> Line {
    Line { text: text.into(), style: TypeStyle { size, bold, spacing: 0.0 } }
}

fn request(x: f32, y: f32, clearance: f32, required: bool, lines: &[&str]) -> LabelRequest {
    let lines = lines.iter().enumerate().map(|(index, text)| line(text, 13.0, index == 0)).collect();
    LabelRequest {
        at: MapPoint { x, y },
        offset: (0, 0),
        clearance,
        first_step: 0,
        lines,
        required,
        whole: false,
        beneath: false,
        own: Vec::new(),
    }
}

fn obstacle(request: &LabelRequest) -> Obstacle {
    Obstacle { offset: request.offset, ..Obstacle::new(request.at, request.clearance) }
}

fn obstacles(request: &[LabelRequest]) -> Vec<Obstacle> {
    request.iter().filter(|request| request.clearance > 0.0).map(obstacle).collect()
}

/// Each zoom step with its own scale, some between it and the next, or some beyond the last.
fn scales() -> impl Iterator<Item = (u8, f32)> {
    let next = ZOOM_STEPS.iter().skip(1).copied().chain([ZOOM_STEPS[ZOOM_STEPS.len() - 1] * 3.0]);
    (0..).zip(ZOOM_STEPS.iter().zip(next)).flat_map(|(step, (from, to))| {
        (0..8u8).map(move |part| (step, from + (to - from) * f32::from(part) / 8.0))
    })
}

/// What is wrong at a scale, in words, or nothing.
fn fault(
    obstacles: &[Obstacle],
    request: &[LabelRequest],
    places: &[Option<LabelPlacement>],
    step: u8,
    scale: f32,
) -> Option<String> {
    let shown: Vec<(usize, PixelBox)> = request
        .iter()
        .zip(places)
        .enumerate()
        .filter_map(|(owner, (request, place))| {
            Some((owner, shown_box(request, place.as_ref()?, step, scale)?))
        })
        .collect();
    let obstacles =
        || obstacles.iter().filter(|obstacle| obstacle.scales.0 <= scale && scale < obstacle.scales.1);
    for (index, (owner, a)) in shown.iter().enumerate() {
        if let Some((_, b)) = shown[index + 1..].iter().find(|(_, b)| a.overlaps(*b)) {
            return Some(format!("{a:?} over {b:?} at {scale}"));
        }
        if let Some(obstacle) = obstacles().find(|obstacle| covers(*a, obstacle, scale)) {
            return Some(format!("{a:?} over {obstacle:?} at {scale}"));
        }
        let points = leader_points(&request[*owner], places[*owner].as_ref()?, scale);
        let others = || shown.iter().filter(|(other, _)| other != owner);
        if points
            .iter()
            .any(|p| others().any(|(_, b)| p.overlaps(*b)) || obstacles().any(|m| covers(*p, m, scale)))
        {
            return Some(format!("the line to {a:?} meets something at {scale}"));
        }
    }
    None
}

fn covers(b: PixelBox, obstacle: &Obstacle, scale: f32) -> bool {
    let (x, y) = (
        obstacle.at.x * scale + f32::from(obstacle.offset.0),
        obstacle.at.y * scale + f32::from(obstacle.offset.1),
    );
    (x - x.clamp(b.left, b.right)).hypot(y - y.clamp(b.top, b.bottom)) < obstacle.radius
}

/// Small boxes along the line to words.
fn leader_points(request: &LabelRequest, placement: &LabelPlacement, scale: f32) -> Vec<PixelBox> {
    let Some([from, to]) = placement.leader else { return Vec::new() };
    let along = |a: i16, b: i16, step: u8| f32::from(a) + f32::from(b - a) * f32::from(step) / 8.0;
    let dot = PixelBox { left: -0.1, top: -0.1, right: 0.1, bottom: 0.1 };
    let point = |step: u8| {
        dot.moved(
            request.at.x * scale + along(from.0, to.0, step),
            request.at.y * scale + along(from.1, to.1, step),
        )
    };
    (0..=8).map(point).collect()
}

fn some_words() -> impl Strategy<Value = LabelRequest> {
    let at = (0.0..1500f32, 0.0..1500f32);
    let clearance = prop_oneof![Just(0.0), 3.0..30f32];
    let lines = prop::collection::vec("[A-Za-z0-9 ]{1,14}", 1..4);
    let drawn = ((-30..30_i16, -30..30_i16), 0..3_u8);
    let type_size = 9.0..20f32;
    (at, clearance, lines, any::<bool>(), type_size, drawn).prop_map(
        |(at, clearance, texts, required, size, drawn)| {
            let ((x, y), (offset, first_step)) = (at, drawn);
            let lines = texts.iter().enumerate().map(|(index, text)| line(text, size, index == 0)).collect();
            LabelRequest {
                at: MapPoint { x, y },
                offset,
                clearance,
                first_step,
                lines,
                required,
                whole: false,
                beneath: false,
                own: Vec::new(),
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_words_overlap_each_other_or_a_mark_at_any_scale(
        request in prop::collection::vec(some_words(), 0..60),
        others in prop::collection::vec((0.0..1500f32, 0.0..1500f32, 1.0..30f32, 0..4_usize), 0..10),
    ) {
        let others = others.into_iter().map(|(x, y, radius, until)| Obstacle {
            scales: (0.0, ZOOM_STEPS.get(until + 1).copied().unwrap_or(f32::INFINITY)),
            ..Obstacle::new(MapPoint { x, y }, radius)
        });
        let obstacles: Vec<Obstacle> = obstacles(&request).into_iter().chain(others).collect();
        let places = place(&obstacles, &request, &ZOOM_STEPS, &[], &Territories::default());
        prop_assert_eq!(places.len(), request.len());
        for (step, scale) in scales() {
            prop_assert_eq!(fault(&obstacles, &request, &places, step, scale), None);
        }
    }

    #[test]
    fn the_same_words_get_the_same_places(request in prop::collection::vec(some_words(), 0..40)) {
        let obstacles = obstacles(&request);
        prop_assert_eq!(place(&obstacles, &request, &ZOOM_STEPS, &[], &Territories::default()), place(&obstacles, &request, &ZOOM_STEPS, &[], &Territories::default()));
    }

    #[test]
    fn the_first_line_never_shows_later_than_the_others(request in prop::collection::vec(some_words(), 0..40)) {
        for placement in place(&obstacles(&request), &request, &ZOOM_STEPS, &[], &Territories::default()).into_iter().flatten() {
            prop_assert!(placement.step <= placement.full_step && usize::from(placement.step) < ZOOM_STEPS.len());
        }
    }

    #[test]
    fn odd_figures_do_no_harm(figures in prop::collection::vec(any::<[f32; 5]>(), 0..20), required: bool) {
        let request: Vec<LabelRequest> = figures
            .iter()
            .map(|[x, y, clearance, size, spacing]| LabelRequest {
                at: MapPoint { x: *x, y: *y },
                offset: (0, 0),
                clearance: *clearance,
                first_step: 0,
                lines: vec![Line { text: "odd".into(), style: TypeStyle { size: *size, bold: false, spacing: *spacing } }],
                required,
                whole: false,
                beneath: false,
 own: Vec::new(),
            })
            .collect();
        let steps: Vec<f32> = figures.iter().map(|figure| figure[0]).collect();
        prop_assert_eq!(place(&obstacles(&request), &request, &steps, &[], &Territories::default()).len(), request.len());
    }
}

#[test]
fn words_alone_stand_right_of_their_symbol_in_full_at_each_scale() {
    let request = [request(100.0, 100.0, 8.0, false, &["1,700", "in Poland"])];
    let placement =
        place(&obstacles(&request), &request, &ZOOM_STEPS, &[], &Territories::default())[0].unwrap();
    assert_eq!((placement.step, placement.full_step, placement.anchor), (0, 0, Anchor::Start));
    assert_eq!(placement.offset, (12, 5));
}

#[test]
fn words_of_two_symbols_at_the_same_place_stand_on_different_sides() {
    let request =
        [request(100.0, 100.0, 8.0, false, &["one"]), request(100.0, 100.0, 8.0, false, &["another"])];
    let places = place(&obstacles(&request), &request, &ZOOM_STEPS, &[], &Territories::default());
    let (one, another) = (places[0].unwrap(), places[1].unwrap());
    assert_eq!((one.step, another.step), (0, 0));
    assert_ne!((one.offset, one.anchor), (another.offset, another.anchor));
}

#[test]
fn needed_words_win_over_others_that_come_first() {
    let required = request(100.0, 100.0, 0.0, true, &["100,000"]);
    let alone = place(&[], std::slice::from_ref(&required), &ZOOM_STEPS, &[], &Territories::default())[0];
    let places = place(
        &[],
        &[request(100.0, 100.0, 0.0, false, &["UKRAINE"]), required],
        &ZOOM_STEPS,
        &[],
        &Territories::default(),
    );
    assert!(alone.is_some());
    assert_eq!(places[1], alone);
    assert_ne!(
        places[0],
        place(
            &[],
            &[request(100.0, 100.0, 0.0, false, &["UKRAINE"])],
            &ZOOM_STEPS,
            &[],
            &Territories::default()
        )[0]
    );
}

#[test]
fn a_further_line_waits_where_only_the_first_has_room() {
    let request = request(100.0, 100.0, 5.0, false, &["300", "more US troops for Germany"]);
    let at = |x: f32, y: f32| Obstacle::new(MapPoint { x, y }, 12.0);
    let round = [at(600.0, 100.0), at(-400.0, 100.0), at(100.0, 600.0), at(100.0, -400.0)];
    let corners = [at(500.0, 500.0), at(-300.0, 500.0), at(500.0, -300.0), at(-300.0, -300.0)];
    let placement =
        place(&[round, corners].concat(), &[request], &ZOOM_STEPS, &[], &Territories::default())[0].unwrap();
    assert!(placement.step == 0 && placement.full_step > 0, "{placement:?}");
}

#[test]
fn needed_words_stand_further_out_where_others_find_no_place() {
    let ring = Obstacle::new(MapPoint { x: 100.0, y: 100.0 }, 14.0);
    let steps_of = |required| {
        place(
            &[ring],
            &[request(100.0, 100.0, 6.0, required, &["300"])],
            &ZOOM_STEPS,
            &[],
            &Territories::default(),
        )[0]
    };
    assert_eq!(steps_of(false), None);
    assert_eq!(steps_of(true).unwrap().step, 0);
}

#[test]
fn needed_words_in_a_crowd_stand_off_at_the_end_of_a_line() {
    let ring = Obstacle::new(MapPoint { x: 100.0, y: 100.0 }, 30.0);
    let request = [request(100.0, 100.0, 6.0, true, &["300"])];
    let placement = place(&[ring], &request, &ZOOM_STEPS, &[], &Territories::default())[0];
    assert_eq!(placement, None, "the line itself would cross the ring");
    let disc = |(x, y), radius| Obstacle { offset: (x, y), ..Obstacle::new(request[0].at, radius) };
    let sides = [(18, 0), (-18, 0), (0, 18), (0, -18)].map(|at| disc(at, 9.0));
    let corners = [(34, 17), (-34, 17), (34, -17), (-34, -17)].map(|at| disc(at, 4.0));
    let beside = [sides, corners].concat();
    let placement = place(&beside, &request, &ZOOM_STEPS, &[], &Territories::default())[0].unwrap();
    let [from, to] = placement.leader.unwrap();
    assert_eq!(placement.step, 0);
    assert!(to.0.abs() > from.0.abs() && to.1.abs() > from.1.abs(), "{placement:?}");
}

#[test]
fn the_label_of_a_clustered_symbol_waits_for_it() {
    let request = [LabelRequest { first_step: 2, ..request(100.0, 100.0, 6.0, true, &["300"]) }];
    assert_eq!(
        place(&obstacles(&request), &request, &ZOOM_STEPS, &[], &Territories::default())[0].unwrap().step,
        2
    );
}

#[test]
fn a_crowd_hides_its_least_important_words_until_there_is_room() {
    let crowd: Vec<LabelRequest> = (0..36u8)
        .map(|i| request(f32::from(i % 6) * 170.0, f32::from(i / 6) * 170.0, 5.0, false, &["Kaliningrad"]))
        .collect();
    let steps: Vec<Option<u8>> = place(&obstacles(&crowd), &crowd, &ZOOM_STEPS, &[], &Territories::default())
        .iter()
        .map(|place| place.map(|p| p.step))
        .collect();
    assert_eq!(steps[0], Some(0));
    assert!(steps[35] > Some(0), "{steps:?}");
    assert!(steps.iter().filter(|step| **step == Some(0)).count() < 36);
}

#[test]
fn a_box_keeps_its_offset_at_each_scale() {
    let request = request(100.0, 200.0, 5.0, false, &["Kyiv"]);
    let placement = place(
        &[obstacle(&request)],
        std::slice::from_ref(&request),
        &ZOOM_STEPS,
        &[],
        &Territories::default(),
    )[0]
    .unwrap();
    for (step, scale) in scales() {
        let shown = shown_box(&request, &placement, step, scale).unwrap();
        assert!((shown.left - 100.0 * scale - f32::from(placement.offset.0)).abs() < 1e-3);
    }
}

#[test]
fn only_the_first_line_has_a_box_until_the_others_show() {
    let request = request(0.0, 0.0, 5.0, false, &["300", "more, in Germany"]);
    let placement =
        LabelPlacement { offset: (9, 5), anchor: Anchor::Start, step: 1, full_step: 2, leader: None };
    let height = |step| shown_box(&request, &placement, step, 1.0).map(|b| b.bottom - b.top);
    assert_eq!(height(0), None);
    assert!(height(1) < height(2));
    assert_eq!(height(2), height(3));
}

#[test]
fn words_without_a_line_get_no_place() {
    assert_eq!(
        place(&[], &[request(0.0, 0.0, 5.0, true, &[])], &ZOOM_STEPS, &[], &Territories::default()),
        [None]
    );
}

#[test]
fn required_labels_stay_within_the_visible_area_where_they_can() {
    let steps = [0.1, 0.2];
    let visible_area =
        VisibleArea { bounds: MapBox::centred(MapPoint { x: 500.0, y: 500.0 }, 1000.0, 1000.0), scale: 0.1 };
    let request = [request(950.0, 500.0, 8.0, true, &["1,700"])];
    let free = place(&obstacles(&request), &request, &steps, &[], &Territories::default())[0].unwrap();
    let within =
        place(&obstacles(&request), &request, &steps, &[visible_area], &Territories::default())[0].unwrap();
    assert_eq!((free.anchor, within.anchor), (Anchor::Start, Anchor::End));
}

#[test]
fn words_that_want_it_stand_beneath_their_point() {
    let request =
        [LabelRequest { beneath: true, ..request(500.0, 500.0, 3.0, true, &["Crimea", "seized in 2014"]) }];
    let placement = place(&[], &request, &[0.1], &[], &Territories::default())[0].unwrap();
    assert_eq!(placement.anchor, Anchor::Middle);
    assert!(placement.offset.1 > 0);
}

#[test]
fn labels_keep_to_their_own_territory_or_the_sea() {
    let ring = |left: f32, right: f32| {
        let corners = [(left, 0.0), (right, 0.0), (right, 1000.0), (left, 1000.0)];
        model::Outline::of_ring(corners.map(|(x, y)| MapPoint { x, y }).to_vec())
    };
    let (own, other) = (ring(0.0, 500.0), ring(500.0, 1000.0));
    let territories =
        Territories::new(&[Territory { outline: &own, weight: 1 }, Territory { outline: &other, weight: 1 }]);
    let placed = |x: f32, own: u16| {
        let request = [LabelRequest { own: vec![own], ..request(x, 500.0, 8.0, true, &["1,700"]) }];
        place(&obstacles(&request), &request, &[0.2], &[], &territories)[0].unwrap().anchor
    };
    assert_eq!((placed(450.0, 0), placed(450.0, 1)), (Anchor::End, Anchor::Start));
    assert_eq!(placed(950.0, 1), Anchor::Start);
}

#[test]
fn a_name_that_need_not_show_names_nothing_else() {
    let corners = [(0.0, 0.0), (2000.0, 0.0), (2000.0, 2000.0), (0.0, 2000.0)];
    let land = model::Outline::of_ring(corners.map(|(x, y)| MapPoint { x, y }).to_vec());
    let territories = Territories::new(&[Territory { outline: &land, weight: 1 }]);
    let placed = |required, own| {
        let request = [LabelRequest { own, ..request(1000.0, 1000.0, 0.0, required, &["LITHUANIA"]) }];
        place(&[], &request, &[0.2], &[], &territories)[0].is_some()
    };
    assert!(placed(false, vec![0]) && placed(true, Vec::new()));
    assert!(!placed(false, Vec::new()));
}
