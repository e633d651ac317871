import type { Journal } from './journal.ts';
import { encodeRecord } from './segment.ts';
import type { JournalEntry } from './storage-service.ts';

/** Characters of one record, about: a long list of entries is written in parts, each durable before the next. */
const recordLimit = 1024 * 1024;

interface Encoded {
  entry: JournalEntry;
  json: string;
}

interface Waiting {
  entries: Encoded[];
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Appends to the journal. What is asked while a write runs is written together behind it and shares its forcing to
 * the disk. `run`: gives the journal to one piece of work at a time.
 */
export function groupCommit(journal: Journal, run: (work: () => Promise<void>) => Promise<void>) {
  let waiting: Waiting[] = [];

  async function writeWaiting(): Promise<void> {
    const group = waiting;
    waiting = [];
    try {
      for (const part of parts(group.flatMap(({ entries }) => entries))) await writePart(journal, part);
      for (const { resolve } of group) resolve();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return function append(list: JournalEntry[]): Promise<void> {
    const entries = list
      .filter(({ rows }) => rows.length > 0)
      .map((entry) => ({ entry, json: JSON.stringify(entry) }));
    return new Promise((resolve, reject) => {
      waiting.push({ entries, resolve, reject });
      if (waiting.length > 1) return;
      run(writeWaiting).catch((error: unknown) => {
        for (const each of waiting) each.reject(error);
        waiting = [];
      });
    });
  };
}

const writePart = (journal: Journal, part: Encoded[]) =>
  journal.write(
    part.map(({ entry }) => entry),
    encodeRecord(part.map(({ json }) => json)),
  );

function parts(entries: Encoded[]): Encoded[][] {
  const all: Encoded[][] = [];
  let size = recordLimit;
  for (const entry of entries) {
    if (size + entry.json.length > recordLimit) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(entry);
    size += entry.json.length;
  }
  return all;
}
