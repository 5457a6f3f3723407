/** Soft tones made by the computer itself; no file is played. */
export interface SoftTone {
  /** Sounds once, fading in and out. */
  play(kind: ToneKind): void;
  close(): void;
}

export type ToneKind = 'in' | 'out' | 'still' | 'end';

/** Hz: low and a fifth or an octave apart, so that none of them startles. */
const pitches: Readonly<Record<ToneKind, readonly number[]>> = {
  in: [264],
  out: [176],
  still: [220],
  end: [264, 330],
};
const loudest = 0.07;
const quietest = 0.0001;
const fadeInSeconds = 0.25;
const fadeOutSeconds = 1.9;

/** Opens the sound of the computer; null where there is none. */
export function openSoftTone(): SoftTone | null {
  let context: AudioContext;
  try {
    context = new AudioContext();
  } catch {
    return null;
  }
  const sound = (pitch: number): void => {
    const start = context.currentTime;
    const oscillator = new OscillatorNode(context, { type: 'sine', frequency: pitch });
    const gain = new GainNode(context, { gain: quietest });
    gain.gain.setValueAtTime(quietest, start);
    gain.gain.exponentialRampToValueAtTime(loudest, start + fadeInSeconds);
    gain.gain.exponentialRampToValueAtTime(quietest, start + fadeInSeconds + fadeOutSeconds);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + fadeInSeconds + fadeOutSeconds);
  };
  return {
    play: (kind) => {
      void context.resume();
      for (const pitch of pitches[kind]) {
        sound(pitch);
      }
    },
    close: () => void context.close(),
  };
}

/** The tone that a phase begins with. */
export function toneOf(before: number, after: number): ToneKind {
  if (after === before) {
    return 'still';
  }
  return after > before ? 'in' : 'out';
}
