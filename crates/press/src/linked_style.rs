//! The linked model without scripts: a link to an object lights its symbol, its sentences, its row and its event.

use std::fmt::Write;

use model::{Document, ObjectIx};

/// Above this many objects the rules would outweigh the page.
const MOST: usize = 120;

/// Style rules that light everything tied to the target of the address.
///
/// Each selector ends in an attribute or an id: one that ends in a list of them would be tried on every element of
/// the page whenever its style is reckoned.
pub(crate) fn linked_style(document: &Document) -> String {
    let mut css = String::from(
        ".sentence:target{--lit:var(--colour-lit)}\
         @layer components{.symbol:where(:has(:target)){display:inline}}",
    );
    for (ix, object) in document.objects().take(MOST) {
        let id = &object.id;
        let _ = write!(
            css,
            "html:has([id=\"{id}\"]:target){{\
             :is(.symbol,.label,.areas) [data-object=\"{id}\"],[data-object=\"{id}\"]:is(.mention,tr,li){}\
             {{--lit:var(--colour-lit)}}}}",
            sentences(document, ix)
        );
    }
    css
}

/// The sentences that mention an object, each after a comma.
fn sentences(document: &Document, object: ObjectIx) -> String {
    document.evidence(object).fold(String::new(), |list, (_, sentence)| list + ",#" + sentence.id.as_str())
}
