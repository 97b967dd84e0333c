use model::{Action, CardIx, Lit, OpenCards, Selection};
use yew::prelude::*;

use super::appendix::Appendix;
use super::bottom_bar::{BottomBar, bottom_bar};
use super::card::CardView;
use super::map::{Map, map};
use super::masthead::{Masthead, masthead};
use crate::hooks::{Desk, use_address, use_desk, use_ready, use_stage, use_touch};
use crate::{Article, Folder};

/// What a page needs to be drawn.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The document.
    pub article: Article,
    /// The card that the page is at.
    pub page: CardIx,
    /// The folder that the page was served from.
    pub folder: Folder,
    /// The cards that are open.
    pub open: OpenCards,
}

/// Where the reader is: the card, the arrivals so far, and whether at one of its sentences.
type Place = (CardIx, u32, bool);

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let article = &props.article;
    let desk = use_desk(article, props.page, &props.open);
    let notice = use_state(|| AttrValue::from(""));
    let full_at = use_state(|| None::<Place>);
    let settled = use_address(&desk, props.page, props.folder, &notice);
    let onclick = use_touch(&desk);
    use_ready();

    let state = &desk.state;
    let lit = article.lit(state.selected);
    let selecting = (!lit.is_empty()).then_some("true");
    let folder = if settled { Folder::of(state.card) } else { props.folder };
    // Whatever leads on to another text takes the full map off it.
    let place = (state.card, state.arrivals, matches!(state.selected, Some(Selection::Sentence(_))));
    let full = *full_at == Some(place);
    let stage = use_stage(&desk, &lit, full);
    let toggle_full = use_callback((full_at.clone(), place, full), |(), (full_at, place, full)| {
        full_at.set((!*full).then_some(*place));
    });
    let ontoggle = use_callback(desk.state.dispatcher(), |(card, open), state| {
        state.dispatch(Action::Toggle(card, open));
    });
    html! {
        <div class="page" {onclick} onkeydown={let_go(&desk, full.then_some(full_at))} data-selecting={selecting}>
            <a class="skip-link" href="#cards">{ "Skip to the answers" }</a>
            { masthead(&Masthead { article: article.clone(), folder }) }
            <p class="notice" role="status">{ &*notice }</p>
            <main class="desk">
                { map(Map { article, state, lit: &lit, stage, folder, full, toggle_full: toggle_full.clone() }) }
                <div id="cards" class="cards" tabindex="-1" inert={full}>
                    { for article.cards().map(|(ix, card)| html! {
                        <CardView
                            key={card.id.as_str()}
                            article={article.clone()}
                            card={ix}
                            open={state.open.contains(ix)}
                            lit={lit_in(article, &lit, ix)}
                            ontoggle={ontoggle.clone()}
                        />
                    }) }
                    <Appendix article={article.clone()} {lit} {folder} />
                </div>
            </main>
            { bottom_bar(&BottomBar { article: article.clone(), card: state.card, folder, toggle_full, full }) }
        </div>
    }
}

/// What is lit in a card, or nothing, so that a card without lit sentences need not be drawn again.
fn lit_in(article: &Article, lit: &Lit, card: CardIx) -> Lit {
    let mut sentences = article.sentences.iter().enumerate().filter(|(_, sentence)| sentence.card == card);
    let any = sentences.any(|(at, _)| lit.sentence(model::SentenceIx(at as u16)));
    if any { lit.clone() } else { Lit::default() }
}

/// Escape takes the full map away, or else lets go of what is lit.
fn let_go(desk: &Desk, full_at: Option<UseStateHandle<Option<Place>>>) -> Callback<KeyboardEvent> {
    let state = desk.state.dispatcher();
    Callback::from(move |event: KeyboardEvent| match &full_at {
        _ if event.key() != "Escape" => {}
        Some(full_at) => full_at.set(None),
        None => state.dispatch(Action::Deselect),
    })
}
