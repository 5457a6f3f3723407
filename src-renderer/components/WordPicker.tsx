import { Button, Chip, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { t } from '../i18n/i18n.ts';
import { shownWord, storedWord } from '../i18n/vocabulary.ts';
import classes from './WordPicker.module.css';
import { addTypedWords, hasWord, toggleWord } from './wordList.ts';

const MAXIMUM = { maximum: 50, maximumLength: 100 };

interface WordPickerProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (words: string[]) => void;
  /** What is offered: one list, or groups with a heading each. */
  readonly vocabulary: readonly string[] | Readonly<Record<string, readonly string[]>>;
  readonly description?: string;
  /** Words used before that are not in the vocabulary. */
  readonly knownWords?: readonly string[];
}

/** Picks any number of words from what is offered, and the person's own. */
export function WordPicker({ label, value, onChange, vocabulary, description, knownWords = [] }: WordPickerProps) {
  const [typed, setTyped] = useState('');
  const groups: readonly (readonly [string, readonly string[]])[] = isList(vocabulary)
    ? [['', vocabulary]]
    : Object.entries(vocabulary);
  const offered = groups.flatMap(([, words]) => words);
  const own = [...knownWords, ...value].filter(
    (word, index, all) =>
      !hasWord(offered, word) && all.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === index,
  );

  const addTyped = (): void => {
    const added = addTypedWords(value, typed, MAXIMUM);
    onChange([...new Set(added.map((word) => (value.includes(word) ? word : storedWord(word, offered))))]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      addTyped();
    }
  };

  return (
    <fieldset className={classes.picker}>
      <legend className={classes.label}>{label}</legend>
      {description !== undefined && <p className={classes.description}>{description}</p>}
      {groups.map(([name, words]) => (
        <WordGroup key={name} name={name} words={words} value={value} onChange={onChange} />
      ))}
      {own.length > 0 && (
        <WordGroup name={t('components:wordPicker.own')} words={own} value={value} onChange={onChange} />
      )}
      <Group gap="xs" mt="xs" wrap="nowrap" maw={420}>
        <TextInput
          flex={1}
          size="sm"
          aria-label={t('components:wordPicker.ownLabel', { label })}
          placeholder={t('components:wordPicker.placeholder')}
          value={typed}
          maxLength={500}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => typed.trim() !== '' && addTyped()}
        />
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={addTyped}
          disabled={typed.trim() === ''}
        >
          {t('components:wordPicker.add')}
        </Button>
      </Group>
    </fieldset>
  );
}

function isList(vocabulary: WordPickerProps['vocabulary']): vocabulary is readonly string[] {
  return Array.isArray(vocabulary);
}

interface WordGroupProps {
  readonly name: string;
  readonly words: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (words: string[]) => void;
}

function WordGroup({ name, words, value, onChange }: WordGroupProps) {
  return (
    <div className={classes.group}>
      {name !== '' && <span className={classes.name}>{name}</span>}
      <Group gap={6}>
        {words.map((word) => (
          <Chip
            key={word}
            size="sm"
            variant="outline"
            checked={hasWord(value, word)}
            onChange={() => onChange(toggleWord(value, word))}
          >
            {shownWord(word)}
          </Chip>
        ))}
      </Group>
    </div>
  );
}
