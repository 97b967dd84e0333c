//! Whose voices stay bright, by the button that the reader has chosen.

use std::fmt::Write;

use model::Document;

/// Style rules for each side: what none of its voices says or speaks of stands back.
pub(crate) fn voice_style(document: &Document) -> String {
    let mut css = String::new();
    for side in &document.sides {
        let id = &side.id;
        let chosen = format!(".page:has(#hear-{id}:checked)");
        let other = format!(":not([data-sides~=\"{id}\"])");
        let _ = write!(
            css,
            "{chosen} :is(.sentence,.shown tbody tr,.events li){other}{{color:var(--colour-quiet)}}\
             {chosen} .sentence{other} .mention{{color:inherit}}\
             {chosen} :is(.symbols .symbol,.label[data-style=symbol],.areas use){other}{{opacity:.3}}"
        );
    }
    css
}
