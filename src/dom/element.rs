//! An element of the page.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    DomPointInit, HtmlDetailsElement, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlStyleElement,
    HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition, SvgGeometryElement,
    SvgGraphicsElement,
};

/// An element of the page.
///
/// Methods that only some elements have, such as [`set_checked`](Self::set_checked), are for those elements alone: the wrapper
/// does not ask the browser what an element is.
#[derive(Clone, Debug, PartialEq)]
pub struct Element(pub(super) web_sys::Element);

/// Where an element lies in the browser's window.
///
/// # Units
/// CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Element {
    pub(super) fn html(&self) -> &HtmlElement {
        self.0.unchecked_ref()
    }

    fn details(&self) -> &HtmlDetailsElement {
        self.0.unchecked_ref()
    }

    fn input(&self) -> &HtmlInputElement {
        self.0.unchecked_ref()
    }

    /// The element's id; empty if it has none.
    pub fn id(&self) -> String {
        self.0.id()
    }

    /// Whether the element has a name such as `a`.
    pub fn is(&self, name: &str) -> bool {
        self.0.tag_name().eq_ignore_ascii_case(name)
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }

    /// Whether the element has an attribute.
    pub fn has_attribute(&self, name: &str) -> bool {
        self.attribute(name).is_some()
    }

    /// Sets an attribute.
    pub fn set_attribute(&self, name: &str, value: &str) {
        let _ = self.0.set_attribute(name, value);
    }

    /// Removes an attribute.
    pub fn remove_attribute(&self, name: &str) {
        let _ = self.0.remove_attribute(name);
    }

    /// Sets an attribute, or removes it where there is no value; an attribute that is right already is left alone.
    pub fn update_attribute(&self, name: &str, value: Option<&str>) {
        if self.attribute(name).as_deref() == value {
            return;
        }
        match value {
            Some(value) => self.set_attribute(name, value),
            None => self.remove_attribute(name),
        }
    }

    /// Whether the element has a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split(' ').any(|other| other == class))
    }

    /// The element's text.
    pub fn text(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }

    /// Replaces everything in the element by a text.
    pub fn set_text(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// The nearest element that a selector matches: this one or one around it.
    pub fn closest(&self, selector: &str) -> Option<Self> {
        self.0.closest(selector).ok().flatten().map(Self)
    }

    /// The first element within that a selector matches.
    pub fn first(&self, selector: &str) -> Option<Self> {
        self.0.query_selector(selector).ok().flatten().map(Self)
    }

    /// Every element within that a selector matches.
    pub fn all(&self, selector: &str) -> Vec<Self> {
        let Ok(found) = self.0.query_selector_all(selector) else { return Vec::new() };
        let mut elements = Vec::with_capacity(found.length() as usize);
        for at in 0..found.length() {
            if let Some(node) = found.get(at) {
                elements.push(Self(node.unchecked_into()));
            }
        }
        elements
    }

    /// The element around this one.
    pub fn parent(&self) -> Option<Self> {
        self.0.parent_element().map(Self)
    }

    /// The next element beside this one.
    pub fn next(&self) -> Option<Self> {
        self.0.next_element_sibling().map(Self)
    }

    /// The first element within.
    pub fn first_child(&self) -> Option<Self> {
        self.0.first_element_child().map(Self)
    }

    /// The last element within.
    pub fn last_child(&self) -> Option<Self> {
        self.0.last_element_child().map(Self)
    }

    /// Whether there is nothing in the element.
    pub fn is_empty(&self) -> bool {
        !self.0.has_child_nodes()
    }

    /// Puts an element at the end of this one, from wherever it was.
    pub fn append(&self, child: &Self) {
        let _ = self.0.append_child(&child.0);
    }

    /// Puts an element at the start of this one.
    pub fn prepend(&self, child: &Self) {
        let _ = self.0.insert_before(&child.0, self.0.first_child().as_ref());
    }

    /// Puts an element directly behind this one.
    pub fn put_after(&self, next: &Self) {
        if let Some(parent) = self.0.parent_node() {
            let _ = parent.insert_before(&next.0, self.0.next_sibling().as_ref());
        }
    }

    /// Takes the element out of the page.
    pub fn remove(&self) {
        self.0.remove();
    }

    /// A copy with everything in it.
    pub fn deep_copy(&self) -> Option<Self> {
        self.0.clone_node_with_deep(true).ok().map(|copy| Self(copy.unchecked_into()))
    }

    /// Where the element lies.
    pub fn rect(&self) -> Rect {
        let rect = self.0.get_bounding_client_rect();
        Rect { left: rect.left(), top: rect.top(), width: rect.width(), height: rect.height() }
    }

    /// How high the letters of a text of SVG are, in the units of its drawing and without their outline.
    pub fn letters_height(&self) -> Option<f32> {
        let text: &SvgGraphicsElement = self.0.unchecked_ref();
        text.get_b_box().ok().map(|letters| letters.height())
    }

    /// Sets a property of the element's own style, which the content security policy allows to scripts.
    pub fn set_style(&self, property: &str, value: &str) {
        let _ = self.html().style().set_property(property, value);
    }

    /// Removes a property of the element's own style.
    pub fn remove_style(&self, property: &str) {
        let _ = self.html().style().remove_property(property);
    }

    /// Focuses the element, without scrolling to it.
    pub fn focus(&self) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = self.html().focus_with_options(&options);
    }

    /// Focuses the element and scrolls to it.
    pub fn focus_in_view(&self) {
        let _ = self.html().focus();
    }

    /// Whether the inside of a shape of SVG holds a point in the units of its drawing.
    pub fn holds(&self, x: f32, y: f32) -> bool {
        let point = DomPointInit::new();
        point.set_x(f64::from(x));
        point.set_y(f64::from(y));
        let shape: &SvgGeometryElement = self.0.unchecked_ref();
        shape.is_point_in_fill_with_point(&point)
    }

    /// Clicks the element.
    pub fn click(&self) {
        self.html().click();
    }

    /// Scrolls until the element is at the start of the window.
    pub fn scroll_to(&self) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        self.0.scroll_into_view_with_scroll_into_view_options(&options);
    }

    /// Whether a `<details>` is open.
    pub fn is_open(&self) -> bool {
        self.details().open()
    }

    /// Opens or closes a `<details>`.
    pub fn set_open(&self, open: bool) {
        if self.is_open() != open {
            self.details().set_open(open);
        }
    }

    /// Whether a box is checked.
    pub fn is_checked(&self) -> bool {
        self.input().checked()
    }

    /// Whether a box has another state than the page has given it.
    pub fn is_changed(&self) -> bool {
        self.input().checked() != self.input().default_checked()
    }

    /// Checks a box or unchecks it.
    pub fn set_checked(&self, checked: bool) {
        if self.is_checked() != checked {
            self.input().set_checked(checked);
        }
    }

    /// The value of a field.
    pub fn value(&self) -> String {
        self.input().value()
    }

    /// Selects the text of a text area.
    pub fn select_text(&self) {
        self.0.unchecked_ref::<HtmlTextAreaElement>().select();
    }

    /// Switches a `<style>` off.
    pub fn switch_off(&self) {
        self.0.unchecked_ref::<HtmlStyleElement>().set_disabled(true);
    }

    /// Shows a `<dialog>` before all else.
    pub fn show_modal(&self) {
        let _ = self.0.unchecked_ref::<HtmlDialogElement>().show_modal();
    }

    /// Closes a `<dialog>`, so that the focus can leave it.
    pub fn close(&self) {
        self.0.unchecked_ref::<HtmlDialogElement>().close();
    }

    /// Sends the further events of a pointer to the element, wherever the pointer goes.
    pub fn capture_pointer(&self, pointer: i32) {
        let _ = self.0.set_pointer_capture(pointer);
    }

    /// The address that a link leads to, in full.
    pub fn link_address(&self) -> Option<String> {
        js_sys::Reflect::get(&self.0, &JsValue::from_str("href")).ok()?.as_string()
    }
}
