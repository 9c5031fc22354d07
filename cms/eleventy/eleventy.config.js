import nutgraf from './nutgraf.js';

/** @param {any} config Eleventy's */
export default function (config) {
  config.addPlugin(nutgraf, { site: 'https://heron.example', sentences: 2 });
  return { dir: { input: 'site', output: '_site' } };
}
