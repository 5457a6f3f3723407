import type { Output } from '../../../src-shared/contract/index.ts';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { HeatDrawing } from '../../charts/HeatDrawing.tsx';
import { HeatGrid } from '../../charts/HeatGrid.tsx';
import { heatFigures } from '../../charts/heat.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { shownWord } from '../../i18n/vocabulary.ts';
import { matrixHeat } from './heatCells.ts';
import classes from './Insights.module.css';
import { countKeys, daysWord } from './insightWords.ts';

interface SymptomMatrixProps {
  readonly data: Output<'stress.analysis'>['stressor_symptom_days'];
  readonly links: Output<'stress.analysis'>['stressor_symptom_links'];
  /** Which time it is about, for the picture. */
  readonly note: string;
}

/** Which stressors and symptoms were noted on the same days, and which of that is more than chance. */
export function SymptomMatrix({ data, links, note }: SymptomMatrixProps) {
  const format = useFormat();
  if (data.stressors.length === 0 || data.symptoms.length === 0) {
    return null;
  }
  const heat = matrixHeat(data, format);
  const most = Math.max(0, ...data.together.flat());
  return (
    <ChartPanel
      title={t('insights:matrix.title')}
      description={t('insights:matrix.lead')}
      note={note}
      isTable
      figures={() => heatFigures(heat, t('insights:matrix.title'), t('insights:stress.stressor'))}
      drawing={<HeatDrawing heat={heat} cell={{ width: 92, height: 30 }} labelWidth={140} />}
      meaning={<Links links={links} days={daysWord(data.days, format.number)} />}
    >
      <HeatGrid
        heat={heat}
        label={t('insights:matrix.gridLabel')}
        keys={countKeys(most, format.number)}
        none={t('insights:matrix.never')}
      />
    </ChartPanel>
  );
}

interface LinksProps {
  readonly links: SymptomMatrixProps['links'];
  readonly days: string;
}

function Links({ links, days }: LinksProps) {
  const format = useFormat();
  return (
    <div className={classes.meaning}>
      <p className={classes.headline}>
        {links.length === 0 ? t('insights:matrix.noLinks') : t('insights:stress.linksLead')}
      </p>
      {links.length > 0 && (
        <ul className={classes.bullets}>
          {links.map(({ stressor, symptom, n_together: together, lift }) => (
            <li key={`${stressor} ${symptom}`}>
              {t('insights:matrix.link', {
                pair: t('insights:stress.link', {
                  stressor: shownWord(stressor),
                  symptom: shownWord(symptom),
                }),
                days: t('insights:stress.linkDays', {
                  days: daysWord(together, format.number),
                  lift: format.number(lift),
                }),
              })}
            </li>
          ))}
        </ul>
      )}
      <p>{t('insights:matrix.means', { days })}</p>
    </div>
  );
}
