//! The files of all languages. Written by `make languages` from languages/: do not edit.

/// The neutral rules.
pub(super) const NEUTRAL_FILE: &str = include_str!("../../languages/und.txt");

/// What tells the languages of a text apart.
pub(super) const DETECTION_FILE: &str = include_str!("../../languages/detection.txt");

/// The tag of every language that has a file, and other primary subtags that it goes by.
#[rustfmt::skip]
pub(super) const TAGS: &[(&str, &[&str])] = &[
    ("ar", &[]),
    ("bn", &[]),
    ("ca", &[]),
    ("cs", &[]),
    ("da", &[]),
    ("de", &[]),
    ("el", &[]),
    ("en", &[]),
    ("es", &[]),
    ("fa", &[]),
    ("fi", &[]),
    ("fr", &[]),
    ("he", &["iw"]),
    ("hi", &[]),
    ("hu", &[]),
    ("hy", &[]),
    ("id", &["in"]),
    ("it", &[]),
    ("ja", &[]),
    ("ko", &[]),
    ("nb", &["nn", "no"]),
    ("nl", &[]),
    ("pl", &[]),
    ("pt", &[]),
    ("ro", &[]),
    ("ru", &[]),
    ("sk", &[]),
    ("sv", &[]),
    ("th", &[]),
    ("tr", &[]),
    ("uk", &[]),
    ("vi", &[]),
    ("zh", &[]),
];

/// The files themselves, by tag, where they are built in.
#[cfg(feature = "languages")]
#[rustfmt::skip]
pub(super) const FILES: &[(&str, &str)] = &[
    ("ar", include_str!("../../languages/ar.txt")),
    ("bn", include_str!("../../languages/bn.txt")),
    ("ca", include_str!("../../languages/ca.txt")),
    ("cs", include_str!("../../languages/cs.txt")),
    ("da", include_str!("../../languages/da.txt")),
    ("de", include_str!("../../languages/de.txt")),
    ("el", include_str!("../../languages/el.txt")),
    ("en", include_str!("../../languages/en.txt")),
    ("es", include_str!("../../languages/es.txt")),
    ("fa", include_str!("../../languages/fa.txt")),
    ("fi", include_str!("../../languages/fi.txt")),
    ("fr", include_str!("../../languages/fr.txt")),
    ("he", include_str!("../../languages/he.txt")),
    ("hi", include_str!("../../languages/hi.txt")),
    ("hu", include_str!("../../languages/hu.txt")),
    ("hy", include_str!("../../languages/hy.txt")),
    ("id", include_str!("../../languages/id.txt")),
    ("it", include_str!("../../languages/it.txt")),
    ("ja", include_str!("../../languages/ja.txt")),
    ("ko", include_str!("../../languages/ko.txt")),
    ("nb", include_str!("../../languages/nb.txt")),
    ("nl", include_str!("../../languages/nl.txt")),
    ("pl", include_str!("../../languages/pl.txt")),
    ("pt", include_str!("../../languages/pt.txt")),
    ("ro", include_str!("../../languages/ro.txt")),
    ("ru", include_str!("../../languages/ru.txt")),
    ("sk", include_str!("../../languages/sk.txt")),
    ("sv", include_str!("../../languages/sv.txt")),
    ("th", include_str!("../../languages/th.txt")),
    ("tr", include_str!("../../languages/tr.txt")),
    ("uk", include_str!("../../languages/uk.txt")),
    ("vi", include_str!("../../languages/vi.txt")),
    ("zh", include_str!("../../languages/zh.txt")),
];

#[cfg(not(feature = "languages"))]
pub(super) const FILES: &[(&str, &str)] = &[];
