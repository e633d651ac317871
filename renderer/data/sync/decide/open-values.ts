import { useEffect, useState } from 'react';
import type { Person } from '#shared/model/person.ts';
import { type Records, sealedFields, type TableName } from '#shared/model/records.ts';
import type { ConflictSide } from '#shared/sync/conflict.ts';

interface Disputed {
  table: TableName;
  recordId: string;
  field: string;
  sides: ConflictSide[];
}

/** Personal values readable, for who may see them; where they do not open they stay as they are. */
async function openSide(
  { recordId, field }: Pick<Disputed, 'recordId' | 'field'>,
  side: ConflictSide,
): Promise<ConflictSide> {
  const { openRecord } = await import('../../keys/sealed-records.ts');
  // Only the one field is opened: nothing else of a person is asked for.
  const record = { id: recordId, [field]: side.value } as unknown as Records['people'];
  const opened = await openRecord('people', record);
  return opened.ok ? { ...side, value: opened.value[field as keyof Person] } : side;
}

/** The sides of a conflict as a person may read them. `allowed`: whether personal data may be seen. */
export function useOpenSides(conflict: Disputed, allowed: boolean): ConflictSide[] {
  const { table, field, sides } = conflict;
  const isSealed = table === 'people' && sealedFields.people?.includes(field) === true;
  const [opened, setOpened] = useState<ConflictSide[] | null>(null);
  useEffect(() => {
    if (!isSealed || !allowed) return;
    let current = true;
    void Promise.all(sides.map((side) => openSide(conflict, side))).then((all) => {
      if (current) setOpened(all);
    });
    return () => {
      current = false;
    };
  }, [conflict, isSealed, allowed, sides]);
  return opened ?? sides;
}
