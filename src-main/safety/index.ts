import type { Sliced } from './sliced.ts';
import { preparingLexicons } from './text/languages.ts';
import { preparingWords } from './words/secondReader.ts';

export { assessText } from './text/assessText.ts';

/** Makes ready, step by step, what the first text to be read would have to wait for. */
export function* preparingToRead(): Sliced<void> {
  yield* preparingLexicons();
  yield* preparingWords();
}
