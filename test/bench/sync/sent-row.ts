import { schemaVersion } from '#shared/model/schema-version.ts';
import { nextClock } from '#shared/sync/clock.ts';
import type { SentChange } from '#shared/sync/messages.ts';

type Step = Pick<SentChange, 'kind' | 'recordId' | 'before' | 'after'> & Partial<SentChange>;

const clocks = new Map<string, string>();

/** A change of a person as the program would send it. */
export function sentRow(device: string, step: Step): SentChange {
  const clock = nextClock(clocks.get(device) ?? null, Date.now(), device);
  clocks.set(device, clock);
  return {
    id: crypto.randomUUID(),
    group: crypto.randomUUID(),
    scope: 'people',
    table: 'people',
    base: null,
    user: null,
    clock,
    at: new Date().toISOString(),
    schemaVersion,
    undoes: null,
    seen: 0,
    ...step,
  };
}
