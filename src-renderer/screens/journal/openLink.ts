import { desktop } from '../../api.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError } from '../../state/toasts.tsx';
import { safeHref } from './markdown/links.ts';

/** Asks the desktop to open an address; it shows the whole of it and opens it only if the person says so. */
export function openLink(address: string): void {
  const url = safeHref(address);
  if (url !== null) {
    desktop('desktop.openExternal', { url }).catch((error: unknown) =>
      toastError(error, t('journal:entry.openFailed')),
    );
  }
}
