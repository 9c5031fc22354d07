//! Digest and errors → JavaScript values.

use js_sys::{Array, JsString, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};

use crate::article::BlockKind;
use crate::error::Error;
use crate::web::source::{KINDS, Source, SourceBlock};
use crate::web::view;

/// A plain object that survives `structuredClone` and JSON. `source` is the JavaScript string that was digested.
pub(super) fn digest(digest: &crate::Digest, text: &str, source: &JsString) -> Result<JsValue, JsValue> {
    let value = view::Digest::new(digest, text).serialize(&Serializer::json_compatible())?;
    if text.contains(char::REPLACEMENT_CHARACTER) {
        restore(&value, source)?;
    }
    Ok(value)
}

/// A source as a plain object.
pub(super) fn source(source: &Source) -> JsValue {
    let blocks: Array = source.blocks.iter().flatten().map(block).collect();
    let text = |text: &Option<String>| text.as_deref().map_or(JsValue::UNDEFINED, JsValue::from);
    object(&[
        ("text", source.text.as_str().into()),
        ("blocks", blocks.into()),
        ("lang", text(&source.lang)),
        ("title", text(&source.title)),
    ])
}

fn block(block: &SourceBlock) -> JsValue {
    let markup = block.markup.map_or(JsValue::UNDEFINED, |markup| {
        object(&[
            ("linkShare", markup.link_share.into()),
            ("isBold", markup.is_bold.into()),
            ("isParagraph", markup.is_paragraph.into()),
            ("inFigure", markup.in_figure.into()),
            ("inFurniture", markup.in_furniture.into()),
            ("inArticle", markup.in_article.into()),
        ])
    });
    object(&[
        ("start", block.start.into()),
        ("end", block.end.into()),
        ("kind", name_of(block.kind).into()),
        ("markup", markup),
    ])
}

fn name_of(kind: BlockKind) -> &'static str {
    KINDS.iter().find(|(_, known)| *known == kind).map_or("other", |&(name, _)| name)
}

/// An object of these properties, but for those that are undefined.
fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties.iter().filter(|(_, value)| !value.is_undefined()) {
        // A fresh object is extensible: setting a property on it cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// An `Error` named `NutgrafError`, with the stable code.
pub(super) fn error(error: Error) -> JsValue {
    let value = js_sys::Error::new(&error.to_string());
    value.set_name("NutgrafError");
    // A fresh Error is extensible: setting a property on it cannot fail.
    let _ = Reflect::set(&value, &"code".into(), &error.code().into());
    value.into()
}

/// Takes the text of every piece from the JavaScript string again: an unpaired surrogate there came to us as U+FFFD,
/// which is as long, so offsets hold, but `text` must equal `source.text.slice(start, end)`.
fn restore(value: &JsValue, source: &JsString) -> Result<(), JsValue> {
    let Some(object) = value.dyn_ref::<Object>() else { return Ok(()) };
    let number = |name: &str| Reflect::get(object, &name.into()).ok().and_then(|value| value.as_f64());
    if let (true, Some(start), Some(end)) = (Reflect::has(object, &"text".into())?, number("start"), number("end")) {
        Reflect::set(object, &"text".into(), &source.slice(start as u32, end as u32))?;
    }
    Object::values(object).iter().try_for_each(|value| restore(&value, source))
}
