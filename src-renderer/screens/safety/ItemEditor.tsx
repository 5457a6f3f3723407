import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { SafetyPlanSection } from '../../../src-shared/contract/safety.ts';
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx';
import { t, textOr } from '../../i18n/i18n.ts';
import { MeasureFields } from './MeasureFields.tsx';
import { PictureField } from './PictureField.tsx';
import type { PlanItem } from './planForm.ts';
import classes from './Safety.module.css';
import { sectionFields } from './sectionFields.ts';
import type { PictureTarget } from './usePictures.ts';

export interface ItemEditorProps {
  readonly section: SafetyPlanSection;
  readonly title: string;
  readonly item: PlanItem;
  /** From 1. */
  readonly place: number;
  readonly count: number;
  readonly problem: string | undefined;
  /** It was just added: the first key goes here. */
  readonly takesFocus: boolean;
  readonly onChange: (item: PlanItem) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  /** Enter in the first field. */
  readonly onNext: () => void;
  readonly onPicture: (file: File) => void;
  /** Takes pictures that are pasted into the line or dropped on it. */
  readonly pictureTarget: PictureTarget | undefined;
}

/** Ids of the buttons that move a line, to find them again where it has gone. */
export function moveButtonId(key: string, by: -1 | 1): string {
  return `${by === -1 ? 'up' : 'down'}-${key}`;
}

/** One line of a section with its fields. */
export function ItemEditor(props: ItemEditorProps) {
  const { section, title, item, place, problem, takesFocus, onChange, onNext } = props;
  const { main, mainMost, details } = sectionFields[section];
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) {
      first.current?.focus();
    }
  }, [takesFocus]);
  const type = (name: string, value: string): void => onChange({ ...item, values: { ...item.values, [name]: value } });
  return (
    <li>
      <fieldset
        className={classes.item}
        aria-label={t('safety:section.line', { title, place })}
        {...props.pictureTarget}
      >
        <div className={classes.itemHead}>
          <GrowingTextarea
            ref={first}
            className={classes.itemMain ?? ''}
            label={fieldLabel(section, main)}
            value={item.values[main] ?? ''}
            maxLength={mainMost}
            error={problem}
            onChange={(event) => type(main, event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
                event.preventDefault();
                onNext();
              }
            }}
            minRows={1}
            maxRows={8}
            dir="auto"
          />
          <ItemTools {...props} />
        </div>
        {details.length > 0 && (
          <div className={classes.itemDetails}>
            {details.map(({ name, most }) => (
              <TextInput
                key={name}
                size="sm"
                label={fieldLabel(section, name)}
                type={name === 'phone' ? 'tel' : 'text'}
                value={item.values[name] ?? ''}
                maxLength={most}
                onChange={(event) => type(name, event.currentTarget.value)}
                dir="auto"
              />
            ))}
          </div>
        )}
        <Extra {...props} />
        {item.before_unlock && <span className={classes.isOpen}>{t('safety:section.isOpen')}</span>}
      </fieldset>
    </li>
  );
}

/** What a field is called in its section. */
function fieldLabel(section: SafetyPlanSection, name: string): string {
  return textOr(`safety:fields.${section}.${name}`, '');
}

/** What only lines of one section have. */
function Extra({ section, item, onChange, onPicture }: ItemEditorProps) {
  switch (section) {
    case 'warning_signs':
      return <MeasureFields measure={item.measure} onChange={(measure) => onChange({ ...item, measure })} />;
    case 'safer_surroundings':
      return (
        <Checkbox
          className={classes.itemExtra ?? ''}
          label={t('safety:done')}
          checked={item.done}
          onChange={(event) => onChange({ ...item, done: event.currentTarget.checked })}
        />
      );
    case 'reasons_for_living':
      return <PictureField item={item} onChange={onChange} onPicture={onPicture} />;
    default:
      return null;
  }
}

function ItemTools({ item, place, count, onMove, onRemove }: ItemEditorProps) {
  return (
    <div className={classes.itemTools}>
      <ActionIcon
        id={moveButtonId(item.key, -1)}
        variant="subtle"
        size={36}
        disabled={place === 1}
        onClick={() => onMove(-1)}
        aria-label={t('safety:section.up', { place })}
      >
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon
        id={moveButtonId(item.key, 1)}
        variant="subtle"
        size={36}
        disabled={place === count}
        onClick={() => onMove(1)}
        aria-label={t('safety:section.down', { place })}
      >
        <IconArrowDown size={18} />
      </ActionIcon>
      <ActionIcon variant="subtle" size={36} onClick={onRemove} aria-label={t('safety:section.remove', { place })}>
        <IconX size={18} />
      </ActionIcon>
    </div>
  );
}
