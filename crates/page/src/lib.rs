//! The page as it stands before, and without, any script; and the names and words that the app shares with it.
//!
//! A document, its text and the layout of its map come in, HTML goes out. The app draws none of the page again: it adopts what
//! it finds and changes what depends on the state. This crate knows nothing of browsers.

#[cfg(feature = "templates")]
mod about;
#[cfg(feature = "templates")]
mod appendix;
#[cfg(feature = "templates")]
mod basemap;
#[cfg(feature = "templates")]
mod bottom_bar;
#[cfg(feature = "templates")]
mod card;
#[cfg(feature = "templates")]
mod claims;
#[cfg(feature = "templates")]
mod clusters;
#[cfg(feature = "templates")]
mod data_file;
#[cfg(feature = "templates")]
mod embed;
#[cfg(feature = "templates")]
mod events;
#[cfg(feature = "templates")]
mod export;
#[cfg(feature = "templates")]
mod inert_cell;
#[cfg(feature = "templates")]
mod intro;
#[cfg(feature = "templates")]
mod labels;
#[cfg(feature = "templates")]
mod legend;
#[cfg(feature = "templates")]
mod map;
#[cfg(feature = "templates")]
mod masthead;
#[cfg(feature = "templates")]
mod moment;
#[cfg(feature = "templates")]
mod outlines;
#[cfg(feature = "templates")]
mod page;
#[cfg(feature = "templates")]
mod path_data;
#[cfg(feature = "templates")]
mod prose;
#[cfg(feature = "templates")]
mod sheet_position;
#[cfg(feature = "templates")]
mod sort_ranks;
#[cfg(feature = "templates")]
mod stops;
#[cfg(feature = "templates")]
mod style;
#[cfg(feature = "templates")]
mod sums;
#[cfg(feature = "templates")]
mod symbols;
#[cfg(feature = "templates")]
mod table;
#[cfg(feature = "templates")]
mod table_downloads;
#[cfg(feature = "templates")]
mod voices;

mod announcement;
mod attributes;
mod attribution;
mod cluster_count;
pub mod links;
pub mod names;
mod object_facts;
mod page_location;
mod shared_document;

pub use announcement::announcement;
pub use attributes::{Attributes, CardStep, Item, attributes};
pub use attribution::{attribution, side_ids};
pub use cluster_count::ClusterCount;
#[cfg(feature = "templates")]
pub use data_file::{DataFile, Downloads};
#[cfg(feature = "templates")]
pub use embed::Embed;
#[cfg(feature = "templates")]
pub use inert_cell::inert_cell;
pub use names::{ButtonAction, Id, IdPrefix, is_landmark, is_reserved};
pub use object_facts::{ObjectFacts, accessible_name, event_date, since};
#[cfg(feature = "templates")]
pub use outlines::Outlines;
#[cfg(feature = "templates")]
pub use page::{Page, PageProps};
pub use page_location::PageLocation;
#[cfg(feature = "templates")]
pub use path_data::path_data;
pub use shared_document::SharedDocument;
#[cfg(feature = "templates")]
pub use style::{By, chosen_style, linked_style, map_style, printed_style, target_style};

#[cfg(feature = "templates")]
mod zoom_class;
