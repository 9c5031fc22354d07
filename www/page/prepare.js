//! Starts the engine while the page's other modules are on their way.

import { prepare } from '../engine.js';

prepare().catch(() => {}); // page.js asks again, and says what is wrong
