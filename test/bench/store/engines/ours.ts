import { change } from '#renderer/data/change/change.ts';
import { database } from '#renderer/data/database.ts';
import { updatePerson } from '#renderer/data/people/edit-people.ts';
import { peopleWithIin, readPage } from '#renderer/data/people/people.ts';
import { openStore } from '#renderer/data/store/open-store.ts';
import { browserPlatform } from '#renderer/platform/browser.ts';
import { searchPeople } from '#renderer/workers/people-search.ts';
import { failure } from '#shared/model/problem.ts';
import type { StoreEngine } from './engine.ts';

const locked = async () => failure('dataLocked');
/** An edit of a workplace needs no key. */
const seals = { seal: locked, open: locked, iinHash: locked };

/** The program's own data layer, with its second copy or, where the machine has no place for one, without. */
export function ourEngine({ journal }: { journal: boolean }): StoreEngine {
  return {
    async open() {
      await database.open();
    },
    // As the program's start does it: the two copies are compared while the list shows already.
    async settle() {
      if (journal) await openStore({ db: database, storage: browserPlatform.storage });
    },
    async load(records) {
      for (let at = 0; at < records.length; at += 500) {
        const some = records.slice(at, at + 500);
        await change(
          'load',
          some.map((record) => ({ table: 'people', kind: 'create', record })),
        );
      }
    },
    firstList: () => readPage('current', { from: null, to: null }),
    byIinHash: async (hash) => (await peopleWithIin(hash)).length,
    search: async (letters) => (await searchPeople(letters)).count,
    async edit({ id }, employer) {
      const outcome = await updatePerson(id, { employer }, seals);
      if (!outcome.ok) throw new Error(outcome.problem.code);
    },
  };
}
