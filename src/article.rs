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
    /// `./embed/<card-id>/`: the map and one card, in a frame of another page.
    Embed,
}

impl Folder {
    /// Reads [`name`](Self::name) back; an unknown name is the top.
    pub fn from_name(name: &str) -> Self {
        [Self::Card, Self::Embed].into_iter().find(|folder| folder.name() == name).unwrap_or(Self::Top)
    }

    /// How many folders lie between the top and a page of this one.
    pub fn depth(self) -> usize {
        self.to_top().matches("../").count()
    }

    /// The folder of a card's page.
    pub fn of(card: CardIx) -> Self {
        if card.0 == 0 { Self::Top } else { Self::Card }
    }

    /// Its name in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Top => "top",
            Self::Card => "card",
            Self::Embed => "embed",
        }
    }

    /// The way to the top.
    pub fn to_top(self) -> &'static str {
        match self {
            Self::Top => "./",
            Self::Card => "../",
            Self::Embed => "../../",
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
        assert_eq!([Folder::Top, Folder::Card, Folder::Embed].map(Folder::depth), [0, 1, 2]);
        assert_eq!(Folder::from_name("embed"), Folder::Embed);
    }
}
