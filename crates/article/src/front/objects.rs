//! The tables of objects: `[[force]]`, `[[site]]`, `[[area]]`, `[[buildup]]`, `[[place]]`, `[[event]]`.

use core::ops::Range;

use model::{Background, ForceStatus, LonLat, Period, SiteStatus};

use crate::{
    Diagnostic,
    front::{
        Spanned, Table, Value, background,
        date::{self, Limits},
    },
    limits,
    report::Report,
};

/// Most characters of a short name, and of an area's status.
const LABEL: usize = 40;
const STATUS: usize = 80;

/// An object as the author wrote it.
#[derive(Debug)]
pub(crate) struct ObjectEntry {
    /// The heading of its table.
    pub(crate) span: Range<usize>,
    pub(crate) id: Option<Spanned<String>>,
    pub(crate) name: Option<Spanned<String>>,
    pub(crate) label: Option<String>,
    pub(crate) says: Option<Spanned<String>>,
    pub(crate) period: Period,
    pub(crate) background: Option<Background>,
    /// What only its kind has; none where a part of that could not be read.
    pub(crate) kind: Option<KindEntry>,
}

/// What the kinds of objects do not have in common.
#[derive(Debug)]
pub(crate) enum KindEntry {
    Force {
        at: Spanned<LonLat>,
        countries: Vec<Spanned<String>>,
        troops: Spanned<u32>,
        about: bool,
        status: ForceStatus,
    },
    Site {
        at: Spanned<LonLat>,
        country: Spanned<String>,
        status: SiteStatus,
    },
    Area {
        outline: AreaOutline,
        status: String,
    },
    Buildup {
        at: Vec<Spanned<LonLat>>,
    },
    Town {
        at: Spanned<LonLat>,
    },
    Countries {
        countries: Vec<Spanned<String>>,
    },
    Event {
        dated: Option<String>,
    },
}

impl KindEntry {
    /// The number that a sentence must contain, with its key.
    pub(crate) fn number(&self) -> Option<(&'static str, &Spanned<u32>)> {
        match self {
            Self::Force { troops, .. } => Some(("troops", troops)),
            Self::Site { .. }
            | Self::Area { .. }
            | Self::Buildup { .. }
            | Self::Town { .. }
            | Self::Countries { .. }
            | Self::Event { .. } => None,
        }
    }
}

/// Where an area lies.
#[derive(Debug)]
pub(crate) enum AreaOutline {
    /// A named area of the base map.
    Named(Spanned<String>),
    /// The author's own ring of places.
    Own(Spanned<Vec<Spanned<LonLat>>>),
}

/// The tables that hold objects, in the order of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TableName {
    Force,
    Site,
    Area,
    Buildup,
    Place,
    Event,
}

impl TableName {
    const ALL: [(Self, &'static str, &'static str); 6] = [
        (Self::Force, "force", "`[[force]]`"),
        (Self::Site, "site", "`[[site]]`"),
        (Self::Area, "area", "`[[area]]`"),
        (Self::Buildup, "buildup", "`[[buildup]]`"),
        (Self::Place, "place", "`[[place]]`"),
        (Self::Event, "event", "`[[event]]`"),
    ];
}

/// The names of these tables in a sentence: “force, site or event”.
pub(crate) fn table_names() -> String {
    let names = TableName::ALL.map(|(_, name, _)| name);
    let [others @ .., last] = names;
    format!("{} or {last}", others.join(", "))
}

/// Reads all objects: kind by kind, each in the author's order, and the events by date. Also says whether that is all,
/// or too many had to be left out.
pub(super) fn read(root: &mut Table<'_>, dates: Limits, report: &mut Report) -> (Vec<ObjectEntry>, bool) {
    let mut entries = Vec::new();
    for (name, key, called) in TableName::ALL {
        let tables = root.may(key).map(|value| value.tables(called, report)).unwrap_or_default();
        let first = entries.len();
        entries.extend(
            tables.into_iter().take(limits::OBJECTS + 1).map(|table| entry(name, table, dates, report)),
        );
        if name == TableName::Event {
            let (_, events) = entries.split_at_mut(first);
            events.sort_by_key(|event: &ObjectEntry| event.period.from);
        }
    }
    if let Some(beyond) = entries.get(limits::OBJECTS) {
        report.add(|| {
            let message = format!("expected at most {} objects, found more", limits::OBJECTS);
            Diagnostic::error(&beyond.span, message)
                .hint("split the article, or leave out what readers do not need")
        });
    }
    let is_whole = entries.len() <= limits::OBJECTS;
    entries.truncate(limits::OBJECTS);
    (entries, is_whole)
}

fn entry(name: TableName, mut table: Table<'_>, dates: Limits, report: &mut Report) -> ObjectEntry {
    let is_place = name == TableName::Place;
    let is_event = name == TableName::Event;
    let entry = ObjectEntry {
        span: table.span().clone(),
        id: table.need("id").and_then(|value| value.word(report)),
        name: table.need("name").and_then(|value| value.text(report)),
        label: label(&mut table, report),
        says: if is_place { None } else { table.may("says").and_then(|value| value.word(report)) },
        period: if is_place { Period::default() } else { date::period(&mut table, is_event, dates, report) },
        background: background(&mut table, report),
        kind: match name {
            TableName::Force => force(&mut table, report),
            TableName::Site => site(&mut table, report),
            TableName::Area => area(&mut table, report),
            TableName::Buildup => buildup(&mut table, report),
            TableName::Place => place(&mut table, report),
            TableName::Event => Some(KindEntry::Event { dated: table.may_text("dated", report) }),
        },
    };
    table.finish(report);
    entry
}

fn label(table: &mut Table<'_>, report: &mut Report) -> Option<String> {
    table.may("label").and_then(|value| value.short_text(LABEL, report)).map(|label| label.value)
}

fn force(table: &mut Table<'_>, report: &mut Report) -> Option<KindEntry> {
    let statuses = ForceStatus::ALL.map(|status| (status.name(), status));
    let at = table.need("at").and_then(|value| value.place(report));
    let countries = table.need("countries").and_then(|value| value.different_words(report));
    let troops = table.need("troops").and_then(|value| value.integer(1..=100_000_000, report));
    let about = table.may("about").map(|value| value.flag(report));
    let status = table.need("status").and_then(|value| value.one_of(&statuses, report));
    let troops = troops?.map(|number| number as u32);
    Some(KindEntry::Force {
        at: at?,
        countries: countries?,
        troops,
        about: about.unwrap_or(Some(false))?,
        status: status?,
    })
}

fn site(table: &mut Table<'_>, report: &mut Report) -> Option<KindEntry> {
    let statuses = SiteStatus::ALL.map(|status| (status.name(), status));
    let at = table.need("at").and_then(|value| value.place(report));
    let country = table.need("country").and_then(|value| value.word(report));
    let status = table.need("status").and_then(|value| value.one_of(&statuses, report));
    Some(KindEntry::Site { at: at?, country: country?, status: status? })
}

fn area(table: &mut Table<'_>, report: &mut Report) -> Option<KindEntry> {
    let outline = outline(table, report);
    let status = table.need("status").and_then(|value| value.short_text(STATUS, report));
    Some(KindEntry::Area { outline: outline?, status: status?.value })
}

fn outline(table: &mut Table<'_>, report: &mut Report) -> Option<AreaOutline> {
    match (table.may("shape"), table.may("outline")) {
        (Some(shape), None) => shape.word(report).map(AreaOutline::Named),
        (None, Some(ring)) => places(&ring, 3, report).map(AreaOutline::Own),
        (None, None) => {
            table.need_either("shape", "outline");
            None
        }
        (Some(shape), Some(ring)) => {
            either("shape", "outline", shape.span(), ring.span(), report);
            None
        }
    }
}

fn buildup(table: &mut Table<'_>, report: &mut Report) -> Option<KindEntry> {
    let at = table.need("at").and_then(|value| places(&value, 1, report))?;
    Some(KindEntry::Buildup { at: at.value })
}

fn place(table: &mut Table<'_>, report: &mut Report) -> Option<KindEntry> {
    match (table.may("at"), table.may("countries")) {
        (Some(at), None) => at.place(report).map(|at| KindEntry::Town { at }),
        (None, Some(countries)) => {
            countries.different_words(report).map(|countries| KindEntry::Countries { countries })
        }
        (None, None) => {
            table.need_either("at", "countries");
            None
        }
        (Some(at), Some(countries)) => {
            either("at", "countries", at.span(), countries.span(), report);
            None
        }
    }
}

pub(super) fn either(one: &str, other: &str, here: &Range<usize>, there: &Range<usize>, report: &mut Report) {
    report.add(|| {
        Diagnostic::error(there, format!("expected `{one}` or `{other}`, found both"))
            .related(here, "the other one")
            .hint(format!("delete `{one}` or `{other}`"))
    });
}

fn places(value: &Value<'_>, least: usize, report: &mut Report) -> Option<Spanned<Vec<Spanned<LonLat>>>> {
    let list = value.list(report)?;
    if list.len() < least {
        report.add(|| {
            let message = format!("expected at least {least} places, found {}", list.len());
            Diagnostic::error(value.span(), message).hint("add places like `{ lon = 25.3, lat = 54.7 }`")
        });
        return None;
    }
    let count = list.len();
    let places: Vec<_> = list.iter().filter_map(|place| place.place(report)).collect();
    (places.len() == count).then(|| Spanned { value: places, span: value.span().clone() })
}
