import type { AssessmentResult, ScoreBand } from '../../../src-shared/contract/assessments.ts';
import { Panel } from '../../components/Panel.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import classes from './Assessments.module.css';
import { HelpNote } from './HelpNote.tsx';
import { words } from './words.ts';

const text = words.result;

interface ResultPanelProps {
  readonly title: string;
  readonly result: AssessmentResult;
  readonly bands: readonly ScoreBand[];
  /** The answer on how difficult it makes things. */
  readonly difficulty?: string | null;
}

/** A result in plain words: what the score means, what has changed, and what it does not say. */
export function ResultPanel({ title, result, bands, difficulty = null }: ResultPanelProps) {
  const format = useFormat();
  const { score, band, change } = result;
  return (
    <Panel title={title}>
      {result.offers_help && <HelpNote text={words.help.beside} />}
      {band?.plain !== null && band !== null && <p className={classes.score}>{band.plain}</p>}
      <p className={classes.line}>
        {text.score(format.number(score))}. {result.scale_text}
      </p>
      {bands.length > 0 ? <BandScale bands={bands} score={score} /> : <p className={classes.line}>{text.noBands}</p>}
      {change !== null && <p className={classes.line}>{change.text}</p>}
      {difficulty !== null && <p className={classes.line}>{text.difficulty(difficulty)}</p>}
      {result.safety_note !== null && (
        <p className={classes.line}>
          <strong>{result.safety_note}</strong>
        </p>
      )}
      <p className={classes.facts}>
        {result.band_note} {!result.band_note.includes('diagnosis') && text.notDiagnosis} {text.ask}
      </p>
    </Panel>
  );
}

/** The levels side by side, the one of this score by border, ground and words: no level has a colour of its own. */
function BandScale({ bands, score }: { readonly bands: readonly ScoreBand[]; readonly score: number }) {
  const format = useFormat();
  return (
    <ol className={classes.bands} aria-label={text.bands}>
      {bands.map((band) => {
        const isCurrent = score >= band.min && score <= band.max;
        return (
          <li key={band.min} className={classes.band} data-current={isCurrent || undefined}>
            <span className={classes.range}>{rangeOf(band, format.number)}</span>
            {band.label}
            {isCurrent && ` (${text.here})`}
          </li>
        );
      })}
    </ol>
  );
}

export function rangeOf({ min, max }: Pick<ScoreBand, 'min' | 'max'>, number: (value: number) => string): string {
  return min === max ? number(min) : `${number(min)}–${number(max)}`;
}
