import { createHash, randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { Outcome } from '#shared/model/problem.ts';
import { storageOver } from '#shared/storage/file-storage.ts';
import { testEntry } from '#shared/storage/testing-entries.ts';
import { diskFiles } from '../../../../electron/main/storage-files.ts';
import { lockStorage } from '../../../../electron/main/storage-lock.ts';

/**
 * A process that writes the journal and keeps files as the desktop does, until it is killed. Each line that it prints
 * is a promise: `seq 12` or `file <SHA-256>` are on the disk. With the fault `early` it promises before it writes.
 */
const [folder = '', limit = '', fault = ''] = process.argv.slice(2);

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
};
const say = (line: string) => writeSync(1, `${line}\n`);

if (!(await lockStorage(folder))) throw new Error('locked');
const service = storageOver(diskFiles(folder), { folder, segmentLimit: Number(limit) });

async function keepFile(): Promise<void> {
  const bytes = new Uint8Array(randomBytes(20_000));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const handle = must(await service.beginFile());
  must(await service.writeFile(handle, bytes));
  must(await service.commitFile(handle, `attachments/${sha256}`, sha256));
  say(`file ${sha256}`);
}

let { lastSeq } = must(await service.openJournal('store-1'));
say('open');

async function appendNext(): Promise<void> {
  lastSeq += 1;
  const seq = lastSeq;
  if (fault === 'early') say(`seq ${seq}`);
  must(await service.append([testEntry(seq)]));
  if (fault !== 'early') say(`seq ${seq}`);
}

for (;;) {
  // Alone and together, as a person's edits and an import come.
  await appendNext();
  await Promise.all([appendNext(), appendNext(), appendNext(), lastSeq % 5 === 0 ? keepFile() : null]);
}
