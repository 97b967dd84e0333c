//! What the reader has read, kept on the device alone; nothing breaks where nothing can be kept.

use model::{CardIx, Document};
use page::Id;
use page::names::{attribute, selector};
use yew::prelude::*;

use super::app_state::AppState;
use super::sharing;
use super::words::words;
use crate::dom::{self, Storage, VisibilityWatch};

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
    let resume = use_state_eq(|| None::<Resume>);
    {
        let (document, resume) = (app.document.clone(), resume.clone());
        use_effect_with(top.clone(), move |top| {
            let watch = (!top.is_empty()).then(|| {
                let record = Record::of(top);
                let progress = record.load();
                resume.set(left_off(&document, &progress, top));
                if let Some(app) = dom::by_id(Id::App.as_str()) {
                    app.set_attribute(attribute::STORAGE_KEY, &record.key);
                }
                progress.read.iter().for_each(|id| mark_read(id));
                watch(record)
            });
            move || drop(watch)
        });
    }
    {
        let top = top.clone();
        use_effect_with(app.view.clone(), move |view| {
            if view.visits > 0 && is_kept() {
                let record = Record::of(&top);
                record.save(&Progress { last: here(&top), ..record.load() });
            }
        });
    }
    if app.view.visits == 0 && app.view.card == CardIx(0) { (*resume).clone() } else { None }
}

/// Watches the ends of the answers: a card whose end was in view has been read.
fn watch(record: Record) -> VisibilityWatch {
    VisibilityWatch::new(&dom::all(selector::ANSWER_ENDS), move |end| {
        let Some(card) = end.closest(selector::CARD).map(|card| card.id()) else { return };
        let mut progress = record.load();
        if is_kept() && !progress.read.contains(&card) {
            mark_read(&card);
            progress.read.push(card);
            record.save(&progress);
        }
    })
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
    let card = document.find_card(progress.last.split('/').next()?).and_then(|ix| document.card(ix))?;
    Some(Resume { href: [top, &progress.last].concat(), question: card.question.clone() })
}
