import { useEffect, useState } from 'react';
import { askDocuments } from '#renderer/workers/documents.ts';
import type { PageDocument } from '#shared/documents/document-model.ts';
import type { LaidOutDocument } from '#shared/documents/layout/laid-out-document.ts';
import type { DocumentSettings } from '#shared/model/document-settings.ts';

/** A pause in typing before the pages are laid out again, in milliseconds. */
const pause = 300;

interface PaperPages {
  laidOut: LaidOutDocument | null;
  failed: boolean;
}

/** The pages of a paper, laid out in the worker; the last ones stay on the screen while new ones are made. */
export function usePaperPages(document: PageDocument | null, settings: DocumentSettings): PaperPages {
  const [pages, setPages] = useState<PaperPages>({ laidOut: null, failed: false });
  const asked = document && JSON.stringify({ document, settings });
  useEffect(() => {
    if (asked === null) return;
    let current = true;
    const timer = setTimeout(async () => {
      try {
        const laidOut = await askDocuments('paperPages', JSON.parse(asked));
        if (current) setPages({ laidOut, failed: false });
      } catch (error) {
        console.error('The preview could not be made', error);
        if (current) setPages({ laidOut: null, failed: true });
      }
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return pages;
}
