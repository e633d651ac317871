import { useEffect, useState } from 'react';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import type { Person } from '#shared/model/person.ts';
import { type Outcome, type Problem, success } from '#shared/model/problem.ts';

/** Readable bank accounts by person; nobody's for who may not see personal data. */
export interface Accounts {
  of: ReadonlyMap<string, string>;
  /** Why they cannot be read; null where they can. */
  problem: Problem | null;
}

const none: Accounts = { of: new Map(), problem: null };

async function openAccounts(people: readonly Person[]): Promise<Outcome<Map<string, string>>> {
  const found = new Map<string, string>();
  for (const person of people) {
    const open = await keySeals
      .open(person)
      .catch((error: unknown) => ({ ok: false as const, problem: saveProblem(error) }));
    if (!open.ok) return open;
    found.set(person.id, open.value.bankAccount);
  }
  return success(found);
}

/** Live; undefined while they are opened for the first time. */
export function useAccounts(people: readonly Person[] | undefined): Accounts | undefined {
  const { allowed } = usePermission('seePersonalData');
  const [accounts, setAccounts] = useState<Accounts>();
  useEffect(() => {
    let current = true;
    if (!people) return;
    void openAccounts(allowed ? people : []).then((opened) => {
      if (!current) return;
      setAccounts(opened.ok ? { of: opened.value, problem: null } : { ...none, problem: opened.problem });
    });
    return () => {
      current = false;
    };
  }, [people, allowed]);
  return accounts;
}
