import { Panel } from '../../components/Panel.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import classes from './Insights.module.css';
import { type Correlation, nameOf } from './relationNames.ts';
import { Strength } from './Strength.tsx';
import { words } from './words.ts';

const text = words.lagged;

/** What the day before says of today's mood, clear or not, strongest first. */
export function LagPanel({ correlations }: { readonly correlations: readonly Correlation[] }) {
  const format = useFormat();
  const rows = correlations
    .filter(({ y, lag }) => y === 'mood' && lag === 1)
    .sort((one, other) => strengthOf(other) - strengthOf(one));
  if (rows.length === 0) {
    return null;
  }
  return (
    <Panel title={text.title} description={text.lead}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it */}
      <section className={classes.scroll} tabIndex={0} aria-label={text.table}>
        <table className={classes.table}>
          <caption>{text.table}</caption>
          <thead>
            <tr>
              <th scope="col">{text.before}</th>
              <th scope="col">{text.strength}</th>
              <th scope="col">{text.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ x, rho, n, is_shown: isShown, description }) => (
              <tr key={x}>
                <th scope="row">{nameOf(x)}</th>
                <td className={classes.strength}>
                  {isShown && rho !== null && <Strength rho={rho} />}
                  <span className={classes.facts}>
                    {isShown && rho !== null
                      ? text.rho(format.number(rho, 2), format.number(n))
                      : (rho === null ? text.unknown : text.unclear)(format.number(n))}
                  </span>
                </td>
                <td>{description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

/** What is clear comes first, whatever its figure. */
function strengthOf({ rho, is_shown: isShown }: Correlation): number {
  return Math.abs(rho ?? 0) + (isShown ? 1 : 0);
}
