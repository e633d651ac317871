import { notifications } from '@mantine/notifications';
import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { WhoContext } from '#renderer/components/permission/who-context.ts';
import { recordBlanks } from '#renderer/data/certificates/blanks-write.ts';
import { change } from '#renderer/data/change/change.ts';
import { database } from '#renderer/data/database.ts';
import { testOrganisation } from '#renderer/data/deadlines/testing-steps.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { createUser } from '#renderer/data/users.ts';
import { platform } from '#renderer/platform/current.ts';
import texts from '#shared/languages/kk/blanks.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.blanks.json' with { type: 'json' };
import type { PrintedSheet } from '#shared/model/certificates/printing.ts';
import { success } from '#shared/model/problem.ts';
import type { UserRole } from '#shared/model/user.ts';
import { BlankNotices } from './blank-notices.tsx';
import { BlanksPart } from './blanks-part.tsx';

let mounted: Mounted | undefined;
beforeEach(async () => {
  await emptyDatabase();
  await testOrganisation();
});
afterEach(() => {
  vi.restoreAllMocks();
  notifications.clean();
  mounted?.unmount();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: keyof typeof texts.fields) => page.getByLabelText(texts.fields[name], { exact: true });
const dialog = () => page.getByRole('dialog');
const rows = () =>
  [...document.querySelectorAll('[data-range]')].map(
    (row) => `${row.getAttribute('data-range')} ${row.querySelectorAll('td')[3]?.textContent}`,
  );
const faults = () => [...document.querySelectorAll('[data-fault]')];
const accessible = async (what: string) => {
  const found = await axe.run(document.body, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(found.violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
};

async function open(role: UserRole | null = null) {
  mounted = await mount(
    <WhoContext value={{ who: { role, userId: 'u1' }, profile: 'O10' }}>
      <BlanksPart />
    </WhoContext>,
  );
  await expect.element(button(texts.events.received), { timeout: 15_000 }).toBeVisible();
}

const receive = (first: number, last: number) =>
  recordBlanks('received', {
    ...{ kind: 'certificate', series: 'АБ', ranges: [{ first, last }], digits: 6, on: '2026-11-02' },
    ...{
      documentNumber: '15',
      documentDate: '2026-11-02',
      party: 'Үлгі баспаханасы',
      holderId: null,
      reason: '',
    },
  });
const print = (blank: number, certificateId: string) => {
  const record: PrintedSheet = {
    ...{
      id: `s${blank}${certificateId}`,
      jobId: 'j1',
      certificateId,
      part: 'certificate',
      outcome: 'printed',
    },
    ...{ series: 'АБ', blank, digits: 6, reason: '', createdAt: new Date().toISOString() },
  };
  return change('j1', [{ table: 'printedSheets', kind: 'create', record }]);
};
async function choose(event: keyof typeof texts.events) {
  await button(texts.more).click();
  await page.getByRole('menuitem', { name: texts.events[event] }).click();
  await expect.element(dialog()).toBeVisible();
}

test('O10-30: blanks are received with their document; without it nothing is written, and it is said what to do', async () => {
  await open();
  await expect.element(page.getByText(texts.none)).toBeVisible();
  await button(texts.events.received).click();
  await expect.element(button(texts.save)).toBeDisabled();
  await dialog().getByLabelText(texts.series, { exact: true }).fill('АБ');
  await field('first').fill('000101');
  await field('last').fill('000300');
  await expect.element(page.getByText(texts.fields.amount_other.replace('{{count}}', '200'))).toBeVisible();
  await button(texts.save).click();
  await expect.element(dialog().getByRole('alert')).toMatchTextContent(problems.blankDocumentMissing);
  expect(await database.blankEntries.count()).toBe(0);
  await accessible('dialog');
  await field('documentNumber').fill('15');
  await field('documentDate').fill('2026-11-02');
  await field('from').fill('Үлгі баспаханасы');
  await button(texts.save).click();
  await expect.poll(rows).toEqual([`101-300 ${texts.states.left}`]);
  await expect.element(page.getByText('АБ 000101–000300')).toBeVisible();
  // What fades in and out has no colours of its own yet.
  notifications.clean();
  await expect.element(page.getByText(texts.saved)).not.toBeInTheDocument();
  await accessible('page');
});

test('O10-30: blanks are handed over to a user, and the page says who has how many', async () => {
  const user = await createUser('Үлгі Қызметкер', 'coordinator');
  await receive(1, 100);
  await open();
  await choose('handedOver');
  await field('first').fill('000001');
  await field('last').fill('000040');
  await userEvent.selectOptions(field('holder'), 'Үлгі Қызметкер');
  await button(texts.save).click();
  await expect.poll(rows).toEqual([`1-40 ${texts.states.left}`, `41-100 ${texts.states.left}`]);
  const held = () => document.querySelector(`[data-holder="${user}"] [data-total=left]`)?.textContent;
  await expect.poll(held).toBe('40');
  await userEvent.selectOptions(page.getByLabelText(texts.state, { exact: true }), texts.states.spoiled);
  await expect.element(page.getByText(texts.nothing)).toBeVisible();
});

test('O10-30: one number with two certificates is told with what to do; a skipped one is written off in its place', async () => {
  await receive(1, 100);
  await print(1, 'c1');
  await print(1, 'c2');
  await print(4, 'c3');
  await open();
  await expect
    .poll(() => faults().map((one) => one.getAttribute('data-fault')))
    .toEqual([...['usedTwice', 'skipped']]);
  expect(faults()[1]?.textContent).toContain('АБ 000002–000003');
  await button(texts.faults.writeSpoiled).click();
  await expect.element(field('first')).toHaveValue('000002');
  await field('reason').fill('Қорап суланды');
  await button(texts.save).click();
  await expect.poll(() => faults().length).toBe(1);
  expect(rows()).toContain(`2-3 ${texts.states.spoiled}`);
});

test('O10-30: a count says which numbers are missing', async () => {
  await receive(1, 20);
  await open();
  await choose('counted');
  await field('first').fill('000001');
  await field('last').fill('000010');
  await button(texts.fields.addRange).click();
  await field('first').last().fill('000013');
  await field('last').last().fill('000020');
  await button(texts.save).click();
  await expect.poll(() => faults().map(({ textContent }) => textContent)[0]).toContain('АБ 000011–000012');
  expect(await database.blankEntries.where('id').notEqual('').count()).toBe(3);
});

test('O10-30: running low is said, with how many should be there', async () => {
  await receive(1, 49);
  await open();
  const low = texts.low.certificate_other.replace('{{count}}', '49').replace('{{few}}', '50');
  await expect.element(page.getByText(low)).toBeVisible();
});

test('O10-30: the register and the act are saved as docx, the register as Excel', async () => {
  await receive(1, 100);
  await recordBlanks('spoiled', {
    ...{ kind: 'certificate', series: 'АБ', ranges: [{ first: 7, last: 8 }], digits: 6, on: '2026-11-03' },
    ...{ documentNumber: '', documentDate: null, party: '', holderId: null, reason: 'Қорап суланды' },
  });
  const saved = vi
    .spyOn(platform, 'saveFile')
    .mockResolvedValue(success({ state: 'saved', name: 'blanks', place: '' } as never));
  await open();
  const textOf = (part: string) => {
    const bytes = saved.mock.calls.at(-1)?.[0].bytes as Uint8Array;
    const parts = unzipSync(bytes);
    return Object.keys(parts)
      .flatMap((name) => (name.startsWith(part) ? strFromU8(parts[name] ?? bytes) : []))
      .join('');
  };
  await button(texts.papers.register).click();
  await expect.poll(() => saved.mock.calls.length, { timeout: 15_000 }).toBe(1);
  expect(textOf('word/document.xml')).toContain('АБ 000001–000100');
  await button(texts.papers.act).click();
  await expect.poll(() => saved.mock.calls.length).toBe(2);
  expect(textOf('word/document.xml')).toContain('АБ 000007–000008');
  await button(texts.papers.table).click();
  await expect.poll(() => saved.mock.calls.length).toBe(3);
  expect(textOf('xl/')).toContain('Қорап суланды');
});

test('who may not write certificates reads the account and is told who may', async () => {
  await receive(1, 100);
  await open('viewer');
  await expect.element(button(texts.events.received)).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button(texts.more)).not.toBeInTheDocument();
  await accessible('viewer');
});

test('every dialog has what its event needs, and no two fields of one name', async () => {
  await receive(1, 100);
  await open();
  for (const event of ['takenBack', 'spoiled', 'lost', 'returned', 'destroyed'] as const) {
    await choose(event);
    await accessible(event);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
  }
});

test('O10-30: beside a certificate it is said that its number was used twice, and only there', async () => {
  await receive(1, 100);
  await print(1, 'c1');
  await print(1, 'c2');
  await print(2, 'c3');
  mounted = await mount(<BlankNotices certificateIds={['c1']} />);
  await expect.poll(() => faults().map((one) => one.getAttribute('data-fault'))).toEqual(['usedTwice']);
  await expect
    .element(page.getByRole('link', { name: texts.open }))
    .toHaveAttribute('href', '#/certificates/blanks');
  await accessible('notices');
  mounted.unmount();
  mounted = await mount(
    <>
      <BlankNotices certificateIds={['c3']} />
      <p>{texts.intro}</p>
    </>,
  );
  await expect.element(page.getByText(texts.intro)).toBeVisible();
  expect(faults()).toEqual([]);
});
