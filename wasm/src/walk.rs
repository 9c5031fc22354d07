//! Walks a subtree of a document and collects its visible text, its blocks, and the text node of each run.
//!
//! The walk uses a stack of its own, so deep nesting cannot overflow the call stack.

use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, Element, HtmlSlotElement, Node, NodeList, Text, Window};

use crate::js_names::{attribute, has_attribute, property};
use crate::visibility;
use nutgraf::article::{BlockKind, Markup, is_prose, markup_names};
use nutgraf::view::SourceBlock;

/// The class of a section with a digest that was rendered into the page; it is not part of the article.
const BAKED: &str = "nut-graf";

/// A run of text copied from one text node, unchanged but for white space, which becomes a space. Offsets are UTF-16 code
/// units.
pub(crate) struct TextRun {
    /// Its start in the text.
    pub(crate) start: usize,
    /// Its length.
    pub(crate) len: usize,
    /// The text node.
    pub(crate) node: Text,
    /// Its start in the node.
    pub(crate) offset: usize,
}

/// The state of a walk: what was collected, and what is still to be visited.
#[derive(Default)]
pub(crate) struct Walk {
    pub(crate) text: String,
    pub(crate) blocks: Vec<SourceBlock>,
    pub(crate) runs: Vec<TextRun>,
    /// The length of `text` in UTF-16.
    units: usize,
    block: Option<OpenBlock>,
    /// A pending space, written only if more text of the block follows.
    pending: bool,
    /// A pending `br`, which ends the block unless the next line continues the sentence.
    broken: bool,
    /// The nodes to visit, the next one last.
    steps: Vec<Step>,
    /// The window for computed styles; absent for an inert document.
    window: Option<Window>,
}

/// The current block.
struct OpenBlock {
    start: usize,
    /// Its start in bytes.
    byte: usize,
    around: Inherited,
    characters: u32,
    linked: u32,
    bold: u32,
}

/// What a node inherits from the elements around it.
#[derive(Clone, Copy, Default)]
struct Inherited {
    kind: BlockKind,
    link: bool,
    bold: bool,
    paragraph: bool,
    figure: bool,
    /// The block is a table cell itself, not a list or heading inside one.
    cell: bool,
    boilerplate: bool,
    article: bool,
    preformatted: bool,
    unseen: bool,
    /// Only the `summary` child is visible.
    closed: bool,
}

enum Step {
    Enter(Node, Inherited),
    /// The children of a node from this one on. They are visited one by one, since there can be 100,000.
    Children(NodeList, u32, Inherited),
    EndBlock,
}

impl Walk {
    /// Creates a walk over a subtree.
    pub(crate) fn of(root: &Element) -> Self {
        // An inert document has no styles, and looking for them costs a climb to its root.
        let window = root.owner_document().filter(|_| root.is_connected()).and_then(|document| document.default_view());
        Walk { steps: vec![Step::Enter(root.clone().into(), Inherited::default())], window, ..Walk::default() }
    }

    /// Visits about `most` nodes. Returns false once all are visited.
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

    fn visit(&mut self, node: &Node, around: Inherited) {
        match node.node_type() {
            Node::TEXT_NODE => self.read(node.unchecked_ref(), around),
            Node::ELEMENT_NODE => self.enter(node.unchecked_ref(), around),
            _ => {}
        }
    }

    fn visit_child(&mut self, list: NodeList, next: u32, around: Inherited) {
        let Some(child) = list.get(next) else { return };
        self.steps.push(Step::Children(list, next + 1, around));
        if !around.closed || is_summary(&child) {
            self.visit(&child, around);
        }
    }

    fn enter(&mut self, element: &Element, around: Inherited) {
        if visibility::is_disguised(element) {
            return;
        }
        let name = element.local_name();
        let class = attribute(element, "class");
        let style = self.window.as_ref().and_then(|window| window.get_computed_style(element).ok().flatten());
        // `matches` would climb to the root for each element of an inert tree.
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

    /// Pushes the visible children: a shadow tree instead of its host's children, assigned nodes instead of a slot's.
    fn enter_children(&mut self, element: &Element, name: &str, inside: Inherited) {
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
    fn read(&mut self, node: &Text, around: Inherited) {
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
                // If the space is also one character in the node, both words stay one run.
                let units = self.units;
                let run = self.runs[own..].last_mut().filter(|run| units - run.start == offset - run.offset);
                match run {
                    Some(run) => run.len = units + len - run.start,
                    None => self.runs.push(TextRun { start: self.units, len, node: node.clone(), offset }),
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

    /// Resolves a pending `br`: a line that begins in lower case after an unfinished sentence continues it (lines broken by
    /// hand); any other line begins a new block.
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

    fn count(&mut self, around: Inherited) {
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

    fn open_block(&mut self, around: Inherited) {
        if self.block.is_none() {
            if self.units > 0 {
                self.text.push_str("\n\n");
                self.units += 2;
            }
            self.block =
                Some(OpenBlock { start: self.units, byte: self.text.len(), around, characters: 0, linked: 0, bold: 0 });
        }
    }

    fn end_block(&mut self) {
        (self.pending, self.broken) = (false, false);
        let Some(OpenBlock { start, byte, around, characters, linked, bold }) = self.block.take() else { return };
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

/// What children inherit from an element, apart from whether they are in the innermost block's own text.
fn inside(
    element: &Element,
    name: &str,
    class: String,
    around: Inherited,
    style: Option<&CssStyleDeclaration>,
) -> Inherited {
    let mut names = class;
    for more in ["id", "role", "itemprop"] {
        names.push(' ');
        names.push_str(&attribute(element, more));
    }
    let kind = kind(name, around.kind);
    Inherited {
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

/// Whether it is the `summary` of a `details`.
fn is_summary(node: &Node) -> bool {
    !visibility::is_disguised(node) && node.node_name().eq_ignore_ascii_case("summary")
}

/// Whether its parent has this name. A `cite` that is a child of a block quote names the source; one in running text is the
/// title of a work.
fn is_child_of(element: &Element, name: &str) -> bool {
    element.parent_element().is_some_and(|parent| parent.local_name() == name)
}

/// Whether a figure (or the figure around a caption) holds a block quote with its source rather than a picture.
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

/// Whether CSS collapses the character. It does not collapse no-break and ideographic spaces.
fn is_collapsed(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}
