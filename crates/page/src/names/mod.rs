//! The names that the page, its styles, its scripts and the app share: each is said here and nowhere else.
//!
//! Nothing comes in; ids, attributes, classes, selectors and the actions of buttons go out. A test of this crate reads the
//! style sheets and scripts, and fails where one of them uses a name that is not in these tables.

pub mod attribute;
mod button_action;
pub mod class;
mod id;
pub mod selector;

pub use button_action::ButtonAction;
pub use id::{Id, IdPrefix, is_landmark, is_reserved};

/// Declares an enum of names: its variants, each with the word that stands in the page.
macro_rules! names {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The word that stands in the page.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            /// Reads [`as_str`](Self::as_str) back.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|name| name.as_str() == word)
            }
        }

        impl yew::html::IntoPropValue<Option<yew::AttrValue>> for $name {
            fn into_prop_value(self) -> Option<yew::AttrValue> {
                Some(yew::AttrValue::Static(self.as_str()))
            }
        }
    };
}
use names;

/// Declares constants of a module and the list of all of them.
macro_rules! constants {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)+) => {
        $($(#[$doc])* pub const $name: &str = $word;)+

        /// All of them.
        pub const ALL: &[&str] = &[$($name,)+];
    };
}
use constants;
