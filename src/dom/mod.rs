//! The browser, behind a thin wrapper: no other folder names `web_sys`, `js_sys` or `wasm_bindgen`.
//!
//! Nothing here knows what Cardinal shows, and nothing panics where something is missing. The site compiles it for its first
//! view and never calls it, since effects and events exist only in a browser.

mod address;
mod clipboard;
mod element;
mod event;
mod letters;
mod page;
mod share;
mod size_watch;
mod storage;
mod string_set;
mod timer;

pub use address::{
    fragment, go_back, history_text, href, is_file, origin, path, push_history, query, replace_history,
};
pub use clipboard::copy_text;
pub use element::{Element, Rect};
pub use event::{Event, Listener, handler, listen, listen_window, text_handler};
pub use letters::decomposed_lower;
pub use page::{
    all, by_id, create, create_svg, first, has_lost_focus, has_selected_text, is_embedded, is_fresh,
    is_hidden, mark_ready, open_print_dialog, prefers_reduced_motion, root, scroll_by, title, window_height,
};
#[cfg(feature = "browser")]
pub use page::{on_panic, render};
pub use share::share_page;
pub use size_watch::SizeWatch;
pub use storage::Storage;
pub use string_set::StringSet;
pub use timer::{Frame, Timer, after, next_frame, soon};
