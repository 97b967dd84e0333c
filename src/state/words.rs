use words::Words;

use crate::dom;

/// The words of the page's language, for what has no document at hand.
pub fn words() -> Words {
    Words::of(&dom::root().and_then(|root| root.attribute("lang")).unwrap_or_default())
}
