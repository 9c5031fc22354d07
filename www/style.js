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
function sheet(css) {
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
    --gap: var(--nut-graf-gap, 2em);
    container-type: inline-size;
    contain-intrinsic-inline-size: 38em; /* in a float or a flex row, whose width would come from within */
    min-block-size: var(--nut-graf-reserve, auto);
    margin-block-end: var(--gap);
    border-block: 1px solid var(--rule);
    padding-block: 1em;
    text-align: start;
  }
  /* Room for what is to come, as high as it mostly is: three lines a sentence, four a quote, a heading each. */
  .waiting {
    box-sizing: border-box;
    min-block-size: calc(3.6em + var(--sentences) * 5.4em + var(--quoted) * 6.9em);
    opacity: 0;
    animation: appear 0.3s 0.5s forwards;
  }
  @keyframes appear { to { opacity: 0.8; } }
  .columns { display: grid; gap: calc(var(--gap) / 2) var(--gap); }
  @container (min-width: 38em) {
    .columns.both { grid-template-columns: var(--nut-graf-columns, minmax(0, 3fr) minmax(0, 2fr)); }
    .waiting { min-block-size: calc(2.4em + max(var(--sentences) * 5.4em, var(--quoted) * 6.9em)); }
  }

  h2, ::slotted([slot$='-heading']) { margin-block: 0 0.6em; font-size: 1em; font-weight: 700; line-height: 1.3; }
  ol, ul, figure, blockquote, p { margin: 0; padding: 0; }
  ol, ul { list-style: none; display: grid; gap: 0.9em; }
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
  .quote::after { content: no-close-quote; } /* or the next one opens as an inner quotation */
  .placed { cursor: pointer; }

  .sentence .text { display: inline; }
  figcaption { margin-block-start: 0.25em; font-size: 0.875em; line-height: 1.4; }
  .name { font-weight: 700; }
  .title::before { content: ', '; }
  .how { opacity: 0.8; }
  .how::before { content: ' · '; }
  .unknown { font-style: italic; }

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
    cursor: pointer;
  }
  a.place { display: inline-block; }
  .placed:hover .place { text-decoration: underline; text-underline-offset: 0.2em; }
  .place:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

  @media print {
    .place, .waiting { display: none; }
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
