//! The tables `[[former_sentence]]`: where links to sentences lead that have been written anew.

use crate::{
    Diagnostic,
    body::is_sentence_name,
    front::{Spanned, Table},
    report::{Report, quoted},
};

/// The names that a sentence had with other words, and the first words that it has now.
#[derive(Debug)]
pub(crate) struct FormerSentence {
    pub(crate) ids: Vec<Spanned<String>>,
    pub(crate) now: Option<Spanned<String>>,
}

pub(super) fn read(root: &mut Table<'_>, report: &mut Report) -> Vec<FormerSentence> {
    let called = "`[[former_sentence]]`";
    let tables = root.may("former_sentence").map(|value| value.tables(called, report)).unwrap_or_default();
    let read = |mut table: Table<'_>| {
        let ids = table.need("ids").and_then(|value| value.different_words(report)).unwrap_or_default();
        let former = FormerSentence {
            ids: ids.into_iter().filter(|id| check_name(id, report)).collect(),
            now: table.need("now").and_then(|value| value.text(report)),
        };
        table.finish(report);
        former
    };
    tables.into_iter().map(read).collect()
}

fn check_name(id: &Spanned<String>, report: &mut Report) -> bool {
    let is_name = is_sentence_name(&id.value);
    if !is_name {
        report.add(|| {
            Diagnostic::error(&id.span, format!("{} is no name of a sentence", quoted(&id.value)))
                .hint("write what stands behind `#` in a link to the sentence, such as `s-41c2935d`")
        });
    }
    is_name
}
