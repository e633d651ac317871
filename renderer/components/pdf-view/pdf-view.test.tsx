import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { loadFaces } from '#renderer/workers/certificates/load-faces.ts';
import type { Drawing } from '#shared/documents/pdf/drawing.ts';
import { writePdf } from '#shared/documents/pdf/write-pdf.ts';
import texts from '#shared/languages/kk/templates.json' with { type: 'json' };
import { PdfView } from './pdf-view.tsx';

let mounted: Mounted | null = null;
afterEach(() => {
  vi.restoreAllMocks();
  mounted?.unmount();
});

/** A page of 100 × 50 mm for each list of drawings. */
async function pdfOf(...pages: Drawing[][]): Promise<Uint8Array> {
  const faces = await loadFaces();
  const size = { width: (100 / 25.4) * 72, height: (50 / 25.4) * 72, common: null };
  const document = {
    ...{ title: 'Үлгі', language: 'kk-KZ', createdAt: '2026-11-23T00:00:00.000Z', common: [] },
    pages: pages.map((drawings) => ({ ...size, drawings })),
    images: new Map(),
  };
  const parts = [...writePdf(document, faces)].map((part) => new Uint8Array(part));
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
const words: Drawing[] = [{ kind: 'text', face: 'serif', size: 30, x: 10, y: 60, text: 'ӘҒҚҢӨҰҮҺІ' }];

async function show(bytes: Uint8Array, at = 1): Promise<void> {
  mounted = await mount(<PdfView bytes={bytes} label="Парақ" page={at} zoom={2} />);
}
/** Dark pixels of the page that is shown; null while none is. */
function ink(): number | null {
  const canvas = document.querySelector('canvas');
  const pen = canvas?.getContext('2d');
  if (!canvas || !pen) return null;
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, at) => at % 4 === 0 && value < 128).length;
}

test('the letters of a page are seen, an empty page is empty, at the size that was asked for', async () => {
  await show(await pdfOf([], words), 2);
  await expect.poll(ink).toBeGreaterThan(500);
  const image = page.getByRole('img', { name: 'Парақ' }).element();
  expect(image.getBoundingClientRect().width).toBeCloseTo((2 * 100 * 96) / 25.4, 0);
  mounted?.unmount();
  await show(await pdfOf([], words), 1);
  await expect.poll(ink).toBe(0);
});

test('bytes that are no PDF are told in one message', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await show(new TextEncoder().encode('бұл PDF емес'));
  await expect.element(page.getByRole('alert')).toMatchTextContent(texts.pdf.failed);
});
