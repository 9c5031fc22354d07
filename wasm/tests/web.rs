//! Tests of the JavaScript interface in a headless browser: results equal the native ones, in UTF-16 offsets.
#![allow(clippy::unwrap_used, clippy::panic)]

use crate::{DomText, digest};
use js_sys::{JSON, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;

wasm_bindgen_test_configure!(run_in_browser);

macro_rules! golden {
    ($($slug:literal)*) => {
        &[$(($slug, include_str!(concat!("../../tests/golden/", $slug, "/article.txt")), include_str!(concat!("../../tests/golden/", $slug, "/digest.json")))),*]
    };
}

/// The golden articles: slug, article, and the native digest.
const GOLDEN: &[(&str, &str, &str)] = golden!("allotment-blog-lists" "french-market-paste" "harbour-bridge-paste" "one-line" "school-profile" "council-q-and-a" "german-library" "market-emoji");

fn json(value: &JsValue) -> String {
    JSON::stringify(value).unwrap().into()
}

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, key| Reflect::get(&value, &key.into()).unwrap())
}

fn options(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn element(html: &str) -> Element {
    let document = web_sys::window().unwrap().document().unwrap();
    let element = document.create_element("div").unwrap();
    element.set_inner_html(html);
    document.body().unwrap().append_child(&element).unwrap();
    element
}

fn code(error: &JsValue) -> String {
    assert_eq!(get(error, "name").as_string().unwrap(), "NutgrafError");
    assert!(error.is_instance_of::<js_sys::Error>());
    get(error, "code").as_string().unwrap()
}

#[wasm_bindgen_test]
fn the_browser_gives_the_native_digest_to_the_last_bit() {
    for (slug, article, golden) in GOLDEN {
        let made = digest((*article).into(), JsValue::UNDEFINED).unwrap();
        assert_eq!(json(&made), json(&JSON::parse(golden).unwrap()), "{slug}");
    }
}

/// Asserts that the text of every piece equals its slice of the JavaScript string.
fn pieces_are_slices(value: &JsValue, source: &JsString) -> u32 {
    let Some(object) = value.dyn_ref::<Object>() else { return 0 };
    let mut checked = 0;
    if let (Some(start), Some(end), true) =
        (get(value, "start").as_f64(), get(value, "end").as_f64(), !get(value, "text").is_undefined())
    {
        assert!(JsValue::from(source.slice(start as u32, end as u32)) == get(value, "text"), "{}", json(value));
        checked += 1;
    }
    Object::values(object).iter().for_each(|value| checked += pieces_are_slices(&value, source));
    checked
}

#[wasm_bindgen_test]
fn every_piece_is_the_slice_of_its_offsets() {
    for (slug, article, _) in GOLDEN {
        let made = digest((*article).into(), options(r#"{"quotes": 50}"#)).unwrap();
        assert!(pieces_are_slices(&made, &JsString::from(*article)) > 0, "{slug}");
    }
}

#[wasm_bindgen_test]
fn an_unpaired_surrogate_and_a_nul_do_no_harm() {
    let units = "😀 A night\u{0} in “X is here to stay for now,” said Ann Lee. "
        .encode_utf16()
        .chain([0xD83D, 0x20, 0x41, 0x2E]);
    let source = JsString::from_char_code(&units.collect::<Vec<u16>>());
    let made = digest(source.clone().into(), JsValue::UNDEFINED).unwrap();
    assert!(pieces_are_slices(&made, &source) > 1);
}

#[wasm_bindgen_test]
fn what_is_unknown_or_out_of_range_is_refused_by_name() {
    for (given, wanted, named) in [
        (r#"{"sentence": 3}"#, "unknown-option", "\"sentence\""),
        (r#"{"sentences": 0}"#, "option-range", "\"sentences\""),
        (r#"{"sentences": 51}"#, "option-range", "1 to 50"),
        (r#"{"quotes": 1.5}"#, "option-range", "\"quotes\""),
        (r#"{"keywords": "8"}"#, "option-type", "\"keywords\""),
        (r#"{"clean": 1}"#, "option-type", "\"clean\""),
        (r#"{"focus": []}"#, "option-type", "\"focus\""),
        ("7", "option-type", "object"),
    ] {
        let error = digest("A text.".into(), options(given)).unwrap_err();
        assert_eq!(code(&error), wanted, "{given}");
        assert!(
            get(&error, "message").as_string().unwrap().contains(named),
            "{given}: {}",
            json(&get(&error, "message"))
        );
    }
    for given in [JsValue::UNDEFINED, JsValue::NULL, 5.into(), options("{}"), options(r#"{"text": "a", "blocks": 3}"#)]
    {
        assert_eq!(code(&digest(given, JsValue::UNDEFINED).unwrap_err()), "source-type");
    }
    let cut = options(r#"{"text": "😀", "blocks": [{"start": 1, "end": 2}]}"#);
    assert_eq!(code(&digest(cut, JsValue::UNDEFINED).unwrap_err()), "block-span");
}

#[wasm_bindgen_test]
fn a_removal_given_back_as_kept_is_listed_as_kept() {
    let text = format!("😀 {}", GOLDEN[0].1);
    let removed = |options: &JsValue| -> js_sys::Array {
        get(&digest(text.as_str().into(), options.clone()).unwrap(), "removed").unchecked_into()
    };
    let all = removed(&JsValue::UNDEFINED);
    assert!(all.length() > 2);
    let keep = Object::new();
    Reflect::set(&keep, &"keep".into(), &js_sys::Array::of1(&all.get(1))).unwrap();
    let kept = removed(&keep);
    assert_eq!(get(&kept.get(1), "kept"), JsValue::TRUE);
    Reflect::delete_property(&Object::from(kept.get(1)), &"kept".into()).unwrap();
    assert_eq!(json(&kept), json(&all));
}

#[wasm_bindgen_test]
fn a_place_to_keep_that_is_none_is_refused() {
    for (given, wanted) in [
        (r#"{"keep": {}}"#, "option-type"),
        (r#"{"keep": [7]}"#, "option-type"),
        (r#"{"keep": [{"start": 0}]}"#, "option-type"),
        (r#"{"keep": [{"start": 0, "end": 99}]}"#, "option-range"),
        (r#"{"keep": [{"start": 3, "end": 2}]}"#, "option-range"),
        (r#"{"keep": [{"start": -1, "end": 2}]}"#, "option-range"),
        (r#"{"keep": [{"start": 0.5, "end": 2}]}"#, "option-range"),
        (r#"{"keep": [{"start": 1, "end": 2}]}"#, "option-range"),
    ] {
        assert_eq!(code(&digest("😀 A text.".into(), options(given)).unwrap_err()), wanted, "{given}");
    }
}

#[wasm_bindgen_test]
fn undefined_options_are_the_defaults() {
    let text = GOLDEN[0].1;
    let plain = digest(text.into(), JsValue::UNDEFINED).unwrap();
    for given in [JsValue::NULL, options("{}"), options(r#"{"sentences": null, "lang": null}"#)] {
        assert_eq!(json(&digest(text.into(), given).unwrap()), json(&plain));
    }
}

#[wasm_bindgen_test]
fn dom_text_sees_what_a_reader_sees() {
    let root = element(
        "<h1>Bridge\n   closes</h1><p>One <b>bold</b> wo<i>rd</i>.<br>Next line.</p><script>let x;</script>\
         <p hidden>no</p><p style='display:none'>no</p><p style='visibility:hidden'>no</p><template>no</template>\
         <figure><img alt='never'><figcaption>A caption</figcaption></figure><ul><li>First<li>Second</ul>\
         <details><summary>More</summary>closed</details><button>no</button><blockquote>Said.</blockquote>",
    );
    let source = DomText::new(root.clone(), 0).source();
    assert_eq!(
        get(&source, "text").as_string().unwrap(),
        "Bridge closes\n\nOne bold word.\n\nNext line.\n\nA caption\n\nFirst\n\nSecond\n\nMore\n\nSaid."
    );
    let blocks: js_sys::Array = get(&source, "blocks").unchecked_into();
    let kinds: Vec<String> = blocks.iter().map(|block| get(&block, "kind").as_string().unwrap()).collect();
    assert_eq!(
        kinds,
        ["headline", "paragraph", "paragraph", "caption", "list-item", "list-item", "paragraph", "quotation"]
    );
    root.remove();
}

fn read(html: &str) -> String {
    let root = element(html);
    let text = get(&DomText::new(root.clone(), 0).source(), "text").as_string().unwrap();
    root.remove();
    text
}

fn read_inert(html: &str) -> String {
    let document =
        web_sys::DomParser::new().unwrap().parse_from_string(html, web_sys::SupportedType::TextHtml).unwrap();
    get(&DomText::new(document.body().unwrap().into(), 0).source(), "text").as_string().unwrap()
}

#[wasm_bindgen_test]
fn what_a_live_page_does_not_show_is_not_read() {
    for hidden in [
        "<span style='position:absolute;width:1px;height:1px;overflow:hidden'>no</span>",
        "<span style='position:absolute;clip:rect(0 0 0 0)'>no</span>",
        "<span style='position:absolute;clip-path:inset(50%)'>no</span>",
        "<div style='content-visibility:hidden'>no</div>",
        "<div style='visibility:hidden'>no</div>",
        "<dialog>no</dialog>",
        "<details><summary></summary><p>no</p></details>",
        "<span aria-hidden='true'>no</span>",
        "<svg><text>no</text></svg>",
        "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>",
        "<iframe srcdoc='<p>no'></iframe>",
    ] {
        assert_eq!(read(&format!("<p>Seen.</p>{hidden}<p>Also.</p>")), "Seen.\n\nAlso.", "{hidden}");
    }
    assert_eq!(read("<div style='visibility:hidden'>no<p style='visibility:visible'>Seen.</p></div>"), "Seen.");
    assert_eq!(read("<p style='position:absolute;width:300px'>Seen.</p>"), "Seen.");
    assert_eq!(read("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字"), "漢字");
    assert_eq!(read("<p dir='rtl'>הגשר ייסגר <b>ביום</b> שני.</p>"), "הגשר ייסגר ביום שני.");
}

#[wasm_bindgen_test]
fn what_an_inert_document_would_not_show_is_not_read() {
    for hidden in [
        "<span class='sr-only'>no</span>",
        "<span class='note visuallyHidden'>no</span>",
        "<dialog>no</dialog>",
        "<p style='DISPLAY: none; display: none'>no</p>",
        "<p hidden>no</p>",
        "<template><p>no</p></template>",
    ] {
        assert_eq!(read_inert(&format!("<p>Seen.</p>{hidden}<p>Also.</p>")), "Seen.\n\nAlso.", "{hidden}");
    }
}

#[wasm_bindgen_test]
fn a_line_broken_in_the_middle_of_a_sentence_goes_on() {
    assert_eq!(read("The bridge will close<br>for eleven weeks."), "The bridge will close\nfor eleven weeks.");
    for apart in
        ["Ines Okafor<br>Tomas Reyl", "It closed.<br>so they say", "one<br><br>two", "one<p>two", "one<br><p>two"]
    {
        assert!(read(apart).contains("\n\n"), "{apart}");
    }
    let root = element("will<br>close");
    let dom = DomText::new(root.clone(), 0);
    assert_eq!(String::from(dom.range(0, 10).unwrap().to_string()), "willclose");
    root.remove();
}

#[wasm_bindgen_test]
fn a_cell_of_prose_is_a_paragraph_and_a_cell_of_figures_is_not() {
    let prose = "The harbour bridge will close for eleven weeks from Monday while crews replace two of its cables, the city said.";
    let root = element(&format!("<table><tr><td>{prose}</td><td>1,204</td></tr></table>"));
    let source = DomText::new(root.clone(), 0).source();
    assert_eq!(get(&source, "blocks.0.kind").as_string().unwrap(), "paragraph");
    assert_eq!(get(&source, "blocks.1.kind").as_string().unwrap(), "other");
    root.remove();
}

#[wasm_bindgen_test]
fn a_page_eight_times_as_long_takes_about_eight_times_as_long() {
    let line = "<div><p>The harbour bridge will <b>close</b> for eleven weeks.</p></div>";
    let time = |count: usize| {
        let html = line.repeat(count);
        let document =
            web_sys::DomParser::new().unwrap().parse_from_string(&html, web_sys::SupportedType::TextHtml).unwrap();
        let start = js_sys::Date::now();
        DomText::new(document.body().unwrap().into(), 0);
        js_sys::Date::now() - start
    };
    let (small, large) = (time(1_000).max(20.0), time(8_000));
    assert!(large < small * 24.0, "{small} ms, then {large} ms for eight times as much");
}

#[wasm_bindgen_test]
fn a_block_quote_is_said_by_the_source_that_the_page_gives() {
    let said = "We found cracks in two of the main cables, and we cannot wait for the winter.";
    let story = "The town of Marrow Bay will close its old harbour bridge for eleven weeks. Shop owners on the quay fear \
                 for their trade, and the ferry will run twice an hour until the work is done.";
    let end = "The council voted for the work on Monday, nine votes to two, after a debate that lasted until midnight. The \
               bridge carries some 40,000 vehicles a day.";
    for quote in [
        format!("<blockquote><p>{said}</p><cite>Ines Okafor, city engineer</cite></blockquote>"),
        format!("<blockquote><p>{said}</p><footer>— Ines Okafor, <cite>city engineer</cite></footer></blockquote>"),
        format!("<figure><blockquote>{said}</blockquote><figcaption>Ines Okafor, city engineer</figcaption></figure>"),
    ] {
        let root =
            element(&format!("<article><h1>Bridge to close for weeks</h1><p>{story}</p>{quote}<p>{end}</p></article>"));
        let whole = options(r#"{"clean": false}"#); // so short a line of so short a page counts as boilerplate
        let digest = digest(DomText::new(root.clone(), 0).source(), whole).unwrap();
        let quotes: js_sys::Array = get(&digest, "quotes").unchecked_into();
        assert_eq!(quotes.length(), 1, "{quote}: {}", json(&digest));
        assert_eq!(get(&quotes.get(0), "text").as_string().as_deref(), Some(said), "{quote}");
        let speaker = get(&quotes.get(0), "speaker");
        assert!(speaker.is_object(), "{quote}: {}", json(&digest));
        assert_eq!(get(&speaker, "name").as_string().as_deref(), Some("Ines Okafor"), "{quote}");
        assert_eq!(get(&speaker, "title").as_string().as_deref(), Some("city engineer"), "{quote}");
        root.remove();
    }
}

#[wasm_bindgen_test]
fn a_span_of_dom_text_leads_back_to_its_place() {
    let root = element("<p>A 😀 sm<b>all</b>\n  step</p><p>for   one</p>");
    let dom = DomText::new(root.clone(), 0);
    let text = JsString::from(get(&dom.source(), "text"));
    let words = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (start, end) in [(0, 1), (2, 4), (5, 10), (5, 15), (0, text.length())] {
        let range = dom.range(start as usize, end as usize).unwrap();
        let slice: String = text.slice(start, end).into();
        let found = String::from(range.to_string()).replace("stepfor", "step for");
        assert_eq!(words(found), words(slice), "{start}..{end}");
    }
    assert!(dom.range(3, 3).is_none() && dom.range(9, 2).is_none() && dom.range(900, 901).is_none());
    root.remove();
}

#[wasm_bindgen_test]
fn an_inert_document_is_read_without_running_anything() {
    let parser = web_sys::DomParser::new().unwrap();
    let html = "<body><p>Text</p><img src=x onerror='window.ran = 1'><p style='display: none'>no</p><p style='visibility:hidden'>no</p><script>window.ran = 1</script>";
    let document = parser.parse_from_string(html, web_sys::SupportedType::TextHtml).unwrap();
    let source = DomText::new(document.body().unwrap().into(), 0).source();
    assert_eq!(get(&source, "text").as_string().unwrap(), "Text");
    assert!(get(&web_sys::window().unwrap().into(), "ran").is_undefined());
}

#[wasm_bindgen_test]
fn what_is_read_bit_by_bit_is_what_is_read_at_once() {
    let html = "<h1>Bridge closes</h1><p>One <b>bold</b> wo<i>rd</i>.<br>Next line.<br>on and</p><ul><li>First<li>Second</ul>\
                <blockquote>Said.<cite>Ines Okafor</cite></blockquote><table><tr><td>1,204</td></tr></table>end";
    let root = element(html);
    let whole = DomText::new(root.clone(), 0);
    for most in [1, 2, 7, 1_000] {
        let mut dom = DomText::new(root.clone(), most);
        let mut times = 1;
        while dom.read_on(most) {
            times += 1;
        }
        assert!(most == 1_000 || times > 3, "{times} times {most}");
        assert!(!dom.read_on(most) && !dom.read_on(0), "there is nothing after the end");
        assert_eq!(json(&dom.source()), json(&whole.source()), "{most} at a time");
        assert_eq!(
            String::from(dom.range(0, 900).unwrap().to_string()),
            String::from(whole.range(0, 900).unwrap().to_string())
        );
    }
    root.remove();
}

#[wasm_bindgen_test]
fn deeply_nested_elements_are_walked() {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    let mut inner = root.clone();
    for _ in 0..5_000 {
        // nesting 50,000 takes the browser itself half a minute
        let child = document.create_element("span").unwrap();
        inner.append_child(&child).unwrap();
        inner = child;
    }
    inner.set_text_content(Some("deep"));
    assert_eq!(get(&DomText::new(root, 0).source(), "text").as_string().unwrap(), "deep");
}

#[wasm_bindgen_test]
fn a_shadow_tree_stands_in_place_of_its_host() {
    let root = element("<div><span slot='a'>slotted</span><span>unslotted</span></div>");
    let host = root.first_element_child().unwrap();
    let shadow = host.attach_shadow(&web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open)).unwrap();
    shadow.set_inner_html("<p>shadow</p><p><slot name='a'></slot></p>");
    assert_eq!(get(&DomText::new(root.clone(), 0).source(), "text").as_string().unwrap(), "shadow\n\nslotted");
    root.remove();
}

#[wasm_bindgen_test]
fn a_source_with_blocks_is_digested_by_them() {
    let source = options(
        r#"{"text": "Title here\nA first sentence stands. A second one follows.", "lang": "en",
            "blocks": [{"start": 0, "end": 10, "kind": "headline"}, {"start": 11, "end": 57}]}"#,
    );
    let made = digest(source, options(r#"{"sentences": 1}"#)).unwrap();
    assert_eq!(get(&made, "title.text").as_string().unwrap(), "Title here");
    assert_eq!(get(&made, "summary.length").as_f64(), Some(1.0));
}
