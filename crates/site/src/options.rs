//! What a build is told besides the article.

use crate::address::SiteUrl;

/// The name of the whole where none is given.
pub(crate) const BRAND: &str = "Cardinal";

/// How a site is built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Where the site will stand on the web. Without it no page has an absolute address.
    pub site_url: Option<SiteUrl>,
    /// The name of the whole, whatever the article: in titles, previews and the manifest.
    pub brand: String,
    /// Whether readers can keep the site.
    pub service_worker: ServiceWorker,
    /// Whether to write the explainer once more as one file that opens from disk.
    pub one_file: bool,
    /// Whether to write compressed copies beside the files.
    pub compress: bool,
    /// Whether to draw the pictures that other sites show for a page.
    pub previews: bool,
}

/// What the worker of a site does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServiceWorker {
    /// It keeps the site readable without a connection.
    On,
    /// It takes itself, and all that an earlier one kept, away from readers' devices.
    Off,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            site_url: None,
            brand: BRAND.to_owned(),
            service_worker: ServiceWorker::On,
            one_file: true,
            compress: true,
            previews: true,
        }
    }
}

impl Options {
    /// For an article that is being written: only what its author sees, at once.
    pub fn draft() -> Self {
        Self {
            service_worker: ServiceWorker::Off,
            one_file: false,
            compress: false,
            previews: false,
            ..Self::default()
        }
    }
}
