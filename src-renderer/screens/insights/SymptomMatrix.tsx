import type { Output } from '../../../src-shared/contract/index.ts';
import { ChartPanel } from '../../charts/ChartPanel.tsx';
import { HeatDrawing } from '../../charts/HeatDrawing.tsx';
import { HeatGrid } from '../../charts/HeatGrid.tsx';
import { heatFigures } from '../../charts/heat.ts';
import { useFormat } from '../../hooks/useFormat.ts';
import { matrixHeat } from './heatCells.ts';
import classes from './Insights.module.css';
import { countKeys, daysWord } from './insightWords.ts';
import { words } from './words.ts';

const text = words.matrix;

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
      title={text.title}
      description={text.lead}
      note={note}
      isTable
      figures={() => heatFigures(heat, text.title, words.stress.stressor)}
      drawing={<HeatDrawing heat={heat} cell={{ width: 92, height: 30 }} labelWidth={140} />}
      meaning={<Links links={links} days={daysWord(data.days, format.number)} />}
    >
      <HeatGrid heat={heat} label={text.gridLabel} keys={countKeys(most, format.number)} none={text.never} />
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
      <p className={classes.headline}>{links.length === 0 ? text.noLinks : words.stress.linksLead}</p>
      {links.length > 0 && (
        <ul className={classes.bullets}>
          {links.map(({ stressor, symptom, n_together: together, lift }) => (
            <li key={`${stressor} ${symptom}`}>
              {text.link(
                words.stress.link(stressor, symptom),
                words.stress.linkDays(daysWord(together, format.number), format.number(lift)),
              )}
            </li>
          ))}
        </ul>
      )}
      <p>{text.means(days)}</p>
    </div>
  );
}
