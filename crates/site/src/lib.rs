//! An explainer becomes a site: a folder of files for any host.
//!
//! A compiled article on its map, the built app and options come in; complete, readable pages and the files that bring
//! them to life go out, all in memory until they are written at once. It knows nothing of browsers, arguments and the
//! environment.

mod address;
mod app;
mod assets;
mod compact_css;
mod compress;
mod content_name;
mod data;
mod description;
mod escape;
mod explainer;
mod file_kind;
mod head;
mod headers;
mod headline;
mod host_files;
mod html_page;
mod lands;
mod logo;
mod nginx;
mod not_found;
mod one_file;
mod options;
mod output;
mod page;
mod palette;
mod panic_locations;
mod parallel;
mod policy;
mod preview;
mod raster;
mod script_words;
mod service_worker;
mod sharing;
mod short_names;
mod site;
mod site_file;
mod sitemap;
mod structured;

pub use address::SiteUrl;
pub use app::{App, app_files};
pub use content_name::is_content_name;
pub use explainer::Explainer;
pub use file_kind::FileKind;
pub use options::{Options, ServiceWorker};
pub use output::{OutputError, Previous};
pub use site::{Site, build};
pub use site_file::SiteFile;
