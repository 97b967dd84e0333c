//! The address bar and the history follow the state, and lead back to it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use model::{Action, Broken, CardIx, DeepLink, Document, OpenCards, Overlay, Selection, ViewState};
use page::names::selector;
use page::{Id, PageLocation, is_landmark};
use words::Words;
use yew::prelude::*;

use super::app_state::{AppState, Dispatcher};
use super::effect::use_kept_effect;
use super::history_entry::HistoryEntry;
use super::kept_state::use_kept_state;
use super::site_paths::SitePaths;
use super::text_position;
use crate::dom;
use page::SharedDocument;

/// What leads from an address to a view.
#[derive(Clone)]
struct Arrival {
    document: SharedDocument,
    dispatcher: Dispatcher,
    /// The cards that are open now.
    open: Rc<RefCell<OpenCards>>,
}

/// Restores the view of the address, then keeps the two alike; says what the address names in vain.
///
/// Returns the path of the top folder; an empty one for a file.
#[hook]
pub fn use_address(app: &AppState, page: CardIx, location: PageLocation) -> AttrValue {
    let paths = use_mut_ref(|| None::<SitePaths>);
    let written = use_mut_ref(|| None::<Written>);
    let is_spare = use_memo((), |()| Cell::new(false));
    let open = use_mut_ref(OpenCards::default);
    let top = use_kept_state::<AttrValue>();
    {
        let (paths, top, view) = (paths.clone(), top.clone(), app.view.clone());
        let (document, dispatcher) = (app.document.clone(), app.view.dispatcher());
        let is_spare_here = is_spare.clone();
        let arrival = Arrival { document, dispatcher, open: open.clone() };
        use_kept_effect((), move |()| {
            fix_links();
            paths.replace(SitePaths::find(dom::path(), location));
            arrival.open.replace(view.open.clone());
            let state = arrival.arrive(page);
            if let Some(paths) = paths.borrow().as_ref() {
                scroll_to_part(&arrival.document, &state);
                let address = paths.has_moved(state.card).then(|| paths.address(&arrival.document, &state));
                dom::replace_history(&HistoryEntry::print(&arrival.document, &state), address.as_deref());
                top.set(paths.to_pages());
            }
            let went_back = move || {
                let path = dom::path();
                let card = paths.borrow().as_ref().and_then(|paths| paths.card(&arrival.document, &path));
                arrival.arrive(card.unwrap_or(page));
                // A link to a part of the page is an entry of the browser's own.
                if is_spare_here.take() && dom::history_text().is_some() {
                    dom::go_back();
                }
            };

            dom::listen_window("popstate", went_back)
        });
    }
    let document = app.document.clone();
    use_kept_effect(app.view.clone(), move |view| {
        open.replace(view.open.clone());
        let mut written = written.borrow_mut();
        let before = written.take();
        if let Some(paths) = paths.borrow().as_ref() {
            *written = Some(write(paths, &document, view, before, &is_spare));
        }
    });
    top.get()
}

impl Arrival {
    /// Goes to the view of the address.
    fn arrive(&self, card: CardIx) -> ViewState {
        let without = |part: String, sign: char| part.strip_prefix(sign).unwrap_or_default().to_owned();
        let link = DeepLink { query: without(dom::query(), '?'), fragment: without(dom::fragment(), '#') };
        let link =
            if is_landmark(&link.fragment) { DeepLink { fragment: String::new(), ..link } } else { link };
        let mut located = link.locate(&self.document, card);
        let kept = dom::history_text().and_then(|text| HistoryEntry::parse(&self.document, &text));
        if let Some(HistoryEntry { on_map, overlay, card, open }) = kept {
            located.state = ViewState { card, on_map, overlay, open, ..located.state };
        } else {
            let here = located.state.card;
            located.state.open = self.open.borrow().clone();
            let is_about_part = located.state.selected.is_some() || located.state.frame.is_some();
            if is_about_part || here != card {
                located.state.open.insert(here);
            }
        }
        if let Some(notice) = dom::by_id(Id::Notice.as_str()) {
            notice.set_text(&not_found(&self.document, &located.broken));
        }
        self.dispatcher.dispatch(Action::Arrive(Box::new(located.state.clone())));
        located.state
    }
}

/// A link to a frame leads to its part of the text, and one to an event to what the text says of it, where the browser would go
/// to the list below. Beside the map, a link to a symbol does so too.
fn scroll_to_part(document: &Document, state: &ViewState) {
    if let Some(frame) = state.frame {
        text_position::scroll_to_frame(document, frame);
    }
    let Some(Selection::Object(ix)) = state.selected else { return };
    let is_event = document.object(ix).is_some_and(model::Object::is_event);
    let sentence = document.evidence(ix).find(|(_, sentence)| sentence.card == state.card);
    if let Some((_, sentence)) = sentence.filter(|_| is_event) {
        text_position::scroll_to(document, sentence.card, sentence.id.as_str());
    }
    // The words of numbers in circles are right below the map.
    text_position::scroll_to_evidence(document, state, 1.5);
}

/// Makes the page's links lead to the same files when its address changes, its icons among them.
fn fix_links() {
    for link in dom::all(selector::LINKS) {
        link.update_attribute("href", link.link_address().as_deref());
    }
}

/// What was written last.
#[derive(PartialEq)]
struct Written {
    visits: u32,
    arrivals: u32,
    overlay: Option<Overlay>,
    entry: String,
    address: String,
}

/// Writes the address of a view; a browser takes its time for each address, so none is written twice.
///
/// What covers the page is a step of the history. Who closes it is where that step began, and the next step takes its place;
/// going back instead would take the focus away from where the closing has brought it.
fn write(
    paths: &SitePaths,
    document: &Document,
    state: &ViewState,
    before: Option<Written>,
    is_spare: &Cell<bool>,
) -> Written {
    let ViewState { visits, arrivals, overlay, .. } = *state;
    let (entry, address) = (HistoryEntry::print(document, state), paths.address(document, state));
    let now = Written { visits, arrivals, overlay, entry, address };
    let Some(before) = before.filter(|before| *before != now) else { return now };
    let has_moved = before.visits != visits && before.overlay == overlay;
    let has_opened = before.arrivals == arrivals && before.overlay.is_none() && overlay.is_some();
    let fragment = dom::fragment();
    if paths.has_history() && (has_moved || has_opened) && !is_spare.take() {
        dom::push_history(&now.entry, &now.address);
        return now;
    }
    let is_landmark = state.selected.is_none() && is_landmark(fragment.strip_prefix('#').unwrap_or_default());
    let address = [now.address.as_str(), if is_landmark { &fragment } else { "" }].concat();
    dom::replace_history(&now.entry, Some(&address));
    let has_closed = before.visits == visits && before.overlay.is_some() && overlay.is_none();
    if before.arrivals == arrivals && has_closed {
        is_spare.set(true);
    }
    now
}

fn not_found(document: &Document, broken: &[Broken]) -> String {
    let words = &Words::of(&document.language).app.messages;
    let parts = broken.iter().map(|part| match &part.nearest {
        Some(nearest) => words.did_you_mean.with([&part.part, nearest]),
        None => words.not_found.with([&part.part]),
    });
    parts.collect::<Vec<_>>().join(" ")
}
