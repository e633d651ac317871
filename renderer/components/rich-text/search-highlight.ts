import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import classes from './rich-text.module.css';

/** Where the words stand in one line of text, as offsets in UTF-16 units. */
export type FindIn = (text: string) => { from: number; to: number }[];

interface Highlight {
  find: FindIn | null;
  /** Which of the hits is the current one; −1 for none. */
  current: number;
}

interface HighlightState extends Highlight {
  hits: { from: number; to: number }[];
  marks: DecorationSet;
}

const key = new PluginKey<HighlightState>('searchHighlight');

/** The line's text with one character for each thing that is no text, so that offsets are positions. */
const lineOf = (block: DocumentNode) => block.textBetween(0, block.content.size, undefined, '\uFFFC');

function findHits(document: DocumentNode, find: FindIn): HighlightState['hits'] {
  const hits: HighlightState['hits'] = [];
  document.descendants((node, at) => {
    if (!node.isTextblock) return true;
    for (const { from, to } of find(lineOf(node))) hits.push({ from: at + 1 + from, to: at + 1 + to });
    node.forEach((child, offset) => {
      if (child.type.name !== 'footnote') return;
      for (const _ of find(String(child.attrs.text)))
        hits.push({ from: at + 1 + offset, to: at + 2 + offset });
    });
    return false;
  });
  return hits;
}

function stateOf(document: DocumentNode, { find, current }: Highlight): HighlightState {
  const hits = find ? findHits(document, find) : [];
  const marks = hits.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: (index === current ? classes.currentHit : classes.hit) ?? '' }),
  );
  return { find, current, hits, marks: DecorationSet.create(document, marks) };
}

/** Marks the words of the search in the text. While a person types, the marks move; they are found anew on demand. */
export const SearchHighlight = Extension.create({
  name: 'searchHighlight',
  addProseMirrorPlugins: () => [
    new Plugin<HighlightState>({
      key,
      state: {
        init: (_config, { doc }) => stateOf(doc, { find: null, current: -1 }),
        apply(change, state) {
          const asked = change.getMeta(key) as Highlight | undefined;
          if (asked) return stateOf(change.doc, asked);
          return change.docChanged ? { ...state, marks: state.marks.map(change.mapping, change.doc) } : state;
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
  addCommands() {
    return {
      highlight:
        (find, current) =>
        ({ tr, dispatch }) => {
          dispatch?.(tr.setMeta(key, { find, current } satisfies Highlight).setMeta('addToHistory', false));
          return true;
        },
      revealHit:
        (index) =>
        ({ view, state }) => {
          const hit = key.getState(state)?.hits[index];
          if (!hit) return false;
          const { node } = view.domAtPos(hit.from);
          const element = node instanceof Element ? node : node.parentElement;
          element?.scrollIntoView({ block: 'center' });
          return true;
        },
      focusHit:
        () =>
        ({ chain, state }) => {
          const { hits, current } = key.getState(state) ?? { hits: [], current: -1 };
          const hit = hits[current];
          return hit ? chain().setTextSelection(hit).focus().run() : chain().focus().run();
        },
    };
  },
});

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    searchHighlight: {
      highlight: (find: FindIn | null, current: number) => ReturnType;
      revealHit: (index: number) => ReturnType;
      /** Puts the cursor on the current hit. */
      focusHit: () => ReturnType;
    };
  }
}
