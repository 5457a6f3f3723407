import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { t } from '../i18n/i18n.ts';

/** Rows of a list that is on its way. */
export function ListSkeleton({ rows = 4 }: { readonly rows?: number }) {
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>{t('components:skeletons.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        // The rows are all alike and never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Skeleton key={row} height={64} radius="md" />
      ))}
    </Stack>
  );
}

/** A card that is on its way; `height` in px. */
export function PanelSkeleton({ height = 180 }: { readonly height?: number }) {
  return (
    <div role="status">
      <VisuallyHidden>{t('components:skeletons.loading')}</VisuallyHidden>
      <Skeleton height={height} radius="lg" />
    </div>
  );
}

/** A whole screen that is on its way. */
export function PageSkeleton() {
  return (
    <Stack gap="lg" p="xl" maw="64rem" mx="auto" role="status">
      <VisuallyHidden>{t('components:skeletons.loading')}</VisuallyHidden>
      <Skeleton height={34} width={220} radius="md" />
      <Skeleton height={180} radius="lg" />
      <Skeleton height={240} radius="lg" />
    </Stack>
  );
}
