import { Button, CloseButton, Group, NumberInput, TextInput } from '@mantine/core';
import { limits } from '../../../src-shared/contract/common.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Goals.module.css';
import { type MilestoneForm, newKey } from './goalForm.ts';

interface MilestoneFieldsProps {
  readonly milestones: readonly MilestoneForm[];
  readonly onChange: (milestones: readonly MilestoneForm[]) => void;
  /** Fills in steps between where one is and the target; undefined where that is not known. */
  readonly onSuggest: (() => void) | undefined;
}

/** Steps on the way: a name, and a value where one is to be measured. */
export function MilestoneFields({ milestones, onChange, onSuggest }: MilestoneFieldsProps) {
  const set = (index: number, change: Partial<MilestoneForm>): void =>
    onChange(milestones.map((milestone, place) => (place === index ? { ...milestone, ...change } : milestone)));
  return (
    <fieldset className={classes.milestones}>
      <legend className="mantine-InputWrapper-label">{t('goals:milestones')}</legend>
      {milestones.map(({ key, title, target }, index) => (
        <div key={key} className={classes.milestone}>
          <TextInput
            aria-label={t('goals:form.milestone', { number: index + 1 })}
            placeholder={t('goals:form.milestonePlaceholder')}
            value={title}
            maxLength={limits.title}
            onChange={(event) => set(index, { title: event.currentTarget.value })}
            dir="auto"
          />
          <NumberInput
            aria-label={t('goals:form.milestoneValue', { number: index + 1 })}
            placeholder={t('goals:form.milestoneValuePlaceholder')}
            value={target}
            onChange={(value) => set(index, { target: value })}
          />
          <CloseButton
            aria-label={t('goals:form.removeMilestone', { number: index + 1 })}
            onClick={() => onChange(milestones.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Group gap="xs">
        {milestones.length < limits.list && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => onChange([...milestones, { key: newKey(milestones), title: '', target: '' }])}
          >
            {t('goals:form.addMilestone')}
          </Button>
        )}
        {onSuggest !== undefined && milestones.length === 0 && (
          <Button size="compact-sm" variant="subtle" onClick={onSuggest}>
            {t('goals:form.suggestMilestones')}
          </Button>
        )}
      </Group>
    </fieldset>
  );
}
