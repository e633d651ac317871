import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildServer } from '../app/build-server.ts';
import { addTestingOrganisation, ask, type TestingPerson } from '../app/testing-server.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';
import { attachmentFiles } from './attachment-files.ts';

let store: SqlStore;
let app: FastifyInstance;
let data: string;
let people: Record<'methodologist' | 'coordinator' | 'director' | 'viewer', TestingPerson>;
let stranger: TestingPerson;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'ereje-attachments-'));
  store = await openMemoryStore();
  app = await buildServer({ store, data, logLevel: 'silent' });
  const organisation = await addTestingOrganisation(store, 'Бірінші');
  people = {
    methodologist: await organisation.add('methodologist'),
    coordinator: await organisation.add('coordinator'),
    director: await organisation.add('director'),
    viewer: await organisation.add('viewer'),
  };
  stranger = await (await addTestingOrganisation(store, 'Екінші')).add('administrator');
}, 60_000);
afterAll(async () => {
  await app.close();
  await store.close();
  rmSync(data, { recursive: true });
});

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function addRecord(table: string, fields: { id: string }, organisation: string): Promise<void> {
  await store.inOrganisation(organisation, (sql) =>
    sql.query("insert into records values ($1, $2, $3, $4, '{}', 1, false)", [
      organisation,
      table,
      fields.id,
      JSON.stringify(fields),
    ]),
  );
}

/** A file of which the server has the record, and bytes that may be its sealed ones. */
async function attach(ownerTable: 'programmes' | 'people' | 'intakes', size = 3000) {
  const { organisation } = people.viewer.session;
  const [id, ownerId] = [crypto.randomUUID(), crypto.randomUUID()];
  const hash = hashOf(randomBytes(32));
  await addRecord(ownerTable, { id: ownerId }, organisation);
  const record = {
    id,
    ownerId,
    name: 'Хаттама.pdf',
    mediaType: '',
    size,
    hash,
    addedAt: '',
    deletedAt: null,
  };
  await addRecord('attachments', record, organisation);
  return { id, hash, sealed: randomBytes(size + 64) };
}

let file: Awaited<ReturnType<typeof attach>>;
beforeEach(async () => {
  file = await attach('programmes');
});

const asked = async (person: TestingPerson, at: string, body: object) => {
  const answer = await ask(app, `POST /api/v1/attachments/${at}`, { token: person.token, body });
  return JSON.parse(answer.text) as { ok: boolean; value?: unknown; problem?: { code: string } };
};
const write = (from: number, to: number, { by = people.methodologist, as = {} } = {}) =>
  asked(by, `${file.id}/write`, {
    size: file.sealed.length,
    hash: hashOf(file.sealed),
    from,
    bytes: file.sealed.subarray(from, to).toString('base64'),
    ...as,
  });
const read = (from: number, length: number, by = people.viewer) =>
  asked(by, `${file.id}/read`, { from, length });
const problem = (code: string) => ({ ok: false, problem: { code } });
const filesOf = (organisation: string) => {
  const folder = join(data, 'attachments', organisation);
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
};

describe('a file', () => {
  test('comes in pieces, goes on where it was cut, and comes back by ranges', async () => {
    expect(await write(0, 0)).toEqual({ ok: true, value: { have: 0, stored: false } });
    expect(await write(0, 1000)).toEqual({ ok: true, value: { have: 1000, stored: false } });
    expect(await read(0, 10)).toMatchObject(problem('attachmentNotHere'));
    // The answer was lost, and the piece comes again; then one that is too far on.
    expect(await write(0, 1000)).toEqual({ ok: true, value: { have: 1000, stored: false } });
    expect(await write(2000, 3064)).toEqual({ ok: true, value: { have: 1000, stored: false } });
    expect(await write(1000, 3064)).toEqual({ ok: true, value: { have: 3064, stored: true } });
    const parts = [await read(0, 2000), await read(2000, 2000)].map(({ value }) => value);
    const bytes = parts.map((part) => Buffer.from((part as { bytes: string }).bytes, 'base64'));
    expect(Buffer.concat(bytes).equals(file.sealed)).toBe(true);
    expect(parts[1]).toMatchObject({ size: 3064 });
    expect(await asked(people.viewer, 'stored', { ids: [file.id, 'unknown'] })).toEqual({
      ok: true,
      value: { stored: [file.id], waiting: [] },
    });
  });

  test('from two computers at once comes whole, sealed by one of them', async () => {
    const other = randomBytes(file.sealed.length);
    const byOther = { hash: hashOf(other), bytes: other.toString('base64') };
    await Promise.all([write(0, 3064), write(0, 3064, { as: byOther }), write(0, 3064)]);
    const { value } = await read(0, 4000);
    const got = Buffer.from((value as { bytes: string }).bytes, 'base64');
    expect([hashOf(file.sealed), hashOf(other)]).toContain(hashOf(got));
  });

  test('whose bytes are others than was said is not kept, and can come again', async () => {
    const wrong = randomBytes(3064).toString('base64');
    expect(await write(0, 3064, { as: { bytes: wrong } })).toMatchObject(problem('attachmentDiffers'));
    expect(await read(0, 10)).toMatchObject(problem('attachmentNotHere'));
    expect(filesOf(people.viewer.session.organisation).filter((name) => name.includes(file.hash))).toEqual(
      [],
    );
    expect(await write(0, 3064)).toMatchObject({ value: { stored: true } });
  });

  test.each([1, 3000, 3063, 3200, 2 ** 40])(
    'of which %i sealed bytes are said gets no room',
    async (size) => {
      expect(await write(0, 1, { as: { size } })).toMatchObject(problem('attachmentDiffers'));
      expect(filesOf(people.viewer.session.organisation).join()).not.toContain(file.hash);
    },
  );

  test('does not grow beyond what was said', async () => {
    const bytes = randomBytes(4000).toString('base64');
    expect(await write(0, 0, { as: { bytes } })).toMatchObject(problem('attachmentDiffers'));
    expect(await write(3000, 3000, { as: { bytes } })).toMatchObject(problem('attachmentDiffers'));
  });

  test('that many begin and give up keeps few parts', async () => {
    for (let at = 0; at < 6; at += 1) await write(0, 10, { as: { hash: hashOf(randomBytes(8)) } });
    const parts = filesOf(people.viewer.session.organisation).filter((name) => name.includes(file.hash));
    expect(parts).toHaveLength(3);
  });
});

describe('who may', () => {
  test('bring a file to a programme: a methodologist, not a coordinator; to a person the other way', async () => {
    expect(await write(0, 10, { by: people.coordinator })).toMatchObject(problem('notAllowed'));
    expect(await write(0, 10, { by: people.viewer })).toMatchObject(problem('notAllowed'));
    file = await attach('people');
    expect(await write(0, 10)).toMatchObject(problem('notAllowed'));
    expect(await write(0, 3064, { by: people.coordinator })).toMatchObject({ value: { stored: true } });
  });

  test('bring a file to an intake: its coordinator, and the director who signs its orders', async () => {
    file = await attach('intakes');
    expect(await write(0, 10)).toMatchObject(problem('notAllowed'));
    expect(await write(0, 1000, { by: people.coordinator })).toMatchObject({ value: { have: 1000 } });
    expect(await write(1000, 3064, { by: people.director })).toMatchObject({ value: { stored: true } });
    expect(await read(0, 10)).toMatchObject(problem('notAllowed'));
    expect(await read(0, 10, people.director)).toMatchObject({ ok: true });
  });

  test('see the papers of a person: whoever may see personal data', async () => {
    file = await attach('people');
    await write(0, 3064, { by: people.coordinator });
    expect(await read(0, 10)).toMatchObject(problem('notAllowed'));
    expect(await read(0, 10, people.coordinator)).toMatchObject({ ok: true });
    const asks = (by: TestingPerson) => asked(by, 'stored', { ids: [file.id] });
    expect(await asks(people.viewer)).toMatchObject({ value: { stored: [], waiting: [] } });
    expect(await asks(people.coordinator)).toMatchObject({ value: { stored: [file.id] } });
  });

  test('nobody of another organisation sees or brings anything, also under the same id and hash', async () => {
    await write(0, 3064);
    expect(await read(0, 10, stranger)).toMatchObject(problem('attachmentUnknown'));
    expect(await write(0, 10, { by: stranger })).toMatchObject(problem('attachmentUnknown'));
    const { organisation } = stranger.session;
    const record = { id: file.id, ownerId: 'p', name: 'а', mediaType: '', size: 3000, hash: file.hash };
    await addRecord('attachments', { ...record, ...{ addedAt: '', deletedAt: null } }, organisation);
    expect(await read(0, 10, stranger)).toMatchObject(problem('attachmentNotHere'));
    expect(await asked(stranger, 'stored', { ids: [file.id] })).toMatchObject({
      value: { stored: [], waiting: [file.id] },
    });
  });
});

describe('messages that are none', () => {
  test.each([
    ['a hash that is a path', { hash: '../../../../etc/passwd' }],
    ['a hash that is longer', { hash: 'a'.repeat(65) }],
    ['a place before the beginning', { from: -1 }],
    ['a place between bytes', { from: 0.5 }],
    ['no size', { size: 0 }],
    ['bytes that are no base64', { bytes: '<>' }],
    ['more than is asked', { path: '/etc/passwd' }],
  ])('%s', async (_, as) => {
    expect(await write(0, 10, { as })).toMatchObject(problem('messageInvalid'));
  });

  test.each(['../../secret', '%2e%2e%2fsecret', '..%5csecret', 'x'.repeat(90), '%00'])(
    'id %s',
    async (id) => {
      const answer = await ask(app, `POST /api/v1/attachments/${id}/read`, {
        token: people.viewer.token,
        body: { from: 0, length: 10 },
      });
      expect(['addressUnknown', 'attachmentUnknown', 'messageInvalid']).toContain(answer.code);
    },
  );

  test('a piece that is too large', async () => {
    const bytes = randomBytes(1_100_000).toString('base64');
    expect(await write(0, 0, { as: { bytes } })).toMatchObject(problem('messageTooLarge'));
  });

  test('a path is never made of anything but hashes and ids', async () => {
    expect(() => attachmentFiles(data, '../other')).toThrow(RangeError);
    const files = attachmentFiles(data, 'one');
    expect(() => files.sizeOf('../../secret')).toThrow(RangeError);
    await expect(files.append('a'.repeat(64), '../x', new Uint8Array(1))).rejects.toThrow(RangeError);
  });
});

test('a server without a folder keeps no files, and says so', async () => {
  const without = await buildServer({ store, logLevel: 'silent' });
  const body = { size: 3064, hash: hashOf(file.sealed), from: 0, bytes: '' };
  const answer = await ask(without, `POST /api/v1/attachments/${file.id}/write`, {
    token: people.methodologist.token,
    body,
  });
  expect(answer.code).toBe('serverFailed');
  await without.close();
});
