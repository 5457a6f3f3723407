/** Answers of the last calls, so that a screen one comes back to is there at once and then refreshed. */
export interface AnswerCache {
  get(key: string): unknown;
  set(key: string, answer: unknown): void;
  clear(): void;
}

/** Keeps the `capacity` answers used last. */
export function createAnswerCache(capacity: number): AnswerCache {
  const answers = new Map<string, unknown>();
  return {
    get(key) {
      const answer = answers.get(key);
      if (answer !== undefined) {
        answers.delete(key);
        answers.set(key, answer);
      }
      return answer;
    },
    set(key, answer) {
      answers.delete(key);
      answers.set(key, answer);
      const oldest = answers.keys().next();
      if (answers.size > capacity && oldest.done !== true) {
        answers.delete(oldest.value);
      }
    },
    clear: () => answers.clear(),
  };
}
