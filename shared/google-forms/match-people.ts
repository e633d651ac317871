import { foldForSearch } from '#shared/kazakh/fold.ts';
import { cellText } from '#shared/sheets/sheet.ts';
import type { WhoColumn } from './form-columns.ts';
import type { FormAnswers } from './read-form.ts';

/** Somebody who may have answered. `iinHash`: keyed, as the person's record has it; empty while unknown. */
export interface Respondent {
  id: string;
  lastName: string;
  firstName: string;
  middleName: string;
  iinHash: string;
}

/** Whom a row names. `by` null: nobody who is known. Two people of one name are nobody. */
export interface RowPerson {
  id: string | null;
  by: 'iin' | 'name' | null;
  /** What the row says of who answered. */
  said: string;
}

/** What a row says in the column of `who`; empty where there is none. */
export function saidOf({ columns }: FormAnswers, row: FormAnswers['rows'][number], who: WhoColumn): string {
  const column = columns.find(({ meaning }) => meaning.kind === 'who' && meaning.who === who);
  return column ? cellText(row[column.index]) : '';
}

/** The whole name of a row, in the order in which it was written. */
const nameOf = (form: FormAnswers, row: FormAnswers['rows'][number]): string =>
  saidOf(form, row, 'fullName') ||
  `${saidOf(form, row, 'lastName')} ${saidOf(form, row, 'firstName')}`.trim();

const words = (name: string): string[] => foldForSearch(name).split(/\s+/u).filter(Boolean);

/** Who is named: each written word is one of the person's, and last and first name are among them, in any order. */
function isNamed(written: readonly string[], { lastName, firstName, middleName }: Respondent): boolean {
  const own = words(`${lastName} ${firstName} ${middleName}`);
  const needed = words(`${lastName} ${firstName}`);
  return written.every((word) => own.includes(word)) && needed.every((word) => written.includes(word));
}

/**
 * Whom each row of a form names among the trainees: by the keyed hash of the IIN (`hashes`, by the row's index), else by
 * the name alone, if only one has it. A row whose IIN is another trainee's is never matched by its name.
 */
export function matchPeople(
  form: FormAnswers,
  people: readonly Respondent[],
  hashes: ReadonlyMap<number, string>,
): RowPerson[] {
  const byHash = new Map(people.filter(({ iinHash }) => iinHash !== '').map((one) => [one.iinHash, one.id]));
  return form.rows.map((row, index) => {
    const name = nameOf(form, row);
    const said = name || saidOf(form, row, 'email') || saidOf(form, row, 'phone');
    const hash = hashes.get(index);
    const id = hash === undefined ? undefined : byHash.get(hash);
    if (id !== undefined) return { id, by: 'iin', said };
    const written = words(name);
    const differs = (one: Respondent) => hash !== undefined && one.iinHash !== '' && one.iinHash !== hash;
    const named = written.length < 2 ? [] : people.filter((one) => isNamed(written, one) && !differs(one));
    const [only] = named;
    return only && named.length === 1 ? { id: only.id, by: 'name', said } : { id: null, by: null, said };
  });
}
