//! The address bar and the history follow the state, and lead back to it.

use gloo::events::EventListener;
use js_sys::Reflect;
use model::{Action, Broken, CardIx, DeepLink, Document, OpenCards, Selection, ViewState};
use page::links::is_landmark;
use wasm_bindgen::JsValue;
use web_sys::Window;
use yew::prelude::*;

use super::{Desk, dom};
use page::{PageLocation, links};

/// The word by which an entry of the history remembers a touch on the map.
const ON_MAP: &str = "map";

/// The addresses of the pages, whatever folder they are served from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Top {
    /// The path of the top folder.
    path: String,
    /// The path that stays, whatever card the reader goes to: of a frame or a file.
    pinned: Option<String>,
    folder: PageLocation,
}

impl Top {
    /// Finds the top folder from the address of a page.
    fn find(window: &Window, page: PageLocation) -> Option<Self> {
        let path = window.location().pathname().ok()?;
        let mut top = path.get(..path.rfind('/')?)?;
        for _ in 0..page.depth() {
            top = top.get(..top.rfind('/')?)?;
        }
        let is_pinned = matches!(page, PageLocation::Embed | PageLocation::File);
        Some(Self { path: format!("{top}/"), pinned: is_pinned.then(|| path.clone()), folder: page })
    }

    /// The card that an address names.
    fn card(&self, document: &Document, path: &str) -> Option<CardIx> {
        if self.pinned.is_some() {
            return None;
        }
        let rest = path.strip_prefix(&self.path).unwrap_or("");
        Some(rest.split('/').next().and_then(|id| document.find_card(id)).unwrap_or(CardIx(0)))
    }

    fn address(&self, document: &Document, state: &ViewState) -> String {
        let link = DeepLink::to_view(document, state);
        let mut address = match &self.pinned {
            Some(path) => path.clone(),
            None => format!("{}{}", self.path, document.card_path(state.card)),
        };
        if !link.query.is_empty() {
            address = format!("{address}?{}", link.query);
        }
        if !link.fragment.is_empty() {
            address = format!("{address}#{}", link.fragment);
        } else if self.folder == PageLocation::File {
            address.push_str(&links::to_card("", document, state.card));
        }
        address
    }

    /// The way from page to page; a file has none.
    fn to_pages(&self) -> AttrValue {
        if self.folder == PageLocation::File { AttrValue::default() } else { self.path.clone().into() }
    }

    /// A frame shares the history of its host.
    fn has_history(&self) -> bool {
        self.folder != PageLocation::Embed
    }
}

/// Restores the view of the address, then keeps the two alike; says what the address names in vain.
///
/// Returns the path of the top folder; none for a file.
#[hook]
pub fn use_address(desk: &Desk, page: CardIx, folder: PageLocation) -> AttrValue {
    let top = use_mut_ref(|| None::<Top>);
    let written = use_mut_ref(|| None::<u32>);
    let open = use_mut_ref(OpenCards::default);
    let path = use_state_eq(|| AttrValue::from(""));
    {
        let (top, open) = (top.clone(), open.clone());
        let (desk, path) = (desk.clone(), path.clone());
        use_effect_with((), move |()| {
            fix_links();
            *top.borrow_mut() = dom::window().and_then(|window| Top::find(&window, folder));
            open.replace(desk.state.open.clone());
            let state = arrive(&desk, page, &open.borrow());
            if let (Some(top), Some(state)) = (top.borrow().as_ref(), state) {
                bring_evidence(&desk.article, &state);
                let moved = top.pinned.is_none() && folder != PageLocation::of(state.card);
                let address = moved.then(|| top.address(&desk.article, &state));
                replace(&desk.article, &state, address.as_deref());
                path.set(top.to_pages());
            }
            let on_pop = {
                let top = top.clone();
                move |_: &web_sys::Event| {
                    let path = dom::window()
                        .and_then(|window| window.location().pathname().ok())
                        .unwrap_or_default();
                    let card =
                        top.borrow().as_ref().and_then(|top| top.card(&desk.article, &path)).unwrap_or(page);
                    let _ = arrive(&desk, card, &open.borrow());
                }
            };
            let listener = dom::window().map(|window| EventListener::new(&window, "popstate", on_pop));
            move || drop(listener)
        });
    }
    let article = desk.article.clone();
    use_effect_with(desk.state.clone(), move |state| {
        open.replace(state.open.clone());
        let written_before = written.borrow_mut().replace(state.visits);
        if let (Some(before), Some(top)) = (written_before, top.borrow().as_ref()) {
            write(top, &article, state, before != state.visits);
        }
    });
    (*path).clone()
}

/// A link to an event leads to what the text says of it; the browser would go to the list below.
fn bring_evidence(document: &Document, state: &ViewState) {
    let Some(Selection::Object(ix)) = state.selected else { return };
    let is_event = document.object(ix).is_some_and(model::Object::is_event);
    let sentence = document.evidence(ix).find(|(_, sentence)| sentence.card == state.card);
    if let Some((_, sentence)) = sentence.filter(|_| is_event) {
        if let Some(card) = document.card(sentence.card) {
            dom::set_open(card.id.as_str(), true);
        }
        dom::scroll_to(sentence.id.as_str());
    }
}

/// Makes the page's links mean the same wherever the address goes, its icons among them.
fn fix_links() {
    for link in dom::all("a[href]:not([href^='#']),link[href]") {
        let href = Reflect::get(&link, &JsValue::from_str("href")).ok().and_then(|href| href.as_string());
        dom::set_or_remove(&link, "href", href.as_deref());
    }
}

fn write(top: &Top, document: &Document, state: &ViewState, visit: bool) {
    let address = top.address(document, state);
    if visit && top.has_history() {
        let history = dom::window().and_then(|window| window.history().ok());
        let remembered = remember(document, state);
        let _ = history.map(|history| history.push_state_with_url(&remembered, "", Some(&address)));
    } else if state.selected.is_none() && is_landmark(&fragment()) {
        replace(document, state, Some(&format!("{address}#{}", fragment())));
    } else {
        replace(document, state, Some(&address));
    }
}

/// Writes the view into the present entry of the history, under another address or the same.
fn replace(document: &Document, state: &ViewState, address: Option<&str>) {
    let history = dom::window().and_then(|window| window.history().ok());
    let _ = history.map(|history| history.replace_state_with_url(&remember(document, state), "", address));
}

/// What not every address says: whether the selection was touched on the map, then the card, then those that are open.
fn remember(document: &Document, state: &ViewState) -> JsValue {
    let mut words = String::from(if state.on_map { ON_MAP } else { "" });
    for card in core::iter::once(state.card).chain(state.open.iter()).filter_map(|ix| document.card(ix)) {
        words.push(' ');
        words.push_str(card.id.as_str());
    }
    JsValue::from_str(&words)
}

fn fragment() -> String {
    let hash = dom::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Takes the view from the address, and the open cards from its history entry; a new entry keeps what is open.
fn arrive(desk: &Desk, card: CardIx, open: &OpenCards) -> Option<ViewState> {
    let window = dom::window()?;
    let query = window.location().search().unwrap_or_default().trim_start_matches('?').to_owned();
    let mut located =
        DeepLink { query, fragment: Some(fragment()).filter(|it| !is_landmark(it)).unwrap_or_default() }
            .locate(&desk.article, card);
    if let Some((on_map, card, open)) = remembered(&window, &desk.article) {
        located.state = ViewState { card, on_map, open, ..located.state };
    } else {
        let here = located.state.card;
        located.state.open = open.clone();
        if located.state.selected.is_some() || here != card {
            located.state.open.insert(here);
        }
    }
    dom::say(&not_found(&located.broken));
    desk.state.dispatch(Action::Arrive(Box::new(located.state.clone())));
    Some(located.state)
}

/// What an entry of the history [remembers](remember).
fn remembered(window: &Window, document: &Document) -> Option<(bool, CardIx, OpenCards)> {
    let words = window.history().ok()?.state().ok()?.as_string()?;
    let mut words = words.split(' ');
    let is_on_map = words.next() == Some(ON_MAP);
    let card = document.find_card(words.next()?)?;
    Some((is_on_map, card, words.filter_map(|id| document.find_card(id)).collect()))
}

fn not_found(broken: &[Broken]) -> String {
    let parts = broken.iter().map(|part| match &part.nearest {
        Some(nearest) => format!("Nothing here is called “{}”. Did you mean “{nearest}”?", part.part),
        None => format!("Nothing here is called “{}”. The article is shown instead.", part.part),
    });
    parts.collect::<Vec<_>>().join(" ")
}
