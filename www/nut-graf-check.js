//! Defines `<nut-graf-check>`. On a server, which has no custom elements, it defines nothing.

import { NutGrafCheckElement } from './nut-graf-check-element.js';

// Two copies of this script on one page: the first one wins.
if (globalThis.customElements && !customElements.get('nut-graf-check')) customElements.define('nut-graf-check', NutGrafCheckElement);

export { NutGrafCheckElement };
