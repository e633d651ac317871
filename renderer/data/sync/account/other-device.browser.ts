import { beforeEach, expect, test, vi } from 'vitest';
import { deviceOf } from '../../change/device.ts';
import { database } from '../../database.ts';
import { emptyDatabase } from '../../testing-database.ts';
import { deviceSecret } from './device-secret.ts';
import { beginJoining } from './join-server.ts';

/** What a computer does under whose id another one is known to the server. */

const bytes = (length: number) => btoa('x'.repeat(length));
const salt = { salt: bytes(16), scrypt: { cost: 2, blockSize: 1, parallelization: 1 } };
const entered = {
  token: 'o.t',
  expiresAt: '2027-01-01T00:00:00.000Z',
  account: { id: 'u', login: 'aigul', name: 'Айгүл', role: 'coordinator', mustChange: true },
  organisation: { id: 'o', name: 'Орталық', epoch: '1', dataKeyId: null },
  wrappedKey: null,
};

interface ShownDevice {
  id: string;
  secret: string;
}
let shown: ShownDevice[] = [];

/** A server that knows `taken` as another computer. */
function serve(taken: string | null) {
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string | Blob }) => {
    const text = typeof body === 'string' ? body : '{}';
    if (address.endsWith('/salt')) return Response.json({ ok: true, value: salt });
    const { device } = JSON.parse(text) as { device: ShownDevice };
    shown.push(device);
    return device.id === taken
      ? Response.json({ ok: false, problem: { code: 'deviceTaken' } })
      : Response.json({ ok: true, value: entered });
  });
}

const join = () =>
  beginJoining({ address: 'https://ereje.example.kz', login: 'aigul', password: 'once' }, 'Ноутбук');

beforeEach(async () => {
  vi.unstubAllGlobals();
  localStorage.clear();
  shown = [];
  await emptyDatabase();
});

test('a secret is made once for an id, and is another one for another id', async () => {
  const first = await deviceSecret('one');
  expect(atob(first)).toHaveLength(32);
  expect(await deviceSecret('one')).toBe(first);
  expect(await deviceSecret('two')).not.toBe(first);
});

test('a computer shows the same secret at each entrance', async () => {
  serve(null);
  expect([(await join()).ok, (await join()).ok]).toEqual([true, true]);
  expect(shown[1]).toEqual(shown[0]);
  expect(shown[0]?.id).toBe(await deviceOf(database));
});

test('where another computer has the id, it enters under a new one with a secret of its own', async () => {
  const present = await deviceOf(database);
  serve(present);
  const joining = await join();
  expect(shown.map(({ id }) => id === present)).toEqual([true, false]);
  expect(shown[1]?.secret).not.toBe(shown[0]?.secret);
  expect(joining).toMatchObject({ ok: true, value: { device: shown[1]?.id } });
  // Nothing has joined yet: until then the computer keeps its name.
  expect(await deviceOf(database)).toBe(present);
  expect(await database.meta.get('syncPlace')).toBeUndefined();
});
