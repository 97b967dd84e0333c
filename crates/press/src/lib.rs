//! A document becomes the pages of a site.
//!
//! An article, a base map and the shell that Trunk has built come in; complete, readable pages and the files
//! that bring them to life go out. It knows nothing of browsers.

mod address;
mod assets;
mod chosen_style;
mod compress;
mod data;
mod delivery;
mod description;
mod escape;
mod files;
mod head;
mod headers;
mod import_names;
mod linked_style;
mod lost;
mod mark;
mod nginx;
mod page;
mod palette;
mod policy;
mod preview;
mod raster;
mod shapes;
mod sharing;
mod single;
mod site;
mod sitemap;
mod structured;
mod view_style;
mod worker;

pub use address::SiteUrl;
pub use data::{DataFile, data_files};
pub use delivery::{deliver, seal_pages};
pub use files::{SiteFile, site_files};
pub use page::{Page, render};
pub use site::{Edition, read_edition};
pub use worker::write_worker;
