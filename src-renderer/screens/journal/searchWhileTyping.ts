/**
 * The question to ask while somebody is still typing: the word at the end may be half a word, so it counts as the
 * beginning of one. Words inside a "phrase" are left as they are.
 */
export function searchWhileTyping(typed: string): string {
  const question = typed.trim();
  const isInsidePhrase = (question.match(/"/g) ?? []).length % 2 === 1;
  return !isInsidePhrase && /[\p{L}\p{N}]$/u.test(question) ? `${question}*` : question;
}
