//! What of the page depends on the state.
//!
//! A document, a state and a thing of the page come in, its attributes and words go out. The templates write them for the
//! first state; the app sets them on the same elements when the state changes.

use model::{CardIx, CountryCode, Document, FrameIx, Object, Overlay, Selection, SideIx, ViewState};
use words::Words;
use yew::AttrValue;

use crate::ClusterCount;
use crate::links;
use crate::names::attribute;

/// A thing of the page whose attributes or words depend on the state.
#[derive(Clone, Copy, Debug)]
pub enum Item<'a> {
    /// `<html>`.
    Root,
    /// The page within `<body>`.
    Page,
    /// The map.
    Map,
    /// What the map shows, in one line.
    Caption,
    /// The button that lets the map follow the text again.
    FollowButton,
    /// The button to the frame before, or to the next one.
    FrameStep(bool),
    /// Which frame of how many the map shows.
    FramePosition,
    /// The questions and answers.
    Cards,
    /// A question with its answer.
    Card(CardIx),
    /// The button that shows the map on the whole screen.
    FullMapButton,
    /// The link to a neighbouring card, on a page that reaches the top of the site by a path.
    CardStep(CardStep, &'a str),
    /// The outline of a country.
    Country(CountryCode),
    /// What shows an object on the map: a symbol, a label or an area.
    Object(&'a Object),
    /// A symbol that stands for several.
    Cluster(ClusterCount<'a>),
    /// The link in a cluster, which may come apart at a larger scale.
    ClusterLink(ClusterCount<'a>, bool),
    /// The number in a cluster.
    ClusterNumber(ClusterCount<'a>),
    /// The box of a set of countries, by its place in the document.
    LayerBox(u8),
    /// The button that shows one side's voices, or all.
    SideButton(Option<SideIx>),
}

/// A neighbour of the card that the page is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardStep {
    /// The one before.
    Previous,
    /// The one after.
    Next,
}

/// The attributes and the words of a thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    /// Attributes by name; those without a value are absent.
    pub list: Vec<(&'static str, Option<AttrValue>)>,
    /// The text of the element, if it depends on the state too.
    pub text: Option<AttrValue>,
}

impl Attributes {
    fn one(name: &'static str, value: Option<AttrValue>) -> Self {
        Self { list: vec![(name, value)], text: None }
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&AttrValue> {
        self.list.iter().find(|(other, _)| *other == name).and_then(|(_, value)| value.as_ref())
    }

    /// Whether an attribute is there.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// The element with these attributes and this text.
    #[cfg(feature = "templates")]
    pub(crate) fn on(self, element: yew::Html) -> yew::Html {
        use std::rc::Rc;
        use yew::virtual_dom::{VNode, VTag, VText};

        let VNode::VTag(tag) = element else { return element };
        let mut tag: VTag = Rc::unwrap_or_clone(tag);
        for (name, value) in self.list {
            if let Some(value) = value {
                tag.add_attribute(name, value);
            }
        }
        if let Some(text) = self.text {
            tag.add_child(VText::new(text).into());
        }
        tag.into()
    }
}

/// What an item of the page has in a state.
pub fn attributes(document: &Document, state: &ViewState, item: Item) -> Attributes {
    match item {
        Item::Root => {
            let place = if state.on_map { "map" } else { "text" };
            Attributes::one(attribute::EVIDENCE, state.selected.map(|_| AttrValue::Static(place)))
        }
        Item::Page => page(document, state),
        Item::Map => map(document, state),
        Item::Caption => caption(document, state),
        Item::FollowButton => Attributes::one("hidden", state.follows().then_some(AttrValue::Static(""))),
        Item::FrameStep(is_next) => frame_step(document, state, is_next),
        Item::FramePosition => frame_position(document, state),
        Item::Cards => Attributes::one("inert", is_full(state).then_some(AttrValue::Static(""))),
        Item::Card(card) => {
            Attributes::one("open", state.open.contains(card).then_some(AttrValue::Static("open")))
        }
        Item::FullMapButton => full_map_button(Words::of(&document.language), is_full(state)),
        Item::CardStep(step, top) => card_step(document, state.card, step, top),
        Item::Country(code) => {
            let fill = document.sheet.fill(code, state.year);
            Attributes::one(attribute::SET, fill.map(|fill| fill.to_owned().into()))
        }
        Item::Object(object) => Attributes::one(attribute::OFF, truth(!document.stands(object, state.year))),
        Item::Cluster(count) => Attributes::one(attribute::OFF, truth(count.count == 0)),
        Item::ClusterLink(count, splits) => {
            let words = Words::of(&document.language);
            Attributes::one("aria-label", Some(words.cluster(count.count, count.first, splits).into()))
        }
        Item::ClusterNumber(count) => Attributes {
            list: vec![("textLength", count.width().map(AttrValue::Static))],
            text: Some(count.count.to_string().into()),
        },
        Item::LayerBox(at) => Attributes::one("checked", truth(state.shown_layers().shows(at))),
        Item::SideButton(side) => Attributes::one("checked", truth(state.side == side)),
    }
}

/// The caption of the frame, marked as background where it is; a selected event of the year shown; in a year that is not the
/// frame's, its event, or else that year; and what the map shows where the reader has turned on the layer that hides the frame's objects.
fn caption(document: &Document, state: &ViewState) -> Attributes {
    let words = Words::of(&document.language);
    // The layer after those of the sets, if there are any.
    let joined = document.sheet.sets.len() as u8;
    let shows_joined = joined > 0 && state.frame_layers.is_none() && state.layers.shows(joined);
    let happened = event_shown(document, state);
    let text = document.shown_frame(state).map(|(_, frame)| match (happened, &frame.background) {
        _ if shows_joined => words.background.with([words.app.frames.joined]),
        (Some((event, is_selected)), _) if is_selected || frame.year != state.year => {
            dated(words, state.year, event)
        }
        _ if frame.year != state.year => words.date_and_members(document, state.year),
        (_, Some(_)) => words.background.with([&frame.caption]),
        (_, None) => frame.caption.clone(),
    });
    Attributes { list: Vec::new(), text: text.map(AttrValue::from) }
}

/// What happened in the year shown: the event that is selected, or else the first one; and whether it is selected.
fn event_shown<'a>(document: &'a Document, state: &ViewState) -> Option<(&'a Object, bool)> {
    let is_selected = |ix| state.selected == Some(Selection::Object(ix));
    let is_then =
        |event: &Object| event.is_event() && event.period.from.is_some_and(|from| from.year == state.year);
    let events = || document.objects().filter(|(_, object)| is_then(object));
    let (ix, event) = events().find(|(ix, _)| is_selected(*ix)).or_else(|| events().next())?;
    Some((event, is_selected(ix)))
}

/// An event of a year, with what the article does not say of it.
fn dated(words: Words, year: i16, event: &Object) -> String {
    let line = words.event.with([&year.to_string(), &event.name]);
    match &event.background {
        Some(background) => [&line, ". ", &background.text].concat(),
        None => line + ".",
    }
}

/// A button that leads nowhere where there is no neighbour.
fn frame_step(document: &Document, state: &ViewState, is_next: bool) -> Attributes {
    let neighbour = document.shown_frame(state).and_then(|(ix, _)| {
        let at = if is_next { ix.0.checked_add(1) } else { ix.0.checked_sub(1) };
        at.filter(|at| document.frame(FrameIx(*at)).is_some())
    });
    Attributes {
        list: vec![
            (attribute::FRAME_STEP, neighbour.map(|at| at.to_string().into())),
            ("aria-disabled", truth(neighbour.is_none())),
        ],
        text: None,
    }
}

fn frame_position(document: &Document, state: &ViewState) -> Attributes {
    let position = Words::of(&document.language).app.frames.position;
    let count = document.frames.len().to_string();
    // Another year is none of its steps.
    let frame = document.shown_frame(state).filter(|_| !document.is_other_year(state));
    let text = frame.map(|(ix, _)| position.with([&(ix.0 + 1).to_string(), &count]));
    Attributes { list: Vec::new(), text: Some(text.unwrap_or_default().into()) }
}

fn truth(is_true: bool) -> Option<AttrValue> {
    is_true.then_some(AttrValue::Static("true"))
}

fn is_full(state: &ViewState) -> bool {
    state.overlay == Some(Overlay::Map)
}

/// Nothing for the layers that the map shows at first: without scripts, their boxes choose.
fn page(document: &Document, state: &ViewState) -> Attributes {
    let layers = state.shown_layers();
    let shown = document.sheet.shown_layers(layers);
    let is_first = layers == model::Layers::default();
    let side = state.side.and_then(|ix| document.side(ix));
    Attributes {
        list: vec![
            (attribute::SELECTING, truth(state.selected.is_some())),
            (attribute::LAYERS, (!is_first).then(|| shown.join(" ").into())),
            (attribute::SIDE_SHOWN, side.map(|side| side.id.clone().into())),
        ],
        text: None,
    }
}

fn map(document: &Document, state: &ViewState) -> Attributes {
    let name = Words::of(&document.language).map_name(document, state.year);
    let card = document.card(state.card).map(|card| card.id.as_str().to_owned().into());
    Attributes {
        list: vec![
            ("aria-label", Some(name.into())),
            (attribute::CARD, card),
            (attribute::FOLLOWING, truth(state.follows())),
            (attribute::FULL, truth(is_full(state))),
            (attribute::YEAR, Some(state.year.to_string().into())),
        ],
        text: None,
    }
}

fn full_map_button(words: Words, is_full: bool) -> Attributes {
    let (pressed, words) = if is_full { ("true", words.close_map) } else { ("false", words.full_map) };
    Attributes {
        list: vec![("aria-pressed", Some(AttrValue::Static(pressed)))],
        text: Some(AttrValue::Static(words)),
    }
}

/// A link without an address where there is no neighbour.
fn card_step(document: &Document, card: CardIx, step: CardStep, top: &str) -> Attributes {
    let words = Words::of(&document.language);
    let (at, rel, name) = match step {
        CardStep::Previous => (card.0.checked_sub(1), "prev", words.previous_card),
        CardStep::Next => (card.0.checked_add(1), "next", words.next_card),
    };
    let neighbour = at.map(CardIx).and_then(|ix| Some((ix, document.card(ix)?)));
    let is_off = neighbour.is_none();
    Attributes {
        list: vec![
            ("role", is_off.then_some(AttrValue::Static("link"))),
            ("aria-disabled", truth(is_off)),
            ("href", neighbour.map(|(ix, _)| links::to_card(top, document, ix).into())),
            ("rel", neighbour.map(|_| AttrValue::Static(rel))),
            (attribute::CARD, neighbour.map(|(_, card)| card.id.as_str().to_owned().into())),
            ("aria-label", neighbour.map(|(_, card)| words.step_to.with([name, &card.question]).into())),
        ],
        text: None,
    }
}
