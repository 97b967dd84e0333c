use yew::prelude::*;

use super::PageProps;
use super::events::events;
use super::table::table;

/// What follows the answers: the sentence that places them in time, the table and the events.
pub(super) fn appendix(props: &PageProps) -> Html {
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
