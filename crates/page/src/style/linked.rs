//! The linked model without scripts: a link to an object lights its symbol, its sentences, its row and its event.

use std::fmt::Write;

use crate::IdPrefix;
use crate::names::attribute::OBJECT;
use model::{Document, Sentence};

/// Above this many objects the rules would outweigh the page.
const MOST: usize = 120;

/// The colour in which each object lights what is tied to it: what a rule of [`target_style`] sets, or none.
///
/// It gives way to what the app lights. Each selector ends in an attribute or an id: one that ends in a list of them would
/// be tried on every element of the page whenever its style is computed.
pub fn linked_style(document: &Document) -> String {
    let mut css = String::from("@layer reset{");
    for (_, object) in document.objects().take(MOST) {
        let id = &object.id;
        let _ = write!(
            css,
            ":is(.symbol,.label,.areas) [{OBJECT}={id}],[{OBJECT}={id}]:is(.mention,tr,li){{--lit:var(--at-{id})}}"
        );
    }
    for sentence in &document.sentences {
        if let Some(colour) = colour(document, sentence) {
            let _ = write!(css, "#{}{{--lit:{colour}}}", sentence.id);
        }
    }
    css.push('}');
    css
}

/// The colour of the first object of a sentence that has one.
fn colour(document: &Document, sentence: &Sentence) -> Option<String> {
    let mentioned = sentence.mentions.iter().filter(|ix| ix.get() < MOST);
    let objects = mentioned.filter_map(|ix| document.object(*ix));
    objects.fold(None, |others, object| {
        Some(match others {
            Some(others) => format!("var(--at-{},{others})", object.id),
            None => format!("var(--at-{})", object.id),
        })
    })
}

/// Lights what the address leads to, as long as no app does.
pub fn target_style(document: &Document) -> String {
    let mut css = String::from(".sentence:is(:target,:has(>:target)){--lit:var(--colour-lit)}");
    for (_, object) in document.objects().take(MOST) {
        let _ = write!(css, "html:has(#{0}:target){{--at-{0}:var(--colour-lit)}}", object.id);
        // A place that is countries has no symbol: their outlines show it.
        for code in object.kind.countries().iter().filter(|_| object.positions().is_empty()) {
            let outline = IdPrefix::Country.id(code.as_str());
            let _ = write!(
                css,
                "html:has(#{}:target) #{outline}{{stroke:var(--colour-text);stroke-width:1.6px}}",
                object.id
            );
        }
    }
    css
}
