import { expect, test } from 'vitest';
import type { PageDocument } from '#shared/documents/document-model.ts';
import type { LaidOutDocument } from '#shared/documents/layout/laid-out-document.ts';
import { layoutDocument } from '#shared/documents/layout/layout-document.ts';
import { defaultDocumentSettings } from '#shared/model/document-settings.ts';
import { resolveFormat } from '#shared/regulation/document-format.ts';
import { type ChangedPages, pageReceiver, pageSender } from './changed-pages.ts';

/** Each text on a page of its own. */
function laidOut(...texts: string[]): LaidOutDocument {
  const document: PageDocument = {
    language: 'kk',
    title: '',
    author: '',
    createdAt: '2026-01-01T00:00:00Z',
    titlePage: null,
    blocks: texts.map((text) => ({
      kind: 'paragraph',
      role: 'body',
      pageBreakBefore: true,
      inlines: [{ kind: 'text', text }],
    })),
  };
  return layoutDocument(document, resolveFormat(defaultDocumentSettings));
}

const posted = (changed: ChangedPages): ChangedPages => structuredClone(changed);

test('what is received is what was laid out, through edits, added and removed pages, and a new worker', () => {
  const receive = pageReceiver();
  let send = pageSender();
  const layouts = [laidOut('а', 'ә', 'б'), laidOut('а', 'ә', 'в'), laidOut('а'), laidOut('г', 'ә', 'б', 'в')];
  for (const layout of layouts) expect(receive(posted(send(layout)))).toEqual(layout);
  send = pageSender();
  expect(receive(posted(send(laidOut('г', 'д'))))).toEqual(laidOut('г', 'д'));
});

test('only the page that changed is sent, and the others stay the objects that they were', () => {
  const receive = pageReceiver();
  const send = pageSender();
  const before = receive(posted(send(laidOut('а', 'ә', 'б'))));
  const changed = posted(send(laidOut('а', 'ө', 'б')));
  expect(changed.pages.map((page) => page !== null)).toEqual([false, true, false]);
  const after = receive(changed);
  expect([0, 1, 2].map((index) => after.pages[index] === before.pages[index])).toEqual([true, false, true]);
  expect(after.size).toBe(before.size);
});

test('a page that was never sent is an error, not a hole', () => {
  const send = pageSender();
  send(laidOut('а'));
  const second = send(laidOut('а'));
  expect(() => pageReceiver()(second)).toThrow('Page 1');
});
