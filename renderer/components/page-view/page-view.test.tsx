import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import type { PageDocument } from '#shared/documents/document-model.ts';
import { layoutDocument } from '#shared/documents/layout/layout-document.ts';
import { defaultDocumentSettings } from '#shared/model/document-settings.ts';
import { resolveFormat } from '#shared/regulation/document-format.ts';
import { PageList } from './page-list.tsx';
import { pixelsPerTwip } from './page-view.tsx';

const sentence = 'Педагогтің әдістемелік құзыреттілігін арттыру үшін оқу-тәрбие үдерісін жоспарлау. ';
const paragraph = {
  kind: 'paragraph',
  role: 'body',
  inlines: [{ kind: 'text', text: sentence.repeat(6) }],
} as const;
const longDocument: PageDocument = {
  language: 'kk',
  title: 'Үлгі',
  author: 'Үлгі',
  createdAt: '2026-01-01T00:00:00Z',
  titlePage: null,
  blocks: Array.from({ length: 200 }, () => ({ ...paragraph, inlines: [...paragraph.inlines] })),
};
const laidOut = layoutDocument(longDocument, resolveFormat(defaultDocumentSettings));

let mounted: Mounted;
beforeEach(async () => {
  mounted = await mount(
    <div style={{ height: 700, width: 900, display: 'flex', flexDirection: 'column' }}>
      <PageList document={laidOut} zoom={1} />
    </div>,
  );
  await expect.poll(() => pages().length).toBeGreaterThan(0);
  await document.fonts.ready;
});
afterEach(() => mounted.unmount());

const list = () => document.querySelector('section') as HTMLElement;
const pages = () => [...list().querySelectorAll('svg')];

test('only the pages that show, and one beside them, are mounted', async () => {
  expect(laidOut.pages.length).toBeGreaterThan(20);
  expect(pages().length).toBeLessThanOrEqual(3);
  list().scrollTop = list().scrollHeight;
  await expect.poll(() => list().textContent).toContain(String(laidOut.pages.length));
  expect(pages().length).toBeLessThanOrEqual(3);
});

test('a page has the size of A4 on paper and a name that a screen reader says', () => {
  const page = pages()[0];
  expect(page?.getBoundingClientRect().width).toBeCloseTo(793.7, 0);
  expect(page?.getAttribute('role')).toBe('document');
  expect(page?.getAttribute('aria-label')).toBe('1-бет');
});

test('every word is as wide on the screen as the layout says: the screen has the right font', () => {
  const words = [...(pages()[0]?.querySelectorAll('tspan') ?? [])];
  const pieces = laidOut.pages[0]?.lines.flatMap((line) => line.pieces) ?? [];
  const loaded = [...document.fonts].filter(
    ({ family, status }) => /Tinos/.test(family) && status === 'loaded',
  );
  expect(loaded.length).toBeGreaterThan(1);
  expect(words.length).toBeGreaterThan(pieces.length);
  pieces.forEach((piece, index) => {
    const shown = (words[index]?.getComputedTextLength() ?? 0) * pixelsPerTwip;
    expect(Math.abs(shown - piece.width * pixelsPerTwip), piece.text).toBeLessThan(0.5);
  });
});

test('the text of a line can be copied with its spaces', () => {
  const line = list().querySelector('svg text')?.textContent ?? '';
  expect(line).toContain('Педагогтің әдістемелік');
});
