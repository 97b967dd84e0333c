//! The pictures: their form, their size, and that words keep to their place.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod built_site;

use built_site::{Built, SITE, Subject, explainer, values};

const GROUND: [u8; 3] = [0xfc, 0xfa, 0xf6];
/// Where the map begins.
const MAP: usize = 589;

/// A decoded picture.
struct Image {
    width: usize,
    height: usize,
    rgba: Vec<u8>,
}

impl Image {
    fn decode(bytes: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut rgba = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut rgba).unwrap();
        assert_eq!(info.color_type, png::ColorType::Rgba);
        Self { width: info.width as usize, height: info.height as usize, rgba }
    }

    fn at(&self, x: usize, y: usize) -> [u8; 3] {
        let start = 4 * (y * self.width + x);
        self.rgba[start..start + 3].try_into().unwrap()
    }

    /// Whether the words keep off the edges of their part.
    fn words_are_inside(&self) -> bool {
        let edges = (0..MAP).flat_map(|x| (0..15).chain(615..630).map(move |y| (x, y)));
        let sides = (0..630).flat_map(|y| (0..30).chain(MAP - 15..MAP).map(move |x| (x, y)));
        edges.chain(sides).all(|(x, y)| self.at(x, y) == GROUND)
    }

    /// How many points of the words' part are not paper.
    fn ink(&self) -> usize {
        (0..MAP)
            .flat_map(|x| (0..630).map(move |y| (x, y)))
            .filter(|(x, y)| self.at(*x, *y) != GROUND)
            .count()
    }
}

/// The picture of a card.
fn picture(built: &Built, card: &str) -> Vec<u8> {
    let names = built.names("preview");
    let name = names.iter().find(|name| name.rsplit_once('-').unwrap().0 == card).unwrap();
    built.bytes(&format!("preview/{name}"))
}

fn with_question(question: &str) -> Subject {
    let mut explainer = explainer(None);
    explainer.article.document.cards[1].question = question.into();
    explainer
}

#[test]
fn there_is_one_of_the_right_form_for_each_card() {
    let explainer = explainer(None);
    let built = Built::new(&explainer);
    assert_eq!(built.names("preview").len(), explainer.article.document.cards.len());
    for card in &explainer.article.document.cards {
        let bytes = picture(&built, card.id.as_str());
        assert!(
            bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.len() <= 300_000,
            "{}: {}",
            card.id,
            bytes.len()
        );
        let image = Image::decode(&bytes);
        assert_eq!((image.width, image.height), (1200, 630));
        assert!(image.words_are_inside(), "{}", card.id);
    }
}

#[test]
fn two_runs_give_the_same_bytes_under_the_same_names() {
    let explainer = explainer(None);
    let (one, other) = (Built::new(&explainer), Built::new(&explainer));
    assert_eq!(one.names("preview"), other.names("preview"));
    for name in one.names("preview") {
        let path = format!("preview/{name}");
        assert!(one.bytes(&path) == other.bytes(&path), "{name}");
    }
}

#[test]
fn words_of_any_length_stay_in_their_place() {
    let long =
        "Why does a question go on and on until nobody who reads it can recall how it began? ".repeat(4);
    let one_word = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle?";
    for question in [long.as_str(), one_word, "Why?"] {
        let built = Built::new(&with_question(question));
        let image = Image::decode(&picture(&built, "reasons"));
        assert!(image.words_are_inside() && image.ink() > 10_000, "{question}");
    }
}

#[test]
fn letters_that_the_fonts_lack_are_left_out_and_not_set_as_boxes() {
    let ink = |question| {
        let built = Built::new(&with_question(question));
        Image::decode(&picture(&built, "reasons")).ink()
    };
    let (latin, greek, none) = (ink("Why?"), ink("Γιατί;"), ink("なぜですか"));
    assert!(greek > none + 1_000 && latin > none + 1_000, "{latin} {greek} {none}");
}

#[test]
fn markup_in_a_question_is_text() {
    let built = Built::new(&with_question("</svg><image href=\"x\"/>&amp; why?"));
    assert!(Image::decode(&picture(&built, "reasons")).words_are_inside());
}

#[test]
fn each_shows_the_answer_or_figure_that_the_rules_choose() {
    let built = Built::new(&explainer(Some(SITE)));
    let alt = |path: &str| values(&built.html(path), "meta[property='og:image:alt']", "content").concat();
    for (path, figure) in [
        ("index.html", "3,000 rescue troops, and about 160 on winter tours."),
        ("reasons/index.html", "The Guild fears a crowd at its moorings."),
        ("prospects/index.html", "2008: The berths declaration."),
        ("pressure/index.html", "With strong boats along its border."),
    ] {
        assert!(
            alt(path).ends_with(&format!("Tern Gazette, as of early February 2022. {figure}")),
            "{}",
            alt(path)
        );
    }
}
