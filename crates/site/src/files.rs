//! The files in the site's top folder that are neither pages nor the article's data.

use crate::explainer::Explainer;
use crate::{logo, not_found, sitemap};

/// A file beside the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFile {
    /// Its name in the top folder.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl SiteFile {
    pub(crate) fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into() }
    }
}

/// The icons, what search engines look for, and what the page for lost readers needs.
///
/// # Errors
/// Where an icon cannot be drawn.
pub fn site_files(explainer: &Explainer) -> anyhow::Result<Vec<SiteFile>> {
    let mut files = logo::files(&explainer.article.document)?;
    files.push(sitemap::robots(explainer.site_url.as_ref()));
    files.extend(explainer.site_url.as_ref().map(|url| sitemap::sitemap(&explainer.article.document, url)));
    files.extend(not_found::script(explainer));
    Ok(files)
}
