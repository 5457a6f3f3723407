import { Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useState } from 'react';
import { t } from '../../../i18n/i18n.ts';
import { typedHref } from '../markdown/links.ts';
import classes from './RichTextEditor.module.css';

/** Sets, changes or removes the link of the chosen words. */
export function LinkButton({ editor }: { readonly editor: Editor }) {
  const [isOpen, setOpen] = useState(false);
  const { isActive, href, isEmpty } = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      isActive: current.isActive('link'),
      href: String(current.getAttributes('link')['href'] ?? ''),
      isEmpty: current.state.selection.empty,
    }),
  });
  const close = (): void => {
    setOpen(false);
    editor.commands.focus();
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus position="bottom-start" shadow="md" withinPortal={false}>
      <Popover.Target>
        <button
          type="button"
          className={classes.button}
          aria-label={t('journal:toolbar.link')}
          aria-pressed={isActive}
          title={t('journal:toolbar.link')}
          tabIndex={-1}
          onClick={() => setOpen(!isOpen)}
        >
          <IconLink size={19} stroke={1.8} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {isEmpty && !isActive ? (
          <p>{t('journal:link.select')}</p>
        ) : (
          <LinkForm editor={editor} href={href} isActive={isActive} onClose={close} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface LinkFormProps {
  readonly editor: Editor;
  readonly href: string;
  readonly isActive: boolean;
  readonly onClose: () => void;
}

function LinkForm({ editor, href, isActive, onClose }: LinkFormProps) {
  const [address, setAddress] = useState(href);
  const [isInvalid, setInvalid] = useState(false);
  const apply = (): void => {
    const safe = typedHref(address);
    if (safe === null) {
      setInvalid(true);
      return;
    }
    editor.chain().focus().extendMarkRange('link').setLink({ href: safe }).run();
    onClose();
  };
  const remove = (): void => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Arrows belong to the text here, not to the toolbar around.
    event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      apply();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <Stack gap="xs" w={320} maw="80vw">
      <TextInput
        size="sm"
        label={t('journal:link.address')}
        placeholder={t('journal:link.placeholder')}
        value={address}
        onChange={(event) => {
          setAddress(event.currentTarget.value);
          setInvalid(false);
        }}
        onKeyDown={onKeyDown}
        error={isInvalid ? t('journal:link.invalid') : undefined}
        data-autofocus
      />
      <Group gap="xs">
        <Button size="compact-sm" onClick={apply}>
          {t('journal:link.apply')}
        </Button>
        {isActive && (
          <Button size="compact-sm" variant="default" onClick={remove}>
            {t('journal:link.remove')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
