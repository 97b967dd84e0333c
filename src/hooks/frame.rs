//! The code by which another page embeds a card.

use model::{CardIx, Document};

use super::dom;

/// Puts the code for a card where the reader can take it.
pub(super) fn mark_code(document: &Document, card: CardIx, top: &str) {
    if let Some(place) = dom::by_id("embed-code") {
        place.set_text_content(code(document, card, top).as_deref());
    }
}

/// The code, for the reader to copy.
pub(super) fn marked_code() -> String {
    dom::by_id("embed-code").and_then(|place| place.text_content()).unwrap_or_default()
}

fn code(document: &Document, card: CardIx, top: &str) -> Option<String> {
    let origin = dom::window()?.location().origin().ok()?;
    let card = document.card(card)?;
    let title = card.question.replace('&', "&amp;").replace('"', "&quot;");
    Some(format!(
        "<iframe title=\"{title}\" src=\"{origin}{top}embed/{}/\" width=\"100%\" height=\"700\" loading=\"lazy\" \
         allow=\"web-share; fullscreen\" style=\"border:0\"></iframe>",
        card.id
    ))
}
