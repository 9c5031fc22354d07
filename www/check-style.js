//! The stylesheet of a check's verdict and rows, on the page and in `<nut-graf-check>`. Type and colours are inherited; the
//! page sets the custom properties, and has its own buttons.

import { sheet } from './style.js';

export const checkSheet = sheet(`
  .check-view {
    --look: var(--nut-graf-look, color-mix(in srgb, #c2410c 60%, currentColor));
    --dim: var(--nut-graf-dim, color-mix(in srgb, currentColor 74%, transparent));
    --line: var(--nut-graf-rule, color-mix(in srgb, currentColor 22%, transparent));
    --said: var(--nut-graf-highlight, #ffc531);
    --between: 1.25rem;
    --bleed: var(--nut-graf-bleed, 0px);
    --tall: var(--nut-graf-tap, 2.25rem);
    container-type: inline-size;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .check-view[hidden], .check-view [hidden] { display: none !important; }
  .check-view :is(p, ol, h1, h2) { margin: 0; padding: 0; }
  .verdict {
    display: grid;
    grid-template: "verdict" auto "scope" auto "other" auto "acts" auto / minmax(0, 1fr);
    gap: 0.25rem 1rem;
    align-items: center;
    border-block: 1px solid var(--line);
    border-block-start: 3px solid currentColor;
    padding-block: 0.5rem;
  }
  .verdict-text { font-weight: 700; font-size: 1.25rem; line-height: 1.75rem; text-wrap: pretty; outline: none; }
  /* A property that is not set leaves what is inherited. */
  .verdict-text, .sentence-text, .source { font-family: var(--nut-graf-text); }
  .verdict .acts { grid-area: acts; display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-start: 0.25rem; }
  .verdict .acts:not(:has(> :not([hidden]))) { display: none; }
  .scope { grid-area: scope; font-size: 0.875rem; line-height: 1.5rem; }
  .scope span { color: var(--dim); }
  .scope b { font-weight: 600; }
  .other { grid-area: other; font-size: 0.875rem; line-height: 1.5rem; }
  .heads { display: none; }
  .checked { display: grid; list-style: none; }
  .row-of { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); gap: 0 0.75rem; border-block-end: 1px solid var(--line); padding-block: 0.75rem; }
  .sign { inline-size: 1.125rem; block-size: 1.125rem; margin-block-start: 0.1875rem; color: var(--dim); }
  .outline { fill: none; stroke: currentColor; stroke-width: 1.6; }
  .filled { fill: currentColor; }
  .look > .sign { color: var(--look); }
  .row-of.look { margin-inline: calc(-1 * var(--bleed)); border-inline-start: 3px solid var(--look); padding-inline: max(0.375rem, calc(var(--bleed) - 3px)) var(--bleed); background: var(--nut-graf-sheet, none); }
  .sentence-text { font-size: 1rem; line-height: 1.5rem; text-wrap: pretty; }
  .state, .near { color: var(--dim); font-size: 0.8125rem; line-height: 1.25rem; }
  .flag.strong { text-decoration: underline 2px var(--look); text-underline-offset: 0.2em; }
  .flag.medium { text-decoration: underline 2px dotted var(--dim); text-underline-offset: 0.2em; }
  .flag.weak { text-decoration: underline 1px dashed var(--dim); text-underline-offset: 0.2em; }
  .reason { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; margin-block-start: 0.4rem !important; font-size: 0.875rem; line-height: 1.5rem; }
  .reason > span { max-inline-size: 100%; }
  .reason:not(.strong), .reason:not(.is-open) { color: var(--dim); }
  .reason b { color: var(--look); }
  .reason:focus { outline: 2px solid currentColor; outline-offset: 2px; border-radius: 3px; }
  .right { min-block-size: max(1.75rem, calc(var(--tall) - 0.5rem)); padding-inline: 0.6rem; }
  .sources { grid-column: 2; margin-block-start: 0.5rem; border-inline-start: 3px solid var(--said); padding-inline-start: 0.75rem; font-size: 0.9375rem; line-height: 1.5rem; }
  .not-found > .sources { border-color: var(--line); color: var(--dim); }
  .source + .source { margin-block-start: 0.25rem; }
  .caution { margin-block: 1rem !important; color: var(--dim); font-size: 0.875rem; line-height: 1.75rem; }
  .caution button { text-align: start; white-space: normal; }
  .more-rows { margin-block-start: 0.75rem; }

  @container (min-width: 48rem) {
    .verdict { grid-template: "verdict acts" auto "scope scope" auto "other other" auto / minmax(0, 1fr) auto; }
    .verdict .acts { flex-wrap: nowrap; margin: 0; }
  }
  @container (min-width: 52rem) {
    .row-of, .heads { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr) minmax(0, 1fr); column-gap: 0.75rem; }
    .heads { border-block-end: 1px solid var(--line); padding-block: 0.5rem; font-weight: 700; }
    .heads > :first-child { grid-column: 2; }
    .heads > :last-child { padding-inline-start: calc(var(--between) + 3px); }
    .sources { grid-column: 3; align-self: start; margin-block-start: 0; margin-inline-start: var(--between); }
  }
  @media (hover: none), (max-width: 43.99rem) { .right { min-block-size: 2.75rem; } }
  @media (forced-colors: active) { .sign { forced-color-adjust: none; color: CanvasText; } .sources { border-color: Mark; } }
  @media print { .verdict .acts, .right[aria-pressed="false"], .caution button { display: none; } .row-of { break-inside: avoid; } }
`);

/** What `<nut-graf-check>` needs beside it. */
export const checkElementSheet = sheet(`
  :host { display: block; min-inline-size: 0; max-inline-size: 100%; }
  :host([hidden]) { display: none; }
  button { border: 1px solid color-mix(in srgb, currentColor 30%, transparent); border-radius: 0.3em; background: none; color: inherit; font: inherit; font-size: 0.875rem; cursor: pointer; }
  .btn { min-block-size: 2.25rem; padding-inline: 0.8em; }
  .row-of:not(.look), .heads { padding-inline-start: calc(0.375rem + 3px); } /* in line with the rows that have a border */
  .btn[aria-pressed="true"] { box-shadow: inset 0 0 0 1px currentColor; }
  .place { min-inline-size: 1.5rem; min-block-size: 1.5rem; border: 0; padding: 0; text-decoration: none; }
  .placed { cursor: pointer; }
  .link { border: 0; padding: 0; min-block-size: 1.5rem; color: inherit; text-decoration: underline; text-underline-offset: 0.2em; }
  :focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
`);
