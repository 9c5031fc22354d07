//! Digest and errors → JavaScript values.

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::article::BlockKind;
use crate::error::Error;
use crate::web::asked::name;
use crate::web::source::{KINDS, SourceBlock};
use crate::web::view::{Digest, KeyQuote, Keyword, Piece, Removal, Speaker, Stats, SummarySentence};

/// A plain object that survives `structuredClone` and JSON. `source` is the JavaScript string that was digested.
pub(super) fn digest(digest: &crate::Digest, text: &str, source: &JsString) -> Result<JsValue, JsValue> {
    let value = view(&Digest::new(digest, text));
    if text.contains(char::REPLACEMENT_CHARACTER) {
        restore(&value, source)?;
    }
    Ok(value)
}

/// What serde writes of the view as JSON, as an object.
fn view(digest: &Digest) -> JsValue {
    object(&[
        ("lang", digest.lang.into()),
        ("title", optional(digest.title.as_ref(), piece)),
        ("summary", array(&digest.summary, summary_sentence)),
        ("quotes", array(&digest.quotes, quote)),
        ("keywords", array(&digest.keywords, keyword)),
        ("unmatchedFocus", filled(&digest.unmatched_focus, string)),
        ("removed", array(&digest.removed, removal)),
        ("scores", filled(&digest.scores, |&score| score.into())),
        ("stats", stats(&digest.stats)),
    ])
}

fn piece(piece: &Piece) -> JsValue {
    piece_with(piece, &[])
}

/// A piece of the text with more properties beside its own.
fn piece_with(piece: &Piece, properties: &[(&'static str, JsValue)]) -> JsValue {
    let object = object(&[("text", string(&piece.text)), ("start", piece.start.into()), ("end", piece.end.into())]);
    set(&object, properties);
    object
}

fn summary_sentence(it: &SummarySentence) -> JsValue {
    let more = [
        ("score", it.score.into()),
        ("rank", it.rank.into()),
        ("words", it.words.into()),
        ("keywords", array(&it.keywords, string)),
    ];
    piece_with(&it.piece, &more)
}

fn quote(it: &KeyQuote) -> JsValue {
    let properties = [
        ("score", it.score.into()),
        ("parts", optional(it.parts.as_ref(), |parts| array(parts, piece))),
        ("speaker", optional(it.speaker.as_ref(), speaker)),
        ("cue", optional(it.cue.as_ref(), piece)),
        ("sentence", piece(&it.sentence)),
    ];
    piece_with(&it.piece, &properties)
}

fn speaker(it: &Speaker) -> JsValue {
    object(&[
        ("name", string(&it.name)),
        ("title", optional(it.title.as_ref(), string)),
        ("by", it.by.into()),
        ("start", it.start.into()),
        ("end", it.end.into()),
    ])
}

fn keyword(it: &Keyword) -> JsValue {
    object(&[("text", string(&it.text)), ("score", it.score.into())])
}

fn removal(it: &Removal) -> JsValue {
    piece_with(&it.piece, &[("rule", it.rule.into())])
}

fn stats(it: &Stats) -> JsValue {
    object(&[
        ("words", it.words.into()),
        ("sentences", it.sentences.into()),
        ("summaryWords", it.summary_words.into()),
        ("readingSeconds", it.reading_seconds.into()),
    ])
}

/// A source as a plain object.
pub(super) fn source(text: &String, blocks: &[SourceBlock], lang: Option<&String>, title: Option<&String>) -> JsValue {
    object(&[
        ("text", string(text)),
        ("blocks", array(blocks, block)),
        ("lang", optional(lang, string)),
        ("title", optional(title, string)),
    ])
}

fn block(block: &SourceBlock) -> JsValue {
    let markup = optional(block.markup.as_ref(), |markup| {
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
        ("kind", name(name_of(block.kind)).into()),
        ("markup", markup),
    ])
}

fn name_of(kind: BlockKind) -> &'static str {
    KINDS.iter().find(|(_, known)| *known == kind).map_or("other", |&(name, _)| name)
}

/// An object of these properties, but for those that are undefined.
fn object(properties: &[(&'static str, JsValue)]) -> JsValue {
    let object = Object::new().into();
    set(&object, properties);
    object
}

fn set(object: &JsValue, properties: &[(&'static str, JsValue)]) {
    for (key, value) in properties.iter().filter(|(_, value)| !value.is_undefined()) {
        // A fresh object is extensible: setting a property on it cannot fail.
        let _ = Reflect::set(object, name(key), value);
    }
}

fn array<T>(items: &[T], value_of: impl Fn(&T) -> JsValue) -> JsValue {
    let array = Array::new();
    for item in items {
        array.push(&value_of(item));
    }
    array.into()
}

/// An array; undefined if there is nothing in it.
fn filled<T>(items: &[T], value_of: impl Fn(&T) -> JsValue) -> JsValue {
    if items.is_empty() { JsValue::UNDEFINED } else { array(items, value_of) }
}

fn optional<T>(item: Option<&T>, value_of: impl Fn(&T) -> JsValue) -> JsValue {
    item.map_or(JsValue::UNDEFINED, value_of)
}

#[allow(clippy::ptr_arg)] // the type of the items of an array
fn string(text: &String) -> JsValue {
    text.as_str().into()
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
