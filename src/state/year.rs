//! Shows the map as it was in a year.

use model::{Document, ViewState};
use page::names::{attribute, selector};
use page::{ClusterCount, IdPrefix, Item, attributes};

use super::item::set_item;
use crate::dom::{self, Element, StringSet};

/// Fills the countries, hides what was not there, and counts the symbols of each cluster.
pub(super) fn set_year(document: &Document, state: &ViewState) {
    for country in &document.sheet.countries {
        if let Some(outline) = dom::by_id(&IdPrefix::Country.id(country.code.as_str())) {
            set_item(&outline, &attributes(document, state, Item::Country(country.code)));
        }
    }
    let is_off =
        |object: &&model::Object| attributes(document, state, Item::Object(object)).has(attribute::OFF);
    let off: StringSet = document.objects.iter().filter(is_off).map(|object| object.id.as_str()).collect();
    for element in dom::all(selector::DATED_OBJECTS) {
        let is_off = element.attribute(attribute::OBJECT).is_some_and(|id| off.has(&id));
        let holder = element.closest(selector::DATED).unwrap_or(element);
        holder.update_attribute(attribute::OFF, is_off.then_some("true"));
    }
    for link in dom::all(selector::CLUSTERS) {
        count_cluster(document, state, &link, &off);
    }
    for entry in dom::all(selector::LEGEND_ENTRIES) {
        set_item(&entry, &attributes(document, state, Item::Cluster(count_members(document, &entry, &off))));
    }
}

/// Counts those that stand of what an element stands for.
fn count_members<'a>(document: &'a Document, element: &Element, off: &StringSet) -> ClusterCount<'a> {
    let members = element.attribute(attribute::MEMBERS).unwrap_or_default();
    ClusterCount::of(document, members.split(' ').filter(|id| !off.has(id)))
}

fn count_cluster(document: &Document, state: &ViewState, link: &Element, off: &StringSet) {
    let count = count_members(document, link, off);
    let splits = link.closest(selector::SPLITTING).is_some();
    set_item(link, &attributes(document, state, Item::ClusterLink(count, splits)));
    if let Some(number) = link.last_child() {
        set_item(&number, &attributes(document, state, Item::ClusterNumber(count)));
    }
    if let Some(cluster) = link.parent() {
        set_item(&cluster, &attributes(document, state, Item::Cluster(count)));
    }
}
