//! Borders become a base map; words on it get a place.
//!
//! `geodata/` comes in, a [`Basemap`] goes out, or a list of what is wrong with a file.
//! It knows nothing of articles, pages or browsers.

mod basemap;
mod lettering;

pub use basemap::{AreaShape, Basemap, CountryList, CountryShape, Town};
pub use lettering::{Line, Mark, Placement, Words};
