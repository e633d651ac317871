import { createPerson, type PersonFields, updatePerson } from '#renderer/data/people/edit-people.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { peopleWithIin } from '#renderer/data/people/people.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import type { Outcome, Problem } from '#shared/model/problem.ts';
import { type PersonDraft, type PersonFaults, personFaults, tidyDraft } from './person-faults.ts';

export interface SaveResult {
  stored: boolean;
  faults: PersonFaults;
  problem: Problem | null;
}

const refused = (faults: PersonFaults, problem: Problem | null = null): SaveResult => ({
  stored: false,
  faults,
  problem,
});

/** Only what the person changed: another window may have changed the rest meanwhile. */
function changedFields(stored: PersonDraft, draft: PersonDraft): Partial<PersonFields> {
  const before = tidyDraft(stored);
  const names = Object.keys(draft) as (keyof PersonDraft)[];
  return Object.fromEntries(
    names.filter((name) => draft[name] !== before[name]).map((name) => [name, draft[name]]),
  );
}

/** Somebody else outside the bin already has this IIN. */
async function isTaken(id: string | null, iin: string): Promise<Outcome<boolean>> {
  const hash = await keySeals.iinHash(iin);
  if (!hash.ok) return hash;
  return { ok: true, value: (await peopleWithIin(hash.value)).some((other) => other.id !== id) };
}

async function store(
  id: string | null,
  fields: Partial<PersonFields>,
  draft: PersonDraft,
): Promise<SaveResult> {
  if (fields.iin) {
    const taken = await isTaken(id, fields.iin);
    if (!taken.ok) return refused({}, taken.problem);
    if (taken.value) return refused({ iin: 'iinTaken' });
  }
  const outcome =
    id === null ? await createPerson(draft, keySeals) : await updatePerson(id, fields, keySeals);
  return outcome.ok ? { stored: true, faults: {}, problem: null } : refused({}, outcome.problem);
}

/** Checks and stores what was typed. `id` null: a new person. */
export async function savePerson(
  id: string | null,
  stored: PersonDraft,
  typed: PersonDraft,
): Promise<SaveResult> {
  const draft = tidyDraft(typed);
  const fields = changedFields(stored, draft);
  const faults = personFaults(draft);
  if (Object.keys(faults).length > 0) return refused(faults);
  try {
    return await store(id, fields, draft);
  } catch (error) {
    return refused({}, saveProblem(error));
  }
}
