//! Reads the front matter.
//!
//! TOML comes in; what it says goes out, with the place in the file of everything that a later pass may report.
//! It knows the keys and their types, but neither the text nor the base map.

mod date;
mod former_sentence;
mod frames;
mod map;
mod objects;
mod speech;
mod table;
mod tables;
mod value;

use model::{Background, Date, Source};
use toml::de::DeTable;

pub(crate) use former_sentence::FormerSentence;
pub(crate) use frames::{FrameEntry, FramePart};
pub(crate) use map::{Bounds, MapEntry};
pub(crate) use objects::{AreaOutline, KindEntry, ObjectEntry, table_names};
pub(crate) use speech::{SideEntry, VoiceEntry};
pub(crate) use table::Table;
pub(crate) use value::{Spanned, Value};

use crate::{
    Diagnostic,
    report::{Report, quoted},
    split::Parts,
};

/// What the front matter says; a part is missing where it could not be read and has been reported.
#[derive(Debug, Default)]
pub(crate) struct Front {
    /// Whether all of it could be read; if not, an unknown id may be declared in what could not.
    pub(crate) is_complete: bool,
    pub(crate) title: Option<String>,
    pub(crate) language: Option<Spanned<String>>,
    pub(crate) description: Option<String>,
    pub(crate) as_of: Option<Date>,
    pub(crate) as_of_words: Option<String>,
    pub(crate) source: Option<Source>,
    pub(crate) background: Option<Background>,
    pub(crate) lead: Lead,
    pub(crate) map: Option<MapEntry>,
    pub(crate) sides: Vec<SideEntry>,
    pub(crate) voices: Vec<VoiceEntry>,
    pub(crate) objects: Vec<ObjectEntry>,
    pub(crate) frames: Vec<FrameEntry>,
    pub(crate) former_sentences: Vec<FormerSentence>,
    /// Ids in tables of an unknown name; a mention of one is no further mistake.
    pub(crate) unknown_table_ids: Vec<String>,
}

/// The id, question and earlier ids of the lead card, which has no heading.
#[derive(Debug, Default)]
pub(crate) struct Lead {
    pub(crate) id: Option<Spanned<String>>,
    pub(crate) question: Option<String>,
    pub(crate) aliases: Vec<Spanned<String>>,
}

impl Front {
    /// Checks that the language is the one that the file's name promises.
    pub(crate) fn check_language(&self, file_name: &str, report: &mut Report) {
        let base = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
        let promised = base.strip_prefix("index.").and_then(|rest| rest.strip_suffix(".md"));
        if let (Some(promised), Some(language)) = (promised, &self.language)
            && promised != language.value
        {
            report.add(|| {
                let message = format!(
                    "expected the language `{promised}` of the file's name, found {}",
                    quoted(&language.value)
                );
                Diagnostic::error(&language.span, message)
                    .hint(format!("write `{promised}`, or rename the file"))
            });
        }
    }
}

/// Reads the front matter of a file.
pub(crate) fn read(text: &str, parts: &Parts, report: &mut Report) -> Front {
    let Some(lines) = parts.front.clone() else { return Front::default() };
    let base = lines.start;
    let (root, errors) = DeTable::parse_recoverable(text.get(lines).unwrap_or_default());
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        report.add(|| {
            let span = base + span.start..base + span.end;
            Diagnostic::error(&span, error.message()).hint("write TOML, as described at https://toml.io")
        });
    }
    if errors.is_empty() {
        let mut root = Table::new(root.get_ref(), "the front matter", parts.opening.clone(), base);
        let mut front = read_root(&mut root, report);
        front.unknown_table_ids = root.finish(report).iter().flat_map(ids_in).collect();
        front
    } else {
        Front::default()
    }
}

fn read_root(root: &mut Table<'_>, report: &mut Report) -> Front {
    let as_of = root.need("as_of").and_then(|value| date::read(&value, report)).map(|when| when.value);
    let map = root.need("map").and_then(|value| map::read(&value, as_of, report));
    let first_year = map.as_ref().and_then(|map| map.first_year);
    let sides = speech::sides(root, report);
    let dates = date::Limits { as_of, first_year };
    let (objects, is_whole) = objects::read(root, dates, report);
    Front {
        is_complete: is_whole,
        title: root.need_text("title", report),
        language: root.need("language").and_then(|value| language(&value, report)),
        description: root.may_text("description", report),
        as_of,
        as_of_words: root.may_text("as_of_words", report),
        source: root.need("source").and_then(|value| source(&value, report)),
        background: background(root, report),
        lead: root.may("lead").and_then(|value| lead(&value, report)).unwrap_or_default(),
        map,
        voices: speech::voices(root, &sides, report),
        sides,
        objects,
        frames: frames::read(root, dates, report),
        former_sentences: former_sentence::read(root, report),
        unknown_table_ids: Vec::new(),
    }
}

fn language(value: &Value<'_>, report: &mut Report) -> Option<Spanned<String>> {
    let tag = value.word(report)?;
    let mut parts = tag.value.split('-');
    let is_primary =
        |part: &str| (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase());
    let is_subtag =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    if parts.next().is_some_and(is_primary) && parts.all(is_subtag) {
        return Some(tag);
    }
    report.add(|| {
        let message = format!("expected a language tag, found {}", quoted(&tag.value));
        Diagnostic::error(&tag.span, message).hint("write a BCP 47 tag, such as `en` or `pt-BR`")
    });
    None
}

fn source(value: &Value<'_>, report: &mut Report) -> Option<Source> {
    let mut table = value.table("`source`", report)?;
    let publisher = table.need_text("publisher", report);
    let dateline = table.may_text("dateline", report);
    let url = url(&mut table, report);
    table.finish(report);
    Some(Source { publisher: publisher?, dateline, url })
}

fn lead(value: &Value<'_>, report: &mut Report) -> Option<Lead> {
    let mut table = value.table("`lead`", report)?;
    let lead = Lead {
        id: table.may("id").and_then(|value| value.word(report)),
        question: table.may_text("question", report),
        aliases: table.may("aliases").and_then(|value| value.words(report)).unwrap_or_default(),
    };
    table.finish(report);
    Some(lead)
}

/// The background of the article or of an object.
fn background(table: &mut Table<'_>, report: &mut Report) -> Option<Background> {
    let mut table = table.may("background")?.table("`background`", report)?;
    let text = table.need_text("text", report);
    let source = table.need_text("source", report);
    let url = url(&mut table, report);
    table.finish(report);
    Some(Background { text: text?, source: source?, url })
}

/// An address of the web; nothing else may stand where a page links to its sources.
fn url(table: &mut Table<'_>, report: &mut Report) -> Option<String> {
    let url = table.may("url")?.word(report)?;
    match crate::body::target::web_address(&url.value) {
        Ok(()) => Some(url.value),
        Err(wrong) => {
            report.add(|| {
                Diagnostic::error(&url.span, wrong.message(&url.value))
                    .hint("write an address that begins with `https://`")
            });
            None
        }
    }
}

fn ids_in(value: &Value<'_>) -> Vec<String> {
    let tables = value.as_list().iter().filter_map(|one| one.get_ref().as_table()).chain(value.as_table());
    tables.filter_map(|table| table.get("id")?.get_ref().as_str().map(str::to_owned)).collect()
}
