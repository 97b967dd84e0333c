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
    dom::share_page(&dom::title(), &page_address(), || copy(page_address()));
}

/// Copies words and behind them the link to the view.
pub(super) fn copy_with_link(words: &str) {
    copy([words, "\n", &page_address()].concat());
}

/// Copies a text.
pub(super) fn copy(text: String) {
    if let Some(toast) = toast() {
        toast.copy(text);
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
    pub(super) fn copy(self, text: String) {
        self.0.set_text("");
        let is_link = text.starts_with("http");
        dom::copy_text(&text.clone(), move |is_copied| {
            if is_copied {
                let messages = &words().app.messages;
                self.0.set_text(if is_link { messages.link_copied } else { messages.copied });
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
