import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { failure, type Outcome } from '#shared/model/problem.ts';
import { encodeHeader } from './segment.ts';
import type { StorageFile } from './storage-files.ts';
import type { JournalEntry, StorageService } from './storage-service.ts';
import { seqsOf, testEntry, testRow } from './testing-entries.ts';

/** A medium with nothing on it, and ways to look into it and to damage it past the service. */
export interface TestedStorage {
  /** The service as after a start of the program; an earlier one is gone. */
  start(): Promise<StorageService>;
  files(): Promise<StorageFile[]>;
  read(name: string): Promise<Uint8Array>;
  /** In place of what stood there. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
};

const large = (seq: number): JournalEntry => ({ rows: [testRow(seq, 'ұ'.repeat(175_000))] });
const hashOf = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

/** What every implementation of `StorageService` must do. */
export function storageContract(name: string, make: () => Promise<TestedStorage>): void {
  describe(`the second copy ${name}`, () => {
    let medium: TestedStorage;
    let service: StorageService;

    beforeEach(async () => {
      medium = await make();
      service = await medium.start();
    });

    const restart = async () => {
      service = await medium.start();
    };
    const all = async () => must(await service.readJournal(0, 1e9)).entries;
    const segments = async () => {
      const names = (await medium.files())
        .map((file) => file.name)
        .filter((each) => each.startsWith('journal/'));
      return names.sort((a, b) => a.slice(-10).localeCompare(b.slice(-10)));
    };
    const lastSegment = async () => (await segments()).at(-1) ?? '';
    const named = async (prefix: string) => must(await service.listFiles(prefix)).map((file) => file.name);
    async function keep(kept: string, bytes: Uint8Array) {
      const handle = must(await service.beginFile());
      must(await service.writeFile(handle, bytes.subarray(0, 2)));
      must(await service.writeFile(handle, bytes.subarray(2)));
      return service.commitFile(handle, kept, hashOf(bytes));
    }

    test('a journal that is new belongs to nobody and holds nothing', async () => {
      expect(must(await service.openJournal(null))).toMatchObject({
        storeId: null,
        lastSeq: 0,
        lastId: null,
        firstSeq: 0,
        tornBytes: 0,
      });
      expect(await all()).toEqual([]);
    });

    test('a journal belongs to the store that began it, also before its first entry', async () => {
      must(await service.openJournal('store-1'));
      await restart();
      expect(must(await service.openJournal('store-2'))).toMatchObject({ storeId: 'store-1', lastSeq: 0 });
    });

    test('what was appended is there after a restart, and its end is told without reading it', async () => {
      must(await service.openJournal('store-1'));
      must(await service.append([testEntry(1, 2), testEntry(3)]));
      await restart();
      expect(must(await service.openJournal(null))).toMatchObject({
        lastSeq: 3,
        lastId: 'change-3',
        lastAt: testRow(3).at,
        firstSeq: 1,
        schemaVersion: 2,
        missing: [],
        gaps: [],
        damaged: [],
        tornBytes: 0,
      });
      expect(await all()).toEqual([testEntry(1, 2), testEntry(3)]);
    });

    test('entries that are appended before the journal was opened go behind the others', async () => {
      must(await service.openJournal('store-1'));
      must(await service.append([testEntry(1)]));
      await restart();
      must(await service.append([testEntry(2)]));
      expect(seqsOf(await all())).toEqual([[1], [2]]);
    });

    test('entries come in order of seq, whole, and once', async () => {
      must(await service.openJournal('store-1'));
      must(await service.append([testEntry(4, 5)]));
      must(await service.append([testEntry(1, 2), testEntry(3)]));
      must(await service.append([testEntry(3), testEntry(4, 5)]));
      expect(seqsOf(await all())).toEqual([[1, 2], [3], [4, 5]]);
      expect(seqsOf(must(await service.readJournal(1, 1e9)).entries)).toEqual([[1, 2], [3], [4, 5]]);
      expect(seqsOf(must(await service.readJournal(3, 1e9)).entries)).toEqual([[4, 5]]);
    });

    test('a long journal is read in parts', async () => {
      must(await service.openJournal('store-1'));
      must(await service.append(Array.from({ length: 50 }, (_, place) => testEntry(place + 1))));
      const read: number[] = [];
      for (let more = true; more; ) {
        const page = must(await service.readJournal(read.at(-1) ?? 0, 1500));
        expect(page.entries.length).toBeLessThan(10);
        read.push(...seqsOf(page.entries).flat());
        more = page.more;
      }
      expect(read).toEqual(Array.from({ length: 50 }, (_, place) => place + 1));
    });

    test('entries that are appended at the same time are all there', async () => {
      must(await service.openJournal('store-1'));
      const outcomes = await Promise.all(
        Array.from({ length: 40 }, (_, place) => service.append([testEntry(place + 1)])),
      );
      expect(outcomes.every(({ ok }) => ok)).toBe(true);
      await restart();
      expect(must(await service.openJournal(null))).toMatchObject({ lastSeq: 40, missing: [] });
    });

    test.each([
      ['half of a record', (bytes: Uint8Array) => bytes.slice(0, -7)],
      ['zeros where a record was', (bytes: Uint8Array) => bytes.fill(0, bytes.length - 100)],
      [
        'zeros behind',
        (bytes: Uint8Array) => new Uint8Array([...bytes.slice(0, -9), ...new Uint8Array(5000)]),
      ],
    ])('a torn end (%s) is cut at the last whole record, kept aside and told', async (_name, tear) => {
      must(await service.openJournal('store-1'));
      must(await service.append([testEntry(1)]));
      must(await service.append([testEntry(2)]));
      await restart();
      const segment = await lastSegment();
      await medium.write(segment, tear(await medium.read(segment)));
      const state = must(await service.openJournal(null));
      expect(state).toMatchObject({ storeId: 'store-1', lastSeq: 1, damaged: [] });
      expect(state.tornBytes).toBeGreaterThan(0);
      const [torn = ''] = await named('torn/');
      expect((await medium.read(torn)).length).toBe(state.tornBytes);
      must(await service.append([testEntry(2), testEntry(3)]));
      await restart();
      expect(must(await service.openJournal(null))).toMatchObject({ lastSeq: 3, tornBytes: 0, missing: [] });
      expect(seqsOf(await all())).toEqual([[1], [2], [3]]);
    });

    test('a segment of which nothing is whole is put aside; the one before it goes on', async () => {
      must(await service.openJournal('store-1'));
      must(await service.append([testEntry(1)]));
      await restart();
      await medium.write('journal/000000000002-000002.log', new Uint8Array([1, 2, 3]));
      expect(must(await service.openJournal(null))).toMatchObject({ lastSeq: 1, tornBytes: 3 });
      expect(await segments()).toHaveLength(1);
      expect(await named('torn/')).toHaveLength(1);
      must(await service.append([testEntry(2)]));
      expect(seqsOf(await all())).toEqual([[1], [2]]);
    });

    test('a damaged record in the middle is told with its place; the others are read', async () => {
      must(await service.openJournal('store-1'));
      must(await service.append([testEntry(1)]));
      const offset = (await medium.files()).find((file) => file.name.startsWith('journal/'))?.size ?? 0;
      must(await service.append([testEntry(2)]));
      must(await service.append([testEntry(3)]));
      await restart();
      const segment = await lastSegment();
      const bytes = await medium.read(segment);
      bytes[offset + 50] = (bytes[offset + 50] ?? 0) ^ 4;
      await medium.write(segment, bytes);
      const damaged = [{ name: segment, offset }];
      expect(must(await service.openJournal(null))).toMatchObject({ lastSeq: 3, damaged, missing: [2] });
      expect(must(await service.verifyJournal())).toMatchObject({ entries: 2, damaged });
      expect(seqsOf(await all())).toEqual([[1], [3]]);
      must(await service.append([testEntry(2)]));
      expect(seqsOf(await all())).toEqual([[1], [2], [3]]);
      await restart();
      expect(must(await service.openJournal(null))).toMatchObject({ lastSeq: 3, damaged: [], missing: [] });
      expect(must(await service.verifyJournal())).toMatchObject({ entries: 3, damaged });
      must(await service.trimJournal(3));
      expect(await named('aside/damaged/')).toHaveLength(1);
      expect(must(await service.verifyJournal())).toMatchObject({ damaged: [] });
    });

    test('a seq that is not in the open segment is named', async () => {
      must(await service.openJournal('store-1'));
      must(await service.append([testEntry(1), testEntry(3), testEntry(6)]));
      await restart();
      expect(must(await service.openJournal(null)).missing).toEqual([2, 4, 5]);
    });

    test('segments roll; those that a snapshot holds are removed, the open one stays', async () => {
      must(await service.openJournal('store-1'));
      for (let seq = 1; seq <= 9; seq++) must(await service.append([large(seq)]));
      expect(await segments()).toHaveLength(3);
      must(await service.trimJournal(5));
      expect(await segments()).toHaveLength(2);
      expect(seqsOf(await all())).toEqual([[4], [5], [6], [7], [8], [9]]);
      must(await service.trimJournal(100));
      expect(await segments()).toHaveLength(1);
      await restart();
      expect(must(await service.openJournal(null))).toMatchObject({
        storeId: 'store-1',
        firstSeq: 7,
        lastSeq: 9,
        gaps: [],
        missing: [],
      });
    });

    test('a segment that is gone from between others is told with the seqs that it held', async () => {
      must(await service.openJournal('store-1'));
      for (let seq = 1; seq <= 9; seq++) must(await service.append([large(seq)]));
      await restart();
      await medium.remove((await segments())[1] ?? '');
      const gaps = [{ from: 4, to: 6 }];
      expect(must(await service.openJournal(null))).toMatchObject({ firstSeq: 1, lastSeq: 9, gaps });
      expect(must(await service.verifyJournal())).toMatchObject({ entries: 6, gaps });
    });

    test('a journal that is put aside is kept whole, and an empty one begins', async () => {
      must(await service.openJournal('store-1'));
      must(await service.append([testEntry(1)]));
      must(await service.setJournalAside('20260101', 'store-2'));
      must(await service.append([testEntry(7)]));
      must(await service.setJournalAside('20260101', 'store-3'));
      expect(await named('aside/20260101/')).toHaveLength(2);
      await restart();
      expect(must(await service.openJournal(null))).toMatchObject({ storeId: 'store-3', lastSeq: 0 });
      expect(await all()).toEqual([]);
    });

    test('a journal of a newer program is refused and left as it is', async () => {
      const header = {
        journal: 'ereje',
        version: 2,
        storeId: 's',
        createdAt: '',
        last: null,
        schemaVersion: 9,
      } as const;
      const bytes = encodeHeader(header);
      await medium.write('journal/000000000000-000001.log', bytes);
      expect(await service.openJournal(null)).toEqual(failure('storageNewer'));
      expect(await service.append([testEntry(1)])).toEqual(failure('storageNewer'));
      expect(await medium.read('journal/000000000000-000001.log')).toEqual(bytes);
    });

    test('a file is kept under its name when all of it is there', async () => {
      const bytes = utf8ToBytes('Куәлік');
      expect(await keep('attachments/a1', bytes)).toEqual({ ok: true, value: null });
      await restart();
      expect(must(await service.listFiles('attachments/'))).toEqual([
        { name: 'attachments/a1', size: bytes.length },
      ]);
      expect(must(await service.readFile('attachments/a1', 2, 4))).toEqual(bytes.slice(2, 4));
      expect(must(await service.readFile('attachments/a1', 0, 1e6))).toEqual(bytes);
    });

    test('a file that reads back differently does not take the place of the older one', async () => {
      must(await keep('keys.json', utf8ToBytes('older')));
      const handle = must(await service.beginFile());
      must(await service.writeFile(handle, utf8ToBytes('newer')));
      expect(await service.commitFile(handle, 'keys.json', hashOf(utf8ToBytes('other')))).toEqual(
        failure('storageFileDamaged', { name: 'keys.json' }),
      );
      expect(must(await service.readFile('keys.json', 0, 100))).toEqual(utf8ToBytes('older'));
      must(await keep('keys.json', utf8ToBytes('newest')));
      expect(must(await service.readFile('keys.json', 0, 100))).toEqual(utf8ToBytes('newest'));
    });

    test('a file that is dropped, or that a crash left half written, leaves nothing', async () => {
      must(await service.dropFile(must(await service.beginFile())));
      must(await service.writeFile(must(await service.beginFile()), utf8ToBytes('half')));
      expect(await medium.files()).toHaveLength(1);
      await restart();
      must(await service.openJournal(null));
      expect(await medium.files()).toEqual([]);
    });

    test('a file that is not there is named', async () => {
      const missing = failure('storageFileMissing', { name: 'attachments/b2' });
      expect(await service.readFile('attachments/b2', 0, 1)).toEqual(missing);
      expect(await service.removeFile('attachments/b2')).toEqual(missing);
      must(await keep('attachments/b2', utf8ToBytes('here')));
      must(await service.removeFile('attachments/b2'));
      expect(await named('attachments/')).toEqual([]);
    });

    test.each([
      '../x',
      'attachments/../keys.json',
      '/etc/passwd',
      'C:\\x',
      'attachments/a:b',
      'attachments/NUL',
      'other/x',
      'attachments',
      'tmp/x',
      '',
    ])('no file may be named %j', async (bad) => {
      const handle = must(await service.beginFile());
      const refused = failure('storageDenied', { name: bad });
      expect(await service.commitFile(handle, bad, hashOf(new Uint8Array()))).toEqual(refused);
      expect(await service.readFile(bad, 0, 1)).toEqual(refused);
      expect(await service.removeFile(bad)).toEqual(refused);
    });

    test('no segment of the journal is removed or replaced as a file, and none is put aside elsewhere', async () => {
      must(await service.openJournal('store-1'));
      const segment = await lastSegment();
      expect(await service.removeFile(segment)).toEqual(failure('storageDenied', { name: segment }));
      expect(await service.setJournalAside('../x', 's')).toEqual(failure('storageDenied', { name: '../x' }));
      expect(must(await service.readFile(segment, 0, 1e6)).length).toBeGreaterThan(0);
    });

    test('what the storage takes is told', async () => {
      must(await keep('attachments/c3', new Uint8Array(1000)));
      expect(must(await service.space()).used).toBe(1000);
    });
  });
}
