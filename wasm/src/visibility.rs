//! Decides from an element's name, attributes and style whether its text is visible, and whether it is a block.

use js_sys::Object;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlFormElement, Node};

use crate::js_names::{attribute, has_attribute, name, property};
use nutgraf::article::markup_names;

/// Elements whose content is not read: controls, embedded documents, drawings, formulas (without layout, one half reads
/// "12"), and ruby annotations.
const NOT_READ: &[&str] = &[
    "area", "audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "link", "map", "meta",
    "meter", "math", "noscript", "nut-graf", "object", "optgroup", "option", "picture", "progress", "rp", "rt",
    "script", "select", "style", "svg", "template", "textarea", "title", "video",
];

/// Elements that are blocks unless a style says otherwise.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Properties that are read from elements. In a form, a control with such a name hides the form's own property.
const ASKED: &[&str] = &[
    "childNodes",
    "closest",
    "getAttribute",
    "hasAttribute",
    "localName",
    "nodeName",
    "nodeType",
    "parentElement",
    "querySelector",
    "shadowRoot",
];

/// Whether it is a form with a control that hides one of these properties, so that none of them can be trusted.
pub(crate) fn is_disguised(node: &Node) -> bool {
    let form = node.dyn_ref::<HtmlFormElement>();
    form.is_some_and(|form| ASKED.iter().any(|asked| Object::has_own(form, name(asked))))
}

/// Whether the text inside elements of this name is read at all.
pub(crate) fn is_read(name: &str) -> bool {
    !NOT_READ.contains(&name)
}

/// Whether the element is invisible: hidden, clipped for screen readers only, or a closed dialog. Elements with
/// `aria-hidden` are copies or ornaments and count as invisible too.
pub(crate) fn is_hidden(element: &Element, name: &str, class: &str, style: Option<&CssStyleDeclaration>) -> bool {
    has_attribute(element, "hidden")
        || attribute(element, "aria-hidden") == "true"
        || match style {
            Some(style) => is_undisplayed(style),
            None => {
                (name == "dialog" && !has_attribute(element, "open"))
                    || hides(&attribute(element, "style"))
                    || markup_names::mean_unseen(class)
            }
        }
}

/// Whether a computed style makes its element invisible. Text for screen readers is rendered, but clipped to nothing.
fn is_undisplayed(style: &CssStyleDeclaration) -> bool {
    let is_clipped = || {
        let tiny = |side| matches!(property(style, side).as_str(), "0px" | "1px");
        property(style, "clip").starts_with("rect(0px, 0px, 0px, 0px")
            || property(style, "clip").starts_with("rect(1px, 1px, 1px, 1px")
            || matches!(property(style, "clip-path").as_str(), "inset(50%)" | "inset(100%)")
            || (tiny("width") && tiny("height") && property(style, "overflow-x") != "visible")
    };
    property(style, "display") == "none"
        || property(style, "content-visibility") == "hidden"
        || (matches!(property(style, "position").as_str(), "absolute" | "fixed") && is_clipped())
}

/// Whether a style attribute hides its element. An inert document has no computed styles.
fn hides(style: &str) -> bool {
    let style = style.replace(' ', "");
    style.contains("display:none") || style.contains("visibility:hidden")
}

/// Whether the element is a block.
pub(crate) fn is_block(name: &str, style: Option<&CssStyleDeclaration>) -> bool {
    match style.map(|style| property(style, "display")).filter(|display| !display.is_empty()) {
        Some(display) => !(display.starts_with("inline") || display == "contents" || display.starts_with("ruby")),
        None => BLOCKS.contains(&name),
    }
}
