import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { attachmentLimit } from '#shared/model/attachment.ts';
import { StorageError } from '#shared/storage/storage-files.ts';
import {
  addAttachment,
  bringBackAttachment,
  placeAttachments,
  readAttachments,
  removeAttachment,
} from './attachments.ts';
import { attachmentBytes } from './backup/kept-attachments.ts';
import { type TestPlace, testPlace } from './backup/testing-place.ts';
import { database } from './database.ts';
import { undo } from './undo.ts';

const owner = { ownerId: 'p1', scope: 'p1' };
const fileOf = (name: string, ...content: number[]) => new File([Uint8Array.from(content)], name);
let place: TestPlace;

beforeEach(async () => {
  await database.delete();
  await database.open();
  place = await testPlace();
  placeAttachments(place);
});

const problemOf = async (file: File) => {
  const added = await addAttachment(owner, file);
  return added.ok ? null : added.problem;
};
const files = async () => (await place.files.list('')).map(({ name }) => name);

async function bytesOf(hash: string): Promise<number[]> {
  const bytes: number[] = [];
  for await (const part of attachmentBytes(place, hash)) bytes.push(...part);
  return bytes;
}

async function add(file: File) {
  const added = await addAttachment(owner, file);
  if (!added.ok) throw new Error(added.problem.code);
  return added.value;
}

test('a file comes back as it was given, and lies sealed on the disk', async () => {
  const { hash, name, size } = await add(fileOf('Хаттама №3.pdf', 1, 2, 3));
  expect(await bytesOf(hash)).toEqual([1, 2, 3]);
  expect((await readAttachments('p1')).map((one) => one.name)).toEqual(['Хаттама №3.pdf']);
  expect([name, size]).toEqual(['Хаттама №3.pdf', 3]);
  const stored = await place.files.read(`attachments/${hash}`, 0, 1000);
  expect(Buffer.from(stored).includes(Buffer.from([1, 2, 3]))).toBe(false);
});

test('the same file is kept once, whatever it is called', async () => {
  await add(fileOf('a.pdf', 1, 2, 3));
  await add(fileOf('b.pdf', 1, 2, 3));
  expect(await files()).toHaveLength(1);
  expect(await readAttachments('p1')).toHaveLength(2);
});

test('a removed file goes to the bin, comes back by undo and from the bin, and keeps its bytes', async () => {
  const { id, hash } = await add(fileOf('a.pdf', 1));
  await removeAttachment(owner, id);
  expect(await readAttachments('p1')).toEqual([]);
  await undo('p1');
  expect(await readAttachments('p1')).toHaveLength(1);
  await removeAttachment(owner, id);
  await bringBackAttachment(owner, id);
  expect(await readAttachments('p1')).toHaveLength(1);
  expect(await bytesOf(hash)).toEqual([1]);
});

describe('not attached, with nothing on the disk and no record, is', () => {
  const nothing = async () => {
    expect(await files()).toEqual([]);
    expect(await database.attachments.count()).toBe(0);
  };

  test('an empty file', async () => {
    expect(await problemOf(fileOf('бос.pdf'))).toEqual({
      code: 'attachmentEmpty',
      params: { name: 'бос.pdf' },
    });
    await nothing();
  });

  test('a file above the limit, which is not read', async () => {
    const file = fileOf('үлкен.mp4', 1);
    Object.defineProperty(file, 'size', { value: attachmentLimit + 1 });
    file.slice = () => {
      throw new Error('it was read');
    };
    expect(await problemOf(file)).toEqual({
      code: 'attachmentTooLarge',
      params: { name: 'үлкен.mp4', limit: 100 },
    });
    await nothing();
  });

  test('a file that cannot be read', async () => {
    const file = fileOf('a.pdf', 1);
    file.slice = () => {
      throw new DOMException('', 'NotReadableError');
    };
    expect((await problemOf(file))?.code).toBe('attachmentUnreadable');
    await nothing();
  });

  test('a file that was changed between its two readings', async () => {
    const file = fileOf('a.pdf', 1);
    let reading = 0;
    file.slice = () => new Blob([Uint8Array.from([++reading])]);
    expect((await problemOf(file))?.code).toBe('attachmentUnreadable');
    await nothing();
  });

  test('a file for which the disk has no room', async () => {
    const append = place.files.append;
    place.files.append = async (name, bytes) => {
      if (bytes.length > 0) throw new StorageError('full', 'full');
      await append(name, bytes);
    };
    expect((await problemOf(fileOf('a.pdf', 1)))?.code).toBe('storageFull');
    await nothing();
  });
});

describe('on the disk', () => {
  const broken = (hash: string) =>
    bytesOf(hash).then(
      () => null,
      (error: { code?: string }) => error.code ?? String(error),
    );

  test('a missing file is told as missing', async () => {
    const { hash } = await add(fileOf('a.pdf', 1));
    await place.files.remove(`attachments/${hash}`);
    expect(await broken(hash)).toBe('attachmentMissing');
  });

  test('a damaged or exchanged file is told as damaged, and attaching it again mends it', async () => {
    const { hash } = await add(fileOf('a.pdf', 1));
    const other = await add(fileOf('b.pdf', 2));
    const name = `attachments/${hash}`;
    const stored = await place.files.read(name, 0, 1000);
    const exchanged = await place.files.read(`attachments/${other.hash}`, 0, 1000);
    const changed = stored.slice();
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    for (const bytes of [changed, stored.slice(0, -1), exchanged]) {
      for (const file of await place.files.list(name)) await place.files.remove(file.name);
      await place.files.append(name, bytes);
      expect(await broken(hash)).toBe('attachmentDamaged');
      await add(fileOf('a.pdf', 1));
      expect(await bytesOf(hash)).toEqual([1]);
    }
  });

  test('a large file is read and written in pieces of it', async () => {
    const megabytes = 20;
    const file = new File([new Uint8Array(megabytes * 1024 * 1024).fill(5)], 'video.mp4');
    let largest = 0;
    const { append } = place.files;
    place.files.append = (name, bytes) => {
      largest = Math.max(largest, bytes.length);
      return append(name, bytes);
    };
    const { hash } = await add(file);
    expect(largest).toBeLessThanOrEqual(1024 * 1024);
    let size = 0;
    for await (const part of attachmentBytes(place, hash)) size += part.length;
    expect(size).toBe(megabytes * 1024 * 1024);
  });
});
