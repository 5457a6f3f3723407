import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import type { JournalEntry } from '../../../src-shared/contract/journal.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import classes from './EntryScreen.module.css';
import { words } from './words.ts';

/** Length, mood, privacy and tags of an entry. */
export function EntryMeta({ entry }: { readonly entry: JournalEntry }) {
  const format = useFormat();
  const isPrivate = entry.privacy_level === 'private';
  return (
    <>
      <span>{entry.word_count === 1 ? words.oneWord : words.wordCount(format.number(entry.word_count))}</span>
      {entry.mood_tag !== null && <span>{words.entry.mood(entry.mood_tag)}</span>}
      <span>
        {isPrivate ? <IconLock size={15} aria-hidden="true" /> : <IconLockOpen2 size={15} aria-hidden="true" />}
        {isPrivate ? words.private : words.shareable}
      </span>
      {entry.tags.length > 0 && (
        <ul className={classes.tags} aria-label={words.entry.tags}>
          {entry.tags.map((tag) => (
            <li key={tag} className={classes.tag} dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
