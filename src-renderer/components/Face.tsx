import { faceShape } from './faceShape.ts';

interface FaceProps {
  /** 1 … `steps`. */
  readonly step: number;
  readonly steps?: number;
  /** In px. */
  readonly size?: number;
}

/** A drawn face for a step of a scale; decoration beside a word, so hidden from screen readers. */
export function Face({ step, steps = 10, size = 40 }: FaceProps) {
  const { mouth, brows } = faceShape(step, steps);
  return (
    <svg
      viewBox="0 0 40 40"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="20" cy="20" r="17" />
      <circle cx="14" cy="17.5" r="1.6" fill="currentColor" stroke="none" />
      <circle cx="26" cy="17.5" r="1.6" fill="currentColor" stroke="none" />
      {brows.map((brow) => (
        <path key={brow} d={brow} strokeWidth="1.8" />
      ))}
      <path d={mouth} />
    </svg>
  );
}
