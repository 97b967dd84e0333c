//! The linked model without scripts: a link to an object lights its symbol, its sentences, its row and its event.

use std::fmt::Write;

use model::Document;

/// Above this many objects the rules would outweigh the page.
const MOST: usize = 120;

/// Style rules that light everything tied to the target of the address.
pub(crate) fn linked_style(document: &Document) -> String {
    let mut css = String::new();
    for id in document.object_ids().take(MOST) {
        let tied = format!(r#"[data-object="{id}"]"#);
        let _ = write!(
            css,
            "html:not([data-state=live]):has([id=\"{id}\"]:target) \
             :is(.symbol {tied},.label {tied},.areas {tied},.mention{tied},tr{tied},li{tied},.sentence:has({tied})){{--lit:var(--colour-lit)}}"
        );
    }
    css
}
