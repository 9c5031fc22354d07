//! JavaScript values → source and options, with everything unknown refused by name.
//!
//! Read field by field: serde's way in would bring its error texts, and with them the printing of floats, for a tenth of
//! the whole module's size.

use js_sys::{Array, JsString, Number, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::js_names::name;
use nutgraf::Options;
use nutgraf::Span;
use nutgraf::article::{BlockKind, Markup};
use nutgraf::view::Utf16;
use nutgraf::view::{Source, SourceBlock};
use nutgraf::{Error, ErrorKind};

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

/// A property; `undefined` if there is none, or if the value can have none.
fn field(value: &JsValue, key: &'static str) -> JsValue {
    Reflect::get(value, name(key)).unwrap_or_default()
}

fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// The options for a text; `undefined` and `null` are the defaults, for the whole and for each one.
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

fn set(options: &mut Options, name: &str, value: &JsValue, text: &str) -> Result<(), Error> {
    if !["sentences", "words", "quotes", "keywords", "lang", "focus", "clean", "keep", "scores"].contains(&name) {
        return Err(Error::new(ErrorKind::UnknownOption, format!("there is no option \"{name}\"")));
    }
    if is_absent(value) {
        return Ok(());
    }
    match name {
        "sentences" => options.sentences = count(name, value)?,
        "words" => options.words = Some(count(name, value)?),
        "quotes" => options.quotes = count(name, value)?,
        "keywords" => options.keywords = count(name, value)?,
        "lang" => options.lang = Some(string(name, value)?),
        "focus" => options.focus = Some(string(name, value)?),
        "keep" => options.keep = places(name, value, text)?,
        "scores" => options.scores = boolean(name, value)?,
        _ => options.clean = boolean(name, value)?,
    }
    Ok(())
}

fn count(name: &str, value: &JsValue) -> Result<usize, Error> {
    let number = value.as_f64().ok_or_else(|| wrong_type(name, "a number"))?;
    if number.fract() != 0.0 || !(0.0..=f64::from(u32::MAX)).contains(&number) {
        let number = Number::from(number).to_string_with_radix(10).map(String::from).unwrap_or_default();
        let message = format!("option \"{name}\" is {number}; it must be a whole number");
        return Err(Error::new(ErrorKind::OptionRange, message));
    }
    Ok(number as usize)
}

fn boolean(name: &str, value: &JsValue) -> Result<bool, Error> {
    value.as_bool().ok_or_else(|| wrong_type(name, "true or false"))
}

fn string(name: &str, value: &JsValue) -> Result<String, Error> {
    value.as_string().ok_or_else(|| wrong_type(name, "a string"))
}

/// Places in the text, from an array of `{ start, end }`; what else these hold is not read.
fn places(name: &str, value: &JsValue, text: &str) -> Result<Vec<Span>, Error> {
    let wrong = || wrong_type(name, "an array of { start, end }");
    let offsets = Utf16::new(text);
    let place = |place: JsValue| {
        let offset = |key| field(&place, key).as_f64().ok_or_else(wrong);
        let (start, end) = (offset("start")?, offset("end")?);
        // A fraction, a number below zero and NaN come out as another number, and are refused as that.
        let byte =
            |unit: f64| Some(unit as usize).filter(|&byte| byte as f64 == unit).and_then(|unit| offsets.byte_of(unit));
        match (byte(start), byte(end)) {
            (Some(first), Some(last)) if first <= last => Ok(Span::new(first, last)),
            _ => Err(Options::bad_keep(start as usize, end as usize)),
        }
    };
    value.dyn_ref::<Array>().ok_or_else(wrong)?.iter().map(place).collect()
}

fn wrong_type(name: &str, wanted: &str) -> Error {
    Error::new(ErrorKind::OptionType, format!("option \"{name}\" must be {wanted}"))
}
