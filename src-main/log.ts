import type { Log } from './dispatcher/dispatcher.ts';

/** One line of JSON an event on standard error. What is handed in holds names, codes and references, never content. */
export const errorLog: Log = {
  error(event, details) {
    process.stderr.write(`${JSON.stringify({ event, ...details })}\n`);
  },
};
