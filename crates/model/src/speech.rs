//! Who speaks in an article, and in which manner.

use serde::{Deserialize, Serialize};

use crate::SideIx;

/// A party to the argument, to which voices belong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// The author's name for it in links, such as `washington`.
    pub id: String,
    /// Its name for readers, such as “Washington and NATO”.
    pub name: String,
}

/// Somebody whose words the article reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// The author's name for it, such as `pentagon`.
    pub id: String,
    /// Its name for readers, such as “the Pentagon”.
    pub name: String,
    /// The side that it speaks for; none for the page's own notes.
    pub side: Option<SideIx>,
}

/// What a speaker does by saying it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SpeechAct {
    /// States something.
    #[default]
    Statement,
    /// Asserts something that others dispute.
    Claim,
    /// Demands something.
    Demand,
    /// Lets something be understood without saying it.
    Hint,
    /// Denies or answers a claim.
    Denial,
    /// Is quoted word for word.
    Quotation,
}

impl SpeechAct {
    /// Every act, in the order of a list.
    pub const ALL: [Self; 6] =
        [Self::Statement, Self::Claim, Self::Demand, Self::Hint, Self::Denial, Self::Quotation];

    /// Whether it calls for an answer; a statement only reports.
    pub fn is_contested(self) -> bool {
        self != Self::Statement
    }

    /// The keyword for it in an article file.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Claim => "claim",
            Self::Demand => "demand",
            Self::Hint => "hint",
            Self::Denial => "denial",
            Self::Quotation => "quotation",
        }
    }

    /// Reads [`keyword`](Self::keyword) back.
    pub fn from_keyword(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.keyword() == word)
    }
}
