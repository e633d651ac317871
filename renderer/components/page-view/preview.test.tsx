import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import type { LaidOutDocument } from '#shared/documents/layout/laid-out-document.ts';
import { Preview } from './preview.tsx';
import { useLaidOut } from './use-laid-out.ts';

/** How many pages a source has; the layout gives no more than their number here. */
const pagesOf = (count: number) => ({ pages: Array(count).fill(null) }) as unknown as LaidOutDocument;

/** What was asked of the layout and not answered yet. */
let asked: { source: number; answer: PromiseWithResolvers<LaidOutDocument> }[] = [];
const layOut = (source: number) => {
  const answer = Promise.withResolvers<LaidOutDocument>();
  asked.push({ source, answer });
  return answer.promise;
};

function Screen() {
  const [source, setSource] = useState<number | null>(null);
  const pages = useLaidOut(source, layOut);
  return (
    <>
      <button type="button" onClick={() => setSource((before) => (before ?? 0) + 1)}>
        write
      </button>
      <Preview pages={pages}>{({ pages: { length } }) => <p data-pages={length}>{length}</p>}</Preview>
    </>
  );
}

let mounted: Mounted;
afterEach(() => {
  mounted.unmount();
  asked = [];
  vi.restoreAllMocks();
});

const write = () => page.getByRole('button', { name: 'write' }).click();
const shown = () => document.querySelector('[data-pages]')?.textContent;

test('pages are waited for, and the last ones stay until newer ones are made', async () => {
  mounted = await mount(<Screen />);
  await expect.element(page.getByRole('status', { name: 'Жүктелуде' })).toBeVisible();
  await write();
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.answer.resolve(pagesOf(1));
  await expect.poll(shown).toBe('1');
  await write();
  await expect.poll(() => asked.length).toBe(2);
  expect(shown()).toBe('1');
  await write();
  await expect.poll(() => asked.length).toBe(3);
  asked[2]?.answer.resolve(pagesOf(3));
  await expect.poll(shown).toBe('3');
  // An answer to what does not stand any more comes too late.
  asked[1]?.answer.resolve(pagesOf(2));
  await write();
  await expect.poll(() => asked.length).toBe(4);
  expect(shown()).toBe('3');
});

test('a preview that cannot be made says so, and comes back with the next change', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  mounted = await mount(<Screen />);
  await write();
  await expect.poll(() => asked.length).toBe(1);
  asked[0]?.answer.reject(new Error('planted'));
  await expect.element(page.getByRole('alert')).toBeVisible();
  await write();
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.answer.resolve(pagesOf(2));
  await expect.poll(shown).toBe('2');
  expect(page.getByRole('alert').elements()).toEqual([]);
});
