//! Names and positions of the parts of a document.
//!
//! An author's spelling comes in, a checked id goes out.
//! Ids live in links and outlast reordering; indices live in one compiled document only.

use core::fmt;

use serde::{Deserialize, Serialize};

/// Why a word cannot be an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdError {
    /// The word is empty.
    Empty,
    /// The word is longer than 64 bytes.
    TooLong,
    /// The word holds something other than `a-z`, `0-9` and single inner hyphens.
    NotKebabCase,
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "expected an id, found nothing",
            Self::TooLong => "an id is at most 64 characters long",
            Self::NotKebabCase => "an id is lower-case letters, digits and single hyphens, like `us-poland`",
        })
    }
}

fn check(word: &str) -> Result<(), IdError> {
    if word.is_empty() {
        return Err(IdError::Empty);
    }
    if word.len() > 64 {
        return Err(IdError::TooLong);
    }
    let starts_with_letter = word.starts_with(|c: char| c.is_ascii_lowercase());
    let parts_are_plain = word
        .split('-')
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
    if starts_with_letter && parts_are_plain { Ok(()) } else { Err(IdError::NotKebabCase) }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(String);

        impl $name {
            /// Checks the spelling of an id.
            ///
            /// # Errors
            /// [`IdError`] where the word is not kebab-case.
            pub fn parse(word: &str) -> Result<Self, IdError> {
                check(word).map(|()| Self(word.to_owned()))
            }

            /// The id as it stands in links and attributes.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// Names a card: its page and its `<details>`.
    CardId
);
id!(
    /// Names a force, site, area, build-up, place or event.
    ObjectId
);
id!(
    /// Names a sentence; made from its words, so that it survives reordering.
    SentenceId
);

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u16);

        impl $name {
            /// The position as a list index.
            pub fn get(self) -> usize {
                usize::from(self.0)
            }
        }
    };
}

index!(
    /// A position in [`Document::cards`](crate::Document::cards).
    CardIx
);
index!(
    /// A position in [`Document::objects`](crate::Document::objects).
    ObjectIx
);
index!(
    /// A position in [`Document::sentences`](crate::Document::sentences).
    SentenceIx
);
index!(
    /// A position in [`Document::voices`](crate::Document::voices).
    VoiceIx
);
index!(
    /// A position in [`Document::sides`](crate::Document::sides).
    SideIx
);
index!(
    /// A position in [`Document::frames`](crate::Document::frames).
    FrameIx
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kebab_case_words_are_ids() {
        for word in ["a", "us-poland", "nato-2008", "crimea"] {
            assert_eq!(ObjectId::parse(word).unwrap().as_str(), word);
        }
    }

    #[test]
    fn other_spellings_are_refused() {
        for word in
            ["US-Poland", "us--poland", "-us", "us-", "us_poland", "1949", "é", "a b", "__proto__", "../x"]
        {
            assert_eq!(ObjectId::parse(word), Err(IdError::NotKebabCase), "{word}");
        }
        assert_eq!(CardId::parse(""), Err(IdError::Empty));
        assert_eq!(CardId::parse(&"a".repeat(65)), Err(IdError::TooLong));
    }
}
