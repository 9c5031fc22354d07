//! The article as the attribution reads it: tokens, words and their roles, sentences, mentions of persons.

pub(crate) mod mention;
pub(crate) mod paragraph;
pub(crate) mod paragraph_view;
pub(crate) mod parsed_article;
pub(crate) mod token;
pub(crate) mod vocabulary;
