//! What an element's names say of the text inside it: class, id, role and `itemprop`, joined by spaces → boilerplate, article
//! or nothing; and whether it is there for screen readers alone.

/// Words in class names, ids and roles that boilerplate goes by on the web.
const BOILERPLATE: &str = include_str!("boilerplate-names.txt");
/// Class names of text that is there for screen readers alone, without hyphens.
const UNSEEN: &str = include_str!("unseen-names.txt");
/// Parts of class names, ids and itemprops that an article's text goes by on the web, without hyphens.
const ARTICLE: &str = include_str!("article-names.txt");

/// Whether names such as "c-related links" or "RelatedLinks" mean boilerplate: one of their words is in the list.
pub fn mean_boilerplate(names: &str) -> bool {
    names
        .split(|c: char| !c.is_ascii_alphabetic())
        .flat_map(humps)
        .any(|word| BOILERPLATE.lines().any(|known| known.eq_ignore_ascii_case(word)))
}

/// Whether names such as "entry-content" or "articleBody" mean the article's text: they hold an entry of the list, hyphens
/// and underscores aside.
pub fn mean_article(names: &str) -> bool {
    let names = names.replace(['-', '_'], "").to_ascii_lowercase();
    ARTICLE.lines().any(|part| names.contains(part))
}

/// Whether a class such as "sr-only" or "visually-hidden" keeps its element from those who see: one of its names is in the
/// list, hyphens and underscores aside.
pub fn mean_unseen(classes: &str) -> bool {
    let classes = classes.replace(['-', '_'], "").to_ascii_lowercase();
    classes.split_ascii_whitespace().any(|name| UNSEEN.lines().any(|known| known == name))
}

/// The words of a name in camel case.
fn humps(name: &str) -> impl Iterator<Item = &str> {
    let is_hump = |at: usize| name[at..].starts_with(char::is_uppercase) && name[..at].ends_with(char::is_lowercase);
    let starts: Vec<usize> = (0..name.len()).filter(|&at| at == 0 || is_hump(at)).chain([name.len()]).collect();
    starts.windows(2).map(|border| &name[border[0]..border[1]]).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_however_they_are_joined() {
        for boilerplate in ["c-related-links", "RelatedLinks", "story_share", "post byline"] {
            assert!(mean_boilerplate(boilerplate), "{boilerplate}");
        }
        for other in ["story wide", "stage", "candidate", "", "RELATEDNESS"] {
            assert!(!mean_boilerplate(other), "{other}");
        }
        assert!(mean_unseen("note sr-only") && mean_unseen("visuallyHidden") && !mean_unseen("hidden-gem only"));
        assert!(mean_article("entry-content clearfix") && mean_article("articleBody") && !mean_article("entry"));
    }
}
