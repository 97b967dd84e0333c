//! The tables `[[side]]` and `[[voice]]`.

use std::collections::BTreeMap;

use model::{ObjectId, SideIx};

use crate::{
    Diagnostic,
    front::{Table, Written},
    report::{Report, known_names, quoted},
};

/// A party as the author wrote it.
#[derive(Debug)]
pub(crate) struct SideDraft {
    pub(crate) id: Option<String>,
    pub(crate) name: Option<String>,
}

/// A speaker as the author wrote it.
#[derive(Debug)]
pub(crate) struct VoiceDraft {
    pub(crate) id: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) side: Option<SideIx>,
}

pub(super) fn sides(root: &mut Table<'_>, report: &mut Report) -> Vec<SideDraft> {
    let mut ids = Ids::default();
    let tables = root.may("side").map(|value| value.tables("`[[side]]`", report)).unwrap_or_default();
    let read = |mut table: Table<'_>| {
        let side = SideDraft { id: ids.read(&mut table, report), name: table.need_text("name", report) };
        table.finish(report);
        side
    };
    tables.into_iter().map(read).collect()
}

pub(super) fn voices(root: &mut Table<'_>, sides: &[SideDraft], report: &mut Report) -> Vec<VoiceDraft> {
    let mut ids = Ids::default();
    let tables = root.may("voice").map(|value| value.tables("`[[voice]]`", report)).unwrap_or_default();
    let read = |mut table: Table<'_>| {
        let voice = VoiceDraft {
            id: ids.read(&mut table, report),
            name: table.need_text("name", report),
            side: table
                .may("side")
                .and_then(|value| value.word(report))
                .and_then(|id| side(&id, sides, report)),
        };
        table.finish(report);
        voice
    };
    tables.into_iter().map(read).collect()
}

fn side(id: &Written<String>, sides: &[SideDraft], report: &mut Report) -> Option<SideIx> {
    let found = sides.iter().position(|side| side.id.as_ref() == Some(&id.it));
    if found.is_none() {
        report.add(|| {
            let known: Vec<_> = sides.iter().filter_map(|side| side.id.as_deref()).collect();
            let hint =
                known_names("write", &id.it, &known).or(Some("declare it in a table `[[side]]`".to_owned()));
            Diagnostic { hint, ..Diagnostic::error(&id.span, format!("unknown side {}", quoted(&id.it))) }
        });
    }
    found.map(|at| SideIx(at as u16))
}

/// The ids of one kind of table, each of which may be given once.
#[derive(Default)]
struct Ids(BTreeMap<String, core::ops::Range<usize>>);

impl Ids {
    /// The id of a table; a misspelt one is reported and still stands for the table.
    fn read(&mut self, table: &mut Table<'_>, report: &mut Report) -> Option<String> {
        let id = table.need("id")?.word(report)?;
        if let Err(error) = ObjectId::parse(&id.it) {
            report.add(|| {
                let message = format!("{} is no id: {error}", quoted(&id.it));
                Diagnostic::error(&id.span, message)
                    .hint("write it in lower-case letters, digits and hyphens")
            });
        }
        if let Some(first) = self.0.get(&id.it) {
            report.add(|| {
                Diagnostic::error(&id.span, format!("two {} have the id {}", table.called(), quoted(&id.it)))
                    .related(first, "it is used here")
                    .hint("choose another id for one of them")
            });
        }
        self.0.entry(id.it.clone()).or_insert(id.span);
        Some(id.it)
    }
}
