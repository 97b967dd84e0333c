use model::CardIx;
use yew::prelude::*;

use crate::PageProps;

/// On narrow screens: the neighbouring cards, the contents, the map in full.
pub(crate) fn bottom_bar(props: &PageProps) -> Html {
    html! {
        <nav class="bottom-bar" aria-label="Cards">
            { view_step(props, props.page.0.checked_sub(1), "prev", ["‹ ", "Previous", ""], "Previous card") }
            <a href="#cards">{ "Contents" }</a>
            <button type="button" class="needs-scripts" data-act="full" aria-pressed="false">{ "Full map" }</button>
            <button type="button" class="needs-scripts" data-act="share">{ "Share" }</button>
            { view_step(props, props.page.0.checked_add(1), "next", ["", "Next", " ›"], "Next card") }
        </nav>
    }
}

/// A link without an address where there is no neighbour.
fn view_step(
    props: &PageProps,
    to: Option<u16>,
    rel: &'static str,
    [before, words, after]: [&'static str; 3],
    name: &'static str,
) -> Html {
    let neighbour = to.map(CardIx).and_then(|ix| Some((ix, props.document.card(ix)?)));
    let (href, id, label) = match neighbour {
        Some((ix, card)) => (
            Some(props.location.to_card(&props.document, ix)),
            Some(card.id.as_str().to_owned()),
            Some(format!("{name}: {}", card.question)),
        ),
        None => (None, None, None),
    };
    let is_off = href.is_none();
    html! { <a class={classes!("step", rel)} role={is_off.then_some("link")} aria-disabled={is_off.then_some("true")} href={href.clone()} rel={href.map(|_| rel)} data-card={id} aria-label={label} data-name={name}>{ before }<span>{ words }</span>{ after }</a> }
}
