//! A subtree of a document → the text that a reader sees, its blocks, and where each run of it stands.
//!
//! Without recursion, so that 50,000 nested elements do no harm.

use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlSlotElement, Node, NodeList, Text, Window};

use crate::js_names::{attribute, has_attribute, property};
use crate::visibility;
use nutgraf::article::{BlockKind, Markup, is_prose, markup_names};
use nutgraf::view::SourceBlock;

/// The class of a section that holds a digest frozen into the page: no part of its article.
const BAKED: &str = "nut-graf";

/// A run of the text that was copied from one text node, letter for letter, a space for any white space. Offsets are
/// UTF-16 code units.
pub(crate) struct Run {
    /// Where it begins in the text.
    pub(crate) start: usize,
    /// How long it is.
    pub(crate) len: usize,
    /// The node that it is from.
    pub(crate) node: Text,
    /// Where it begins in the node.
    pub(crate) offset: usize,
}

/// The walk: what it has gathered, and what is still before it.
#[derive(Default)]
pub(crate) struct Walk {
    pub(crate) text: String,
    pub(crate) blocks: Vec<SourceBlock>,
    pub(crate) runs: Vec<Run>,
    /// The length of `text` in UTF-16.
    units: usize,
    block: Option<Open>,
    /// A space that is written only if more of the block follows.
    pending: bool,
    /// A `br` that ends the block, unless the line after it goes on with the sentence before it.
    broken: bool,
    /// The next one last.
    steps: Vec<Step>,
    /// Absent outside the page.
    window: Option<Window>,
}

/// The block that is being read.
struct Open {
    start: usize,
    /// The same in bytes.
    byte: usize,
    around: Around,
    characters: u32,
    linked: u32,
    bold: u32,
}

/// What holds of a place because of the elements around it.
#[derive(Clone, Copy, Default)]
struct Around {
    kind: BlockKind,
    link: bool,
    bold: bool,
    paragraph: bool,
    figure: bool,
    /// The block is a table's cell, not a list or a heading inside one.
    cell: bool,
    boilerplate: bool,
    article: bool,
    preformatted: bool,
    unseen: bool,
    /// Of the children only the summary is shown.
    closed: bool,
}

enum Step {
    Enter(Node, Around),
    /// One by one, from this one on: there can be a hundred thousand.
    Children(NodeList, u32, Around),
    EndBlock,
}

impl Walk {
    /// Of a subtree, of which nothing is read yet.
    pub(crate) fn of(root: &Element) -> Self {
        // Outside the page there are no styles, and the browser would climb to the root to find none.
        let window = root.owner_document().filter(|_| root.is_connected()).and_then(|document| document.default_view());
        Walk { steps: vec![Step::Enter(root.clone().into(), Around::default())], window, ..Walk::default() }
    }

    /// Reads on; false when all is read.
    pub(crate) fn go_on(&mut self, most_steps: u32) -> bool {
        for _ in 0..most_steps {
            match self.steps.pop() {
                Some(Step::EndBlock) => self.end_block(),
                Some(Step::Enter(node, around)) => self.visit(&node, around),
                Some(Step::Children(list, next, around)) => self.visit_child(list, next, around),
                None => {
                    self.end_block();
                    return false;
                }
            }
        }
        true
    }

    fn visit(&mut self, node: &Node, around: Around) {
        match node.node_type() {
            Node::TEXT_NODE => self.read(node.unchecked_ref(), around),
            Node::ELEMENT_NODE => self.enter(node.unchecked_ref(), around),
            _ => {}
        }
    }

    fn visit_child(&mut self, list: NodeList, next: u32, around: Around) {
        let Some(child) = list.get(next) else { return };
        self.steps.push(Step::Children(list, next + 1, around));
        if !around.closed || is_summary(&child) {
            self.visit(&child, around);
        }
    }

    fn enter(&mut self, element: &Element, around: Around) {
        if visibility::is_disguised(element) {
            return;
        }
        let name = element.local_name();
        let class = attribute(element, "class");
        let style = self.window.as_ref().and_then(|window| window.get_computed_style(element).ok().flatten());
        // Not `matches`: in a tree outside the page the browser climbs to its root for each element.
        let is_baked = name == "section" && class.split_whitespace().any(|class| class == BAKED);
        if is_baked || !visibility::is_read(&name) || visibility::is_hidden(element, &name, &class, style.as_ref()) {
            return;
        }
        if name == "br" {
            return self.break_line();
        }
        let mut inside = inside(element, &name, class, around, style.as_ref());
        let names_source = name == "cite" && around.kind == BlockKind::Quotation && is_child_of(element, "blockquote");
        if name == "figcaption" && is_quoting(element) {
            inside.kind = BlockKind::Quotation;
        }
        if visibility::is_block(&name, style.as_ref()) || names_source {
            self.end_block();
            self.steps.push(Step::EndBlock);
            inside.paragraph = name == "p";
        }
        self.enter_children(element, &name, inside);
    }

    /// Goes on with the children that are shown: a shadow tree in place of its host's own, and what is slotted in place of
    /// a slot's.
    fn enter_children(&mut self, element: &Element, name: &str, inside: Around) {
        if name == "slot" {
            let slotted = element.dyn_ref::<HtmlSlotElement>().map(HtmlSlotElement::assigned_nodes);
            if let Some(nodes) = slotted.filter(|nodes| nodes.length() > 0) {
                let steps = nodes.iter().rev().map(|node| Step::Enter(node.unchecked_into(), inside));
                return self.steps.extend(steps);
            }
        }
        let list = match element.shadow_root() {
            Some(shadow) => shadow.child_nodes(),
            None => element.child_nodes(),
        };
        self.steps.push(Step::Children(list, 0, inside));
    }

    /// Copies a text node, with its white space collapsed.
    fn read(&mut self, node: &Text, around: Around) {
        if around.unseen {
            return;
        }
        let mut offset = 0;
        let own = self.runs.len();
        for character in node.data().chars() {
            let len = character.len_utf16();
            if is_collapsed(character) && !around.preformatted {
                self.pending |= self.block.is_some();
            } else if self.block.is_some() || !character.is_whitespace() {
                self.settle_break(character);
                self.write_pending();
                self.open_block(around);
                self.count(around);
                // A space between two words is mostly one in the node too: both words are one run then.
                let units = self.units;
                let run = self.runs[own..].last_mut().filter(|run| units - run.start == offset - run.offset);
                match run {
                    Some(run) => run.len = units + len - run.start,
                    None => self.runs.push(Run { start: self.units, len, node: node.clone(), offset }),
                }
                self.write(character);
            }
            offset += len;
        }
    }

    fn break_line(&mut self) {
        if self.broken {
            self.end_block();
        }
        self.broken = self.block.is_some();
    }

    /// After a `br` a line that begins in lower case goes on with the one before it, where that ends in the middle of a
    /// sentence: the page broke its lines by hand. Any other line is a block of its own.
    fn settle_break(&mut self, next: char) {
        if !std::mem::take(&mut self.broken) {
            return;
        }
        if next.is_lowercase() && self.text.ends_with(|c: char| c.is_alphanumeric() || c == ',') {
            self.pending = false;
            self.write('\n');
        } else {
            self.end_block();
        }
    }

    fn count(&mut self, around: Around) {
        if let Some(block) = &mut self.block {
            block.characters += 1;
            block.linked += u32::from(around.link);
            block.bold += u32::from(around.bold);
        }
    }

    fn write_pending(&mut self) {
        if std::mem::take(&mut self.pending) {
            self.write(' ');
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
            self.block =
                Some(Open { start: self.units, byte: self.text.len(), around, characters: 0, linked: 0, bold: 0 });
        }
    }

    fn end_block(&mut self) {
        (self.pending, self.broken) = (false, false);
        let Some(Open { start, byte, around, characters, linked, bold }) = self.block.take() else { return };
        let markup = Markup {
            link_share: linked as f32 / characters.max(1) as f32,
            is_bold: bold * 5 > characters * 4,
            is_paragraph: around.paragraph,
            in_figure: around.figure,
            in_boilerplate: around.boilerplate,
            in_article: around.article,
        };
        let kind = if around.cell && is_prose(&self.text[byte..]) { BlockKind::Paragraph } else { around.kind };
        self.blocks.push(SourceBlock { start, end: self.units, kind, markup: Some(markup) });
    }
}

/// What holds inside an element; whether it is the innermost block's own text is for the caller to say.
fn inside(element: &Element, name: &str, class: String, around: Around, style: Option<&CssStyleDeclaration>) -> Around {
    let mut names = class;
    for more in ["id", "role", "itemprop"] {
        names.push(' ');
        names.push_str(&attribute(element, more));
    }
    let kind = kind(name, around.kind);
    Around {
        kind,
        link: around.link || name == "a",
        bold: around.bold || matches!(name, "b" | "strong"),
        paragraph: around.paragraph,
        cell: kind == BlockKind::Other && (around.cell || matches!(name, "td" | "th")),
        figure: around.figure || matches!(name, "figure" | "figcaption") && !is_quoting(element),
        boilerplate: around.boilerplate
            || matches!(name, "nav" | "aside" | "form")
            || name == "footer" && around.kind != BlockKind::Quotation
            || markup_names::mean_boilerplate(&names),
        article: around.article || markup_names::mean_article(&names),
        preformatted: around.preformatted || name == "pre",
        closed: name == "details" && !has_attribute(element, "open"),
        unseen: style.is_some_and(|style| matches!(property(style, "visibility").as_str(), "hidden" | "collapse")),
    }
}

/// Whether it is what stands for a closed `details`.
fn is_summary(node: &Node) -> bool {
    !visibility::is_disguised(node) && node.node_name().eq_ignore_ascii_case("summary")
}

/// Whether it stands right inside an element of this name. A `cite` right inside a block quote names whose words it holds;
/// one in running text is the title of a work.
fn is_child_of(element: &Element, name: &str) -> bool {
    element.parent_element().is_some_and(|parent| parent.local_name() == name)
}

/// Whether a figure, or the figure of a caption, is a block quote with its source, and no picture.
fn is_quoting(element: &Element) -> bool {
    element
        .closest("figure")
        .ok()
        .flatten()
        .is_some_and(|figure| matches!(figure.query_selector("blockquote"), Ok(Some(_))))
}

fn kind(name: &str, around: BlockKind) -> BlockKind {
    match name {
        "h1" => BlockKind::Headline,
        "h2" | "h3" | "h4" | "h5" | "h6" => BlockKind::Heading,
        "li" | "dt" | "dd" => BlockKind::ListItem,
        "blockquote" => BlockKind::Quotation,
        "figcaption" | "caption" => BlockKind::Caption,
        "pre" => BlockKind::Other,
        "td" | "th" if around == BlockKind::Paragraph => BlockKind::Other,
        _ => around,
    }
}

/// Whether CSS collapses the character with others of its kind. A no-break or an ideographic space is as good as a letter.
fn is_collapsed(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}
