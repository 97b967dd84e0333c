use js_sys::{Array, Object, Reflect};
use model::Fixed;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::dom;
use super::viewport::Viewport;

/// How long the map takes from one card's part to the next, in milliseconds.
const DURATION: f64 = 350.0;

/// Lets the sheet travel from where it was to where it now lies; at once where the reader asked for less motion.
pub(super) fn glide(sheet: &HtmlElement, from: Viewport, to: Viewport) {
    if dom::prefers_stillness() || to.scale <= 0.0 || from.scale <= 0.0 {
        return;
    }
    let factor = from.scale / to.scale;
    let start = format!(
        "translate({}px,{}px) scale({})",
        Fixed(from.left - to.left),
        Fixed(from.top - to.top),
        Fixed(factor)
    );
    let frames = Array::of2(&frame(&start), &frame("none"));
    let options = Object::new();
    let _ = Reflect::set(&options, &"duration".into(), &DURATION.into());
    let _ = Reflect::set(&options, &"easing".into(), &"cubic-bezier(.3,0,.2,1)".into());
    let animate = Reflect::get(sheet, &"animate".into()).ok().and_then(|f| {
        use wasm_bindgen::JsCast;
        f.dyn_into::<js_sys::Function>().ok()
    });
    if let Some(animate) = animate {
        let _ = animate.call2(sheet, &frames, &options);
    }
}

fn frame(transform: &str) -> JsValue {
    let frame = Object::new();
    let _ = Reflect::set(&frame, &"transform".into(), &transform.into());
    frame.into()
}
