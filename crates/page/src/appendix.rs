use yew::prelude::*;

use crate::PageProps;
use crate::events::events;
use crate::table::table;

/// What follows the answers: the sentence that places them in time, the table and the events.
pub(crate) fn appendix(props: &PageProps) -> Html {
    html! {
        <>
            { props.document.background.as_ref().map(|background| html! {
                <p class="background">
                    { props.words().page.answers.background.with([&props.document.as_of_words, &background.text]) }
                </p>
            }) }
            { table(props) }
            { events(props) }
        </>
    }
}
