import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { desktop } from '../api.ts';
import { useAction } from '../hooks/useAction.ts';
import { useToday } from '../hooks/useToday.ts';
import { t } from '../i18n/i18n.ts';
import { toastError, toastSuccess } from '../state/toasts.tsx';
import { csvOf } from './csv.ts';
import type { Figures } from './figures.ts';
import { fileName } from './fileName.ts';

interface ChartMenuProps {
  /** Of which chart, e.g. "Stress". */
  readonly title: string;
  readonly figures: () => Figures;
  /** The chart as a PNG. */
  readonly picture: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Saves a chart as a picture, or its figures for a spreadsheet, where the person says. */
export function ChartMenu({ title, figures, picture }: ChartMenuProps) {
  const today = useToday();
  const save = useAction(async (extension: 'csv' | 'png') => {
    try {
      const content = extension === 'csv' ? new TextEncoder().encode(csvOf(figures())) : await picture();
      const question = {
        title: t('charts:save.dialogTitle', { title }),
        name: fileName(title, today, extension),
        extension,
        content,
      };
      const { saved } = await desktop('desktop.saveFile', question);
      if (saved) {
        toastSuccess({ message: extension === 'csv' ? t('charts:save.csvSaved') : t('charts:save.pngSaved') });
      }
    } catch (error) {
      toastError(error);
    }
  });
  return (
    <Menu position="bottom-end" shadow="md" keepMounted={false}>
      <Tooltip label={t('charts:save.menu')}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('charts:save.menuOf', { title })}
            loading={save.isPending}
          >
            <IconDownload size={18} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save.run('png')}>{t('charts:save.png')}</Menu.Item>
        <Menu.Item onClick={() => void save.run('csv')}>{t('charts:save.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
