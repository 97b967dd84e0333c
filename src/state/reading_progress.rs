//! What the reader has read, kept on the device alone; nothing breaks where nothing can be kept.

use std::rc::Rc;

use model::{CardIx, Document};
use page::Id;
use page::names::{attribute, selector};
use yew::prelude::*;

use super::app_state::AppState;
use super::effect::use_kept_effect;
use super::kept_state::use_kept_state;
use super::read_cards::{ReadCards, look_in_a_second};
use super::sharing;
use super::words::words;
use crate::dom::{self, Storage};

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
struct Progress {
    read: Vec<String>,
    last: String,
}

impl Progress {
    fn parse(text: &str) -> Self {
        let (read, last) = text.split_once('|').unwrap_or((text, ""));
        let read = read.split(' ').filter(|id| !id.is_empty());
        Self { read: read.map(str::to_owned).collect(), last: last.to_owned() }
    }

    fn print(&self) -> String {
        [&self.read.join(" "), "|", &self.last].concat()
    }
}

/// The device's record of one explainer; an explainer is known by the path of its top folder.
struct Record {
    storage: Storage,
    key: String,
}

impl Record {
    fn of(top: &str) -> Self {
        Self { storage: Storage::local(), key: ["cardinal:", top].concat() }
    }

    fn load(&self) -> Progress {
        self.storage.get(&self.key).map(|text| Progress::parse(&text)).unwrap_or_default()
    }

    fn save(&self, progress: &Progress) {
        self.storage.set(&self.key, &progress.print());
    }
}

/// Deletes everything about this explainer, and keeps nothing more until the page is loaded again.
pub(super) fn forget() {
    if let Some(app) = dom::by_id(Id::App.as_str()) {
        if let Some(key) = app.attribute(attribute::STORAGE_KEY) {
            Storage::local().remove(&key);
        }
        app.set_attribute(attribute::STORAGE_KEY, "");
    }
    for card in dom::all(selector::READ) {
        card.remove_attribute(attribute::READ);
    }
    sharing::say(words().app.messages.forgotten);
}

/// Keeps the cards read and the last place; gives the place where the reader left off at an earlier visit.
#[hook]
pub fn use_reading_progress(app: &AppState, top: &AttrValue) -> Option<Resume> {
    let resume = use_kept_state::<Option<Resume>>();
    {
        let (document, resume) = (app.document.clone(), resume.clone());
        use_kept_effect(top.clone(), move |top| {
            (!top.is_empty()).then(|| {
                let record = Record::of(top);
                let progress = record.load();
                resume.set(left_off(&document, &progress, top));
                if let Some(app) = dom::by_id(Id::App.as_str()) {
                    app.set_attribute(attribute::STORAGE_KEY, &record.key);
                }
                progress.read.iter().for_each(|id| mark_read(id));
            });
        });
    }
    {
        let (cards, top) = (use_mut_ref(ReadCards::default), top.clone());
        use_kept_effect((app.view.open.clone(), top.clone()), move |_| {
            if !top.is_empty() {
                look_in_a_second(&cards, Rc::new(move |card| add_read(&Record::of(&top), card)));
            }
        });
    }
    {
        let top = top.clone();
        use_kept_effect(app.view.clone(), move |view| {
            if view.visits > 0 && is_kept() {
                let record = Record::of(&top);
                record.save(&Progress { last: here(&top), ..record.load() });
            }
        });
    }
    if app.view.visits == 0 && app.view.card == CardIx(0) { resume.get() } else { None }
}

/// Keeps that a card has been read.
fn add_read(record: &Record, card: &str) {
    let mut progress = record.load();
    if is_kept() && !progress.read.iter().any(|it| it == card) {
        mark_read(card);
        progress.read.push(card.to_owned());
        record.save(&progress);
    }
}

fn is_kept() -> bool {
    let app = dom::by_id(Id::App.as_str());
    app.and_then(|app| app.attribute(attribute::STORAGE_KEY)).is_some_and(|key| !key.is_empty())
}

fn mark_read(id: &str) {
    if let Some(card) = dom::by_id(id) {
        card.set_attribute(attribute::READ, words().app.messages.read);
    }
}

/// The address after the top folder.
fn here(top: &str) -> String {
    let path = dom::path();
    [path.strip_prefix(top).unwrap_or_default(), &dom::query(), &dom::fragment()].concat()
}

/// An earlier place, for a reader who comes to the front page and nothing more.
fn left_off(document: &Document, progress: &Progress, top: &str) -> Option<Resume> {
    if progress.last.is_empty() || !here(top).is_empty() {
        return None;
    }
    // What the device has kept may lead anywhere; only the page of a card is a place of this explainer.
    let (card, view) = progress.last.split_once('/')?;
    let card = document.find_card(card).and_then(|ix| document.card(ix))?;
    if !view.is_empty() && !view.starts_with(['?', '#']) {
        return None;
    }
    Some(Resume { href: [top, &progress.last].concat(), question: card.question.clone() })
}
