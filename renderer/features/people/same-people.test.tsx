import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount } from '#renderer/app/testing/mount.tsx';
import { change } from '#renderer/data/change/change.ts';
import { database } from '#renderer/data/database.ts';
import { findSamePeople } from '#renderer/data/people/same-people.ts';
import { emptyDatabase } from '#renderer/data/testing-database.ts';
import texts from '#shared/languages/kk/people.json' with { type: 'json' };
import { type Person, personNameKey } from '#shared/model/person.ts';
import { PeoplePage } from './people-page.tsx';

let unmount: (() => void) | undefined;
beforeEach(emptyDatabase);
afterEach(() => unmount?.());

async function add(id: string, createdAt: string, more: Partial<Person>): Promise<void> {
  const person: Person = {
    ...{ id, createdAt, lastName: 'Үлгі', firstName: 'Асан', middleName: '', nameKey: '', birthDate: '' },
    ...{ iin: '', iinHash: 'one', phone: '', bankAccount: '', employer: '', position: '', deletedAt: null },
    ...more,
  };
  const record = { ...person, nameKey: personNameKey(person) };
  await change(id, [{ table: 'people', kind: 'create', record }]);
}

test('who is registered twice is shown, merged by one press, and taken back by another', async () => {
  await add('second', '2026-02-01', { position: 'мұғалім' });
  await add('first', '2026-01-01', { employer: '№ 1 мектеп' });
  await findSamePeople();
  unmount = (await mount(<PeoplePage />)).unmount;
  const merge = page.getByRole('button', { name: texts.same.mergeNamed.replace('{{name}}', 'Үлгі Асан') });
  await expect.element(page.getByText(texts.same.first, { exact: false }).first()).toBeVisible();
  await merge.click();
  await expect.element(merge).not.toBeInTheDocument();
  expect(await database.people.get('first')).toMatchObject({ employer: '№ 1 мектеп', position: 'мұғалім' });
  expect(await database.people.get('second')).toMatchObject({ mergedInto: 'first' });
  await page.getByRole('button', { name: texts.undo, exact: true }).click();
  await expect.element(merge).toBeVisible();
  expect(await database.people.get('first')).toMatchObject({ position: '' });
});
