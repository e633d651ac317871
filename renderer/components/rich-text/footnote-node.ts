import { Node } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import classes from './rich-text.module.css';

interface FootnoteOptions {
  /** What a screen reader says at the mark. */
  label: (text: string) => string;
  /** Asks to edit the footnote that is selected. */
  onOpen: () => void;
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: { insertFootnote: () => ReturnType };
  }
}

function draw(mark: HTMLElement, node: DocumentNode, label: FootnoteOptions['label']) {
  const text = String(node.attrs.text);
  mark.title = text;
  mark.setAttribute('aria-label', label(text));
}

/** A footnote: a numbered mark in the line, its text in the node. The numbers are counted by CSS. */
export const Footnote = Node.create<FootnoteOptions>({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ label: (text) => text, onOpen: () => undefined }),
  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-footnote') ?? '',
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-footnote': attributes.text }),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-footnote]', priority: 100 }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes],
  renderText: ({ node }) => ` (${node.attrs.text})`,
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('sup');
      dom.className = classes.footnote ?? '';
      dom.setAttribute('role', 'button');
      draw(dom, node, this.options.label);
      dom.addEventListener('dblclick', () => this.options.onOpen());
      const update = (next: DocumentNode) => {
        if (next.type.name !== this.name) return false;
        draw(dom, next, this.options.label);
        return true;
      };
      return { dom, update };
    };
  },
  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ chain, state }) => {
          const at = state.selection.to;
          return chain()
            .insertContentAt(at, { type: this.name, attrs: { text: '' } })
            .setNodeSelection(at)
            .run();
        },
    };
  },
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-f': () => {
        const inserted = this.editor.commands.insertFootnote();
        if (inserted) this.options.onOpen();
        return inserted;
      },
    };
  },
});
