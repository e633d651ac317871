import { Extension, type Extensions } from '@tiptap/core';
import { Citation } from './citation-node.ts';
import { Footnote } from './footnote-node.ts';
import { type PasteCleaning, pasteCleaning } from './paste-cleaning.ts';
import { richTextExtensions } from './rich-text-extensions.ts';
import { SearchHighlight } from './search-highlight.ts';
import { selectedNode } from './selected-node.ts';

export type OpenPopover = 'link' | 'footnote' | 'citation' | null;

/** What the extensions ask for when it is needed, since the texts and lists behind it change. */
interface EditorEnvironment<Report> {
  cleaning: () => PasteCleaning<Report>;
  open: (popover: OpenPopover) => void;
  footnoteLabel: (text: string) => string;
  citationLabel: (mark: string, missing: boolean) => string;
  printCitation: (number: number | undefined, page: string) => string;
}

function focusToolbar(text: HTMLElement): boolean {
  const frame = text.closest('[data-text-frame]');
  const button = frame?.querySelector<HTMLElement>('[data-text-toolbar] [tabindex="0"]');
  button?.focus();
  return button !== undefined;
}

/** Keys that open the little windows, and Enter on a selected footnote or citation. */
const windowKeys = (open: (popover: OpenPopover) => void) =>
  Extension.create({
    name: 'windowKeys',
    priority: 200,
    addKeyboardShortcuts() {
      return {
        'Mod-k': () => {
          open('link');
          return true;
        },
        Enter: () => {
          const name = (['footnote', 'citation'] as const).find((one) => selectedNode(this.editor, one));
          if (name) open(name);
          return name !== undefined;
        },
        'Alt-F10': () => focusToolbar(this.editor.view.dom),
      };
    },
  });

/** All extensions of a section's editor, made once for its whole life. */
export const editorExtensions = <Report>(environment: EditorEnvironment<Report>): Extensions => {
  const { cleaning, open } = environment;
  return [
    ...richTextExtensions,
    SearchHighlight,
    windowKeys(open),
    pasteCleaning<Report>({
      html: (html) => cleaning().html(html),
      text: (text) => cleaning().text(text),
      tell: (report) => cleaning().tell(report),
      tellImage: () => cleaning().tellImage(),
    }),
    Footnote.configure({ label: environment.footnoteLabel, onOpen: () => open('footnote') }),
    Citation.configure({
      label: environment.citationLabel,
      print: environment.printCitation,
      onOpen: () => open('citation'),
      onInsert: () => open('citation'),
    }),
  ];
};
