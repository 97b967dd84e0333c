//! Links that restore a view.
//!
//! A page's card, a query and a fragment come in; a [`ViewState`] and a list of what was not found go out, and
//! back. Reading cannot fail: unknown parts are reported and ignored.

use percent_encoding::percent_decode_str;

use crate::{
    Camera, CardIx, Document, Fixed, Following, Layers, MapPoint, Selection, SideIx, ViewState, nearest,
};

/// The longest query or fragment that is read, in bytes.
const LONGEST: usize = 2048;

/// The word for no layer at all.
const NO_LAYER: &str = "none";

/// The parts of an address after its card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeepLink {
    /// What follows `?`, without it.
    pub query: String,
    /// What follows `#`, without it.
    pub fragment: String,
}

/// A part of a link that could not be restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The part as it was written, cut to 40 characters.
    pub part: String,
    /// The nearest known id.
    pub nearest: Option<String>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// The view.
    pub state: ViewState,
    /// What was not found.
    pub broken: Vec<Broken>,
}

impl DeepLink {
    /// Finds what the link means on the page of a card.
    ///
    /// Keys that Cardinal does not know, such as a messenger's `utm_source`, are ignored in silence.
    pub fn locate(&self, document: &Document, page: CardIx) -> Located {
        let mut located = Located { state: ViewState::at(document, page), broken: Vec::new() };
        let mut year = None;
        for pair in shortened(&self.query).split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            located.read_pair(document, key, value, &mut year);
        }
        located.read_fragment(document, &self.fragment);
        let state = &mut located.state;
        let usual = document.usual_year(state);
        state.year = year.unwrap_or(usual);
        let follows = state.camera.is_none() && state.year == usual;
        state.following = match (follows, state.on_map) {
            (false, _) => Following::Stopped,
            (true, true) => Following::Paused,
            (true, false) => Following::Text,
        };
        state.touring = state.follows() && state.frame.is_some();
        located
    }

    /// The link of a view.
    pub fn to_view(document: &Document, state: &ViewState) -> Self {
        let mut query = Vec::new();
        query.extend(print_year(document, state));
        query.extend(state.side.and_then(|ix| document.side(ix)).map(|side| format!("voice={}", side.id)));
        if state.frame_layers.is_none() {
            query.extend(print_layers(document, state.layers));
        }
        query.extend(state.camera.map(|camera| format!("map={}", print_camera(document, camera))));
        query.extend(print_frame(document, state));
        let fragment = match state.selected {
            Some(Selection::Object(ix)) => document.object(ix).map(|object| object.id.as_str()),
            Some(Selection::Sentence(ix)) => document.sentence(ix).map(|sentence| sentence.id.as_str()),
            None => None,
        };
        Self { query: query.join("&"), fragment: fragment.unwrap_or_default().to_owned() }
    }
}

impl Located {
    fn read_pair(&mut self, document: &Document, key: &str, value: &str, year: &mut Option<i16>) {
        let understood = match key {
            "year" => set(year, read_year(document, value)),
            "voice" => set(&mut self.state.side, read_side(document, value)),
            "layers" => self.read_layers(document, value),
            "map" => set(&mut self.state.camera, read_camera(document, value)),
            "frame" => self.read_frame(document, value),
            _ => return,
        };
        if !understood {
            let sides = document.sides.iter().map(|side| side.id.as_str());
            let known = (key == "voice").then(|| nearest(value, sides)).flatten();
            self.report(&format!("{key}={value}"), known);
        }
    }

    fn read_layers(&mut self, document: &Document, value: &str) -> bool {
        let mut layers = Layers::NONE;
        for id in value.split(',').filter(|id| *id != NO_LAYER) {
            let Some(at) = document.sheet.layer(id) else { return false };
            layers = layers.with(at, true);
        }
        self.state.layers = layers;
        self.state.frame_layers = None;
        true
    }

    fn read_frame(&mut self, document: &Document, value: &str) -> bool {
        let start = document.find_sentence(value);
        let found = document.frames().find(|(_, frame)| start.is_some() && frame.start == start);
        let Some((ix, frame)) = found else { return false };
        self.state.card = frame.card;
        self.state.open.insert(frame.card);
        self.state.frame = Some(ix);
        self.state.frame_layers = frame.layers;
        true
    }

    fn read_fragment(&mut self, document: &Document, fragment: &str) {
        if fragment.is_empty() {
            return;
        }
        let fragment = shortened(fragment);
        // Bytes that are no text are named as they stand.
        let name = percent_decode_str(fragment).decode_utf8().unwrap_or(fragment.into());
        if let Some(ix) = document.find_object(&name) {
            self.select(document, Selection::Object(ix));
        } else if let Some(ix) = document.find_sentence(&name) {
            self.select(document, Selection::Sentence(ix));
        } else if let Some(ix) = document.find_card(&name) {
            self.state = ViewState { card: ix, open: crate::OpenCards::one(ix), ..self.state.clone() };
        } else {
            let cards = document.cards.iter().map(|card| card.id.as_str());
            let known = nearest(&name, document.object_ids().map(crate::ObjectId::as_str).chain(cards));
            self.report(&name, known);
        }
    }

    /// Selects, and opens the card where the reader finds the evidence if the page's own card has none.
    fn select(&mut self, document: &Document, selection: Selection) {
        let evidence = match selection {
            Selection::Object(ix) => document.evidence(ix).map(|(_, sentence)| sentence.card).collect(),
            Selection::Sentence(ix) => document.sentence(ix).map(|s| vec![s.card]).unwrap_or_default(),
        };
        self.state.selected = Some(selection);
        self.state.on_map = matches!(selection, Selection::Object(_));
        if let Some(first) = evidence.first()
            && !evidence.contains(&self.state.card)
        {
            self.state.card = *first;
            self.state.open.insert(*first);
        }
    }

    fn report(&mut self, part: &str, nearest: Option<&str>) {
        let part = part.chars().take(40).collect();
        self.broken.push(Broken { part, nearest: nearest.map(str::to_owned) });
    }
}

fn shortened(part: &str) -> &str {
    part.get(..part.floor_char_boundary(LONGEST)).unwrap_or("")
}

fn set<T>(slot: &mut Option<T>, value: Option<T>) -> bool {
    let understood = value.is_some();
    *slot = value;
    understood
}

fn read_year(document: &Document, word: &str) -> Option<i16> {
    let year = word.parse().ok()?;
    (document.first_year..=document.as_of.year).contains(&year).then_some(year)
}

/// Nothing for a year that the text brings, and nothing for the article's own, unless the frame or the selection would
/// bring another one.
fn print_year(document: &Document, state: &ViewState) -> Option<String> {
    let is_usual = [state.year, document.usual_year(state)] == [document.as_of.year; 2];
    (!is_usual && !state.follows()).then(|| format!("year={}", state.year))
}

/// `frame=s-41c2935d`, the first sentence of the frame's paragraph; nothing while the frame comes and goes with what the
/// reader scrolls to, and nothing beside a selection.
fn print_frame(document: &Document, state: &ViewState) -> Option<String> {
    let is_own = !state.follows() && state.selected.is_none();
    let start = document.frame(state.frame.filter(|_| state.touring || is_own)?)?.start?;
    Some(["frame=", document.sentence(start)?.id.as_str()].concat())
}

fn read_side(document: &Document, word: &str) -> Option<SideIx> {
    document.sides.iter().position(|side| side.id == word).map(|at| SideIx(at as u16))
}

/// `map=120,-300,900`: kilometres east and north of the projection's centre, kilometres across.
///
/// Kilometres, not degrees, so that the app need not carry trigonometry; the sheet may grow without breaking a link.
fn read_camera(document: &Document, word: &str) -> Option<Camera> {
    let mut numbers = word.splitn(3, ',').map(Fixed::parse);
    let (east, north, span) = (numbers.next()??.0, numbers.next()??.0, numbers.next()??.0);
    let sheet = &document.sheet;
    let (width, height) = (f32::from(sheet.width), f32::from(sheet.height));
    let centre = MapPoint { x: sheet.projection.origin.x + east, y: sheet.projection.origin.y - north };
    let on_sheet = (0.0..=width).contains(&centre.x) && (0.0..=height).contains(&centre.y);
    (on_sheet && span > 0.0).then(|| Camera { centre, span }.within(width, height))
}

/// `layers=nato,soviet`, or `layers=none`; nothing where the map shows what it shows at first.
fn print_layers(document: &Document, layers: Layers) -> Option<String> {
    if layers == Layers::default() {
        return None;
    }
    let ids = document.sheet.shown_layers(layers);
    Some(format!("layers={}", if ids.is_empty() { NO_LAYER.to_owned() } else { ids.join(",") }))
}

fn print_camera(document: &Document, camera: Camera) -> String {
    let origin = document.sheet.projection.origin;
    let (east, north) = ((camera.centre.x - origin.x).round(), (origin.y - camera.centre.y).round());
    format!("{},{},{}", Fixed(east), Fixed(north), Fixed(camera.span.round()))
}
