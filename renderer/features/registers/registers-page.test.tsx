import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { begin, discussAndApprove, sendAndApprove } from '#renderer/data/development/testing-way.ts';
import { binProgramme, createProgramme } from '#renderer/data/programmes.ts';
import { goTo } from '#renderer/data/testing-clock.ts';
import { storeCompleteProgramme } from '#renderer/data/testing-complete-programme.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import { platform } from '#renderer/platform/current.ts';
import development from '#shared/languages/kk/development.json' with { type: 'json' };
import numbers from '#shared/languages/kk/numbers.json' with { type: 'json' };
import programmes from '#shared/languages/kk/programmes.json' with { type: 'json' };
import texts from '#shared/languages/kk/registers.json' with { type: 'json' };
import type { Organisation } from '#shared/model/organisation.ts';
import { success } from '#shared/model/problem.ts';
import { RegistersPage } from './registers-page.tsx';

let organisation: Organisation;
const approved = 'Педагогтің рефлексиясы';
const begun = 'Ән өнері';
let mounted: Mounted | null = null;

/** One programme that was begun at the end of 2025, and one that went the whole way in 2026. */
beforeEach(async () => {
  goTo('2025-12-30');
  ({ organisation } = await storeCompleteProgramme());
  await createProgramme(testProgramme('q', begun));
  await begin('q');
  goTo('2026-03-02');
  await begin('p');
  await discussAndApprove('p', () => goTo('2026-03-18'));
  await sendAndApprove('p');
});
afterEach(() => {
  mounted?.unmount();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const open = async (which: string) => {
  mounted = await mount(<RegistersPage organisation={organisation} which={which} />);
};
const rows = () =>
  [...document.querySelectorAll<HTMLElement>('[data-paper]')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
  );
/** Number and kind of each row that is shown. */
const shown = () => rows().map(([number, , kind]) => `${number} ${kind}`);
const choose = async (label: string, option: string) => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
const { papers } = development;

test('every paper stands with its number, its day, who signed it and when, the newest year first', async () => {
  await open('documents');
  await expect.poll(shown).toHaveLength(8);
  const [, date, , programme, who, state] = rows().find(([, , kind]) => kind === papers.approvalOrder) ?? [];
  expect([date, programme]).toEqual(['18.03.2026', approved]);
  expect(who).toContain(organisation.director.name);
  expect(state).toBe(texts.signedOn.replace('{{date}}', '18.03.2026'));
  expect(rows().at(-1)?.[1]).toBe('30.12.2025');
});

test('by kind, by year, by what was signed, by words: the rest is left out', async () => {
  await open('documents');
  await expect.poll(shown).toHaveLength(8);
  await choose(texts.columns.kind, papers.needsProtocol);
  await expect.poll(shown).toEqual([`1 ${papers.needsProtocol}`, `1 ${papers.needsProtocol}`]);
  await choose(texts.year, '2025');
  await expect.poll(() => rows().map(([, , , programme]) => programme)).toEqual([begun]);
  await choose(texts.columns.state, texts.draft);
  await expect.element(page.getByText(texts.nothing)).toBeVisible();
  await expect.element(page.getByRole('button', { name: texts.save })).toBeDisabled();
});

test('words without Kazakh letters find the programme, and sorting turns round', async () => {
  await open('documents');
  await page.getByRole('searchbox', { name: texts.words.documents }).fill('ан онери');
  await expect.poll(shown).toHaveLength(2);
  await page.getByRole('button', { name: texts.columns.number }).click();
  await expect.poll(shown).toEqual([`1 ${papers.needsProtocol}`, `2 ${papers.developmentOrder}`]);
  await page.getByRole('button', { name: texts.columns.number }).click();
  await expect.poll(shown).toEqual([`2 ${papers.developmentOrder}`, `1 ${papers.needsProtocol}`]);
});

test('numbers are compared within a row and a year: a left-out one is named, the same one in another year is not', async () => {
  await open('documents');
  const gap = texts.faults.gaps.replace('{{kind}}', numbers.kinds.protocols).replace('{{year}}', '2026');
  await expect.element(page.getByText(gap.replace('{{numbers}}', '2'), { exact: true })).toBeVisible();
  expect(document.body.textContent).not.toContain('2025 жыл: қайталанған');
  await choose(texts.year, '2025');
  await expect.element(page.getByText(texts.faults.title)).not.toBeInTheDocument();
});

test('a paper leads to its part of the way; one whose programme is in the bin says so and leads nowhere', async () => {
  await binProgramme('q', true);
  await open('documents');
  await expect.poll(shown).toHaveLength(8);
  const linkOf = (kind: string) =>
    [...document.querySelectorAll('[data-paper]')]
      .find((row) => row.textContent?.includes(kind))
      ?.querySelector('a')
      ?.getAttribute('href');
  expect(linkOf(papers.expertConclusion)).toBe('#/programmes/p/way/conclusion');
  expect(linkOf(papers.approvalOrder)).toBe('#/programmes/p/way/papers');
  const binned = texts.inBin.replace('{{programme}}', begun);
  expect(rows().filter(([, , , programme]) => programme === binned)).toHaveLength(2);
});

test('a programme stands with its approving order, its review three years later and its kept texts', async () => {
  await open('programmes');
  const rowOf = (title: string) => page.getByRole('row').filter({ hasText: title });
  await expect.element(rowOf(approved)).toMatchTextContent('18.03.2026');
  await expect.element(rowOf(approved)).toMatchTextContent('18.03.2029');
  await expect.element(rowOf(approved)).toMatchTextContent(programmes.states.approved);
  await choose(texts.columns.state, programmes.states.writing);
  await expect.element(rowOf(begun)).toBeVisible();
  await expect.element(rowOf(approved)).not.toBeInTheDocument();
});

test('what is shown is saved as a docx, and nothing that is left out', async () => {
  const save = vi.spyOn(platform, 'saveFile').mockResolvedValue(success({ state: 'saved', name: 'a' }));
  await open('documents');
  await choose(texts.year, '2026');
  await expect.poll(shown).toHaveLength(6);
  await page.getByRole('button', { name: texts.save }).click();
  await expect.poll(() => save.mock.calls.length, { timeout: 30_000 }).toBe(1);
  const [request] = save.mock.calls[0] ?? [];
  expect(request?.suggestedName).toBe(`${texts.documents}.docx`);
  const file = unzipSync(request?.bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array();
  const written = strFromU8(file).replace(/<[^>]+>/g, '');
  expect(written).toContain(approved);
  expect(written).toContain(organisation.director.name);
  expect(written).not.toContain(begun);
});
