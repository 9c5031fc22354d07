//! Converts JavaScript values to a source and options; an unknown key is an error that names it.
//!
//! Read by hand: serde-wasm-bindgen asks an object only for the keys that it knows, so an unknown option would be ignored,
//! and its errors do not name the option.

use js_sys::{Array, JsString, Number, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::js_names::name;
use nutgraf::view::{Source, SourceBlock, Utf16};
use nutgraf::{BlockKind, CheckOptions, Error, ErrorKind, Markup, OptionEntry, OptionKind, OptionValue, Options, Span};

/// A string, or `{ text, blocks?, lang?, title? }`; beside it the JavaScript string that its text is.
pub(crate) fn source(value: &JsValue) -> Result<(Source, JsString), Error> {
    let text = if value.is_string() { value.clone() } else { field(value, "text") };
    let Some(string) = text.as_string() else {
        return Err(bad_source("must be a string or { text, blocks }"));
    };
    let blocks = field(value, "blocks");
    let blocks = if is_absent(&blocks) { None } else { Some(read_blocks(&blocks)?) };
    let declared = |key| field(value, key).as_string();
    let source = Source { text: string, blocks, lang: declared("lang"), title: declared("title") };
    Ok((source, text.unchecked_into()))
}

fn read_blocks(blocks: &JsValue) -> Result<Vec<SourceBlock>, Error> {
    let blocks = blocks.dyn_ref::<Array>().ok_or_else(|| bad_source("has blocks that are no array"))?;
    blocks.iter().map(|block| read_block(&block)).collect()
}

fn read_block(block: &JsValue) -> Result<SourceBlock, Error> {
    let offset = |key| field(block, key).as_f64().filter(|offset| *offset >= 0.0).map(|offset| offset as usize);
    let (Some(start), Some(end)) = (offset("start"), offset("end")) else {
        return Err(bad_source("has a block without start or end"));
    };
    let kind = match field(block, "kind").as_string() {
        Some(name) => read_kind(&name)?,
        None => BlockKind::default(),
    };
    let markup = field(block, "markup");
    let markup = if is_absent(&markup) { None } else { Some(read_markup(&markup)) };
    Ok(SourceBlock { start, end, kind, markup })
}

fn read_kind(name: &str) -> Result<BlockKind, Error> {
    let known = [
        ("headline", BlockKind::Headline),
        ("heading", BlockKind::Heading),
        ("paragraph", BlockKind::Paragraph),
        ("list-item", BlockKind::ListItem),
        ("quotation", BlockKind::Quotation),
        ("caption", BlockKind::Caption),
        ("byline", BlockKind::Byline),
        ("dateline", BlockKind::Dateline),
        ("metadata", BlockKind::Metadata),
        ("other", BlockKind::Other),
    ]
    .iter()
    .find(|(known, _)| *known == name)
    .map(|&(_, kind)| kind);
    known.ok_or_else(|| bad_source(&format!("has a block of an unknown kind, \"{name}\"")))
}

fn read_markup(markup: &JsValue) -> Markup {
    let is = |key| field(markup, key).is_truthy();
    Markup {
        link_share: field(markup, "linkShare").as_f64().unwrap_or_default() as f32,
        is_bold: is("isBold"),
        is_paragraph: is("isParagraph"),
        in_figure: is("inFigure"),
        in_boilerplate: is("inBoilerplate"),
        in_article: is("inArticle"),
    }
}

fn bad_source(why: &str) -> Error {
    Error::new(ErrorKind::SourceType, format!("the source {why}"))
}

/// A property of a value; `undefined` if it has none, or is no object.
fn field(value: &JsValue, key: &'static str) -> JsValue {
    // Of what is no object the question throws, and each exception keeps a slot of wasm-bindgen's table of values.
    if value.is_object() { Reflect::get(value, name(key)).unwrap_or_default() } else { JsValue::UNDEFINED }
}

fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// The options for a text. `undefined` and `null` mean the default, for the whole object and for each option.
pub(crate) fn options(value: &JsValue, text: &str) -> Result<Options, Error> {
    let mut options = Options::default();
    if is_absent(value) {
        return Ok(options);
    }
    if !value.is_object() {
        return Err(Error::new(ErrorKind::OptionType, "the options must be an object"));
    }
    for name in Object::keys(value.unchecked_ref::<Object>()) {
        let found = Reflect::get(value, &name).unwrap_or_default();
        set(&mut options, &name.as_string().unwrap_or_default(), &found, text)?;
    }
    options.check()?;
    Ok(options)
}

/// A summary to check, as a Rust string and as the JavaScript string it is from.
pub(crate) fn summary(value: &JsValue) -> Result<(String, JsString), Error> {
    let text = value.as_string().ok_or_else(|| Error::new(ErrorKind::SourceType, "the summary must be a string"))?;
    Ok((text, value.clone().unchecked_into()))
}

/// The options of a check: those of a digest that say how the article is read.
pub(crate) fn check_options(value: &JsValue, text: &str) -> Result<CheckOptions, Error> {
    for key in Object::keys(value.dyn_ref::<Object>().unwrap_or(&Object::new())) {
        let name = key.as_string().unwrap_or_default();
        if !CheckOptions::NAMES.contains(&name.as_str()) {
            return Err(Error::new(ErrorKind::UnknownOption, format!("a check has no option \"{name}\"")));
        }
    }
    let Options { lang, clean, keep, .. } = options(value, text)?;
    Ok(CheckOptions { lang, clean, keep })
}

fn set(options: &mut Options, name: &str, value: &JsValue, text: &str) -> Result<(), Error> {
    let entry = Options::entry(name)?;
    if is_absent(value) {
        return Ok(());
    }
    options.set(name, read(entry, value, text)?)
}

/// The value of an option, which must be of the kind given in the option table.
fn read(entry: &OptionEntry, value: &JsValue, text: &str) -> Result<OptionValue, Error> {
    let found = match entry.kind {
        OptionKind::Count(_) => value.as_f64().map(|number| count(entry.name, number).map(OptionValue::Count)),
        OptionKind::Text => value.as_string().map(|text| Ok(OptionValue::Text(text))),
        OptionKind::Flag => value.as_bool().map(|flag| Ok(OptionValue::Flag(flag))),
        OptionKind::Places => places(value, text).map(|places| places.map(OptionValue::Places)),
        _ => None,
    };
    found.unwrap_or_else(|| Err(entry.wrong_type()))
}

fn count(name: &str, number: f64) -> Result<usize, Error> {
    if number.fract() != 0.0 || !(0.0..=f64::from(u32::MAX)).contains(&number) {
        let number = Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default();
        let message = format!("option \"{name}\" is {number}; it must be a whole number");
        return Err(Error::new(ErrorKind::OptionRange, message));
    }
    Ok(number as usize)
}

/// Places in the text, from an array of `{ start, end }`; other properties are ignored. `None` for anything else.
fn places(value: &JsValue, text: &str) -> Option<Result<Vec<Span>, Error>> {
    let offsets = Utf16::new(text);
    let numbers = |place: JsValue| Some((field(&place, "start").as_f64()?, field(&place, "end").as_f64()?));
    let numbers: Vec<(f64, f64)> = value.dyn_ref::<Array>()?.iter().map(numbers).collect::<Option<_>>()?;
    // Fractions, negative numbers and NaN change in the cast, and are refused.
    let byte =
        |unit: f64| Some(unit as usize).filter(|&byte| byte as f64 == unit).and_then(|unit| offsets.byte_of(unit));
    let place = |(start, end)| match (byte(start), byte(end)) {
        (Some(first), Some(last)) if first <= last => Ok(Span::new(first, last)),
        _ => Err(Options::bad_keep(start as usize, end as usize)),
    };
    Some(numbers.into_iter().map(place).collect())
}
