import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Mounted, mount } from '#renderer/app/testing/mount.tsx';
import { database } from '#renderer/data/database.ts';
import { readDevelopment } from '#renderer/data/development/read-development.ts';
import { addRemarks } from '#renderer/data/development/remarks.ts';
import { stepEdit } from '#renderer/data/development/step-edits.ts';
import { actInDevelopment } from '#renderer/data/development/write-development.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { storeNewProgramme } from '#renderer/features/programmes/editor/testing-programme.ts';
import { addDays, todayIn } from '#shared/calendar/plain-date.ts';
import texts from '#shared/languages/kk/development.json' with { type: 'json' };
import courseProblems from '#shared/languages/kk/problems.courses.json' with { type: 'json' };
import type { Remark } from '#shared/model/development/remark.ts';
import { DiscussionPanel } from './discussion-panel.tsx';

const words = texts.discussion;
const today = todayIn(Date.now());
const posted = addDays(today, -1);

let id = '';
let mounted: Mounted | null = null;
beforeEach(async () => {
  id = await storeNewProgramme();
});
afterEach(() => mounted?.unmount());

/** The programme's draft was posted yesterday on the organisation's own portal. */
async function post(): Promise<void> {
  const view = await readDevelopment(id);
  if (!view) throw new Error('There is no programme');
  const events = ['signProtocol', 'signDevelopmentOrder', 'publishDraft'];
  const said = { on: posted, link: 'https://example.kz/jarialanym' };
  const of = { machine: 'development', ownerId: view.development.id, programmeId: id } as const;
  await actInDevelopment(
    view,
    events.map((event, index) =>
      stepEdit({ ...of, n: index + 1, event, at: new Date().toISOString() }, said),
    ),
  );
}

const remark = (text: string) => ({
  ...{ source: 'letter' as const, sourceNote: '', author: 'Айнұр Сейітова', affiliation: '' },
  ...{ receivedOn: today, kind: 'remark' as const, section: null, text },
});

const open = async () => {
  mounted = await mount(<DiscussionPanel programmeId={id} />);
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
const item = (text: string) => page.getByRole('listitem').filter({ hasText: text }).getByRole('button');
const answers = async () =>
  (await database.remarks.toArray()).map(({ text, decision, answeredOn }) => ({
    text,
    decision,
    answeredOn,
  }));

test('O10-9: before the posting nothing is entered, and what is missing for it is told', async () => {
  await open();
  await expect.element(page.getByText(words.notPosted)).toBeVisible();
  await expect.element(button(words.add)).not.toBeInTheDocument();
});

test('O10-9: a remark dated before the posting is refused, and what was typed stays', async () => {
  await post();
  await open();
  await userEvent.click(button(words.add));
  await userEvent.fill(page.getByLabelText(words.fields.text, { exact: true }), 'Сағат аз.');
  await userEvent.fill(page.getByLabelText(words.fields.receivedOn, { exact: true }), addDays(posted, -1));
  await userEvent.click(button(words.form.save));
  await expect
    .element(page.getByRole('dialog').getByRole('alert'))
    .toMatchTextContent(courseProblems.remarkBeforePosting.split('{{')[0] ?? '');
  await expect.element(page.getByLabelText(words.fields.text, { exact: true })).toHaveValue('Сағат аз.');
  await userEvent.fill(page.getByLabelText(words.fields.receivedOn, { exact: true }), today);
  await userEvent.click(button(words.form.save));
  await expect.element(item('Сағат аз.')).toBeVisible();
  expect(await database.remarks.toArray()).toMatchObject([{ text: 'Сағат аз.', source: 'ownPortal' }]);
});

test('O10-9: remarks are answered one after another by the keyboard', async () => {
  await post();
  await addRemarks(id, [remark('Бірінші.'), remark('Екінші.')]);
  await open();
  await expect.element(item('Бірінші.')).toBeVisible();
  await userEvent.keyboard('{Alt>}n{/Alt}');
  const heading = () => document.activeElement?.textContent;
  await expect.poll(heading).toBe(words.numbered.replace('{{number}}', '1'));
  await userEvent.click(page.getByRole('radio', { name: words.answer.takenIntoAccount, exact: true }));
  await expect.element(page.getByText(words.answer.needsSection)).toBeVisible();
  await userEvent.selectOptions(
    page.getByLabelText(words.answer.changedSection, { exact: true }),
    'structure',
  );
  await expect
    .element(page.getByRole('link', { name: words.answer.toSection, exact: true }))
    .toHaveAttribute('href', `#/programmes/${id}/structure`);
  await userEvent.keyboard('{Alt>}n{/Alt}');
  await expect.poll(heading).toBe(words.numbered.replace('{{number}}', '2'));
  await userEvent.click(page.getByRole('radio', { name: words.answer.refused, exact: true }));
  await expect.element(page.getByText(words.answer.needsJustification)).toBeVisible();
  await userEvent.fill(page.getByLabelText(words.answer.justification, { exact: true }), 'Нормаға сай.');
  await flush();
  await expect.poll(answers).toHaveLength(2);
  await expect
    .poll(async () => (await answers()).map(({ decision, answeredOn }) => [decision, answeredOn]).sort())
    .toEqual([
      ['refused', today],
      ['takenIntoAccount', today],
    ]);
  await expect.element(button(words.next)).not.toBeInTheDocument();
});

test('an answer that is too long stays on the screen and says so', async () => {
  await post();
  await addRemarks(id, [remark('Бірінші.')]);
  await open();
  await userEvent.click(item('Бірінші.'));
  const field = page.getByLabelText(words.answer.text, { exact: true });
  await userEvent.fill(field, 'а'.repeat(20_001));
  await expect.element(page.getByText('20001', { exact: false })).toBeVisible();
  await flush();
  expect((await database.remarks.toArray())[0]?.answer).toBe('');
  await expect.element(field).toHaveValue('а'.repeat(20_001));
  await userEvent.fill(field, 'Қысқа жауап.');
  await flush();
  await expect.poll(async () => (await database.remarks.toArray())[0]?.answer).toBe('Қысқа жауап.');
});

test('of 5,000 remarks only those in sight are drawn, and the filter counts them', async () => {
  await post();
  const record = (n: number): Remark => ({
    ...remark(`Ескерту мәтіні ${n}`),
    ...{ id: `r${String(n).padStart(4, '0')}`, developmentId: `${id}:1`, hidden: n % 5 === 0 },
    ...{ decision: null, answer: '', changedSection: null, answeredOn: null },
  });
  await database.remarks.bulkAdd(Array.from({ length: 5000 }, (_, n) => record(n)));
  await open();
  await expect.element(item('Ескерту мәтіні 3')).toBeVisible();
  const list = () => document.querySelectorAll('[aria-setsize]');
  expect(list().length).toBeLessThan(40);
  expect(list()[0]?.getAttribute('aria-setsize')).toBe('5000');
  await userEvent.selectOptions(page.getByLabelText(words.filters.shown, { exact: true }), 'hidden');
  await expect.element(page.getByText(words.found.replace('{{count}}', '1000'))).toBeVisible();
  await expect.poll(() => list()[0]?.getAttribute('aria-setsize')).toBe('1000');
});

test('O10-9: rows with a fault are named and stay in the dialog, the others are brought in', async () => {
  await post();
  await open();
  await userEvent.click(button(words.table.open));
  const rows = page.getByLabelText(words.table.rows, { exact: true });
  const right = `Б. Оспанов\t${today}\tСағат аз.`;
  const wrong = `А. Серікова\t${addDays(posted, -1)}\tМысал жоқ.`;
  await userEvent.fill(rows, ['Аты\tКүні\tМәтіні', right, wrong].join('\n'));
  await expect
    .element(page.getByRole('listitem').filter({ hasText: words.table.row.replace('{{row}}', '3') }))
    .toMatchTextContent(courseProblems.remarkBeforePosting.split('{{')[0] ?? '');
  await userEvent.click(button(words.table.bring_one.replace('{{count}}', '1')));
  await expect.poll(() => database.remarks.toArray()).toMatchObject([{ author: 'Б. Оспанов' }]);
  await expect.element(rows).toHaveValue(['Аты\tКүні\tМәтіні', wrong].join('\n'));
  await expect.element(button(words.table.bring_other.replace('{{count}}', '0'))).toBeDisabled();
});

test('what came from the server’s page is hidden by a button, and cannot be corrected or removed', async () => {
  await post();
  await addRemarks(id, [{ ...remark('Бірінші.'), source: 'page' }]);
  await open();
  await userEvent.click(item('Бірінші.'));
  await expect.element(button(words.details.edit)).not.toBeInTheDocument();
  await expect.element(button(words.details.remove)).not.toBeInTheDocument();
  await userEvent.click(button(words.details.hide));
  await expect.element(page.getByText(words.details.hidden)).toBeVisible();
  expect(await database.remarks.toArray()).toMatchObject([{ hidden: true }]);
});
