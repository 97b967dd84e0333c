//! A whole article over the region that the project ships.

use std::collections::BTreeSet;

use model::{ForceStatus, Kind, Object, SiteStatus};
use test_support::fixture;

/// What an article can show, in the order of the alphabet.
const KINDS: [&str; 13] = [
    "announced force",
    "area",
    "area with an outline of its own",
    "build-up",
    "countries",
    "event",
    "event dated in words",
    "force of two countries",
    "rotational force",
    "site being built",
    "site in service",
    "stationed force",
    "town",
];

#[test]
fn it_has_everything_that_an_article_can_have() {
    let document = fixture().document;
    let kinds: BTreeSet<_> = document.objects.iter().map(|object| kind(&object.kind)).collect();
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), KINDS);
    let manners: BTreeSet<_> =
        document.sentences.iter().flat_map(|sentence| &sentence.says).map(|(_, act)| act.keyword()).collect();
    assert_eq!(
        manners.into_iter().collect::<Vec<_>>(),
        ["claim", "demand", "denial", "hint", "quotation", "statement"]
    );
    assert!(document.sides.len() >= 3 && document.voices.iter().any(|voice| voice.side.is_none()));
    assert!(document.cards.iter().any(|card| !card.aliases.is_empty()));
    assert!(document.background.is_some() && document.objects.iter().any(|it| it.background.is_some()));
    assert!(document.sentences.iter().any(|sentence| !sentence.replies_to.is_empty()));
    assert!(document.sentences.iter().any(|sentence| !sentence.aliases.is_empty()));
    assert!(document.sentences.iter().any(|sentence| sentence.is_short_answer));
    assert!(document.sentences.iter().any(|sentence| document.is_note(sentence)));
}

fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Force(force) if force.countries.len() > 1 => "force of two countries",
        Kind::Force(force) => match force.status {
            ForceStatus::Stationed => "stationed force",
            ForceStatus::Rotational => "rotational force",
            ForceStatus::Announced => "announced force",
        },
        Kind::Site(site) => match site.status {
            SiteStatus::InService => "site in service",
            SiteStatus::BeingBuilt => "site being built",
        },
        Kind::Area(area) if area.schematic => "area with an outline of its own",
        Kind::Area(_) => "area",
        Kind::Buildup(_) => "build-up",
        Kind::Place(place) if place.at.is_some() => "town",
        Kind::Place(_) => "countries",
        Kind::Event(event) if event.dated.is_some() => "event dated in words",
        Kind::Event(_) => "event",
    }
}

#[test]
fn every_object_has_evidence() {
    let document = fixture().document;
    for (ix, object) in document.objects() {
        assert!(document.evidence(ix).next().is_some(), "{}", object.id);
    }
}

#[test]
fn it_brings_the_outlines_of_its_areas_and_of_parts_of_members() {
    let outlines: Vec<_> = fixture().outlines.into_keys().collect();
    assert_eq!(outlines, ["crimea", "east-germany", "outline-eastern-shore"]);
}

#[test]
fn every_card_shows_what_it_speaks_of() {
    let document = fixture().document;
    for sentence in &document.sentences {
        let card = document.card(sentence.card).unwrap();
        let mentioned = sentence.mentions.iter().filter_map(|ix| document.object(*ix));
        for object in mentioned.filter(|object| object.is_mapped()) {
            let bounds = object.bounds().unwrap();
            assert!(
                card.focus.contains(bounds.min) && card.focus.contains(bounds.max),
                "{} {}",
                card.id,
                object.id
            );
        }
    }
}

#[test]
fn the_lead_card_shows_everything_on_the_map() {
    let document = fixture().document;
    let lead = document.cards.first().unwrap().focus;
    let mapped = document.objects.iter().filter(|object| object.is_mapped());
    assert!(mapped.flat_map(Object::positions).all(|at| lead.contains(*at)));
}

#[test]
fn each_card_opens_with_a_frame_and_paragraphs_with_a_place_or_year_have_their_own() {
    let document = fixture().document;
    let of_card = |card| document.frames.iter().filter(move |frame| frame.card == card).collect::<Vec<_>>();
    for (ix, card) in document.cards() {
        let frames = of_card(ix);
        assert!(frames[0].start.is_none() && frames[0].focus == card.focus, "{}", card.id);
        assert!(frames[1..].iter().all(|frame| frame.start.is_some()), "{}", card.id);
    }
    let reasons = document.find_card("reasons").unwrap();
    let captions: Vec<_> = of_card(reasons).into_iter().map(|frame| frame.caption.as_str()).collect();
    assert_eq!(
        captions[1..],
        [
            "Rescue troops in Lithuania, about 100; Rescue troops in Estonia and Latvia, together, about 60",
            "Radio mast in Romania; Radio mast in Poland",
            "first week of February 2022: The Bureau approves more rescue troops for the east",
            "Marsh; The eastern shore",
        ]
    );
    assert!(document.frames.iter().any(|frame| frame.year < document.as_of.year));
    assert!(document.frames.iter().any(|frame| frame.layers.is_some() && frame.background.is_some()));
}

#[test]
fn a_frame_shows_all_that_its_paragraph_places_on_the_map() {
    let document = fixture().document;
    for frame in &document.frames {
        for object in frame.objects.iter().filter_map(|ix| document.object(*ix)).filter(|it| it.is_mapped()) {
            assert!(object.positions().iter().all(|at| frame.focus.contains(*at)), "{}", object.id);
            assert!(document.stands(object, frame.year), "{} in {}", object.id, frame.year);
        }
    }
}

#[test]
fn quotations_are_one_sentence_with_who_says_them() {
    let document = fixture().document;
    let quoted = document.sentences.iter().filter(|sentence| sentence.text.starts_with('“'));
    let quoted: Vec<_> = quoted.map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(quoted.len(), 2, "{quoted:?}");
    assert!(quoted[1].ends_with("Has anyone thought about it?” she asked."));
}

#[test]
fn events_stand_in_the_order_of_time() {
    let document = fixture().document;
    let events = document.objects.iter().filter(|object| object.is_event());
    assert!(events.map(|event: &Object| event.period.from).is_sorted());
}

#[test]
fn two_runs_give_the_same_bytes() {
    let bytes = || postcard::to_allocvec(&fixture().document).unwrap();
    assert_eq!(bytes(), bytes());
}
