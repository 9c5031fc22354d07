//! JavaScript values → source and options, with everything unknown refused by name.

use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::{Error, ErrorKind};
use crate::options::Options;
use crate::web::source::Source;

/// A string, or `{ text, blocks?, lang?, title? }`; beside it the JavaScript string that its text is.
pub(super) fn source(value: &JsValue) -> Result<(Source, JsString), Error> {
    if let Some(text) = value.as_string() {
        return Ok((Source { text, ..Source::default() }, value.clone().unchecked_into()));
    }
    let refuse = |why: &str| {
        Error::new(ErrorKind::SourceType, format!("the source must be a string or {{ text, blocks }}: {why}"))
    };
    if !value.is_object() {
        return Err(refuse("it is neither"));
    }
    let source = serde_wasm_bindgen::from_value(value.clone()).map_err(|error| refuse(&error.to_string()))?;
    let text = Reflect::get(value, &"text".into()).unwrap_or_default();
    Ok((source, text.unchecked_into()))
}

/// The options; `undefined` and `null` are the defaults, for the whole and for each one.
pub(super) fn options(value: &JsValue) -> Result<Options, Error> {
    let mut options = Options::default();
    if value.is_undefined() || value.is_null() {
        return Ok(options);
    }
    if !value.is_object() {
        return Err(Error::new(ErrorKind::OptionType, "the options must be an object"));
    }
    for entry in Object::entries(value.unchecked_ref()).iter() {
        let entry: js_sys::Array = entry.unchecked_into();
        let (name, value) = (String::from(entry.get(0).unchecked_into::<JsString>()), entry.get(1));
        set(&mut options, &name, &value)?;
    }
    options.check()?;
    Ok(options)
}

fn set(options: &mut Options, name: &str, value: &JsValue) -> Result<(), Error> {
    if !["sentences", "words", "quotes", "keywords", "lang", "focus", "clean"].contains(&name) {
        return Err(Error::new(ErrorKind::UnknownOption, format!("there is no option \"{name}\"")));
    }
    if value.is_undefined() || value.is_null() {
        return Ok(());
    }
    match name {
        "sentences" => options.sentences = count(name, value)?,
        "words" => options.words = Some(count(name, value)?),
        "quotes" => options.quotes = count(name, value)?,
        "keywords" => options.keywords = count(name, value)?,
        "lang" => options.lang = Some(string(name, value)?),
        "focus" => options.focus = Some(string(name, value)?),
        _ => options.clean = value.as_bool().ok_or_else(|| wrong_type(name, "true or false"))?,
    }
    Ok(())
}

fn count(name: &str, value: &JsValue) -> Result<usize, Error> {
    let number = value.as_f64().ok_or_else(|| wrong_type(name, "a number"))?;
    if number.fract() != 0.0 || !(0.0..=f64::from(u32::MAX)).contains(&number) {
        return Err(Error::new(
            ErrorKind::OptionRange,
            format!("option \"{name}\" is {number}; it must be a whole number"),
        ));
    }
    Ok(number as usize)
}

fn string(name: &str, value: &JsValue) -> Result<String, Error> {
    value.as_string().ok_or_else(|| wrong_type(name, "a string"))
}

fn wrong_type(name: &str, wanted: &str) -> Error {
    Error::new(ErrorKind::OptionType, format!("option \"{name}\" must be {wanted}"))
}
