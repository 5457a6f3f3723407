import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { SafetyPlanGuide } from '../../../src-shared/contract/safety.ts';
import { Panel } from '../../components/Panel.tsx';
import { t } from '../../i18n/i18n.ts';
import type { EditorData } from './editorData.ts';
import { Ideas } from './Ideas.tsx';
import { ItemEditor, moveButtonId } from './ItemEditor.tsx';
import { moved, nameOfItem, newItem, type PlanItem } from './planForm.ts';
import classes from './Safety.module.css';
import { usePictures } from './usePictures.ts';

interface Removed {
  readonly item: PlanItem;
  readonly index: number;
}

interface SectionEditorProps {
  readonly section: SafetyPlanGuide['sections'][number];
  readonly lines: readonly PlanItem[];
  readonly problems: ReadonlyMap<string, string>;
  readonly data: EditorData;
  /** How many pictures there are in the whole plan. */
  readonly pictures: number;
  /** Gets the lines as they are when it is called, which may be later than this. */
  readonly onChange: (change: (lines: readonly PlanItem[]) => readonly PlanItem[]) => void;
  readonly children?: ReactNode;
}

/** One part of the plan: help, lines to write, move and remove, and ideas to begin with. */
export function SectionEditor(props: SectionEditorProps) {
  const { section, lines, problems, onChange } = props;
  const { id, title, help, most } = section;
  const [added, setAdded] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [lastMove, setLastMove] = useState<{ readonly key: string; readonly by: -1 | 1 } | null>(null);
  const add = (item: PlanItem = newItem()): void => {
    setAdded(item.key);
    onChange((now) => (now.length < most ? [...now, item] : now));
  };
  const change = (item: PlanItem): void => onChange((now) => now.map((line) => (line.key === item.key ? item : line)));
  const putPicture = (key: string | null, photo: string): void =>
    key === null
      ? add({ ...newItem(), photo })
      : onChange((now) => now.map((line) => (line.key === key ? { ...line, photo } : line)));
  const pictures = usePictures(props.pictures, putPicture);

  // The line has moved under the finger: the button that moved it keeps the focus.
  useEffect(() => {
    if (lastMove !== null) {
      const [same, other] = [
        moveButtonId(lastMove.key, lastMove.by),
        moveButtonId(lastMove.key, lastMove.by === 1 ? -1 : 1),
      ];
      const button = document.getElementById(same);
      (button instanceof HTMLButtonElement && !button.disabled ? button : document.getElementById(other))?.focus();
    }
  }, [lastMove]);

  const move = (item: PlanItem, index: number, by: -1 | 1): void => {
    onChange((now) => moved(now, index, index + by));
    setLastMove({ key: item.key, by });
  };
  const remove = (item: PlanItem, index: number): void => {
    onChange((now) => now.filter(({ key }) => key !== item.key));
    setRemoved({ item, index });
  };
  const undo = (): void => {
    if (removed !== null) {
      setAdded(removed.item.key);
      onChange((now) => now.toSpliced(removed.index, 0, removed.item));
      setRemoved(null);
    }
  };
  const isFull = lines.length >= most;
  const hasPictures = id === 'reasons_for_living';
  return (
    <Panel title={title} description={help}>
      {id === 'safer_surroundings' && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('safety:section.means')}
        </Text>
      )}
      <div {...(hasPictures ? pictures.target(null) : {})}>
        {lines.length > 0 && (
          <ol className={classes.items}>
            {lines.map((item, index) => (
              <ItemEditor
                key={item.key}
                section={id}
                title={title}
                item={item}
                place={index + 1}
                count={lines.length}
                problem={problems.get(item.key)}
                takesFocus={added === item.key}
                onChange={change}
                onMove={(by) => move(item, index, by)}
                onRemove={() => remove(item, index)}
                onNext={() => add()}
                onPicture={(file) => pictures.take(file, item.key)}
                pictureTarget={hasPictures && item.photo === null ? pictures.target(item.key) : undefined}
              />
            ))}
          </ol>
        )}
        {removed !== null && <RemovedNote key={removed.item.key} name={nameOfItem(id, removed.item)} onUndo={undo} />}
        <Button
          size="sm"
          variant="light"
          leftSection={<IconPlus size={16} />}
          onClick={() => add()}
          disabled={isFull}
          aria-label={t('safety:section.addTo', { title })}
        >
          {t('safety:section.add')}
        </Button>
        {isFull && (
          <Text size="sm" c="dimmed" mt="xs">
            {t('safety:section.full')}
          </Text>
        )}
        {hasPictures && (
          <Text size="sm" c="dimmed" mt="xs">
            {t('safety:picture.hint')}
          </Text>
        )}
        {pictures.problem !== null && (
          <Text c="var(--mantine-color-error)" size="sm" mt="xs" role="alert">
            {pictures.problem}
          </Text>
        )}
      </div>
      {!isFull && <Ideas section={section} lines={lines} data={props.data} onAdd={add} />}
      {props.children}
    </Panel>
  );
}

interface RemovedNoteProps {
  readonly name: string;
  readonly onUndo: () => void;
}

/** Takes the focus, so that a slip of the finger is one more key to mend. */
function RemovedNote({ name, onUndo }: RemovedNoteProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className={classes.removed}>
      <p role="status">
        {name === '' ? t('safety:section.removedEmpty') : t('safety:section.removed', { line: name })}
      </p>
      <Button
        size="compact-sm"
        variant="default"
        onClick={onUndo}
        aria-label={t('safety:section.undoRemoval')}
        ref={button}
      >
        {t('safety:section.undo')}
      </Button>
    </div>
  );
}
