//! What the npm package has beyond the sources: types/ (from the JSDoc) and custom-elements.json (from the class's doc tags).
//!
//! usage: node tools/npm.mjs    after `make embed`; `npm pack` runs it

import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { ELEMENTS, tags } from './element-table.mjs';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const ENTRIES = ['nut-graf', 'nut-graf-check', 'nut-graf-element', 'engine', 'export', 'node'];

/** What the type checker of a page that imports `nutgraf` then knows of the tag. JSDoc cannot say it. */
const GLOBALS = `
declare global {
  interface HTMLElementTagNameMap {
    'nut-graf': NutGrafElement;
  }
  interface HTMLElementEventMap {
    'nut-graf-updated': CustomEvent<{ digest: import('../pkg/nutgraf.js').Digest }>;
    'nut-graf-error': CustomEvent<{ error: Error }>;
  }
}
`;

/** The same of the tag for editing pages. */
const CHECK_GLOBALS = `
declare global {
  interface HTMLElementTagNameMap {
    'nut-graf-check': NutGrafCheckElement;
  }
  interface HTMLElementEventMap {
    'nutgraf-check': CustomEvent<{ check: import('../pkg/nutgraf.js').Check, right: string[] }>;
    'nutgraf-check-error': CustomEvent<{ error: Error }>;
  }
}
`;

/** What the declarations use, whatever `lib` a project has: elements, and `Symbol.dispose`. */
const LIBRARIES = '/// <reference lib="dom" />\n/// <reference lib="dom.iterable" />\n/// <reference lib="esnext.disposable" />\n';

rmSync(path('types'), { recursive: true, force: true });
execFileSync(process.execPath, [
  createRequire(import.meta.url).resolve('typescript/lib/tsc.js'),
  ...'--allowJs --declaration --emitDeclarationOnly --target ES2023 --lib ES2024,DOM,DOM.Iterable --module NodeNext --moduleResolution NodeNext --skipLibCheck'.split(' '),
  '--types', 'node', '--rootDir', path(''), '--outDir', path('types'),
  ...ENTRIES.map((name) => path(`www/${name}.js`)),
], { stdio: ['ignore', 'inherit', 'inherit'] });
mkdirSync(path('types/pkg'), { recursive: true });
writeFileSync(path('types/pkg/nutgraf.d.ts'), LIBRARIES + readFileSync(path('pkg/nutgraf.d.ts'), 'utf8'));
appendFileSync(path('types/www/nut-graf.d.ts'), GLOBALS);
appendFileSync(path('types/www/nut-graf-check.d.ts'), CHECK_GLOBALS);
// `import 'nutgraf'` has these types where a type checker resolves as Node does, also for a page's sources.
appendFileSync(path('types/www/node.d.ts'), "\nimport './nut-graf.js';\n");
writeFileSync(path('custom-elements.json'), `${JSON.stringify(manifest(), null, 2)}\n`);

/** The elements by the Custom Elements Manifest's schema, version 1. */
function manifest() {
  return { schemaVersion: '1.0.0', modules: Object.values(ELEMENTS).flatMap(modulesOf) };
}

/** The module of an element's class and that of its definition. @param {typeof ELEMENTS[keyof typeof ELEMENTS]} element */
function modulesOf({ tagName, className, file, definition, description }) {
  const all = tags(file);
  const of = (/** @type {string} */ tag) => all.filter((it) => it.tag === tag);
  const named = (/** @type {string} */ tag) => of(tag).map(({ name, says }) => ({ name, description: says }));
  const declaration = {
    kind: 'class', name: className, customElement: true, tagName, superclass: { name: 'HTMLElement' }, description,
    attributes: of('attr').map(({ name, type, says }) => ({
      name, type: { text: type }, description: says, ...(name === 'focus' ? {} : { fieldName: name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()) }),
    })),
    events: of('fires').map(({ name, type, says }) => ({ name, type: { text: type }, description: says })),
    slots: named('slot'), cssParts: named('csspart'), cssProperties: named('cssproperty'), cssStates: named('cssstate'),
  };
  const reference = { name: className, module: file };
  return [
    { kind: 'javascript-module', path: file, declarations: [declaration], exports: [{ kind: 'js', name: className, declaration: reference }] },
    { kind: 'javascript-module', path: definition, exports: [{ kind: 'custom-element-definition', name: tagName, declaration: reference }] },
  ];
}
