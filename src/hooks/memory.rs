//! What the reader has read, kept on the device alone; nothing breaks where nothing can be kept.

use model::{CardIx, Document};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, Storage};
use yew::prelude::*;

use super::{Desk, dom, share};

/// Where the reader left off.
#[derive(Clone, Debug, PartialEq)]
pub struct Resume {
    /// The address.
    pub href: String,
    /// The card's question.
    pub question: String,
}

/// What is kept: the cards that were read to their end, then the last address after a bar.
#[derive(Default)]
struct Kept {
    read: Vec<String>,
    last: String,
}

impl Kept {
    fn parse(text: &str) -> Self {
        let (read, last) = text.split_once('|').unwrap_or((text, ""));
        let read = read.split(' ').filter(|id| !id.is_empty());
        Self { read: read.map(str::to_owned).collect(), last: last.to_owned() }
    }

    fn print(&self) -> String {
        format!("{}|{}", self.read.join(" "), self.last)
    }
}

/// The device's memory of one explainer; an explainer is known by the path of its top folder.
struct Memory {
    storage: Option<Storage>,
    key: String,
}

impl Memory {
    fn of(top: &str) -> Self {
        let storage = dom::window().and_then(|window| window.local_storage().ok().flatten());
        Self { storage, key: format!("cardinal:{top}") }
    }

    fn recall(&self) -> Kept {
        let kept = self.storage.as_ref().and_then(|storage| storage.get_item(&self.key).ok().flatten());
        kept.map(|text| Kept::parse(&text)).unwrap_or_default()
    }

    fn keep(&self, kept: &Kept) {
        let _ = self.storage.as_ref().map(|storage| storage.set_item(&self.key, &kept.print()));
    }
}

/// Forgets everything about this explainer, and stops remembering until the page is loaded again.
pub(super) fn forget() {
    let storage = dom::window().and_then(|window| window.local_storage().ok().flatten());
    if let (Some(storage), Some(key)) =
        (storage, dom::first("#app").and_then(|app| app.get_attribute("data-key")))
    {
        let _ = storage.remove_item(&key);
    }
    for card in dom::all("[data-read]") {
        let _ = card.remove_attribute("data-read");
    }
    if let Some(app) = dom::first("#app") {
        let _ = app.set_attribute("data-key", "");
    }
    share::say("Forgotten. Nothing is remembered until this page is opened again.");
}

/// Remembers the cards read and the last place; gives the place where the reader left off at an earlier visit.
#[hook]
pub fn use_memory(desk: &Desk, top: &AttrValue) -> Option<Resume> {
    let resume = use_state_eq(|| None::<Resume>);
    {
        let (article, resume) = (desk.article.clone(), resume.clone());
        use_effect_with(top.clone(), move |top| {
            let watch = (!top.is_empty()).then(|| {
                let memory = Memory::of(top);
                let kept = memory.recall();
                resume.set(left_off(&article, &kept, top));
                if let Some(app) = dom::by_id("app") {
                    let _ = app.set_attribute("data-key", &memory.key);
                }
                kept.read.iter().for_each(|id| mark_read(id));
                Watch::new(memory)
            });
            move || drop(watch)
        });
    }
    {
        let top = top.clone();
        use_effect_with(desk.state.clone(), move |state| {
            if state.visits > 0 && is_remembering() {
                let memory = Memory::of(&top);
                memory.keep(&Kept { last: here(&top), ..memory.recall() });
            }
        });
    }
    if desk.state.visits == 0 && desk.state.card == CardIx(0) { (*resume).clone() } else { None }
}

fn is_remembering() -> bool {
    dom::first("#app").and_then(|app| app.get_attribute("data-key")).is_some_and(|key| !key.is_empty())
}

fn mark_read(id: &str) {
    if let Some(card) = dom::by_id(id) {
        let _ = card.set_attribute("data-read", "true");
    }
}

/// The address after the top folder.
fn here(top: &str) -> String {
    let location = dom::window().map(|window| window.location());
    let part = |of: fn(&web_sys::Location) -> Result<String, wasm_bindgen::JsValue>| {
        location.as_ref().and_then(|location| of(location).ok()).unwrap_or_default()
    };
    let path = part(web_sys::Location::pathname);
    let path = path.strip_prefix(top).unwrap_or_default().to_owned();
    format!("{path}{}{}", part(web_sys::Location::search), part(web_sys::Location::hash))
}

/// An earlier place, for a reader who comes to the front page and nothing more.
fn left_off(document: &Document, kept: &Kept, top: &str) -> Option<Resume> {
    if kept.last.is_empty() || !here(top).is_empty() {
        return None;
    }
    let card = document.find_card(kept.last.split('/').next()?).and_then(|ix| document.card(ix))?;
    Some(Resume { href: format!("{top}{}", kept.last), question: card.question.clone() })
}

/// Watches the ends of the answers: a card whose end was in view has been read.
struct Watch {
    observer: Option<IntersectionObserver>,
    _seen: Closure<dyn FnMut(js_sys::Array)>,
}

impl Watch {
    fn new(memory: Memory) -> Self {
        let seen = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let ends = entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
            for card in ends
                .filter(IntersectionObserverEntry::is_intersecting)
                .filter_map(|end| card_of(&end.target()))
            {
                let mut kept = memory.recall();
                if is_remembering() && !kept.read.contains(&card) {
                    mark_read(&card);
                    kept.read.push(card);
                    memory.keep(&kept);
                }
            }
        });
        let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok();
        for end in dom::all(".card > .prose > :last-child") {
            if let Some(observer) = &observer {
                observer.observe(&end);
            }
        }
        Self { observer, _seen: seen }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

fn card_of(end: &Element) -> Option<String> {
    Some(end.closest(".card").ok().flatten()?.id())
}
