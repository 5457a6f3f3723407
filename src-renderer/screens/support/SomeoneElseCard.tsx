import type { Support } from '../../../src-shared/contract/support.ts';
import { SupportEmergency, SupportLines } from './SupportLines.tsx';
import { WhyThis } from './WhyThis.tsx';

interface PanelProps {
  readonly support: Support;
  readonly showsWhy: boolean;
}

/** For somebody who worries about another person: what helps, and the same lines. */
export function SomeoneElseCard({ support, showsWhy }: PanelProps) {
  return (
    <>
      <SupportLines support={support} />
      <SupportEmergency support={support} />
      <WhyThis reasons={support.reasons} isOpenFirst={showsWhy} />
    </>
  );
}
