use std::ops::Deref;
use std::rc::Rc;

use model::Document;

/// A document shared by all components; equal only to itself, so that comparing it costs nothing.
#[derive(Clone, Debug)]
pub struct SharedDocument(Rc<Document>);

impl SharedDocument {
    /// Shares a document.
    pub fn new(document: Document) -> Self {
        Self(Rc::new(document))
    }
}

impl PartialEq for SharedDocument {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for SharedDocument {
    type Target = Document;

    fn deref(&self) -> &Document {
        &self.0
    }
}
