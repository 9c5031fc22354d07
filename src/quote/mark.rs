//! Quotation marks: which open, which close what, and which are apostrophes.

/// Opening double marks, each with the marks that close it. Which of « » opens depends on the country, as do “ and ”.
const PAIRS: &[(char, &[char])] = &[
    ('“', &['”', '"']),
    ('„', &['“', '”', '"']),
    ('«', &['»']),
    ('»', &['«']),
    ('‹', &['›']),
    ('›', &['‹']),
    ('「', &['」']),
    ('『', &['』']),
    ('"', &['"', '”']),
    ('＂', &['＂']),
];

/// Whether the mark opens a quotation.
pub(super) fn opens(mark: char) -> bool {
    PAIRS.iter().any(|&(open, _)| open == mark)
}

/// Whether `mark` closes what `open` opened. What was opened by ” (the Nordic way) is closed by it.
pub(super) fn closes(open: char, mark: char) -> bool {
    PAIRS.iter().find(|&&(known, _)| known == open).map_or(mark == '”', |(_, closing)| closing.contains(&mark))
}

/// Whether the character is a quotation mark or an apostrophe of any kind.
pub(super) fn is_mark(mark: char) -> bool {
    is_single(mark) || opens(mark) || matches!(mark, '”' | '」' | '』' | '`')
}

/// Whether the character is a single mark or an apostrophe.
pub(super) fn is_single(mark: char) -> bool {
    matches!(mark, '\'' | '‘' | '’' | '‚')
}
