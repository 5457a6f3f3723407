import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { EntryEditor } from './EntryEditor.tsx';
import { EntryScreen } from './EntryScreen.tsx';
import { JournalList } from './JournalList.tsx';
import { journalPlace } from './journalPlace.ts';

/** The journal: list, one entry to read, one to write. */
export function JournalScreen() {
  const [path, navigate] = useLocation();
  const place = journalPlace(path);
  // A new entry that is saved for the first time gets its own address; the editor stays as it is, cursor and all.
  const [created, setCreated] = useState<string | null>(null);
  const [editors, setEditors] = useState(0);
  const isCreatedHere = place.at === 'edit' && place.id === created;
  if (created !== null && !isCreatedHere && place.at !== 'new') {
    setCreated(null);
    setEditors(editors + 1);
  }
  const onCreated = (id: string): void => {
    setCreated(id);
    navigate(`/journal/${id}/edit`, { replace: true });
  };
  const writeNew = (): void => {
    if (place.at !== 'new') {
      setCreated(null);
      setEditors(editors + 1);
      navigate('/journal/new');
    }
  };
  useHotkeys([['mod+N', writeNew]], [], true);

  if (place.at === 'new' || isCreatedHere) {
    return <EntryEditor key={`new ${editors}`} id={null} onCreated={onCreated} />;
  }
  switch (place.at) {
    case 'list':
      return <JournalList />;
    case 'edit':
      return <EntryEditor key={place.id} id={place.id} onCreated={onCreated} />;
    case 'entry':
      return <EntryScreen key={place.id} id={place.id} />;
  }
}
