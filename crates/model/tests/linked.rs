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

/// The sample with voices of two sides and one of none.
fn spoken() -> Document {
    let voice =
        |id: &str, side: Option<u16>| Voice { id: id.into(), name: id.into(), side: side.map(SideIx) };
    let mut document = sample::document();
    document.voices = vec![voice("kyiv", Some(1)), voice("putin", Some(0)), voice("note", None)];
    let act =
        [(VoiceIx(0), SpeechAct::Denial), (VoiceIx(1), SpeechAct::Claim), (VoiceIx(2), SpeechAct::Claim)];
    for (sentence, says) in document.sentences.iter_mut().zip(act) {
        sentence.says.push(says);
    }
    document
}

#[test]
fn a_number_belongs_to_the_side_that_states_it_and_an_event_to_all_that_speak_of_it() {
    let mut document = spoken();
    assert_eq!(document.sides_of(ObjectIx(0)), [], "nobody states the number");
    document.objects[0].says = Some(VoiceIx(1));
    assert_eq!(document.sides_of(ObjectIx(0)), [SideIx(0)]);
    document.objects[0].says = None;
    document.objects[0].kind = Kind::Event(Event { dated: None, label: None });
    assert_eq!(document.sides_of(ObjectIx(0)), [SideIx(0), SideIx(1)]);
    assert_eq!(document.sides_of(ObjectIx(9)), []);
}

#[test]
fn a_sentence_is_found_by_the_names_it_had() {
    let mut document = sample::document();
    document.sentences[1].aliases.push(model::SentenceId::parse("s-00000001").unwrap());
    assert_eq!(document.find_sentence("s-00000001"), Some(SentenceIx(1)));
}

#[test]
fn a_short_answer_is_no_claim_of_its_own() {
    let mut document = spoken();
    assert_eq!(document.claims(CardIx(1)).len(), 1);
    document.sentences[1].is_short_answer = true;
    assert_eq!(document.claims(CardIx(1)), []);
    assert_eq!(document.spoken_by(SideIx(0)).count(), 0);
}

#[test]
fn a_claim_of_a_side_is_listed_with_or_without_a_reply() {
    let mut document = spoken();
    assert_eq!(document.claims(CardIx(0)), []);
    let alone = Claim { sentence: SentenceIx(1), replies: Vec::new() };
    assert_eq!(document.claims(CardIx(1)), [alone]);
    document.sentences[2].replies_to = vec![SentenceIx(1)];
    let answered = Claim { sentence: SentenceIx(1), replies: vec![SentenceIx(2)] };
    assert_eq!(document.claims(CardIx(1)), [answered]);
}

#[test]
fn nothing_selected_lights_nothing() {
    assert!(sample::document().lit(None).is_empty());
}

#[test]
fn what_a_voice_said_at_a_past_event_is_dated_by_it() {
    let mut document = spoken();
    document.objects[2].says = Some(VoiceIx(1));
    document.objects[2].period.from = Date::parse("2008").ok();
    let mut sentence =
        Sentence { says: vec![(VoiceIx(1), SpeechAct::Statement)], ..document.sentences[0].clone() };
    assert_eq!(document.said_at(&sentence), document.object(ObjectIx(2)));
    sentence.says = vec![(VoiceIx(0), SpeechAct::Statement)];
    assert_eq!(document.said_at(&sentence), None, "another voice speaks of the event");
    sentence.says = vec![(VoiceIx(1), SpeechAct::Statement)];
    document.objects[2].period.from = Date::parse("2022").ok();
    assert_eq!(document.said_at(&sentence), None, "the event is of the article's own time");
}
