//! What the map shows, as files that other programs read.
//!
//! The same rows as the table of the page come in; a table and a map go out. Numbers, words and places are those of the
//! document, so that a file says no more than the page.

mod geojson;
mod outline;
mod record;
mod table;

use crate::explainer::Explainer;
use crate::site_file::SiteFile;

/// The name of the table.
pub(crate) const TABLE: &str = "table.csv";
/// The name of the map.
pub(crate) const MAP: &str = "map.geojson";

/// The data files of an explainer.
///
/// # Errors
/// Where a row cannot be written, or an area has no outline.
pub(crate) fn data_files(explainer: &Explainer) -> anyhow::Result<Vec<SiteFile>> {
    let records = record::records(&explainer.article.document);
    Ok(vec![
        SiteFile::new(TABLE, table::csv(&records)?),
        SiteFile::new(MAP, geojson::geojson(&explainer.article, &records)?),
    ])
}
