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

/// What follows the answers: the sentence that places them in time, the table and the events.
#[component]
pub(super) fn Appendix(props: &AppendixProps) -> Html {
    html! {
        <>
            { props.article.background.as_ref().map(|background| html! {
                <p class="background">
                    { format!("All this is as of {}. {} (Background, not from the article.)", props.article.as_of_words, background.text) }
                </p>
            }) }
            { table(props) }
            { events(props) }
        </>
    }
}
