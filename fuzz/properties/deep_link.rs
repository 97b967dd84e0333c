//! Any link leads to a view of the document, and the link of that view leads back to it.

use model::{Camera, DeepLink, Document, Located, Selection, ViewState};

/// Follows a link, `query#fragment`, from each card of a document.
pub(crate) fn check(link: &str, document: &Document) {
    let (query, fragment) = link.split_once('#').unwrap_or((link, ""));
    let link = DeepLink { query: query.to_owned(), fragment: fragment.to_owned() };
    for (page, _) in document.cards() {
        let located = link.locate(document, page);
        check_view(&located.state, document);
        check_broken(&located, document);
        check_way_back(&located.state, document);
    }
}

fn check_view(state: &ViewState, document: &Document) {
    assert!(state.open.contains(state.card));
    assert!(state.open.iter().all(|card| document.card(card).is_some()), "{state:?}");
    let is_known = match state.selected {
        Some(Selection::Object(ix)) => document.object(ix).is_some(),
        Some(Selection::Sentence(ix)) => document.sentence(ix).is_some(),
        None => true,
    };
    assert!(is_known && state.side.is_none_or(|side| document.side(side).is_some()), "{state:?}");
    let years = document.first_year..=document.as_of.year;
    assert!(years.contains(&state.year), "{state:?}");
    let sets = document.sheet.sets.len().max(1);
    assert!((0..32).skip(sets).all(|at| !state.layers.shows(at)), "{state:?}");
    assert!(state.camera.is_none_or(|camera| is_on_sheet(camera, document)), "{state:?}");
}

fn is_on_sheet(camera: Camera, document: &Document) -> bool {
    let (width, height) = (f32::from(document.sheet.width), f32::from(document.sheet.height));
    camera == camera.within(width, height)
}

fn check_broken(located: &Located, document: &Document) {
    for broken in &located.broken {
        assert!(broken.part.chars().count() <= 40, "{broken:?}");
        let is_side = |id: &str| document.sides.iter().any(|side| side.id == id);
        let leads_on = |id: &str| document.find_object(id).is_some() || document.find_card(id).is_some();
        assert!(broken.nearest.as_deref().is_none_or(|id| is_side(id) || leads_on(id)), "{broken:?}");
    }
}

fn check_way_back(state: &ViewState, document: &Document) {
    let link = DeepLink::to_view(document, state);
    let Located { state: again, broken } = link.locate(document, state.card);
    assert!(broken.is_empty(), "{link:?}: {broken:?}");
    assert_eq!(DeepLink::to_view(document, &again), link);
    let kept = |state: &ViewState| (state.card, state.selected, state.year, state.side, state.layers);
    assert_eq!(kept(&again), kept(state), "{link:?}");
}
