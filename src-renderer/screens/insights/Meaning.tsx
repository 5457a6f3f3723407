import classes from './Insights.module.css';

interface MeaningProps {
  readonly headline: string;
  readonly sentences: readonly string[];
}

/** What a chart means, in words. */
export function Meaning({ headline, sentences }: MeaningProps) {
  return (
    <div className={classes.meaning} aria-live="polite">
      <p className={classes.headline}>{headline}</p>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
