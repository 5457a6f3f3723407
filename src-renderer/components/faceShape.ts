/** Shape of a drawn face, in a 40 × 40 box. */
export interface FaceShape {
  /** SVG path of the mouth. */
  readonly mouth: string;
  /** SVG paths of the brows; empty for a calm face. */
  readonly brows: readonly string[];
}

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * The face of a step on a scale: the mouth bends from sorrow through a straight line to a smile, and the lower third
 * raises its brows.
 *
 * @param step 1 … steps, 1 is the hardest
 */
export function faceShape(step: number, steps = 10): FaceShape {
  const ease = (step - 1) / (steps - 1);
  const bend = round((ease - 0.5) * 14);
  const corner = round(27 - bend * 0.32);
  const width = round(7.2 + Math.abs(ease - 0.5) * 2.2);
  const mouth = `M${20 - width} ${corner} Q20 ${round(corner + bend)} ${20 + width} ${corner}`;
  if (ease > 0.34) {
    return { mouth, brows: [] };
  }
  const lift = round((0.34 - ease) * 7);
  return {
    mouth,
    brows: [
      `M10 ${round(12.5 + lift / 2)} L15.5 ${round(11.5 - lift / 2)}`,
      `M24.5 ${round(11.5 - lift / 2)} L30 ${round(12.5 + lift / 2)}`,
    ],
  };
}
