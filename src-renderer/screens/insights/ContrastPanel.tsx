import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { FiguresTable } from '../../charts/FiguresTable.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { shownWord } from '../../i18n/vocabulary.ts';
import { ContrastBar } from './ContrastBar.tsx';
import { ContrastDrawing } from './ContrastDrawing.tsx';
import { type Contrast, type ContrastKind, type ContrastSource, contrastFigures, contrastsOf } from './contrasts.ts';
import classes from './Insights.module.css';
import { daysWord } from './insightWords.ts';

const kinds: readonly ContrastKind[] = ['triggers', 'emotions', 'activities'];
interface ContrastPanelProps {
  readonly insights: ContrastSource;
  /** Which time it is about, for the picture. */
  readonly note: string;
}

/** Days with something against days without it: what stands out, any word one asks for, and all the rest. */
export function ContrastPanel({ insights, note }: ContrastPanelProps) {
  const format = useFormat();
  const [kind, setKind] = useState<ContrastKind>('triggers');
  const [asked, setAsked] = useState<string | null>(null);
  const all = contrastsOf(insights, kind);
  const found = all.filter(({ is_shown }) => is_shown);
  const others = all.filter(({ is_shown, mean_difference }) => !is_shown && mean_difference !== null);
  const chosen = all.find(({ word }) => word === asked);
  const drawn = chosen === undefined || found.includes(chosen) ? found : [chosen, ...found];
  return (
    <ChartPanel
      title={t('insights:contrast.title')}
      description={t('insights:contrast.lead')}
      note={note}
      actions={
        <SegmentedControl
          aria-label={t('insights:contrast.kindLabel')}
          size="sm"
          value={kind}
          onChange={(value) => {
            setKind(kinds.find((one) => one === value) ?? kind);
            setAsked(null);
          }}
          data={kinds.map((value) => ({ value, label: t(`insights:contrast.kinds.${value}`) }))}
        />
      }
      isTable
      figures={() => contrastFigures(all)}
      drawing={<ContrastDrawing contrasts={drawn} />}
    >
      {all.length === 0 && <p className={classes.quiet}>{t('insights:contrast.noWords')}</p>}
      {all.length > 0 && (
        <Select
          className={classes.ask}
          size="sm"
          label={t('insights:contrast.ask')}
          placeholder={t('insights:contrast.askPlaceholder')}
          nothingFoundMessage={t('insights:contrast.notNamed')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('insights:contrast.askClear') }}
          value={asked}
          onChange={setAsked}
          data={all
            .map(({ word, days_with: days }) => ({
              value: word,
              label: `${shownWord(word)} (${daysWord(days, format.number)})`,
            }))
            .sort((one, other) => one.label.localeCompare(other.label, format.locale))}
        />
      )}
      {chosen !== undefined && (
        <div className={classes.asked} role="status">
          <ContrastWords contrast={chosen} />
        </div>
      )}
      {all.length > 0 && found.length === 0 && (
        <p className={classes.quiet}>
          {others.length === 0 ? t('insights:contrast.none') : t('insights:contrast.nothing')}
        </p>
      )}
      {found.length > 0 && (
        <>
          <h3 className={classes.subtitle}>{t('insights:contrast.found')}</h3>
          <ul className={classes.list}>
            {found.map((contrast) => (
              <li key={contrast.word} className={classes.item}>
                <ContrastWords contrast={contrast} />
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <details className={classes.more}>
          <summary>{t('insights:contrast.others', { number: format.number(others.length) })}</summary>
          <FiguresTable figures={contrastFigures(others)} />
        </details>
      )}
    </ChartPanel>
  );
}

/** Both averages with their days, and what that is worth in words; how many days are missing where it is too early. */
function ContrastWords({ contrast }: { readonly contrast: Contrast }) {
  const format = useFormat();
  const { word, mean_with, mean_without, mean_difference, description, days_with, days_without } = contrast;
  const [withDays, withoutDays] = [daysWord(days_with, format.number), daysWord(days_without, format.number)];
  const isCompared = mean_difference !== null && mean_with !== null && mean_without !== null;
  return (
    <>
      <div className={classes.itemHead}>
        <span className={classes.name} dir="auto">
          {shownWord(word)}
        </span>
        {!isCompared && (
          <span className={classes.facts}>{t('insights:contrast.bothDays', { withDays, withoutDays })}</span>
        )}
      </div>
      {isCompared && (
        <ContrastBar withMean={mean_with} withoutMean={mean_without} withDays={withDays} withoutDays={withoutDays} />
      )}
      <p>{description}</p>
    </>
  );
}
