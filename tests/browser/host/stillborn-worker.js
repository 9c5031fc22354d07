// A worker that can't start.
throw new Error('not here');
