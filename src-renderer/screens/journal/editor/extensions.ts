import { type AnyExtension, Mark, Node } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { safeHref } from '../markdown/links.ts';

/** "1. " begins a list; "2024. " at the start of a line is a year. */
const listNumber = /^(\d{1,2})\.\s$/;

const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map(fitToMarkdown);
  },
});

/** Changes what would not come back as it was once it has been saved as Markdown. */
function fitToMarkdown(extension: AnyExtension): AnyExtension {
  if (extension instanceof Mark && extension.name === 'code') {
    // Code may be bold or linked; else opening a text would take that off.
    return extension.extend({ excludes: '' });
  }
  if (extension instanceof Node && extension.name === 'orderedList') {
    return extension.extend({
      addInputRules() {
        const rules = this.parent?.() ?? [];
        for (const rule of rules) {
          rule.find = listNumber;
        }
        return rules;
      },
      // It would take pasted lines like "A. Smith" for a list with letters, which Markdown does not know.
      addProseMirrorPlugins: () => [],
    });
  }
  return extension;
}

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
