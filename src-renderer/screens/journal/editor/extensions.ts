import { Mark } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { safeHref } from '../markdown/links.ts';

/** Code may be bold or linked, as in Markdown; else opening a text would take that off. */
const Kit = StarterKit.extend({
  addExtensions() {
    const extensions = this.parent?.() ?? [];
    return extensions.map((extension) =>
      extension instanceof Mark && extension.name === 'code' ? extension.extend({ excludes: '' }) : extension,
    );
  },
});

/** What the editor can do: what Markdown can say, and nothing that would be lost in it. */
export function editorExtensions(placeholder: string) {
  return [
    Kit.configure({
      underline: false,
      link: {
        openOnClick: false,
        autolink: true,
        linkOnPaste: true,
        markdownLinks: true,
        defaultProtocol: 'https',
        protocols: ['http', 'https', 'mailto'],
        isAllowedUri: (address) => safeHref(address) !== null,
        HTMLAttributes: { target: null, rel: null },
      },
    }),
    Placeholder.configure({ placeholder }),
  ];
}
