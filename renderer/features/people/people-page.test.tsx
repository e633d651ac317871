import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount } from '#renderer/app/testing/mount.tsx';
import { database } from '#renderer/data/database.ts';
import { lock } from '#renderer/data/keys/keys.ts';
import { updatePerson } from '#renderer/data/people/edit-people.ts';
import { readPage } from '#renderer/data/people/people.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import { countReads, readsOf } from '#renderer/data/testing-reads.ts';
import texts from '#shared/languages/kk/people.json' with { type: 'json' };
import problems from '#shared/languages/kk/problems.json' with { type: 'json' };
import type { ChangeRow } from '#shared/model/change-row.ts';
import { type Person, personNameKey } from '#shared/model/person.ts';
import { failure } from '#shared/model/problem.ts';
import { PeoplePage } from './people-page.tsx';

const many = 100_000;
const locked = async () => failure('keysLocked');
const seals = { seal: locked, open: locked, iinHash: locked };

function invented(index: number): Person {
  const id = `p${String(index).padStart(7, '0')}`;
  const letter = 'аәбгғдежкқлмнңоөпрстуұүшы'.charAt(index % 25);
  const names = { id, lastName: `${letter}${index}`, firstName: 'Үлгі', middleName: '', deletedAt: null };
  const unknown = { birthDate: '', iin: '', iinHash: '', phone: '', bankAccount: '' };
  const at = '2026-01-01T00:00:00.000Z';
  const work = { employer: '№ 1 мектеп', position: 'мұғалім' };
  return { ...names, ...unknown, ...work, nameKey: personNameKey(names), createdAt: at };
}

const loggedCreate = (person: Person, seq: number): ChangeRow => ({
  seq,
  id: `c${person.id}`,
  group: 'load',
  scope: 'load',
  table: 'people',
  recordId: person.id,
  kind: 'create',
  before: null,
  after: { ...person },
  base: null,
  user: null,
  device: 'test',
  clock: `${String(seq).padStart(13, '0')}test`,
  at: person.createdAt,
  schemaVersion: 2,
  undoes: null,
});

/** People with their rows in the log, from number `from` up to `to`. */
async function load(from: number, to: number) {
  for (let at = from; at < to; at += 10_000) {
    const some = Array.from({ length: Math.min(10_000, to - at) }, (_, index) => invented(at + index));
    await database.people.bulkPut(some);
    await database.changes.bulkPut(some.map((person, index) => loggedCreate(person, at + index + 1)));
  }
}

let mounted: { unmount: () => void } | null = null;

beforeAll(countReads);

beforeEach(emptyDatabase);

afterEach(() => mounted?.unmount());

const rows = () => document.querySelectorAll('tbody tr a');

async function openList() {
  mounted = await mount(<PeoplePage />);
  await expect.poll(() => rows().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(50);
  // The next block is read ahead.
  await expect.poll(() => rows().length).toBe(100);
}

test('with 100,000 people the list opens, scrolls and takes an edit with as few reads as with 1,000', async () => {
  await load(0, 1000);
  const few = {
    open: await readsOf(openList),
    edit: await readsOf(() => updatePerson(invented(500).id, { employer: 'Басқа мектеп' }, seals)),
  };
  mounted?.unmount();
  await load(1000, many);
  const opened = await readsOf(openList);
  const edited = await readsOf(() => updatePerson(invented(70_000).id, { employer: 'Басқа мектеп' }, seals));
  expect(few.open).toBeGreaterThanOrEqual(100);
  expect(opened).toBeLessThanOrEqual(few.open + 50);
  expect(opened).toBeLessThan(300);
  expect(edited).toBeLessThanOrEqual(few.edit + 5);
  expect(edited).toBeLessThan(20);

  const scroller = page.getByRole('table').element().parentElement;
  const lastRow = () => Array.from(rows(), (row) => row.textContent).at(-1);
  const scrolled = await readsOf(async () => {
    for (let step = 1; step <= 5; step += 1) {
      const seen = lastRow();
      scroller?.scrollTo({ top: scroller.scrollHeight });
      await expect.poll(() => lastRow() !== seen, { timeout: 20_000 }).toBe(true);
    }
  });
  // Two blocks a step, each once to its own end and once to where the next begins.
  expect(scrolled).toBeLessThanOrEqual(6 * 4 * 50);
  expect(rows().length).toBeLessThanOrEqual(250);
  const shown = Array.from(rows(), (row) => row.textContent);
  const inOrder = await readPage('current', { from: null, to: null });
  expect(shown).not.toContain(inOrder[0]?.lastName);
}, 240_000);

test('the names that are shown stand in Kazakh order, over the ends of the blocks', async () => {
  await load(0, 1000);
  await openList();
  const people = Array.from({ length: 1000 }, (_, index) => invented(index));
  const keys = new Map(people.map((person) => [`${person.lastName} Үлгі`, person.nameKey]));
  const shown = Array.from(rows(), (row) => keys.get(row.textContent ?? '') ?? '');
  const first = people.map(({ nameKey }) => nameKey).sort((a, b) => (a < b ? -1 : 1));
  expect(shown).toEqual(first.slice(0, 100));
});

test('letters that are typed find people, also as a keyboard without Kazakh letters writes them', async () => {
  await load(0, 200);
  mounted = await mount(<PeoplePage />);
  await page.getByRole('searchbox').fill('к10');
  const expected = Array.from({ length: 200 }, (_, index) => invented(index))
    .filter(({ lastName }) => /^[кқ]10/.test(lastName))
    .map(({ lastName }) => `${lastName} Үлгі`);
  expect(expected.length).toBeGreaterThan(0);
  await expect
    .poll(() => Array.from(rows(), (row) => row.textContent), { timeout: 10_000 })
    .toEqual(expected);
});

test('where the data is locked, personal fields say so and cannot be typed into', async () => {
  await load(0, 3);
  const { id, lastName } = invented(1);
  lock();
  mounted = await mount(<PeoplePage open={id} />);
  const form = page.getByRole('form', { name: texts.form });
  const input = (field: keyof typeof texts.fields) =>
    form.getByRole('textbox', { name: texts.fields[field], exact: true });
  await expect.element(input('lastName')).toHaveValue(lastName);
  for (const field of ['iin', 'phone', 'bankAccount'] as const) {
    await expect.element(input(field)).toBeDisabled();
    await expect.element(input(field)).toHaveAttribute('placeholder', texts.locked);
  }
  await expect.element(form.getByRole('alert')).toHaveTextContent(problems.keysLocked);
});
