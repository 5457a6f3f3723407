import { create } from 'zustand';
import type { ChartRange } from '../charts/chartRange.ts';
import { onForget } from './session.ts';

const usual: ChartRange = '90';
const useRange = create<{ readonly range: ChartRange }>(() => ({ range: usual }));
onForget(() => useRange.setState({ range: usual }));

const setRange = (range: ChartRange): void => useRange.setState({ range });

/** The time that charts show, one for all screens with charts; kept while the window is signed in. */
export function useChartRange(): readonly [ChartRange, (range: ChartRange) => void] {
  return [useRange((state) => state.range), setRange];
}
