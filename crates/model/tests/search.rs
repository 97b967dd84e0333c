//! Search by words, whatever their case and accents.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod sample;

use model::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// As the browser folds: decomposed, without marks, in lower case.
fn fold(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>().to_lowercase()
}

fn document() -> Document {
    let mut document = sample::document();
    document.cards[0].question = "Why is Türkiye in NATO?".into();
    document.objects[0].name = "About 100 in Łódź".into();
    document.sentences[0].text = "Zürich stands on no map of Türkiye.".into();
    document
}

fn find(query: &str) -> Vec<Found> {
    Index::of(&document(), fold).find(query, fold)
}

#[test]
fn case_and_accents_do_not_matter() {
    for query in ["turkiye", "TÜRKIYE", "Tu\u{308}rkiye", "  nato   türk "] {
        assert_eq!(find(query).first(), Some(&Found::Card(CardIx(0))), "{query}");
    }
}

#[test]
fn all_words_must_be_there_and_beginnings_come_first() {
    assert_eq!(find("turkiye zurich"), [Found::Sentence(SentenceIx(0))]);
    assert_eq!(find("bout 100"), [Found::Object(ObjectIx(0))]);
    assert!(find("nowhere-to-be-found").is_empty());
}

#[test]
fn an_empty_or_endless_query_finds_nothing_and_does_no_harm() {
    assert!(find("").is_empty() && find(" \t ").is_empty());
    assert!(find(&"x".repeat(100_000)).is_empty());
}

#[test]
fn each_hit_says_what_it_is_and_where_it_leads() {
    let document = document();
    let card = Found::Card(CardIx(0));
    assert_eq!(card.sentence(&document), None);
    for (ix, object) in document.objects() {
        let found = Found::Object(ix);
        assert_eq!(found.words(&document), object.name);
        let lands = found.sentence(&document).and_then(|at| document.sentence(at));
        assert!(lands.is_none_or(|sentence| sentence.mentions.contains(&ix)));
    }
}

#[test]
fn what_is_found_says_what_it_is_and_where_it_leads() {
    let mut document = document();
    let voice = |id: &str, name: &str, side| Voice { id: id.into(), name: name.into(), side };
    document.voices =
        vec![voice("note", "this page", None), voice("kremlin", "the Kremlin", Some(SideIx(0)))];
    document.sentences[2].says = vec![(VoiceIx(1), SpeechAct::Claim)];
    let found = |query: &str| Index::of(&document, fold).find(query, fold).first().copied().unwrap();
    let told = |found: Found| (found.words(&document), found.sentence(&document));
    assert_eq!(told(found("kremlin")), ("the Kremlin", Some(SentenceIx(2))));
    assert_eq!(told(found("100")), ("About 100 in Łódź", Some(SentenceIx(0))));
    assert_eq!(told(found("crimea")), ("crimea", Some(SentenceIx(2))));
    assert_eq!(told(found("more-troops")), ("more-troops", Some(SentenceIx(0))));
    assert_eq!(told(found("s-two")), ("Sentence s-two.", Some(SentenceIx(1))));
    assert_eq!(told(found("why")), ("Why is Türkiye in NATO?", None));
    assert!(Index::of(&document, fold).find("this page", fold).is_empty());
}
