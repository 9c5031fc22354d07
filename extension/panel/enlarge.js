//! Hands a quote card to a tab of its own: the panel may be too narrow to show it well.

import { api } from '../api.js';

/** @typedef {import('../../www/page/card/content.js').Card} Card */

/** Opens a tab with the card. It asks for the card by the name in its address, also when it is loaded again. @param {Card} card */
export function enlarge(card) {
  const name = crypto.randomUUID();
  const channel = new BroadcastChannel(name);
  channel.onmessage = () => channel.postMessage(card);
  return api.tabs.create({ url: api.runtime.getURL(`extension/panel/card.html#${name}`) });
}

/** Asks the panel for the card of this tab. @returns {Promise<Card>} */
export function enlarged() {
  const channel = new BroadcastChannel(location.hash.slice(1));
  return new Promise((resolve) => {
    channel.onmessage = ({ data }) => resolve(data);
    channel.postMessage('');
  });
}
