//! Elements that come into view.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::Element;

/// Watches elements as long as it lives.
#[derive(Debug)]
pub struct VisibilityWatch {
    observer: Option<IntersectionObserver>,
    _seen: Closure<dyn FnMut(js_sys::Array)>,
}

impl VisibilityWatch {
    /// Calls `seen` with each of the elements that comes into view or leaves it, and with whether it is in view; at first with
    /// each of them. The margin makes the view larger or smaller than the browser's window, as CSS says it.
    pub fn new(elements: &[Element], margin: &str, seen: Box<dyn Fn(Element, bool)>) -> Self {
        let seen = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                seen(Element(entry.target()), entry.is_intersecting());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(margin);
        let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok();
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
