//! Elements whose size changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

use super::Element;

/// Watches the size of an element as long as it lives.
#[derive(Debug)]
pub struct SizeWatch {
    observer: Option<ResizeObserver>,
    _seen: Closure<dyn FnMut()>,
}

impl SizeWatch {
    /// Calls `changed` whenever the element has another size, and once at first.
    pub fn new(element: &Element, changed: impl Fn() + 'static) -> Self {
        let seen = Closure::<dyn FnMut()>::new(changed);
        let observer = ResizeObserver::new(seen.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(&element.0);
        }
        Self { observer, _seen: seen }
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
