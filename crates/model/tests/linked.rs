//! What lights with what.

mod sample;

use model::*;

#[test]
fn a_symbol_lights_every_sentence_that_speaks_of_it_and_its_event() {
    let lit = sample::document().lit(Some(Selection::Object(ObjectIx(0))));
    assert!(lit.object(ObjectIx(0)) && lit.object(ObjectIx(2)) && !lit.object(ObjectIx(1)));
    assert!(lit.sentence(SentenceIx(0)) && lit.sentence(SentenceIx(1)) && !lit.sentence(SentenceIx(2)));
}

#[test]
fn an_event_lights_what_its_sentences_place_on_the_map() {
    let lit = sample::document().lit(Some(Selection::Object(ObjectIx(2))));
    assert!(lit.object(ObjectIx(0)) && lit.sentence(SentenceIx(0)) && !lit.sentence(SentenceIx(1)));
}

#[test]
fn a_sentence_lights_itself_and_what_it_mentions() {
    let lit = sample::document().lit(Some(Selection::Sentence(SentenceIx(2))));
    assert!(lit.object(ObjectIx(1)) && lit.sentence(SentenceIx(2)) && !lit.object(ObjectIx(0)));
}

#[test]
fn objects_come_in_the_order_of_their_first_mention() {
    assert_eq!(sample::document().reading_order(), [ObjectIx(0), ObjectIx(2), ObjectIx(1)]);
}

#[test]
fn nothing_selected_lights_nothing() {
    assert!(sample::document().lit(None).is_empty());
}
