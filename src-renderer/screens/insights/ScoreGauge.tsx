import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './ScorePanel.module.css';

const radius = 84;
const centre = { x: 110, y: 100 };

/** The score on a half circle from 0 to 100. No part of it is coloured as good or bad. */
export function ScoreGauge({ score }: { readonly score: number }) {
  const format = useFormat();
  const end = place(Math.min(100, Math.max(0, score)));
  const arc = `A${radius} ${radius} 0 0 1`;
  return (
    <svg
      className={classes.gauge}
      viewBox="0 0 220 122"
      width="220"
      height="122"
      role="img"
      aria-label={t('insights:score.gaugeLabel', { score: format.number(score) })}
      data-chart=""
    >
      <path
        className={classes.gaugeTrack}
        d={`M${centre.x - radius} ${centre.y} ${arc} ${centre.x + radius} ${centre.y}`}
      />
      {score > 0 && (
        <path className={classes.gaugeFill} d={`M${centre.x - radius} ${centre.y} ${arc} ${end.x} ${end.y}`} />
      )}
      <text className={classes.gaugeNumber} x={centre.x} y={centre.y - 14} textAnchor="middle">
        {format.number(score)}
      </text>
      <text className={classes.gaugeUnit} x={centre.x} y={centre.y + 6} textAnchor="middle">
        {t('insights:score.outOf')}
      </text>
      <text className={classes.gaugeUnit} x={centre.x - radius} y={centre.y + 20} textAnchor="middle">
        {format.number(0)}
      </text>
      <text className={classes.gaugeUnit} x={centre.x + radius} y={centre.y + 20} textAnchor="middle">
        {format.number(100)}
      </text>
    </svg>
  );
}

function place(score: number): { readonly x: number; readonly y: number } {
  const angle = Math.PI * (1 - score / 100);
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return { x: rounded(centre.x + radius * Math.cos(angle)), y: rounded(centre.y - radius * Math.sin(angle)) };
}
