import { Panel } from '../../components/Panel.tsx';
import { useFormat } from '../../hooks/useFormat.ts';
import { t } from '../../i18n/i18n.ts';
import classes from './Insights.module.css';
import { type Correlation, nameOf } from './relationNames.ts';
import { Strength } from './Strength.tsx';

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
    <Panel title={t('insights:lagged.title')} description={t('insights:lagged.lead')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to be able to scroll it */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('insights:lagged.table')}>
        <table className={classes.table}>
          <caption>{t('insights:lagged.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('insights:lagged.before')}</th>
              <th scope="col">{t('insights:lagged.strength')}</th>
              <th scope="col">{t('insights:lagged.meaning')}</th>
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
                      ? t('insights:lagged.rho', { rho: format.number(rho, 2), count: n, number: format.number(n) })
                      : rho === null
                        ? t('insights:lagged.unknown', { count: n, number: format.number(n) })
                        : t('insights:lagged.unclear', { count: n, number: format.number(n) })}
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
