//! What the map shows, as files that other programs read.
//!
//! The same rows as the table of the page come in; `table.csv` and `map.geojson` go out. Numbers, words and places
//! are those of the document, so that a file says no more than the page.

mod geojson;
mod outline;
mod record;
mod table;

use crate::explainer::Explainer;

/// A file of data beside the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFile {
    /// Its name in the top folder.
    pub name: &'static str,
    /// Its text.
    pub text: String,
}

/// The data files of an explainer.
///
/// # Errors
/// Where a row cannot be written, or an area has no outline.
pub fn data_files(explainer: &Explainer) -> anyhow::Result<Vec<DataFile>> {
    let records = record::records(&explainer.article.document);
    Ok(vec![
        DataFile { name: "table.csv", text: table::csv(&records)? },
        DataFile { name: "map.geojson", text: geojson::geojson(&explainer.article, &records)? },
    ])
}
