import { Textarea, type TextareaProps } from '@mantine/core';
import type { CSSProperties, Ref } from 'react';
import classes from './GrowingTextarea.module.css';

interface GrowingTextareaProps extends Omit<TextareaProps, 'autosize' | 'classNames' | 'styles' | 'rows'> {
  readonly minRows: number;
  readonly maxRows: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** A field for several lines that grows with what is written in it, and scrolls from `maxRows` on. */
export function GrowingTextarea({ minRows, maxRows, ...field }: GrowingTextareaProps) {
  const rows = { '--least-rows': minRows, '--most-rows': maxRows } as CSSProperties;
  return <Textarea {...field} classNames={{ input: classes.input ?? '' }} styles={{ input: rows }} />;
}
