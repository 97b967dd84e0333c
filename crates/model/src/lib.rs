//! The linked model of an explainer: its document, the state of a reader's view, and the links that restore it.
//!
//! An author's article comes in as a [`Document`], what a reader does as [`Action`]s.
//! A [`ViewState`] and its [`DeepLink`] go out.
//! This crate knows nothing of files, browsers or screens.

mod card_reading;
mod claims;
mod country_code;
mod date;
mod deep_link;
mod document;
mod fixed;
mod frame;
mod geometry;
mod highlight;
mod id;
mod nearest;
mod object;
mod outline;
mod projection;
mod search;
mod sheet;
mod speech;
mod state;
mod text;
mod time;

pub use card_reading::CardReading;
pub use claims::Claim;
pub use country_code::CountryCode;
pub use date::{Date, DateError, Period};
pub use deep_link::{Broken, DeepLink, Located};
pub use document::{Card, Document, Sentence, Source};
pub use fixed::Fixed;
pub use frame::{Frame, FrameView};
pub use geometry::{LonLat, MapBox, MapPoint};
pub use highlight::{Lit, Selection};
pub use id::{CardId, CardIx, FrameIx, IdError, ObjectId, ObjectIx, SentenceId, SentenceIx, SideIx, VoiceIx};
pub use nearest::nearest;
pub use object::*;
pub use outline::{Outline, Polygon, Ring};
pub use projection::Projection;
pub use search::{Found, Hit, HitPart, Index};
pub use sheet::{Country, CountrySet, JOINED, Member, Part, Sheet, layer_ids};
pub use speech::{Side, SpeechAct, Voice};
pub use state::{Action, Camera, Following, Layers, OpenCards, Origin, Overlay, ViewState};
pub use text::{Answer, Block, Inline, plain_text};
pub use time::Moment;
