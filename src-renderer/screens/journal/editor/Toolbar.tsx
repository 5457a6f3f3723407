import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconCode,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconStrikethrough,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { type ComponentType, type KeyboardEvent, useEffect, useState } from 'react';
import { type English, t } from '../../../i18n/i18n.ts';
import { keyWords } from '../../../i18n/keyWords.ts';
import { LinkButton } from './LinkButton.tsx';
import classes from './RichTextEditor.module.css';
import { useRovingFocus } from './useRovingFocus.ts';

interface Tool {
  readonly name: keyof English['journal']['toolbar'];
  readonly icon: ComponentType<{ readonly size?: number; readonly stroke?: number }>;
  readonly keys: string;
  readonly run: (editor: Editor) => void;
  readonly isActive?: (editor: Editor) => boolean;
  readonly isPossible?: (editor: Editor) => boolean;
}

const groups: readonly (readonly Tool[])[] = [
  [
    {
      name: 'bold',
      icon: IconBold,
      keys: 'Ctrl+B',
      run: (editor) => editor.chain().focus().toggleBold().run(),
      isActive: (editor) => editor.isActive('bold'),
    },
    {
      name: 'italic',
      icon: IconItalic,
      keys: 'Ctrl+I',
      run: (editor) => editor.chain().focus().toggleItalic().run(),
      isActive: (editor) => editor.isActive('italic'),
    },
    {
      name: 'strike',
      icon: IconStrikethrough,
      keys: 'Ctrl+Shift+S',
      run: (editor) => editor.chain().focus().toggleStrike().run(),
      isActive: (editor) => editor.isActive('strike'),
    },
    {
      name: 'code',
      icon: IconCode,
      keys: 'Ctrl+E',
      run: (editor) => editor.chain().focus().toggleCode().run(),
      isActive: (editor) => editor.isActive('code'),
    },
  ],
  [
    {
      name: 'heading',
      icon: IconH2,
      keys: '## + space',
      run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
      isActive: (editor) => editor.isActive('heading', { level: 2 }),
    },
    {
      name: 'subheading',
      icon: IconH3,
      keys: '### + space',
      run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
      isActive: (editor) => editor.isActive('heading', { level: 3 }),
    },
    {
      name: 'bullets',
      icon: IconList,
      keys: '- + space',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      isActive: (editor) => editor.isActive('bulletList'),
    },
    {
      name: 'numbers',
      icon: IconListNumbers,
      keys: '1. + space',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      isActive: (editor) => editor.isActive('orderedList'),
    },
    {
      name: 'quote',
      icon: IconBlockquote,
      keys: '> + space',
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
      isActive: (editor) => editor.isActive('blockquote'),
    },
  ],
  [
    {
      name: 'undo',
      icon: IconArrowBackUp,
      keys: 'Ctrl+Z',
      run: (editor) => editor.chain().focus().undo().run(),
      isPossible: (editor) => editor.can().undo(),
    },
    {
      name: 'redo',
      icon: IconArrowForwardUp,
      keys: 'Ctrl+Shift+Z',
      run: (editor) => editor.chain().focus().redo().run(),
      isPossible: (editor) => editor.can().redo(),
    },
  ],
];

interface ToolState {
  readonly isActive: boolean;
  readonly isPossible: boolean;
}

type ToolStates = Readonly<Record<string, ToolState>>;

/** By then the letter that was typed is on the screen. */
const lookAfterMs = 50;

/** What stands at the cursor; looked at after a key and not within it, since each of the tools is asked. */
function useToolStates(editor: Editor): ToolStates {
  const [states, setStates] = useState(() => toolStates(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      const now = toolStates(editor);
      setStates((before) => (isSame(before, now) ? before : now));
    };
    const lookLater = (): void => {
      timer ??= setTimeout(look, lookAfterMs);
    };
    lookLater();
    editor.on('transaction', lookLater);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', lookLater);
    };
  }, [editor]);
  return states;
}

function toolStates(editor: Editor): ToolStates {
  return Object.fromEntries(
    groups
      .flat()
      .map((tool) => [
        tool.name,
        { isActive: tool.isActive?.(editor) ?? false, isPossible: tool.isPossible?.(editor) ?? true },
      ]),
  );
}

function isSame(one: ToolStates, other: ToolStates): boolean {
  return Object.entries(one).every(
    ([name, { isActive, isPossible }]) => other[name]?.isActive === isActive && other[name]?.isPossible === isPossible,
  );
}

/** One stop of the Tab key; arrows go from button to button. */
export function Toolbar({ editor }: { readonly editor: Editor }) {
  const roving = useRovingFocus();
  const states = useToolStates(editor);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    roving.onKeyDown(event);
    if (event.key === 'Escape') {
      event.preventDefault();
      editor.commands.focus();
    }
  };
  return (
    <div
      className={classes.toolbar}
      role="toolbar"
      aria-label={t('journal:toolbar.label')}
      ref={roving.ref}
      onKeyDown={onKeyDown}
    >
      {groups.map((tools, index) => (
        <ToolGroup key={tools[0]?.name} tools={tools} editor={editor} states={states} isFirst={index === 0} />
      ))}
    </div>
  );
}

interface ToolGroupProps {
  readonly tools: readonly Tool[];
  readonly editor: Editor;
  readonly states: ToolStates;
  readonly isFirst: boolean;
}

function ToolGroup({ tools, editor, states, isFirst }: ToolGroupProps) {
  return (
    <>
      {!isFirst && <span className={classes.gap} aria-hidden="true" />}
      {tools.map((tool, index) => {
        const { isActive = false, isPossible = true } = states[tool.name] ?? {};
        const Icon = tool.icon;
        return (
          <button
            key={tool.name}
            type="button"
            className={classes.button}
            aria-label={t(`journal:toolbar.${tool.name}`)}
            aria-pressed={tool.isActive === undefined ? undefined : isActive}
            aria-disabled={!isPossible || undefined}
            title={`${t(`journal:toolbar.${tool.name}`)} (${keyWords(tool.keys, tool.keys.includes(' + ') ? ' + ' : '+')})`}
            tabIndex={isFirst && index === 0 ? 0 : -1}
            onClick={() => isPossible && tool.run(editor)}
          >
            <Icon size={19} stroke={1.8} />
          </button>
        );
      })}
      {isFirst && <LinkButton editor={editor} />}
    </>
  );
}
