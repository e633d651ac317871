import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isKept, keepAttachment } from '#renderer/data/backup/kept-attachments.ts';
import { testPlace } from '#renderer/data/backup/testing-place.ts';
import { fetchAttachment } from '#renderer/data/sync/attachments/fetch.ts';
import { sendAttachment } from '#renderer/data/sync/attachments/send.ts';
import { httpAttachments } from '#renderer/data/sync/attachments/server.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { buildServer } from '../../../server/app/build-server.ts';
import { addTestingOrganisation } from '../../../server/app/testing-server.ts';
import { openMemoryStore } from '../../../server/storage/pglite.ts';
import type { SqlStore } from '../../../server/storage/sql.ts';

let store: SqlStore;
let app: Awaited<ReturnType<typeof buildServer>>;
let data: string;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'ereje-http-files-'));
  store = await openMemoryStore();
  app = await buildServer({ store, data, logLevel: 'silent' });
  await app.listen({ port: 0, host: '127.0.0.1' });
}, 60_000);
afterAll(async () => {
  await app.close();
  await store.close();
  rmSync(data, { recursive: true });
});

test('over HTTP, packed, a large file goes and comes whole', async () => {
  const { session, token } = await (await addTestingOrganisation(store, 'Орталық')).add('administrator');
  const bytes = randomBytes(3_000_000);
  const file: Attachment = {
    ...{ id: crypto.randomUUID(), ownerId: 'p', name: 'Хаттама.pdf', mediaType: '', size: bytes.length },
    ...{ hash: createHash('sha256').update(bytes).digest('hex'), addedAt: '', deletedAt: null },
  };
  const add = (table: string, fields: { id: string }) =>
    store.inOrganisation(session.organisation, (sql) =>
      sql.query("insert into records values ($1, $2, $3, $4, '{}', 1, false)", [
        session.organisation,
        table,
        fields.id,
        JSON.stringify(fields),
      ]),
    );
  await add('programmes', { id: 'p' });
  await add('attachments', file);
  const { port } = app.server.address() as AddressInfo;
  const server = httpAttachments({ address: `http://127.0.0.1:${port}`, token });
  const here = await testPlace();
  const there = { ...(await testPlace()), key: here.key };
  await keepAttachment(
    here,
    file.hash,
    (async function* () {
      yield bytes;
    })(),
  );
  expect(await sendAttachment(here, server, file, `attachments/${file.hash}`)).toMatchObject({ ok: true });
  expect(await server.states([file.id])).toEqual({ ok: true, value: { stored: [file.id], waiting: [] } });
  expect(await fetchAttachment(there, server, file)).toEqual({ ok: true, value: null });
  expect(await isKept(there, file.hash)).toBe(true);
}, 60_000);
