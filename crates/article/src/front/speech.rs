//! The tables `[[side]]` and `[[voice]]`.

use std::collections::BTreeMap;

use model::{ObjectId, SideIx};

use crate::{
    Diagnostic,
    front::{Spanned, Table},
    report::{Report, quoted},
    spelling::Spelling,
};

/// A party as the author wrote it.
#[derive(Debug)]
pub(crate) struct SideEntry {
    pub(crate) id: Option<String>,
    pub(crate) name: Option<String>,
}

/// A speaker as the author wrote it.
#[derive(Debug)]
pub(crate) struct VoiceEntry {
    pub(crate) id: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) side: Option<SideIx>,
}

pub(super) fn sides(root: &mut Table<'_>, report: &mut Report) -> Vec<SideEntry> {
    let mut ids = Ids::default();
    let tables = root.may("side").map(|value| value.tables("`[[side]]`", report)).unwrap_or_default();
    let read = |mut table: Table<'_>| {
        let side = SideEntry { id: ids.read(&mut table, report), name: table.need_text("name", report) };
        table.finish(report);
        side
    };
    tables.into_iter().map(read).collect()
}

pub(super) fn voices(root: &mut Table<'_>, sides: &[SideEntry], report: &mut Report) -> Vec<VoiceEntry> {
    let mut ids = Ids::default();
    let sides = Sides::of(sides);
    let tables = root.may("voice").map(|value| value.tables("`[[voice]]`", report)).unwrap_or_default();
    let read = |mut table: Table<'_>| {
        let voice = VoiceEntry {
            id: ids.read(&mut table, report),
            name: table.need_text("name", report),
            side: table
                .may("side")
                .and_then(|value| value.word(report))
                .and_then(|id| sides.find(&id, report)),
        };
        table.finish(report);
        voice
    };
    tables.into_iter().map(read).collect()
}

/// The sides by their ids.
struct Sides<'a> {
    known: BTreeMap<&'a str, SideIx>,
    spelling: Spelling,
}

impl<'a> Sides<'a> {
    fn of(sides: &'a [SideEntry]) -> Self {
        let mut known = BTreeMap::new();
        for (at, side) in sides.iter().enumerate() {
            if let Some(id) = side.id.as_deref() {
                known.entry(id).or_insert(SideIx(at as u16));
            }
        }
        Self { known, spelling: Spelling::default() }
    }

    fn find(&self, id: &Spanned<String>, report: &mut Report) -> Option<SideIx> {
        let found = self.known.get(id.value.as_str()).copied();
        if found.is_none() {
            report.add(|| {
                let hint = self.spelling.hint(&id.value, self.known.keys().copied());
                let hint = hint.or(Some("declare it in a table `[[side]]`".to_owned()));
                Diagnostic {
                    hint,
                    ..Diagnostic::error(&id.span, format!("unknown side {}", quoted(&id.value)))
                }
            });
        }
        found
    }
}

/// The ids of one kind of table, each of which may be given once.
#[derive(Default)]
struct Ids(BTreeMap<String, core::ops::Range<usize>>);

impl Ids {
    /// The id of a table; a misspelt one is reported and still stands for the table.
    fn read(&mut self, table: &mut Table<'_>, report: &mut Report) -> Option<String> {
        let id = table.need("id")?.word(report)?;
        if let Err(error) = ObjectId::parse(&id.value) {
            report.add(|| {
                let message = format!("{} is no id: {error}", quoted(&id.value));
                Diagnostic::error(&id.span, message)
                    .hint("write it in lower-case letters, digits and hyphens")
            });
        }
        if let Some(first) = self.0.get(&id.value) {
            report.add(|| {
                Diagnostic::error(
                    &id.span,
                    format!("two {} have the id {}", table.called(), quoted(&id.value)),
                )
                .related(first, "it is used here")
                .hint("choose another id for one of them")
            });
        }
        self.0.entry(id.value.clone()).or_insert(id.span);
        Some(id.value)
    }
}
