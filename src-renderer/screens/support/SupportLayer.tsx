import { useSupport } from '../../state/support.ts';
import { SupportDialog } from './SupportDialog.tsx';

/** Help that came up with something that was saved, or was asked for: over whatever screen is there. */
export function SupportLayer() {
  const { offer, isOpen, showsWhy } = useSupport();
  return offer === null ? null : <SupportDialog support={offer} isOpen={isOpen} showsWhy={showsWhy} />;
}
