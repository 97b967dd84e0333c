//! The whole site, in memory.

use std::path::Path;

use anyhow::Result;

use crate::app::App;
use crate::assets::Assets;
use crate::explainer::Explainer;
use crate::html_page::FinishedPage;
use crate::options::Options;
use crate::output::{self, OutputError, Previous};
use crate::page::PageWriter;
use crate::site_file::SiteFile;
use crate::{compress, data, host_files, logo, not_found, preview, service_worker, sitemap};

/// Every file of a site, by its path in order. The same article, app and options give the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    files: Vec<SiteFile>,
}

/// Builds the site of an explainer.
///
/// # Errors
/// Where a picture cannot be drawn or a page has no place for one of its parts.
pub fn build(explainer: &Explainer, app: &App, options: &Options) -> Result<Site> {
    let assets = Assets::new(explainer, app)?;
    let previews = preview::previews(explainer, options)?;
    let data = data::data_files(explainer)?;
    let writer = PageWriter { explainer, app, options, assets: &assets, data: &data, previews: &previews };
    let pages = writer.pages()?;
    let mut files = assets.files();
    files.extend(data);
    files.extend(previews.into_iter().map(|preview| SiteFile::new(preview.path, preview.bytes)));
    files.extend(logo::files(&explainer.article.document, &options.brand)?);
    files.push(sitemap::robots(options));
    files.extend(sitemap::sitemap(&explainer.article.document, options));
    files.extend(not_found::script(options));
    files.extend(pages.iter().map(page_file));
    sort(&mut files);
    files.push(service_worker::worker(&files, options.service_worker));
    sort(&mut files);
    let copies = if options.compress { compress::copies(&files)? } else { Vec::new() };
    files.extend(host_files::host_files(&files, pages));
    files.extend(copies);
    sort(&mut files);
    Ok(Site { files })
}

fn page_file(page: &FinishedPage) -> SiteFile {
    let is_in_folder = page.path.ends_with("index.html");
    let file = if is_in_folder { SiteFile::new } else { SiteFile::online_only };
    file(page.path.clone(), page.html.clone())
}

fn sort(files: &mut [SiteFile]) {
    files.sort_by(|one, other| one.path.cmp(&other.path));
}

impl Site {
    /// The files, by their path in order.
    pub fn files(&self) -> &[SiteFile] {
        &self.files
    }

    /// The file at a path.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.iter().find(|file| file.path == path).map(|file| file.bytes.as_slice())
    }

    /// The files, to be kept elsewhere.
    pub fn into_files(self) -> Vec<SiteFile> {
        self.files
    }

    /// Writes the site into a folder. Of what the build before wrote, [`Previous`] tells what may go and what stays for
    /// pages that are still open; returns how many files stay.
    ///
    /// # Errors
    /// Where the system refuses to read or write.
    pub fn write(&self, folder: &Path, previous: &Previous) -> Result<usize, OutputError> {
        output::write(&self.files, folder, previous)
    }
}
