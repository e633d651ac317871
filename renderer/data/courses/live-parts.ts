import { liveQuery, type Subscription, type Table } from 'dexie';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Records } from '#shared/model/records.ts';
import { database } from '../database.ts';

/** Tables whose ids begin with those of the enrolments, which begin with the intake's. */
type TableByTrainee = 'attendance' | 'scores';

/** Trainees whose records are read together. */
const partSize = 20;

/** The ids of an intake in parts of so many trainees: from the first of a part to the first of the next one. */
async function partBounds(intakeId: string): Promise<[from: string, until: string][]> {
  const ids = (await database.enrolments.where({ intakeId }).primaryKeys()).sort();
  const starts = [`${intakeId}:`, ...ids.filter((_, at) => at > 0 && at % partSize === 0)];
  return starts.map((from, at) => [from, starts[at + 1] ?? `${intakeId}:\uffff`]);
}

/**
 * The records of an intake in parts by trainees, live; undefined while they load. A change reads the records of its part
 * again and no others, and the other parts stay the same arrays: a key in a grid of thousands of marks costs as much as
 * in a small one.
 */
export function useLiveParts<Name extends TableByTrainee>(
  name: Name,
  intakeId: string,
): readonly (readonly Records[Name][])[] | undefined {
  type Part = readonly Records[Name][];
  const [read, setRead] = useState<{ intakeId: string; parts: readonly Part[] }>();
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    const subscriptions: Subscription[] = [];
    let isOpen = true;
    const listen = async () => {
      const bounds = await partBounds(intakeId);
      // What this program stores in a table is what the table's schema let in.
      const table = database.table(name) as Table<Records[Name], string>;
      const found: (Part | undefined)[] = bounds.map(() => undefined);
      const take = (at: number, part: Part) => {
        found[at] = part;
        const parts = found.filter((one) => one !== undefined);
        if (parts.length === found.length) setRead({ intakeId, parts });
      };
      for (const [at, [from, until]] of bounds.entries()) {
        if (!isOpen) return;
        const part = liveQuery(() => table.where(':id').between(from, until).toArray());
        const error = (reason: unknown) => setFailure({ error: reason });
        subscriptions.push(part.subscribe({ next: (records) => take(at, records), error }));
      }
    };
    listen().catch((error: unknown) => setFailure({ error }));
    return () => {
      isOpen = false;
      for (const one of subscriptions) one.unsubscribe();
    };
  }, [name, intakeId]);
  if (failure) throw failure.error;
  return read?.intakeId === intakeId ? read.parts : undefined;
}

interface PartByTrainee<One, Of> {
  records: readonly One[];
  byTrainee: ReadonlyMap<string, Of>;
}

/**
 * The parts as one map by trainee: `order` is asked for a part that changed, with what it gave of that part before, so
 * that what stayed as it was stays the same object.
 */
export function useByTrainee<One, Of>(
  parts: readonly (readonly One[])[] | undefined,
  order: (records: readonly One[], before?: ReadonlyMap<string, Of>) => ReadonlyMap<string, Of>,
): ReadonlyMap<string, Of> | undefined {
  const last = useRef<readonly PartByTrainee<One, Of>[]>([]);
  return useMemo(() => {
    if (!parts) return undefined;
    last.current = parts.map((records, at) => {
      const before = last.current[at];
      return before?.records === records ? before : { records, byTrainee: order(records, before?.byTrainee) };
    });
    return new Map(last.current.flatMap(({ byTrainee }) => [...byTrainee]));
  }, [parts, order]);
}
