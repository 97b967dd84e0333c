//! Links between the cards, from wherever a page lies.

use model::{CardIx, Document};

/// The address of a card's page below a top folder; with no folder, of the card in a page that holds them all.
pub fn to_card(top: &str, document: &Document, ix: CardIx) -> String {
    if top.is_empty() {
        return format!("#{}", document.card(ix).map_or("", |card| card.id.as_str()));
    }
    format!("{top}{}", document.card_path(ix))
}

/// The address of a part of a card, such as a sentence.
pub fn to_part(top: &str, document: &Document, ix: CardIx, id: &str) -> String {
    if top.is_empty() {
        return format!("#{id}");
    }
    format!("{top}{}#{id}", document.card_path(ix))
}

/// Whether a fragment is a landmark of the page itself, which the browser finds.
pub fn is_landmark(fragment: &str) -> bool {
    matches!(fragment, "map" | "cards" | "table" | "events" | "about" | "contents" | "top")
        || fragment.starts_with(":~:")
}

#[cfg(test)]
mod tests {
    use super::is_landmark;

    #[test]
    fn parts_of_the_page_and_text_fragments_are_landmarks() {
        assert!(is_landmark("table") && is_landmark(":~:text=Ukraine"));
        assert!(!is_landmark("crimea"));
    }
}
