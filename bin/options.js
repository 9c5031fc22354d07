//! The digest's options as the command reads them.

/**
 * The type of each option's value.
 *
 * @type {Record<keyof import('../pkg/nutgraf.js').DigestOptions, 'number' | 'string' | 'boolean' | 'array'>}
 */
export const OPTION_TYPES = {
  sentences: 'number', words: 'number', quotes: 'number', keywords: 'number', lang: 'string', focus: 'string', clean: 'boolean',
  keep: 'array', scores: 'boolean',
};
