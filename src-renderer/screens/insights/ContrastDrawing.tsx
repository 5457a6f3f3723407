import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { shownWord } from '../../i18n/vocabulary.ts';
import classes from './ContrastBar.module.css';
import type { Contrast } from './contrasts.ts';
import { daysWord } from './insightWords.ts';

const sizes = { width: 720, row: 44, label: 170, track: 280 } as const;
const head = 26;

/** Averages of days with and days without as a picture, to be saved: a filled dot with, an open one without. */
export function ContrastDrawing({ contrasts }: { readonly contrasts: readonly Contrast[] }) {
  const format = useFormat();
  const place = (mean: number): number => sizes.label + ((mean - 1) / 9) * sizes.track;
  const compared = contrasts.flatMap(({ mean_with, mean_without, ...rest }) =>
    mean_with === null || mean_without === null ? [] : [{ ...rest, mean_with, mean_without }],
  );
  return (
    <svg aria-hidden="true" width={sizes.width} height={head + Math.max(1, compared.length) * sizes.row}>
      {[1, 4, 7, 10].map((tick) => (
        <text key={tick} className={classes.drawnNote} x={place(tick)} y="12" textAnchor="middle">
          {tick}
        </text>
      ))}
      {compared.length === 0 && (
        <text className={classes.drawnNote} x="0" y={head + 14}>
          {t('insights:contrast.nothing')}
        </text>
      )}
      {compared.map(({ word, mean_with, mean_without, days_with, days_without }, index) => {
        const y = head + index * sizes.row + 12;
        const name = shownWord(word);
        return (
          <g key={word}>
            <text className={classes.drawnLabel} x="0" y={y + 5}>
              {name.length > 22 ? `${name.slice(0, 21)}…` : name}
            </text>
            <rect className={classes.drawnTrack} x={sizes.label} y={y - 2} width={sizes.track} height="4" rx="2" />
            <circle className={classes.drawnOpen} cx={place(mean_without)} cy={y} r="5.5" />
            <circle className={classes.drawnDot} cx={place(mean_with)} cy={y} r="6" />
            <text className={classes.drawnNote} x={sizes.label + sizes.track + 24} y={y - 3}>
              {`${t('insights:contrast.with')} ${format.number(mean_with)} (${daysWord(days_with, format.number)})`}
            </text>
            <text className={classes.drawnNote} x={sizes.label + sizes.track + 24} y={y + 14}>
              {`${t('insights:contrast.without')} ${format.number(mean_without)} (${daysWord(days_without, format.number)})`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
