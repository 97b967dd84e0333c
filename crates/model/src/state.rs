//! The state of a reader's view.
//!
//! A state and an [`Action`] come in, the next state goes out.
//! It cannot fail, and knows neither history nor scrolling; the view acts on what changed.

use serde::{Deserialize, Serialize};

use crate::{CardIx, Document, FrameIx, FrameView, MapBox, MapPoint, Selection, SideIx};

/// What part of the map is in view: a square that must fit into the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The middle of the window.
    pub centre: MapPoint,
    /// The side of the square, in kilometres.
    pub span: f32,
}

impl Camera {
    /// The nearest and the farthest view, in kilometres.
    pub const SPANS: core::ops::RangeInclusive<f32> = 240.0..=6000.0;

    /// The camera moved within its bounds: its centre on the sheet, its span within [`SPANS`](Self::SPANS).
    #[must_use]
    pub fn within(self, width: f32, height: f32) -> Self {
        Self {
            centre: MapPoint { x: self.centre.x.max(0.0).min(width), y: self.centre.y.max(0.0).min(height) },
            span: self.span.max(*Self::SPANS.start()).min(*Self::SPANS.end()),
        }
    }

    /// The square.
    pub fn square(self) -> MapBox {
        MapBox::centred(self.centre, self.span, self.span)
    }
}

/// The cards that are open, in reading order.
///
/// A sorted list, since the standard tree would weigh more in the app than the rest of this file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenCards(Vec<CardIx>);

impl OpenCards {
    /// Just one card.
    pub fn one(card: CardIx) -> Self {
        Self(vec![card])
    }

    /// Whether a card is open.
    pub fn contains(&self, card: CardIx) -> bool {
        self.0.contains(&card)
    }

    /// Opens a card.
    pub fn insert(&mut self, card: CardIx) {
        if !self.contains(card) {
            let at = self.0.iter().take_while(|other| **other < card).count();
            self.0.insert(at, card);
        }
    }

    /// Closes a card.
    pub fn remove(&mut self, card: CardIx) {
        self.0.retain(|other| *other != card);
    }

    /// The cards in reading order.
    pub fn iter(&self) -> impl Iterator<Item = CardIx> {
        self.0.iter().copied()
    }
}

impl FromIterator<CardIx> for OpenCards {
    fn from_iter<T: IntoIterator<Item = CardIx>>(cards: T) -> Self {
        cards.into_iter().fold(Self::default(), |mut open, card| {
            open.insert(card);
            open
        })
    }
}

/// Which sets of countries a map shows, by their position; the first alone, unless the reader chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layers(u32);

impl Default for Layers {
    fn default() -> Self {
        Self(1)
    }
}

impl Layers {
    /// No set at all.
    pub const NONE: Self = Self(0);

    /// Whether the map shows a set.
    pub fn shows(self, at: u8) -> bool {
        self.0 >> at.min(31) & 1 == 1
    }

    /// The same with a set, or without it.
    #[must_use]
    pub fn with(self, at: u8, on: bool) -> Self {
        let bit = 1 << at.min(31);
        Self(if on { self.0 | bit } else { self.0 & !bit })
    }
}

/// Whether the map follows what is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Following {
    /// It does.
    Text,
    /// It will again, once what is selected on it is let go.
    Paused,
    /// It does not: the reader has moved it, or has chosen a year.
    Stopped,
}

/// What covers the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The map, filling the screen.
    Map,
    /// The search.
    Search,
}

/// All that a link restores.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewState {
    /// The card that the page is at; the map shows its focus.
    pub card: CardIx,
    /// The cards that are open.
    pub open: OpenCards,
    /// What is lit.
    pub selected: Option<Selection>,
    /// Whether it was selected on the map, so that its evidence is shown there.
    pub on_map: bool,
    /// The frame that was read first after something was selected.
    pub selected_at: Option<FrameIx>,
    /// The frame of the paragraph that is read; none before the reader has come to one.
    pub frame: Option<FrameIx>,
    /// Whether the map follows what is read.
    pub following: Following,
    /// The sets of countries of the frame, in place of the reader's.
    pub frame_layers: Option<Layers>,
    /// The year that the map shows; at first the year of the article.
    pub year: i16,
    /// The year of the article, to which the map comes back.
    pub home_year: i16,
    /// The side whose voices stay bright.
    pub side: Option<SideIx>,
    /// The sets of countries that the reader wants to see.
    pub layers: Layers,
    /// Where the reader has moved the map to, away from the frame's part.
    pub camera: Option<Camera>,
    /// What covers the page.
    pub overlay: Option<Overlay>,
    /// Whether the frame is a step of the tour.
    pub touring: bool,
    /// How many times the reader has gone somewhere; each is an entry of the history.
    pub visits: u32,
    /// How many times a link or the history has brought the reader somewhere; the map is there at once.
    pub arrivals: u32,
}

/// Where a reader selects something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In the text of a card; the map goes to what that card speaks of.
    Text(CardIx),
    /// On the map.
    Map,
    /// In the table or the list of events.
    List,
}

/// What a reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Opens or closes a card.
    Toggle(CardIx, bool),
    /// Goes to a card, opening it.
    Visit(CardIx),
    /// Selects something; selecting it again clears the selection.
    Select(Selection, Origin),
    /// Shows the map at a year.
    Date(i16),
    /// Keeps the voices of a side bright, or all.
    ShowSide(Option<SideIx>),
    /// Shows a set of countries, or no longer.
    Layer(u8, bool),
    /// Goes to what a sentence of a card says, whether it is lit or not.
    Show(Selection, CardIx),
    /// Reads on to a frame, or back to one.
    Read(FrameView),
    /// Lets the map follow the text again.
    Follow,
    /// Goes to a frame as a step of the tour, with the card whose text it belongs to.
    Tour(FrameView, CardIx),
    /// Covers the page with the map or the search, or uncovers it.
    ShowOverlay(Option<Overlay>),
    /// Clears the selection.
    Deselect,
    /// Closes the search, if it is open.
    Close,
    /// Uncovers the page, or else clears the selection.
    Escape,
    /// Has moved the map, or sent it back to what the text speaks of.
    Look(Option<Camera>),
    /// Arrives by a link or by the history.
    Arrive(Box<ViewState>),
}

impl ViewState {
    /// The view of a card's page before the reader has done anything.
    pub fn at(document: &Document, card: CardIx) -> Self {
        Self {
            card,
            open: OpenCards::one(card),
            selected: None,
            on_map: false,
            selected_at: None,
            frame: None,
            following: Following::Text,
            frame_layers: None,
            year: document.as_of.year,
            home_year: document.as_of.year,
            side: None,
            layers: Layers::default(),
            camera: None,
            overlay: None,
            touring: false,
            visits: 0,
            arrivals: 0,
        }
    }

    /// The next state.
    #[must_use]
    pub fn apply(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Toggle(card, true) if !self.open.contains(card) => next.go_to(card),
            Action::Toggle(card, false) => {
                next.open.remove(card);
            }
            Action::Visit(card)
                if self.card != card || !self.open.contains(card) || self.overlay.is_some() =>
            {
                next.go_to(card);
            }
            Action::Visit(_) => next.open_with(self.card),
            Action::Select(selection, _) if self.selected == Some(selection) => next.let_go(),
            Action::Select(selection, from) => next.select(selection, from),
            Action::Show(selection, card) => {
                next.select(selection, Origin::Text(card));
                next.overlay = None;
            }
            Action::Read(view) if self.follows() && self.overlay.is_none() => next.read(view),
            Action::Tour(view, card) => {
                if self.card != card || !self.open.contains(card) {
                    next.go_to(card);
                }
                next.overlay = self.overlay;
                next.selected = None;
                next.follow();
                next.show(view);
                next.touring = true;
            }
            Action::ShowOverlay(overlay) => next.overlay = overlay,
            Action::Close if self.overlay == Some(Overlay::Search) => next.overlay = None,
            Action::Close | Action::Toggle(..) | Action::Read(_) => {}
            Action::Escape if self.overlay.is_some() => next.overlay = None,
            Action::Deselect | Action::Escape => next.let_go(),
            Action::Date(year) => {
                next.year = year;
                next.stay();
            }
            Action::ShowSide(side) => next.side = side,
            Action::Layer(at, on) => {
                next.layers = self.shown_layers().with(at, on);
                next.frame_layers = None;
            }
            Action::Follow | Action::Look(None) => next.follow(),
            Action::Look(camera) => {
                next.camera = camera;
                next.stay();
            }
            Action::Arrive(state) => {
                next = Self { visits: self.visits, arrivals: self.arrivals + 1, ..*state }
            }
        }
        next
    }

    /// Whether the map follows what is read, as it is now.
    pub fn follows(&self) -> bool {
        self.following == Following::Text
    }

    /// The sets of countries that the map shows.
    pub fn shown_layers(&self) -> Layers {
        self.frame_layers.unwrap_or(self.layers)
    }

    fn go_to(&mut self, card: CardIx) {
        self.open_with(card);
        self.selected = None;
        self.overlay = None;
        self.visits += 1;
    }

    /// Opens a card and shows the frame that it opens with.
    fn open_with(&mut self, card: CardIx) {
        self.open.insert(card);
        self.card = card;
        self.follow();
        self.leave_frame();
    }

    /// Leaves what the frame has set; a year of the reader's own stays.
    fn leave_frame(&mut self) {
        self.frame = None;
        self.frame_layers = None;
        if self.follows() {
            self.year = self.home_year;
        }
    }

    fn select(&mut self, selection: Selection, from: Origin) {
        self.selected = Some(selection);
        self.selected_at = None;
        self.visits += 1;
        self.on_map = from == Origin::Map;
        if self.on_map {
            self.touring = false;
            if self.follows() {
                self.following = Following::Paused;
            }
        }
        if let Origin::Text(card) = from {
            if self.card != card {
                self.leave_frame();
            }
            self.card = card;
            self.open.insert(card);
            self.camera = None;
            self.touring = false;
        }
    }

    fn let_go(&mut self) {
        self.selected = None;
        if self.following == Following::Paused {
            self.follow();
        }
    }

    /// Whoever reads on leaves what they have selected in the text.
    fn read(&mut self, view: FrameView) {
        if !self.on_map && self.selected_at.is_some_and(|frame| frame != view.frame) {
            self.selected = None;
        }
        self.selected_at = self.selected.and(Some(view.frame));
        self.show(view);
    }

    fn show(&mut self, view: FrameView) {
        self.frame = Some(view.frame);
        self.year = view.year;
        self.frame_layers = view.layers;
        self.touring = false;
    }

    fn follow(&mut self) {
        self.following = Following::Text;
        self.camera = None;
        self.touring = false;
    }

    /// Keeps the map where the reader has it.
    fn stay(&mut self) {
        self.following = Following::Stopped;
        self.touring = false;
    }
}
