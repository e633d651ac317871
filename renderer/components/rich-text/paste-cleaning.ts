import { Extension } from '@tiptap/core';
import { Fragment, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { RichBlock } from '#shared/model/rich-text.ts';
import { fitForEditor } from './to-rich-text.ts';

export interface PasteCleaning<Report> {
  html: (html: string) => { content: RichBlock[]; report: Report };
  text: (text: string) => { text: string; report: Report };
  /** Tells the person what was cleaned. */
  tell: (report: Report) => void;
  /** A picture alone was pasted or dropped: it cannot be in a programme's text. */
  tellImage: () => void;
}

/** The slice as wide open as it may be, so that a pasted line joins the line of the cursor; tables stay closed. */
function openSlice(content: Fragment): Slice {
  let openStart = 0;
  let openEnd = 0;
  for (
    let node = content.firstChild;
    node && !node.isLeaf && !node.type.spec.isolating;
    node = node.firstChild
  ) {
    if (node.type.spec.tableRole) break;
    openStart += 1;
    if (node.isTextblock) break;
  }
  for (
    let node = content.lastChild;
    node && !node.isLeaf && !node.type.spec.isolating;
    node = node.lastChild
  ) {
    if (node.type.spec.tableRole) break;
    openEnd += 1;
    if (node.isTextblock) break;
  }
  return new Slice(content, openStart, openEnd);
}

const toSlice = (schema: Schema, blocks: RichBlock[]): Slice =>
  blocks.length === 0
    ? Slice.empty
    : openSlice(Fragment.from(schema.nodeFromJSON(fitForEditor({ type: 'doc', content: blocks })).content));

/** Copied inside this editor: it is clean already and may hold footnotes and citations. */
const isOwn = (html: string) => html.includes('data-pm-slice');

const onlyFiles = (data: DataTransfer | null) =>
  data !== null &&
  data.files.length > 0 &&
  !data.types.includes('text/html') &&
  !data.types.includes('text/plain');

function pastePlugin<Report>(cleaning: PasteCleaning<Report>): Plugin {
  // Between the two steps of one paste: the cleaned blocks stand in for what the HTML parser made.
  let cleaned: RichBlock[] | null = null;
  const refuseFiles = (event: Event, data: DataTransfer | null) => {
    if (!onlyFiles(data)) return false;
    // Left alone, the window would open the file in place of the program.
    event.preventDefault();
    cleaning.tellImage();
    return true;
  };
  return new Plugin({
    props: {
      transformPastedHTML(html) {
        cleaned = null;
        if (isOwn(html)) return html;
        const { content, report } = cleaning.html(html);
        cleaned = content;
        cleaning.tell(report);
        return '<p></p>';
      },
      transformPastedText(text) {
        const result = cleaning.text(text);
        cleaning.tell(result.report);
        return result.text;
      },
      transformPasted(slice, view) {
        const blocks = cleaned;
        cleaned = null;
        return blocks ? toSlice(view.state.schema, blocks) : slice;
      },
      handlePaste: (_view, event) => refuseFiles(event, event.clipboardData),
      handleDrop: (_view, event) => refuseFiles(event, event.dataTransfer),
    },
  });
}

/** What is pasted or dropped from outside passes through the cleaning; the person is told what it did. */
export const pasteCleaning = <Report>(cleaning: PasteCleaning<Report>) =>
  Extension.create({
    name: 'pasteCleaning',
    addProseMirrorPlugins: () => [pastePlugin(cleaning)],
  });
