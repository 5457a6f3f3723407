import { Kbd, Modal } from '@mantine/core';
import { Fragment } from 'react';
import { t } from '../../i18n/i18n.ts';
import { keyWord } from '../../i18n/keyWords.ts';
import { showShortcuts, usePalette } from '../../state/palette.ts';
import classes from './ShortcutsDialog.module.css';

/** `name` is a key of the words; `keys` are shown as they stand on the keyboard of the language. */
const shortcuts = [
  {
    group: 'anywhere',
    items: [
      { name: 'help', keys: ['F1'] },
      { name: 'palette', keys: ['Ctrl', 'K'] },
      { name: 'logMood', keys: ['Ctrl', 'Shift', 'L'] },
      { name: 'settings', keys: ['Ctrl', ','] },
      { name: 'lock', keys: ['Ctrl', 'L'] },
      { name: 'undo', keys: ['Ctrl', 'Z'] },
      { name: 'zoom', keys: ['Ctrl', '+ − 0'] },
      { name: 'list', keys: ['Ctrl', '/'] },
    ],
  },
  { group: 'screens', items: [{ name: 'screen', keys: ['Ctrl', '1 … 9'] }] },
  {
    group: 'journal',
    items: [
      { name: 'newEntry', keys: ['Ctrl', 'N'] },
      { name: 'save', keys: ['Ctrl', 'S'] },
      { name: 'leave', keys: ['Esc'] },
    ],
  },
  {
    group: 'choosing',
    items: [
      { name: 'arrows', keys: ['← →'] },
      { name: 'answer', keys: ['1 … 9'] },
      { name: 'enter', keys: ['Enter'] },
      { name: 'back', keys: ['Backspace'] },
    ],
  },
] as const;

/** Every key that does something. */
export function ShortcutsDialog() {
  const isOpen = usePalette((state) => state.shortcutsAreOpen);
  return (
    <Modal
      opened={isOpen}
      onClose={() => showShortcuts(false)}
      title={t('shortcuts:title')}
      closeButtonProps={{ 'aria-label': t('shortcuts:close') }}
      size="lg"
    >
      <div className={classes.groups}>
        {shortcuts.map(({ group, items }) => (
          <section key={group} aria-labelledby={`shortcuts-${group}`}>
            <h3 id={`shortcuts-${group}`} className={classes.group}>
              {t(`shortcuts:groups.${group}`)}
            </h3>
            <dl className={classes.list}>
              {items.map(({ name, keys }) => (
                <div key={name} className={classes.row}>
                  <dt>{t(`shortcuts:${name}`)}</dt>
                  <dd>
                    {keys.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 && ' '}
                        <Kbd>{keyWord(key)}</Kbd>
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
