import { useEffect, useState } from 'react';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import type { Person } from '#shared/model/person.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { PersonDraft } from './person-faults.ts';

export interface OpenedPerson {
  draft: PersonDraft;
  /** Why the personal fields are closed; null where they are open. */
  closed: Problem | null;
}

const noPersonal = { iin: '', phone: '', bankAccount: '' };

async function openPerson(person: Person, mayOpen: boolean): Promise<OpenedPerson> {
  const { lastName, firstName, middleName, birthDate, employer, position } = person;
  const plain = { lastName, firstName, middleName, birthDate, employer, position };
  if (!mayOpen) return { draft: { ...plain, ...noPersonal }, closed: null };
  const opened = await keySeals
    .open(person)
    .catch((error: unknown) => ({ ok: false as const, problem: saveProblem(error) }));
  return opened.ok
    ? { draft: { ...plain, ...opened.value }, closed: null }
    : { draft: { ...plain, ...noPersonal }, closed: opened.problem };
}

/**
 * The person with the personal fields readable, as they were when the form was opened; undefined until they are.
 * `mayOpen` false: the personal fields stay closed.
 */
export function useOpenPerson(person: Person, mayOpen: boolean): OpenedPerson | undefined {
  const [first] = useState(person);
  const [opened, setOpened] = useState<OpenedPerson>();
  useEffect(() => {
    let current = true;
    void openPerson(first, mayOpen).then((result) => {
      if (current) setOpened(result);
    });
    return () => {
      current = false;
    };
  }, [first, mayOpen]);
  return opened;
}
