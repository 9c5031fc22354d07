//! Defines `<nut-graf>`, and makes it of placeholders. Import nut-graf-element.js instead for the class alone. On a server, which has
//! no custom elements, it defines nothing.

import { NutGrafElement } from './nut-graf-element.js';
import { upgradePlaceholders } from './element/upgrade.js';

// Two copies of this script on one page: the first one wins.
if (globalThis.customElements && !customElements.get('nut-graf')) {
  customElements.define('nut-graf', NutGrafElement);
  upgradePlaceholders(NutGrafElement.observedAttributes);
}

export { NutGrafElement };
