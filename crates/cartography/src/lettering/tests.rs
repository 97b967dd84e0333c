//! What the lettering of any map keeps to.

use model::{Anchor, MapBox, MapPoint, TIERS};
use proptest::prelude::*;

use super::*;

fn line(text: &str, size: f32, bold: bool) -> Line {
    Line { text: text.into(), size, bold, spacing: 0.0 }
}

fn words(x: f32, y: f32, clearance: f32, needed: bool, lines: &[&str]) -> Words {
    let lines = lines.iter().enumerate().map(|(index, text)| line(text, 13.0, index == 0)).collect();
    Words { at: MapPoint { x, y }, offset: (0, 0), clearance, from_tier: 0, lines, needed, beneath: false }
}

fn mark(words: &Words) -> Mark {
    Mark { offset: words.offset, ..Mark::new(words.at, words.clearance) }
}

fn marks(words: &[Words]) -> Vec<Mark> {
    words.iter().filter(|words| words.clearance > 0.0).map(mark).collect()
}

/// Each tier with its own scale, some between it and the next, or some beyond the last.
fn scales() -> impl Iterator<Item = (u8, f32)> {
    let next = TIERS.iter().skip(1).copied().chain([TIERS[TIERS.len() - 1] * 3.0]);
    (0..).zip(TIERS.iter().zip(next)).flat_map(|(tier, (from, to))| {
        (0..8u8).map(move |step| (tier, from + (to - from) * f32::from(step) / 8.0))
    })
}

/// What is wrong at a scale, in words, or nothing.
fn fault(
    marks: &[Mark],
    words: &[Words],
    places: &[Option<Placement>],
    tier: u8,
    scale: f32,
) -> Option<String> {
    let shown: Vec<(usize, PixelBox)> = words
        .iter()
        .zip(places)
        .enumerate()
        .filter_map(|(owner, (words, place))| Some((owner, shown_box(words, place.as_ref()?, tier, scale)?)))
        .collect();
    let marks = || marks.iter().filter(|mark| mark.scales.0 <= scale && scale < mark.scales.1);
    for (index, (owner, a)) in shown.iter().enumerate() {
        if let Some((_, b)) = shown[index + 1..].iter().find(|(_, b)| a.overlaps(*b)) {
            return Some(format!("{a:?} over {b:?} at {scale}"));
        }
        if let Some(mark) = marks().find(|mark| covers(*a, mark, scale)) {
            return Some(format!("{a:?} over {mark:?} at {scale}"));
        }
        let points = leader_points(&words[*owner], places[*owner].as_ref()?, scale);
        let others = || shown.iter().filter(|(other, _)| other != owner);
        if points
            .iter()
            .any(|p| others().any(|(_, b)| p.overlaps(*b)) || marks().any(|m| covers(*p, m, scale)))
        {
            return Some(format!("the line to {a:?} meets something at {scale}"));
        }
    }
    None
}

fn covers(b: PixelBox, mark: &Mark, scale: f32) -> bool {
    let (x, y) = (mark.at.x * scale + f32::from(mark.offset.0), mark.at.y * scale + f32::from(mark.offset.1));
    (x - x.clamp(b.left, b.right)).hypot(y - y.clamp(b.top, b.bottom)) < mark.radius
}

/// Small boxes along the line to words.
fn leader_points(words: &Words, placement: &Placement, scale: f32) -> Vec<PixelBox> {
    let Some([from, to]) = placement.leader else { return Vec::new() };
    let along = |a: i16, b: i16, step: u8| f32::from(a) + f32::from(b - a) * f32::from(step) / 8.0;
    let dot = PixelBox { left: -0.1, top: -0.1, right: 0.1, bottom: 0.1 };
    let point = |step: u8| {
        dot.moved(
            words.at.x * scale + along(from.0, to.0, step),
            words.at.y * scale + along(from.1, to.1, step),
        )
    };
    (0..=8).map(point).collect()
}

fn some_words() -> impl Strategy<Value = Words> {
    let at = (0.0..1500f32, 0.0..1500f32);
    let clearance = prop_oneof![Just(0.0), 3.0..30f32];
    let lines = prop::collection::vec("[A-Za-z0-9 ]{1,14}", 1..4);
    let drawn = ((-30..30_i16, -30..30_i16), 0..3_u8);
    let type_size = 9.0..20f32;
    (at, clearance, lines, any::<bool>(), type_size, drawn).prop_map(
        |(at, clearance, texts, needed, size, drawn)| {
            let ((x, y), (offset, from_tier)) = (at, drawn);
            let lines = texts.iter().enumerate().map(|(index, text)| line(text, size, index == 0)).collect();
            Words { at: MapPoint { x, y }, offset, clearance, from_tier, lines, needed, beneath: false }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_words_overlap_each_other_or_a_mark_at_any_scale(
        words in prop::collection::vec(some_words(), 0..60),
        others in prop::collection::vec((0.0..1500f32, 0.0..1500f32, 1.0..30f32, 0..4_usize), 0..10),
    ) {
        let others = others.into_iter().map(|(x, y, radius, until)| Mark {
            scales: (0.0, TIERS.get(until + 1).copied().unwrap_or(f32::INFINITY)),
            ..Mark::new(MapPoint { x, y }, radius)
        });
        let marks: Vec<Mark> = marks(&words).into_iter().chain(others).collect();
        let places = place(&marks, &words, &TIERS, &[]);
        prop_assert_eq!(places.len(), words.len());
        for (tier, scale) in scales() {
            prop_assert_eq!(fault(&marks, &words, &places, tier, scale), None);
        }
    }

    #[test]
    fn the_same_words_get_the_same_places(words in prop::collection::vec(some_words(), 0..40)) {
        let marks = marks(&words);
        prop_assert_eq!(place(&marks, &words, &TIERS, &[]), place(&marks, &words, &TIERS, &[]));
    }

    #[test]
    fn the_first_line_never_shows_later_than_the_others(words in prop::collection::vec(some_words(), 0..40)) {
        for placement in place(&marks(&words), &words, &TIERS, &[]).into_iter().flatten() {
            prop_assert!(placement.tier <= placement.full_tier && usize::from(placement.tier) < TIERS.len());
        }
    }

    #[test]
    fn odd_figures_do_no_harm(figures in prop::collection::vec(any::<[f32; 5]>(), 0..20), needed: bool) {
        let words: Vec<Words> = figures
            .iter()
            .map(|[x, y, clearance, size, spacing]| Words {
                at: MapPoint { x: *x, y: *y },
                offset: (0, 0),
                clearance: *clearance,
                from_tier: 0,
                lines: vec![Line { text: "odd".into(), size: *size, bold: false, spacing: *spacing }],
                needed,
                beneath: false,
            })
            .collect();
        let tiers: Vec<f32> = figures.iter().map(|figure| figure[0]).collect();
        prop_assert_eq!(place(&marks(&words), &words, &tiers, &[]).len(), words.len());
    }
}

#[test]
fn words_alone_stand_right_of_their_symbol_in_full_at_each_scale() {
    let words = [words(100.0, 100.0, 8.0, false, &["1,700", "in Poland"])];
    let placement = place(&marks(&words), &words, &TIERS, &[])[0].unwrap();
    assert_eq!((placement.tier, placement.full_tier, placement.anchor), (0, 0, Anchor::Start));
    assert_eq!(placement.offset, (12, 5));
}

#[test]
fn words_of_two_symbols_at_the_same_place_stand_on_different_sides() {
    let words = [words(100.0, 100.0, 8.0, false, &["one"]), words(100.0, 100.0, 8.0, false, &["another"])];
    let places = place(&marks(&words), &words, &TIERS, &[]);
    let (one, another) = (places[0].unwrap(), places[1].unwrap());
    assert_eq!((one.tier, another.tier), (0, 0));
    assert_ne!((one.offset, one.anchor), (another.offset, another.anchor));
}

#[test]
fn needed_words_win_over_others_that_come_first() {
    let needed = words(100.0, 100.0, 0.0, true, &["100,000"]);
    let alone = place(&[], std::slice::from_ref(&needed), &TIERS, &[])[0];
    let places = place(&[], &[words(100.0, 100.0, 0.0, false, &["UKRAINE"]), needed], &TIERS, &[]);
    assert!(alone.is_some());
    assert_eq!(places[1], alone);
    assert_ne!(places[0], place(&[], &[words(100.0, 100.0, 0.0, false, &["UKRAINE"])], &TIERS, &[])[0]);
}

#[test]
fn a_further_line_waits_where_only_the_first_has_room() {
    let words = words(100.0, 100.0, 5.0, false, &["300", "more US troops for Germany"]);
    let at = |x: f32, y: f32| Mark::new(MapPoint { x, y }, 12.0);
    let round = [at(600.0, 100.0), at(-400.0, 100.0), at(100.0, 600.0), at(100.0, -400.0)];
    let corners = [at(500.0, 500.0), at(-300.0, 500.0), at(500.0, -300.0), at(-300.0, -300.0)];
    let placement = place(&[round, corners].concat(), &[words], &TIERS, &[])[0].unwrap();
    assert!(placement.tier == 0 && placement.full_tier > 0, "{placement:?}");
}

#[test]
fn needed_words_stand_further_out_where_others_find_no_place() {
    let ring = Mark::new(MapPoint { x: 100.0, y: 100.0 }, 14.0);
    let tiers_of = |needed| place(&[ring], &[words(100.0, 100.0, 6.0, needed, &["300"])], &TIERS, &[])[0];
    assert_eq!(tiers_of(false), None);
    assert_eq!(tiers_of(true).unwrap().tier, 0);
}

#[test]
fn needed_words_in_a_crowd_stand_off_at_the_end_of_a_line() {
    let ring = Mark::new(MapPoint { x: 100.0, y: 100.0 }, 30.0);
    let words = [words(100.0, 100.0, 6.0, true, &["300"])];
    let placement = place(&[ring], &words, &TIERS, &[])[0];
    assert_eq!(placement, None, "the line itself would cross the ring");
    let disc = |(x, y), radius| Mark { offset: (x, y), ..Mark::new(words[0].at, radius) };
    let sides = [(18, 0), (-18, 0), (0, 18), (0, -18)].map(|at| disc(at, 9.0));
    let corners = [(34, 17), (-34, 17), (34, -17), (-34, -17)].map(|at| disc(at, 4.0));
    let beside = [sides, corners].concat();
    let placement = place(&beside, &words, &TIERS, &[])[0].unwrap();
    let [from, to] = placement.leader.unwrap();
    assert_eq!(placement.tier, 0);
    assert!(to.0.abs() > from.0.abs() && to.1.abs() > from.1.abs(), "{placement:?}");
}

#[test]
fn words_of_a_thinned_symbol_wait_for_it() {
    let words = [Words { from_tier: 2, ..words(100.0, 100.0, 6.0, true, &["300"]) }];
    assert_eq!(place(&marks(&words), &words, &TIERS, &[])[0].unwrap().tier, 2);
}

#[test]
fn a_crowd_hides_its_least_important_words_until_there_is_room() {
    let crowd: Vec<Words> = (0..36u8)
        .map(|i| words(f32::from(i % 6) * 200.0, f32::from(i / 6) * 200.0, 5.0, false, &["Kaliningrad"]))
        .collect();
    let tiers: Vec<Option<u8>> =
        place(&marks(&crowd), &crowd, &TIERS, &[]).iter().map(|place| place.map(|p| p.tier)).collect();
    assert_eq!(tiers[0], Some(0));
    assert!(tiers[35] > Some(0), "{tiers:?}");
    assert!(tiers.iter().filter(|tier| **tier == Some(0)).count() < 36);
}

#[test]
fn a_box_keeps_its_offset_at_each_scale() {
    let words = words(100.0, 200.0, 5.0, false, &["Kyiv"]);
    let placement = place(&[mark(&words)], std::slice::from_ref(&words), &TIERS, &[])[0].unwrap();
    for (tier, scale) in scales() {
        let shown = shown_box(&words, &placement, tier, scale).unwrap();
        assert!((shown.left - 100.0 * scale - f32::from(placement.offset.0)).abs() < 1e-3);
    }
}

#[test]
fn only_the_first_line_has_a_box_until_the_others_show() {
    let words = words(0.0, 0.0, 5.0, false, &["300", "more, in Germany"]);
    let placement = Placement { offset: (9, 5), anchor: Anchor::Start, tier: 1, full_tier: 2, leader: None };
    let height = |tier| shown_box(&words, &placement, tier, 1.0).map(|b| b.bottom - b.top);
    assert_eq!(height(0), None);
    assert!(height(1) < height(2));
    assert_eq!(height(2), height(3));
}

#[test]
fn words_without_a_line_get_no_place() {
    assert_eq!(place(&[], &[words(0.0, 0.0, 5.0, true, &[])], &TIERS, &[]), [None]);
}

#[test]
fn needed_words_stay_within_the_frame_where_they_can() {
    let tiers = [0.1, 0.2];
    let frame =
        Frame { bounds: MapBox::centred(MapPoint { x: 500.0, y: 500.0 }, 1000.0, 1000.0), scale: 0.1 };
    let words = [words(950.0, 500.0, 8.0, true, &["1,700"])];
    let free = place(&marks(&words), &words, &tiers, &[])[0].unwrap();
    let framed = place(&marks(&words), &words, &tiers, &[frame])[0].unwrap();
    assert_eq!((free.anchor, framed.anchor), (Anchor::Start, Anchor::End));
}

#[test]
fn words_that_want_it_stand_beneath_their_point() {
    let words = [Words { beneath: true, ..words(500.0, 500.0, 3.0, true, &["Crimea", "seized in 2014"]) }];
    let placement = place(&[], &words, &[0.1], &[])[0].unwrap();
    assert_eq!(placement.anchor, Anchor::Middle);
    assert!(placement.offset.1 > 0);
}
