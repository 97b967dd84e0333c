use model::Lit;
use yew::prelude::*;

use super::basemap::basemap;
use super::labels::labels;
use super::symbols::symbols;
use crate::Article;

/// Properties of [`Sheet`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SheetProps {
    /// The document.
    pub article: Article,
    /// What is lit.
    pub lit: Lit,
    /// The year that the map shows.
    pub year: i16,
}

/// What lies on the map's sheet: the land, the symbols, the lettering.
#[component]
pub(super) fn Sheet(props: &SheetProps) -> Html {
    html! {
        <>
            { basemap(props) }
            { symbols(props) }
            { labels(props) }
        </>
    }
}
