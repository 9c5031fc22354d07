//! The title that an HTML page declares, without the site's name.

/** What stands between a headline and the site's name. */
const SEPARATOR = /\s+[-–—|·•»:/\\]+\s+/u;
/** Maximum words of a site's name; set by hand. */
const MAX_SITE_WORDS = 4;

/** @param {Document} page @returns {string | undefined} */
export function titleOf(page) {
  const meta = (/** @type {string} */ name) => page.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content')?.replace(/\s+/g, ' ').trim();
  const title = meta('title') || page.querySelector('head > title')?.textContent?.replace(/\s+/g, ' ').trim();
  return title ? withoutSite(title, meta('site_name')) : undefined;
}

/** @param {string} title @param {string} [site] the site's name, if it is known */
export function withoutSite(title, site = '') {
  const parts = title.split(SEPARATOR);
  const isSite = (/** @type {string} */ part) => part.toLowerCase() === site.toLowerCase();
  const [first = '', second] = parts;
  if (second === undefined) return title;
  if (isSite(first)) return title.slice(title.indexOf(second, first.length));
  const last = parts.findLastIndex((part, i) => i === 0 || !(isSite(part) || isName(part, first)));
  return parts.slice(1, last + 1).reduce((kept, part) => title.slice(0, title.indexOf(part, kept.length) + part.length), first);
}

/** Whether what stands after a headline is a name: one word, or a few that are shorter than the headline. @param {string} part @param {string} headline */
function isName(part, headline) {
  const words = part.split(/\s+/).length;
  return words === 1 || (words <= MAX_SITE_WORDS && part.length <= headline.length);
}
