import { t } from '../../i18n/i18n.ts';
import type { Resource } from './resourceForm.ts';

export interface ResourceGroup {
  readonly title: string;
  readonly resources: readonly Resource[];
}

const kinds = ['emergency', 'crisis_line', 'helpline', 'directory'] as const;

/** The person's own first, then by kind, each in the order given; empty groups are left out. */
export function groupResources(resources: readonly Resource[]): ResourceGroup[] {
  const bundled = resources.filter((resource) => !resource.is_own);
  const isKnown = (type: string): boolean => kinds.some((kind) => kind === type);
  return [
    { title: t('resources:groups.own'), resources: resources.filter((resource) => resource.is_own) },
    ...kinds.map((kind) => ({
      title: t(`resources:groups.${kind}`),
      resources: bundled.filter((resource) => resource.resource_type === kind),
    })),
    { title: t('resources:groups.rest'), resources: bundled.filter((resource) => !isKnown(resource.resource_type)) },
  ].filter((group) => group.resources.length > 0);
}
