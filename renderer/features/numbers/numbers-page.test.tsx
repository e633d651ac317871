import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mount } from '#renderer/app/testing/mount.tsx';
import { deviceOf } from '#renderer/data/change/device.ts';
import { beginSync } from '#renderer/data/change/join.ts';
import { addBlock } from '#renderer/data/change/numbers-here.ts';
import { database } from '#renderer/data/database.ts';
import { here } from '#renderer/data/numbers/number-place.ts';
import { settleNumber, takeNumber } from '#renderer/data/numbers/take-number.ts';
import { keepSignedIn } from '#renderer/data/sync/account/server-place.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import texts from '#shared/languages/kk/numbers.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.json' with { type: 'json' };
import type { NumberList } from '#shared/sync/lease-messages.ts';
import { NumbersPage } from './numbers-page.tsx';

const year = new Date().getFullYear();
let unmount: (() => void) | undefined;
beforeEach(async () => {
  localStorage.clear();
  await emptyDatabase();
  // The program remembers its name; the store that was deleted does not.
  await database.meta.put({ key: 'device', value: await deviceOf(database) });
});
afterEach(() => {
  unmount?.();
  vi.unstubAllGlobals();
});

const show = async () => {
  unmount = (await mount(<NumbersPage />)).unmount;
};
const rowOf = (kind: keyof typeof texts.kinds) =>
  page.getByRole('table', { name: texts.title }).getByRole('row', { name: within(texts.kinds[kind]) });
const nextOf = (kind: keyof typeof texts.kinds) => rowOf(kind).getByRole('cell').first();
const blocksOf = (kind: keyof typeof texts.kinds) =>
  page.getByRole('table', { name: texts.blocksOf.replace('{{kind}}', texts.kinds[kind]) });
/** Somewhere in a name: all of it is asked for otherwise. */
const within = (text: string) => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const said = (text: string, numbers: string) => text.replace('{{numbers}}', numbers);

async function beginWith(number: string) {
  await page.getByLabelText(texts.begin.next).fill(number);
  await page.getByRole('button', { name: texts.begin.save }).click();
}

test('a computer alone says so, and begins a row where the person says', async () => {
  await show();
  await expect.element(page.getByText(texts.alone)).toBeVisible();
  await expect.element(rowOf('orders')).toMatchTextContent(texts.notBegun);
  await rowOf('orders').getByRole('button').click();
  await beginWith('41');
  await expect.element(nextOf('orders')).toHaveTextContent('41');
  expect(await takeNumber('orders', year)).toEqual({ ok: true, value: 41 });
  await expect.element(nextOf('orders')).toHaveTextContent('42');
  await expect.element(rowOf('letters')).toMatchTextContent(texts.notBegun);
});

test('a number that was given is refused as the next one, with the lowest that is free', async () => {
  await show();
  await rowOf('orders').getByRole('button').click();
  await beginWith('7');
  await expect.element(nextOf('orders')).toHaveTextContent('7');
  await takeNumber('orders', year);
  await rowOf('orders').getByRole('button').click();
  await beginWith('7');
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(problems.numbersGiven.replaceAll('{{next}}', '8'));
  await userEvent.keyboard('{Escape}');
  await expect.element(nextOf('orders')).toHaveTextContent('8');
});

test('no number that is none is taken', async () => {
  await show();
  await rowOf('orders').getByRole('button').click();
  await page.getByLabelText(texts.begin.next).fill('');
  await expect.element(page.getByText(texts.begin.wrong)).toBeVisible();
  await expect.element(page.getByRole('button', { name: texts.begin.save })).toBeDisabled();
});

test('every number that this computer took is shown with what became of it', async () => {
  await show();
  await rowOf('orders').getByRole('button').click();
  await beginWith('1');
  await expect.element(nextOf('orders')).toHaveTextContent('1');
  for (let n = 0; n < 4; n++) await takeNumber('orders', year);
  for (const number of [1, 2]) await settleNumber({ kind: 'orders', year, number }, 'used');
  await settleNumber({ kind: 'orders', year, number: 3 }, 'returned');
  const blocks = blocksOf('orders');
  await expect.element(blocks).toMatchTextContent(said(texts.fates.used, '1–2'));
  await expect.element(blocks).toMatchTextContent(said(texts.fates.returned, '3'));
  await expect.element(blocks).toMatchTextContent(said(texts.fates.open, '4'));
  await expect.element(nextOf('orders')).toHaveTextContent('3');
});

const row = { kind: 'orders', year } as const;
const none = { open: [], returned: [] };
const list: NumberList = {
  rows: [{ ...row, next: 81 }],
  blocks: [
    { ...row, ...none, first: 1, last: 20, reason: 'before', device: null, next: null },
    {
      ...row,
      ...none,
      first: 21,
      last: 40,
      reason: 'device',
      device: { id: 'a', name: 'Әсем', revoked: true },
      next: 30,
    },
    {
      ...row,
      ...none,
      first: 41,
      last: 60,
      reason: 'device',
      device: { id: 'b', name: 'Болат', revoked: false },
      next: null,
    },
    {
      ...row,
      ...none,
      first: 61,
      last: 80,
      reason: 'device',
      device: { id: 'own', name: 'Осы', revoked: false },
      next: 61,
    },
  ],
};

/** A computer that has joined, with numbers 61 to 80. */
async function join(answer: () => Promise<Response>) {
  await beginSync(database);
  const device = await deviceOf(database);
  await addBlock(database, {
    ...{ kind: 'orders', year, first: 61, next: 77, last: 80, device },
    ...{ mark: await here.machine.mark(), open: [], returned: [], alone: false },
  });
  await keepSignedIn({
    ...{ address: 'https://ereje.example.kz', organisation: { id: 'o', name: 'Орталық' } },
    ...{ account: { id: 'u', login: 'u', name: 'Үлгі', role: 'director' }, token: 't' },
  });
  vi.stubGlobal('fetch', answer);
}

test('who has which numbers: given before, a lost laptop, one that has not told, this computer', async () => {
  await join(async () => Response.json({ ok: true, value: list }));
  await show();
  const blocks = blocksOf('orders');
  await expect.element(blocks).toMatchTextContent(texts.reasons.before);
  await expect.element(blocks).toMatchTextContent(texts.revoked.replace('{{name}}', 'Әсем'));
  await expect.element(blocks).toMatchTextContent(said(texts.fates.lost, '30–40'));
  await expect.element(blocks.getByRole('row', { name: /Болат/ })).toMatchTextContent(texts.notTold);
  const own = blocks.getByRole('row', { name: within(texts.thisComputer) });
  await expect.element(own).toMatchTextContent(said(texts.fates.used, '61–76'));
  await expect.element(own).toMatchTextContent(said(texts.fates.left, '77–80'));
  await expect.element(nextOf('orders')).toHaveTextContent('77');
  await expect.element(rowOf('orders')).toMatchTextContent(texts.few);
  await expect.element(page.getByText(texts.explanation)).toBeVisible();
});

test('without a connection this computer’s own numbers are shown, and why not the others', async () => {
  await join(() => Promise.reject(new TypeError('no network')));
  await show();
  await expect.element(page.getByRole('alert')).toMatchTextContent(problems.serverAway);
  await expect.element(blocksOf('orders')).toMatchTextContent(said(texts.fates.left, '77–80'));
  await expect.element(nextOf('orders')).toHaveTextContent('77');
});
