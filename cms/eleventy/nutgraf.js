//! An Eleventy plugin: `{% nutgraf content %}` in a layout bakes the digest of a page into it while the site is built.
//! Readers get plain HTML and no script.

import { digest, toHtml, toJsonLd } from 'nutgraf/node';

import { sourceOfHtml } from './source-of-html.js';

/** @typedef {{ page: { url: string }, ctx?: { title?: string } }} Page what Eleventy calls a shortcode on */

/**
 * @param {any} config Eleventy's
 * @param {{ site?: string } & import('nutgraf/node').DigestOptions} [given] the site's address, for the links of the
 *   digest and its JSON-LD; the rest are the engine's options
 */
export default function nutgraf(config, { site, ...defaults } = {}) {
  /** @param {Page} page @param {string} content @param {object} [options] */
  const digestOf = (page, content, options = {}) => {
    const source = { ...sourceOfHtml(content), title: page.ctx?.title };
    const url = site && new URL(page.page.url, site).href;
    return { digest: digest(source, { ...defaults, ...options }), url };
  };
  config.addShortcode('nutgraf', /** @this {Page} @param {string} content @param {object} options */ function (content, options) {
    return toHtml(digestOf(this, content, options).digest);
  });
  config.addShortcode('nutgrafJsonLd', /** @this {Page} @param {string} content @param {object} options */ function (content, options) {
    const { digest, url } = digestOf(this, content, options);
    return url && digest.summary.length > 0 ? `<script type="application/ld+json">${toJsonLd(digest, { url, title: this.ctx?.title })}</script>` : '';
  });
}
