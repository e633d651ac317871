import { Node } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import classes from './rich-text.module.css';

interface CitationOptions {
  /** The entry's number in the list at this moment; undefined where the entry is gone. */
  number: (entryId: string) => number | undefined;
  label: (number: number | undefined, page: string) => string;
  /** The letter before a page: «б.», «с.». */
  pageSign: () => string;
  onOpen: () => void;
  /** Asks for an entry to put in at the cursor. */
  onInsert: () => void;
}

interface CitationStorage {
  redrawAll: Set<() => void>;
}

declare module '@tiptap/core' {
  interface Storage {
    citation: CitationStorage;
  }
}

function draw(mark: HTMLElement, node: DocumentNode, options: CitationOptions) {
  const number = options.number(String(node.attrs.entryId));
  const page = String(node.attrs.page ?? '');
  const shown = number === undefined ? '?' : String(number);
  mark.textContent = `[${shown}${page === '' ? '' : `, ${options.pageSign()} ${page}`}]`;
  mark.toggleAttribute('data-missing', number === undefined);
  mark.setAttribute('aria-label', options.label(number, page));
}

/** A reference to an entry of the literature list, shown as the number that the entry has now. */
export const Citation = Node.create<CitationOptions, CitationStorage>({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({
    number: () => undefined,
    label: () => '',
    pageSign: () => '',
    onOpen: () => undefined,
    onInsert: () => undefined,
  }),
  addStorage: () => ({ redrawAll: new Set() }),
  addAttributes: () => ({
    entryId: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-citation') ?? '',
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-citation': attributes.entryId }),
    },
    page: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-page'),
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-page': attributes.page }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-citation]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
  addNodeView() {
    return ({ node }) => {
      let current = node;
      const dom = document.createElement('span');
      dom.className = classes.citation ?? '';
      dom.setAttribute('role', 'button');
      const redraw = () => draw(dom, current, this.options);
      redraw();
      dom.addEventListener('dblclick', () => this.options.onOpen());
      const { redrawAll } = this.storage;
      redrawAll.add(redraw);
      const update = (next: DocumentNode) => {
        if (next.type.name !== this.name) return false;
        current = next;
        redraw();
        return true;
      };
      return { dom, update, ignoreMutation: () => true, destroy: () => redrawAll.delete(redraw) };
    };
  },
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-s': () => {
        this.options.onInsert();
        return true;
      },
    };
  },
});
