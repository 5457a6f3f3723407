import type { ReactNode } from 'react';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PanelSkeleton } from '../../components/Skeletons.tsx';

interface Loaded<D> {
  readonly data: D | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  refetch(): void;
}

interface SectionProps<D> {
  /** Shown while the data could not be loaded. */
  readonly title: string;
  readonly result: Loaded<D>;
  /** Of the skeleton, in px. */
  readonly height?: number;
  readonly children: (data: D) => ReactNode;
}

/** Shows what an endpoint answers, or that it is on its way, or why it did not come. */
export function Section<D>({ title, result, height = 240, children }: SectionProps<D>) {
  if (result.data !== undefined) {
    return children(result.data);
  }
  if (result.error === null) {
    return <PanelSkeleton height={height} />;
  }
  return (
    <Panel title={title}>
      <ErrorState error={result.error} onRetry={result.refetch} isRetrying={result.isFetching} />
    </Panel>
  );
}
