//! A block that was left out, and why, as a stable code.

use crate::span::Span;

/// A block that cleaning leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Removal {
    /// Where it stands.
    pub span: Span,
    /// Why.
    pub rule: RemovalRule,
    /// True if [`Options::keep`](crate::Options::keep) gave it back: it is part of the article.
    pub kept: bool,
}

/// Declares the rules: variant, code and documentation.
macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident $code:literal,)*) => {
        /// Why a block was left out. The first rule that applies is given; the decision itself is made by learnt weights.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum RemovalRule {
            $($(#[$doc])* $variant,)*
        }

        impl RemovalRule {
            /// All rules.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The rule's stable name in JSON, JavaScript and language files: `"share-button"`.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }
        }
    };
}

rules! {
    /// An advertisement or its label.
    Advertisement "advertisement",
    /// A pointer to an app.
    App "app",
    /// A note on the author.
    AuthorNote "author-note",
    /// Who wrote it.
    Byline "byline",
    /// A caption.
    Caption "caption",
    /// A pointer to readers' comments.
    Comments "comments",
    /// A cookie notice.
    CookieNotice "cookie-notice",
    /// A copyright notice.
    Copyright "copyright",
    /// A counter: of comments, shares, pages.
    Count "count",
    /// A credit for a picture.
    Credit "credit",
    /// A date of publication or update.
    Date "date",
    /// A prompt to follow somebody on a social network.
    Follow "follow",
    /// A log-in prompt.
    LogIn "log-in",
    /// A link to sound or film.
    Media "media",
    /// A site's menu.
    Menu "menu",
    /// A notice of the page, such as "Skip to content".
    PageNotice "page-notice",
    /// Any other prompt to the reader.
    Prompt "prompt",
    /// A link to more articles.
    Related "related",
    /// A share button.
    ShareButton "share-button",
    /// A prompt to subscribe.
    Subscribe "subscribe",
    /// A list of topics.
    Topics "topics",
    /// A web or e-mail address.
    Address "address",
    /// Several links in a line.
    LinkList "link-list",
    /// A link.
    Link "link",
    /// The path to the page: "Home > Town".
    Breadcrumb "breadcrumb",
    /// A list that is no part of the article.
    SideList "side-list",
    /// Other text before the article.
    BeforeArticle "before-article",
    /// Other text after the article.
    AfterArticle "after-article",
    /// Other text within the article.
    Apart "apart",
    /// A copy of the headline or of another block.
    Duplicate "duplicate",
    /// What other blocks say too.
    Repeated "repeated",
}

impl RemovalRule {
    /// The rule with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.code() == code)
    }
}

impl std::fmt::Display for RemovalRule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::RemovalRule;

    #[test]
    fn a_code_is_kebab_case_and_leads_back_to_its_rule() {
        for &rule in RemovalRule::ALL {
            assert!(rule.code().bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase()), "{rule}");
            assert_eq!(RemovalRule::from_code(rule.code()), Some(rule));
        }
        assert_eq!(RemovalRule::from_code("a byline"), None);
    }
}
