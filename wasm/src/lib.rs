//! The only place that knows a browser: convert in, call, convert out. This file is the whole JavaScript interface.
#![cfg(target_family = "wasm")]

mod dom;
mod input;
mod js_names;
mod output;
mod visibility;
mod walk;

use wasm_bindgen::prelude::*;

pub use dom::DomText;

// A `cdylib` alone can't be linked to an integration test, and an `rlib` beside it makes the module larger.
#[cfg(test)]
#[path = "../tests/web.rs"]
mod tests;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// The digest of a text, or of a source that has its blocks. An empty text gives an empty digest.
///
/// Throws a `NutgrafError` with a stable `code`: see `NutgrafError`.
#[wasm_bindgen(unchecked_return_type = "Digest")]
pub fn digest(
    #[wasm_bindgen(unchecked_param_type = "string | Source")] source: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "DigestOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let (source, text) = input::source(&source).map_err(output::error)?;
    let options = input::options(&options, &source.text).map_err(output::error)?;
    let article = source.article().map_err(output::error)?;
    let digest = nutgraf::digest_article(&article, &options).map_err(output::error)?;
    output::digest(&digest, &source.text, &text)
}

/// A summary against its article, sentence by sentence: what carries it, and what the article does not have. An empty
/// summary gives a check without sentences.
///
/// Throws a `NutgrafError` with a stable `code`: see `NutgrafError`.
#[wasm_bindgen(unchecked_return_type = "Check")]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "string | Source")] article: JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] summary: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "CheckOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let (source, text) = input::source(&article).map_err(output::error)?;
    let (summary, summary_text) = input::summary(&summary).map_err(output::error)?;
    let options = input::check_options(&options, &source.text).map_err(output::error)?;
    let article = source.article().map_err(output::error)?;
    let check = nutgraf::check(&article, &summary, &options).map_err(output::error)?;
    output::check(&check, (&source.text, &text), (&summary, &summary_text))
}
