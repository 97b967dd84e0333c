//! What the map shows, as files that other programs read.
//!
//! The same rows as the table of the page come in; a table and a map go out. Numbers, words and places are those of the
//! document, so that a file says no more than the page.

mod geojson;
mod outline;
mod record;
mod table;

use page::DataFile;

use crate::explainer::Explainer;
use crate::lands::Lands;
use crate::site_file::SiteFile;

/// The data files of an explainer.
///
/// # Errors
/// Where a row cannot be written, or an area has no outline.
pub(crate) fn data_files(explainer: &Explainer) -> anyhow::Result<Vec<SiteFile>> {
    let lands = Lands::of(&explainer.region);
    let records = record::records(&explainer.article.document, &lands);
    let text = |file: DataFile| match file {
        DataFile::Csv => table::csv(&records),
        DataFile::GeoJson => geojson::geojson(&explainer.article, &records),
    };
    DataFile::ALL.into_iter().map(|file| Ok(SiteFile::new(file.name(), text(file)?))).collect()
}
