//! The table `[map]`.

use model::{Date, LonLat};

use crate::{
    Diagnostic,
    front::{Spanned, Value},
    report::Report,
};

/// What the author wants of the map.
#[derive(Debug)]
pub(crate) struct MapEntry {
    pub(crate) bounds: Option<Bounds>,
    pub(crate) subject: Vec<Spanned<String>>,
    /// The year from which the subject exists, where the author gives one.
    pub(crate) subject_from: Option<i16>,
    pub(crate) sets: Vec<Spanned<String>>,
    /// The first year of the timeline, where the author gives one.
    pub(crate) first_year: Option<i16>,
}

/// The part of the globe that the article is about.
///
/// # Units
/// Degrees; east and north are positive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bounds {
    pub(crate) west: f64,
    pub(crate) south: f64,
    pub(crate) east: f64,
    pub(crate) north: f64,
}

impl Bounds {
    pub(crate) fn contains(&self, place: LonLat) -> bool {
        (self.west..=self.east).contains(&place.lon) && (self.south..=self.north).contains(&place.lat)
    }
}

pub(super) fn read(value: &Value<'_>, as_of: Option<Date>, report: &mut Report) -> Option<MapEntry> {
    let mut table = value.table("`[map]`", report)?;
    let last_year = as_of.map_or(2100, |as_of| as_of.year);
    let year = |value: Value<'_>, report: &mut Report| {
        value.integer(1900..=i64::from(last_year), report).map(|year| year.value as i16)
    };
    let first_year = table.may("first_year").and_then(|value| year(value, report));
    let subject = table.may("subject").and_then(|value| value.different_words(report)).unwrap_or_default();
    let since = table.may("subject_from");
    if let Some(since) = since.as_ref().filter(|_| subject.is_empty()) {
        report.add(|| {
            Diagnostic::error(since.span(), "`subject_from` without a `subject`")
                .hint("name the countries that the article is about in `subject`, or delete the key")
        });
    }
    let map = MapEntry {
        bounds: table.need("bounds").and_then(|value| bounds(&value, report)),
        subject,
        subject_from: since.and_then(|value| year(value, report)),
        sets: table.may("sets").and_then(|value| value.different_words(report)).unwrap_or_default(),
        first_year,
    };
    table.finish(report);
    Some(map)
}

pub(super) fn bounds(value: &Value<'_>, report: &mut Report) -> Option<Bounds> {
    let mut table = value.table("`bounds`", report)?;
    let west = table.need("west").and_then(|value| value.degrees(180.0, "longitude", report));
    let south = table.need("south").and_then(|value| value.degrees(90.0, "latitude", report));
    let east = table.need("east").and_then(|value| value.degrees(180.0, "longitude", report));
    let north = table.need("north").and_then(|value| value.degrees(90.0, "latitude", report));
    table.finish(report);
    let bounds = Bounds { west: west?, south: south?, east: east?, north: north? };
    if bounds.west < bounds.east && bounds.south < bounds.north {
        return Some(bounds);
    }
    report.add(|| {
        Diagnostic::error(value.span(), "expected `west` below `east` and `south` below `north`")
            .hint("exchange the two, or widen the map")
    });
    None
}
