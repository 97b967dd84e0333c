use model::Lit;
use yew::prelude::*;

use super::events::events;
use super::table::table;
use crate::{Article, Folder};

/// Properties of [`Appendix`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AppendixProps {
    /// The document.
    pub article: Article,
    /// What is lit.
    pub lit: Lit,
    /// Where the page stands.
    pub folder: Folder,
}

/// What follows the answers: the table and the events.
#[component]
pub(super) fn Appendix(props: &AppendixProps) -> Html {
    html! {
        <>
            { table(props) }
            { events(props) }
        </>
    }
}
