import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../src-shared/contract/index.ts';
import { Panel } from '../../components/Panel.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { ContrastBar } from './ContrastBar.tsx';
import classes from './Insights.module.css';
import { daysWord } from './insightWords.ts';
import { words } from './words.ts';

const text = words.contrast;
const kinds = ['triggers', 'emotions', 'activities'] as const;
type Kind = (typeof kinds)[number];

type Insights = Pick<Output<'mood.insights'>, Kind>;
type Contrast = Omit<Insights['triggers'][number], 'trigger'> & { readonly word: string };

/** Days with something against days without it: what stands out, and all the rest. */
export function ContrastPanel({ insights }: { readonly insights: Insights }) {
  const format = useFormat();
  const [kind, setKind] = useState<Kind>('triggers');
  const all = contrastsOf(insights, kind);
  const compared = all.filter(({ mean_difference }) => mean_difference !== null);
  const found = compared.filter(({ is_shown }) => is_shown);
  const others = compared.filter(({ is_shown }) => !is_shown);
  return (
    <Panel
      title={text.title}
      description={text.lead}
      actions={
        <SegmentedControl
          aria-label={text.kindLabel}
          size="sm"
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? kind)}
          data={kinds.map((value) => ({ value, label: text.kinds[value] }))}
        />
      }
    >
      {compared.length === 0 && <p className={classes.quiet}>{text.none}</p>}
      {compared.length > 0 && found.length === 0 && <p className={classes.quiet}>{text.nothing}</p>}
      {found.length > 0 && (
        <ul className={classes.list}>
          {found.map((contrast) => (
            <FoundContrast key={contrast.word} contrast={contrast} />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <details className={classes.more}>
          <summary>{text.others(format.number(others.length))}</summary>
          <ContrastTable contrasts={others} />
        </details>
      )}
    </Panel>
  );
}

function contrastsOf(insights: Insights, kind: Kind): Contrast[] {
  switch (kind) {
    case 'triggers':
      return insights.triggers.map(({ trigger, ...rest }) => ({ word: trigger, ...rest }));
    case 'emotions':
      return insights.emotions.map(({ emotion, ...rest }) => ({ word: emotion, ...rest }));
    case 'activities':
      return insights.activities.map(({ activity, ...rest }) => ({ word: activity, ...rest }));
  }
}

function FoundContrast({ contrast }: { readonly contrast: Contrast }) {
  const { word, mean_with, mean_without, description } = contrast;
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <span className={classes.name} dir="auto">
          {word}
        </span>
      </div>
      {mean_with !== null && mean_without !== null && <ContrastBar withMean={mean_with} withoutMean={mean_without} />}
      <p>{description}</p>
    </li>
  );
}

function ContrastTable({ contrasts }: { readonly contrasts: readonly Contrast[] }) {
  const format = useFormat();
  const mean = (value: number | null, days: number): string =>
    value === null ? '–' : text.daysOf(format.number(value), daysWord(days, format.number));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it
    <section className={classes.scroll} tabIndex={0} aria-label={text.caption}>
      <table className={classes.table}>
        <caption>{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.word}</th>
            <th scope="col">{text.with}</th>
            <th scope="col">{text.without}</th>
            <th scope="col">{text.difference}</th>
          </tr>
        </thead>
        <tbody>
          {contrasts.map(({ word, mean_with, mean_without, days_with, days_without, mean_difference }) => (
            <tr key={word}>
              <th scope="row" dir="auto">
                {word}
              </th>
              <td>{mean(mean_with, days_with)}</td>
              <td>{mean(mean_without, days_without)}</td>
              <td>{differenceWords(mean_difference ?? 0, format.number)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function differenceWords(difference: number, number: (value: number) => string): string {
  const rounded = Math.round(difference * 10) / 10;
  if (rounded === 0) {
    return text.same;
  }
  return rounded > 0 ? text.more(number(rounded)) : text.less(number(-rounded));
}
