//! A screen reader hears one message for each act, and none while the reader scrolls.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use model::{
    Action, Camera, CardIx, Document, FrameIx, MapPoint, ObjectIx, Origin, Selection, SideIx, ViewState,
};
use page::announcement;

const LEAD: CardIx = CardIx(0);

fn fixture() -> Document {
    test_support::fixture().document
}

fn first(document: &Document) -> ViewState {
    ViewState::at(document, LEAD)
}

fn look(span: f32) -> Action {
    Action::Look(Some(Camera { centre: MapPoint { x: 900.0, y: 900.0 }, span }))
}

/// The messages of some acts, one after the other.
fn heard<const N: usize>(document: &Document, acts: [Action; N]) -> [Option<String>; N] {
    let mut state = first(document);
    acts.map(|act| {
        let next = state.apply(act);
        let message = announcement(document, &state, &next, &format!("{}, and who joined", next.year));
        state = next;
        message
    })
}

#[test]
fn moving_the_map_says_that_it_stays_and_each_new_scale() {
    let document = fixture();
    let [closer, aside, back, followed] =
        heard(&document, [look(1_210.0), look(1_210.0), look(640.0), Action::Follow]);
    assert_eq!(closer.unwrap(), "The map no longer follows the text. 1,200 km across");
    assert_eq!(aside, None);
    assert_eq!(back.unwrap(), "650 km across");
    assert_eq!(followed.unwrap(), "The map follows the text.");
}

#[test]
fn moving_the_map_says_where_to() {
    let document = fixture();
    let to = |x, y| Action::Look(Some(Camera { centre: MapPoint { x, y }, span: 1_000.0 }));
    let acts = [to(900.0, 900.0), to(1000.0, 880.0), to(990.0, 700.0), to(700.0, 800.0), to(700.0, 900.0)];
    let said = heard(&document, acts).map(Option::unwrap_or_default);
    assert_eq!(said[1..], ["Further east", "Further north", "Further west", "Further south"]);
}

#[test]
fn a_year_is_said_as_the_timeline_says_it() {
    let document = fixture();
    let [year, next] = heard(&document, [Action::Date(1999), Action::Date(2004)]);
    assert_eq!(year.unwrap(), "The map no longer follows the text. 1999, and who joined.");
    assert_eq!(next.unwrap(), "2004, and who joined.");
}

#[test]
fn voices_and_layers_say_what_they_did() {
    let document = fixture();
    let side = &document.side(SideIx(0)).unwrap().name;
    let layer = &document.sheet.sets[1].name;
    let count = document.spoken_by(SideIx(0)).count();
    let acts = [
        Action::ShowSide(Some(SideIx(0))),
        Action::ShowSide(None),
        Action::Layer(1, true),
        Action::Layer(1, false),
    ];
    let wanted = [
        format!("Sentences by {side}: {count}"),
        "Sentences by everyone".to_owned(),
        format!("On the map: {layer}"),
        format!("No longer on the map: {layer}"),
    ];
    assert_eq!(heard(&document, acts), wanted.map(Some));
}

#[test]
fn a_selection_is_one_message_and_letting_go_none() {
    let document = fixture();
    let ix = ObjectIx(0);
    let name = &document.object(ix).unwrap().name;
    // From its symbol, and from a word of the text, a row or an event, after which the focus stays where it is.
    for origin in [Origin::Map, Origin::Text(LEAD), Origin::List] {
        let [selected, let_go] =
            heard(&document, [Action::Select(Selection::Object(ix), origin), Action::Deselect]);
        assert!(selected.unwrap().starts_with(&format!("Selected: {name}. Sentences about it: ")));
        assert_eq!(let_go, None);
    }
}

#[test]
fn reading_on_and_arriving_are_silent_and_the_tour_is_not() {
    let document = fixture();
    let view = |at| document.frame_view(FrameIx(at)).unwrap();
    let arrival = Action::Arrive(Box::new(first(&document).apply(Action::Date(1999))));
    let acts = [
        Action::Read(view(1)),
        Action::Read(view(2)),
        Action::Visit(CardIx(1)),
        arrival,
        Action::Tour(view(2), LEAD),
    ];
    let [one, other, card, arrived, step] = heard(&document, acts);
    assert_eq!([one, other, card, arrived], [None, None, None, None]);
    assert!(step.unwrap().starts_with("3 of "));
}
