//! The code by which another page embeds a card, and how that looks.

use model::{CardIx, Document};
use page::Id;
use page::names::{attribute, selector};

use super::words::words;
use crate::dom::{self, Element};

/// Attributes that the code and its preview have in common.
const ALLOW: &str = "web-share; fullscreen";
const HEIGHT: &str = "700";

/// Writes the code of a card into the page.
pub(super) fn set_card(document: &Document, card: CardIx, top: &str) {
    let (Some(place), Some(card)) = (dom::by_id(Id::EmbedCode.as_str()), document.card(card)) else { return };
    let src = [&dom::origin(), top, "embed/", card.id.as_str(), "/"].concat();
    place.set_text(&print(&card.question, &src));
    if let Some(preview) = dom::by_id(Id::EmbedPreview.as_str()) {
        preview.set_attribute(attribute::SRC, &src);
        preview.set_text("");
        show_preview();
    }
}

/// Shows the preview once the reader has opened its place. An `<iframe>` that changed its address would leave an entry in the
/// history, so that each card gets a new one.
pub(super) fn show_preview() {
    if let Some(holder) = dom::first(selector::EMPTY_PREVIEW)
        && let Some(iframe) = iframe(&holder)
    {
        holder.append(&iframe);
    }
}

/// The code, for the reader to copy.
pub(super) fn code() -> String {
    dom::by_id(Id::EmbedCode.as_str()).map(|place| place.text()).unwrap_or_default()
}

fn iframe(holder: &Element) -> Option<Element> {
    let src = holder.attribute(attribute::SRC)?;
    let attributes = [
        ("title", words().app.messages.embed_preview),
        ("allow", ALLOW),
        ("height", HEIGHT),
        ("loading", "lazy"),
        ("src", &src),
    ];
    dom::create("iframe", &attributes)
}

fn print(question: &str, src: &str) -> String {
    let title = question.replace('&', "&amp;").replace('"', "&quot;");
    [
        "<iframe title=\"",
        &title,
        "\" src=\"",
        src,
        "\" width=\"100%\" height=\"",
        HEIGHT,
        "\" loading=\"lazy\" allow=\"",
        ALLOW,
        "\" style=\"border:0\"></iframe>",
    ]
    .concat()
}
