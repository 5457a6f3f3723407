import { Button, Group, Progress } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Assessments.module.css';
import { wordingLanguage } from './wordingNote.ts';

interface QuestionFormProps {
  /** Differs from page to page. */
  readonly name: string;
  readonly question: string;
  readonly instruction: string | null;
  readonly options: readonly { readonly label: string; readonly value: number }[];
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  readonly step: number;
  readonly count: number;
  readonly isLast: boolean;
  /** Whether the page can be left without an answer. */
  readonly isOptional: boolean;
  readonly isPending: boolean;
  /** Of the instruction, where it belongs to the questionnaire; undefined for words of the window. */
  readonly instructionLanguage: string | undefined;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** One question on one page. Number keys choose, Enter goes on, Backspace goes back; Tab and arrows as everywhere. */
export function QuestionForm({
  name,
  question,
  instruction,
  options,
  value,
  onChange,
  step,
  count,
  isLast,
  isOptional,
  isPending,
  instructionLanguage,
  onNext,
  onBack,
}: QuestionFormProps) {
  const format = useFormat();
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page takes the focus once, when it opens
  useEffect(() => {
    const group = form.current;
    const radio =
      group?.querySelector<HTMLInputElement>('input:checked') ?? group?.querySelector<HTMLInputElement>('input');
    radio?.focus({ preventScroll: true });
  }, [name]);
  const canGoOn = isOptional || value !== null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canGoOn) {
      onNext();
    }
  };
  const pressKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (option !== undefined) {
      event.preventDefault();
      onChange(option.value);
      form.current?.querySelector<HTMLInputElement>(`input[value="${option.value}"]`)?.focus();
    } else if (event.key === 'Backspace') {
      event.preventDefault();
      onBack();
    }
  };
  return (
    <form ref={form} onSubmit={submit} onKeyDown={pressKey}>
      <p className={classes.facts} role="status">
        {t('assessments:ask.progress', { step: format.number(step), count: format.number(count) })}
      </p>
      <Progress
        value={(step / count) * 100}
        aria-label={t('assessments:ask.progress', { step: format.number(step), count: format.number(count) })}
      />
      <fieldset
        className={classes.question}
        aria-describedby={instruction === null ? undefined : `${name}-instruction`}
      >
        <legend lang={wordingLanguage}>{question}</legend>
        {instruction !== null && (
          <p className={classes.instruction} id={`${name}-instruction`} lang={instructionLanguage}>
            {instruction}
          </p>
        )}
        <div className={classes.options} lang={wordingLanguage}>
          {options.map((option, index) => (
            <label key={option.value} className={classes.option} data-chosen={value === option.value || undefined}>
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={value === option.value}
                onChange={() => onChange(option.value)}
              />
              <span className={classes.key} aria-hidden="true">
                {index + 1}
              </span>
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={classes.foot}>
        <Group gap="xs">
          <Button variant="default" onClick={onBack} disabled={step === 1}>
            {t('assessments:ask.previous')}
          </Button>
          <Button type="submit" disabled={!canGoOn} loading={isPending}>
            {isLast ? t('assessments:ask.finish') : t('assessments:ask.next')}
          </Button>
        </Group>
        <p className={classes.facts}>{t('assessments:ask.keys', { last: options.length })}</p>
      </div>
    </form>
  );
}
