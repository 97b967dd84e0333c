//! The map at a date: who belonged, what stands, where it changes.
#![allow(clippy::unwrap_used)]

mod sample;

use model::*;

fn document() -> Document {
    let mut document = sample::document();
    let source = Background { text: String::new(), source: "a list".into(), url: None };
    let code = |code: &str| CountryCode::parse(code).unwrap();
    let member = |country: &str, from, until| Member { country: code(country), from, until };
    document.sheet.countries =
        ["AAA", "BBB"].map(|it| Country { code: code(it), name: format!("Land {it}") }).into();
    let members = vec![member("CCC", 1949, None), member("AAA", 1999, None), member("BBB", 1955, Some(1990))];
    let part = Part {
        country: code("AAA"),
        shape: "east".into(),
        name: "East".into(),
        rest: "West".into(),
        from: 2010,
        until: None,
    };
    let set = CountrySet {
        id: "club".into(),
        name: "members".into(),
        member: "member".into(),
        source,
        members,
        parts: vec![part],
        periods: vec![1949, 1990],
    };
    document.sheet.sets = vec![set];
    document.stops = document.turning_years();
    document
}

#[test]
fn members_are_counted_at_a_year() {
    let document = document();
    let counts: Vec<_> =
        [1949, 1955, 1990, 1991, 1999].map(|year| document.moment(year).members.unwrap()).into();
    assert_eq!(counts, [1, 2, 2, 1, 2]);
    assert_eq!(document.moment(1955).joined, ["Land BBB"]);
    assert_eq!(document.moment(1999).members, Some(2));
}

#[test]
fn the_map_turns_where_anything_changes() {
    let document = document();
    let years = document.turning_years();
    for year in [1949, 1955, 1991, 1999, 2010, 2022] {
        assert!(years.contains(&year), "{year} in {years:?}");
    }
    assert!(years.is_sorted_by(|a, b| a < b), "{years:?}");
    assert_eq!(document.turn(1949, false), None);
    assert_eq!(document.turn(1950, true), Some(1955));
    assert_eq!(document.turn(2022, true), None);
}

#[test]
fn a_year_between_two_stops_is_at_the_one_before() {
    let document = document();
    assert_eq!(document.turning_years()[..4], [1949, 1955, 1991, 1999]);
    assert_eq!([1949, 1954, 1955, 1990, 2022].map(|year| document.stop(year)), [0, 0, 1, 1, 5]);
}

#[test]
fn a_part_joins_later_than_the_rest_of_its_country() {
    let document = document();
    let set = &document.sheet.sets[0];
    assert_eq!(document.moment(1999).joined, ["West"]);
    assert_eq!(document.moment(2010).joined, ["East"]);
    assert_eq!(
        [1998, 1999, 2009, 2010].map(|year| set.lacks(&set.parts[0], year)),
        [false, true, true, false]
    );
}

#[test]
fn a_part_that_belonged_alone_joins_with_no_rest() {
    let mut document = document();
    document.sheet.sets[0].parts[0].country = CountryCode::parse("DDD").unwrap();
    let set = &document.sheet.sets[0];
    assert_eq!((set.later_parts().count(), set.parts_alone().count()), (0, 1));
    assert_eq!(document.moment(1999).joined, ["Land AAA"]);
    assert!(document.moment(2010).joined.is_empty());
}

#[test]
fn members_are_sorted_into_the_periods_in_which_they_joined() {
    let set = &document().sheet.sets[0];
    let joined = |code: &str| set.joined(CountryCode::parse(code).unwrap());
    assert_eq!(["CCC", "AAA", "DDD"].map(joined), [Some(1949), Some(1999), None]);
    assert_eq!([1948, 1949, 1989, 1999].map(|year| set.period(year)), [None, Some(0), Some(0), Some(1)]);
    assert_eq!(set.period_years(), [(1949, 1955), (1999, 1999)]);
}

#[test]
fn the_subject_is_filled_from_the_year_it_exists() {
    let mut document = document();
    let country = CountryCode::parse("BBB").unwrap();
    document.sheet.subject = vec![country];
    assert_eq!(document.sheet.fill(country, 1980), Some("subject"));
    document.sheet.subject_from = Some(1991);
    assert_eq!(document.sheet.fill(country, 1980), Some("club"));
    assert_eq!(document.sheet.fill(country, 1991), Some("subject"));
    document.sheet.subject_from = Some(1971);
    assert!(document.turning_years().contains(&1971));
}

#[test]
fn what_has_no_date_stands_as_of_the_article_alone() {
    let document = document();
    let mapped = document.objects.iter().find(|object| object.is_mapped()).unwrap();
    let undated = Object { period: Period::default(), ..mapped.clone() };
    assert!(document.stands(&undated, 2022) && !document.stands(&undated, 2021));
    let dated = Object { period: Period { from: Some(Date::year(2014)), until: None }, ..mapped.clone() };
    assert!(document.stands(&dated, 2014) && !document.stands(&dated, 2013));
}

#[test]
fn another_year_than_the_frame_s_shows_also_what_happens_then() {
    let mut document = document();
    let happening = MapBox::centred(MapPoint { x: 100.0, y: 100.0 }, 50.0, 50.0);
    document.sheet.year_parts = vec![(1999, happening), (2022, happening)];
    let view = |year| ViewState { year, ..ViewState::at(&document, CardIx(0)) };
    let own = document.frames[0].focus;
    assert_eq!(document.shown_part(&view(1999)), own.union(happening));
    // Where nothing happens, and in the year of the frame, it is the frame's own.
    assert_eq!(document.shown_part(&view(1998)), own);
    assert_eq!(document.shown_part(&view(2022)), own);
    let camera = Camera { centre: MapPoint { x: 900.0, y: 900.0 }, span: 300.0 };
    let moved = ViewState { camera: Some(camera), ..view(1999) };
    assert_eq!(document.shown_part(&moved), camera.square());
}

#[test]
fn a_link_to_an_event_shows_the_map_at_its_year() {
    let mut document = document();
    let at = document.objects.iter().position(Object::is_event).unwrap();
    let event = Selection::Object(ObjectIx(at as u16));
    document.objects[at].period.from = Some(Date::year(1997));
    assert_eq!(document.event_year(Some(event)), Some(1997));
    document.objects[at].period.from = Some(Date::year(2022));
    assert_eq!(document.default_year(Some(event)), 2022);
    let id = document.objects[at].id.to_string();
    document.objects[at].period.from = Some(Date::year(1997));
    let link = |query: &str| DeepLink { query: query.into(), fragment: id.clone() };
    assert_eq!(link("").locate(&document, CardIx(0)).state.year, 1997);
    assert_eq!(link("year=2009").locate(&document, CardIx(0)).state.year, 2009);
    let present = link("year=2022").locate(&document, CardIx(0)).state;
    assert_eq!(present.year, 2022);
    assert_eq!(DeepLink::to_view(&document, &present), link("year=2022"));
}
