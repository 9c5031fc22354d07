//! The modules that lazy.js loads, as one.

export { ArticleView } from './article/article-view.js';
export { goBack, pointBack } from './digest/backlinks.js';
export { Exporter } from './digest/exporter.js';
export { readingTime } from './digest/reading-time.js';
export { JumpBar } from './jump-bar.js';
export { Panels } from './panels.js';
export { showLanguage } from './settings/article-language.js';
export { fillLanguageSelect } from './settings/language-select.js';
export { Remember } from './settings/remember.js';
export { fillShareMenu } from './share-menu.js';
export { showToast } from './toast.js';
export { warmUp } from './warm-up.js';
