//! Borders become the base map of a region.
//!
//! `geodata/` comes in, a [`Region`] goes out, or a list of what is wrong with a file.
//! It knows nothing of articles, pages or browsers.

mod areas;
mod assemble;
mod basemap;
mod catalogue;
mod countries;
mod error;
mod label;
mod outline;
mod path;
pub mod sheet;
mod simplify;
mod sources;
pub mod topology;

pub use basemap::{AreaShape, CountryList, CountryShape, Region, Town};
pub use error::{GeodataError, Problem};
pub use sources::Sources;
