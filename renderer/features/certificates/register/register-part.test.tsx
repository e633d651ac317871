import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useLocation } from 'wouter';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { annulCertificate } from '#renderer/data/certificates/annul.ts';
import { issueCertificates } from '#renderer/data/certificates/issue.ts';
import { replaceCertificate } from '#renderer/data/certificates/replace.ts';
import {
  beginCertificates,
  testPlace as place,
  testSign as sign,
  testSigner as signer,
  storePassed,
  testWords,
} from '#renderer/data/certificates/testing-issue.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { goTo } from '#renderer/data/testing-clock.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { platform } from '#renderer/platform/current.ts';
import blanks from '#shared/languages/kk/blanks.json' with { type: 'json' };
import texts from '#shared/languages/kk/certificates.json' with { type: 'json' };
import { personName } from '#shared/model/person.ts';
import { success } from '#shared/model/problem.ts';
import { RegisterPart } from './register-part.tsx';

const { register: words, issue } = texts;
let mounted: Mounted | null = null;
let names: string[];

/** Four certificates: the first was lost and has a duplicate, the second is annulled. */
beforeEach(async () => {
  goTo('2027-02-15');
  await page.viewport(1280, 720);
  await emptyDatabase();
  await storePassed(3);
  await beginCertificates();
  const issued = await issueCertificates(testWords([0, 1, 2]), { place, sign });
  if (!issued.ok) throw new Error(issued.problem.code);
  names = issued.value.map(({ facts }) => personName(facts));
  goTo('2027-05-03');
  const [first, second] = issued.value;
  const lost = { relation: 'duplicate', reason: 'Жоғалтқан', issuedOn: '2027-05-03', signer } as const;
  await replaceCertificate(first?.id ?? '', lost, { place, sign });
  const order = { orderNumber: '31-ө', orderDate: '2027-05-02', reason: 'Қате берілген' };
  await annulCertificate(second?.id ?? '', order);
});
afterEach(async () => {
  mounted?.unmount();
  window.location.hash = '';
  await flush();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The part at the place that its address names. */
function AtAddress() {
  const [path] = useLocation();
  return <RegisterPart id={path.split('/')[3]} />;
}
const open = async () => {
  mounted = await mount(<AtAddress />);
  await expect.poll(() => shown().length, { timeout: 15_000 }).toBeGreaterThan(0);
};
const cells = (row: Element) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '');
const rows = () => [...document.querySelectorAll('[data-certificate]')].map(cells);
const shown = () => rows().map(([number]) => number);
const choose = (label: string, option: string) =>
  userEvent.selectOptions(page.getByRole('combobox', { name: label }), option);
const faults = async () => {
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

test('O10-30: every certificate stands in the register with its state, the replaced and the annulled one too', async () => {
  await open();
  expect(rows().map(([number, , , , , , state]) => [number, state])).toEqual([
    ['2027-00001', issue.states.replaced],
    ['2027-00002', issue.states.annulled],
    ['2027-00003', issue.states.valid],
    ['2027-00004', issue.states.valid],
  ]);
  expect(await faults()).toEqual([]);
});

test('O10-30: words, states and blanks leave out the rest; nothing found is said', async () => {
  await open();
  await page.getByRole('searchbox', { name: words.words }).fill(names[2] ?? '');
  await expect.poll(shown).toEqual(['2027-00003']);
  await page.getByRole('searchbox', { name: words.words }).fill('');
  await choose(words.columns.state, issue.states.annulled);
  await expect.poll(shown).toEqual(['2027-00002']);
  await choose(words.columns.blank, words.blanks.with);
  await expect.element(page.getByText(words.nothing)).toBeVisible();
  await expect.element(page.getByRole('button', { name: words.papers.docx })).toBeDisabled();
});

test('O10-33: who is due stands by the last day, and only those whose certificate counts', async () => {
  await open();
  await choose(words.period, words.periods.dueThisYear);
  await expect.element(page.getByText(words.noneDue)).toBeVisible();
  mounted?.unmount();
  goTo('2030-01-10');
  await open();
  await choose(words.period, words.periods.dueSoon);
  await expect.poll(shown).toEqual(['2027-00003', '2027-00004']);
});

test('O10-30: a certificate is opened by the keyboard: what it says, what became of it, and a way to the other one', async () => {
  await open();
  const first = page.getByRole('button', { name: '2027-00001' });
  first.element().focus();
  await userEvent.keyboard('{Enter}');
  const dialog = page.getByRole('dialog', { name: words.one.replace('{{number}}', '2027-00001') });
  await expect.element(dialog.getByText(issue.states.replaced)).toBeVisible();
  await expect.element(dialog.getByText(names[0] ?? '')).toBeVisible();
  expect(await faults()).toEqual([]);
  await dialog.getByRole('link', { name: '2027-00004' }).click();
  const second = page.getByRole('dialog', { name: words.one.replace('{{number}}', '2027-00004') });
  await expect.element(second.getByText(issue.states.valid)).toBeVisible();
  await expect.element(second.getByRole('button', { name: issue.annulment.open })).toBeVisible();
});

test('O10-30: what is shown is saved as a docx and an Excel file, with its notes, and nothing that is left out', async () => {
  const save = vi.spyOn(platform, 'saveFile').mockResolvedValue(success({ state: 'saved', name: 'a' }));
  await open();
  await choose(words.columns.state, issue.states.annulled);
  await expect.poll(shown).toEqual(['2027-00002']);
  await page.getByRole('button', { name: words.papers.docx }).click();
  await expect.poll(() => save.mock.calls.length, { timeout: 30_000 }).toBe(1);
  await page.getByRole('button', { name: blanks.papers.table }).click();
  await expect.poll(() => save.mock.calls.length, { timeout: 30_000 }).toBe(2);
  const [docx, xlsx] = save.mock.calls.map(([request]) => unzipSync(request.bytes));
  const printed = strFromU8(docx?.['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  expect(printed).toContain('2027-00002');
  expect(printed).toContain('31-ө');
  expect(printed).not.toContain('2027-00003');
  const table = Object.entries(xlsx ?? {})
    .filter(([name]) => /sheet1|sharedStrings/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('');
  expect(table).toContain('2027-00002');
  expect(table).not.toContain('2027-00003');
});
