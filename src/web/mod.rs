//! The only place that knows a browser: convert in, call, convert out. What is below `wasm` in this file is the whole
//! JavaScript interface; the views build natively too, so that native code can print the same JSON.

pub mod source;
mod utf16;
pub mod view;

#[cfg(target_family = "wasm")]
mod asked;
#[cfg(target_family = "wasm")]
mod dom;
#[cfg(target_family = "wasm")]
mod input;
#[cfg(target_family = "wasm")]
mod output;
#[cfg(target_family = "wasm")]
mod visible;
#[cfg(target_family = "wasm")]
mod walk;

#[cfg(target_family = "wasm")]
pub use dom::DomText;
#[cfg(target_family = "wasm")]
pub use wasm::digest;

#[cfg(target_family = "wasm")]
mod wasm {
    use wasm_bindgen::prelude::*;

    use crate::web::{input, output};

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
        let digest = crate::digest_article(&article, &options).map_err(output::error)?;
        output::digest(&digest, &source.text, &text)
    }
}
