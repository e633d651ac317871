import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { attachmentBytes, isKept, keepAttachment } from '#renderer/data/backup/kept-attachments.ts';
import { type TestPlace, testPlace } from '#renderer/data/backup/testing-place.ts';
import { bringAttachment } from '#renderer/data/sync/attachments/bring.ts';
import { exchangeAttachments } from '#renderer/data/sync/attachments/exchange.ts';
import type { AttachmentServer } from '#renderer/data/sync/attachments/server.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import { readAttachment, storedAttachments } from '../../../server/attachments/read-attachment.ts';
import { writeAttachment } from '../../../server/attachments/write-attachment.ts';
import { seeded } from '../random.ts';
import { act, newClient, type SimClient, sync } from './sim-client.ts';
import { newServer, type SimServer } from './sim-server.ts';

let data: string;
let server: SimServer;
let [a, b]: { client: SimClient; place: TestPlace }[] = [];

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'ereje-files-'));
});
afterAll(() => rmSync(data, { recursive: true }));
beforeEach(async () => {
  server = await newServer();
  const place = await testPlace();
  a = { client: await newClient(server, 'a', 'administrator'), place };
  b = {
    client: await newClient(server, 'b', 'administrator'),
    place: { ...(await testPlace()), key: place.key },
  };
  await server.store.inOrganisation(server.organisation, (sql) =>
    sql.query("insert into records values ($1, 'programmes', 'p', $2, '{}', 1, false)", [
      server.organisation,
      '{"id":"p"}',
    ]),
  );
}, 60_000);

type One = { client: SimClient; place: TestPlace };
const one = (computer: One | undefined): One => {
  if (!computer) throw new Error('No computer');
  return computer;
};

/** The real server; of its answers some never come, as `lost` says. */
function serverFor({ client }: One, lost = () => false): AttachmentServer & { asked: number } {
  const { session } = client.signedIn;
  const services = { store: server.store, data };
  const through = async <T>(send: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    counted.asked += 1;
    if (lost()) return failure('serverAway');
    const answer = await send();
    return lost() ? failure('serverAway') : answer;
  };
  const counted = {
    asked: 0,
    states: (ids: string[]) => through(() => storedAttachments(services, session, ids)),
    write: (id: string, piece: Parameters<AttachmentServer['write']>[1]) =>
      through(() => writeAttachment(services, session, id, piece)),
    read: (id: string, range: Parameters<AttachmentServer['read']>[1]) =>
      through(() => readAttachment(services, session, id, range)),
  };
  return counted;
}

async function attach({ client, place }: One, bytes: Uint8Array): Promise<Attachment> {
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))).toString('hex');
  const parts = (async function* () {
    yield bytes;
  })();
  await keepAttachment(place, hash, parts);
  const record: Attachment = {
    ...{ id: crypto.randomUUID(), ownerId: 'p', name: 'Хаттама.pdf', mediaType: '' },
    ...{ size: bytes.length, hash, addedAt: '2026-11-23T00:00:00.000Z', deletedAt: null },
  };
  await act(client, 'p', [{ table: 'attachments', kind: 'create', record }]);
  return record;
}

const exchange = (
  computer: One,
  { by = serverFor(computer), wants = (_file: Attachment) => true, signal }: Partial<Wanted> = {},
) =>
  exchangeAttachments({
    db: computer.client.db,
    place: computer.place,
    server: by,
    wants,
    ...(signal && { signal }),
  });
interface Wanted {
  by: AttachmentServer;
  wants: (file: Attachment) => boolean;
  signal: AbortSignal;
}
const records = ({ client }: One) => sync(client, client.direct, 50);

async function bytesOf({ place }: One, { hash }: Attachment): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of attachmentBytes(place, hash)) parts.push(part);
  return Buffer.concat(parts);
}

test('a file comes to the other computer after its record, sealed all the way', async () => {
  const bytes = randomBytes(700_000);
  const file = await attach(one(a), bytes);
  await records(one(a));
  await records(one(b));
  expect(await exchange(one(b))).toMatchObject({ ok: true });
  expect(await isKept(one(b).place, file.hash)).toBe(false);
  expect(await exchange(one(a))).toMatchObject({ ok: true });
  expect(await exchange(one(b))).toMatchObject({ ok: true });
  expect((await bytesOf(one(b), file)).equals(bytes)).toBe(true);
});

test('where answers are lost it goes on where it was cut, and ends whole', async () => {
  const random = seeded(7);
  const bytes = randomBytes(1_500_000);
  const file = await attach(one(a), bytes);
  await records(one(a));
  const lossy = (computer: One) => serverFor(computer, () => random() < 0.35);
  for (let run = 0; run < 40; run += 1) await exchange(one(a), { by: lossy(one(a)) });
  await records(one(b));
  for (let run = 0; run < 40; run += 1) await exchange(one(b), { by: lossy(one(b)) });
  expect((await bytesOf(one(b), file)).equals(bytes)).toBe(true);
});

test('what does not come by itself comes when a person opens it', async () => {
  const file = await attach(one(a), randomBytes(5000));
  await records(one(a));
  await exchange(one(a));
  await records(one(b));
  await exchange(one(b), { wants: () => false });
  expect(await isKept(one(b).place, file.hash)).toBe(false);
  const away = serverFor(one(b), () => true);
  const name = { params: { name: 'Хаттама.pdf' } };
  expect(await bringAttachment(one(b).place, file, away)).toEqual(failure('attachmentAway', name.params));
  expect(await bringAttachment(one(b).place, file, serverFor(one(b)))).toEqual({ ok: true, value: null });
  expect(await isKept(one(b).place, file.hash)).toBe(true);
});

test('a file that the other computer has not sent yet is said to be there', async () => {
  const file = await attach(one(a), randomBytes(5000));
  await records(one(a));
  await records(one(b));
  const opened = await bringAttachment(one(b).place, file, serverFor(one(b)));
  expect(opened).toEqual(failure('attachmentNotHere', { name: 'Хаттама.pdf' }));
});

test('bytes that do not open are not kept', async () => {
  const file = await attach(one(a), randomBytes(5000));
  await records(one(a));
  await exchange(one(a));
  await records(one(b));
  const foreign = { ...one(b), place: await testPlace() };
  const opened = await bringAttachment(foreign.place, file, serverFor(one(b)));
  expect(opened).toEqual(failure('attachmentDamaged', { name: 'Хаттама.pdf' }));
  expect(await foreign.place.files.list('')).toEqual([]);
});

test('once all is where it is wanted nothing is asked, however many files there are', async () => {
  for (let at = 0; at < 5; at += 1) await attach(one(a), randomBytes(100));
  await records(one(a));
  await exchange(one(a));
  const quiet = serverFor(one(a));
  await exchange(one(a), { by: quiet });
  expect(quiet.asked).toBe(0);
  await attach(one(a), randomBytes(100));
  await records(one(a));
  await exchange(one(a), { by: quiet });
  expect(quiet.asked).toBe(3);
});

test('a stopped exchange has lost nothing, and goes on the next time', async () => {
  const file = await attach(one(a), randomBytes(600_000));
  await records(one(a));
  const stop = new AbortController();
  const by = serverFor(one(a));
  const { write } = by;
  by.write = (id, piece) => {
    if (piece.bytes !== '') stop.abort();
    return write(id, piece);
  };
  expect(await exchange(one(a), { by, signal: stop.signal })).toEqual(failure('stopped'));
  expect(await exchange(one(a))).toMatchObject({ ok: true });
  const states = await serverFor(one(a)).states([file.id]);
  expect(states).toMatchObject({ value: { stored: [file.id] } });
});
