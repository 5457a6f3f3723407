import type { Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { type Editor, EditorContent, type JSONContent, useEditor } from '@tiptap/react';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { RichNode } from '../markdown/richText.ts';
import { toMarkdown } from '../markdown/toMarkdown.ts';
import { openLink } from '../openLink.ts';
import classes from '../RichText.module.css';
import { cleanPaste } from './cleanPaste.ts';
import { editorExtensions } from './extensions.ts';
import editorClasses from './RichTextEditor.module.css';
import { documentMarkdown, documentWords } from './richDocument.ts';
import { Toolbar } from './Toolbar.tsx';

const countAfterMs = 250;

export interface RichTextHandle {
  /** The text as Markdown; also after the editor is gone. */
  markdown(): string;
  focus(): void;
}

interface RichTextEditorProps {
  /** Markdown. A change of it is not taken over: what is being typed is never replaced. */
  readonly initial: string;
  readonly label: string;
  readonly placeholder: string;
  readonly focusOnStart: boolean;
  readonly handle: Ref<RichTextHandle>;
  /** Called on every change; the text is asked for when it is needed. */
  readonly onChange: () => void;
  /** Called with the number of words soon after a change. */
  readonly onWords: (words: number) => void;
  /** The editor keeps the Escape key to itself, so it tells. */
  readonly onEscape: () => void;
}

/** The editor comes a moment after its page; who has begun with the title or a tag by then keeps the focus there. */
function isTypingElsewhere(): boolean {
  return document.activeElement?.matches('input, textarea, select') ?? false;
}

/** At once: the editor's own command waits for a frame, within which somebody may have begun somewhere else. */
function focusAtEnd({ view, state }: Editor): void {
  view.dispatch(state.tr.setSelection(Selection.atEnd(state.doc)).scrollIntoView());
  view.focus();
}

/** A text with formatting, kept as Markdown. */
export function RichTextEditor({
  initial,
  label,
  placeholder,
  focusOnStart,
  handle,
  onChange,
  onWords,
  onEscape,
}: RichTextEditorProps) {
  const [content] = useState(() => parseMarkdown(initial) as JSONContent);
  const doc = useRef<Node | null>(null);
  const callbacks = useRef({ onChange, onWords, onEscape });
  const counting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    callbacks.current = { onChange, onWords, onEscape };
  });

  const editor = useEditor({
    extensions: editorExtensions(placeholder),
    content,
    injectCSS: false,
    textDirection: 'auto',
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: `${classes.text} ${classes.edit}`,
        role: 'textbox',
        'aria-label': label,
        'aria-multiline': 'true',
        spellcheck: 'false',
      },
      transformPastedHTML: cleanPaste,
      clipboardTextSerializer: (slice) => toMarkdown({ type: 'doc', content: blocksOf(slice.content.toJSON()) }),
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Escape' || event.isComposing) {
          return false;
        }
        callbacks.current.onEscape();
        return true;
      },
      handleDOMEvents: {
        // A plain click sets the cursor; with Ctrl or ⌘ it follows the link.
        click: (_view, event) => {
          const link = event.target instanceof Element ? event.target.closest('a') : null;
          if (link === null) {
            return false;
          }
          event.preventDefault();
          if (event.ctrlKey || event.metaKey) {
            openLink(link.getAttribute('href') ?? '');
          }
          return false;
        },
        auxclick: (_view, event) => event.preventDefault(),
      },
    },
    onCreate: ({ editor: created }) => {
      doc.current = created.state.doc;
      callbacks.current.onWords(documentWords(created.state.doc));
      if (focusOnStart && !isTypingElsewhere()) focusAtEnd(created);
    },
    onUpdate: ({ editor: updated }) => {
      doc.current = updated.state.doc;
      callbacks.current.onChange();
      clearTimeout(counting.current);
      counting.current = setTimeout(() => {
        if (doc.current !== null) {
          callbacks.current.onWords(documentWords(doc.current));
        }
      }, countAfterMs);
    },
  });

  useEffect(() => () => clearTimeout(counting.current), []);
  useImperativeHandle(
    handle,
    () => ({
      markdown: () => (doc.current === null ? initial : documentMarkdown(doc.current)),
      focus: () => editor.commands.focus(),
    }),
    [editor, initial],
  );

  return (
    <div className={editorClasses.frame}>
      <Toolbar editor={editor} />
      <EditorContent editor={editor} />
    </div>
  );
}

/** A copied piece may be words without a block around them. */
function blocksOf(content: readonly RichNode[] | null): RichNode[] {
  const nodes = content ?? [];
  const isInline = nodes.some(({ type }) => type === 'text' || type === 'hardBreak');
  return isInline ? [{ type: 'paragraph', content: nodes }] : [...nodes];
}
