import { Node } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import classes from './rich-text.module.css';

interface CitationOptions {
  /** What a screen reader says at the mark. */
  label: (mark: string, missing: boolean) => string;
  /** The mark as the document prints it: «[3, 15 б.]». */
  print: (number: number | undefined, page: string) => string;
  onOpen: () => void;
  /** Asks for an entry to put in at the cursor. */
  onInsert: () => void;
}

interface CitationStorage {
  /** The entries' numbers in the list at this moment. */
  numbers: ReadonlyMap<string, number>;
  /** Draws one mark anew; one for each that is on the screen. */
  redraws: Set<() => void>;
}

declare module '@tiptap/core' {
  interface Storage {
    citation: CitationStorage;
  }
}

function draw(mark: HTMLElement, node: DocumentNode, storage: CitationStorage, options: CitationOptions) {
  const number = storage.numbers.get(String(node.attrs.entryId));
  const page = String(node.attrs.page ?? '');
  const text = options.print(number, page);
  mark.textContent = text;
  mark.toggleAttribute('data-missing', number === undefined);
  mark.setAttribute('aria-label', options.label(text, number === undefined));
}

/** A reference to an entry of the literature list, shown as the number that the entry has now. */
export const Citation = Node.create<CitationOptions, CitationStorage>({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({
    label: () => '',
    print: () => '',
    onOpen: () => undefined,
    onInsert: () => undefined,
  }),
  addStorage: () => ({ numbers: new Map(), redraws: new Set() }),
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
      const redraw = () => draw(dom, current, this.storage, this.options);
      redraw();
      dom.addEventListener('dblclick', () => this.options.onOpen());
      const { redraws } = this.storage;
      redraws.add(redraw);
      const update = (next: DocumentNode) => {
        if (next.type.name !== this.name) return false;
        current = next;
        redraw();
        return true;
      };
      return { dom, update, ignoreMutation: () => true, destroy: () => redraws.delete(redraw) };
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

/** Brings the numbers of all citations up to date after the list has changed. */
export function renumberCitations(storage: CitationStorage, numbers: CitationStorage['numbers']): void {
  storage.numbers = numbers;
  for (const redraw of storage.redraws) redraw();
}
