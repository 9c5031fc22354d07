//! Reads an element (live, or the body of an inert document) as a source, and maps spans of the source back to `Range`s.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Range};

use crate::js_names::attribute;
use crate::output;
use crate::walk::{TextRun, Walk};
use nutgraf::view::Source;

/// The visible text of an element with its blocks, and the mapping from the text back to the document.
///
/// White space is collapsed as a browser shows it. Scripts, form controls, hidden elements and `<nut-graf>` itself are
/// not read, and neither is `alt` text. The document is only read, never written.
#[wasm_bindgen]
pub struct DomText {
    root: Element,
    walk: Walk,
    lang: Option<String>,
    title: Option<String>,
}

#[wasm_bindgen]
impl DomText {
    /// Reads the element as it is now. To read a large one in slices, pass `most`, about how many nodes to read at once, and
    /// call `readOn` until it returns false.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, #[wasm_bindgen(unchecked_optional_param_type = "number")] most: u32) -> DomText {
        let (lang, title) = (declared_lang(&root), declared_title(&root));
        let mut dom = DomText { walk: Walk::of(&root), root, lang, title };
        dom.read_on(most);
        dom
    }

    /// Reads about `most` more nodes, or all that remain if it is absent or 0. Returns false once everything is read.
    #[wasm_bindgen(js_name = readOn)]
    pub fn read_on(&mut self, #[wasm_bindgen(unchecked_optional_param_type = "number")] most: u32) -> bool {
        self.walk.go_on(if most == 0 { u32::MAX } else { most })
    }

    /// The source to digest, as far as it has been read: plain data that survives `structuredClone`.
    #[wasm_bindgen(getter, unchecked_return_type = "Source")]
    pub fn source(&self) -> JsValue {
        output::plain(&Source {
            text: self.walk.text.clone(),
            blocks: Some(self.walk.blocks.clone()),
            lang: self.lang.clone(),
            title: self.title.clone(),
        })
    }

    /// The range of `source.text.slice(start, end)` in the document; `undefined` if it is empty, or if the document has since
    /// changed so that the text is no longer there.
    pub fn range(&self, start: usize, end: usize) -> Option<Range> {
        let first = self.walk.runs.partition_point(|run| run.end() <= start);
        let last = self.walk.runs.partition_point(|run| run.start < end).checked_sub(1)?;
        let (first, last) = (self.walk.runs.get(first)?, self.walk.runs.get(last)?);
        if end <= start || last.start < first.start {
            return None;
        }
        let range = self.root.owner_document()?.create_range().ok()?;
        range.set_start(&first.node, first.offset_of(start.max(first.start))).ok()?;
        range.set_end(&last.node, last.offset_of(end.min(last.end()))).ok()?;
        Some(range)
    }
}

impl TextRun {
    fn end(&self) -> usize {
        self.start + self.len
    }

    /// Converts an offset in the text, inside this run, to an offset in the node.
    fn offset_of(&self, unit: usize) -> u32 {
        let offset = self.offset + (unit - self.start);
        offset.min(self.node.length() as usize) as u32
    }
}

/// The language of the nearest element that declares one.
fn declared_lang(root: &Element) -> Option<String> {
    let holder = root.closest("[lang]").ok()??;
    Some(attribute(&holder, "lang")).filter(|lang| !lang.is_empty())
}

/// The page's Open Graph title, which is the article's headline without the site's name.
fn declared_title(root: &Element) -> Option<String> {
    let meta = root.owner_document()?.query_selector("meta[property='og:title']").ok()??;
    Some(attribute(&meta, "content")).filter(|title| !title.is_empty())
}
