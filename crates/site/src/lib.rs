//! A document becomes the pages of a site.
//!
//! An article, a base map and the shell that Trunk has built come in; complete, readable pages and the files
//! that bring them to life go out. It knows nothing of browsers.

mod address;
mod assets;
mod chosen_style;
mod compress;
mod data;
mod description;
mod escape;
mod explainer;
mod files;
mod head;
mod headers;
mod host_files;
mod import_names;
mod linked_style;
mod logo;
mod map_style;
mod nginx;
mod not_found;
mod one_file;
mod page;
mod palette;
mod policy;
mod preview;
mod raster;
mod shapes;
mod sharing;
mod sitemap;
mod structured;
mod worker;

pub use address::SiteUrl;
pub use data::{DataFile, data_files};
pub use explainer::{Explainer, read_explainer};
pub use files::{SiteFile, site_files};
pub use host_files::{deliver, seal_pages};
pub use page::{Page, render};
pub use worker::write_worker;
