//! What the bundled article says, and how its pages introduce themselves.
//!
//! Every fact of the article's source is in it: the words that carry the fact stand in one sentence, spoken by who says
//! it. The ids are those of the editors' list of facts.
#![allow(clippy::unwrap_used, clippy::panic)]

mod built_site;

use built_site::{Built, SITE, bundled_article, values};
use model::{Document, Sentence};

/// Id, who says it (none for the article itself), words that occur in one sentence.
type Fact = (&'static str, Option<&'static str>, &'static [&'static str]);

const FACTS: &[Fact] = &[
    ("F01", None, &["edge of war", "no plan to take anyway", "admitting Ukraine to NATO"]),
    ("F02", Some("moscow"), &["led by the United States", "never to offer Ukraine membership"]),
    ("F02", None, &["worst crisis in Europe for decades"]),
    ("F03", None, &["independent", "about 30 years", "Soviet Union fell apart"]),
    ("F04", Some("kyiv"), &["has wanted to join NATO for a long time"]),
    (
        "F05",
        None,
        &["no invitation is in sight", "corruption", "defence establishment", "control over its borders"],
    ),
    ("F06", None, &["beyond Ukraine and NATO", "core of his grievance"]),
    ("F06", Some("putin"), &["up to Russia’s borders", "patience to the limit"]),
    ("F07", Some("putin"), &["growing years ago", "at Russia’s expense"]),
    ("F08", Some("moscow"), &["legal guarantee", "kept out"]),
    (
        "F09",
        Some("nato"),
        &["excludes no European country", "not even Russia", "no plan to set Ukraine on the path soon"],
    ),
    ("F10", Some("nato"), &["each country is free to choose its allies"]),
    ("F11", Some("moscow"), &["grows further east", "threaten Russia’s security"]),
    (
        "F12",
        Some("allies"),
        &["deny that the worry is legitimate", "no NATO country threatens Russia with force"],
    ),
    ("F13", Some("putin"), &["pull back the forces", "Eastern Europe"]),
    ("F14", None, &["regular series of exercises", "Lithuania, Latvia and Estonia", "once Soviet"]),
    ("F15", None, &["No American troops are based permanently", "Baltic states"]),
    ("F16", Some("pentagon"), &["rotational", "about 100 in Lithuania"]),
    ("F17", Some("pentagon"), &["about 60 in Estonia and Latvia"]),
    ("F17", Some("note"), &["one for the two countries together"]),
    ("F18", None, &["missile defence in Romania", "once a Soviet satellite", "in service"]),
    ("F19", None, &["similar base is being built in Poland"]),
    ("F20", Some("putin"), &["could be turned into offensive weapons against Russia"]),
    ("F21", None, &["This week", "Biden", "approved 2,700 more", "Eastern Europe"]),
    ("F22", None, &["1,700 for Poland", "1,000 for Romania"]),
    ("F22", None, &["300 are for Germany"]),
    ("F22", Some("note"), &["300 stand outside the 2,700", "3,000"]),
    ("F23", None, &["deep historical and cultural ties"]),
    ("F23", Some("putin"), &["Russians and Ukrainians", "are one people"]),
    ("F24", Some("putin"), &["historically Russian land", "Communist leaders handed over arbitrarily"]),
    ("F25", None, &["Russia seized the Crimean Peninsula", "2014"]),
    ("F26", None, &["east of Ukraine is in effect held by separatists whom Russia backs"]),
    (
        "F27",
        Some("putin"),
        &["sketched a scenario", "once in NATO", "uses force to take back Crimea or the east"],
    ),
    (
        "F28",
        Some("putin"),
        &["“Imagine Ukraine becoming a NATO member and launching those military operations,”"],
    ),
    ("F28", Some("putin"), &["“Then should we fight NATO? Has anyone thought about it?”"]),
    ("F29", None, &["Some in NATO", "long war with Russia inside Ukraine"]),
    ("F30", None, &["who attacks one member attacks them all"]),
    ("F30", None, &["every member would be bound by law to defend it"]),
    ("F31", None, &["very unlikely in the foreseeable future"]),
    ("F32", None, &["has been offered no membership"]),
    ("F33", None, &["drawn closer", "NATO-Ukraine Charter of 1997"]),
    (
        "F34",
        Some("nato"),
        &["2008", "Ukraine and Georgia", "will become members", "without saying when or how"],
    ),
    ("F35", None, &["may explain Moscow’s fear that Kyiv will join one day"]),
    (
        "F36",
        None,
        &[
            "the United States and other NATO leaders behind the 2008 statement oppose",
            "Membership Action Plan",
        ],
    ),
    ("F37", None, &["Germany and France were firmly against"]),
    ("F38", Some("nato"), &["large government reforms"]),
    ("F39", None, &["the door is open", "does not fit through it soon"]),
    ("F40", Some("moscow"), &["an invasion of Ukraine is not its intention"]),
    ("F41", None, &["past few months", "strong combat units along Ukraine’s border"]),
    ("F41", Some("note"), &["how many soldiers these units have", "the article does not say"]),
    ("F42", Some("moscow"), &["hints that it will act", "do not meet its demands"]),
    ("F43", Some("biden-administration"), &["many courses open to it", "full invasion to take Kyiv"]),
    (
        "F44",
        Some("putin"),
        &["gone too far", "weapons and training", "stationing troops", "endangers Russia’s security"],
    ),
    (
        "F45",
        None,
        &[
            "grew over the last decade because of what Russia did",
            "seized Crimea",
            "incursion into eastern Ukraine",
        ],
    ),
    ("F46", None, &["redoubled its attention to collective security"]),
    (
        "F47",
        Some("nato"),
        &["September 2014", "raise defence spending", "rapid response force", "within days"],
    ),
];

fn document() -> Document {
    bundled_article(None).article.document.clone()
}

fn speakers<'a>(document: &'a Document, sentence: &'a Sentence) -> Vec<&'a str> {
    sentence.says.iter().filter_map(|(ix, _)| document.voice(*ix)).map(|voice| voice.id.as_str()).collect()
}

#[test]
fn every_fact_stands_in_a_sentence_with_its_speaker() {
    let document = document();
    for (id, who, words) in FACTS {
        let found = document.sentences.iter().find(|s| words.iter().all(|word| s.text.contains(word)));
        let sentence = found.unwrap_or_else(|| panic!("{id}: no sentence holds {words:?}"));
        let speakers = speakers(&document, sentence);
        assert_eq!(speakers.first().copied(), *who, "{id}: {}", sentence.text);
    }
}

#[test]
fn every_fact_of_the_list_is_looked_for() {
    for number in 1..=47 {
        let id = format!("F{number:02}");
        assert!(FACTS.iter().any(|(fact, ..)| *fact == id), "{id}");
    }
}

#[test]
fn only_the_two_quotations_are_quoted() {
    let quoted: Vec<String> = document()
        .sentences
        .iter()
        .flat_map(|s| {
            s.text
                .split('“')
                .skip(1)
                .filter_map(|rest| rest.split_once('”'))
                .map(|(q, _)| q.to_owned())
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(
        quoted,
        [
            "Imagine Ukraine becoming a NATO member and launching those military operations,",
            "Then should we fight NATO? Has anyone thought about it?"
        ]
    );
}

/// What a tag in the head of a page says.
fn content(built: &Built, path: &str, selector: &str) -> String {
    values(&built.html(path), selector, "content").concat()
}

#[test]
fn a_description_is_the_beginning_of_the_answer_and_keeps_reply_with_claim() {
    let mut subject = bundled_article(None);
    subject.options.previews = false;
    let built = Built::new(&subject);
    let description = |card| content(&built, &format!("{card}/index.html"), "meta[name=description]");
    for card in ["puzzle", "why-worried", "outlook", "squeeze"] {
        assert!((60..=160).contains(&description(card).chars().count()), "{}", description(card));
    }
    assert!(description("why-worried").ends_with("deny that this is a legitimate worry."));
    assert!(
        description("squeeze").starts_with("With strong combat units along Ukraine’s border. Moscow says")
    );
}

#[test]
fn each_preview_shows_an_answer_or_the_figure_that_matters_most() {
    let built = Built::new(&bundled_article(Some(SITE)));
    for (path, figure) in [
        ("index.html", "NATO has no plan to admit Ukraine soon. Putin demands a guarantee all the same."),
        ("why-worried/index.html", "1,700: More US troops for Poland, announced."),
        ("outlook/index.html", "Very unlikely in the foreseeable future. Map, 2008"),
        ("squeeze/index.html", "With strong combat units along Ukraine’s border."),
    ] {
        let alt = content(&built, path, "meta[property='og:image:alt']");
        assert!(alt.ends_with(&format!("Associated Press, as of early February 2022. {figure}")), "{alt}");
    }
}

#[test]
fn a_part_that_belonged_to_a_set_alone_lies_in_its_layer() {
    let mut subject = bundled_article(None);
    subject.options.previews = false;
    let html = Built::new(&subject).html("index.html");
    let outlines = values(&html, ".layer[data-layer='2'] use", "href");
    assert!(outlines.iter().any(|outline| outline == "#shape-east-germany"), "{outlines:?}");
}
