//! What the bundled article has on its map, and whom it quotes.

use model::Kind;
use test_support::bundled_article;

#[test]
fn it_has_four_cards_and_every_object_has_evidence() {
    let document = bundled_article().document;
    let ids: Vec<_> = document.cards.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(ids, ["puzzle", "why-worried", "outlook", "squeeze"]);
    for (ix, object) in document.objects() {
        assert!(document.evidence(ix).next().is_some(), "{}", object.id);
    }
    let count = |is: fn(&Kind) -> bool| document.objects.iter().filter(|object| is(&object.kind)).count();
    assert_eq!(count(|kind| matches!(kind, Kind::Force(_))), 5);
    assert_eq!(count(|kind| matches!(kind, Kind::Site(_))), 2);
    assert_eq!(count(|kind| matches!(kind, Kind::Area(_))), 2);
    assert_eq!(count(|kind| matches!(kind, Kind::Buildup(_))), 1);
    assert_eq!(count(|kind| matches!(kind, Kind::Place(_))), 5);
    assert_eq!(count(|kind| matches!(kind, Kind::Event(_))), 7);
}

#[test]
fn each_year_says_where_who_joined_and_what_happened_lies() {
    let document = bundled_article().document;
    let sheet = &document.sheet;
    let years: Vec<i16> = sheet.year_parts.iter().map(|(year, _)| *year).collect();
    let joined = [1949, 1952, 1955, 1982, 1990, 1999, 2004, 2009, 2017, 2020];
    let happened = [1991, 2008, 2014, 2021, 2022];
    assert!(joined.iter().chain(&happened).all(|year| years.contains(year)), "{years:?}");
    assert_eq!(years.len(), joined.len() + happened.len());
    let home = sheet.home.grown(500.0);
    assert!(sheet.year_parts.iter().all(|(_, part)| home.contains(part.centre())));

    // What an event speaks of is within its year's part: Georgia lies outside of every other frame's.
    for (year, place) in [(2008, "georgia"), (2014, "crimea")] {
        let bounds =
            document.objects().find(|(_, object)| object.id.as_str() == place).unwrap().1.bounds().unwrap();
        let part = sheet.year_parts.iter().find(|(at, _)| *at == year).unwrap().1;
        assert_eq!(part.union(bounds), part, "{place}");
    }
}

#[test]
fn its_numbers_are_those_of_the_facts() {
    let document = bundled_article().document;
    let troops: Vec<_> = document
        .objects
        .iter()
        .filter_map(|object| match &object.kind {
            Kind::Force(force) => {
                Some((object.id.as_str(), force.troops, force.about, force.countries.len()))
            }
            _ => None,
        })
        .collect();
    assert_eq!(
        troops,
        [
            ("us-lithuania", 100, true, 1),
            ("us-estonia-latvia", 60, true, 2),
            ("us-poland", 1700, false, 1),
            ("us-romania", 1000, false, 1),
            ("us-germany", 300, false, 1),
        ]
    );
}

#[test]
fn quotations_are_one_sentence_with_who_says_them() {
    let document = bundled_article().document;
    let quoted: Vec<_> = document
        .sentences
        .iter()
        .filter(|sentence| sentence.text.starts_with('“'))
        .map(|s| s.text.as_str())
        .collect();
    assert_eq!(quoted.len(), 2, "{quoted:?}");
    assert!(quoted[1].ends_with("Has anyone thought about it?” he asked."));
}

#[test]
fn its_frames_stay_at_the_article_s_date_but_for_two() {
    let document = bundled_article().document;
    let years: Vec<_> = document.frames.iter().map(|frame| frame.year).collect();
    assert_eq!(years, [2022, 2022, 2022, 2022, 2022, 2022, 2022, 2022, 2022, 2008, 2022, 2022, 2014]);
    let captions = document.frames.iter().map(|frame| frame.caption.chars().count());
    assert!(captions.max() <= Some(80));
    let background = document.frames.iter().filter(|frame| frame.background.is_some());
    assert!(
        background
            .map(|frame| frame.caption.as_str())
            .eq(["NATO’s move east: 14 of its 30 members have joined since 1999."])
    );
}

#[test]
fn one_card_stands_for_a_year_of_the_past_where_only_one_frame_shows() {
    let document = bundled_article().document;
    let frames = document.cards.iter().filter_map(|card| document.frame(card.frame));
    assert_eq!(frames.map(|frame| frame.year).collect::<Vec<_>>(), [2022, 2022, 2008, 2022]);
    for (ix, card) in document.cards() {
        assert_eq!(document.frame(card.frame).unwrap().card, ix, "{}", card.id);
    }
}
