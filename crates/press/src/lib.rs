//! A document becomes the pages of a site.
//!
//! An article, a base map and the shell that Trunk has built come in; complete, readable pages and the files
//! that bring them to life go out. It knows nothing of browsers.

mod assets;
mod compress;
mod data;
mod delivery;
mod escape;
mod head;
mod headers;
mod import_names;
mod layer_style;
mod linked_style;
mod nginx;
mod page;
mod policy;
mod shapes;
mod site;
mod view_style;
mod voice_style;
mod worker;

pub use data::{DataFile, data_files};
pub use delivery::deliver;
pub use page::{Page, render};
pub use site::{Edition, read_edition};
pub use worker::write_worker;
