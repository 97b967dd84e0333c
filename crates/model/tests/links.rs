//! Deep links: what they restore, and what they say of what they cannot.

#[path = "../../../fuzz/properties/deep_link.rs"]
mod property;
mod sample;
#[path = "../../../fuzz/properties/seeds.rs"]
mod seeds;

use model::*;
use proptest::prelude::*;

fn locate(query: &str, fragment: &str) -> Located {
    DeepLink { query: query.into(), fragment: fragment.into() }.locate(&sample::document(), CardIx(0))
}

fn first() -> ViewState {
    ViewState::at(&sample::document(), CardIx(0))
}

fn sets(ids: [&str; 2]) -> Vec<CountrySet> {
    let source = Background { text: String::new(), source: "a list".into(), url: None };
    let set = |id: &str| CountrySet {
        id: id.into(),
        name: id.into(),
        source: source.clone(),
        members: Vec::new(),
        parts: Vec::new(),
        member: id.into(),
        periods: Vec::new(),
    };
    ids.map(set).into()
}

#[test]
fn a_bare_link_opens_the_card_of_its_page() {
    let located = locate("", "");
    assert_eq!(located.state, first());
    assert!(located.broken.is_empty());
}

#[test]
fn a_link_restores_the_view_that_printed_it() {
    let document = sample::document();
    let state = ViewState {
        selected: Some(Selection::Object(ObjectIx(0))),
        on_map: true,
        following: Following::Stopped,
        year: 2008,
        side: Some(SideIx(1)),
        ..first()
    };
    let link = DeepLink::to_view(&document, &state);
    assert_eq!(link, DeepLink { query: "year=2008&voice=kyiv".into(), fragment: "us-poland".into() });
    assert_eq!(link.locate(&document, CardIx(0)), Located { state, broken: Vec::new() });
}

#[test]
fn the_present_year_in_a_link_is_the_view_without_a_year() {
    let document = sample::document();
    let present = format!("year={}", document.as_of.year);
    assert_eq!(locate(&present, ""), locate("", ""));
    assert_eq!(DeepLink::to_view(&document, &first()).query, "");
}

#[test]
fn a_link_to_a_frame_restores_it_with_its_card_and_year() {
    let document = sample::document();
    let state = locate("frame=s-two", "").state;
    assert_eq!((state.card, state.frame, state.year), (CardIx(1), Some(FrameIx(2)), 2008));
    assert!(state.follows() && state.touring && state.open.contains(CardIx(1)));
    assert_eq!(DeepLink::to_view(&document, &state).query, "frame=s-two");
    for (query, part) in [("frame=s-one", "frame=s-one"), ("frame=", "frame="), ("frame=2", "frame=2")] {
        assert_eq!(locate(query, "").broken, [Broken { part: part.into(), nearest: None }]);
    }
}

#[test]
fn a_frame_that_is_read_is_not_in_the_link_before_the_reader_moves_the_map() {
    let document = sample::document();
    let read = first().apply(Action::Read(document.frame_view(FrameIx(2)).unwrap()));
    assert_eq!(DeepLink::to_view(&document, &read).query, "");
    let moved = read.apply(Action::Date(1999));
    let link = DeepLink::to_view(&document, &moved);
    assert_eq!(link.query, "year=1999&frame=s-two");
    let back = link.locate(&document, CardIx(0)).state;
    assert_eq!((back.frame, back.year, back.follows()), (Some(FrameIx(2)), 1999, false));
}

#[test]
fn a_camera_comes_back_within_a_few_kilometres() {
    let document = sample::document();
    let camera = Camera { centre: MapPoint { x: 3100.0, y: 1900.0 }, span: 800.0 };
    let state = ViewState { camera: Some(camera), ..first() };
    let back = DeepLink::to_view(&document, &state).locate(&document, CardIx(0)).state.camera.unwrap();
    assert!((back.centre.x - 3100.0).abs() < 2.0 && (back.centre.y - 1900.0).abs() < 2.0, "{back:?}");
    assert_eq!(back.span, 800.0);
}

#[test]
fn a_link_to_an_object_opens_the_card_that_speaks_of_it() {
    let state = locate("", "crimea").state;
    assert_eq!(state.selected, Some(Selection::Object(ObjectIx(1))));
    assert_eq!(state.card, CardIx(1));
    assert!(state.open.contains(CardIx(1)));
}

#[test]
fn a_link_to_a_renamed_card_finds_it() {
    assert_eq!(locate("", "old-outlook").state.card, CardIx(1));
}

#[test]
fn a_link_to_an_unknown_object_names_the_nearest_one() {
    let located = locate("", "us-polnad");
    assert_eq!(located.broken, [Broken { part: "us-polnad".into(), nearest: Some("us-poland".into()) }]);
    assert_eq!(located.state, first());
}

#[test]
fn each_bad_part_is_reported_and_the_article_shown() {
    for (query, fragment) in [
        ("year=1066", ""),
        ("year=soon", ""),
        ("voice=Kyiv", ""),
        ("map=1,2", ""),
        ("map=9999,50,100", ""),
        ("map=1,2,0", ""),
        ("map=NaN,1,1", ""),
        ("", "__proto__"),
        ("", "../x"),
        ("", "%zz"),
        ("", "<script>"),
        ("", "CRIMEA"),
    ] {
        let located = locate(query, fragment);
        assert_eq!(located.broken.len(), 1, "{query}#{fragment}");
        assert_eq!(located.state, first(), "{query}#{fragment}");
    }
}

#[test]
fn a_very_long_link_is_cut_in_its_report() {
    let located = locate("", &"é".repeat(40_000));
    assert!(located.broken.iter().all(|broken| broken.part.chars().count() <= 40));
}

#[test]
fn foreign_keys_are_no_mistakes() {
    assert!(locate("utm_source=mail&fbclid=1", "").broken.is_empty());
}

/// A document with all that a link can name.
fn document() -> Document {
    let mut document = sample::document();
    document.sheet.sets = sets(["nato", "soviet"]);
    document
}

#[test]
fn every_seed_leads_to_a_view() {
    for link in seeds::seeds("deep_link") {
        property::check(&link, &document());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_link_leads_to_a_view_and_back(link in "\\PC{0,80}(#\\PC{0,80})?") {
        property::check(&link, &document());
    }

    #[test]
    fn any_link_near_a_seed_leads_to_a_view_and_back(link in seeds::near_seeds("deep_link")) {
        property::check(&link, &document());
    }

    #[test]
    fn any_camera_leads_to_a_view_and_back(east in -3e3..3e3_f32, north in -3e3..3e3_f32, span in 0.0..1e4_f32) {
        property::check(&format!("map={},{},{}", Fixed(east), Fixed(north), Fixed(span)), &document());
    }
}

#[test]
fn layers_come_back_from_their_link() {
    let mut document = sample::document();
    document.sheet.sets = sets(["club", "union"]);
    for (layers, query) in [
        (Layers::default(), ""),
        (Layers::default().with(1, true), "layers=club,union"),
        (Layers::NONE.with(1, true), "layers=union"),
        (Layers::NONE, "layers=none"),
    ] {
        let state = ViewState { layers, ..first() };
        let link = DeepLink::to_view(&document, &state);
        assert_eq!(link.query, query);
        assert_eq!(link.locate(&document, CardIx(0)).state.layers, layers);
    }
    assert_eq!(document.sheet.layer(JOINED), None);
    document.sheet.sets[0].periods = vec![1949, 1999];
    let joined = DeepLink { query: "layers=joined".into(), fragment: String::new() };
    let state = joined.locate(&document, CardIx(0)).state;
    assert_eq!(state.layers, Layers::NONE.with(2, true));
    assert_eq!(DeepLink::to_view(&document, &state), joined);
    let unknown = DeepLink { query: "layers=club,mars".into(), fragment: String::new() };
    assert_eq!(unknown.locate(&document, CardIx(0)).broken.len(), 1);
}
