//! Borders become the base map of a region.
//!
//! A folder of geodata comes in, a [`Region`] goes out, or a list of what is wrong with a file.
//! It knows nothing of articles, pages or browsers.

mod arcs;
mod areas;
mod assemble;
mod countries;
mod error;
mod label;
mod places;
mod polygons;
mod region;
mod region_file;
mod sets;
pub mod sheet;
mod simplify;
mod sources;
mod toml_file;
pub mod topology;

pub use error::{GeodataError, Problem};
pub use region::{AreaShape, CountryList, CountryShape, Region, Town};
pub use region_file::RegionFile;
pub use sheet::ProjectedSheet;
pub use sources::Sources;
