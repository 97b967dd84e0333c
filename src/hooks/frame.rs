//! The code by which another page embeds a card, and how that looks.

use model::{CardIx, Document};
use web_sys::Element;

use super::dom;

/// Attributes that the code and its preview have in common.
const ALLOW: &str = "web-share; fullscreen";
const HEIGHT: &str = "700";

/// Puts the code for a card where the reader can take it.
pub(super) fn mark_code(document: &Document, card: CardIx, top: &str) {
    let (Some(code), Some(card)) = (dom::by_id("embed-code"), document.card(card)) else { return };
    let origin = dom::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    let src = format!("{origin}{top}embed/{}/", card.id);
    code.set_text_content(Some(&print(&card.question, &src)));
    if let Some(holder) = dom::by_id("embed-preview") {
        let _ = holder.set_attribute("data-src", &src);
        holder.set_text_content(None);
        preview();
    }
}

/// Shows the frame once the reader has opened its place. A new frame each time: one that changed its address would
/// leave a step in the history.
pub(super) fn preview() {
    let holder = dom::first("details[open] > #embed-preview:empty");
    if let Some(holder) = holder {
        let _ = frame(&holder).map(|frame| holder.append_child(&frame));
    }
}

/// The code, for the reader to copy.
pub(super) fn marked_code() -> String {
    dom::by_id("embed-code").and_then(|place| place.text_content()).unwrap_or_default()
}

fn frame(holder: &Element) -> Option<Element> {
    let frame = holder.owner_document()?.create_element("iframe").ok()?;
    let src = holder.get_attribute("data-src")?;
    for (name, value) in [
        ("title", "Preview of the frame"),
        ("allow", ALLOW),
        ("height", HEIGHT),
        ("loading", "lazy"),
        ("src", &src),
    ] {
        let _ = frame.set_attribute(name, value);
    }
    Some(frame)
}

fn print(question: &str, src: &str) -> String {
    let title = question.replace('&', "&amp;").replace('"', "&quot;");
    format!(
        "<iframe title=\"{title}\" src=\"{src}\" width=\"100%\" height=\"{HEIGHT}\" loading=\"lazy\" \
         allow=\"{ALLOW}\" style=\"border:0\"></iframe>"
    )
}
