//! A subtree of a document → the text that a reader sees, its blocks, and where each run of it stands.
//!
//! Without recursion, so that 50,000 nested elements do no harm.

use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlSlotElement, Node, Text, Window};

use crate::web::source::{Kind, SourceBlock, SourceMarkup};

/// Elements whose content is no text of the page's.
const NOT_READ: &[&str] = &[
    "area", "audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "link", "map", "meta",
    "meter", "noscript", "nut-graf", "object", "optgroup", "option", "picture", "progress", "script", "select",
    "style", "svg", "template", "textarea", "title", "video",
];

/// Elements that begin and end a block where no style says otherwise.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements that hold furniture, wherever they stand.
const FURNITURE: &[&str] = &["aside", "footer", "form", "menu", "nav"];

/// Parts of class names and ids that name furniture.
const FURNITURE_NAMES: &[&str] = &[
    "advert",
    "banner",
    "breadcrumb",
    "byline",
    "comment",
    "cookie",
    "footer",
    "login",
    "masthead",
    "menu",
    "navbar",
    "newsletter",
    "paywall",
    "popup",
    "promo",
    "recirc",
    "recommend",
    "related",
    "share",
    "sharing",
    "sidebar",
    "signup",
    "social",
    "sponsor",
    "subscribe",
    "teaser",
    "toolbar",
    "trending",
    "widget",
];

/// A run of the text that was copied from one text node, letter for letter. Offsets are UTF-16 code units.
pub(super) struct Run {
    /// Where it begins in the text.
    pub(super) start: usize,
    /// How long it is.
    pub(super) len: usize,
    /// The node that it is from.
    pub(super) node: Text,
    /// Where it begins in the node.
    pub(super) offset: usize,
}

/// The walk and what it has gathered.
#[derive(Default)]
pub(super) struct Walk {
    pub(super) text: String,
    pub(super) blocks: Vec<SourceBlock>,
    pub(super) runs: Vec<Run>,
    /// The length of `text` in UTF-16.
    units: usize,
    block: Option<Open>,
    /// A space or line break that is written only if more of the block follows.
    pending: Option<char>,
    headline: bool,
}

/// The block that is being read.
struct Open {
    start: usize,
    around: Around,
    letters: u32,
    linked: u32,
    bold: u32,
}

/// What holds of a place because of the elements around it.
#[derive(Clone, Copy, Default)]
struct Around {
    kind: Kind,
    link: bool,
    figure: bool,
    furniture: bool,
    bold: bool,
    preformatted: bool,
    unseen: bool,
}

enum Step {
    Enter(Node, Around),
    EndBlock,
}

impl Walk {
    /// Reads a subtree.
    pub(super) fn of(root: &Element) -> Self {
        let mut walk = Walk::default();
        let window = root.owner_document().and_then(|document| document.default_view());
        let mut steps = vec![Step::Enter(root.clone().into(), Around::default())];
        while let Some(step) = steps.pop() {
            match step {
                Step::EndBlock => walk.end_block(),
                Step::Enter(node, around) => match node.node_type() {
                    Node::TEXT_NODE => walk.read(node.unchecked_ref(), around),
                    Node::ELEMENT_NODE => walk.enter(node.unchecked_ref(), around, window.as_ref(), &mut steps),
                    _ => {}
                },
            }
        }
        walk.end_block();
        walk
    }

    fn enter(&mut self, element: &Element, around: Around, window: Option<&Window>, steps: &mut Vec<Step>) {
        let name = element.local_name();
        let style = window.and_then(|window| window.get_computed_style(element).ok().flatten());
        if NOT_READ.contains(&name.as_str()) || is_hidden(element, style.as_ref()) {
            return;
        }
        if name == "br" {
            return self.line_break();
        }
        let inside = self.inside(element, &name, around, style.as_ref());
        if is_block(&name, style.as_ref()) {
            self.end_block();
            steps.push(Step::EndBlock);
        }
        let first = steps.len();
        let closed = name == "details" && !element.has_attribute("open");
        for child in children(element).filter(|child| !closed || child.node_name().eq_ignore_ascii_case("summary")) {
            steps.push(Step::Enter(child, inside));
        }
        steps[first..].reverse();
    }

    fn inside(&mut self, element: &Element, name: &str, around: Around, style: Option<&CssStyleDeclaration>) -> Around {
        Around {
            kind: self.kind(name, around.kind),
            link: around.link || (name == "a" && element.has_attribute("href")),
            figure: around.figure || name == "figure",
            furniture: around.furniture || FURNITURE.contains(&name) || is_named_furniture(element),
            bold: around.bold || matches!(name, "b" | "strong"),
            preformatted: around.preformatted || name == "pre",
            unseen: style.is_some_and(|style| matches!(value(style, "visibility").as_str(), "hidden" | "collapse")),
        }
    }

    fn kind(&mut self, name: &str, around: Kind) -> Kind {
        match name {
            "h1" if !self.headline => {
                self.headline = true;
                Kind::Headline
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Kind::Heading,
            "li" => Kind::ListItem,
            "blockquote" => Kind::Quotation,
            "figcaption" | "caption" => Kind::Caption,
            "pre" | "th" | "td" | "dt" => Kind::Other,
            _ => around,
        }
    }

    /// Copies a text node, with its white space collapsed.
    fn read(&mut self, node: &Text, around: Around) {
        if around.unseen {
            return;
        }
        let mut offset = 0;
        let mut joined = false;
        for character in node.data().chars() {
            let len = character.len_utf16();
            if is_collapsed(character) && !around.preformatted {
                self.pending = self.pending.or(self.block.is_some().then_some(' '));
                joined = false;
            } else if self.block.is_none() && character.is_whitespace() {
                joined = false;
            } else {
                joined = self.write_pending() && joined;
                self.open_block(around);
                self.count(character, around);
                match self.runs.last_mut().filter(|_| joined) {
                    Some(run) => run.len += len,
                    None => self.runs.push(Run { start: self.units, len, node: node.clone(), offset }),
                }
                self.write(character);
                joined = true;
            }
            offset += len;
        }
    }

    fn count(&mut self, character: char, around: Around) {
        if let Some(block) = self.block.as_mut().filter(|_| character.is_alphanumeric()) {
            block.letters += 1;
            block.linked += u32::from(around.link);
            block.bold += u32::from(around.bold);
        }
    }

    /// One line break inside a block is kept; a second one ends it.
    fn line_break(&mut self) {
        if self.pending == Some('\n') {
            self.end_block();
        } else if self.block.is_some() {
            self.pending = Some('\n');
        }
    }

    /// Whether nothing was pending, so that the run at hand can go on.
    fn write_pending(&mut self) -> bool {
        match self.pending.take() {
            Some(space) => {
                self.write(space);
                false
            }
            None => true,
        }
    }

    fn write(&mut self, character: char) {
        self.text.push(character);
        self.units += character.len_utf16();
    }

    fn open_block(&mut self, around: Around) {
        if self.block.is_none() {
            if self.units > 0 {
                self.text.push_str("\n\n");
                self.units += 2;
            }
            // The run that follows must begin where the block does.
            self.block = Some(Open { start: self.units, around, letters: 0, linked: 0, bold: 0 });
        }
    }

    fn end_block(&mut self) {
        self.pending = None;
        let Some(block) = self.block.take() else { return };
        let share = |part: u32| if block.letters == 0 { 0.0 } else { part as f32 / block.letters as f32 };
        let markup = SourceMarkup {
            link_share: share(block.linked),
            in_figure: block.around.figure,
            in_furniture: block.around.furniture,
            bold: block.letters > 0 && block.bold == block.letters,
        };
        self.blocks.push(SourceBlock {
            start: block.start,
            end: self.units,
            kind: block.around.kind,
            markup: Some(markup),
        });
    }
}

/// Whether CSS collapses the character with others of its kind. A no-break or an ideographic space is as good as a letter.
fn is_collapsed(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// The children that are shown: a shadow tree in place of its host's own, and what is slotted in place of a slot's.
fn children(element: &Element) -> impl Iterator<Item = Node> + use<> {
    let slotted =
        element.dyn_ref::<HtmlSlotElement>().map(HtmlSlotElement::assigned_nodes).filter(|nodes| nodes.length() > 0);
    let shown = match slotted {
        Some(nodes) => nodes.to_vec().into_iter().map(JsCast::unchecked_into).collect(),
        None => {
            let shadow = element.shadow_root();
            let list = shadow.as_ref().map_or_else(|| element.child_nodes(), |shadow| shadow.child_nodes());
            (0..list.length()).filter_map(|i| list.get(i)).collect::<Vec<Node>>()
        }
    };
    shown.into_iter()
}

fn is_hidden(element: &Element, style: Option<&CssStyleDeclaration>) -> bool {
    let attribute = |name: &str| element.get_attribute(name).unwrap_or_default();
    element.has_attribute("hidden")
        || attribute("aria-hidden") == "true"
        || style.is_some_and(|style| value(style, "display") == "none")
        || style.is_none() && attribute("style").replace(' ', "").contains("display:none")
}

fn is_block(name: &str, style: Option<&CssStyleDeclaration>) -> bool {
    match style.map(|style| value(style, "display")).filter(|display| !display.is_empty()) {
        Some(display) => !(display.starts_with("inline") || display == "contents" || display.starts_with("ruby")),
        None => BLOCKS.contains(&name),
    }
}

fn is_named_furniture(element: &Element) -> bool {
    let names = format!("{} {}", element.class_name(), element.id()).to_lowercase();
    let mut words = names.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.any(|word| FURNITURE_NAMES.iter().any(|name| word.starts_with(name)))
}

fn value(style: &CssStyleDeclaration, property: &str) -> String {
    style.get_property_value(property).unwrap_or_default()
}
