//! Values of the front matter that are tables.

use model::LonLat;

use crate::{
    front::{Spanned, Table, Value},
    report::Report,
};

impl<'t> Value<'t> {
    /// A table; `called` is its name in messages.
    pub(crate) fn table(&self, called: &'static str, report: &mut Report) -> Option<Table<'t>> {
        match self.as_table() {
            Some(entries) => Some(Table::new(entries, called, self.span().clone(), self.base)),
            None => self.expected("a table", "write its keys in braces: `{ key = … }`", report),
        }
    }

    /// The tables of a list `[[name]]`.
    pub(crate) fn tables(&self, called: &'static str, report: &mut Report) -> Vec<Table<'t>> {
        if self.as_table().is_some() {
            self.expected::<()>("a list of tables", &format!("write {called}"), report);
            return self.table(called, report).into_iter().collect();
        }
        let list = self.list(report).unwrap_or_default();
        list.iter().filter_map(|value| value.table(called, report)).collect()
    }

    /// A place `{ lon, lat }` on the globe.
    pub(crate) fn place(&self, report: &mut Report) -> Option<Spanned<LonLat>> {
        let mut table = self.table("the place", report)?;
        let lon = table.need("lon").and_then(|value| value.degrees(180.0, "longitude", report));
        let lat = table.need("lat").and_then(|value| value.degrees(90.0, "latitude", report));
        table.finish(report);
        Some(self.spanned(LonLat { lon: lon?, lat: lat? }))
    }
}
