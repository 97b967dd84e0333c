//! The address bar and the history follow the state, and lead back to it.

use gloo::events::EventListener;
use model::{Action, Broken, CardIx, DeepLink, Document, OpenCards, ViewState};
use wasm_bindgen::JsValue;
use web_sys::Window;
use yew::prelude::*;

use super::{Desk, dom};
use crate::Folder;

/// The addresses of the pages, whatever folder they are served from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Top(String);

impl Top {
    /// Finds the top folder from the address of the page of a card.
    fn find(window: &Window, page: Folder) -> Option<Self> {
        let path = window.location().pathname().ok()?;
        let folder = path.rfind('/').and_then(|at| path.get(..at))?;
        let top = match page {
            Folder::Top => folder,
            Folder::Card => folder.rfind('/').and_then(|at| folder.get(..at))?,
        };
        Some(Self(format!("{top}/")))
    }

    /// The card that an address names.
    fn card(&self, document: &Document, path: &str) -> CardIx {
        let rest = path.strip_prefix(&self.0).unwrap_or("");
        rest.split('/').next().and_then(|id| document.find_card(id)).unwrap_or(CardIx(0))
    }

    fn address(&self, document: &Document, state: &ViewState) -> String {
        let link = DeepLink::to_view(document, state);
        let folder = Folder::Top.to_card(document, state.card);
        let mut address = format!("{}{}", self.0, folder.trim_start_matches("./"));
        if !link.query.is_empty() {
            address = format!("{address}?{}", link.query);
        }
        if !link.fragment.is_empty() {
            address = format!("{address}#{}", link.fragment);
        }
        address
    }
}

/// Restores the view of the address, then keeps the two alike; says what the address names in vain.
///
/// Returns whether the address is that of the state, so that links can be relative to it.
#[hook]
pub fn use_address(desk: &Desk, page: CardIx, folder: Folder, notice: &UseStateHandle<AttrValue>) -> bool {
    let top = use_mut_ref(|| None::<Top>);
    let written = use_mut_ref(|| None::<u32>);
    let settled = use_state(|| false);
    {
        let (top, desk, notice, settled) = (top.clone(), desk.clone(), notice.clone(), settled.clone());
        use_effect_with((), move |()| {
            *top.borrow_mut() = dom::window().and_then(|window| Top::find(&window, folder));
            let state = arrive(&desk, &notice, page, true);
            if let (Some(top), Some(state)) = (top.borrow().as_ref(), state) {
                if folder != Folder::of(state.card) {
                    write(top, &desk.article, &state, false);
                }
                settled.set(true);
            }
            let on_pop = {
                let top = top.clone();
                move |_: &web_sys::Event| {
                    let path = dom::window()
                        .and_then(|window| window.location().pathname().ok())
                        .unwrap_or_default();
                    let card = top.borrow().as_ref().map_or(page, |top| top.card(&desk.article, &path));
                    let _ = arrive(&desk, &notice, card, false);
                }
            };
            let listener = dom::window().map(|window| EventListener::new(&window, "popstate", on_pop));
            move || drop(listener)
        });
    }
    let article = desk.article.clone();
    use_effect_with(desk.state.clone(), move |state| {
        let written_before = written.borrow_mut().replace(state.visits);
        if let (Some(before), Some(top)) = (written_before, top.borrow().as_ref()) {
            write(top, &article, state, before != state.visits);
        }
    });
    *settled
}

fn write(top: &Top, document: &Document, state: &ViewState, visit: bool) {
    let Some(window) = dom::window() else { return };
    let Ok(history) = window.history() else { return };
    let open: Vec<&str> =
        state.open.iter().filter_map(|ix| document.card(ix)).map(|card| card.id.as_str()).collect();
    let remembered = JsValue::from_str(&open.join(" "));
    let address = top.address(document, state);
    let _ = if visit {
        history.push_state_with_url(&remembered, "", Some(&address))
    } else {
        history.replace_state_with_url(&remembered, "", Some(&address))
    };
}

/// Takes the view from the address and the cards that its history entry remembers.
fn arrive(desk: &Desk, notice: &UseStateHandle<AttrValue>, card: CardIx, first: bool) -> Option<ViewState> {
    let window = dom::window()?;
    let location = window.location();
    let after = |part: Result<String, JsValue>| part.unwrap_or_default().chars().skip(1).collect::<String>();
    let link = DeepLink { query: after(location.search()), fragment: after(location.hash()) };
    let mut located = link.locate(&desk.article, card);
    match remembered(&window, &desk.article) {
        Some(open) => located.state.open = open,
        None if first => located.state.open = open_at_first(desk, &located.state),
        None => {}
    }
    notice.set(not_found(&located.broken).into());
    desk.state.dispatch(Action::Arrive(Box::new(located.state.clone())));
    Some(located.state)
}

/// What the reader has opened and closed while the app was loading, and the card that the link points into.
fn open_at_first(desk: &Desk, located: &ViewState) -> OpenCards {
    let mut open = desk.state.open.clone();
    if located.selected.is_some() {
        open.insert(located.card);
    }
    open
}

fn remembered(window: &Window, document: &Document) -> Option<OpenCards> {
    let open = window.history().ok()?.state().ok()?.as_string()?;
    Some(open.split(' ').filter_map(|id| document.find_card(id)).collect())
}

fn not_found(broken: &[Broken]) -> String {
    let parts = broken.iter().map(|part| match &part.nearest {
        Some(nearest) => format!("Nothing here is called “{}”. Did you mean “{nearest}”?", part.part),
        None => format!("Nothing here is called “{}”. The article is shown instead.", part.part),
    });
    parts.collect::<Vec<_>>().join(" ")
}
