//! A small document: two cards, a force, an area, an event.
#![allow(clippy::unwrap_used, unreachable_pub)]

use model::*;

pub fn document() -> Document {
    let point = |x, y| MapPoint { x, y };
    let focus = MapBox::centred(point(500.0, 400.0), 300.0, 200.0);
    let card = |id: &str| Card {
        id: CardId::parse(id).unwrap(),
        aliases: vec![CardId::parse(&format!("old-{id}")).unwrap()],
        question: format!("What of {id}?"),
        focus,
        frame: FrameIx(0),
    };
    let object = |id: &str, kind| Object {
        id: ObjectId::parse(id).unwrap(),
        name: id.to_owned(),
        says: None,
        period: Period::default(),
        background: None,
        kind,
    };
    let sentence = |id: &str, card, mentions: &[u16]| Sentence {
        id: SentenceId::parse(id).unwrap(),
        card: CardIx(card),
        aliases: Vec::new(),
        is_short_answer: false,
        text: format!("Sentence {id}."),
        mentions: mentions.iter().map(|ix| ObjectIx(*ix)).collect(),
        says: Vec::new(),
        replies_to: Vec::new(),
    };
    let frame = |card, start: Option<u16>, year, objects: &[u16]| Frame {
        card: CardIx(card),
        start: start.map(SentenceIx),
        focus,
        year,
        objects: objects.iter().map(|ix| ObjectIx(*ix)).collect(),
        caption: format!("What the map shows in {year}."),
        background: None,
        layers: None,
    };
    let at = point(500.0, 400.0);
    Document {
        language: "en".into(),
        title: "A title".into(),
        description: String::new(),
        as_of: Date::year(2022),
        as_of_words: "2022".into(),
        first_year: 1949,
        stops: Vec::new(),
        source: Source { publisher: "A paper".into(), dateline: None, url: None },
        background: None,
        sides: vec![side("moscow"), side("kyiv")],
        voices: Vec::new(),
        cards: vec![card("lead"), card("outlook")],
        sentences: vec![
            sentence("s-one", 0, &[0, 2]),
            sentence("s-two", 1, &[0]),
            sentence("s-three", 1, &[1]),
        ],
        frames: vec![frame(0, None, 2022, &[]), frame(1, None, 2022, &[]), frame(1, Some(1), 2008, &[1])],
        objects: vec![
            object(
                "us-poland",
                Kind::Force(Force {
                    at,
                    countries: Vec::new(),
                    troops: 1700,
                    about: false,
                    status: ForceStatus::Announced,
                }),
            ),
            object(
                "crimea",
                Kind::Area(Area {
                    shape: "crimea".into(),
                    bounds: focus,
                    at,
                    status: "seized".into(),
                    schematic: false,
                }),
            ),
            object("more-troops", Kind::Event(Event { dated: None, label: None })),
        ],
        sheet: Sheet {
            width: 5200,
            height: 4400,
            projection: Projection { centre: LonLat { lon: 20.0, lat: 52.0 }, origin: point(2600.0, 2200.0) },
            home: focus,
            countries: Vec::new(),
            subject: Vec::new(),
            subject_from: None,
            sets: Vec::new(),
            year_parts: Vec::new(),
            borders: String::new(),
        },
    }
}

fn side(id: &str) -> Side {
    Side { id: id.into(), name: id.to_uppercase() }
}
