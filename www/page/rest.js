//! The modules that lazy.js loads, as one.

export { Workspace } from './workspace.js';
export { warmUp } from './warm-up.js';
