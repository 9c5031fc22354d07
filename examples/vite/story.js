/** Two versions of a story, as an editor's next save would bring. */
export const STORIES = [
  [
    'The ferry to Corran Island will sail twice a day from next week, its owners said on Tuesday.',
    '“We heard the islanders and we were ashamed,” said Piet Lorne, who runs the ferry.',
    'The old ferry had sailed once a day since the autumn storms broke the pier on Corran Island.',
  ],
  [
    'The ferry to Corran Island will not sail at all next week, its owners said on Wednesday.',
    '“The pier is broken again and we are sorry,” said Piet Lorne, who runs the ferry.',
    'A winter storm had torn away the pier on Corran Island in the night to Wednesday.',
  ],
];
