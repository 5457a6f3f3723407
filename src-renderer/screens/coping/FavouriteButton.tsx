import { ActionIcon } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import type { Strategy } from '../../../src-shared/contract/coping.ts';
import { api } from '../../api.ts';
import { useAction } from '../../hooks/useAction.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError } from '../../state/toasts.tsx';

/** A star that keeps a strategy at hand. */
export function FavouriteButton({ strategy }: { readonly strategy: Strategy }) {
  const { id, name, is_favourite: isFavourite } = strategy;
  const prefer = useAction(async () => {
    await api('coping.preference', { id, favourite: !isFavourite }).catch(toastError);
  });
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-pressed={isFavourite}
      aria-label={t('coping:list.favouriteNamed', { name })}
      onClick={() => void prefer.run()}
    >
      {isFavourite ? <IconStarFilled size={18} /> : <IconStar size={18} />}
    </ActionIcon>
  );
}
