// A worker that says it is ready and dies of the first text.
addEventListener('message', ({ data }) => {
  if ('module' in data) postMessage({ ready: true });
  else throw new Error('out of memory, say');
});
