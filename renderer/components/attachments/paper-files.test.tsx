import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { readAttachments } from '#renderer/data/attachments.ts';
import { readLooseAttachments } from '#renderer/data/loose-attachments.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import words from '#shared/languages/kk/attachments.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.json' with { type: 'json' };
import { paperAbout } from '#shared/model/course/paper-about.ts';
import { PaperFiles } from './paper-files.tsx';

let mounted: Mounted | null = null;
beforeEach(emptyDatabase);
afterEach(() => {
  vi.restoreAllMocks();
  mounted?.unmount();
});

const about = paperAbout('contract', 'i1');
const open = async () => {
  mounted = await mount(
    <main>
      <PaperFiles owner={{ ownerId: 'p1', scope: 'p1', about }} paper="Шарт" />
    </main>,
  );
};
const filled = (text: string, of: string): string => text.replace(/\{\{\w+\}\}/g, of);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const stored = async () => (await readAttachments('p1')).map((one) => [one.name, one.about]);

/** A camera that sees one colour. */
function filmOf(): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 200;
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = 'green';
    pen.fillRect(0, 0, 320, 200);
  }
  return canvas.captureStream(10);
}

test('O10-21: a scan is attached to the paper of this intake, and comes back after it was removed', async () => {
  await open();
  await expect.element(button(filled(words.addTo, 'Шарт'))).toBeVisible();
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('No field for files');
  await userEvent.upload(input, new File(['сурет'], 'scan.png'));
  await expect.poll(stored).toEqual([['scan.png', 'contract:i1']]);
  expect(await readLooseAttachments({ ownerId: 'p1' })).toEqual([]);
  expect(await readLooseAttachments({ ownerId: 'p1', about })).toHaveLength(1);
  await userEvent.click(button(filled(words.removeOf, 'scan.png')));
  await expect.poll(stored).toEqual([]);
  await userEvent.click(button(words.undo));
  await expect.poll(stored).toHaveLength(1);
});

test('O10-21: a paper is photographed, looked at and kept under its name; the camera is off after that', async () => {
  const film = filmOf();
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(film);
  await open();
  await userEvent.click(button(filled(words.photo.of, 'Шарт')));
  await expect.element(button(words.photo.take)).toBeEnabled();
  await userEvent.click(button(words.photo.take));
  await expect.element(page.getByRole('img', { name: words.photo.picture })).toBeVisible();
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(film.getTracks().every(({ readyState }) => readyState === 'ended')).toBe(true);
  await userEvent.click(button(words.photo.keep));
  await expect.poll(stored).toEqual([['Шарт.jpg', 'contract:i1']]);
});

test('a camera that is not allowed is told in one message, and a file can be attached instead', async () => {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(
    new DOMException('no', 'NotAllowedError'),
  );
  await open();
  await userEvent.click(button(filled(words.photo.of, 'Шарт')));
  await expect.element(page.getByText(problems.photoRefused)).toBeVisible();
});
