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

/**
 * The same of a check.
 *
 * @type {Record<keyof import('../pkg/nutgraf.js').CheckOptions, 'number' | 'string' | 'boolean' | 'array'>}
 */
export const CHECK_OPTION_TYPES = { lang: 'string', clean: 'boolean', keep: 'array' };
