import type { ChangeRow } from '#shared/model/change-row.ts';
import type { Dump } from './read-store.ts';

/** One action that the program said is saved, as it was written down outside the browser. */
export interface Acknowledged {
  group: string;
  /** How many rows of the log it has. */
  rows: number;
}

/** What is wrong with a store; all empty where nothing is. */
export interface Verdict {
  /** Acknowledged actions of which a row is missing, and typed words that are nowhere. */
  lost: string[];
  /** Actions that stand in the log without all their rows, acknowledged or not. */
  half: string[];
  /** Seqs below the last one that are missing. */
  holes: number[];
  /** Seqs whose clock is not after the one before. */
  disorder: number[];
  /** Records that are not what the log says. */
  differing: string[];
}

/** Nothing is wrong. */
export const sound: Verdict = { lost: [], half: [], holes: [], disorder: [], differing: [] };

/** Whether nothing is wrong. */
export const isSound = (verdict: Verdict): boolean =>
  Object.values(verdict).every((list) => list.length === 0);

const empty: Dump = { changes: [], tables: {} };

/** The driver writes `<session>.<number>/<rows>` into the programme's authors in each action. */
const sizeIn = (rows: ChangeRow[]): number | null => {
  const mark = rows.map(({ after }) => /^\d+\.\d+\/(\d+)$/.exec(String(after?.authors))?.[1]).find(Boolean);
  return mark === undefined ? null : Number(mark);
};

/** Compares what a store holds with what was acknowledged, and with itself. */
export function judge(
  dump: Dump | null,
  acknowledged: readonly Acknowledged[],
  typed: readonly string[] = [],
): Verdict {
  const { changes, tables } = dump ?? empty;
  const texts = JSON.stringify([tables.sections, tables.glossaryTerms]);
  const groups = Map.groupBy(changes, ({ group }) => group);
  return {
    lost: [
      ...acknowledged.filter(({ group, rows }) => groups.get(group)?.length !== rows).map((one) => one.group),
      ...typed.filter((word) => !texts.includes(word)),
    ],
    half: [...groups].flatMap(([group, rows]) => {
      const size = sizeIn(rows);
      return size !== null && size !== rows.length ? [group] : [];
    }),
    holes: holesIn(changes.map(({ seq }) => seq)),
    disorder: changes
      .filter((row, at) => at > 0 && row.clock <= (changes[at - 1]?.clock ?? ''))
      .map((row) => row.seq),
    differing: differing(changes, tables),
  };
}

function holesIn(seqs: readonly number[]): number[] {
  const there = new Set(seqs);
  return Array.from({ length: Math.max(0, ...seqs) }, (_, at) => at + 1).filter((seq) => !there.has(seq));
}

type Fields = Record<string, unknown>;

const key = (table: string, id: unknown) => `${table}/${id}`;

/** Follow from the log, and are not in it. */
function comparable(record: Fields): string {
  const { changedAt: _follows, ...rest } = record;
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The records that the log leads to. A long text's rows hold updates of Yjs, which are judged by the text itself. */
function replay(changes: readonly ChangeRow[]): { records: Map<string, Fields>; texts: Set<string> } {
  const records = new Map<string, Fields>();
  const texts = new Set<string>();
  for (const { kind, table, recordId, after } of changes) {
    const place = key(table, recordId);
    if (kind === 'remove') records.delete(place);
    else if (kind === 'create') records.set(place, { ...after });
    else if (kind === 'update') records.set(place, { ...records.get(place), ...after });
    else texts.add(place);
  }
  return { records, texts };
}

function differing(changes: readonly ChangeRow[], tables: Dump['tables']): string[] {
  const { records, texts } = replay(changes);
  const stored = new Map(
    Object.entries(tables).flatMap(([table, rows]) => rows.map((row) => [key(table, row.id), row] as const)),
  );
  const places = new Set([...records.keys(), ...stored.keys()]);
  return [...places].filter((place) => {
    const [said, held] = [records.get(place), stored.get(place)];
    if (!said || !held) return true;
    return !texts.has(place) && comparable(said) !== comparable(held);
  });
}
