//! The tables of objects: `[[force]]`, `[[site]]`, `[[area]]`, `[[buildup]]`, `[[place]]`, `[[event]]`.

use core::ops::Range;

use model::{Background, ForceStatus, LonLat, Period, SiteStatus};

use crate::{
    Diagnostic,
    front::{
        Table, Value, Written, background,
        date::{self, Limits},
    },
    limits,
    report::Report,
};

/// Most characters of the first line of a label, and of an area's status.
const LABEL: usize = 40;
const STATUS: usize = 80;

/// An object as the author wrote it.
#[derive(Debug)]
pub(crate) struct Draft {
    /// Its table's heading, for what is said about the whole.
    pub(crate) span: Range<usize>,
    pub(crate) id: Option<Written<String>>,
    pub(crate) name: Option<Written<String>>,
    pub(crate) label: Option<String>,
    pub(crate) says: Option<Written<String>>,
    pub(crate) period: Period,
    pub(crate) background: Option<Background>,
    /// What only its kind has, unless a part of it could not be read.
    pub(crate) kind: Option<DraftKind>,
}

/// What the kinds of objects do not have in common.
#[derive(Debug)]
pub(crate) enum DraftKind {
    Force {
        at: Written<LonLat>,
        countries: Vec<Written<String>>,
        troops: Written<u32>,
        about: bool,
        status: ForceStatus,
    },
    Site {
        at: Written<LonLat>,
        country: Written<String>,
        status: SiteStatus,
    },
    Area {
        outline: Outline,
        status: String,
    },
    Buildup {
        at: Vec<Written<LonLat>>,
    },
    Town {
        at: Written<LonLat>,
    },
    Countries {
        countries: Vec<Written<String>>,
    },
    Event {
        dated: Option<String>,
    },
}

/// Where an area lies.
#[derive(Debug)]
pub(crate) enum Outline {
    /// A named area of the base map.
    Named(Written<String>),
    /// The author's own ring of places.
    Own(Written<Vec<Written<LonLat>>>),
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

/// Reads all objects: the author's order within a table, the tables in theirs, the events by date; and whether these
/// are all that there are.
pub(super) fn read(root: &mut Table<'_>, dates: Limits, report: &mut Report) -> (Vec<Draft>, bool) {
    let mut drafts = Vec::new();
    for (name, key, called) in TableName::ALL {
        let tables = root.may(key).map(|value| value.tables(called, report)).unwrap_or_default();
        let first = drafts.len();
        drafts.extend(
            tables.into_iter().take(limits::OBJECTS + 1).map(|table| draft(name, table, dates, report)),
        );
        if name == TableName::Event {
            let (_, events) = drafts.split_at_mut(first);
            events.sort_by_key(|event: &Draft| event.period.from);
        }
    }
    if let Some(beyond) = drafts.get(limits::OBJECTS) {
        report.add(|| {
            let message = format!("expected at most {} objects, found more", limits::OBJECTS);
            Diagnostic::error(&beyond.span, message)
                .hint("split the article, or leave out what readers do not need")
        });
    }
    let is_whole = drafts.len() <= limits::OBJECTS;
    drafts.truncate(limits::OBJECTS);
    (drafts, is_whole)
}

fn draft(name: TableName, mut table: Table<'_>, dates: Limits, report: &mut Report) -> Draft {
    let is_place = name == TableName::Place;
    let is_event = name == TableName::Event;
    let draft = Draft {
        span: table.span().clone(),
        id: table.need("id").and_then(|value| value.word(report)),
        name: table.need("name").and_then(|value| value.text(report)),
        label: label(&mut table, is_event, report),
        says: if is_place { None } else { table.may("says").and_then(|value| value.word(report)) },
        period: if is_place { Period::default() } else { date::period(&mut table, is_event, dates, report) },
        background: background(&mut table, report),
        kind: match name {
            TableName::Force => force(&mut table, report),
            TableName::Site => site(&mut table, report),
            TableName::Area => area(&mut table, report),
            TableName::Buildup => buildup(&mut table, report),
            TableName::Place => place(&mut table, report),
            TableName::Event => Some(DraftKind::Event { dated: table.may_text("dated", report) }),
        },
    };
    table.finish(report);
    draft
}

fn label(table: &mut Table<'_>, is_event: bool, report: &mut Report) -> Option<String> {
    if is_event {
        return None;
    }
    table.may("label").and_then(|value| value.short_text(LABEL, report)).map(|label| label.it)
}

fn force(table: &mut Table<'_>, report: &mut Report) -> Option<DraftKind> {
    let statuses = ForceStatus::ALL.map(|status| (status.name(), status));
    let at = table.need("at").and_then(|value| value.place(report));
    let countries = table.need("countries").and_then(|value| value.different_words(report));
    let troops = table.need("troops").and_then(|value| value.integer(1..=100_000_000, report));
    let about = table.may("about").map(|value| value.flag(report));
    let status = table.need("status").and_then(|value| value.one_of(&statuses, report));
    let troops = troops?.map(|number| number as u32);
    Some(DraftKind::Force {
        at: at?,
        countries: countries?,
        troops,
        about: about.unwrap_or(Some(false))?,
        status: status?,
    })
}

fn site(table: &mut Table<'_>, report: &mut Report) -> Option<DraftKind> {
    let statuses = SiteStatus::ALL.map(|status| (status.name(), status));
    let at = table.need("at").and_then(|value| value.place(report));
    let country = table.need("country").and_then(|value| value.word(report));
    let status = table.need("status").and_then(|value| value.one_of(&statuses, report));
    Some(DraftKind::Site { at: at?, country: country?, status: status? })
}

fn area(table: &mut Table<'_>, report: &mut Report) -> Option<DraftKind> {
    let outline = outline(table, report);
    let status = table.need("status").and_then(|value| value.short_text(STATUS, report));
    Some(DraftKind::Area { outline: outline?, status: status?.it })
}

fn outline(table: &mut Table<'_>, report: &mut Report) -> Option<Outline> {
    match (table.may("shape"), table.may("outline")) {
        (Some(shape), None) => shape.word(report).map(Outline::Named),
        (None, Some(ring)) => places(&ring, 3, report).map(Outline::Own),
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

fn buildup(table: &mut Table<'_>, report: &mut Report) -> Option<DraftKind> {
    let at = table.need("at").and_then(|value| places(&value, 1, report))?;
    Some(DraftKind::Buildup { at: at.it })
}

fn place(table: &mut Table<'_>, report: &mut Report) -> Option<DraftKind> {
    match (table.may("at"), table.may("countries")) {
        (Some(at), None) => at.place(report).map(|at| DraftKind::Town { at }),
        (None, Some(countries)) => {
            countries.different_words(report).map(|countries| DraftKind::Countries { countries })
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

fn either(one: &str, other: &str, here: &Range<usize>, there: &Range<usize>, report: &mut Report) {
    report.add(|| {
        Diagnostic::error(there, format!("expected `{one}` or `{other}`, found both"))
            .related(here, "the other one")
            .hint(format!("delete `{one}` or `{other}`"))
    });
}

fn places(value: &Value<'_>, least: usize, report: &mut Report) -> Option<Written<Vec<Written<LonLat>>>> {
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
    (places.len() == count).then(|| Written { it: places, span: value.span().clone() })
}
