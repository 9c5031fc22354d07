//! Who says what a participle reports inside another's words: "Ruiz väittää | Halen sanoneen, että “…”".

use crate::lang::Roles;
use crate::quote::cue_only::cased::Frames;
use crate::quote::parse::mention::Mention;

impl Frames<'_> {
    /// The genitive ahead of the last participle of speech between `low` and the quotation, if the article has that name in
    /// the case of a subject; else nobody. `None` without such a participle.
    pub(super) fn subject_of_participle(&self, low: usize, quote: usize) -> Option<Mention> {
        let at = self.at;
        let participle = (low..quote).rev().find(|&i| at.has_any(i, Roles::REPORTED)).filter(|_| self.inflect)?;
        let genitive = at.mentions(low, participle).iter().rfind(|it| at.is_cut_genitive(it));
        genitive.copied().or_else(|| self.nobody(participle))
    }
}
