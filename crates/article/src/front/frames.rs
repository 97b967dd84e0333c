//! The tables `[[frame]]`: what the map shows while a part of the text is read, where the author wants it otherwise.

use core::ops::Range;

use model::Background;

use crate::{
    Diagnostic,
    front::{Bounds, Spanned, Table, Value, background, date::Limits, map, objects::either},
    report::Report,
};

/// Most characters of a caption: what stands in two lines below the map of a phone.
const CAPTION: usize = 120;

/// A frame as the author wrote it.
#[derive(Debug)]
pub(crate) struct FrameEntry {
    /// The heading of its table.
    pub(crate) span: Range<usize>,
    pub(crate) part: FramePart,
    pub(crate) caption: Option<String>,
    pub(crate) background: Option<Background>,
    pub(crate) bounds: Option<Bounds>,
    pub(crate) own: OfParagraph,
}

/// What only the frame of a paragraph may have.
#[derive(Debug, Default)]
pub(crate) struct OfParagraph {
    /// Whether the paragraph has no frame.
    pub(crate) skip: bool,
    pub(crate) year: Option<Spanned<i16>>,
    pub(crate) objects: Option<Vec<Spanned<String>>>,
    pub(crate) layers: Option<Vec<Spanned<String>>>,
}

/// The part of the text that a frame belongs to.
#[derive(Debug)]
pub(crate) enum FramePart {
    /// The paragraph that begins with these words.
    Paragraph(Spanned<String>),
    /// The card of this id, as it opens.
    Card(Spanned<String>),
}

/// Reads all frames; those that belong to nothing are reported and left out.
pub(super) fn read(root: &mut Table<'_>, dates: Limits, report: &mut Report) -> Vec<FrameEntry> {
    let tables = root.may("frame").map(|value| value.tables("`[[frame]]`", report)).unwrap_or_default();
    tables.into_iter().filter_map(|table| entry(table, dates, report)).collect()
}

fn entry(mut table: Table<'_>, dates: Limits, report: &mut Report) -> Option<FrameEntry> {
    let part = part(&mut table, report);
    let span = table.span().clone();
    let caption = table.may("caption").and_then(|value| value.short_text(CAPTION, report));
    let background = background(&mut table, report);
    let bounds = table.may("bounds").and_then(|value| map::bounds(&value, report));
    let is_card = matches!(part, Some(FramePart::Card(_)));
    let own = if is_card { of_card(&mut table, report) } else { of_paragraph(&mut table, dates, report) };
    table.finish(report);
    let caption = caption.map(|caption| caption.value);
    Some(FrameEntry { span, part: part?, caption, background, bounds, own })
}

/// A card opens at the article's own date, with nothing lit and the reader's own sets of countries.
fn of_card(table: &mut Table<'_>, report: &mut Report) -> OfParagraph {
    for key in ["skip", "year", "objects", "layers"] {
        if let Some(value) = table.may(key) {
            report.add(|| {
                Diagnostic::error(value.span(), format!("`{key}` belongs to the frame of a paragraph"))
                    .hint("delete it, or write `paragraph = …` in place of `card`")
            });
        }
    }
    OfParagraph::default()
}

fn of_paragraph(table: &mut Table<'_>, dates: Limits, report: &mut Report) -> OfParagraph {
    OfParagraph {
        skip: table.may("skip").and_then(|value| value.flag(report)).unwrap_or(false),
        year: table.may("year").and_then(|value| year(&value, dates, report)),
        objects: table.may("objects").and_then(|value| value.different_words(report)),
        layers: table.may("layers").and_then(|value| value.different_words(report)),
    }
}

fn part(table: &mut Table<'_>, report: &mut Report) -> Option<FramePart> {
    match (table.may("paragraph"), table.may("card")) {
        (Some(words), None) => words.text(report).map(FramePart::Paragraph),
        (None, Some(card)) => card.word(report).map(FramePart::Card),
        (None, None) => {
            table.need_either("paragraph", "card");
            None
        }
        (Some(words), Some(card)) => {
            either("paragraph", "card", words.span(), card.span(), report);
            None
        }
    }
}

fn year(value: &Value<'_>, dates: Limits, report: &mut Report) -> Option<Spanned<i16>> {
    let first = dates.first_year.unwrap_or(1900);
    let last = dates.as_of.map_or(2100, |as_of| as_of.year);
    let year = value.integer(i64::from(first)..=i64::from(last), report)?;
    Some(year.map(|year| year as i16))
}
