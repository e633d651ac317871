import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { failure, success } from '#shared/model/problem.ts';
import { putServerLog } from '../../change/server-log.ts';
import { database } from '../../database.ts';
import { mayMove } from './may-move.ts';

let asked: string[] = [];
const server = { address: 'https://ereje.example', token: 'ұйым.белгі' };

const serverAt = (last: number) =>
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return Response.json(success({ changes: [], point: null, last, role: 'administrator' }));
  });

beforeEach(async () => {
  asked = [];
  await database.meta.clear();
  serverAt(5);
});

test('data that was never on a server, or was on this one, may come without a question', async () => {
  expect(await mayMove('ұйым', server)).toEqual(success(null));
  await putServerLog(database, { organisation: 'ұйым', since: 0 });
  expect(await mayMove('ұйым', server)).toEqual(success(null));
  expect(asked).toEqual([]);
});

test('data of another server goes to one that has none, and to no other', async () => {
  await putServerLog(database, { organisation: 'бұрынғы ұйым', since: 0 });
  expect(await mayMove('ұйым', server)).toEqual(failure('storeOfOtherServer'));
  serverAt(0);
  expect(await mayMove('ұйым', server)).toEqual(success(null));
  expect(asked).toEqual(Array(2).fill('https://ereje.example/api/v1/changes/pull'));
});

test('a server that has forgotten the beginning of its log is not empty', async () => {
  await putServerLog(database, { organisation: 'бұрынғы ұйым', since: 0 });
  vi.stubGlobal('fetch', async () => Response.json(failure('logDiffers'), { status: 409 }));
  expect(await mayMove('ұйым', server)).toEqual(failure('storeOfOtherServer'));
});

test('a server that does not answer is not taken for an empty one', async () => {
  await putServerLog(database, { organisation: 'бұрынғы ұйым', since: 0 });
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')));
  expect(await mayMove('ұйым', server)).toEqual(failure('serverAway'));
});
