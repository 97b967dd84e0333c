//! What a reader's actions do to the view.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

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

/// The frame of the only paragraph that has one.
fn frame() -> FrameView {
    sample::document().frame_view(FrameIx(2)).unwrap()
}

fn look(x: f32) -> Action {
    Action::Look(Some(Camera { centre: MapPoint { x, y: 100.0 }, span: 500.0 }))
}

#[test]
fn the_map_follows_what_is_read_without_a_step_of_the_history() {
    let state = after([Action::Read(frame())]);
    assert_eq!((state.frame, state.year, state.visits), (Some(FrameIx(2)), 2008, 0));
    assert!(state.follows() && !state.touring);
    let (ix, shown) = sample::document().shown_frame(&state).map(|(ix, frame)| (ix, frame.year)).unwrap();
    assert_eq!((ix, shown), (FrameIx(2), 2008));
}

#[test]
fn who_reads_on_leaves_what_was_selected_in_the_text() {
    let other = FrameView { frame: FrameIx(1), ..frame() };
    let state = after([Action::Select(SELECTED, Origin::Text(OUTLOOK)), Action::Read(frame())]);
    assert_eq!(state.selected, Some(SELECTED), "where it was selected");
    assert_eq!(state.apply(Action::Read(frame())).selected, Some(SELECTED));
    let left = state.apply(Action::Read(other));
    assert_eq!((left.selected, left.frame, left.visits), (None, Some(FrameIx(1)), 1));
    let again = state.apply(Action::Select(Selection::Object(POLAND), Origin::Text(OUTLOOK)));
    assert!(again.apply(Action::Read(other)).selected.is_some(), "selected anew");
    let on_map = after([Action::Read(frame()), Action::Select(SELECTED, Origin::Map), Action::Follow]);
    let on_map = on_map.apply(Action::Read(frame())).apply(Action::Read(other));
    assert_eq!(on_map.selected, Some(SELECTED), "on the map, where the reader looks");
}

#[test]
fn a_view_without_a_frame_shows_the_one_that_its_card_opens_with() {
    let shown = |state: &ViewState| sample::document().shown_frame(state).map(|(ix, _)| ix);
    assert_eq!(shown(&first()), Some(FrameIx(0)));
    assert_eq!(shown(&after([Action::Visit(OUTLOOK)])), Some(FrameIx(1)));
}

#[test]
fn a_readers_own_move_year_or_symbol_ends_the_following() {
    let own = [look(100.0), Action::Date(1999), Action::Select(SELECTED, Origin::Map)];
    for action in own {
        let state = after([action.clone(), Action::Read(frame())]);
        assert_eq!((state.follows(), state.frame), (false, None), "{action:?}");
    }
    let others =
        [Action::Select(SELECTED, Origin::Text(LEAD)), Action::Layer(1, true), Action::ShowSide(None)];
    for action in others {
        assert!(after([action.clone()]).follows(), "{action:?}");
    }
}

#[test]
fn the_map_follows_again_once_what_was_selected_on_it_is_let_go() {
    let select = Action::Select(SELECTED, Origin::Map);
    for end in [Action::Deselect, Action::Escape, select.clone()] {
        let state = after([select.clone(), end.clone()]);
        assert!(state.follows(), "{end:?}");
        let other = Action::Select(Selection::Object(POLAND), Origin::Map);
        if end != select {
            assert!(after([select.clone(), other, end.clone()]).follows(), "{end:?} after another one");
        }
        for own in [look(100.0), Action::Date(1999)] {
            assert!(!after([own.clone(), select.clone(), end.clone()]).follows(), "{own:?} before");
            assert!(!after([select.clone(), own.clone(), end.clone()]).follows(), "{own:?} meanwhile");
        }
    }
}

#[test]
fn the_map_follows_again_when_asked_or_when_another_card_opens() {
    let stopped = after([Action::Read(frame()), look(100.0)]);
    assert_eq!((stopped.follows(), stopped.frame, stopped.year), (false, Some(FrameIx(2)), 2008));
    for action in [Action::Follow, Action::Look(None)] {
        let state = stopped.apply(action);
        assert_eq!((state.follows(), state.camera, state.frame), (true, None, Some(FrameIx(2))));
    }
    let opened = stopped.apply(Action::Toggle(OUTLOOK, true));
    assert_eq!((opened.follows(), opened.camera, opened.frame, opened.year), (true, None, None, 2022));
}

#[test]
fn a_frame_shows_its_own_layers_as_long_as_it_lasts() {
    let shows = Layers::NONE.with(2, true);
    let framed = after([Action::Layer(1, true), Action::Read(FrameView { layers: Some(shows), ..frame() })]);
    assert_eq!(framed.shown_layers(), shows);
    let chosen = framed.apply(Action::Layer(0, true));
    assert_eq!(chosen.shown_layers(), shows.with(0, true));
    let left = framed.apply(Action::Read(frame()));
    assert_eq!(left.shown_layers(), Layers::default().with(1, true));
}

#[test]
fn the_tour_goes_to_a_frame_with_its_card() {
    let state = after([Action::Select(SELECTED, Origin::Map), Action::Tour(frame(), OUTLOOK)]);
    assert_eq!((state.selected, state.card, state.frame), (None, OUTLOOK, Some(FrameIx(2))));
    assert!(state.touring && state.follows() && state.open.contains(OUTLOOK));
    let within = state.apply(Action::Tour(frame(), OUTLOOK));
    assert_eq!((state.visits, within.visits), (2, 2));
    assert!(!within.apply(Action::Read(frame())).touring);
    let full = after([Action::ShowOverlay(Some(Overlay::Map)), Action::Tour(frame(), OUTLOOK)]);
    assert_eq!((full.overlay, full.frame), (Some(Overlay::Map), state.frame));
    let hidden = after([Action::ShowOverlay(Some(Overlay::Map)), Action::Read(frame())]);
    assert_eq!(hidden.frame, None, "the text below a full map is not read");
}

#[test]
fn going_to_another_card_by_a_sentence_leaves_the_frame() {
    let state = after([Action::Visit(OUTLOOK), Action::Read(frame()), Action::Show(SELECTED, LEAD)]);
    assert_eq!((state.card, state.frame, state.year), (LEAD, None, 2022));
    let same = after([Action::Visit(OUTLOOK), Action::Read(frame()), Action::Show(SELECTED, OUTLOOK)]);
    assert_eq!(same.frame, Some(FrameIx(2)));
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
fn going_to_the_card_that_is_open_uncovers_it() {
    let state = after([Action::ShowOverlay(Some(Overlay::Search)), Action::Visit(LEAD)]);
    assert_eq!((state.overlay, state.card, state.visits), (None, LEAD, 1));
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
    let full = ViewState { overlay: Some(Overlay::Map), ..first() };
    assert_eq!(state.apply(Action::Arrive(Box::new(full))).overlay, Some(Overlay::Map));
}

#[test]
fn paper_has_the_year_of_each_card_unless_the_reader_has_chosen_another() {
    let mut document = sample::document();
    document.cards[1].frame = FrameIx(2);
    let years = |view: &ViewState| [LEAD, OUTLOOK].map(|card| document.on_paper(view, card).year);
    assert_eq!(years(&first()), [2022, 2008]);
    let parts = [0, 1].map(|at| document.part_on_paper(&document.cards[at]));
    assert_eq!(parts, [document.cards[0].focus, document.frames[2].focus]);
    assert_eq!(years(&after([Action::Date(2014)])), [2014, 2014]);
    // A map that stays where the reader has moved it stays in its year too.
    let read = Action::Read(document.frame_view(FrameIx(2)).unwrap());
    let camera = Camera { centre: MapPoint { x: 100.0, y: 100.0 }, span: 500.0 };
    assert_eq!(years(&after([read, Action::Look(Some(camera))])), [2008, 2008]);
}

#[test]
fn what_is_selected_shows_on_the_paper_of_its_card_alone() {
    let document = sample::document();
    let view =
        after([Action::Select(SELECTED, Origin::Text(OUTLOOK)), Action::ShowOverlay(Some(Overlay::Map))]);
    let selected = [LEAD, OUTLOOK].map(|card| document.on_paper(&view, card).selected);
    assert_eq!(selected, [None, Some(SELECTED)]);
    assert_eq!(document.on_paper(&view, OUTLOOK).overlay, None);
}
