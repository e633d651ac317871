import type { Person } from '#shared/model/person.ts';

/** One way to keep people; each does the same work by its own means. */
export interface StoreEngine {
  /** From nothing to a store that can be asked. */
  open(): Promise<void>;
  /** What the store still does after the first list, before it takes an edit. */
  settle?(): Promise<void>;
  /** Puts many people in. Not measured. */
  load(people: Person[]): Promise<void>;
  /** The first fifty in Kazakh order of their names. */
  firstList(): Promise<{ id: string }[]>;
  /** How many people have this keyed hash of an IIN. */
  byIinHash(hash: string): Promise<number>;
  /** How many names have these letters in them. */
  search(letters: string): Promise<number>;
  /** One field of one person; resolves when it is acknowledged. */
  edit(person: Person, employer: string): Promise<void>;
}
