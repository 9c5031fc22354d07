//! The stylesheets of `<nut-graf>`: its shadow tree's, and the highlights' in the document around it.
//!
//! Constructable stylesheets work under a content security policy without inline styles. Type and colours are inherited
//! from the host, which can change more by custom properties, parts and `::highlight()`.

/**
 * A stylesheet that is made when it is first asked for: a server that imports the element has no stylesheets.
 *
 * @param {string} css
 * @returns {() => CSSStyleSheet}
 */
export function sheet(css) {
  /** @type {CSSStyleSheet | undefined} */
  let made;
  return () => {
    if (!made) {
      made = new CSSStyleSheet();
      made.replaceSync(css);
    }
    return made;
  };
}

export const panelSheet = sheet(`
  :host { display: block; min-inline-size: 0; max-inline-size: 100%; }
  :host([hidden]), [hidden] { display: none !important; }

  .panel {
    --rule: var(--nut-graf-rule, color-mix(in srgb, currentColor 22%, transparent));
    --accent: var(--nut-graf-accent, currentColor);
    --ink: currentColor;
    --dim: color-mix(in srgb, currentColor 74%, transparent);
    --gap: var(--nut-graf-gap, 2em);
    box-sizing: border-box;
    block-size: var(--nut-graf-reserve, 42em); /* the same as before the element is defined: see docs/embedding.md */
    container-type: inline-size;
    contain-intrinsic-inline-size: 38em; /* in a float or a flex row, whose width would come from within */
    margin-block-end: 1.5em;
    border-block: 1px solid var(--rule);
    overflow: hidden;
    overflow-wrap: anywhere;
    text-align: start;
  }
  @media (max-width: 40rem) { .panel { block-size: var(--nut-graf-reserve, 44em); } }
  .panel.folded { block-size: auto; min-block-size: 6.5em; }
  .panel.whole { block-size: auto; }
  .panel.empty { block-size: auto; min-block-size: var(--nut-graf-reserve, auto); }
  details { block-size: 100%; }
  details::details-content { block-size: 100%; }
  .body { box-sizing: border-box; display: flex; flex-direction: column; block-size: 100%; padding-block: 1em; }
  .folded .body, .folded details { block-size: auto; }
  summary { display: none; }
  .folded summary { box-sizing: border-box; display: block; block-size: calc(6.5em - 2px); padding-block: 0.875em; overflow: hidden; list-style: none; cursor: pointer; }
  .folded [open] > summary { block-size: 3em; }
  [open] > summary .teaser { display: none; }
  summary::-webkit-details-marker { display: none; }
  .top { display: flex; justify-content: space-between; gap: 1em; margin-block-end: 0.2em; font-size: 0.875em; line-height: 1.5; white-space: nowrap; }
  .top b { overflow: hidden; text-overflow: ellipsis; }
  .top span { color: var(--dim); }
  .top span::after { content: ' ▾'; }
  [open] > summary .top span::after { content: ' ▴'; }
  .teaser { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-height: 1.5; }
  .teaser .name { color: var(--accent); }

  .waiting { opacity: 0; animation: appear 0.3s 0.5s forwards; }
  @keyframes appear { to { opacity: 0.8; } }
  .columns { flex: 1 1 auto; display: grid; gap: 1em var(--gap); align-content: start; min-block-size: 0; overflow: hidden; }
  .whole .columns, .folded .columns { overflow: visible; }
  @container (min-width: 34em) {
    .columns.both { grid-template-columns: var(--nut-graf-columns, minmax(0, 1fr) minmax(0, 1fr)); }
  }
  .all {
    align-self: end;
    min-block-size: max(2.25rem, 2.2em);
    margin-block-start: 0.5em;
    border: 1px solid var(--rule);
    border-radius: 0.3em;
    padding: 0 0.8em;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.8125em;
    cursor: pointer;
  }
  @media (hover: none), (max-width: 40rem) { .all { min-block-size: 2.75rem; } }

  h2, ::slotted([slot$='-heading']) { margin-block: 0 0.6em; font-size: 1em; font-weight: 700; line-height: 1.3; }
  ol, ul, figure, blockquote, p { margin: 0; padding: 0; }
  ol, ul { list-style: none; display: grid; gap: 0.7em; }
  ol { counter-reset: sentence; }

  .sentence, .quote { position: relative; padding-inline-start: 1.6em; line-height: 1.5; }
  .sentence::before, .quote::before {
    position: absolute;
    inset-inline-start: 0;
    color: var(--accent);
    font-weight: 700;
  }
  .sentence::before { counter-increment: sentence; content: counter(sentence); font-variant-numeric: tabular-nums; }
  .quote { quotes: auto; }
  .quote::before { content: open-quote; font-size: 1.8em; line-height: 1; }
  .q::after { content: close-quote; color: var(--dim); }
  .q.cut::after { content: '.' close-quote; }
  .quote.fragment::before { content: none; }
  .quote.fragment { border-inline-start: 2px solid var(--accent); }
  .fragment .words { color: var(--dim); }
  .fragment .q { color: var(--ink); }
  .fragment .q::before { content: open-quote; }
  .placed { cursor: pointer; }

  /* The way to its place stays beside the last word: breaks are allowed inside the words only. */
  .sentence, figcaption { white-space: nowrap; }
  .sentence .text { display: inline; white-space: normal; }
  .words, .speaker { white-space: normal; }
  figcaption { margin-block-start: 0.15em; font-size: 0.875em; line-height: 1.4; }
  .name { font-weight: 700; }
  .title::before { content: ', '; }
  .how { color: var(--dim); }
  .how::before { content: ' · '; }
  .unknown { font-style: italic; }

  [part='voices'], [part='left-out'] { grid-column: 1 / -1; }
  [part='left-out'] { font-size: 0.875em; line-height: 1.5; }
  .panel [part='left-out'] details { block-size: auto; }
  .panel [part='left-out'] summary { display: list-item; block-size: auto; padding: 0; list-style: revert; cursor: pointer; }
  [part='left-out'] ul { gap: 0.3em; margin-block-start: 0.4em; color: var(--dim); }
  table { inline-size: 100%; border-collapse: collapse; font-size: 0.875em; line-height: 1.5; }
  th, td { padding: 0.1em 0; padding-inline-end: 0.8em; font-weight: 400; text-align: start; vertical-align: baseline; }
  thead th { color: var(--dim); }
  thead th:first-child { color: inherit; font-weight: 700; }
  th:nth-child(n + 3), td:nth-child(n + 3) { padding-inline-end: 0; padding-inline-start: 0.8em; font-variant-numeric: tabular-nums; text-align: end; white-space: nowrap; }
  tbody th { inline-size: 30%; overflow-wrap: break-word; }
  .track { inline-size: 45%; vertical-align: middle; }
  @container (max-width: 26em) { tbody th { inline-size: 45%; } .track { inline-size: 25%; } }
  .bar { display: block; block-size: 0.6em; background: var(--accent); forced-color-adjust: none; }
  .bar.nobody { background: repeating-linear-gradient(115deg, var(--dim) 0 2px, transparent 2px 5px); }
  .panel:not(.whole, .folded) .more { display: none; }

  .place {
    min-inline-size: 1.5rem;
    min-block-size: 1.5rem;
    border: 0;
    border-radius: 0.25em;
    padding: 0;
    background: none;
    color: var(--accent);
    font: inherit;
    text-align: center;
    text-decoration: none;
    user-select: none;
    cursor: pointer;
  }
  a.place { display: inline-block; }
  .placed:hover .place { text-decoration: underline; text-underline-offset: 0.2em; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

  @media print {
    .place, .waiting, .all { display: none; }
    .panel { block-size: auto; }
    .panel .more { display: table-row !important; }
    .sentence, .quote { break-inside: avoid; }
  }
`);

export const highlightSheet = sheet(`
  @layer nut-graf {
    ::highlight(nut-graf-summary) {
      background-color: var(--nut-graf-highlight, color-mix(in srgb, gold 38%, transparent));
    }
    ::highlight(nut-graf-quote) {
      text-decoration: underline 2px var(--nut-graf-accent, color-mix(in srgb, teal 80%, transparent));
    }
    ::highlight(nut-graf-active) {
      background-color: var(--nut-graf-highlight, color-mix(in srgb, gold 50%, transparent)); /* light text stays legible on it */
      text-decoration: underline 2px;
    }
  }
`);
