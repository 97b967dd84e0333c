//! Search by words, whatever their case and accents.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod sample;

use model::*;
use unicode_normalization::UnicodeNormalization;

/// As the browser does: decomposed, in lower case.
fn lower(text: &str) -> String {
    text.nfd().collect::<String>().to_lowercase()
}

fn document() -> Document {
    let mut document = sample::document();
    document.cards[0].question = "Why is Türkiye in NATO?".into();
    document.objects[0].name = "About 100 in Łódź".into();
    document.sentences[0].text = "Zürich stands on no map of Türkiye.".into();
    document
}

fn hits(document: &Document, query: &str) -> Vec<Hit> {
    Index::of(document, |found| found.words(document).to_owned(), lower).find(query, 100, lower).1
}

fn find_in(document: &Document, query: &str) -> Vec<Found> {
    hits(document, query).into_iter().map(|hit| hit.found).collect()
}

fn find(query: &str) -> Vec<Found> {
    find_in(&document(), query)
}

/// What a query marks in a text, in brackets; nothing where it does not find it.
fn marked(query: &str, text: &str) -> String {
    let mut document = document();
    document.sentences[0].text = text.into();
    let hit = hits(&document, query).into_iter().find(|hit| hit.found == Found::Sentence(SentenceIx(0)));
    let parts = hit.into_iter().flat_map(|hit| hit.parts);
    parts.map(|part| if part.is_match { format!("[{}]", part.words) } else { part.words }).collect()
}

#[test]
fn case_and_accents_do_not_matter() {
    for query in ["turkiye", "TÜRKIYE", "Tu\u{308}rkiye", "  nato   türk "] {
        assert_eq!(find(query).first(), Some(&Found::Card(CardIx(0))), "{query}");
    }
}

#[test]
fn letters_are_found_as_people_type_them() {
    let text = "Łódź, Tromsø, Weißenburg, Đakovo, Ærø, Œuvre, Þingvellir, Iğdır, Sľ, Ὀδυσσεύς";
    for query in [
        "lodz",
        "tromso",
        "weissenburg",
        "dakovo",
        "aero",
        "oeuvre",
        "thingvellir",
        "igdir",
        "sl",
        "οδυσσευσ",
    ] {
        assert!(!marked(query, text).is_empty(), "{query}");
    }
}

#[test]
fn what_matches_is_marked_in_the_text_s_own_letters() {
    assert_eq!(marked("lodz", "In Łódź, łodzie."), "In [Łódź], [łodz]ie.");
    assert_eq!(marked("weis", "Weißenburg, weiß"), "[Weiß]enburg, [weiß]");
    assert_eq!(marked("tu", "Tu\u{308}rkiye"), "[Tu\u{308}]rkiye");
    assert_eq!(marked("zurich map", "Zürich stands on no map."), "[Zürich] stands on no [map].");
    assert_eq!(marked("İ", "İzmir"), "[İ]zmir");
    assert_eq!(marked("가", "가나"), "[가]나");
}

#[test]
fn words_are_marked_where_they_begin_one_or_else_anywhere() {
    assert_eq!(marked("land", "Land of the island"), "[Land] of the island");
    assert_eq!(marked("land", "The island"), "The is[land]");
}

#[test]
fn apostrophes_do_not_matter() {
    for query in ["Putin's", "Putin’s", "Putins", "putin"] {
        assert!(marked(query, "Putin’s demands").starts_with("[Putin"), "{query}");
        assert!(query == "Putins" || marked(query, "Putin demands").starts_with("[Putin]"), "{query}");
    }
    assert_eq!(marked("l'OTAN", "de l’OTAN"), "de [l’OTAN]");
    assert_eq!(marked("otan", "de l’OTAN"), "de l’[OTAN]");
}

#[test]
fn hyphens_part_words() {
    for query in ["NATO-Ukraine", "nato–ukraine", "NATO Ukraine"] {
        assert_eq!(marked(query, "the NATO-Ukraine Charter"), "the [NATO]-[Ukraine] Charter", "{query}");
    }
}

#[test]
fn numbers_are_found_with_and_without_marks_between_thousands() {
    for text in ["1,700 troops", "1700 troops", "1.700 troops", "1\u{a0}700 troops", "1’700 troops"] {
        for query in ["1700", "1,700", "1'700"] {
            assert!(marked(query, text).ends_with("] troops"), "{query} in {text}");
        }
    }
    assert_eq!(marked("100", "in 2008 100 more"), "in 2008 [100] more");
    assert_eq!(marked("700", "by 1,700"), "by 1,[700]");
}

#[test]
fn the_year_of_an_event_finds_it() {
    let mut document = document();
    let at = document.objects.iter().position(Object::is_event).unwrap();
    document.objects[at].period.from = Date::parse("2008-04").ok();
    document.objects[at].name = "Leaders declare".into();
    assert_eq!(find_in(&document, "2008 leaders"), [Found::Object(ObjectIx(at as u16))]);
    let parts = hits(&document, "2008").remove(0).parts;
    assert_eq!(parts, [HitPart { words: "Leaders declare".into(), is_match: false }]);
}

#[test]
fn all_words_must_be_there_and_beginnings_come_first() {
    assert_eq!(find("turkiye zurich"), [Found::Sentence(SentenceIx(0))]);
    assert_eq!(find("bout 100"), [Found::Object(ObjectIx(0))]);
    assert!(find("nowhere-to-be-found").is_empty());
}

#[test]
fn words_in_a_row_come_before_words_apart() {
    let mut document = document();
    document.sentences[0].text = "Ukraine has no NATO charter.".into();
    document.sentences[2].text = "The NATO-Ukraine Charter.".into();
    let found = find_in(&document, "nato-ukraine");
    assert_eq!(found, [Found::Sentence(SentenceIx(2)), Found::Sentence(SentenceIx(0))]);
}

#[test]
fn so_many_are_listed_and_all_are_counted() {
    let document = document();
    let index = Index::of(&document, |found| found.words(&document).to_owned(), lower);
    let (count, hits) = index.find("e", 2, lower);
    assert!(count > 2 && hits.len() == 2);
}

#[test]
fn an_empty_or_endless_query_finds_nothing_and_does_no_harm() {
    for query in ["", " \t ", "-", "’", "\u{1}\u{1}", "\u{301}"] {
        assert!(find(query).is_empty(), "{query}");
    }
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
    let found = |query: &str| find_in(&document, query).first().copied().unwrap();
    let told = |found: Found| (found.words(&document), found.sentence(&document));
    assert_eq!(told(found("kremlin")), ("the Kremlin", Some(SentenceIx(2))));
    assert_eq!(told(found("100")), ("About 100 in Łódź", Some(SentenceIx(0))));
    assert_eq!(told(found("crimea")), ("crimea", Some(SentenceIx(2))));
    assert_eq!(told(found("more-troops")), ("more-troops", Some(SentenceIx(0))));
    assert_eq!(told(found("s-two")), ("Sentence s-two.", Some(SentenceIx(1))));
    assert_eq!(told(found("why")), ("Why is Türkiye in NATO?", None));
    assert!(find_in(&document, "this page").is_empty());
}
