//! Was a text wrapped at a column? Then its lines are joined to paragraphs. Lines may have equally many characters, as mail
//! and plain text do, or be equally wide in print, as what is copied from a PDF is: both measures are tried.

use crate::article::block::BlockKind;
use crate::article::paste::lines::PastedLine;
use crate::article::scan::block_shape::ends_sentence;
use crate::order::best_first;

/// How a text was wrapped.
pub(crate) struct Wrap {
    /// The measure of a line, and the width at which lines end.
    measure: fn(&str) -> u32,
    width: u32,
    /// How much narrower a full line may be.
    slack: u32,
    /// Whether every line is followed by a blank one.
    double_spaced: bool,
}

/// Characters of the longest line that a column has, and of the shortest.
const WIDEST: usize = 120;
const NARROWEST: usize = 20;

/// Breaks in the middle of a sentence that show a wrapped text, at least.
const LEAST_BREAKS: usize = 3;

impl Wrap {
    /// How the text of these lines was wrapped, if it was: nearly all lines that go on in the middle of a sentence would
    /// have grown over the column with one word more, and hardly any line is wider than it.
    pub fn find(lines: &[PastedLine], text: &str) -> Option<Self> {
        let gap = |pair: &[PastedLine]| pair[1].blanks;
        let pairs = || lines.windows(2).filter(|pair| goes_on(&pair[0], &pair[1], text));
        let double_spaced = pairs().filter(|pair| gap(pair) == 1).count() * 10 >= pairs().count().max(1) * 9
            && lines.windows(2).filter(|pair| gap(pair) == 0).count() * 10 <= lines.len();
        let most = usize::from(double_spaced);
        let breaks: Vec<&[PastedLine]> = pairs().filter(|pair| gap(pair) <= most).collect();
        let unended: Vec<&[PastedLine]> =
            lines.windows(2).filter(|pair| gap(pair) <= most && is_unended(&pair[0], &pair[1], text)).collect();
        if breaks.len() < LEAST_BREAKS - 1 || unended.len() < LEAST_BREAKS {
            return None;
        }
        let all =
            lines.windows(2).filter(|pair| gap(pair) <= most && is_narrow(&pair[0]) && is_narrow(&pair[1])).count();
        if breaks.len() * 4 < all {
            return None;
        }
        let measures = [(characters as fn(&str) -> u32, 4), (printed, 1600)];
        let sets = [Some(&breaks).filter(|breaks| breaks.len() >= LEAST_BREAKS), Some(&unended)];
        let tries = sets.into_iter().flatten().flat_map(|set| measures.map(|measure| (set, measure)));
        tries.into_iter().find_map(|(set, (measure, slack))| {
            let width = width(set, text, measure, slack)?;
            Some(Self { measure, width, slack, double_spaced })
        })
    }

    /// Whether a line is the same paragraph as the one above.
    pub fn joins(&self, above: &PastedLine, line: &PastedLine, text: &str) -> bool {
        let is_apart = line.blanks > usize::from(self.double_spaced);
        let is_block = line.starts_block && !(line.kind == BlockKind::Quotation && above.kind == BlockKind::Quotation);
        if is_apart || is_block || above.starts_block_of_its_own() || line.indent > above.hang || !is_narrow(above) {
            return false;
        }
        let reach = (self.measure)(above.span.of(text)) + (self.measure)(" ") + (self.measure)(first_word(line, text));
        let indent = (self.measure)(" ") * above.indent as u32;
        reach + indent + narrowed(self.slack, self.width, self.measure) > self.width
            || (goes_on(above, line, text) && 3 * reach > 2 * self.width)
    }
}

/// The width of the column that most breaks agree on, if nearly all do.
fn width(breaks: &[&[PastedLine]], text: &str, measure: fn(&str) -> u32, slack: u32) -> Option<u32> {
    let indent = |line: &PastedLine| measure(" ") * line.indent as u32;
    let own = |line: &PastedLine| measure(line.span.of(text)) + indent(line);
    let reach = |pair: &[PastedLine]| own(&pair[0]) + measure(" ") + measure(first_word(&pair[1], text));
    let widths: Vec<u32> = breaks.iter().map(|pair| own(&pair[0])).collect();
    let is_verse =
        breaks.iter().filter(|pair| pair[0].span.of(text).ends_with([',', ';', '–', '—'])).count() * 2 > breaks.len();
    if is_verse {
        return None;
    }
    let agree = |width: u32| {
        let slack = narrowed(slack, width, measure);
        let fits = widths.iter().filter(|&&own| own <= width + slack / 2).count();
        let full = breaks.iter().filter(|pair| reach(pair) + slack > width).count();
        fits.min(full)
    };
    let lengths: Vec<f64> = widths.iter().map(|&width| f64::from(width)).collect();
    let longest = best_first(&lengths).into_iter().take(8).map(|at| widths[at]);
    let best = longest.max_by_key(|&width| (agree(width), width))?;
    (agree(best) * 5 >= breaks.len() * 4).then_some(best)
}

/// The slack of a column of this width: a narrow one has little.
fn narrowed(slack: u32, width: u32, measure: fn(&str) -> u32) -> u32 {
    const NARROW: u32 = 45;
    let letter = measure("n");
    if width < NARROW * letter { slack * letter.min(100) / 400 } else { slack }
}

/// Whether a sentence goes on from one line to the next: the first does not end it, and the next begins in lower case, or
/// goes on behind a hyphen or comma.
fn goes_on(above: &PastedLine, line: &PastedLine, text: &str) -> bool {
    let lower = line.span.of(text).trim_start_matches(['"', '“', '„', '«', '(', '‘']);
    let is_sure = lower.starts_with(char::is_lowercase) || above.span.of(text).ends_with([',', '-']);
    is_sure && is_unended(above, line, text)
}

/// Whether the first of two lines, both narrow, does not end a sentence.
fn is_unended(above: &PastedLine, line: &PastedLine, text: &str) -> bool {
    let upper = above.span.of(text);
    let is_pair = is_narrow(above) && above.length >= NARROWEST && is_narrow(line);
    let ends = ends_sentence(upper) || upper.ends_with([':', '：']);
    is_pair && !line.starts_block && !above.starts_block_of_its_own() && !ends
}

fn is_narrow(line: &PastedLine) -> bool {
    line.length <= WIDEST
}

fn first_word<'t>(line: &PastedLine, text: &'t str) -> &'t str {
    let inner = line.span.of(text);
    &inner[..inner.find(char::is_whitespace).unwrap_or(inner.len())]
}

/// Its characters.
fn characters(text: &str) -> u32 {
    text.chars().count() as u32
}

/// Its width in print, in thousandths of the type size, as in Times (Adobe's metrics); other fonts of print are like it.
fn printed(text: &str) -> u32 {
    text.chars().map(printed_character).sum()
}

fn printed_character(c: char) -> u32 {
    match c {
        ' ' | '.' | ',' | '\u{a0}' => 250,
        'i' | 'j' | 'l' | 't' | ';' | ':' | '/' => 278,
        'f' | 'r' | 'I' | '-' | '(' | ')' | '[' | ']' | '\'' | '’' | '‘' | '!' => 333,
        's' | 'J' => 389,
        'a' | 'c' | 'e' | 'z' | '?' | '"' | '“' | '”' | '„' => 444,
        'm' => 778,
        'w' | 'A' | 'D' | 'G' | 'H' | 'K' | 'N' | 'O' | 'Q' | 'U' | 'V' | 'X' | 'Y' => 722,
        'E' | 'L' | 'T' | 'Z' => 611,
        'B' | 'C' | 'R' => 667,
        'F' | 'P' | 'S' => 556,
        'M' | 'W' => 917,
        '—' | '…' => 1000,
        c if c.is_uppercase() => 700,
        c if c as u32 >= 0x2e80 => 1000,
        _ => 500,
    }
}
