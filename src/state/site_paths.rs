//! The addresses of the site's pages, wherever the site lies.
//!
//! A path and a view come in, an address goes out, or the card that a path names. Nothing here touches the browser.

use model::{CardIx, DeepLink, Document, ViewState};
use page::{PageLocation, links};
use yew::AttrValue;

/// The paths of the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SitePaths {
    /// The path of the top folder.
    top: String,
    /// The path that stays, whatever card the reader goes to: of a frame or a file.
    pinned: Option<String>,
    location: PageLocation,
}

impl SitePaths {
    /// Finds the top folder from the path of a page.
    pub(super) fn find(path: String, location: PageLocation) -> Option<Self> {
        let mut top = path.get(..path.rfind('/')?)?;
        for _ in 0..location.depth() {
            top = top.get(..top.rfind('/')?)?;
        }
        let top = [top, "/"].concat();
        let is_pinned = matches!(location, PageLocation::Embed | PageLocation::File);
        Some(Self { top, pinned: is_pinned.then_some(path), location })
    }

    /// The card that a path names.
    pub(super) fn card(&self, document: &Document, path: &str) -> Option<CardIx> {
        if self.pinned.is_some() {
            return None;
        }
        let rest = path.strip_prefix(&self.top).unwrap_or("");
        Some(rest.split('/').next().and_then(|id| document.find_card(id)).unwrap_or(CardIx(0)))
    }

    /// The address of a view.
    pub(super) fn address(&self, document: &Document, state: &ViewState) -> String {
        let link = DeepLink::to_view(document, state);
        let mut address = match &self.pinned {
            Some(path) => path.clone(),
            None => [self.top.as_str(), &document.card_path(state.card)].concat(),
        };
        if !link.query.is_empty() {
            address.push('?');
            address.push_str(&link.query);
        }
        if !link.fragment.is_empty() {
            address.push('#');
            address.push_str(&link.fragment);
        } else if self.location == PageLocation::File {
            address.push_str(&links::to_card("", document, state.card));
        }
        address
    }

    /// Whether the address changes with the card, to that of a page in another folder.
    pub(super) fn has_moved(&self, card: CardIx) -> bool {
        self.pinned.is_none() && self.location != PageLocation::of(card)
    }

    /// The way from page to page; a file has none.
    pub(super) fn to_pages(&self) -> AttrValue {
        if self.location == PageLocation::File { AttrValue::default() } else { self.top.clone().into() }
    }

    /// Whether visits are entries of the history; a frame shares that of its host.
    pub(super) fn has_history(&self) -> bool {
        self.location != PageLocation::Embed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn top(path: &str, location: PageLocation) -> String {
        SitePaths::find(path.to_owned(), location).unwrap().top
    }

    #[test]
    fn the_top_is_found_from_any_page() {
        assert_eq!(top("/", PageLocation::Top), "/");
        assert_eq!(top("/a/b/index.html", PageLocation::Top), "/a/b/");
        assert_eq!(top("/a/why/", PageLocation::Card), "/a/");
        assert_eq!(top("/a/embed/why/", PageLocation::Embed), "/a/");
    }

    #[test]
    fn a_path_without_enough_folders_has_no_top() {
        assert_eq!(SitePaths::find("/why".to_owned(), PageLocation::Card), None);
    }
}
