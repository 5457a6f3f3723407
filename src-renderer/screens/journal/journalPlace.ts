/** Where in the journal one is. */
export type JournalPlace =
  | { readonly at: 'list' }
  | { readonly at: 'new' }
  | { readonly at: 'entry'; readonly id: string }
  | { readonly at: 'edit'; readonly id: string };

/** @param path of the window, e.g. `/journal/new` */
export function journalPlace(path: string): JournalPlace {
  const [, , id, action] = path.split('/');
  if (id === undefined || id === '') {
    return { at: 'list' };
  }
  if (id === 'new') {
    return { at: 'new' };
  }
  return { at: action === 'edit' ? 'edit' : 'entry', id };
}
