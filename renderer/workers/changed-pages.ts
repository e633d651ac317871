import type { LaidOutDocument, LaidOutPage } from '#shared/documents/layout/laid-out-document.ts';

/** A layout as the worker sends it: null stands for a page that is as it was in the layout sent before. */
export type ChangedPages = Omit<LaidOutDocument, 'pages'> & { pages: (LaidOutPage | null)[] };

/**
 * Keeps back the pages that did not change. Most edits change one page, and taking all of them over would hold the
 * interface up for most of a frame.
 */
export function pageSender(): (laidOut: LaidOutDocument) => ChangedPages {
  let sent: string[] = [];
  return ({ pages, ...rest }) => {
    const texts = pages.map((page) => JSON.stringify(page));
    const changed = pages.map((page, index) => (texts[index] === sent[index] ? null : page));
    sent = texts;
    return { ...rest, pages: changed };
  };
}

/**
 * Puts the layouts of one sender together again, in the order in which they were sent. A page that did not change is
 * the same object as before, so that it is not drawn again. A new sender may take the place of an old one.
 */
export function pageReceiver(): (changed: ChangedPages) => LaidOutDocument {
  let last: LaidOutDocument | null = null;
  return ({ size, pageOf, pages }) => {
    const known = last;
    const whole = pages.map((page, index) => {
      const shown = page ?? known?.pages[index];
      if (!shown) throw new Error(`Page ${index + 1} was never sent`);
      return shown;
    });
    const sameSize = known?.size.width === size.width && known.size.height === size.height;
    last = { size: sameSize ? known.size : size, pageOf, pages: whole };
    return last;
  };
}
