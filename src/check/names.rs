//! Names of a summary sentence that the article does not have, has in part, or spells otherwise.

use crate::check::findings::Findings;
use crate::check::index::{Index, bare_initials, initials_of};
use crate::check::lists::GroupKind;
use crate::check::name::{GIVEN, Name, Names, TITLE};
use crate::check::reading::Alias;
use crate::check::result::{FlagKind, Strength};
use crate::check::similar::is_misspelling;
use crate::check::token::{Token, Vocabulary};
use crate::lang::Roles;
use crate::span::Span;

/// Compares the names of a sentence.
/// A name that stands in what was left out of the article is flagged weakly.
pub(super) fn check(names: &Names<'_>, unit: usize, left_out: Option<&Index<'_>>, findings: &mut Findings) {
    for name in names.find(unit) {
        let checker = NameChecker { names, index: names.index, vocabulary: names.vocabulary };
        let (run, name) = (name, checker.without_title(name));
        let Some((span, kind, sure, article)) = checker.judge(name) else { continue };
        let Some(trust) = checker.trust(run, name, span) else { continue };
        let sure = sure.min(trust);
        let is_left_out = left_out.is_some_and(|index| NameChecker { index, ..checker }.judge(name).is_none());
        findings.add(span, kind, if is_left_out { Strength::Weak } else { sure }, article);
    }
    adjectives(names, unit, left_out, findings);
}

/// Peoples and countries in small letters: "französisch", "estadounidense".
#[inline(never)]
fn adjectives(names: &Names<'_>, unit: usize, left_out: Option<&Index<'_>>, findings: &mut Findings) {
    let has = |index: &Index<'_>, alias: &Alias| {
        !index.group_places(alias.group).is_empty() || index.has_stem(names.reading.tokens[alias.at].stem)
    };
    for (at, alias) in names.reading.aliases_of(unit).enumerate() {
        let is_small = !names.reading.tokens[alias.at].is_capital();
        let is_name = names.vocabulary.lists.kind(alias.group) == GroupKind::Name;
        let mut same = names.reading.aliases_of(unit).filter(|other| other.at == alias.at);
        let repeats = names.reading.aliases_of(unit).take(at).any(|other| other.at == alias.at);
        if is_small && is_name && !repeats && !same.any(|alias| has(names.index, alias)) {
            let sure = if left_out.is_some_and(|index| has(index, alias)) { Strength::Weak } else { Strength::Medium };
            findings.add(names.span(alias.at, alias.at + alias.len), FlagKind::Name, sure, None);
        }
    }
}

type Judgement = (Span, FlagKind, Strength, Option<Span>);

struct NameChecker<'a> {
    names: &'a Names<'a>,
    index: &'a Index<'a>,
    vocabulary: &'a Vocabulary<'a>,
}

impl NameChecker<'_> {
    fn tokens(&self, name: Name) -> &[Token] {
        &self.names.reading.tokens[name.from..name.to]
    }

    #[inline(never)]
    fn token(&self, at: usize) -> &Token {
        &self.names.reading.tokens[at]
    }

    /// The name without titles before it that the article uses, and without a word that only opens the sentence.
    #[inline(never)]
    fn without_title(&self, mut name: Name) -> Name {
        while name.from + 1 < name.to {
            let first = self.token(name.from);
            let is_title = self.names.roles(first).intersects(TITLE)
                && self.index.has_word(first.word)
                && !self.names.is_alias(name.from);
            let rest_known = || {
                self.names
                    .content(Name { from: name.from + 1, ..name })
                    .iter()
                    .all(|&at| self.index.has_word(self.token(at).word))
            };
            let only_opens = first.opens()
                && !self.names.roles(first).intersects(GIVEN)
                && !self.index.has_name(first.word)
                && !self.names.is_alias(name.from)
                && !self.index.has_stem(first.stem)
                && rest_known();
            if !is_title && !only_opens {
                break;
            }
            name.from += 1;
            while name.from + 1 < name.to && self.names.is_inner(self.token(name.from)) {
                name.from += 1;
            }
        }
        name
    }

    #[inline(never)]
    fn judge(&self, name: Name) -> Option<Judgement> {
        let tokens = self.tokens(name);
        let content = self.names.content(name);
        const MOST: usize = 512;
        let is_time = |&at: &usize| {
            self.vocabulary.listed(self.token(at)).is_some_and(|id| self.vocabulary.lists.listed(id).is_no_name)
        };
        if content.is_empty()
            || content.iter().all(is_time)
            || self.index.phrase(tokens, false, MOST).is_some()
            || self.is_known_alias(name)
        {
            return None;
        }
        if content.iter().all(|&at| self.is_date(at)) {
            return None; // compared as a date
        }
        if self.is_known_by_initials(name, &content) {
            return None;
        }
        let mut unknown: Vec<usize> = content.iter().copied().filter(|&at| !self.is_known(at)).collect();
        if unknown.len() < content.len() {
            // an office before a known name, a point of the compass
            unknown.retain(|&at| !self.names.roles(self.token(at)).intersects(TITLE.union(Roles::PLACE_OPENER)));
        }
        match (unknown.first(), unknown.last()) {
            (Some(&first), Some(&last)) => self.unknown(name, &content, &unknown, self.names.span(first, last + 1)),
            _ => self.mixed(name, &content),
        }
    }

    #[inline(never)]
    fn unknown(&self, name: Name, content: &[usize], unknown: &[usize], span: Span) -> Option<Judgement> {
        let is_single = unknown.len() == 1;
        let shouts = |at: &usize| {
            self.token(*at).is_initials() && self.vocabulary.word(self.token(*at).word).chars().count() > 3
        };
        let labels = self.names.text[span.end..].starts_with(':');
        if content.iter().all(shouts) && (content.len() > 1 || labels) {
            return Some((span, FlagKind::Word, Strength::Weak, None));
        }
        if is_single && let Some(near) = self.misspelt(unknown[0]) {
            return Some((span, FlagKind::Spelling, Strength::Medium, Some(near)));
        }
        let is_new = unknown.len() == content.len();
        let is_first_name = !is_new && unknown[0] == content[0] && !unknown.contains(&content[content.len() - 1]);
        Some(match (is_first_name, name.is_doubtful) {
            (true, _) => (span, FlagKind::NamePart, Strength::Medium, None),
            (_, true) => (span, FlagKind::Name, Strength::Medium, None),
            _ => (span, FlagKind::Name, Strength::Strong, None),
        })
    }

    /// Every word of the name stands in the article, but never side by side.
    #[inline(never)]
    fn mixed(&self, name: Name, content: &[usize]) -> Option<Judgement> {
        if content.len() < 2
            || Span::new(self.token(name.from).span.start, self.token(name.to - 1).span.end)
                .of(self.names.text)
                .contains('-')
        {
            return None;
        }
        let tokens = self.tokens(name);
        let is_paired = tokens.windows(2).any(|pair| self.index.has_stem_pair(pair[0].stem, pair[1].stem));
        let places = |at: usize| self.index.places(self.token(at).stem);
        if is_paired || content.iter().any(|&at| places(at).is_empty()) {
            return None;
        }
        let rarest = content.iter().copied().min_by_key(|&at| places(at).len())?;
        let is_together = places(rarest)
            .iter()
            .any(|&unit| content.iter().all(|&at| self.index.stem_in(self.token(at).stem, unit as usize)));
        let are_names = content.iter().all(|&at| !self.index.has_lower(self.token(at).word));
        let sure = if are_names { Strength::Medium } else { Strength::Strong };
        (!is_together).then(|| (self.names.span(name.from, name.to), FlagKind::NameMix, sure, None))
    }

    #[inline(never)]
    fn is_date(&self, at: usize) -> bool {
        let aliases = &self.names.reading.aliases;
        let from = aliases.partition_point(|alias| alias.at + alias.len <= at);
        let alias = aliases.get(from).filter(|alias| alias.at <= at);
        alias.is_some_and(|alias| self.vocabulary.lists.kind(alias.group) != GroupKind::Name)
    }

    /// Where all nouns have capitals: whether something else says that what stands at `span` is a name. `None` if nothing
    /// does.
    #[inline(never)]
    fn trust(&self, run: Name, name: Name, span: Span) -> Option<Strength> {
        if !self.vocabulary.language.capital_nouns {
            return Some(Strength::Strong);
        }
        let is = |at: usize, roles: Roles| self.names.roles(self.token(at)).intersects(roles);
        let content = self.names.content(name);
        let titles = TITLE.union(Roles::HONORIFIC);
        let follows_title = (run.from..name.from).any(|at| is(at, titles));
        let has_first_name = content.iter().any(|&at| is(at, GIVEN));
        let mut flagged = content.iter().filter(|&&at| span.overlaps(self.token(at).span));
        let is_proper = flagged.any(|&at| self.names.is_alias(at) || self.token(at).is_initials());
        let is_noun = |&at: &usize| self.vocabulary.lists.is_common(self.vocabulary.word(self.token(at).word));
        let has_nouns = content.iter().filter(|at| span.overlaps(self.token(**at).span)).any(is_noun);
        match (is_proper, has_first_name || follows_title, has_nouns) {
            (true, ..) | (_, true, false) => Some(Strength::Strong),
            (_, true, true) => Some(Strength::Medium),
            (_, _, false) if content.len() > 1 && flagged_all(&content, span, self) => Some(Strength::Medium),
            _ => None,
        }
    }

    #[inline(never)]
    fn is_known_alias(&self, name: Name) -> bool {
        let aliases = &self.names.reading.aliases;
        let from = aliases.partition_point(|alias| alias.at < name.from);
        let inside = aliases[from..].iter().take_while(|alias| alias.at < name.to);
        let mut whole = inside.filter(|alias| alias.at + alias.len >= name.to && alias.at == name.from);
        whole.any(|alias| self.alias_is_known(alias.group))
    }

    fn alias_is_known(&self, group: u16) -> bool {
        !self.index.group_places(group).is_empty()
    }

    /// The article has the initials of the name, or the name is initials of one in the article.
    #[inline(never)]
    fn is_known_by_initials(&self, name: Name, content: &[usize]) -> bool {
        let tokens = self.tokens(name);
        if self.has_initials_behind(name) {
            return true;
        }
        if let [only] = content[..] {
            let token = self.token(only);
            let bare = bare_initials(self.vocabulary.word(token.word));
            return token.is_initials()
                && bare.len() > 1
                && (self.index.has_initials(&bare) || self.index.has_abbreviation(&bare));
        }
        let capitals: Vec<Token> = content.iter().map(|&at| *self.token(at)).collect();
        let ours = [initials_of(tokens, self.vocabulary), initials_of(&capitals, self.vocabulary)];
        ours.iter().any(|initials| self.index.has_abbreviation(initials))
    }

    /// Whether the whole name that this one is part of has its initials behind it in brackets, and the article has those:
    /// "US Citizenship and Immigration Services (USCIS)".
    #[inline(never)]
    fn has_initials_behind(&self, name: Name) -> bool {
        const MOST: usize = 8;
        let reading = self.names.reading;
        let joins = |at: usize| self.token(at).is_capital() || self.names.is_inner(self.token(at));
        let gap =
            |at: usize| Span::new(self.token(at).span.end, self.token(at + 1).span.start).of(self.names.text).trim();
        let mut end = name.to;
        while end < reading.tokens.len() && end < name.to + MOST && gap(end - 1).is_empty() && joins(end) {
            end += 1;
        }
        if end >= reading.tokens.len() || gap(end - 1) != "(" || !self.token(end).is_initials() {
            return false;
        }
        let mut start = name.from;
        while start > 0 && start + MOST > name.from && gap(start - 1).is_empty() && joins(start - 1) {
            start -= 1;
        }
        let bracket = bare_initials(self.vocabulary.word(self.token(end).word));
        let capitals: Vec<Token> =
            reading.tokens[start..end].iter().filter(|token| token.is_capital()).copied().collect();
        let whole = initials_of(&capitals, self.vocabulary);
        let mut letters = whole.chars();
        let fits = bracket.chars().all(|letter| letters.any(|other| other == letter));
        fits && (self.index.has_abbreviation(&bracket) || self.index.has_initials(&bracket))
    }

    /// Whether the article has a word of a name, in some form.
    #[inline(never)]
    fn is_known(&self, at: usize) -> bool {
        let token = self.token(at);
        let word = self.vocabulary.word(token.word);
        if self.index.has_word(token.word) || self.index.has_word(token.form) || self.index.has_stem(token.stem) {
            return true;
        }
        let aliases = &self.names.reading.aliases;
        let from = aliases.partition_point(|alias| alias.at + alias.len <= at);
        if aliases[from..].iter().take_while(|alias| alias.at <= at).any(|alias| self.alias_is_known(alias.group)) {
            return true;
        }
        if token.is_initials() {
            let bare = bare_initials(word);
            if self.index.has_initials(&bare) || self.index.has_abbreviation(&bare) {
                return true;
            }
        }
        let has = |word: &str| self.index.has(word, self.vocabulary);
        let parts = || word.split(['.', '\'', '&']).filter(|part| !part.is_empty());
        if parts().nth(1).is_some() && parts().all(|part| part.chars().nth(1).is_none() || has(part)) {
            return true;
        }
        self.has_other_form(word) || self.is_short_form(token, word)
    }

    /// A plural or another form: "Clippers", "Iranian" of "Iran".
    #[inline(never)]
    fn has_other_form(&self, word: &str) -> bool {
        const LEAST: usize = 3;
        let has = |word: &str| self.index.has(word, self.vocabulary);
        self.vocabulary.lists.name_endings.iter().any(|ending| {
            let stem = word.strip_suffix(ending).filter(|stem| stem.len() > LEAST);
            has(&[word, ending].concat()) || stem.is_some_and(has)
        })
    }

    /// "Rob" for "Robert".
    #[inline(never)]
    fn is_short_form(&self, token: &Token, word: &str) -> bool {
        const MOST_MORE: usize = 4;
        const LEAST: usize = 3;
        self.names.roles(token).intersects(Roles::MASCULINE_NAME.union(Roles::FEMININE_NAME))
            && word.len() >= LEAST
            && self.index.names().any(|name| {
                let name = self.vocabulary.word(name);
                name.starts_with(word) && name.len() <= word.len() + MOST_MORE
            })
    }

    /// Where the article has a name that differs in a letter or two.
    #[inline(never)]
    fn misspelt(&self, at: usize) -> Option<Span> {
        let word = self.vocabulary.word(self.token(at).word);
        let near = self.index.names().find(|&name| is_misspelling(word, self.vocabulary.word(name)))?;
        self.index.article.tokens.iter().find(|token| token.word == near).map(|token| token.span)
    }
}

/// Whether a span covers all words of a name.
fn flagged_all(content: &[usize], span: Span, checker: &NameChecker<'_>) -> bool {
    content.iter().all(|&at| span.overlaps(checker.token(at).span))
}
