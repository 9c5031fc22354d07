//! The JavaScript interface of the engine. Each function converts its arguments, calls the crate `nutgraf`, and converts
//! the result. No other crate depends on a browser.
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

/// Checks a summary against its article, sentence by sentence: which sentences of the article support it, and what the
/// article does not contain. An empty summary gives a check without sentences.
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

/// The language of a text as a BCP 47 tag; "und" if it is none that we know.
#[wasm_bindgen]
pub fn detect(text: &str) -> String {
    nutgraf::lang::detect_tag(text).to_owned()
}

/// The tag of the language whose file a digest of this source needs, added or not; "und" for the neutral rules. `lang` is
/// the option of that name.
///
/// Throws as `digest` does.
#[wasm_bindgen(js_name = neededLanguage)]
pub fn needed_language(
    #[wasm_bindgen(unchecked_param_type = "string | Source")] source: JsValue,
    lang: Option<String>,
) -> Result<String, JsValue> {
    let (source, _) = input::source(&source).map_err(output::error)?;
    // Detection needs the text only; finding the blocks of a book would block the page.
    let article = nutgraf::Article::new(&source.text, Vec::new()).map_err(output::error)?.with_lang(source.lang);
    Ok(nutgraf::needed_language(&article, lang.as_deref()).to_owned())
}

/// Adds a language from the text of its file, `languages/TAG.txt`. One of the same tag is replaced.
///
/// Throws a `NutgrafError` with code "language-file", which names the file and the line.
#[wasm_bindgen(js_name = addLanguage)]
pub fn add_language(file: &str) -> Result<(), JsValue> {
    nutgraf::lang::add_language(file).map_err(output::error)
}

/// Whether a language is there: a digest in it uses its own words.
#[wasm_bindgen(js_name = hasLanguage)]
pub fn has_language(tag: &str) -> bool {
    nutgraf::lang::has_language(tag)
}

/// Adds words to a language: a text like a language file whose header is `tag: TAG` alone; "und" adds them to all.
///
/// Throws a `NutgrafError` with code "language-file", which names the line.
#[wasm_bindgen(js_name = addWords)]
pub fn add_words(words: &str) -> Result<(), JsValue> {
    nutgraf::lang::add_words(words).map_err(output::error)
}
