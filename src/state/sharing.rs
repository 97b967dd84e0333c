//! Sharing and copying, and the message that says what became of it.
//!
//! The address of the view holds the card, the selection, the year, the side and the map's place.

use page::Id;
use page::names::class;

use super::words::words;
use crate::dom::{self, Element};

/// The address of the view; of a file on the reader's own disk, that of the page it was saved from, if it is known.
pub fn page_address() -> String {
    if dom::is_file() {
        return dom::first("link[rel=canonical]").and_then(|link| link.attribute("href")).unwrap_or_default();
    }
    dom::href()
}

/// Shares the view with the system's own dialog; where there is none, copies its link or offers it.
pub(super) fn share() {
    let address = page_address();
    // What the link opens, before the name of the page.
    let selected = address.split_once('#').and_then(|(_, id)| dom::by_id(id)?.attribute("aria-label"));
    let title = selected.map_or_else(dom::title, |name| [&name, " · ", &dom::title()].concat());
    dom::share_page(&title, &address, || {
        copy(page_address(), words().app.messages.link_copied);
    });
}

/// Copies a sentence and behind it the link to the view.
pub(super) fn copy_sentence(sentence: &str) {
    copy([sentence, "\n", &page_address()].concat(), words().app.messages.sentence_copied);
}

/// Copies a text, and says what it is.
pub(super) fn copy(text: String, said: &'static str) {
    if let Some(toast) = toast() {
        toast.copy(text, said);
    }
}

/// Says what became of a click.
pub(super) fn say(words: &str) {
    if let Some(toast) = toast() {
        toast.0.set_text(words);
    }
}

/// Takes away what was said of an earlier click.
pub(super) fn clear_toast() {
    let Some(Toast(status)) = toast().filter(|toast| !toast.0.is_empty()) else { return };
    status.set_text("");
    if let Some(area) = status.next() {
        area.remove();
    }
}

fn toast() -> Option<Toast> {
    dom::by_id(Id::Toast.as_str()).map(Toast)
}

/// An element of `role=status` that says what became of copying.
#[derive(Clone)]
pub(super) struct Toast(pub(super) Element);

impl Toast {
    /// Copies a text and says so.
    ///
    /// Where there is no clipboard, or it refuses, the text stands selected behind the element, to be copied by hand.
    pub(super) fn copy(self, text: String, said: &'static str) {
        self.0.set_text("");
        dom::copy_text(&text.clone(), move |is_copied| {
            if is_copied {
                self.0.set_text(said);
            } else {
                self.offer(&text);
            }
        });
    }

    fn offer(&self, text: &str) {
        self.0.set_text(words().app.messages.copy_selected);
        let Some(area) = self.text_area() else { return };
        area.set_text(text);
        area.focus_in_view();
        area.select_text();
    }

    /// The text area behind the element, made when it is first needed.
    fn text_area(&self) -> Option<Element> {
        if let Some(area) = self.0.next().filter(|next| next.is("textarea")) {
            return Some(area);
        }
        let name = words().app.messages.text_to_copy;
        let attributes =
            [("class", class::COPIED_TEXT), ("readonly", ""), ("rows", "6"), ("aria-label", name)];
        let area = dom::create("textarea", &attributes)?;
        self.0.put_after(&area);
        Some(area)
    }
}
