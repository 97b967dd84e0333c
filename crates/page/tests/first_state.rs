//! What the templates write is what the app would set in the first state, and a later state differs where it should.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

use std::path::Path;
use std::rc::Rc;

use basemap::Region;
use layout::MapLayout;
use model::{Action, CardIx, Document, Overlay, Selection, SideIx, ViewState};
use page::names::attribute;
use page::{
    Attributes, CardStep, ClusterCount, Downloads, IdPrefix, Item, Outlines, Page, PageLocation, PageProps,
    SharedDocument, attributes,
};
use scraper::{ElementRef, Html, Selector};
use words::Words;

const ARTICLE: &str = r#"+++
title = "T"
language = "en"
as_of = "2022"
source = { publisher = "P" }
map = { bounds = { west = -11, south = 35, east = 46, north = 69 } }
[[side]]
id = "here"
name = "Here"
[[site]]
id = "one"
name = "One"
at = { lon = 20.0, lat = 52.0 }
country = "POL"
status = "in-service"
[[site]]
id = "other"
name = "Other"
at = { lon = 20.8, lat = 52.0 }
country = "POL"
status = "in-service"
[[event]]
id = "opening"
name = "One and the other are opened"
label = "Two openings"
from = "2019"
+++
There is [one](#one) and [another](#other).

## Why? {#why}

For [one](#one).

## What next? {#next}

See [the other](#other), opened [in 2019](#opening).
"#;

fn props(page: CardIx) -> PageProps {
    let geodata = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../geodata");
    let region = Region::load(&geodata).unwrap();
    let article = article::compile("index.en.md", ARTICLE, &region, page::is_reserved).unwrap();
    let document = &article.document;
    let words = Words::of(&document.language);
    let layout = MapLayout::of(document, &article.map_names, article.extent, &region, words);
    PageProps {
        document: SharedDocument::new(article.document),
        answers: Rc::new(article.answers),
        layout: Rc::new(layout),
        page,
        location: PageLocation::Card,
        brand: "Brand".into(),
        downloads: Downloads::at(PageLocation::Card),
        outlines: Outlines::default(),
        controls: yew::Html::default(),
    }
}

fn render(page: CardIx) -> Html {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let renderer = yew::ServerRenderer::<Page>::with_props(move || props(page)).hydratable(false);
    Html::parse_document(&runtime.block_on(renderer.render()))
}

fn element<'a>(html: &'a Html, selector: &str) -> ElementRef<'a> {
    html.select(&Selector::parse(selector).unwrap()).next().unwrap_or_else(|| panic!("no {selector}"))
}

fn assert_is(element: ElementRef, wanted: &Attributes) {
    for (name, value) in &wanted.list {
        // The parser of HTML writes attributes of HTML in lower case.
        let found = element.attr(name).or(element.attr(&name.to_lowercase()));
        let is_box = *name == "checked";
        assert_eq!(
            found.filter(|_| !is_box),
            value.as_deref().filter(|_| !is_box),
            "{name} of {}",
            element.html()
        );
        assert_eq!(found.is_some(), value.is_some(), "{name} of {}", element.html());
    }
    if let Some(text) = &wanted.text {
        assert_eq!(element.text().collect::<String>(), text.as_str());
    }
}

fn check_things(html: &Html, document: &Document, state: &ViewState) {
    let top = PageLocation::Card.to_top();
    for (selector, item) in [
        (".page", Item::Page),
        ("#map", Item::Map),
        ("#cards", Item::Cards),
        ("#caption", Item::Caption),
        (".tour > :first-child", Item::FollowButton),
        (".tour > :nth-child(2)", Item::FrameStep(false)),
        (".tour > span", Item::FramePosition),
        (".tour > :last-child", Item::FrameStep(true)),
        (".bottom-bar [data-action=toggle-full-map]", Item::FullMapButton),
        (".bottom-bar .prev", Item::CardStep(CardStep::Previous, top)),
        (".bottom-bar .next", Item::CardStep(CardStep::Next, top)),
        ("#show-side-", Item::SideButton(None)),
        ("#show-side-here", Item::SideButton(Some(SideIx(0)))),
    ] {
        assert_is(element(html, selector), &attributes(document, state, item));
    }
    for (ix, card) in document.cards() {
        assert_is(
            element(html, &format!("details#{}", card.id)),
            &attributes(document, state, Item::Card(ix)),
        );
    }
    for (set, at) in document.sheet.sets.iter().zip(0..) {
        let id = IdPrefix::Layer.id(&set.id);
        assert_is(element(html, &format!("#{id}")), &attributes(document, state, Item::LayerBox(at)));
    }
    for object in document.objects.iter().filter(|object| !object.is_event()) {
        let symbol = element(html, &format!(".symbol:has(#{})", object.id));
        assert_is(symbol, &attributes(document, state, Item::Object(object)));
    }
}

#[test]
fn the_page_has_the_attributes_of_the_first_state() {
    for page in [CardIx(0), CardIx(1), CardIx(2)] {
        let document = props(page).document;
        if document.card(page).is_some() {
            check_things(&render(page), &document, &ViewState::at(&document, page));
        }
    }
}

#[test]
fn a_cluster_counts_what_stands_in_the_first_state() {
    let (html, document) = (render(CardIx(0)), props(CardIx(0)).document);
    let state = ViewState::at(&document, CardIx(0));
    let link = element(&html, ".cluster > a");
    let members = link.attr(attribute::MEMBERS).unwrap();
    let stands = |id: &&str| {
        let object = document.object(document.find_object(id).unwrap()).unwrap();
        !attributes(&document, &state, Item::Object(object)).has(attribute::OFF)
    };
    let count = ClusterCount::of(&document, members.split(' ').filter(stands));
    assert_is(element(&html, ".cluster"), &attributes(&document, &state, Item::Cluster(count)));
    assert_is(link, &attributes(&document, &state, Item::ClusterLink(count, true)));
    assert_is(element(&html, ".cluster text"), &attributes(&document, &state, Item::ClusterNumber(count)));
}

#[test]
fn each_part_of_the_text_has_its_frame_and_its_caption() {
    let (html, document) = (render(CardIx(0)), props(CardIx(0)).document);
    for (ix, frame) in document.frames() {
        let part = element(&html, &format!("[data-frame=\"{}\"]", ix.0));
        let card = document.card(frame.card).unwrap().id.as_str();
        let around = core::iter::once(part).chain(part.ancestors().filter_map(ElementRef::wrap));
        assert!(around.filter_map(|it| it.attr("id")).any(|id| id == card));
    }
    let captions = Selector::parse(".frame-caption").unwrap();
    let captions: Vec<String> = html.select(&captions).map(|caption| caption.text().collect()).collect();
    assert_eq!(captions, document.frames.iter().map(|frame| frame.caption.clone()).collect::<Vec<_>>());
}

#[test]
fn a_view_that_the_reader_has_moved_offers_the_way_back() {
    let document = props(CardIx(0)).document;
    let first = ViewState::at(&document, CardIx(0));
    let of = |state: &ViewState, item| attributes(&document, state, item);
    assert!(of(&first, Item::FollowButton).has("hidden"));
    assert!(!of(&first.apply(Action::Date(1999)), Item::FollowButton).has("hidden"));
    assert!(of(&first, Item::FrameStep(false)).has("aria-disabled"));
    assert_eq!(of(&first, Item::FrameStep(true)).get(attribute::FRAME_STEP), Some(&"1".into()));
    assert_eq!(of(&first, Item::FramePosition).text.as_deref(), Some("1 of 6"));
    assert_eq!(of(&first, Item::Caption).text.as_deref(), Some("One; Other"));
}

#[test]
fn a_later_state_has_other_attributes() {
    let document = props(CardIx(0)).document;
    let first = ViewState::at(&document, CardIx(0));
    let full = first.apply(Action::ShowOverlay(Some(Overlay::Map)));
    let of = |state: &ViewState, item| attributes(&document, state, item);
    assert_eq!(of(&full, Item::FullMapButton).text.as_deref(), Some("Close map"));
    assert!(of(&full, Item::Cards).has("inert") && of(&full, Item::Map).has(attribute::FULL));
    let lit = first.apply(Action::Select(Selection::Object(model::ObjectIx(0)), model::Origin::Map));
    assert_eq!(of(&lit, Item::Root).get(attribute::EVIDENCE), Some(&"map".into()));
    assert!(
        of(&lit, Item::Page).has(attribute::SELECTING) && !of(&first, Item::Page).has(attribute::SELECTING)
    );
    let side = first.apply(Action::ShowSide(Some(SideIx(0))));
    assert_eq!(of(&side, Item::Page).get(attribute::SIDE_SHOWN), Some(&"here".into()));
    assert!(of(&side, Item::SideButton(Some(SideIx(0)))).has("checked"));
    let before = first.apply(Action::Date(1999));
    let object = &document.objects[0];
    assert!(
        of(&before, Item::Object(object)).has(attribute::OFF)
            && !of(&first, Item::Object(object)).has(attribute::OFF)
    );
}

#[test]
fn the_caption_of_a_year_that_the_reader_has_chosen_names_its_event() {
    let document = props(CardIx(0)).document;
    let caption = |year| {
        let state = ViewState { year, ..ViewState::at(&document, CardIx(0)) };
        attributes(&document, &state, Item::Caption).text.unwrap()
    };
    assert_eq!(caption(2019), "2019: One and the other are opened.");
    assert_eq!(caption(2020), "2020");
    // A selected event stands in place of the frame's caption, also in the year of the frame.
    let (ix, event) = document.objects().find(|(_, object)| object.is_event()).unwrap();
    let year = event.period.from.unwrap().year;
    let mut document = model::Document::clone(&document);
    document.frames[0].year = year;
    let state =
        ViewState { year, selected: Some(Selection::Object(ix)), ..ViewState::at(&document, CardIx(0)) };
    let text = attributes(&document, &state, Item::Caption).text.unwrap();
    assert!(text.starts_with(&format!("{year}: {}.", event.name)), "{text}");
}

#[test]
fn what_happened_in_a_year_has_its_short_name() {
    let html = render(CardIx(0));
    let words = |selector| element(&html, selector).text().collect::<String>();
    assert_eq!(words("[data-moment='2019'] a"), "Two openings");
    assert_eq!(words("#opening a"), "One and the other are opened");
}
