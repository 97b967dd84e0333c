//! What a reader's touches do to the view.

use model::*;

const LEAD: CardIx = CardIx(0);
const OUTLOOK: CardIx = CardIx(1);
const POLAND: ObjectIx = ObjectIx(0);

fn after(actions: impl IntoIterator<Item = Action>) -> ViewState {
    actions.into_iter().fold(ViewState::at(LEAD), |state, action| state.apply(action))
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
    let state = after([Action::Cover(Some(Over::Search)), show(), show()]);
    assert_eq!((state.over, state.selected), (None, Some(sentence)));
}

#[test]
fn escape_takes_away_what_lies_over_the_page_before_it_lets_go() {
    let lit = after([Action::Select(Selection::Object(POLAND), Origin::Map), Action::Cover(Some(Over::Map))]);
    let uncovered = lit.apply(Action::Escape);
    assert_eq!((uncovered.over, uncovered.selected.is_some()), (None, true));
    assert_eq!(uncovered.apply(Action::Escape).selected, None);
    assert_eq!(lit.apply(Action::Deselect).selected, None);
}

#[test]
fn closing_closes_the_search_alone() {
    let map = after([Action::Cover(Some(Over::Map)), Action::Close]);
    assert_eq!(map.over, Some(Over::Map));
    assert_eq!(after([Action::Cover(Some(Over::Search)), Action::Close]).over, None);
}

#[test]
fn year_voice_and_layers_are_the_readers_choice() {
    let state = after([Action::Date(Some(1999)), Action::Hear(Some(SideIx(1))), Action::Layer(2, true)]);
    assert_eq!((state.year, state.side, state.layers.shows(2)), (Some(1999), Some(SideIx(1)), true));
    assert!(!state.apply(Action::Layer(2, false)).layers.shows(2));
}
