export { type InstrumentFacts, instruments, itemCount } from './instrumentFacts.ts';
export { changeBetween, scaleText } from './resultWords.ts';
export {
  type Answers,
  bandOf,
  type InstrumentScore,
  scoreInstrument,
  scoreWith,
  type UnscoredInstrument,
} from './scoreInstrument.ts';
