//! Converts digests, checks and errors to JavaScript values.

use js_sys::{JsString, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};

use nutgraf::Error;
use nutgraf::view::{Check, Digest};

/// A plain object that survives `structuredClone` and JSON. `source` is the JavaScript string that was digested.
pub(crate) fn digest(digest: &nutgraf::Digest, text: &str, source: &JsString) -> Result<JsValue, JsValue> {
    let value = plain(&Digest::new(digest, text));
    if text.contains(char::REPLACEMENT_CHARACTER) {
        restore(&value, source, source)?;
    }
    Ok(value)
}

/// The same for a check. `article` and `summary` are the JavaScript strings that were checked.
pub(crate) fn check(
    check: &nutgraf::Check,
    article: (&str, &JsString),
    summary: (&str, &JsString),
) -> Result<JsValue, JsValue> {
    let value = plain(&Check::new(check, article.0, summary.0));
    if [article.0, summary.0].iter().any(|text| text.contains(char::REPLACEMENT_CHARACTER)) {
        restore(&value, summary.1, article.1)?;
    }
    Ok(value)
}

/// Serializes a value to a plain object.
pub(crate) fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

/// An `Error` named `NutgrafError`, with the stable code.
pub(crate) fn error(error: Error) -> JsValue {
    let value = js_sys::Error::new(&error.to_string());
    value.set_name("NutgrafError");
    // A fresh Error is extensible: setting a property on it cannot fail.
    let _ = Reflect::set(&value, &"code".into(), &error.code().into());
    value.into()
}

/// Replaces the `text` of every piece by the slice of the JavaScript string. An unpaired surrogate arrives in Rust as U+FFFD,
/// which has the same length, so offsets hold, but `text` must equal `source.text.slice(start, end)`. Pieces under `sources`
/// and `article` are slices of the other string.
fn restore(value: &JsValue, source: &JsString, other: &JsString) -> Result<(), JsValue> {
    let Some(object) = value.dyn_ref::<Object>() else { return Ok(()) };
    let number = |name: &str| Reflect::get(object, &name.into()).ok().and_then(|value| value.as_f64());
    if let (true, Some(start), Some(end)) = (Reflect::has(object, &"text".into())?, number("start"), number("end")) {
        Reflect::set(object, &"text".into(), &source.slice(start as u32, end as u32))?;
    }
    Object::keys(object).iter().try_for_each(|key| {
        let is_other = key.as_string().is_some_and(|key| key == "sources" || key == "article");
        restore(&Reflect::get(object, &key)?, if is_other { other } else { source }, other)
    })
}
