import { createDecipheriv, createHash, hkdfSync, randomBytes, scryptSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scryptPasswordKey } from '#shared/keys/scrypt-password-key.ts';
import type { BackupContents } from './backup-contents.ts';
import { EntryUnreadable } from './entry-frames.ts';
import { backupProblem, readBackup } from './read-backup.ts';
import { type BackupSources, writeBackup } from './write-backup.ts';

const derive = async (...given: Parameters<typeof scryptPasswordKey>) => scryptPasswordKey(...given);
/** The cheapest cost that there is: a test guesses often. */
const password = {
  password: 'Күзгі жапырақ',
  derive,
  cost: { cost: 2, blockSize: 1, parallelization: 1 },
};
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const contents: BackupContents = {
  madeAt: '2026-11-22T14:05:00.000Z',
  preview: {
    createdAt: '2026-11-22T14:04:59.000Z',
    organisation: 'Үлгі орталығы',
    programmes: ['Музыка'],
    records: { programmes: 1 },
    changes: 12,
    lastChangeAt: '2026-11-22T14:00:00.000Z',
  },
  schemaVersion: 2,
  seq: 12,
  attachments: [{ hash: 'a', name: 'Хаттама.pdf', size: 3 }],
};

async function* given(...parts: Uint8Array[]) {
  yield* parts;
}
async function* files(...all: { hash: string; bytes: AsyncIterable<Uint8Array> }[]) {
  yield* all;
}
async function whole(source: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Uint8Array.from(Buffer.concat(parts));
}

interface Kept {
  keys: Uint8Array | null;
  snapshot: Uint8Array;
  attachments: Uint8Array[];
}

const sourcesOf = ({ keys, snapshot, attachments }: Kept): BackupSources => ({
  contents,
  keys,
  snapshot: given(snapshot),
  attachments: files(...attachments.map((bytes) => ({ hash: hashOf(bytes), bytes: given(bytes) }))),
});

const write = (kept: Kept) => whole(writeBackup(sourcesOf(kept), password, () => undefined));
const read = (bytes: Uint8Array<ArrayBuffer>, word = password.password) =>
  readBackup(new Blob([bytes]), word, derive);

/** Everything that a backup gives back. */
async function readAll(bytes: Uint8Array<ArrayBuffer>): Promise<Kept> {
  const reader = await read(bytes);
  if (!reader.ok) throw new Error(reader.problem.code);
  const kept: Kept = { keys: null, snapshot: new Uint8Array(), attachments: [] };
  for await (const entry of reader.value.entries()) {
    if (entry.kind === 'keys') kept.keys = await whole(entry.bytes);
    if (entry.kind === 'snapshot') kept.snapshot = await whole(entry.bytes);
    if (entry.kind === 'attachment') kept.attachments.push(await whole(entry.bytes));
  }
  return kept;
}

/** The problem that a reader meets anywhere from the header to the last byte; null where it meets none. */
async function problemOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const reader = await read(bytes);
  if (!reader.ok) return reader.problem.code;
  try {
    for await (const _ of reader.value.entries());
    return null;
  } catch (error) {
    return backupProblem(error)?.problem.code ?? String(error);
  }
}

const small: Kept = {
  keys: Uint8Array.from([1, 2]),
  snapshot: Uint8Array.from([3, 4, 5]),
  attachments: [Uint8Array.from([6])],
};

test('any snapshot, keys and attachments come back as they were', async () => {
  const bytes = fc.uint8Array({ maxLength: 3000 });
  const kept = fc.record({
    keys: fc.option(bytes),
    snapshot: bytes,
    attachments: fc.array(bytes, { maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(kept, async (one) => {
      expect(await readAll(await write(one))).toEqual(one);
    }),
    { numRuns: 60 },
  );
});

test('what is in it is known from its beginning', async () => {
  const bytes = await write({ ...small, snapshot: Uint8Array.from(randomBytes(3_000_000)) });
  let most = 0;
  const file = {
    size: bytes.length,
    slice: (from: number, to: number) => {
      most = Math.max(most, to);
      return new Blob([bytes]).slice(from, to);
    },
  };
  const reader = await readBackup(file, password.password, derive);
  expect(reader.ok && reader.value.contents).toEqual(contents);
  expect(most).toBeLessThan(bytes.length / 2);
});

test('an attachment that cannot be read is left off and told, and the others are there', async () => {
  async function* broken() {
    yield Uint8Array.from([1, 2, 3]);
    throw new EntryUnreadable();
  }
  const leftOff: string[] = [];
  const attachments = files({ hash: 'a', bytes: broken() }, { hash: 'b', bytes: given(new Uint8Array(5)) });
  const sources = { ...sourcesOf(small), attachments };
  const bytes = await whole(writeBackup(sources, password, (hash) => leftOff.push(hash)));
  expect(leftOff).toEqual(['a']);
  const reader = await read(bytes);
  const seen: (string | number)[] = [];
  for await (const entry of reader.ok ? reader.value.entries() : []) {
    if (entry.kind !== 'attachment') continue;
    const size = await whole(entry.bytes).then(
      ({ length }) => length,
      (error) => (error instanceof EntryUnreadable ? 'left off' : 'failed'),
    );
    seen.push(entry.hash, size);
  }
  expect(seen).toEqual(['a', 'left off', 'b', 5]);
});

test('entries that nobody reads are passed over', async () => {
  const reader = await read(await write(small));
  const kinds: string[] = [];
  for await (const { kind } of reader.ok ? reader.value.entries() : []) kinds.push(kind);
  expect(kinds).toEqual(['contents', 'keys', 'snapshot', 'attachment', 'end']);
});

describe('a backup is refused', () => {
  test('with any one byte changed', async () => {
    const bytes = await write(small);
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
      expect(await problemOf(changed), `byte ${place}`).toBe(place < 8 ? 'backupNotBackup' : 'backupDamaged');
    }
  });

  test('cut anywhere', async () => {
    const bytes = await write(small);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(await problemOf(bytes.slice(0, length)), `${length} bytes`).toBe(
        length < 8 ? 'backupNotBackup' : 'backupDamaged',
      );
    }
  });

  test('with bytes behind its end', async () => {
    expect(await problemOf(Uint8Array.from([...(await write(small)), 0]))).toBe('backupDamaged');
  });

  test('with another password, but opened by the same word in another normal form', async () => {
    const bytes = await write(small);
    for (const wrong of ['', 'күзгі жапырақ', 'Күзгі жапырақ ']) {
      expect(await read(bytes, wrong)).toEqual({ ok: false, problem: { code: 'backupPasswordWrong' } });
    }
    const accented = { ...password, password: 'é' };
    const other = await whole(writeBackup(sourcesOf(small), accented, () => undefined));
    expect((await read(other, 'e\u0301')).ok).toBe(true);
  });

  test('of a newer program', async () => {
    const bytes = await write(small);
    bytes[8] = 2;
    bytes.set(createHash('sha256').update(bytes.subarray(0, 48)).digest().subarray(0, 16), 48);
    expect(await problemOf(bytes)).toBe('backupNewer');
  });

  test('where the disk does not answer', async () => {
    const bytes = await write({ ...small, snapshot: Uint8Array.from(randomBytes(3_000_000)) });
    const file = {
      size: bytes.length,
      slice: (from: number, to: number) =>
        from > 1_500_000
          ? { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }
          : new Blob([bytes]).slice(from, to),
    };
    const reader = await readBackup(file, password.password, derive);
    const reading = async () => {
      for await (const _ of reader.ok ? reader.value.entries() : []);
    };
    const error = await reading().catch((thrown: unknown) => thrown);
    expect(backupProblem(error)?.problem.code).toBe('backupUnreadable');
  });
});

test('a reader that is written from docs/backup-format.md alone opens it', async () => {
  const bytes = Buffer.from(await write({ ...small, attachments: [Uint8Array.from(randomBytes(600_000))] }));
  const [log2, blockSize, parallelization] = bytes.subarray(10, 13);
  const cost = { N: 2 ** (log2 ?? 0), r: blockSize ?? 0, p: parallelization ?? 0 };
  const root = scryptSync(password.password.normalize('NFKC'), bytes.subarray(16, 32), 32, cost);
  const stream = bytes.subarray(64);
  const header = stream.subarray(0, 48);
  const info = `ereje sealed stream 1\0backup:${bytes.toString('hex', 0, 64)}`;
  const key = Buffer.from(hkdfSync('sha256', root, header.subarray(9, 41), info, 32));
  const step = header.readUInt32BE(5) + 16;
  const opened: Buffer[] = [];
  for (let at = 48, index = 0; at < stream.length; at += step, index += 1) {
    const nonce = Buffer.concat([header.subarray(41), Buffer.from([0, 0, 0, index])]);
    const iv = Buffer.concat([nonce, Buffer.from([at + step >= stream.length ? 1 : 0])]);
    const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(header);
    const end = Math.min(at + step, stream.length);
    decipher.setAuthTag(stream.subarray(end - 16, end));
    opened.push(decipher.update(stream.subarray(at, end - 16)), decipher.final());
  }
  const plain = Buffer.concat(opened);
  const found: Record<string, string> = {};
  for (let at = 0; at < plain.length; ) {
    const headEnd = at + 4 + plain.readUInt32BE(at);
    const { kind, hash } = JSON.parse(plain.toString('utf8', at + 4, headEnd));
    const digest = createHash('sha256');
    for (at = headEnd; plain.readUInt32BE(at) !== 0; at += 4 + plain.readUInt32BE(at)) {
      digest.update(plain.subarray(at + 4, at + 4 + plain.readUInt32BE(at)));
    }
    at += 4;
    found[kind] = digest.digest('hex');
    if (kind === 'attachment') expect(found[kind]).toBe(hash);
  }
  expect(Object.keys(found)).toEqual(['contents', 'keys', 'snapshot', 'attachment', 'end']);
  expect(found.snapshot).toBe(hashOf(small.snapshot));
});
