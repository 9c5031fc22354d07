//! Defines `<nut-graf>` and upgrades placeholders to it. For the class alone import nut-graf-element.js. On a server, which has
//! no custom elements, it defines nothing.

import { NutGrafElement } from './nut-graf-element.js';
import { upgradePlaceholders } from './element/upgrade.js';

// Two copies of this script on one page: the first one wins.
if (globalThis.customElements && !customElements.get('nut-graf')) {
  customElements.define('nut-graf', NutGrafElement);
  upgradePlaceholders(NutGrafElement.observedAttributes);
}

export { NutGrafElement };
