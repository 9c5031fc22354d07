//! Block → tokens in sentences, each quotation one token: the frame of words in which a speaker is named.

use crate::article::TokenTable;
use crate::chars::lower;
use crate::lang::{Language, Roles};
use crate::quote::attribution::{Attribution, Grammar};
use crate::quote::parse::mention::{Mention, MentionKind, Pronoun};
use crate::quote::parse::token::{Kind, Scanner, Token};
use crate::quote::parse::vocabulary::{Form, Vocabulary};
use crate::span::Span;

/// A prose block as attribution sees it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Paragraph {
    pub tokens: Vec<Token>,
    /// How many of them are words.
    pub words: usize,
    /// Which of them have a capital.
    pub capitals: Vec<usize>,
    /// Who is named or meant in it, outside quotations, in order.
    pub mentions: Vec<Mention>,
    /// The first token of each of its sentences.
    pub sentences: Vec<usize>,
    /// The grammar of its language.
    pub grammar: Grammar,
    pub is_quotation: bool,
}

/// Reads one block after the other.
pub(crate) struct Reader<'t> {
    text: &'t str,
    language: &'t Language,
    pub vocabulary: Vocabulary<'t>,
    /// The paragraph that is being read.
    paragraph: Paragraph,
    /// Whether the stretch that is being read goes on with a word in lower case or a comma: then a capital shows a name.
    after_lower: bool,
}

/// Minimum bytes of text for a token, and for a capital or a pronoun, but in odd texts: for the capacity only.
const BYTES_A_TOKEN: usize = 4;
const BYTES_A_CAPITAL: usize = 64;
/// Minimum tokens in a sentence, but in odd texts: for the capacity only.
const TOKENS_A_SENTENCE: usize = 8;

impl<'t> Reader<'t> {
    pub fn new(text: &'t str, words: &'t TokenTable, language: &'t Language) -> Self {
        let vocabulary = Vocabulary::new(words.distinct().len(), language);
        Self { text, language, vocabulary, paragraph: Paragraph::default(), after_lower: false }
    }

    /// Reads a block with the quotations that stand in it; its only mentions are pronouns so far.
    pub fn read(&mut self, block: Span, quotations: impl Iterator<Item = Span>) -> Paragraph {
        self.paragraph = Paragraph {
            tokens: Vec::with_capacity(block.len() / BYTES_A_TOKEN + 1),
            capitals: Vec::with_capacity(block.len() / BYTES_A_CAPITAL),
            mentions: Vec::with_capacity(block.len() / BYTES_A_CAPITAL),
            grammar: Attribution::of(self.language).grammar(),
            ..Paragraph::default()
        };
        let mut at = block.start;
        for quotation in quotations {
            self.read_words(Span::new(at, quotation.start), false);
            self.read_words(quotation, true);
            self.paragraph.tokens.push(Token::quote_of(quotation));
            at = quotation.end;
        }
        self.read_words(Span::new(at, block.end), false);
        let mut paragraph = std::mem::take(&mut self.paragraph);
        if self.language.has_pairs() {
            pair_words(self.text, &mut paragraph.tokens, self.language);
        }
        paragraph.note_latters(self.text, self.language);
        paragraph.tokens.shrink_to_fit();
        paragraph.capitals.shrink_to_fit();
        paragraph.mentions.shrink_to_fit();
        paragraph.sentences = sentences(self.text, &paragraph.tokens, &self.vocabulary);
        if self.language.has_few_words() {
            paragraph.part_titles();
        }
        for &i in paragraph.capitals.iter().filter(|_| !self.language.capital_nouns) {
            if !paragraph.opens_sentence(i) {
                self.vocabulary.note_capital_inside(paragraph.tokens[i].word());
            }
        }
        if self.language.capital_nouns {
            self.note_nouns(&paragraph);
        }
        paragraph
    }

    /// Where every noun has a capital, notes which words are nouns, behind a determiner, and which are surnames, alone
    /// beside a cue verb.
    fn note_nouns(&mut self, paragraph: &Paragraph) {
        let tokens = &paragraph.tokens;
        let has = |i: Option<usize>, any: Roles| i.and_then(|i| tokens.get(i)).is_some_and(|it| it.has_any(any));
        let is_capital = |i: Option<usize>| i.and_then(|i| tokens.get(i)).is_some_and(|it| it.is_capital());
        for &i in &paragraph.capitals {
            let (before, after) = (i.checked_sub(1), Some(i + 1));
            // "der Rat", "am Montag", "der neue Rat"
            let adjective = |at: usize| tokens[at].is_lower() && has(at.checked_sub(1), DETERMINING);
            let lower = before.filter(|&at| tokens[at].is_lower());
            if has(lower, DETERMINING) || lower.is_some_and(adjective) && !has(lower, Roles::CUE) {
                self.vocabulary.note_determined(tokens[i].word());
            }
            let alone = !is_capital(before) && !is_capital(after);
            let leads =
                has(after, Roles::UNAMBIGUOUS_CUE) && !has(before, Roles::PREPOSITION.union(Roles::NP_BOUNDARY));
            // "…“, erzählte Ruiz"
            let ends = |at: &usize| at.checked_sub(1).is_some_and(|at| tokens[at].is_mark(&[',']));
            let turned = has(before.filter(ends), Roles::CUE);
            if alone && (turned || has(before, Roles::UNAMBIGUOUS_CUE) || leads) {
                self.vocabulary.note_beside_cue(tokens[i].word());
            }
        }
    }

    /// Takes in the words of a stretch of text; those of a quotation are no tokens of the paragraph.
    fn read_words(&mut self, within: Span, quoted: bool) {
        self.after_lower = false;
        let mut scanner = Scanner::new(self.text, within);
        while let Some((span, kind)) = scanner.next() {
            let Kind::Mark(mark) = kind else {
                let (elided, span) = self.elided(span);
                if let Some(elided) = elided {
                    let form = self.vocabulary.form(elided.of(self.text));
                    self.read_word(elided, form, quoted);
                }
                let form = self.vocabulary.form(span.of(self.text));
                self.read_word(span, form, quoted);
                continue;
            };
            self.after_lower = mark == ',';
            if !quoted {
                self.paragraph.add(Token::mark_of(span, mark));
            }
        }
    }

    /// The small word that is joined to the front of a word by an apostrophe, and the rest: "l'|AFP". A preposition with a
    /// capital is part of a name ("D'Alema"), and so is any word right behind a capital ("Moussa N'diaye").
    fn elided(&self, span: Span) -> (Option<Span>, Span) {
        let word = span.of(self.text);
        let length = self.language.elision(word);
        if length == 0 || length >= word.len() {
            return (None, span);
        }
        let (small, rest) = (Span::new(span.start, span.start + length), Span::new(span.start + length, span.end));
        let joins = || self.language.roles(&lower(small.of(self.text))).intersects(Roles::OF.union(Roles::PARTICLE));
        let goes_on = || self.paragraph.tokens.last().is_some_and(|it| it.is_capital());
        let of_name = word.starts_with(char::is_uppercase) && (joins() || goes_on());
        if of_name { (None, span) } else { (Some(small), rest) }
    }

    /// Whether the last token is the full stop of an abbreviation in lower case, which parts no phrase: "ο κ. | Ruiz". A
    /// full grammar reads such stops itself.
    fn is_behind_abbreviation(&self) -> bool {
        let [.., word, stop] = &self.paragraph.tokens[..] else { return false };
        let joined = stop.is_mark(&['.']) && stop.span.start == word.span.end && word.is_lower();
        self.language.has_few_words() && joined && self.vocabulary.is_abbreviation(word)
    }

    fn read_word(&mut self, span: Span, form: Form, quoted: bool) {
        if !quoted && self.is_behind_abbreviation() {
            self.paragraph.tokens.pop();
        }
        if form.capital && self.after_lower && !self.language.capital_nouns {
            self.vocabulary.note_capital_inside(form.word);
        }
        self.after_lower = form.ends_lower;
        if !quoted {
            self.paragraph.add(Token::word_of(span, form.capital, form.word, form.roles));
        }
    }
}

impl Paragraph {
    /// The number of the sentence that holds a token.
    pub fn sentence(&self, i: usize) -> usize {
        self.sentences.partition_point(|&start| start <= i).saturating_sub(1)
    }

    /// Whether a sentence, or what a colon leads in, begins at the token, or at the bracket before it.
    pub fn opens_sentence(&self, i: usize) -> bool {
        let opens = |i: usize| i == 0 || self.sentences.binary_search(&i).is_ok();
        opens(i) || self.tokens[i - 1].is_mark(&[':']) || self.tokens[i - 1].is_mark(&['[', '(']) && opens(i - 1)
    }

    /// Takes away the pronouns that are titles here: "ông" stands for "he" before a verb, and for "mister" before a name.
    fn part_titles(&mut self) {
        let Self { tokens, mentions, sentences, .. } = self;
        mentions.retain(|it| {
            let (i, token) = (it.first, &tokens[it.first]);
            if !token.has_any(Roles::TITLE) {
                return true;
            }
            let opens = sentences.binary_search(&i).is_ok() || i > 0 && !tokens[i - 1].is_word();
            let called = i > 0 && tokens[i - 1].has_any(Roles::TITLE);
            let next = tokens.get(i + 1).filter(|next| next.is_word());
            (token.is_lower() || opens) && !called && next.is_none_or(|it| it.is_lower() && it.has_any(BEHIND_PRONOUN))
        });
    }

    /// Takes in the pronouns of two words: "este último", but not "este último libro".
    fn note_latters(&mut self, text: &str, language: &Language) {
        for i in 1..self.tokens.len() {
            let (first, second) = (self.tokens[i - 1], self.tokens[i]);
            if !first.is_word() || !second.has_any(Roles::LATTER) {
                continue;
            }
            let roles = language.roles_of_pair(&lower(first.span.of(text)), &lower(second.span.of(text)));
            let follows = |it: &Token| !it.is_word() || it.has_any(BEHIND_PRONOUN) && !it.has_any(Roles::DETERMINER);
            let alone = self.tokens.get(i + 1).is_none_or(follows);
            if let Some(pronoun) = Pronoun::of(roles).filter(|_| alone) {
                let span = Span::new(first.span.start, second.span.end);
                let mention = Mention { kind: MentionKind::Pronoun(pronoun), first: i - 1, last: i, span };
                let at = self.mentions.partition_point(|it| it.first < i);
                self.mentions.insert(at, mention);
            }
        }
    }

    fn add(&mut self, token: Token) {
        let i = self.tokens.len();
        self.words += usize::from(token.is_word());
        if token.is_capital() {
            self.capitals.push(i);
        }
        if let Some(pronoun) = Pronoun::of(token.roles) {
            let kind = MentionKind::Pronoun(pronoun);
            self.mentions.push(Mention { kind, first: i, last: i, span: token.span });
        }
        self.tokens.push(token);
    }
}

/// Roles of words before a noun that is a verb too.
const BEFORE_NOUN: Roles = Roles::PREPOSITION.union(Roles::DETERMINER).union(Roles::ACCORDING);

/// Roles of words that may follow a pronoun.
const BEHIND_PRONOUN: Roles = Roles::CUE
    .union(Roles::AUXILIARY)
    .union(Roles::ADVERB)
    .union(Roles::PREPOSITION)
    .union(Roles::CONJUNCTION)
    .union(Roles::CLAUSE_WORD);

/// Gives two words that have roles together these roles: "phát biểu" is a cue, "tổng thống" a title.
fn pair_words(text: &str, tokens: &mut [Token], language: &Language) {
    for i in 1..tokens.len() {
        let (first, second) = (tokens[i - 1], tokens[i]);
        if !first.is_word() || !second.is_word() || first.has_any(Roles::PAIRED) {
            continue;
        }
        let roles = language.roles_of_pair(&lower(first.span.of(text)), &lower(second.span.of(text)));
        if roles.is_empty() {
            continue;
        }
        tokens[i].roles = roles;
        // A verb of two words has what stands before a verb in front.
        let verb = roles.intersects(Roles::CUE);
        // "trong một | tuyên bố": a noun.
        if verb && i > 1 && tokens[i - 2].has_any(BEFORE_NOUN) {
            continue;
        }
        tokens[i - 1].roles = Roles::PAIRED.union(if verb { Roles::AUXILIARY } else { roles });
    }
}

/// Roles of words before a noun: determiners, and prepositions that hold an article ("am", "zur").
const DETERMINING: Roles = Roles::DETERMINER.union(Roles::DEFINITE);

/// Where sentences begin; a full stop inside a quotation ends the sentence only if no cue follows.
fn sentences(text: &str, tokens: &[Token], vocabulary: &Vocabulary<'_>) -> Vec<usize> {
    let mut starts = Vec::with_capacity(tokens.len() / TOKENS_A_SENTENCE + 2);
    starts.push(0);
    for i in 0..tokens.len() {
        let token = &tokens[i];
        let ends = token.is_mark(&['.', '!', '?', '…']) && mark_ends_sentence(text, tokens, i, vocabulary)
            || token.is_quote() && quotation_ends_sentence(text, tokens, i);
        if ends && i + 1 < tokens.len() {
            starts.push(i + 1);
        }
    }
    starts
}

fn mark_ends_sentence(text: &str, tokens: &[Token], i: usize, vocabulary: &Vocabulary<'_>) -> bool {
    let Some(next) = tokens.get(i + 1) else { return true };
    let abbreviation = i > 0 && tokens[i].is_mark(&['.']) && vocabulary.is_abbreviation(&tokens[i - 1]);
    let begins = next.is_quote() || next.is_capital() || next.span.of(text).starts_with(|c: char| c.is_numeric());
    begins && (!abbreviation || next.is_quote())
}

fn quotation_ends_sentence(text: &str, tokens: &[Token], i: usize) -> bool {
    let Some(next) = tokens.get(i + 1) else { return true };
    let body = tokens[i].span.of(text);
    let stop = body.ends_with('.');
    let led = i > 0 && tokens[i - 1].is_mark(&[':']);
    let call = body.ends_with(['!', '?', '…']);
    if next.is_quote() {
        return stop || call;
    }
    next.is_capital() && (stop || call && (led || !cue_follows(&tokens[i + 1..])))
}

/// How far from a quotation that ends in ! or ? its cue stands at most, in tokens.
const CUE_REACH_TOKENS: usize = 7;

fn cue_follows(tokens: &[Token]) -> bool {
    let near =
        tokens.iter().take(CUE_REACH_TOKENS).take_while(|token| !token.is_quote() && !token.is_mark(&['.', ';']));
    near.into_iter().any(|token| token.has_any(Roles::UNAMBIGUOUS_CUE))
}
