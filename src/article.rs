//! The document and the page's place in the folder of pages, as components pass them on.

use std::ops::Deref;
use std::rc::Rc;

use model::{CardIx, Document};
use yew::AttrValue;

/// A document shared by all components; equal only to itself, so that comparing it costs nothing.
#[derive(Clone, Debug)]
pub struct Article(Rc<Document>);

impl Article {
    /// Shares a document.
    pub fn new(document: Document) -> Self {
        Self(Rc::new(document))
    }
}

impl PartialEq for Article {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Article {
    type Target = Document;

    fn deref(&self) -> &Document {
        &self.0
    }
}

/// Where the address of the page stands, seen from the folder of all pages.
///
/// Relative links change with it: the app changes the address without loading a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folder {
    /// `./`
    Top,
    /// `./<card-id>/`
    Card,
}

impl Folder {
    /// The folder of a card's page.
    pub fn of(card: CardIx) -> Self {
        if card.0 == 0 { Self::Top } else { Self::Card }
    }

    /// Its name in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Top => "top",
            Self::Card => "card",
        }
    }

    /// The way to the top.
    pub fn to_top(self) -> &'static str {
        match self {
            Self::Top => "./",
            Self::Card => "../",
        }
    }

    /// The way to a card's page.
    pub fn to_card(self, document: &Document, card: CardIx) -> AttrValue {
        format!("{}{}", self.to_top(), document.card_path(card)).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_page_reaches_the_top_by_one_step_up() {
        assert_eq!(Folder::of(CardIx(0)).to_top(), "./");
        assert_eq!(Folder::of(CardIx(2)).to_top(), "../");
    }
}
