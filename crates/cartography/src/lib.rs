//! Borders become a base map; words on it get a place.
//!
//! `geodata/` comes in, a [`Basemap`] goes out, or a list of what is wrong with a file.
//! It knows nothing of articles, pages or browsers.

mod areas;
mod assemble;
mod basemap;
mod catalogue;
mod countries;
mod error;
mod label;
mod lettering;
mod outline;
mod path;
pub mod sheet;
mod simplify;
mod sources;
pub mod topology;

pub use basemap::{AreaShape, Basemap, CountryList, CountryShape, Town};
pub use error::{GeodataError, Problem};
pub use lettering::{Frame, Line, Mark, PixelBox, Placement, Words, place, shown_box};
pub use sources::Sources;
