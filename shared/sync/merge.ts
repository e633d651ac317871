import type { ChangeRow } from '../model/change-row.ts';
import { type Conflict, type ConflictSide, conflictId, wholeRecord } from './conflict.ts';
import type { MergePolicy } from './merge-policy.ts';

type Fields = Record<string, unknown>;

/** A write of a field that no later write knew of: which change, where in the server's log, by whom. */
export interface Head {
  seq: number;
  device: string;
  change: string;
  clock: string;
}

/** `seen`: how far whoever removed the record had read the log. */
type Removal = Head & Pick<ConflictSide, 'user' | 'at'> & { seen: number };

/** All writes of a field that no later write knew of, with their values. */
type Sides = (ConflictSide & { seq: number })[];

/** A record as the server's log leads to it. */
export interface MergedRecord {
  /** Null before it was made. A removed record keeps what it said, so that it can come back. */
  fields: Fields | null;
  removed: boolean;
  /** The last write of each field, and under `*` of all fields that are not named. */
  heads: Record<string, Head>;
  /** The removals since the record came, also those that gave way to an edit. */
  removals: Removal[];
  /** Fields that were written without knowing of each other: a conflict where the values differ. */
  sides: Record<string, Sides>;
  /** Seq at which the record came, or came again: its text began there. */
  bornSeq: number;
  /** The device that made it. */
  bornBy: string;
}

/** A record of which the log says nothing yet. */
export const noRecord: MergedRecord = {
  fields: null,
  removed: false,
  heads: {},
  removals: [],
  sides: {},
  bornSeq: 0,
  bornBy: '',
};

/** A change with its place in the server's log. `device`: the one that handed it over. */
export type PlacedChange = Omit<ChangeRow, 'seen'> & { seen: number };

/** Why a change cannot be merged at all. */
export type MergeRefusal = 'recordUnknown' | 'recordGone' | 'textBeganAnew';

/** What a change led to. */
export interface Merged {
  record: MergedRecord;
  /** Fields that show something else than the change wrote, and the clock of what they show. */
  stands: Record<string, { value: unknown; clock: string }>;
  /** The record as it came back, where the change was made on a record that someone else removed. */
  revived: Fields | null;
  /** The record stays although this change removes it: someone edited it meanwhile. */
  kept: boolean;
  conflicts: Conflict[];
  /** Ids of conflicts that this change decided. */
  decided: string[];
}

export type MergeOutcome = { ok: true; merged: Merged } | { ok: false; refusal: MergeRefusal };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Whether whoever made the change knew of that write. */
const knew = (change: PlacedChange, head: Pick<Head, 'seq' | 'device'>) =>
  head.device === change.device || head.seq <= change.seen;

const headOf = ({ seq, device, id, clock }: PlacedChange): Head => ({ seq, device, change: id, clock });

const sideOf = (change: PlacedChange, value: unknown) => ({
  seq: change.seq,
  change: change.id,
  value,
  user: change.user,
  device: change.device,
  at: change.at,
  clock: change.clock,
});

const unchanged = (record: MergedRecord): Merged => ({
  record,
  stands: {},
  revived: null,
  kept: false,
  conflicts: [],
  decided: [],
});

/**
 * The one merge of both sides: what a record is after a change that the server gave the next seq. Different fields
 * merge. A field that two devices wrote without knowing of each other opens a conflict with both values; meanwhile
 * the one with the later hybrid logical clock shows or, in tables that wait for a person, the one that came first.
 * A field that goes with the steps of a life is what the last change made it, without a conflict.
 * A removal that did not know of an edit gives way to it, and the other way round, and opens a conflict of the whole
 * record. Pure; `record` is not changed. Refused: an edit of a record that is not there, that its author knew to be
 * removed, or of a text that began anew.
 */
export function merge(record: MergedRecord, change: PlacedChange, policy: MergePolicy): MergeOutcome {
  if (change.kind === 'create') return ok(created(record, change, policy));
  // It is gone already, and so long that nothing is known of it any more.
  if (record.fields === null && change.kind === 'remove') return ok(unchanged(record));
  if (record.fields === null) return { ok: false, refusal: 'recordUnknown' };
  if (change.kind === 'remove') return ok(removed(record, change));
  const removal = record.removals.at(-1);
  if (record.removed && removal && knew(change, removal)) return { ok: false, refusal: 'recordGone' };
  const alive = revive(record, change);
  if (change.kind === 'update') return ok(updated(alive, change, policy));
  const isOfThisLife = knew(change, { seq: record.bornSeq, device: record.bornBy });
  if (!isOfThisLife) return { ok: false, refusal: 'textBeganAnew' };
  return ok(withHead(alive, 'body', change));
}

const ok = (merged: Merged): MergeOutcome => ({ ok: true, merged });

function created(record: MergedRecord, change: PlacedChange, policy: MergePolicy): Merged {
  const { fields } = record;
  const removal = record.removals.at(-1);
  // Two devices made the same record, each its own: field by field.
  if (fields && !record.removed) return updated(unchanged(record), change, policy);
  // Someone removed what this device made again without knowing of it.
  if (fields && removal && !knew(change, removal)) return updated(revive(record, change), change, policy);
  const born = { ...noRecord, bornSeq: change.seq, bornBy: change.device };
  const decided = conflictsOf(record, change);
  return {
    ...unchanged({ ...born, fields: { ...change.after }, heads: { '*': headOf(change) } }),
    decided,
  };
}

const conflictsOf = (record: MergedRecord, { table, recordId }: PlacedChange) =>
  Object.keys(record.sides).map((field) => conflictId(table, recordId, field));

function removed(record: MergedRecord, change: PlacedChange): Merged {
  const removal = { ...headOf(change), user: change.user, at: change.at, seen: change.seen };
  const removals = [...record.removals, removal];
  if (record.removed) return unchanged({ ...record, removals });
  // A field in conflict has more writes than its last one.
  const { [wholeRecord]: _removals, ...disputed } = record.sides;
  const writes = [...Object.values(record.heads), ...Object.values(disputed).flat()];
  const unknown = newestOf(writes.filter((head) => !removals.some((one) => covers(one, head))));
  if (!unknown) {
    const decided = conflictsOf(record, change);
    // The writes in conflict stay known: the record may come back.
    return { ...unchanged({ ...record, removed: true, removals, sides: disputed }), decided };
  }
  const edited = { ...unknown, value: record.fields, user: null, at: '' };
  const sides = [edited, sideOf(change, null)];
  const merged = opened(unchanged({ ...record, removals }), change, wholeRecord, sides, unknown.change);
  return { ...merged, kept: true };
}

/** Whether whoever removed the record knew of that write: it needs no keeping then. */
const covers = (removal: Removal, head: Head) =>
  head.seq < removal.seq && (head.device === removal.device || head.seq <= removal.seen);

const newestOf = (heads: Head[]): Head | undefined =>
  heads.reduce<Head | undefined>(
    (newest, head) => (newest && newest.seq > head.seq ? newest : head),
    undefined,
  );

/** The record as it was before someone removed it, for a change whose author did not know of that. */
function revive(record: MergedRecord, change: PlacedChange): Merged {
  const { fields } = record;
  const removal = record.removals.at(-1);
  if (!record.removed || !removal) return unchanged(record);
  const { seen: _seen, ...side } = removal;
  const sides = [{ ...side, value: null }, sideOf(change, change.after)];
  let alive = unchanged({ ...record, removed: false });
  for (const [field, writes] of Object.entries(record.sides)) {
    const standing = writes.find(({ value }) => same(value, fields?.[field])) ?? writes[0];
    if (standing && differ(writes)) alive = opened(alive, change, field, writes, standing.change);
  }
  return { ...opened(alive, change, wholeRecord, sides, change.id), revived: fields };
}

function updated(before: Merged, change: PlacedChange, policy: MergePolicy): Merged {
  let merged = before;
  for (const [field, value] of Object.entries(change.after ?? {})) {
    merged = written(merged, change, field, value, policy);
  }
  return decidesWhole(merged, before, change);
}

/** An edit by someone who knows that the record was removed and edited says: it stays. */
function decidesWhole(merged: Merged, before: Merged, change: PlacedChange): Merged {
  const sides = before.record.sides[wholeRecord];
  if (!sides || before.conflicts.length > 0 || !sides.every((side) => knew(change, side))) return merged;
  return closed(merged, change, wholeRecord);
}

function written(
  merged: Merged,
  change: PlacedChange,
  field: string,
  value: unknown,
  policy: MergePolicy,
): Merged {
  const { record } = merged;
  const shown = record.fields?.[field];
  const heads: Sides = record.sides[field] ?? [sideOfShown(record, change, field)];
  const unknown = heads.filter((head) => !knew(change, head));
  const next = withHead(merged, field, change);
  const follows = policy.follows(change.table, field);
  if (follows || unknown.length === 0) return closed(withValue(next, field, value), change, field);
  const sides = [...unknown, sideOf(change, value)];
  if (!differ(sides)) return agreed(withValue(next, field, value), change, field, sides);
  const standing = policy.waits(change.table) ? firstStanding(sides, shown) : lastByClock(sides);
  const stands = { ...next.stands };
  if (standing.change !== change.id) stands[field] = { value: standing.value, clock: standing.clock };
  return opened({ ...withValue(next, field, standing.value), stands }, change, field, sides, standing.change);
}

/** What a field shows that nobody disputes. Who wrote it is found by its change. */
function sideOfShown(record: MergedRecord, change: PlacedChange, field: string): Sides[number] {
  const head = record.heads[field] ?? record.heads['*'];
  const value = record.fields?.[field];
  if (!head) return { ...sideOf(change, value), device: change.device };
  return { ...head, value, user: null, at: '' };
}

type Side = Sides[number];

/** Among values that wait for a person the shown one stays; where that is gone, the first. */
const firstStanding = (sides: Sides, shown: unknown): Side =>
  sides.find(({ value }) => same(value, shown)) ?? (sides[0] as Side);

/** Clocks end with the device, so that no two are the same. */
const lastByClock = (sides: Sides): Side =>
  sides.reduce((last, side) => (side.clock > last.clock ? side : last));

function withValue(merged: Merged, field: string, value: unknown): Merged {
  const { record } = merged;
  return { ...merged, record: { ...record, fields: { ...record.fields, [field]: value } } };
}

function withHead(merged: Merged, field: string, change: PlacedChange): Merged {
  const { record } = merged;
  return { ...merged, record: { ...record, heads: { ...record.heads, [field]: headOf(change) } } };
}

function opened(merged: Merged, change: PlacedChange, field: string, sides: Sides, standing: string): Merged {
  const { table, recordId, scope, seq } = change;
  const id = conflictId(table, recordId, field);
  const conflict: Conflict = {
    id,
    table,
    recordId,
    scope,
    field,
    sides: sides.map(({ seq: _seq, ...side }) => side),
    standing,
    openedSeq: seq,
  };
  return {
    ...merged,
    record: { ...merged.record, sides: { ...merged.record.sides, [field]: sides } },
    conflicts: [...merged.conflicts.filter((one) => one.id !== id), conflict],
  };
}

/** The same was written several times: no conflict, but whoever writes next may know of one of them only. */
function agreed(merged: Merged, change: PlacedChange, field: string, sides: Sides): Merged {
  const { record, decided } = closed(merged, change, field);
  return { ...merged, record: { ...record, sides: { ...record.sides, [field]: sides } }, decided };
}

function closed(merged: Merged, change: PlacedChange, field: string): Merged {
  const { [field]: former, ...sides } = merged.record.sides;
  if (!former) return merged;
  const record = { ...merged.record, sides };
  if (field !== wholeRecord && !differ(former)) return { ...merged, record };
  const id = conflictId(change.table, change.recordId, field);
  return { ...merged, record, decided: [...merged.decided, id] };
}

const differ = (sides: Sides): boolean => sides.some(({ value }) => !same(value, sides[0]?.value));
