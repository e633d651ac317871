import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { readCertificates, withFate } from '#renderer/data/certificates/certificates.ts';
import { issueCertificates } from '#renderer/data/certificates/issue.ts';
import {
  beginCertificates,
  testPlace as place,
  testSign as sign,
  storePassed,
  testWords,
} from '#renderer/data/certificates/testing-issue.ts';
import type { Edit } from '#renderer/data/change/change.ts';
import { storeSteps } from '#renderer/data/courses/outcomes/testing-outcomes.ts';
import { testEnrolment, testIntakeId } from '#renderer/data/courses/testing-trainees.ts';
import { derivePasswordKey } from '#renderer/data/keys/derive-password-key.ts';
import { placeKeys } from '#renderer/data/keys/key-places.ts';
import { lock, unlock } from '#renderer/data/keys/keys.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { goTo } from '#renderer/data/testing-clock.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { act } from '#renderer/data/undo.ts';
import { defaultTemplate } from '#shared/documents/certificates/default-templates.ts';
import texts from '#shared/languages/kk/certificates.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.certificates.json' with { type: 'json' };
import { failure } from '#shared/model/problem.ts';
import { storageOver } from '#shared/storage/file-storage.ts';
import { memoryFiles } from '#shared/storage/memory-files.ts';
import { CertificatesPanel } from './certificates-panel.tsx';

const { issue: words } = texts;
let mounted: Mounted | null = null;

beforeEach(async () => {
  goTo('2027-02-15');
  await page.viewport(1280, 720);
  await emptyDatabase();
  placeKeys({
    storage: storageOver(memoryFiles(), { folder: null }),
    derive: derivePasswordKey,
    sealSecret: async () => failure('secretsUnavailable'),
    openSecret: async () => failure('secretsUnavailable'),
  });
  lock();
  await unlock({ by: 'open' });
});
afterEach(async () => {
  mounted?.unmount();
  await flush();
  placeKeys(null);
  vi.useRealTimers();
});

const faults = async () => {
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};
const open = async () => {
  mounted = await mount(<CertificatesPanel intakeId={testIntakeId} />);
  await expect.poll(() => document.querySelectorAll('tr[data-target]').length).toBeGreaterThan(0);
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
/** The dialog that was opened last. */
const inDialog = (name: string) => page.getByRole('dialog').last().getByRole('button', { name, exact: true });
const counted = (text: string, count: number) => text.replace('{{count}}', String(count));
const nameOf = (index: number) => `А00${index}-сынақ Үлгі`;
const openTrainee = (index: number) =>
  page
    .getByRole('button', { name: nameOf(index), exact: false })
    .first()
    .click();
const stored = () => readCertificates(testIntakeId);
const states = async () => (await withFate(await stored())).map(({ state }) => state);

/** Of four the first two passed; the third did not, of the fourth nothing is closed yet. */
async function storeFour() {
  await storePassed(4, 2);
  await storeSteps('enrolment', testEnrolment(2), [
    ['admit', '2027-02-01'],
    ['fail', '2027-02-12'],
  ]);
  await storeSteps('enrolment', testEnrolment(3), [['admit', '2027-02-01']]);
  await beginCertificates();
}
/** The default supplement in Kazakh, in use. */
async function storeSupplement() {
  const layout = { ...defaultTemplate('supplement', 'kk'), name: 'Қосымша' };
  const createdAt = '2026-01-01T00:00:00Z';
  const template = { ...layout, id: 's', backdrop: null, createdAt, deletedAt: null };
  const version = { ...layout, id: 's-1', templateId: 's', version: 1, createdAt };
  await act('s', [
    { table: 'certificateTemplates', kind: 'create', record: template },
    { table: 'templateVersions', kind: 'create', record: version },
  ]);
}
const issueOne = () => issueCertificates(testWords([0]), { place, sign });

test('O10-30, O10-31: who gets a certificate and who does not stands in one list, with the reason, its clause and the way there', async () => {
  await storeFour();
  await open();
  await expect.element(page.getByText(counted(words.kinds.entitled, 2))).toBeInTheDocument();
  const failed = page.getByRole('row').filter({ hasText: nameOf(2) });
  await expect.element(failed.getByText(words.why.certificateNotPassed)).toBeVisible();
  await expect
    .element(failed.getByRole('link').last())
    .toHaveAttribute('href', `#/courses/${testIntakeId}/outcomes`);
  await expect.element(failed.getByRole('link').first()).toHaveAttribute('href', '#/rules/O10-31');
  await expect.element(page.getByRole('checkbox')).toHaveLength(2);
  await expect.poll(faults).toEqual([]);
});

test('O10-30, O10-33: the sheets are looked at, then those that are ticked are issued in one go', async () => {
  await storeFour();
  await open();
  await page.getByRole('checkbox', { name: words.chooseNamed.replace('{{name}}', nameOf(1)) }).click();
  await button(counted(words.check_other, 1)).click();
  const issue = button(counted(words.issue_other, 1));
  await expect.element(issue, { timeout: 20_000 }).toBeVisible();
  await expect.poll(faults).toEqual([]);
  await issue.click();
  await expect.poll(async () => (await stored()).length, { timeout: 20_000 }).toBe(1);
  const row = page.getByRole('row').filter({ hasText: nameOf(0) });
  await expect.element(row.getByText('2027-00001')).toBeVisible();
  await expect.element(row.getByText(words.states.valid)).toBeVisible();
  expect((await stored())[0]).toMatchObject({
    ...{ enrolmentId: testEnrolment(0), issuedOn: '2027-02-15', validUntil: '2030-02-15' },
    signature: { signature: expect.stringMatching(/^[\w-]{86}$/) },
  });
}, 60_000);

test('O10-33: who acts for the director without an order issues nothing; what is missing is said with its clause', async () => {
  await storeFour();
  await open();
  await userEvent.selectOptions(page.getByLabelText(words.signer.who), words.signer.acting);
  await userEvent.fill(page.getByLabelText(words.signer.name), 'Б. Үлгіұлы');
  await userEvent.fill(page.getByLabelText(words.signer.post.kk), 'Директордың м. а.');
  await userEvent.fill(page.getByLabelText(words.signer.post.ru), 'И. о. директора');
  await button(counted(words.check_other, 2)).click();
  await expect.element(page.getByRole('alert').getByText(problems.actingWithoutOrder)).toBeVisible();
  expect(await stored()).toEqual([]);
  await expect.poll(faults).toEqual([]);
});

test('O10-30: a sheet whose text does not fit stops that person only, and leads there', async () => {
  await storeFour();
  const lastName = 'Ұзынесімдіұлы'.repeat(12);
  await act('t0', [{ table: 'people', kind: 'update', id: 't0', fields: { lastName } }]);
  await open();
  await button(counted(words.check_other, 2)).click();
  await expect.element(page.getByText(words.stops), { timeout: 20_000 }).toBeVisible();
  await expect.element(button(counted(words.issueOthers_other, 1))).toBeVisible();
  // Notices in the corner are alerts as well.
  await page.getByRole('alert', { name: words.stops }).getByRole('button').first().click();
  await expect.element(page.getByText(words.canBeIssued)).toBeVisible();
}, 60_000);

test('user-asks 16: a supplement is looked at as it will be printed: what needs a second sheet stops on blanks only', async () => {
  await storePassed(1);
  await storeSupplement();
  const hours = { lecture: 1, practice: 0, training: 0, selfStudy: 0, control: 0 };
  const topics = Array.from({ length: 80 }, (_, index): Edit => {
    const id = `topic${String(index).padStart(2, '0')}`;
    const record = { id, programmeId: 'p1', order: id, kind: 'topic' as const, title: `${id} тақырыбы` };
    const more = { form: '', hours, outcomeIds: [] };
    return { table: 'curriculumRows', kind: 'create', record: { ...record, ...more } };
  });
  await act('p1', topics);
  await open();
  await button(counted(words.check_other, 1)).click();
  await expect.element(button(counted(words.issue_other, 1)), { timeout: 20_000 }).toBeVisible();
  const way = page.getByLabelText(words.ways.supplement);
  await userEvent.selectOptions(way, texts.printing.ways.blank);
  await expect.element(button(counted(words.issue_other, 1))).not.toBeInTheDocument();
  await button(counted(words.check_other, 1)).click();
  await expect.element(page.getByText(words.stops), { timeout: 20_000 }).toBeVisible();
  await expect.element(button(counted(words.issue_other, 1))).not.toBeInTheDocument();
  await expect.poll(faults).toEqual([]);
}, 60_000);

test('user-asks 13: a corrected name that cannot be printed replaces nothing, and its letters are named', async () => {
  await storeFour();
  await issueOne();
  await act('t0', [{ table: 'people', kind: 'update', id: 't0', fields: { lastName: 'سليم' } }]);
  await open();
  await page.getByRole('button', { name: 'سليم', exact: false }).first().click();
  await button(words.replacement.open).click();
  await userEvent.fill(page.getByLabelText(words.reason), 'Түзетілген');
  (inDialog(words.replacement.do).element() as HTMLElement).click();
  await expect
    .element(page.getByRole('alert').filter({ hasText: 'U+0633' }), { timeout: 20_000 })
    .toBeInTheDocument();
  expect(await states()).toEqual(['valid']);
  await expect.poll(faults).toEqual([]);
}, 60_000);

test('O10-30: a certificate is annulled by an order from its trainee, and says so', async () => {
  await storeFour();
  await issueOne();
  await open();
  await openTrainee(0);
  await button(words.annulment.open).click();
  await expect.poll(faults).toEqual([]);
  await inDialog(words.annulment.do).click();
  await expect.element(page.getByRole('alert').getByText(problems.annulOrderMissing)).toBeVisible();
  await userEvent.fill(page.getByLabelText(words.annulment.orderNumber), '31-ө');
  await userEvent.fill(page.getByLabelText(words.annulment.orderDate), '2027-02-15');
  await userEvent.fill(page.getByLabelText(words.reason), 'Қате берілген');
  await inDialog(words.annulment.do).click();
  await expect.poll(states).toEqual(['annulled']);
  await expect.element(page.getByText(words.states.annulled)).toBeVisible();
});

test('user-asks 21: a lost certificate gets a duplicate; the old one stays in sight as replaced', async () => {
  await storeFour();
  await issueOne();
  await open();
  await openTrainee(0);
  await button(words.duplicate.open).click();
  await userEvent.fill(page.getByLabelText(words.reason), 'Жоғалтқан');
  await expect.poll(faults).toEqual([]);
  // The dialog is drawn inside the drawer here, and is longer than the window of the tests.
  (inDialog(words.duplicate.do).element() as HTMLElement).click();
  await expect.poll(states, { timeout: 10_000 }).toEqual(['replaced', 'valid']);
  await expect.element(page.getByText(words.states.replaced)).toBeVisible();
}, 30_000);

test('the panel of 300 trainees draws those in sight', async () => {
  await storePassed(300, 0);
  await open();
  expect(document.querySelectorAll('tr[data-target]').length).toBeLessThan(60);
});
