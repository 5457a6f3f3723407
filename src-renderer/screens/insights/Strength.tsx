import classes from './Strength.module.css';

/** How far from none the relation is, to the left (one up, other down) or the right (both up). */
export function Strength({ rho }: { readonly rho: number }) {
  const width = `${Math.abs(rho) * 50}%`;
  return (
    <div className={classes.strength} aria-hidden="true">
      <span className={classes.ends}>−1</span>
      <span className={classes.track}>
        <span className={classes.middle} />
        <span className={classes.fill} style={rho < 0 ? { right: '50%', width } : { left: '50%', width }} />
      </span>
      <span className={classes.ends}>+1</span>
    </div>
  );
}
