//! Where a page lies in the site, and the relative links from there.

use model::{CardIx, Document, OpenCards};
use yew::AttrValue;

use crate::links;

/// Where the address of the page stands, seen from the folder of all pages.
///
/// Relative links change with it: the app changes the address without loading a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageLocation {
    /// `./`
    Top,
    /// `./<card-id>/`
    Card,
    /// `./embed/<card-id>/`: the map and one card, in a frame of another page.
    Embed,
    /// No folder: a file of its own, with every card in it, that readers keep.
    File,
}

impl PageLocation {
    /// Reads [`name`](Self::name) back; an unknown name is the top.
    pub fn from_name(name: &str) -> Self {
        [Self::Card, Self::Embed, Self::File]
            .into_iter()
            .find(|location| location.name() == name)
            .unwrap_or(Self::Top)
    }

    /// How many folders lie between the top and a page of this one.
    pub fn depth(self) -> usize {
        match self {
            Self::Top | Self::File => 0,
            Self::Card => 1,
            Self::Embed => 2,
        }
    }

    /// The folder of a card's page.
    pub fn of(card: CardIx) -> Self {
        if card.0 == 0 { Self::Top } else { Self::Card }
    }

    /// The cards that are open at first: none on a page that asks all questions at once.
    pub fn open_cards(self, page: CardIx) -> OpenCards {
        match self {
            Self::Top | Self::File => OpenCards::default(),
            Self::Card | Self::Embed => OpenCards::one(page),
        }
    }

    /// Its name in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Top => "top",
            Self::Card => "card",
            Self::Embed => "embed",
            Self::File => "file",
        }
    }

    /// The way to the top; empty for a file, which has none.
    pub fn to_top(self) -> &'static str {
        match self {
            Self::Top => "./",
            Self::Card => "../",
            Self::Embed => "../../",
            Self::File => "",
        }
    }

    /// The way to a card's page.
    pub fn to_card(self, document: &Document, card: CardIx) -> AttrValue {
        links::to_card(self.to_top(), document, card).into()
    }

    /// The way to a part of a card, such as a sentence.
    pub fn to_part(self, document: &Document, card: CardIx, id: &str) -> AttrValue {
        links::to_part(self.to_top(), document, card, id).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_page_reaches_the_top_by_one_step_up() {
        assert_eq!(PageLocation::of(CardIx(0)).to_top(), "./");
        assert_eq!(PageLocation::of(CardIx(2)).to_top(), "../");
        assert_eq!(
            [PageLocation::Top, PageLocation::File, PageLocation::Card, PageLocation::Embed]
                .map(PageLocation::depth),
            [0, 0, 1, 2]
        );
        assert_eq!(PageLocation::from_name("embed"), PageLocation::Embed);
    }
}
