import type { AssessmentResult, Instrument, ScoreBand } from '../../../src-shared/contract/assessments.ts';
import { Panel } from '../../components/Panel.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import { told } from '../../i18n/told.ts';
import classes from './Assessments.module.css';
import { HelpNote } from './HelpNote.tsx';
import { changeWords, pointsWords, scaleWords, toldBands } from './scoreWords.ts';

interface ResultPanelProps {
  readonly title: string;
  readonly result: AssessmentResult;
  readonly instrument: Pick<Instrument, 'bands' | 'measures' | 'reliable_change'>;
  /** The answer on how difficult it makes things. */
  readonly difficulty?: string | null;
}

/** A result in plain words: what the score means, what has changed, and what it does not say. */
export function ResultPanel({ title, result, instrument, difficulty = null }: ResultPanelProps) {
  const format = useFormat();
  const { score, band, change } = result;
  const { measures, reliable_change: reliable } = instrument;
  const bands = toldBands(instrument.bands);
  return (
    <Panel title={title}>
      {result.offers_help && <HelpNote text={t('assessments:help.beside')} />}
      {band?.plain !== null && band !== null && <p className={classes.score}>{told(band.plain)}</p>}
      <p className={classes.line}>
        {pointsWords(score, format)}. {scaleWords({ scale: result.scale, measures }, format)}
      </p>
      {bands.length > 0 ? (
        <BandScale bands={bands} score={score} />
      ) : (
        <p className={classes.line}>{t('assessments:result.noBands')}</p>
      )}
      {change !== null && <p className={classes.line}>{changeWords(change, reliable.points, 'last', format)}</p>}
      {difficulty !== null && (
        <p className={classes.line}>{t('assessments:result.difficulty', { answer: difficulty })}</p>
      )}
      {result.safety_note !== null && (
        <p className={classes.line}>
          <strong>{told(result.safety_note)}</strong>
        </p>
      )}
      <p className={classes.facts}>
        {told(result.band_note)} {!result.band_note.includes('diagnosis') && t('assessments:result.notDiagnosis')}{' '}
        {t('assessments:result.ask')}
      </p>
    </Panel>
  );
}

/** The levels side by side, the one of this score by border, ground and words: no level has a colour of its own. */
function BandScale({ bands, score }: { readonly bands: readonly ScoreBand[]; readonly score: number }) {
  const format = useFormat();
  return (
    <ol className={classes.bands} aria-label={t('assessments:result.bands')}>
      {bands.map((band) => {
        const isCurrent = score >= band.min && score <= band.max;
        return (
          <li key={band.min} className={classes.band} data-current={isCurrent || undefined}>
            <span className={classes.range}>{rangeOf(band, format.number)}</span>
            {band.label}
            {isCurrent && ` (${t('assessments:result.here')})`}
          </li>
        );
      })}
    </ol>
  );
}

export function rangeOf({ min, max }: Pick<ScoreBand, 'min' | 'max'>, number: (value: number) => string): string {
  return min === max ? number(min) : `${number(min)}–${number(max)}`;
}
