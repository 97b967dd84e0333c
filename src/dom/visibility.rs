//! Elements that come into view.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

use super::Element;

/// Watches elements as long as it lives.
#[derive(Debug)]
pub struct VisibilityWatch {
    observer: Option<IntersectionObserver>,
    _seen: Closure<dyn FnMut(js_sys::Array)>,
}

impl VisibilityWatch {
    /// Calls `seen` with each of the elements that comes into view.
    pub fn new(elements: &[Element], seen: impl Fn(Element) + 'static) -> Self {
        let seen = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                if entry.is_intersecting() {
                    seen(Element(entry.target()));
                }
            }
        });
        let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            for element in elements {
                observer.observe(&element.0);
            }
        }
        Self { observer, _seen: seen }
    }
}

impl Drop for VisibilityWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
