//! An Eleventy plugin: `{% nutgraf content %}` in a layout bakes the digest of a page into it while the site is built.
//! Readers get plain HTML and no script.

import { digest, toHtml, toJsonLd } from 'nutgraf/node';

import { sourceOfHtml } from './source-of-html.js';

/**
 * @param {any} config Eleventy's
 * @param {{ site?: string } & import('nutgraf/node').DigestOptions} [given] the site's address, for the links of the
 *   digest and its JSON-LD; the rest are the engine's options
 */
export default function nutgraf(config, { site, ...defaults } = {}) {
  /** @param {string} content @param {object} [options] @this {{ page: { url: string }, ctx?: { title?: string } }} */
  const made = function (content, options = {}) {
    const source = { ...sourceOfHtml(content), title: this.ctx?.title };
    const url = site && new URL(this.page.url, site).href;
    return { digest: digest(source, { ...defaults, ...options }), url };
  };
  config.addShortcode('nutgraf', function (/** @type {string} */ content, /** @type {object} */ options) {
    return toHtml(made.call(this, content, options).digest);
  });
  config.addShortcode('nutgrafJsonLd', function (/** @type {string} */ content, /** @type {object} */ options) {
    const { digest, url } = made.call(this, content, options);
    return url && digest.summary.length > 0 ? `<script type="application/ld+json">${toJsonLd(digest, { url, title: this.ctx?.title })}</script>` : '';
  });
}
