use yew::prelude::*;

/// The ways to take the explainer along: share, print, embed.
pub(super) fn take() -> Html {
    html! {
        <section id="take" class="appendix take">
            <h2>{ "Take it with you" }</h2>
            <p class="ways needs-scripts">
                <button type="button" data-act="share">{ "Share this view" }</button>
                <button type="button" data-act="print">{ "Print or save as PDF" }</button>
            </p>
            <details class="frame-code needs-scripts">
                <summary>{ "Embed this answer in a page" }</summary>
                <textarea id="embed-code" readonly=true rows="4" aria-label="Code to embed this answer" />
                <p><button type="button" data-act="copy-embed">{ "Copy the code" }</button></p>
            </details>
        </section>
    }
}
