//! Names of JavaScript properties and attributes, each converted to a JavaScript string once and cached: the conversion
//! costs more than the lookup, and reading a page of 200 KB takes some 20,000 lookups.

use std::cell::RefCell;

use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleDeclaration, Element};

thread_local! {
    /// At most about forty, so a linear search is enough.
    static NAMES: RefCell<Vec<(&'static str, &'static JsString)>> = const { RefCell::new(Vec::new()) };
}

#[wasm_bindgen]
extern "C" {
    /// An element or a style.
    type JsObject;

    #[wasm_bindgen(method, js_name = getAttribute)]
    fn attribute(this: &JsObject, name: &JsString) -> Option<String>;

    #[wasm_bindgen(method, js_name = hasAttribute)]
    fn has_attribute(this: &JsObject, name: &JsString) -> bool;

    #[wasm_bindgen(method, js_name = getPropertyValue)]
    fn property(this: &JsObject, name: &JsString) -> String;
}

/// The JavaScript string of a name.
pub(crate) fn name(text: &'static str) -> &'static JsString {
    NAMES.with_borrow_mut(|names| match names.iter().find(|(known, _)| std::ptr::eq(*known, text)) {
        Some(&(_, name)) => name,
        None => {
            let name: &'static JsString = Box::leak(Box::new(JsString::from(text)));
            names.push((text, name));
            name
        }
    })
}

/// An element's attribute; empty if there is none.
pub(crate) fn attribute(element: &Element, text: &'static str) -> String {
    element.unchecked_ref::<JsObject>().attribute(name(text)).unwrap_or_default()
}

/// Whether an element has an attribute, even an empty one.
pub(crate) fn has_attribute(element: &Element, text: &'static str) -> bool {
    element.unchecked_ref::<JsObject>().has_attribute(name(text))
}

/// A property of a computed style; empty if it is unknown.
pub(crate) fn property(style: &CssStyleDeclaration, text: &'static str) -> String {
    style.unchecked_ref::<JsObject>().property(name(text))
}
