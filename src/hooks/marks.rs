//! Marks the page as the state has it: what is lit, what is open, where the reader is.
//!
//! The page is set once; the app changes attributes of what it finds there.

use js_sys::Set;
use model::{CardIx, Document, Lit, Object, Over, ViewState};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement};
use words::Words;
use yew::prelude::*;

use super::{Desk, dom, frame, roving};
use page::ClusterCount;
use page::links;

/// Keeps the page's marks those of the state.
#[hook]
pub fn use_marks(desk: &Desk, top: &AttrValue) {
    let coded = use_mut_ref(|| false);
    let seen = use_mut_ref(|| (*desk.state).clone());
    let article = desk.article.clone();
    {
        // A browser that goes back restores boxes as the reader left them, which the address may not say.
        let (article, state) = (article.clone(), (*desk.state).clone());
        use_effect_with((), move |()| {
            mark_choices(&article, &state);
            mark_who();
        });
    }
    use_effect_with((desk.state.clone(), top.clone()), move |(state, top)| {
        let before = seen.replace((**state).clone());
        if before.open != state.open {
            for (ix, card) in article.cards() {
                dom::set_open(card.id.as_str(), state.open.contains(ix));
            }
        }
        if before.selected != state.selected {
            mark_lit(&article, &article.lit(state.selected));
        }
        if (before.selected, before.on_map) != (state.selected, state.on_map) {
            let place = if state.on_map { "map" } else { "text" };
            dom::mark_root("data-evidence", state.selected.map(|_| place));
        }
        if before.year != state.year {
            mark_year(&article, state.shown_year(&article));
            roving::settle();
        }
        if before.layers != state.layers || before.side != state.side {
            mark_choices(&article, state);
        }
        if before.card != state.card || !*coded.borrow() {
            *coded.borrow_mut() = !top.is_empty();
            frame::mark_code(&article, state.card, top);
        }
        if before.card != state.card {
            mark_card(&article, state.card, top);
        }
        if before.over != state.over {
            mark_full(state.over == Some(Over::Map));
        }
    });
}

fn mark_lit(document: &Document, lit: &Lit) {
    for element in dom::all("[data-lit]") {
        let _ = element.remove_attribute("data-lit");
    }
    let objects = lit.objects().iter().filter_map(|ix| document.object(*ix));
    let tied = |object: &Object| format!("[data-object=\"{0}\"],[data-members~=\"{0}\"]", object.id);
    // One look through the page for all of them.
    let selector = objects.map(tied).collect::<Vec<_>>().join(",");
    let elements = (!selector.is_empty()).then(|| dom::all(&selector)).into_iter().flatten();
    for element in elements {
        let _ = element.set_attribute("data-lit", "true");
    }
    for outline in
        document.lit_countries(lit).iter().filter_map(|code| dom::by_id(&format!("country-{code}")))
    {
        let _ = outline.set_attribute("data-lit", "true");
        // Above its neighbours, which would cover half of its line.
        let _ = outline.parent_node().map(|land| land.append_child(&outline));
    }
    let sentences = lit.sentences().iter().filter_map(|ix| document.sentence(*ix));
    for element in sentences.filter_map(|sentence| dom::by_id(sentence.id.as_str())) {
        let _ = element.set_attribute("data-lit", "true");
    }
    dom::mark_page("data-selecting", (!lit.is_empty()).then_some("true"));
}

/// Which layers show and whose voices stay bright: in their boxes, and for the style sheet.
fn mark_choices(document: &Document, state: &ViewState) {
    let mut on = Vec::new();
    for (set, at) in document.sheet.sets.iter().zip(0..) {
        let shows = state.layers.shows(at);
        check(&format!("input[data-layer=\"{}\"]", set.id), shows);
        on.extend(shows.then_some(set.id.as_str()));
    }
    let side = state.side.and_then(|ix| document.side(ix)).map(|side| side.id.as_str());
    check(&format!("input[data-hear=\"{}\"]", side.unwrap_or_default()), true);
    dom::mark_page("data-layers", Some(&on.join(" ")));
    dom::mark_page("data-hear-only", side);
}

/// Whether each sentence shows who says it, which the box alone keeps.
pub(super) fn mark_who() {
    dom::mark_page("data-who", dom::first(".who-switch :checked").map(|_| "true"));
}

fn check(selector: &str, on: bool) {
    let input = dom::first(selector).and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input.filter(|input| input.checked() != on) {
        input.set_checked(on);
    }
}

fn mark_year(document: &Document, year: i16) {
    if let Some(map) = dom::by_id("map") {
        let members = Words::of(&document.language)
            .members(document, year)
            .map(|members| format!(", {members}"))
            .unwrap_or_default();
        let _ = map.set_attribute(
            "aria-label",
            &format!("Map, {}{members}", Words::of(&document.language).year(document, year)),
        );
    }
    // Only the first set is a fill, so that no other country changes.
    for member in document.sheet.sets.iter().take(1).flat_map(|set| &set.members) {
        if let Some(outline) = dom::by_id(&format!("country-{}", member.country)) {
            dom::set_or_remove(&outline, "data-set", document.sheet.fill(member.country, year));
        }
    }
    let off = Set::new(&JsValue::UNDEFINED);
    for object in document.objects.iter().filter(|object| !document.stands(object, year)) {
        off.add(&object.id.as_str().into());
    }
    let is_off = |id: &str| off.has(&id.into());
    for element in dom::all(".map-window [data-object]") {
        let id = element.get_attribute("data-object").unwrap_or_default();
        mark_off(&element, "svg.symbol,svg.label", is_off(&id));
    }
    for sign in dom::all(".cluster > a") {
        mark_crowd(document, &sign, is_off);
    }
}

/// Whether what holds an element is out of the map's time.
fn mark_off(element: &Element, holder: &str, is_off: bool) {
    let holder = element.closest(holder).ok().flatten();
    dom::set_or_remove(holder.as_ref().unwrap_or(element), "data-off", is_off.then_some("true"));
}

/// How many symbols a sign for several stands for.
fn mark_crowd(document: &Document, sign: &Element, is_off: impl Fn(&str) -> bool) {
    let members = sign.get_attribute("data-members").unwrap_or_default();
    let mut standing = members.split(' ').filter(|id| !is_off(id)).peekable();
    let first = standing.peek().and_then(|id| document.object(document.find_object(id)?));
    let cluster_count =
        ClusterCount { first: first.map_or("", |object| &object.name), count: standing.count() };
    mark_off(sign, ".cluster", cluster_count.count == 0);
    let parts = sign.get_attribute("class").is_some_and(|class| class.contains("until-"));
    let _ = sign.set_attribute("aria-label", &cluster_count.accessible_name(parts));
    if let Some(number) = sign.last_element_child() {
        dom::set_or_remove(&number, "textLength", cluster_count.width());
        number.set_text_content(Some(&cluster_count.count.to_string()));
    }
}

/// The card that the map shows, and the ways to its neighbours.
fn mark_card(document: &Document, card: CardIx, top: &str) {
    if let (Some(map), Some(card)) = (dom::by_id("map"), document.card(card)) {
        let _ = map.set_attribute("data-card", card.id.as_str());
    }
    for step in dom::all(".step") {
        let is_next = step.class_list().contains("next");
        let to = if is_next { card.0.checked_add(1) } else { card.0.checked_sub(1) };
        let to = to.map(CardIx).and_then(|ix| Some((ix, document.card(ix)?)));
        let name = step.get_attribute("data-name").unwrap_or_default();
        let href = to.map(|(ix, _)| links::to_card(top, document, ix));
        let label = to.map(|(_, card)| format!("{name}: {}", card.question));
        let rel = if is_next { "next" } else { "prev" };
        dom::set_or_remove(&step, "rel", href.is_some().then_some(rel));
        dom::set_or_remove(&step, "href", href.as_deref());
        dom::set_or_remove(&step, "role", href.is_none().then_some("link"));
        dom::set_or_remove(&step, "aria-disabled", href.is_none().then_some("true"));
        dom::set_or_remove(&step, "data-card", to.map(|(_, card)| card.id.as_str()));
        dom::set_or_remove(&step, "aria-label", label.as_deref());
    }
}

fn mark_full(full: bool) {
    let on = full.then_some("true");
    for (selector, name, value) in [
        ("#map", "data-full", on),
        ("#cards", "inert", full.then_some("")),
        (".bottom-bar [data-act=full]", "aria-pressed", Some(if full { "true" } else { "false" })),
    ] {
        if let Some(element) = dom::first(selector) {
            dom::set_or_remove(&element, name, value);
        }
    }
    if let Some(button) = dom::first(".bottom-bar [data-act=full]") {
        button.set_text_content(Some(if full { "Close map" } else { "Full map" }));
    }
}
