//! The words of the sentences, which travel in the page alone.

use model::Document;
use page::Id;

use crate::dom;

/// Takes the words of all sentences from the page: from the sentences themselves, or from the list that a frame has of them, since
/// it shows one card of several.
///
/// To be called before anything else changes the page.
pub fn read_sentence_texts(document: &mut Document) {
    let mut listed = dom::by_id(Id::SentenceTexts.as_str()).and_then(|list| list.first_child());
    for sentence in &mut document.sentences {
        if let Some(element) = listed.clone().or_else(|| dom::by_id(sentence.id.as_str())) {
            element.text().trim_ascii().clone_into(&mut sentence.text);
        }
        listed = listed.and_then(|element| element.next());
    }
}
