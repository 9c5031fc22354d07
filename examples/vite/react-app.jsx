import 'nutgraf';
import React, { useState } from 'react';
import { createRoot } from 'react-dom/client';

import { STORIES } from './story.js';

function Story() {
  const [version, setVersion] = useState(0);
  const [words, setWords] = useState(0);
  return (
    <>
      <nut-graf for="story" sentences={2} highlight onnut-graf-updated={({ detail }) => setWords(detail.digest.stats.words)} />
      <p id="words">{words} words</p>
      <button onClick={() => setVersion((version + 1) % STORIES.length)}>Next version</button>
      <article id="story">{STORIES[version]?.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}</article>
    </>
  );
}

createRoot(/** @type {HTMLElement} */ (document.getElementById('root'))).render(<Story />);
