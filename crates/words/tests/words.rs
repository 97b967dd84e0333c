//! Words about a document.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

#[path = "../../model/tests/sample/mod.rs"]
mod sample;

use model::{
    Background, CardIx, CountryCode, CountrySet, Found, Member, ObjectIx, SentenceIx, SideIx, SpeechAct,
    Voice, VoiceIx,
};
use sample::document;
use words::Words;

#[test]
fn what_is_found_says_what_it_is() {
    let (document, words) = (document(), Words::of("en"));
    let told = |found| words.found(&document, found);
    assert_eq!(told(Found::Card(CardIx(0))), "question");
    assert_eq!(told(Found::Voice(VoiceIx(0))), "voice");
    assert_eq!(told(Found::Sentence(SentenceIx(0))), "in the text");
    let of = |id: &str| told(Found::Object(document.find_object(id).unwrap_or(ObjectIx(0))));
    assert_eq!((of("crimea"), of("more-troops")), ("area", "event"));
}

#[test]
fn a_year_says_how_many_belonged() {
    let mut document = document();
    let source = Background { text: String::new(), source: String::new(), url: None };
    let member = |code, from| Member { country: CountryCode::parse(code).unwrap(), from, until: None };
    let members = vec![member("AAA", 1949), member("BBB", 1999), member("CCC", 2004)];
    document.sheet.sets = vec![CountrySet {
        id: "club".into(),
        name: "members".into(),
        member: "member".into(),
        source,
        members,
        parts: Vec::new(),
        periods: Vec::new(),
    }];
    assert_eq!(Words::of("en").members(&document, 1999).unwrap(), "2 members");
}

#[test]
fn a_sentence_says_who_says_it_or_who_reports_it() {
    let mut document = document();
    let voice = |id: &str, name: &str, side| Voice { id: id.into(), name: name.into(), side };
    document.voices =
        vec![voice("note", "this page", None), voice("kremlin", "the Kremlin", Some(SideIx(0)))];
    let mut sentence = document.sentences[0].clone();
    assert_eq!(Words::of("en").spoken_by(&document, &sentence), "reported by A paper");
    sentence.says = vec![(VoiceIx(1), SpeechAct::Denial), (VoiceIx(0), SpeechAct::Statement)];
    assert_eq!(Words::of("en").spoken_by(&document, &sentence), "denial by the Kremlin, note by this page");
}

#[test]
fn a_caption_names_events_or_numbers_or_the_date() {
    let (mut document, words) = (document(), Words::of("en"));
    let [poland, crimea, more_troops] = [0, 1, 2].map(ObjectIx);
    let caption = |document: &_, objects: &[ObjectIx], year| words.caption(document, objects, year);
    assert_eq!(caption(&document, &[poland, crimea], 2022), "us-poland, 1,700; crimea");
    assert_eq!(
        caption(&document, &[poland; 9], 2022),
        [["us-poland, 1,700"; 6].join("; "), " and 3 more".to_owned()].concat()
    );
    assert_eq!(caption(&document, &[], 2022), "2022");
    document.objects[2].period.from = Some(model::Date::year(2014));
    assert_eq!(caption(&document, &[poland, more_troops], 2014), "2014: more-troops");
    document.objects[2].period.until = Some(model::Date::year(2015));
    assert_eq!(caption(&document, &[poland, more_troops], 2022), "us-poland, 1,700");
}

#[test]
fn years_in_a_row_leave_out_their_century() {
    let years = |first, last| Words::of("en").years(first, last);
    assert_eq!([years(1999, 1999), years(1949, 1982), years(1999, 2004)], ["1999", "1949–82", "1999–2004"]);
}
