import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import type { JournalEntry } from '../../../src-shared/contract/journal.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { shownWord } from '../../i18n/vocabulary.ts';
import classes from './EntryScreen.module.css';

/** Length, mood, privacy and tags of an entry. */
export function EntryMeta({ entry }: { readonly entry: JournalEntry }) {
  const format = useFormat();
  const isPrivate = entry.privacy_level === 'private';
  return (
    <>
      <span>{t('journal:wordCount', { count: entry.word_count, number: format.number(entry.word_count) })}</span>
      {entry.mood_tag !== null && <span>{t('journal:entry.mood', { mood: shownWord(entry.mood_tag) })}</span>}
      <span>
        {isPrivate ? <IconLock size={15} aria-hidden="true" /> : <IconLockOpen2 size={15} aria-hidden="true" />}
        {isPrivate ? t('journal:private') : t('journal:shareable')}
      </span>
      {entry.tags.length > 0 && (
        <ul className={classes.tags} aria-label={t('journal:entry.tags')}>
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
