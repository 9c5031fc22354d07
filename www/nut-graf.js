//! Defines `<nut-graf>`. Import nut-graf-element.js instead for the class alone.

import { NutGrafElement } from './nut-graf-element.js';

// Two copies of this script on one page: the first one wins.
if (!customElements.get('nut-graf')) customElements.define('nut-graf', NutGrafElement);

export { NutGrafElement };
