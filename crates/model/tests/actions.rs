//! What a reader's actions do to the view.

mod sample;

use model::*;

const LEAD: CardIx = CardIx(0);
const OUTLOOK: CardIx = CardIx(1);
const POLAND: ObjectIx = ObjectIx(0);
const SELECTED: Selection = Selection::Object(ObjectIx(3));

fn first() -> ViewState {
    ViewState::at(&sample::document(), LEAD)
}

fn after(actions: impl IntoIterator<Item = Action>) -> ViewState {
    actions.into_iter().fold(first(), |state, action| state.apply(action))
}

#[test]
fn a_visit_opens_a_card_and_is_a_step_of_the_history() {
    let state = after([Action::Visit(OUTLOOK)]);
    assert_eq!((state.card, state.open.contains(OUTLOOK), state.visits), (OUTLOOK, true, 1));
}

#[test]
fn a_visit_to_the_card_that_is_shown_brings_the_map_back() {
    let camera = Camera { centre: MapPoint { x: 100.0, y: 100.0 }, span: 500.0 };
    let state = after([Action::Look(Some(camera)), Action::Visit(LEAD)]);
    assert_eq!((state.camera, state.visits), (None, 0));
}

#[test]
fn a_view_of_ones_own_is_a_square_round_its_middle() {
    let square = Camera { centre: MapPoint { x: 100.0, y: 200.0 }, span: 50.0 }.square();
    assert_eq!((square.min.x, square.max.x, square.min.y, square.max.y), (75.0, 125.0, 175.0, 225.0));
}

#[test]
fn the_tour_selects_on_the_map_with_a_card_that_speaks_of_it() {
    let state = after([Action::Tour(POLAND, OUTLOOK)]);
    assert_eq!(state.selected, Some(Selection::Object(POLAND)));
    assert!(state.touring && state.on_map && state.card == OUTLOOK);
}

#[test]
fn going_to_a_sentence_closes_the_search_and_keeps_what_was_lit_already() {
    let sentence = Selection::Sentence(SentenceIx(2));
    let show = || Action::Show(sentence, OUTLOOK);
    let state = after([Action::ShowOverlay(Some(Overlay::Search)), show(), show()]);
    assert_eq!((state.overlay, state.selected), (None, Some(sentence)));
}

#[test]
fn escape_takes_away_what_lies_over_the_page_before_it_lets_go() {
    let lit = after([
        Action::Select(Selection::Object(POLAND), Origin::Map),
        Action::ShowOverlay(Some(Overlay::Map)),
    ]);
    let uncovered = lit.apply(Action::Escape);
    assert_eq!((uncovered.overlay, uncovered.selected.is_some()), (None, true));
    assert_eq!(uncovered.apply(Action::Escape).selected, None);
    assert_eq!(lit.apply(Action::Deselect).selected, None);
}

#[test]
fn closing_closes_the_search_alone() {
    let map = after([Action::ShowOverlay(Some(Overlay::Map)), Action::Close]);
    assert_eq!(map.overlay, Some(Overlay::Map));
    assert_eq!(after([Action::ShowOverlay(Some(Overlay::Search)), Action::Close]).overlay, None);
}

#[test]
fn year_voice_and_layers_are_the_readers_choice() {
    let state = after([Action::Date(1999), Action::ShowSide(Some(SideIx(1))), Action::Layer(2, true)]);
    assert_eq!((state.year, state.side, state.layers.shows(2)), (1999, Some(SideIx(1)), true));
    assert!(!state.apply(Action::Layer(2, false)).layers.shows(2));
}

#[test]
fn opening_a_card_is_a_visit_and_keeps_the_others_open() {
    let state = first().apply(Action::Toggle(OUTLOOK, true));
    assert_eq!((state.card, state.visits), (OUTLOOK, 1));
    assert!(state.open.contains(LEAD) && state.open.contains(OUTLOOK));
}

#[test]
fn a_toggle_that_changes_nothing_is_no_visit() {
    let state = first();
    assert_eq!(state.apply(Action::Toggle(LEAD, true)), state);
    assert_eq!(state.apply(Action::Toggle(OUTLOOK, false)), state);
}

#[test]
fn a_second_touch_lets_go() {
    let lit = first().apply(Action::Select(SELECTED, Origin::Map));
    assert_eq!(lit.selected, Some(SELECTED));
    assert_eq!(lit.apply(Action::Select(SELECTED, Origin::Map)).selected, None);
}

#[test]
fn a_touch_in_the_text_brings_the_map_back_to_its_card() {
    let looked =
        first().apply(Action::Look(Some(Camera { centre: MapPoint { x: 1.0, y: 2.0 }, span: 500.0 })));
    let state = looked.apply(Action::Select(SELECTED, Origin::Text(OUTLOOK)));
    assert_eq!((state.card, state.camera), (OUTLOOK, None));
    let on_map = looked.apply(Action::Select(SELECTED, Origin::Map));
    assert_eq!((on_map.card, on_map.camera), (LEAD, looked.camera));
}

#[test]
fn open_cards_stand_in_reading_order() {
    let mut open: OpenCards = [OUTLOOK, LEAD, OUTLOOK].into_iter().collect();
    assert_eq!(open.iter().collect::<Vec<_>>(), [LEAD, OUTLOOK]);
    open.remove(LEAD);
    assert!(!open.contains(LEAD) && open.contains(OUTLOOK));
}

#[test]
fn looking_around_is_no_visit() {
    let camera = Camera { centre: MapPoint { x: 1.0, y: 2.0 }, span: 500.0 };
    assert_eq!(first().apply(Action::Look(Some(camera))).visits, 0);
}

#[test]
fn arriving_is_no_visit_of_its_own() {
    let state = first().apply(Action::Toggle(OUTLOOK, true));
    let back = state.apply(Action::Arrive(Box::new(first())));
    assert_eq!((back.card, back.visits), (LEAD, 1));
}
