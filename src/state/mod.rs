//! What the reader has chosen and done, and what follows from it in the page and its address.
//!
//! A document and the reader's actions come in; the state of the view goes out, and everything in the page but the map and the
//! controls is kept like it. Only hooks and functions are here, no components.

mod address;
mod app_state;
mod button_actions;
mod choices;
mod click_target;
mod clicks;
mod effect;
mod embed_code;
mod frame;
mod history_entry;
mod item;
mod kept_state;
mod map_height;
mod page_state;
mod playback;
mod read_cards;
mod reading;
mod reading_progress;
mod search_query;
mod sentence_texts;
mod sharing;
mod site_paths;
mod table_sort;
mod text_position;
mod words;
mod year;

pub use address::use_address;
pub use app_state::{AppState, use_app_state};
pub use choices::use_choices;
pub use clicks::use_clicks;
pub(crate) use effect::use_kept_effect;
pub use page_state::{show, use_page_state};
pub use playback::{Playback, use_playback};
pub use reading_progress::{Resume, use_reading_progress};
pub use search_query::{MOST, SearchQuery, use_search_query};
pub use sentence_texts::read_sentence_texts;
pub use sharing::page_address;
pub use words::words;
