import { useLiveQuery } from 'dexie-react-hooks';
import type { Commission } from '#shared/model/course/assessment.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import { inTurn } from './in-turn.ts';

/** What a person says of who assesses an intake, and by what. */
export type CommissionFacts = Omit<Commission, 'id' | 'signedOn'>;

const unknown: CommissionFacts = { orderNumber: '', orderDate: null, members: [], criteria: [] };

/** Live; null where nothing is said of it yet, undefined while it loads. */
export const useCommission = (intakeId: string): Commission | null | undefined =>
  useLiveQuery(async () => (await database.commissions.get(intakeId)) ?? null, [intakeId]);

/**
 * Writes what a person said of the commission, on what is stored at that moment. Throws where it was not stored, as
 * `change` does.
 */
export const writeCommission = (
  intakeId: string,
  next: (stored: CommissionFacts) => Partial<CommissionFacts>,
): Promise<string | null> =>
  inTurn(async () => {
    const stored = await database.commissions.get(intakeId);
    const fields = next(stored ?? unknown);
    const record = { ...unknown, ...fields, id: intakeId, signedOn: null };
    return act(intakeId, [
      stored
        ? { table: 'commissions', kind: 'update', id: intakeId, fields }
        : { table: 'commissions', kind: 'create', record },
    ]);
  });
