//! Why there is nothing to sum up, in the page's words.

/** The notices for the engine's reasons. @type {Record<string, import('../settings/i18n.js').Key>} */
export const REASONS = { link: 'isLink', menu: 'isMenu', list: 'isList', code: 'isCode', short: 'isShort' };
