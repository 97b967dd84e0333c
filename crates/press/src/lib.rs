//! A document becomes the pages of a site.
//!
//! An article, a base map and the shell that Trunk has built come in; complete, readable pages and the files
//! that bring them to life go out. It knows nothing of browsers.

mod address;
mod assets;
mod compress;
mod data;
mod delivery;
mod description;
mod escape;
mod files;
mod head;
mod headers;
mod import_names;
mod layer_style;
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
mod site;
mod sitemap;
mod structured;
mod view_style;
mod voice_style;
mod worker;

pub use address::SiteUrl;
pub use data::{DataFile, data_files};
pub use delivery::deliver;
pub use files::{SiteFile, site_files};
pub use page::{Page, render};
pub use site::{Edition, read_edition};
pub use worker::write_worker;
