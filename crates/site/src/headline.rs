use model::{CardIx, Document};

/// What a page is about in one line: the lead card stands for the whole article.
pub(crate) fn headline(document: &Document, ix: CardIx) -> &str {
    match document.card(ix) {
        Some(card) if ix.0 > 0 => &card.question,
        _ => &document.title,
    }
}
